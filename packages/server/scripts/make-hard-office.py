#!/usr/bin/python3
"""
Makes the hard fixtures of documents, workbooks, presentations and PDF documents, each by something other than the engine
that reads it, as far as there is such a thing: python3-docx, python3-openpyxl, python3-odf, python3-xlwt, python3-reportlab and
qpdf, all Debian's. Pandoc writes the presentations, and LibreOffice what only it writes, out of those.
"""

import datetime
import importlib.util
import io
import pathlib
import subprocess
import tempfile

import docx
import openpyxl
import xlwt
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from odf import opendocument, style, table, text
from openpyxl.styles import PatternFill
from PIL import Image
from reportlab.lib.pagesizes import A3, A4, A5, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

spec = importlib.util.spec_from_file_location("documents", pathlib.Path(__file__).with_name("make-documents.py"))
made = importlib.util.module_from_spec(spec)
spec.loader.exec_module(made)

DOCUMENTS, SHEETS, SLIDES = (folder / "hard" for folder in (made.DOCUMENTS, made.SHEETS, made.SLIDES))

HEBREW, ARABIC, JAPANESE, KOREAN = "שלום עולם", "مرحبا بالعالم", "こんにちは世界", "안녕하세요"
SCRIPTS = [HEBREW, ARABIC, JAPANESE, KOREAN, "Здравствуй", "naïve café"]


def clear_picture():
    """A PNG whose left half is clear and whose right half is red."""
    image = Image.new("RGBA", (80, 60), (0, 0, 0, 0))
    image.paste((200, 30, 30, 255), (40, 0, 80, 60))
    stream = io.BytesIO()
    image.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def from_right(paragraph):
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    for run in paragraph.runs:
        run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))


def make_scripts_docx(path):
    document = docx.Document()
    document.add_heading("Scripts", 1)
    for words in SCRIPTS:
        paragraph = document.add_paragraph(f"{words}.")
        if words in (HEBREW, ARABIC):
            from_right(paragraph)
    grid = document.add_table(rows=1, cols=2, style="Table Grid")
    for cell, value in zip(grid.rows[0].cells, ["כתוב", "本棚"]):
        cell.text = value
    document.save(path)


def tracked(kind, words):
    change = OxmlElement(f"w:{kind}")
    for name, value in (("w:id", "7"), ("w:author", "Ada"), ("w:date", "2024-01-01T00:00:00Z")):
        change.set(qn(name), value)
    run, content = OxmlElement("w:r"), OxmlElement("w:delText" if kind == "del" else "w:t")
    content.text = words
    content.set(qn("xml:space"), "preserve")
    run.append(content)
    change.append(run)
    return change


def make_tracked_docx(path):
    document = docx.Document()
    paragraph = document.add_paragraph("The price is ")
    paragraph._p.append(tracked("del", "fourteen"))
    paragraph._p.append(tracked("ins", "twenty"))
    paragraph.add_run(" pounds.")
    document.add_paragraph("Nothing else has changed.")
    document.save(path)


def make_long_docx(path):
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Header of all pages"
    section.footer.paragraphs[0].text = "Footer of all pages"
    document.add_heading("A long table", 1)
    grid = document.add_table(rows=0, cols=3, style="Table Grid")
    for number in range(1, 81):
        for cell, value in zip(grid.add_row().cells, [f"Row {number}", str(number * 1.5), "Größe"]):
            cell.text = value
    top = grid.cell(0, 1)
    top.merge(grid.cell(0, 2)).text = "Merged cell"
    section = document.add_section()
    section.orientation = docx.enum.section.WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_paragraph("This page lies.")
    document.save(path)


