"""What a page says of itself, in the PDF made of it: Chromium takes along its title alone."""

import re

TRAILER = re.compile(rb"trailer\s*<</Size (\d+)\s*/Root (\d+ \d+ R)\s*/Info (\d+) 0 R(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)


def tell_about(pdf, about):
    """Appends a new version of the dictionary with the title, as PDF has it; the same bytes where there is nothing to say."""
    trailer = TRAILER.search(pdf, max(len(pdf) - 2048, 0)) if about else None
    if not trailer:
        return pdf
    size, root, info, rest, start = trailer.groups()
    found = re.search(rb"(?:^|\n)%b 0 obj\s*<<(.*?)>>\s*endobj" % info, pdf, re.DOTALL)
    if not found:
        return pdf
    said = b"".join(b"\n/%b <feff%b>" % (key.encode(), text.encode("utf-16-be").hex().encode()) for key, text in about.items())
    at = len(pdf) + 1
    added = b"\n%b 0 obj\n<<%b%b>>\nendobj\n" % (info, found[1], said)
    table = b"xref\n%b 1\n%010d 00000 n \n" % (info, at)
    end = b"trailer\n<</Size %b\n/Root %b\n/Info %b 0 R%b\n/Prev %b>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, info, rest, start, len(pdf) + len(added))
    return pdf + added + table + end
