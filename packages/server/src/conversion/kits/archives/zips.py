"""What a zip archive's list says of its members that libarchive does not: raw names, times and modes of other systems."""

import os
import struct

from problem import Damaged, volume

# The first of several volumes begins with it.
SPANNED = b'PK\x07\x08'
END, END64, LOCATOR, CENTRAL = b'PK\x05\x06', b'PK\x06\x06', b'PK\x06\x07', b'PK\x01\x02'
ROW = struct.Struct('<4sBBHHHHHIIIHHHHHII')
NTFS_EPOCH = 11644473600
# The longest comment, and the record before it.
FAR = 65535 + 22
# How far back libarchive looks for the end.
SEEN = 16384
UNIX = (3, 19)


class Listed:
    """A row of the list."""

    __slots__ = ('isLocked', 'isPlain', 'isUnicode', 'mode', 'mtime', 'name', 'place', 'size', 'system')

    copyOf = None
    # Libarchive compares it.
    crc = None


class List:
    """Where an archive's list stands."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            size = file.seek(0, os.SEEK_END)
            start = max(size - FAR, 0)
            file.seek(start)
            tail = file.read()
            at = tail.rfind(END)
            if at < 0 or len(tail) - at < 22:
                file.seek(0)
                raise volume() if file.read(4) == SPANNED else Damaged('it has no end')
            # The last volume says that it is not the first one.
            if tail[at + 4 : at + 6] not in (b'\0\0', b'\xff\xff'):
                raise volume()
            self.end = start + at
            self.size = size
            self.isFar = size - self.end > SEEN
            length, offset = struct.unpack('<II', tail[at + 12 : at + 20])
            self.is64 = False
            before = self.end
            if self.end >= 20:
                file.seek(self.end - 20)
                length, offset, before = self._by_64_bits(file, length, offset)
            self.start = before - length
            if self.start < 0:
                raise Damaged('its list is longer than the file')
            # What stands before the archive, by which all its places are off.
            self.before = max(self.start - offset, 0)
            file.seek(self.start)
            self.rows = file.read(length)

    def _by_64_bits(self, file, length, offset):
        locator = file.read(20)
        if not locator.startswith(LOCATOR):
            return length, offset, self.end
        disk, place, disks = struct.unpack('<IQI', locator[4:])
        if disk or disks > 1:
            raise volume()
        # It stands there, or before its locator where something stands before the archive.
        for at in (self.end - 76, place):
            file.seek(max(at, 0))
            record = file.read(56)
            if record.startswith(END64):
                self.is64 = True
                return *struct.unpack('<QQ', record[40:56]), at
        raise Damaged('its end of 64 bits is missing')


def listed(zipList):
    """The members in the order of their places."""
    made, rows, at = [], zipList.rows, 0
    while at < len(rows):
        if at + 46 > len(rows) or rows[at : at + 4] != CENTRAL:
            if made and rows[at : at + 4] in (b'PK\x05\x05', END64):
                break
            raise Damaged('its list is cut')
        (
            _, _, system, _, flags, _, _, date, _, packed, size,
            nameLength, extraLength, commentLength, _, _, attributes, place,
        ) = ROW.unpack_from(rows, at)  # fmt: skip
        at += 46
        row = Listed()
        row.name = rows[at : at + nameLength]
        row.isUnicode = flags & 0x800 != 0
        row.system = system
        row.isLocked = flags & 1 != 0
        row.mode = attributes >> 16 if system in UNIX else 0
        row.size = size
        row.mtime = None
        row.place = place
        row.isPlain = row.name.isascii() and b'\\' not in row.name
        at += nameLength
        if extraLength:
            tell_more(row, rows[at : at + extraLength], date >> 9 >= 58, packed)
        at += extraLength + commentLength
        made.append(row)
    if any(one.place > next.place for one, next in zip(made, made[1:])):
        made.sort(key=lambda row: row.place)
    return made


def tell_more(row, block, isLate, packed):
    """What stands in a row's further records; `isLate` where DOS's time is after 2037."""
    for tag, data in extras(block):
        if tag == 0x0001:
            take_64_bits(row, data, packed)
        elif tag == 0x7075 and len(data) > 5 and data[0] == 1:
            row.name, row.isUnicode, row.isPlain = data[5:], True, False
        elif tag == 0x5455 and len(data) >= 5 and data[0] & 1 and row.mtime is None:
            row.mtime = (struct.unpack('<I' if isLate else '<i', data[1:5])[0], 0)
        elif tag == 0x000A and len(data) >= 32 and data[4:8] == b'\x01\0\x18\0':
            ticks = struct.unpack('<Q', data[8:16])[0]
            if ticks:
                row.mtime = (ticks // 10**7 - NTFS_EPOCH, ticks % 10**7 * 100)


def take_64_bits(row, data, packed):
    """Those of three numbers that do not fit into 32 bits."""
    values = struct.iter_unpack('<Q', data[: len(data) // 8 * 8])
    try:
        if row.size == 0xFFFFFFFF:
            (row.size,) = next(values)
        if packed == 0xFFFFFFFF:
            next(values)
        if row.place == 0xFFFFFFFF:
            (row.place,) = next(values)
    except StopIteration as error:
        raise Damaged('a size of 64 bits is missing') from error


def extras(block):
    while len(block) >= 4:
        tag, length = struct.unpack('<HH', block[:4])
        yield tag, block[4 : 4 + length]
        block = block[4 + length :]


def cut_copy(path, copy, zipList):
    """A copy that begins with the archive and ends with its end record."""
    with open(path, 'rb') as file, open(copy, 'wb') as made:
        file.seek(zipList.before)
        left = zipList.end + 20 - zipList.before
        while left:
            piece = file.read(min(left, 1 << 20))
            if not piece:
                raise Damaged('it is cut')
            made.write(piece)
            left -= len(piece)
        made.write(b'\0\0')
