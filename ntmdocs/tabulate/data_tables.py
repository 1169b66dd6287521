"""`data_table` → the table that is printed: rows, counts and sums from commune and villages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ntmdocs.criteria.standings import funding_by_source, locality_data
from ntmdocs.language import msgids, tr
from ntmdocs.model import (
    Column,
    ColumnName,
    DataColumn,
    DataTable,
    Locality,
    Paper,
    Plan,
    Row,
    Table,
    TableOf,
    Text,
)
from ntmdocs.model.base import cleaned
from ntmdocs.model.tables import SUM, TO_ABOVE, TO_LEFT, Cell
from ntmdocs.model.walk import localities_of
from ntmdocs.prose.data import paper_data
from ntmdocs.prose.fill import ProseError
from ntmdocs.tabulate.cells import CriterionLine, Said, criterion_cell, plain, task_cell
from ntmdocs.tabulate.columns import printed_column
from ntmdocs.tabulate.listed import (
    Asked,
    listed_criteria,
    listed_sources,
    listed_tasks,
    lists_anything,
)
from ntmdocs.tabulate.own_data import MISSING, OwnLine, own_columns, own_lines
from ntmdocs.tabulate.printed_tables import PrintedRow, PrintedTable
from ntmdocs.vietnamese import MoneyUnit, format_amount, roman, upper_first

__all__ = ["check_table", "data_table", "has_rows"]

COMMUNE = "commune"
_C = ColumnName
_SIGNS = {SUM, TO_ABOVE, TO_LEFT}
_ONLY_PLANS = msgids(
    'chỉ kế hoạch có dữ liệu của xã, thôn để lập biểu; ở đây ghi biểu bằng "table"'
)
_UNMET_LABEL, _MET_LABEL = "Số tiêu chí chưa đạt", "Số tiêu chí đạt"


def data_table(part: DataTable, paper: Paper) -> PrintedTable:
    """The table that the data of a plan make; what its cells hold is filled when printed.

    ProseError where it names a village that the plan does not have, in a paper that is no plan,
    and where it would have no row.
    """
    columns = _columns(part, paper)
    names = _names(columns)
    rows = tuple(_rows(part, paper, names))
    if not rows:
        raise ProseError(tr("biểu không có hàng nào: {missing}", missing=tr(MISSING[part.of])))
    printed = _printed_columns(columns)
    if _SIGNS & {cell for row in rows for cell in row.cells}:  # somebody's whole text is a sign
        Table(columns=printed, rows=[Row(cells=row.cells, group=row.group) for row in rows])
    unit = Text(f"Đơn vị tính: {part.unit.value}") if _C.AMOUNT in names else None
    return PrintedTable(printed, rows, index_row=part.index_row, unit=unit, note=part.note)


@lru_cache(maxsize=256)  # the tables of a batch have the same columns
def _printed_columns(columns: tuple[DataColumn, ...]) -> tuple[Column, ...]:
    """The columns, judged as those of a typed table: their titles may stand too many rows high."""
    return Table(columns=tuple(map(printed_column, columns))).columns


def has_rows(part: DataTable, paper: Paper) -> bool:
    """Whether the table would have a row; ProseError as for `data_table`."""
    made = _own_or_asked(part, paper)
    return lists_anything(made) if isinstance(made, Asked) else bool(made)


def check_table(part: DataTable, data: Mapping[str, Any]) -> None:
    """ProseError where the paper, whose names are `data`, has no such village or commune."""
    if "villages" not in data:
        raise ProseError(tr(_ONLY_PLANS))
    villages = data["villages"]
    for reference in part.localities:
        if reference != COMMUNE and reference not in villages:
            known = ", ".join(villages) or tr("chưa khai thôn nào")
            raise ProseError(
                tr(
                    'không có thôn mã "{reference}"; các mã: {known}',
                    reference=reference,
                    known=known,
                )
            )
    of_commune = part.of is TableOf.COMMUNE_CRITERIA or COMMUNE in part.localities
    if of_commune and data["commune"] is None:
        raise ProseError(tr('kế hoạch chưa khai xã; ghi thêm "commune"'))


def _rows(part: DataTable, paper: Paper, names: Sequence[ColumnName]) -> Iterator[PrintedRow]:
    made = _own_or_asked(part, paper)
    if isinstance(made, Asked):
        return _ROWS[part.of](made, names)
    return _own_rows(made, names, part.unit)


def _own_or_asked(part: DataTable, paper: Paper) -> Sequence[OwnLine] | Asked:
    """The lines of a plan without villages; what else the rows are made of."""
    if not isinstance(paper, Plan):
        raise ProseError(tr(_ONLY_PLANS))
    if not paper.villages or part.of is TableOf.TARGETS:
        check_table(part, {"commune": paper.commune, "villages": {}})
        if lines := own_lines(part.of, paper):
            return lines
    return Asked(part, _localities(part, paper), paper)


def _columns(part: DataTable, paper: Paper) -> tuple[DataColumn, ...]:
    """Those of the table; the usual ones of a plan without villages, where it says none itself."""
    if part.columns or not isinstance(paper, Plan) or paper.villages:
        return part.shown_columns
    columns = own_columns(part.of) if own_lines(part.of, paper) else ()
    return columns or part.shown_columns


def _own_rows(
    lines: Sequence[OwnLine], names: Sequence[ColumnName], unit: MoneyUnit
) -> Iterator[PrintedRow]:
    """A row a line; a sum where there is money."""
    for number, line in enumerate(lines, 1):
        amount = "" if line.amount_vnd is None else format_amount(line.amount_vnd, unit)
        cells = {**line.cells, _C.NUMBER: str(number), _C.AMOUNT: amount}
        if _C.TASK in cells and _C.TASK not in names:
            cells[_C.CRITERION] = cells[_C.TASK]
        yield _row(names, cells)
    sums = [line.amount_vnd for line in lines if line.amount_vnd is not None]
    if sums and _C.AMOUNT in names:
        label = _C.SOURCE if _C.SOURCE in names else names[0]
        yield _row(
            names, {label: "Tổng cộng", _C.AMOUNT: format_amount(sum(sums), unit)}, bold=True
        )


def _names(columns: Sequence[DataColumn]) -> list[ColumnName]:
    return [name for column in columns for name in column.names]


def _localities(part: DataTable, plan: Plan) -> list[Locality]:
    villages = {village.id: village for village in plan.villages}
    check_table(part, {"commune": plan.commune, "villages": villages})
    commune: list[Locality] = [] if plan.commune is None else [plan.commune]
    if part.of is TableOf.COMMUNE_CRITERIA:
        return [*commune]
    if part.localities:
        return [
            villages[reference] if reference in villages else commune[0]
            for reference in part.localities
        ]
    of_all = part.of in (TableOf.ASSIGNMENT, TableOf.FUNDING)
    return [locality for _, locality in localities_of(plan)] if of_all else [*plan.villages]


def _row(
    names: Sequence[ColumnName], cells: Mapping[ColumnName, Said], *, bold: bool = False
) -> PrintedRow:
    return PrintedRow(tuple([_cell(cells.get(name, "")) for name in names]), bold=bold)


@lru_cache(maxsize=4096)  # the rows of a table, and the plans of a batch, repeat their words
def _cell(said: Said) -> Cell:
    """As a table has it that is read from a file."""
    paragraphs = (said,) if isinstance(said, str) else said
    return tuple([Text(cleaned(text)) for text in paragraphs if text])


def _group(names: Sequence[ColumnName], locality: Locality, number: int | None) -> PrintedRow:
    """`I` and the name, where there are several; else the name alone."""
    name = Text.plain(upper_first(locality.full_name))
    if number is None:
        return PrintedRow(group=(name,))
    if names[0] is _C.NUMBER and len(names) > 1:
        return PrintedRow(group=(Text(roman(number)), name))
    return PrintedRow(group=(Text(f"{roman(number)}. {name}"),))


def _criteria_rows(asked: Asked, names: Sequence[ColumnName]) -> Iterator[PrintedRow]:
    """A row a criterion; a block a village, each with its closing rows."""
    part, localities, plan_sets = asked.part, asked.localities, asked.plan_sets
    of_villages = part.of is TableOf.VILLAGE_CRITERIA
    data = paper_data(asked.plan) if _C.ENDS in names else {}
    year = asked.plan.one_year
    several = len(localities) > 1
    of_each = zip(localities, listed_criteria(asked), strict=True)
    for position, (locality, listed) in enumerate(of_each, 1):
        if listed and (several or of_villages):
            yield _group(names, locality, position if several else None)
        for number, standing in enumerate(listed, 1):
            line = CriterionLine(number, standing, locality, part.unit, data, year)
            yield PrintedRow(tuple([_cell(criterion_cell(name, line)) for name in names]))
        if listed and part.of is not TableOf.ASSIGNMENT:
            yield from _closing_rows(locality_data(locality, plan_sets), names)


def _closing_rows(data: Mapping[str, Any], names: Sequence[ColumnName]) -> Iterator[PrintedRow]:
    """How many are met and unmet: under `met` and `unmet`, under `state`, or beside the words."""
    label = _C.CRITERION if _C.CRITERION in names else names[0]
    if _C.MET in names or _C.UNMET in names:
        counts = {_C.MET: data["met_share"] or "", _C.UNMET: data["unmet_share"]}
        yield _row(names, {label: "Cộng", **counts}, bold=True)
        return
    counted = [(_UNMET_LABEL, data["unmet_share"])]
    if len(data["met"]) + data["unmet_count"] == data["criteria_count"]:
        counted.insert(0, (_MET_LABEL, data["met_share"]))
    for words, count in counted:
        in_state = _C.STATE in names and label is not _C.STATE
        cells = {label: words, _C.STATE: count} if in_state else {label: f"{words}: {count}"}
        yield _row(names, cells, bold=True)


def _task_rows(asked: Asked, names: Sequence[ColumnName]) -> Iterator[PrintedRow]:
    """A row a task; a criterion without one has a row to be filled."""
    unit, localities = asked.part.unit, asked.localities
    several = len(localities) > 1
    of_each = zip(localities, listed_tasks(asked), strict=True)
    for position, (locality, lines) in enumerate(of_each, 1):
        if several and lines:
            yield _group(names, locality, position)
        for number, line in enumerate(lines, 1):
            cells = [_cell(task_cell(name, number, line, unit)) for name in names]
            yield PrintedRow(tuple(cells))
    money = funding_by_source(localities)
    if money and _C.AMOUNT in names:
        label = next(name for name in (_C.CRITERION, _C.TASK, names[0]) if name in names)
        total = format_amount(sum(money.values()), unit)
        yield _row(names, {label: "Tổng cộng", _C.AMOUNT: total}, bold=True)


def _funding_rows(asked: Asked, names: Sequence[ColumnName]) -> Iterator[PrintedRow]:
    unit, sums = asked.part.unit, listed_sources(asked)
    for number, (source, amount) in enumerate(sums.items(), 1):
        cells = {_C.NUMBER: str(number), _C.SOURCE: plain(upper_first(source))}
        yield _row(names, {**cells, _C.AMOUNT: format_amount(amount, unit)})
    if sums:
        label = _C.SOURCE if _C.SOURCE in names else names[0]
        total = format_amount(sum(sums.values()), unit)
        yield _row(names, {label: "Tổng cộng", _C.AMOUNT: total}, bold=True)


_ROWS: dict[TableOf, Callable[[Asked, Sequence[ColumnName]], Iterator[PrintedRow]]] = {
    TableOf.VILLAGE_CRITERIA: _criteria_rows,
    TableOf.COMMUNE_CRITERIA: _criteria_rows,
    TableOf.ASSIGNMENT: _criteria_rows,
    TableOf.FUNDING: _funding_rows,
    TableOf.TASKS: _task_rows,
    TableOf.TARGETS: lambda *_: iter(()),
}
