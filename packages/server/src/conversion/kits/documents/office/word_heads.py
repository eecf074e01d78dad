"""Writes what stands at the head of a document's pages once before its text, and what stands at their foot once behind it."""

import copy

from package import R, W, find, is_on

# Pandoc takes these for what the document says of itself where they stand first.
TITLES = ("title", "subtitle", "author", "date", "abstract")
# What counts pages, or says what each page has: without pages it says nothing.
OF_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES", "STYLEREF")
# Names of relations that the head's own part has, and what programs alone read.
OWN = ("drawing", "pict", "object", "bookmarkStart", "bookmarkEnd", "commentReference", "sectPr")


def write_heads(package, part):
    if part != package.related("", kind="officeDocument"):
        return
    body = package.tree(part).find(f"{W}body")
    sections = find(body, ".//w:sectPr") if body is not None else []
    if not sections:
        return
    above, below = words_of(package, part, sections[0], "header"), words_of(package, part, sections[0], "footer")
    first = next((index for index, each in enumerate(body) if style_of(each) not in TITLES), 0)
    body[first:first] = above
    last = body.find(f"{W}sectPr")
    for each in below:
        body.append(each) if last is None else last.addprevious(each)
    if above or below:
        package.touch(part)


def words_of(package, part, section, which):
    """The paragraphs and tables of the first page's head or foot, without what is about pages."""
    references = {each.get(f"{W}type"): each.get(f"{R}id") for each in section.iter(f"{W}{which}Reference")}
    has_own = is_on(section.find(f"{W}titlePg")) is True
    identifier = references.get("first") if has_own else references.get("default")
    name = package.related(part, identifier) if identifier else None
    if not name:
        return []
    blocks = [copy.deepcopy(each) for each in package.tree(name) if each.tag in (f"{W}p", f"{W}tbl")]
    return [each for each in map(of_text, blocks) if each is not None]


def of_text(block):
    for each in [*block.iter(*(f"{W}{name}" for name in OWN))]:
        each.getparent().remove(each)
    for link in [*block.iter(f"{W}hyperlink")]:
        link.attrib.pop(f"{R}id", None)
    codes = " ".join([*("".join(find(block, ".//w:instrText/text()")).split()), *find(block, ".//w:fldSimple/@w:instr")])
    if any(word.upper() in OF_PAGES for word in codes.split()) or not "".join(find(block, ".//w:t/text()")).strip():
        return None
    for properties in find(block, "descendant-or-self::w:p/w:pPr"):
        properties.getparent().remove(properties)
    return block


def style_of(block):
    style = block.find(f"{W}pPr/{W}pStyle")
    return style.get(f"{W}val", "").lower() if style is not None else ""
