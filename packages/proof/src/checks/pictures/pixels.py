"""Prints each picture of a file as Pillow decodes it: a line with its width and height, and its RGBA pixels."""

import sys

from PIL import Image, ImageSequence

Image.MAX_IMAGE_PIXELS = None
with Image.open(sys.argv[1]) as image:
    # The pictures inside an icon or a Photoshop file are not pages; the first one is the largest, or the whole.
    is_paged = image.format in ('DCX', 'TIFF')
    for frame in ImageSequence.Iterator(image) if is_paged else [image]:
        pixels = frame.convert('RGBA')
        sys.stdout.buffer.write(f'{pixels.width} {pixels.height}\n'.encode() + pixels.tobytes())
