"""Documents, workbooks and presentations of office programs."""

import datetime
import gzip
import posixpath
import re
import struct
import subprocess
from xml.etree import ElementTree

from .common import Package, count, local, output_of, xml_text


def open_xml(path, main_part):
    package = Package(path)
    package.check_relationships()
    if main_part not in package.names:
        raise ValueError(f"there is no {main_part}")
    return package


def open_document(path, kind):
    package = Package(path)
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    if package.names[0] != "mimetype" or package.archive.read("mimetype").decode() != mimetype:
        raise ValueError(f"it does not begin with the media type {mimetype}")
    return package, package.xml("content.xml")


def flat_document(path, kind):
    root = ElementTree.parse(path).getroot()
    if root.get("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}mimetype") != f"application/vnd.oasis.opendocument.{kind}":
        raise ValueError(f"it is not of the kind {kind}")
    return root


def read_docx(path):
    package = open_xml(path, "word/document.xml")
    root = package.xml("word/document.xml")
    text = "\n".join(xml_text(part, {"p"}) for part in [root, *package.parts(r"word/footnotes\.xml")])
    return {"text": text, "pictures": count([root], "blip"), "tables": count([root], "tbl")}


def read_odt(path):
    return read_text(open_document(path, "text")[1])


def read_ott(path):
    return read_text(open_document(path, "text-template")[1])


def read_fodt(path):
    return read_text(flat_document(path, "text"))


def read_text(root):
    return {"text": xml_text(root, {"p", "h"}), "pictures": count([root], "image"), "tables": count([root], "table")}


def read_pptx(path):
    package = open_xml(path, "ppt/presentation.xml")
    slides = package.parts(r"ppt/slides/slide\d+\.xml")
    return {"text": "\n".join(xml_text(slide, {"p"}) for slide in slides), "slides": len(slides),
            "pictures": count(slides, "pic"), "tables": count(slides, "tbl")}


def read_odp(path):
    return read_slides(open_document(path, "presentation")[1])


def read_otp(path):
    return read_slides(open_document(path, "presentation-template")[1])


def read_fodp(path):
    return read_slides(flat_document(path, "presentation"))


def read_slides(root):
    pages = [element for element in root.iter() if local(element) == "page"]
    pictures = sum(bool(local(frame) == "frame" and any(local(child) == "image" for child in frame)
                        and not any(local(child) == "table" for child in frame)) for frame in root.iter())
    return {"text": xml_text(root, {"p"}), "slides": len(pages), "pictures": pictures, "tables": count([root], "table")}


def read_xlsx(path):
    tables = read_xlsx_tables(path, as_shown=False)
    return {"text": "\n".join(str(cell) for rows in tables.values() for row in rows for cell in row), "sheets": list(tables)}


def read_xlsx_tables(path, as_shown=True):
    """The cells of each sheet: as they are stored, or rows by the names in the first one, with dates."""
    package = open_xml(path, "xl/workbook.xml")
    strings = []
    if "xl/sharedStrings.xml" in package.names:
        strings = ["".join(t.text or "" for t in item.iter() if local(t) == "t") for item in package.xml("xl/sharedStrings.xml")]
    dates = date_styles(package) if as_shown else set()
    tables = {}
    for name, part in sheet_parts(package).items():
        sheet = package.xml(part)
        rows = [{column_of(cell): cell_value(cell, strings, dates, as_shown) for cell in row if local(cell) == "c"}
                for row in sheet.iter() if local(row) == "row"]
        tables[name] = [{title: row.get(column) for column, title in rows[0].items()} for row in rows[1:]] if as_shown and rows \
            else [list(row.values()) for row in rows]
    return tables


def sheet_parts(package):
    """The part of each sheet by its name, in their order. A sheet may be a chart, which has no rows."""
    identifier = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    targets = {each.get("Id"): posixpath.join("/xl", each.get("Target"))[1:] for each in package.xml("xl/_rels/workbook.xml.rels")}
    sheets = [element for element in package.xml("xl/workbook.xml").iter() if local(element) == "sheet"]
    return {element.get("name"): targets[element.get(identifier)] for element in sheets}


def column_of(cell):
    return re.sub(r"\d", "", cell.get("r"))


def date_styles(package):
    """The numbers of the styles that show a date."""
    styles = package.xml("xl/styles.xml")
    codes = {each.get("numFmtId"): each.get("formatCode") for each in styles.iter() if local(each) == "numFmt"}
    formats = next(each for each in styles.iter() if local(each) == "cellXfs")
    return {str(number) for number, each in enumerate(formats) if "yy" in codes.get(each.get("numFmtId"), "").lower()}


def cell_value(cell, strings, dates, as_shown):
    value = next((child.text for child in cell if local(child) == "v"), None)
    if cell.get("t") == "s":
        return strings[int(value)]
    if cell.get("t") in ("inlineStr", "str") or not as_shown or value is None:
        return value or "".join(cell.itertext())
    if cell.get("t") == "b":
        return value == "1"
    number = float(value)
    if cell.get("s") in dates:
        moment = datetime.datetime(1899, 12, 30) + datetime.timedelta(seconds=round(number * 86400))
        return (moment.date() if number.is_integer() else moment).isoformat()
    return int(number) if number.is_integer() else number


