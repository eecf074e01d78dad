#!/usr/bin/python3
"""
Makes the fixtures of the less common office formats out of what make-documents.py has made, and the drawings; each by
something other than the engine that reads it, as far as there is such a thing: AbiWord, Gnumeric, Inkscape, cairo,
python3-odf. Only LibreOffice writes dot, uot, uop and fodp. Templates and files with macros are the same packages under another media type.
The files in `collected/` are from elsewhere (see README.md there).
"""

import base64
import gzip
import importlib.util
import pathlib
import subprocess
import tempfile
import zipfile

from odf import draw, opendocument, style, text

spec = importlib.util.spec_from_file_location("documents", pathlib.Path(__file__).with_name("make-documents.py"))
made = importlib.util.module_from_spec(spec)
spec.loader.exec_module(made)

DOCUMENTS, SHEETS, SLIDES, DRAWINGS = made.DOCUMENTS, made.SHEETS, made.SLIDES, made.FIXTURES / "drawings"

# What a package's main part is called in its list of types, or, in OpenDocument, the package itself.
RELABELLED = {
    DOCUMENTS / "letter.docx": {
        "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
        "dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    },
    SHEETS / "prices.xlsx": {
        "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "xltx": "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "xltm": "application/vnd.ms-excel.template.macroEnabled.main+xml",
    },
    SLIDES / "talk.pptx": {
        "pptm": "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        "potx": "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
        "potm": "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
        "ppsx": "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
        "ppsm": "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
    },
    DOCUMENTS / "letter.odt": {"ott": "application/vnd.oasis.opendocument.text-template"},
    SHEETS / "prices.ods": {"ots": "application/vnd.oasis.opendocument.spreadsheet-template"},
    SLIDES / "talk.odp": {"otp": "application/vnd.oasis.opendocument.presentation-template"},
    DRAWINGS / "shapes.odg": {"otg": "application/vnd.oasis.opendocument.graphics-template"},
}
MAIN_TYPES = [
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
]


def relabel(source, extension, media_type):
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(source.with_suffix(f".{extension}"), "w") as copy:
        old = package.read("mimetype") if "mimetype" in package.namelist() else None
        for entry in package.infolist():
            content = package.read(entry)
            for main in [old] if old else MAIN_TYPES:
                if entry.filename in ("mimetype", "META-INF/manifest.xml", "[Content_Types].xml"):
                    content = content.replace(main, media_type.encode())
            copy.writestr(entry.filename, content, zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED)


def flatten(source, kind):
    """An OpenDocument package as one XML file, with its pictures inside."""
    document = opendocument.load(str(source))
    flat = document.xml().decode()
    with zipfile.ZipFile(source) as package:
        for name in package.namelist():
            if name.startswith("Pictures/") and not name.endswith("/"):
                data = base64.b64encode(package.read(name)).decode()
                for form in (f'<draw:image xlink:href="{name}"/>', f'<draw:image xlink:href="{name}"></draw:image>'):
                    flat = flat.replace(form, f"<draw:image><office:binary-data>{data}</office:binary-data></draw:image>")
    source.with_suffix(f".{kind}").write_text(flat, encoding="utf-8")


OLD_SPACES = " ".join(
    [f'xmlns:{name}="http://openoffice.org/2000/{url}"' for name, url in [
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("presentation", "presentation")]]
    + ['xmlns:fo="http://www.w3.org/1999/XSL/Format"', 'xmlns:xlink="http://www.w3.org/1999/xlink"',
       'xmlns:svg="http://www.w3.org/2000/svg"'])


CLASSES = {"writer": "text", "calc": "spreadsheet", "impress": "presentation", "draw": "drawing"}


def make_old(path, kind, styles, body, masters=""):
    """A package of OpenOffice 1, with a picture in it."""
    media_type = f"application/vnd.sun.xml.{kind}"
    root = f'{OLD_SPACES} office:version="1.0" office:class="{CLASSES[kind.split(".")[0]]}"'
    manifest = "".join(
        f'<manifest:file-entry manifest:media-type="{each}" manifest:full-path="{name}"/>'
        for name, each in [("/", media_type), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("Pictures/flag.png", "image/png")])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", media_type, zipfile.ZIP_STORED)
        package.writestr("content.xml", (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {root}><office:automatic-styles>{styles}'
            f"</office:automatic-styles><office:body>{body}</office:body></office:document-content>"))
        package.writestr("styles.xml", (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {root}><office:automatic-styles>'
            '<style:page-master style:name="page"><style:properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-master>'
            f"</office:automatic-styles><office:master-styles>{masters}</office:master-styles></office:document-styles>"))
        package.writestr("META-INF/manifest.xml", (
            f'<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">{manifest}</manifest:manifest>'))
        package.writestr("Pictures/flag.png", made.picture())


MASTER = '<style:master-page style:name="Default" style:page-master-name="page"/>'
IMAGE = ('<draw:image draw:style-name="g" xlink:href="#Pictures/flag.png" xlink:type="simple" svg:width="4cm" '
         'svg:height="2.67cm" svg:x="3cm" svg:y="9cm"')


def old_table(rows):
    lines = "".join(
        "<table:table-row>" + "".join(
            f'<table:table-cell table:value-type="float" table:value="{value}"><text:p>{value}</text:p></table:table-cell>'
            if value[0].isdigit() else f"<table:table-cell><text:p>{value}</text:p></table:table-cell>" for value in row)
        + "</table:table-row>" for row in rows)
    return f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>{lines}'


def make_sxw(path, kind):
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in made.LINES)
    make_old(
        path, kind,
        '<style:style style:name="broken" style:family="paragraph"><style:properties fo:break-before="page"/></style:style>',
        f'<text:h text:level="1">{made.TITLE}</text:h>{paragraphs}<table:table table:name="Prices">{old_table(made.PRICES)}'
        f'</table:table><text:p>{IMAGE} text:anchor-type="as-char"/></text:p>'
        f'<text:h text:level="1" text:style-name="broken">{made.SECOND}</text:h><text:p>The end.</text:p>')


