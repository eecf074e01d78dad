#!/usr/bin/python3
"""
Makes fixtures/documents, fixtures/sheets and fixtures/slides, each file by something other than the engine that reads
it, as far as there is such a thing: python3-docx, python3-odf, python3-openpyxl, python3-xlwt and pandoc, all Debian's.
Only LibreOffice writes doc, ppt and odp. The textual formats beside them are written by hand.
"""

import importlib.util
import io
import pathlib
import struct
import subprocess
import tempfile
import zipfile
import zlib

import docx
import openpyxl
import xlwt
from odf import draw, opendocument, style, table, text

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "fixtures"
DOCUMENTS, SHEETS, SLIDES = (FIXTURES / name for name in ("documents", "sheets", "slides"))

TITLE = "Grüße aus Zürich"
LINES = ["Ελληνικά, 日本語 and עברית in one line.", "The quick brown fox jumps over the lazy dog."]
PRICES = [["Obst", "Preis"], ["Äpfel", "2.50"], ["Birnen", "3.75"]]
SECOND = "Second page"


def picture():
    """A PNG of 120 × 80 pixels, half of it blue and half of it yellow."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + (b"\x20\x40\xc0" if y < 40 else b"\xff\xd0\x20") * 120 for y in range(80))
    header = struct.pack(">IIBBBBB", 120, 80, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def make_docx(path):
    document = docx.Document()
    document.core_properties.title = TITLE
    document.add_heading(TITLE, level=1)
    for line in LINES:
        document.add_paragraph(line)
    grid = document.add_table(rows=0, cols=2)
    grid.style = "Table Grid"
    for row in PRICES:
        for cell, value in zip(grid.add_row().cells, row):
            cell.text = value
    document.add_picture(io.BytesIO(picture()), width=docx.shared.Cm(4))
    document.add_page_break()
    document.add_heading(SECOND, level=1)
    document.add_paragraph("The end.")
    document.save(path)


def make_odt(path):
    document = opendocument.OpenDocumentText()
    broken = style.Style(name="OnNewPage", family="paragraph", parentstylename="Heading 1")
    broken.addElement(style.ParagraphProperties(breakbefore="page"))
    document.automaticstyles.addElement(broken)
    document.text.addElement(text.H(outlinelevel=1, text=TITLE))
    for line in LINES:
        document.text.addElement(text.P(text=line))
    document.text.addElement(odf_table("Prices", PRICES))
    frame = draw.Frame(width="4cm", height="2.67cm", anchortype="as-char")
    frame.addElement(draw.Image(href=document.addPicture("Pictures/picture.png", "image/png", picture())))
    holder = text.P()
    holder.addElement(frame)
    document.text.addElement(holder)
    document.text.addElement(text.H(outlinelevel=1, stylename=broken, text=SECOND))
    document.text.addElement(text.P(text="The end."))
    document.save(path)


def odf_table(name, rows, has_numbers=False):
    made = table.Table(name=name)
    made.addElement(table.TableColumn(numbercolumnsrepeated=len(rows[0])))
    for row in rows:
        line = table.TableRow()
        for value in row:
            is_number = has_numbers and value[0].isdigit()
            kind = {"valuetype": "float", "value": value} if is_number else {"valuetype": "string"}
            cell = table.TableCell(**kind)
            cell.addElement(text.P(text=value))
            line.addElement(cell)
        made.addElement(line)
    return made


def make_rtf(path):
    def escaped(line):
        return "".join(c if ord(c) < 128 else f"\\u{struct.unpack('h', struct.pack('H', ord(c)))[0]}?" for c in line)
    cells = "".join(
        "\\trowd\\cellx3000\\cellx6000 " + "".join(f"\\pard\\intbl {escaped(value)}\\cell " for value in row) + "\\row\n"
        for row in PRICES)
    path.write_text(
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Carlito;}}\n"
        f"\\pard\\b {escaped(TITLE)}\\b0\\par\n" + "".join(f"\\pard {escaped(line)}\\par\n" for line in LINES) + cells +
        f"\\pard{{\\pict\\pngblip\\picw120\\pich80\\picwgoal2268\\pichgoal1512 {picture().hex()}}}\\par\n"
        f"\\page\\pard\\b {SECOND}\\b0\\par\nThe end.\\par}}\n", encoding="ascii")


def make_epub(path):
    page = ('<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{0}</title>'
            "</head><body><h1>{0}</h1>{1}</body></html>")
    rows = "".join("<tr>" + "".join(f"<td>{value}</td>" for value in row) + "</tr>" for row in PRICES)
    first = "".join(f"<p>{line}</p>" for line in LINES) + f'<table>{rows}</table><p><img src="picture.png" alt="A flag"/></p>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", (
            '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfiles><rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles>'
            "</container>"))
        book.writestr("book/content.opf", (
            '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:converter:fixture</dc:identifier>'
            f"<dc:title>{TITLE}</dc:title><dc:language>de</dc:language>"
            '<meta property="dcterms:modified">2024-02-03T04:05:06Z</meta></metadata><manifest>'
            '<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            '<item id="picture" href="picture.png" media-type="image/png"/></manifest>'
            '<spine><itemref idref="one"/><itemref idref="two"/></spine></package>'))
        book.writestr("book/nav.xhtml", page.format("Contents", (
            '<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol><li><a href="one.xhtml">One</a></li>'
            '<li><a href="two.xhtml">Two</a></li></ol></nav>')))
        book.writestr("book/one.xhtml", page.format(TITLE, first))
        book.writestr("book/two.xhtml", page.format(SECOND, "<p>The end.</p>"))
        book.writestr("book/picture.png", picture())


def make_xlsx(path):
    workbook = openpyxl.Workbook()
    prices = workbook.active
    prices.title = "Preise 2024"
    for row in PRICES:
        prices.append([float(value) if value[0].isdigit() else value for value in row])
    prices.append(["Summe", "=SUM(B2:B3)"])
    notes = workbook.create_sheet("日本")
    notes.append(["Ελληνικά", "a, b", 'say "hi"'])
    workbook.save(path)


def make_xls(path):
    workbook = xlwt.Workbook(encoding="utf-8")
    prices = workbook.add_sheet("Preise 2024")
    for y, row in enumerate([*PRICES, ["Summe", xlwt.Formula("SUM(B2:B3)")]]):
        for x, value in enumerate(row):
            prices.write(y, x, float(value) if isinstance(value, str) and value[0].isdigit() else value)
    notes = workbook.add_sheet("日本")
    for x, value in enumerate(["Ελληνικά", "a, b", 'say "hi"']):
        notes.write(0, x, value)
    workbook.save(str(path))


def make_ods(path):
    workbook = opendocument.OpenDocumentSpreadsheet()
    prices = odf_table("Preise 2024", PRICES, has_numbers=True)
    total = table.TableRow()
    label = table.TableCell(valuetype="string")
    label.addElement(text.P(text="Summe"))
    total.addElement(label)
    total.addElement(table.TableCell(formula="of:=SUM([.B2:.B3])", valuetype="float", value="6.25"))
    prices.addElement(total)
    workbook.spreadsheet.addElement(prices)
    workbook.spreadsheet.addElement(odf_table("日本", [["Ελληνικά", "a, b", 'say "hi"']]))
    workbook.save(path)


def make_pptx(path, work):
    (work / "picture.png").write_bytes(picture())
    (work / "talk.md").write_text(
        f"# {TITLE}\n\n{LINES[0]}\n\n# Preise\n\n| Obst | Preis |\n|------|-------|\n| Äpfel | 2.50 |\n\n"
        "# A flag\n\n![A flag](picture.png)\n", encoding="utf-8")
    subprocess.run(["/usr/bin/pandoc", "talk.md", "--slide-level=1", "-o", path], cwd=work, check=True)


def by_libreoffice(source, target_format, folder):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["/usr/bin/soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
                        target_format, "--outdir", folder, source], check=True, stdout=subprocess.DEVNULL)


MACRO = """Function Mark()
Open Environ("TMPDIR") & "/macro-ran" For Output As #1
Close #1
Mark = "ran"
End Function"""


def make_locked_and_macro():
    """
    Documents that open with the password "secret", and one with a macro that leaves a file behind when it runs;
    stored by LibreOffice, which the engine starts in the same way.
    """
    source = pathlib.Path(__file__).resolve().parent.parent / "src/conversion/engines/libreoffice-worker.py"
    spec = importlib.util.spec_from_file_location("worker", source)
    worker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(worker)
    letter, prices, talk = DOCUMENTS / "letter.docx", SHEETS / "prices.xlsx", SLIDES / "talk.pptx"
    locked = [
        (letter, DOCUMENTS / "locked.doc", "MS Word 97"),
        (letter, DOCUMENTS / "locked.odt", "writer8"),
        (prices, SHEETS / "locked.xls", "MS Excel 97"),
        (prices, SHEETS / "locked.ods", "calc8"),
        (talk, SLIDES / "locked.odp", "impress8"),
    ]
    with tempfile.TemporaryDirectory() as profile:
        worker.write_profile(profile)
        office, desktop = worker.start_office(profile)
        for source, target, name in locked:
            hidden = worker.properties({"Hidden": True, "ReadOnly": True})
            document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, hidden)
            document.storeToURL(target.as_uri(), worker.properties({"FilterName": name, "Password": "secret"}))
            document.close(True)
        document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, worker.properties({"Hidden": True}))
        library = document.BasicLibraries
        if not library.hasByName("Standard"):
            library.createLibrary("Standard")
        library.getByName("Standard").insertByName("Module1", MACRO)
        sheet = document.Sheets.getByIndex(0)
        sheet.getCellByPosition(0, 0).String = "Hello, macro."
        # A formula that is never right from before: it is computed whenever the workbook is opened.
        sheet.getCellByPosition(0, 1).Formula = "=MARK()&NOW()"
        document.storeToURL((SHEETS / "macro.ods").as_uri(), worker.properties({"FilterName": "calc8"}))
        office.kill()


def main():
    for folder in (DOCUMENTS, SHEETS, SLIDES):
        folder.mkdir(parents=True, exist_ok=True)
    make_docx(DOCUMENTS / "letter.docx")
    make_odt(DOCUMENTS / "letter.odt")
    make_rtf(DOCUMENTS / "letter.rtf")
    make_epub(DOCUMENTS / "letter.epub")
    by_libreoffice(DOCUMENTS / "letter.docx", "doc", DOCUMENTS)
    by_libreoffice(DOCUMENTS / "letter.docx", "pdf", DOCUMENTS)
    make_xlsx(SHEETS / "prices.xlsx")
    make_xls(SHEETS / "prices.xls")
    make_ods(SHEETS / "prices.ods")
    with tempfile.TemporaryDirectory() as work:
        make_pptx(SLIDES / "talk.pptx", pathlib.Path(work))
    for target in ("ppt", "odp"):
        by_libreoffice(SLIDES / "talk.pptx", target, SLIDES)
    make_locked_and_macro()


if __name__ == "__main__":
    main()
