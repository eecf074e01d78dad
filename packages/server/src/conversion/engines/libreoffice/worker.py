"""
Converts documents with LibreOffice: one JSON request a line on standard input, one answer a line on standard output
(`Worker` in ../engine.ts says which). It knows how to talk to LibreOffice; which filters to use comes with a request.

LibreOffice runs beside it with a profile of its own, and both end when standard input does. If LibreOffice crashes, so
does this program: whoever started it sees that, and starts another.
"""

import base64
import configparser
import csv
import itertools
import json
import mimetypes
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
import zipfile

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.document.MacroExecMode import NEVER_EXECUTE
from com.sun.star.document.RedlineDisplayType import INSERTED
from com.sun.star.document.UpdateDocMode import NO_UPDATE
from com.sun.star.task import XInteractionHandler
from com.sun.star.uno import Exception as UnoException

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path += [HERE, os.path.join(HERE, "../../kits/documents/office")]

from hidden_text import leave_out_hidden, may_hide
from plain_text import write_out
from rules import LIBREOFFICE, mended

PROGRAM_FOLDER = "/usr/lib/libreoffice/program"
START_SECONDS = 60

# Digits that are not to count with: leading zeros, a plus, or more of them than a number can hold.
IS_NAME = re.compile(r"\s*(?:[+-]?0\d+|\+\d+|-?\d{16,})\s*").fullmatch
HAS_DECIMAL_COMMA = re.compile(r"\s*-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+\s*").fullmatch
HAS_DECIMAL_POINT = re.compile(r"\s*-?\d+\.\d+\s*").fullmatch

# A line of a table of contents: it ends with the number of a page.
HAS_ENTRY = re.compile(r"\S.*(?:\d|[ivxlcIVXLC])\s*$", re.MULTILINE).search
# Where a document's fonts are told, and which of them come with it.
FONT_PARTS = ["word/fontTable.xml", "styles.xml", "content.xml"]
EMBEDDED_FONT = re.compile(
    r'<w:font\b[^>]*w:name="([^"]*)"(?=(?:(?!</w:font>).)*<w:embed)|<style:font-face style:name="([^"]*)"[^>]*><svg:font-face-src', re.DOTALL)
# So many parts of a document are looked at for their fonts.
MAX_DRESSED = 5000
UPDATES_FIELDS = re.compile(rb"<w:updateFields\b(?![^>]*w:val=\"(?:false|0|off)\")").search
DIRTY_CONTENTS = re.compile(rb"<w:fldChar\b[^>]*w:dirty=\"(?:true|1|on)\"[^>]*>(?:(?!</w:p>).){0,2000}?<w:instrText[^>]*>\s*TOC\b", re.DOTALL).search

# LibreOffice's numbers of the languages whose way to write a decimal number is meant.
ENGLISH = 1033
GERMAN = 1031

# Shapes on slides.
GROUP = "com.sun.star.drawing.GroupShape"
TABLE = "com.sun.star.drawing.TableShape"
NOTES = "com.sun.star.presentation.NotesShape"

# As large as a spreadsheet's cell may be, and larger: the limit of the csv module is lower.
csv.field_size_limit(2**31 - 1)

# Values, dates, texts and formulas, as LibreOffice counts kinds of content.
ANY_CONTENT = 1 + 2 + 4 + 16
# A sheet of a binary workbook without cells is smaller.
EMPTY_SHEET_BYTES = 1000

# How the files of Excel 97, Word 97 and older programs begin.
COMPOUND_OR_BIFF = re.compile(rb"\xd0\xcf\x11\xe0|\x09[\x00-\x08]|\xdb\xa5|\xfe\x37").match

