#!/usr/bin/python3
"""
Writes reStructuredText as pandoc reads all of it: `rst.py <text> <to>`. Pandoc cuts cells that go over several columns or rows, and runs
lists of options into a paragraph.
"""

import os
import pathlib
import re
import sys

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from rst_tables import grid_rows, simple_rows, written

OPTION = r"(?:-\w(?:[ =]?(?:<[^>]+>|[A-Z][\w.-]*|[a-z]+(?=,|  |$)))?|--[\w][\w-]*(?:[ =](?:<[^>]+>|[A-Za-z][\w.-]*))?|/[A-Z]+(?::\w+)?)"
OPTION_LINE = re.compile(rf"^( *)({OPTION}(?:, {OPTION})*)(?:  +(\S.*))?$")
CHANGE = re.compile(r"^( *)\.\. (versionadded|versionchanged|deprecated|deprecated-removed|versionremoved)::\s*(\S+)\s*(.*)$")
CHANGES = {"versionadded": "New in version", "versionchanged": "Changed in version", "deprecated": "Deprecated since version",
           "deprecated-removed": "Deprecated since version", "versionremoved": "Removed in version"}
# What Sphinx says of its own accord.
SEE_ALSO = re.compile(r"^( *)\.\. seealso::\s*(.*)$")
WITHOUT_WORDS = re.compile(r"^ *\.\. (tabularcolumns|index|highlight|currentmodule|default-role|sectionauthor|codeauthor)::.*$")
ONLY = re.compile(r"^( *)\.\. (?:only|ifconfig)::.*$")
GRID = re.compile(r"^( *)\+[-=+]+\+\s*$")
SIMPLE = re.compile(r"^( *)=+(?: +=+)+\s*$")


def mend(text):
    lines, made, at = text.expandtabs(8).split("\n"), [], 0
    while at < len(lines):
        line = lines[at]
        is_start = not made or not made[-1].strip()
        if GRID.match(line):
            end = at
            indent = len(GRID.match(line)[1])
            while end < len(lines) and lines[end][indent:indent + 1] in ("+", "|") and not lines[end][:indent].strip():
                end += 1
            made.extend(mended_grid(lines[at:end], indent))
            at = end
        elif SIMPLE.match(line) and (end := end_of_simple(lines, at)):
            made.extend(mended_simple(lines[at:end], len(SIMPLE.match(line)[1])))
            at = end
        elif is_start and (found := OPTION_LINE.match(line)) and is_described(lines, at, found):
            at = add_options(lines, at, made)
        elif is_start and line.lstrip().startswith(">>> "):
            # What a shell of Python shows is code, as all around it would see it.
            indent = " " * (len(line) - len(line.lstrip()))
            made.extend([f"{indent}.. code-block:: python", ""])
            while at < len(lines) and lines[at].strip():
                made.append(f"   {lines[at]}")
                at += 1
        else:
            made.append(sphinx_line(line))
            at += 1
    return "\n".join(made)


def sphinx_line(line):
    if found := CHANGE.match(line):
        words = f"{found[1]}.. container:: change\n\n{found[1]}   *{CHANGES[found[2]]} {found[3]}{':' if found[4] else ''}* {found[4]}".rstrip()
        return f"{words}\n"
    if found := SEE_ALSO.match(line):
        return f"{found[1]}.. admonition:: See also\n\n{found[1]}   {found[2]}".rstrip()
    if found := ONLY.match(line):
        return f"{found[1]}.. container:: only"
    return "" if WITHOUT_WORDS.match(line) else line


def mended_grid(lines, indent):
    rows, head, has_spans = grid_rows([line[indent:].rstrip() for line in lines])
    return [" " * indent + line for line in written(rows, head)] if has_spans else lines


def end_of_simple(lines, at):
    """Where the table ends that begins here: at its third ruler, or at its second where nothing follows."""
    rulers, place = 1, at + 1
    while place < len(lines):
        if SIMPLE.match(lines[place]) or re.match(r"^ *=+\s*$", lines[place]):
            rulers += 1
            if rulers == 3 or place + 1 >= len(lines) or not lines[place + 1].strip():
                return place + 1
        place += 1
    return None


def mended_simple(lines, indent):
    rows, head, has_spans = simple_rows([line[indent:].rstrip() for line in lines])
    return [" " * indent + line for line in written(rows, head)] if has_spans else lines


def is_described(lines, at, found):
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return bool(found[3]) or (below.strip() != "" and len(below) - len(below.lstrip()) > len(found[1]) + 1)


def add_options(lines, at, made):
    """Each option as a term, and what it does below it."""
    while at < len(lines) and (found := OPTION_LINE.match(lines[at])) and is_described(lines, at, found):
        indent, option, words = found.groups()
        made.append(f"{indent}``{option}``")
        if words:
            made.append(f"{indent}   {words}")
        at += 1
        own = None
        while at < len(lines) and (not lines[at].strip() or len(lines[at]) - len(lines[at].lstrip()) > len(indent)):
            if not lines[at].strip() and not (at + 1 < len(lines) and lines[at + 1].startswith(f"{indent}  ")):
                break
            depth = len(lines[at]) - len(lines[at].lstrip())
            own = depth if own is None and lines[at].strip() else own
            made.append(f"{indent}   {lines[at][own:] if own is not None else ''}".rstrip())
            at += 1
        made.append("")
        while at < len(lines) and not lines[at].strip():
            at += 1
    return at


if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    target.write_text(mend(source.read_text("utf-8-sig", "surrogateescape").replace("\r\n", "\n")), "utf-8", "surrogateescape")
