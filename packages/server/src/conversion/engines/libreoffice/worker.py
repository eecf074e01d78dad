"""
Converts documents with LibreOffice: one JSON request a line on standard input, one answer a line on standard output
(`Worker` in ../engine.ts says which). It knows how to talk to LibreOffice; which filters to use comes with a request.

LibreOffice runs beside it with a profile of its own, and both end when standard input does. If LibreOffice crashes, this
program ends with the code CRASHED: whoever started it sees that, and starts another.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
import traceback
from contextlib import contextmanager

import uno
from com.sun.star.uno import Exception as UnoException

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path += [HERE, os.path.join(HERE, "../../kits/documents/office")]

from answer import Unconvertible, send, store
from loading import load
from losses import say_comments, say_fonts
from pages import leave_out_file_names
from plain_text import write_out
from program import start_office, write_profile
from running_heads import may_run, write_running_heads
from sheets import assert_read, calculate_untrusted, count_as_excel, has_durations, hide_or_show, show_durations, store_sheets
from slide_pages import store_page
from slides import shown_slides, store_words
from web_pages import Page

# As large as a spreadsheet's cell may be, and larger: the limit of the csv module is lower.
csv.field_size_limit(2**31 - 1)


CRASHED = 75
# How long a LibreOffice whose connection broke has to end, or it is taken for another fault.
CRASH_SECONDS = 5


@contextmanager
def opened(desktop, request):
    document = load(desktop, request)
    if request["hasDurations"] and has_durations(document):
        # Formats of a document that is only read cannot be changed.
        document.close(True)
        document = load(desktop, {**request, "isChanged": True})
        show_durations(document)
    try:
        yield document
    finally:
        document.close(True)


def write(document, graphics, request):
    send({"progress": 0.5})
    if hasattr(document, "Sheets"):
        assert_read(document, request["input"])
        calculate_untrusted(document, request["input"])
        if request["countsAsExcel"]:
            count_as_excel(document)
    has_slides = document.supportsService("com.sun.star.presentation.PresentationDocument")
    slides = list(shown_slides(document, request["hidden"])) if has_slides and request["hidden"] is not None else []
    has_hidden = hasattr(document, "Sheets") and request["hidden"] is not None
    seen = hide_or_show(document, request["hidden"]) if has_hidden else {}
    if request["dropsComments"]:
        say_comments(document)
    elif request["to"] == "html" and not has_slides:
        say_comments(document, can_keep=False)
    if request["isDrawn"] and hasattr(document, "Sheets"):
        leave_out_file_names(document)
    if request["isDrawn"] and document.supportsService("com.sun.star.text.TextDocument") and may_run(request["input"]):
        write_running_heads(document)
    # A text alone is in fonts that are here.
    if request["isDrawn"] and not request["input"].endswith(".txt"):
        say_fonts(document, request["input"])
    if request["eachSheet"]:
        return store_sheets(document, request["output"], request["store"], seen)
    if request["asSlides"]:
        store_page(document, slides, graphics, request["output"])
        return [{"path": request["output"], "label": ""}]
    if request["asText"] and has_slides:
        store_words(slides, request["output"])
        return [{"path": request["output"], "label": ""}]
    if request["asText"]:
        # Of a Word document of today they have been written already.
        write_out(document, not request["input"].endswith((".docx", ".docm", ".dotx", ".dotm")))
    page = Page(document, request["input"]) if request["output"].endswith(".html") else None
    store(document, request["output"], request["store"])
    if page:
        page.finish(request["output"])
    return [{"path": request["output"], "label": ""}]


def has_ended(office):
    try:
        office.wait(CRASH_SECONDS)
        return True
    except subprocess.TimeoutExpired:
        return False


def main():
    start = os.getcwd()
    with tempfile.TemporaryDirectory(prefix="office-") as profile:
        write_profile(profile)
        office, desktop, graphics = start_office(profile)
        try:
            for line in sys.stdin:
                request, is_answered = json.loads(line), False
                # Where it stays, each document has a folder of its own.
                os.chdir(os.path.join(start, request.get("place", ".")))
                try:
                    with opened(desktop, request) as document:
                        send({"ok": True, "files": write(document, graphics, request)})
                        is_answered = True
                except Unconvertible as failure:
                    code, reason = failure.args
                    send({"ok": False, "code": code, "reason": reason})
                except UnoException:
                    if not has_ended(office):
                        raise
                    traceback.print_exc()
                    # A crash while a document is closed costs nothing: its files are made.
                    sys.exit(0 if is_answered else CRASHED)
        finally:
            # Its state is worth nothing, and a clean end takes longer and may hang.
            office.kill()
            office.wait()


if __name__ == "__main__":
    main()
