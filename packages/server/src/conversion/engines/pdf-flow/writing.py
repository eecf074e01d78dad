"""What the pages of a document become: elements of HTML."""

import base64
import pathlib
import re
from xml.sax.saxutils import quoteattr

from lxml.html.builder import E

from page_looks import FIXED, is_bold
from page_layout import around, is_right_to_left
from page_vertical import WIDE

PIXELS_PER_POINT = 96 / 72
# Points: how far the middle and the right edge of a line may be from those of its page, and how far its left edge is at least.
SAME_EDGE, LEAST_INDENT, NEAR_RIGHT = 4, 24, 12


class Writer:
    """
    Writes elements.

    :param hyphens: what joins the words that are parted at the end of a line
    :param usual: the size of text
    :param is_word: whether the result is for Word, and has the colours, sizes and kinds of letters, too
    """

    def __init__(self, hyphens, usual, is_word):
        self.hyphens, self.usual, self.is_word = hyphens, usual, is_word

    def joined(self, lines):
        """The words of lines, where a word that was parted at a line's end is whole again."""
        words = []
        for line in lines:
            following = line.words
            whole = words and following and self.hyphens.joined(words[-1].text, following[0].text)
            if whole:
                words[-1] = words[-1]._replace(text=whole)
                following = following[1:]
            elif words and following and WIDE.match(words[-1].text[-1:]) and WIDE.match(following[0].text):
                following = [following[0]._replace(is_glued=True), *following[1:]]
            words += following
        return words

    def key(self, look, is_heading):
        """What words have in common that stand in one element."""
        own = self.properties(look, is_heading)
        return look.bold and not is_heading, look.italic, look.link, look.raised, own

    def properties(self, look, is_heading):
        if not self.is_word:
            return ""
        size = round(look.size * 2)
        is_other = look.size > 0 and abs(look.size - self.usual) > 0.6 and not is_heading and not look.raised
        family = "Courier New" if FIXED.search(look.family) else ""
        found = [f"<w:rFonts w:ascii={quoteattr(family)} w:hAnsi={quoteattr(family)}/>" if family else "",
                 f'<w:color w:val="{look.color}"/>' if look.color and re.fullmatch("[0-9A-F]{6}", look.color) else "",
                 f'<w:sz w:val="{size}"/>' if is_other else ""]
        return "".join(found)

    def written(self, words, element, is_heading=False):
        """Puts words into an element, in bold, italic and as links as they are."""
        at = 0
        while at < len(words):
            key = self.key(words[at].look, is_heading)
            end = next((after for after in range(at, len(words)) if self.key(words[after].look, is_heading) != key), len(words))
            text = "".join(word.text if word.is_glued or not number else f" {word.text}"
                           for number, word in enumerate(words[at:end]))
            append_text(element, "" if at == 0 or words[at].is_glued else " ")
            content = dressed(text, key)
            if isinstance(content, str):
                append_text(element, content)
            else:
                element.append(content)
            at = end
        return element

    def text(self, lines, tag, frame=None, skip=0):
        """:param skip: how many words at the beginning are a list's marker"""
        is_heading = tag.startswith("h")
        words = self.joined(lines)[skip:]
        element = self.written(words, E(tag), is_heading)
        side = side_of(lines, frame) if self.is_word and frame else None
        if side:
            mark = E.span({"data-jc": side})
            mark.tail, element.text = element.text, None
            element.insert(0, mark)
        if not is_right_to_left(words):
            return element
        if tag == "li":
            element.tag = "p"
            return E.li(E.div(element, dir="rtl"))
        return E.div(element, dir="rtl")

    def table(self, table):
        has_head = table.is_ruled and all(table.rows[0]) or is_head(table.rows)
        tags = [E.th if has_head and not at else E.td for at in range(len(table.rows))]
        return E.table(*(E.tr(*(self.written(self.joined(cell), tag()) for cell in row)) for tag, row in zip(tags, table.rows)))


def is_head(rows):
    """Whether only the cells of the first row are all bold, or turned."""
    first, *others = ([line for cell in row for line in cell] for row in rows)
    return bool(first) and all(line.is_turned or is_bold(line) for line in first) and not any(all(map(is_bold, row)) for row in others if row)


def append_text(element, text):
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def dressed(content, key):
    bold, italic, link, raised, own = key
    if own:
        flags = ('<w:rStyle w:val="Hyperlink"/>' if link else "", own[:own.index("/>") + 2] if "rFonts" in own else "",
                 "<w:b/>" if bold else "", "<w:i/>" if italic else "", re.sub(r"<w:rFonts[^>]*/>", "", own),
                 {"sup": '<w:vertAlign w:val="superscript"/>', "sub": '<w:vertAlign w:val="subscript"/>', "": ""}[raised])
        content = E.span(content, {"data-rpr": "".join(flags)})
        return E.a(content, href=link) if link else content
    for tag, is_so in ((raised, raised), ("em", italic), ("strong", bold), ("a", link)):
        if is_so:
            content = E(tag, content, **({"href": link} if tag == "a" else {}))
    return content


def side_of(lines, frame):
    """Where lines stand that do not begin at the left edge of their page's text, and do not fill it."""
    left, right = frame
    boxes = [line.box for line in lines]
    if min(box.left for box in boxes) - left < LEAST_INDENT:
        return None
    if all(abs(box.right - right) < NEAR_RIGHT and box.left - left > 0.4 * (right - left) for box in boxes):
        return "right"
    return "center" if all(abs(box.left + box.right - left - right) < 2 * SAME_EDGE for box in boxes) else None


def code(lines):
    """Program text, whose gaps are spaces."""
    letters = max(sum(len(word.text) for word in line.words) + len(line.words) - 1 for line in lines)
    longest = max(lines, key=lambda line: sum(len(word.text) for word in line.words))
    count = sum(len(word.text) for word in longest.words)
    width = sum(word.box.right - word.box.left for word in longest.words) / max(count, 1) or 1
    left = around([line.box for line in lines]).left
    rows, before = [], None
    for line in lines:
        if before and line.box.top - before.box.bottom > 0.8 * (line.box.bottom - line.box.top):
            rows.append("")
        row = ""
        for word in line.words:
            gap = max(round((word.box.left - left) / width) - len(row), 1 if row else 0)
            row += " " * min(gap, 4 * letters) + word.text
        rows.append(row)
        before = line
    return E.pre(E.code("\n".join(rows)))


def picture(path, box):
    kind = "jpeg" if path.endswith(".jpg") else "png"
    data = base64.b64encode(pathlib.Path(path).read_bytes()).decode()
    width = max(1, round((box.right - box.left) * PIXELS_PER_POINT))
    return E.p(E.img(src=f"data:image/{kind};base64,{data}", width=str(width)))
