"""Văn bản được viện dẫn: an act that a plan cites, parsed from the decree's order and printed back.

`Kế hoạch số 56/KH-UBND ngày 19/02/2024 của UBND huyện Hiệp Hòa về xây dựng Nông thôn mới năm 2024`
= kind, number and symbol, date, issuer, joining word, subject (Decree 30/2020, Appendix I, II.6.b).
Laws and ordinances have their name right after the kind. What is parsed prints back to the letter;
a string that would not is refused, and stays plain text in its legal basis.
"""

import datetime
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, Self

from pydantic import AfterValidator, GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from ntmdocs.language import tr
from ntmdocs.model.base import Line, ShortModel, cleaned
from ntmdocs.model.field import Takes, field
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import parse_day, short_date, shortened, without_end_mark

__all__ = ["CitedAct", "CitedDate"]

_SHOWN = 60  # characters of a citation in a message
LAWS = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")
KINDS = (
    *LAWS,
    *("Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư", "Kết luận", "Quy định"),
    *("Quy chế", "Kế hoạch", "Chương trình", "Đề án", "Dự án", "Phương án", "Công điện"),
    *("Công văn", "Thông báo", "Hướng dẫn", "Báo cáo", "Tờ trình", "Văn bản"),
)
_SMALL_KINDS = tuple(kind.lower() for kind in KINDS)
# Words that are part of no kind: `Các quy định tại Thông tư số …` is no citation.
_NEVER_IN_KIND = {"các", "cứ", "của", "những", "ngày", "số", "tại", "theo", "trong", "và", "về"}

# Words that end the issuer's name and open the subject; the longer of two comes first.
_JOININGS = (
    *("về việc", "về", "ban hành", "phê duyệt", "hướng dẫn", "quy định", "sửa đổi, bổ sung"),
    *("sửa đổi", "bổ sung", "công bố", "công nhận", "thông qua", "bãi bỏ", "điều chỉnh"),
)
# These also stand inside the capitalised names of organs (Bộ Giao thông vận tải): small only.
_SMALL_JOININGS = (
    *("giao", "kiện toàn", "phát động", "thành lập", "thông báo", "thực hiện", "triển khai"),
    *("v/v", "V/v"),
)
_EITHER_CASE = (f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in _JOININGS)
JOINING = regex(rf" (?P<joining>{'|'.join((*_EITHER_CASE, *_SMALL_JOININGS))}) ")

_POINT = r"[đĐ]iểm [a-zđ](?!\w)(?:(?:,| và) [a-zđ](?!\w))*"
_CLAUSE = r"[kK]hoản \d+[a-zđ]?(?:(?:,| và) \d+[a-zđ]?(?!\w))*"
_ARTICLE = r"(?:Điều|[mM]ục|Chương|Phần|Phụ lục) (?:\d+[a-zđ]?|[IVXLC]+)(?!\w)"
_UNIT = f"(?:{_POINT}|{_CLAUSE}|{_ARTICLE})"
_PROVISION = regex(rf"(?P<provision>{_UNIT}(?:(?:,| và)? {_UNIT})*,?) ")
_PROVISION_STARTS = (
    *("Điểm ", "điểm ", "Khoản ", "khoản ", "Điều ", "Mục ", "mục ", "Chương ", "Phần "),
    "Phụ lục ",
)

_NUMBER = r"(?=\S*[^\W\d_])[0-9]\w*(?:[-/]\w+(?:[.&]\w+)*)+"  # a symbol has a letter: no date has
_WORDS = r"[^\W\d_]+(?: [^\W\d_]+){0,5}?"
_NUMBERED = regex(rf"(?P<kind>{_WORDS}) (?:(?P<word>số:?) )?(?P<number>{_NUMBER})(?P<rest> .*)?")
_DAY = r"[0-9]{1,2}"
DATE = rf"{_DAY}(?P<mark>[/.-]){_DAY}(?P=mark)[0-9]{{4}}|{_DAY} tháng {_DAY} năm [0-9]{{4}}"
_DATED = regex(rf" ngày (?P<date>{DATE})(?![\w/])")
# What follows the name of a law; who issued it, and nothing else, may stand behind that.
_OF_LAW = regex(
    rf"(?= số:? [0-9]| ngày [0-9])(?: (?P<word>số:?) (?P<number>{_NUMBER}))?"
    rf"(?: ngày (?P<date>{DATE}))?"
)
_ISSUED_BY = " của "
_NO_NAME = regex(r"(?:số:? )?\S*[0-9]\S*[/-]|số ")
# Another act, or parts in another order: no one citation.
_NO_ISSUER = regex(r" số:? \S*[0-9]| ngày [0-9]|;")
_NO_SUBJECT = regex(r" (?:ngày|số:?|và) ")
_ANY_KIND = "|".join(KINDS)
ANOTHER_ACT = regex(rf"(?:,| và)(?: các)? (?:{_ANY_KIND}) (?:số:? ?)?[0-9][\w]*[-/]")
"""Where one more act is cited behind a comma or `và`."""
CARRIES_OUT = regex(
    rf"(?:thực hiện|triển khai|thi hành|sửa đổi|bổ sung|hướng dẫn|theo|tại|thay thế|bãi bỏ)"
    rf"(?: \w+){{0,4}} (?:{_ANY_KIND}) "
)
"""A subject that is itself about acts: those behind it are of it too."""
_NEXT_SENTENCE = regex(r"[^\W\d_]{3,}\. (?=[A-ZĐ])")
NO_LAWS = "|".join(kind for kind in KINDS if kind not in LAWS)
_NEXT_IN_LAW = regex(rf"(?:,| và) (?:{NO_LAWS})(?!\w)")
_BODY_ON = regex(r" của Ban Chỉ đạo(?: \w+){0,3}$")


