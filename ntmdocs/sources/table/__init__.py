"""Tables: workbooks and CSV files as rows of text, and the workbooks that people fill or print."""

from ntmdocs.sources.table.csv_reader import read_csv
from ntmdocs.sources.table.rows import Row, Table, within_bounds
from ntmdocs.sources.table.xlsx_list import Listing, write_listing
from ntmdocs.sources.table.xlsx_reader import read_xlsx
from ntmdocs.sources.table.xlsx_writer import Form, FormColumn, write_form

__all__ = [
    "Form",
    "FormColumn",
    "Listing",
    "Row",
    "Table",
    "read_csv",
    "read_xlsx",
    "within_bounds",
    "write_form",
    "write_listing",
]
