"""Libarchive as Python calls it: what reads and writes archives, member by member."""

import ctypes
import locale

locale.setlocale(locale.LC_CTYPE, 'C.UTF-8')
LIBRARY = ctypes.PyDLL('libarchive.so.13')

EOF, OK, RETRY, WARN, FAILED, FATAL = 1, 0, -10, -20, -25, -30
IFREG, IFLNK, IFDIR = 0o100000, 0o120000, 0o040000
BLOCK = 1 << 18

_pointer, _int, _long, _text, _size = (
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_int64,
    ctypes.c_char_p,
    ctypes.c_size_t,
)
READ_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_ssize_t, _pointer, _pointer, ctypes.POINTER(_pointer))

# What each function takes, and gives where that is no number.
for name, takes, gives in (
    ('read_new', (), _pointer),
    ('read_free', (_pointer,), _int),
    ('read_support_filter_all', (_pointer,), _int),
    ('read_support_format_all', (_pointer,), _int),
    ('read_add_passphrase', (_pointer, _text), _int),
    ('read_set_options', (_pointer, _text), _int),
    ('read_open_filename', (_pointer, _text, _size), _int),
    ('read_open', (_pointer, _pointer, _pointer, READ_CALLBACK, _pointer), _int),
    ('read_next_header', (_pointer, ctypes.POINTER(_pointer)), _int),
    ('read_data', (_pointer, _text, _size), ctypes.c_ssize_t),
    ('read_disk_new', (), _pointer),
    ('read_disk_set_symlink_physical', (_pointer,), _int),
    ('read_disk_set_behavior', (_pointer, _int), _int),
    ('read_disk_open', (_pointer, _text), _int),
    ('read_disk_descend', (_pointer,), _int),
    ('write_new', (), _pointer),
    ('write_free', (_pointer,), _int),
    ('write_close', (_pointer,), _int),
    ('write_set_format_by_name', (_pointer, _text), _int),
    ('write_add_filter_by_name', (_pointer, _text), _int),
    ('write_set_options', (_pointer, _text), _int),
    ('write_set_bytes_in_last_block', (_pointer, _int), _int),
    ('write_open_filename', (_pointer, _text), _int),
    ('write_open_fd', (_pointer, _int), _int),
    ('write_header', (_pointer, _pointer), _int),
    ('write_data', (_pointer, _text, _size), ctypes.c_ssize_t),
    ('error_string', (_pointer,), _text),
    ('entry_new', (), _pointer),
    ('entry_clone', (_pointer,), _pointer),
    ('entry_free', (_pointer,), None),
    ('entry_pathname', (_pointer,), _text),
    ('entry_pathname_utf8', (_pointer,), _text),
    ('entry_hardlink', (_pointer,), _text),
    ('entry_hardlink_utf8', (_pointer,), _text),
    ('entry_symlink', (_pointer,), _text),
    ('entry_symlink_utf8', (_pointer,), _text),
    ('entry_filetype', (_pointer,), ctypes.c_uint),
    ('entry_size', (_pointer,), _long),
    ('entry_size_is_set', (_pointer,), _int),
    ('entry_nlink', (_pointer,), ctypes.c_uint),
    ('entry_perm', (_pointer,), ctypes.c_uint),
    ('entry_uid', (_pointer,), _long),
    ('entry_gid', (_pointer,), _long),
    ('entry_ino64', (_pointer,), _long),
    ('entry_dev', (_pointer,), ctypes.c_uint64),
    ('entry_is_encrypted', (_pointer,), _int),
    ('entry_copy_pathname', (_pointer, _text), None),
    ('entry_copy_hardlink', (_pointer, _text), None),
    ('entry_copy_symlink', (_pointer, _text), None),
    ('entry_set_filetype', (_pointer, ctypes.c_uint), None),
    ('entry_set_perm', (_pointer, ctypes.c_uint), None),
    ('entry_set_size', (_pointer, _long), None),
    ('entry_set_mtime', (_pointer, _long, ctypes.c_long), None),
    ('entry_set_nlink', (_pointer, ctypes.c_uint), None),
    ('entry_set_ino64', (_pointer, _long), None),
    ('entry_set_uid', (_pointer, _long), None),
    ('entry_set_gid', (_pointer, _long), None),
    ('entry_set_uname', (_pointer, _text), None),
    ('entry_set_gname', (_pointer, _text), None),
    ('entry_set_rdevmajor', (_pointer, ctypes.c_uint64), None),
    ('entry_set_rdevminor', (_pointer, ctypes.c_uint64), None),
    ('entry_sparse_clear', (_pointer,), None),
    ('entry_xattr_clear', (_pointer,), None),
    ('entry_acl_clear', (_pointer,), None),
):
    function = getattr(LIBRARY, f'archive_{name}')
    function.argtypes, function.restype = takes, gives
    globals()[name] = function


