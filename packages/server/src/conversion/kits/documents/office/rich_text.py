"""Leaves the hidden words out of a document in RTF, for readers that know nothing of them."""

import re

TOKEN = re.compile(rb"\\bin(\d+) ?|\\([a-zA-Z]+)(-?\d+)? ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]|[{}]|[^\\{}]+", re.DOTALL)
BEGINS = b"{\\rtf"
MARK = re.compile(rb"\\v(?![a-zA-Z0])")
# What is seen, and pictures, of which nothing is left. Other words, such as the end of a cell, are about what comes behind.
SEEN = set(b"par line tab u lquote rquote ldblquote rdblquote bullet emdash endash emspace enspace qmspace chpgn chdate chtime softline".split())
DRAWN = set(b"pict shppict nonshppict object shp field footnote".split())


def hides(content):
    return content.startswith(BEGINS) and MARK.search(content) is not None


def without_hidden(content):
    made, groups = [], []
    is_hidden = is_drawn = False
    at = 0
    while at < len(content):
        token = TOKEN.match(content, at)
        if token is None:
            break
        raw, end = token[0], token.end() + int(token[1] or 0)
        at = end
        if raw == b"{":
            groups.append((is_hidden, is_drawn))
        elif raw == b"}":
            is_hidden, is_drawn = groups.pop() if groups else (False, False)
        elif token[2] == b"v":
            is_hidden = token[3] != b"0"
        elif token[2] == b"plain":
            is_hidden = False
        elif is_hidden:
            is_drawn = is_drawn or token[2] in DRAWN
            if is_drawn or token[2] is None or token[2] in SEEN:
                continue
        made.append(content[token.start():end])
    return b"".join(made)


FIELD = re.compile(rb"\{\\field\b")
CODE = re.compile(rb"\\fldinst(?![a-z])(?:\\[a-z]+-?\d*|\\\*|[{}\s])*([A-Za-z]+|=)")
RESULT = re.compile(rb"\{\\fldrslt\b ?")


def has_fields(content):
    return content.startswith(BEGINS) and FIELD.search(content) is not None


def with_results(content, is_saved):
    """Writes in the place of fields what their own program saved, where `is_saved` says so of a field's kind."""
    made, at = [], 0
    for found in FIELD.finditer(content):
        if found.start() < at:
            continue
        end = end_of_group(content, found.start())
        group = content[found.start():end]
        code, result = CODE.search(group), last_result(group)
        if code is None or result is None or not is_saved(code[1].decode().upper()):
            continue
        made += [content[at:found.start()], b"{", result, b"}"]
        at = end
    return b"".join([*made, content[at:]])


def last_result(group):
    """What the field itself shows, and not those in its code."""
    starts = [each for each in RESULT.finditer(group) if end_of_group(group, each.start()) == len(group.rstrip()) - 1 or
              group[end_of_group(group, each.start()):].strip() == b"}"]
    return group[starts[-1].end():end_of_group(group, starts[-1].start()) - 1] if starts else None


def end_of_group(content, start):
    depth, at = 0, start
    while at < len(content):
        token = TOKEN.match(content, at)
        if token is None:
            break
        depth += {b"{": 1, b"}": -1}.get(token[0], 0)
        at = token.end() + int(token[1] or 0)
        if depth == 0:
            break
    return at
