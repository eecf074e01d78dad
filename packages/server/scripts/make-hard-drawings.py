#!/usr/bin/python3
"""
Makes fixtures/hard-drawings: what fixtures/images/picture.png shows, drawn in ways that converters get wrong. Written by
hand, with a font of fixtures/fonts and, by Pillow, the pictures inside.
"""

import base64
import io
import pathlib
import struct

from PIL import Image

FIXTURES = pathlib.Path(__file__).parent.parent / 'fixtures'
FOLDER = FIXTURES / 'hard-drawings'
WIDTH, HEIGHT = 611, 403

FOLDER.mkdir(exist_ok=True)
for old in FOLDER.iterdir():
    old.unlink()


def picture(size, *colours, format='PNG'):
    """As many columns as there are colours."""
    image = Image.new('RGB', size)
    width = size[0] // len(colours)
    for index, colour in enumerate(colours):
        image.paste(colour, (index * width, 0, (index + 1) * width, size[1]))
    stream = io.BytesIO()
    image.save(stream, format)
    return stream.getvalue()


# Red by a class and a gradient of one colour, green by a pattern, blue by a mask, and nothing by another mask.
(FOLDER / 'styled.svg').write_text('''<?xml version="1.0" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="100 -50 611 403">
  <style><![CDATA[
    .first { fill: url(#reds) }
    g > rect.second { fill: url(#dots) }
    [id="third"] { fill: blue !important; mask: url(#all) }
    text { font: bold 40px "A font that nobody has", sans-serif; letter-spacing: 2px }
  ]]></style>
  <defs>
    <linearGradient id="base"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="#f00" stop-opacity="1"/></linearGradient>
    <radialGradient id="reds" xlink:href="#base"/>
    <pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="green"/></pattern>
    <mask id="all"><rect x="-999" y="-999" width="2999" height="2999" fill="white"/></mask>
    <mask id="none"><rect x="-999" y="-999" width="2999" height="2999" fill="black"/></mask>
    <clipPath id="left"><rect x="100" y="-50" width="305" height="403"/></clipPath>
  </defs>
  <g fill="black">
    <rect class="first" x="100" y="-50" width="305" height="201"/>
    <rect class="second" x="405" y="-50" width="306" height="201" fill="red"/>
    <rect id="third" x="100" y="151" width="611" height="202" clip-path="url(#left)"/>
    <rect x="405" y="151" width="306" height="202" mask="url(#none)"/>
  </g>
  <text x="405" y="160" text-anchor="middle" fill="black">This picture</text>
</svg>
''')

# What would be loaded from elsewhere, or run, would hide the clear corner or change the others.
(FOLDER / 'outside.svg').write_text(f'''<?xml version="1.0"?>
<?xml-stylesheet type="text/css" href="http://127.0.0.1/style.css"?>
<!DOCTYPE svg [
  <!ENTITY file SYSTEM "file:///etc/hostname">
  <!ENTITY red "#ff0000">
]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{WIDTH}" height="{HEIGHT}">
  <style>@import url("file:///usr/share/style.css"); @import url("http://127.0.0.1/style.css");</style>
  <script>document.documentElement.setAttribute('style', 'background: black')</script>
  <rect width="305" height="201" fill="&red;" onload="this.remove()"/>
  <rect x="305" width="306" height="201" fill="url(http://127.0.0.1/paint.svg#black) green"/>
  <rect y="201" width="305" height="202" fill="blue" filter="none"/>
  <image x="305" y="201" width="306" height="202" xlink:href="file:///usr/share/pixmaps/debian-logo.png"/>
  <image x="305" y="201" width="306" height="202" href="http://127.0.0.1/picture.png"/>
  <use x="305" y="201" href="other.svg#shape"/>
</svg>
''')