class LibraryError(Exception):
    """What libarchive says of an archive that it cannot read or write."""


def told(archive):
    return LibraryError((error_string(archive) or b'').decode('utf-8', 'replace'))


class WriteError(LibraryError):
    """What libarchive says of a member that it cannot write."""


class Reader:
    """An archive, from a file, from pieces as they come, or from a folder."""

    def __init__(self, path=None, pieces=None, tree=None, options=None, passwords=()):
        self.entry = _pointer()
        self.place = ctypes.byref(self.entry)
        self.buffer = ctypes.create_string_buffer(BLOCK)
        self.bytes = memoryview(self.buffer).cast('B')
        self.trouble = None
        self.isTree = tree is not None
        if self.isTree:
            self.archive = read_disk_new()
            read_disk_set_symlink_physical(self.archive)
            # Neither attributes, ACLs nor flags.
            read_disk_set_behavior(self.archive, 0x0010 | 0x0020 | 0x0040)
            self._check(read_disk_open(self.archive, tree.encode()))
            return
        self.archive = read_new()
        read_support_filter_all(self.archive)
        read_support_format_all(self.archive)
        for option in options or ():
            read_set_options(self.archive, option.encode())
        for password in passwords:
            read_add_passphrase(self.archive, password)
        if pieces is None:
            self._check(read_open_filename(self.archive, path.encode(), BLOCK))
            return
        self.callback = READ_CALLBACK(self._next_piece)
        self.pieces = pieces
        code = read_open(self.archive, None, None, self.callback, None)
        if self.trouble:
            raise self.trouble
        self._check(code)

    def _next_piece(self, _archive, _data, place):
        try:
            self.piece = next(self.pieces, b'')
        except Exception as trouble:
            self.trouble = trouble
            return -1
        place[0] = ctypes.cast(ctypes.c_char_p(self.piece), _pointer).value
        return len(self.piece)

    def _check(self, code):
        if code < WARN:
            raise self.trouble or told(self.archive)
        return code

    def __iter__(self):
        archive, entry, place = self.archive, self.entry, self.place
        while (code := read_next_header(archive, place)) != EOF:
            if code < WARN:
                raise self.trouble or told(archive)
            if self.isTree:
                read_disk_descend(archive)
            yield entry

    def fill(self):
        """Reads the member's next bytes into the buffer, holes as zeros; less than it holds are the last. Fails where its checksum is another."""
        count = read_data(self.archive, self.buffer, BLOCK)
        if count < 0:
            raise self.trouble or told(self.archive)
        return count

    def content(self):
        """The member's bytes, as `fill` reads them."""
        while count := self.fill():
            yield ctypes.string_at(self.buffer, count)

    def close(self):
        read_free(self.archive)


class Writer:
    """An archive that is being written."""

    def __init__(self, target, format, filter=None, options=None):
        self.archive = write_new()
        self._check(write_set_format_by_name(self.archive, format.encode()))
        if filter:
            self._check(write_add_filter_by_name(self.archive, filter.encode()))
        if options:
            self._check(write_set_options(self.archive, options.encode()))
        if isinstance(target, int):
            self._check(write_open_fd(self.archive, target))
        else:
            write_set_bytes_in_last_block(self.archive, 1)
            self._check(write_open_filename(self.archive, target.encode()))

    def _check(self, code):
        if code < WARN:
            raise self._told()

    def _told(self):
        return WriteError(str(told(self.archive)))

    def add(self, entry, content=()):
        self.header(entry)
        self.content(content)

    def header(self, entry):
        if write_header(self.archive, entry) < WARN:
            raise self._told()

    def content(self, pieces):
        for piece in pieces:
            self.write(piece, len(piece))

    def write(self, piece, count):
        if write_data(self.archive, piece, count) < 0:
            raise self._told()

    def close(self):
        self._check(write_close(self.archive))
        write_free(self.archive)
