"""Rows and columns of sheets that have no height or width, and so are hidden: not all readers take them so."""

import re

SHEET = re.compile(r"xl/worksheets/[^/]+\.xml").fullmatch
# What may hide without a word of hiding.
MARK = re.compile(rb"\b(?:ht|width|defaultColWidth)=[\"']0(?:\.0+)?[\"']").search
TAG = re.compile(rb"<(?:\w+:)?(?:row|col)\b[^>]*?\b(?:ht|width)=[\"']0(?:\.0+)?[\"'][^>]*>")
HIDES = re.compile(rb"\bhidden=[\"'][^\"']*[\"']")
NO_WIDTH = re.compile(rb"<(\w+:)?sheetFormatPr\b[^>]*\bdefaultColWidth=[\"']0(?:\.0+)?[\"'][^>]*?(?:/>|>\s*</(?:\w+:)?sheetFormatPr>)")
COLUMNS = re.compile(rb"<(?:\w+:)?cols\b[^>]*?(?:/>|>.*?</(?:\w+:)?cols>)", re.DOTALL)
COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
MAX_COLUMNS = 16384
CHUNK_BYTES, OVERLAP = 1 << 20, 64

ODF_STYLE = re.compile(rb"<style:style\b([^>]*)>\s*<style:table-(?:row|column)-properties\b([^>]*)")
ODF_NAME = re.compile(rb"\bstyle:name=\"([^\"]*)\"").search
ODF_NO_SIZE = re.compile(rb"\b(?:row-height|column-width)=\"0(?:\.0+)?[a-z]*\"").search
ODF_TAG = re.compile(rb"<table:table-(?:row|column)\b[^>]*?\btable:style-name=\"([^\"]*)\"[^>]*>")


def hide_by_size(package):
    for part in [name for name in package.parts if SHEET(name)]:
        if may_hide(package, part):
            content = package.parts[part]
            mended = without_width(TAG.sub(lambda found: hidden(found[0]), content))
            if mended != content:
                package.put(part, mended)


def may_hide(package, part):
    if part in package.parts.known:
        return MARK(package.parts[part])
    # Most sheets are large and hide nothing.
    with package.parts.archive.open(package.parts.members[part]) as content:
        rest = b""
        for chunk in iter(lambda: content.read(CHUNK_BYTES), b""):
            if MARK(rest + chunk):
                return True
            rest = chunk[-OVERLAP:]
    return False


def hidden(tag):
    tag = HIDES.sub(b"", tag)
    end = b"/>" if tag.endswith(b"/>") else b">"
    return tag.removesuffix(end).rstrip() + b' hidden="1"' + end


def without_width(content):
    """Names the columns that are hidden since columns have no width where nothing else is said."""
    found = NO_WIDTH.search(content)
    if not found:
        return content
    named = COLUMNS.search(content, found.end())
    columns = COLUMN.findall(named[0]) if named else []
    prefix, gaps, here = found[1] or b"", [], 1
    for first, last in sorted((number_in(each, b"min"), number_in(each, b"max")) for each in columns):
        gaps += [(here, first - 1)] if here < first else []
        here = max(here, last + 1)
    gaps += [(here, MAX_COLUMNS)] if here <= MAX_COLUMNS else []
    made = [b'<%scol min="%d" max="%d" width="0" customWidth="1" hidden="1"/>' % (prefix, *gap) for gap in gaps]
    columns = b"".join(sorted([*columns, *made], key=lambda each: number_in(each, b"min")))
    start, end = named.span() if named else (found.end(), found.end())
    return content[:start] + b"<%scols>%s</%scols>" % (prefix, columns, prefix) + content[end:]


def number_in(tag, name):
    found = re.search(rb"\b%s=[\"'](\d+)" % name, tag)
    return int(found[1]) if found else 1


def collapse_by_size(package):
    """The same in an OpenDocument, where styles have the sizes."""
    content = package.parts["content.xml"]
    names = {ODF_NAME(style)[1] for style, size in ODF_STYLE.findall(content)
             if ODF_NO_SIZE(size) and b'use-optimal-row-height="true"' not in size and ODF_NAME(style)}
    if not names:
        return
    mended = ODF_TAG.sub(lambda found: collapsed(found[0]) if found[1] in names else found[0], content)
    if mended != content:
        package.put("content.xml", mended)


def collapsed(tag):
    if b"table:visibility=" in tag:
        return tag
    end = b"/>" if tag.endswith(b"/>") else b">"
    return tag.removesuffix(end).rstrip() + b' table:visibility="collapse"' + end
