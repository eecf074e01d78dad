"""The words in templates of a wiki. What a template does is not in the page, but most of what people read stands in its arguments."""

import re

INNERMOST = re.compile(r"\{\{(?!\{)((?:[^{}]|\{(?!\{)|\}(?!\}))*)\}\}")
PARAMETER = re.compile(r"\{\{\{([^{}|]*)(?:\|([^{}]*))?\}\}\}")
MOST_ROUNDS = 40
# The first argument, which others explain or look at.
FIRST = set("""nowrap nobr small smaller big larger nobold noitalic em strong abbr tooltip sc smallcaps sup sub ill link wikt math mvar var code kbd
mono samp tt center centre ipa pron native name flag flagu flagcountry ship hms uss url chem chem2 official website official visible anchor notatypo
sic not a typo font color highlight key press gender sortname post-nominals nihongo zh age plainlist flatlist unbulleted list ubl hlist
bold italic u underline strike del ins mark overline blockquote quote cquote quotation""".split()) | {
    "visible anchor", "not a typo", "native name", "official website", "unbulleted list", "font color"}
SILENT = set("""reflist references clear toc tocright tocleft notelist portal commons commonscat wikiquote wiktionary authority control defaultsort
flagicon refbegin refend div col div col end anchor protected pp stub short description use dmy dates use mdy dates use british english use american english
good article featured article webarchive italic title coord missing displaytitle subject bar portal bar sister project links taxonbar
cite needed dead link main page clr - end colbegin colend col-begin col-end col-break toc limit""".split()) | {
    "authority control", "short description", "use dmy dates", "use mdy dates", "use british english", "use american english", "good article",
    "featured article", "italic title", "commons category", "dead link", "subject bar", "portal bar", "div col", "div col end", "toc limit"}
SIGNS = {"!": "|", "=": "=", "mdash": "—", "em dash": "—", "ndash": "–", "en dash": "–", "snd": " – ", "spaced ndash": " – ", "spnd": " – ",
         "nbsp": "\u00a0", "dot": " · ", "·": " · ", "•": " • ", "bull": " • ", "ellipsis": "…", "'": "'", "`": "`", "(": "{", ")": "}", "yes": "Yes", "no": "No",
         "tick": "✓", "check": "✓", "cross": "✗", "br": "<br>", "-": "", "cn": "[citation needed]", "citation needed": "[citation needed]",
         "fact": "[citation needed]", "n/a": "N/A", "tba": "TBA"}
RANGES = {"to": "to", "and": "and", "by": "by", "x": "×", "-": "–", "–": "–", "or": "or", "+/-": "±", "±": "±", "to(-)": "to"}
LEADS = {"main": "Main article: ", "main article": "Main article: ", "see": "See also: ", "see also": "See also: ", "further": "Further information: ",
         "further information": "Further information: ", "details": "Further information: ", "as of": "As of ", "circa": "c. ", "c.": "c. ", "for": "For: ",
         "about": "About: ", "distinguish": "Not to be confused with ", "redirect": "Redirects here: "}
DATES = ("birth date", "death date", "start date", "end date", "film date", "dob", "date", "release date")
# What a box has for its looks.
LOOKS = re.compile(r"^(style|class|width|image_?size|.*(style|class|_size|width|color|colour)|align|border|state|name_lang|upright|bodyclass)$")


def split_arguments(text):
    """At the bars that are not in links."""
    return [part for part in re.split(r"\|(?![^\[\]]*\]\])", text)]


