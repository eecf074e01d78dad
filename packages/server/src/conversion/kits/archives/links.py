"""Files with several names, each of which becomes a file of its own where the target has no links."""

import itertools
import os

import libarchive as lib
import streams
from problem import Problem, shown

SPOOL = 'spool'
NUMBERS = itertools.count()


class Links:
    """The contents that are kept until their last name was written."""

    def __init__(self, copy, writer):
        self.copy, self.writer = copy, writer
        self.paths, self.modes, self.groups = {}, {}, {}

    def put_first(self, entry, name, content):
        """A name to which others will lead."""
        self.paths[name] = path = spool(content)
        self.modes[name] = lib.entry_perm(entry)
        self.put_file(entry, path)

    def put_again(self, entry, name, target):
        """Another name; names of one file have its mode."""
        path = self.paths.get(target)
        if path is None:
            raise Problem('conversion_failed', f'has a link "{shown(name)}" to a file that is not before it')
        if target in self.modes and lib.entry_hardlink(entry) is not None:
            lib.entry_set_perm(entry, self.modes[target])
        self.modes[name] = lib.entry_perm(entry)
        self.paths[name] = path
        self.put_file(entry, path)

    def put_spooled(self, entry, content):
        path = spool(content)
        self.put_file(entry, path)
        os.unlink(path)

    def put_file(self, entry, path):
        lib.entry_copy_hardlink(entry, None)
        lib.entry_set_filetype(entry, lib.IFREG)
        lib.entry_set_nlink(entry, 1)
        lib.entry_set_size(entry, os.path.getsize(path))
        self.copy.put(entry, streams.plain(path))

    def put_grouped(self, entry, name, content):
        """Names of one file, whose content may stand at the last of them."""
        key = lib.entry_dev(entry), lib.entry_ino64(entry)
        group = self.groups.setdefault(key, {'path': None, 'waiting': [], 'first': None})
        lib.entry_copy_hardlink(entry, None)
        if lib.entry_size(entry) > 0:
            group['path'] = spool(content)
        elif group['path'] is None:
            group['waiting'].append(lib.entry_clone(entry))
            return
        for one in [*group['waiting'], entry]:
            if self.copy.isTar and group['first']:
                lib.entry_copy_hardlink(one, group['first'])
                lib.entry_set_size(one, 0)
                self.copy.put(one)
            else:
                group['first'] = lib.entry_pathname(one)
                self.put_file(one, group['path'])
        group['waiting'] = []

    def close(self):
        """Writes what no content has come for."""
        for group in self.groups.values():
            for clone in group['waiting']:
                self.copy.put(clone)


def spool(content):
    os.makedirs(SPOOL, exist_ok=True)
    path = os.path.join(SPOOL, str(next(NUMBERS)))
    with open(path, 'wb') as file:
        for piece in content:
            file.write(piece)
    return path
