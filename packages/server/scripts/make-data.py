#!/usr/bin/python3
"""
Makes fixtures/data by Python's own modules, PyYAML, python3-msgpack and python3-cbor2: none of them has a part in the engine.
What is TOML, JSON5 or Parquet there comes from elsewhere: the first two are written by hand, the last by make-parquet.ts.
"""

import cbor2
import configparser
import csv
import json
import msgpack
import pathlib
import plistlib
import sqlite3
import yaml
from xml.etree import ElementTree

DATA = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "data"

# `src/proof/fixtures/data.ts` has the same.
PEOPLE = [
    {"id": 1, "name": 'Zoë, "Z" Müller', "code": "007", "amount": 12.5, "active": True, "born": "1990-02-28",
     "note": "two\nlines"},
    {"id": 2, "name": "שרה כהן", "code": "0420", "amount": -3, "active": False, "born": "2001-12-31", "note": None},
    {"id": 3, "name": "山田 太郎", "code": "12345678901234567890", "amount": 0.001, "active": True, "born": "1985-07-01",
     "note": "=1+1"},
]
NESTED = {
    "count": 2,
    "title": "Prices & more",
    "items": [
        {"id": 1, "name": 'Äpfel, "rot"', "tags": ["a", "b"], "size": {"w": 1.5, "h": 3}, "ok": True},
        {"id": 2, "name": "שלום עולם", "tags": [], "size": {"w": 2, "h": 0.25}, "zip": "007", "ok": False},
    ],
}
LONG = [
    {"id": 9007199254740993, "text": "a\tb\u2028c \U0001F600", "on": "yes", "when": "2024-03-01T12:30:00Z"},
    {"id": -1, "text": "", "on": "no", "when": None},
]


def text_of(value):
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def write_rows(name, rows, encoding="utf-8", **style):
    with open(DATA / name, "w", encoding=encoding, newline="") as file:
        csv.writer(file, **style).writerows(rows)


def make_separated():
    table = [list(PEOPLE[0]), *([text_of(value) for value in row.values()] for row in PEOPLE)]
    write_rows("people.csv", table)
    write_rows("people.tsv", [[cell.replace("\n", " ") for cell in row] for row in table], delimiter="\t")
    write_rows("quotes.csv", [["name", "says"], ["O'Brien, Pat", 'She said "yes",\r\nthen left'], ["עברית", '"'],
                              ["", "  spaces kept  "], ["last", "a;b|c"]])
    write_rows("german.csv", [["Artikel", "Preis", "PLZ"], ["Äpfel", "2,50", "01067"], ["Öl; kalt", "-1234,75", "80331"]],
               encoding="windows-1252", delimiter=";")
    write_rows("long.csv", [["account", "amount", "empty", "when"], ["00012345678901234567890", "1.50", "", "2024-02-29"],
                            ["99999999999999999999999", "2.25", "", "1999-12-31"]], encoding="utf-16")
    wide = [["same", "same", "", *(f"c{number}" for number in range(4, 101))], [str(number) for number in range(1, 101)],
            ["short"], [*("x" for _ in range(100)), "beyond"]]
    write_rows("wide.csv", wide)


def make_trees():
    (DATA / "people.json").write_text(json.dumps(PEOPLE, ensure_ascii=False, indent=1) + "\n")
    (DATA / "nested.json").write_text(json.dumps(NESTED, ensure_ascii=False))
    (DATA / "long.json").write_bytes(json.dumps(LONG).encode("utf-16"))
    (DATA / "names.json").write_text('[{"constructor": "p", "first name": "A", "2020": 1, "<b>": "&lt;"}]')
    (DATA / "people.jsonl").write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in PEOPLE))
    (DATA / "people.yaml").write_text(yaml.safe_dump(PEOPLE, allow_unicode=True, sort_keys=False))
    (DATA / "people.msgpack").write_bytes(msgpack.packb(PEOPLE))
    (DATA / "people.cbor").write_bytes(cbor2.dumps(PEOPLE))
    with_text = [{name: "" if value is None else value for name, value in each.items()} for each in PEOPLE]
    (DATA / "people.plist").write_bytes(plistlib.dumps(with_text, sort_keys=False))


def make_texts():
    root = ElementTree.Element("people")
    for each in PEOPLE:
        person = ElementTree.SubElement(root, "person")
        for name, value in each.items():
            ElementTree.SubElement(person, name).text = text_of(value)
    ElementTree.ElementTree(root).write(DATA / "people.xml", encoding="utf-8", xml_declaration=True)
    settings = configparser.ConfigParser(interpolation=None)
    settings["server"] = {"host": "example.org", "port": "8080", "code": "007"}
    settings["Äpfel"] = {"colour": "rot", "note": "a = b"}
    with open(DATA / "settings.ini", "w", encoding="utf-8") as file:
        settings.write(file)


def make_database():
    path = DATA / "people.sqlite"
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, code TEXT, amount REAL, active BOOLEAN, born DATE,"
                     " note TEXT)")
    database.executemany("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)", [list(each.values()) for each in PEOPLE])
    database.commit()
    database.close()


if __name__ == "__main__":
    DATA.mkdir(exist_ok=True)
    make_separated()
    make_trees()
    make_texts()
    make_database()
