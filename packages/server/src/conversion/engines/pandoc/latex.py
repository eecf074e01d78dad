#!/usr/bin/python3
"""
Writes LaTeX as pandoc can read more of it: `latex.py <source> <to>`. Pandoc reads and does not set: what other places refer to has
no number, and drawings are dropped together with their captions. It answers, as JSON, whether headings
have numbers, and what is left out or missing.
"""

import json
import pathlib
import re
import sys

DRAWINGS = ("tikzpicture", "pgfpicture", "picture", "pspicture", "circuitikz", "forest", "tikzcd", "asy", "psgraph")
LEVELS = ("chapter", "section", "subsection", "subsubsection")
# What TeX has passed over, has been numbered by, or is referred to by.
TOKEN = re.compile(
    r"(?<!\\)%.*|\\(?P<level>chapter|section|subsection|subsubsection)\s*(?=[\[{])|\\caption\s*(?=[\[{])"
    r"|\\begin\{(?P<begin>[a-z]+\*?)\}|\\end\{(?P<end>[a-z]+\*?)\}|\\label\{(?P<label>[^}]+)\}|\\\\|\\(?:nonumber|notag)\b"
    r"|\\bibitem(?:\[(?P<shown>[^\]]*)\])?\{(?P<item>[^}]+)\}")
ONE_EQUATION, MANY_EQUATIONS = ("equation", "multline"), ("align", "gather", "eqnarray", "alignat", "flalign")
FLOATS = ("figure", "table")


def number_labels(source):
    """What \\ref shows for each label, and \\cite for each work."""
    labels, works, counts, inside, current, silent = {}, {}, dict.fromkeys([*LEVELS, *FLOATS, "equation"], 0), [], "", False

    def next_equation():
        counts["equation"] += 1
        return str(counts["equation"])

    for token in TOKEN.finditer(source):
        word = token[0]
        if token["level"]:
            counts[token["level"]] += 1
            for deeper in LEVELS[LEVELS.index(token["level"]) + 1:]:
                counts[deeper] = 0
            current = ".".join(str(counts[each]) for each in LEVELS[:LEVELS.index(token["level"]) + 1] if counts[each] or each == token["level"])
        elif token["begin"]:
            inside.append(token["begin"])
            if token["begin"] in ONE_EQUATION + MANY_EQUATIONS:
                current, silent = next_equation(), False
        elif token["end"]:
            if silent and token["end"] in MANY_EQUATIONS:
                counts["equation"] -= 1
            if token["end"] in inside:
                del inside[inside.index(token["end"]):]
        elif word.startswith("\\caption"):
            kind = next((each.rstrip("*") for each in reversed(inside) if each.rstrip("*") in FLOATS), None)
            if kind:
                counts[kind] += 1
                current = str(counts[kind])
        elif token["label"]:
            labels[token["label"]] = current
        elif token["item"]:
            works[token["item"]] = token["shown"] or str(len(works) + 1)
        elif inside and inside[-1] in MANY_EQUATIONS:
            if word == "\\\\" and not silent:
                current = next_equation()
            silent = word.startswith("\\no")
    return labels, works


def argument_at(text, at):
    """The argument that begins with a brace here, and where it ends."""
    depth = 0
    for place in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0) if text[place - 1] != "\\" else 0
        if depth == 0:
            return text[at + 1:place], place + 1
    return text[at + 1:], len(text)


