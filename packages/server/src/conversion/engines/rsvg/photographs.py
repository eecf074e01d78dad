"""
Makes the photographs in a drawing such as librsvg reads: `photographs.py <drawing> <mended>`. Those that say how they lie
are turned, and those of WebP and AVIF become PNG.
"""

import base64
import io
import re
import sys

from PIL import Image, ImageOps

MAX_PIXELS = 2**28
ORIENTATION = 0x0112
PHOTOGRAPH = re.compile(rb'data:image/(webp|avif|jpe?g|png)\s*;\s*base64\s*,([A-Za-z0-9+/=%&#;\s]+)')


def mend(match):
    kind = match[1].decode()
    try:
        packed = base64.b64decode(re.sub(rb'&#\w+;|%0[aAdD]|\s', b'', match[2]))
        with Image.open(io.BytesIO(packed)) as image:
            turn = image.getexif().get(ORIENTATION, 1)
            kind = {'JPEG': 'jpeg', 'PNG': 'png'}.get(image.format, 'other')
            is_known = kind == 'png' and match[1] == b'png' or kind == 'jpeg' and match[1] != b'png' and turn == 1
            if is_known or image.width * image.height > MAX_PIXELS:
                return match[0]
            upright = ImageOps.exif_transpose(image)
            profile = image.info.get('icc_profile')
            output = io.BytesIO()
            if kind == 'jpeg':
                upright.info.pop('exif', None)
                upright.save(output, 'JPEG', quality=95, icc_profile=profile)
                kind = 'jpeg'
            else:
                upright.save(output, 'PNG', icc_profile=profile)
                kind = 'png'
    except (OSError, ValueError):
        return match[0]
    return f'data:image/{kind};base64,'.encode() + base64.b64encode(output.getvalue())


source, target = sys.argv[1:]
with open(source, 'rb') as file:
    drawing = file.read()
with open(target, 'wb') as file:
    file.write(PHOTOGRAPH.sub(mend, drawing))
