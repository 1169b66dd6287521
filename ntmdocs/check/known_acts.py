"""The ledger of acts: for which plans an act is, what stands in its place, and what rests on it.

It is a data set, `acts.yaml`, that others keep too: each entry is one act with its source. A
commune's own entries stand in a file of the same form (`load_acts`).
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Self

from pydantic import ValidationError, model_validator

from ntmdocs.errors import DataError, Problem
from ntmdocs.given import Given
from ntmdocs.language import tr
from ntmdocs.model import CitedDate, Line, Model
from ntmdocs.model.field import Takes, field
from ntmdocs.model.walk import parse_path
from ntmdocs.model.wrong import data_error
from ntmdocs.patterns import regex
from ntmdocs.sources import Source, read_source
from ntmdocs.vietnamese import comparison_key

__all__ = ["ActRemark", "KnownAct", "Ledger", "load_acts", "shipped_act", "shipped_acts"]

_NAME_OF_LAW = regex(r"luật (?P<name>[^0-9]+?),? (?:số|ngày) [0-9]")
_FILE = Path(__file__).with_name("acts.yaml")


class ActRemark(Model, title="Điều cần biết về văn bản"):
    """What is to be known of an act that still applies: that it is amended, that another comes."""

    from_year: int = field("Kế hoạch từ năm này trở đi", example=2024)
    words: Line = field("Điều cần biết", example="đã được sửa đổi bằng Quyết định số 211/QĐ-TTg")
    source: Line = field("Nơi đã đọc", example="vanban.chinhphu.vn")


class KnownAct(Model, title="Văn bản trong danh sách"):
    """One act: how it is cited, for plans of which years it is, and what a person reads of it."""

    kind: Line = field("Tên loại", example="Quyết định")
    number_symbol: Line = field("Số, ký hiệu", example="51/2025/QĐ-TTg")
    issued_on: Takes[CitedDate | None, str | None] = field(
        "Ngày ban hành",
        default=None,
        what="Không ghi nếu chưa rõ; khi đó văn bản được nhận ra theo số có năm",
        example="29/12/2025",
    )
    issuer: Line = field("Cơ quan ban hành", example="Thủ tướng Chính phủ")
    title: Line | None = field(
        "Trích yếu", default=None, example="ban hành Bộ tiêu chí quốc gia về nông thôn mới"
    )
    topics: Takes[tuple[Line, ...], Sequence[str]] = field(
        "Lĩnh vực", default=(), what="Như trích yếu kế hoạch hay ghi", example=["nông thôn mới"]
    )
    is_basis: bool = field("Kế hoạch của lĩnh vực thường lấy làm căn cứ", default=False)
    first_year: int | None = field("Dùng cho kế hoạch từ năm", default=None, example=2026)
    last_year: int | None = field("Dùng cho kế hoạch đến hết năm", default=None, example=2030)
    in_force_on: Takes[CitedDate | None, str | None] = field(
        "Ngày có hiệu lực, nếu khác ngày ban hành", default=None, example="15/02/2026"
    )
    over: Line | None = field(
        "Vì sao kế hoạch sau đó không dùng",
        default=None,
        what="Không ghi thì nói theo năm",
        example="chỉ dùng cho giai đoạn 2021-2025",
    )
    replaced_by: Takes[tuple[Line, ...], Sequence[str]] = field(
        "Số, ký hiệu văn bản thay vào", default=(), example=["51/2025/QĐ-TTg"]
    )
    remarks: Takes[tuple[ActRemark, ...], Sequence[ActRemark]] = field(
        "Điều cần biết khi còn dùng", default=()
    )
    source: Line = field("Nơi đã đọc", example="xaydungchinhsach.chinhphu.vn")

    @model_validator(mode="after")
    def _is_known_by_day_or_year(self) -> Self:
        if self.issued_on is None and self.number_symbol.count("/") < 2:
            raise ValueError(tr('thiếu ngày ban hành; ghi "issued_on", vì số này năm nào cũng có'))
        return self

    def __str__(self) -> str:
        """As a plan cites it."""
        day = f" ngày {self.issued_on}" if self.issued_on else ""
        of = f"{self.kind} số {self.number_symbol}{day} của {self.issuer}"
        return f"{of} {self.title}" if self.title else of

    def is_over(self, year: int) -> bool:
        """Whether plans of a year rest on it no more."""
        return self.last_year is not None and year > self.last_year

    def is_for(self, year: int) -> bool:
        """Whether it is for plans of a year, as far as is known."""
        return (self.first_year or year) <= year and not self.is_over(year)

    def is_about(self, words: str) -> bool:
        """Whether words such as the subject of a plan are of its topics."""
        key = f" {comparison_key(words)} "
        return any(f" {comparison_key(topic)} " in key for topic in self.topics)


class Ledger:
    """Acts that are known, by their numbers."""

    def __init__(self, acts: Iterable[KnownAct]) -> None:
        self.acts = tuple(acts)

    def of(self, number_symbol: str | None, date: datetime.date | None) -> KnownAct | None:
        """The act of that number and day; of two entries the last: a person's own."""
        return next(
            (act for act in reversed(self.acts) if _is_same(act, number_symbol, date)), None
        )

    def dates(self, number_symbol: str | None) -> frozenset[datetime.date]:
        """The days on which acts of that number are known to have been issued."""
        known = (act.issued_on for act in self.acts if act.number_symbol == number_symbol)
        return frozenset(day.date for day in known if day is not None)

    def dates_of_law(self, words: str) -> frozenset[datetime.date]:
        """The days of the laws that words begin with the name of: `Luật Thú y ngày …`."""
        said = _NAME_OF_LAW.match(comparison_key(words))
        laws = (act for act in self.acts if act.kind == "Luật" and said)
        return frozenset(
            law.issued_on.date
            for law in laws
            if law.issued_on and said and comparison_key(law.title or "") == said["name"]
        )

    def instead_of(self, act: KnownAct) -> str:
        """What stands in an act's place, as a plan cites it; empty where that is not known."""
        found = (each for each in self.acts if each.number_symbol in act.replaced_by)
        return "; ".join(map(str, found))


