"""Pictures of Word documents as they are seen: what has been cut off is gone, and they are turned and mirrored."""

import io
import posixpath

from package import R, find
from PIL import Image

WHOLE = 100_000
DEGREE = 60_000
SIDES = ("l", "t", "r", "b")
# Pictures made of these stay as small as they are; all others become PNG.
KEPT = {"JPEG": ("jpeg", "image/jpeg"), "PNG": ("png", "image/png"), "GIF": ("png", "image/png")}


def show_as_seen(package, part):
    root = package.tree(part)
    made = {}
    for picture in find(root, "//pic:pic"):
        blip = next(iter(find(picture, "pic:blipFill/a:blip[@r:embed]")), None)
        look = look_of(picture)
        name = blip is not None and package.related(part, blip.get(f"{R}embed"))
        if not name or look == ((0, 0, 0, 0), 0, False, False):
            continue
        key = (name, look)
        if key not in made:
            made[key] = drawn_anew(package, part, name, look, len(made))
        if made[key]:
            blip.set(f"{R}embed", made[key])
            for vector in find(blip, "a:extLst"):
                blip.remove(vector)
            package.touch(part)


def look_of(picture):
    """What is cut off of each side, how far it is turned, and whether it is mirrored."""
    cut, shape = next(iter(find(picture, "pic:blipFill/a:srcRect")), None), next(iter(find(picture, "pic:spPr/a:xfrm")), None)
    sides = tuple(max(number(cut, side), 0) for side in SIDES)
    is_flipped = [shape is not None and shape.get(name) in ("1", "true") for name in ("flipH", "flipV")]
    return sides, number(shape, "rot") / DEGREE % 360, *is_flipped


def number(element, name):
    try:
        value = element.get(name, "0") if element is not None else "0"
        return round(float(value[:-1]) * WHOLE / 100) if value.endswith("%") else int(value)
    except ValueError:
        return 0


def drawn_anew(package, part, name, look, count):
    sides, turn, is_mirrored, is_upset = look
    try:
        image = Image.open(io.BytesIO(package.parts[name]))
        kind, content_type = KEPT.get(image.format, ("png", "image/png"))
        width, height = image.size
        left, top, right, bottom = (share / WHOLE for share in sides)
        box = (round(width * left), round(height * top), round(width * (1 - right)), round(height * (1 - bottom)))
        if box[2] <= box[0] or box[3] <= box[1]:
            return None
        if image.mode == "P" or (turn % 90 and image.mode not in ("RGBA", "CMYK")):
            image, (kind, content_type) = image.convert("RGBA"), ("png", "image/png")
        image = image.crop(box)
        if is_mirrored:
            image = image.transpose(Image.FLIP_LEFT_RIGHT)
        if is_upset:
            image = image.transpose(Image.FLIP_TOP_BOTTOM)
        if turn:
            image = image.rotate(-turn, expand=True, resample=Image.NEAREST if turn % 90 == 0 else Image.BICUBIC)
        content = io.BytesIO()
        image.save(content, kind, **({"quality": 92} if kind == "jpeg" else {}))
    except (OSError, ValueError, Image.DecompressionBombError):
        package.left_out.append(f'The picture "{posixpath.basename(name)}" is shown as it was before it was cut or turned.')
        return None
    made = f"word/media/converter-seen{count}-{posixpath.basename(part)}.{kind}"
    return package.relate(part, "image", made, content.getvalue(), content_type)
