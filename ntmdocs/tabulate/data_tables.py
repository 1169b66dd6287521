"""`data_table` → the table that is printed: rows, counts and sums from commune and villages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ntmdocs.criteria.standings import Counts, Standing, counts, funding_by_source, standings
from ntmdocs.language import msgids, tr
from ntmdocs.model import (
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
from ntmdocs.model.tables import MAX_HEADER_LEVELS, Cell
from ntmdocs.model.walk import localities_of
from ntmdocs.prose.data import paper_data
from ntmdocs.prose.fill import ProseError
from ntmdocs.tabulate.cells import CriteriaLines, Said, criteria_column, plain, task_column
from ntmdocs.tabulate.columns import printed_column, typed_column
from ntmdocs.tabulate.listed import (
    Asked,
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
    unit = Text(f"Đơn vị tính: {part.unit.value}") if _C.AMOUNT in names else None
    printed = tuple(map(printed_column, columns))
    table = PrintedTable(printed, rows, index_row=part.index_row, unit=unit, note=part.note)
    # Somebody's whole text may be a sign, and titles may stand too many rows high.
    if table.signs or table.levels > MAX_HEADER_LEVELS:
        _judge_as_typed(table)
    return table


def _judge_as_typed(table: PrintedTable) -> None:
    """DataError as for a table that is typed."""
    rows = [Row(cells=row.cells, group=row.group) for row in table.rows]
    Table(columns=tuple(map(typed_column, table.columns)), rows=rows)


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


def _rows(part: DataTable, paper: Paper, names: Sequence[ColumnName]) -> Iterable[PrintedRow]:
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
    name = Text(plain(upper_first(locality.full_name)))
    if number is None:
        return PrintedRow(group=(name,))
    if names[0] is _C.NUMBER and len(names) > 1:
        return PrintedRow(group=(Text(roman(number)), name))
    return PrintedRow(group=(Text(f"{roman(number)}. {name}"),))


def _rows_of(columns: Iterable[Iterable[Said]]) -> Iterable[PrintedRow]:
    return map(PrintedRow, zip(*[map(_cell, column) for column in columns], strict=True))


def _criteria_rows(asked: Asked, names: Sequence[ColumnName]) -> Iterable[PrintedRow]:
    """A row a criterion; a block a village, each with its closing rows."""
    part, plan, several = asked.part, asked.plan, len(asked.localities) > 1
    data, year = paper_data(plan) if _C.ENDS in names else {}, plan.one_year
    rows: list[PrintedRow] = []
    for position, locality in enumerate(asked.localities, 1):
        every = standings(locality, plan.criteria_sets)
        listed = asked.shown(every)
        if not listed:
            continue
        if several or part.of is TableOf.VILLAGE_CRITERIA:
            rows.append(_group(names, locality, position if several else None))
        lines = CriteriaLines(listed, locality, part.unit, data, year)
        rows += _rows_of([criteria_column(name, lines) for name in names])
        if part.of is not TableOf.ASSIGNMENT:
            rows += _closing_rows(every, counts(locality, plan.criteria_sets), names)
    return rows


def _closing_rows(
    every: Iterable[Standing], counted: Counts, names: Sequence[ColumnName]
) -> Iterator[PrintedRow]:
    """How many are met and unmet: under `met` and `unmet`, under `state`, or beside the words."""
    label = _C.CRITERION if _C.CRITERION in names else names[0]
    if _C.MET in names or _C.UNMET in names:
        shares = {_C.MET: counted.met_share or "", _C.UNMET: counted.unmet_share}
        yield _row(names, {label: "Cộng", **shares}, bold=True)
        return
    labelled = [(_UNMET_LABEL, counted.unmet_share)]
    met = [each for each in every if each.is_met]
    if counted.met_share and len(met) + counted.unmet == counted.total:
        labelled.insert(0, (_MET_LABEL, counted.met_share))
    for words, share in labelled:
        in_state = _C.STATE in names and label is not _C.STATE
        cells = {label: words, _C.STATE: share} if in_state else {label: f"{words}: {share}"}
        yield _row(names, cells, bold=True)


def _task_rows(asked: Asked, names: Sequence[ColumnName]) -> Iterator[PrintedRow]:
    """A row a task; a criterion without one has a row to be filled."""
    unit, localities = asked.part.unit, asked.localities
    several = len(localities) > 1
    of_each = zip(localities, listed_tasks(asked), strict=True)
    for position, (locality, lines) in enumerate(of_each, 1):
        if several and lines:
            yield _group(names, locality, position)
        yield from _rows_of([task_column(name, lines, unit) for name in names])
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


_ROWS: dict[TableOf, Callable[[Asked, Sequence[ColumnName]], Iterable[PrintedRow]]] = {
    TableOf.VILLAGE_CRITERIA: _criteria_rows,
    TableOf.COMMUNE_CRITERIA: _criteria_rows,
    TableOf.ASSIGNMENT: _criteria_rows,
    TableOf.FUNDING: _funding_rows,
    TableOf.TASKS: _task_rows,
    TableOf.TARGETS: lambda *_: (),
}
