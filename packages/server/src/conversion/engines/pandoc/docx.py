#!/usr/bin/python3
"""
Writes a Word document as pandoc can read all of it: `docx.py <document> <made> <target format> [numbered]`. Pandoc
drops without a word what it does not know: text boxes, documents inside of documents, drawings with text, diagrams, symbols of Windows' fonts,
pictures in Windows' formats. They become paragraphs, tables and pictures at their places.

It answers, as JSON, what the document says of itself, and what still is left out. Documents inside of it lie beside it then,
where `docx.lua` finds them.
"""

import email
import email.policy
import io
import json
import os
import posixpath
import re
import subprocess
import sys
import tempfile

from lxml import etree
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path += [HERE, os.path.join(HERE, "../../kits/documents/office")]

from package import Package, R, Unreadable, W, find
from rich_text import without_hidden
from rules import PANDOC, mend
from symbols import as_unicode

# Each takes a second or two.
MAX_DRAWINGS = 40
DRAWING_DPI = 150


def paragraph(text, style=None):
    made = etree.Element(f"{W}p")
    if style:
        etree.SubElement(etree.SubElement(made, f"{W}pPr"), f"{W}pStyle").set(f"{W}val", style)
    words = etree.SubElement(etree.SubElement(made, f"{W}r"), f"{W}t")
    words.text = re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def table(rows):
    made = etree.Element(f"{W}tbl")
    etree.SubElement(etree.SubElement(made, f"{W}tblPr"), f"{W}tblLook").set(f"{W}firstRow", "1")
    grid = etree.SubElement(made, f"{W}tblGrid")
    for _ in range(max(map(len, rows), default=0)):
        etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", "2000")
    for row in rows:
        line = etree.SubElement(made, f"{W}tr")
        for cell in row:
            etree.SubElement(line, f"{W}tc").append(paragraph(cell))
    return made


def choose_alternatives(root):
    """Of each drawing that stands there twice, for newer and for older programs, one is left: the one that has words or pictures."""
    for alternative in find(root, "//mc:AlternateContent"):
        if alternative.getparent() is None:
            continue
        ways = [*alternative]
        telling = [way for way in ways if find(way, ".//w:txbxContent | .//a:blip | .//c:chart | .//dgm:relIds | .//w:t | .//v:imagedata")]
        parent, place = alternative.getparent(), alternative.getparent().index(alternative)
        parent[place:place + 1] = [*(telling or ways[:1])[0]] if ways else []


def free_boxes(root):
    """What stands in a box becomes paragraphs after the one that the box hangs at."""
    for _ in range(20):
        boxes = [each for each in find(root, "//w:txbxContent") if not find(each, "./ancestor::w:txbxContent")]
        if not boxes:
            return
        last = {}
        for box in boxes:
            host = next((each for each in box.iterancestors(f"{W}p")), None)
            drawing = next(box.iterancestors(f"{W}drawing", f"{W}pict", f"{W}object"), box)
            blocks = [each for each in box if each.tag != f"{W}sectPr"]
            if host is None:
                box.getparent().remove(box)
                continue
            place = last.get(host, host)
            for block in blocks:
                place.addnext(block)
                place = block
            last[host] = place
            box.getparent().remove(box)
            if not find(drawing, ".//w:txbxContent | .//a:blip | .//v:imagedata | .//v:textpath"):
                drawing.getparent().remove(drawing)
        for host in last:
            if not find(host, ".//w:t | .//w:drawing | .//w:pict | .//w:object | .//w:sectPr | .//w:br | .//*[local-name()='oMath']"):
                host.getparent().remove(host)


def show_objects(root):
    """What other programs have made shows itself as a picture, which pandoc knows in one place only."""
    for made in find(root, "//w:object[.//v:imagedata]"):
        made.tag = f"{W}pict"


def spell_out_art(root):
    """The words of WordArt are the attribute of a shape."""
    for path in find(root, "//v:textpath[@string]"):
        host = next(path.iterancestors(f"{W}p"), None)
        if host is not None and path.get("string"):
            host.addnext(paragraph(path.get("string")))


