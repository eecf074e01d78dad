#!/usr/bin/python3
"""
Writes a book as pandoc can read all of it: `epub.py <book> <made> <target>`. Pandoc reads no style sheets; it takes notes out of
their places, and puts back those alone whose references stand in the same file; and it leaves out files beside the row of chapters, which
often hold the notes. It answers, as JSON, whether the book is locked, and whether it was written anew.
"""

import html
import json
import os
import posixpath
import re
import sys
import urllib.parse
import zipfile

from lxml import etree

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path += [HERE, os.path.join(HERE, "../../kits/documents")]

from css_marks import Marks, matters
from page_styles import Styles
from ruby import spell_out_ruby

TYPE = "{http://www.idpf.org/2007/ops}type"
XHTML = re.compile(rb"""\sxmlns\s*=\s*["']http://www\.w3\.org/1999/xhtml["']""")
ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]*);")
KEPT_ENTITIES = (b"amp", b"lt", b"gt", b"quot", b"apos")
NOTES = ("footnote", "rearnote", "endnote", "note")
# Letters that are mixed up by the book's name, which hides fonts alone.
FONT_MIXERS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
PAGES = (".xhtml", ".html", ".htm", ".xml")
HOLDS_CAPS = ("docx", "odt", "html", "latex", "context")
MAX_BYTES = 500_000_000
PARSER = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True)


def read(content):
    """A page without the name space that all of its elements have."""
    def as_text(found):
        return found[0] if found[1] in KEPT_ENTITIES else html.unescape(found[0].decode()).encode()
    is_utf8 = not re.match(rb"""\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8)""", content, re.IGNORECASE) and content[:2] not in (b"\xff\xfe", b"\xfe\xff")
    return etree.fromstring(XHTML.sub(b"", ENTITY.sub(as_text, content) if is_utf8 else content), PARSER)


def is_locked(archive):
    if "META-INF/encryption.xml" not in archive.namelist():
        return False
    for each in etree.fromstring(archive.read("META-INF/encryption.xml"), PARSER).iter("{*}EncryptedData"):
        method, place = each.find("{*}EncryptionMethod"), each.find(".//{*}CipherReference")
        is_page = place is None or place.get("URI", "").lower().endswith((*PAGES, ".opf", ".ncx"))
        if is_page and (method is None or method.get("Algorithm") not in FONT_MIXERS):
            return True
    return False


