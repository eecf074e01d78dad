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
    width, height = ImageOps.exif_transpose(image).size
print(json.dumps({"width": width, "height": height, "pictures": pictures}))