def spell_out_symbols(root):
    for symbol in find(root, "//w:sym"):
        font, code = symbol.get(f"{W}font", ""), int(symbol.get(f"{W}char", "0"), 16)
        letter = as_unicode(font, code & 0xFF if code >= 0xF000 else code)
        if letter:
            words = etree.Element(f"{W}t")
            words.text = letter
            symbol.getparent().replace(symbol, words)
    for run in find(root, "//w:r[w:rPr/w:rFonts]"):
        fonts = find(run, "w:rPr/w:rFonts")[0]
        for words in find(run, "w:t"):
            made = "".join(as_unicode(fonts.get(f"{W}ascii", ""), ord(each) & 0xFF if 0xF000 <= ord(each) < 0xF100 else ord(each)) or each
                           for each in words.text or "")
            words.text = made


def read_diagrams(root, package, part):
    """The points of a diagram become paragraphs."""
    for diagram in find(root, "//dgm:relIds"):
        host = next(diagram.iterancestors(f"{W}p"), None)
        data = package.tree(package.related(part, diagram.get(f"{R}dm")))
        if host is None or data is None:
            continue
        points = ["".join(find(point, ".//a:t/text()")) for point in find(data, "//dgm:pt[not(@type='pres')]")]
        for text in reversed([each for each in points if each.strip()]):
            host.addnext(paragraph(text))


def read_charts(root, package, part):
    """The values that a chart shows become a table."""
    for chart in find(root, "//c:chart[@r:id]"):
        host = next(chart.iterancestors(f"{W}p"), None)
        data = package.tree(package.related(part, chart.get(f"{R}id")))
        if host is None or data is None:
            continue
        series = find(data, "//c:ser")
        names = ["".join(find(each, "c:tx//c:v/text()")) or f"Series {number}" for number, each in enumerate(series, 1)]
        values = [points_of(each, "c:val | c:yVal") for each in series]
        labels = next((found for each in series if (found := points_of(each, "c:cat | c:xVal"))), {})
        title = "".join(find(data, "//c:chart/c:title//a:t/text()"))
        rows = [[labels.get(index, ""), *(each.get(index, "") for each in values)]
                for index in sorted({*labels, *(index for each in values for index in each)})]
        if rows:
            host.addnext(table([[title, *names], *rows]))
        package.left_out.append(f'The drawing of the chart "{title or "without a title"}" was left out; ' +
                                ("its values are there as a table." if rows else "its values are not in the document."))


def points_of(series, path):
    points = {}
    for holder in find(series, path):
        for point in find(holder, ".//c:pt"):
            points[int(point.get("idx", "0"))] = "".join(find(point, "c:v/text()"))
    return points


def read_chunks(root, package, part):
    """Leaves a line in the place of each document inside of this one, which names a file beside this one."""
    for number, chunk in enumerate(find(root, "//w:altChunk")):
        name = package.related(part, chunk.get(f"{R}id"))
        reader, content = (name and chunk_of(name, package.parts[name])) or (None, None)
        if reader:
            beside = f"converter-chunk-{reader}-{number}"
            with open(beside, "wb") as file:
                file.write(content)
            chunk.getparent().replace(chunk, paragraph(beside))
        else:
            package.left_out.append("A document inside of this one was left out, since its kind is not known.")


def chunk_of(name, content):
    """What pandoc calls the kind of a document, and that document as pandoc reads it."""
    head = content[:2000].lower()
    extension = posixpath.splitext(name)[1].lower()
    if content[:4] == b"PK\x03\x04":
        return "docx", as_shown(content)
    if content[:5] == b"{\\rtf":
        return "rtf", without_hidden(content)
    if extension in (".mht", ".mhtml") or head.startswith(b"mime-version"):
        page = email.message_from_bytes(content, policy=email.policy.default).get_body(("html", "plain"))
        return page and ("html", page.get_content().encode())
    if extension in (".html", ".htm", ".xhtml") or b"<html" in head or b"<body" in head:
        return "html", decoded(content).encode()
    return ("plain", decoded(content).encode()) if extension == ".txt" else None


