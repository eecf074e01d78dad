"""The pages that documents are laid out on."""

from answer import Unconvertible, each, say


def dress(document):
    """Gives a table that came without any form a neutral name, and pages that are as wide as it."""
    document.Sheets.getByIndex(0).Name = "Sheet1"
    styles = document.StyleFamilies.getByName("PageStyles")
    for page in (styles.getByIndex(index) for index in range(styles.Count)):
        page.HeaderIsOn = page.FooterIsOn = False
        page.ScaleToPagesX, page.ScaleToPagesY = 1, 0


def fit_page(page):
    """Makes a drawing's page as large as what is drawn on it."""
    shapes = [page.getByIndex(index) for index in range(page.Count)]
    if not shapes:
        raise Unconvertible("conversion_failed", "holds nothing that could be drawn")
    left, top = min(each.Position.X for each in shapes), min(each.Position.Y for each in shapes)
    right = max(each.Position.X + each.Size.Width for each in shapes)
    bottom = max(each.Position.Y + each.Size.Height for each in shapes)
    page.BorderLeft = page.BorderRight = page.BorderTop = page.BorderBottom = 0
    page.Width, page.Height = max(right - left, 1), max(bottom - top, 1)
    for shape in shapes:
        position = shape.Position
        position.X, position.Y = position.X - left, position.Y - top
        shape.Position = position


def lay_out(document, paper=None, orientation=None, margin=None, fit=None):
    """
    Gives all pages of a text or a workbook this size, direction and margin in millimetres, each where it is wished for, and
    makes a workbook's pages hold all of its columns.
    """
    if paper is None and orientation is None and margin is None and fit is None:
        return
    styles = document.StyleFamilies.getByName("PageStyles")
    for page in (styles.getByIndex(index) for index in range(styles.Count)):
        width, height = [round(side * 100) for side in paper] if paper else (page.Width, page.Height)
        lies = orientation == "landscape" if orientation else page.IsLandscape
        page.IsLandscape = lies
        page.Width, page.Height = sorted((width, height), reverse=lies)
        if margin is not None:
            page.LeftMargin = page.RightMargin = page.TopMargin = page.BottomMargin = round(margin * 100)
        if fit == "width":
            page.ScaleToPagesX, page.ScaleToPagesY = 1, 0


def leave_out_file_names(document):
    """Heads and feet of sheets would show the name that a workbook has here, which nobody knows it by."""
    styles, count = document.StyleFamilies.getByName("PageStyles"), 0
    for page in (styles.getByIndex(index) for index in range(styles.Count)):
        for side in ("Header", "Footer"):
            if not page.isInUse() or not page.getPropertyValue(f"{side}IsOn"):
                continue
            for which in (f"RightPage{side}Content", f"LeftPage{side}Content"):
                content = page.getPropertyValue(which)
                left = sum(leave_out_fields(text) for text in (content.LeftText, content.CenterText, content.RightText))
                if left:
                    page.setPropertyValue(which, content)
                count += left
    if count:
        say("content_left_out", "The name of the file, which heads or feet of pages show, was left out.")


def leave_out_fields(text):
    names = [field for field in each(text.TextFields) if field.PropertySetInfo.hasPropertyByName("FileFormat")]
    for field in names:
        text.removeTextContent(field)
    return len(names)
