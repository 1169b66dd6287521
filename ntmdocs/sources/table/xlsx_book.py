"""The small parts of a workbook, which openpyxl reads: its list of sheets, what its styles are."""

import io
import warnings
from typing import Any, NamedTuple

__all__ = ["Book", "SheetName", "open_book"]


class SheetName(NamedTuple):
    """A sheet in the list."""

    title: str
    part: str
    is_visible: bool


class Book(NamedTuple):
    """What stands in no sheet."""

    sheets: list[SheetName]
    strings: str
    """The part of the texts that cells share; '' where there is none."""
    styles: Any
    """openpyxl's workbook, without a sheet."""


def open_book(content: bytes) -> Book:
    """Of a package that is safe to read; whatever openpyxl raises where it is broken."""
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.styles.stylesheet import apply_stylesheet
    from openpyxl.xml.constants import SHARED_STRINGS

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that openpyxl leaves out
        reader: Any = ExcelReader(io.BytesIO(content), read_only=True, keep_links=False)
        with reader.archive:
            reader.read_manifest()
            reader.read_workbook()
            reader.read_properties()
            reader.read_custom()
            apply_stylesheet(reader.archive, reader.wb)
            found = [
                SheetName(sheet.name, relation.target, sheet.state == "visible")
                for sheet, relation in reader.parser.find_sheets()
                if relation.target in reader.valid_files and "chartsheet" not in relation.Type
            ]
        strings = reader.package.find(SHARED_STRINGS)
    return Book(found, strings.PartName[1:] if strings else "", reader.wb)
