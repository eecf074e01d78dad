"""What cells hold, and what people see of them."""

import datetime
import re

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

# A workbook's numbers have as many digits as a double.
MAX_INTEGER = 10 ** 15
# What a format of numbers shows as it stands.
UNREAD = re.compile(r'"[^"]*"|\\.')
# A number of days, shown as more hours than a day has, or more minutes or seconds.
COUNTED_TIME = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE).search
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def coordinate(row, column):
    return f"{get_column_letter(column)}{row}"


def shown(cell, epoch, facts, at):
    """A cell as people see it: text, or a number with its format."""
    value = cell.value
    link = facts.links.get(coordinate(*at)) if facts.links else None
    format = cell.number_format or "General"
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        number = value.total_seconds() / 86400 if isinstance(value, datetime.timedelta) else serial(value, epoch)
        made = plain(cell, epoch) if number is None else {"value": number, "format": format, "is1904": epoch.year == 1904}
    elif isinstance(value, bool) or value is None or (isinstance(value, str) and cell.data_type == "e"):
        made = value
    elif isinstance(value, (int, float)):
        made = value if format == "General" else {"value": value, "format": format}
        made = without_noise(made) if isinstance(made, float) else made
    else:
        text = unescaped(value)
        made = text if format in ("General", "@") else {"value": text, "format": format}
    if link is None or made is None:
        return made
    return {**(made if isinstance(made, dict) else {"value": made}), "link": link}


def serial(value, epoch):
    """The number that a workbook has for a day, which counts a 29 February 1900."""
    if isinstance(value, datetime.time):
        return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400
    return to_excel(value, epoch)


def unescaped(text):
    """Signs that XML cannot hold are written as `_x000D_`."""
    if "_x" not in text:
        return text
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), text).replace("\r\n", "\n").replace("\r", "\n")


def without_noise(number):
    """A number without what adding binary fractions has left behind its fifteen digits, which no program shows."""
    short = float(f"{number:.15g}")
    return short if len(repr(short)) <= len(repr(number)) - 4 else number


def plain(cell, epoch):
    value = cell.value
    if isinstance(value, str):
        return unescaped(value)
    counted = COUNTED_TIME(UNREAD.sub("", cell.number_format or ""))
    if counted and isinstance(value, (datetime.datetime, datetime.time, datetime.timedelta)):
        return duration(value, epoch, counted[1][0].lower(), "s" in cell.number_format.lower())
    if isinstance(value, datetime.datetime):
        has_clock = value.time() != datetime.time() or "h" in (cell.number_format or "").lower()
        return value.isoformat() if has_clock else value.date().isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < MAX_INTEGER else without_noise(value)
    return value


def duration(value, epoch, largest, has_seconds):
    """How long something takes, as its format shows it: hours, minutes or seconds that do not end with the day, hour or minute."""
    seconds = round((value.total_seconds() / 86400 if isinstance(value, datetime.timedelta) else to_excel(value, epoch)) * 86400)
    sign, seconds = "-" if seconds < 0 else "", abs(seconds)
    hours, minutes = divmod(seconds // 60, 60)
    if largest == "s":
        return f"{sign}{seconds}"
    if largest == "m":
        return f"{sign}{seconds // 60}" + (f":{seconds % 60:02}" if has_seconds else "")
    return f"{sign}{hours}:{minutes:02}" + (f":{seconds % 60:02}" if has_seconds else "")