class CitedDate(str):
    """The date of a cited act, in the form in which it is printed (after the word `ngày`)."""

    __slots__ = ()

    @property
    def date(self) -> datetime.date:
        """The day it means."""
        return parse_day(f"ngày {self}" if "tháng" in self else self)

    @classmethod
    def _validated(cls, text: str) -> Self:
        written = cls(cleaned(text).removeprefix("ngày "))
        date = written.date  # refuses what is no date
        if written == date.isoformat():  # how programs write, no paper does
            return cls(short_date(date.year, date.month, date.day))
        return written

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            cls._validated,
            core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )


class CitedAct(ShortModel, title="Văn bản được viện dẫn"):
    """Văn bản được viện dẫn: written as one string, or given in parts."""

    provision: Line | None = field(
        "Phần, điều, khoản, điểm được viện dẫn", default=None, example="Khoản 2 Điều 5"
    )
    kind: Line = field("Tên loại văn bản được viện dẫn", example="Nghị quyết")
    number_symbol: Line | None = field(
        "Số, ký hiệu văn bản được viện dẫn", default=None, example="05/NQ-HĐND"
    )
    number_word: Annotated[str, AfterValidator(cleaned)] = field(
        'Chữ đứng trước số, ký hiệu ("số" hoặc để trống)', default="số", example="số"
    )
    issued_on: Takes[CitedDate | None, str | None] = field(
        "Ngày ban hành văn bản được viện dẫn",
        default=None,
        what="In đúng như đã ghi",
        example="19/02/2024",
    )
    issuer: Line | None = field(
        "Cơ quan ban hành văn bản được viện dẫn", default=None, example="HĐND xã Hợp Thịnh"
    )
    joining: Line | None = field(
        "Chữ nối với trích yếu (về, ban hành, ...)", default=None, example="về"
    )
    subject: Line | None = field(
        "Trích yếu văn bản được viện dẫn", default=None, example="xây dựng nông thôn mới năm 2024"
    )

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """The parts of a citation; ValueError where it is none. A closing mark is no part of it."""
        text = without_end_mark(text)
        parts = _read(text)
        if parts is None:
            raise ValueError(
                tr(
                    'không đọc được văn bản viện dẫn "{shortened}"; ghi theo thứ tự: tên '
                    'loại, "số" và ký hiệu, "ngày", "của" cơ quan ban hành, trích yếu',
                    shortened=shortened(text, _SHOWN),
                )
            )
        return {**parts}

    def as_text(self) -> str | None:
        """The citation as one string, where that reads back to the same parts."""
        return self.if_it_reads_back(str(self))

    @model_validator(mode="after")
    def _has_something_to_cite(self) -> Self:
        if not (self.number_symbol or self.subject):
            raise ValueError(tr("văn bản viện dẫn phải có số, ký hiệu hoặc trích yếu"))
        return self

    @property
    def is_law(self) -> bool:
        """Luật, Bộ luật, Pháp lệnh, Hiến pháp: their name follows the kind."""
        return self.kind in LAWS

    def __str__(self) -> str:
        return _print(self.__dict__)


@lru_cache(maxsize=1024)  # a basis is looked at before its acts are; a batch has the same ones
def _read(text: str) -> Mapping[str, Any] | None:
    """The parts of a citation; None where they would not print as it stands."""
    parts = _parse(text)
    return parts if parts is not None and _print(parts) == text else None


