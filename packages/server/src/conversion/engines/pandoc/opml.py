#!/usr/bin/python3
"""
Writes an outline as pandoc can read all of it: `opml.py <outline> <to>`. Pandoc knows the text of its lines and their notes; lists of
feeds are made for their addresses.
"""

import html
import sys

from lxml import etree

# A line's text is HTML, and its note Markdown.
MORE = ("description", "_note")


def escaped(text):
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#$" else sign for sign in text)


def mend(line):
    says = {name.lower(): (name, value.strip()) for name, value in line.attrib.items()}
    feed, site, url = (says.get(name, ("", ""))[1] for name in ("xmlurl", "htmlurl", "url"))
    text = says.get("text", ("", ""))[1]
    if not text:
        title = says.get("title", ("", ""))[1]
        text = html.escape(title) if title else ""
    shown = text or html.escape(site or url or feed)
    target = site or url or feed
    # Pandoc knows those that say that they are links.
    if target and (feed or says.get("type", ("", ""))[1] != "link"):
        shown = f'<a href="{html.escape(target)}">{shown}</a>'
        if feed and feed != target:
            shown += f' (<a href="{html.escape(feed)}">{html.escape(feed)}</a>)'
    description = says.get("description", ("", ""))[1]
    if description and description != text:
        note = line.get("_note")
        line.set("_note", "\n\n".join(filter(None, (note, escaped(description)))))
    if shown:
        line.set("text", shown)


def main(source, target):
    tree = etree.parse(source, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    for line in tree.iter("outline"):
        mend(line)
    tree.write(target, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except etree.XMLSyntaxError as error:
        sys.exit(str(error))
