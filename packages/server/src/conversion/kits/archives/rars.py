"""What the headers of a RAR archive say: checksums, locks, volumes and raw names, which libarchive does not tell."""

import struct
import zlib

from problem import Damaged, locked, volume

OLD, NEW = b'Rar!\x1a\x07\0', b'Rar!\x1a\x07\x01\0'


class Listed:
    # A header's name may differ from what libarchive makes of it.
    isPlain = False
    mode = 0
    digest = staticmethod(zlib.crc32)

    def __init__(self, name, crc, size, isFolder, copyOf=None, mtime=None, isUnicode=False):
        self.name, self.crc, self.size, self.isFolder, self.copyOf = name, crc, size, isFolder, copyOf
        self.mtime, self.isUnicode = mtime, isUnicode


def listed(path):
    with open(path, 'rb') as file:
        head = file.read(1 << 20)
        starts = [at for at in (head.find(OLD), head.find(NEW)) if at >= 0]
        if not starts:
            raise Damaged('it has no mark')
        start = min(starts)
        isNew = head[start : start + 8] == NEW
        file.seek(start + (8 if isNew else 7))
        return start, list(members_of_new(file) if isNew else members_of_old(file))


def number(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not byte & 0x80:
            return value, at


def members_of_new(file):
    while True:
        head = file.read(7)
        if len(head) < 7:
            return
        length, at = number(head, 4)
        file.seek(at - 7, 1)
        block = file.read(length)
        try:
            yield from member_of_new(file, block)
        except EOFError:
            return
        except IndexError as error:
            raise Damaged('a header is cut') from error


def member_of_new(file, block):
    kind, at = number(block, 0)
    flags, at = number(block, at)
    extra = data = 0
    if flags & 1:
        extra, at = number(block, at)
    if flags & 2:
        data, at = number(block, at)
    if kind == 4:
        raise locked()
    if kind == 5:
        raise EOFError
    if kind == 1 and number(block, at)[0] & 1:
        raise volume()
    if kind == 2:
        if flags & 0x18:
            raise volume()
        yield file_of_new(block, at, extra)
    file.seek(data, 1)


def file_of_new(block, at, extra):
    flags, at = number(block, at)
    size, at = number(block, at)
    _, at = number(block, at)
    mtime = crc = copyOf = None
    if flags & 2:
        mtime, at = (struct.unpack('<I', block[at : at + 4])[0], 0), at + 4
    if flags & 4:
        crc, at = struct.unpack('<I', block[at : at + 4])[0], at + 4
    _, at = number(block, at)
    _, at = number(block, at)
    length, at = number(block, at)
    name = block[at : at + length]
    end, at = len(block), len(block) - extra
    while extra and at < end:
        size_, at = number(block, at)
        kind, inner = number(block, at)
        if kind == 1:
            raise locked()
        if kind == 5:
            redirection, inner = number(block, inner)
            _, inner = number(block, inner)
            target, inner = number(block, inner)
            if redirection == 5:
                copyOf = block[inner : inner + target]
            crc = None
        if kind == 3:
            mtime = fine_time(block[inner : at + size_]) or mtime
        at += size_
    return Listed(name, None if flags & 1 else crc, size, bool(flags & 1), copyOf, mtime, True)


def fine_time(record):
    flags, at = number(record, 0)
    if not flags & 2:
        return None
    if not flags & 1:
        ticks = struct.unpack('<Q', record[at : at + 8])[0]
        return ticks // 10**7 - 11644473600, ticks % 10**7 * 100
    seconds = struct.unpack('<I', record[at : at + 4])[0]
    count = bin(flags & 0b1110).count('1')
    nanos = record[at + 4 * count : at + 4 * count + 4]
    return seconds, struct.unpack('<I', nanos)[0] & 0x3FFFFFFF if flags & 0x10 and len(nanos) == 4 else 0


def members_of_old(file):
    while len(head := file.read(7)) == 7:
        _, kind, flags, length = struct.unpack('<HBHH', head)
        if length < 7:
            raise Damaged('a header is cut')
        block = head + file.read(length - 7)
        if kind == 0x73:
            if flags & 0x80:
                raise locked()
            if flags & 1:
                raise volume()
        if kind == 0x7B:
            return
        data = struct.unpack('<I', block[7:11])[0] if flags & 0x8000 or kind in (0x74, 0x7A) else 0
        if kind in (0x74, 0x7A) and len(block) >= 32:
            if flags & 0x100:
                data |= struct.unpack('<I', block[32:36])[0] << 32
            if kind == 0x74:
                if flags & 4:
                    raise locked()
                if flags & 3:
                    raise volume()
                yield file_of_old(block, flags)
        file.seek(data, 1)


def file_of_old(block, flags):
    size, system, crc = struct.unpack('<IBI', block[11:20])
    length = struct.unpack('<H', block[26:28])[0]
    at = 32 + (8 if flags & 0x100 else 0)
    name = block[at : at + length]
    isFolder = flags & 0xE0 == 0xE0
    mode = struct.unpack('<I', block[28:32])[0]
    isLink = system == 3 and mode & 0o170000 == 0o120000
    # What stands behind a zero is the name in Unicode, which libarchive reads.
    hasUnicode = bool(flags & 0x200)
    member = Listed(name, None if isFolder or isLink else crc, size, isFolder)
    member.isUnicode = hasUnicode
    if hasUnicode:
        member.name = None
    return member
