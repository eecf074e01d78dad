"""Copies an archive's members into another archive, one by one, and says what cannot go over: a worker of the server."""

import json
import os
import re
import subprocess
import sys
import traceback
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import libarchive as lib
import names as naming
import streams
from problem import Damaged, Problem, cannot_hold, locked, shown, warn
from source import Source

DOS_KINDS = ('zip', 'arj', 'rar', 'lzh')
READ_BY_BOTH = ('zip', '7z', 'cab')
HOLD_DEVICES = ('tar', 'cpio', 'iso')
ONCE = ('zip', '7z', 'iso', 'xar', 'squashfs')
DEVICES = {0o020000: 'devices', 0o060000: 'devices', 0o010000: 'pipes (special files)', 0o140000: 'sockets (special files)'}
SPOOL = 'spool'
MAX_PATH = 4095
SQUASHING = ['-no-xattrs', '-no-progress', '-quiet', '-noappend', '-root-mode', '755', '-root-uid', '0', '-root-gid', '0']


class NeedsSurvey(Exception):
    """What was met can only be copied by one who knows all members."""


class Plan:
    """What is known of all members before the first is written."""

    def __init__(self):
        self.targets = set()
        self.last = {}


class Copy:
    def __init__(self, request, source, encoding):
        self.request, self.source, self.encoding = request, source, encoding
        self.to = request['to']
        self.isTar = self.to.startswith('tar')
        self.plan = None
        self.hasLostMode = False
        self.number = 0
        self.codec = naming.CODECS.get(encoding or '')

    def decoded(self, raw, isUnicode=False):
        if raw.isascii():
            return raw.decode()
        forced = self.request.get('encoding') and self.source.kind == 'zip' and not isUnicode
        if not forced:
            try:
                return raw.decode('utf-8')
            except UnicodeDecodeError:
                pass
        if self.codec is None:
            raise NeedsSurvey
        try:
            return raw.decode(self.codec)
        except UnicodeDecodeError:
            return raw.decode('cp437' if self.source.kind == 'zip' else 'latin_1')

    def name(self, raw, member=None, isUnicode=False):
        text = self.decoded(raw, isUnicode)
        if '\\' in text and self.has_backslashes(text, member):
            text = text.replace('\\', '/')
        text = text.lstrip('/')
        if '..' in text:
            text = '/'.join('__' if part == '..' else part for part in text.split('/'))
        if not self.isTar:
            while text.startswith('./'):
                text = text[2:].lstrip('/')
            text = '' if text == '.' else text
        return text

    def has_backslashes(self, text, member):
        kind = self.source.kind
        if kind == 'zip':
            return self.source.tree is None and ('/' not in text or (member is not None and member.system not in (3, 19)))
        return kind in ('cab', 'rar')

    def survey(self):
        """Reads all members, and with them compares their checksums."""
        plan, raws = Plan(), []
        for entry, reader, member in self.source.members():
            raw, isUnicode = self.source.raw(entry, member)
            if not isUnicode:
                raws.append(raw)
        if not self.encoding and any(not naming.is_utf8(raw) for raw in raws):
            self.encoding = told_guess(raws, self.source.kind)
        self.codec = naming.CODECS.get(self.encoding or '', 'latin_1')
        for index, (entry, reader, member) in enumerate(self.source.members()):
            raw, isUnicode = self.source.raw(entry, member)
            name = self.name(raw, member, isUnicode).rstrip('/')
            plan.last[name] = index
            link = lib.entry_hardlink(entry)
            if link is not None:
                plan.targets.add(self.name(self.source.text(link, lib.entry_hardlink_utf8(entry))))
        self.plan = plan

    def run(self, target):
        request = self.request
        writer = lib.Writer(target, request['format'], request.get('filter'), request.get('options'))
        self.writer, self.seen, self.spools, self.perms, self.groups = writer, set(), {}, {}, {}
        self.copies = {member.copyOf for member in self.source.listed or () if getattr(member, 'copyOf', None)}
        count = 0
        for index, (entry, reader, member) in enumerate(self.source.members()):
            count += 1
            self.one(index, entry, reader, member)
        for group in self.groups.values():
            for clone in group['waiting']:
                self.put(clone, ())
        if self.source.kind == 'rpm' and count == 0:
            raise Damaged('it ends before its content')
        if self.source.listed and count < len(self.source.listed):
            raise Damaged(f'{count} of {len(self.source.listed)} members can be read')
        writer.close()

    def one(self, index, entry, reader, member):
        raw, isUnicode = self.source.raw(entry, member)
        name = self.name(raw, member, isUnicode)
        if name.rstrip('/') in ('', '.') and (not self.isTar or not name or self.source.tree):
            return
        kind = lib.entry_filetype(entry)
        if kind in DEVICES and (self.request.get('isPlain') or self.source.kind == 'squashfs' or not self.to.startswith(HOLD_DEVICES)):
            raise cannot_hold(f'{DEVICES[kind]} such as "{shown(name)}"')
        if lib.entry_is_encrypted(entry) and not self.source.password:
            raise locked()
        if self.to in ONCE and self.is_told_again(index, name.rstrip('/'), kind):
            return
        self.describe(entry, name, member, reader)
        kind = lib.entry_filetype(entry)
        link = lib.entry_hardlink(entry)
        if kind == lib.IFREG and self.source.kind in ('cpio', 'rpm') and lib.entry_nlink(entry) > 1:
            return self.put_grouped(entry, name, reader)
        if link is not None:
            return self.put_link(entry, name, self.name(self.source.text(link, lib.entry_hardlink_utf8(entry))))
        if member is not None and getattr(member, 'copyOf', None):
            return self.put_spooled(entry, name, self.name(member.copyOf))
        content = self.checked(entry, reader, member, name) if kind == lib.IFREG else ()
        if (self.plan and name in self.plan.targets and not self.isTar) or (raw in self.copies):
            path = self.spool(content)
            self.spools[name] = path
            self.perms[name] = lib.entry_perm(entry)
            content = streams.plain(path)
        self.put(entry, content)

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

    def describe(self, entry, name, member, reader):
        path = lib.entry_pathname(entry)
        if lib.entry_nlink(entry) == 0:
            lib.entry_set_nlink(entry, 1)
        # Readers of xar take files of one number for names of one file.
        if self.to == 'xar' and lib.entry_ino64(entry) == 0:
            self.number += 1
            lib.entry_set_ino64(entry, self.number)
        lib.entry_copy_pathname(entry, name.encode('utf-8', 'surrogateescape'))
        if self.source.tree:
            if path in self.source.modes:
                lib.entry_set_perm(entry, self.source.modes[path])
            lib.entry_set_uid(entry, 0)
            lib.entry_set_gid(entry, 0)
            lib.entry_set_uname(entry, b'root')
            lib.entry_set_gname(entry, b'root')
        mode = getattr(member, 'mode', 0)
        if mode:
            lib.entry_set_perm(entry, mode & 0o7777)
            if mode & 0o170000 == lib.IFLNK and lib.entry_filetype(entry) == lib.IFREG:
                target = b''.join(reader.content())
                lib.entry_set_filetype(entry, lib.IFLNK)
                lib.entry_copy_symlink(entry, target)
                lib.entry_set_size(entry, 0)
        if getattr(member, 'mtime', None):
            lib.entry_set_mtime(entry, *member.mtime)
        link = lib.entry_symlink(entry) if lib.entry_filetype(entry) == lib.IFLNK else None
        if link is not None:
            text = self.decoded(self.source.text(link, lib.entry_symlink_utf8(entry)))
            lib.entry_copy_symlink(entry, (text.replace('\\', '/') if self.source.kind == 'rar' else text).encode('utf-8', 'surrogateescape'))
        if self.to == 'xar' and lib.entry_perm(entry) & 0o7000 and not self.hasLostMode:
            self.hasLostMode = True
            warn('content_changed', f'The set-user and sticky bits of "{shown(name)}" and others have no place in the target format.')
        if self.request.get('isPlain'):
            lib.entry_xattr_clear(entry)
            lib.entry_acl_clear(entry)
            perm = lib.entry_perm(entry)
            lib.entry_set_perm(entry, perm | (0o700 if lib.entry_filetype(entry) == lib.IFDIR else 0o600))
        if self.to == 'squashfs' and (len(name.encode()) > MAX_PATH or any(len(part.encode()) > 255 for part in name.split('/'))):
            raise Problem('limit_exceeded', 'holds names that are longer than a disk can hold')

    def checked(self, entry, reader, member, name):
        """A file's content, of the size and the checksum that its archive says."""
        size = lib.entry_size(entry) if lib.entry_size_is_set(entry) else None
        crc, count, expected = 0, 0, getattr(member, 'crc', None)
        for piece in reader.content():
            count += len(piece)
            if expected is not None:
                crc = zlib.crc32(piece, crc)
            yield piece
        if size is not None and count < size:
            if not self.source.kind.startswith('tar'):
                raise Damaged(f'{name} has {count} of {size} bytes')
            # A hole at its end.
            while count < size:
                piece = bytes(min(size - count, lib.BLOCK))
                count += len(piece)
                yield piece
        if expected is not None and crc != expected:
            raise Damaged(f'the checksum of {name} is another')

    def put(self, entry, content):
        if not lib.entry_size_is_set(entry):
            # Writers want to know it before the content.
            if lib.entry_filetype(entry) == lib.IFREG:
                return self.put_file(entry, self.spool(content))
            lib.entry_set_size(entry, 0)
        self.writer.add(entry, content)

    def spool(self, content):
        os.makedirs(SPOOL, exist_ok=True)
        path = os.path.join(SPOOL, str(len(os.listdir(SPOOL))))
        with open(path, 'wb') as file:
            for piece in content:
                file.write(piece)
        return path

    def put_link(self, entry, name, target):
        if self.isTar:
            lib.entry_copy_hardlink(entry, target.encode('utf-8', 'surrogateescape'))
            return self.put(entry, ())
        if self.plan is None:
            raise NeedsSurvey
        # Names of one file have its mode.
        if target in self.perms:
            lib.entry_set_perm(entry, self.perms[target])
            self.perms[name] = self.perms[target]
        self.put_spooled(entry, name, target)

    def put_spooled(self, entry, name, target):
        path = self.spools.get(target)
        if path is None:
            raise Problem('conversion_failed', f'has a link "{shown(name)}" to a file that is not before it')
        self.spools[name] = path
        self.put_file(entry, path)

    def put_file(self, entry, path):
        lib.entry_copy_hardlink(entry, None)
        lib.entry_set_filetype(entry, lib.IFREG)
        lib.entry_set_nlink(entry, 1)
        lib.entry_set_size(entry, os.path.getsize(path))
        self.put(entry, streams.plain(path))

    def put_grouped(self, entry, name, reader):
        """Names of one file, whose content may stand at the last of them."""
        key = lib.entry_dev(entry), lib.entry_ino64(entry)
        group = self.groups.setdefault(key, {'path': None, 'waiting': [], 'first': None})
        lib.entry_copy_hardlink(entry, None)
        if lib.entry_size(entry) > 0:
            group['path'] = self.spool(self.checked(entry, reader, None, name))
        elif group['path'] is None:
            group['waiting'].append(lib.entry_clone(entry))
            return
        for one in [*group['waiting'], entry]:
            if self.isTar and group['first']:
                lib.entry_copy_hardlink(one, group['first'])
                lib.entry_set_size(one, 0)
                self.put(one, ())
            else:
                group['first'] = lib.entry_pathname(one)
                self.put_file(one, group['path'])
        group['waiting'] = []


