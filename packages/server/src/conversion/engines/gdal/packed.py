"""Maps in archives: KML with its pictures, and the files that make a layer of shapes."""

import pathlib
import shutil
import zipfile

from features import Unreadable

MOST_BYTES = 2 << 30
PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def unpacked(archive, member, path):
    if member.file_size > MOST_BYTES:
        raise Unreadable("it is larger than such a file may be here")
    with archive.open(member) as source, open(path, "wb") as target:
        shutil.copyfileobj(source, target)
    return path


def kml_within(path, warn):
    with archive_of(path) as archive:
        members = [each for each in archive.infolist() if not each.is_dir()]
        maps = [each for each in members if each.filename.lower().endswith(".kml")]
        if not maps:
            raise Unreadable("there is no map in it")
        # The first at the top is the map, whatever its name.
        chosen = min(maps, key=lambda each: each.filename.count("/"))
        others = len(members) - 1
        if others:
            warn("content_left_out", f"{'A file' if others == 1 else f'{others} files'} beside the map, such as pictures, {'was' if others == 1 else 'were'} left out.")
        return unpacked(archive, chosen, "doc.kml")


def shapes_within(path):
    """A folder with the layers of an archive."""
    folder = pathlib.Path("shapes")
    folder.mkdir()
    with archive_of(path) as archive:
        for member in archive.infolist():
            name = pathlib.PurePosixPath(member.filename.replace("\\", "/"))
            if name.suffix.lower() in PARTS and not name.name.startswith(".") and "__MACOSX" not in name.parts:
                unpacked(archive, member, folder / (name.stem + name.suffix.lower()))
    if not any(folder.glob("*.shp")):
        raise Unreadable("there are no shapes (.shp) in it")
    return str(folder)


def archive_of(path):
    try:
        return zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise ValueError(str(error)) from None
