"""
Writes what a song says of itself into what was made of it. FFmpeg knows a dozen names and one value of each; here every value is
kept, under the name that players of the target look for.

Standard input is JSON: {"input", "output", "to", "tags"}, where tags are those that FFmpeg has found. Standard output is a line
for each loss, to be told to the client.
"""

import base64
import io
import json
import re
import struct
import sys

from mutagen import File, MutagenError
from mutagen.aiff import AIFF
from mutagen.apev2 import BINARY, APENoHeaderError, APETextValue, APEv2, APEValue
from mutagen.asf import ASF, ASFByteArrayAttribute
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, COMM, ID3, POPM, TXXX, UFID, USLT, Frames, ID3NoHeaderError
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4, MP4Cover, MP4FreeForm
from mutagen.oggopus import OggOpus
from mutagen.oggspeex import OggSpeex
from mutagen.oggvorbis import OggVorbis
from mutagen.wavpack import WavPack

# Name in Vorbis comments, ID3's frame, MP4's atom, and the name in ASF; the rest goes under a name of its own in each.
NAMES = (
    ("title", "TIT2", "\xa9nam", "Title"),
    ("artist", "TPE1", "\xa9ART", "Author"),
    ("album", "TALB", "\xa9alb", "WM/AlbumTitle"),
    ("albumartist", "TPE2", "aART", "WM/AlbumArtist"),
    ("composer", "TCOM", "\xa9wrt", "WM/Composer"),
    ("genre", "TCON", "\xa9gen", "WM/Genre"),
    ("date", "TDRC", "\xa9day", "WM/Year"),
    ("originaldate", "TDOR", None, "WM/OriginalReleaseTime"),
    ("comment", "COMM", "\xa9cmt", "Description"),
    ("lyrics", "USLT", "\xa9lyr", "WM/Lyrics"),
    ("isrc", "TSRC", None, "WM/ISRC"),
    ("bpm", "TBPM", "tmpo", "WM/BeatsPerMinute"),
    ("compilation", "TCMP", "cpil", "WM/IsCompilation"),
    ("copyright", "TCOP", "cprt", "Copyright"),
    ("encodedby", "TENC", None, "WM/EncodedBy"),
    ("label", "TPUB", None, "WM/Publisher"),
    ("conductor", "TPE3", None, "WM/Conductor"),
    ("remixer", "TPE4", None, "WM/ModifiedBy"),
    ("lyricist", "TEXT", None, "WM/Writer"),
    ("grouping", "TIT1", "\xa9grp", "WM/ContentGroupDescription"),
    ("subtitle", "TIT3", None, "WM/SubTitle"),
    ("discsubtitle", "TSST", None, "WM/SetSubTitle"),
    ("language", "TLAN", None, "WM/Language"),
    ("mood", "TMOO", None, "WM/Mood"),
    ("media", "TMED", None, "WM/Media"),
    ("key", "TKEY", None, "WM/InitialKey"),
    ("titlesort", "TSOT", "sonm", "WM/TitleSortOrder"),
    ("artistsort", "TSOP", "soar", "WM/ArtistSortOrder"),
    ("albumsort", "TSOA", "soal", "WM/AlbumSortOrder"),
    ("albumartistsort", "TSO2", "soaa", "WM/AlbumArtistSortOrder"),
    ("composersort", "TSOC", "soco", "WM/ComposerSortOrder"),
    ("description", None, "desc", None),
    ("synopsis", None, "ldes", None),
    ("show", None, "tvsh", None),
    ("podcasturl", None, "purl", None),
)
ID3_OF = {name: frame for name, frame, _, _ in NAMES if frame}
MP4_OF = {name: atom for name, _, atom, _ in NAMES if atom}
ASF_OF = {name: asf for name, _, _, asf in NAMES if asf}

# What people and other programs call the same.
ALIASES = {
    "album artist": "albumartist",
    "album_artist": "albumartist",
    "author": "artist",
    "year": "date",
    "track": "tracknumber",
    "totaltracks": "tracktotal",
    "disc": "discnumber",
    "disk": "discnumber",
    "totaldiscs": "disctotal",
    "unsyncedlyrics": "lyrics",
    "unsynced lyrics": "lyrics",
    "tempo": "bpm",
    "tbpm": "bpm",
    "tsrc": "isrc",
    "initialkey": "key",
    "initial key": "key",
    "organization": "label",
    "publisher": "label",
    "encoded-by": "encodedby",
    "encoded_by": "encodedby",
    "mixartist": "remixer",
    "date_recorded": "date",
    "date_released": "date",
    "part_number": "tracknumber",
    "acoustid id": "acoustid_id",
    "acoustid fingerprint": "acoustid_fingerprint",
}

