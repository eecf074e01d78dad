"""Links, reading marks and tables of Word documents as readers know them who want more told than Word does."""

from lxml import etree
from package import NAMES, W, find
from word_fields import fields_in, runs_between

LINK_STYLE = "ConverterLink"
STYLES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
COLUMN_WIDTH = "2000"


def style_links(package, part):
    """LibreOffice writes a link only where its words have a style of characters, also one that changes nothing."""
    root = package.tree(part)
    runs = find(root, "//w:hyperlink//w:r")
    for each in fields_in(root):
        if each.separate is not None and each.words[:1] and each.words[0].upper() == "HYPERLINK":
            runs += runs_between(each.separate, each.end)
    plain = [run for run in runs if run.find(f"{W}rPr/{W}rStyle") is None]
    for run in plain:
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = etree.Element(f"{W}rPr")
            run.insert(0, properties)
        style = etree.Element(f"{W}rStyle")
        style.set(f"{W}val", LINK_STYLE)
        properties.insert(0, style)
    if plain:
        package.touch(part)
        add_style(package)


def add_style(package):
    main = package.related("", kind="officeDocument")
    styles = package.related(main, kind="styles")
    if not styles:
        styles = "word/converter-styles.xml"
        package.relate(main, "styles", styles, f'<w:styles xmlns:w="{NAMES["w"]}"/>'.encode(), STYLES_TYPE)
    root = package.tree(styles)
    if find(root, f"w:style[@w:styleId='{LINK_STYLE}']"):
        return
    style = etree.SubElement(root, f"{W}style")
    for name, value in (("type", "character"), ("customStyle", "1"), ("styleId", LINK_STYLE)):
        style.set(f"{W}{name}", value)
    etree.SubElement(style, f"{W}name").set(f"{W}val", LINK_STYLE)
    package.touch(styles)


def set_marks_behind(package, part):
    """The words under reading marks, and these in brackets behind them."""
    root = package.tree(part)
    for ruby in [*root.iter(f"{W}ruby")]:
        host = next(ruby.iterancestors(f"{W}r"), None)
        base, mark = ruby.find(f"{W}rubyBase"), "".join(find(ruby, "w:rt//w:t/text()"))
        if host is None or host.getparent() is None:
            continue
        made = [*(base if base is not None else ())]
        if mark:
            behind = etree.Element(f"{W}r")
            etree.SubElement(behind, f"{W}t").text = f"（{mark}）"
            made.append(behind)
        for each in reversed(made):
            host.addnext(each)
        ruby.getparent().remove(ruby)
        if all(each.tag == f"{W}rPr" for each in host):
            host.getparent().remove(host)
        package.touch(part)


def break_lines(package, part):
    for end in [*package.tree(part).iter(f"{W}cr")]:
        end.tag = f"{W}br"
        package.touch(part)


def write_grids(package, part):
    """Writes how many columns a table has, and the cells that a row leaves out before its first one."""
    for table in [*package.tree(part).iter(f"{W}tbl")]:
        rows = [row for row in table.iter(f"{W}tr") if next(row.iterancestors(f"{W}tbl")) is table]
        for row in rows:
            if fill_before(row):
                package.touch(part)
        grid = table.find(f"{W}tblGrid")
        if grid is not None and len(grid) and all(each.get(f"{W}w") for each in grid.iter(f"{W}gridCol")):
            continue
        if grid is None:
            grid = etree.Element(f"{W}tblGrid")
            properties = table.find(f"{W}tblPr")
            table.insert(0 if properties is None else table.index(properties) + 1, grid)
        for each in [*grid]:
            grid.remove(each)
        for _ in range(max(map(width_of, rows), default=0)):
            etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", COLUMN_WIDTH)
        package.touch(part)


def number(element):
    value = element.get(f"{W}val", "0") if element is not None else "0"
    return int(value) if value.isdigit() else 0


def cells_of(row):
    return [cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]


def width_of(row):
    return sum(max(number(cell.find(f"{W}tcPr/{W}gridSpan")), 1) for cell in cells_of(row))


def fill_before(row):
    """A row that begins later than others begins with an empty cell."""
    skipped = row.find(f"{W}trPr/{W}gridBefore")
    cells = cells_of(row)
    if not number(skipped) or not cells:
        return False
    cell = etree.Element(f"{W}tc")
    etree.SubElement(etree.SubElement(cell, f"{W}tcPr"), f"{W}gridSpan").set(f"{W}val", str(number(skipped)))
    etree.SubElement(cell, f"{W}p")
    first = next(each for each in row if each is cells[0] or cells[0] in [*each.iter(f"{W}tc")])
    first.addprevious(cell)
    skipped.getparent().remove(skipped)
    return True
