#!/usr/bin/python3
"""
Writes a page of a wiki as pandoc reads all of it: `mediawiki.py <text> <to>`. Pandoc counts the columns of a table's first row alone, drops
templates, and knows notes that stand in one place. It answers, as JSON, the templates whose own words are not in the page.
"""

import json
import os
import pathlib
import re
import sys

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from wiki_tables import mend_tables
from wiki_templates import Templates

VERBATIM = re.compile(r"<!--.*?-->|<(nowiki|pre|source|syntaxhighlight|math|code|score|chem)\b[^>/]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
NOTE = re.compile(r"<ref\b(?P<says>[^>/]*(?:/(?!>)[^>/]*)*)(?:/>|>(?P<words>.*?)</ref\s*>)", re.DOTALL | re.IGNORECASE)
NAME = re.compile(r"""\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))""", re.IGNORECASE)
GALLERY = re.compile(r"<gallery\b[^>]*>(.*?)</gallery\s*>", re.DOTALL | re.IGNORECASE)
SIGNS = re.compile(r"['\[\]{}|*#:;=<>~!_-]")
SWITCHES = re.compile(r"__(NOTOC|TOC|FORCETOC|NOEDITSECTION|NOINDEX|INDEX|NEWSECTIONLINK|NOGALLERY|HIDDENCAT)__")


def name_of(note):
    found = NAME.search(note["says"])
    return found and next(filter(None, found.groups()), None)


def mend_notes(text):
    """A note that is named elsewhere has its words at each place, and none stands in the list at the end."""
    words = {}
    for note in NOTE.finditer(text):
        if note["words"] and note["words"].strip() and name_of(note):
            words.setdefault(name_of(note), note["words"].strip())
    text = re.sub(r"<references\b[^>/]*>.*?</references\s*>", "<references/>", text, flags=re.DOTALL | re.IGNORECASE)

    def whole(note):
        said = note["words"] and note["words"].strip() or words.get(name_of(note) or "")
        return f"<ref>{said}</ref>" if said else ""

    return NOTE.sub(whole, text)


def mend_galleries(text):
    def shown(found):
        lines = [line.strip() for line in found[1].split("\n") if line.strip()]
        return "\n" + "\n\n".join(f"[[{line if ':' in line.partition('|')[0] else 'File:' + line}]]" for line in lines) + "\n"
    return GALLERY.sub(shown, text)


def mend(text):
    kept = []

    def keep(found):
        if found[0].startswith("<!--"):
            return ""
        # Between cells, pandoc would take a bar for the end of one also there.
        is_plain = (found[1] or "").lower() == "nowiki"
        kept.append(SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", re.sub("<[^>]*>", "", found[0])) if is_plain else found[0])
        return f"\ue000{len(kept) - 1}\ue001"

    text = VERBATIM.sub(keep, text.replace("\ue000", "").replace("\ue001", ""))
    templates = Templates()
    text = mend_notes(templates.spelled_out(SWITCHES.sub("", text)))
    text = mend_tables(mend_galleries(text))
    return re.sub("\ue000(\\d+)\ue001", lambda found: kept[int(found[1])], text), templates.unknown


if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    made, unknown = mend(source.read_text("utf-8-sig").replace("\r\n", "\n"))
    target.write_text(made, "utf-8")
    print(json.dumps([*unknown]))