def told_guess(raws, kind):
    encoding = naming.guess(raws, kind in DOS_KINDS)
    warn(
        'encoding_guessed',
        f'The archive does not say in which encoding its names are, and they were read as {encoding}. '
        'If they are wrong, name the right one by the option "encoding".',
    )
    return encoding


def repack(request):
    source = Source(request)
    try:
        copy(request, source)
    except lib.WriteError as error:
        if request['to'] == 'iso' and 'joliet' not in request['options']:
            return repack({**request, 'options': f'{request["options"]},iso9660:!joliet'})
        if re.search('too long', str(error), re.I):
            raise Problem('limit_exceeded', 'holds names that are longer than the target format can hold') from error
        if re.search('not supported|unsupported|cannot archive', str(error), re.I):
            raise cannot_hold('members of a kind') from error
        raise
    except lib.LibraryError as error:
        if re.search('passphrase|encrypt|crypto', str(error), re.I) and not (source.password and source.kind == '7z'):
            raise locked() from error
        if source.kind not in READ_BY_BOTH or source.tree:
            raise Damaged(str(error)) from error
        # Libarchive does not know all ways in which these are packed; 7-Zip does.
        source.unpack()
        copy(request, source)


def copy(request, source):
    raws = source.raw_names()
    encoding = request.get('encoding')
    if not encoding and raws is not None and any(not naming.is_utf8(raw) for raw in raws):
        encoding = told_guess(raws, source.kind)
    task = Copy(request, source, encoding)
    last = None
    for _ in range(4):
        try:
            done = piped(request, task) if request['to'] == 'squashfs' else task.run(request['output'])
            if last:
                warn('content_left_out', 'Behind the end of the archive stands something else, which was left out.')
            return done
        except NeedsSurvey:
            task.survey()
        except lib.LibraryError as error:
            if isinstance(error, lib.WriteError) or not source.isConcatenated:
                raise
            # One archive behind the other is read; something else behind it is left out.
            source.isConcatenated = False
            last = error
    raise last


