#!/usr/bin/python3
"""
Makes the books of fixtures/documents, except for letter.epub (make-documents.py) and letter.fb2 (by hand). The simple formats are written here, byte by
byte; only Calibre writes azw3, lit and lrf.
"""

import importlib.util
import pathlib
import struct
import subprocess
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("make_documents", HERE / "make-documents.py")
documents = importlib.util.module_from_spec(spec)
spec.loader.exec_module(documents)
FOLDER, TITLE, LINES, PRICES, SECOND = (getattr(documents, name) for name in
                                        ("DOCUMENTS", "TITLE", "LINES", "PRICES", "SECOND"))
AUTHOR = "Ada Muster"
RECORD = 4096


def body(picture):
    rows = "".join("<tr>" + "".join(f"<td>{value}</td>" for value in row) + "</tr>" for row in PRICES)
    lines = "".join(f"<p>{line}</p>" for line in LINES)
    return (f"<h1>{TITLE}</h1>{lines}<table>{rows}</table><p>{picture}</p>", f"<h1>{SECOND}</h1><p>The end.</p>")


def plain():
    return "\n\n".join([TITLE, *LINES, *(" ".join(row) for row in PRICES), SECOND, "The end."]) + "\n"


def palm_database(name, kind, records):
    """A Palm database: a header, where each record begins, and the records."""
    header = struct.pack(">32sHHIIIIII8sIIH", name, 0, 0, 0, 0, 0, 0, 0, 0, kind, 2 * len(records) + 1, 0, len(records))
    position = len(header) + 8 * len(records) + 2
    entries = b""
    for number, record in enumerate(records):
        entries += struct.pack(">II", position, 2 * number)
        position += len(record)
    return header + entries + b"\0\0" + b"".join(records)


def pieces(text):
    return [text[start:start + RECORD] for start in range(0, len(text), RECORD)]


def make_pdb(path):
    text = plain().encode()
    first = struct.pack(">HHIHHI", 1, 0, len(text), len(pieces(text)), RECORD, 0)
    path.write_bytes(palm_database(b"letter", b"TEXtREAd", [first, *pieces(text)]))


def make_mobi(path, title, text, pictures=(), encoding="utf-8"):
    """Mobipocket 6: a first record that says everything, the compressed text, the pictures."""
    data = f"<html><head><guide></guide></head><body>{text}</body></html>".encode(encoding)
    texts, name = [palm_compressed(piece) for piece in pieces(data)], title.encode(encoding)
    entries = [(100, AUTHOR), (503, title), (524, "de")]
    exth = b"".join(struct.pack(">II", kind, 8 + len(value.encode(encoding))) + value.encode(encoding) for kind, value in entries)
    exth = struct.pack(">4sII", b"EXTH", 12 + len(exth), len(entries)) + exth
    exth += b"\0" * (-len(exth) % 4)
    none, after_text = 0xFFFFFFFF, 1 + len(texts)
    code_page = {"utf-8": 65001, "cp1252": 1252}[encoding]
    mobi = struct.pack(">4sIIIII", b"MOBI", 232, 2, code_page, 1, 6) + struct.pack(">10I", *[none] * 10)
    mobi += struct.pack(">IIIIIIII", after_text, 16 + 232 + len(exth), len(name), 7, 0, 0, 6, after_text)
    mobi += struct.pack(">IIIII", 0, 0, 0, 0, 0x40) + b"\0" * 32 + struct.pack(">IIII", none, none, 0, 0) + b"\0" * 12
    mobi += struct.pack(">HHIIIIIIIII", 1, after_text, 1, none, 0, none, 0, 0, 0, none, none)
    mobi = mobi.ljust(228, b"\0") + struct.pack(">I", none)
    palm = struct.pack(">HHIHHHH", 2, 0, len(data), len(texts), RECORD, 0, 0)
    first = palm + mobi + exth + name + b"\0" * 8
    path.write_bytes(palm_database(b"letter", b"BOOKMOBI", [first, *texts, *pictures, b"\xe9\x8e\r\n"]))


def palm_compressed(text):
    """In the words of PalmDOC's compression, without looking for repetitions: plain bytes, spaces before letters, and the rest in runs."""
    packed, position = bytearray(), 0
    while position < len(text):
        byte, following = text[position], text[position + 1:position + 2]
        if byte == 0x20 and following and 0x40 <= following[0] < 0x80:
            packed.append(following[0] ^ 0x80)
            position += 2
        elif byte == 0 or 9 <= byte < 0x80:
            packed.append(byte)
            position += 1
        else:
            packed += bytes([1, byte])
            position += 1
    return bytes(packed)


