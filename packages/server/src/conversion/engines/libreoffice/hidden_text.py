"""Leaves out what a text hides: its hidden words, and sections that are not shown. What is written for readers would show them."""

from com.sun.star.uno import Exception as UnoException
from rich_text import BEGINS, hides

COMPOUND = b"\xd0\xcf\x11\xe0"
# How Word 97 and later write that something is hidden; older ones write it otherwise.
SPRM_HIDDEN, WORD_97 = b"\x3c\x08", b"\xec\xa5"


def may_hide(path):
    """A first look at the bytes, since to ask LibreOffice of each of a document's looks takes time."""
    if path.endswith(".txt"):
        return False
    with open(path, "rb") as file:
        content = file.read()
    if content.startswith(BEGINS):
        return hides(content)
    return SPRM_HIDDEN in content or WORD_97 not in content if content.startswith(COMPOUND) else True


def leave_out_hidden(document):
    """Whether something was hidden."""
    count = leave_out_sections(document)
    if hides_words(document):
        count += sum(leave_out_words(text) for text in [*texts_of(document)])
    return count > 0


def hides_words(document):
    """Asked of its looks, of which it has few, before all of its words are looked at."""
    looks = [each(document.AutoStyles.getByName(name)) for name in ("CharacterStyles", "ParagraphStyles")]
    families = (document.StyleFamilies.getByName(name) for name in ("CharacterStyles", "ParagraphStyles"))
    styles = (family.getByName(name) for family in families for name in family.ElementNames)
    return any(is_hidden(look) for own in looks for look in own) or any(is_hidden(style) and style.isInUse() for style in styles)


def is_hidden(look):
    try:
        return look.getPropertyValue("CharHidden") is True
    except UnoException:
        return False


def each(container):
    items = container.createEnumeration()
    while items.hasMoreElements():
        yield items.nextElement()


def texts_of(document):
    """The text itself, and those of its notes, frames, boxes, heads and feet."""
    yield document.Text
    for holder in (document.Footnotes, document.Endnotes, document.TextFrames, document.DrawPage):
        yield from (item for item in (holder.getByIndex(index) for index in range(holder.Count)) if hasattr(item, "createTextCursor"))
    pages = document.StyleFamilies.getByName("PageStyles")
    for page in (pages.getByIndex(index) for index in range(pages.Count)):
        for name in ("Header", "Footer"):
            for which in ("Text", "TextLeft", "TextRight", "TextFirst"):
                text = getattr(page, name + which, None) if page.isInUse() else None
                if text is not None:
                    yield text


def leave_out_words(text):
    count = 0
    try:
        blocks = [*each(text)]
    except UnoException:
        # A note whose mark was hidden has gone with it.
        return 0
    for block in blocks:
        if block.supportsService("com.sun.star.text.TextTable"):
            count += sum(leave_out_words(block.getCellByName(name)) for name in block.CellNames)
            continue
        hidden = [portion for portion in each(block) if is_hidden(portion) and portion.String]
        for portion in reversed(hidden):
            portion.String = ""
        count += len(hidden)
        if hidden and not block.String:
            leave_out_paragraph(text, block)
    return count


def leave_out_paragraph(text, paragraph):
    try:
        text.removeTextContent(paragraph)
    except UnoException:
        # It is the only one, or stands alone between tables.
        return


def leave_out_sections(document):
    sections = document.TextSections
    hidden = [each for each in (sections.getByIndex(index) for index in range(sections.Count)) if not each.IsVisible]
    for section in hidden:
        try:
            section.Anchor.String = ""
            section.dispose()
        except UnoException:
            # It stood in another one.
            continue
    return len(hidden)
