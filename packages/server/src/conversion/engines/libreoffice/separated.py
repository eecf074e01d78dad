"""How a file of separated values is to be read."""

import csv
import re

# Digits that are not to count with: leading zeros, a plus, or more of them than a number can hold.
IS_NAME = re.compile(r"\s*(?:[+-]?0\d+|\+\d+|-?\d{16,})\s*").fullmatch
HAS_DECIMAL_COMMA = re.compile(r"\s*-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+\s*").fullmatch
HAS_DECIMAL_POINT = re.compile(r"\s*-?\d+\.\d+\s*").fullmatch
# LibreOffice's numbers of the languages whose way to write a decimal number is meant.
ENGLISH = 1033
GERMAN = 1031


def csv_options(path, separator):
    """The import filter's options for a file of separated values, as its content, or the client, asks for them."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        sample = file.read(65536)
        told = re.match(r"sep=(.)\r?\n", sample)
        separator = separator or (told[1] if told else find_separator(sample))
        file.seek(0)
        names, has_comma, has_point = set(), False, False
        for row in csv.reader(file, delimiter=separator):
            for column, cell in enumerate(row, start=1):
                if IS_NAME(cell):
                    names.add(column)
                elif not has_comma and HAS_DECIMAL_COMMA(cell):
                    has_comma = True
                elif not has_point and HAS_DECIMAL_POINT(cell):
                    has_point = True
    language = GERMAN if separator != "," and has_comma and not has_point else ENGLISH
    as_text = "/".join(f"{column}/2" for column in sorted(names))
    return f"{ord(separator)},34,76,{2 if told else 1},{as_text},{language},false,false"


def find_separator(sample):
    """The one with the longest run of rows that have as many cells as each other, and more than one."""
    lines = sample.splitlines(keepends=True)[:-1] or [sample]

    def run_of(separator):
        longest = current = cells = 0
        for row in csv.reader(map(without_decimals, lines) if separator == "," else lines, delimiter=separator):
            current = current + 1 if len(row) == cells else 1
            cells = len(row)
            longest = max(longest, current if cells > 1 else 0)
        return longest

    return max("\t;,|", key=run_of)


def without_decimals(line):
    """A comma between digits is none between cells where something else stands between these."""
    return re.sub(r"(?<=\d),(?=\d)", "", line) if re.search(r"[;\t|]", line) else line
