"""The checksums of a cpio archive, which libarchive does not compare: the bytes of each file, added up."""

from problem import Damaged

SUMMED = b'070702'
HEAD = 110


class Listed:
    isLocked = isPlain = isUnicode = False
    mode = 0
    name = mtime = copyOf = None

    def __init__(self, crc):
        self.crc = crc

    @staticmethod
    def digest(piece, before):
        return (before + sum(piece)) & 0xFFFFFFFF


def listed(path):
    """The members in their order; None where the archive has no checksums."""
    made = []
    with open(path, 'rb') as file:
        while (head := file.read(HEAD)).startswith(SUMMED):
            try:
                fields = [int(head[at : at + 8], 16) for at in range(6, HEAD, 8)]
            except ValueError as error:
                raise Damaged('a header is no number') from error
            size, length = fields[6], fields[11]
            name = file.read(length)
            if name == b'TRAILER!!!\0':
                return made
            # A link has none, and of names of one file only the last has it.
            isFile = fields[1] & 0o170000 == 0o100000
            made.append(Listed(fields[12] if isFile and size else None))
            file.seek(-(HEAD + length) % 4, 1)
            file.seek(size + -size % 4, 1)
    return made or None
