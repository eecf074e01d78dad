#!/usr/bin/python3
"""
Writes text as Calibre reads it: `plain_text.py <text> <to>`. It takes what looks like the name of a character for one, and each line
for a paragraph. Where lines were broken by hand at a width, as in texts for typewriters and mail, they run on.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "kits/documents"))
from broken_lines import run_on  # noqa: E402

if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    text = source.read_text("utf-8-sig", "surrogateescape").replace("\r\n", "\n")
    target.write_text(run_on(text).replace("&", "&amp;"), "utf-8", "surrogateescape")
