"""Copies members one by one, as the target can hold them."""

import libarchive as lib
import results
from links import Links
from paths import NeedsSurvey
from problem import Damaged, Problem, cannot_hold, locked, shown, warn

HOLD_DEVICES = ('tar', 'cpio', 'iso')
ONCE = ('zip', '7z', 'iso', 'xar', 'squashfs')
# Their readers ask how many names a file has.
COUNT_NAMES = ('cpio', 'xar', 'iso', 'squashfs')
# Archives whose members have one name each.
WITHOUT_LINKS = ('zip', '7z', 'cab', 'lzh')
DEVICES = {0o020000: 'devices', 0o060000: 'devices', 0o010000: 'pipes (special files)', 0o140000: 'sockets (special files)'}
MAX_PATH = 4095
# Of a disc, below the first.
MAX_FOLDERS = 7


class Plan:
    """What is known of all members before the first is written."""

    def __init__(self, source, paths):
        self.targets = set()
        self.last = {}
        for index, (entry, _, member) in enumerate(source.members()):
            raw, isUnicode = source.raw(entry, member)
            self.last[paths.name(raw, member, isUnicode).rstrip('/')] = index
            link = lib.entry_hardlink(entry)
            if link is not None:
                self.targets.add(paths.name(source.text(link, lib.entry_hardlink_utf8(entry))))


