"""
Writes a camera's raw picture as Adobe's Digital Negative holds it: one colour a pixel, in the pattern of Bayer, where
the camera sees what sRGB does.
"""

import struct

import numpy

BYTE, ASCII, SHORT, LONG, RATIONAL, SRATIONAL = 1, 2, 3, 4, 5, 10
SIZES = {BYTE: 1, ASCII: 1, SHORT: 2, LONG: 4, RATIONAL: 8, SRATIONAL: 8}
CODES = {SHORT: 'H', LONG: 'I', RATIONAL: 'I', SRATIONAL: 'i'}
BRIGHTEST = 4095
# From the colours of CIE 1931 to those of sRGB.
MATRIX = [3.2404542, -1.5371385, -0.4985314, -0.969266, 1.8760108, 0.041556, 0.0556434, -0.2040259, 1.0572252]
SCALE = 10_000_000
DAYLIGHT = 21


def write_dng(path, image, orientation=1):
    seen = numpy.asarray(image.convert('RGB')) / 255
    light = numpy.where(seen <= 0.04045, seen / 12.92, ((seen + 0.055) / 1.055) ** 2.4)
    mosaic = light[:, :, 1].copy()
    mosaic[0::2, 0::2] = light[0::2, 0::2, 0]
    mosaic[1::2, 1::2] = light[1::2, 1::2, 2]
    pixels = (mosaic * BRIGHTEST).round().astype('<u2').tobytes()
    matrix = [number for value in MATRIX for number in (round(value * SCALE), SCALE)]
    tags = [
        (254, LONG, [0]),  # a whole picture
        (256, LONG, [image.width]),
        (257, LONG, [image.height]),
        (258, SHORT, [16]),
        (259, SHORT, [1]),  # not compressed
        (262, SHORT, [32803]),  # a mosaic of colours
        (271, ASCII, b'Converter\0'),
        (272, ASCII, b'Proof\0'),
        (273, LONG, None),  # where the pixels are
        (274, SHORT, [orientation]),
        (277, SHORT, [1]),
        (278, LONG, [image.height]),
        (279, LONG, [len(pixels)]),
        (33421, SHORT, [2, 2]),
        (33422, BYTE, bytes([0, 1, 1, 2])),  # red and green above green and blue
        (50706, BYTE, bytes([1, 4, 0, 0])),
        (50707, BYTE, bytes([1, 1, 0, 0])),
        (50708, ASCII, b'Converter Proof\0'),
        (50717, LONG, [BRIGHTEST]),
        (50721, SRATIONAL, matrix),
        (50728, RATIONAL, [1, 1] * 3),
        (50778, SHORT, [DAYLIGHT]),
    ]
    start = 8 + 2 + 12 * len(tags) + 4
    more = sum(even(len(packed(kind, values))) for _, kind, values in tags if len(packed(kind, values)) > 4)
    directory, values_apart = struct.pack('<H', len(tags)), b''
    for tag, kind, values in tags:
        data = packed(kind, values if values is not None else [start + more])
        directory += struct.pack('<HHI', tag, kind, len(data) // SIZES[kind])
        if len(data) > 4:
            directory += struct.pack('<I', start + len(values_apart))
            values_apart += data.ljust(even(len(data)), b'\0')
        else:
            directory += data.ljust(4, b'\0')
    path.write_bytes(struct.pack('<2sHI', b'II', 42, 8) + directory + bytes(4) + values_apart + pixels)


def packed(kind, values):
    if isinstance(values, bytes):
        return values
    return struct.pack(f'<{len(values or [0])}{CODES[kind]}', *(values or [0]))


def even(size):
    return size + size % 2
