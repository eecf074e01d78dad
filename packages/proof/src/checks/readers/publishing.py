"""Documents as XML of publishers, notebooks, outlines, and the sources of typesetters."""

import json
import re
from xml.etree import ElementTree

from .common import count, local, output_of, read_html_text, xml_text
from .markup import read_markdown_text


def root_of(path, *names):
    root = ElementTree.fromstring(path.read_bytes())
    if local(root) not in names:
        raise ValueError(f"it begins with <{local(root)}>")
    return root


def pictures_in(root, names):
    """How many elements of these names hold their picture as a data: URI."""
    return sum(local(element) in names and any(value.startswith("data:image/") for value in element.attrib.values())
               for element in root.iter())


def read_docbook(path):
    root = root_of(path, "article", "book")
    return {"text": "".join(root.itertext()), "pictures": pictures_in(root, ["imagedata"]), "headings": count([root], "section"),
            "tables": count([root], "table") + count([root], "informaltable")}


def read_jats(path):
    root = root_of(path, "article")
    return {"text": "".join(root.itertext()), "pictures": pictures_in(root, ["graphic", "inline-graphic"]),
            "headings": count([root], "sec"), "tables": count([root], "table")}


def read_tei(path):
    root = root_of(path, "TEI")
    return {"text": "".join(root.itertext()), "pictures": pictures_in(root, ["graphic"]), "headings": count([root], "head"),
            "tables": count([root], "table")}


def read_icml(path):
    root = root_of(path, "Document")
    return {"text": xml_text(root, {"Content"}), "tables": count([root], "Table")}


def read_opml(path):
    root = root_of(path, "opml")
    outlines = [element for element in root.iter() if local(element) == "outline"]
    title = root.findtext("head/title") or ""
    return {"text": "\n".join([title, *(value for each in outlines for value in each.attrib.values())]), "headings": len(outlines)}


def read_ipynb(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    if notebook["nbformat"] != 4:
        raise ValueError(f"it is a notebook of version {notebook['nbformat']}")
    texts, shown = [], []
    for cell in notebook["cells"]:
        # It is meant for one format, and left out of others.
        if cell["cell_type"] == "raw":
            continue
        source = "".join(cell["source"])
        texts.append(source if cell["cell_type"] == "markdown" else f"```\n{source}\n```")
        if cell["cell_type"] == "code":
            shown += [kind for output in cell["outputs"] for kind in output.get("data", {}) if kind.startswith("image/")]
    attached = sum(len(cell.get("attachments", {})) for cell in notebook["cells"])
    content = read_markdown_text(re.sub(r"\]\(attachment:", "](data:image/attached,", "\n\n".join(texts)))
    return {**content, "pictures": max(content["pictures"], attached) + len(shown)}


def read_asciidoc(path):
    # Its link to a font, its footer and the name of what has none are no part of the document.
    page = output_of("asciidoctor", "--safe-mode", "secure", "--failure-level", "ERROR", "-a", "linkcss!", "-a", "webfonts!", "-a", "nofooter",
                     "-o", "-", path)
    return read_html_text(page.replace("<title>Untitled</title>", "<title></title>"))


def read_man(path):
    text = output_of("groff", "-K", "utf8", "-t", "-man", "-rLL=1000n", "-Tutf8", "-P-cbou", path)
    source = path.read_text(encoding="utf-8")
    if not re.search(r"^\.(?:TH|Dd|SH)\b", source, flags=re.MULTILINE):
        raise ValueError("it is no manual page")
    return {"text": text, "headings": len(re.findall(r"^\.S[HS] ", source, flags=re.MULTILINE)), "tables": source.count("\n.TS")}


def read_ms(path):
    text = output_of("groff", "-K", "utf8", "-t", "-e", "-ms", "-Tutf8", "-P-cbou", path)
    source = path.read_text(encoding="utf-8")
    return {"text": text, "headings": len(re.findall(r"^\.(?:NH|SH) ", source, flags=re.MULTILINE)), "tables": source.count("\n.TS")}


def read_texinfo(path):
    text = output_of("makeinfo", "--force", "--plaintext", "--enable-encoding", "-o", "-", path)
    source = path.read_text(encoding="utf-8")
    headings = re.findall(r"^@(?:chapter|section|subsection|unnumbered\w*|heading) ", source, flags=re.MULTILINE)
    return {"text": text, "headings": len(headings), "tables": source.count("@end multitable")}


def read_context(path):
    text = path.read_text(encoding="utf-8")
    if not re.search(r"\\starttext\n.*\\stoptext\s*$", text, flags=re.DOTALL):
        raise ValueError("it is not a whole document")
    body = text[text.index("\\starttext"):]
    for name in set(re.findall(r"\\start(\w+)", body)):
        if len(re.findall(rf"\\start{name}\b", body)) != len(re.findall(rf"\\stop{name}\b", body)):
            raise ValueError(f"{name} has no end")
    headings = re.findall(r"\\(?:start)?(?:chapter|(?:sub)*section)\b", body)
    return {"text": text, "headings": len(headings), "tables": len(re.findall(r"\\startx?table\b", body))}


def read_bibtex(path):
    text = path.read_text(encoding="utf-8")
    entries = re.findall(r"^@\w+\{[^,\s]+,\n(?:  \w+ = \{.*\},?\n)+\}", text, flags=re.MULTILINE)
    if not entries or text.count("{") != text.count("}"):
        raise ValueError("its entries have no end")
    return {"text": re.sub(r"[{}]", "", "\n".join(entries))}


def read_csljson(path):
    entries = json.loads(path.read_text(encoding="utf-8"))
    if not all(entry["id"] and entry["type"] for entry in entries):
        raise ValueError("an entry does not say what it is")
    return {"text": json.dumps(entries, ensure_ascii=False)}
