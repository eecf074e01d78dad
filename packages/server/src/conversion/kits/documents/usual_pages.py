#!/usr/bin/python3
"""
Looks at what only some PDF documents are, and makes their pages usual: `usual_pages.py <from> <to> <use>`. It prints `portfolio`
or `xfa` for a document whose pages are not its content, and writes nothing then. Otherwise each page becomes as large as what a
viewer shows of it: its crop box, in points of its own unit. With a last argument `words`, boxes of forms become signs.
"""

import os
import sys

import pikepdf

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from ticked_boxes import show_boxes

# The box that is shown is written in place of these.
BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")


def is_portfolio(document):
    """Whether a viewer shows a list of attached files, and the only page is a cover."""
    collection = document.Root.get("/Collection")
    return (isinstance(collection, pikepdf.Dictionary) and collection.get("/View") != "/H" and len(document.pages) <= 1
            and len(document.attachments) > 0)


def is_dynamic_form(document):
    """Whether a viewer that knows XFA makes the pages anew; a form that others can fill in has fields beside it."""
    form = document.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary) or "/XFA" not in form:
        return False
    has_fields = len(form.get("/Fields", [])) > 0
    return bool(document.Root.get("/NeedsRendering", False)) or not has_fields and len(document.pages) <= 1


def box_of(array):
    x, y, to_x, to_y = (float(side) for side in array)
    return min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def shown_box(page):
    media, crop = box_of(page.mediabox), box_of(page.cropbox)
    both = tuple(side(pair) for side, pair in zip((max, max, min, min), zip(media, crop)))
    return both if both[0] < both[2] and both[1] < both[3] else media


def make_usual(document, page):
    unit = float(page.obj.get("/UserUnit", 1) or 1)
    box = [side * unit for side in shown_box(page)]
    for name in BOXES:
        page.obj[name] = pikepdf.Array(box)
    if unit == 1:
        return
    del page.obj["/UserUnit"]
    page.contents_add(document.make_stream(f"q {unit} 0 0 {unit} 0 0 cm\n".encode()), prepend=True)
    page.contents_add(document.make_stream(b"\nQ"))
    for note in page.obj.get("/Annots", []):
        if "/Rect" in note:
            note["/Rect"] = pikepdf.Array([float(side) * unit for side in note["/Rect"]])


def main(source, target, use):
    with pikepdf.open(source) as document:
        if is_portfolio(document):
            print("portfolio")
        elif is_dynamic_form(document):
            print("xfa")
        else:
            for page in document.pages:
                if use == "words":
                    show_boxes(document, page)
                make_usual(document, page)
            document.save(target)


main(*sys.argv[1:])