def piped(request, task):
    """Hands the members on as they come, since a disk would hold neither their owners nor all their modes."""
    command = ['mksquashfs', '-', request['output'], '-tar', *SQUASHING]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=sys.stderr)
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


def single(request):
    """One compressed file becomes another, or an archive of one file."""
    kind = streams.kind_of(request['input']) or request['from']
    writer = lib.Writer(request['output'], request['format'], request.get('filter'), request.get('options'))
    entry = lib.entry_new()
    lib.entry_set_filetype(entry, lib.IFREG)
    lib.entry_set_perm(entry, 0o644)
    lib.entry_copy_pathname(entry, (name_within(request) or 'content').encode())
    content = streams.pieces(request['input'], kind)
    if request['format'] != 'raw':
        path = Copy.spool(None, content)
        lib.entry_set_size(entry, os.path.getsize(path))
        lib.entry_set_mtime(entry, stamp(request), 0)
        content = streams.plain(path)
    writer.add(entry, content)
    writer.close()


def stamp(request):
    with open(request['input'], 'rb') as file:
        head = file.read(8)
    return int.from_bytes(head[4:8], 'little') if head[:2] == b'\x1f\x8b' else 0


def name_within(request):
    """The name that gzip keeps."""
    with open(request['input'], 'rb') as file:
        head = file.read(4096)
    if head[:2] != b'\x1f\x8b' or not head[3] & 8:
        return None
    at = 10
    if head[3] & 4:
        at += 2 + int.from_bytes(head[10:12], 'little')
    raw = head[at:].split(b'\0', 1)[0]
    text = raw.decode('utf-8') if naming.is_utf8(raw) else raw.decode('latin_1')
    return text.replace('\\', '/').rsplit('/', 1)[-1] or None


