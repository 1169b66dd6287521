"""Rows of tables → the groups that they make.

A row tells of one source of money of one task; what is blank below its group's first is as above.
"""

from collections.abc import Sequence

from ntmdocs.errors import Problem
from ntmdocs.sources import Row, Table
from ntmdocs.store.villages.columns import COLUMNS, Level
from ntmdocs.store.villages.groups import (
    CellValue,
    CellValues,
    CriterionRows,
    Money,
    TaskRows,
    VillageRows,
)
from ntmdocs.store.villages.header import Header, find_header, header_problems, is_total
from ntmdocs.vietnamese import clean, comparison_key, forbidden_characters, parse_money

__all__ = ["EXAMPLE", "group_rows"]

EXAMPLE = "Ví dụ:"
"""What the name of a village begins with on a row that is not to be read."""

_NO_HEADER = 'không thấy hàng tiêu đề của bảng; cần ít nhất hai cột "Thôn" và "Tiêu chí"'
_NO_ROWS = "dưới hàng tiêu đề chưa có hàng nào ghi tình trạng của thôn; điền bảng rồi làm lại"
_NO_VILLAGE = "hàng này chưa ghi thôn; ghi tên thôn ở cột này"
_NO_CRITERION = "chưa ghi tiêu chí; ghi số hoặc tên tiêu chí ở cột này"
_NO_TASK = "chưa ghi công việc mà đã có người làm, thời gian hoặc kinh phí; ghi công việc"
_NO_SOURCE = "có số tiền mà chưa ghi nguồn vốn; ghi nguồn vốn, ví dụ ngân sách xã"
_NO_AMOUNT = "có nguồn vốn mà chưa ghi số tiền; ghi số tiền, hoặc 0"
_NO_UNIT = (
    '"{text}" không rõ đơn vị; ghi đơn vị ở tên cột, ví dụ "Kinh phí (triệu đồng)", hoặc trong ô'
)
_FIELDS = {
    level: tuple(column.field for column in COLUMNS if column.level is level) for level in Level
}


def group_rows(tables: Sequence[Table], problems: list[Problem]) -> list[VillageRows]:
    """The villages of all tables that have the headings, by first appearance.

    Sheets of another kind are left alone; where no sheet is a table of villages,
    the one most like it is told of.
    """
    found = [(table, header) for table in tables if (header := find_header(table))]
    good = [pair for pair in found if pair[1].is_of_villages]
    if not found:
        problems.append(Problem(_NO_HEADER, file=tables[0].file if tables else ""))
    grouping = _Grouping(problems)
    for table, header in good or found[:1]:
        wrong = list(header_problems(table, header))
        problems += wrong
        if not wrong:
            grouping.read(table, header)
    villages = list(grouping.villages.values())
    if not villages and not problems:
        table, header = good[0]
        problems.append(table.problem(header.row.number, 0, _NO_ROWS))
    return villages


