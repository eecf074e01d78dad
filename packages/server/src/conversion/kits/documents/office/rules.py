"""
Mends office packages before a program reads them, which may know less of them than the program they were made for. `RULES` says
what is mended, and for whom. A package that none of them concerns stays as it is, byte for byte.
"""

import importlib
import os
import zipfile
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
import rich_text
from package import FlatDocument, Package, Unreadable

PANDOC, LIBREOFFICE, CALIBRE, OPENPYXL = "pandoc", "libreoffice", "calibre", "openpyxl"
TEXTS = (PANDOC, LIBREOFFICE, CALIBRE)
EVERYONE = (*TEXTS, OPENPYXL)
# What people go on working with, in programs that know forms and fields.
EDITABLE = "docx docm dotx dotm doc dot odt ott fodt rtf uot sxw".split()

# How the files of Word 97 and its like begin.
COMPOUND = b"\xd0\xcf\x11\xe0"
# Which have pages of their own.
BOOKS = ("epub", "fb2")


@dataclass(frozen=True)
class Rule:
    """What it mends, with the case that it is there for."""

    case: str
    # The module beside this one, and its function: it is given the package, and a part where it is for texts.
    does: str
    readers: tuple = TEXTS
    # It concerns what has one of these; without any it looks for itself.
    marks: tuple = ()
    # Some of what it looks for may be in another part, which is named by its kind.
    also_in: str = ""
    # For a reader that is named, these alone.
    targets: dict = field(default_factory=dict)
    not_targets: tuple = ()

    def concerns(self, reader, target):
        return reader in self.readers and target not in self.not_targets and target in self.targets.get(reader, (target,))


# Of any package, first, since all others know the usual names only.
PACKAGE_RULES = (
    Rule("parts in UTF-16 or in an encoding of one country", "markup.encode_as_utf8", EVERYONE),
    Rule("the strict kind of the format", "markup.make_transitional", EVERYONE),
    Rule("elements of Word under other prefixes", "markup.use_usual_prefixes", TEXTS),
    Rule("parts that are named from the package's root", "markup.name_from_beside", (PANDOC,)),
)

# Of the texts in a Word document: its body, notes, heads and feet.
TEXT_RULES = (
    Rule("hidden runs, paragraphs, rows and drawings", "word_hidden.leave_out_hidden",
         marks=(b"w:vanish", b"<w:hidden", b' hidden="', b"visibility:hidden"), also_in="styles"),
    Rule("numbers of headings and items that others would leave out or count anew", "word_numbers.write_numbers",
         marks=(b"<w:numPr",), also_in="styles", targets={LIBREOFFICE: ("html",)}),
    Rule("words that are hidden on the web alone", "word_hidden.show_on_paper", (LIBREOFFICE,), (b"w:webHidden",)),
    Rule("fields of forms, which show a tick or an entry of a list", "word_fields.fill_forms",
         marks=(b"w:ffData",), not_targets=tuple(EDITABLE)),
    Rule("what fields keep for others", "word_fields.drop_unshown", marks=(b"w:fldChar",), not_targets=tuple(EDITABLE)),
    Rule("fields whose result is known to their own program only", "word_fields.keep_results",
         marks=(b"w:fldChar", b"w:fldSimple"), readers=(LIBREOFFICE,)),
    Rule("ends of lines as the first programs of the kind wrote them", "word_runs.break_lines", (PANDOC,), (b"<w:cr",)),
    Rule("a field in one element", "word_fields.open_simple_fields", (PANDOC,), (b"w:fldSimple",)),
    Rule("links without a style of characters", "word_runs.style_links", (LIBREOFFICE,), (b"<w:hyperlink", b"HYPERLINK"), targets={LIBREOFFICE: ("pdf",)}),
    Rule("reading marks over words", "word_runs.set_marks_behind", (PANDOC,), (b"<w:ruby>",)),
    Rule("heads and feet of pages, which text that flows has none of", "word_heads.write_heads",
         (PANDOC, LIBREOFFICE), (b"w:headerReference", b"w:footerReference"), targets={LIBREOFFICE: ("txt",)}, not_targets=(*EDITABLE, *BOOKS)),
    Rule("tables without a grid, or rows that begin later", "word_runs.write_grids", (PANDOC,), (b"<w:tbl>", b"<w:tbl ")),
    Rule("pictures that are cut, turned or mirrored", "word_pictures.show_as_seen", (PANDOC, CALIBRE), (b"srcRect", b" rot=", b" flipH=", b" flipV=")),
)

# Of workbooks.
BOOK_RULES = (Rule("rows and columns without height or width", "sheet_sizes.hide_by_size", (LIBREOFFICE, OPENPYXL)),)