def only_file(request):
    """The one file of an archive, compressed by itself."""
    source = Source(request)
    writer = lib.Writer(request['output'], 'raw', request.get('filter'), request.get('options'))
    count = 0
    task = Copy(request, source, 'ibm437')
    for entry, reader, member in source.members():
        if lib.entry_filetype(entry) == lib.IFDIR:
            continue
        count += 1
        if count > 1 or lib.entry_filetype(entry) != lib.IFREG:
            raise Problem('conversion_failed', 'holds more than one file, and the target format holds one alone; a tar archive can be compressed whole')
        if lib.entry_is_encrypted(entry) and not source.password:
            raise locked()
        writer.add(entry, task.checked(entry, reader, member, 'its file'))
    if count == 0:
        raise Problem('conversion_failed', 'holds no file')
    writer.close()


def answer(request):
    if request.get('does') == 'single':
        single(request)
    elif request.get('does') == 'only':
        only_file(request)
    else:
        repack(request)


def main():
    request = json.loads(sys.stdin.readline())
    try:
        answer(request)
        said = {'ok': True}
    except Problem as problem:
        said = {'ok': False, 'code': problem.code, 'reason': problem.reason.replace('the target format', request['target'])[:200]}
    except (Damaged, lib.LibraryError) as error:
        if isinstance(error, lib.WriteError):
            raise
        traceback.print_exc()
        if re.search('passphrase|encrypt|crypto', str(error), re.I):
            said = {'ok': False, 'code': 'password_protected', 'reason': 'is protected by a password'}
        else:
            said = {'ok': False, 'code': 'invalid_input_file', 'reason': f'is damaged or not {request["name"]}'}
    print(json.dumps(said), flush=True)


main()
