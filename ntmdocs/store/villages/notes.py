"""What is told of a table though nothing in it is wrong: what was not read, or is hidden."""

from collections.abc import Iterable, Iterator, Sequence

from ntmdocs.findings import Fault, Rule, Severity, rule
from ntmdocs.model.messages import nearest
from ntmdocs.sources import Row, Table
from ntmdocs.store.villages.columns import COLUMNS, title_of
from ntmdocs.store.villages.groups import CellValue
from ntmdocs.store.villages.header import NUMBERS, Section
from ntmdocs.store.villages.left_out import LeftOut
from ntmdocs.vietnamese import clean, shortened, slug

__all__ = ["TABLE_RULES"]

_SHOWN = 5  # cells or rows named in one sentence
_LONGEST = 40  # characters of a cell
_OF_NO_MATTER = (
    *("ghi-chu", "dien-thoai", "so-dien-thoai", "sdt", "xa", "ten-xa", "nam", "so-ho", "so-khau"),
    *("email", "dia-chi"),
)
_LIKE = {
    "han": "ends",
    "thoi-gian": "ends",
    "tien-do": "ends",
    "ngay": "ends",
    "kinh-phi": "amount",
    "du-toan": "amount",
    "so-tien": "amount",
    "von": "amount",
    "nhiem-vu": "what",
    "viec": "what",
    "giai-phap": "what",
    "phu-trach": "in_charge",
    "chu-tri": "who",
    "thuc-hien": "who",
    "truong-thon": "head",
    "thieu": "missing",
    "ton-tai": "missing",
}
_HEADINGS = [column.heading for column in COLUMNS]


@rule("Cột có dữ liệu trong bảng của các thôn được đọc", severity=(Severity.WARNING, Severity.INFO))
def unread_column(left_out: LeftOut) -> Iterator[Fault]:
    """Columns that hold something, under a name that none of ours has, or under none."""
    for section in left_out.read:
        unread = [at for at in _unread(section) if not _numbers_rows(section, at)]
        for severity, columns in _by_weight(section, unread):
            names = "; ".join(_named(section, at, columns) for at in columns)
            count = f"{len(columns):02} cột" if len(columns) > 1 else "cột"
            yield Fault(
                _place(section.table, section.header.row.number, columns[0]),
                f"không đọc {count} {names}; cần đọc thì đổi tên cột theo bảng mẫu",
                severity=severity,
            )


def _unread(section: Section) -> list[int]:
    read = set(section.columns.values())
    filled = {at for row in section.rows for at, value in enumerate(row.values) if value.strip()}
    return sorted(at for at in filled - read if not _is_copy(section, at))


def _numbers_rows(section: Section, at: int) -> bool:
    """Whether the column is named so, or has no name and stands before all others."""
    if label := slug(_label(section, at)):
        return label in NUMBERS
    values = (row[at].strip() for row in section.rows)
    return at < min(section.columns.values()) and all(
        not value or value.isdecimal() for value in values
    )


def _is_copy(section: Section, at: int) -> bool:
    """Whether all that stands there is part of cells merged with a column that is read."""
    read = section.columns.values()
    return all(
        row.merged.get(at) in {row.merged[each] for each in read if each in row.merged}
        for row in section.rows
        if row[at].strip()
    )


def _by_weight(section: Section, columns: Sequence[int]) -> Iterator[tuple[Severity, list[int]]]:
    light = [at for at in columns if slug(_label(section, at)) in _OF_NO_MATTER]
    heavy = [at for at in columns if at not in light]
    yield from (
        (severity, some)
        for severity, some in ((Severity.WARNING, heavy), (Severity.INFO, light))
        if some
    )


def _named(section: Section, at: int, columns: Sequence[int]) -> str:
    """The name, with its cell where that is not the place of the note, and what it may mean."""
    label, like = _label(section, at), _like(_label(section, at))
    cell = section.table.cell(section.header.row.number, at) if len(columns) > 1 else ""
    more = ", ".join(filter(None, (cell, f'có phải "{like}"?' if like else "")))
    name = f'"{shortened(label, _LONGEST)}"' if label else "không tên"
    return f"{name} ({more})" if more else name


def _label(section: Section, at: int) -> str:
    labels = section.header.labels
    return labels[at] if at < len(labels) else ""


def _like(label: str) -> str:
    """The heading of ours that a name may mean; '' for one that means none."""
    words = f"-{slug(label)}-"
    field = next((field for part, field in _LIKE.items() if f"-{part}-" in words), "")
    if slug(label) in _OF_NO_MATTER:
        return ""
    return title_of(field) if field else nearest(label, _HEADINGS) if label else ""


@rule("Bảng, trang tính có dữ liệu được đọc", severity=(Severity.WARNING, Severity.INFO))
def unread_sheet(left_out: LeftOut) -> Iterator[Fault]:
    """Tables without the columns that a table of villages must have; hidden ones; other sheets."""
    for section in left_out.unread:
        table, at = section.table, section.header.row.number
        if table.is_hidden and section.header.is_of_villages:
            yield Fault(_place(table, at, 0), "trang đang ẩn nên không đọc; cần đọc thì bỏ ẩn")
        elif not table.is_hidden:
            yield Fault(
                _place(table, at, 0), 'không đọc bảng này vì không đủ hai cột "Thôn" và "Tiêu chí"'
            )
    names = [f'"{table.sheet}"' for table in left_out.sheets if table.rows and not _is_guide(table)]
    if names and left_out.read:
        yield Fault(
            left_out.read[0].table.file,
            f"không đọc trang {_listed(names)}: không có cột Thôn và Tiêu chí",
            severity=Severity.INFO,
        )


