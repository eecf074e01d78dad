#!/usr/bin/python3
"""
Writes a manual page as pandoc reads it: `mdoc.py <page> <to>`. BSD's pages are written in other macros (`mdoc`) than the ones that
pandoc knows (`man`), so that it would lose nearly all words of them. Other pages stay as they are.
"""

import pathlib
import re
import sys

CLOSING, OPENING = set(".,:;)]?!"), set("([")
FONTS = {**dict.fromkeys("Fl Cm Ic Nm Sy Fn Ms Cd Fd In".split(), "B"), **dict.fromkeys("Ar Pa Em Va Vt Ft Fa Ad Sx".split(), "I")}
QUOTES = {"Op": "[]", "Sq": "‘’", "Dq": "“”", "Qq": '""', "Pq": "()", "Bq": "[]", "Aq": "⟨⟩", "Brq": "{}", "Ql": "‘’", "Qc": '""'}
OPENED = {"Oo": "[", "So": "‘", "Do": "“", "Qo": '"', "Po": "(", "Bo": "[", "Ao": "⟨", "Bro": "{"}
CLOSED = {"Oc": "]", "Sc": "’", "Dc": "”", "Qc": '"', "Pc": ")", "Bc": "]", "Ac": "⟩", "Brc": "}"}
NAMES = {"Ux": "UNIX", "Bx": "BSD", "Fx": "FreeBSD", "Nx": "NetBSD", "Ox": "OpenBSD", "Dx": "DragonFly", "Bsx": "BSD/OS", "At": "AT&T UNIX"}
PLAIN = set("Li Ev Er Dv Tn An No Lb Ot Hf Bt Ud Es En Mt Cd St".split())
CALLABLE = set(FONTS) | set(QUOTES) | set(OPENED) | set(CLOSED) | set(NAMES) | PLAIN | {"Ns", "Ap", "Xr", "Pf", "Lk", "Nd", "Ta", "Xo", "Xc", "No", "Fo", "Fc", "Eo", "Ec"}
ARGUMENT = re.compile(r'"((?:[^"]|"")*)"|(\S+)')