class _Grouping:
    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.villages: dict[str, VillageRows] = {}

    def read(self, table: Table, header: Header) -> None:
        self.table, self.header = table, header
        self.is_lost = self.is_wrong = False
        self.village: VillageRows | None = None
        self.criterion: CriterionRows | None = None
        self.task: TaskRows | None = None
        for row in table.rows:
            if row.number > header.row.number and not header.is_repeated(row):
                self.take(row)

    def take(self, row: Row) -> None:
        values = self.values_of(row)
        if self.is_lost or not values:
            return
        name = values.get("name")
        if name and comparison_key(name.text).startswith(comparison_key(EXAMPLE)):
            self.village = self.criterion = self.task = None
            return
        if is_total(row) and not {"criterion", "what"} & set(values):
            return
        if self.take_village(row, name, _part(values, Level.VILLAGE)):
            of_criterion = _part(values, Level.CRITERION)
            has_more = not set(values) <= set(_FIELDS[Level.VILLAGE])
            if self.take_criterion(row, of_criterion, has_more):
                self.take_task(row, _part(values, Level.TASK))
                self.take_money(row, _part(values, Level.MONEY))

    def values_of(self, row: Row) -> CellValues:
        """The cells that are filled and can be read.

        Where the name of a village, criterion or task cannot, the rows are lost until the next
        village: whose they are is not known, and one problem is told, not many.
        """
        values: CellValues = {}
        wrong = set()
        for name, column in self.header.columns.items():
            value = CellValue(clean(row[column]), self.table, row.number, column)
            bad = forbidden_characters(row[column])
            if column in row.faults or bad:
                characters = f"có ký tự không in được: {', '.join(bad)}; xóa các ký tự đó"
                self.tell(value, row.faults.get(column, characters), name)
                wrong.add(name)
            elif value.text:
                values[name] = value
        self.is_wrong = bool(wrong)
        self.is_lost = bool({"name", "criterion", "what"} & wrong) or (
            self.is_lost and "name" not in values
        )
        return _group_row(values)

    def take_village(self, row: Row, name: CellValue | None, values: CellValues) -> bool:
        if name:
            key = comparison_key(name.text)
            village = self.villages.setdefault(key, VillageRows(name))
            if village is not self.village:
                self.village, self.criterion, self.task = village, None, None
        if self.village is None:
            self.ask(row, "name", _NO_VILLAGE)
            return False
        self.add(self.village.values, values, f'thôn "{self.village.name.text}"')
        return True

    def take_criterion(self, row: Row, values: CellValues, has_more: bool) -> bool:
        """False where nothing is told of a criterion."""
        assert self.village is not None
        name = values.pop("criterion", None)
        if name:
            criteria = self.village.criteria
            new = CriterionRows(name, "assessment" in self.header.columns)
            criterion = criteria.setdefault(comparison_key(name.text), new)
            if criterion is not self.criterion:
                self.criterion, self.task = criterion, None
        return self.add_to_criterion(row, values, has_more)

    def add_to_criterion(self, row: Row, values: CellValues, has_more: bool) -> bool:
        if self.criterion is None:
            if has_more:
                self.ask(row, "criterion", _NO_CRITERION)
            return False
        self.add(self.criterion.values, values, f'tiêu chí "{self.criterion.name.text}"')
        return True

    def take_task(self, row: Row, values: CellValues) -> None:
        assert self.criterion is not None
        if "what" in values:
            tasks = self.criterion.tasks
            known = next((task for task in tasks if task.is_told_by(values)), None)
            if known is None:
                known = TaskRows(values)
                tasks.append(known)
            self.task = known
        elif values and self.task is None:
            self.ask(row, "what", _NO_TASK)
        elif self.task is not None:
            self.add(self.task.values, values, f'công việc "{self.task.values["what"].text}"')

    def take_money(self, row: Row, values: CellValues) -> None:
        if not values:
            return
        source, amount = values.get("source"), values.get("amount")
        if self.task is None:
            self.ask(row, "what", _NO_TASK)
        elif source is None:
            self.ask(row, "source", _NO_SOURCE)
        elif amount is None:
            self.ask(row, "amount", _NO_AMOUNT)
        else:
            self.add_money(self.task, source, amount)

    def add_money(self, task: TaskRows, source: CellValue, amount: CellValue) -> None:
        for other in task.money:
            if comparison_key(other.source.text) == comparison_key(source.text):
                message = (
                    f'nguồn "{source.text}" của công việc này đã ghi ở {other.source.place}; '
                    "gộp thành một hàng, hoặc ghi rõ hai nguồn khác nhau"
                )
                self.tell(source, message, "source")
                return
        try:
            task.money.append(Money(source, self.in_dong(amount.text)))
        except ValueError as error:
            self.tell(amount, str(error), "amount")

    def in_dong(self, text: str) -> int:
        """The amount; the unit in the cell goes before the unit of the column."""
        if any(char.isalpha() or char == "₫" for char in text):
            return parse_money(text)
        if not self.header.unit:
            raise ValueError(_NO_UNIT.format(text=text))
        return parse_money(f"{text} {self.header.unit}")

    def add(self, known: CellValues, values: CellValues, whose: str) -> None:
        """Take what is new; what is told twice must be told alike."""
        for name, value in values.items():
            other = known.setdefault(name, value)
            if comparison_key(other.text) != comparison_key(value.text):
                two = "; nếu là hai thôn cùng tên thì ghi hai tên khác nhau"
                message = (
                    f'{whose} ở đây ghi "{value.text}", ở {other.place} ghi "{other.text}"; '
                    f"sửa cho khớp{two if known is getattr(self.village, 'values', None) else ''}"
                )
                self.tell(value, message, name)

    def ask(self, row: Row, name: str, message: str) -> None:
        """Tell of a blank cell; not where another cell of the row is wrong already."""
        if not self.is_wrong:
            column = self.header.columns.get(name, 0)
            self.tell(CellValue("", self.table, row.number, column), message, name)

    def tell(self, value: CellValue, message: str, name: str) -> None:
        self.problems.append(value.problem(message, name))


def _part(values: CellValues, level: Level) -> CellValues:
    return {name: values[name] for name in _FIELDS[level] if name in values and name != "name"}


def _group_row(values: CellValues) -> CellValues:
    """A row merged across its columns names a village: `Thôn Đa Hội` above its criteria."""
    name, criterion = values.get("name"), values.get("criterion")
    if name and criterion and {value.text for value in values.values()} == {name.text}:
        return {"name": name}
    return values
