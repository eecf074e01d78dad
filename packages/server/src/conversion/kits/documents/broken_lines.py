"""Lets lines run on that were broken by hand at a width, as in texts for typewriters and mail."""

import re

LEAST_WIDTH, MOST_WIDTH, LEAST_BREAKS = 45, 100, 3
# Of all breaks within paragraphs, that many have to be at the width.
LEAST_SHARE = 0.75
# Of the width, a line is filled to that at least.
FILLED = 0.85
OWN_LINE = re.compile(r"^\s|^(?:[-*+•–—]|\d{1,3}[.)]|\[\d+\]|>|#)\s|\S {3,}\S|\t|^[-=_*~]{3,}$")


def width_of(lines):
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[int(len(lengths) * 0.95) - (1 if len(lengths) > 1 else 0)] if lengths else 0


def is_forced(line, following, width):
    """Whether the first word of the next line had no place in this one."""
    if OWN_LINE.search(line) or OWN_LINE.search(following) or not line.strip() or not following.strip():
        return False
    return len(line) + 1 + len(following.split()[0]) > FILLED * width


def run_on(text):
    lines = [line.rstrip() for line in text.split("\n")]
    width = width_of(lines)
    pairs = [(line, following) for line, following in zip(lines, lines[1:]) if line and following]
    forced = [pair for pair in pairs if is_forced(*pair, width)]
    if not LEAST_WIDTH <= width <= MOST_WIDTH or len(forced) < max(LEAST_BREAKS, LEAST_SHARE * len(pairs)):
        return text
    paragraphs = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        else:
            paragraphs.extend([[], []] if paragraphs[-1] else [[]])
    made = []
    for paragraph in paragraphs:
        if all(is_forced(line, following, width) for line, following in zip(paragraph, paragraph[1:])):
            made.append(" ".join(paragraph))
        else:
            made.extend(paragraph)
    return "\n".join(made).rstrip("\n") + "\n"
