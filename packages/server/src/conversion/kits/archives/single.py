"""One compressed file, which becomes another or an archive of one file, or the only file of an archive."""

import os

import libarchive as lib
import names as naming
import streams
from copying import Copy
from links import spool
from paths import Paths
from problem import Problem, locked
from source import Source


def single(request):
    """One compressed file becomes another, or an archive of one file."""
    kind = streams.kind_of(request['input']) or request['from']
    writer = lib.Writer(request['output'], request['format'], request.get('filter'), request.get('options'))
    entry = lib.entry_new()
    lib.entry_set_filetype(entry, lib.IFREG)
    lib.entry_set_perm(entry, 0o644)
    name, modified = told_by_gzip(request['input'])
    lib.entry_copy_pathname(entry, (name or within(request.get('called')) or 'content').encode())
    content = streams.pieces(request['input'], kind)
    if request['format'] != 'raw':
        path = spool(content)
        lib.entry_set_size(entry, os.path.getsize(path))
        lib.entry_set_mtime(entry, modified, 0)
        content = streams.plain(path)
    writer.add(entry, content)
    writer.close()


def within(called):
    """A client's name, which leads nowhere."""
    name = (called or '').replace('\\', '/').rsplit('/', 1)[-1].replace('\0', '')
    return '' if name in ('.', '..') else name


def told_by_gzip(path):
    """The name and the time that gzip keeps."""
    with open(path, 'rb') as file:
        head = file.read(4096)
    if head[:2] != b'\x1f\x8b':
        return None, 0
    modified = int.from_bytes(head[4:8], 'little')
    if not head[3] & 8:
        return None, modified
    at = 10
    if head[3] & 4:
        at += 2 + int.from_bytes(head[10:12], 'little')
    raw = head[at:].split(b'\0', 1)[0]
    text = raw.decode('utf-8') if naming.is_utf8(raw) else raw.decode('latin_1')
    return text.replace('\\', '/').rsplit('/', 1)[-1] or None, modified


def only_file(request):
    """The one file of an archive, compressed by itself."""
    source = Source(request)
    writer = lib.Writer(request['output'], 'raw', request.get('filter'), request.get('options'))
    count = 0
    task = Copy(request, source, Paths(source, 'ibm437', False, False))
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