def _print(parts: Mapping[str, Any]) -> str:
    words: list[str | None] = [parts.get("provision"), parts["kind"]]
    subject = [parts.get("joining"), parts.get("subject")]
    is_name = parts["kind"] in LAWS or not parts.get("number_symbol")
    if is_name and not parts.get("joining"):
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
    if text.startswith(_PROVISION_STARTS) and (found := _PROVISION.match(text)):
        parts["provision"] = found["provision"]
        text = text[found.end() :]
    known = next((kind for kind in KINDS if text.startswith(f"{kind} ")), None)
    numbered = _NUMBERED.fullmatch(text)
    if numbered and (known not in LAWS or numbered["kind"] == known):
        if not _is_kind(numbered["kind"]):
            return None
        parts |= {"kind": numbered["kind"], "number_symbol": numbered["number"]}
        parts |= _number_word(numbered["word"])
        return _parse_rest(numbered["rest"] or "", parts)
    if known is None:
        return None
    return _parse_named(text.removeprefix(known), parts | {"kind": known})


def _is_kind(words: str) -> bool:
    """Whether an act may be called so: `Thông báo kết luận`, and kinds that no list here knows."""
    starts_well = words[0].isupper() or words.startswith(_SMALL_KINDS)
    return starts_well and _NEVER_IN_KIND.isdisjoint(words.lower().split())


def _number_word(word: str | None) -> dict[str, str]:
    return {} if word == "số" else {"number_word": word or ""}


def _parse_named(rest: str, parts: dict[str, Any]) -> dict[str, Any] | None:
    """An act without a number after its kind: a law, or another cited by its name alone."""
    if _NO_NAME.match(rest.strip()):
        return None
    if parts["kind"] in LAWS and rest.strip():
        return None if _NEXT_IN_LAW.search(rest) else parts | _named_law(rest.strip())
    if rest.startswith((" của ", " ngày ")):
        named = _parse_rest(rest, parts)
        return named if named and "joining" in named else None
    return parts | {"subject": rest.strip()}


def _named_law(text: str) -> dict[str, Any]:
    """A law's name, and its number, date and issuer where the text ends with them.

    Each place is looked at once, so that the time grows with the text.
    """
    last_semicolon = text.rfind(";")
    for found in _OF_LAW.finditer(text, 1):
        end = found.end()
        is_issued = text.startswith(_ISSUED_BY, end) and len(text) > end + len(_ISSUED_BY)
        if end < len(text) and not (is_issued and last_semicolon < end):
            continue
        parts = {"subject": text[: found.start()]}
        if found["number"]:
            parts |= {"number_symbol": found["number"], **_number_word(found["word"])}
        issuer = text[end + len(_ISSUED_BY) :]
        found_too = {"issued_on": found["date"], "issuer": issuer}
        return parts | {name: words for name, words in found_too.items() if words}
    return {"subject": text}


def _parse_rest(rest: str, parts: dict[str, Any]) -> dict[str, Any] | None:
    """What follows the number: ` ngày …`, ` của …`, then the subject."""
    if date := _DATED.match(rest):
        parts["issued_on"] = date["date"]
        rest = rest[date.end() :]
    if _is_more_than_one(rest):
        return None
    joining = _joining(rest)
    before, after = (rest[: joining.start()], rest[joining.end() :]) if joining else (rest, "")
    if before.count("(") > before.count(")"):  # `của Chính phủ (được sửa đổi, bổ sung tại …)`
        issuer, _, remark = rest.removeprefix(" của ").partition(" (")
        is_issued = rest.startswith(" của ")
        return parts | {"issuer": issuer, "subject": f"({remark}"} if is_issued else None
    if before and not before.startswith(" của "):  # the words themselves are the subject
        return None if _NO_SUBJECT.match(rest) else parts | {"subject": rest.removeprefix(" ")}
    if _NO_ISSUER.search(before):
        return None
    if before:
        parts["issuer"] = before.removeprefix(" của ")
    if joining:
        parts |= {"joining": joining["joining"], "subject": after}
    return parts


def _joining(rest: str) -> re.Match[str] | None:
    """The word that opens the subject; not the `về` of a body's own name, where one more follows:
    `của Ban Chỉ đạo Trung ương về phát triển khoa học … về kết luận`."""
    first = JOINING.search(rest)
    if first and first["joining"] == "về" and _BODY_ON.search(rest[: first.start()]):
        return JOINING.search(rest, first.end() - 1) or first
    return first


def _is_more_than_one(rest: str) -> bool:
    """Whether another act, or another sentence, follows in the same words."""
    another = ANOTHER_ACT.search(rest) if "," in rest or " và " in rest else None
    is_of_subject = another is not None and CARRIES_OUT.search(rest[: another.start() + 1])
    is_followed = ". " in rest and _NEXT_SENTENCE.search(rest) is not None
    return is_followed or bool(another and not is_of_subject)
