"""A file read by the suffix of its name."""

from pathlib import Path

from ntmdocs.sources.files import read_text
from ntmdocs.sources.json_reader import read_json
from ntmdocs.sources.source import Source
from ntmdocs.sources.table import Table, read_csv, read_xlsx
from ntmdocs.sources.yaml import read_yaml

__all__ = ["read_source", "read_tables"]


def read_source(path: str | Path) -> Source:
    """Read a file by its suffix: `.yaml` and `.yml`, or `.json`.

    Messages call it by the path as given here.
    """
    text = read_text(Path(path), str(path))
    read = read_json if Path(path).suffix.lower() == ".json" else read_yaml
    return read(text, str(path))


def read_tables(path: str | Path) -> list[Table]:
    """The tables of a file by its suffix: the sheets of `.xlsx`, or the one of `.csv`.

    Raises DataError for what is no such file, or is encrypted, hostile, or has macros.
    Nothing is calculated: a formula counts as the value that was saved with it.
    """
    read = read_csv if Path(path).suffix.lower() == ".csv" else read_xlsx
    return read(Path(path), str(path))