columns = base64.b64encode(picture((64, 32), 'red', 'green')).decode()
(FOLDER / 'nested.svg').write_bytes(f'''<?xml version="1.0" encoding="UTF-16"?>
<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="458.25pt" height="302.25pt"
  viewBox="0 0 1222 806">
  <svg:image width="1222" height="404" preserveAspectRatio="none" xlink:href="data:image/png;base64,{columns}"/>
  <svg:symbol id="square" viewBox="0 0 10 10" preserveAspectRatio="none"><svg:rect width="10" height="10" fill="blue"/></svg:symbol>
  <svg:use xlink:href="#square" width="611" height="403" transform="matrix(1 0 0 -1 0 806)"/>
  <svg:switch>
    <svg:foreignObject x="611" y="403" width="611" height="403" requiredExtensions="http://example.com/unknown"/>
    <svg:g><svg:svg x="611" y="403" width="200" height="200"><svg:text x="20" y="60" font-size="40" fill="#444">日本語</svg:text></svg:svg></svg:g>
  </svg:switch>
  <svg:text x="600" y="330" font-size="60" direction="rtl" fill="black">שלום עולם مرحبا</svg:text>
</svg:svg>
'''.encode('utf-16'))

FONT = (FIXTURES / 'fonts' / 'latin.pfa').read_text('latin-1')
NAME = FONT.split('/FontName /')[1].split()[0]


def squares(*colours, x=0, y=0):
    """Four of them, from the top left one, by what sets their colours."""
    places = [(x, y + 201), (x + 305, y + 201), (x, y), (x + 305, y)]
    return ''.join(f'{colour} {left} {bottom} 306 202 rectfill\n' for colour, (left, bottom) in zip(colours, places))


RGB = ['1 0 0 setrgbcolor', '0 0.502 0 setrgbcolor', '0 0 1 setrgbcolor', '1 1 1 setrgbcolor']
ENCAPSULATED = '%!PS-Adobe-3.0 EPSF-3.0\n'
BOX = f'%%BoundingBox: 0 0 {WIDTH} {HEIGHT}\n'

# Its box lies elsewhere, is told at the end, and is smaller than what is drawn.
(FOLDER / 'offset.eps').write_text(
    f'{ENCAPSULATED}%%BoundingBox: (atend)\n%%Pages: 1\n%%EndComments\n%%Page: 1 1\n0 0 0 setrgbcolor -400 80 2000 900 rectfill\n'
    + squares(*RGB, x=-150, y=300)
    + f'showpage\n%%Trailer\n%%BoundingBox: -150 300 {WIDTH - 150} {HEIGHT + 300}\n%%EOF\n')

(FOLDER / 'press.eps').write_text(
    f'{ENCAPSULATED}{BOX}%%DocumentProcessColors: Cyan Magenta Yellow Black\n%%DocumentFonts: {NAME}\n%%EndComments\n'
    f'%%BeginProlog\n%%BeginFont: {NAME}\n{FONT}\n%%EndFont\n%%EndProlog\n'
    + squares('0 1 1 0 setcmykcolor', '1 0.2 1 0.2 setcmykcolor', '0 0 0 1 setcmykcolor', '0 0 0 0 setcmykcolor')
    + f'gsave /{NAME} findfont 60 scalefont setfont 0 0 0 1 setcmykcolor 100 190 moveto (AVATAR office) show grestore\n'
    'showpage\n%%EOF\n', 'latin-1')

# As DOS has it: a header, PostScript, and a TIFF image for programs that cannot draw it, which shows something else.
postscript = (f'{ENCAPSULATED}{BOX}%%LanguageLevel: 2\n%%EndComments\n' + squares(*RGB)
              + 'showpage\n%%EOF\n').replace('\n', '\r\n').encode()
preview = picture((61, 40), 'black', format='TIFF')
header = struct.pack('<4s6IH', b'\xc5\xd0\xd3\xc6', 30, len(postscript), 0, 0, 30 + len(postscript), len(preview), 0xFFFF)
(FOLDER / 'preview.eps').write_bytes(header + postscript + preview)
