"""Documents that are text with marks in it."""

import re

from .common import read_html_text


def read_html(path):
    text = path.read_text(encoding="utf-8")
    if not re.match(r"\s*(<\?xml[^>]*>\s*)?<!DOCTYPE html", text, re.IGNORECASE):
        raise ValueError("it is not a whole page")
    return read_html_text(text)


def read_md(path):
    return read_markdown_text(path.read_text(encoding="utf-8"))


def read_markdown_text(text):
    from markdown_it import MarkdownIt
    metadata = re.match(r"---\n.*?\n---\n", text, flags=re.DOTALL)
    markdown = MarkdownIt("gfm-like", {"linkify": False})
    # By itself it shows no data: pictures, out of caution.
    markdown.validateLink = lambda url: True
    content = read_html_text(markdown.render(text[metadata.end():] if metadata else text))
    return {**content, "text": (metadata[0] if metadata else "") + content["text"]}


def read_rst(path):
    from docutils.core import publish_string
    strict = {"halt_level": 2, "file_insertion_enabled": False, "output_encoding": "unicode", "embed_stylesheet": False,
              "stylesheet_path": None, "math_output": "MathML", "syntax_highlight": "none"}
    return read_html_text(publish_string(path.read_text(encoding="utf-8"), writer_name="html5", settings_overrides=strict))


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
