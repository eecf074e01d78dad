#!/usr/bin/python3
"""
Writes a BibTeX bibliography as pandoc reads it: `bibtex.py <text> <to> <target>`. Titles stay as they are written, where pandoc would take
English ones for such in which each word begins with a capital; formulas keep their marks where the target has none; an entry whose braces
do not match costs only itself. It answers, as JSON, the lines of the entries that were left out.
"""

import json
import pathlib
import re
import sys

BEGIN = re.compile(r"@\s*(\w+)\s*([{(])")
TITLES = re.compile(r"(?<![\w-])(title|booktitle|subtitle|journaltitle|maintitle|issuetitle|shorttitle|titleaddon|booksubtitle)(\s*=\s*)(?=[{\"])", re.IGNORECASE)
FORMULA = re.compile(r"(?<!\\)\$([^$]+)(?<!\\)\$")
ESCAPES = {"\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "^": "\\^{}", "_": "\\_", "~": "\\~{}", "&": "\\&", "%": "\\%", "#": "\\#"}


def end_of(text, at):
    """Where the brace or quotation mark ends that begins here, or None where another entry begins before."""
    if text[at] == '"':
        depth = 0
        for place in range(at + 1, len(text)):
            depth += {"{": 1, "}": -1}.get(text[place], 0) if text[place - 1] != "\\" else 0
            if text[place] == '"' and depth == 0 and text[place - 1] != "\\":
                return place + 1
        return None
    depth = 0
    closing = "}" if text[at] == "{" else ")"
    for place in range(at, len(text)):
        sign = text[place]
        if text[place - 1] == "\\" and sign in "{}":
            continue
        if sign == "\n" and place > at and re.match(r"\n\s*@\s*\w+\s*[{(]\s*[^\s,={}]+\s*,", text[place:place + 200]):
            return None
        if sign == text[at]:
            depth += 1
        elif sign == closing:
            depth -= 1
            if depth == 0:
                return place + 1
    return None


def as_text(found):
    return "\\$" + "".join(ESCAPES.get(sign, sign) for sign in found[1]) + "\\$"


def mend_entry(entry, has_formulas):
    made, at = [], 0
    while found := TITLES.search(entry, at):
        end = end_of(entry, found.end())
        if end is None:
            break
        inside = entry[found.end() + 1:end - 1]
        # What stands behind a `#` is joined to it.
        is_alone = re.match(r"\s*[,})]|\s*$", entry[end:]) is not None
        made.append(entry[at:found.end()])
        made.append(f"{{{{{inside}}}}}" if is_alone else entry[found.end():end])
        at = end
    mended = "".join([*made, entry[at:]])
    return mended if has_formulas else FORMULA.sub(as_text, mended)


def mend(text, target):
    made, left_out, at = [], [], 0
    while found := BEGIN.search(text, at):
        made.append(text[at:found.start()])
        end = end_of(text, found.end() - 1)
        if end is None:
            left_out.append(text.count("\n", 0, found.start()) + 1)
            following = re.compile(r"\n\s*(?=@\s*\w+\s*[{(])").search(text, found.end())
            end = following.end() if following else len(text)
            made.append("\n" * text.count("\n", found.start(), end))
        elif found[1].lower() in ("comment", "preamble", "string"):
            made.append(text[found.start():end])
        else:
            made.append(mend_entry(text[found.start():end], target != "csljson"))
        at = end
    return "".join([*made, text[at:]]), left_out


if __name__ == "__main__":
    source, to, target = sys.argv[1:]
    mended, lines = mend(pathlib.Path(source).read_text("utf-8-sig", "surrogateescape").replace("\r\n", "\n"), target)
    pathlib.Path(to).write_text(mended, "utf-8", "surrogateescape")
    print(json.dumps({"lines": lines, "isEmpty": not re.search(r"@\s*(?!comment|preamble|string)\w+\s*[{(]", mended, re.IGNORECASE)}))
