"""A document that is packed in zip: its parts, however they are packed, and what they say of each other."""

import collections.abc
import io
import posixpath
import zipfile

from lxml import etree

OFFICE = "http://schemas.openxmlformats.org/"
NAMES = {
    "w": f"{OFFICE}wordprocessingml/2006/main",
    "m": f"{OFFICE}officeDocument/2006/math",
    "a": f"{OFFICE}drawingml/2006/main",
    "c": f"{OFFICE}drawingml/2006/chart",
    "pic": f"{OFFICE}drawingml/2006/picture",
    "dgm": f"{OFFICE}drawingml/2006/diagram",
    "r": f"{OFFICE}officeDocument/2006/relationships",
    "mc": f"{OFFICE}markup-compatibility/2006",
    "wp": f"{OFFICE}drawingml/2006/wordprocessingDrawing",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "rel": f"{OFFICE}package/2006/relationships",
}
W, R, M = (f"{{{NAMES[each]}}}" for each in ("w", "r", "m"))
RELATIONSHIPS = f"{{{NAMES['rel']}}}"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)

MAX_BYTES = 500_000_000
END_RECORD, FIRST_MEMBER = b"PK\x05\x06", b"PK\x03\x04"
END_RECORD_BYTES = 22
HEAD_BYTES = 4096


class Unreadable(Exception):
    """It is no package, or too large for one."""


class Parts(collections.abc.MutableMapping):
    """The parts' contents by their names, each read when it is asked for."""

    def __init__(self, archive):
        self.archive = archive
        self.members = {name: each for each in archive.infolist() if not each.is_dir() and (name := usual(each.filename))}
        if sum(each.file_size for each in self.members.values()) > MAX_BYTES:
            raise Unreadable("too large")
        self.known = {}

    def __getitem__(self, name):
        if name not in self.known:
            self.known[name] = self.archive.read(self.members[name])
        return self.known[name]

    def head(self, name):
        """How a part begins; most are large, and their beginning tells of which kind they are."""
        if name in self.known:
            return self.known[name][:HEAD_BYTES]
        with self.archive.open(self.members[name]) as part:
            return part.read(HEAD_BYTES)

    def __setitem__(self, name, content):
        self.members.setdefault(name, None)
        self.known[name] = content

    def __delitem__(self, name):
        del self.members[name]
        self.known.pop(name, None)

    def __iter__(self):
        return iter(self.members)

    def __len__(self):
        return len(self.members)

    def __contains__(self, name):
        return name in self.members


def usual(name):
    """A part's name as zip wants it: some of .NET's tools write it as Windows would."""
    return name.replace("\\", "/").lstrip("/")


def without_strays(content):
    """The archive alone, where something stands before or behind it, and whether it is as it was."""
    start, end = content.find(FIRST_MEMBER), content.rfind(END_RECORD)
    if start < 0 or end < 0:
        raise Unreadable("no zip archive")
    end += END_RECORD_BYTES + int.from_bytes(content[end + 20:end + END_RECORD_BYTES], "little")
    return (content, False) if start == 0 and end == len(content) else (content[start:end], True)


class Package:
    """A package that is read, and how it is changed. What nobody changes stays as it is, byte for byte."""

    def __init__(self, path):
        with open(path, "rb") as file:
            content, self.is_changed = without_strays(file.read())
        self._open(content)

    @classmethod
    def of(cls, content):
        made = cls.__new__(cls)
        content, made.is_changed = without_strays(content)
        made._open(content)
        return made

    def _open(self, content):
        try:
            archive = zipfile.ZipFile(io.BytesIO(content))
        except zipfile.BadZipFile as error:
            raise Unreadable(str(error)) from error
        self.parts = Parts(archive)
        self.is_changed = self.is_changed or any("\\" in each.orig_filename for each in archive.infolist())
        self.trees, self.touched = {}, set()
        self.left_out = []

    def put(self, name, content):
        self.trees.pop(name, None)
        self.parts[name] = content
        self.is_changed = True

    def tree(self, part):
        """The part's root. Who changes it says so by `touch`."""
        if not part:
            return None
        if part not in self.trees:
            self.trees[part] = etree.fromstring(self.parts[part], PARSER)
        return self.trees[part]

    def touch(self, part):
        self.touched.add(part)
        self.is_changed = True

    def relations(self, part):
        """What a part names: identifier, kind and name of each part that is there."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        for each in self.tree(rels) if rels in self.parts else ():
            if isinstance(each.tag, str) and each.get("TargetMode") != "External":
                target = each.get("Target", "").replace("\\", "/")
                found = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                if found in self.parts:
                    yield each.get("Id"), posixpath.basename(each.get("Type", "")), found

    def related(self, part, identifier=None, kind=None):
        """The name of the part that another one names by an identifier, or first of a kind."""
        for its, its_kind, name in self.relations(part):
            if its == identifier if identifier else its_kind == kind:
                return name
        return None

    def relate(self, part, kind, name, content, content_type):
        """Adds a part that another one names, and returns by which identifier."""
        folder, own = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{own}.rels")
        if rels not in self.parts:
            self.put(rels, f'<Relationships xmlns="{NAMES["rel"]}"/>'.encode())
        root = self.tree(rels)
        identifier = f"converter{len(root) + 1}"
        etree.SubElement(root, f"{RELATIONSHIPS}Relationship", Id=identifier, Type=f"{NAMES['r']}/{kind}", Target=f"/{name}")
        self.touch(rels)
        self.put(name, content)
        types = self.tree("[Content_Types].xml")
        etree.SubElement(types, f"{{{etree.QName(types).namespace}}}Override", PartName=f"/{name}", ContentType=content_type)
        self.touch("[Content_Types].xml")
        return identifier

    def has(self, part, *marks):
        content = self.parts[part]
        return any(mark in content for mark in marks)

    def save(self, path):
        for part in self.touched:
            self.parts[part] = etree.tostring(self.trees[part], xml_declaration=True, encoding="UTF-8", standalone=True)
        self.touched.clear()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
            # An OpenDocument package says first what it is.
            for name in sorted(self.parts, key=lambda each: each != "mimetype"):
                archive.writestr(name, self.parts[name])


class FlatDocument(Package):
    """An OpenDocument whose parts all stand in one file of XML."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.parts = FlatParts({"content.xml": file.read()})
        self.is_changed, self.trees, self.touched, self.left_out = False, {}, set(), []

    def save(self, path):
        with open(path, "wb") as file:
            file.write(etree.tostring(self.tree("content.xml"), xml_declaration=True, encoding="UTF-8"))


class FlatParts(dict):
    def head(self, name):
        return self[name][:HEAD_BYTES]


def find(element, path):
    return element.xpath(path, namespaces=NAMES)


def is_on(element):
    """What a property says that is either on or off, and None where it is not there."""
    return None if element is None else element.get(f"{W}val", "true").lower() not in ("0", "false", "off", "none")
