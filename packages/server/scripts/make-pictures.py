#!/usr/bin/python3
"""
Makes fixtures/pictures: what fixtures/images/picture.png shows, in the formats that few programs know, by as many of
these as there are: Pillow, Netpbm, GraphicsMagick, FFmpeg and libvips. Only what none of them can write is made by
ImageMagick or by the format's own tool.
"""

import pathlib
import subprocess
import tempfile

from PIL import Image

FIXTURES = pathlib.Path(__file__).parent.parent / 'fixtures'
FOLDER = FIXTURES / 'pictures'
SOURCE = FIXTURES / 'images' / 'picture.png'
SCRATCH = pathlib.Path(tempfile.mkdtemp())


def run(*command, output=None):
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if output:
        (FOLDER / output).write_bytes(done.stdout)


FOLDER.mkdir(exist_ok=True)
for old in FOLDER.iterdir():
    old.unlink()

clear = Image.open(SOURCE)
clear.load()
clear.info.clear()
flat = Image.new('RGB', clear.size, 'white')
flat.paste(clear, mask=clear.getchannel('A'))

# Black, grey and white stand for the colours where a format has none.
lookup = {(255, 0, 0): (0, 0, 0), (0, 128, 0): (128, 128, 128), (0, 0, 255): (255, 255, 255)}
grey = Image.new('L', flat.size)
grey.putdata([lookup.get(pixel, pixel)[0] for pixel in flat.getdata()])
bilevel = grey.point(lambda value: 255 if value > 100 else 0).convert('1')

# What is not compressed is smaller in another way; its words cannot be read any more.
SMALL = (150, 100)
small = {
    'clear': clear.resize(SMALL, Image.Resampling.NEAREST),
    'flat': flat.resize(SMALL),
    'grey': grey.resize(SMALL),
    'bilevel': bilevel.resize(SMALL),
}
for name, image in small.items():
    image.save(SCRATCH / f'small-{name}.png')
small['flat'].save(SCRATCH / 'small-flat.ppm')
clear.save(SCRATCH / 'clear.png')
flat.save(SCRATCH / 'flat.png')
bilevel.save(SCRATCH / 'bilevel.png')
bilevel.save(SCRATCH / 'bilevel.pbm')


def scratch(name):
    return str(SCRATCH / name)


# Pillow
clear.save(FOLDER / 'picture.tga', compression='tga_rle')
flat.save(FOLDER / 'picture.pcx')
clear.save(FOLDER / 'picture.jp2')
clear.save(FOLDER / 'picture.j2k')
small['clear'].save(FOLDER / 'small.dds')
small['clear'].save(FOLDER / 'small.sgi')
small['grey'].save(FOLDER / 'small.pgm')
small['flat'].save(FOLDER / 'small.ppm')
square = clear.resize((256, 256))
square.save(FOLDER / 'icon.cur', format='ICO', sizes=[(256, 256), (32, 32)])
# A cursor is an icon of another number.
cursor = bytearray((FOLDER / 'icon.cur').read_bytes())
cursor[2] = 2
(FOLDER / 'icon.cur').write_bytes(cursor)

# Netpbm
run('pbmtowbmp', scratch('bilevel.pbm'), output='picture.wbmp')
run('pnmtojbig', scratch('bilevel.pbm'), output='picture.jbig')
(FOLDER / 'picture.pbm').write_bytes((SCRATCH / 'bilevel.pbm').read_bytes())
run('pnmtorast', scratch('small-flat.ppm'), output='small.ras')
run('pnmtoxwd', scratch('small-flat.ppm'), output='small.xwd')
run('pamtopfm', scratch('small-flat.ppm'), output='small.pfm')
run('pngtopam', '-alphapam', scratch('clear.png'), output='clear.pam')
run('pamtoqoi', str(FOLDER / 'clear.pam'), output='picture.qoi')
(FOLDER / 'clear.pam').unlink()

# FFmpeg
run('ffmpeg', '-i', scratch('small-flat.png'), str(FOLDER / 'small.dpx'))
run('ffmpeg', '-i', scratch('small-clear.png'), '-pix_fmt', 'rgba', '-c:v', 'pam', str(FOLDER / 'small.pam'))
linear = 'format=gbrapf32le,zscale=transferin=iec61966-2-1:transfer=linear'
run('ffmpeg', '-i', scratch('small-clear.png'), '-vf', linear, str(FOLDER / 'small.exr'))

# GraphicsMagick
for kind, formats in {
    'clear': ['miff', 'jng', 'avs'],
    'flat': ['pict', 'viff', 'mtv', 'xpm'],
    'grey': ['vicar'],
    'bilevel': ['xbm'],
}.items():
    for name in formats:
        run('gm', 'convert', scratch(f'small-{kind}.png'), f'{name}:{FOLDER}/small.{name}')
run('gm', 'convert', scratch('small-flat.png'), scratch('small-flat.png'), f'dcx:{FOLDER}/pages.dcx')

# libvips
run('vips', 'copy', scratch('small-grey.png'), str(FOLDER / 'small.fits'))

# The formats' own tools, and ImageMagick
run('cjxl', '--distance=0', scratch('clear.png'), str(FOLDER / 'picture.jxl'))
convert = 'convert-im6.q16'
run(convert, scratch('clear.png'), '(', '+clone', ')', f'psd:{FOLDER}/layers.psd')
run(convert, scratch('bilevel.png'), f'cals:{FOLDER}/picture.cals')
run(convert, scratch('small-flat.png'), f'palm:{FOLDER}/small.palm')
