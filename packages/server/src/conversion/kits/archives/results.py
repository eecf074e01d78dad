"""Compares what stands in a result with what was written into it: names, kinds, sizes and where links lead."""

import unicodedata

import libarchive as lib
import squash
import zips
from problem import Problem, shown

HARD_LINK = 1
# A compressed tar archive is written by what writes tar, and would have to be decompressed whole.
COMPARED = ('zip', '7z', 'tar', 'cpio', 'iso', 'xar', 'squashfs')


class Written:
    """The members of a result, by their names."""

    def __init__(self, to):
        self.isZip = to == 'zip'
        self.isImage = to == 'squashfs'
        self.isCompared = to in COMPARED
        self.members = {}

    def add(self, entry):
        if self.isCompared:
            kind = lib.entry_filetype(entry)
            if self.isImage:
                return self.add_listed(entry, kind)
            self.members[same(lib.entry_pathname(entry) or b'', kind)] = kind if self.isZip and kind == lib.IFLNK else signature(entry, kind)

    def add_listed(self, entry, kind):
        """The list of an image has a member a line, and the file itself for each of its names."""
        name = lib.entry_pathname(entry) or b''
        if lib.entry_hardlink(entry) is not None:
            self.members[name] = self.members.get(lib.entry_hardlink(entry), lib.IFREG)
        elif b'\n' not in name:
            self.members[same(name, kind)] = kind if kind == lib.IFLNK else signature(entry, kind)

    def compare(self, path):
        if not self.isCompared:
            return
        if self.isImage:
            return self.compare_image(path)
        for name, found in rows(path) if self.isZip else entries(path):
            if self.members.get(name) == found:
                del self.members[name]
        self.refuse_what_is_left()

    def compare_image(self, path):
        for name, found in squash.listed(path):
            # Behind the name of a link stands where it leads.
            while found == lib.IFLNK and name not in self.members and b' -> ' in name:
                name = name.rpartition(b' -> ')[0]
            if self.members.get(same(name, found)) == found:
                del self.members[same(name, found)]
        self.refuse_what_is_left()

    def refuse_what_is_left(self):
        if self.members:
            name = next(iter(self.members)).decode('utf-8', 'replace')
            raise Problem('conversion_failed', f'has a member "{shown(name)}", which the target format would not hold as it is')


def same(name, kind):
    """A name as all readers have it: of letters with their marks in one piece, as 7z is read."""
    if not name.isascii():
        name = unicodedata.normalize('NFC', name.decode('utf-8', 'surrogateescape')).encode('utf-8', 'surrogateescape')
    return name.rstrip(b'/') if kind == lib.IFDIR else name


def signature(entry, kind):
    """A member's kind, and the size of a file: the numbers of a kind are below those of a size."""
    if kind == lib.IFDIR:
        # Two folders of a disc may have one number, and a reader then takes them for links.
        return kind
    if lib.entry_hardlink(entry) is not None:
        # Readers give it no kind.
        return HARD_LINK
    if kind == lib.IFREG:
        return kind | lib.entry_size(entry) << 16
    if kind == lib.IFLNK:
        return kind | (hash(lib.entry_symlink(entry)) & 0xFFFFFFFF) << 16
    return kind


def entries(path):
    reader = lib.Reader(path)
    try:
        for entry in reader:
            kind = lib.entry_filetype(entry)
            yield same(lib.entry_pathname(entry) or b'', kind), signature(entry, kind)
    finally:
        reader.close()


def rows(path):
    for row in zips.listed(zips.List(path)):
        kind = row.mode & 0o170000
        yield same(row.name, kind), kind | row.size << 16 if kind == lib.IFREG else kind
