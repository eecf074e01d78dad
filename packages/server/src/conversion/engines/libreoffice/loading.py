"""Opens documents."""

import os
import re
import shutil
import sys
import zipfile

import uno
import unohelper
from com.sun.star.document.MacroExecMode import NEVER_EXECUTE
from com.sun.star.document.RedlineDisplayType import INSERTED
from com.sun.star.document.UpdateDocMode import NO_UPDATE
from com.sun.star.task import XInteractionHandler
from com.sun.star.uno import Exception as UnoException

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../kits/documents"))

from answer import Unconvertible, properties, say
from broken_lines import run_on
from extents import with_extents
from hidden_text import leave_out_hidden, may_hide
from pages import dress, fit_page, lay_out
from rules import LIBREOFFICE, mended
from separated import ENGLISH, csv_options
from web_archive import BEGINNING, page_in

# How the files of Excel 97, Word 97 and older programs begin.
COMPOUND_OR_BIFF = re.compile(rb"\xd0\xcf\x11\xe0|\x09[\x00-\x08]|\xdb\xa5|\xfe\x37").match
# A line of a table of contents: it ends with the number of a page.
HAS_ENTRY = re.compile(r"\S.*(?:\d|[ivxlcIVXLC])\s*$", re.MULTILINE).search
UPDATES_FIELDS = re.compile(rb"<w:updateFields\b(?![^>]*w:val=\"(?:false|0|off)\")").search
DIRTY_CONTENTS = re.compile(rb"<w:fldChar\b[^>]*w:dirty=\"(?:true|1|on)\"[^>]*>(?:(?!</w:p>).){0,2000}?<w:instrText[^>]*>\s*TOC\b", re.DOTALL).search


class Questions(unohelper.Base, XInteractionHandler):
    """Cancels whatever LibreOffice asks, and remembers whether it asked for a password."""

    password_asked = False

    def handle(self, request):
        for answer in request.getContinuations():
            if answer.queryInterface(uno.getTypeByName("com.sun.star.task.XInteractionPassword")):
                self.password_asked = True
            if answer.queryInterface(uno.getTypeByName("com.sun.star.task.XInteractionAbort")):
                answer.select()


