"""Văn bản được viện dẫn: an act that a plan cites, parsed from the decree's order and printed back.

`Kế hoạch số 56/KH-UBND ngày 19/02/2024 của UBND huyện Hiệp Hòa về xây dựng Nông thôn mới năm 2024`
= kind, number and symbol, date, issuer, joining word, subject (Decree 30/2020, Appendix I, II.6.b).
Laws and ordinances have their name right after the kind. What is parsed prints back to the letter;
a string that would not is refused, and stays plain text in its legal basis.
"""

import datetime
import re
from typing import Any, ClassVar, Self

from pydantic import Field, GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from ntmdocs.model.base import Line, ShortModel
from ntmdocs.vietnamese import clean, parse_date

__all__ = ["CitedAct", "CitedDate"]

_LAWS = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")
_KINDS = (
    *_LAWS,
    *("Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư", "Kết luận", "Quy định"),
    *("Quy chế", "Kế hoạch", "Chương trình", "Đề án", "Dự án", "Phương án", "Công điện"),
    *("Công văn", "Thông báo", "Hướng dẫn", "Báo cáo", "Tờ trình", "Văn bản"),
)
# Words that end the issuer's name and open the subject; the longer of two comes first.
_JOININGS = (
    *("về việc", "về", "ban hành", "phê duyệt", "hướng dẫn", "quy định", "sửa đổi", "triển khai"),
    *(
        "thực hiện",
        "công bố",
        "thông qua",
        "thông báo",
        "bãi bỏ",
        "giao",
        "công nhận",
        "điều chỉnh",
    ),
)
_PROVISION = re.compile(
    r"(?P<provision>(?:(?:điểm [a-zđ]+|khoản \d+\w?|(?:Điều|Mục|Chương|Phần|Phụ lục) [IVXLC\d]+\w?),? )+)"
)
_NUMBER = re.compile(
    r"(?P<kind>[^\W\d_][^\d;:]*?) (?P<word>số )?(?P<number>\d[\w.]*(?:[-/][\w.&-]+)+)(?P<rest> .*)?"
)
_DATE = re.compile(r" ngày (?P<date>\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})(?!\w)")
_JOINING = re.compile(rf" (?P<joining>{'|'.join(_JOININGS)}) ")
_ANOTHER_ACT = re.compile(r" số \S*\d")


class CitedDate(str):
    """The date of a cited act, in the form in which it is printed (after the word `ngày`)."""

    __slots__ = ()

    @property
    def date(self) -> datetime.date:
        """The day it means."""
        year, month, day = parse_date(self if "/" in self else f"ngày {self}")
        if month is None or day is None:
            raise ValueError(f'"{self}" thiếu ngày hoặc tháng; ghi đủ dạng dd/mm/yyyy')
        return datetime.date(year, month, day)

    @classmethod
    def _validated(cls, text: str) -> Self:
        date = cls(clean(text).removeprefix("ngày "))
        date.date  # noqa: B018  refuses what is no date
        return date

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls._validated,
            core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )


