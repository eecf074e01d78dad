#!/usr/bin/python3
"""
Prints what a document holds, as JSON: `content.py <format> <file>`. Reads the formats by themselves, with Python's own
modules and, for markup, the readers of other projects, so that no engine is judged by itself.
"""

import html.parser
import json
import pathlib
import posixpath
import re
import struct
import subprocess
import sys
import zipfile
from xml.etree import ElementTree


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def xml_text(root, paragraph_names):
    """The text below an element, a line for each paragraph."""
    return "\n".join("".join(each.itertext()) for each in root.iter() if local(each) in paragraph_names)


def count(roots, name):
    return sum(local(element) == name for root in roots for element in root.iter())


class Package:
    """A zip archive of XML parts. All of them must be well-formed, and no part may name one that is not there."""

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        if self.archive.testzip() is not None:
            raise ValueError("the archive is damaged")
        self.names = self.archive.namelist()
        for name in self.names:
            # LibreOffice leaves empty files in its folder of settings.
            if name.endswith((".xml", ".rels", ".opf", ".xhtml", ".ncx")) and not name.startswith("Configurations2/"):
                self.xml(name)
        self.media = [name for name in self.names if re.search(r"\.(png|jpe?g|gif|svg|emf|wmf)$", name)
                      and "humbnail" not in name]

    def xml(self, name):
        return ElementTree.fromstring(self.archive.read(name))

    def parts(self, pattern):
        found = [name for name in self.names if re.fullmatch(pattern, name)]
        return [self.xml(name) for name in sorted(found, key=lambda name: int("0" + re.sub(r"\D", "", name)))]

    def check_relationships(self):
        for name in self.names:
            if name.endswith(".rels"):
                base = posixpath.dirname(posixpath.dirname(name))
                for relationship in self.xml(name):
                    target = posixpath.normpath(posixpath.join("/" + base, relationship.get("Target")))[1:]
                    if relationship.get("TargetMode") != "External" and target not in self.names:
                        raise ValueError(f"{name} names {target}, which is not there")


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


def read_docx(path):
    package = open_xml(path, "word/document.xml")
    root = package.xml("word/document.xml")
    text = "\n".join(xml_text(part, {"p"}) for part in [root, *package.parts(r"word/footnotes\.xml")])
    return {"text": text, "pictures": count([root], "blip"), "tables": count([root], "tbl")}


def read_odt(path):
    _, root = open_document(path, "text")
    return {"text": xml_text(root, {"p", "h"}), "pictures": count([root], "image"), "tables": count([root], "table")}


def read_pptx(path):
    package = open_xml(path, "ppt/presentation.xml")
    slides = package.parts(r"ppt/slides/slide\d+\.xml")
    return {"text": "\n".join(xml_text(slide, {"p"}) for slide in slides), "slides": len(slides),
            "pictures": count(slides, "pic"), "tables": count(slides, "tbl")}


def read_odp(path):
    _, root = open_document(path, "presentation")
    pages = [element for element in root.iter() if local(element) == "page"]
    pictures = sum(bool(local(frame) == "frame" and any(local(child) == "image" for child in frame)
                        and not any(local(child) == "table" for child in frame)) for frame in root.iter())
    return {"text": xml_text(root, {"p"}), "slides": len(pages), "pictures": pictures, "tables": count([root], "table")}


def read_xlsx(path):
    package = open_xml(path, "xl/workbook.xml")
    strings = []
    if "xl/sharedStrings.xml" in package.names:
        strings = ["".join(t.text or "" for t in item.iter() if local(t) == "t") for item in package.xml("xl/sharedStrings.xml")]
    cells = []
    for sheet in package.parts(r"xl/worksheets/sheet\d+\.xml"):
        for cell in (element for element in sheet.iter() if local(element) == "c"):
            value = next((child.text for child in cell if local(child) == "v"), None)
            cells.append(strings[int(value)] if cell.get("t") == "s" else value or "".join(cell.itertext()))
    names = [element.get("name") for element in package.xml("xl/workbook.xml").iter() if local(element) == "sheet"]
    return {"text": "\n".join(cells), "sheets": names}


