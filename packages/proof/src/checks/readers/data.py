"""
What programs exchange: each reader returns `{"value": …}`, with a table's rows as a list of objects. Dates are text as ISO 8601
writes it, and so are numbers that are longer than JSON's readers can take.
"""

import csv
import datetime
import io
import json
import plistlib
import sqlite3
import tomllib
from xml.etree import ElementTree

from .common import local

LONGEST = 2 ** 53


def plain(value):
    if isinstance(value, dict):
        return {str(name): plain(member) for name, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > LONGEST:
        return str(value)
    return value


def found(value):
    return {"value": plain(value)}


def read_json(path):
    return found(json.loads(path.read_text(encoding="utf-8")))


def read_jsonl(path):
    return found([json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line])


def read_yaml(path):
    import yaml

    class OneOfEachName(yaml.SafeLoader):
        """Refuses mappings that have a name twice, as YAML does."""

        def construct_mapping(self, node, deep=False):
            names = [self.construct_object(name, deep=True) for name, _ in node.value]
            if len(set(map(repr, names))) < len(names):
                raise ValueError("a name is there twice")
            return super().construct_mapping(node, deep)

    return found(yaml.load(path.read_text(encoding="utf-8"), OneOfEachName))


def read_toml(path):
    return found(tomllib.loads(path.read_text(encoding="utf-8")))


def read_plist(path):
    return found(plistlib.loads(path.read_bytes()))


def read_msgpack(path):
    import msgpack
    return found(msgpack.unpackb(path.read_bytes()))


def read_cbor(path):
    import cbor2
    return found(cbor2.loads(path.read_bytes()))


def read_xml(path):
    return found(of_element(ElementTree.parse(path).getroot()))


def of_element(element):
    if not len(element) and not element.attrib:
        return element.text or ""
    members = {f"@{name}": value for name, value in element.attrib.items()}
    for child in element:
        members.setdefault(local(child), []).append(of_element(child))
    if (element.text or "").strip():
        members["#text"] = element.text
    return {name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in members.items()}


def read_csv_rows(path, **style):
    # As the bytes are: no line break may be changed.
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""), strict=True, **style))
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("its rows have different lengths")
    return found([dict(zip(rows[0], row)) for row in rows[1:]])


def read_csv(path):
    return read_csv_rows(path)


def read_tsv(path):
    return read_csv_rows(path, delimiter="\t")


def read_xlsx_values(path):
    # Not with the library that writes them.
    from .office import read_xlsx_tables
    return found(read_xlsx_tables(path))


def read_sqlite(path):
    return found(rows_of(sqlite3.connect(f"file:{path}?mode=ro", uri=True)))


def read_sql(path):
    database = sqlite3.connect(":memory:")
    database.executescript(path.read_text(encoding="utf-8"))
    return found(rows_of(database))


def rows_of(database):
    if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise ValueError("the database is damaged")
    tables = {}
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall():
        rows = database.execute('SELECT * FROM "{}"'.format(name.replace('"', '""')))
        columns = [(column[0], declared) for column, (declared,) in
                   zip(rows.description, database.execute("SELECT type FROM pragma_table_info(?)", (name,)).fetchall())]
        tables[name] = [{column: bool(value) if declared == "BOOLEAN" and value is not None else value
                         for (column, declared), value in zip(columns, row)} for row in rows]
    return tables
