"""Check boxes and radio buttons of PDF forms, as a sign each that programs read which look for words."""

import pikepdf

RADIO_OR_CHECK, PUSH_BUTTON = "/Btn", 1 << 16
HIDDEN, NO_VIEW = 1 << 1, 1 << 5
LARGEST, SMALLEST = 14, 4
# The letters of the font that stand for the signs.
TICKED, UNTICKED = b"4", b"o"
SIGNS = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Boxes def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <34> <2611> <6F> <2610> endbfchar
endcmap end end
"""


def inherited(field, name, depth=0):
    if name in field:
        return field[name]
    return inherited(field["/Parent"], name, depth + 1) if "/Parent" in field and depth < 20 else None


def is_box(note):
    if note.get("/Subtype") != "/Widget" or int(note.get("/F", 0)) & (HIDDEN | NO_VIEW):
        return False
    return inherited(note, "/FT") == RADIO_OR_CHECK and not int(inherited(note, "/Ff") or 0) & PUSH_BUTTON


def is_ticked(note):
    state = note.get("/AS")
    if state is None:
        value, looks = inherited(note, "/V"), note.get("/AP", pikepdf.Dictionary()).get("/N", {})
        state = value if isinstance(value, pikepdf.Name) and value in looks else None
    return state is not None and state != "/Off"


def drawn(note, name, turned):
    x, y, to_x, to_y = (float(side) for side in note["/Rect"])
    left, bottom, width, height = min(x, to_x), min(y, to_y), abs(to_x - x), abs(to_y - y)
    size = max(SMALLEST, min(width, height, LARGEST))
    middle_x, middle_y = left + width / 2, bottom + height / 2
    # From the middle of the sign, which is about as wide as high, to where it begins.
    cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}.get(turned, (1, 0))
    across, down = 0.4 * size, 0.35 * size
    at_x, at_y = middle_x - across * cos + down * sin, middle_y - across * sin - down * cos
    sign = TICKED if is_ticked(note) else UNTICKED
    return b"BT /%s %.2f Tf 0 g %d %d %d %d %.2f %.2f Tm (%s) Tj ET\n" % (name, size, cos, sin, -sin, cos, at_x, at_y, sign)


def show_boxes(document, page):
    notes = page.obj.get("/Annots", [])
    boxes = [note for note in notes if isinstance(note, pikepdf.Dictionary) and is_box(note) and "/Rect" in note]
    if not boxes:
        return
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.ZapfDingbats,
                              ToUnicode=document.make_stream(SIGNS))
    name = str(page.add_resource(document.make_indirect(font), pikepdf.Name.Font)).lstrip("/").encode()
    turned = int(page.obj.get("/Rotate", 0)) % 360
    content = b"".join(drawn(note, name, turned) for note in boxes)
    page.contents_add(document.make_stream(b"q\n"), prepend=True)
    page.contents_add(document.make_stream(b"\nQ\n" + content))
    page.obj["/Annots"] = pikepdf.Array([note for note in notes if note not in boxes])