def make_sxc(path, kind):
    total = ('<table:table-row><table:table-cell><text:p>Summe</text:p></table:table-cell><table:table-cell '
             'table:formula="=SUM([.B2:.B3])" table:value-type="float" table:value="6.25"/></table:table-row>')
    make_old(path, kind, "", (
        f'<table:table table:name="Preise 2024">{old_table(made.PRICES)}{total}</table:table>'
        f'<table:table table:name="日本">{old_table([["Ελληνικά", "a, b", "say &quot;hi&quot;"]])}</table:table>'))


def old_box(lines, y):
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in lines)
    return (f'<draw:text-box draw:style-name="g" svg:width="20cm" svg:height="4cm" svg:x="3cm" svg:y="{y}cm">'
            f"{paragraphs}</draw:text-box>")


STYLES = '<style:style style:name="dp" style:family="drawing-page"/><style:style style:name="g" style:family="graphics"/>'


def make_sxi(path):
    boxes = [old_box([made.TITLE], 1) + old_box([made.LINES[0]], 6), old_box(["Preise", "Äpfel 2.50"], 1),
             old_box(["A flag"], 1) + f"{IMAGE}/>"]
    make_old(path, "impress", STYLES, "".join(
        f'<draw:page draw:name="page{number}" draw:style-name="dp" draw:master-page-name="Default">{box}</draw:page>'
        for number, box in enumerate(boxes, start=1)), MASTER)


WORDS = ["This picture", "proof of the year 1984"]


def make_sxd(path):
    body = (f'<draw:page draw:name="page1" draw:style-name="dp" draw:master-page-name="Default">{old_box(WORDS, 2)}'
            f"{IMAGE}/></draw:page>")
    make_old(path, "draw", STYLES, body, MASTER)


def make_odg(path):
    document = opendocument.OpenDocumentDrawing()
    layout = style.PageLayout(name="page")
    layout.addElement(style.PageLayoutProperties(pagewidth="20cm", pageheight="10cm", margin="0cm"))
    document.automaticstyles.addElement(layout)
    document.masterstyles.addElement(style.MasterPage(name="Default", pagelayoutname=layout))
    page = draw.Page(name="page1", masterpagename="Default")
    box = draw.Frame(width="12cm", height="3cm", x="4cm", y="1cm")
    holder = draw.TextBox()
    for words in WORDS:
        holder.addElement(text.P(text=words))
    box.addElement(holder)
    page.addElement(box)
    frame = draw.Frame(width="4cm", height="2.67cm", x="2cm", y="6cm")
    frame.addElement(draw.Image(href=document.addPicture("Pictures/flag.png", "image/png", made.picture())))
    page.addElement(frame)
    document.drawing.addElement(page)
    document.save(path)


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make_drawings():
    source = made.FIXTURES / "images/drawing.svg"
    for extension in ("eps", "ps"):
        run("rsvg-convert", "-f", extension, "-o", DRAWINGS / f"drawing.{extension}", source)
    run("rsvg-convert", "-f", "pdf", "-o", DRAWINGS / "drawing.ai", source)
    (DRAWINGS / "drawing.svgz").write_bytes(gzip.compress(source.read_bytes(), mtime=0))
    for extension in ("emf", "wmf"):
        run("inkscape", source, "-o", DRAWINGS / f"drawing.{extension}")
    with tempfile.NamedTemporaryFile(suffix=".pbm") as bitmap:
        bitmap.write(b"P1\n64 40\n" + b"\n".join(
            b" ".join(b"1" if 8 <= x < 24 or 40 <= x < 56 and 10 <= y < 30 else b"0" for x in range(64)) for y in range(40)))
        bitmap.flush()
        run("potrace", "-b", "dxf", "-o", DRAWINGS / "bars.dxf", bitmap.name)
    make_odg(DRAWINGS / "shapes.odg")
    make_sxd(DRAWINGS / "shapes.sxd")


def main():
    DRAWINGS.mkdir(exist_ok=True)
    make_drawings()
    for source, targets in RELABELLED.items():
        for extension, media_type in targets.items():
            relabel(source, extension, media_type)
    flatten(DOCUMENTS / "letter.odt", "fodt")
    flatten(SHEETS / "prices.ods", "fods")
    flatten(DRAWINGS / "shapes.odg", "fodg")
    made.by_libreoffice(SLIDES / "talk.odp", "fodp", SLIDES)
    made.by_libreoffice(SLIDES / "talk.odp", "uop", SLIDES)
    made.by_libreoffice(DOCUMENTS / "letter.docx", "dot:MS Word 97 Vorlage", DOCUMENTS)
    made.by_libreoffice(DOCUMENTS / "letter.docx", "uot", DOCUMENTS)
    run("abiword", "--to=abw", "-o", DOCUMENTS / "letter.abw", DOCUMENTS / "letter.docx")
    for extension in ("gnumeric", "dif", "slk"):
        run("ssconvert", SHEETS / "prices.xlsx", SHEETS / f"prices.{extension}")
    for extension, kind in (("sxw", "writer"), ("stw", "writer.template")):
        make_sxw(DOCUMENTS / f"letter.{extension}", kind)
    for extension, kind in (("sxc", "calc"), ("stc", "calc.template")):
        make_sxc(SHEETS / f"prices.{extension}", kind)
    make_sxi(SLIDES / "talk.sxi")


if __name__ == "__main__":
    main()