def read_ods(path):
    return read_tables(open_document(path, "spreadsheet")[1])


def read_ots(path):
    return read_tables(open_document(path, "spreadsheet-template")[1])


def read_fods(path):
    return read_tables(flat_document(path, "spreadsheet"))


def read_tables(root):
    name = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}name"
    # Charts in it have tables too.
    book = next(element for element in root.iter() if local(element) == "spreadsheet")
    return {"text": xml_text(root, {"p"}), "sheets": [each.get(name) for each in book if local(each) == "table"]}


def read_odg(path):
    return read_drawing(open_document(path, "graphics")[1])


def read_otg(path):
    return read_drawing(open_document(path, "graphics-template")[1])


def read_fodg(path):
    return read_drawing(flat_document(path, "graphics"))


def read_drawing(root):
    pages = next(element for element in root.iter() if local(element) == "drawing")
    return {"text": xml_text(pages, {"p"}), "pages": count([pages], "page"), "pictures": count([pages], "image")}


def read_uot(path):
    root = ElementTree.parse(path).getroot()
    return {"text": "".join(root.itertext()), "pictures": count([root], "其他对象"), "tables": count([root], "文字表")}


def read_uop(path):
    root = ElementTree.parse(path).getroot()
    slides = [element for element in root.iter() if local(element) == "幻灯片"]
    return {"text": "".join(root.itertext()), "slides": len(slides), "pictures": count([root], "其他对象")}


def read_doc(path):
    try:
        text = output_of("antiword", "-m", "UTF-8", "-w", "0", path)
    except subprocess.CalledProcessError:
        import olefile
        if not olefile.isOleFile(path):
            raise
        # It refuses documents of a few lines.
        return {"text": output_of("catdoc", "-d", "utf-8", path)}
    rows = re.findall(r"(?:^\|.*\n)+", text, flags=re.MULTILINE)
    return {"text": text, "pictures": text.count("[pic]"), "tables": len(rows)}


def read_rtf(path):
    markup = path.read_text(encoding="ascii")
    if not markup.startswith("{\\rtf1") or markup.count("{") != markup.count("}"):
        raise ValueError("its groups are not closed")
    text = re.sub(r"\\u(-?\d+) ?(?:\\'..|\?)", lambda match: chr(int(match[1]) % 65536), markup)
    text = re.sub(r"\\'(..)", lambda match: bytes.fromhex(match[1]).decode("windows-1252", "replace"), text)
    text = re.sub(r"[{}]|\\[a-z]+-?\d* ?", "", text)
    # That sees notes, which pandoc leaves out; and pandoc sees letters in the code pages of their fonts.
    text += output_of("pandoc", "--from", "rtf", "--to", "plain", path)
    return {"text": text, "pictures": len(re.findall(r"\\(?:png|jpeg)blip", markup)), "tables": int("\\row" in markup)}


def read_xls(path):
    import xlrd
    # It leaves out sheets without cells, and writes what could not be computed as this word.
    text = output_of("xls2csv", "-d", "utf-8", "-q", "0", "-c", "\n", path).replace("ERROR", "")
    return {"text": text, "sheets": xlrd.open_workbook(path, on_demand=True).nsheets}


def read_gnumeric(path):
    with gzip.open(path) as file:
        root = ElementTree.parse(file).getroot()
    # Formulas have no type: what they give is not written down.
    cells = [element.text or "" for element in root.iter() if local(element) == "Cell" and element.get("ValueType")]
    return {"text": "\n".join(cells), "sheets": count([root], "Sheet")}


def read_xlsb(path):
    sheets = [name for name in Package(path).names if re.fullmatch(r"xl/worksheets/sheet\d+\.bin", name)]
    return {"text": "", "sheets": len(sheets)}


SLIDE, TEXT_CHARACTERS, TEXT_BYTES, PNG = 0x03EE, 0x0FA0, 0x0FA8, b"\x89PNG"


def read_ppt(path):
    import olefile
    with olefile.OleFileIO(path) as file:
        document = file.openstream("PowerPoint Document").read()
        pictures = file.openstream("Pictures").read() if file.exists("Pictures") else b""
    text, slides, position = [], 0, 0
    # [MS-PPT] 2.3.1: each record has a header of eight bytes, and a container's records follow its own header.
    while position + 8 <= len(document):
        version, kind, length = struct.unpack_from("<HHI", document, position)
        position += 8
        data = document[position:position + length]
        slides += kind == SLIDE
        if kind in (TEXT_CHARACTERS, TEXT_BYTES):
            text.append(data.decode("utf-16-le" if kind == TEXT_CHARACTERS else "latin-1"))
        position += 0 if version & 0xF == 0xF else length
    return {"text": "\n".join(text), "slides": slides, "pictures": pictures.count(PNG)}


# Templates, shows and files with macros are the same packages and streams.
read_docm = read_dotx = read_docx
read_dot = read_doc
read_xlsm = read_xltx = read_xlsx
read_xlt = read_xls
read_pptm = read_ppsx = read_potx = read_pptx
read_pps = read_pot = read_ppt
