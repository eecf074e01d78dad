"""Copies an archive's members into another archive, one by one, and says what cannot go over: a worker of the server."""

import gc
import json
import os
import re
import sys
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), 'workers')]

import libarchive as lib
import names as naming
import squash
import volumes
from copying import Copy, Plan
from paths import NeedsSurvey, Paths
from problem import Damaged, Problem, cannot_hold, locked, warn
from single import only_file, single
from source import Source

DOS_KINDS = ('zip', 'arj', 'rar', 'lzh')
READ_BY_BOTH = ('zip', '7z', 'cab')
OF_LOCKS = 'passphrase|encrypt|crypto'


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
        if re.search(OF_LOCKS, str(error), re.I) and not (source.password and source.kind == '7z'):
            raise locked() from error
        if source.kind not in READ_BY_BOTH or source.tree:
            raise Damaged(str(error)) from error
        # Libarchive does not know all ways in which these are packed; 7-Zip does.
        source.unpack()
        copy(request, source)


def copy(request, source):
    """Copies all members; what is met on the way may need another try."""
    encoding, raws = request.get('encoding'), source.raw_names()
    if not encoding and raws is not None:
        encoding = told_guess(raws, source.kind)
    paths = Paths(source, encoding, bool(request.get('encoding')), request['to'].startswith('tar'))
    plan = last = None
    for _ in range(4):
        task = Copy(request, source, paths, plan)
        try:
            if request['to'] == 'squashfs':
                squash.write(request['output'], task)
            else:
                task.run(request['output'])
            task.written.compare(request['output'])
            if last:
                warn('content_left_out', 'Behind the end of the archive stands something else, which was left out.')
            return
        except NeedsSurvey:
            plan = survey(source, paths)
        except lib.LibraryError as error:
            if isinstance(error, lib.WriteError) or not source.isConcatenated:
                raise
            # One archive behind the other is read; something else behind it is left out.
            source.isConcatenated = False
            last = error
    raise last or Damaged('its members change')


def survey(source, paths):
    """Reads all members, and with them compares their checksums."""
    if not paths.encoding:
        raws = []
        for entry, _, member in source.members():
            raw, isUnicode = source.raw(entry, member)
            if not isUnicode:
                raws.append(raw)
        paths.take(told_guess(raws, source.kind))
    return Plan(source, paths)


def told_guess(raws, kind):
    if all(naming.is_utf8(raw) for raw in raws):
        return None
    encoding = naming.guess(raws, kind in DOS_KINDS)
    warn(
        'encoding_guessed',
        f'The archive does not say in which encoding its names are, and they were read as {encoding}. '
        'If they are wrong, name the right one by the option "encoding".',
    )
    return encoding


def look(request):
    volumes.refuse(request['input'], request['from'])


def main():
    request = json.loads(sys.stdin.readline())
    # One archive is copied, of up to millions of members, and no rings of objects are made of them.
    gc.disable()
    try:
        {'single': single, 'only': only_file, 'look': look}.get(request.get('does'), repack)(request)
        said = {'ok': True}
    except Problem as problem:
        said = {'ok': False, 'code': problem.code, 'reason': problem.reason.replace('the target format', request['target'])[:200]}
    except (Damaged, lib.LibraryError) as error:
        if isinstance(error, lib.WriteError):
            raise
        traceback.print_exc()
        if re.search(OF_LOCKS, str(error), re.I):
            said = {'ok': False, 'code': 'password_protected', 'reason': 'is protected by a password'}
        else:
            said = {'ok': False, 'code': 'invalid_input_file', 'reason': f'is damaged or not {request["name"]}'}
    print(json.dumps(said), flush=True)


main()
