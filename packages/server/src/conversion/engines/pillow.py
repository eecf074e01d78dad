"""Writes an animation as WebP without loss, each picture as long as it was seen: `pillow.py <input> <output>`."""

import sys

from PIL import Image

MAX_PIXELS = 2**28

source, target = sys.argv[1:]
with Image.open(source) as animation:
    count = getattr(animation, 'n_frames', 1)
    if count * animation.width * animation.height > MAX_PIXELS:
        sys.exit('The image is an image too large.')
    loops = animation.info.get('loop', 0)
    frames, durations = [], []
    # A picture that is missing is an error here, and would only be the end for Pillow's own iterator.
    # What is shown by who knows no animations may be no part of it.
    for index in range(1 if animation.info.get('default_image') else 0, count):
        animation.seek(index)
        animation.load()
        frames.append(animation.convert('RGBA'))
        durations.append(round(animation.info.get('duration', 0)))

first, *others = frames
timing = {'duration': durations, 'loop': loops}
first.save(target, format='WEBP', save_all=True, append_images=others, lossless=True, exact=True, **timing)