def read_ods(path):
    _, root = open_document(path, "spreadsheet")
    name = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}name"
    return {"text": xml_text(root, {"p"}), "sheets": [each.get(name) for each in root.iter() if local(each) == "table"]}


def output_of(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def read_doc(path):
    try:
        text = output_of("antiword", "-m", "UTF-8", "-w", "0", path)
    except subprocess.CalledProcessError:
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
    text = output_of("xls2csv", "-d", "utf-8", "-q", "0", "-c", "\n", "-b", "\f", path)
    return {"text": text, "sheets": text.count("\f")}


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


class Page(html.parser.HTMLParser):
    """An HTML page's text, and what it shows; a picture counts only if it is in the page itself."""

    def __init__(self):
        super().__init__()
        self.text, self.pictures, self.tables, self.elsewhere, self.hidden = [], 0, 0, [], 0

    def handle_starttag(self, tag, attributes):
        source = dict(attributes).get("src") or ""
        self.hidden += tag in ("style", "script")
        self.tables += tag == "table"
        self.pictures += tag == "img" and source.startswith("data:image/")
        if source and not source.startswith("data:") or tag == "link":
            self.elsewhere.append(f"{tag} {source}")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def read_html_text(text):
    page = Page()
    page.feed(text)
    if page.elsewhere:
        raise ValueError(f"it needs what is elsewhere: {page.elsewhere}")
    return {"text": " ".join("".join(page.text).split()), "pictures": page.pictures, "tables": page.tables}


def read_html(path):
    text = path.read_text(encoding="utf-8")
    if not re.match(r"\s*(<\?xml[^>]*>\s*)?<!DOCTYPE html", text, re.IGNORECASE):
        raise ValueError("it is not a whole page")
    return read_html_text(text)


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


def read_md(path):
    from markdown_it import MarkdownIt
    text = path.read_text(encoding="utf-8")
    metadata = re.match(r"---\n.*?\n---\n", text, flags=re.DOTALL)
    markdown = MarkdownIt("gfm-like", {"linkify": False})
    # By itself it shows no data: pictures, out of caution.
    markdown.validateLink = lambda url: True
    content = read_html_text(markdown.render(text[metadata.end():] if metadata else text))
    return {**content, "text": (metadata[0] if metadata else "") + content["text"]}


def read_rst(path):
    from docutils.core import publish_string
    strict = {"halt_level": 2, "file_insertion_enabled": False, "output_encoding": "unicode", "embed_stylesheet": False,
              "stylesheet_path": None, "math_output": "MathML"}
    return read_html_text(publish_string(path.read_text(encoding="utf-8"), writer_name="html5", settings_overrides=strict))


def read_org(path):
    text = path.read_text(encoding="utf-8")
    tables = re.findall(r"(?:^[ \t]*\|.*\n)+", text, flags=re.MULTILINE)
    return {"text": text, "pictures": text.count("[[data:image/"), "tables": len(tables)}


def read_latex(path):
    text = path.read_text(encoding="utf-8")
    open_environments = []
    for kind, name in re.findall(r"\\(begin|end)\{(\w+\*?)\}", text):
        if kind == "begin":
            open_environments.append(name)
        elif open_environments.pop() != name:
            raise ValueError(f"the environment {name} ends where it did not begin")
    if not text.lstrip().startswith(("\\documentclass", "%")) or open_environments:
        raise ValueError("it is not a whole document")
    if "\\includegraphics" in text.split("\\begin{document}")[1]:
        raise ValueError("it needs a picture that is elsewhere")
    return {"text": text, "pictures": text.count("\\fbox{"), "tables": text.count("\\begin{longtable}")}


if __name__ == "__main__":
    format_id, path = sys.argv[1:]
    print(json.dumps(globals()[f"read_{format_id}"](pathlib.Path(path))))
