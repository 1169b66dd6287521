"""One walk with expat over a part of a workbook.

It stays within bounds, and notes of a sheet what openpyxl does not tell.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from xml.parsers import expat

from ntmdocs.errors import DataError
from ntmdocs.patterns import regex
from ntmdocs.sources.table.rows import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from ntmdocs.sources.table.xml_bounds import Bounds

__all__ = ["SheetFacts", "Walk"]

_MAX_EXCEL_ROW = 1_048_576
_REFERENCE = regex(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_PIECE = 100_000  # bytes
_SHOWN = 60  # characters of a comment that a note on it shows
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/"

Merge = tuple[int, int, int, int]


@dataclass
class SheetFacts:
    """Of one sheet: what is merged (first column and row, last ones), what has no value."""

    merges: list[Merge] = field(default_factory=list)
    uncalculated: dict[int, list[int]] = field(default_factory=dict)
    """By row, the columns (from 1) of formulas that no program has calculated."""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """The first and the last of each range."""
    comments: dict[int, dict[int, str]] = field(default_factory=dict)
    """By row and column (from 1), the beginning of what somebody noted on the cell."""
    last_row: int = 0
    last_column: int = 0
    cells: int = 0


class Walk:
    """One part, element by element."""

    def __init__(self, bounds: Bounds, too_large: DataError) -> None:
        self.facts = SheetFacts()
        self.too_large = too_large
        """What to raise for a sheet with more rows or columns than a table of ours."""
        self.bounds = bounds
        self.root = ""
        """What kind of part it is; empty where it is not even the beginning of XML."""
        self.starts: Mapping[str, Callable[[Walk, dict[str, str]], None]] = {}
        """What is done where an element begins, by its name."""
        self.is_strict = False
        """Spelled as in ISO 29500 Strict, which openpyxl does not read."""
        self.row = self.column = 0
        self.has_formula = self.has_value = self.in_value = False
        self.kind = ""
        self.comments: dict[int, dict[int, str]] = {}
        """Of a part with comments: what is noted, by row and column."""
        self.comment_parts: list[str] = []
        """Of a part with relations: the parts with comments, as they are named there."""

    def over(self, part: bytes) -> None:
        """Raises what the bounds do, and ExpatError or LookupError where it breaks off."""
        self.bounds.begin()
        parser = expat.ParserCreate()
        self.parser = parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.buffer_text = True  # a text of letters by their numbers comes in as many pieces
        self.bounds.watch(parser)
        for start in range(0, len(part), _PIECE):
            parser.Parse(part[start : start + _PIECE])
            self.bounds.refuse_long(start)  # before all of an endless tag is taken in
        parser.Parse(b"", True)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        self.bounds.start(tag, attributes, self.parser.CurrentByteIndex)
        if not self.root:
            self.root = tag
            self.starts = _STARTS.get(tag, {})
            self.is_strict = any(value.startswith(_STRICT) for value in attributes.values())
        if handler := self.starts.get(tag):
            handler(self, attributes)

    def start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self.row = int(number) if _is_short(number) else self.row + 1
        self.column = 0
        if self.row > _MAX_EXCEL_ROW:
            raise self.too_large
        if _is_hidden(attributes):
            self.facts.hidden_rows.add(self.row)

    def start_columns(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if _is_hidden(attributes) and _is_short(first) and _is_short(last):
            self.facts.hidden_columns.append((int(first), int(last)))

    def start_cell(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        if found:
            self.column, self.row = _column(found[1]), int(found[2])
        else:
            self.column += 1
        self.has_formula = self.has_value = False
        self.kind = attributes.get("t", "")

    def start_formula(self, _: dict[str, str]) -> None:
        self.has_formula = True

    def start_value(self, _: dict[str, str]) -> None:
        self.in_value = True
        self.has_value = self.has_value or self.kind == "str"  # a formula may give no text

    def start_merge(self, attributes: dict[str, str]) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
        if start and end:
            merge = (_column(start[1]), int(start[2]), _column(end[1]), int(end[2]))
            self.facts.merges.append(merge)

    def start_comment(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("ref", ""))
        self.row, self.column = (int(found[2]), _column(found[1])) if found else (0, 0)

    def start_relation(self, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith("/comments"):
            self.comment_parts.append(attributes.get("Target", ""))

    def _note_comment(self, text: str) -> None:
        of_row = self.comments.setdefault(self.row, {})
        if len(said := of_row.get(self.column, "")) < _SHOWN:
            of_row[self.column] = (said + text)[: 2 * _SHOWN]

    def _text(self, text: str) -> None:
        self.bounds.add_text(text, self.parser.CurrentByteIndex)
        if self.in_value and not self.has_value:
            self.has_value = bool(text.strip())
        if self.root == "comments" and self.row:
            self._note_comment(text)

    def _end(self, tag: str) -> None:
        self.bounds.end(self.parser.CurrentByteIndex)
        tag = tag.rpartition(":")[2]
        if tag in ("v", "is"):
            self.in_value = False
        elif tag == "c" and self.root == "worksheet":
            self._end_cell()

    def _end_cell(self) -> None:
        facts = self.facts
        if not self.has_value and not self.has_formula:
            return
        if not self.has_value:
            facts.uncalculated.setdefault(self.row, []).append(self.column)
        facts.cells += 1
        facts.last_row = max(facts.last_row, self.row)
        facts.last_column = max(facts.last_column, self.column)
        if facts.last_row > MAX_ROWS or facts.last_column > MAX_COLUMNS or facts.cells > MAX_CELLS:
            raise self.too_large


_STARTS: Mapping[str, Mapping[str, Callable[[Walk, dict[str, str]], None]]] = {
    "worksheet": {
        "row": Walk.start_row,
        "col": Walk.start_columns,
        "c": Walk.start_cell,
        "f": Walk.start_formula,
        "v": Walk.start_value,
        "is": Walk.start_value,
        "mergeCell": Walk.start_merge,
    },
    "comments": {"comment": Walk.start_comment},
    "Relationships": {"Relationship": Walk.start_relation},
}


def _is_hidden(attributes: dict[str, str]) -> bool:
    return attributes.get("hidden") in ("1", "true") or attributes.get("ht") == "0"


def _is_short(number: str) -> bool:
    return number.isdecimal() and len(number) < 9


@lru_cache(maxsize=1024)  # the cells of every row have the same ones
def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
