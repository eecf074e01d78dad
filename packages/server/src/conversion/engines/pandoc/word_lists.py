"""Lists of pages that Word has saved: to it they are paragraphs, whose numbers are text."""

import re

from lxml import etree

ITEM = re.compile(r"mso-list:\s*(l\d+)\s+level(\d+)\s+(lfo\d+)", re.IGNORECASE)
NUMBERED = re.compile(r"^\(?(?:(\d+)|([a-z]+)|([A-Z]+))[.):]*$")
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def mend_lists(root):
    open_lists = []
    for paragraph in list(root.iter("p", "h1", "h2", "h3", "h4", "h5", "h6")):
        found = ITEM.search(paragraph.get("style") or "")
        if not found or paragraph.tag != "p":
            open_lists = []
            continue
        mark = take_mark(paragraph)
        level = int(found[2])
        if not open_lists or not follows(paragraph, open_lists[0][1]):
            open_lists = []
        while open_lists and open_lists[-1][0] > level:
            open_lists.pop()
        if not open_lists or open_lists[-1][0] < level:
            made = new_list(mark)
            items = open_lists[-1][1].findall("li") if open_lists else []
            if items:
                items[-1].append(made)
            else:
                paragraph.addprevious(made)
            open_lists.append((level, made))
        item = etree.SubElement(open_lists[-1][1], "li")
        paragraph.tail = None
        item.append(paragraph)


def follows(paragraph, made):
    before = paragraph.getprevious()
    while before is not None and not isinstance(before.tag, str) and not (before.tail or "").strip():
        before = before.getprevious()
    return before is made and not (made.tail or "").strip()


def take_mark(paragraph):
    """Removes the number or point that Word has put into the text, and returns it."""
    for span in list(paragraph.iter("span")):
        if re.search(r"mso-list:\s*ignore", span.get("style") or "", re.IGNORECASE):
            mark = "".join(span.itertext()).replace("\xa0", " ").strip()
            parent = span.getparent()
            before = span.getprevious()
            if before is None:
                parent.text = ((parent.text or "") + (span.tail or "")).lstrip()
            else:
                before.tail = (before.tail or "") + (span.tail or "")
            span.tail = None
            parent.remove(span)
            return mark
    return ""


def new_list(mark):
    found = NUMBERED.match(mark)
    # A small o is the second of Word's points.
    if not found or mark == "o":
        return etree.Element("ul")
    made = etree.Element("ol")
    number, small, capital = found.groups()
    letters = small or capital
    if letters:
        is_roman = set(letters.lower()) <= set(ROMAN) and (len(letters) > 1 or letters.lower() == "i")
        made.set("type", ("i" if is_roman else "a") if small else ("I" if is_roman else "A"))
        number = roman(letters.lower()) if is_roman else ord(letters[0].lower()) - ord("a") + 1
    if int(number) != 1:
        made.set("start", str(int(number)))
    return made


def roman(letters):
    values = [ROMAN[letter] for letter in letters]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0]))
