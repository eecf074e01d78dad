#!/usr/bin/python3
"""
Writes DocBook and its like as pandoc can read it: `docbook.py <text> <to>`. The names of characters that the DTDs know become these
characters, since no DTD is here; numbers in code stand where the remarks below speak of them.
"""

import html.entities
import pathlib
import re
import sys

KEPT = {"amp", "lt", "gt", "quot", "apos"}
NAMED = re.compile(r"<!\[CDATA\[.*?\]\]>|<!--.*?-->|&([A-Za-z][\w.]*);", re.DOTALL)
# What HTML calls otherwise than the sets of ISO do, or does not know.
OTHERS = {"ldots": "…", "thinsp": "\u2009", "nbsp": "\u00a0"}
CALL = re.compile(r"<((?:\w+:)?co)\b[^<>]*?(?:/>|>\s*</\1\s*>)|</(?:\w+:)?calloutlist\s*>")
LISTS = {"calloutlist": "orderedlist", "callout": "listitem", "procedure": "orderedlist", "substeps": "orderedlist", "step": "listitem"}
LIST = re.compile(rf"<(/?(?:\w+:)?)({'|'.join(LISTS)})\b[^<>]*>")
# Elements whose titles pandoc passes over.
TITLED = re.compile(
    r"(<((?:\w+:)?)(?:sidebar|example|procedure|equation|itemizedlist|orderedlist|variablelist|glosslist|calloutlist|simplelist|qandaset|blockquote)\b[^<>]*>\s*)"
    r"(?:<\2info>\s*)?<\2title\b[^<>]*>(.*?)</\2title\s*>(?:\s*</\2info>)?", re.DOTALL)
GROUP = re.compile(r"<((?:\w+:)?)tgroup\b.*?</\1tgroup\s*>", re.DOTALL)
PART = re.compile(r"<((?:\w+:)?)(thead|tbody|tfoot)\b.*?</\1\2\s*>", re.DOTALL)
ROW = re.compile(r"(<((?:\w+:)?)row\b[^<>]*>)(.*?)(</\2row\s*>)", re.DOTALL)
ENTRY = re.compile(r"<((?:\w+:)?)entry\b([^<>]*?)(?:/>|>.*?</\1entry\s*>)", re.DOTALL)


def mend(text):
    declared = set(re.findall(r"<!ENTITY\s+([\w.-]+)\s", text))

    def character(found):
        name = found[1]
        if name is None or name in KEPT or name in declared:
            return found[0]
        return OTHERS.get(name) or html.entities.html5.get(f"{name};", found[0])

    count = 0

    def numbered(found):
        nonlocal count
        if not found[1]:
            count = 0
            return found[0]
        count += 1
        return f"({count})"

    text = CALL.sub(numbered, NAMED.sub(character, text))
    text = TITLED.sub(r'<\2para><\2emphasis role="strong">\3</\2emphasis></\2para>\1', text)
    text = LIST.sub(lambda found: f"<{found[1]}{LISTS[found[2]]}>", text)
    return GROUP.sub(spread, text) if re.search(r"\bmorerows=|\bnamest=|\bspanname=", text) else text


def said(attributes, name):
    found = re.search(rf"""\b{name}\s*=\s*["']([^"']*)""", attributes)
    return found and found[1]


def spread(group):
    """A table whose rows have a cell in each column, since pandoc does not know that one may go over several."""
    columns = [said(each, "colname") for each in re.findall(r"<(?:\w+:)?colspec\b([^<>]*)>", group[0])]
    spans = {said(each, "spanname"): each for each in re.findall(r"<(?:\w+:)?spanspec\b([^<>]*)>", group[0])}

    def part(found):
        taken = {}

        def row(line):
            cells, column = [], 0

            def pass_over():
                nonlocal column
                while taken.get(column, 0) > 0:
                    taken[column] -= 1
                    cells.append(f"<{line[2]}entry/>")
                    column += 1

            for entry in ENTRY.finditer(line[3]):
                pass_over()
                attributes = entry[2] + spans.get(said(entry[2], "spanname"), "")
                first, last = said(attributes, "namest"), said(attributes, "nameend")
                wide = columns.index(last) - columns.index(first) + 1 if first in columns and last in columns else 1
                high = said(attributes, "morerows")
                cells.extend([entry[0], *[f"<{line[2]}entry/>"] * (wide - 1)])
                for beside in range(column, column + max(wide, 1)):
                    taken[beside] = int(high) if high and high.isdigit() else 0
                column += max(wide, 1)
            pass_over()
            return line[1] + "".join(cells) + line[4]

        return ROW.sub(row, found[0])

    return PART.sub(part, group[0])


if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    target.write_text(mend(source.read_text("utf-8-sig", "surrogateescape")), "utf-8", "surrogateescape")
