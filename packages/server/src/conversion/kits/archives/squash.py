"""The members of a SquashFS image, by a copy that `unsquashfs` writes as one file: a list, and all contents behind it."""

import os
import re
import struct
import subprocess
import sys

import libarchive as lib
from problem import Damaged

COPY = 'image.pseudo'
WRITING = ['-tar', '-no-xattrs', '-no-progress', '-quiet', '-noappend', '-root-mode', '755', '-noId']
IDS_OF_BLOCK = 2048
MARK = b'#\n# START OF DATA - DO NOT MODIFY\n#\n'
# Spaces in names are marked, line breaks are not.
LINE = re.compile(rb'((?:[^\\ ]|\\[\s\S])+) ([LDRSCBIF]) ')
NEXT = rb'\n(?=(?:[^\\ ]|\\[\s\S])+ [LDRSCBIF] |$)'
LINK = re.compile(rb'(-?\d+) (\d+) (\d+) (\d+) ([\s\S]*?)' + NEXT)
OTHER = re.compile(rb'(-?\d+) (\d+) (\d+) (\d+)((?: [^ \n]+)*)\n')
KINDS = {b'D': lib.IFDIR, b'R': lib.IFREG, b'S': lib.IFLNK, b'C': 0o020000, b'B': 0o060000}
# Its mode, owners, size, day and time.
ROW = re.compile(rb'([-dl])\S{9} \d+/\d+ +(\d+) \S+ \S+ /(.+)\n')
ROW_KINDS = {b'-': lib.IFREG, b'd': lib.IFDIR, b'l': lib.IFLNK}


class Image:
    """An image, read as `libarchive.Reader` reads archives."""

    # Nothing of libarchive.
    archive = None

    def __init__(self, path):
        command = ['unsquashfs', '-no-progress', '-quiet', '-pf', COPY, path]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = done.stderr.decode('utf-8', 'replace')
        if done.returncode != 0 or re.search('error|fatal|corrupt', said, re.I):
            raise Damaged(said[-300:])
        self.file = open(COPY, 'rb')
        self.places = {}
        self.head = self._read_list()

    def _read_list(self):
        read = b''
        while MARK not in read:
            piece = self.file.read(lib.BLOCK)
            if not piece:
                raise Damaged('its list has no end')
            read += piece
        end = read.index(MARK)
        self.start = end + len(MARK)
        return read[:end]

    def __iter__(self):
        at, made = 0, {}
        while at < len(self.head):
            match = LINE.match(self.head, at)
            if not match:
                raise Damaged('its list cannot be read')
            name, kind, at = plain(match[1]), match[2], match.end()
            if kind == b'L':
                target, at = self._target(at, made)
                entry = lib.entry_clone(made[target])
                lib.entry_copy_pathname(entry, name)
                lib.entry_copy_hardlink(entry, target)
                yield entry
                continue
            line = self._line(at, kind)
            at = line.end()
            made[name] = self._entry(name, kind, line)
            if name != b'/':
                yield made[name]

    def _target(self, at, made):
        end = at
        while (end := self.head.find(b'\n', end)) >= 0:
            if plain(self.head[at:end]) in made:
                return plain(self.head[at:end]), end + 1
            end += 1
        raise Damaged('its list cannot be read')

    def _line(self, at, kind):
        line = (LINK if kind == b'S' else OTHER).match(self.head, at)
        if not line:
            raise Damaged('its list cannot be read')
        return line

    def _entry(self, name, kind, line):
        entry = lib.entry_new()
        lib.entry_copy_pathname(entry, name)
        rest = line[5].split()
        pipe = 0o140000 if rest[:1] == [b's'] else 0o010000
        lib.entry_set_filetype(entry, KINDS.get(kind, pipe))
        lib.entry_set_mtime(entry, int(line[1]), 0)
        lib.entry_set_perm(entry, int(line[2], 8))
        lib.entry_set_uid(entry, int(line[3]))
        lib.entry_set_gid(entry, int(line[4]))
        lib.entry_set_size(entry, 0)
        if kind == b'S':
            lib.entry_copy_symlink(entry, line[5])
        if kind in (b'C', b'B'):
            lib.entry_set_rdevmajor(entry, int(rest[0]))
            lib.entry_set_rdevminor(entry, int(rest[1]))
        if kind == b'R':
            self.places[entry] = (int(rest[0]), int(rest[1]))
            lib.entry_set_size(entry, int(rest[0]))
        self.now = entry
        return entry

    def content(self):
        size, offset = self.places[self.now]
        self.file.seek(self.start + offset)
        while size:
            piece = self.file.read(min(size, lib.BLOCK))
            if not piece:
                raise Damaged('its content is cut')
            size -= len(piece)
            yield piece

    def close(self):
        self.file.close()
        os.unlink(COPY)


def plain(name):
    return re.sub(rb'\\([\s\S])', rb'\1', name)


def listed(path):
    """The names of an image's members, links with where they lead, and their kinds and sizes as `results.signature` has them."""
    process = subprocess.Popen(['unsquashfs', '-lln', '-d', '', path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=sys.stderr)
    with process.stdout as lines:
        for line in lines:
            if row := ROW.match(line):
                kind = ROW_KINDS[row[1]]
                yield row[3], kind | int(row[2]) << 16 if kind == lib.IFREG else kind
    if process.wait() != 0:
        raise OSError(f'unsquashfs ended with {process.returncode}')


def write(output, task):
    """Lets a task write an image as a tar archive that goes over no disk, which would hold neither owners nor all modes."""
    process = subprocess.Popen(['mksquashfs', '-', output, *WRITING], stdin=subprocess.PIPE, stdout=sys.stderr)
    try:
        task.run(process.stdin.fileno())
    except BaseException:
        process.kill()
        raise
    finally:
        process.stdin.close()
        code = process.wait()
    if code != 0:
        raise OSError(f'mksquashfs ended with {code}')
    give_to_root(output, task.owners)


def give_to_root(path, owners):
    """Folders of which the archive says nothing, and the first of all, would belong to whom the sandbox runs tools as."""
    mine = {os.getuid(), os.getgid()} - owners - {0}
    if not mine:
        return
    with open(path, 'r+b') as image:
        image.seek(26)
        (count,) = struct.unpack('<H', image.read(2))
        image.seek(48)
        (table,) = struct.unpack('<Q', image.read(8))
        for block in range(-(-count // IDS_OF_BLOCK)):
            image.seek(table + 8 * block)
            image.seek(struct.unpack('<Q', image.read(8))[0])
            (length,) = struct.unpack('<H', image.read(2))
            start, ids = image.tell(), image.read(length & 0x7FFF)
            if length & 0x8000:
                image.seek(start)
                image.write(b''.join(ids[at : at + 4] if int.from_bytes(ids[at : at + 4], 'little') not in mine else bytes(4) for at in range(0, len(ids), 4)))
