"""Electronic books."""

import pathlib
import posixpath
import re
import struct
import tempfile
import zipfile
import zlib
from xml.etree import ElementTree

from .common import Package, Page, count, local, output_of, xml_text


def read_epub(path):
    package = Package(path)
    if package.names[0] != "mimetype" or package.archive.read("mimetype").strip() != b"application/epub+zip":
        raise ValueError("it does not begin with its media type")
    container = package.xml("META-INF/container.xml")
    book = next(element.get("full-path") for element in container.iter() if local(element) == "rootfile")
    opf = package.xml(book)
    manifest = {element.get("id"): posixpath.join(posixpath.dirname(book), element.get("href"))
                for element in opf.iter() if local(element) == "item"}
    missing = set(manifest.values()) - set(package.names)
    if missing:
        raise ValueError(f"its manifest names what is not there: {missing}")
    chapters = [package.xml(manifest[element.get("idref")]) for element in opf.iter() if local(element) == "itemref"]
    text = " ".join("".join(chapter.itertext()) for chapter in chapters)
    return {"text": text, "pictures": min(count(chapters, "img"), len(package.media)), "tables": count(chapters, "table"),
            "title": title_of(opf)}


def read_fb2(path):
    root = ElementTree.fromstring(path.read_bytes())
    if local(root) != "FictionBook":
        raise ValueError(f"it begins with <{local(root)}>")
    held = {element.get("id") for element in root.iter() if local(element) == "binary" and element.text}
    shown = [value.removeprefix("#") for element in root.iter() if local(element) == "image"
             for name, value in element.attrib.items() if name.endswith("href")]
    if set(shown) - held:
        raise ValueError(f"pictures are missing: {set(shown) - held}")
    bodies = [element for element in root if local(element) in ("description", "body")]
    return {"text": xml_text(root, {"description", "p", "v", "subtitle", "td", "th"}), "pictures": len(shown),
            "tables": count(bodies, "table"), "headings": count(bodies, "title")}


def read_mobi(path):
    with tempfile.TemporaryDirectory() as folder:
        said = output_of("mobitool", "-s", "-o", folder, path)
        return {**exploded(pathlib.Path(folder)), "title": re.search(r"^Title: (.*)", said, flags=re.MULTILINE)[1]}


read_azw3 = read_mobi


def read_lit(path):
    with tempfile.TemporaryDirectory() as folder:
        output_of("clit", path, f"{folder}/")
        return exploded(pathlib.Path(folder))


def exploded(folder):
    """What a book holds whose pages and pictures another program has laid into a folder."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    pages = [read_pages(file.read_text(encoding="utf-8")) for file in files if re.search(r"\.x?html?$", file.name)]
    media = sum(file.suffix in (".png", ".jpg", ".gif") for file in files)
    return {"text": "\n".join(page["text"] for page in pages), "pictures": min(media, sum(page["shown"] for page in pages)),
            "tables": sum(page["tables"] for page in pages)}


def read_pages(text):
    page = Page()
    page.feed(text)
    return {"text": " ".join("".join(page.text).split()), "shown": len(re.findall(r"<img\s", text)), "tables": page.tables}


def read_htmlz(path):
    archive = zipfile.ZipFile(path)
    content = read_pages(archive.read("index.html").decode("utf-8"))
    pictures = [name for name in archive.namelist() if re.search(r"\.(png|jpe?g|gif)$", name)]
    return {"text": content["text"], "tables": content["tables"], "pictures": min(len(pictures), content["shown"]),
            "title": title_of(ElementTree.fromstring(archive.read("metadata.opf")))}


def read_txtz(path):
    archive = zipfile.ZipFile(path)
    return {"text": archive.read("index.txt").decode("utf-8"), "title": title_of(ElementTree.fromstring(archive.read("metadata.opf")))}


def title_of(opf):
    return next(element.text for element in opf.iter() if local(element).lower() == "title")


def read_pdb(path):
    data = path.read_bytes()
    if data[60:68] != b"TEXtREAd":
        raise ValueError("it is no Palm text")
    count_of_records = struct.unpack_from(">H", data, 76)[0]
    starts = [*(struct.unpack_from(">I", data, 78 + 8 * number)[0] for number in range(count_of_records)), len(data)]
    records = [data[start:end] for start, end in zip(starts, starts[1:])]
    compression, _, length, texts = struct.unpack_from(">HHIH", records[0])
    text = b"".join(record if compression == 1 else without_palm_compression(record) for record in records[1:texts + 1])
    if len(text) < length:
        raise ValueError(f"it has {len(text)} bytes of text instead of {length}")
    return {"text": text.decode("utf-8")}


def without_palm_compression(record):
    text, position = bytearray(), 0
    while position < len(record):
        byte = record[position]
        position += 1
        if 1 <= byte <= 8:
            text += record[position:position + byte]
            position += byte
        elif byte < 0x80:
            text.append(byte)
        elif byte >= 0xC0:
            text += bytes([0x20, byte ^ 0x80])
        else:
            pair = byte << 8 | record[position]
            position += 1
            for _ in range((pair & 7) + 3):
                text.append(text[-(pair >> 3 & 0x7FF)])
    return bytes(text)


def read_tcr(path):
    data = path.read_bytes()
    if not data.startswith(b"!!8-Bit!!"):
        raise ValueError("it is no Psion text")
    dictionary, position = [], 9
    for _ in range(256):
        end = position + 1 + data[position]
        dictionary.append(data[position + 1:end])
        position = end
    return {"text": b"".join(dictionary[byte] for byte in data[position:]).decode("utf-8")}


IMAGE_STREAM = 0x11


def read_lrf(path):
    """Sony's BBeB: an index of objects, whose streams of text are letters in UTF-16 between tags of two bytes."""
    data = path.read_bytes()
    if not data.startswith(b"L\0R\0F\0\0\0"):
        raise ValueError("it does not begin as it should")
    objects, index = struct.unpack_from("<QQ", data, 16)
    text, pictures = [], 0
    for number in range(objects):
        _, start, size, _ = struct.unpack_from("<IIII", data, index + 16 * number)
        body = data[start:start + size]
        pictures += struct.unpack_from("<H", body, 6)[0] == IMAGE_STREAM
        stream = re.search(rb"\x04\xf5(....)\x05\xf5", body, flags=re.DOTALL)
        if stream:
            packed = body[stream.end():stream.end() + struct.unpack("<I", stream[1])[0]]
            if packed[4:5] == b"\x78":
                packed = zlib.decompress(packed[4:])
            text.append(packed.decode("utf-16-le", "replace"))
    return {"text": "\n".join(text), "pictures": pictures}
