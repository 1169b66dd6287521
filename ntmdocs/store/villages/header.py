"""The headings of a table: found, however they are typed, in one row or in tiers.

A sheet may hold one table below another, and headings once more on each page.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ntmdocs.sources import Row, Table
from ntmdocs.store.villages.columns import COLUMNS, Level
from ntmdocs.store.villages.headings import heading_of
from ntmdocs.store.villages.units import Unit, is_unit_only, one_unit, unit_above, unit_in
from ntmdocs.vietnamese import clean, slug

__all__ = ["NUMBERS", "REQUIRED", "Header", "Section", "sections_of"]

REQUIRED = ("name", "criterion")
NUMBERS = ("stt", "tt", "so-tt", "so-thu-tu")
"""Headings of the column that numbers the rows, as slugs: any table may begin with one."""

_LONGEST_NUMBER = 20  # characters
_HEADER_WITHIN = 40  # rows; titles above a table are few
_UNIT_WITHIN = 5  # rows above the headings
_LEVELS = {column.field: column.level for column in COLUMNS}


class Header(NamedTuple):
    """The headings of one table."""

    row: Row
    """The one with most of them."""
    last_row: int
    labels: tuple[str, ...]
    """By column, what stands above it, in all tiers."""
    found: dict[str, list[int]]
    """By field, all columns from 0 whose heading is one of its names."""
    units: dict[int, Unit]
    """Of each column of money, as its heading gives it, or a line above the table."""

    @property
    def is_of_villages(self) -> bool:
        """Whether it has what no table of villages can do without."""
        return all(field in self.found for field in REQUIRED)

    def is_same(self, other: "Header") -> bool:
        """Whether the other is this one repeated."""
        return (self.labels, self.units) == (other.labels, other.units)


class Section(NamedTuple):
    """One table of a sheet: its headings, and the rows below them."""

    table: Table
    header: Header
    rows: tuple[Row, ...]
    first_rows: frozenset[int] = frozenset()
    """The numbers of the rows right below headings: where these are repeated there are several."""

    @property
    def columns(self) -> dict[str, int]:
        """By field, the column that is read: the one that has data, where two have the name."""
        return {
            field: next(iter(self.with_data(field)), columns[0])
            for field, columns in self.header.found.items()
        }

    @property
    def unit(self) -> Unit:
        """Of the column of money that is read."""
        return self.header.units[self.columns["amount"]] if "amount" in self.columns else Unit()

    def with_data(self, field: str) -> list[int]:
        """The columns of a field below which something stands."""
        columns = self.header.found[field]
        if len(columns) == 1:
            return columns
        return [at for at in columns if any(_has_own(row, at, columns[0]) for row in self.rows)]


def sections_of(table: Table) -> list[Section]:
    """The tables of a sheet that have known headings, from above; none of another kind of sheet."""
    at = _first_heading(table.rows)
    found: list[tuple[Header, list[Row]]] = []
    first: set[int] = set()
    below = 0
    while at is not None:
        header, below = _header_at(table.rows, at, above=below)
        at = next((i for i in range(below, len(table.rows)) if _is_heading(table.rows[i])), None)
        if not found or not header.is_same(found[-1][0]):
            found.append((header, []))
        found[-1][1].extend(table.rows[below:at])
        first.add(header.last_row + 1)
    firsts = frozenset(first)
    return [Section(table, header, tuple(rows), firsts) for header, rows in found]


def _first_heading(rows: Sequence[Row]) -> int | None:
    """The first row that names a village and a criterion, or else the one with most headings."""
    known = [_fields(row.values) for row in rows[:_HEADER_WITHIN]]
    for at, fields in enumerate(known):
        if fields.issuperset(REQUIRED):
            return at
    fullest = max(range(len(known)), key=lambda at: len(known[at]), default=None)
    return fullest if fullest is not None and len(known[fullest]) > 1 else None


def _is_heading(row: Row) -> bool:
    """Whether a row below a table's headings begins another table, or repeats them."""
    filled = list(dict.fromkeys(filter(str.strip, row.values)))
    fields = _fields(filled)
    if len(fields) > 1 and (fields.issuperset(REQUIRED) or 2 * len(fields) >= len(filled)):
        return True
    return len(filled) > 1 and slug(filled[0][:_LONGEST_NUMBER]) in NUMBERS