class Copy:
    """One copying of all members."""

    def __init__(self, request, source, paths, plan=None):
        self.request, self.source, self.paths, self.plan = request, source, paths, plan
        self.to = request['to']
        self.isTar = self.to.startswith('tar')
        self.isPlain = bool(request.get('isPlain'))
        self.holdsDevices = self.to.startswith(HOLD_DEVICES) and not self.isPlain and source.kind != 'squashfs'
        self.isOnce = self.to in ONCE
        self.countsNames = self.to in COUNT_NAMES
        self.mayLink = source.tree is not None or source.kind not in WITHOUT_LINKS
        self.mayGroup = source.kind in ('cpio', 'rpm')
        self.hasSizes = source.kind == 'zip' and source.tree is None
        self.hasLostMode = self.hasMoved = False
        self.number = 0
        self.seen = set()
        self.owners = set()
        self.copies = {member.copyOf for member in source.listed or () if member.copyOf}
        self.written = results.Written(self.to)

    def run(self, target):
        request = self.request
        self.writer = lib.Writer(target, request['format'], request.get('filter'), request.get('options'))
        self.links = Links(self, self.writer)
        count = 0
        for entry, reader, member in self.source.members():
            self.one(count, entry, reader, member)
            count += 1
        self.links.close()
        if self.source.kind == 'rpm' and count == 0:
            raise Damaged('it ends before its content')
        if self.source.listed and count < len(self.source.listed):
            raise Damaged(f'{count} of {len(self.source.listed)} members can be read')
        self.writer.close()

    def one(self, index, entry, reader, member):
        raw, isUnicode = self.source.raw(entry, member)
        name = self.paths.name(raw, member, isUnicode)
        if name in ('', '.', './') and (not self.isTar or not name or self.source.tree):
            return
        kind = lib.entry_filetype(entry) or self.make_file(entry)
        if kind in DEVICES and not self.holdsDevices:
            raise cannot_hold(f'{DEVICES[kind]} such as "{shown(name)}"')
        if not self.source.password and lib.entry_is_encrypted(entry):
            raise locked()
        if self.isOnce and self.is_told_again(index, name.rstrip('/'), kind):
            return
        if self.source.tree:
            self.describe_unpacked(entry)
        # Libarchive reads names beside the list, too, where they may be others.
        if member is None or not member.isPlain or name.encode() != raw or lib.entry_pathname(entry) != raw:
            lib.entry_copy_pathname(entry, name.encode('utf-8', 'surrogateescape'))
        kind = self.describe(entry, name, member, reader, kind)
        if self.mayGroup and kind == lib.IFREG and lib.entry_nlink(entry) > 1:
            return self.links.put_grouped(entry, name, self.checked(entry, reader, member, name))
        link = lib.entry_hardlink(entry) if self.mayLink else None
        if link is not None:
            return self.put_link(entry, name, self.paths.name(self.source.text(link, lib.entry_hardlink_utf8(entry))))
        if member is not None and member.copyOf:
            return self.links.put_again(entry, name, self.paths.name(member.copyOf))
        if kind != lib.IFREG:
            return self.put(entry)
        if raw in self.copies or (self.plan and name in self.plan.targets and not self.isTar):
            return self.links.put_first(entry, name, self.checked(entry, reader, member, name))
        if not self.hasSizes and not lib.entry_size_is_set(entry):
            # Writers want to know it before the content.
            return self.links.put_spooled(entry, self.checked(entry, reader, member, name))
        self.written.add(entry)
        self.writer.header(entry)
        if reader.archive is None:
            return self.writer.content(self.checked(entry, reader, member, name))
        self.move(lib.entry_size(entry), reader, member, name)

    def make_file(self, entry):
        """Compilers' archives may say nothing of what their members are, and readers of tar nothing of hard links."""
        if lib.entry_hardlink(entry) is None:
            lib.entry_set_filetype(entry, lib.IFREG)
            return lib.IFREG
        return 0

    def put_link(self, entry, name, target):
        if self.isTar:
            lib.entry_copy_hardlink(entry, target.encode('utf-8', 'surrogateescape'))
            return self.put(entry)
        if self.plan is None:
            raise NeedsSurvey
        self.links.put_again(entry, name, target)

    def put(self, entry, content=()):
        if not lib.entry_size_is_set(entry):
            lib.entry_set_size(entry, 0)
        self.written.add(entry)
        self.writer.add(entry, content)

    def is_told_again(self, index, name, kind):
        """The last of several members of one name counts."""
        if self.plan is not None and kind != lib.IFDIR:
            return self.plan.last[name] != index
        if name in self.seen:
            if kind == lib.IFDIR:
                return True
            raise NeedsSurvey
        self.seen.add(name)
        return False

    def describe(self, entry, name, member, reader, kind):
        """Makes of an entry one of the target, and says of which kind it is."""
        if self.countsNames:
            self.count_names(entry)
        if member is not None:
            if member.mode:
                lib.entry_set_perm(entry, member.mode & 0o7777)
                if member.mode & 0o170000 == lib.IFLNK and kind == lib.IFREG:
                    kind = make_link(entry, b''.join(reader.content()))
            if member.mtime:
                lib.entry_set_mtime(entry, *member.mtime)
        if kind == lib.IFLNK:
            self.decode_target(entry)
        if self.isPlain:
            lib.entry_xattr_clear(entry)
            lib.entry_acl_clear(entry)
            lib.entry_set_perm(entry, lib.entry_perm(entry) | (0o700 if kind == lib.IFDIR else 0o600))
        elif self.to == 'xar':
            self.tell_lost_mode(entry, name)
        elif self.to == 'iso':
            self.tell_moved(name, kind)
        elif self.to == 'squashfs':
            self.owners.update((lib.entry_uid(entry), lib.entry_gid(entry)))
            if len(name.encode()) > MAX_PATH or any(len(part.encode()) > 255 for part in name.split('/')):
                raise Problem('limit_exceeded', 'holds names that are longer than a disk can hold')
        return kind

    def count_names(self, entry):
        if lib.entry_nlink(entry) == 0:
            lib.entry_set_nlink(entry, 1)
        # Readers of xar take files of one number for names of one file.
        if self.to == 'xar' and lib.entry_ino64(entry) == 0:
            self.number += 1
            lib.entry_set_ino64(entry, self.number)

    def describe_unpacked(self, entry):
        """It lies on a disk, with the owner of whom has unpacked it."""
        path = lib.entry_pathname(entry)
        if path in self.source.modes:
            lib.entry_set_perm(entry, self.source.modes[path])
        lib.entry_set_uid(entry, 0)
        lib.entry_set_gid(entry, 0)
        lib.entry_set_uname(entry, b'root')
        lib.entry_set_gname(entry, b'root')

    def decode_target(self, entry):
        link = lib.entry_symlink(entry)
        if link is None:
            return
        text = self.paths.decoded(self.source.text(link, lib.entry_symlink_utf8(entry)))
        text = text.replace('\\', '/') if self.source.kind == 'rar' else text
        lib.entry_copy_symlink(entry, text.encode('utf-8', 'surrogateescape'))

    def tell_lost_mode(self, entry, name):
        if lib.entry_perm(entry) & 0o7000 and not self.hasLostMode:
            self.hasLostMode = True
            warn('content_changed', f'The set-user and sticky bits of "{shown(name)}" and others have no place in the target format.')

    def tell_moved(self, name, kind):
        if not self.hasMoved and name.rstrip('/').count('/') + (kind == lib.IFDIR) > MAX_FOLDERS:
            self.hasMoved = True
            warn(
                'content_changed',
                f'A disc has folders within each other to a depth of {MAX_FOLDERS}. Those below, such as the one of "{shown(name)}", are in a folder '
                '"rr_moved"; readers show them in their place, and some show that folder, too.',
            )

    def move(self, size, reader, member, name):
        """Hands a file's content from the reader to the writer; of small ones, it is one piece."""
        expected = member.crc if member is not None else None
        crc = total = 0
        while True:
            count = reader.fill()
            if expected is not None:
                crc = member.digest(reader.bytes[:count], crc)
            if count:
                self.writer.write(reader.buffer, count)
                total += count
            if count < lib.BLOCK:
                break
        if total < size:
            for piece in self.hole(total, size, name):
                self.writer.write(piece, len(piece))
        if expected is not None and crc != expected:
            raise Damaged(f'the checksum of {name} is another')

    def checked(self, entry, reader, member, name):
        """A file's content, of the size and the checksum that its archive says."""
        size = lib.entry_size(entry) if lib.entry_size_is_set(entry) else None
        crc, count, expected = 0, 0, member.crc if member is not None else None
        for piece in reader.content():
            count += len(piece)
            if expected is not None:
                crc = member.digest(piece, crc)
            yield piece
        if size is not None and count < size:
            yield from self.hole(count, size, name)
        if expected is not None and crc != expected:
            raise Damaged(f'the checksum of {name} is another')

    def hole(self, count, size, name):
        """What a tar archive leaves out at a file's end."""
        if not self.source.kind.startswith('tar'):
            raise Damaged(f'{name} has {count} of {size} bytes')
        while count < size:
            piece = bytes(min(size - count, lib.BLOCK))
            count += len(piece)
            yield piece


def make_link(entry, target):
    lib.entry_set_filetype(entry, lib.IFLNK)
    lib.entry_copy_symlink(entry, target)
    lib.entry_set_size(entry, 0)
    return lib.IFLNK
