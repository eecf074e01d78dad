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


def make_mobi(path):
    """Mobipocket 6 without compression: a first record that says everything, the text, a picture."""
    one, two = body('<img recindex="00001" alt="A flag"/>')
    guide = "<html><head><guide></guide></head><body>"
    text = f"{guide}{one}<mbp:pagebreak/>{two}</body></html>".encode()
    texts = pieces(text)
    entries = [(100, AUTHOR), (503, TITLE), (524, "de")]
    exth = b"".join(struct.pack(">II", kind, 8 + len(value.encode())) + value.encode() for kind, value in entries)
    exth = struct.pack(">4sII", b"EXTH", 12 + len(exth), len(entries)) + exth
    exth += b"\0" * (-len(exth) % 4)
    none, title, first_picture = 0xFFFFFFFF, TITLE.encode(), 1 + len(texts)
    mobi = struct.pack(">4sIIIII", b"MOBI", 232, 2, 65001, 1, 6) + struct.pack(">10I", *[none] * 10)
    mobi += struct.pack(">IIIIIIII", first_picture, 16 + 232 + len(exth), len(title), 7, 0, 0, 6, first_picture)
    mobi += struct.pack(">IIIII", 0, 0, 0, 0, 0x40) + b"\0" * 32 + struct.pack(">IIII", none, none, 0, 0) + b"\0" * 12
    mobi += struct.pack(">HHIIIIIIIII", 1, first_picture, 1, none, 0, none, 0, 0, 0, none, none)
    mobi = mobi.ljust(232, b"\0")
    mobi = mobi[:228] + struct.pack(">I", none)
    palm = struct.pack(">HHIHHHH", 1, 0, len(text), len(texts), RECORD, 0, 0)
    first = palm + mobi + exth + title + b"\0" * 8
    path.write_bytes(palm_database(b"letter", b"BOOKMOBI", [first, *texts, documents.picture(), b"\xe9\x8e\r\n"]))


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


def main():
    make_pdb(FOLDER / "letter.pdb")
    make_mobi(FOLDER / "letter.mobi")
    make_tcr(FOLDER / "letter.tcr")
    page = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>{}</title></head><body>{}</body></html>"
    html = page.format(TITLE, "".join(body('<img src="images/flag.png" alt="A flag">')))
    make_zipped(FOLDER / "letter.htmlz", {"index.html": html, "images/flag.png": documents.picture(), "metadata.opf": METADATA})
    make_zipped(FOLDER / "letter.txtz", {"index.txt": plain(), "metadata.opf": METADATA})
    for target in ("azw3", "lit", "lrf"):
        subprocess.run(["/usr/bin/ebook-convert", FOLDER / "letter.epub", FOLDER / f"letter.{target}"], check=True)


if __name__ == "__main__":
    main()