class _Acts(Model, title="Danh sách văn bản"):
    acts: tuple[KnownAct, ...] = field("Các văn bản")


def load_acts(source: Given) -> tuple[KnownAct, ...]:
    """A person's own entries, in the form of `acts.yaml`: a list of acts.

    The file is its path, its bytes, or an open file object. Raises DataError with every problem
    in it, each with file and line.
    """
    read = read_source(source)
    try:
        return _Acts.model_validate({"acts": read.value}).acts
    except ValidationError as error:
        problems = data_error(error, _Acts).problems
    raise DataError(_placed(problem, read) for problem in problems)


def _placed(problem: Problem, read: Source) -> Problem:
    """The problem at its line of the file."""
    place = read.place(parse_path(problem.path)[1:])
    return replace(problem, file=read.name, line=place.line, column=place.column, path="")


@cache
def shipped_acts() -> tuple[KnownAct, ...]:
    """The entries that come with the package."""
    return load_acts(_FILE)


def shipped_act(number_symbol: str, date: datetime.date) -> KnownAct | None:
    """The one of that number and day, for whom the others are not read: they take a while."""
    entries = _FILE.read_text(encoding="utf-8").split("\n- ")[1:]
    found = (load_acts(f"- {entry}".encode()) for entry in entries if number_symbol in entry)
    return Ledger(chain.from_iterable(found)).of(number_symbol, date)


def _is_same(act: KnownAct, number_symbol: str | None, date: datetime.date | None) -> bool:
    if act.number_symbol != number_symbol:
        return False
    if act.issued_on is None:
        return True
    is_of_year = number_symbol is not None and number_symbol.count("/") > 1
    return act.issued_on.date == date or (date is None and is_of_year)
