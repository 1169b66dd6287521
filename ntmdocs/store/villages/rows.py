"""Rows of tables → the groups that they make.

A row tells of one source of money of one task; what is blank below its group's first is as above.
"""

from collections.abc import Sequence

from ntmdocs.errors import Problem
from ntmdocs.language import msgids, tr
from ntmdocs.sources import Row, Table
from ntmdocs.store.villages.cells import Cells
from ntmdocs.store.villages.columns import COLUMNS, Level
from ntmdocs.store.villages.criterion_names import criterion_key, criterion_name, no_criterion
from ntmdocs.store.villages.data_rows import DataRows, Kind
from ntmdocs.store.villages.groups import (
    CellValue,
    CellValues,
    CriterionRows,
    TaskRows,
    VillageRows,
)
from ntmdocs.store.villages.header import Section, sections_of
from ntmdocs.store.villages.header_problems import header_problems
from ntmdocs.store.villages.kinds import bare_name, kind_in, no_village, tidy_name, village_key
from ntmdocs.store.villages.left_out import LeftOut, Rounded
from ntmdocs.store.villages.money import Funds, MoneyFault
from ntmdocs.store.villages.problems import Problems
from ntmdocs.store.villages.row_kinds import is_total
from ntmdocs.store.villages.sums import part_name
from ntmdocs.vietnamese import clean, comparison_key

__all__ = ["EXAMPLE", "group_rows"]

EXAMPLE = "Ví dụ:"
"""What the name of a village begins with on a row that is not to be read."""

_EXAMPLE_KEY = comparison_key(EXAMPLE)

_NO_HEADER = msgids('không thấy hàng tiêu đề của bảng; cần ít nhất hai cột "Thôn" và "Tiêu chí"')
_NO_ROWS = msgids(
    "dưới hàng tiêu đề chưa có hàng nào ghi tình trạng của thôn; điền bảng rồi làm lại"
)
_NO_VILLAGE = msgids("hàng này chưa ghi thôn; ghi tên thôn ở cột này")
_NO_CRITERION = msgids("chưa ghi tiêu chí; ghi số hoặc tên tiêu chí ở cột này")
_IS_SUM = msgids("; nếu số tiền là số cộng thì xóa đi, máy tự cộng")
_NO_TASK = msgids("chưa ghi công việc mà đã có người làm, thời gian hoặc kinh phí; ghi công việc")
_TWO_NUMBERS = msgids(
    '"{typed}" và "{other}" ở {place} là một tên với hai số; sửa cho khớp, hoặc ghi hai tên khác'
)
_OF_VILLAGE = msgids('thôn "{text}"')
_OF_CRITERION = msgids('tiêu chí "{text}"')
_OF_TASK = msgids('công việc "{text}"')
_TWO_VILLAGES = msgids("; nếu là hai thôn cùng tên thì ghi hai tên khác nhau")
_OF_SUM = ("what", "amount", "source")
_FIELDS = {
    level: tuple(column.field for column in COLUMNS if column.level is level) for level in Level
}
_OF_VILLAGES = frozenset(_FIELDS[Level.VILLAGE])


def group_rows(tables: Sequence[Table], problems: Problems, left_out: LeftOut) -> list[VillageRows]:
    """The villages of all tables that have the headings, by first appearance.

    Tables of another kind are left out; where none is a table of villages,
    the one most like it is told of.
    """
    found = [(table, sections_of(table)) for table in tables]
    sections = [each for table, inside in found if not table.is_hidden for each in inside]
    good = [section for section in sections if section.header.is_of_villages]
    left_out.add(good, found)
    if not sections:
        problems.add(Problem(tr(_NO_HEADER), file=tables[0].file if tables else ""))
    grouping = _Grouping(problems, left_out)
    for section in good or sections[:1]:
        wrong = list(header_problems(section))
        problems.add(*wrong)
        if not wrong:
            grouping.read(section)
    if not grouping.villages and not problems:
        problems.add(good[0].table.problem(good[0].header.row.number, 0, tr(_NO_ROWS)))
    return list(grouping.villages.values())


