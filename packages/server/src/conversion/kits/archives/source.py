"""The members of an archive, whatever reads them."""

import os
import re
import shutil
import struct
import subprocess

import ars
import cpios
import libarchive as lib
import lzhs
import rars
import squash
import streams
import volumes
import zips
from problem import Damaged, Problem, locked

TREE = 'tree'
# What of the file is the archive.
CUT = 'cut'
PAYLOAD = 'payload'
STREAMED = ('tar', 'cpio')
# Each byte of a name becomes the letter of that number, so that the bytes can be had back.
RAW_NAMES = 'hdrcharset=ISO-8859-1'
# What forks of 7-Zip and other packers of zip know beside what it knows itself.
RARE_METHODS = {
    '04F71101': 'Zstandard',
    '04F71102': 'Brotli',
    '04F71104': 'LZ4',
    '04F71105': 'LZ5',
    '04F71106': 'Lizard',
    'WavPack': 'WavPack',
    'Jpeg': 'packed JPEG',
    'IBM_LZ77': 'LZ77',
    'IBM_TERSE': 'Terse',
}
SEVEN_ZIP = ['7zz', 'x', '-y', '-bd', '-bso0', '-snl', f'-o{TREE}']


class Source:
    """An archive that can be read more than once."""

    def __init__(self, request):
        self.kind = request['from']
        self.path = request['input']
        self.password = request.get('password')
        self.tree = request.get('tree')
        self.listed = None
        self.modes = {}
        self.isConcatenated = self.kind.startswith('tar')
        volumes.refuse(self.path, self.kind)
        if self.tree:
            self.open_up()
        elif self.kind == 'zip':
            zipList = zips.List(self.path)
            self.listed = zips.listed(zipList)
            if zipList.isFar or (zipList.before and zipList.is64):
                zips.cut_copy(self.path, CUT, zipList)
                self.path = CUT
        elif self.kind == 'ar':
            ars.check(self.path)
        elif self.kind == 'cpio':
            self.listed = cpios.listed(self.path)
        elif self.kind == 'rar':
            start, self.listed = rars.listed(self.path)
            if start:
                streams.copy_from(self.path, start, CUT)
                self.path = CUT
        elif self.kind == 'lzh':
            if lzhs.mended(self.path, CUT):
                self.path = CUT
        elif self.kind == 'dmg' or (self.kind == 'iso' and self.is_udf()):
            self.unpack()

    def is_udf(self):
        with open(self.path, 'rb') as file:
            file.seek(16 * 2048)
            area = file.read(32 * 2048)
        return any(area[at + 1 : at + 6] in (b'NSR02', b'NSR03') for at in range(0, len(area), 2048))

    def unpack(self):
        """Lets 7-Zip read what libarchive does not know."""
        with open(self.path, 'rb') as file:
            if file.read(8) == b'encrcdsa':
                raise locked()
        os.makedirs(TREE, exist_ok=True)
        command = SEVEN_ZIP if self.password else [*SEVEN_ZIP, '-p-']
        given = f'{self.password}\n'.encode() if self.password else b''
        done = subprocess.run([*command, self.path], input=given, capture_output=True)
        if done.returncode != 0:
            said = (done.stderr + done.stdout).decode('utf-8', 'replace')
            if re.search('password|encrypt', said, re.I):
                raise locked()
            if 'unsupported method' in said.lower():
                raise Problem('conversion_failed', f'is packed by {self._method()}, which no program here unpacks; pack it again by LZMA2')
            raise Damaged(said[-300:])
        self.tree, self.listed = TREE, None
        self.open_up()

    def _method(self):
        done = subprocess.run(['7zz', 'l', '-slt', '-p-', self.path], stdin=subprocess.DEVNULL, capture_output=True)
        told = re.findall('^Method = (.+)$', done.stdout.decode('utf-8', 'replace'), re.M)
        return next((name for sign, name in RARE_METHODS.items() if any(sign in line for line in told)), 'a rare method')

    def open_up(self):
        """Lets its owner read what lies in the tree, and remembers how it was."""
        stack = [os.fsencode(self.tree)]
        while stack:
            folder = stack.pop()
            for item in os.scandir(folder):
                if item.is_symlink():
                    continue
                mode = item.stat(follow_symlinks=False).st_mode
                wanted = 0o700 if item.is_dir(follow_symlinks=False) else 0o400
                if mode & wanted != wanted:
                    self.modes[item.path] = mode & 0o7777
                    os.chmod(item.path, mode | wanted)
                if item.is_dir(follow_symlinks=False):
                    stack.append(item.path)

    def raw_names(self):
        """What is known of the names without reading the archive."""
        if self.tree:
            return [os.path.join(at, name) for at, folders, files in os.walk(os.fsencode(self.tree)) for name in folders + files]
        if self.listed is not None:
            return [member.name for member in self.listed if member.name and not member.isUnicode]
        return None

    def members(self):
        """Each member's entry, its reader and what the list says of it."""
        if self.tree:
            yield from self._members_of(lib.Reader(tree=self.tree))
        elif self.kind in STREAMED or self.kind.startswith('tar.'):
            yield from self._members_of_stream()
        elif self.kind == 'squashfs':
            yield from self._members_of(squash.Image(self.path))
        elif self.kind == 'deb':
            yield from self._members_of_package()
        elif self.kind == 'rpm':
            yield from self._members_of_rpm()
        else:
            yield from self._members_of(lib.Reader(self.path, options=self._options(), passwords=self._passwords()))

    def _options(self):
        return [RAW_NAMES] if self.kind == 'lzh' else []

    def _passwords(self):
        if not self.password:
            return []
        forms = []
        for codec in ('utf-8', 'cp1252', 'cp437'):
            try:
                form = self.password.encode(codec)
            except UnicodeEncodeError:
                continue
            if form not in forms:
                forms.append(form)
        return forms

    def _members_of(self, reader):
        listed = self.listed
        try:
            for index, entry in enumerate(reader):
                yield entry, reader, listed[index] if listed and index < len(listed) else None
        finally:
            reader.close()

    def _members_of_stream(self):
        kind = self.kind.removeprefix('tar.') if self.kind.startswith('tar.') else None
        kinds = {'lzma': 'lzma', 'br': None}
        real = streams.kind_of(self.path) if kind else None
        pieces = streams.pieces(self.path, real or kinds.get(kind, kind))
        options = ['tar:read_concatenated_archives'] if self.isConcatenated else None
        try:
            reader = lib.Reader(pieces=pieces, options=options)
        except lib.LibraryError:
            if self.kind == 'cpio' or any(piece.strip(b'\0') for piece in streams.pieces(self.path, real or kinds.get(kind, kind))):
                raise
            return
        yield from self._members_of(reader)
        # Its checksum stands behind the last member.
        for _ in pieces:
            pass

    def _members_of_package(self):
        """A package is an archive of archives; what it installs is in one of them."""
        for entry, package, _ in self._members_of(lib.Reader(self.path)):
            if (lib.entry_pathname(entry) or b'').rstrip(b'/').startswith(b'data.tar'):
                with open(PAYLOAD, 'wb') as payload:
                    payload.writelines(package.content())
                yield from self._members_of_payload()
                return
        raise Damaged('it has no content')

    def _members_of_rpm(self):
        """Behind its mark and two headers stands a compressed archive."""
        with open(self.path, 'rb') as file:
            file.seek(96)
            for isSignature in (True, False):
                head = file.read(16)
                if head[:3] != b'\x8e\xad\xe8':
                    raise Damaged('it has no header')
                count, size = struct.unpack('>II', head[8:])
                length = 16 * count + size
                file.seek(length + (-length % 8 if isSignature else 0), 1)
            with open(PAYLOAD, 'wb') as payload:
                shutil.copyfileobj(file, payload)
        yield from self._members_of_payload()

    def _members_of_payload(self):
        if os.path.getsize(PAYLOAD) == 0:
            raise Damaged('it ends before its content')
        pieces = streams.pieces(PAYLOAD, streams.kind_of(PAYLOAD))
        yield from self._members_of(lib.Reader(pieces=pieces))
        # Its checksum stands behind the last member.
        for _ in pieces:
            pass

    def raw(self, entry, member):
        """A member's name as it stands there, and whether it is said to be in Unicode."""
        if member is not None and member.name is not None:
            return member.name, member.isUnicode
        if self.tree:
            return lib.entry_pathname(entry)[len(self.tree) :].lstrip(b'/'), False
        return self.text(lib.entry_pathname(entry), lib.entry_pathname_utf8(entry)), False

    def text(self, raw, unicode):
        if self.kind == 'lzh' and unicode is not None:
            try:
                return unicode.decode('utf-8').encode('latin_1')
            except UnicodeEncodeError:
                return unicode
        return raw if raw is not None else unicode or b''

