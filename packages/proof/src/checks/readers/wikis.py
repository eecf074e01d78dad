"""The markup of wikis and their like: lines that say by how they begin what they are."""

import re

# What a heading's line and a table's line are like in each format. Tables are counted as groups of such lines.
LINES = {
    "mediawiki": (r"=+ .* =+$", r"\{\|"),
    "dokuwiki": (r"=+ .* =+$", r"[|^].*[|^]$"),
    "zimwiki": (r"=+ .* =+$", r"\|.*\|$"),
    "xwiki": (r"=+ .*=+$", r"\|"),
    "jira": (r"h\d\. ", r"\|"),
    "textile": (r"h\d(?:\(.*?\))?\. ", r"\|.*\|$|<table"),
    "muse": (r"\*+ ", r" .* \|"),
    "haddock": (r"=+ ", r"[+|].*[+|]$"),
    "org": (r"\*+ ", r"[ \t]*\|"),
}


# Formulas and what is shown as it is written: there, marks of other formats are what is meant.
VERBATIM = re.compile(
    r"<(math|source|syntaxhighlight|code|pre|nowiki|file|example|literal)\b.*?</\1>"
    r"|\{\{(formula|code)\b.*?\{\{/\2\}\}|\{(code|noformat)\b.*?\{\3\}"
    r"|^'''.*?^'''|\$\$?[^$]+\$\$?|\\\[.*?\\\]|\\\(.*?\\\)|\\begin\{((?:equation|align|math)\*?)\}.*?\\end\{\4\}",
    flags=re.DOTALL | re.MULTILINE,
)


# The lists that MediaWiki has no marks for are written in HTML.
LISTS = re.compile(r"<(ol|ul|dl)\b.*?</\1>", flags=re.DOTALL)


def read_lines(path, format_id):
    text = path.read_text(encoding="utf-8")
    plain = VERBATIM.sub("", text)
    if re.search(r"\\(?:begin|end)\{|</?(?:p|div|h\d)[ >]", LISTS.sub("", plain) if format_id == "mediawiki" else plain):
        raise ValueError("it has marks of another format")
    heading, table = LINES[format_id]
    tables = len(re.findall(rf"(?:^(?:{table}).*(?:\n|\Z))+", text, flags=re.MULTILINE))
    return {"text": text, "headings": len(re.findall(rf"^{heading}", text, flags=re.MULTILINE)), "tables": tables}


def read_mediawiki(path):
    content = read_lines(path, "mediawiki")
    if content["text"].count("\n{|") + content["text"].startswith("{|") != content["text"].count("\n|}"):
        raise ValueError("a table has no end")
    return content


def read_dokuwiki(path):
    return read_lines(path, "dokuwiki")


def read_zimwiki(path):
    content = read_lines(path, "zimwiki")
    if not content["text"].startswith("Content-Type: text/x-zim-wiki\n"):
        raise ValueError("it does not say what it is")
    return content


def read_xwiki(path):
    return read_lines(path, "xwiki")


def read_jira(path):
    return read_lines(path, "jira")


def read_textile(path):
    content = read_lines(path, "textile")
    return {**content, "pictures": len(re.findall(r"!(?:\{[^}]*\})?data:image/|<img [^>]*data:image/", content["text"]))}


def read_muse(path):
    return read_lines(path, "muse")


def read_haddock(path):
    return read_lines(path, "haddock")


def read_org(path):
    content = read_lines(path, "org")
    return {**content, "pictures": content["text"].count("[[data:image/")}
