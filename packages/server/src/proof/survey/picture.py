"""Prints a picture's size when it is upright, and how many pictures a file holds: `picture.py <file>`. Fails if any is not whole."""

import json
import sys
import warnings

from PIL import Image, ImageOps, ImageSequence

warnings.simplefilter("error")
with Image.open(sys.argv[1]) as image:
    pictures = 0
    for picture in ImageSequence.Iterator(image):
        picture.load()
        pictures += 1
    image.seek(0)
    # Pillow itself turns some TIFF images when it loads them, and others not.
    is_turned_tiff = image.format == "TIFF" and image.getexif().get(0x0112, 1) != 1
    width, height = (None, None) if is_turned_tiff else ImageOps.exif_transpose(image).size
print(json.dumps({"width": width, "height": height, "pictures": pictures}))
