"""Programs, as their language's own parser sees them."""

import ast
import re


def read_py(path):
    text = path.read_text(encoding="utf-8")
    ast.parse(text)
    # What is said in remarks is words like others.
    return {"text": re.sub(r"(?m)^# ?", "", text)}