# What LibreOffice reads from its folder `share`, and how it gets there from its own.
INSTALLED_SHARE = "/usr/lib/libreoffice/share"
ANNOTATION = "config/soffice.cfg/modules/swriter/ui/annotation.ui"
# The window that a text's comment is in, with all that LibreOffice asks it for. Without it, LibreOffice crashes at the first comment;
# and Debian's packages for hosts without a screen do not bring it.
ANNOTATION_UI = """<?xml version="1.0" encoding="UTF-8"?>
<interface>
  <object class="GtkMenu" id="menu"/>
  <object class="GtkBox" id="Annotation">
    <child><object class="GtkScrolledWindow" id="scrolledwindow"><child><object class="GtkViewport">
      <child><object class="GtkDrawingArea" id="editview"/></child>
    </object></child></object></child>
    <child><object class="GtkLabel" id="author"/></child>
    <child><object class="GtkLabel" id="date"/></child>
    <child><object class="GtkLabel" id="resolved"/></child>
    <child><object class="GtkMenuButton" id="menubutton"><property name="popup">menu</property></object></child>
  </object>
</interface>
"""

SETTINGS = {
    # Without a known version every start runs the self-tests of the graphics code, which take most of a second.
    "org.openoffice.Setup/Product": {"ooSetupLastVersion": "99.9"},
    "org.openoffice.Office.Common/Misc": {"FirstRun": "false"},
    # Documents run nothing, and get nothing from the network or from other files.
    "org.openoffice.Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    # Style sheets of web pages are fetched nevertheless, so whatever asks the network asks a proxy that is not there.
    "org.openoffice.Inet/Settings": {
        "ooInetProxyType": "1",
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": "9",
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": "9",
        "ooInetNoProxy": "",
    },
    "org.openoffice.Office.Writer/Content/Update": {"Link": "2"},
    "org.openoffice.Office.Calc/Content/Update": {"Link": "2"},
    "org.openoffice.Office.Recovery/AutoSave": {"Enabled": "false"},
}


class Unconvertible(Exception):
    """Its arguments are a failure's code, and the end of the sentence `The file "x" …`."""


class Questions(unohelper.Base, XInteractionHandler):
    """Cancels whatever LibreOffice asks, and remembers whether it asked for a password."""

    password_asked = False

    def handle(self, request):
        for answer in request.getContinuations():
            if answer.queryInterface(uno.getTypeByName("com.sun.star.task.XInteractionPassword")):
                self.password_asked = True
            if answer.queryInterface(uno.getTypeByName("com.sun.star.task.XInteractionAbort")):
                answer.select()


