"""Leaves out what Word does not print: hidden words, the paragraphs and rows of a table that are hidden, and hidden drawings."""

from package import M, W, find, is_on

# What stays of a hidden run: it is read by programs, such as the entry of an index.
UNSEEN = {f"{W}rPr", f"{W}fldChar", f"{W}instrText", f"{W}commentReference", f"{W}annotationRef"}
SAID = "content_left_out", "Hidden text was left out."


class Looks:
    """Which styles hide what has them."""

    def __init__(self, package):
        main = package.related("", kind="officeDocument")
        styles = package.related(main, kind="styles")
        root = package.tree(styles) if styles else None
        self.styles = {each.get(f"{W}styleId"): each for each in root.iter(f"{W}style")} if root is not None else {}
        self.usual = next((name for name, each in self.styles.items() if each.get(f"{W}type") == "paragraph" and is_on_value(each, "default")), None)
        defaults = find(root, "w:docDefaults/w:rPrDefault/w:rPr/w:vanish") if root is not None else []
        self.by_default = bool(defaults) and is_on(defaults[0])
        self.known = {}
        hiding = [each for name, each in self.styles.items() if self.hides(name)]
        self.has_hiding_tables = any(each.get(f"{W}type") == "table" for each in hiding)
        # What is hidden goes: what is left in these styles is seen, since two of them undo each other, or since it says so itself.
        for mark in find(root, "//w:style/w:rPr/w:vanish") if hiding else ():
            mark.getparent().remove(mark)
            package.touch(styles)

    def hides(self, name):
        if name not in self.known:
            self.known[name] = False
            style = self.styles.get(name)
            if style is not None:
                own = is_on(style.find(f"{W}rPr/{W}vanish"))
                based = style.find(f"{W}basedOn")
                self.known[name] = own if own is not None else based is not None and self.hides(based.get(f"{W}val"))
        return self.known[name]

    def hide(self, properties, paragraph):
        """Whether what has these properties in a paragraph is hidden: styles of both kinds undo each other."""
        own = is_on(properties.find(f"{W}vanish")) if properties is not None else None
        if own is not None:
            return own
        by_run, by_paragraph = self.by_styles(properties, paragraph)
        return self.by_default or by_run != by_paragraph or (not by_paragraph and self.by_table(paragraph))

    def by_styles(self, properties, paragraph):
        style = properties.find(f"{W}rStyle") if properties is not None else None
        named = paragraph.find(f"{W}pPr/{W}pStyle") if paragraph is not None else None
        by_run = style is not None and self.hides(style.get(f"{W}val"))
        return by_run, self.hides(named.get(f"{W}val") if named is not None else self.usual)

    def by_table(self, paragraph):
        if not self.has_hiding_tables or paragraph is None:
            return False
        table = next(paragraph.iterancestors(f"{W}tbl"), None)
        style = table.find(f"{W}tblPr/{W}tblStyle") if table is not None else None
        return style is not None and self.hides(style.get(f"{W}val"))


def is_on_value(element, name):
    return element.get(f"{W}{name}", "0").lower() in ("1", "true", "on")


def leave_out_hidden(package, part):
    root = package.tree(part)
    looks = package.__dict__.setdefault("looks", None) or Looks(package)
    package.looks = looks
    count = leave_out_rows(root) + leave_out_drawings(root)
    for paragraph in [*root.iter(f"{W}p")]:
        count += leave_out_runs(paragraph, looks)
    if count:
        package.touch(part)
        if SAID[1] not in package.left_out:
            package.left_out.append(SAID[1])


def show_on_paper(package, part):
    """What is hidden on the web alone is printed; LibreOffice hides it, but for the numbers in a table of contents."""
    for hidden in find(package.tree(part), "//w:p[not(starts-with(w:pPr/w:pStyle/@w:val, 'TOC'))]//w:webHidden[not(ancestor::w:hyperlink)]"):
        hidden.getparent().remove(hidden)
        package.touch(part)


def leave_out_rows(root):
    hidden = [row for row in find(root, "//w:tr[w:trPr/w:hidden]") if is_on(row.find(f"{W}trPr/{W}hidden"))]
    for row in hidden:
        table = next(row.iterancestors(f"{W}tbl"), None)
        row.getparent().remove(row)
        if table is not None and not find(table, ".//w:tr") and table.getparent() is not None:
            remove_block(table)
    return len(hidden)


def leave_out_drawings(root):
    hidden = find(root, "//w:drawing[.//wp:docPr[@hidden='1' or @hidden='true']] | //w:pict[v:*[contains(translate(@style, ' ', ''), 'visibility:hidden')]]")
    hidden += find(root, "//w:pict//v:*[ancestor::v:group][contains(translate(@style, ' ', ''), 'visibility:hidden')]")
    for drawing in hidden:
        # An older program's drawing of the same thing is hidden too.
        around = next((each for each in drawing.iterancestors() if each.tag.endswith("}AlternateContent")), drawing)
        if around.getparent() is not None:
            around.getparent().remove(around)
    return len(hidden)


def leave_out_runs(paragraph, looks):
    """Only its own, since those of a box in it stand in paragraphs of that box."""
    count = 0
    for run in [*paragraph.iter(f"{W}r", f"{M}r")]:
        if next(run.iterancestors(f"{W}p"), None) is not paragraph or not looks.hide(run.find(f"{W}rPr"), paragraph):
            continue
        seen = [each for each in run if each.tag not in UNSEEN]
        for each in seen:
            run.remove(each)
        count += len(seen)
        if all(each.tag == f"{W}rPr" for each in run):
            run.getparent().remove(run)
    if count or paragraph.find(f"{W}pPr/{W}numPr") is not None or find(paragraph, "w:pPr/w:pStyle"):
        count += leave_out_paragraph(paragraph, looks)
    return count


def leave_out_paragraph(paragraph, looks):
    properties = paragraph.find(f"{W}pPr")
    mark = properties.find(f"{W}rPr") if properties is not None else None
    is_last = paragraph.getparent() is None or (properties is not None and properties.find(f"{W}sectPr") is not None)
    if is_last or not looks.hide(mark, paragraph) or find(paragraph, ".//w:r | .//m:r"):
        return 0
    remove_block(paragraph)
    return 1


def remove_block(block):
    """A cell, a head or a note must have a paragraph all the same."""
    holder = block.getparent()
    if [each.tag for each in holder if each.tag in (f"{W}p", f"{W}tbl", f"{W}sdt")] == [f"{W}p"]:
        for each in [*block]:
            block.remove(each)
        return
    place = holder.index(block)
    holder.remove(block)
    if holder.tag == f"{W}tc" and (len(holder) == 0 or holder[-1].tag != f"{W}p"):
        holder.insert(max(place, 1), holder.makeelement(f"{W}p"))