def make_formulas_xlsx(path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Formulas"
    sheet.append(["When", "How many", "Each", "Sum"])
    sheet.append([datetime.date(2024, 2, 29), 3, 1.25, "=B2*C2"])
    sheet.append([datetime.date(1999, 12, 31), 10, 0.5, "=B3*C3"])
    sheet.append(["Total", "=SUM(B2:B3)", None, "=SUM(D2:D3)"])
    sheet.append(["Text", '=UPPER("fruit")&LEN("1234567")', None, '=IF(B4>12,"many","few")'])
    # Not every format says that a number is a date.
    sheet.append(["Dates", '=TEXT(A2,"yyyy-mm-dd")', '=TEXT(A3,"yyyy-mm-dd")'])
    sheet.column_dimensions["B"].width = sheet.column_dimensions["C"].width = 14
    for cell in ("A2", "A3"):
        sheet[cell].number_format = "yyyy-mm-dd"
    sheet.column_dimensions["A"].width = 14
    workbook.save(path)


def make_merged_xlsx(path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Merged"
    sheet["A1"] = "A title over three columns"
    sheet.merge_cells("A1:C1")
    sheet["A1"].fill = PatternFill("solid", fgColor="FFEE88")
    sheet.append(["a, b", 'say "hi"', "two\nlines"])
    sheet.append([True, -0.5, 12345678])
    sheet.append([HEBREW, JAPANESE, "007"])
    sheet.merge_cells("A5:A6")
    sheet["A5"] = "tall"
    workbook.save(path)


def make_many_xlsx(path):
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for number, name in enumerate(["Größe", "日本", "עברית", "R&D", "a b", "x.y", "Q1 (2)", "Ω", "9", "Plan #3", "Ü", "Ende"]):
        sheet = workbook.create_sheet(name)
        sheet.append([f"On sheet {number + 1}", number * 1.5])
        sheet.column_dimensions["A"].width = 16
    workbook.save(path)


def make_formulas_xls(path):
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Formulas")
    for row, values in enumerate([["How many", "Each", "Sum"], [3, 1.25], [10, 0.5]]):
        for column, value in enumerate(values):
            sheet.write(row, column, value)
    sheet.write(1, 2, xlwt.Formula("A2*B2"))
    sheet.write(2, 2, xlwt.Formula("A3*B3"))
    sheet.write(3, 2, xlwt.Formula("SUM(C2:C3)"))
    sheet.col(0).width = 14 * 256
    sheet.write(4, 0, datetime.date(2024, 2, 29), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.write(4, 1, xlwt.Formula('TEXT(A5,"yyyy-mm-dd")'))
    sheet.col(1).width = 14 * 256
    workbook.save(str(path))


def make_merged_xls(path):
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Merged")
    sheet.write_merge(0, 0, 0, 2, "A title over three columns")
    for column, value in enumerate(["a, b", 'say "hi"', "two\nlines"]):
        sheet.write(1, column, value)
    for column, value in enumerate([HEBREW, JAPANESE, "007"]):
        sheet.write(2, column, value)
    workbook.save(str(path))


def make_many_xls(path):
    workbook = xlwt.Workbook()
    for number, name in enumerate(["Größe", "日本", "עברית", "R&D", "a b", "Ende"]):
        workbook.add_sheet(name).write(0, 0, f"On sheet {number + 1}")
    workbook.save(str(path))


def make_pptx(path, markdown):
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        (folder / "clear.png").write_bytes(clear_picture())
        (folder / "slides.md").write_text(markdown, encoding="utf-8")
        subprocess.run(["/usr/bin/pandoc", "slides.md", "--slide-level=1", "-o", path], cwd=folder, check=True)


PRESENTATIONS = {
    "noted": "# A clear picture\n\n![Half of it](clear.png)\n\n# Noted\n\nWhat is shown.\n\n::: notes\n\nWhat is only said.\n\n:::\n",
    "scripts": "# Scripts\n\n" + "".join(f"- {words}\n" for words in SCRIPTS) + "\n# 本棚\n\nEnde\n",
    "many": "".join(f"# Slide {number}\n\n- First of {number}\n    - Below it\n\n" for number in range(1, 13)),
}


def make_mixed_pdf(path):
    canvas = Canvas(str(path), invariant=True)
    for size, words in ((A4, "A page of A4"), (landscape(A3), "It lies and is larger"), (A5, "A small one")):
        canvas.setPageSize(size)
        canvas.drawString(72, size[1] - 100, words)
        # Pages with hardly any letters are taken for scans.
        canvas.drawString(72, size[1] - 130, "and has a line of words below it, like most pages")
        canvas.showPage()
    canvas.save()
    turned = path.with_suffix(".turned.pdf")
    subprocess.run(["qpdf", "--deterministic-id", "--rotate=+90:3", path, turned], check=True)
    turned.replace(path)


def make_form_pdf(path):
    canvas = Canvas(str(path), pagesize=A5, invariant=True)
    canvas.drawString(50, 500, "Please fill in your name")
    canvas.acroForm.textfield(name="name", value="Ada Lovelace", x=50, y=440, width=200, height=24)
    canvas.drawString(50, 400, "and agree")
    canvas.acroForm.checkbox(name="agree", checked=True, x=120, y=395)
    canvas.save()


def make_locked_pdf(path):
    """Whoever opens it needs no password; whoever changes it does. Its fonts are embedded in part, or not at all."""
    pdfmetrics.registerFont(TTFont("DejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    canvas = Canvas(str(path), pagesize=A5, invariant=True)
    canvas.setTitle("Open to all")
    canvas.setFont("DejaVu", 14)
    canvas.drawString(50, 500, "Größe, Здравствуй, Ωμέγα")
    canvas.setFont("HeiseiMin-W3", 14)
    canvas.drawString(50, 470, JAPANESE)
    canvas.save()
    locked = path.with_suffix(".locked.pdf")
    subprocess.run(["qpdf", "--encrypt", "", "owner", "256", "--extract=n", "--", path, locked], check=True)
    locked.replace(path)


def make_notes_odt(path):
    document = opendocument.OpenDocumentText()
    paragraph = text.P(text="A sentence")
    note = text.Note(id="ftn1", noteclass="footnote")
    note.addElement(text.NoteCitation(text="1"))
    body = text.NoteBody()
    body.addElement(text.P(text="What the note says."))
    note.addElement(body)
    paragraph.addElement(note)
    paragraph.addText(" that goes on.")
    document.text.addElement(text.H(outlinelevel=1, text="Notes"))
    document.text.addElement(paragraph)
    document.save(path)


def make_scripts_odt(path):
    document = opendocument.OpenDocumentText()
    backward = style.Style(name="Backward", family="paragraph")
    backward.addElement(style.ParagraphProperties(writingmode="rl-tb"))
    document.automaticstyles.addElement(backward)
    for words in SCRIPTS:
        named = {"stylename": backward} if words in (HEBREW, ARABIC) else {}
        document.text.addElement(text.P(text=f"{words}.", **named))
    document.save(path)


def make_long_odt(path):
    document = opendocument.OpenDocumentText()
    document.text.addElement(text.H(outlinelevel=1, text="A long table"))
    document.text.addElement(made.odf_table("Long", [[f"Row {number}", str(number * 1.5)] for number in range(1, 81)]))
    document.save(path)


def main():
    for folder in (DOCUMENTS, SHEETS, SLIDES):
        folder.mkdir(parents=True, exist_ok=True)
    make_scripts_docx(DOCUMENTS / "scripts.docx")
    make_tracked_docx(DOCUMENTS / "tracked.docx")
    make_long_docx(DOCUMENTS / "long.docx")
    make_mixed_pdf(DOCUMENTS / "mixed.pdf")
    make_form_pdf(DOCUMENTS / "form.pdf")
    make_locked_pdf(DOCUMENTS / "locked.pdf")
    make_notes_odt(DOCUMENTS / "notes.odt")
    make_scripts_odt(DOCUMENTS / "scripts.odt")
    make_long_odt(DOCUMENTS / "long.odt")
    make_formulas_xlsx(SHEETS / "formulas.xlsx")
    make_merged_xlsx(SHEETS / "merged.xlsx")
    make_many_xlsx(SHEETS / "many.xlsx")
    make_formulas_xls(SHEETS / "formulas.xls")
    make_merged_xls(SHEETS / "merged.xls")
    make_many_xls(SHEETS / "many.xls")
    for name, markdown in PRESENTATIONS.items():
        make_pptx(SLIDES / f"{name}.pptx", markdown)
        for target in ("ppt", "odp"):
            made.by_libreoffice(SLIDES / f"{name}.pptx", target, SLIDES)
    for name in ("scripts", "long", "tracked"):
        for target in ("doc", "rtf"):
            made.by_libreoffice(DOCUMENTS / f"{name}.docx", target, DOCUMENTS)
    for name in ("formulas", "merged", "many"):
        made.by_libreoffice(SHEETS / f"{name}.xlsx", "ods", SHEETS)


if __name__ == "__main__":
    main()
