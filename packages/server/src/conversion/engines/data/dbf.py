#!/usr/bin/python3
"""
Tables of dBASE and FoxPro: `dbf.py in.dbf cells.jsonl [encoding]` writes what `workbook.py read` writes, with the fields' names as the
first row. It answers with what it warns of, `{"warnings": [[code, detail]]}`, or with why it fails, `{"code": …, "reason": …}`.
"""

import datetime
import json
import os
import struct
import sys

# The numbers of languages in the head of a table, and the encodings that go with them.
ENCODINGS = {
    0x01: "cp437", 0x02: "cp850", 0x03: "cp1252", 0x08: "cp865", 0x09: "cp437", 0x0A: "cp850", 0x0B: "cp437", 0x0D: "cp437", 0x0E: "cp850",
    0x0F: "cp437", 0x10: "cp850", 0x11: "cp437", 0x12: "cp850", 0x13: "cp932", 0x14: "cp850", 0x15: "cp437", 0x16: "cp850", 0x17: "cp865",
    0x18: "cp437", 0x19: "cp437", 0x1A: "cp850", 0x1B: "cp437", 0x1C: "cp863", 0x1D: "cp850", 0x1F: "cp852", 0x22: "cp852", 0x23: "cp852",
    0x24: "cp860", 0x25: "cp850", 0x26: "cp866", 0x37: "cp850", 0x40: "cp852", 0x4D: "cp936", 0x4E: "cp949", 0x4F: "cp950", 0x50: "cp874",
    0x57: "cp1252", 0x58: "cp1252", 0x59: "cp1252", 0x64: "cp852", 0x65: "cp866", 0x66: "cp865", 0x67: "cp861", 0x6A: "cp737", 0x6B: "cp857",
    0x78: "cp950", 0x79: "cp949", 0x7A: "cp936", 0x7B: "cp932", 0x7C: "cp874", 0x7D: "cp1255", 0x7E: "cp1256", 0x86: "cp737", 0x87: "cp852",
    0x88: "cp857", 0xC8: "cp1250", 0xC9: "cp1251", 0xCA: "cp1254", 0xCB: "cp1253", 0xCC: "cp1257",
}
HEAD, FIELD, FIELDS_END = 32, 32, 0x0D
DELETED = ord("*")
# How far the days of astronomers are ahead of those that Python counts.
DAYS_AHEAD = 1721425


class Problem(Exception):
    pass


class Field:
    def __init__(self, descriptor):
        self.name = descriptor[:11].split(b"\0")[0]
        self.kind = chr(descriptor[11])
        # A long text has the rest of its length where others have their decimals.
        self.length = descriptor[16] + (descriptor[17] << 8 if self.kind == "C" else 0)


def read(path, cells, encoding=None):
    with open(path, "rb") as file:
        head = file.read(HEAD)
        if len(head) < HEAD:
            raise Problem("invalid_input_file", "is damaged or not a dBASE table")
        version, count, start, length = head[0], *struct.unpack_from("<IHH", head, 4)
        if version & 7 == 4:
            raise Problem("conversion_failed", "is a table of dBASE 7, which is not read here: save it as one of dBASE IV")
        fields = fields_of(file.read(max(start - HEAD, 0)))
        if not fields or 1 + sum(field.length for field in fields) != length or os.path.getsize(path) < start + count * length:
            raise Problem("invalid_input_file", "is damaged or not a dBASE table")
        file.seek(start)
        warnings = []
        texts = Texts(encoding or ENCODINGS.get(head[29]), warnings)
        is_foxpro = version in (0x30, 0x31, 0x32)
        kept = [field for field in fields if field.kind != "0"]
        with open("sheet0.jsonl", "w", encoding="utf-8") as lines:
            lines.write(json.dumps([texts.read(field.name) for field in kept], ensure_ascii=False) + "\n")
            for _ in range(count):
                record = file.read(length)
                if record[0] != DELETED:
                    lines.write(json.dumps(values_of(record, fields, texts, is_foxpro), ensure_ascii=False) + "\n")
    notes = [texts.read(field.name) for field in kept if field.kind in "MGP"]
    if notes:
        warnings.append(["content_left_out", f"The texts of {', '.join(notes)[:200]} stand in another file, and were left out."])
    with open(cells, "w", encoding="utf-8") as index:
        index.write(json.dumps({"name": "table", "file": "sheet0.jsonl", "width": len(kept), "isHidden": False, "leftOut": [0, 0]}) + "\n")
    print(json.dumps({"warnings": warnings}))


def fields_of(content):
    fields = []
    for at in range(0, len(content) - FIELD + 1, FIELD):
        if content[at] == FIELDS_END:
            break
        fields.append(Field(content[at:at + FIELD]))
    return fields


class Texts:
    """Texts of an encoding that the table says, or that they show."""

    def __init__(self, encoding, warnings):
        self.encoding, self.warnings = encoding, warnings

    def read(self, content):
        content = content.rstrip(b" \0")
        if self.encoding:
            return content.decode(self.encoding, "replace")
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            self.encoding = "cp1252"
            self.warnings.append(["encoding_guessed", 'The table does not say its encoding, and was read as windows-1252. The option "encoding" says another.'])
            return content.decode(self.encoding, "replace")


def values_of(record, fields, texts, is_foxpro):
    values, at = [], 1
    for field in fields:
        content = record[at:at + field.length]
        at += field.length
        if field.kind != "0":
            values.append(value_of(field.kind, content, texts, is_foxpro))
    return values


def value_of(kind, content, texts, is_foxpro):
    if kind in "NF":
        return number(content)
    if kind == "L":
        return True if content in b"TtYy" and content else False if content in b"FfNn" and content else None
    if kind == "D":
        return day(content.decode("ascii", "replace"))
    if kind == "I" and len(content) == 4:
        return struct.unpack("<i", content)[0]
    if kind == "B" and is_foxpro and len(content) == 8:
        return struct.unpack("<d", content)[0]
    if kind == "Y" and len(content) == 8:
        return struct.unpack("<q", content)[0] / 10000
    if kind in "T@" and len(content) == 8:
        return moment(*struct.unpack("<II", content))
    return None if kind in "MGPB" else texts.read(content)


def number(content):
    text = content.strip(b" \0*").decode("ascii", "replace")
    try:
        return int(text) if text.lstrip("+-").isdigit() else float(text)
    except ValueError:
        return None


def day(text):
    try:
        return datetime.date(int(text[:4]), int(text[4:6]), int(text[6:8])).isoformat()
    except ValueError:
        return None


def moment(days, milliseconds):
    try:
        return (datetime.datetime.fromordinal(days - DAYS_AHEAD) + datetime.timedelta(milliseconds=milliseconds)).isoformat()
    except (ValueError, OverflowError):
        return None


if __name__ == "__main__":
    try:
        read(*sys.argv[1:])
    except Problem as problem:
        print(json.dumps(dict(zip(("code", "reason"), problem.args))))
