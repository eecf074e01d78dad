"""Leaves out what a text hides: its hidden words, and sections that are not shown. What is written for readers would show them."""

from com.sun.star.beans import PropertyValue
from com.sun.star.uno import Exception as UnoException


def leave_out_hidden(document):
    """Whether something was hidden."""
    return leave_out_sections(document) + leave_out_words(document) > 0


def leave_out_words(document):
    search = document.createSearchDescriptor()
    # What a style hides is found as well.
    search.setValueSearch(True)
    search.SearchStyles = False
    search.setSearchAttributes((PropertyValue("CharHidden", 0, True, 0),))
    count = 0
    found = document.findAll(search)
    for words in [found.getByIndex(index) for index in range(found.Count)] if found is not None else []:
        if words.String:
            count += 1
            words.String = ""
    return count


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