def write_profile(folder):
    os.makedirs(os.path.join(folder, "user", "extensions"))
    # Without it LibreOffice tidies up its extensions, and then wants to be started again.
    version = configparser.ConfigParser(interpolation=None)
    version.read(os.path.join(PROGRAM_FOLDER, "versionrc"))
    with open(os.path.join(folder, "user", "extensions", "buildid"), "w", encoding="utf-8") as file:
        file.write(version["Version"]["buildid"])
    with open(os.path.join(folder, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">')
        for path, values in SETTINGS.items():
            for name, value in values.items():
                file.write(f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse">'
                           f"<value>{value}</value></prop></item>\n")
        file.write("</oor:items>\n")


def share_with_comments(folder):
    """
    A folder `share` that is LibreOffice's own, but for the window of comments where that is missing.

    :return: what LibreOffice is told of it, as arguments
    """
    if os.path.exists(os.path.join(INSTALLED_SHARE, ANNOTATION)):
        return []
    installed, made = INSTALLED_SHARE, os.path.join(folder, "share")
    for part in ANNOTATION.split("/"):
        os.mkdir(made)
        for name in os.listdir(installed) if os.path.isdir(installed) else []:
            if name != part:
                os.symlink(os.path.join(installed, name), os.path.join(made, name))
        installed, made = os.path.join(installed, part), os.path.join(made, part)
    with open(made, "w", encoding="utf-8") as file:
        file.write(ANNOTATION_UI)
    share = os.path.relpath(os.path.join(folder, "share"), os.path.dirname(INSTALLED_SHARE))
    return [f"-env:BRAND_SHARE_SUBDIR={share}"]


def start_office(profile):
    """Starts LibreOffice, and returns its process and its desktop, which loads documents."""
    pipe = f"pipe,name=converter{uuid.uuid4().hex};urp"
    office = subprocess.Popen(
        [os.path.join(PROGRAM_FOLDER, "soffice.bin"), f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
         "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", f"--accept={pipe};",
         *share_with_comments(profile)],
        stdin=subprocess.DEVNULL, stdout=sys.stderr)
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            remote = resolver.resolve(f"uno:{pipe};StarOffice.ComponentContext")
            return office, remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            if office.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"LibreOffice did not start; it ended with {office.poll()}.")
            time.sleep(0.005)


def properties(values):
    """A dictionary as LibreOffice takes named arguments; a dictionary inside becomes a sequence of them."""
    return tuple(PropertyValue(name, 0, nested(value), 0) for name, value in values.items())


def nested(value):
    if not isinstance(value, dict):
        return value
    return uno.Any("[]com.sun.star.beans.PropertyValue", properties(value))


def csv_options(path, separator):
    """The import filter's options for a file of separated values, as its content, or the client, asks for them."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        sample = file.read(65536)
        told = re.match(r"sep=(.)\r?\n", sample)
        separator = separator or (told[1] if told else find_separator(sample))
        file.seek(0)
        names, has_comma, has_point = set(), False, False
        for row in csv.reader(file, delimiter=separator):
            for column, cell in enumerate(row, start=1):
                if IS_NAME(cell):
                    names.add(column)
                elif not has_comma and HAS_DECIMAL_COMMA(cell):
                    has_comma = True
                elif not has_point and HAS_DECIMAL_POINT(cell):
                    has_point = True
    language = GERMAN if separator != "," and has_comma and not has_point else ENGLISH
    as_text = "/".join(f"{column}/2" for column in sorted(names))
    return f"{ord(separator)},34,76,{2 if told else 1},{as_text},{language},false,false"


def find_separator(sample):
    """The one with the longest run of rows that have as many cells as each other, and more than one."""
    lines = sample.splitlines(keepends=True)[:-1] or [sample]

    def run_of(separator):
        longest = current = cells = 0
        for row in csv.reader(map(without_decimals, lines) if separator == "," else lines, delimiter=separator):
            current = current + 1 if len(row) == cells else 1
            cells = len(row)
            longest = max(longest, current if cells > 1 else 0)
        return longest

    return max("\t;,|", key=run_of)


def without_decimals(line):
    """A comma between digits is none between cells where something else stands between these."""
    return re.sub(r"(?<=\d),(?=\d)", "", line) if re.search(r"[;\t|]", line) else line


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


def load(desktop, request):
    questions = Questions()
    arguments = {
        **request["load"],
        **({"FilterOptions": csv_options(request["input"], request["csv"]["delimiter"])} if request["csv"] else {}),
        "Hidden": True,
        # What may only be read keeps its sheets hidden.
        "ReadOnly": not request["hidden"],
        "MacroExecutionMode": NEVER_EXECUTE,
        "UpdateDocMode": NO_UPDATE,
        "InteractionHandler": questions,
    }
    document = None
    request["input"], left_out, is_known = mended(request["input"], os.path.join("mended", os.path.basename(request["input"])), LIBREOFFICE, request["to"])
    for sentence in left_out:
        say("content_left_out", sentence)
    filters, more = filters_for(request)
    arguments.update(more)
    if request["hidden"]:
        # The input itself can only be read.
        request["input"] = shutil.copyfile(request["input"], "shown" + os.path.splitext(request["input"])[1])
    for name in filters:
        document = document or open_by(desktop, name, request["input"], arguments)
    if document is None and request["load"].get("Password") and not questions.password_asked:
        # The reader of old documents does not ask again where a password is wrong.
        unopened = {name: value for name, value in arguments.items() if name != "Password"}
        open_by(desktop, filters[0], request["input"], unopened)
    if document is None and questions.password_asked:
        raise Unconvertible("password_protected", "is protected by a password")
    if document is None:
        raise Unconvertible("invalid_input_file", f"is damaged or not {request['called']}")
    if request["csv"] or "FilterOptions" in more:
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


def open_by(desktop, filter_name, path, arguments):
    try:
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        return desktop.loadComponentFromURL(url, "_blank", 0, properties({"FilterName": filter_name, **arguments}))
    except UnoException as error:
        print(error, file=sys.stderr)
        # Raises another one where LibreOffice has crashed.
        desktop.getImplementationName()
        return None


def dress(document):
    """Gives a table that came without any form a neutral name, and pages that are as wide as it."""
    document.Sheets.getByIndex(0).Name = "Sheet1"
    styles = document.StyleFamilies.getByName("PageStyles")
    for page in (styles.getByIndex(index) for index in range(styles.Count)):
        page.HeaderIsOn = page.FooterIsOn = False
        page.ScaleToPagesX, page.ScaleToPagesY = 1, 0


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


def say(code, detail):
    """Tells the client what the result lacks, or has in another way."""
    send({"warning": {"code": code, "detail": detail[:300]}})


def hide_or_show(document, shows_hidden):
    """Shows hidden sheets where the client wants them, and otherwise says which they are."""
    hidden = [name for name in document.Sheets.ElementNames if not document.Sheets.getByName(name).IsVisible]
    for name in hidden:
        if shows_hidden:
            document.Sheets.getByName(name).IsVisible = True
        else:
            say("content_left_out", f'The sheet "{name[:100]}" is hidden and was left out. The option "hidden" brings it.')


def say_fonts(document, path):
    """Tells which fonts of a document are not here, and what it is drawn with in their place."""
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=False).stdout
    known = {name.strip().lower() for name in re.split(r"[,\n]", listed)} | embedded_fonts(path)
    for name in sorted(fonts_of(document)):
        if name.lower() in known:
            continue
        matched = subprocess.run(["fc-match", "-f", "%{family[0]}", re.sub(r"([-:,\\])", r"\\\1", name)],
                                 capture_output=True, text=True, check=False).stdout
        if matched:
            say("font_replaced", f'The font "{name[:100]}" is not here. {matched[:100]} stands for it.')


def fonts_of(document):
    """The names of the fonts that Latin text of a document is in."""
    if document.supportsService("com.sun.star.text.TextDocument"):
        automatic = [each(document.AutoStyles.getByName(name)) for name in ("CharacterStyles", "ParagraphStyles")]
        paragraphs = document.StyleFamilies.getByName("ParagraphStyles")
        used = (style for style in (paragraphs.getByIndex(index) for index in range(paragraphs.Count)) if style.isInUse())
        dressed = itertools.chain(*automatic, used)
    elif hasattr(document, "Sheets"):
        dressed = itertools.chain(*(each(sheet.CellFormatRanges) for sheet in each(document.Sheets)))
    else:
        pages = (document.DrawPages.getByIndex(index) for index in range(document.DrawPages.Count))
        dressed = itertools.chain(*(portions_of(page) for page in pages))
    return {font_of(item) for item in itertools.islice(dressed, MAX_DRESSED)} - {""}


def font_of(item):
    try:
        return (item.getPropertyValue("CharFontName") or "").split(";")[0]
    except UnoException:
        return ""


def portions_of(shapes):
    """The parts of the text on a page, or in a group, each of which looks the same throughout."""
    for shape in (shapes.getByIndex(index) for index in range(shapes.Count)):
        if shape.ShapeType == GROUP:
            yield from portions_of(shape)
        elif getattr(shape, "String", ""):
            for paragraph in each(shape):
                yield from each(paragraph)


def embedded_fonts(path):
    """Which fonts a document brings, in lower case."""
    if not zipfile.is_zipfile(path):
        return set()
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name).decode("utf-8", "replace") for name in FONT_PARTS if name in package.namelist()]
    return {name.lower() for part in parts for pair in EMBEDDED_FONT.findall(part) for name in pair if name}


def say_comments(document):
    count = comments_in(document)
    if count:
        left, them = ("One comment was", "it") if count == 1 else (f"{count} comments were", "them")
        say("content_left_out", f'{left} left out. The option "comments" keeps {them}.')


def comments_in(document):
    """How many comments a document has."""
    if document.supportsService("com.sun.star.text.TextDocument"):
        return sum(field.supportsService("com.sun.star.text.textfield.Annotation") for field in each(document.TextFields))
    if hasattr(document, "Sheets"):
        return sum(sheet.Annotations.Count for sheet in each(document.Sheets))
    pages = [document.DrawPages.getByIndex(index) for index in range(document.DrawPages.Count)]
    return sum(1 for page in pages for _ in each(page, "createAnnotationEnumeration"))


def each(container, enumerate_by="createEnumeration"):
    items = getattr(container, enumerate_by)()
    while items.hasMoreElements():
        yield items.nextElement()


def fit_page(page):
    """Makes a drawing's page as large as what is drawn on it."""
    shapes = [page.getByIndex(index) for index in range(page.Count)]
    if not shapes:
        raise Unconvertible("conversion_failed", "holds nothing that could be drawn")
    left, top = min(each.Position.X for each in shapes), min(each.Position.Y for each in shapes)
    right = max(each.Position.X + each.Size.Width for each in shapes)
    bottom = max(each.Position.Y + each.Size.Height for each in shapes)
    page.BorderLeft = page.BorderRight = page.BorderTop = page.BorderBottom = 0
    page.Width, page.Height = max(right - left, 1), max(bottom - top, 1)
    for shape in shapes:
        position = shape.Position
        position.X, position.Y = position.X - left, position.Y - top
        shape.Position = position


def lay_out(document, paper=None, orientation=None, margin=None, fit=None):
    """
    Gives all pages of a text or a workbook this size, direction and margin in millimetres, each where it is wished for, and
    makes a workbook's pages hold all of its columns.
    """
    if paper is None and orientation is None and margin is None and fit is None:
        return
    styles = document.StyleFamilies.getByName("PageStyles")
    for page in (styles.getByIndex(index) for index in range(styles.Count)):
        width, height = [round(side * 100) for side in paper] if paper else (page.Width, page.Height)
        lies = orientation == "landscape" if orientation else page.IsLandscape
        page.IsLandscape = lies
        page.Width, page.Height = sorted((width, height), reverse=lies)
        if margin is not None:
            page.LeftMargin = page.RightMargin = page.TopMargin = page.BottomMargin = round(margin * 100)
        if fit == "width":
            page.ScaleToPagesX, page.ScaleToPagesY = 1, 0


def store_words(document, path):
    """Writes what is said on each slide that is shown, and what its speaker notes, with an empty line between slides."""
    pages = [page for page in (document.DrawPages.getByIndex(index) for index in range(document.DrawPages.Count)) if page.Visible]
    hidden = document.DrawPages.Count - len(pages)
    if hidden:
        say("content_left_out", "One hidden slide was left out." if hidden == 1 else f"{hidden} hidden slides were left out.")
    slides = ["\n".join([*words_of(page), *words_of(page.NotesPage, [NOTES])]) for page in pages]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(slides) + "\n")


