#!/usr/bin/python3
"""
Makes fixtures/hard-pictures: what fixtures/images/picture.png shows, in ways that converters get wrong. By Pillow where
it can, and else by FFmpeg, libheif or ImageMagick.
"""

import pathlib
import struct

from PIL import Image, ImageCms, ImageSequence

from source_picture import FIXTURES, SCRATCH, clear, empty_folder, flat, grey, run

FOLDER = empty_folder('hard-pictures')
MOVING = FIXTURES / 'images' / 'moving.gif'
CONVERT = 'convert-im6.q16'
CMYK = '/usr/share/color/icc/ghostscript/default_cmyk.icc'


def exif(orientation):
    data = Image.Exif()
    data[0x0112] = orientation
    return data


# Black stands for blue where a press has none like it.
printed = flat.copy()
printed.putdata([(0, 0, 0) if pixel == (0, 0, 255) else pixel for pixel in flat.getdata()])
for name, image in {'clear': clear, 'flat': flat, 'printed': printed, 'grey': grey}.items():
    image.save(SCRATCH / f'{name}.png')
CLEAR, FLAT, PRINTED, GREY = (SCRATCH / f'{name}.png' for name in ('clear', 'flat', 'printed', 'grey'))

srgb = ImageCms.createProfile('sRGB')
profiled = ImageCms.profileToProfile(printed, srgb, CMYK, outputMode='CMYK')
profile = pathlib.Path(CMYK).read_bytes()

# JPEG
printed.convert('CMYK').save(FOLDER / 'press.jpg', quality=92)
profiled.save(FOLDER / 'press-profile.jpg', quality=92, icc_profile=profile)
flat.save(FOLDER / 'progressive.jpg', progressive=True, subsampling='4:2:0', quality=92)
grey.save(FOLDER / 'grey.jpg', quality=92)
mirrored = flat.transpose(Image.Transpose.TRANSPOSE)
mirrored.save(FOLDER / 'mirrored.jpg', exif=exif(5), quality=92)

# PNG
run('ffmpeg', '-i', CLEAR, '-pix_fmt', 'rgba64be', FOLDER / 'deep.png')
clear.quantize(32, method=Image.Quantize.FASTOCTREE).save(FOLDER / 'palette.png')
Image.merge('LA', (grey, clear.getchannel('A'))).save(FOLDER / 'grey.png')
run(CONVERT, CLEAR, '-interlace', 'PNG', FOLDER / 'interlaced.png')

# WebP
clear.transpose(Image.Transpose.ROTATE_270).save(FOLDER / 'turned.webp', exif=exif(8), quality=90)
clear.save(FOLDER / 'lossy.webp', quality=80)
frames = [frame.convert('RGBA') for frame in ImageSequence.Iterator(Image.open(MOVING))]
more = {'save_all': True, 'append_images': frames[1:], 'duration': [100, 200, 300]}
frames[0].save(FOLDER / 'parts.webp', minimize_size=True, lossless=True, **more)

# HEIC and AVIF
# The container turns nothing, whatever the EXIF data say.
flat.save(SCRATCH / 'contradicting.jpg', exif=exif(8), quality=95)
run('heif-enc', '-q', '90', '-o', FOLDER / 'contradicting.heic', SCRATCH / 'contradicting.jpg')
run('heif-enc', '-q', '90', '-o', FOLDER / 'grey.heic', GREY)
run('heif-enc', '-q', '90', '-b', '10', '-o', FOLDER / 'deep.heic', FOLDER / 'deep.png')
av1 = ['-c:v', 'libaom-av1', '-still-picture', '1', '-crf', '12', '-pix_fmt', 'yuv444p10le']
run('ffmpeg', '-i', FLAT, *av1, FOLDER / 'deep.avif')
run('heif-enc', '-A', '-q', '90', '-o', FOLDER / 'grey.avif', GREY)
run('heif-enc', '-A', '-L', '-o', FOLDER / 'lossless.avif', CLEAR)

# GIF
run(CONVERT, MOVING, '-layers', 'OptimizeFrame', FOLDER / 'parts.gif')
run(CONVERT, CLEAR, '-interlace', 'GIF', FOLDER / 'interlaced.gif')
run(CONVERT, MOVING, '-set', 'dispose', 'previous', '-delay', '7', FOLDER / 'previous.gif')

# TIFF
profiled.save(FOLDER / 'press.tiff', compression='tiff_lzw', icc_profile=profile)
run('ffmpeg', '-i', FLAT, '-pix_fmt', 'rgb48le', '-compression_algo', 'deflate', FOLDER / 'deep.tiff')
flat.save(FOLDER / 'sizes.tiff', save_all=True, append_images=[flat.resize((800, 900))], compression='tiff_adobe_deflate')

mirrored.save(FOLDER / 'mirrored.tiff', tiffinfo={0x0112: 5}, compression='tiff_lzw')

# BMP
small = flat.resize((305, 201))
small.save(SCRATCH / 'small.png')
run('ffmpeg', '-i', SCRATCH / 'small.png', '-pix_fmt', 'rgb565le', FOLDER / 'sixteen.bmp')
run(CONVERT, FLAT, '-type', 'Palette', '-compress', 'RLE', f'bmp3:{FOLDER}/packed.bmp')
pixels = small.convert('RGBA').tobytes('raw', 'BGRA')
header = struct.pack('<IiiHHIIiiII', 40, small.width, -small.height, 1, 32, 0, len(pixels), 2835, 2835, 0, 0)
(FOLDER / 'top-down.bmp').write_bytes(struct.pack('<2sIHHI', b'BM', 54 + len(pixels), 0, 0, 54) + header + pixels)

# Photoshop
run(CONVERT, PRINTED, '-colorspace', 'CMYK', f'psd:{FOLDER}/press.psd')
run(CONVERT, CLEAR, '-depth', '16', '-define', 'quantum:format=unsigned', f'psd:{FOLDER}/deep.psd')
run(CONVERT, GREY, f'psd:{FOLDER}/grey.psd')
