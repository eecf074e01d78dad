#!/usr/bin/python3
"""
Makes fixtures/images by Pillow (Debian's python3-pil), which no engine uses, and avif and heic by heif-enc. All files
show the same: a word in the middle, and a patch of another colour in each corner, the last of them transparent where
the format can be.
"""

import pathlib
import subprocess

from PIL import Image, ImageCms, ImageDraw, ImageFont

FOLDER = pathlib.Path(__file__).parent.parent / 'fixtures' / 'images'
FONT = '/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf'
WIDTH, HEIGHT = 611, 403
CLEAR = (0, 0, 0, 0)
WHITE = (255, 255, 255, 255)


def picture(words, last=CLEAR, width=WIDTH, height=HEIGHT, band=0):
    """A band of grey moves through the frames of an animation."""
    image = Image.new('RGBA', (width, height), WHITE)
    pen = ImageDraw.Draw(image)
    w, h = width // 6, height // 6
    pen.rectangle((0, 0, w, h), fill=(255, 0, 0, 255))
    pen.rectangle((width - w, 0, width, h), fill=(0, 128, 0, 255))
    pen.rectangle((0, height - h, w, height), fill=(0, 0, 255, 255))
    pen.rectangle((width - w, height - h, width, height), fill=last)
    if band:
        pen.rectangle((w + 20 * band, 4, w + 20 * band + 10, h // 2), fill=(128, 128, 128, 255))
    font = ImageFont.truetype(FONT, max(width // 16, 26))
    pen.text((width / 2, height / 2), words, font=font, fill=(0, 0, 0, 255), anchor='mm', align='center')
    return image


def flat(words):
    return picture(words, last=WHITE).convert('RGB')


FOLDER.mkdir(exist_ok=True)
for old in FOLDER.iterdir():
    old.unlink()

srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile('sRGB')).tobytes()
text = 'This picture is the\nproof of the year 1984'
clear = picture(text)
clear.save(FOLDER / 'picture.png', dpi=(300, 300), icc_profile=srgb)
clear.save(FOLDER / 'picture.webp', lossless=True)
flat(text).save(FOLDER / 'picture.bmp')

# As a phone held upright does it: the pixels lie on their side, and the EXIF data say so.
exif = Image.Exif()
exif[0x0112] = 6
exif[0x013B] = 'Somebody'
lying = flat(text).transpose(Image.Transpose.ROTATE_90)
lying.save(FOLDER / 'turned.jpg', quality=92, exif=exif, dpi=(300, 300), icc_profile=srgb)

pages = [flat('The first page\nis of the year 1984'), flat('The second page\nis of the year 1985')]
pages[0].save(FOLDER / 'pages.tiff', save_all=True, append_images=pages[1:], compression='tiff_lzw', dpi=(300, 300))

frames = [picture(text, band=band) for band in (1, 2, 3)]
frames[0].save(
    FOLDER / 'moving.gif', save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0, disposal=2
)
frames[0].save(
    FOLDER / 'moving.apng', format='PNG', save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0
)
frames[0].save(
    FOLDER / 'moving.webp', save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0, lossless=True
)

icon = picture('Proof\n1984', width=256, height=256)
icon.save(FOLDER / 'icon.ico', sizes=[(256, 256), (48, 48), (16, 16)])

for name in ('picture.avif', 'picture.heic'):
    source, target = FOLDER / 'picture.png', FOLDER / name
    subprocess.run(['heif-enc', '-q', '90', '-o', target, source], check=True, stdout=subprocess.DEVNULL)

(FOLDER / 'drawing.svg').write_text(f'''<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">
  <path fill="#fff" d="M0 0H{WIDTH}V340H510V{HEIGHT}H0z"/>
  <path fill="#f00" d="M0 0h101v67H0z"/>
  <path fill="#008000" d="M510 0h101v67H510z"/>
  <path fill="#00f" d="M0 336h101v67H0z"/>
  <g font-family="Liberation Sans" font-size="38" text-anchor="middle">
    <text x="305" y="195">This picture is the</text>
    <text x="305" y="240">proof of the year 1984</text>
  </g>
</svg>
''')

# One page of text, and one that is only a picture of text.
subprocess.run(['rsvg-convert', '-f', 'pdf', '-o', FOLDER / 'drawn.pdf', FOLDER / 'drawing.svg'], check=True)
pages[1].save(FOLDER / 'scanned.pdf', resolution=300)
merged = ['--pages', FOLDER / 'drawn.pdf', FOLDER / 'scanned.pdf', '--', FOLDER / 'half-scanned.pdf']
subprocess.run(['qpdf', '--deterministic-id', '--empty', *merged], check=True)
(FOLDER / 'drawn.pdf').unlink()
(FOLDER / 'scanned.pdf').unlink()
