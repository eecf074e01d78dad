"""What CSS and old attributes say of looks, as values: colours, sizes, fonts, lines and directions."""

import re

from PIL import ImageColor

from page_styles import LENGTH, SIDES, is_colour, points

SIZES = {"xx-small": 7, "x-small": 7.5, "small": 10, "medium": 12, "large": 13.5, "x-large": 18, "xx-large": 24}
FONT_SIZES = (7.5, 10, 12, 13.5, 18, 24, 36)
FAMILIES = {"serif": "Times New Roman", "sans-serif": "Arial", "monospace": "Courier New"}
NUMBER = r"[0-9]{0,9}\.?[0-9]{1,9}%?"


def is_break(value):
    return (value or "").lower() in ("always", "page", "left", "right", "recto", "verso")


def colour(text, ground):
    """Six digits, or None where there is no colour."""
    text = text.strip().lower()
    if not text or text in ("transparent", "inherit", "initial", "currentcolor") or not is_colour(text):
        return None
    found = re.match(rf"^(rgb|hsl)a?\(\s*({NUMBER})(?:deg)?[\s,]+({NUMBER})[\s,]+({NUMBER})(?:[\s,/]+({NUMBER}))?\s*\)$", text)
    alpha = 1.0
    if found:
        alpha = share(found[5]) if found[5] else 1.0
        numbers = found.group(2, 3, 4)
        text = f"{found[1]}({', '.join(numbers if found[1] == 'hsl' or numbers[0].endswith('%') else (str(round(float(n.rstrip('%')))) for n in numbers))})"
    try:
        rgba = ImageColor.getrgb(text)
    except ValueError:
        return None
    if len(rgba) == 4:
        alpha = rgba[3] / 255
    if alpha == 0:
        return None
    behind = bytes.fromhex(ground)
    return "".join(f"{round(min(max(part * alpha + back * (1 - alpha), 0), 255)):02x}" for part, back in zip(rgba[:3], behind))


def share(text):
    return min(float(text.rstrip("%")) / (100 if text.endswith("%") else 1), 1)


def contrast(one, other):
    def light(digits):
        parts = [part / 255 for part in bytes.fromhex(digits)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def size_of(text, around):
    text, base = text.strip().lower(), around or 12
    if text in ("smaller", "larger"):
        return base * (0.83 if text == "smaller" else 1.2)
    size = SIZES.get(text) or points(text, base)
    return min(max(size, 1), 400) if size else None


def font_size(element, around):
    if element.tag in ("small", "big"):
        return (around or 12) * (0.83 if element.tag == "small" else 1.2)
    found = re.match(r"^([+-]?)(\d+)$", (element.get("size") or "").strip()) if element.tag == "font" else None
    if not found:
        return None
    number = int(found[2]) if not found[1] else 3 + int(found[1] + found[2])
    return FONT_SIZES[min(max(number, 1), 7) - 1]


def family_of(text):
    for name in re.findall(r"[^,]+", text):
        name = name.strip().strip("\"'").strip()
        if FAMILIES.get(name.lower()):
            return FAMILIES[name.lower()]
        if name and re.match(r"^[\w .+-]{1,60}$", name) and not re.match(r"^(-|system-ui|ui-|BlinkMac|inherit|initial|cursive|fantasy|emoji|math)", name):
            return name
    return None


def weight_of(text, around):
    if re.match(r"^[0-9]{1,4}$", text):
        return int(text) >= 600
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(text, around)


def direction(element, said, around):
    way = (said.get("direction") or element.get("dir") or "").lower()
    if way == "auto":
        first = re.search(r"[^\W\d_]", "".join(element.itertext()))
        return bool(first and re.match(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]", first[0]))
    return {"rtl": True, "ltr": False}.get(way, around)


def borders_of(said):
    """The lines around a block: side, kind, width in points and colour."""
    found = []
    for side in SIDES:
        kind = said.get(f"border-{side}-style", "none").lower()
        width = {"thin": 0.75, "medium": 2.25, "thick": 3.75}.get(said.get(f"border-{side}-width", "medium").lower())
        width = points(said.get(f"border-{side}-width", "medium")) if width is None else width
        if kind not in ("none", "hidden") and width:
            found.append((side, kind, min(width, 12), colour(said.get(f"border-{side}-color") or "", "ffffff") or "000000"))
    return tuple(found)


def limited(text, size):
    length = points(text, size or 12) if text and LENGTH.match(text.strip().lower()) and "%" not in text else None
    return round(length, 1) if length and 1 <= length <= 300 else 0
