"""
What a page looks like, as marks in its text: each word or row of words is between a character of a private area, which is the number of
its look, and END. Pandoc takes them along to where it puts the words, and dressed.py turns them into what the document's format has for it.
"""

import re
from dataclasses import dataclass, replace

from PIL import ImageColor

from page_styles import LENGTH, SIDES, is_colour, points

FIRST, END = 0xF0000, "\U000FFFFD"
PRIVATE = re.compile("[\U000F0000-\U000FFFFD]")
MOST = 60000
BLOCKS = set("""address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
h6 header hr li main menu nav ol p pre section summary table caption thead tbody tfoot tr td th ul""".split())
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
VERBATIM = {"pre", "code", "kbd", "samp", "tt", "var", "math", "svg", "script", "style", "title", "head", "select"}
SIZES = {"xx-small": 7, "x-small": 7.5, "small": 10, "medium": 12, "large": 13.5, "x-large": 18, "xx-large": 24}
FONT_SIZES = (7.5, 10, 12, 13.5, 18, 24, 36)
FAMILIES = {"serif": "Times New Roman", "sans-serif": "Arial", "monospace": "Courier New"}
ALIGNMENTS = {"left": "left", "start": "start", "right": "right", "end": "end", "center": "center", "justify": "justify", "-webkit-center": "center"}
WANTED = re.compile(
    r"^(color|background-color|font-(size|family|weight|style|variant)|text-(align|decoration|transform|indent)|vertical-align|direction"
    r"|break-(before|after)|border-(top|right|bottom|left)-(width|style|color)|border-collapse|margin-left|--.*)$")
DECORATIONS = {"u": "underline", "ins": "underline", "s": "strike", "strike": "strike", "del": "strike"}
LEAST_CONTRAST = 2


def matters(name, _value):
    return bool(WANTED.match(name))


@dataclass(frozen=True)
class Look:
    """Of words: what is None is as the document's own styles have it."""
    color: str | None = None
    size: float | None = None
    family: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    strike: bool = False
    caps: bool = False
    script: str | None = None
    marker: str | None = None
    align: str | None = None
    rtl: bool = False
    shade: str | None = None
    borders: tuple = ()
    indent: float = 0
    first: float = 0
    cells: tuple = ()
    # What is behind the words, of what the document will have.
    ground: str = "ffffff"


NOTHING = Look()


def mark_looks(root, styles):
    """Puts the marks in, and returns what each means."""
    return Marks(styles).put(root)


