"""Leaves out what an OpenDocument text does not show: hidden words, paragraphs and sections, and fields that hide something."""

TEXT, STYLE, OASIS = (f"urn:oasis:names:tc:opendocument:xmlns:{each}:1.0" for each in ("text", "style", "office"))
NAMES = {"text": TEXT, "style": STYLE, "office": OASIS, "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0"}
T, S = f"{{{TEXT}}}", f"{{{STYLE}}}"
SAID = "Hidden text was left out."


def find(root, path):
    return root.xpath(path, namespaces=NAMES)


def hiding_styles(package):
    """The styles that hide what has them, and those that are made of these."""
    own, parents = {}, {}
    for part in ("styles.xml", "content.xml"):
        for style in find(package.tree(part), "//style:style") if part in package.parts else ():
            key = (style.get(f"{S}family"), style.get(f"{S}name"))
            display = find(style, "style:text-properties/@text:display")
            own[key] = display[0] if display else None
            parents[key] = (key[0], style.get(f"{S}parent-style-name"))

    def hides(key, depth=0):
        if key not in own or depth > 20:
            return False
        return own[key] == "none" if own[key] else hides(parents[key], depth + 1)

    return {key for key in own if hides(key)}, {key for key in own if own[key] and own[key] != "none"}


def leave_out_hidden(package):
    hiding, showing = hiding_styles(package)
    for part in ("content.xml", "styles.xml"):
        if part not in package.parts:
            continue
        root = package.tree(part)
        hidden = [each for each in root.iter(f"{T}span", f"{T}a") if is_hidden(each, hiding, "text")]
        paragraphs = [each for each in root.iter(f"{T}p", f"{T}h") if is_hidden(each, hiding, "paragraph")]
        hidden += [each for each in paragraphs if not shown_in(each, showing)]
        half_hidden = [each for each in paragraphs if shown_in(each, showing)]
        for paragraph in half_hidden:
            paragraph[:] = shown_in(paragraph, showing)
            paragraph.text = None
            for each in paragraph:
                each.tail = None
        hidden += find(root, "//text:section[@text:display='none' or @text:is-hidden='true']")
        hidden += find(root, "//text:hidden-text[not(@text:is-hidden='false')]")
        hidden += [each.getparent() for each in find(root, "//text:hidden-paragraph[@text:is-hidden='true']")]
        hidden += find(root, "//table:table-row[@table:visibility='collapse'][not(ancestor::office:spreadsheet)]")
        for element in hidden:
            take_out(element)
        if hidden or half_hidden:
            package.touch(part)
            if SAID not in package.left_out:
                package.left_out.append(SAID)


def is_hidden(element, hiding, family):
    return (family, element.get(f"{T}style-name")) in hiding


def shown_in(paragraph, showing):
    """What of a hidden paragraph has a style of its own that shows it."""
    return [each for each in paragraph.iter(f"{T}span") if is_hidden(each, showing, "text")] if showing else []


def take_out(element):
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