# As Picard writes them in ID3 and MP4, and in Vorbis comments.
MUSICBRAINZ = {
    "musicbrainz track id": "musicbrainz_trackid",
    "musicbrainz album id": "musicbrainz_albumid",
    "musicbrainz artist id": "musicbrainz_artistid",
    "musicbrainz album artist id": "musicbrainz_albumartistid",
    "musicbrainz release group id": "musicbrainz_releasegroupid",
    "musicbrainz release track id": "musicbrainz_releasetrackid",
    "musicbrainz work id": "musicbrainz_workid",
    "musicbrainz disc id": "musicbrainz_discid",
    "musicbrainz album type": "releasetype",
    "musicbrainz album status": "releasestatus",
    "musicbrainz album release country": "releasecountry",
}
SPELLED = {
    name: " ".join("MusicBrainz" if word == "musicbrainz" else word.capitalize() for word in spelled.split())
    for spelled, name in MUSICBRAINZ.items()
}
SPELLED.update({"acoustid_id": "Acoustid Id", "acoustid_fingerprint": "Acoustid Fingerprint"})
MUSICBRAINZ_URL = "http://musicbrainz.org"

# What a container or an encoder says of itself, or of one file's samples.
OF_THE_FILE = re.compile(
    r"^(encoder|encoder_options|major_brand|minor_version|compatible_brands|handler_name|vendor_id|creation_time|duration"
    r"|itun.*|com\.apple\.quicktime\..*|com\.android\..*|chapter\d+(name)?|metadata_block_picture|coverart(mime)?"
    r"|cover art .*|mp3gain_.*|statistics.*|_statistics.*|bps|number_of_(frames|bytes)(-\w+)?)$",
    re.I,
)
CHAPTER = re.compile(r"^chapter\d+(name|url)?$", re.I)
LANGUAGE_UNKNOWN = "XXX"
FRONT = 3


class Tags:
    """Values by their names in Vorbis comments, in lower case, and pictures."""

    def __init__(self):
        self.values = {}
        self.spelling = {}
        self.pictures = []
        # As they are read, for a target of the same kind: what only that kind has stays as it is.
        self.raw = {}

    def add(self, name, *values):
        lower = name.strip().lower()
        known = MUSICBRAINZ.get(lower) or ALIASES.get(lower) or lower
        if not known or OF_THE_FILE.match(known):
            return
        kept = self.values.setdefault(known, [])
        self.spelling.setdefault(known, name.strip())
        for value in values:
            text = str(value).replace("\0", "").strip("\r\n ")
            if text and text not in kept:
                kept.append(text)

    def tidy(self):
        for counted, total in (("tracknumber", "tracktotal"), ("discnumber", "disctotal")):
            number, _, count = self.first(counted).partition("/")
            if count.strip() and not self.first(total):
                self.values[total] = [count.strip()]
            if number.strip():
                self.values[counted] = [number.strip()]
        self.values = {name: values for name, values in self.values.items() if values}
        fronts_first = sorted(self.pictures, key=lambda picture: picture.type != FRONT)
        self.pictures = fronts_first
        if fronts_first and all(picture.type == 0 for picture in fronts_first):
            fronts_first[0].type = FRONT

    def first(self, name):
        return next(iter(self.values.get(name, [])), "")

    def counted(self, counted, total):
        number, count = self.first(counted), self.first(total)
        return f"{number}/{count}" if number and count else number

    def spelled(self, name):
        """How a name without a place of its own is written where people see it."""
        return SPELLED.get(name) or (self.spelling[name] if name not in ALIASES.values() else name.upper())

    def others(self, known):
        handled = {*known, "tracknumber", "tracktotal", "discnumber", "disctotal"}
        return {name: values for name, values in self.values.items() if name not in handled}


def picture_of(data, kind=FRONT, description=""):
    picture = Picture()
    picture.type, picture.desc, picture.data = int(kind), description, bytes(data)
    picture.mime = media_type(picture.data)
    return picture


def media_type(data):
    if data[:3] == b"\xff\xd8\xff":
        return "image/jpeg"
    return "image/png" if data[:8] == b"\x89PNG\r\n\x1a\n" else None


