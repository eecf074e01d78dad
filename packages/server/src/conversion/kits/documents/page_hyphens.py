"""Words that are parted at the end of a line, and whether the hyphen is theirs."""

import re

PARTED = re.compile(r"[^\W_][-\u00ad\u2010]$")
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
# In many languages, a hyphen before these stands for the end of the word behind them: "in- and outside".
JOINING = {"and", "or", "und", "oder", "bzw", "sowie", "et", "ou", "y", "o", "e", "en", "of", "och", "og", "to", "bis"}


class Hyphens:
    """What a document's other lines tell of its words."""

    def __init__(self, lines):
        """:param lines: lists of the words of lines, as text"""
        self.words = {found.lower() for words in lines for word in words[:-1] for found in WORD.findall(word)}
        self.words |= {found.lower() for words in lines if words and not PARTED.search(words[-1]) for found in WORD.findall(words[-1])}

    def joined(self, word, following):
        """The whole word of two parts, or nothing where they are two words."""
        if not PARTED.search(word) or not re.match(r"\w", following):
            return None
        first, second = re.sub(r"^\W+|\W+$", "", word[:-1]), re.match(r"[\w-]*\w", following)[0]
        if word.endswith("\u00ad"):
            return word[:-1] + following
        if second.lower() in JOINING:
            return None
        return word[:-1] + ("-" if self.keeps(first, second) else "") + following

    def keeps(self, first, second):
        if not second[0].islower() or not first[-1:].isalpha():
            return True
        whole, parted = f"{first}{second}".lower(), f"{first}-{second}".lower()
        if whole in self.words or parted in self.words:
            return parted in self.words
        return "-" in first or {first.lower(), second.lower()} <= self.words and len(first) > 2