def words_of(shapes, types=None):
    """Of a page or a group, shape by shape, or only of these types; of a table, row by row."""
    for shape in (shapes.getByIndex(index) for index in range(shapes.Count)):
        if getattr(shape, "IsEmptyPresentationObject", False) or (types and shape.ShapeType not in types):
            continue
        if shape.ShapeType == GROUP:
            yield from words_of(shape)
        elif shape.ShapeType == TABLE:
            rows, columns = range(shape.Model.RowCount), range(shape.Model.ColumnCount)
            for row in rows:
                yield "\t".join(shape.Model.getCellByPosition(column, row).String for column in columns)
        elif getattr(shape, "String", ""):
            yield shape.String


def store(document, path, arguments):
    document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(path)), properties(arguments))


def embed_pictures(path):
    """Puts what the filter for workbooks leaves beside a page into it."""
    folder, page = os.path.split(path)
    with open(path, "rb") as file:
        content = file.read()
    for name in os.listdir(folder):
        if name != page:
            with open(os.path.join(folder, name), "rb") as picture:
                data = base64.b64encode(picture.read())
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            content = content.replace(f'"{name}"'.encode(), b'"data:%s;base64,%s"' % (kind.encode(), data))
    with open(path, "wb") as file:
        file.write(content)


def assert_read(document, path):
    """
    Makes sure that a binary workbook with texts is not taken for an empty one: not all that Excel writes can be read.

    :raises Unconvertible: if it is
    """
    is_empty = all(sheet.createCursor().queryContentCells(ANY_CONTENT).Count == 0 for sheet in each(document.Sheets))
    if not is_empty or not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as package:
        sheets = [part for part in package.infolist() if re.fullmatch(r"xl/worksheets/[^/]+\.bin", part.filename)]
    if any(part.file_size > EMPTY_SHEET_BYTES for part in sheets):
        raise Unconvertible("conversion_failed", "has cells that cannot be read here: save it as xlsx, and send that")


