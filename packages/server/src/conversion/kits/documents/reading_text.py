#!/usr/bin/python3
"""
Prints the text of a document's pages in the order in which they are read, each with a form feed behind it:
`reading_text.py <text> <layout>`. The text is `pdftotext`'s, and stays where a page has neither columns nor tables nor turned
text; the layout is `pdftotext -bbox-layout`'s.
"""

import pathlib
import re
import sys

from lxml import etree

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from page_hyphens import Hyphens  # noqa: E402
from page_layout import regions_of  # noqa: E402
from page_tables import Table, as_text, is_clear, parts_of  # noqa: E402
from page_words import blocks_of  # noqa: E402

# The marks that tell directions are the tool's own, and nobody finds words that they stand in.
MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
JOINED = dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st")))
JOINED_LETTERS = re.compile("[\ufb00-\ufb06]")


def text_of_line(line):
    return "".join(word.text if word.is_glued or not at else f" {word.text}" for at, word in enumerate(line.words))


def text_of(parts, hyphens):
    texts = (as_text(part, text_of_line) if isinstance(part, Table) else "\n".join(joined(part, hyphens)) for part in parts)
    return "\n\n".join(texts) + "\n"


def joined(lines, hyphens):
    """The texts of lines, where a word that was parted at a line's end is whole again."""
    texts = []
    for line in map(text_of_line, lines):
        begin, _, last = texts[-1].rpartition(" ") if texts else ("", "", "")
        first, _, rest = line.partition(" ")
        whole = hyphens.joined(last, first)
        if whole:
            texts[-1] = " ".join(part for part in (begin, whole, rest) if part)
        else:
            texts.append(line)
    return texts


def with_hyphens(text, blocks, hyphens):
    """The tool's own text, which has no hyphen where a line ended with it."""
    for lines in blocks:
        for line, following in zip(lines, lines[1:]):
            last, first = line.words[-1].text, following.words[0].text
            whole = hyphens.joined(last, first)
            if whole and whole != last[:-1] + first:
                text = text.replace(last[:-1] + first, whole, 1)
            elif not whole and last.endswith("-") and last != "-":
                text = text.replace(last[:-1] + first, f"{last} {first}", 1)
    return text


def page_text(blocks, plain, hyphens):
    lines = [line for lines in blocks for line in lines]
    regions = regions_of(blocks)
    parts = [part for region in regions for part in parts_of(region, is_clear)]
    is_usual = not any(isinstance(part, Table) for part in parts) and not any(line.is_mended for line in lines)
    is_in_order = [id(line) for region in regions for block in region for line in block] == list(map(id, lines))
    if is_usual and is_in_order and plain is not None:
        return with_hyphens(plain, blocks, hyphens)
    return text_of(parts, hyphens)


def main(text_path, layout_path):
    texts = pathlib.Path(text_path).read_text("utf-8", errors="replace").split("\f")
    layout = etree.parse(layout_path, etree.XMLParser(recover=True, huge_tree=True, no_network=True)).getroot()
    pages = [blocks_of(page) for page in layout.iter("{*}page")]
    hyphens = Hyphens([[word.text for word in line.words] for blocks in pages for lines in blocks for line in lines])
    for number, blocks in enumerate(pages):
        text = page_text(blocks, texts[number] if number < len(texts) else None, hyphens)
        text = JOINED_LETTERS.sub(lambda sign: JOINED[sign[0]], MARKS.sub("", text))
        sys.stdout.buffer.write(f"{text}\f".encode())


main(*sys.argv[1:])
