"""What is told of cells that are read, or compared with what is read."""

from collections.abc import Iterable, Iterator

from ntmdocs.findings import Fault, Rule, Severity, rule
from ntmdocs.store.villages.columns import title_of
from ntmdocs.store.villages.left_out import Kept, LeftOut
from ntmdocs.store.villages.note_words import by_table, listed, place_of
from ntmdocs.vietnamese import format_money, shortened

__all__ = ["CELL_RULES"]

_LONGEST = 40  # characters of a cell


@rule("Số trong ô hiện đúng như số được đọc", severity=Severity.WARNING)
def rounded_number(left_out: LeftOut) -> Iterator[Fault]:
    """A number format shows less than the cell holds."""
    if left_out.rounded:
        words = listed(
            f'{each.value.place} hiện "{each.shown}", đọc là "{each.value.text}"'
            for each in left_out.rounded
        )
        first = left_out.rounded[0].value
        yield Fault(first.where, f"ô hiện số đã làm tròn, máy đọc số đầy đủ: {words}")


@rule("Bảng và kế hoạch ghi giống nhau về thôn", severity=Severity.WARNING)
def kept_as_planned(left_out: LeftOut) -> Iterator[Fault]:
    """What the plan says of a village stays, though the table says something else."""
    for field in dict.fromkeys(each.field for each in left_out.kept):
        kept = [each for each in left_out.kept if each.field == field]
        words = _beside_plan(kept)
        first = kept[0].value
        yield Fault(first.where, f"{title_of(field).lower()} giữ theo kế hoạch: {words}")


@rule("Bảng và kế hoạch đánh giá tiêu chí của thôn như nhau", severity=Severity.INFO)
def assessed_otherwise(left_out: LeftOut) -> Iterator[Fault]:
    """The table's assessment goes before the plan's: things have moved on, or one is wrong."""
    if left_out.assessed:
        words = _beside_plan(left_out.assessed)
        first = left_out.assessed[0].value
        yield Fault(first.where, f"đánh giá tiêu chí lấy theo bảng: {words}")


def _beside_plan(cells: Iterable[Kept]) -> str:
    """What each says, and what the plan says in its place."""
    return listed(
        f'{each.value.place} ghi "{each.value.text}", kế hoạch ghi "{each.of_plan}"'
        for each in cells
    )


@rule("Tiêu chí đã đạt chỉ ghi tên trong kế hoạch", severity=Severity.INFO)
def state_of_met_criterion(left_out: LeftOut) -> Iterator[Fault]:
    """How things are with a criterion that is met, and who answers for it, are not kept."""
    for values in by_table(left_out.of_met):
        places = listed(value.place for value in values)
        yield Fault(
            values[0].where, f"không lấy hiện trạng, người phụ trách của tiêu chí đã đạt: {places}"
        )


@rule("Số cộng ghi trong bảng khớp với các hàng của bảng", severity=Severity.WARNING)
def sum_differs(left_out: LeftOut) -> Iterator[Fault]:
    """Sums are added up anew; what a table states beside its rows is only compared."""
    differing = {id(each.value): each for each in left_out.sums.differing()}
    for values in by_table(each.value for each in differing.values()):
        words = listed(
            f'"{shortened(each.label, _LONGEST)}" ({each.value.place}) ghi '
            f"{format_money(each.stated_vnd)}, các hàng cộng lại {format_money(each.counted_vnd)}"
            for each in (differing[id(value)] for value in values)
        )
        yield Fault(
            values[0].where, f"số cộng không khớp với các hàng, máy lấy theo các hàng: {words}"
        )


@rule("Số thôn ghi ở hàng cộng đúng như số thôn của bảng", severity=Severity.WARNING)
def village_count_differs(left_out: LeftOut) -> Iterator[Fault]:
    """`Cộng: 03 thôn` below two: one may have been lost."""
    for value, counted in left_out.sums.miscounted():
        yield Fault(
            value.where, f'ghi "{shortened(value.text, _LONGEST)}", máy đọc được {counted:02} thôn'
        )


@rule("Các thôn có tên khác nhau rõ ràng", severity=Severity.WARNING)
def names_alike(left_out: LeftOut) -> Iterator[Fault]:
    """Two villages whose names are one without their diacritics: `Da Hoi`, `Đa Hội`."""
    for first, second in left_out.alike:
        yield Fault(
            second.where,
            f'"{second.text}" và "{first.text}" ({first.place}) chỉ khác dấu, '
            "máy đọc thành hai thôn; nếu là một thôn thì ghi một tên",
        )


@rule("Ô được đọc không gạch ngang, không ẩn số, không có nhận xét", severity=Severity.WARNING)
def marked_cell(left_out: LeftOut) -> Iterator[Fault]:
    """A cell that is struck out or shows nothing still counts; a comment on it is not read."""
    for section in left_out.read:
        columns = set(section.columns.values())
        marked = [
            (row.number, at, row.marks[at])
            for row in section.rows
            for at in sorted(columns & row.marks.keys())
        ]
        if marked:
            words = listed(
                f"{section.table.cell(number, at)} {mark}" for number, at, mark in marked
            )
            number, at, _ = marked[0]
            yield Fault(place_of(section.table, number, at), f"ô vẫn được đọc như thường: {words}")


CELL_RULES: tuple[Rule[LeftOut], ...] = (
    rounded_number,
    marked_cell,
    sum_differs,
    village_count_differs,
    kept_as_planned,
    assessed_otherwise,
    names_alike,
    state_of_met_criterion,
)
"""In the order in which they are told."""
