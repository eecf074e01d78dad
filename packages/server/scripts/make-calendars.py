#!/usr/bin/python3
"""
Makes fixtures/calendars: a calendar by python3-icalendar and cards of version 3.0 by python3-vobject, neither of which has a part in
the engine. Cards of versions 2.1 and 4.0, and what other programs write and these do not, are written by hand.
"""

import datetime
import pathlib
import zoneinfo

import icalendar
import vobject

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "calendars"
BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
STAMP = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


def component(kind, values):
    made = kind()
    for name, value in {"dtstamp": STAMP, **values}.items():
        made.add(name.replace("_", "-"), value)
    return made


def write_calendar():
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Converter//Fixtures//EN")
    calendar.add("version", "2.0")
    weekly = component(icalendar.Event, {
        "summary": "Stand-up, weekly; with coffee", "dtstart": datetime.datetime(2024, 3, 4, 9, 30, tzinfo=BERLIN),
        "dtend": datetime.datetime(2024, 3, 4, 9, 45, tzinfo=BERLIN), "location": "Zimmer 3, Köln",
        "description": "First line\nsecond line, so long that it has to be folded more than once to fit into the 75 bytes that are allowed: "
                       "äöüßéàè", "rrule": {"freq": "weekly", "byday": ["MO", "WE"], "count": 10},
        "exdate": [datetime.datetime(2024, 3, 6, 9, 30, tzinfo=BERLIN)], "categories": ["work", "team"],
        "status": "CONFIRMED", "uid": "weekly@example.org"})
    organizer = icalendar.vCalAddress("mailto:zoe@example.org")
    organizer.params["cn"] = "Zoë Müller"
    weekly.add("organizer", organizer)
    for guest in ("taro@example.org", "sara@example.org"):
        weekly.add("attendee", icalendar.vCalAddress(f"mailto:{guest}"))
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "not to be shown")
    alarm.add("trigger", datetime.timedelta(minutes=-10))
    weekly.add_component(alarm)
    calendar.add_component(weekly)
    calendar.add_component(component(icalendar.Event, {
        "summary": "יום הולדת", "dtstart": datetime.date(2024, 12, 31), "dtend": datetime.date(2025, 1, 1),
        "uid": "birthday@example.org"}))
    calendar.add_component(component(icalendar.Event, {
        "summary": "電話会議", "dtstart": datetime.datetime(2024, 5, 6, 23, 30, tzinfo=datetime.timezone.utc),
        "duration": datetime.timedelta(hours=1, minutes=15), "url": "https://example.org/call?a=1&b=2", "uid": "call@example.org"}))
    (FOLDER / "events.ics").write_bytes(calendar.to_ical())


def write_tasks():
    (FOLDER / "mixed.ics").write_text("\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-CALNAME:Mixed", "BEGIN:VTODO", "UID:1", "SUMMARY:Buy milk", "DUE;VALUE=DATE:20240310",
        "PRIORITY:1", "PERCENT-COMPLETE:50", "END:VTODO", "END:VCALENDAR",
        "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:2", "SUMMARY:Concert", "DTSTART:20240310T200000", "END:VEVENT",
        "END:VCALENDAR", ""]))


def write_cards():
    first = vobject.vCard()
    first.add("n").value = vobject.vcard.Name(family="Müller", given="Zoë", additional="Anna", prefix="Dr.")
    first.add("fn").value = "Dr. Zoë Müller"
    first.add("org").value = ["Müller, Söhne & Co.", "Research"]
    for kind, address in (("WORK", "zoe@example.org"), ("HOME", "zoe.mueller@example.com")):
        email = first.add("email")
        email.value, email.type_param = address, kind
    phone = first.add("tel")
    phone.value, phone.type_param = "+49 221 0123", ["CELL", "VOICE"]
    home = first.add("adr")
    home.value = vobject.vcard.Address(street="Hauptstraße 1, Hof; 2. Stock", city="Köln", code="01067", country="Deutschland")
    home.type_param = "HOME"
    first.add("bday").value = "1990-02-28"
    first.add("note").value = "two\nlines; and more"
    first.add("categories").value = ["friends", "work"]
    second = vobject.vCard()
    second.add("n").value = vobject.vcard.Name(family="כהן", given="שרה")
    second.add("fn").value = "שרה כהן"
    (FOLDER / "people.vcf").write_text(first.serialize() + second.serialize(), newline="")


def write_other_cards():
    (FOLDER / "versions.vcf").write_text("\r\n".join([
        "BEGIN:VCARD", "VERSION:2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;", "TEL;HOME;VOICE:0221 0123",
        "TEL;CELL:0171 456", "ADR;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:;;Ring 5=0D=0ARaum 7, links;K=", "=F6ln;;50667;",
        "PHOTO;JPEG;ENCODING=BASE64:", " /9j/4AAQSkZJRgABAQAAAQABAAD/", " 2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBk=", "", "END:VCARD", "",
        "BEGIN:VCARD", "VERSION:4.0", "FN:山田 太郎", "N:山田;太郎;;;", 'TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+81-3-1234',
        "BDAY:--0203", "ORG:例示株式会社", "item1.URL:https://example.org/taro", "item1.X-ABLabel:_$!<HomePage>!$_", "END:VCARD", ""]),
        newline="")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    write_calendar()
    write_tasks()
    write_cards()
    write_other_cards()
