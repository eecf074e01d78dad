"""Writes slides as a page of the web: headings, lists, tables, pictures, and what their speaker notes."""

import base64
import html
import os
import tempfile

import uno
from com.sun.star.uno import Exception as UnoException

from answer import each, properties
from charts import CHART, chart_of
from slides import GROUP, NOTES, TABLE, TITLE, in_order, is_empty, points_of, rows_of

# What stands on each slide alike, such as its number.
ALIKE = ("com.sun.star.presentation.SlideNumberShape", "com.sun.star.presentation.DateTimeShape", "com.sun.star.presentation.FooterShape",
         "com.sun.star.presentation.HeaderShape")
BOLD = 110
STYLE = ("body{font-family:sans-serif;max-width:50em;margin:auto}img{max-width:100%}table{border-collapse:collapse}"
         "td,th{border:1px solid #999;padding:.2em .5em}aside{border-left:.2em solid #999;padding-left:1em}")


def store_page(document, slides, graphics, path):
    name = document.DocumentProperties.Title
    title = f"<title>{html.escape(name)}</title>\n" if name else ""
    body = "".join(Slide(page, number, graphics).written() for number, page in slides)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n{title}<style>{STYLE}</style>\n'
                   f'</head>\n<body>\n{body}</body>\n</html>\n')


class Slide:
    def __init__(self, page, number, graphics):
        self.page, self.number, self.graphics = page, number, graphics

    def written(self):
        shapes = in_order(self.page)
        titles = [shape for shape in shapes if shape.ShapeType == TITLE and shape.String.strip() and not is_empty(shape)]
        name = " ".join(titles[0].String.split()) if titles else f"Slide {self.number}"
        body = "".join(self.block(shape) for shape in shapes if shape not in titles[:1])
        notes = "".join(text_block(shape) for shape in in_order(self.page.NotesPage) if shape.ShapeType == NOTES and not is_empty(shape))
        spoken = f"<aside>\n<h2>Notes</h2>\n{notes}</aside>\n" if notes else ""
        return f"<section>\n<h1>{html.escape(name)}</h1>\n{body}{spoken}</section>\n"

    def block(self, shape):
        if is_empty(shape) or shape.ShapeType in ALIKE:
            return ""
        if shape.ShapeType == GROUP:
            return "".join(self.block(inner) for inner in in_order(shape))
        if shape.ShapeType == TABLE:
            return table_block(rows_of(shape))
        if getattr(shape, "CLSID", "").strip("{}").lower() == CHART:
            title, rows = chart_of(shape.Model)
            return (f"<p>{html.escape(title)}</p>\n" if title else "") + table_block(rows)
        if getattr(shape, "Graphic", None) is not None and shape.ShapeType.endswith("GraphicObjectShape"):
            return self.picture(shape)
        return text_block(shape) if getattr(shape, "String", "").strip() else ""

    def picture(self, shape):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "picture")
            kind = "image/jpeg" if shape.Graphic.MimeType == "image/jpeg" else "image/png"
            try:
                self.graphics.storeGraphic(shape.Graphic, properties({"URL": uno.systemPathToFileUrl(path), "MimeType": kind}))
                with open(path, "rb") as file:
                    data = base64.b64encode(file.read()).decode()
            except (UnoException, OSError):
                return ""
        words = html.escape(shape.Description or shape.Title)
        return f'<p><img alt="{words}" src="data:{kind};base64,{data}"></p>\n'


def table_block(rows):
    if not rows:
        return ""
    lines = [[html.escape(cell).replace("\n", "<br>") for cell in row] for row in rows]
    head = "".join(f"<th>{cell}</th>" for cell in lines[0])
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>\n" for line in lines[1:])
    return f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def text_block(shape):
    """A text as paragraphs and lists within lists."""
    out, open_lists = [], []
    for depth, label, paragraph in points_of(shape):
        words = inline(paragraph)
        if depth is None:
            close_lists(out, open_lists, 0)
            out.append(f"<p>{words}</p>\n")
            continue
        tag = "ul" if label == "•" else "ol"
        close_lists(out, open_lists, depth + 1)
        if len(open_lists) == depth + 1 and open_lists[-1] != tag:
            close_lists(out, open_lists, depth)
        if len(open_lists) == depth + 1:
            out.append("</li>\n")
        while len(open_lists) <= depth:
            open_lists.append(tag)
            out.append(f"<{tag}{beginning(label) if tag == 'ol' else ''}>\n")
            if len(open_lists) <= depth:
                out.append("<li>")
        out.append(f"<li>{words}")
    close_lists(out, open_lists, 0)
    return "".join(out)


def close_lists(out, open_lists, depth):
    while len(open_lists) > depth:
        out.append(f"</li>\n</{open_lists.pop()}>\n")


def beginning(label):
    sign = label.strip("().")
    if sign.isdigit():
        return f' start="{sign}"' if sign != "1" else ""
    return f' type="{sign}"' if sign in ("a", "A", "i", "I") else ""


def inline(paragraph):
    parts = []
    for portion in each(paragraph):
        words = html.escape(portion.String).replace("\n", "<br>")
        if not words:
            continue
        words = f"<b>{words}</b>" if portion.CharWeight > BOLD else words
        words = f"<i>{words}</i>" if portion.CharPosture.value != "NONE" else words
        target = link_of(portion)
        parts.append(f'<a href="{html.escape(target)}">{words}</a>' if target else words)
    return "".join(parts).strip()


def link_of(portion):
    try:
        target = portion.TextField.URL
    except (AttributeError, UnoException):
        return ""
    return target if target.startswith(("http:", "https:", "mailto:")) else ""
