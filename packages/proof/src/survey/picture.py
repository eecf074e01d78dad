"""
Prints a picture's size when it is upright, how many pictures a file holds, how many of them differ from the one before,
and whether the first has one colour: `picture.py <file>`. Fails if any is not whole.
"""

import json
import sys
import warnings

from PIL import Image, ImageOps, ImageSequence

warnings.simplefilter("error")
with open(sys.argv[1], "rb") as file:
    head = file.read(14)
# Pillow takes a bitmap's own header for its pixels, where that is what the file says.
if head[:2] == b"BM" and int.from_bytes(head[10:14], "little") < 14 + 12:
    sys.exit("Its pixels begin in its header.")
with Image.open(sys.argv[1]) as image:
    pictures, changes, before = 0, 0, None
    for picture in ImageSequence.Iterator(image):
        seen = picture.convert("RGBA").tobytes()
        pictures += 1
        changes += seen != before
        before = seen
    image.seek(0)
    visible = Image.new("RGBA", image.size, "white")
    visible.alpha_composite(image.convert("RGBA"))
    is_plain = all(low == high for low, high in visible.getextrema())
    # Pillow itself turns some TIFF images when it loads them, and others not.
    is_turned_tiff = image.format == "TIFF" and image.getexif().get(0x0112, 1) != 1
    width, height = (None, None) if is_turned_tiff else ImageOps.exif_transpose(image).size
print(json.dumps({"width": width, "height": height, "pictures": pictures, "changes": changes, "isPlain": is_plain}))