class Article:
    def __init__(self, source):
        self.source, self.warnings = source, []
        self.labels, self.works = number_labels(source)

    def warn(self, code, sentence):
        self.warnings.append({"code": code, "detail": sentence})

    def refer(self, match):
        command, names = match["command"], [each.strip() for each in match["names"].split(",")]
        known = self.works if command.startswith(("cite", "Cite", "parencite", "textcite")) else self.labels
        for name in names:
            if not known.get(name) and (known is self.labels or self.works):
                self.warn("content_left_out", f'What "\\{command}{{{name}}}" refers to is not in the document, so that its number is left out.')
        shown = [known.get(name) for name in names]
        if not all(shown):
            return match[0]
        if known is self.works:
            return f"[{', '.join([*shown, *filter(None, [match['note']])])}]"
        return f"({shown[0]})" if command == "eqref" else ", ".join(shown)

    def without_drawings(self, source):
        for kind in DRAWINGS:
            pattern = re.compile(rf"\\begin\{{{kind}\}}.*?\\end\{{{kind}\}}", re.DOTALL)
            for found in pattern.finditer(source):
                line = self.source.count("\n", 0, max(self.source.find(found[0]), 0)) + 1
                self.warn("content_left_out", f"The drawing at line {line} ({kind}) was left out: it is a program for LaTeX.")
            source = pattern.sub(lambda _: r"\emph{[drawing]}", source)
        return source

    def captioned(self, match):
        """A figure without a picture as text, since pandoc would drop it together with its caption."""
        content = match["content"]
        if "\\includegraphics" in content or "\\caption" not in content:
            return match[0]
        at = content.index("\\caption")
        caption, end = argument_at(content, content.index("{", at))
        label = re.search(r"\\label\{([^}]+)\}", match[0])
        number = label and self.labels.get(label[1])
        rest = re.sub(r"^\[[^\]]*\]|\\centering\b|\\label\{[^}]*\}", "", content[:at] + content[end:])
        caption = re.sub(r"\\label\{[^}]*\}", "", caption)
        return f"\n\n{rest.strip()}\n\n\\emph{{{'Figure ' + number + ': ' if number else ''}{caption}}}\n\n"

    def numbered(self, match):
        """An equation with the number that others refer to it by, at the end of its line."""
        kind, content = match["kind"], match["content"]
        lines = [content] if kind in ONE_EQUATION else re.split(r"(?<=\\\\)", content)
        for at, line in enumerate(lines):
            label = re.search(r"\\label\{([^}]+)\}", line)
            number = label and self.labels.get(label[1])
            if number and "\\begin" not in line:
                bare, mark, _ = line.replace(label[0], "").rstrip().partition("\\\\") if kind in MANY_EQUATIONS else (line.replace(label[0], "").rstrip(), "", "")
                lines[at] = f"{bare} \\qquad ({number}){mark}"
        return f"\\begin{{{kind}}}{''.join(lines)}\\end{{{kind}}}"

    def mended(self):
        source = self.without_drawings(self.source)
        source = re.sub(rf"\\begin\{{(?P<kind>{'|'.join(ONE_EQUATION + MANY_EQUATIONS)})\}}(?P<content>.*?)\\end\{{(?P=kind)\}}", self.numbered, source, flags=re.DOTALL)
        source = re.sub(r"\\begin\{(?P<kind>figure\*?)\}(?P<content>.*?)\\end\{(?P=kind)\}", self.captioned, source, flags=re.DOTALL)
        source = re.sub(
            r"\\(?P<command>eqref|ref|cref|Cref|autoref|cite[a-z]*|Cite[a-z]*|parencite|textcite)\*?\s*(?:\[(?P<note>[^\]]*)\])?\{(?P<names>[^}]+)\}", self.refer, source)
        source = re.sub(r"\\begin\{thebibliography\}\s*(\{[^}]*\})?", r"\\section*{References}", source.replace(r"\end{thebibliography}", ""))
        source = re.sub(r"\\bibitem(?:\[[^\]]*\])?\{([^}]+)\}", lambda work: f"\n\n[{self.works.get(work[1], work[1])}] ", source)
        bare = re.sub(r"(?<!\\)%.*", "", self.source)
        for name in re.findall(r"\\includegraphics\*?\s*(?:\[[^\]]*\])?\{([^}]+)\}", bare):
            self.warn("resource_missing", f'The picture "{name}" did not come with the document and is missing in the result.')
        for name in re.findall(r"\\(?:bibliography|addbibresource)\s*\{([^}]+)\}", bare):
            self.warn("resource_missing", f'The bibliography "{name}" did not come with the document, so that its works are not listed.')
        return source


if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    article = Article(source.read_text("utf-8", "surrogateescape"))
    target.write_text(article.mended(), "utf-8", "surrogateescape")
    is_numbered = "\\documentclass" in article.source and not re.search(r"\\setcounter\{secnumdepth\}\{\s*(0|-)", article.source)
    print(json.dumps({"isNumbered": is_numbered, "warnings": article.warnings}))
