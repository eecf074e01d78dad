#!/usr/bin/python3
"""
Writes Markdown as pandoc reads it the way GitHub shows it: `markdown.py <text> <to>`. To pandoc a dollar begins a formula also in prices and before
code, and formulas in fences and alerts are nothing special. Boxes and links as Obsidian, Docusaurus and MkDocs write them become what all can read.
"""

import pathlib
import re
import sys

FENCE = re.compile(r"^((?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*)(`{3,}|~{3,})[ \t]*([^`]*)$")
ALERT = re.compile(r"^((?:\s*>)+)\s*\[!([A-Za-z]+)\][+-]?[ \t]*(.*)$")
# Docusaurus and VitePress: `:::note Title`; MkDocs: `!!! note "Title"`, above indented text.
COLONS = re.compile(r"^ {0,3}:{3,}\s*(note|tip|info|important|warning|caution|danger|details|success)\b\s*(.*)$", re.IGNORECASE)
END_OF_COLONS = re.compile(r"^ {0,3}:{3,}\s*$")
MARKS = re.compile(r"^( {0,3})(?:!!!|\?\?\?\+?)\s+([a-z]+)[a-z ]*(?:\"(.*)\")?\s*$")
WIKI_LINK = re.compile(r"(!?)\[\[([^\[\]|\\\n]+)(?:\\?\|([^\[\]\n]*))?\]\](?![(\[:])")
DEFINITION = re.compile(r"^ {0,3}\[([^\]]+)\]:", re.MULTILINE)
PICTURE = re.compile(r"\.(png|jpe?g|gif|svg|webp|bmp|avif)$", re.IGNORECASE)
ADDRESS = re.compile(r"<?https?://\S*", re.IGNORECASE)
INDENTED = re.compile(r"^(?: {4}|\t)")
# As text, and in no case as the beginning of a formula.
DOLLAR = "&#36;"


def mend(text):
    lines, made, waiting = text.split("\n"), [], []
    defined = {name.lower() for name in DEFINITION.findall(text)} if "[[" in text else ()
    boxes = 0
    at = front_matter(lines)
    made.extend(lines[:at])

    def end_paragraph():
        made.extend(mend_words("\n".join(waiting), defined).split("\n") if waiting else ())
        waiting.clear()

    while at < len(lines):
        line = lines[at]
        fence = FENCE.match(line)
        if fence:
            end_paragraph()
            end = end_of_fence(lines, at, fence[2])
            inside = lines[at:end]
            if fence[3].strip().lower() == "math":
                inside = [f"{fence[1]}$$", *inside[1:-1], re.sub(r"[`~]{3,}", "$$", inside[-1])] if len(inside) > 1 else inside
            made.extend(inside)
            at = end
            continue
        if not line.strip() or (INDENTED.match(line) and not waiting):
            end_paragraph()
            made.append(line)
        elif ALERT.match(line):
            end_paragraph()
            quote, kind, title = ALERT.match(line).groups()
            made.extend([f"{quote} {heading_of(kind, title)}", quote])
        elif COLONS.match(line):
            end_paragraph()
            made.extend([heading_of(*COLONS.match(line).groups()), ""])
            boxes += 1
        elif boxes and END_OF_COLONS.match(line):
            end_paragraph()
            boxes -= 1
        elif MARKS.match(line) and INDENTED.match(next((each for each in lines[at + 1:] if each.strip()), "")):
            end_paragraph()
            indent, kind, title = MARKS.match(line).groups()
            end = end_of_indented(lines, at + 1, len(indent) + 4)
            inside = mend("\n".join(each[len(indent) + 4:] for each in lines[at + 1:end]))
            made.extend([f"> {heading_of(kind, title)}", ">", *(f"> {each}" for each in inside.split("\n")), ""])
            at = end
            continue
        else:
            waiting.append(line)
        at += 1
    end_paragraph()
    return "\n".join(made)


def heading_of(kind, title):
    """What a box says it is."""
    name = kind.capitalize()
    title = (title or "").strip().strip("[]")
    return f"**{name}: {title}**" if title and title.lower() != kind.lower() else f"**{name}**"


def end_of_indented(lines, at, depth):
    """Where the lines end that are moved to the right, but for empty ones at their end."""
    end = at
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith(" " * depth)):
        at += 1
        end = at if lines[at - 1].strip() else end
    return end


def front_matter(lines):
    """How many lines of metadata there are at the beginning."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((at + 1 for at, line in enumerate(lines) if at > 0 and line.rstrip() in ("---", "...")), 0)


def end_of_fence(lines, at, mark):
    end = re.compile(rf"^[\s>]*{re.escape(mark[0])}{{{len(mark)},}}\s*$")
    return next((number + 1 for number in range(at + 1, len(lines)) if end.match(lines[number])), len(lines))


def mend_words(text, defined):
    if text.count("$") < 2 and "[[" not in text:
        return text
    made, at = [], 0
    while at < len(text):
        if text.startswith("$`", at) and (found := re.compile(r"\$`([^`]+)`\$").match(text, at)):
            made.append(f"${found[1]}$")
            at = found.end()
            continue
        end = end_of_verbatim(text, at)
        if end:
            made.append(text[at:end])
            at = end
        elif text.startswith(("[[", "![["), at) and (link := WIKI_LINK.match(text, at)) and not is_number_or(defined, link[2]):
            made.append(as_words(*link.groups()))
            at = link.end()
        elif text[at] == "$":
            end = end_of_formula(text, at)
            made.append(text[at:end] if end else DOLLAR)
            at = end or at + 1
        else:
            made.append(text[at])
            at += 1
    return "".join(made)


def is_number_or(defined, name):
    """Whether it stands for a source of the text itself."""
    return name.strip().isdigit() or name.lower() in defined


def as_words(is_shown, page, shown):
    """A link within a vault of notes, which has no address elsewhere."""
    if is_shown and PICTURE.search(page.strip()):
        return f"![{page.strip()}](<{page.strip()}>)"
    return (shown or page.replace("#", " > ").lstrip(" >")).strip()


def end_of_verbatim(text, at):
    """Where code, an address or an escaped character ends that begins here; None where none does."""
    if text[at] == "\\":
        return at + 2
    if text[at] == "`":
        mark = re.compile(r"`+").match(text, at)[0]
        end = re.compile(rf"(?<!`){mark}(?!`)").search(text, at + len(mark))
        return end.end() if end else at + len(mark)
    address = ADDRESS.match(text, at) if text[at] in "<hH" else None
    return address.end() if address else None


def end_of_formula(text, at):
    """Where a formula ends that begins with this dollar; None where it is money, or the name of something."""
    if text.startswith("$$", at):
        end = text.find("$$", at + 2)
        return end + 2 if end > 0 else None
    before, after = text[at - 1:at] if at else " ", text[at + 1:at + 2]
    if before.isalnum() or not after or after.isspace():
        return None
    place = at + 1
    while place < len(text):
        if text[place] == "\\":
            place += 2
        elif text[place] == "`":
            return None
        elif text[place] == "$":
            follows = text[place + 1:place + 2]
            return None if text[place - 1].isspace() or follows.isalnum() or follows == "$" else place + 1
        else:
            place += 1
    return None


if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    target.write_text(mend(source.read_text("utf-8-sig").replace("\r\n", "\n")), "utf-8")
