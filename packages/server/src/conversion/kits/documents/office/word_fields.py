"""The fields of Word documents: what their own program saved of them stands for what others cannot compute."""

import re
from dataclasses import dataclass, field

from lxml import etree
from package import W, is_on

# Whose result others compute anew, and lose.
SAVED = set("IF COMPARE DOCVARIABLE NUMWORDS NUMCHARS FILESIZE FILENAME TEMPLATE EDITTIME REVNUM SECTIONPAGES "
            "USERNAME USERINITIALS USERADDRESS GREETINGLINE ADDRESSBLOCK QUOTE INFO AUTONUM AUTONUMLGL AUTONUMOUT TITLE SUBJECT COMMENTS KEYWORDS "
            "SAVEDATE PRINTDATE MERGEREC MERGESEQ BIBLIOGRAPHY INCLUDETEXT LINK DATABASE DDE DDEAUTO EMBED".split())
# Whose result is for other fields, or for programs, and is not shown.
UNSHOWN = set("SET ASK RD TA TC XE PRIVATE NEXT NEXTIF SKIPIF".split())
# These name a bookmark, which may be gone.
REFERENCES = ("REF", "PAGEREF", "NOTEREF")
KNOWN = set("""ADDIN ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT AUTOTEXT AUTOTEXTLIST BARCODE BIBLIOGRAPHY BIDIOUTLINE CITATION
COMMENTS CONTROL CREATEDATE DATABASE DATE DDE DDEAUTO DISPLAYBARCODE DOCPROPERTY EMBED EQ FILLIN FORMCHECKBOX FORMDROPDOWN FORMTEXT
GLOSSARY GOTOBUTTON HTMLACTIVEX HYPERLINK IMPORT INCLUDE INCLUDEPICTURE INCLUDETEXT INDEX KEYWORDS LASTSAVEDBY LINK LISTNUM
MACROBUTTON MERGEBARCODE MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMPAGES PAGE PAGEREF PRINT PRINTDATE PRIVATE RD REF
SAVEDATE SECTION SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SYMBOL TA TC TIME TITLE TOA TOC XE""".split()) | SAVED
BOOKMARK = re.compile(rb"<w:bookmarkStart\b[^>]*\bw:name\s*=\s*[\"']([^\"']*)")
TICKED, UNTICKED = "☒", "☐"


@dataclass
class Field:
    """A field in several runs: its code stands before the mark `separate`, its result behind it."""

    begin: etree._Element
    code: list = field(default_factory=list)
    separate: etree._Element | None = None
    end: etree._Element | None = None
    # It stands in the code of another one.
    is_in_code: bool = False

    @property
    def words(self):
        return "".join(self.code).split()


def fields_in(root):
    """The fields of a text, those in others first."""
    made, open_fields = [], []
    for each in root.iter(f"{W}fldChar", f"{W}instrText"):
        if each.tag == f"{W}instrText":
            if open_fields and open_fields[-1].separate is None:
                open_fields[-1].code.append(each.text or "")
            continue
        kind = each.get(f"{W}fldCharType")
        if kind == "begin":
            is_in_code = bool(open_fields) and (open_fields[-1].separate is None or open_fields[-1].is_in_code)
            open_fields.append(Field(each, is_in_code=is_in_code))
        elif open_fields and kind == "separate":
            open_fields[-1].separate = each
        elif open_fields and kind == "end":
            made.append(open_fields.pop())
            made[-1].end = each
    return made


def is_saved(words, package):
    kind = words[0].upper() if words else ""
    if kind in REFERENCES:
        name = words[1].strip('"').lower() if len(words) > 1 else None
        return name is not None and (name not in bookmarks_of(package) or name in package.__dict__.get("unshown", ()))
    return kind.startswith("=") or kind in SAVED or (bool(kind) and kind not in KNOWN)


def bookmarks_of(package):
    if not hasattr(package, "bookmarks"):
        parts = [name for name in package.parts if name.endswith(".xml") and not name.startswith(("customXml/", "docProps/"))]
        package.bookmarks = {found.decode("utf-8", "replace").lower() for name in parts for found in BOOKMARK.findall(package.parts[name])}
    return package.bookmarks


