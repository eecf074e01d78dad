"""Playlists: the place, the title and the seconds of each track."""

import re
import urllib.parse
from xml.etree import ElementTree

from .common import local


def tracks(*found):
    return {"value": [{"location": place, "title": title or "", "seconds": seconds if seconds and seconds > 0 else None}
                      for place, title, seconds in found]}


def read_m3u(path):
    text = path.read_text(encoding="utf-8")
    if not text.startswith("#EXTM3U\n"):
        raise ValueError("it does not begin as a playlist")
    return tracks(*((place, title, int(seconds or 0)) for seconds, title, place in
                    re.findall(r"^(?:#EXTINF:(-?\d+),(.*)\n)?([^#\n].*)\n", text, re.MULTILINE)))


read_m3u8 = read_m3u


def read_pls(path):
    settings = dict(line.split("=", 1) for line in path.read_text(encoding="utf-8").splitlines() if "=" in line)
    return tracks(*((settings[f"File{number}"], settings.get(f"Title{number}"), int(settings[f"Length{number}"]))
                    for number in range(1, int(settings["NumberOfEntries"]) + 1)))


def read_xspf(path):
    found = [{local(child): child.text for child in element} for element in ElementTree.parse(path).getroot().iter()
             if element.tag == "{http://xspf.org/ns/0/}track"]
    return tracks(*((urllib.parse.unquote(each["location"]), each.get("title"), int(each.get("duration", 0)) // 1000) for each in found))


def read_asx(path):
    entries = ElementTree.parse(path).getroot().findall("entry")
    return tracks(*((entry.find("ref").get("href"), entry.findtext("title"), clock(entry.find("duration"))) for entry in entries))


def read_wpl(path):
    found = ElementTree.parse(path).getroot().findall("body/seq/media")
    return tracks(*((each.get("src"), each.get("trackTitle"), int(each.get("duration", 0)) // 1000) for each in found))


read_zpl = read_wpl


def clock(element):
    if element is None:
        return None
    hours, minutes, seconds = element.get("value").split(":")
    return int(hours) * 3600 + int(minutes) * 60 + round(float(seconds))
