"""Running heads of Word: fields in heads and feet that show, on each page, the words that stand there in some style."""

import re
import zipfile

from com.sun.star.uno import Exception as UnoException

from answer import each, say

STYLE_FIELD = b"STYLEREF"
HEADS_OF_PAGES = re.compile(r"word/(?:header|footer)[^/]*\.xml").fullmatch
FIELD_CODE = "vnd.oasis.opendocument.field.code"
CODE = re.compile(r'\s*STYLEREF\s+(?:"([^"]+)"|(\S+))(.*)', re.IGNORECASE | re.DOTALL).match
# Word calls its own styles of headings after the language of its menus.
HEADING = re.compile(r"(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|标题|見出し|제목)?\s*([1-9])$",
                     re.IGNORECASE).match
LOOKS = ("CharFontName", "CharHeight", "CharWeight", "CharPosture", "CharColor", "CharUnderline", "CharCaseMap")
STRING = 3
# Looking where each heading stands takes time on a page.
MAX_PAGES = 3000


def may_run(path):
    """A first look at the bytes."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            return any(STYLE_FIELD in package.read(name) for name in package.namelist() if HEADS_OF_PAGES(name))
    with open(path, "rb") as file:
        content = file.read()
    return STYLE_FIELD in content or STYLE_FIELD.decode().encode("utf-16-le") in content


def write_running_heads(document):
    """Makes the fields show what Word would show on each page; what is saved of them is that of one page."""
    fields = [found for text in heads_of(document) for found in style_fields_in(text)]
    if not fields:
        return
    # All names are looked up before any is replaced, since one that is not known stays as it is, which is said.
    names, unknown = {}, 0
    for text, start, end, looks, code in reversed(fields):
        key = key_of(document, code)
        if key is None:
            unknown += 1
            continue
        name = names.setdefault(key, f"converterRunningHead{len(names)}")
        replace(document, text, start, end, looks, name)
    if names:
        set_values(document, names)
        document.TextFields.refresh()
    if unknown:
        say("content_changed", "A head or foot of pages shows the words of a style that cannot be found: it shows on all pages what was saved of it.")


def heads_of(document):
    pages = document.StyleFamilies.getByName("PageStyles")
    for page in (pages.getByIndex(index) for index in range(pages.Count)):
        if not page.isInUse():
            continue
        for side in ("Header", "Footer"):
            if not page.getPropertyValue(f"{side}IsOn"):
                continue
            shared = page.getPropertyValue(f"{side}IsShared")
            first = not page.getPropertyValue("FirstIsShared")
            for which in ["Text"] + ([] if shared else ["TextLeft"]) + (["TextFirst"] if first else []):
                text = page.getPropertyValue(side + which)
                if text is not None:
                    yield text


def style_fields_in(text):
    for block in each(text):
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.CellNames:
                yield from style_fields_in(block.getCellByName(name))
            continue
        start, code, looks = None, None, {}
        for portion in each(block):
            kind = portion.TextPortionType
            if kind == "TextFieldStart" and (found := code_of(portion)):
                start, code, looks = portion.Start, found, {}
            elif kind == "Text" and start is not None and not looks:
                looks = {name: portion.getPropertyValue(name) for name in LOOKS}
            elif kind == "TextFieldEnd" and start is not None:
                yield text, start, portion.End, looks, code
                start = None


def code_of(portion):
    """The style that a field names, with its switches; nothing of other fields."""
    try:
        parameters = portion.Bookmark.Parameters
        found = CODE(parameters.getByName(FIELD_CODE)) if parameters.hasByName(FIELD_CODE) else None
    except (UnoException, AttributeError):
        return None
    return (found[1] or found[2], re.findall(r"\\([a-z])", (found[3] or "").lower())) if found else None


def key_of(document, code):
    """The style as LibreOffice calls it, whether the last of a page counts, and whether its number is shown."""
    name, switches = code
    styles = document.StyleFamilies.getByName("ParagraphStyles")
    wanted = {name.lower(), *([f"heading {found[1]}"] if (found := HEADING(name)) else [])}
    style = next((each_name for each_name in styles.ElementNames if wanted & {each_name.lower(), styles.getByName(each_name).DisplayName.lower()}), None)
    if style is None or not found_in(document, style) or "p" in switches:
        return None
    return style, "l" in switches, any(each_one in switches for each_one in "nrw")


def found_in(document, style):
    search = document.createSearchDescriptor()
    search.SearchStyles, search.SearchString = True, style
    found = document.findAll(search)
    paragraphs = (found.getByIndex(index) for index in range(found.Count))
    return [paragraph for paragraph in paragraphs if paragraph.String.strip()]


def replace(document, text, start, end, looks, name):
    cursor = text.createTextCursorByRange(start)
    cursor.gotoRange(end, True)
    cursor.String = ""
    field = document.createInstance("com.sun.star.text.TextField.GetExpression")
    field.Content, field.SubType = name, STRING
    text.insertTextContent(cursor, field, False)
    cursor.gotoRange(field.Anchor, False)
    cursor.goLeft(1, True)
    for look, value in looks.items():
        cursor.setPropertyValue(look, value)


def set_values(document, names):
    """Sets, at the beginning of each page on which it changes, what is shown there."""
    view = document.CurrentController.ViewCursor
    view.jumpToLastPage()
    count = min(view.Page, MAX_PAGES)
    values = {name: values_on(pages_of(document, view, style, as_number), is_last, count) for (style, is_last, as_number), name in names.items()}
    masters = {name: master_of(document, name) for name in values}
    # From the end on, so that nothing moves before it is looked for.
    for page in range(count, 0, -1):
        for name, shown in values.items():
            if page > 1 and shown[page] == shown[page - 1]:
                continue
            view.jumpToPage(page)
            view.jumpToStartOfPage()
            field = document.createInstance("com.sun.star.text.TextField.SetExpression")
            field.attachTextFieldMaster(masters[name])
            field.Content, field.IsVisible = shown[page], False
            view.Text.insertTextContent(view.Start, field, False)


def master_of(document, name):
    master = document.createInstance("com.sun.star.text.FieldMaster.SetExpression")
    master.Name, master.SubType = name, STRING
    return master


def pages_of(document, view, style, as_number):
    """On which pages something stands in a style, and its words, or its number as Word shows it."""
    found = []
    for paragraph in found_in(document, style):
        view.gotoRange(paragraph.Start, False)
        words = number_of(paragraph) if as_number else paragraph.String
        found.append((view.Page, " ".join(words.split())))
    return found


def number_of(paragraph):
    first = next(each(paragraph), None)
    return (first.ListLabelString if first is not None else "").strip().rstrip(".")


def values_on(found, is_last, count):
    """The first on a page, or the last; else the last before it; else the first behind it."""
    shown, before = {}, None
    for page in range(1, count + 1):
        here = [words for at, words in found if at == page]
        shown[page] = (here[-1] if is_last else here[0]) if here else before
        before = here[-1] if here else before
    first = found[0][1]
    return {page: first if words is None else words for page, words in shown.items()}
