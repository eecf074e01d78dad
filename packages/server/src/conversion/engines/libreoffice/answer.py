"""What is told to whoever started this program, and what is told to LibreOffice."""

import json
import os

import uno
from com.sun.star.beans import PropertyValue


class Unconvertible(Exception):
    """Its arguments are a failure's code, and the end of the sentence `The file "x" …`."""


def send(message):
    print(json.dumps(message), flush=True)


def say(code, detail):
    """Tells the client what the result lacks, or has in another way."""
    send({"warning": {"code": code, "detail": detail[:300]}})


def properties(values):
    """A dictionary as LibreOffice takes named arguments; a dictionary inside becomes a sequence of them."""
    return tuple(PropertyValue(name, 0, nested(value), 0) for name, value in values.items())


def nested(value):
    if not isinstance(value, dict):
        return value
    return uno.Any("[]com.sun.star.beans.PropertyValue", properties(value))


def each(container, enumerate_by="createEnumeration"):
    items = getattr(container, enumerate_by)()
    while items.hasMoreElements():
        yield items.nextElement()


def store(document, path, arguments):
    document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(path)), properties(arguments))
