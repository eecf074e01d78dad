"""Reads hOCR: prints its pages and their words as JSON."""

import html.parser
import json
import re
import sys


def box(title):
    x, y, right, bottom = map(int, re.search(r"bbox (\d+) (\d+) (\d+) (\d+)", title).groups())
    return {"x": x, "y": y, "width": right - x, "height": bottom - y}


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.pages, self.ids, self.is_word = [], [], False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        kind, title = values.get("class"), values.get("title", "")
        self.ids += [values["id"]] if "id" in values else []
        self.is_word = kind == "ocrx_word"
        if kind == "ocr_page":
            page = box(title)
            self.pages.append({"width": page["width"], "height": page["height"], "text": "", "words": []})
        elif self.is_word:
            confidence = int(re.search(r"x_wconf (\d+)", title).group(1)) / 100
            self.pages[-1]["words"].append({"text": "", "confidence": confidence, **box(title)})

    def handle_endtag(self, tag):
        self.is_word = False

    def handle_data(self, text):
        if self.is_word:
            self.pages[-1]["words"][-1]["text"] += text


reader = Reader()
with open(sys.argv[1], encoding="utf-8") as file:
    reader.feed(file.read())
assert len(set(reader.ids)) == len(reader.ids), "an id is there twice"
print(json.dumps({"pages": reader.pages}))
