"""Electronic books."""

import posixpath

from .common import Package, count, local


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
