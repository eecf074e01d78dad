"""Electronic books."""

import posixpath
from xml.etree import ElementTree

from .common import Package, count, local, xml_text


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
    return {"text": text, "pictures": min(count(chapters, "img"), len(package.media)), "tables": count(chapters, "table")}


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
