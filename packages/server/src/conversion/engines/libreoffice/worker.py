"""
Converts documents with LibreOffice: one JSON request a line on standard input, one answer a line on standard output
(`Worker` in ../engine.ts says which). It knows how to talk to LibreOffice; which filters to use comes with a request.

LibreOffice runs beside it with a profile of its own, and both end when standard input does. If LibreOffice crashes, so
does this program: whoever started it sees that, and starts another.
"""

import base64
import collections
import configparser
import csv
import json
import mimetypes
import os
import re
import subprocess
import sys
import tempfile
import time
import uuid

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.document.MacroExecMode import NEVER_EXECUTE
from com.sun.star.document.RedlineDisplayType import INSERTED
from com.sun.star.document.UpdateDocMode import NO_UPDATE
from com.sun.star.task import XInteractionHandler
from com.sun.star.uno import Exception as UnoException

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from plain_text import write_out

PROGRAM_FOLDER = "/usr/lib/libreoffice/program"
START_SECONDS = 60

# Digits that are not to count with: leading zeros, a plus, or more of them than a number can hold.
IS_NAME = re.compile(r"\s*(?:[+-]?0\d+|\+\d+|-?\d{16,})\s*").fullmatch
HAS_DECIMAL_COMMA = re.compile(r"\s*-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+\s*").fullmatch
HAS_DECIMAL_POINT = re.compile(r"\s*-?\d+\.\d+\s*").fullmatch

# LibreOffice's numbers of the languages whose way to write a decimal number is meant.
ENGLISH = 1033
GERMAN = 1031

# Shapes on slides.
GROUP = "com.sun.star.drawing.GroupShape"
TABLE = "com.sun.star.drawing.TableShape"
NOTES = "com.sun.star.presentation.NotesShape"

# As large as a spreadsheet's cell may be, and larger: the limit of the csv module is lower.
csv.field_size_limit(2**31 - 1)

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


def start_office(profile):
    """Starts LibreOffice, and returns its process and its desktop, which loads documents."""
    pipe = f"pipe,name=converter{uuid.uuid4().hex};urp"
    office = subprocess.Popen(
        [os.path.join(PROGRAM_FOLDER, "soffice.bin"), f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
         "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", f"--accept={pipe};"],
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
    """The one that gives most of the first rows the same number of cells, and more than one."""
    lines = sample.splitlines(keepends=True)[:-1] or [sample]

    def regularity(separator):
        lengths = [len(row) for row in csv.reader(lines[:100], delimiter=separator) if row]
        counts = collections.Counter(length for length in lengths if length > 1)
        return max(counts.values(), default=0)

    return max("\t;,|", key=regularity)


def load(desktop, request):
    questions = Questions()
    arguments = {
        **request["load"],
        **({"FilterOptions": csv_options(request["input"], request["csv"]["delimiter"])} if request["csv"] else {}),
        "Hidden": True,
        "ReadOnly": True,
        "MacroExecutionMode": NEVER_EXECUTE,
        "UpdateDocMode": NO_UPDATE,
        "InteractionHandler": questions,
    }
    document = None
    for name in request["filters"]:
        document = document or open_by(desktop, name, request["input"], arguments)
    if document is None and request["load"].get("Password") and not questions.password_asked:
        # The reader of old documents does not ask again where a password is wrong.
        unopened = {name: value for name, value in arguments.items() if name != "Password"}
        open_by(desktop, request["filters"][0], request["input"], unopened)
    if document is None and questions.password_asked:
        raise Unconvertible("password_protected", "is protected by a password")
    if document is None:
        raise Unconvertible("invalid_input_file", f"is damaged or not {request['called']}")
    if request["csv"]:
        dress(document)
    if request["fit"]:
        fit_page(document.DrawPages.getByIndex(0))
    if document.supportsService("com.sun.star.text.TextDocument"):
        # What has been deleted is not shown; formats that keep track of changes keep it all the same.
        document.RedlineDisplayType = INSERTED
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


def lay_out(document, paper=None, orientation=None, margin=None):
    """Gives all pages of a text or a workbook this size, direction and margin in millimetres, each where it is wished for."""
    if paper is None and orientation is None and margin is None:
        return
    styles = document.StyleFamilies.getByName("PageStyles")
    for page in (styles.getByIndex(index) for index in range(styles.Count)):
        width, height = [round(side * 100) for side in paper] if paper else (page.Width, page.Height)
        lies = orientation == "landscape" if orientation else page.IsLandscape
        page.IsLandscape = lies
        page.Width, page.Height = sorted((width, height), reverse=lies)
        if margin is not None:
            page.LeftMargin = page.RightMargin = page.TopMargin = page.BottomMargin = round(margin * 100)


def store_words(document, path):
    """Writes what is said on each slide, and what its speaker notes, with an empty line between slides."""
    pages = [document.DrawPages.getByIndex(index) for index in range(document.DrawPages.Count)]
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


def store_sheets(document, path, arguments):
    """Stores each sheet in a file of its own, with the line breaks of RFC 4180."""
    stem, extension = os.path.splitext(path)
    names = document.Sheets.ElementNames
    separator = chr(int(arguments["FilterOptions"].split(",")[0]))
    files = []
    for number, name in enumerate(names, start=1):
        options = f"{arguments['FilterOptions']},{number}"
        # LibreOffice calls the file after the sheet, so whatever lies alone in a folder is it.
        with tempfile.TemporaryDirectory(dir=os.path.dirname(path)) as folder:
            store(document, os.path.join(folder, "sheet.csv"), {**arguments, "FilterOptions": options})
            (raw,) = os.listdir(folder)
            file = path if len(names) == 1 else f"{stem}-{number}{extension}"
            with (open(os.path.join(folder, raw), encoding="utf-8", newline="") as lines,
                  open(file, "w", encoding="utf-8", newline="") as out):
                csv.writer(out, lineterminator="\r\n", delimiter=separator).writerows(csv.reader(lines, delimiter=separator))
        files.append({"path": file, "label": name if len(names) > 1 else ""})
    return files


def convert(desktop, request):
    document = load(desktop, request)
    try:
        send({"progress": 0.5})
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
