"""What is told of a table though nothing in it is wrong: what was not read, or is hidden."""

from collections.abc import Iterator, Sequence

from ntmdocs.findings import Fault, Rule, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.messages import nearest
from ntmdocs.patterns import regex
from ntmdocs.sources import Row, Table
from ntmdocs.store.villages.blanks import is_dash
from ntmdocs.store.villages.cell_notes import CELL_RULES
from ntmdocs.store.villages.columns import COLUMNS, title_of
from ntmdocs.store.villages.groups import CellValue
from ntmdocs.store.villages.header import NUMBERS, Section
from ntmdocs.store.villages.left_out import LeftOut
from ntmdocs.store.villages.note_words import by_table, listed, place_of
from ntmdocs.vietnamese import clean, shortened, slug

__all__ = ["TABLE_RULES"]

_FIGURES = regex(r"[0-9][0-9.,]*")
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
            count = tr("{count:02} cột", count=len(columns)) if len(columns) > 1 else tr("cột")
            yield Fault(
                place_of(section.table, section.header.row.number, columns[0]),
                tr(
                    "không đọc {count} {names}; cần đọc thì đổi tên cột theo bảng mẫu",
                    count=count,
                    names=names,
                ),
                severity=severity,
            )


def _unread(section: Section) -> list[int]:
    read = set(section.columns.values())
    filled = {
        at
        for row in section.rows
        for at, value in enumerate(row.values)
        if at not in read and value.strip() and not is_dash(value)
    }
    return sorted(at for at in filled if not _is_copy(section, at))


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
    more = ", ".join(filter(None, (cell, tr('có phải "{like}"?', like=like) if like else "")))
    name = f'"{shortened(label, _LONGEST)}"' if label else tr("không tên")
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
            yield Fault(
                place_of(table, at, 0), tr("trang đang ẩn nên không đọc; cần đọc thì bỏ ẩn")
            )
        elif not table.is_hidden:
            yield Fault(
                place_of(table, at, 0),
                tr('không đọc bảng này vì không đủ hai cột "Thôn" và "Tiêu chí"'),
            )
    names = [f'"{table.sheet}"' for table in left_out.sheets if table.rows and not _is_guide(table)]
    if names and left_out.read:
        yield Fault(
            left_out.read[0].table.file,
            tr("không đọc trang {listed}: không có cột Thôn và Tiêu chí", listed=listed(names)),
            severity=Severity.INFO,
        )


def _is_guide(table: Table) -> bool:
    return slug(table.sheet) in ("huong-dan", "danh-muc")


@rule("Hàng có chữ trong bảng của các thôn được đọc", severity=(Severity.INFO, Severity.WARNING))
def unread_row(left_out: LeftOut) -> Iterator[Fault]:
    """Notes, signatures and groups of villages among the rows."""
    for rows in by_table(left_out.rows):
        words = listed(f'"{shortened(clean(each.text), _LONGEST)}" ({each.place})' for each in rows)
        first = rows[0]
        yield Fault(
            first.where,
            tr(
                "{count:02} hàng không phải thôn nên không đọc: {words}",
                count=len(rows),
                words=words,
            ),
            severity=Severity.WARNING if any(map(_is_like_data, rows)) else Severity.INFO,
        )


def _is_like_data(first: CellValue) -> bool:
    """Whether more stands in the row than two people who sign, or a sum beside its words."""
    filled = list(dict.fromkeys(value.strip() for value in first.row.values if value.strip()))
    return len(filled) > 2 or any(_FIGURES.fullmatch(value) for value in filled[1:])


@rule("Hàng, cột đang ẩn vẫn được đọc", severity=Severity.WARNING)
def hidden_cells(left_out: LeftOut) -> Iterator[Fault]:
    """Hidden by hand or by a filter: what stands there counts, though nobody sees it."""
    for section in left_out.read:
        table, rows = section.table, [row for row in section.rows if row.is_hidden]
        columns = sorted(table.hidden_columns.intersection(section.columns.values()))
        if rows:
            numbers = listed(_ranges(rows))
            yield Fault(
                place_of(table, rows[0].number, 0),
                tr(
                    "hàng {numbers} đang ẩn hoặc bị lọc, vẫn được đọc; không dùng thì xóa hàng",
                    numbers=numbers,
                ),
            )
        if columns:
            names = listed(f'"{_label(section, at)}"' for at in columns)
            yield Fault(
                place_of(table, section.header.row.number, columns[0]),
                tr("cột {names} đang ẩn, vẫn được đọc; không dùng thì xóa cột", names=names),
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


TABLE_RULES: tuple[Rule[LeftOut], ...] = (
    unread_column,
    unread_sheet,
    unread_row,
    hidden_cells,
    *CELL_RULES,
)
"""In the order in which they are told."""
