"""The words and numbers of charts."""

from com.sun.star.uno import Exception as UnoException

CHART = "12dcae26-281f-416f-a234-c3086127382e"
# What LibreOffice has for a number that is missing.
MISSING = 2.2250738585072014e-308


def chart_of(model):
    """The title of a chart, and its numbers as rows of text under the names of their series."""
    try:
        title = model.Title.String if model.HasMainTitle else ""
        data = model.Data
        names, series, numbers = data.RowDescriptions, data.ColumnDescriptions, data.Data
    except (AttributeError, UnoException):
        return "", []
    rows = [[name, *(shown(number) for number in row)] for name, row in zip(names, numbers)]
    return title, [["", *series], *rows] if rows else []


def shown(number):
    # Neither NaN nor what stands for it is a number.
    return "" if number != number or abs(number) <= MISSING and number else f"{number:.15g}"