def with_running_lines(path):
    with open(path, encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        text = file.read().replace("\r\n", "\n")
    made = run_on(text)
    if made == text:
        return path
    with open("running.txt", "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        file.write(made)
    return "running.txt"


def load(desktop, request):
    questions = Questions()
    is_changed = request["hidden"] or request.get("isChanged")
    arguments = {
        **request["load"],
        **({"FilterOptions": csv_options(request["input"], request["csv"]["delimiter"])} if request["csv"] else {}),
        "Hidden": True,
        # What may only be read keeps its sheets hidden, and its cells' formats.
        "ReadOnly": not is_changed,
        "MacroExecutionMode": NEVER_EXECUTE,
        "UpdateDocMode": NO_UPDATE,
        "InteractionHandler": questions,
    }
    if request["input"].endswith(".pages"):
        assert_old(request["input"])
    document = None
    request["input"], left_out, is_known = mended(request["input"], os.path.join("mended", os.path.basename(request["input"])), LIBREOFFICE, request["to"])
    for sentence in left_out:
        say("content_left_out", sentence)
    if request.get("runsOn"):
        request["input"] = with_running_lines(request["input"])
    if request["input"].endswith(".dxf"):
        request["input"] = with_extents(request["input"], "told.dxf")
    filters, more = filters_for(request)
    arguments.update(more)
    if is_changed:
        # The input itself can only be read.
        request["input"] = shutil.copyfile(request["input"], "shown" + os.path.splitext(request["input"])[1])
    for name in filters:
        document = document or open_by(desktop, name, request["input"], arguments)
    if document is None and request["load"].get("Password") and not questions.password_asked:
        # The reader of old documents does not ask again where a password is wrong.
        unopened = {name: value for name, value in arguments.items() if name != "Password"}
        open_by(desktop, request["filters"][0], request["input"], unopened)
    if document is None and questions.password_asked:
        raise Unconvertible("password_protected", "is protected by a password")
    if document is None:
        raise Unconvertible("invalid_input_file", f"is damaged or not {request['called']}")
    if hasattr(document, "Sheets") and (request["csv"] or "FilterOptions" in more):
        dress(document)
    if request["fit"]:
        fit_page(document.DrawPages.getByIndex(0))
    if document.supportsService("com.sun.star.text.TextDocument"):
        # What has been deleted is not shown; formats that keep track of changes keep it all the same.
        document.RedlineDisplayType = INSERTED
        if not is_known and may_hide(request["input"]) and leave_out_hidden(document):
            say("content_left_out", "Hidden text was left out.")
        update_indexes(document, request["input"])
    lay_out(document, **request["layout"])
    return document


def assert_old(path):
    """
    Makes sure that a document of Pages is of 2009 or before, which its own XML tells.

    :raises Unconvertible: if it is newer, and its parts are in a form of Apple's
    """
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
    if any(name.endswith((".iwa", "Index.zip")) for name in names):
        preview = next((name for name in names if name.lower().endswith("quicklook/preview.pdf")), None)
        shows = f'; the file is a zip archive, of which "{preview}" shows its pages' if preview else ""
        raise Unconvertible("conversion_failed", "is of Pages 2013 or newer, whose form only Apple's programs read: "
                            f"export it there as docx or PDF, and send that{shows}")


def open_by(desktop, filter_name, path, arguments):
    try:
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        return desktop.loadComponentFromURL(url, "_blank", 0, properties({"FilterName": filter_name, **arguments}))
    except UnoException as error:
        print(error, file=sys.stderr)
        # Raises another one where LibreOffice has crashed.
        desktop.getImplementationName()
        return None


def filters_for(request):
    """
    The readers for what a file really is, the likeliest first, and what they are told. Programs that make tables for Excel,
    and letters for Word, often write HTML, XML or separated values under those programs' names.
    """
    disguises = request["disguises"]
    with open(request["input"], "rb") as file:
        head = file.read(4096)
    if not disguises or b"\0" in head.removeprefix(b"\xff\xfe")[:1] or COMPOUND_OR_BIFF(head):
        return request["filters"], {}
    start = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace").lstrip()
    if BEGINNING(start):
        page = page_in(request["input"])
        if page is None:
            return [], {}
        request["input"] = "page.html"
        with open(request["input"], "w", encoding="utf-8", errors="replace") as file:
            file.write(page)
        start = "<"
    if start.startswith("<"):
        is_xml = "urn:schemas-microsoft-com:office:spreadsheet" in start or "schemas.microsoft.com/office/word/2003" in start
        # Calc would ask in which language the numbers of a page are.
        return ([disguises["xml"]], {}) if is_xml else ([disguises["html"]], {"FilterOptions": f"{ENGLISH} false"})
    if "text" in disguises:
        request["input"] = as_utf8(request["input"])
        return [disguises["text"]], {"FilterOptions": csv_options(request["input"], None)}
    return request["filters"], {}


def as_utf8(path):
    """The text as a file of its own in UTF-8, whatever of the usual encodings it was in."""
    with open(path, "rb") as file:
        content = file.read()
    is_utf16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = content.decode("utf-16" if is_utf16 else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
        say("encoding_guessed", "The text does not say its encoding, and was read as windows-1252.")
    with open("utf8.csv", "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return "utf8.csv"


def update_indexes(document, path):
    """Makes the tables of contents anew that nobody has made, or that the file asks to have made."""
    indexes = [document.DocumentIndexes.getByIndex(index) for index in range(document.DocumentIndexes.Count)]
    if not indexes:
        return
    is_asked = asks_for_update(path)
    stale = [index for index in indexes if is_asked or not HAS_ENTRY(index.Anchor.String)]
    # The first time may move what the second one counts.
    for index in stale * 2:
        index.update()


def asks_for_update(path):
    """Whether Word would make a document's fields anew when it opens it."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        settings = package.read("word/settings.xml") if "word/settings.xml" in names else b""
        body = package.read("word/document.xml") if "word/document.xml" in names else b""
    return bool(UPDATES_FIELDS(settings) or DIRTY_CONTENTS(body))
