"""What is in a compressed file, piece by piece, with its checksum compared and what stands behind it told."""

import bz2
import lzma
import shutil
import subprocess
import zlib

from problem import Damaged, warn

PIECE = 1 << 18
SIGNS = {
    b'\x1f\x8b': 'gz',
    b'BZh': 'bz2',
    b'\xfd7zXZ\0': 'xz',
    b'\x28\xb5\x2f\xfd': 'zst',
    b'\x04\x22\x4d\x18': 'lz4',
    b'\x02\x21\x4c\x18': 'lz4',
    b'LZIP': 'lz',
    b'\x89LZO\0': 'lzo',
    b'\x1f\x9d': 'z',
}
TOOLS = {
    'zst': ['zstd', '-dcq', '--no-progress', '--long=31', '-M2048MB'],
    'lz4': ['lz4', '-dcq', '-m'],
    'lz': ['lzip', '-dcq'],
    'lzo': ['lzop', '-dc'],
    'z': ['gzip', '-dc'],
}
# What a tool says where another kind of bytes stands behind a stream that is whole.
BEHIND = ('unsupported format', 'unknown header', 'unknown frame', 'not in zstd', 'unrecognized', 'garbage', 'stream followed by')


def kind_of(path):
    with open(path, 'rb') as file:
        head = file.read(8)
    if head[1:4] == b'\x2a\x4d\x18' and head[0] >> 4 == 5:
        return skipped_to(path)
    return next((kind for sign, kind in SIGNS.items() if head.startswith(sign)), None)


def skipped_to(path):
    """What follows frames that are to be skipped, as two formats have them."""
    with open(path, 'rb') as file:
        for _ in range(100):
            head = file.read(8)
            if head[1:4] != b'\x2a\x4d\x18' or head[0] >> 4 != 5:
                return next((kind for sign, kind in SIGNS.items() if head.startswith(sign)), None)
            file.seek(int.from_bytes(head[4:8], 'little'), 1)
    return None


def pieces(path, kind):
    """The content, or the bytes themselves where the kind is None."""
    if kind is None:
        return plain(path)
    if kind == 'gz':
        return members(path, lambda: Inflater(), b'\x1f\x8b')
    if kind == 'bz2':
        return members(path, bz2.BZ2Decompressor, b'BZh')
    if kind == 'xz':
        return members(path, lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ), b'\xfd7zXZ\0')
    if kind == 'lzma':
        return members(path, lambda: lzma.LZMADecompressor(lzma.FORMAT_ALONE), None)
    return by_tool(path, TOOLS[kind])


def plain(path):
    with open(path, 'rb') as file:
        while piece := file.read(PIECE):
            yield piece


def copy_from(path, start, copy):
    with open(path, 'rb') as file, open(copy, 'wb') as made:
        file.seek(start)
        shutil.copyfileobj(file, made, PIECE)


class Inflater:
    """A member of a gzip file, as the other decompressors are called."""

    def __init__(self):
        self.inner = zlib.decompressobj(31)

    def decompress(self, data, most):
        made = self.inner.decompress(self.inner.unconsumed_tail + data, most)
        self.eof, self.unused_data = self.inner.eof, self.inner.unused_data
        self.needs_input = not self.inner.unconsumed_tail
        return made


def members(path, decompressor, sign):
    behind = 0
    with open(path, 'rb') as file:
        rest = file.read(PIECE)
        while rest:
            stream = decompressor()
            data, ended = rest, False
            while not ended:
                try:
                    made = stream.decompress(data, PIECE)
                except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError) as error:
                    raise Damaged(str(error)) from error
                if made:
                    yield made
                ended = stream.eof
                if not ended:
                    data = b''
                    if stream.needs_input:
                        data = file.read(PIECE)
                        if not data:
                            raise Damaged('it ends within a stream')
            rest = stream.unused_data or file.read(PIECE)
            # Zeros fill blocks.
            while rest and not rest.strip(b'\0'):
                rest = file.read(PIECE)
            rest = rest.lstrip(b'\0') if sign else rest
            if rest and len(rest) < 16:
                rest += file.read(PIECE)
            if rest and (sign is None or not rest.startswith(sign)):
                behind = len(rest) + sum(len(piece) for piece in iter(lambda: file.read(PIECE), b''))
                break
    if behind:
        tell_behind(behind)


def by_tool(path, command):
    process = subprocess.Popen([*command, path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    made = False
    try:
        while piece := process.stdout.read(PIECE):
            made = True
            yield piece
        said = process.stderr.read().decode('utf-8', 'replace')
    finally:
        process.stdout.close()
        process.stderr.close()
        code = process.wait()
    if code == 0:
        return
    if made and any(words in said.lower() for words in BEHIND):
        tell_behind()
        return
    raise Damaged(said.strip()[-200:])


def tell_behind(count=None):
    amount = f'{count} bytes' if count else 'Bytes'
    warn('content_left_out', f'{amount} behind the compressed content belong to no compressed content and were left out.')
