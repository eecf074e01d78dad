#!/usr/bin/python3
"""
Tells what of a PDF document cannot be unpacked: `lost_data.py <document>` prints the numbers of the pages that show a picture which
ends early. It fails where something else is lost, such as text, or where it finds nothing.
"""

import sys
import zlib

import pikepdf

MOST_NESTED = 5
# Nothing of a page is lost with these.
UNSEEN = ("/Metadata", "/EmbeddedFile", "/XRef", "/ObjStm")


def is_whole(stream):
    """Whether compressed data have an end; a wrong checksum behind it does no harm."""
    filters = stream.get("/Filter", [])
    name = filters[0] if isinstance(filters, pikepdf.Array) and len(filters) else filters
    if name not in ("/FlateDecode", "/Fl"):
        return True
    data = stream.read_raw_bytes().lstrip(b"\r\n")
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        inflating.decompress(data[2:])
    except zlib.error:
        return False
    return inflating.eof


def pictures_in(resources, depth=0):
    """The pictures that a page or a form shows, and their masks, by their numbers."""
    for _, shown in resources.get("/XObject", pikepdf.Dictionary()).items():
        if shown.get("/Subtype") == "/Form" and depth < MOST_NESTED:
            yield from pictures_in(shown.get("/Resources", pikepdf.Dictionary()), depth + 1)
        else:
            yield shown.objgen
            yield from (shown[mask].objgen for mask in ("/SMask", "/Mask") if isinstance(shown.get(mask), pikepdf.Stream))


def main(path):
    with pikepdf.open(path) as document:
        streams = [found for found in document.objects if isinstance(found, pikepdf.Stream) and found.get("/Type") not in UNSEEN]
        lost = [stream for stream in streams if not is_whole(stream)]
        if not lost or any(stream.get("/Subtype") != "/Image" for stream in lost):
            sys.exit(1)
        numbers = {stream.objgen for stream in lost}
        for number, page in enumerate(document.pages, 1):
            if numbers & set(pictures_in(page.resources)):
                print(number)


main(*sys.argv[1:])
