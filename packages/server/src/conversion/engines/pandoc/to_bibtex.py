#!/usr/bin/python3
"""
Adds to a BibTeX bibliography what pandoc leaves out of it: `to_bibtex.py <bibliography> <CSL JSON>`. Abstracts, keywords, addresses,
numbers of books and the language are there, and titles have the capitals that they were written with.
"""

import json
import pathlib
import re
import sys

FIELDS = {"DOI": "doi", "URL": "url", "ISSN": "issn", "ISBN": "isbn", "abstract": "abstract", "keyword": "keywords", "language": "language"}
VERBATIM = ("DOI", "URL")
SPECIAL = {"\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "&": "\\&", "%": "\\%", "#": "\\#", "_": "\\_", "$": "\\$", "^": "\\^{}", "~": "\\~{}"}


def escaped(text):
    return "".join(SPECIAL.get(sign, sign) for sign in text)


def without_marks(text):
    return re.sub(r"</?(?:i|b|sup|sub|span|sc)\b[^>]*>", "", text)


def add(entry, item):
    for field, name in FIELDS.items():
        value = item.get(field)
        if isinstance(value, (str, int)) and f"\n  {name} = " not in entry:
            text = str(value) if field in VERBATIM else escaped(without_marks(str(value)))
            entry = re.sub(r"\n\}\s*$", lambda _: f",\n  {name} = {{{text}}}\n}}\n", entry)
    title = item.get("title")
    if isinstance(title, str) and "<" not in title:
        written = re.search(r"\n  title = \{(.*?)\}(?=,?\n)", entry, re.DOTALL)
        if written and re.sub(r"\W", "", written[1]).lower() == re.sub(r"\W", "", escaped(title)).lower():
            entry = entry.replace(written[0], f"\n  title = {{{escaped(title)}}}", 1)
    return entry


def main(bibliography, source):
    path = pathlib.Path(bibliography)
    items = json.loads(pathlib.Path(source).read_text("utf-8-sig"))
    items = items if isinstance(items, list) else items.get("references", items.get("items", []))
    by_id = {str(item.get("id")): item for item in items if isinstance(item, dict)}
    entries = re.split(r"(?m)^(?=@)", path.read_text("utf-8"))
    path.write_text("".join(add(entry, by_id.get((re.match(r"@\w+\{([^,]*),", entry) or [0, ""])[1], {})) for entry in entries), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
