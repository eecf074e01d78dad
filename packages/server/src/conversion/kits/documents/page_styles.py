"""What the style sheets of a page and its elements' own `style` say, with shorthands written out. It knows what documents can show."""

import re

# A window as wide as people have them: a page is judged as it is shown there.
WINDOW = 1280
MAX_DEPTH = 8
# Of those that take a look at all elements.
MAX_SELECTORS = 500
SIDES = ("top", "right", "bottom", "left")
QUOTED = r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\''
BRACE = re.compile(rf"[{{}}]|{QUOTED}", re.DOTALL)
DECLARATION = re.compile(rf"(?:[^;\"'()]|{QUOTED}|\((?:[^()\"']|{QUOTED}|\([^()]*\))*\))+", re.DOTALL)
TOKEN = re.compile(r"[\w.#%-]+\([^()]*\)|[^\s,]+")
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
NAME = re.compile(r"[.#]?(?:[\w-]|[^\x00-\x7f])+|\*")
SIMPLE = re.compile(r"^(?:[\w.#*\s>-]|[^\x00-\x7f])+$")
LENGTH = re.compile(r"^(-?\d*\.?\d+)(px|pt|em|rem|ex|in|cm|mm|pc|%|)$")
POINTS = {"px": 0.75, "pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12}
STYLES = {"none", "hidden", "solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset"}
WIDTHS = {"thin": "1px", "medium": "3px", "thick": "5px"}


def end_of_block(css, opening):
    depth = 0
    for found in BRACE.finditer(css, opening):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.start()
    return len(css)


def rules(css, depth=0):
    """Selectors and declarations of the rules that count on a screen."""
    css = re.sub(r"/\*.*?\*/|<!--|-->", " ", css, flags=re.DOTALL) if depth == 0 else css
    at = 0
    while (opening := css.find("{", at)) >= 0:
        end = end_of_block(css, opening)
        head, content = css[at:opening].rpartition(";")[2].strip(), css[opening + 1:end]
        at = end + 1
        if not head.startswith("@"):
            yield head, content
        elif depth < MAX_DEPTH and (re.match(r"@(layer|supports)\b", head) or (head.startswith("@media") and is_shown(head[6:]))):
            yield from rules(content, depth + 1)


def is_shown(media):
    """Whether a style sheet for these media counts on a screen."""
    def fits(query):
        words = re.sub(r"\([^)]*\)", " ", query).replace("only", " ").replace(" and ", " ").split()
        return all(word in ("all", "screen") for word in words) and all(holds(*each) for each in re.findall(r"\(\s*([\w-]+)\s*(?::\s*([^)]*))?\)", query))

    def holds(feature, value):
        length = points(value.strip()) if feature in ("min-width", "max-width") else None
        if length is None:
            return (feature, value.strip()) in (("prefers-color-scheme", "light"), ("orientation", "landscape"), ("hover", "hover"))
        return length <= WINDOW * POINTS["px"] if feature == "min-width" else length >= WINDOW * POINTS["px"]

    return not media.strip() or any(fits(query.strip().lower()) for query in media.split(","))


def points(text, base=12):
    """A length in points, of which `base` are an em; None where it is none."""
    found = LENGTH.match(text.strip().lower())
    if not found or (not found[2] and float(found[1]) != 0):
        return None
    number, unit = float(found[1]), found[2]
    if unit in ("em", "%"):
        return number * base / (1 if unit == "em" else 100)
    return number * {**POINTS, "rem": 12, "ex": base / 2, "": 0}[unit]


def declarations(text):
    """Pairs of name and value with shorthands written out, and whether they are important."""
    for found in DECLARATION.finditer(text):
        name, colon, value = found[0].partition(":")
        name, value = name.strip(), value.strip()
        if colon and value:
            bare = re.sub(r"\s*!\s*important$", "", value, flags=re.IGNORECASE)
            for pair in written_out(name if name.startswith("--") else name.lower(), bare):
                yield (*pair, bare != value)


def written_out(name, value):
    if name == "background":
        yield "background-color", next((token for token in TOKEN.findall(value) if is_colour(token)), "transparent")
    elif name == "font":
        found = re.search(r"(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)|(?:xx?-)?(?:small|large)|medium)(?:/\S+)?\s+(\S.*)$", value)
        if found:
            yield from (("font-size", found[1]), ("font-family", found[2]))
            before = value[:found.start()].lower()
            yield "font-weight", next((word for word in before.split() if word in ("bold", "bolder") or word.isdigit()), "normal")
            yield "font-style", "italic" if "italic" in before else "normal"
    elif name in ("text-decoration", "text-decoration-line"):
        yield "text-decoration", value.lower()
    elif name in ("page-break-before", "page-break-after"):
        yield name[5:], value.lower()
    elif name == "border" or name in (f"border-{side}" for side in SIDES):
        parts = {"width": "medium", "style": "none", "color": ""}
        for token in TOKEN.findall(value):
            kind = "style" if token.lower() in STYLES else "width" if token.lower() in WIDTHS or points(token) is not None else "color"
            parts[kind] = token
        for side in SIDES if name == "border" else (name[7:],):
            yield from ((f"border-{side}-{kind}", part) for kind, part in parts.items())
    elif name in ("border-width", "border-style", "border-color", "margin"):
        values = TOKEN.findall(value)
        for at, side in enumerate(SIDES[:4] if values else ()):
            # One value is for all sides, the second for the sides, the third for below, the fourth for the left.
            yield (f"margin-{side}" if name == "margin" else f"border-{side}-{name[7:]}",
                   (values + [values[0]] if len(values) == 1 else values)[at if at < len(values) else (0 if at < 3 else min(1, len(values) - 1))])
    else:
        yield name, value


def is_colour(token):
    return bool(re.match(r"#[\da-f]{3,8}$|(rgb|hsl)a?\(|var\(", token, re.IGNORECASE)) or (token.isalpha() and token.lower() not in (
        "none", "repeat", "scroll", "fixed", "center", "top", "left", "right", "bottom", "cover", "contain", "local", "inherit", "initial"))


class Styles:
    """For each element, what is said of it: `styles.of(element)` has values by their property."""

    def __init__(self, root, is_wanted):
        """`is_wanted` tells by name and value which declarations count."""
        self.found, self.variables = {}, {}
        said = []
        sheets = [style.text or "" for style in root.iter("style") if is_shown(style.get("media") or "")]
        for order, (selectors, content) in enumerate(rules("\n".join(sheets))):
            declared = list(declarations(content))
            if re.search(r"(^|[\s,])(:root|html|body)\s*(,|$)", selectors):
                self.variables.update((name, value) for name, value, _ in declared if name.startswith("--"))
            kept = [each for each in declared if is_wanted(*each[:2])]
            if kept:
                said.append((order, selectors, kept))
        weighed = []
        if said:
            weighed.extend(self.match(root, said))
        for element in root.iter("*"):
            own = element.get("style")
            for name, value, important in declarations(own) if own else ():
                if is_wanted(name, value):
                    weighed.append(((important, 1, (0, 0, 0), 0), element, name, value))
        for _, element, name, value in sorted(weighed, key=lambda each: each[0]):
            self.found.setdefault(element, {})[name] = self.resolved(value)

    def of(self, element):
        return self.found.get(element, {})

    def resolved(self, value):
        for _ in range(MAX_DEPTH):
            if "var(" not in value or len(value) > 1000:
                break
            value = VARIABLE.sub(lambda found: self.variables.get(found[1], found[2] or ""), value)
        return value.strip()

    def match(self, root, said):
        elements, count = Elements(root), 0
        for order, text, kept in said:
            for part in re.findall(r"(?:\([^()]*\)|[^,])+", text) if len(text) <= 20000 else ():
                matched, specificity = elements.simple(part.strip())
                if matched is None:
                    count += 1
                    if count > MAX_SELECTORS:
                        continue
                    matched, specificity = elements.other(part)
                for element in matched:
                    for name, value, important in kept:
                        yield (important, 0, specificity, order), element, name, value


class Elements:
    """Those of a page, by what selectors say of them."""

    def __init__(self, root):
        self.root, self.by_name, self.translator = root, {}, None
        for element in root.iter("*"):
            names = {element.tag, *(f".{name}" for name in (element.get("class") or "").split()), f"#{element.get('id')}", "*"}
            for name in names:
                self.by_name.setdefault(name, []).append(element)

    def simple(self, selector):
        """The elements of a selector that has tags, classes and ids alone, and how specific it is; or None."""
        if not SIMPLE.match(selector):
            return None, None
        parts, names = [], []
        for combinator, compound in re.findall(r"\s*([>\s]?)\s*([^>\s]+)", selector):
            own = [name.lower() if name[0] not in ".#" else name for name in NAME.findall(compound)]
            parts.append((combinator.strip(), own))
            names.extend(own)
        specificity = tuple(sum(name.startswith(sign) for name in names) for sign in ("#", "."))
        tags = sum(name[0] not in ".#*" for name in names)
        if not parts or any(not own for _, own in parts) or any(name not in self.by_name for name in names):
            return (), (0, 0, 0)
        return [element for element in self.candidates(parts, names) if self.is_under(element, parts)], (*specificity, tags)

    def candidates(self, parts, names):
        rarest, own = (min(each, key=lambda name: len(self.by_name[name])) for each in (names, parts[-1][1]))
        if len(self.by_name[own]) <= 4 * len(self.by_name[rarest]) or rarest in parts[-1][1]:
            return self.by_name[own]
        tag = next((name for name in parts[-1][1] if name[0] not in ".#*"), "*")
        return dict.fromkeys(below for element in self.by_name[rarest] for below in element.iterdescendants(tag))

    def is_under(self, element, parts):
        combinator, names = parts[-1]
        if not all(is_named(element, name) for name in names):
            return False
        if len(parts) == 1:
            return True
        above = element.iterancestors() if combinator != ">" else [each for each in (element.getparent(),) if each is not None]
        return any(self.is_under(each, parts[:-1]) for each in above)

    def other(self, selector):
        # Few pages have style sheets that need it.
        from cssselect import GenericTranslator, SelectorError, parse
        from lxml import etree
        bare = re.sub(r":not\([^()]*\)|\[[^\]]*\]", "", selector)
        if "::" in selector or ("\\" not in bare and any(name not in self.by_name for name in re.findall(r"[.#](?:[\w-]|[^\x00-\x7f])+", bare))):
            return (), (0, 0, 0)
        self.translator = self.translator or GenericTranslator()
        try:
            [parsed] = parse(selector)
            return self.root.xpath(self.translator.selector_to_xpath(parsed, prefix="descendant-or-self::")), parsed.specificity()
        except (SelectorError, ValueError, etree.XPathError):
            # Such as what is under the pointer, or where a link was followed.
            return (), (0, 0, 0)


def is_named(element, name):
    if name[0] == ".":
        return name[1:] in (element.get("class") or "").split()
    return name == "*" or (element.get("id") == name[1:] if name[0] == "#" else element.tag == name)
