"""Whether an archive is one of several volumes, by what its headers say; what is left of it would be taken for the whole."""

import struct

from problem import volume

BLOCK = 512
# Members that begin in the volume before, or go on in the next.
CAB_SPLIT = 0xFFFD
ARJ_MARK = b'\x60\xea'
ARJ_MAIN = 2
ARJ_NEXT, ARJ_BEFORE = 0x04, 0x08


def refuse(path, kind):
    check = CHECKS.get(kind)
    if check is None:
        return
    with open(path, 'rb') as file:
        try:
            isVolume = check(file)
        except struct.error:
            # It is cut, which its reader tells.
            return
    if isVolume:
        raise volume()


def is_tar_volume(file):
    """It begins with the rest of a member, behind the archive's label or what pax says of it."""
    for _ in range(3):
        header = file.read(BLOCK)
        kind = header[156:157]
        if kind == b'M':
            return True
        if kind not in (b'V', b'x', b'g'):
            return False
        length = int(header[124:135].strip(b' \0') or b'0', 8) if kind != b'V' else 0
        told = file.read(min(length, 64 * BLOCK) + -length % BLOCK)
        if b'GNU.volume.' in told:
            return True
    return False


def is_cabinet_volume(file):
    """Volumes may have whole members alone, which are read."""
    head = file.read(36)
    (start,) = struct.unpack_from('<I', head, 16)
    count, flags = struct.unpack_from('<HH', head, 28)
    if not flags & 3:
        return False
    file.seek(start)
    rows = file.read(count * 300)
    at = 0
    for _ in range(count):
        (folder,) = struct.unpack_from('<H', rows, at + 8)
        if folder >= CAB_SPLIT:
            return True
        at = rows.find(b'\0', at + 16) + 1
        if at == 0:
            return False
    return False


def is_image_volume(file):
    return struct.unpack_from('<H', file.read(44), 42)[0] > 1


def is_arj_volume(file):
    while (head := file.read(4))[:2] == ARJ_MARK:
        (length,) = struct.unpack_from('<H', head, 2)
        if length == 0:
            return False
        header = file.read(length + 4)
        isMain = header[6] == ARJ_MAIN
        if header[4] & (ARJ_NEXT if isMain else ARJ_NEXT | ARJ_BEFORE):
            return True
        while more := struct.unpack('<H', file.read(2))[0]:
            file.seek(more + 4, 1)
        if not isMain:
            file.seek(struct.unpack_from('<I', header, 12)[0], 1)
    return False


def is_disk_volume(file):
    file.seek(-BLOCK, 2)
    tail = file.read()
    return tail[:4] == b'koly' and struct.unpack_from('>I', tail, 60)[0] > 1


CHECKS = {
    'tar': is_tar_volume,
    'cab': is_cabinet_volume,
    'wim': is_image_volume,
    'arj': is_arj_volume,
    'dmg': is_disk_volume,
}
