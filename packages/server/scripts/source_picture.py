"""What the scripts that make pictures begin with: what fixtures/images/picture.png shows, with transparency and without."""

import pathlib
import subprocess
import tempfile

from PIL import Image

FIXTURES = pathlib.Path(__file__).parent.parent / 'fixtures'
SCRATCH = pathlib.Path(tempfile.mkdtemp())

clear = Image.open(FIXTURES / 'images' / 'picture.png')
clear.load()
clear.info.clear()
flat = Image.new('RGB', clear.size, 'white')
flat.paste(clear, mask=clear.getchannel('A'))
# Black, grey and white stand for the colours where a format has none.
GREYS = {(255, 0, 0): 0, (0, 128, 0): 128, (0, 0, 255): 255}
grey = Image.new('L', flat.size)
grey.putdata([GREYS.get(pixel, pixel[0]) for pixel in flat.getdata()])


def empty_folder(name):
    """A folder of fixtures, without those of the last time."""
    folder = FIXTURES / name
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    return folder


def run(*command, output=None):
    """Runs a tool, and keeps what it prints if there is a path for that."""
    command = [str(part) for part in command]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if output:
        output.write_bytes(done.stdout)
