"""The money of tasks: each sum counted once, in the unit that its cell or its heading gives."""

from ntmdocs.language import msgids, tr
from ntmdocs.store.villages.groups import CellValue, Money, TaskRows
from ntmdocs.store.villages.units import Unit
from ntmdocs.vietnamese import comparison_key, parse_money

__all__ = ["Funds", "MoneyFault", "in_dong"]

_NO_SOURCE = msgids("có số tiền mà chưa ghi nguồn vốn; ghi nguồn vốn, ví dụ ngân sách xã")
_NO_AMOUNT = msgids("có nguồn vốn mà chưa ghi số tiền; ghi số tiền, hoặc 0")
_NO_UNIT = msgids(
    '"{text}" không rõ đơn vị; ghi đơn vị ở tên cột, ví dụ "Kinh phí (triệu đồng)", hoặc trong ô'
)
_SCALED = msgids(
    'ô hiện "{text}" vì định dạng rút gọn số, mà tên cột ghi đơn vị là đồng; '
    "bỏ định dạng rút gọn, hoặc sửa đơn vị ở tên cột"
)
_SHARED = msgids(
    "ô gộp {merged} là một số tiền ghi chung cho nhiều hàng; bỏ gộp ô, ghi số tiền của từng việc"
)
_TWICE = msgids(
    'nguồn "{source}" của công việc này đã ghi ở {place}; '
    "gộp thành một hàng, hoặc ghi rõ hai nguồn khác nhau"
)


class MoneyFault(ValueError):
    """What is wrong with a row's money: of which field, None where its cell is blank, and why."""

    def __init__(self, field: str, value: CellValue | None, message: str) -> None:
        super().__init__(message)
        self.field, self.value = field, value


class Funds:
    """Gives tasks their money; knows which merged cells have been counted."""

    def __init__(self) -> None:
        self._counted: dict[tuple[str, str], tuple[TaskRows, str]] = {}

    def add(
        self, task: TaskRows, source: CellValue | None, amount: CellValue | None, unit: Unit
    ) -> Money | None:
        """What one row says; None where a row above said it of a merged cell.

        MoneyFault where it is not clear how much from where.
        """
        if self._is_counted(task, source, amount) or (source and not amount and source.is_as_above):
            return None
        if source is None:
            raise MoneyFault("source", None, tr(_NO_SOURCE))
        if amount is None:
            raise MoneyFault("amount", None, tr(_NO_AMOUNT))
        key = comparison_key(source.text)
        if other := task.money.get(key):
            message = tr(_TWICE, source=source.text, place=other.source.place)
            raise MoneyFault("source", source, message)
        try:
            money = task.money[key] = Money(source, amount, in_dong(amount, unit))
        except ValueError as error:
            raise MoneyFault("amount", amount, str(error)) from None
        if amount.merged:
            self._counted[_range(amount)] = task, key
        return money

    def _is_counted(
        self, task: TaskRows, source: CellValue | None, amount: CellValue | None
    ) -> bool:
        """Whether it is a merged sum that has been counted; one for several tasks is refused."""
        if amount is None or not amount.is_as_above:
            return False
        of, key = self._counted.get(_range(amount), (None, ""))
        if of is task and (source is None or comparison_key(source.text) == key):
            return True
        raise MoneyFault("amount", amount, tr(_SHARED, merged=amount.merged))


def _range(amount: CellValue) -> tuple[str, str]:
    return amount.table.sheet, amount.merged


def in_dong(amount: CellValue, unit: Unit) -> int:
    """The amount, in the unit of its cell or else of the column; ValueError where it is none."""
    text = amount.text
    if any(char.isalpha() or char == "₫" for char in text):
        return parse_money(text)
    if not unit.name:
        raise ValueError(tr(_NO_UNIT, text=text))
    if unit.name == "đồng" and amount.column in amount.row.scaled:
        raise ValueError(tr(_SCALED, text=text))
    return parse_money(f"{text} {unit.name}")
