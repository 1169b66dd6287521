"""Files → plain values, each with its place, and back. Knows nothing of plans.

    source = read_source("plan.yaml")
    source.value                          # {"year": "2024", "header": {...}, ...}
    source.place(("header", "number"))    # Place(line=12, column=11)

    table, = read_tables("villages.csv")  # of a workbook: its visible sheets
    table.rows[0].values                  # ("Thôn", "Tiêu chí", ...)

Whatever is wrong with a file is a DataError in Vietnamese, with line and column.
"""

from pathlib import Path

from ntmdocs.sources.files import MAX_BYTES, read_text
from ntmdocs.sources.json_reader import read_json
from ntmdocs.sources.places import Place, Source
from ntmdocs.sources.tables import Row, Table, read_tables
from ntmdocs.sources.xlsx_writer import Form, FormColumn, write_form
from ntmdocs.sources.yaml_marks import with_marks, without_marks
from ntmdocs.sources.yaml_reader import read_yaml
from ntmdocs.sources.yaml_writer import write_json, write_yaml

__all__ = [
    "MAX_BYTES",
    "Form",
    "FormColumn",
    "Place",
    "Row",
    "Source",
    "Table",
    "read_json",
    "read_source",
    "read_tables",
    "read_yaml",
    "with_marks",
    "without_marks",
    "write_form",
    "write_json",
    "write_yaml",
]


def read_source(path: str | Path) -> Source:
    """Read a file by its suffix: `.yaml` and `.yml`, or `.json`.

    Messages call it by the path as given here.
    """
    text = read_text(Path(path), str(path))
    read = read_json if Path(path).suffix.lower() == ".json" else read_yaml
    return read(text, str(path))
