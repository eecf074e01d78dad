#!/usr/bin/python3
"""
Writes Markdown as pandoc reads it the way GitHub shows it: `markdown.py <text> <to>`. To pandoc a dollar begins a formula also in prices and before
code, and formulas in fences and alerts are nothing special.
"""

import pathlib
import re
import sys

FENCE = re.compile(r"^((?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*)(`{3,}|~{3,})[ \t]*([^`]*)$")
ALERT = re.compile(r"^((?:\s*>)+)\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*$", re.IGNORECASE)
ADDRESS = re.compile(r"<?https?://\S*", re.IGNORECASE)
INDENTED = re.compile(r"^(?: {4}|\t)")
# As text, and in no case as the beginning of a formula.
DOLLAR = "&#36;"


def mend(text):
    lines, made, waiting = text.split("\n"), [], []
    at = front_matter(lines)
    made.extend(lines[:at])

    def end_paragraph():
        made.extend(mend_dollars("\n".join(waiting)).split("\n") if waiting else ())
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
            quote, kind = ALERT.match(line).groups()
            made.extend([f"{quote} **{kind.capitalize()}**", quote])
        else:
            waiting.append(line)
        at += 1
    end_paragraph()
    return "\n".join(made)


def front_matter(lines):
    """How many lines of metadata there are at the beginning."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((at + 1 for at, line in enumerate(lines) if at > 0 and line.rstrip() in ("---", "...")), 0)


def end_of_fence(lines, at, mark):
    end = re.compile(rf"^[\s>]*{re.escape(mark[0])}{{{len(mark)},}}\s*$")
    return next((number + 1 for number in range(at + 1, len(lines)) if end.match(lines[number])), len(lines))


def mend_dollars(text):
    if text.count("$") < 2:
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
        elif text[at] == "$":
            end = end_of_formula(text, at)
            made.append(text[at:end] if end else DOLLAR)
            at = end or at + 1
        else:
            made.append(text[at])
            at += 1
    return "".join(made)


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