def as_shown(content):
    """A Word document without what it hides."""
    package, made = Package.of(content), io.BytesIO()
    mend(package, PANDOC, "")
    package.save(made)
    return made.getvalue()


def decoded(content):
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    declared = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", content[:2000])
    for name in ("utf-8-sig", declared and declared[1].decode(), "windows-1252", "latin-1"):
        try:
            return content.decode(name) if name else None
        except (UnicodeDecodeError, LookupError):
            continue


def draw_pictures(package):
    """Pictures that browsers and books do not know become PNG, under the names that the document has for them."""
    drawings = 0
    for name, content in [*package.parts.items()]:
        extension = posixpath.splitext(name)[1].lower()
        if "/media/" not in f"/{name}" or extension not in (".emf", ".wmf", ".tif", ".tiff", ".bmp", ".emz", ".wmz", ".wdp", ".jxr"):
            continue
        drawings += extension[1] in "ew"
        made = pictured(content, extension) if drawings <= MAX_DRAWINGS else None
        if made:
            rename(package, name, f"{name}.png", made)
        else:
            package.left_out.append(f'The picture "{posixpath.basename(name)}" could not be drawn and may not be shown.')


def pictured(content, extension):
    try:
        if extension in (".emf", ".wmf"):
            return drawn(content, extension)
        made = io.BytesIO()
        Image.open(io.BytesIO(content)).save(made, "png")
        return made.getvalue()
    except (OSError, ValueError, subprocess.SubprocessError, Image.DecompressionBombError) as error:
        print(error, file=sys.stderr)
        return None


def drawn(content, extension):
    with tempfile.TemporaryDirectory(dir=".") as folder:
        source, target = os.path.join(folder, f"drawing{extension}"), os.path.join(folder, "drawing.png")
        with open(source, "wb") as file:
            file.write(content)
        subprocess.run(["inkscape", source, f"--export-dpi={DRAWING_DPI}", "--export-type=png", f"--export-filename={target}"],
                       check=True, timeout=600, stdout=sys.stderr, env={**os.environ, "HOME": os.path.abspath(folder)})
        with open(target, "rb") as file:
            return file.read()


def rename(package, name, other, content):
    del package.parts[name]
    package.put(other, content)
    old, new = posixpath.basename(name).encode(), posixpath.basename(other).encode()
    for part, rels in [*package.parts.items()]:
        if part.endswith(".rels") and old in rels:
            package.put(part, rels.replace(b"/" + old + b'"', b"/" + new + b'"'))
    types = package.parts.get("[Content_Types].xml", b"")
    if b'"png"' not in types.lower():
        package.put("[Content_Types].xml", types.replace(b"</Types>", b'<Default Extension="png" ContentType="image/png"/></Types>'))


def properties_of(package):
    """What the document says of itself, and its language."""
    core = package.tree(package.related("", kind="core-properties"))
    said = {etree.QName(each).localname: (each.text or "").strip() for each in (core if core is not None else ()) if isinstance(each.tag, str)}
    document = package.related("", kind="officeDocument")
    styles = package.tree(package.related(document, kind="styles")) if document else None
    language = find(styles, "//w:docDefaults//w:lang/@w:val") if styles is not None else []
    return {"title": said.get("title"), "author": said.get("creator"), "lang": said.get("language") or next(iter(language), None)}


def main():
    source, target, to, *asked = sys.argv[1:]
    try:
        package = Package(source)
    except Unreadable as error:
        sys.exit(str(error))
    draw_pictures(package)
    # What pandoc is asked to number must not be numbered twice.
    mend(package, PANDOC, to, ["word_numbers.write_numbers"] if "numbered" in asked else [])
    part = package.related("", kind="officeDocument")
    if part:
        root = package.tree(part)
        choose_alternatives(root)
        read_diagrams(root, package, part)
        read_charts(root, package, part)
        show_objects(root)
        spell_out_art(root)
        free_boxes(root)
        spell_out_symbols(root)
        read_chunks(root, package, part)
        package.touch(part)
    package.save(target)
    print(json.dumps({"about": properties_of(package), "leftOut": package.left_out}))


if __name__ == "__main__":
    main()
