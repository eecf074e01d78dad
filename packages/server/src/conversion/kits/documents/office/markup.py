"""The markup of packages as all readers know it: in UTF-8, of the transitional kind, under the usual prefixes."""

import posixpath
import re

from lxml import etree
from package import NAMES, PARSER

STRICT = b"http://purl.oclc.org/ooxml/"
# An attribute that names prefixes, which then have to stay.
PREFIXES = f"{{{NAMES['mc']}}}Ignorable"
DECLARED = re.compile(rb"^\s*<\?xml[^>]*\bencoding\s*=\s*[\"']([\w.-]+)")
ROOT = re.compile(rb"<(?![?!])[^>]*>")
WORD_NAME = re.compile(rb"xmlns(?::([\w.-]+))?\s*=\s*[\"']" + re.escape(NAMES["w"].encode()))
KEPT = ("word/theme", "customXml/", "docProps/")


def markup_of(package):
    return [name for name in package.parts if name.lower().endswith((".xml", ".rels"))]


def encode_as_utf8(package):
    for name in markup_of(package):
        head = package.parts.head(name)
        declared = DECLARED.match(head)
        is_wide = head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:4]
        if is_wide or (declared and declared[1].lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii")):
            root = etree.fromstring(package.parts[name], PARSER)
            package.put(name, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def make_transitional(package):
    """The strict kind has the same elements under other names."""
    names = markup_of(package)
    is_strict = any(STRICT in package.parts.head(name) for name in names)
    for name in names if is_strict else ():
        if STRICT in package.parts[name]:
            package.put(name, re.sub(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/", rb"http://schemas.openxmlformats.org/\1/2006/", package.parts[name]))


def use_usual_prefixes(package):
    for name in markup_of(package):
        if name.endswith(".rels") or name.startswith(KEPT) or not has_other_prefix(package.parts.head(name)):
            continue
        old = etree.fromstring(package.parts[name], PARSER)
        usual = {uri: prefix for prefix, uri in NAMES.items() if prefix != "rel"}
        spaces = {usual.get(uri, prefix): uri for prefix, uri in old.nsmap.items() if prefix or uri in usual}
        root = etree.Element(old.tag, {key: value for key, value in old.attrib.items() if key != PREFIXES}, spaces)
        if old.get(PREFIXES):
            named = (old.nsmap.get(prefix) for prefix in old.get(PREFIXES).split())
            root.set(PREFIXES, " ".join(prefix for prefix, uri in root.nsmap.items() if prefix and uri in named))
        root.text = old.text
        root.extend([*old])
        package.put(name, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def has_other_prefix(head):
    if b"wordprocessingml/2006/main" not in head:
        return False
    root = ROOT.search(head)
    return any(prefix[1] != b"w" for prefix in WORD_NAME.finditer(root[0] if root else b"")) or not WORD_NAME.search(root[0] if root else b"")


def name_from_beside(package):
    for name in markup_of(package):
        if not name.endswith(".rels") or not package.has(name, b'Target="/', b"Target='/", b"\\"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for each in package.tree(name):
            target = each.get("Target", "").replace("\\", "/")
            if each.get("TargetMode") != "External" and target != each.get("Target") or target.startswith("/"):
                each.set("Target", posixpath.relpath(target, f"/{folder}") if target.startswith("/") else target)
                package.touch(name)
