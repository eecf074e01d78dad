#!/usr/bin/python3
"""
Writes the code of a notebook as a program: `script.py <notebook> <to>`. Its text becomes remarks; so do lines that are none of Python's,
such as commands for the shell. It answers, as JSON, the language of the notebook, and how many lines became remarks.
"""

import json
import pathlib
import re
import sys

COMMAND = re.compile(r"^\s*([%!]|\w[\w.]*\?+\s*$|\?+\w)")


def lines_of(source):
    return ("".join(source) if isinstance(source, list) else source or "").split("\n")


def main(source, to):
    notebook = json.loads(pathlib.Path(source).read_text("utf-8-sig"))
    cells = notebook["cells"] if "cells" in notebook else [cell for sheet in notebook["worksheets"] for cell in sheet["cells"]]
    about = notebook.get("metadata", {})
    language = about.get("language_info", {}).get("name") or about.get("kernelspec", {}).get("language") or "python"
    parts, commands = [], 0
    for cell in cells:
        kind, lines = cell["cell_type"], lines_of(cell.get("source", cell.get("input")))
        if kind == "code":
            if lines[0].startswith("%%") and not re.match(r"%%(time|timeit|capture|prun)\b", lines[0]):
                commands += len(lines)
                lines = [f"# {line}".rstrip() for line in lines]
            for at, line in enumerate(lines):
                if COMMAND.match(line) and not line.lstrip().startswith("#"):
                    commands += 1
                    lines[at] = f"{line[:len(line) - len(line.lstrip())]}# {line.lstrip()}"
            parts.append(["# %%", *lines])
        else:
            parts.append([f"# %% [{'markdown' if kind != 'raw' else 'raw'}]", *(f"# {line}".rstrip() for line in lines)])
    pathlib.Path(to).write_text("\n\n".join("\n".join(part) for part in parts) + "\n", "utf-8")
    print(json.dumps({"language": language, "commands": commands}))


if __name__ == "__main__":
    main(*sys.argv[1:])
