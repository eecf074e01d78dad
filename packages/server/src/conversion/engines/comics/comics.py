"""Makes one document of the pictures of an archive, a page of each: a worker of the server."""

import json
import os
import re
import sys
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
KITS = os.path.join(os.path.dirname(os.path.dirname(HERE)), 'kits')
sys.path[:0] = [HERE, os.path.join(KITS, 'archives'), os.path.join(KITS, 'workers')]

import libarchive as lib
from books import write_epub, write_pdf
from copying import Copy
from pages import KINDS, page_of
from paths import Paths
from problem import Damaged, Problem, locked, shown, warn
from source import Source

FOLDER = 'pages'
# What collectors' programs and systems put beside the pages.
BESIDE = re.compile(r'(^|/)(__MACOSX/|\.|thumbs\.db$|desktop\.ini$)|\.(nfo|sfv|xml|opf|acbf)$', re.I)
INFO = re.compile(r'(^|/)comicinfo\.xml$', re.I)


def natural(name):
    """Page 2 comes before page 10."""
    return [[(int(part), '') if part.isdigit() and part.isascii() else (-1, part) for part in re.split(r'([0-9]+)', folder.lower())] for folder in name.split('/')]


def unpacked(request, source):
    """The pictures by their names, and what the archive says of the comic."""
    os.makedirs(FOLDER, exist_ok=True)
    paths = Paths(source, 'ibm437', False, False)
    task = Copy(request, source, paths)
    found, info, other = [], b'', None
    for entry, reader, member in source.members():
        if lib.entry_filetype(entry) != lib.IFREG:
            continue
        name = paths.name(*named(source, entry, member))
        if lib.entry_is_encrypted(entry) and not source.password:
            raise locked()
        content = task.checked(entry, reader, member, name)
        if INFO.search(name):
            info = b''.join(content)
        elif name.rsplit('.', 1)[-1].lower() in KINDS and not BESIDE.search(name):
            path = os.path.join(FOLDER, f'{len(found)}.raw')
            with open(path, 'wb') as file:
                file.writelines(content)
            found.append((name, path))
        elif not BESIDE.search(name):
            other = other or name
    if not found:
        raise Problem('conversion_failed', 'holds no pictures that could be pages')
    if other:
        warn('content_left_out', f'Files that are no pictures, such as "{shown(other)}", were left out.')
    return sorted(found, key=lambda page: (natural(page[0]), page[0])), info


def named(source, entry, member):
    raw, isUnicode = source.raw(entry, member)
    return raw, member, isUnicode


def convert(request):
    source = Source(request)
    try:
        found, info = unpacked(request, source)
    except lib.LibraryError as error:
        if source.tree or source.kind not in ('zip', '7z') or re.search('passphrase', str(error), re.I):
            raise
        source.unpack()
        found, info = unpacked(request, source)
    pages = [page_of(name, path) for name, path in found]
    (write_epub if request['to'] == 'epub' else write_pdf)(pages, info, request['output'])


def main():
    request = json.loads(sys.stdin.readline())
    try:
        convert(request)
        said = {'ok': True}
    except Problem as problem:
        said = {'ok': False, 'code': problem.code, 'reason': problem.reason[:200]}
    except (Damaged, lib.LibraryError) as error:
        traceback.print_exc()
        if re.search('passphrase|encrypt|crypto', str(error), re.I):
            said = {'ok': False, 'code': 'password_protected', 'reason': 'is protected by a password'}
        else:
            said = {'ok': False, 'code': 'invalid_input_file', 'reason': f'is damaged or not {request["name"]}'}
    print(json.dumps(said), flush=True)


main()
