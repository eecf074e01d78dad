"""
Writes the numbers of headings, and of items that are numbered in more than a plain way, as words: pandoc leaves the first out, and
makes `2.` of `Article 2:`, `(b)` and `1.2`, which then nothing in the document refers to.
"""

import re

from lxml import etree
from package import W, find, is_on

PLACE = re.compile(r"%(\d)")
PLAIN = re.compile(r"%\d[.)]")
PLAIN_KINDS = ("decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman")
ROMAN = (("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))
HEADING = re.compile(r"heading \d", re.IGNORECASE).fullmatch
MAX_LEVELS = 9


def value_of(element, path, otherwise=None):
    found = element.find("/".join(f"{W}{each}" for each in path.split("/"))) if element is not None else None
    return otherwise if found is None else found.get(f"{W}val", otherwise)


def roman(number):
    text = ""
    for sign, worth in ROMAN:
        count, number = divmod(number, worth)
        text += sign * count
    return text


def letters(number):
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


WAYS = {
    "decimal": str, "decimalZero": lambda number: f"{number:02}", "lowerRoman": roman, "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letters, "upperLetter": lambda number: letters(number).upper(), "none": lambda _: "",
    "ordinal": lambda number: f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}",
}


class Styles:
    """The paragraphs' styles: which are headings, and which are numbered."""

    def __init__(self, root):
        self.styles = {each.get(f"{W}styleId"): each for each in root.iter(f"{W}style")} if root is not None else {}

    def chain(self, name):
        for _ in range(20):
            style = self.styles.get(name)
            if style is None:
                return
            yield name, style
            name = value_of(style, "basedOn")

    def is_heading(self, name):
        return any(HEADING(value_of(style, "name", "")) for _, style in self.chain(name))


class Numbering:
    """How the document counts, and how far it is."""

    def __init__(self, root, styles):
        self.styles, self.counts, self.begun = styles, {}, set()
        self.abstract = {each.get(f"{W}abstractNumId"): each for each in root.iter(f"{W}abstractNum")}
        self.lists = {each.get(f"{W}numId"): each for each in root.iter(f"{W}num")}

    def base_of(self, number):
        """The definition that a list counts by; some name a style, which names the list that has it."""
        for _ in range(5):
            base = self.abstract.get(value_of(self.lists.get(number), "abstractNumId"))
            linked = value_of(base, "numStyleLink")
            if linked is None:
                return base
            number = value_of(self.styles.styles.get(linked), "pPr/numPr/numId")
        return None

    def level(self, number, depth):
        for each in find(self.lists[number], f"w:lvlOverride[@w:ilvl='{depth}']/w:lvl"):
            return each
        return next(iter(find(self.base_of(number), f"w:lvl[@w:ilvl='{depth}']")), None)

    def place_of(self, paragraph):
        """By which list a paragraph is counted, and how deep in it."""
        number, depth = value_of(paragraph, "pPr/numPr/numId"), value_of(paragraph, "pPr/numPr/ilvl")
        for name, style in self.styles.chain(value_of(paragraph, "pPr/pStyle")):
            if number is None and (number := value_of(style, "pPr/numPr/numId")) is not None and depth is None:
                base = self.base_of(number) if number in self.lists else None
                named = find(base, f"w:lvl[w:pStyle/@w:val='{name}']/@w:ilvl") if base is not None else []
                depth = named[0] if named else value_of(style, "pPr/numPr/ilvl")
            depth = value_of(style, "pPr/numPr/ilvl") if depth is None else depth
        if number not in self.lists or self.base_of(number) is None:
            return None
        depth = int(depth) if (depth or "0").isdigit() else 0
        return (number, depth) if depth < MAX_LEVELS and self.level(number, depth) is not None else None

    def start(self, number, depth):
        level = self.level(number, depth)
        return int(value_of(level, "start", "1")) if level is not None and value_of(level, "start", "1").isdigit() else 1

    def count(self, number, depth):
        """Counts one on, and returns the label."""
        counts = self.counts.setdefault(self.base_of(number).get(f"{W}abstractNumId"), {})
        began = find(self.lists[number], f"w:lvlOverride[@w:ilvl='{depth}']/w:startOverride/@w:val")
        if began and (number, depth) not in self.begun:
            counts[depth] = int(began[0]) - 1
        self.begun.add((number, depth))
        counts[depth] = counts.get(depth, self.start(number, depth) - 1) + 1
        for deeper in range(depth + 1, MAX_LEVELS):
            level = self.level(number, deeper)
            if level is not None and value_of(level, "lvlRestart") != "0":
                counts.pop(deeper, None)
        return self.label(number, depth, counts)

    def label(self, number, depth, counts):
        level = self.level(number, depth)
        all_decimal = is_on(level.find(f"{W}isLgl")) is True

        def shown(place):
            at = int(place[1]) - 1
            kind = value_of(self.level(number, at), "numFmt", "decimal")
            way = WAYS["decimal"] if all_decimal else WAYS.get(kind, WAYS["decimal"])
            return way(counts.setdefault(at, self.start(number, at)))

        return PLACE.sub(shown, value_of(level, "lvlText", ""))

    def is_bullet(self, number, depth):
        return value_of(self.level(number, depth), "numFmt", "decimal") == "bullet"

    def is_plain(self, number, depth):
        level = self.level(number, depth)
        return value_of(level, "numFmt", "decimal") in PLAIN_KINDS and bool(PLAIN.fullmatch(value_of(level, "lvlText", "")))


def write_numbers(package, part):
    main = package.related("", kind="officeDocument")
    numbers, looks = package.related(main, kind="numbering"), package.related(main, kind="styles")
    if part != main or not numbers:
        return
    styles = Styles(package.tree(looks))
    numbering = Numbering(package.tree(numbers), styles)
    placed = [(each, place) for each in package.tree(part).iter(f"{W}p") if (place := numbering.place_of(each)) is not None]
    is_heading = {each: styles.is_heading(value_of(each, "pPr/pStyle")) for each, _ in placed}
    # Where one item of a list is written as words, the others would be counted anew around it.
    told = {numbering.base_of(number) for each, (number, depth) in placed
            if not numbering.is_bullet(number, depth) and (is_heading[each] or not numbering.is_plain(number, depth))}
    for paragraph, (number, depth) in placed:
        label = numbering.count(number, depth)
        if numbering.base_of(number) in told and not numbering.is_bullet(number, depth) and label.strip():
            follows = value_of(numbering.level(number, depth), "suff", "tab")
            write_label(paragraph, label if follows == "nothing" else f"{label} ")
            package.touch(part)


def write_label(paragraph, label):
    properties = paragraph.find(f"{W}pPr")
    counted = properties.find(f"{W}numPr")
    if counted is None:
        counted = etree.Element(f"{W}numPr")
        style = properties.find(f"{W}pStyle")
        properties.insert(0 if style is None else 1, counted)
    for each in [*counted]:
        counted.remove(each)
    # Its style counts it no more either.
    etree.SubElement(counted, f"{W}numId").set(f"{W}val", "0")
    run = etree.Element(f"{W}r")
    words = etree.SubElement(run, f"{W}t")
    words.text = label
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    properties.addnext(run)
