"""Prints what in a file matches a pattern, a line each: `look.py <file> <pattern>`. As bytes, whatever encoding the file has."""

import mmap
import re
import sys

path, pattern = sys.argv[1:]
with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
    for match in re.finditer(pattern.encode(), text):
        sys.stdout.buffer.write(re.sub(rb"\s", b" ", match[0]) + b"\n")