class _Grouping:
    def __init__(self, problems: Problems, left_out: LeftOut) -> None:
        self.problems, self.left_out = problems, left_out
        self.sums = left_out.sums
        self.villages: dict[str, VillageRows] = {}
        self.funds = Funds()

    def read(self, section: Section) -> None:
        self.section = section
        self.columns, self.cells = section.columns, Cells(section)
        self.unit = section.unit
        self.kind = kind_in(section.header.labels[self.columns["name"]])
        self.is_lost = self.is_wrong = False
        self.sums.begin()
        self.forget()
        data_rows, data = DataRows(section), []
        for row in section.rows:
            kind = data_rows.kind(row)
            if kind in (Kind.DATA, Kind.TOTAL_OF_WORK):
                data.append(row)
                self.take(row, () if kind is Kind.DATA else _OF_SUM)
            if kind in (Kind.TOTAL, Kind.TOTAL_OF_WORK, Kind.PART):
                self.take_sum(row, kind)
            elif kind in (Kind.WORDS, Kind.CLOSING):
                self.leave(row)
            if kind is Kind.CLOSING:
                self.forget()
        self.left_out.read.append(section._replace(rows=tuple(data)))

    def leave(self, row: Row) -> None:
        """A row that is not read is told of."""
        first = next(at for at, value in enumerate(row.values) if value.strip())
        self.left_out.rows.append(CellValue(row[first], self.section.table, row, first))

    def forget(self) -> None:
        """No row below belongs to what stands above."""
        self.village: VillageRows | None = None
        self.criterion: CriterionRows | None = None
        self.task: TaskRows | None = None
        self.sums.bound()

    def take_sum(self, row: Row, kind: Kind) -> None:
        """A sum that the table states: no money of its own."""
        amount, source = (self.columns.get(name, -1) for name in ("amount", "source"))
        value = CellValue(clean(row[amount]), self.section.table, row, amount)
        has_sum = amount >= 0 and value.text and amount not in row.faults
        said = self.village.name.text if self.village else ""
        if kind is Kind.PART:
            texts = [row[source], *row.values] if source >= 0 else row.values
            label = next((clean(text) for text in texts if part_name(text)), "")
            is_known = has_sum and self.sums.state_part(label, value, self.unit, said)
            if label and not is_known:
                self.leave(row)
            return
        at = next(at for at, text in enumerate(row.values) if is_total(text))
        name = CellValue(clean(row[at]), self.section.table, row, at)
        self.sums.state_count(name)
        if has_sum:
            self.sums.state(name.text, value, self.unit, said)

    def take(self, row: Row, but: Sequence[str] = ()) -> None:
        """What a row says; `but` are fields whose cells say something else."""
        values = self.values_of(row, but)
        if self.is_lost or not values:
            return
        name = values.get("name")
        is_name_only = values.keys() == {"name"}
        if name and is_name_only:
            name = name._replace(text=bare_name(name.text))
        if name and comparison_key(name.text).startswith(_EXAMPLE_KEY):
            self.forget()
            return
        self.note_rounded(row, values)
        if self.take_village(row, name, _part(values, Level.VILLAGE)):
            assert self.village is not None
            self.village.is_name_only &= is_name_only and not self.is_wrong
            if self.take_criterion(row, _part(values, Level.CRITERION), values):
                self.take_task(row, _part(values, Level.TASK))
                self.take_money(row, _part(values, Level.MONEY))

    def note_rounded(self, row: Row, values: CellValues) -> None:
        if row.rounded:
            self.left_out.rounded += [
                Rounded(value, row.rounded[value.column])
                for value in values.values()
                if value.column in row.rounded
            ]

    def values_of(self, row: Row, but: Sequence[str]) -> CellValues:
        """The cells that are filled and can be read.

        Where the name of a village, criterion or task cannot, the rows are lost until the next
        village: whose they are is not known, and one problem is told, not many.
        """
        values, faults = self.cells.read(row)
        if but:
            values = {field: value for field, value in values.items() if field not in but}
            faults = [fault for fault in faults if fault[2] not in but]
        wrong = {field for _, _, field in faults}
        self.problems.add(*(value.problem(message, field) for value, message, field in faults))
        self.is_wrong = bool(wrong)
        self.is_lost = bool({"", "name", "criterion", "what"} & wrong) or (
            self.is_lost and "name" not in values
        )
        return values

    def take_village(self, row: Row, name: CellValue | None, values: CellValues) -> bool:
        if name and (message := no_village(name.text)):
            self.problems.add(name.problem(message, "name"))
            self.is_lost = True
            return False
        if name:
            name = name._replace(text=tidy_name(name.text))
            key = village_key(name.text)
            if key not in self.villages:
                self.villages[key] = VillageRows(name, self.kind)
            village = self.villages[key]
            if village is not self.village:
                self.village, self.criterion, self.task = village, None, None
                self.sums.bound()
                self.sums.meet(village.name.text)
        if self.village is None:
            self.ask(row, "name", tr(_NO_VILLAGE))
            return False
        self.add(self.village.values, values, _OF_VILLAGE, self.village.name)
        return True

    def take_criterion(self, row: Row, values: CellValues, said: CellValues) -> bool:
        """False where nothing is told of a criterion; `said` is all that the row says."""
        assert self.village is not None
        if name := values.pop("criterion", None):
            if message := no_criterion(name.text):
                self.problems.add(name.problem(message, "criterion"))
                self.is_lost = True
                return False
            criterion = self.criterion_of(self.village, name)
            if criterion is not self.criterion:
                self.criterion, self.task = criterion, None
        if self.criterion is None:
            if filled := said.keys() - _OF_VILLAGES:
                is_sum = filled == {"amount"}
                self.ask(row, "criterion", tr(_NO_CRITERION) + (tr(_IS_SUM) if is_sum else ""))
            return False
        self.add(self.criterion.values, values, _OF_CRITERION, self.criterion.name)
        return True

    def criterion_of(self, village: VillageRows, name: CellValue) -> CriterionRows:
        """The criterion of this name, however it is numbered; one name has one number."""
        key = criterion_key(name.text)
        if key not in village.criteria:
            village.criteria[key] = CriterionRows(name, "assessment" in self.columns)
        criterion = village.criteria[key]
        if number := criterion_name(name.text).number:
            other = criterion.numbered = criterion.numbered or name
            if criterion_name(other.text).number != number:
                message = tr(_TWO_NUMBERS, typed=name.text, other=other.text, place=other.place)
                self.problems.add(name.problem(message, "criterion"))
        return criterion

    def take_task(self, row: Row, values: CellValues) -> None:
        assert self.criterion is not None
        if "what" in values and not self.goes_on(values):
            self.task = self.criterion.tasks.told_by(values)
        elif values and self.task is None:
            self.ask(row, "what", tr(_NO_TASK))
        elif self.task is not None:
            self.compare(self.task.values, values, _OF_TASK, self.task.values["what"])
            self.criterion.tasks.complete(self.task, values)

    def goes_on(self, values: CellValues) -> bool:
        """Whether the row stands beside the merged cell of the task above, and adds to it."""
        known = self.task.values if self.task else {}
        return (
            "what" in known
            and values["what"].is_as_above
            and values["what"].merged == known["what"].merged
            and all(_are_alike(known.get(name, value), value) for name, value in values.items())
        )

    def take_money(self, row: Row, values: CellValues) -> None:
        if not values:
            return
        if self.task is None:
            self.ask(row, "what", tr(_NO_TASK))
            return
        try:
            money = self.funds.add(self.task, values.get("source"), values.get("amount"), self.unit)
        except MoneyFault as fault:
            if fault.value is None:
                self.ask(row, fault.field, str(fault))
            else:
                self.problems.add(fault.value.problem(str(fault), fault.field))
        else:
            if money and self.village:
                self.sums.count(self.village.name.text, money.source.text, money.amount_vnd)

    def add(self, known: CellValues, values: CellValues, whose: str, name: CellValue) -> None:
        """Take what is new; what is told twice must be told alike."""
        self.compare(known, values, whose, name)
        for field, value in values.items():
            known.setdefault(field, value)

    def compare(self, known: CellValues, values: CellValues, whose: str, name: CellValue) -> None:
        for field, value in values.items():
            other = known.get(field, value)
            if other is not value and not _are_alike(other, value):
                is_of_village = known is getattr(self.village, "values", None)
                message = tr(
                    '{whose} ở đây ghi "{text}", ở {place} ghi "{text_2}"; sửa cho khớp{two}',
                    whose=tr(whose, text=name.text),
                    text=value.text,
                    place=other.place,
                    text_2=other.text,
                    two=tr(_TWO_VILLAGES) if is_of_village else "",
                )
                self.problems.add(value.problem(message, field))

    def ask(self, row: Row, name: str, message: str) -> None:
        """Tell of a blank cell; not where another cell of the row is wrong already."""
        if not self.is_wrong:
            column = self.columns.get(name, 0)
            blank = CellValue("", self.section.table, row, column)
            self.problems.add(blank.problem(message, name))


def _are_alike(one: CellValue, other: CellValue) -> bool:
    return comparison_key(one.text) == comparison_key(other.text)


def _part(values: CellValues, level: Level) -> CellValues:
    return {name: values[name] for name in _FIELDS[level] if name in values and name != "name"}
