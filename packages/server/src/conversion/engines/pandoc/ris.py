#!/usr/bin/python3
"""Writes a RIS bibliography as CSL JSON, which pandoc reads: `ris.py <text> <to>`. It ends with code 1 where there is no entry."""

import json
import pathlib
import re
import sys

LINE = re.compile(r"^\s*([A-Z][A-Z0-9])  ?-(?: (.*)|\s*)$")
TYPES = {"JOUR": "article-journal", "EJOUR": "article-journal", "JFULL": "article-journal", "ABST": "article-journal", "INPR": "article-journal",
         "MGZN": "article-magazine", "NEWS": "article-newspaper", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "CHAP": "chapter", "ECHAP": "chapter",
         "CONF": "paper-conference", "CPAPER": "paper-conference", "THES": "thesis", "RPRT": "report", "GOVDOC": "report", "ELEC": "webpage", "WEB": "webpage",
         "BLOG": "post-weblog", "PAT": "patent", "DATA": "dataset", "COMP": "software", "VIDEO": "motion_picture", "MPCT": "motion_picture", "SOUND": "song",
         "MAP": "map", "BILL": "bill", "CASE": "legal_case", "STAT": "legislation", "MANSCPT": "manuscript", "PCOMM": "personal_communication",
         "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary", "FIGURE": "graphic", "ART": "graphic", "STAND": "standard", "UNPB": "manuscript"}
WHOLE = ("book", "thesis", "report", "webpage", "motion_picture", "dataset", "software", "patent", "map")
# The first of the names that an entry has.
FIELDS = {"title": ("TI", "T1", "CT"), "DOI": ("DO",), "abstract": ("AB", "N2"), "volume": ("VL",), "issue": ("IS",), "edition": ("ET",), "publisher": ("PB",),
          "publisher-place": ("CY", "PP"), "URL": ("UR", "L2"), "language": ("LA",), "note": ("N1",), "collection-title": ("T3",), "call-number": ("CN",),
          "archive": ("DB",), "title-short": ("ST",), "container-title-short": ("J2", "JA", "J1"), "genre": ("M3",), "number-of-volumes": ("NV",)}
MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


def entries(text):
    current, last = None, None
    for line in text.split("\n"):
        found = LINE.match(line.rstrip())
        if not found:
            if current is not None and last and line.strip():
                current[last][-1] = f"{current[last][-1]} {line.strip()}".strip()
            continue
        name, value = found[1], (found[2] or "").strip()
        if name == "TY":
            if current:
                yield current
            current = {}
        if current is None:
            continue
        if name == "ER":
            yield current
            current, last = None, None
        elif value:
            current.setdefault(name, []).append(value)
            last = name
    if current:
        yield current


def person(text):
    family, comma, given = text.partition(",")
    if not comma:
        return {"literal": text}
    given, _, suffix = given.strip().partition(", ")
    return {"family": family.strip(), **({"given": given} if given else {}), **({"suffix": suffix} if suffix else {})}


def date(text):
    parts = [part.strip() for part in re.split(r"[/-]", text)]
    year = re.search(r"\d{4}", parts[0]) or re.search(r"\d{4}", text)
    if not year:
        return {"literal": text}
    numbers = [int(year[0])]
    for part in parts[1:3]:
        number = int(part) if part.isdigit() else MONTHS.get(part[:3].lower())
        if not number:
            break
        numbers.append(number)
    return {"date-parts": [numbers]}


def item_of(entry, number):
    def first(*names):
        return next((entry[name][0] for name in names if name in entry), None)

    kind = TYPES.get(first("TY") or "", "document")
    made = {"type": kind, **{field: value for field, names in FIELDS.items() if (value := first(*names))}}
    title = first("BT") if kind in WHOLE else None
    made.setdefault("title", title or first("T2") or "") or made.pop("title")
    holder = first("JO", "JF", "T2", "BT", "JA", "J2") if kind not in WHOLE else first("T2", "JO", "JF") if made.get("title") != first("T2", "JO", "JF") else None
    if holder:
        made["container-title"] = holder
    for field, names in (("author", ("AU", "A1")), ("editor", ("ED", "A2") if kind not in ("thesis",) else ("ED",)), ("translator", ("A4",))):
        people = [person(each) for name in names for each in entry.get(name, ())]
        if people:
            made[field] = people
    begin, end = first("SP"), first("EP")
    if begin or end:
        is_count = kind in ("book", "thesis", "report") and begin and not end and begin.isdigit()
        made["number-of-pages" if is_count else "page"] = "-".join(dict.fromkeys(filter(None, (begin, end))))
    when = first("PY", "Y1", "DA")
    # A date may say more than the year that stands beside it.
    if first("DA") and when and first("DA")[:4] == when[:4]:
        when = first("DA")
    if when:
        made["issued"] = date(when)
    if first("Y2"):
        made["accessed"] = date(first("Y2"))
    if entry.get("KW"):
        made["keyword"] = ", ".join(entry["KW"])
    if first("SN"):
        made["ISBN" if kind in ("book", "chapter") else "ISSN"] = first("SN")
    if first("M1") and "issue" not in made:
        made["number"] = first("M1")
    made["id"] = first("ID") or name_of(made, number)
    return made


def name_of(made, number):
    author = (made.get("author") or made.get("editor") or [{}])[0]
    word = re.sub(r"\W", "", author.get("family") or author.get("literal", "")) or "entry"
    year = made.get("issued", {}).get("date-parts", [[""]])[0][0]
    return f"{word.lower()}{year}" if year else f"{word.lower()}-{number}"


def main(source, to):
    items, seen = [], {}
    for number, entry in enumerate(entries(pathlib.Path(source).read_text("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")), 1):
        item = item_of(entry, number)
        seen[item["id"]] = seen.get(item["id"], 0) + 1
        if seen[item["id"]] > 1:
            item["id"] += chr(95 + seen[item["id"]]) if seen[item["id"]] <= 27 else f"-{number}"
        items.append(item)
    if not items:
        sys.exit(1)
    pathlib.Path(to).write_text(json.dumps(items, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