def make_tcr(path):
    """A dictionary of 256 strings, each of one byte here, and what refers to it."""
    dictionary = b"".join(b"\1" + bytes([byte]) for byte in range(256))
    path.write_bytes(b"!!8-Bit!!" + dictionary + plain().encode())


def make_zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 2, 3, 4, 5, 6)), content, zipfile.ZIP_DEFLATED)


METADATA = f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">letter</dc:identifier><dc:title>{TITLE}</dc:title><dc:creator>{AUTHOR}</dc:creator><dc:language>de</dc:language>
</metadata></package>
"""


HARD = FOLDER / "hard"
SCRIPTS = [("مرحبا بالعالم", "ar", "<p>كتاب صغير</p>"), ("שלום עולם", "he", "<p>זה משפט בעברית עם מספר 123 באמצע.</p>"),
           ("こんにちは世界", "ja", "<p><ruby>漢字<rt>かんじ</rt></ruby>と本棚。</p>"), ("안녕하세요 여러분", "ko", "<p>नमन और जल</p>"),
           ("Здравствуй, мир", "ru", "<p>Ωμέγα, naïve café</p>")]
STRUCTURE = """<ol><li>one<ul><li>inner item<ol><li>innermost item</li></ol></li></ul></li><li>two</li></ol>
<pre><code>for (;;) {
    keep(a &lt; b);
}</code></pre><blockquote><p>A quotation</p></blockquote>
<table><tr><th>left</th><th>right</th></tr><tr><td>bold <b>cell</b></td><td>3.14</td></tr></table>"""


def make_epub(path, title, pages, files, spine="", metadata="", version="3.0"):
    """A book of these pages, by name, in their order, and of other files with their media types."""
    items = [(name, "application/xhtml+xml") for name in pages] + [(name, kind) for name, (kind, _) in files.items()]
    quoted = [(name.replace(" ", "%20"), kind) for name, kind in items]
    manifest = "".join(f'<item id="i{number}" href="{name}" media-type="{kind}"{" properties=" + chr(34) + "nav" + chr(34) if name == "nav.xhtml" else ""}/>'
                       for number, (name, kind) in enumerate(quoted))
    order = "".join(f'<itemref idref="i{number}"/>' for number, name in enumerate(pages) if name != "nav.xhtml")
    toc = next((f' toc="i{number}"' for number, (name, _) in enumerate(items) if name.endswith(".ncx")), "")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        def add(name, content, method=zipfile.ZIP_DEFLATED):
            book.writestr(zipfile.ZipInfo(name, (2024, 2, 3, 4, 5, 6)), content, method)
        add("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        add("META-INF/container.xml", (
            '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'))
        add("OEBPS/content.opf", (
            f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="{version}" unique-identifier="id">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
            f'<dc:identifier id="id">urn:converter:{path.stem}</dc:identifier><dc:title>{title}</dc:title>'
            f'<dc:creator>{AUTHOR}</dc:creator><dc:language>de</dc:language>{metadata}</metadata>'
            f'<manifest>{manifest}</manifest><spine{toc}{spine}>{order}</spine></package>'))
        for name, content in pages.items():
            add(f"OEBPS/{name}", content)
        for name, (_, content) in files.items():
            add(f"OEBPS/{name}", content)


def page(title, content, head="", attributes=""):
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
            f'{attributes}><head><title>{title}</title>{head}</head><body>{content}</body></html>')


def contents(names):
    links = "".join(f'<li><a href="{name}">{title}</a></li>' for name, title in names)
    return page("Contents", f'<nav epub:type="toc"><ol>{links}</ol></nav>')


def make_hard_epubs():
    """One in many scripts, read from right to left; an old one with a cover, notes and odd names; one of drawn pages."""
    pages = {f"{lang}.xhtml": page(title, f"<h1>{title}</h1>{text}", attributes=f' xml:lang="{lang}"' + (' dir="rtl"' if lang in ("ar", "he") else ""))
             for title, lang, text in SCRIPTS}
    nav = contents((f"{lang}.xhtml", title) for title, lang, _ in SCRIPTS)
    make_epub(HARD / "scripts.epub", SCRIPTS[0][0], {**pages, "nav.xhtml": nav}, {}, spine=' page-progression-direction="rtl"',
              metadata='<meta property="dcterms:modified">2024-02-03T04:05:06Z</meta>')

    ncx = ('<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><docTitle><text>Structure</text></docTitle>'
           '<navMap><navPoint id="a" playOrder="1"><navLabel><text>First level</text></navLabel><content src="chapter%20one.xhtml"/>'
           '<navPoint id="b" playOrder="2"><navLabel><text>Second level</text></navLabel><content src="chapter%20one.xhtml#two"/></navPoint></navPoint>'
           '<navPoint id="c" playOrder="3"><navLabel><text>Notes</text></navLabel><content src="notes.xhtml"/></navPoint></navMap></ncx>')
    one = page("First level", f'<h1>First level</h1><p>A note<a id="back" href="notes.xhtml#n1">1</a>.</p>{STRUCTURE}<h2 id="two">Second level</h2>'
               '<p><img src="pictures/a%20flag.png" alt="A flag"/></p>')
    notes = page("Notes", '<h1>Notes</h1><p id="n1"><a href="chapter%20one.xhtml#back">1</a> The note itself.</p>')
    make_epub(HARD / "structure.epub", "Structure", {"chapter one.xhtml": one, "notes.xhtml": notes},
              {"toc.ncx": ("application/x-dtbncx+xml", ncx), "pictures/a flag.png": ("image/png", documents.picture())},
              metadata='<meta name="cover" content="i3"/>', version="2.0")

    view = '<meta name="viewport" content="width=600, height=800"/><style>p { position: absolute; top: 700px }</style>'
    flag = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 600 800">{}</svg>'
    drawn = {"one.xhtml": page("One", flag.format('<image width="600" height="400" xlink:href="flag.png"/>') + "<p>A drawn page</p>", view),
             "two.xhtml": page("Two", flag.format('<rect width="600" height="400" fill="#c00"/>') + "<p>The end</p>", view)}
    nav = contents([("one.xhtml", "One"), ("two.xhtml", "Two")])
    make_epub(HARD / "drawn.epub", "Drawn", {**drawn, "nav.xhtml": nav}, {"flag.png": ("image/png", documents.picture())},
              metadata='<meta property="dcterms:modified">2024-02-03T04:05:06Z</meta><meta property="rendition:layout">pre-paginated</meta>')


def by_calibre(source, target, *options):
    subprocess.run(["/usr/bin/ebook-convert", source, target, *options], check=True, stdout=subprocess.DEVNULL)


def main():
    one, two = body('<img recindex="00001" alt="A flag"/>')
    make_mobi(FOLDER / "letter.mobi", TITLE, f"{one}<mbp:pagebreak/>{two}", [documents.picture()])
    make_pdb(FOLDER / "letter.pdb")
    make_tcr(FOLDER / "letter.tcr")
    html = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>{}</title></head><body>{}</body></html>"
    html = html.format(TITLE, "".join(body('<img src="images/flag.png" alt="A flag">')))
    make_zipped(FOLDER / "letter.htmlz", {"index.html": html, "images/flag.png": documents.picture(), "metadata.opf": METADATA})
    make_zipped(FOLDER / "letter.txtz", {"index.txt": plain(), "metadata.opf": METADATA})
    for target in ("azw3", "lit", "lrf"):
        by_calibre(FOLDER / "letter.epub", FOLDER / f"letter.{target}")

    HARD.mkdir(exist_ok=True)
    make_hard_epubs()
    for name in ("scripts", "structure", "drawn"):
        by_calibre(HARD / f"{name}.epub", HARD / f"{name}.azw3")
    make_mobi(HARD / "scripts.mobi", SCRIPTS[0][0], "<mbp:pagebreak/>".join(f"<h1>{title}</h1>{text}" for title, _, text in SCRIPTS))
    make_mobi(HARD / "western.mobi", "Brief", f"<h1>Äußerst früh</h1><p>5 € – „Zitat“</p>{STRUCTURE}<p>The end.</p>", encoding="cp1252")
    by_calibre(HARD / "structure.epub", HARD / "structure.mobi", "--mobi-file-type", "both")


if __name__ == "__main__":
    main()
