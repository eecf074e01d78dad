#!/usr/bin/python3
"""
Makes fixtures/pictures: what fixtures/images/picture.png shows, in the formats that few programs know, by as many of
these as there are: Pillow, Netpbm, GraphicsMagick, FFmpeg and libvips. Only what none of them can write is made by
ImageMagick or by the format's own tool.
"""

from PIL import Image

from dng import write_dng
from source_picture import SCRATCH, clear, empty_folder, flat, grey, run

FOLDER = empty_folder('pictures')

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
square.save(FOLDER / 'icon.icns', append_images=[square.resize((side, side)) for side in (512, 1024)])

# Netpbm
run('pbmtowbmp', SCRATCH / 'bilevel.pbm', output=FOLDER / 'picture.wbmp')
run('pnmtojbig', SCRATCH / 'bilevel.pbm', output=FOLDER / 'picture.jbig')
(FOLDER / 'picture.pbm').write_bytes((SCRATCH / 'bilevel.pbm').read_bytes())
run('pnmtorast', SCRATCH / 'small-flat.ppm', output=FOLDER / 'small.ras')
run('pnmtoxwd', SCRATCH / 'small-flat.ppm', output=FOLDER / 'small.xwd')
run('pamtopfm', SCRATCH / 'small-flat.ppm', output=FOLDER / 'small.pfm')
run('pngtopam', '-alphapam', SCRATCH / 'clear.png', output=SCRATCH / 'clear.pam')
run('pamtoqoi', SCRATCH / 'clear.pam', output=FOLDER / 'picture.qoi')

# FFmpeg
run('ffmpeg', '-i', SCRATCH / 'small-flat.png', FOLDER / 'small.dpx')
run('ffmpeg', '-i', SCRATCH / 'small-clear.png', '-pix_fmt', 'rgba', '-c:v', 'pam', FOLDER / 'small.pam')
linear = 'format=gbrapf32le,zscale=transferin=iec61966-2-1:transfer=linear'
run('ffmpeg', '-i', SCRATCH / 'small-clear.png', '-vf', linear, FOLDER / 'small.exr')

# GraphicsMagick
for kind, formats in {
    'clear': ['miff', 'jng', 'avs'],
    'flat': ['pict', 'viff', 'mtv', 'xpm'],
    'grey': ['vicar'],
    'bilevel': ['xbm'],
}.items():
    for name in formats:
        run('gm', 'convert', SCRATCH / f'small-{kind}.png', f'{name}:{FOLDER}/small.{name}')
run('gm', 'convert', SCRATCH / 'small-flat.png', SCRATCH / 'small-flat.png', f'dcx:{FOLDER}/pages.dcx')

# libvips
run('vips', 'copy', SCRATCH / 'small-grey.png', FOLDER / 'small.fits')

# The formats' own tools, and ImageMagick
run('cjxl', '--distance=0', SCRATCH / 'clear.png', FOLDER / 'picture.jxl')
convert = 'convert-im6.q16'
run(convert, SCRATCH / 'clear.png', '(', '+clone', ')', f'psd:{FOLDER}/layers.psd')
run(convert, SCRATCH / 'bilevel.png', f'cals:{FOLDER}/picture.cals')
run(convert, SCRATCH / 'small-flat.png', f'palm:{FOLDER}/small.palm')
primaries = '-red-primary 0.64,0.33 -green-primary 0.3,0.6 -blue-primary 0.15,0.06 -white-point 0.3127,0.329'
run(convert, SCRATCH / 'small-flat.png', '-colorspace', 'RGB', *primaries.split(), f'hdr:{FOLDER}/small.hdr')

# A book of two pages, with the text behind them
flat.save(SCRATCH / 'flat.ppm')
texts = ['This picture Größe שלום', 'second page']
for page, text in enumerate(texts, start=1):
    run('c44', '-dpi', 90 + page, '-slice', '72+10', SCRATCH / 'flat.ppm', SCRATCH / f'page-{page}.djvu')
    words = [f'(word {10 + 100 * at} 150 {100 + 100 * at} 250 "{word}")' for at, word in enumerate(text.split())]
    (SCRATCH / f'page-{page}.txt').write_text(f'(page 0 0 611 403 (line 10 150 580 250 {" ".join(words)}))')
run('djvm', '-c', FOLDER / 'pages.djvu', SCRATCH / 'page-1.djvu', SCRATCH / 'page-2.djvu')
fill = [f'select {page}; set-txt {SCRATCH}/page-{page}.txt;' for page in (1, 2)]
run('djvused', FOLDER / 'pages.djvu', '-e', ' '.join(fill) + ' save')

# Of cameras no program here makes what they make
write_dng(FOLDER / 'small.dng', small['flat'])
write_dng(FOLDER / 'turned.dng', small['flat'].transpose(Image.Transpose.ROTATE_90), orientation=6)
