"""Whether an ar archive is whole: libarchive takes one that ends within a header for one that ends before it."""

import os

from problem import Damaged

SIGN = 8
HEAD = 60


def check(path):
    with open(path, 'rb') as file:
        at, end = SIGN, os.fstat(file.fileno()).st_size
        while at < end:
            file.seek(at)
            head = file.read(HEAD)
            size = head[48:58].strip()
            if head[58:] != b'`\n' or not size.isdigit():
                # Padding may stand at the end.
                if at > SIGN and not head.strip(b'\n\0'):
                    return
                raise Damaged('a header is cut')
            at += HEAD + int(size)
            if at > end:
                raise Damaged('a member is cut')
            at += at % 2