def keep_results(package, part):
    """Writes in the place of fields what their own program saved."""
    root = package.tree(part)
    for each in fields_in(root):
        if each.separate is not None and is_saved(each.words, package) and has_result(each):
            empty(each.begin, each.separate)
            take_out(each.end)
            package.touch(part)
    for simple in [*root.iter(f"{W}fldSimple")]:
        if is_saved((simple.get(f"{W}instr") or "").split(), package) and simple.find(f".//{W}t") is not None:
            unwrap(simple)
            package.touch(part)


def drop_unshown(package, part):
    """What a field keeps for others; and in the code of a field, the fields that it asks."""
    root = package.tree(part)
    names = package.__dict__.setdefault("unshown", set())
    for each in fields_in(root):
        kind = each.words[0].upper() if each.words else ""
        is_unshown = kind in UNSHOWN and each.separate is not None and has_result(each)
        if not (is_unshown or each.is_in_code) or each.begin.getparent() is None:
            continue
        if kind in ("SET", "ASK") and len(each.words) > 1:
            names.add(each.words[1].strip('"').lower())
        empty(each.begin, each.end)
        package.touch(part)


def open_simple_fields(package, part):
    root = package.tree(part)
    for simple in [*root.iter(f"{W}fldSimple")]:
        words = (simple.get(f"{W}instr") or "").split()
        if words and words[0].upper() not in ("HYPERLINK", "PAGEREF"):
            unwrap(simple)
            package.touch(part)


def fill_forms(package, part):
    """A box that is ticked and the entry that is chosen are words from here on."""
    root = package.tree(part)
    for each in fields_in(root):
        shown = shown_by(each.begin)
        if shown is None:
            continue
        words = etree.Element(f"{W}t")
        words.text = shown
        each.begin.addprevious(words)
        empty(each.begin, each.end)
        package.touch(part)


def shown_by(begin):
    box, options = begin.find(f"{W}ffData/{W}checkBox"), begin.find(f"{W}ffData/{W}ddList")
    if box is not None:
        state = is_on(box.find(f"{W}checked"))
        return TICKED if (is_on(box.find(f"{W}default")) if state is None else state) else UNTICKED
    if options is not None:
        entries = [each.get(f"{W}val", "") for each in options.iter(f"{W}listEntry")]
        chosen = next((found for name in ("result", "default") if (found := options.find(f"{W}{name}")) is not None), None)
        index = chosen.get(f"{W}val", "0") if chosen is not None else "0"
        return entries[int(index)] if index.isdigit() and int(index) < len(entries) else None
    return None


def has_result(each):
    """Whether something is to be seen between the marks of a field's result."""
    return any(found.find(f"{W}t") is not None or found.find(f"{W}drawing") is not None for found in runs_between(each.separate, each.end))


def runs_between(first, last):
    """The runs from the one with the first mark to the one with the last."""
    end = last.getparent()
    found = []
    for run in runs_from(first.getparent()):
        found.append(run)
        if run is end:
            break
    return found


def runs_from(start):
    """A run, and all that come after it in the document."""
    yield start
    here = start
    while here is not None:
        for sibling in here.itersiblings():
            yield from sibling.iter(f"{W}r")
        here = here.getparent()


def empty(first, last):
    """Takes out all that stands between two marks, and these."""
    runs = runs_between(first, last)
    paragraphs = [next(each.iterancestors(f"{W}p"), None) for each in (first, last)]
    for run in runs:
        is_first, is_last = run is runs[0], run is runs[-1]
        children = [*run]
        start = children.index(first) if is_first else 0
        stop = children.index(last) + 1 if is_last else len(children)
        for child in children[start:stop]:
            if child.tag != f"{W}rPr" or not (is_first or is_last):
                run.remove(child)
        if all(child.tag == f"{W}rPr" for child in run):
            remove_run(run, paragraphs)


def remove_run(run, kept):
    holder, paragraph = run.getparent(), next(run.iterancestors(f"{W}p"), None)
    holder.remove(run)
    if paragraph is not None and paragraph not in kept and paragraph.find(f".//{W}r") is None and paragraph.find(f"{W}pPr/{W}sectPr") is None:
        others = [each for each in paragraph.getparent() if each is not paragraph and each.tag == f"{W}p"]
        if others:
            paragraph.getparent().remove(paragraph)


def take_out(mark):
    run = mark.getparent()
    run.remove(mark)
    if all(child.tag == f"{W}rPr" for child in run):
        run.getparent().remove(run)


def unwrap(element):
    place, parent = element.getparent().index(element), element.getparent()
    parent[place:place + 1] = [each for each in element if each.tag != f"{W}fldData"]