def _fields(values: Iterable[str]) -> set[str]:
    return {field for value in values if value and (field := heading_of(value).field)}


def _header_at(rows: Sequence[Row], at: int, above: int) -> tuple[Header, int]:
    """The headings whose main row is this one, and where the rows below them begin.

    `above` is where the rows above them begin, which may give the unit.
    """
    below = at + 1
    while below < len(rows) and _is_tier(rows[below], rows[below - 1]):
        below += 1
    upper = at - 1 if at and rows[at].number - 1 == rows[at - 1].number else at
    tiers = [_over_several(rows[upper])] if upper < at else []
    tiers += [list(row.values) for row in rows[at:below]]
    width = max(map(len, tiers))
    columns = [[tier[c] if c < len(tier) else "" for tier in tiers] for c in range(width)]
    found: dict[str, list[int]] = {}
    for column, texts in enumerate(columns):
        if field := _field(texts):
            found.setdefault(field, []).append(column)
    line = _line_above(rows[above:at])
    header = Header(
        max(rows[at:below], key=lambda row: len(_fields(row.values))),
        rows[below - 1].number,
        tuple(map(_label, columns)),
        found,
        {column: one_unit(line, _unit(columns[column])) for column in found.get("amount", ())},
    )
    return header, below


def _is_tier(row: Row, above: Row) -> bool:
    """Whether a row is the second tier of headings: names under a heading of several columns."""
    if row.number != above.number + 1:
        return False
    own = {
        column
        for column, value in enumerate(row.values)
        if value.strip()
        and (column not in row.merged or row.merged[column] != above.merged.get(column))
    }
    fields = {column: heading_of(value).field for column, value in enumerate(above.values)}
    if not own or any(fields.get(column) in REQUIRED for column in own):
        return False
    wide = {column for column in above.merged if _is_wide(above, column)}
    return any(
        column in wide or heading_of(row[column]).field or is_unit_only(row[column])
        for column in own
    )


def _over_several(row: Row) -> list[str]:
    """Of the row above the headings: what stands over some columns, not over the whole table."""
    filled = {value for value in row.values if value.strip()}
    return [
        value if _is_wide(row, column) and len(filled) > 1 else ""
        for column, value in enumerate(row.values)
    ]


def _is_wide(row: Row, column: int) -> bool:
    """Whether the cell is merged with one beside it."""
    place = row.merged.get(column)
    return place is not None and place in (row.merged.get(column - 1), row.merged.get(column + 1))


def _field(texts: Sequence[str]) -> str:
    """The field of a column from its tiers: the lowest that has one.

    Below a heading of money only money is meant: `Còn thiếu` there is no missing work.
    """
    fields = [field for text in texts if text and (field := heading_of(text).field)]
    if "amount" in fields and _LEVELS[fields[-1]] is not Level.MONEY:
        return ""
    return fields[-1] if fields else ""


def _unit(texts: Sequence[str]) -> Unit:
    units = (
        unit_in(text) if is_unit_only(text) else heading_of(text).unit
        for text in reversed(texts)
        if text
    )
    return next((unit for unit in units if unit != Unit()), Unit())


def _label(texts: Sequence[str]) -> str:
    return " - ".join(dict.fromkeys(words for text in texts if (words := clean(text))))


def _line_above(rows: Sequence[Row]) -> Unit:
    """What `Đơn vị tính: triệu đồng` above the headings says."""
    lines = (unit_above(value) for row in reversed(rows[-_UNIT_WITHIN:]) for value in row.values)
    return next((unit for unit in lines if unit != Unit()), Unit())


def _has_own(row: Row, column: int, first: int) -> bool:
    """Whether something stands there that is no part of the cell in the first column."""
    place = row.merged.get(column)
    is_shared = column != first and place is not None and place == row.merged.get(first)
    return bool(row[column].strip()) and not is_shared
