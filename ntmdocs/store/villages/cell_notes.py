"""What is told of cells that are read, or compared with what is read."""

from collections.abc import Iterable, Iterator

from ntmdocs.findings import Fault, Rule, Severity, rule
from ntmdocs.language import tr
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
            tr(
                '{place} hiện "{shown}", đọc là "{text}"',
                place=each.value.place,
                shown=each.shown,
                text=each.value.text,
            )
            for each in left_out.rounded
        )
        first = left_out.rounded[0].value
        yield Fault(
            first.where, tr("ô hiện số đã làm tròn, máy đọc số đầy đủ: {words}", words=words)
        )


@rule("Bảng và kế hoạch ghi giống nhau về thôn", severity=Severity.WARNING)
def kept_as_planned(left_out: LeftOut) -> Iterator[Fault]:
    """What the plan says of a village stays, though the table says something else."""
    for field in dict.fromkeys(each.field for each in left_out.kept):
        kept = [each for each in left_out.kept if each.field == field]
        words = _beside_plan(kept)
        first = kept[0].value
        yield Fault(
            first.where,
            tr(
                "{title_of} giữ theo kế hoạch: {words}",
                title_of=title_of(field).lower(),
                words=words,
            ),
        )


@rule("Bảng và kế hoạch đánh giá tiêu chí của thôn như nhau", severity=Severity.INFO)
def assessed_otherwise(left_out: LeftOut) -> Iterator[Fault]:
    """The table's assessment goes before the plan's: things have moved on, or one is wrong."""
    if left_out.assessed:
        words = _beside_plan(left_out.assessed)
        first = left_out.assessed[0].value
        yield Fault(first.where, tr("đánh giá tiêu chí lấy theo bảng: {words}", words=words))


def _beside_plan(cells: Iterable[Kept]) -> str:
    """What each says, and what the plan says in its place."""
    return listed(
        tr(
            '{place} ghi "{text}", kế hoạch ghi "{of_plan}"',
            place=each.value.place,
            text=each.value.text,
            of_plan=each.of_plan,
        )
        for each in cells
    )


@rule("Tiêu chí đã đạt chỉ ghi tên trong kế hoạch", severity=Severity.INFO)
def state_of_met_criterion(left_out: LeftOut) -> Iterator[Fault]:
    """How things are with a criterion that is met, and who answers for it, are not kept."""
    for values in by_table(left_out.of_met):
        places = listed(value.place for value in values)
        yield Fault(
            values[0].where,
            tr(
                "không lấy hiện trạng, người phụ trách của tiêu chí đã đạt: {places}", places=places
            ),
        )


@rule("Số cộng ghi trong bảng khớp với các hàng của bảng", severity=Severity.WARNING)
def sum_differs(left_out: LeftOut) -> Iterator[Fault]:
    """Sums are added up anew; what a table states beside its rows is only compared."""
    differing = {id(each.value): each for each in left_out.sums.differing()}
    for values in by_table(each.value for each in differing.values()):
        words = listed(
            tr(
                '"{shortened}" ({place}) ghi {format_money}, các hàng cộng lại {format_money_2}',
                shortened=shortened(each.label, _LONGEST),
                place=each.value.place,
                format_money=format_money(each.stated_vnd),
                format_money_2=format_money(each.counted_vnd),
            )
            for each in (differing[id(value)] for value in values)
        )
        yield Fault(
            values[0].where,
            tr("số cộng không khớp với các hàng, máy lấy theo các hàng: {words}", words=words),
        )


@rule("Số thôn ghi ở hàng cộng đúng như số thôn của bảng", severity=Severity.WARNING)
def village_count_differs(left_out: LeftOut) -> Iterator[Fault]:
    """`Cộng: 03 thôn` below two: one may have been lost."""
    for value, counted in left_out.sums.miscounted():
        yield Fault(
            value.where,
            tr(
                'ghi "{shortened}", máy đọc được {counted:02} thôn',
                shortened=shortened(value.text, _LONGEST),
                counted=counted,
            ),
        )


@rule("Các thôn có tên khác nhau rõ ràng", severity=Severity.WARNING)
def names_alike(left_out: LeftOut) -> Iterator[Fault]:
    """Two villages whose names are one without their diacritics: `Da Hoi`, `Đa Hội`."""
    for first, second in left_out.alike:
        yield Fault(
            second.where,
            tr(
                '"{text}" và "{text_2}" ({place}) chỉ khác dấu, máy đọc thành hai thôn; '
                "nếu là một thôn thì ghi một tên",
                text=second.text,
                text_2=first.text,
                place=first.place,
            ),
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
            yield Fault(
                place_of(section.table, number, at),
                tr("ô vẫn được đọc như thường: {words}", words=words),
            )


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
