"""Names the encoding that a text is most likely in: `charset.py <file>`. It prints nothing where it does not know."""

import ctypes
import sys

MAX_BYTES = 1 << 20

library = ctypes.CDLL('libuchardet.so.0')
library.uchardet_new.restype = ctypes.c_void_p
library.uchardet_get_charset.restype = ctypes.c_char_p

with open(sys.argv[1], 'rb') as text:
    content = text.read(MAX_BYTES)
detector = ctypes.c_void_p(library.uchardet_new())
library.uchardet_handle_data(detector, content, ctypes.c_size_t(len(content)))
library.uchardet_data_end(detector)
print(library.uchardet_get_charset(detector).decode('ascii'))
