"""Phụ lục II: viết hoa, where a program can be sure; the rest is for who reads."""

import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.lint.acts import ND30
from ntmdocs.lint.context import Context
from ntmdocs.read.lines import Line, lines_in
from ntmdocs.vietnamese import words_around

__all__ = [
    "article_without_capital",
    "city_without_capital",
    "clause_with_capital",
    "organ_without_capital",
    "people_without_capital",
    "province_with_capital",
    "weekday_without_capital",
]

_WARNING = Severity.WARNING
_WHERE = "Viết hoa"
_SMALL = "a-zđà-ỹ"
_ORGAN = re.compile(
    r"(?<!\w)(?:ủy|uỷ) ban nhân dân (?:tỉnh|thành phố|huyện|xã|phường|thị trấn|đặc khu)(?!\w)"
    r"|(?<!\w)hội đồng nhân dân (?:tỉnh|thành phố|huyện|xã|phường|thị trấn|đặc khu)(?!\w)"
)
_PEOPLE = re.compile(
    r"(?<!\w)(?:đời sống|tầng lớp|toàn thể|vận động|phục vụ|trong|cho|cùng|của) nhân dân(?!\w)"
)
_ACT = r"(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Hiến pháp)"
_ARTICLE = re.compile(rf"(?<!\w)(?:điều|chương|phần) (?:\d+|[IVX]+),? (?:của )?{_ACT}(?!\w)")
_CLAUSE = re.compile(rf"(?<=[{_SMALL},;] )(?:Khoản \d+|Điểm [a-zđ])(?=[ ,]+(?:Khoản|khoản|Điều))")
_CITY = re.compile(r"(?<!\w)thành phố Hồ Chí Minh(?!\w)|(?<!\w)thủ đô Hà Nội(?!\w)")
_PROVINCE = re.compile(rf"(?<=[{_SMALL}] )Tỉnh (?=[A-ZĐ][{_SMALL}])")
_WEEKDAY = re.compile(
    r"(?<!\w)(?<!lần )thứ (?:hai|ba|tư|năm|sáu|bảy),? (?=(?:ngày \d|hằng tuần|hàng tuần))"
)


def _found(context: Context, pattern: re.Pattern[str], message: str) -> Iterator[Fault]:
    """The first place in the paper, and how many more there are."""
    found = [(line, one) for line in _text(context) for one in pattern.finditer(line.text)]
    if found:
        line, first = found[0]
        shown = words_around(line.text, *first.span(), 1, 1)
        others = f" (và {len(found) - 1:02} chỗ khác)" if len(found) > 1 else ""
        yield Fault(context.where(_WHERE, line), f'ghi "{shown}", {message}{others}')


def _text(context: Context) -> Iterator[Line]:
    """The sentences: bases, opening, body; a title in capitals says nothing of capitals."""
    bases = (part for basis in context.bases.bases for part in basis)
    for line in (*bases, *context.bases.opening, *lines_in(context.recognised.body)):
        if not line.is_upper:
            yield line


def _appendix_2(item: str) -> Source:
    return Source(ND30, f"Phụ lục II, mục {item}")


@rule("Tên cơ quan viết hoa chữ đầu", _appendix_2("IV.1.a"), severity=_WARNING)
def organ_without_capital(context: Context) -> Iterator[Fault]:
    """`ủy ban nhân dân xã`; `ủy ban nhân dân các cấp` names none."""
    return _found(context, _ORGAN, "quy định viết hoa chữ đầu tên cơ quan")


@rule("Danh từ Nhân dân viết hoa", _appendix_2("V.1"), severity=_WARNING)
def people_without_capital(context: Context) -> Iterator[Fault]:
    """`đời sống nhân dân`; in the names of organs it stands otherwise."""
    return _found(context, _PEOPLE, 'quy định "Nhân dân"')


@rule("Phần, chương, điều được viện dẫn viết hoa", _appendix_2("V.7"), severity=_WARNING)
def article_without_capital(context: Context) -> Iterator[Fault]:
    """`điều 5 Luật …`."""
    return _found(context, _ARTICLE, "quy định viết hoa Phần, Chương, Mục, Điều")


@rule("Khoản, điểm được viện dẫn viết thường", _appendix_2("V.7"), severity=_WARNING)
def clause_with_capital(context: Context) -> Iterator[Fault]:
    """`theo Khoản 2 Điều 5`."""
    return _found(context, _CLAUSE, "quy định viết thường khoản, điểm")


@rule(
    "Thành phố Hồ Chí Minh, Thủ đô Hà Nội viết hoa chữ đầu",
    _appendix_2("III.1.c"),
    severity=_WARNING,
)
def city_without_capital(context: Context) -> Iterator[Fault]:
    """`thành phố Hồ Chí Minh`."""
    return _found(context, _CITY, "quy định viết hoa chữ đầu")


@rule("Danh từ chung trước tên tỉnh viết thường", _appendix_2("III.1.a"), severity=_WARNING)
def province_with_capital(context: Context) -> Iterator[Fault]:
    """`của Tỉnh Bắc Ninh`; communes and wards may bear the name of a person, and are left out."""
    return _found(context, _PROVINCE, 'quy định viết thường: "tỉnh"')


@rule("Thứ trong tuần viết hoa số thứ tự", _appendix_2("V.8.c"), severity=_WARNING)
def weekday_without_capital(context: Context) -> Iterator[Fault]:
    """`thứ hai hằng tuần`; `lần thứ hai` is none."""
    return _found(context, _WEEKDAY, 'quy định viết hoa: "thứ Hai"')