class Page:
    def __init__(self):
        self.lines, self.name, self.lists, self.section, self.reference = [], "", [], "", []
        self.words, self.glue = [], True

    def read(self, text):
        for line in text.split("\n"):
            if re.match(r"^[.']\s*\\\"|^\.\s*$", line):
                continue
            found = re.match(r"^\.\s*([A-Za-z%]\w*)\s*(.*)$", line)
            if not found:
                self.text(line)
                continue
            macro, arguments = found[1], [quoted.replace('""', '"') if not bare else bare for quoted, bare in ARGUMENT.findall(found[2])]
            block = getattr(self, f"do_{macro}", None)
            if block:
                block(arguments)
            elif macro in CALLABLE:
                self.text(self.inline([macro, *arguments]))
            elif macro.startswith("%"):
                self.reference.append(" ".join(arguments))
            elif arguments:
                self.text(self.inline(["No", *arguments]))
        return "\n".join(self.lines) + "\n"

    def text(self, line):
        if line or self.is_literal():
            # What a line begins with is no macro here.
            self.lines.append(f"\\&{line}" if line[:1] in (".", "'") else line)

    def is_literal(self):
        return bool(self.lists) and self.lists[-1][0] == "literal"

    def inline(self, tokens):
        """The words of a line whose macros stand among their arguments."""
        self.words, self.glue = [], True
        self.run(tokens)
        return "".join(self.words)

    def say(self, word, font=None):
        if not word:
            return
        shown = f"\\f{font}{word}\\fR" if font and not (len(word) == 1 and word in CLOSING | OPENING | {"|"}) else word
        if not self.glue and not (len(word) == 1 and word in CLOSING):
            self.words.append(" ")
        self.words.append(shown)
        self.glue = len(word) == 1 and word in OPENING

    def run(self, tokens, closers=""):
        at = 0
        while at < len(tokens):
            macro = tokens[at]
            at += 1
            own = []
            while at < len(tokens) and tokens[at] not in CALLABLE:
                own.append(tokens[at])
                at += 1
            if macro in QUOTES and macro not in CLOSED:
                # It holds all the rest of its line but for the punctuation at the end.
                rest = [*own, *tokens[at:]]
                end = len(rest)
                while end and len(rest[end - 1]) == 1 and rest[end - 1] in CLOSING:
                    end -= 1
                self.say_open(QUOTES[macro][0])
                self.run(["No", *rest[:end]] if rest[:end] and rest[0] not in CALLABLE else rest[:end])
                self.say_close(QUOTES[macro][1])
                for sign in rest[end:]:
                    self.say(sign)
                return
            self.macro(macro, own)

    def say_open(self, sign):
        self.say(sign)
        self.glue = True

    def say_close(self, sign):
        self.words.append(sign)
        self.glue = False

    def macro(self, macro, own):
        if macro in OPENED:
            self.say_open(OPENED[macro])
            self.macro("No", own)
        elif macro in CLOSED:
            self.say_close(CLOSED[macro])
            self.macro("No", own)
        elif macro == "Ns":
            self.glue = True
            self.macro("No", own)
        elif macro == "Ap":
            self.words.append("'")
            self.glue = True
            self.macro("No", own)
        elif macro == "Pf":
            self.say(own[0] if own else "")
            self.glue = True
            self.macro("No", own[1:])
        elif macro == "Fl":
            if not own or own[0] in CLOSING:
                self.say("\\-", "B")
            for word in own:
                self.say(word if len(word) == 1 and word in CLOSING | {"|", "("} else f"\\-{word}", "B")
            self.glue = self.glue or not own
        elif macro in ("Ar", "Pa") and not own:
            self.say("file ..." if macro == "Ar" else "~", "I")
        elif macro == "Nm":
            names = [word for word in own if word not in CLOSING]
            self.name = self.name or " ".join(names)
            for word in own if names else [self.name, *own]:
                self.say(word, "B")
        elif macro == "Xr":
            self.say(f"{own[0]}({own[1]})" if len(own) > 1 and own[1] not in CLOSING else own[0] if own else "", "B")
            for word in own[2:] if len(own) > 1 and own[1] not in CLOSING else own[1:]:
                self.say(word)
        elif macro == "Fn" or macro == "Fo":
            arguments = [word for word in own[1:] if word not in CLOSING]
            self.say(own[0] if own else "", "B")
            self.words.append("(" + ", ".join(f"\\fI{word}\\fR" for word in arguments) + (")" if macro == "Fn" else ""))
            self.glue = macro == "Fo"
            for word in own[1:]:
                if word in CLOSING:
                    self.say(word)
        elif macro == "Fc":
            self.words.append(")")
            self.macro("No", own)
        elif macro in NAMES:
            version = own and own[0] not in CLOSING
            self.say(NAMES[macro] if not version else f"{own[0]}BSD" if macro == "Bx" else f"{NAMES[macro]} {own[0]}")
            self.macro("No", own[1:] if version else own)
        elif macro == "In":
            self.say(f"<{own[0]}>" if own else "", "B")
        elif macro == "Nd":
            self.say("\\- " + " ".join(own))
        elif macro == "Lk":
            words = [word for word in own if word not in CLOSING]
            self.say(" ".join([*words[1:], f"({words[0]})"]) if len(words) > 1 else "".join(words))
            for word in own:
                if word in CLOSING:
                    self.say(word)
        elif macro == "Ta":
            self.say("|")
            self.macro("No", own)
        elif macro not in ("Xo", "Xc", "Eo", "Ec"):
            for word in own:
                self.say(word, FONTS.get(macro))

    # Macros that have a line, or a part of the page, of their own.

    def do_Dd(self, own):
        self.date = " ".join(own)

    def do_Dt(self, own):
        title, section = (own + ["", ""])[:2]
        self.lines.append(f'.TH "{title}" "{section}" "{getattr(self, "date", "")}"')

    def do_Sh(self, own):
        self.section = " ".join(own)
        self.lines.append(f".SH {self.section}")

    def do_Ss(self, own):
        self.lines.append(f".SS {self.inline(['No', *own])}")

    def do_Nm(self, own):
        if self.section.upper() == "SYNOPSIS" and self.lines and not self.lines[-1].startswith(".SH"):
            self.lines.append(".br")
        self.text(self.inline(["Nm", *own]))

    def do_Pp(self, _own):
        self.lines.append(".PP")

    def do_Bl(self, own):
        kind = next((each[1:] for each in own if each.startswith("-") and each[1:] in "bullet dash hyphen item enum tag diag hang ohang inset column".split()), "tag")
        if self.lists:
            self.lines.append(".RS")
        self.lists.append([kind, 0])

    def do_It(self, own):
        kind = self.lists[-1][0] if self.lists else "tag"
        if self.lists:
            self.lists[-1][1] += 1
        if kind in ("bullet", "dash", "hyphen", "item"):
            self.lines.append(".IP \\(bu 2")
        elif kind == "enum":
            self.lines.append(f".IP {self.lists[-1][1]}. 4")
        elif kind == "column":
            self.lines.extend([".PP", self.inline(["No", *" ".join(own).replace("\t", " Ta ").split(" ")])])
        else:
            self.lines.extend([".TP", self.inline(["No", *own] if own and own[0] not in CALLABLE else own) or "\\&"])

    def do_El(self, _own):
        if self.lists:
            self.lists.pop()
        self.lines.append(".RE" if self.lists else ".PP")

    def do_Bd(self, own):
        is_literal = any(each in ("-literal", "-unfilled") for each in own)
        self.lists.append(["literal" if is_literal else "display", 0])
        self.lines.extend([".PP", ".nf"] if is_literal else [".RS"])

    def do_Ed(self, _own):
        kind = self.lists.pop()[0] if self.lists else "display"
        self.lines.append(".fi" if kind == "literal" else ".RE")

    def do_Dl(self, own):
        self.lines.extend([".PP", ".nf", self.inline(["No", *own] if own and own[0] not in CALLABLE else own), ".fi"])

    def do_Ex(self, own):
        self.text(f"The \\fB{' '.join(own[1:]) or self.name}\\fR utility exits 0 on success, and >0 if an error occurs.")

    def do_Rv(self, own):
        self.text(f"The \\fB{' '.join(own[1:]) or self.name}\\fR function returns the value 0 if successful; otherwise the value -1 is returned.")

    def do_Rs(self, _own):
        self.reference = []
    def do_Re(self, _own):
        self.text(", ".join(self.reference) + ".")

    do_Lp, do_D1 = do_Pp, do_Dl
    # These say how a page is set, and hold no words.
    do_Os = do_Bk = do_Ek = do_Sm = do_Tg = do_Bf = do_Ef = do_sp = lambda self, _own: None


def mend(text):
    return Page().read(text) if re.search(r"^\.\s*Dt\s", text, re.MULTILINE) and re.search(r"^\.\s*Sh\s", text, re.MULTILINE) else text


if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    target.write_text(mend(source.read_text("utf-8-sig", "surrogateescape").replace("\r\n", "\n")), "utf-8", "surrogateescape")
