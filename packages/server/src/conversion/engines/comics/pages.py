"""A picture as a page: as it is where documents hold its kind, and else packed anew."""

import os
import warnings

from PIL import Image, ImageOps
from problem import Problem, shown

KINDS = ('jpg', 'jpeg', 'jpe', 'jfif', 'png', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'avif', 'jxl', 'jp2', 'heic')
AS_THEY_ARE = ('L', 'RGB', '1', 'CMYK')
QUALITY = 92
warnings.simplefilter('error', Image.DecompressionBombWarning)


class Page:
    def __init__(self, path, kind, size):
        self.path, self.kind, (self.width, self.height) = path, kind, size


def page_of(name, path):
    try:
        with Image.open(path) as picture:
            isTurned = picture.getexif().get(0x0112, 1) != 1
            if picture.format == 'JPEG' and not isTurned and picture.mode in AS_THEY_ARE and is_whole(path):
                return Page(path, 'jpg', picture.size)
            if picture.format == 'PNG' and picture.mode in AS_THEY_ARE and 'transparency' not in picture.info:
                # What is cut shows itself only here.
                picture.load()
                return Page(path, 'png', picture.size)
            return packed(picture, path)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Problem('limit_exceeded', f'has a page "{shown(name)}" of too many pixels') from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise Problem('invalid_input_file', f'has a page "{shown(name)}" that is damaged, or of a kind that is not read') from error


def is_whole(path):
    """Whether its last mark is there; something may stand behind it."""
    with open(path, 'rb') as file:
        file.seek(max(os.path.getsize(path) - 65536, 0))
        return b'\xff\xd9' in file.read()


def packed(picture, path):
    isLossy = picture.format in ('JPEG', 'JPEG2000', 'AVIF') or (picture.format == 'WEBP' and is_lossy(path))
    picture.load()
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ('RGBA', 'LA', 'PA') or 'transparency' in upright.info:
        clear = upright.convert('RGBA')
        upright = Image.new('RGB', clear.size, 'white')
        upright.paste(clear, mask=clear.getchannel('A'))
    elif upright.mode not in ('L', '1', 'RGB'):
        upright = upright.convert('RGB')
    kind = 'jpg' if isLossy else 'png'
    made = f'{path}.{kind}'
    upright.save(made, **({'quality': QUALITY} if isLossy else {}))
    os.unlink(path)
    return Page(made, kind, upright.size)


def is_lossy(path):
    with open(path, 'rb') as file:
        return b'VP8 ' in file.read(4096)
