"""A file read by the suffix of its name; what is given without a path, by what it holds."""

from pathlib import Path
from typing import TYPE_CHECKING

from ntmdocs.errors import DataError
from ntmdocs.given import Content, Given, Unreadable, opened
from ntmdocs.sources.files import read_text, refusal
from ntmdocs.sources.json_reader import read_json
from ntmdocs.sources.source import Source
from ntmdocs.sources.yaml import read_yaml

if TYPE_CHECKING:
    from ntmdocs.sources.table import Table

__all__ = ["opened_source", "read_source", "read_tables", "yaml_text"]

_ZIP = b"PK"


def opened_source(given: Given) -> str | Path | Content:
    """The path as given, or the bytes of what is none; DataError where it cannot be read."""
    try:
        return opened(given)
    except Unreadable as error:
        raise refusal(str(error), error.name) from None


def read_source(given: Given) -> Source:
    """Read a file: `.yaml` and `.yml`, or `.json`; without a path it is JSON where it is valid.

    Messages call it by the path as given here.
    """
    file, name = _file(given)
    text = read_text(file, name)
    return (read_json if _is_json(file, text) else read_yaml)(text, name)


def yaml_text(given: str | Path | Content) -> str | None:
    """The text of a YAML file that was read before, whose layout may be kept; None for JSON."""
    file, name = _file(given)
    text = read_text(file, name)
    return None if _is_json(file, text) else text


def read_tables(given: Given) -> "list[Table]":
    """The tables of a file: the sheets of `.xlsx`, or the one of `.csv`.

    Without a path, what is no ZIP is taken for CSV.
    Raises DataError for what is no such file, or is encrypted, hostile, or has macros.
    Nothing is calculated: a formula counts as the value that was saved with it.
    """
    from ntmdocs.sources.table import read_csv, read_xlsx, within_bounds  # most plans have none
    from ntmdocs.word.zip_refusals import OLD_OFFICE

    file, name = _file(given)
    if isinstance(file, Content):
        is_csv = not file.startswith((_ZIP, OLD_OFFICE))
    else:
        is_csv = file.suffix.lower() == ".csv"
    return within_bounds((read_csv if is_csv else read_xlsx)(file, name), name)


def _file(given: Given) -> tuple[Path | Content, str]:
    """The file, and what messages call it."""
    file = opened_source(given)
    return (file, file.name) if isinstance(file, Content) else (Path(file), str(file))


def _is_json(file: Path | Content, text: str) -> bool:
    if isinstance(file, Path):
        return file.suffix.lower() == ".json"
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        read_json(text)
    except DataError:
        return False  # YAML may have braces too; its reader tells what is wrong
    return True
