"""The cells of tables in their places, with the names in the first row among them."""

import csv
import io

from .office import cell_value, column_of, local, open_xml, sheet_parts


def read_csv_cells(path):
    return {"value": [list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""), strict=True))]}


def read_xlsx_cells(path):
    package = open_xml(path, "xl/workbook.xml")
    parts = [package.xml("xl/sharedStrings.xml")] if "xl/sharedStrings.xml" in package.names else []
    strings = ["".join(t.text or "" for t in item.iter() if local(t) == "t") for part in parts for item in part]
    tables = []
    for part in sheet_parts(package).values():
        rows = [{column_of(cell): cell_value(cell, strings, set(), True) for cell in row if local(cell) == "c"}
                for row in package.xml(part).iter() if local(row) == "row"]
        columns = sorted({column for row in rows for column in row}, key=lambda column: (len(column), column))
        tables.append([[row.get(column, "") for column in columns] for row in rows])
    return {"value": tables}
