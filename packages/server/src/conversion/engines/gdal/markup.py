"""What writers of markup have in common."""

import re
from xml.sax.saxutils import escape

from features import text_of

NAMES = ("name", "title")
LOOKS = ("stroke", "stroke-opacity", "stroke-width", "fill", "fill-opacity", "marker-color", "icon")
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def marked(text):
    return escape(NOT_XML.sub("", text_of(text)))


def element(name, value):
    return "" if value in (None, "") else f"<{name}>{marked(value)}</{name}>"


def named(properties, wanted):
    """A value by one of some names, however they are capitalised, and that name."""
    for one in wanted:
        for name, value in properties.items():
            if name.lower() == one and not isinstance(value, (dict, list)):
                return name, value
    return None, None