class Templates:
    def __init__(self):
        self.unknown = {}

    def spelled_out(self, text):
        for _ in range(MOST_ROUNDS):
            made = INNERMOST.sub(self.words_of, PARAMETER.sub(lambda found: found[2] or "", text))
            if made == text:
                break
            text = made
        return text.replace("\ue002", "|")

    def words_of(self, found):
        name, *arguments = split_arguments(found[1])
        name = re.sub(r"[\s_]+", " ", name).strip()
        numbered, named = [], {}
        for each in arguments:
            key, equals, value = each.partition("=")
            if equals and re.fullmatch(r"[^\[\]<>\"'/:]{1,60}", key.strip()):
                named[key.strip().lower()] = value.strip()
            else:
                numbered.append(each.strip())
        for at in range(1, 10):
            if str(at) in named:
                numbered.append(named.pop(str(at)))
        is_alone = found.string[:found.start()].rpartition("\n")[2].strip() == "" and "\n" in found[1]
        return self.said(name, numbered, named, is_alone)

    def said(self, name, numbered, named, is_alone):
        low = name.lower()
        first = numbered[0] if numbered else ""
        if low.startswith("#") or ":" in low and low.partition(":")[0] in ("lc", "uc", "ucfirst", "lcfirst", "formatnum", "defaultsort", "displaytitle"):
            return self.computed(name, numbered)
        if low in SIGNS:
            return SIGNS[low] if low != "!" else "\ue002"
        if low in SILENT or low.startswith(("use ", "pp-", "stub")) or low.endswith("-stub"):
            return f"<references>{named['refs']}</references>" if named.get("refs") else ""
        if low in ("sfn", "sfnp", "efn", "refn", "note", "harvnb", "harv"):
            page = named.get("p") or named.get("pp") or named.get("loc")
            words = ", ".join(filter(None, (" ".join(numbered), page)))
            return words if low.startswith("harv") else f"<ref>{words}</ref>"
        if low.startswith("ipac"):
            return "".join(numbered)
        if low.startswith(("cite", "citation", "literatur", "internetquelle", "ouvrage", "lien web")):
            return cited(named, numbered)
        if low in ("convert", "cvt"):
            return converted(numbered)
        if low in ("lang", "transl", "translit", "transliteration"):
            return numbered[-1] if numbered else ""
        if low in ("frac", "sfrac", "fraction"):
            return f"{' '.join(numbered[:-2])} {'/'.join(numbered[-2:])}".strip()
        if low == "val":
            return " ".join(filter(None, (first, named.get("u") or named.get("ul"))))
        if low in DATES or low.removesuffix(" and age") in DATES:
            return "-".join(each.zfill(2) for each in numbered[:3] if each.isdigit()) or first
        if low in ("ubl", "plainlist", "flatlist", "unbulleted list", "hlist"):
            return ", ".join(numbered) if len(numbered) > 1 else first
        if low in ("quote", "blockquote", "cquote", "quotation"):
            return f"<blockquote>{first or named.get('text') or named.get('quote', '')}</blockquote>" + "".join(
                f"\n— {each}" for each in (*numbered[1:2], named.get("author"), named.get("source"), named.get("title")) if each)
        if low in LEADS:
            return LEADS[low] + ", ".join(numbered)
        if low in FIRST or low.startswith("lang-"):
            return first or named.get("text", "")
        return self.unknown_words(name, numbered, named, is_alone)

    def unknown_words(self, name, numbered, named, is_alone):
        self.unknown[name] = None
        numbered = [each for each in numbered if not re.fullmatch(r"#[\da-fA-F]{3,8}", each)]
        shown = {key: value for key, value in named.items() if value and not LOOKS.match(key)}
        if is_alone or name.lower().startswith(("infobox", "taxobox", "speciesbox", "geobox")):
            rows = "".join(f"|-\n! {key.replace('_', ' ')}\n|\n{value}\n" for key, value in shown.items()).replace("|", "\ue002")
            lines = "".join(f"\n{each}\n" for each in numbered if each)
            return lines + (f"\n{{\ue002\n{rows}\ue002}}\n" if rows else "")
        return " ".join(filter(None, (*numbered, ", ".join(shown.values()))))

    def computed(self, name, numbered):
        function, _, value = name.partition(":")
        function, value = function.lower(), value.strip()
        if function == "#if":
            return (numbered + ["", ""])[0 if value else 1]
        if function in ("#ifeq", "#ifexpr", "#ifexist", "#switch"):
            return numbered[-1].rpartition("=")[2] if numbered else ""
        if function in ("#invoke", "#tag", "defaultsort", "displaytitle"):
            return " ".join(numbered[1:] if function == "#invoke" else numbered)
        return {"lc": value.lower(), "uc": value.upper()}.get(function, value)


def cited(named, numbered):
    """A source, in the order in which it is usually told."""
    def first(*names):
        return next((named[name] for name in names if named.get(name)), "")

    authors = [", ".join(filter(None, (named.get(f"last{at}") or named.get(f"surname{at}") or named.get(f"author{at}"), named.get(f"first{at}") or named.get(f"given{at}"))))
               for at in ("", *range(1, 10))]
    authors = [each for each in authors if each] or [first("authors", "autor", "vauthors", "people")]
    title, url = first("title", "titel", "titre", "script-title"), first("url", "chapter-url", "archive-url")
    linked = f"[{url} {title or url}]" if url and re.match(r"https?://", url) else f"''{title}''" if title else ""
    work = first("journal", "work", "newspaper", "website", "magazine", "periodical", "encyclopedia", "werk", "sammelwerk")
    rest = [first("chapter", "contribution"), linked, f"''{work}''" if work else "", first("edition"), " ".join(filter(None, (first("volume", "band"), f"({named['issue']})" if named.get("issue") else ""))),
            first("publisher", "verlag", "éditeur"), first("location", "ort"), first("date", "year", "datum", "jahr", "année"), first("pages", "page", "seiten", "pp", "p"),
            *(f"{label} {named[name]}" for name, label in (("doi", "doi:"), ("isbn", "ISBN"), ("issn", "ISSN"), ("pmid", "PMID")) if named.get(name)), first("quote")]
    return ". ".join(filter(None, ("; ".join(filter(None, authors)), *rest, *numbered)))


def converted(numbered):
    """A measure in the unit that it was taken in."""
    parts = [RANGES.get(each, each) for each in numbered]
    at = 1
    while at + 1 < len(parts) and numbered[at] in RANGES:
        at += 2
    return " ".join(parts[:at + 1])