def drawable(picture):
    """Players show JPEG and PNG; whatever else it is becomes one of them."""
    if picture.mime:
        return picture
    from PIL import Image

    image = Image.open(io.BytesIO(picture.data))
    is_clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    made = io.BytesIO()
    if is_clear:
        image.convert("RGBA").save(made, "PNG")
    else:
        image.convert("RGB").save(made, "JPEG", quality=92)
    return picture_of(made.getvalue(), picture.type, picture.desc)


# Reading


def windows(text):
    """What is written as Latin 1 is UTF-8 or what Windows has made of Latin 1, in most files."""
    if text.isascii():
        return text
    try:
        content = text.encode("latin-1")
    except UnicodeEncodeError:
        return text
    for encoding in ("utf-8", "windows-1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            pass
    return text


def read_id3(id3, tags):
    tags.raw = id3
    names = {frame: name for name, frame in ID3_OF.items()}
    names.update({"TRCK": "tracknumber", "TPOS": "discnumber"})
    for frame in id3.values():
        kind = frame.FrameID
        texts = frame.genres if kind == "TCON" else getattr(frame, "text", None)
        if isinstance(texts, list):
            texts = [windows(str(text)) if frame.encoding == 0 else str(text) for text in texts]
        if kind == "TXXX":
            tags.add(frame.desc, *texts)
        elif kind == "COMM":
            is_plain = frame.desc.lower() in ("", "id3v1 comment", "comment", "description", "c0")
            tags.add("comment" if is_plain else frame.desc, *texts)
        elif kind == "USLT":
            words = windows(frame.text) if frame.encoding == 0 else frame.text
            # Scripts that hand a list to a library have its brackets written, too.
            tags.add("lyrics", re.sub(r"^\[(['\"])(.*)\1\]$", r"\2", words, flags=re.S))
        elif kind == "SYLT" and not id3.getall("USLT") and frame.format == 2:
            lines = (f"[{time // 60000:02}:{time / 1000 % 60:05.2f}]{text.strip()}" for text, time in frame.text)
            tags.add("lyrics", "\n".join(lines))
        elif kind == "UFID" and frame.owner == MUSICBRAINZ_URL:
            tags.add("musicbrainz_trackid", frame.data.decode("ascii", "replace"))
        elif kind == "POPM":
            if frame.rating:
                tags.add("rating", round(frame.rating * 100 / 255))
            if getattr(frame, "count", 0):
                tags.add("playcount", frame.count)
        elif kind == "APIC" and frame.mime != "-->":
            tags.pictures.append(picture_of(frame.data, frame.type, frame.desc))
        elif kind in ("TIPL", "TMCL", "IPLS"):
            for role, person in frame.people:
                tags.add(role, person)
        elif kind in names:
            tags.add(names[kind], *texts)
        elif kind in ("WOAR", "WCOP"):
            tags.add("website" if kind == "WOAR" else "license", frame.url)
        elif kind == "WXXX":
            tags.add(frame.desc or "website", frame.url)


def read_vorbis(comments, tags):
    for name, value in comments:
        lower = name.lower()
        if lower == "metadata_block_picture":
            tags.pictures.append(kept_picture(Picture(base64.b64decode(value))))
        elif lower == "coverart":
            tags.pictures.append(picture_of(base64.b64decode(value)))
        elif lower == "description" and "comment" not in comments:
            tags.add("comment", value)
        elif lower in ("r128_track_gain", "r128_album_gain"):
            # The same loudness on another scale.
            gain = int(value) / 256 + 5 if re.match(r"^-?\d+$", value) else None
            if gain is not None:
                tags.add(lower.replace("r128", "replaygain"), f"{gain:.2f} dB")
        else:
            tags.add(name, value)


def kept_picture(picture):
    return picture_of(picture.data, picture.type, picture.desc)


def read_mp4(atoms, tags):
    tags.raw = atoms
    names = {atom: name for name, atom in MP4_OF.items()}
    for atom, values in atoms.items():
        if atom in ("trkn", "disk"):
            name, total = ("tracknumber", "tracktotal") if atom == "trkn" else ("discnumber", "disctotal")
            for number, count in values[:1]:
                tags.add(name, *([number] if number else []))
                tags.add(total, *([count] if count else []))
        elif atom == "covr":
            tags.pictures.extend(picture_of(value) for value in values)
        elif atom.startswith("----:"):
            tags.add(atom.split(":", 2)[2], *(bytes(value).decode("utf-8", "replace") for value in values))
        elif isinstance(values, bool):
            if atom == "cpil" and values:
                tags.add("compilation", 1)
        elif atom in names:
            tags.add(names[atom], *(value for value in values if atom != "tmpo" or value))


def read_asf(attributes, tags):
    names = {asf: name for name, asf in ASF_OF.items()}
    names.update({"WM/TrackNumber": "tracknumber", "WM/PartOfSet": "discnumber"})
    for name, value in attributes:
        if name == "WM/Picture":
            tags.pictures.append(asf_picture(value.value))
        elif name in names:
            tags.add(names[name], value)
        elif not isinstance(value, ASFByteArrayAttribute) and not name.startswith(("WMFSDK", "IsVBR", "Device")):
            tags.add(name.removeprefix("WM/").replace("MusicBrainz/", "MusicBrainz "), value)


def asf_picture(data):
    kind, _ = struct.unpack_from("<bi", data)
    text = data[5:]
    ends = [at for at in range(0, len(text) - 1, 2) if text[at : at + 2] == b"\0\0"][:2]
    return picture_of(text[ends[1] + 2 :], kind, text[ends[0] + 2 : ends[1]].decode("utf-16-le"))


def read_ape(items, tags):
    for name, value in items.items():
        if isinstance(value, APETextValue):
            tags.add(name, *list(value))
        elif value.kind == BINARY and name.lower().startswith("cover art"):
            kind = 4 if "back" in name.lower() else FRONT
            tags.pictures.append(picture_of(value.value.split(b"\0", 1)[1], kind))


def read(path, found):
    tags = Tags()
    try:
        source = File(path)
    except MutagenError:
        source = None
    kept = getattr(source, "tags", None)
    if isinstance(source, (MP3, AIFF)) or source is None or isinstance(kept, ID3):
        read_mpeg(path, kept, tags)
    elif isinstance(kept, APEv2):
        read_ape(kept, tags)
    elif isinstance(source, MP4) and kept is not None:
        read_mp4(kept, tags)
    elif isinstance(source, ASF):
        read_asf(kept, tags)
    elif isinstance(kept, list):
        read_vorbis(kept, tags)
    tags.pictures.extend(kept_picture(picture) for picture in getattr(source, "pictures", []))
    # Where the library finds nothing, as in films of another kind, FFmpeg's names are better than none.
    if not tags.values:
        broken = any("\ufffd" in value for value in found.values())
        riff = read_riff(path) if broken else {}
        for name, value in found.items():
            tags.add(re.sub(r"-[a-z]{3}$", "", name), riff.get(name, value) if "\ufffd" in value else value)
    tags.tidy()
    return tags


# FFmpeg's names of what RIFF says in four letters.
RIFF_NAMES = {
    b"INAM": "title",
    b"IART": "artist",
    b"IPRD": "album",
    b"ICMT": "comment",
    b"IGNR": "genre",
    b"ICOP": "copyright",
    b"ICRD": "date",
    b"IPRT": "track",
    b"ITRK": "track",
}


def read_riff(path):
    """What a WAV file says in the letters of Windows, which FFmpeg takes for UTF-8."""
    found = {}
    with open(path, "rb") as file:
        head = file.read(12)
        if head[:4] not in (b"RIFF", b"RF64") or head[8:] != b"WAVE":
            return found
        while len(head := file.read(8)) == 8:
            name, size = struct.unpack("<4sI", head)
            size += size % 2
            if name != b"LIST" or size > 2**20:
                file.seek(size, 1)
                continue
            content = file.read(size)
            at = 4 if content[:4] == b"INFO" else size
            while at + 8 <= len(content):
                name, size = struct.unpack("<4sI", content[at : at + 8])
                text = content[at + 8 : at + 8 + size].split(b"\0")[0].decode("latin-1")
                if name in RIFF_NAMES:
                    found[RIFF_NAMES[name]] = windows(text).strip()
                at += 8 + size + size % 2
    return found


def read_mpeg(path, id3, tags):
    """ID3 in its second version first, then APE, and last the first ID3, which cuts all after 30 letters."""
    ape = None
    try:
        ape = APEv2(path)
    except (APENoHeaderError, MutagenError):
        pass
    try:
        id3 = id3 if isinstance(id3, ID3) else ID3(path)
    except (ID3NoHeaderError, MutagenError):
        id3 = None
    is_first = id3 is not None and id3.version[0] == 1
    parts = [(read_id3, id3), (read_ape, ape)]
    for reader, part in reversed(parts) if is_first else parts:
        if part is None:
            continue
        others = Tags()
        reader(part, others)
        for name, values in others.values.items():
            if name not in tags.values:
                tags.add(others.spelling[name], *values)
        tags.pictures = tags.pictures or others.pictures
        tags.raw = tags.raw or others.raw


# Writing


ONLY_ID3 = ("GEOB", "PRIV", "MCDI", "RVA2", "SYLT", "PCST", "WCOM", "WOAF", "WOAS", "WORS", "WPAY", "WPUB", "WOAR", "WCOP")


def write_id3(song, tags):
    if song.tags is None:
        song.add_tags()
    id3 = song.tags
    for key in [key for key, frame in id3.items() if frame.FrameID not in ("CHAP", "CTOC", "TSSE")]:
        del id3[key]
    for name, values in tags.values.items():
        frame = ID3_OF.get(name)
        if name == "comment":
            id3.add(COMM(encoding=3, lang=LANGUAGE_UNKNOWN, desc="", text=["\n".join(values)]))
        elif name == "lyrics":
            id3.add(USLT(encoding=3, lang=LANGUAGE_UNKNOWN, desc="", text="\n\n".join(values)))
        elif name == "musicbrainz_trackid":
            id3.add(UFID(owner=MUSICBRAINZ_URL, data=values[0].encode("ascii", "replace")))
        elif name == "rating" and rating(values[0]) is not None:
            id3.add(POPM(email="Windows Media Player 9 Series", rating=rating(values[0]), count=0))
        elif frame:
            id3.add(Frames[frame](encoding=3, text=values))
    for frame, counted, total in (("TRCK", "tracknumber", "tracktotal"), ("TPOS", "discnumber", "disctotal")):
        if tags.first(counted):
            id3.add(Frames[frame](encoding=3, text=[tags.counted(counted, total)]))
    for name, values in tags.others({*ID3_OF, "musicbrainz_trackid", "rating"}).items():
        spelled = name.upper() if name.startswith("replaygain_") else tags.spelled(name)
        id3.add(TXXX(encoding=3, desc=spelled, text=values))
    for picture in tags.pictures:
        id3.add(
            APIC(encoding=3, mime=picture.mime, type=picture.type, desc=picture.desc or str(picture.type), data=picture.data)
        )
    for key, frame in tags.raw.items():
        if getattr(frame, "FrameID", "") in ONLY_ID3 and key not in id3:
            id3.add(frame)
    # The older version, which more players read, has no more than one value of each.
    is_old = all(len(values) == 1 for values in tags.values.values())
    if is_old:
        id3.update_to_v23()
    song.save(v2_version=3 if is_old else 4)


def rating(text):
    """Stars or percent on ID3's scale."""
    if not re.match(r"^\d+(\.\d+)?$", text):
        return None
    value = float(text)
    return (0, 1, 64, 128, 196, 255)[round(value)] if value <= 5 else min(round(value * 255 / 100), 255)


def write_vorbis(song, tags):
    if song.tags is None:
        song.add_tags()
    chapters = [(name, value) for name, value in song.tags if CHAPTER.match(name) or name.lower() == "encoder"]
    song.tags.clear()
    song.tags.extend(chapters)
    for name, values in tags.values.items():
        for value in values:
            song.tags.append((vorbis_name(name), value))
    if isinstance(song, FLAC):
        song.clear_pictures()
        for picture in tags.pictures:
            song.add_picture(picture)
    else:
        for picture in tags.pictures:
            song.tags.append(("METADATA_BLOCK_PICTURE", base64.b64encode(picture.write()).decode("ascii")))
    song.save()


def vorbis_name(name):
    return re.sub(r"[^\x20-\x3c\x3e-\x7d]", "_", name).upper()


def write_mp4(song, tags):
    if song.tags is None:
        song.add_tags()
    atoms = song.tags
    encoder = atoms.get("\xa9too")
    atoms.clear()
    if encoder:
        atoms["\xa9too"] = encoder
    for name, values in tags.values.items():
        atom = MP4_OF.get(name)
        if atom == "tmpo":
            beats = [round(float(value)) for value in values if re.match(r"^\d+(\.\d+)?$", value)]
            atoms[atom] = [min(number, 65535) for number in beats[:1]]
        elif atom == "cpil":
            atoms[atom] = values[0] not in ("0", "false", "no")
        elif atom:
            atoms[atom] = values
    for atom, counted, total in (("trkn", "tracknumber", "tracktotal"), ("disk", "discnumber", "disctotal")):
        numbers = tuple(whole(tags.first(name)) for name in (counted, total))
        if any(numbers):
            atoms[atom] = [numbers]
    for name, values in tags.others(MP4_OF).items():
        spelled = name if name.startswith("replaygain_") else tags.spelled(name)
        atoms[f"----:com.apple.iTunes:{spelled}"] = [MP4FreeForm(value.encode()) for value in values]
    handled = {*MP4_OF.values(), "trkn", "disk", "covr", "\xa9too"}
    for atom, values in tags.raw.items():
        if len(atom) == 4 and atom not in handled and not isinstance(tags.raw, ID3):
            atoms[atom] = values
    kinds = {"image/jpeg": MP4Cover.FORMAT_JPEG, "image/png": MP4Cover.FORMAT_PNG}
    if tags.pictures:
        atoms["covr"] = [MP4Cover(picture.data, kinds[picture.mime]) for picture in tags.pictures]
    song.save()


def write_poster(film, cover):
    song = MP4(film)
    if song.tags is None:
        song.add_tags()
    with open(cover, "rb") as file:
        picture = picture_of(file.read())
    is_png = picture.mime == "image/png"
    song.tags["covr"] = [MP4Cover(picture.data, MP4Cover.FORMAT_PNG if is_png else MP4Cover.FORMAT_JPEG)]
    song.save()


def whole(text):
    digits = re.match(r"\s*(\d+)", text)
    return min(int(digits[1]), 65535) if digits else 0


def write_ape(song, tags):
    if song.tags is None:
        song.add_tags()
    song.tags.clear()
    usual = {"albumartist": "Album Artist", "date": "Year", "tracknumber": "Track", "discnumber": "Disc"}
    values = {name: list(values) for name, values in tags.values.items()}
    for counted, total in (("tracknumber", "tracktotal"), ("discnumber", "disctotal")):
        if tags.first(counted):
            values[counted] = [tags.counted(counted, total)]
            values.pop(total, None)
    for name, texts in values.items():
        spelled = usual.get(name) or (name.capitalize() if name in ID3_OF else vorbis_name(name))
        if len(spelled) > 1 and spelled.isascii():
            song.tags[spelled] = texts
    for picture in tags.pictures:
        name = {3: "Cover Art (Front)", 4: "Cover Art (Back)"}.get(picture.type)
        if name and name not in song.tags:
            extension = "png" if picture.mime == "image/png" else "jpg"
            song.tags[name] = APEValue(f"cover.{extension}".encode() + b"\0" + picture.data, BINARY)
    song.save()


def write_asf(song, tags):
    for name in {name for name, _ in song.tags if not name.startswith(("WMFSDK", "IsVBR", "WM/EncodingSettings"))}:
        del song.tags[name]
    for name, values in tags.values.items():
        if name in ASF_OF:
            song.tags[ASF_OF[name]] = values if name != "comment" else ["\n".join(values)]
    for asf, counted, total in (("WM/TrackNumber", "tracknumber", None), ("WM/PartOfSet", "discnumber", "disctotal")):
        if tags.first(counted):
            song.tags[asf] = [tags.counted(counted, total) if total else tags.first(counted)]
    for name, values in tags.others(ASF_OF).items():
        song.tags[tags.spelled(name)] = values
    song.tags["WM/Picture"] = [ASFByteArrayAttribute(data) for data in map(asf_bytes, tags.pictures)]
    song.save()


def asf_bytes(picture):
    texts = (picture.mime + "\0" + picture.desc + "\0").encode("utf-16-le")
    return struct.pack("<bi", picture.type, len(picture.data)) + texts + picture.data


WRITERS = {
    "mp3": (MP3, write_id3),
    "aiff": (AIFF, write_id3),
    "flac": (FLAC, write_vorbis),
    "ogg": (OggVorbis, write_vorbis),
    "opus": (OggOpus, write_vorbis),
    "spx": (OggSpeex, write_vorbis),
    "m4a": (MP4, write_mp4),
    "m4b": (MP4, write_mp4),
    "m4r": (MP4, write_mp4),
    "wv": (WavPack, write_ape),
    "wma": (ASF, write_asf),
}


def main():
    request = json.load(sys.stdin)
    if request.get("cover"):
        write_poster(request["output"], request["cover"])
        return
    tags = read(request["input"], request["tags"])
    pictures = []
    for picture in tags.pictures:
        try:
            pictures.append(drawable(picture))
        except Exception:  # Pillow's readers fail in many ways on what is no picture.
            print("A picture of the record cannot be read, and was left out.")
    tags.pictures = pictures
    opens, write = WRITERS[request["to"]]
    write(opens(request["output"]), tags)


main()