def store_sheets(document, path, arguments):
    """Stores each sheet in a file of its own, with the line breaks of RFC 4180."""
    stem, extension = os.path.splitext(path)
    names = document.Sheets.ElementNames
    separator = chr(int(arguments["FilterOptions"].split(",")[0]))
    files = []
    chosen = [(number, name) for number, name in enumerate(names, start=1) if document.Sheets.getByName(name).IsVisible]
    for number, name in chosen:
        options = f"{arguments['FilterOptions']},{number}"
        # LibreOffice calls the file after the sheet, so whatever lies alone in a folder is it.
        with tempfile.TemporaryDirectory(dir=os.path.dirname(path)) as folder:
            store(document, os.path.join(folder, "sheet.csv"), {**arguments, "FilterOptions": options})
            (raw,) = os.listdir(folder)
            file = path if len(chosen) == 1 else f"{stem}-{number}{extension}"
            with (open(os.path.join(folder, raw), encoding="utf-8", newline="") as lines,
                  open(file, "w", encoding="utf-8", newline="") as out):
                csv.writer(out, lineterminator="\r\n", delimiter=separator).writerows(csv.reader(lines, delimiter=separator))
        files.append({"path": file, "label": name if len(chosen) > 1 else ""})
    return files


def convert(desktop, request):
    document = load(desktop, request)
    try:
        send({"progress": 0.5})
        if hasattr(document, "Sheets"):
            assert_read(document, request["input"])
        if request["hidden"] is not None:
            hide_or_show(document, request["hidden"])
        if request["dropsComments"]:
            say_comments(document)
        if request["isDrawn"]:
            say_fonts(document, request["input"])
        if request["eachSheet"]:
            return store_sheets(document, request["output"], request["store"])
        if request["asText"] and document.supportsService("com.sun.star.presentation.PresentationDocument"):
            store_words(document, request["output"])
            return [{"path": request["output"], "label": ""}]
        if request["asText"]:
            write_out(document)
        store(document, request["output"], request["store"])
        if request["output"].endswith(".html"):
            embed_pictures(request["output"])
        return [{"path": request["output"], "label": ""}]
    finally:
        document.close(True)


def send(message):
    print(json.dumps(message), flush=True)


def main():
    with tempfile.TemporaryDirectory(prefix="office-") as profile:
        write_profile(profile)
        office, desktop = start_office(profile)
        try:
            for line in sys.stdin:
                try:
                    send({"ok": True, "files": convert(desktop, json.loads(line))})
                except Unconvertible as failure:
                    code, reason = failure.args
                    send({"ok": False, "code": code, "reason": reason})
        finally:
            # Its state is worth nothing, and a clean end takes longer and may hang.
            office.kill()
            office.wait()


if __name__ == "__main__":
    main()
