"""
What a page looks like, as marks in its text: each word or row of words is between a character of a private area, which is the number of
its look, and END. Pandoc takes them along to where it puts the words, and dressed.py turns them into what the document's format has for it.
"""

import re
from dataclasses import dataclass, replace

from look_values import borders_of, colour, contrast, direction, family_of, font_size, is_break, limited, size_of, weight_of
from page_styles import SIDES

FIRST, END = 0xF0000, "\U000FFFFD"
PRIVATE = re.compile("[\U000F0000-\U000FFFFD]")
MOST = 60000
BLOCKS = set("""address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
h6 header hr li main menu nav ol p pre section summary table caption thead tbody tfoot tr td th ul""".split())
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
VERBATIM = {"pre", "code", "kbd", "samp", "tt", "var", "math", "svg", "script", "style", "title", "head", "select"}
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
