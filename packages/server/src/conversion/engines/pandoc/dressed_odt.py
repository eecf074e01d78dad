"""The looks of words, paragraphs and cells in OpenDocument."""

import copy

from lxml import etree

SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
LINES = {"dashed": "dashed", "dotted": "dotted", "double": "double"}


def n(name):
    space, _, local = name.partition(":")
    return f"{{{SPACES[space]}}}{local}"


def dress(root, looks):
    styles = root.find(n("office:automatic-styles"))
    if styles is None:
        return
    dresser = Dresser(styles, looks)
    for paragraph in list(root.iter(n("text:p"), n("text:h"))):
        looks.current = None
        dresser.dress(paragraph)


class Dresser:
    def __init__(self, styles, looks):
        self.styles, self.looks, self.made = styles, looks, {}
        self.known = {(style.get(n("style:family")), style.get(n("style:name"))): style for style in styles}

    def dress(self, paragraph):
        # Before anything is put in, since what is put in has its words already.
        places = list(etree.iterwalk(paragraph, events=("start", "end")))
        for event, element in places:
            if isinstance(element.tag, str) and (event == "start" or element is not paragraph):
                self.split(paragraph, element, "text" if event == "start" else "tail")

    def split(self, paragraph, element, place):
        text = getattr(element, place)
        if not text:
            return
        pieces, spans = list(self.looks.pieces(text)), []
        before = ""
        for number, words in pieces:
            if number is not None and not words:
                self.dress_paragraph(paragraph, number)
            if number is None or not self.looks.known[number].get("words"):
                if spans:
                    spans[-1].tail = (spans[-1].tail or "") + words
                else:
                    before += words
            elif words:
                span = etree.Element(n("text:span"), {n("text:style-name"): self.style_of_words(number)})
                span.text = words
                spans.append(span)
        setattr(element, place, before)
        parent, at = (element, 0) if place == "text" else (element.getparent(), element.getparent().index(element) + 1)
        for offset, span in enumerate(spans):
            parent.insert(at + offset, span)

    def style(self, key, family, like, look, parts):
        """The name of an automatic style: that of the same look, or a new one."""
        if key not in self.made:
            name = f"Look{len(self.made) + 1}"
            known = self.known.get((family, like))
            style = copy.deepcopy(known) if known is not None else etree.Element(n("style:style"), {n("style:family"): family})
            style.set(n("style:name"), name)
            if known is None and like:
                style.set(n("style:parent-style-name"), like)
            for part, values in parts(look):
                has = style.find(n(part))
                has = etree.SubElement(style, n(part)) if has is None else has
                for attribute, value in values.items():
                    has.set(n(attribute), value)
            self.styles.append(style)
            self.made[key] = name
        return self.made[key]

    def style_of_words(self, number):
        return self.style(("text", number), "text", None, self.looks.known[number]["words"], lambda look: [("style:text-properties", words_of(look))])

    def dress_paragraph(self, paragraph, number):
        means = self.looks.known[number]
        look, like = means.get("paragraph"), paragraph.get(n("text:style-name"))
        if look and not paragraph.get(n("text:style-name"), "").startswith("Look"):
            key = ("paragraph", like, repr(look))
            paragraph.set(n("text:style-name"), self.style(key, "paragraph", like, look, lambda each: [("style:paragraph-properties", paragraph_of(each))]))
        cell = paragraph
        for look in means.get("cells", ()):
            cell = next(cell.iterancestors(n("table:table-cell")), None)
            if cell is None:
                break
            like = cell.get(n("table:style-name"))
            if look and not (like or "").startswith("Look"):
                key = ("cell", like, repr(look))
                cell.set(n("table:style-name"), self.style(key, "table-cell", like, look, lambda each: [("style:table-cell-properties", cell_of(each))]))


def words_of(look):
    values = {
        "fo:color": f"#{look['color']}" if "color" in look else None,
        "fo:background-color": f"#{look['marker']}" if "marker" in look else None,
        "fo:font-family": f"'{look['family']}'" if "family" in look else None,
        "fo:text-transform": {True: "uppercase", False: "none"}.get(look.get("caps")),
        "style:text-line-through-style": "solid" if "strike" in look else None,
        "style:text-position": f"{look['script']} 58%" if "script" in look else None,
    }
    if "size" in look:
        values.update(dict.fromkeys(("fo:font-size", "style:font-size-asian", "style:font-size-complex"), f"{look['size']}pt"))
    if "bold" in look:
        values.update(dict.fromkeys(("fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"), "bold" if look["bold"] else "normal"))
    if "italic" in look:
        values.update(dict.fromkeys(("fo:font-style", "style:font-style-asian", "style:font-style-complex"), "italic" if look["italic"] else "normal"))
    if "underline" in look:
        values.update({"style:text-underline-style": "solid", "style:text-underline-width": "auto", "style:text-underline-color": "font-color"})
    return {name: value for name, value in values.items() if value is not None}


def lines_of(borders):
    return {f"fo:border-{side}": f"{width}pt {LINES.get(kind, 'solid')} #{color}" for side, kind, width, color in borders}


def paragraph_of(look):
    values = {
        "fo:text-align": look.get("align"),
        "fo:background-color": f"#{look['shade']}" if "shade" in look else None,
        "fo:margin-left": f"{look['indent']}pt" if "indent" in look else None,
        "fo:text-indent": f"{look['first']}pt" if "first" in look else None,
        "fo:break-before": "page" if "break" in look else None,
        "style:writing-mode": "rl-tb" if "rtl" in look else None,
        **lines_of(look.get("borders", ())),
    }
    return {name: value for name, value in values.items() if value is not None}


def cell_of(look):
    values = {
        "fo:background-color": f"#{look['shade']}" if "shade" in look else None,
        "style:vertical-align": look.get("valign"),
        **lines_of(look.get("borders", ())),
    }
    return {name: value for name, value in values.items() if value is not None}