class CitedAct(ShortModel):
    """Văn bản được viện dẫn: written as one string, or given in parts."""

    short_field: ClassVar[str] = "kind"

    provision: Line | None = Field(None, title="Phần, điều, khoản, điểm được viện dẫn")
    kind: Line = Field(title="Tên loại văn bản được viện dẫn")
    number_symbol: Line | None = Field(None, title="Số, ký hiệu văn bản được viện dẫn")
    number_word: str = Field("số", title='Chữ đứng trước số, ký hiệu ("số" hoặc để trống)')
    issued_on: CitedDate | None = Field(None, title="Ngày ban hành văn bản được viện dẫn")
    issuer: Line | None = Field(None, title="Cơ quan ban hành văn bản được viện dẫn")
    joining: Line | None = Field(None, title="Chữ nối với trích yếu (về, ban hành, ...)")
    subject: Line | None = Field(None, title="Trích yếu văn bản được viện dẫn")

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """The parts of a citation; ValueError where it is none."""
        text = clean(text)
        parts = _parse(text)
        if parts is None or _print(parts) != text:
            raise ValueError(
                f'không đọc được văn bản viện dẫn "{_start(text)}"; ghi theo thứ tự: tên loại, '
                '"số" và ký hiệu, "ngày", "của" cơ quan ban hành, trích yếu'
            )
        return parts

    def as_text(self) -> str | None:
        """The citation as one string, where that reads back to the same parts."""
        text = str(self)
        try:
            same = type(self).model_validate(text) == self
        except ValueError:
            same = False
        return text if same else None

    @model_validator(mode="after")
    def _has_something_to_cite(self) -> Self:
        if not (self.number_symbol or self.subject):
            raise ValueError("văn bản viện dẫn phải có số, ký hiệu hoặc trích yếu")
        return self

    @property
    def is_law(self) -> bool:
        """Luật, Bộ luật, Pháp lệnh, Hiến pháp: their name follows the kind."""
        return self.kind in _LAWS

    def __str__(self) -> str:
        return _print({name: getattr(self, name) for name in type(self).model_fields})


def _print(parts: dict[str, Any]) -> str:
    words: list[str | None] = [parts.get("provision"), parts["kind"]]
    subject = [parts.get("joining"), parts.get("subject")]
    if parts["kind"] in _LAWS or not (parts.get("number_symbol") or parts.get("joining")):
        words, subject = [*words, *subject], []
    if number := parts.get("number_symbol"):
        words += [parts.get("number_word", "số"), number]
    if date := parts.get("issued_on"):
        words.append(f"ngày {date}")
    if issuer := parts.get("issuer"):
        words.append(f"của {issuer}")
    return " ".join(word for word in [*words, *subject] if word)


def _parse(text: str) -> dict[str, Any] | None:
    parts: dict[str, Any] = {}
    if match := _PROVISION.match(text):
        parts["provision"] = match["provision"].strip()
        text = text[match.end() :]
    kind = next((kind for kind in _KINDS if text.startswith(f"{kind} ")), None)
    match = _NUMBER.fullmatch(text)
    if kind in _LAWS:
        return parts | _parse_law(text, kind)
    if match:
        parts |= {"kind": match["kind"], "number_symbol": match["number"]}
        if not match["word"]:
            parts["number_word"] = ""
        return _parse_rest(match["rest"] or "", parts)
    return parts | _parse_law(text, kind) if kind else None


def _parse_law(text: str, kind: str | None) -> dict[str, Any]:
    """A law, or another act cited by its name alone: kind, name, then perhaps number and date."""
    parts: dict[str, Any] = {"kind": kind}
    rest = text[len(kind or "") + 1 :]
    if (date := _DATE.search(rest)) and date.end() == len(rest):
        parts["issued_on"] = date["date"]
        rest = rest[: date.start()]
    if kind in _LAWS and (number := re.search(r" số (\d[\w.]*(?:/[\w-]+)+)$", rest)):
        parts["number_symbol"] = number[1]
        rest = rest[: number.start()]
    return parts | {"subject": rest}


def _parse_rest(rest: str, parts: dict[str, Any]) -> dict[str, Any] | None:
    """What follows the number: ` ngày …`, ` của …`, then the subject."""
    if date := _DATE.match(rest):
        parts["issued_on"] = date["date"]
        rest = rest[date.end() :]
    joining = _JOINING.search(rest)
    before, after = (rest[: joining.start()], rest[joining.end() :]) if joining else (rest, "")
    if before.startswith(" của "):
        parts["issuer"] = before.removeprefix(" của ")
    elif before:  # neither issuer nor a known joining word: the words themselves are the subject
        return parts | {"subject": rest.removeprefix(" ")}
    if _ANOTHER_ACT.search(before):
        return None  # two acts in one issuer: not one citation
    if joining:
        parts |= {"joining": joining["joining"], "subject": after}
    return parts


def _start(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."
