"""The looks of words, paragraphs and cells in WordprocessingML."""

import copy
import re

from lxml import etree

NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# A reader may refuse elements in another order than this.
ORDER = {
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color sz szCs highlight u shd vertAlign rtl lang".split(),
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs bidi spacing ind
    contextualSpacing jc textDirection outlineLvl rPr sectPr""".split(),
    "tcPr": "tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark".split(),
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook".split(),
}
HIGHLIGHTS = {
    "ffff00": "yellow", "00ff00": "green", "00ffff": "cyan", "ff00ff": "magenta", "0000ff": "blue", "ff0000": "red", "c0c0c0": "lightGray", "808080": "darkGray"}
LINES = {"dashed": "dashed", "dotted": "dotted", "double": "double"}
RIGHT_TO_LEFT, LATIN = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"), re.compile(r"[A-Za-z]")
TWIPS = 20


def w(name):
    return f"{{{NAME}}}{name}"


def dress(root, looks):
    for paragraph in list(root.iter(w("p"))):
        looks.current = None
        for run in list(paragraph.iter(w("r"))):
            split(run, paragraph, looks)
    for table in root.iter(w("tbl")):
        carry_down(table)


def carry_down(table):
    """A cell over several rows is a cell in each of them, and looks like the first."""
    above = {}
    for row in table.findall(w("tr")):
        column = 0
        for cell in row.findall(w("tc")):
            has = properties(cell, "tcPr")
            span, merged = has.find(w("gridSpan")), has.find(w("vMerge"))
            if merged is not None and merged.get(w("val")) != "restart" and column in above:
                for name in ("tcBorders", "shd"):
                    like = above[column].find(w(name))
                    if like is not None and has.find(w(name)) is None:
                        has.insert(sum(1 for child in has if etree.QName(child).localname in ORDER["tcPr"][:ORDER["tcPr"].index(name)]), copy.deepcopy(like))
            else:
                above[column] = has
            column += int(span.get(w("val"))) if span is not None else 1


def split(run, paragraph, looks):
    texts = run.findall(w("t"))
    if len(texts) != 1:
        return
    [text] = texts
    made = []
    for number, words in looks.pieces(text.text or ""):
        if number is not None and not words:
            dress_paragraph(paragraph, looks.known[number])
        if not words:
            continue
        part = copy.deepcopy(run)
        own = part.find(w("t"))
        own.text = words
        own.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        if number is not None:
            dress_words(part, looks.known[number].get("words", {}), words)
        made.append(part)
    for part in made:
        run.addprevious(part)
    run.getparent().remove(run)


def properties(element, name):
    found = element.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        element.insert(0, found)
    return found


def put(parent, name, **values):
    """Sets a property, at its place."""
    order = ORDER[etree.QName(parent).localname]
    for old in parent.findall(w(name)):
        parent.remove(old)
    made = etree.Element(w(name), {w(key): str(value) for key, value in values.items()})
    before = set(order[:order.index(name)])
    at = sum(1 for child in parent if etree.QName(child).localname in before)
    parent.insert(at, made)
    return made


def dress_words(run, look, words):
    if not look:
        return
    has = properties(run, "rPr")
    # Several of these may stand in a run by pandoc already.
    if "family" in look:
        put(has, "rFonts", ascii=look["family"], hAnsi=look["family"], cs=look["family"])
    for key, name in (("bold", "b"), ("italic", "i"), ("caps", "caps"), ("strike", "strike")):
        if key in look:
            put(has, name, **({} if look[key] else {"val": "0"}))
    if "color" in look:
        put(has, "color", val=look["color"].upper())
    if "size" in look:
        for name in ("sz", "szCs"):
            put(has, name, val=round(look["size"] * 2))
    if look.get("marker") in HIGHLIGHTS:
        put(has, "highlight", val=HIGHLIGHTS[look["marker"]])
    elif "marker" in look:
        put(has, "shd", val="clear", color="auto", fill=look["marker"].upper())
    if "underline" in look:
        put(has, "u", val="single")
    if "script" in look:
        put(has, "vertAlign", val=f"{look['script']}script")
    if "rtl" in look and RIGHT_TO_LEFT.search(words) and not LATIN.search(words):
        put(has, "rtl")


def dress_paragraph(paragraph, means):
    look = means.get("paragraph", {})
    has = properties(paragraph, "pPr") if look else None
    if "break" in look:
        put(has, "pageBreakBefore")
    if "borders" in look:
        put_lines(put(has, "pBdr"), look["borders"], ("top", "left", "bottom", "right"))
    if "shade" in look:
        put(has, "shd", val="clear", color="auto", fill=look["shade"].upper())
    if "rtl" in look:
        put(has, "bidi")
    if "indent" in look or "first" in look:
        sides = {"left": look.get("indent"), "firstLine": look.get("first")}
        put(has, "ind", **{side: round(value * TWIPS) for side, value in sides.items() if value})
    if "align" in look:
        put(has, "jc", val=aligned(look["align"], "rtl" in look))
    cell = paragraph
    for look in means.get("cells", ()):
        cell = next(cell.iterancestors(w("tc")), None)
        if cell is None:
            break
        dress_cell(cell, look)


def aligned(align, is_rtl):
    """To Word, left is where a line begins."""
    if align in ("start", "end"):
        return "left" if align == "start" else "right"
    if align == "justify":
        return "both"
    return {"left": "right", "right": "left"}.get(align, align) if is_rtl else align


def dress_cell(cell, look):
    has = properties(cell, "tcPr")
    if "borders" in look:
        put_lines(put(has, "tcBorders"), look["borders"], ("top", "left", "bottom", "right"))
    if "shade" in look:
        put(has, "shd", val="clear", color="auto", fill=look["shade"].upper())
    if "valign" in look:
        put(has, "vAlign", val="center" if look["valign"] == "middle" else look["valign"])
    if "rtl" in look:
        table = next(cell.iterancestors(w("tbl")))
        put(properties(table, "tblPr"), "bidiVisual")


def put_lines(parent, borders, order):
    by_side = {side: each for side, *each in borders}
    for side in order:
        if side in by_side:
            kind, width, color = by_side[side]
            values = {"val": LINES.get(kind, "single"), "sz": max(round(width * 8), 2), "space": "0" if parent.tag == w("tcBorders") else "1", "color": color.upper()}
            etree.SubElement(parent, w(side), {w(name): str(value) for name, value in values.items()})