class Marks:
    def __init__(self, styles):
        self.styles, self.numbers, self.known, self.breaks = styles, {}, [], False

    def put(self, root):
        body = root.find("body")
        # A page that has such characters itself keeps them.
        if body is not None and not PRIVATE.search("".join(root.itertext())):
            start = replace(NOTHING, rtl=(root.get("dir") or "").lower() == "rtl")
            self.walk(body, self.look_of(root, start))
        return self.known

    def walk(self, body, look):
        """In the order of the text; a stack, since pages may be deep."""
        waiting = [("in", body, look)]
        while waiting:
            step, element, around = waiting.pop()
            if step == "out":
                self.breaks = self.breaks or is_break(self.styles.of(element).get("break-after"))
                continue
            if step == "tail":
                element.tail = self.marked(element.tail, around)
                continue
            if not isinstance(element.tag, str) or element.tag in VERBATIM:
                continue
            said = self.styles.of(element)
            self.breaks = self.breaks or is_break(said.get("break-before"))
            inside = self.look_of(element, around)
            element.text = self.marked(element.text, inside)
            if element.tag in ("td", "th") and not len(element) and not (element.text or "").strip() and inside.cells != around.cells:
                element.text = self.marked("\u200b", replace(NOTHING, cells=inside.cells))
            waiting.append(("out", element, around))
            for child in reversed(element):
                waiting.extend((("tail", child, inside), ("in", child, inside)))

    def marked(self, text, look):
        if not text or not text.strip():
            return text
        number = self.number_of(look)
        if number is None:
            return text
        core = text.strip(" \t\r\n\f")
        before = text[:len(text) - len(text.lstrip(" \t\r\n\f"))]
        return f"{before}{chr(FIRST + number)}{core}{END}{text[len(before) + len(core):]}"

    def number_of(self, look):
        means, self.breaks = described(look, self.breaks), False
        if not means:
            return None
        key = repr(means)
        if key not in self.numbers:
            if len(self.known) >= MOST:
                return None
            self.numbers[key] = len(self.known)
            self.known.append(means)
        return self.numbers[key]

    def look_of(self, element, around):
        tag, said = element.tag, self.styles.of(element)
        look = around
        if tag in BLOCKS:
            look = self.block(element, said, look)
        if tag in HEADINGS:
            look = replace(look, size=None, bold=None)
        elif tag == "a" and element.get("href") is not None:
            look = replace(look, color=None, underline=False)
        elif tag in DECORATIONS:
            look = replace(look, **{DECORATIONS[tag]: False})
        look = self.words(element, said, look)
        if tag not in BLOCKS:
            look = self.inline_ground(element, said, look)
        return look

    def words(self, element, said, look):
        color = colour(said.get("color") or (element.get("color") if element.tag == "font" else None) or "", look.ground)
        size = size_of(said.get("font-size") or "", look.size) or font_size(element, look.size)
        family = family_of(said.get("font-family") or (element.get("face") if element.tag == "font" else None) or "")
        weight, slant = said.get("font-weight", "").lower(), said.get("font-style", "").lower()
        lines = said.get("text-decoration", "")
        raised = {"super": "super", "sub": "sub", "baseline": None}.get(said.get("vertical-align", "").lower(), look.script) if element.tag not in BLOCKS else None
        changes = {
            "color": color or look.color, "size": size or look.size, "family": family or look.family,
            "bold": weight_of(weight, look.bold), "italic": {"italic": True, "oblique": True, "normal": False}.get(slant, look.italic),
            "underline": look.underline or ("underline" in lines and element.tag not in DECORATIONS),
            "strike": look.strike or ("line-through" in lines and element.tag not in DECORATIONS),
            "caps": {"uppercase": True, "none": False}.get(said.get("text-transform", "").lower(), look.caps), "script": raised,
            "rtl": direction(element, said, look.rtl),
        }
        return replace(look, **changes)

    def inline_ground(self, element, said, look):
        ground = colour(said.get("background-color") or ("#ffff00" if element.tag == "mark" else ""), look.ground)
        return replace(look, marker=ground, ground=ground) if ground else look

    def block(self, element, said, look):
        tag = element.tag
        align = said.get("text-align", "").lower() or (element.get("align") or "").lower() * (tag != "table") or "center" * (tag == "center")
        look = replace(look, align=ALIGNMENTS.get(align, look.align), rtl=direction(element, said, look.rtl))
        if tag in ("html", "body"):
            return look
        # Elements of a table hand their looks down to its cells.
        ground = colour(said.get("background-color") or element.get("bgcolor") or "", look.ground)
        if tag in ("table", "tbody", "thead", "tfoot", "tr"):
            self.grounds = getattr(self, "grounds", {})
            self.grounds[element] = ground or self.grounds.get(element.getparent())
            return replace(look, align=None if tag == "table" and align == "" else look.align, borders=(), indent=0, first=0)
        if tag in ("td", "th"):
            return self.cell(element, said, look, ground)
        borders = borders_of(said)
        own = said if tag == "p" or tag in HEADINGS else {}
        is_listed = element.getparent() is not None and element.getparent().tag == "li"
        return replace(
            look, shade=ground or look.shade, ground=ground or look.ground, borders=borders or look.borders,
            indent=0 if is_listed or tag == "li" else limited(own.get("margin-left"), look.size), first=limited(said.get("text-indent"), look.size) or look.first)

    def cell(self, element, said, look, ground):
        table = next((each for each in element.iterancestors("table")), None)
        ground = ground or getattr(self, "grounds", {}).get(element.getparent())
        borders = borders_of(said)
        has_lines = table is not None and (table.get("border") or "0") not in ("0", "") and not any(f"border-{side}-style" in said for side in SIDES)
        if has_lines:
            borders = tuple((side, "solid", 0.75, "808080" if "border-collapse" not in self.styles.of(table) else "000000") for side in SIDES)
        upright = (said.get("vertical-align") or element.get("valign") or "").lower()
        means = {"shade": ground, "borders": borders, "valign": upright if upright in ("top", "middle", "bottom") else None,
                 "rtl": look.rtl or None}
        means = {name: value for name, value in means.items() if value}
        align = {} if element.tag == "td" or "text-align" in said or element.get("align") else {"align": None}
        return replace(look, cells=(means, *look.cells), shade=None, borders=(), ground=ground or look.ground, indent=0, first=0, **align)


def described(look, has_break):
    """A look as dressed.py reads it; empty where there is none."""
    color = look.color if look.color and contrast(look.color, look.ground) >= LEAST_CONTRAST else None
    words = {
        "color": color, "size": look.size and round(look.size * 2) / 2, "family": look.family, "bold": look.bold, "italic": look.italic,
        "underline": look.underline or None, "strike": look.strike or None, "caps": look.caps or None, "script": look.script,
        "marker": look.marker, "rtl": look.rtl or None}
    paragraph = {
        "align": look.align, "rtl": look.rtl or None, "shade": look.shade, "borders": list(look.borders) or None, "indent": look.indent or None,
        "first": look.first or None, "break": has_break or None}
    means = {name: {key: value for key, value in part.items() if value is not None} for name, part in (("words", words), ("paragraph", paragraph))}
    means["cells"] = list(look.cells) if any(look.cells) else []
    return {name: value for name, value in means.items() if value}


def is_break(value):
    return (value or "").lower() in ("always", "page", "left", "right", "recto", "verso")


def colour(text, ground):
    """Six digits, or None where there is no colour."""
    text = text.strip().lower()
    if not text or text in ("transparent", "inherit", "initial", "currentcolor") or not is_colour(text):
        return None
    found = re.match(r"^(rgb|hsl)a?\(\s*([\d.]+%?)(?:deg)?[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)(?:[\s,/]+([\d.]+%?))?\s*\)$", text)
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
    if text.isdigit():
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
