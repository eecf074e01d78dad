"""Makes of what pandoc does not know of an OpenDocument text what it knows: fields, words in frames, reading marks, cells, starts of lists."""

import copy

from rules import BOOKS, EDITABLE

URN = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = {"text": f"{URN}:text:1.0", "table": f"{URN}:table:1.0", "draw": f"{URN}:drawing:1.0", "style": f"{URN}:style:1.0",
         "office": f"{URN}:office:1.0"}
T, TABLE, STYLE = (f"{{{NAMES[each]}}}" for each in ("text", "table", "style"))
# Fields whose saved words are what is seen.
FIELDS = set("""author-initials author-name bibliography-mark chapter conditional-text creation-date creation-time creator database-display
database-name date description drop-down editing-cycles expression file-name initial-creator keywords measure meta-field modification-date
modification-time page-count paragraph-count placeholder print-date printed-by sheet-name subject template-name text-input time title
user-defined user-field-get user-field-input variable-get variable-input variable-set word-count""".split())
BLOCKS = (f"{T}p", f"{T}h", f"{T}list", f"{T}section", f"{TABLE}table")
NO_STYLES = f'<office:document-styles xmlns:office="{NAMES["office"]}" xmlns:style="{NAMES["style"]}" office:version="1.2"><office:styles/></office:document-styles>'


def make_known(package, target):
    if "styles.xml" not in package.parts:
        package.put("styles.xml", NO_STYLES.encode())
    root = package.tree("content.xml")
    if target not in (*EDITABLE, *BOOKS):
        write_heads(root, package.tree("styles.xml"))
    show_fields(root)
    set_marks_behind(root)
    free_frames(root)
    fill_tables(root)
    start_lists(root, package.tree("styles.xml"))
    package.touch("content.xml")


def write_heads(root, styles):
    """What stands at the head of the first page once before the text, and what stands at its foot once behind it."""
    masters = find(styles, "//style:master-page[@style:name='Standard'] | //style:master-page")
    body = find(root, "//office:body/office:text")
    if not masters or not body:
        return
    first = next((index for index, each in enumerate(body[0]) if each.tag in BLOCKS), len(body[0]))
    body[0][first:first] = words_of(masters[0], "header")
    body[0].extend(words_of(masters[0], "footer"))


def words_of(master, which):
    """The paragraphs that say more than which page it is."""
    holders = find(master, f"style:{which}-first[text:p]") or find(master, f"style:{which}[not(@style:display='false')]")
    blocks = [copy.deepcopy(each) for each in (holders[0] if holders else ()) if each.tag in BLOCKS]
    told = [each for each in blocks if "".join(each.itertext()).strip() and not find(each, ".//text:page-number | .//text:page-count | .//text:chapter")]
    for each in [inner for block in told for inner in block.iter()]:
        if isinstance(each.tag, str):
            each.attrib.pop(f"{T}style-name", None)
            each.attrib.pop(f"{TABLE}style-name", None)
    return told


def find(element, path):
    return element.xpath(path, namespaces=NAMES)


def show_fields(root):
    for each in [*root.iter()]:
        if not isinstance(each.tag, str):
            continue
        is_control = each.tag.endswith("}content-control")
        if is_control or (each.tag.startswith(T) and each.tag[len(T):] in FIELDS):
            is_unseen = each.get(f"{T}display") == "none"
            each.tag = f"{T}span"
            each.attrib.clear()
            if is_unseen:
                each.text, each[:] = None, []
            for label in find(each, "text:label"):
                each.remove(label)


def set_marks_behind(root):
    for ruby in [*root.iter(f"{T}ruby")]:
        base, mark = ruby.find(f"{T}ruby-base"), ruby.find(f"{T}ruby-text")
        words = "".join(mark.itertext()) if mark is not None else ""
        ruby.tag = f"{T}span"
        ruby.attrib.clear()
        if base is not None:
            base.tag = f"{T}span"
        if mark is not None:
            mark.tag = f"{T}span"
            mark.attrib.clear()
            mark[:] = []
            mark.text = f"（{words}）" if words else None


def free_frames(root):
    """The paragraphs of a box come after the one that it hangs at."""
    for box in find(root, "//draw:text-box | //draw:custom-shape[text:p] | //draw:rect[text:p] | //draw:ellipse[text:p]"):
        host = next((each for each in box.iterancestors(f"{T}p", f"{T}h")), None)
        frame = box.getparent() if box.tag.endswith("}text-box") else box
        if host is None or find(box, ".//draw:image"):
            continue
        place = host
        for block in [each for each in box if each.tag.startswith((T, TABLE))]:
            place.addnext(block)
            block.tail = None
            place = block
        if frame.tail:
            before = frame.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + frame.tail
            else:
                frame.getparent().text = (frame.getparent().text or "") + frame.tail
        frame.getparent().remove(frame)


def fill_tables(root):
    """A cell that another one covers is an empty one, so that those beside it stay in their columns."""
    for covered in [*root.iter(f"{TABLE}covered-table-cell")]:
        covered.tag = f"{TABLE}table-cell"
        covered[:] = [covered.makeelement(f"{T}p")]
    for head in [*root.iter(f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group")]:
        if find(head, "table:table-row/table:table-cell[@table:number-columns-spanned>1]") or head.tag != f"{TABLE}table-header-rows":
            unwrap(head)
    for cell in [*root.iter(f"{TABLE}table-cell")]:
        for name in ("number-columns-spanned", "number-rows-spanned"):
            cell.attrib.pop(f"{TABLE}{name}", None)
        count = int(cell.attrib.pop(f"{TABLE}number-columns-repeated", 1))
        for _ in range(min(count, 100) - 1):
            cell.addnext(copy.deepcopy(cell))


def unwrap(element):
    parent, place = element.getparent(), element.getparent().index(element)
    parent[place:place + 1] = [*element]


def start_lists(root, styles):
    """A list that begins later than at 1 by its first item has a style that says so."""
    holder = root.find(f"{{{NAMES['office']}}}automatic-styles")
    for number, item in enumerate(find(root, "//text:list/text:list-item[1][@text:start-value]")):
        around = item.getparent()
        wanted = around.get(f"{T}style-name")
        named = [each for where in (root, styles) for each in where.iter(f"{T}list-style") if each.get(f"{STYLE}name") == wanted]
        if holder is None or not named:
            continue
        style = copy.deepcopy(named[0])
        style.set(f"{STYLE}name", f"ConverterList{number}")
        for level in find(style, "text:list-level-style-number[@text:level='1']"):
            level.set(f"{T}start-value", item.get(f"{T}start-value"))
        holder.append(style)
        around.set(f"{T}style-name", f"ConverterList{number}")
