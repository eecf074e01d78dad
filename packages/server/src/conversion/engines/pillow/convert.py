"""Reads a picture: `convert.py <input> <output>`. As `.webp` or `.apng` it is written as an animation without loss, each picture
as long as it was seen; as `.png` it is one picture, the largest in the file. With `moving` behind them nothing is written of a
picture that does not move, and the word `still` is printed. Of a TIFF image it reads the kind alone that libtiff itself puts
together, whose brightness and colours stand apart; all of its pages are written, and their names printed."""

import sys

from PIL import Image, PngImagePlugin, TiffImagePlugin

# By libtiff, which puts together what others take for colours.
TiffImagePlugin.READ_LIBTIFF = True
KIND, PHOTOMETRIC, YCBCR = 254, 262, 6
NO_PICTURE = 1 | 4

MAX_PIXELS = 2**28


def refuse_above_limit(pixels):
    if pixels > MAX_PIXELS:
        sys.exit('The image is an image too large.')


def save_still(image, target):
    refuse_above_limit(image.width * image.height)
    image.save(target)


def plays_of(animation):
    """How often an animation is played, where 0 is without end: GIF counts how often it is played again."""
    loops = animation.info.get('loop')
    if animation.format != 'GIF':
        return loops or 0
    return 1 if loops is None else loops + 1 if loops > 0 else 0


def seen_for(animation):
    """How long a picture is seen, in thousandths: nothing shows one of GIF for less than two hundredths."""
    stay = round(animation.info.get('duration') or 0)
    return 100 if animation.format == 'GIF' and stay <= 10 else stay


def save_animation(animation, target):
    count = getattr(animation, 'n_frames', 1)
    refuse_above_limit(count * animation.width * animation.height)
    loops = plays_of(animation)
    frames, durations = [], []
    # A picture that is missing is an error here, and would only be the end for Pillow's own iterator.
    # What is shown by who knows no animations may be no part of it.
    for index in range(1 if animation.info.get('default_image') else 0, count):
        animation.seek(index)
        animation.load()
        frames.append(animation.convert('RGBA'))
        durations.append(seen_for(animation))
    first, *others = frames
    timing = {'duration': durations, 'loop': loops}
    if target.endswith('.apng'):
        # Each picture is whole, so nothing of the one before may shine through.
        whole = {'disposal': PngImagePlugin.Disposal.OP_NONE, 'blend': PngImagePlugin.Blend.OP_SOURCE}
        first.save(target, format='PNG', save_all=True, append_images=others, **timing, **whole)
        return
    first.save(target, format='WEBP', save_all=True, append_images=others, lossless=True, exact=True, **timing)


def save_pages(image, target):
    for index in range(image.n_frames):
        image.seek(index)
        if image.tag_v2.get(PHOTOMETRIC) != YCBCR:
            sys.exit('Others read it better.')
        if image.tag_v2.get(KIND, 0) & NO_PICTURE:
            continue
        refuse_above_limit(image.width * image.height)
        path = target.replace('.png', f'-{index + 1}.png')
        image.convert('RGB').save(path, dpi=image.info.get('dpi'), icc_profile=image.info.get('icc_profile'))
        print(path)


source, target, *only = sys.argv[1:]
with Image.open(source) as opened:
    save = save_animation if target.endswith(('.webp', '.apng')) else save_still
    if opened.format == 'TIFF':
        save_pages(opened, target)
    elif only and getattr(opened, 'n_frames', 1) == 1:
        print('still')
    else:
        save(opened, target)