class Book:
    def __init__(self, archive, target):
        self.archive, self.target, self.made = archive, target, {}
        container = etree.fromstring(archive.read("META-INF/container.xml"), PARSER)
        self.package = container.find(".//{*}rootfile").get("full-path")
        self.opf = etree.fromstring(archive.read(self.package), PARSER)
        self.items = {each.get("id"): each for each in self.opf.iter("{*}item")}
        names = set(archive.namelist())
        self.pages, self.sheets = {}, {}
        for item in self.items.values():
            name = self.path(self.package, item.get("href", ""))
            if name in names and (item.get("media-type") == "application/xhtml+xml" or name.lower().endswith(PAGES[:3])):
                page = read(archive.read(name))
                if page is not None and "nav" not in (item.get("properties") or "").split():
                    self.pages[name] = page

    def path(self, base, href):
        return posixpath.normpath(posixpath.join(posixpath.dirname(base), urllib.parse.unquote(href.partition("#")[0]))) if href.partition("#")[0] else base

    def mend(self):
        self.read_all_files()
        for name, page in self.pages.items():
            self.free_notes(name, page)
            spell_out_ruby(page)
            if self.target != "txt":
                self.mark(name, page)
            self.made[name] = etree.tostring(page, encoding="utf-8", xml_declaration=True)

    def read_all_files(self):
        """Files that links lead into are read like the others."""
        linked = {self.path(name, link.get("href")) for name, page in self.pages.items() for link in page.iter("a") if "#" in (link.get("href") or "")}
        spine = self.opf.find(".//{*}spine")
        in_spine, is_changed = set(), False
        for each in spine:
            item = self.items.get(each.get("idref")) if isinstance(each.tag, str) else None
            name = item is not None and self.path(self.package, item.get("href", ""))
            in_spine.add(name)
            if name in linked and each.get("linear") == "no":
                del each.attrib["linear"]
                is_changed = True
        for identifier, item in self.items.items():
            name = self.path(self.package, item.get("href", ""))
            if name in linked and name in self.pages and name not in in_spine:
                etree.SubElement(spine, spine.tag.replace("spine", "itemref")).set("idref", identifier)
                is_changed = True
        if is_changed:
            self.made[self.package] = etree.tostring(self.opf, encoding="utf-8", xml_declaration=True)

    def free_notes(self, name, page):
        """Notes that pandoc would not find again stay where they stand."""
        notes = {}
        for each in page.iter("*"):
            if any(kind in (each.get(TYPE) or "").split() for kind in NOTES) and each.get("id"):
                notes[each.get("id")] = each
        kept = set()
        for link in page.iter("a"):
            href = link.get("href") or ""
            target = href.partition("#")[2]
            is_reference = "noteref" in (link.get(TYPE) or "").split()
            note = notes.get(target) if self.path(name, href) == name else None
            if note is not None and "footnote" in note.get(TYPE).split() and (is_reference or link.get("role") == "doc-noteref"):
                link.set("href", f"#{target}")
                link.set(TYPE, "noteref")
                note.set(TYPE, "footnote")
                kept.add(target)
            elif is_reference:
                del link.attrib[TYPE]
        for each in page.iter("*"):
            kinds = (each.get(TYPE) or "").split()
            if any(kind in NOTES or kind in ("footnotes", "rearnotes", "endnotes") for kind in kinds) and each.get("id") not in kept:
                del each.attrib[TYPE]
                # Pandoc takes it for HTML that Markdown cannot say.
                each.tag = "div" if each.tag == "aside" else each.tag

    def mark(self, name, page):
        body, head = page.find("body"), page.find("head")
        if body is None:
            return
        sheets = [self.sheet(self.path(name, link.get("href", ""))) for link in page.iter("link") if "stylesheet" in (link.get("rel") or "").split()]
        own = etree.Element("style")
        own.text = "\n".join(sheets)
        (head if head is not None else page).insert(0, own)
        styles = Styles(page, matters)
        own.getparent().remove(own)
        Marks(styles, self.target in HOLDS_CAPS).put(body)

    def sheet(self, name, depth=0):
        if name not in self.sheets:
            try:
                text = self.archive.read(name).decode("utf-8-sig", "replace")
            except KeyError:
                text = ""
            self.sheets[name] = ""
            above = re.findall(r"""@import\s+(?:url\()?\s*["']?([^"')\s;]+)""", text) if depth < 3 else []
            # A sheet that XML could not hold is none.
            kept = re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd]", "", re.sub(r"@import[^;]*;|@charset[^;]*;", "", text))
            self.sheets[name] = "\n".join([*(self.sheet(self.path(name, each), depth + 1) for each in above), kept])
        return self.sheets[name]


def main(source, made, target):
    try:
        with zipfile.ZipFile(source) as archive:
            if is_locked(archive):
                return {"isLocked": True, "isMended": False}
            if sum(each.file_size for each in archive.infolist()) > MAX_BYTES:
                raise ValueError("too large")
            book = Book(archive, target)
            book.mend()
            with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as whole:
                for member in archive.infolist():
                    if not member.is_dir():
                        whole.writestr(member.filename, book.made.get(member.filename) or archive.read(member))
        return {"isLocked": False, "isMended": True}
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, AttributeError, ValueError, TypeError, RuntimeError) as error:
        # Pandoc says what is wrong with it.
        print(repr(error), file=sys.stderr)
        return {"isLocked": False, "isMended": False}


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