def _is_guide(table: Table) -> bool:
    return slug(table.sheet) in ("huong-dan", "danh-muc")


@rule("Hàng có chữ trong bảng của các thôn được đọc", severity=(Severity.INFO, Severity.WARNING))
def unread_row(left_out: LeftOut) -> Iterator[Fault]:
    """Notes, signatures and groups of villages among the rows."""
    for rows in _by_table(left_out.rows):
        words = _listed(
            f'"{shortened(clean(each.text), _LONGEST)}" ({each.place})' for each in rows
        )
        first = rows[0]
        yield Fault(
            _place(first.table, first.row.number, first.column),
            f"{len(rows):02} hàng không phải thôn nên không đọc: {words}",
            severity=Severity.WARNING if any(map(_is_like_data, rows)) else Severity.INFO,
        )


def _is_like_data(first: CellValue) -> bool:
    """Whether more stands in the row than two people who sign."""
    return len({value.strip() for value in first.row.values if value.strip()}) > 2


@rule("Hàng, cột đang ẩn vẫn được đọc", severity=Severity.WARNING)
def hidden_cells(left_out: LeftOut) -> Iterator[Fault]:
    """Hidden by hand or by a filter: what stands there counts, though nobody sees it."""
    for section in left_out.read:
        table, rows = section.table, [row for row in section.rows if row.is_hidden]
        columns = sorted(table.hidden_columns.intersection(section.columns.values()))
        if rows:
            numbers = _listed(_ranges(rows))
            yield Fault(
                _place(table, rows[0].number, 0),
                f"hàng {numbers} đang ẩn hoặc bị lọc, vẫn được đọc; không dùng thì xóa hàng",
            )
        if columns:
            names = _listed(f'"{_label(section, at)}"' for at in columns)
            yield Fault(
                _place(table, section.header.row.number, columns[0]),
                f"cột {names} đang ẩn, vẫn được đọc; không dùng thì xóa cột",
            )


def _ranges(rows: Sequence[Row]) -> list[str]:
    """`5-9` for rows one after the other."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row.number == runs[-1][-1] + 1:
            runs[-1].append(row.number)
        else:
            runs.append([row.number])
    return [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]


@rule("Số trong ô hiện đúng như số được đọc", severity=Severity.WARNING)
def rounded_number(left_out: LeftOut) -> Iterator[Fault]:
    """A number format shows less than the cell holds."""
    if left_out.rounded:
        words = _listed(
            f'{each.value.place} hiện "{each.shown}", đọc là "{each.value.text}"'
            for each in left_out.rounded
        )
        first = left_out.rounded[0].value
        yield Fault(
            _place(first.table, first.row.number, first.column),
            f"ô hiện số đã làm tròn, máy đọc số đầy đủ: {words}",
        )


@rule("Bảng và kế hoạch ghi giống nhau về thôn", severity=Severity.WARNING)
def kept_as_planned(left_out: LeftOut) -> Iterator[Fault]:
    """What the plan says of a village stays, though the table says something else."""
    for field in dict.fromkeys(each.field for each in left_out.kept):
        kept = [each for each in left_out.kept if each.field == field]
        words = _listed(
            f'{each.value.place} ghi "{each.value.text}", kế hoạch ghi "{each.of_plan}"'
            for each in kept
        )
        first = kept[0].value
        yield Fault(
            _place(first.table, first.row.number, first.column),
            f"{title_of(field).lower()} giữ theo kế hoạch: {words}",
        )


@rule("Tiêu chí đã đạt chỉ ghi tên trong kế hoạch", severity=Severity.INFO)
def state_of_met_criterion(left_out: LeftOut) -> Iterator[Fault]:
    """How things are with a criterion that is met, and who answers for it, are not kept."""
    for values in _by_table(left_out.of_met):
        places = _listed(value.place for value in values)
        yield Fault(
            _place(values[0].table, values[0].row.number, values[0].column),
            f"không lấy hiện trạng, người phụ trách của tiêu chí đã đạt: {places}",
        )


def _by_table(values: Iterable[CellValue]) -> list[list[CellValue]]:
    tables: dict[int, list[CellValue]] = {}
    for value in values:
        tables.setdefault(id(value.table), []).append(value)
    return list(tables.values())


def _listed(words: Iterable[str]) -> str:
    """The first of them, and how many more there are."""
    every = list(words)
    more = f" và {len(every) - _SHOWN:02} chỗ nữa" if len(every) > _SHOWN else ""
    return "; ".join(every[:_SHOWN]) + more


def _place(table: Table, row: int, column: int) -> str:
    return table.problem(row, column, "").place


TABLE_RULES: tuple[Rule[LeftOut], ...] = (
    unread_column,
    unread_sheet,
    unread_row,
    hidden_cells,
    rounded_number,
    kept_as_planned,
    state_of_met_criterion,
)
"""In the order in which they are told."""
