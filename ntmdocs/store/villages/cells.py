"""The cells of a row → the values of its fields, or what keeps one from being read."""

from collections.abc import Iterator

from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex
from ntmdocs.prose.times import DEADLINE_FIELDS
from ntmdocs.sources import Row
from ntmdocs.store.villages.blanks import is_dash, says_nothing
from ntmdocs.store.villages.groups import CellValue, CellValues
from ntmdocs.store.villages.header import REQUIRED, Section
from ntmdocs.vietnamese import clean, forbidden_characters

__all__ = ["CellFault", "Cells"]

CellFault = tuple[CellValue, str, str]
"""A cell, what is wrong with it, and the field it is read as; '' where it is the whole row."""

_CHARACTERS = msgids("có ký tự không in được: {characters}; xóa các ký tự đó")
_NUMBER, _YEAR = regex(r"[0-9]+(?:,[0-9]+)?"), regex(r"(?:19|20)[0-9]{2}")
_NO_TIME = msgids(
    '"{text}" là một con số, không rõ là ngày nào; ghi như 30/9/2024 hoặc tháng 9/2024, '
    "hoặc đặt định dạng của ô là ngày"
)
_MERGED_ACROSS = msgids("ô gộp {merged} phủ nhiều cột; bỏ gộp ô, ghi từng cột")
_RAGGED = msgids(
    "hàng có {count} ô, hàng tiêu đề có {width} ô; số có dấu phẩy phải đặt trong ngoặc kép "
    '("1,5"), hoặc lưu tệp CSV với dấu chấm phẩy giữa các ô'
)


class Cells:
    """Reads the rows of one table, each by the columns of its headings."""

    def __init__(self, section: Section) -> None:
        self.table = section.table
        self.columns = section.columns
        self.fields = tuple(self.columns.items())
        self.width = len(section.header.row.values)

    def read(self, row: Row) -> tuple[CellValues, list[CellFault]]:
        """The cells that are filled and can be read, and what keeps others from being read.

        A row merged across its columns names a village: `Thôn Đa Hội` above its criteria.
        """
        if self._is_ragged(row):
            message = tr(_RAGGED, count=len(row.values), width=self.width)
            return {}, [(CellValue("", self.table, row, self.width), message, "")]
        values: CellValues = {}
        faults: list[CellFault] = []
        for name, column in self.fields:
            typed = row[column]
            if not typed and column not in row.faults:
                continue
            value = CellValue(clean(typed), self.table, row, column)
            if (
                fault := row.faults.get(column)
                or _characters(typed)
                or _bare_time(name, value.text)
            ):
                faults.append((value, fault, name))
            elif value.text and not says_nothing(name, value.text):
                values[name] = value
        self._settle_zero(row, values)
        if not row.merged:
            return values, faults
        values = {"name": values["name"]} if _is_group(values) else values
        return values, [*faults, *_merged_across(values)]

    def _settle_zero(self, row: Row, values: CellValues) -> None:
        """A dash beside a source is zero, as accounts write it; a zero without a source is none."""
        amount = self.columns.get("amount", -1)
        if "source" in values and amount >= 0 and is_dash(row[amount]):
            values["amount"] = CellValue("0", self.table, row, amount)
        elif "source" not in values and "amount" in values and values["amount"].text == "0":
            del values["amount"]

    def _is_ragged(self, row: Row) -> bool:
        """Whether a row of a text file has a cell too many: a blank one is none.

        But where commas part the cells, `1,5` may have pushed all others to the right.
        """
        more = row.values[self.width :]
        return not self.table.sheet and (
            any(value.strip() for value in more) or (bool(more) and self.table.delimiter == ",")
        )


def _characters(typed: str) -> str:
    bad = forbidden_characters(typed)
    return tr(_CHARACTERS, characters=", ".join(bad)) if bad else ""


def _bare_time(name: str, text: str) -> str:
    """A number where a time stands: a day that Excel took for one, or a cell that lost its format.

    A year is a time.
    """
    is_number = name in DEADLINE_FIELDS and _NUMBER.fullmatch(text) and not _YEAR.fullmatch(text)
    return tr(_NO_TIME, text=text) if is_number else ""


def _is_group(values: CellValues) -> bool:
    ranges = {value.merged for value in values.values()}
    return all(name in values for name in REQUIRED) and len(ranges) == 1 and "" not in ranges


def _merged_across(values: CellValues) -> Iterator[CellFault]:
    """One cell over several columns: of which it is, is not known. A time may begin and end."""
    seen: dict[str, str] = {}
    for name, value in values.items():
        first = seen.setdefault(value.merged, name) if value.merged else name
        if first != name and {first, name} != {"starts", "ends"}:
            yield value, tr(_MERGED_ACROSS, merged=value.merged), name
