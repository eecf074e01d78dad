"""Written numbers as values of a workbook, where nothing of how they are written is lost."""

import re
from collections import namedtuple

# A value, and the format in which it is shown.
Cell = namedtuple("Cell", "value shown")

# Digits behind this many are lost by a workbook.
MOST_DIGITS = 15
PLAIN = re.compile(r"-?(?:0|[1-9]\d*)(?:\.(\d+))?")
# Of these it is sure which sign parts thousands, and which decimals; of "1,234" it is not.
ENGLISH = re.compile(r"-?[1-9]\d{0,2}(?:(?:,\d{3})+\.(\d+)|(?:,\d{3}){2,})")
GERMAN = re.compile(r"-?(?:[1-9]\d{0,2}(?:\.\d{3})+,(\d+)|[1-9]\d{0,2}(?:\.\d{3}){2,}|(?:0|[1-9]\d*),(?:\d{1,2}|\d{4,}))")
ENGLISH_THOUSANDS, GERMAN_THOUSANDS = re.compile(r"-?[1-9]\d{0,2},\d{3}"), re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
MINUS = str.maketrans({"\u2212": "-"})


class Numbers:
    """How the numbers of a table are written, by those that leave no doubt."""

    def __init__(self, texts):
        texts = [text.translate(MINUS) for text in texts]
        has_point = any((found := PLAIN.fullmatch(text)) and found[1] and not GERMAN_THOUSANDS.fullmatch(text) for text in texts)
        self.is_english = has_point or any(map(ENGLISH.fullmatch, texts))
        self.is_german = any(map(GERMAN.fullmatch, texts))

    def cell(self, text):
        """A number where the text is surely one, and else the text."""
        written = text.translate(MINUS)
        number = self.plain(written)
        if number is None or sum(letter.isdigit() for letter in number) > MOST_DIGITS or re.fullmatch(r"-0(\.0+)?", number):
            return Cell(text, None)
        decimals = len(number.partition(".")[2])
        shown = ("#,##0" if re.search(r"\d[.,]\d{3}(?!\d)", written) and number != written else "0") + ("." + "0" * decimals if decimals else "")
        return Cell(float(number) if decimals else int(number), shown if shown != "0" else None)

    def plain(self, written):
        """A number with a point before its decimals, and no other sign."""
        if self.is_german and not self.is_english:
            if GERMAN.fullmatch(written) or GERMAN_THOUSANDS.fullmatch(written):
                return written.replace(".", "").replace(",", ".")
            return written if re.fullmatch(r"-?(0|[1-9]\d*)", written) else None
        if self.is_german:
            return written if re.fullmatch(r"-?(0|[1-9]\d*)", written) else None
        if ENGLISH.fullmatch(written) or self.is_english and ENGLISH_THOUSANDS.fullmatch(written):
            return written.replace(",", "")
        # Three digits behind a point may be thousands where nothing else tells.
        if GERMAN_THOUSANDS.fullmatch(written) and not self.is_english:
            return None
        return written if PLAIN.fullmatch(written) else None
