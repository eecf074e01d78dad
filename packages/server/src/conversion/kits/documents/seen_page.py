"""Takes out of a page what a browser does not show of it, and puts what was filled in or ticked into its forms' places."""

import re

from lxml import etree

# What is never shown by itself.
NEVER = ("template", "datalist")
REPLACED = ("img", "svg", "input", "select", "textarea", "video", "audio", "object", "embed", "canvas", "iframe", "math", "picture", "button", "hr")
CELLS = ("td", "th")
OUTSIDE = -900


def matters(name, value):
    """Whether a declaration may hide something or show it again."""
    return name in ("display", "visibility", "font-size", "position", "left", "top", "opacity", "max-height", "height", "overflow") or name.startswith("--")


def hide(root, styles):
    """Removes what is not shown; tells whether there were words in it."""
    body = root.find("body")
    return body is not None and Hidden(styles).look_at(body)


class Hidden:
    def __init__(self, styles):
        self.styles, self.words = styles, False

    def look_at(self, body):
        waiting = [(child, False, False) for child in body]
        while waiting:
            element, is_invisible, is_tiny = waiting.pop()
            if not isinstance(element.tag, str):
                # A remark's tail is its parent's text.
                self.silence(element, is_invisible or is_tiny)
                continue
            said = self.styles.of(element)
            if not self.is_displayed(element, said):
                self.remove(element, is_invisible or is_tiny)
                continue
            inside_invisible = {"hidden": True, "collapse": True, "visible": False}.get(said.get("visibility", "").lower(), is_invisible)
            inside_tiny = is_zero(said["font-size"], is_tiny) if "font-size" in said else is_tiny
            self.silence(element, is_invisible or is_tiny)
            if inside_invisible and (element.tag in REPLACED or (element.tag not in CELLS and not self.may_show(element))):
                self.remove(element, False)
                continue
            if (inside_invisible or inside_tiny) and element.text and element.text.strip():
                self.words, element.text = True, None
            waiting.extend((child, inside_invisible, inside_tiny) for child in element)
        return self.words

    def is_displayed(self, element, said):
        if element.tag in NEVER:
            return False
        display = said.get("display", "").lower()
        if display:
            return display != "none" and not is_away(element, said)
        is_closed = element.tag == "dialog" and element.get("open") is None
        return element.get("hidden") is None and not is_closed and element.get("popover") is None and not is_away(element, said)

    def may_show(self, element):
        return any(self.styles.of(each).get("visibility", "").lower() == "visible" for each in element.iterdescendants("*"))

    def silence(self, element, is_silent):
        """Of the words behind an element."""
        if is_silent and element.tail and element.tail.strip():
            self.words, element.tail = True, None

    def remove(self, element, is_silent):
        self.silence(element, is_silent)
        if element.tag not in ("script", "style") and "".join(element.itertext()).strip():
            self.words = True
        drop(element)


def is_zero(size, otherwise):
    found = re.match(r"^(-?\d*\.?\d+)\s*(%|em|)", size.strip().lower())
    if not found:
        return otherwise and size.strip().lower() not in ("medium", "small", "large", "initial")
    return float(found[1]) == 0 or (otherwise and found[2] in ("%", "em") and "rem" not in size)


def is_away(element, said):
    """Whether it lies outside of the page, or its own style makes it vanish as the first lines of newsletters do."""
    if said.get("position", "").lower() in ("absolute", "fixed"):
        for side in ("left", "top"):
            found = re.match(r"^(-\d*\.?\d+)(px|em|rem|pt)$", said.get(side, "").strip().lower())
            if found and float(found[1]) * (1 if found[2] in ("px", "pt") else 16) <= OUTSIDE:
                return True
    own = re.sub(r"\s|!important", "", (element.get("style") or "").lower())
    if not own:
        return False
    is_flat = re.search(r"(?:^|;)(?:max-)?height:0(?:px|pt)?(?:;|$)", own) and re.search(r"(?:^|;)overflow:hidden", own)
    return bool(is_flat or re.search(r"(?:^|;)opacity:0(?:\.0+)?(?:;|$)", own))


def drop(element):
    """Removes an element, and not what stands behind it."""
    before, parent, tail = element.getprevious(), element.getparent(), element.tail
    if tail:
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
    element.tail = None
    parent.remove(element)


def replace(element, text):
    """Puts text into the place of an element, with its lines."""
    made = etree.Element("span")
    lines = text.split("\n")
    made.text = lines[0]
    for line in lines[1:]:
        etree.SubElement(made, "br").tail = line
    made.tail, element.tail = element.tail, None
    element.getparent().replace(element, made)
    return made


def fill_in(root):
    """Forms as they are filled in."""
    for element in list(root.iter("input", "select", "textarea")):
        kind = (element.get("type") or "text").lower() if element.tag == "input" else element.tag
        if kind in ("checkbox", "radio"):
            made = replace(element, "☒" if element.get("checked") is not None else "☐")
            if not (made.tail or "").startswith((" ", "\n", "\t", "\xa0")):
                made.text += " "
        elif kind in ("hidden", "file", "image"):
            drop(element)
        elif kind == "password":
            replace(element, "•" * len(element.get("value") or ""))
        elif kind == "select":
            replace(element, ", ".join(chosen(element)))
        elif kind == "textarea":
            replace(element, "".join(element.itertext()).strip("\n"))
        else:
            replace(element, element.get("value") or "")


def chosen(select):
    options = list(select.iter("option"))
    picked = [each for each in options if each.get("selected") is not None]
    is_list = select.get("multiple") is not None or (select.get("size") or "1") not in ("0", "1")
    if not is_list:
        # A browser shows the last that is selected, or the first there is.
        picked = picked[-1:] or [each for each in options if each.get("disabled") is None][:1]
    return [each.get("label") or " ".join("".join(each.itertext()).split()) for each in picked]
