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
PART = re.compile(r"<!\[CDATA\[.*?\]\]>|<!--.*?-->|&([A-Za-z][\w.]*);", re.DOTALL)
# What HTML calls otherwise than the sets of ISO do, or does not know.
OTHERS = {"ldots": "…", "thinsp": "\u2009", "nbsp": "\u00a0"}
CALL = re.compile(r"<((?:\w+:)?co)\b[^<>]*?(?:/>|>\s*</\1\s*>)|</(?:\w+:)?calloutlist\s*>")
LIST = re.compile(r"<(/?(?:\w+:)?)(calloutlist|callout)\b[^<>]*>")


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

    text = CALL.sub(numbered, PART.sub(character, text))
    return LIST.sub(lambda found: f"<{found[1]}{'orderedlist' if found[2] == 'calloutlist' else 'listitem'}>", text)


if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    target.write_text(mend(source.read_text("utf-8-sig", "surrogateescape")), "utf-8", "surrogateescape")
