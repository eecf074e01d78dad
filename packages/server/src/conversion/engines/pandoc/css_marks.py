"""Words that a style sheet makes slanted, bold and so on, with the elements that say so, since pandoc reads no style sheets."""

import re

from lxml import etree

BLOCKS = set("""address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
h6 header hr li main nav ol p pre section summary table caption thead tbody tfoot tr td th ul""".split())
BOLD_TAGS = {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt"}
OWN = {"em": "italic", "i": "italic", "u": "underline", "ins": "underline", "s": "strike", "del": "strike", "strike": "strike",
       "sup": "super", "sub": "sub", **{tag: "bold" for tag in BOLD_TAGS}}
WRAPS = {"italic": "em", "bold": "strong", "underline": "u", "strike": "s", "super": "sup", "sub": "sub", "caps": "span"}
VERBATIM = {"pre", "code", "kbd", "samp", "tt", "math", "svg", "script", "style", "title", "head"}
NOT_INHERITED = {"super", "sub"}
WANTED = re.compile(r"^(font-(style|weight|variant|variant-caps)|text-decoration|vertical-align)$")


def matters(name, _value):
    return bool(WANTED.match(name))


def said_of(style):
    """What a style turns on and off."""
    on, off = set(), set()

    def say(kind, is_on):
        (on if is_on else off).add(kind)

    if "font-style" in style and style["font-style"] != "inherit":
        say("italic", re.match(r"italic|oblique", style["font-style"]))
    weight = style.get("font-weight", "").lower()
    if weight in ("bold", "bolder", "normal", "lighter") or weight.isdigit():
        say("bold", weight in ("bold", "bolder") or weight.isdigit() and int(weight) >= 600)
    decoration = style.get("text-decoration", "")
    on.update(kind for kind, word in (("underline", "underline"), ("strike", "line-through")) if word in decoration)
    if decoration == "none":
        off.update(("underline", "strike"))
    variant = style.get("font-variant-caps") or style.get("font-variant")
    if variant and variant != "inherit":
        say("caps", "small-caps" in variant)
    align = style.get("vertical-align", "").lower()
    if align in ("super", "sub"):
        on.add(align)
    return on, off


class Marks:
    def __init__(self, styles, has_caps):
        self.said, self.has_caps = {}, has_caps
        for element, style in styles.found.items():
            on, off = said_of(style)
            if not has_caps:
                on.discard("caps")
            # A link looks underlined by itself.
            if element.tag == "a":
                on.discard("underline")
            if on or off:
                self.said[element] = (on, off)

    def put(self, body):
        if self.said:
            self.walk(body, frozenset(), frozenset())

    def walk(self, element, shown, given):
        """`shown` is how the words around look, `given` what elements say of it."""
        if not isinstance(element.tag, str) or element.tag in VERBATIM:
            return
        on, off = self.said.get(element, ((), ()))
        own = OWN.get(element.tag)
        shown = (shown | ({own} if own else set())) - set(off) | set(on)
        # What an element says by its name and a style sheet takes back, or what one around it says already.
        if own and element.tag not in BLOCKS and (own not in shown or own in given):
            element.tag, own = "span", None
        given = given | ({own} if own else frozenset())
        missing = shown - given
        if missing and self.holds_words(element):
            if self.is_taken_back(element, missing):
                self.wrap_pieces(element, missing)
            else:
                self.wrap(element, missing)
                given = given | missing
        inside = element
        while len(inside) == 1 and inside[0].get("data-made") is not None:
            inside = inside[0]
            del inside.attrib["data-made"]
        for child in [*inside]:
            if child.get("data-made") is None:
                self.walk(child, shown - NOT_INHERITED if element.tag in BLOCKS else shown, given)
            else:
                del child.attrib["data-made"]

    def holds_words(self, element):
        if any(child.tag in BLOCKS for child in element):
            return False
        return bool("".join(element.itertext()).strip())

    def is_taken_back(self, element, missing):
        return any(missing & self.said[each][1] for each in element.iterdescendants() if each in self.said)

    def made(self, kind):
        wrapped = etree.Element(WRAPS[kind])
        wrapped.set("data-made", "")
        if kind == "caps":
            wrapped.set("style", "font-variant: small-caps")
        return wrapped

    def wrap(self, element, kinds):
        for kind in sorted(kinds):
            wrapped = self.made(kind)
            wrapped.text, element.text = element.text, None
            wrapped.extend([*element])
            element.append(wrapped)

    def wrap_pieces(self, element, kinds):
        """Each piece of text alone, since a word among them is otherwise."""
        def piece(text):
            outer = inner = None
            for kind in sorted(kinds):
                made = self.made(kind)
                if inner is not None:
                    inner.append(made)
                outer, inner = made if outer is None else outer, made
            inner.text = text
            return outer

        for child in [*element]:
            if child.tail and child.tail.strip():
                made = piece(child.tail)
                child.tail = None
                child.addnext(made)
        if element.text and element.text.strip():
            made = piece(element.text)
            element.text = None
            element.insert(0, made)