ODF_RULES = (
    Rule("rows and columns without height or width", "sheet_sizes.collapse_by_size", (LIBREOFFICE,), (b'row-height="0', b'column-width="0')),
    Rule("hidden words, paragraphs and sections", "opendocument.leave_out_hidden", TEXTS, (b"display=", b"hidden-", b"is-hidden")),
)

# Where the text of an OpenDocument is.
ODF_PARTS = ("content.xml", "styles.xml")
TEXT_KINDS = ("header", "footer", "footnotes", "endnotes")


def run(rule, *args):
    module, function = rule.does.split(".")
    return getattr(importlib.import_module(module), function)(*args)


def mend(package, reader, target, without=()):
    """Changes what has to be for this reader, on the way to a format, without what others are asked to do."""
    for rule in PACKAGE_RULES:
        if rule.concerns(reader, target):
            run(rule, package)
    if "content.xml" in package.parts:
        for rule in ODF_RULES:
            if rule.concerns(reader, target) and any(package.has(part, *rule.marks) for part in ODF_PARTS if part in package.parts):
                run(rule, package)
        return
    main = package.related("", kind="officeDocument")
    if main and main.startswith("xl/"):
        for rule in BOOK_RULES:
            if rule.concerns(reader, target):
                run(rule, package)
    if reader == OPENPYXL or not main or not package.has(main, b"wordprocessingml/2006/main"):
        return
    texts = [main, *(name for _, kind, name in package.relations(main) if kind in TEXT_KINDS)]
    for rule in TEXT_RULES:
        if rule.does in without or not rule.concerns(reader, target):
            continue
        other = rule.also_in and package.related(main, kind=rule.also_in)
        is_elsewhere = bool(other) and package.has(other, *rule.marks)
        for part in texts:
            if is_elsewhere or package.has(part, *rule.marks):
                run(rule, package, part)


class Mended(NamedTuple):
    # Where the document is as the reader needs it: where it was, or, where something had to be mended, where it was made.
    path: str
    # What has been left out, in sentences.
    left_out: list
    # All of it has been looked at.
    is_known: bool


def mended(path, made, reader, target):
    with open(path, "rb") as file:
        head = file.read(1 << 16)
    if reader == CALIBRE and head.startswith(rich_text.BEGINS):
        return shown(path, made)
    if reader == LIBREOFFICE and head.startswith(rich_text.BEGINS):
        return with_results(path, made)
    # A package that packs nothing shows its XML, too.
    is_packed = b"PK\x03\x04" in head
    is_flat = b"urn:oasis:names:tc:opendocument" in head and not is_packed
    # What later programs have packed into a file of Word 97, such as its theme, is not the document.
    if head.startswith(COMPOUND) or not is_flat and not is_packed:
        return Mended(path, [], False)
    try:
        package = FlatDocument(path) if is_flat else Package(path)
        mend(package, reader, target)
    except (Unreadable, zipfile.BadZipFile, etree.LxmlError, KeyError, ValueError, NotImplementedError, RuntimeError, EOFError):
        # Its reader says what is wrong with it.
        return Mended(path, [], False)
    # Its older kin has other names for the same things.
    is_known = "content.xml" not in package.parts or package.has("content.xml", b"urn:oasis:names:tc:opendocument")
    if not package.is_changed:
        return Mended(path, [], is_known)
    os.makedirs(os.path.dirname(made) or ".", exist_ok=True)
    package.save(made)
    return Mended(made, package.left_out, is_known)


def shown(path, made):
    """A document in RTF without its hidden words."""
    with open(path, "rb") as file:
        content = file.read()
    if not rich_text.hides(content):
        return Mended(path, [], True)
    os.makedirs(os.path.dirname(made) or ".", exist_ok=True)
    with open(made, "wb") as file:
        file.write(rich_text.without_hidden(content))
    return Mended(made, ["Hidden text was left out."], True)


def with_results(path, made):
    """A document in RTF with what its own program saved of fields that others cannot compute."""
    with open(path, "rb") as file:
        content = file.read()
    if not rich_text.has_fields(content):
        return Mended(path, [], False)
    fields = importlib.import_module("word_fields")
    mended_content = rich_text.with_results(content, lambda kind: kind == "=" or kind in fields.SAVED or kind not in fields.KNOWN)
    if mended_content == content:
        return Mended(path, [], False)
    os.makedirs(os.path.dirname(made) or ".", exist_ok=True)
    with open(made, "wb") as file:
        file.write(mended_content)
    return Mended(made, [], False)
