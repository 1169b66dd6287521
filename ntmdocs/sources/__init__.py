"""Files → plain values, each with its place, and back. Knows nothing of plans.

    source = read_source("plan.yaml")
    source.value                          # {"year": "2024", "header": {...}, ...}
    source.place(("header", "number"))    # Place(line=12, column=11)

    table, = read_tables("villages.csv")  # of a workbook: its sheets, hidden ones are so marked
    table.rows[0].values                  # ("Thôn", "Tiêu chí", ...)

Whatever is wrong with a file is a DataError in Vietnamese, with line and column.
"""

from typing import TYPE_CHECKING

from ntmdocs.late import late

if TYPE_CHECKING:
    from ntmdocs.sources.files import MAX_BYTES
    from ntmdocs.sources.json_reader import read_json
    from ntmdocs.sources.plain import plain_source
    from ntmdocs.sources.read import opened_source, read_source, read_tables, yaml_text
    from ntmdocs.sources.source import MAX_DEPTH, Place, Source, Value, part_at, steps_in
    from ntmdocs.sources.table import (
        Form,
        FormColumn,
        Listing,
        Row,
        Table,
        write_form,
        write_listing,
    )
    from ntmdocs.sources.yaml import (
        read_yaml,
        with_line_comments,
        without_line_comments,
        write_json,
        write_yaml,
    )

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Form",
    "FormColumn",
    "Listing",
    "Place",
    "Row",
    "Source",
    "Table",
    "Value",
    "opened_source",
    "part_at",
    "plain_source",
    "read_json",
    "read_source",
    "read_tables",
    "read_yaml",
    "steps_in",
    "with_line_comments",
    "without_line_comments",
    "write_form",
    "write_json",
    "write_listing",
    "write_yaml",
    "yaml_text",
]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "files": ("MAX_BYTES",),
            "json_reader": ("read_json",),
            "plain": ("plain_source",),
            "read": ("opened_source", "read_source", "read_tables", "yaml_text"),
            "source": ("MAX_DEPTH", "Place", "Source", "Value", "part_at", "steps_in"),
            "table": (
                "Form",
                "FormColumn",
                "Listing",
                "Row",
                "Table",
                "write_form",
                "write_listing",
            ),
            "yaml": (
                "read_yaml",
                "with_line_comments",
                "without_line_comments",
                "write_json",
                "write_yaml",
            ),
        },
    )
