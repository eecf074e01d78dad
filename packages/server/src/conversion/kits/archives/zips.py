"""What a zip archive's list says of its members that libarchive does not: raw names, times and modes of other systems."""

import struct
import zipfile

from problem import Damaged, volume

END = b'PK\x05\x06'
NTFS_EPOCH = 11644473600


class Listed:
    def __init__(self, info):
        raw = info.orig_filename
        self.isUnicode = bool(info.flag_bits & 0x800)
        self.name = raw.encode('utf-8', 'surrogateescape') if self.isUnicode else raw.encode('cp437')
        self.system = info.create_system
        self.isLocked = bool(info.flag_bits & 1)
        self.mode = info.external_attr >> 16 if info.create_system in (3, 19) else 0
        self.size = info.file_size
        self.mtime = None
        for tag, data in extras(info.extra):
            if tag == 0x7075 and len(data) > 5 and data[0] == 1:
                self.name, self.isUnicode = data[5:], True
            elif tag == 0x5455 and len(data) >= 5 and data[0] & 1 and self.mtime is None:
                late = info.date_time[0] >= 2038
                self.mtime = (struct.unpack('<I' if late else '<i', data[1:5])[0], 0)
            elif tag == 0x000A and len(data) >= 32 and data[4:8] == b'\x01\0\x18\0':
                ticks = struct.unpack('<Q', data[8:16])[0]
                if ticks:
                    self.mtime = (ticks // 10**7 - NTFS_EPOCH, ticks % 10**7 * 100)


def extras(block):
    while len(block) >= 4:
        tag, length = struct.unpack('<HH', block[:4])
        yield tag, block[4 : 4 + length]
        block = block[4 + length :]


def listed(path):
    """The members in the order of their places."""
    try:
        with zipfile.ZipFile(path) as archive:
            infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
            return [Listed(info) for info in infos]
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, NotImplementedError, OverflowError) as error:
        if 'multiple disks' in str(error) or 'span' in str(error):
            raise volume() from error
        raise Damaged(str(error)) from error


def end_is_far(path):
    """Whether the end record lies where libarchive does not look for it."""
    with open(path, 'rb') as file:
        size = file.seek(0, 2)
        file.seek(max(size - 16384, 0))
        return END not in file.read()


def cut_copy(path, copy):
    """A copy that ends with its end record."""
    with open(path, 'rb') as file, open(copy, 'wb') as made:
        data = file.read()
        at = data.rfind(END)
        made.write(data[: at + 20] + b'\0\0')
