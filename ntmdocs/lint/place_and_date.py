"""Phụ lục I, phần I, mục II.4: địa danh và thời gian ban hành văn bản."""

import datetime
import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.exact_words import formed_date
from ntmdocs.lint.looks import size_faults, style_faults
from ntmdocs.lint.places import centring_faults
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = [
    "date_in_bold",
    "date_not_centred",
    "date_not_in_calendar",
    "date_not_italic",
    "date_not_level_with_number",
    "date_without_comma",
    "missing_place",
    "missing_place_and_date",
    "place_in_capitals",
    "place_of_another_unit",
    "place_with_its_level",
    "place_without_capital",
    "wrong_date_size",
    "wrong_date_words",
    "wrong_zero_in_date",
    "year_not_in_full",
]

_WHERE = msgids("Địa danh, thời gian")
_SHORT = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}")
_NO_PLACE = re.compile(r"ngày(?!\w)", re.IGNORECASE)
_SYLLABLE = re.compile(r"[^\W\d_]+")
_LEVEL = re.compile(r"(?:xã|phường|thị trấn|huyện|thị xã|tỉnh|quận)\s+", re.IGNORECASE)
_NOUN = re.compile(rf"{_LEVEL.pattern}|(?:thành phố|thủ đô|đặc khu)\s+", re.IGNORECASE)
# The first syllables of people's names and of events that units are called by.
_OF_PERSON_OR_EVENT = re.compile(
    r"\d|[IVX]+\b|(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh"
    r"|Đào|Đoàn|Trương|Trịnh|Mai|Tô|Tôn|Lương|Lưu|Cao|Chu|Châu|Hà|Hàm|Kim|Lạc|Lâm|Mạc|Phùng|Quang"
    r"|Tạ|Thái|Thành|Triệu|Hùng|Duy|An Dương|Bà|Hai Bà|Âu|Minh|Ông|Yết|Điện Biên|Cách|Thống"
    r"|Quyết|Đồng Khởi|Chi Lăng|Bạch|Đống|Ba|Xô|Tây Sơn|Tân Trào|Pác|Nam Kỳ|Nghĩa)(?!\w)"
)
_OWN_UNIT = regex(r"\b(?:xã|phường|thị trấn|đặc khu) ((?:[^\W\d_]+ ?){1,4})$")
_WITHOUT_COMMA = re.compile(r"[^\s,] ngày\s")


def _date(context: Context) -> Iterator[Line]:
    line = context.part("date")
    if line is not None:
        yield line


@rule("Văn bản có địa danh, thời gian ban hành", appendix_1("II.4"))
def missing_place_and_date(context: Context) -> Iterator[Fault]:
    """No such line; day and month may still be left blank."""
    needs_none = context.head.document_type == "Biên bản" or context.is_promulgated  # form 1.9
    if context.part("date") is None and not needs_none:
        yield Fault(
            tr(_WHERE),
            tr('không thấy địa danh, thời gian; quy định "..., ngày ... tháng ... năm ..."'),
        )


@rule("Sau địa danh có dấu phẩy", appendix_1("II.4.c"))
def date_without_comma(context: Context) -> Iterator[Fault]:
    """`Suối Mơ ngày 05 tháng 3 năm 2024`."""
    for line in formed_date(context):
        if _WITHOUT_COMMA.search(line.key):
            yield Fault(context.where(_WHERE, line), tr("sau địa danh không có dấu phẩy"))


@rule("Thời gian ghi bằng các chữ ngày, tháng, năm viết thường", appendix_1("II.4.c"))
def wrong_date_words(context: Context) -> Iterator[Fault]:
    """`Ngày 05 Tháng 3`, `ngày 05/3/2024`."""
    for line in formed_date(context):
        if (short := _SHORT.search(line.text)) is not None:
            message = tr('ghi "{short}", quy định "ngày ... tháng ... năm ..."', short=short[0])
            yield Fault(context.where(_WHERE, line), message)
        found = next((word for word in ("Ngày", "Tháng", "Năm") if f" {word} " in line.text), None)
        if found is not None:
            message = tr(
                'ghi "{found}", quy định chữ thường "{found_2}"', found=found, found_2=found.lower()
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Ngày nhỏ hơn 10, tháng 1, 2 có số 0 phía trước; tháng khác thì không", appendix_1("II.4.b"))
def wrong_zero_in_date(context: Context) -> Iterator[Fault]:
    """`ngày 5 tháng 03`."""
    for line in formed_date(context):
        for word, limit, highest in (("day", 9, 31), ("month", 2, 12)):
            digits = context.head.found["date"].get(word, "").strip()
            if not digits.isdecimal() or not 0 < int(digits) <= highest:
                continue
            asked = f"{int(digits):02}" if int(digits) <= limit else str(int(digits))
            if digits != asked:
                name = "ngày" if word == "day" else "tháng"
                message = tr(
                    'ghi "{name} {digits}", quy định "{name} {asked}"',
                    name=name,
                    digits=digits,
                    asked=asked,
                )
                yield Fault(context.where(_WHERE, line), message)


@rule("Ngày, tháng, năm ban hành có trong lịch", appendix_1("II.4.b"))
def date_not_in_calendar(context: Context) -> Iterator[Fault]:
    """`ngày 30 tháng 02`, `tháng 13`; one with a part left blank is none yet."""
    for line in formed_date(context):
        parts = [context.head.found["date"].get(name, "") for name in ("day", "month", "year")]
        digits = [part.strip() for part in parts]
        if not all(map(str.isdecimal, digits)):
            continue
        day, month, year = map(int, digits)
        try:
            datetime.date(year, month, day)
        except ValueError:
            yield Fault(
                context.where(_WHERE, line),
                tr("không có ngày {day:02}/{month:02}/{year}", day=day, month=month, year=year),
            )


@rule("Năm ban hành ghi đủ bốn chữ số", appendix_1("II.4.b"))
def year_not_in_full(context: Context) -> Iterator[Fault]:
    """`năm 24`; `năm 20` may have been left to be filled in."""
    for line in formed_date(context):
        year = context.head.found["date"].get("year", "").strip()
        if year.isdecimal() and len(year) == 2 and year != "20":
            message = tr('ghi "năm {year}", quy định ghi đầy đủ năm', year=year)
            yield Fault(context.where(_WHERE, line), message)


def _places(context: Context) -> Iterator[tuple[Line, str]]:
    """The place with its line; `Ngày …` alone names none."""
    for line in formed_date(context):
        place = context.head.found["date"]["place"].strip(" ,.")
        if not _NO_PLACE.match(place):
            yield line, place


@rule("Trước ngày, tháng, năm có địa danh", appendix_1("II.4"))
def missing_place(context: Context) -> Iterator[Fault]:
    """`Ngày 05 tháng 3 năm 2024`."""
    for line in formed_date(context):
        if _NO_PLACE.match(line.text):
            yield Fault(context.where(_WHERE, line), tr("trước ngày không có địa danh"))


@rule("Các chữ cái đầu của địa danh viết hoa", appendix_1("II.4.c"))
def place_without_capital(context: Context) -> Iterator[Fault]:
    """`suối mơ, ngày …`, `Suối mơ, ngày …`."""
    for line, place in _places(context):
        name = _NOUN.sub("", place)
        if place[0].islower() or any(word[0].islower() for word in _SYLLABLE.findall(name)):
            yield Fault(context.where(_WHERE, line), tr("địa danh không viết hoa các chữ cái đầu"))


@rule("Địa danh bằng chữ thường", appendix_1("II.4.c"))
def place_in_capitals(context: Context) -> Iterator[Fault]:
    """`SUỐI MƠ, ngày …`."""
    for line, place in _places(context):
        if place.isupper():
            yield Fault(
                context.where(_WHERE, line),
                tr('ghi "{place}", quy định chữ in thường', place=place),
            )


@rule(
    "Địa danh là tên gọi của đơn vị hành chính, không kèm xã, phường, tỉnh",
    appendix_1("II.4.a"),
    severity=Severity.WARNING,  # of a name it is not sure whose it is
)
def place_with_its_level(context: Context) -> Iterator[Fault]:
    """`Xã Suối Mơ, ngày …`; with the name of a person, a number, an event it is right."""
    for line, place in _places(context):
        name = _LEVEL.sub("", place)
        if name != place and place[0].isupper() and not _OF_PERSON_OR_EVENT.match(name):
            message = tr(
                'ghi "{place}", quy định "{name}"; chỉ đơn vị mang tên người, chữ '
                "số, sự kiện lịch sử mới ghi cả tên cấp",
                place=place,
                name=name,
            )
            yield Fault(context.where(_WHERE, line), message)


@rule(
    "Địa danh của xã, phường là tên của chính xã, phường",
    appendix_1("II.4.a"),
    severity=Severity.WARNING,  # an organ may have its seat elsewhere
)
def place_of_another_unit(context: Context) -> Iterator[Fault]:
    """`Bắc Ninh, ngày …` on a paper of UBND xã Suối Mơ."""
    words = [line.key for line in context.organ_lines if line.key.strip("_ ")]  # no typed rule
    found = _OWN_UNIT.search(" ".join(words))
    for line, place in _places(context):
        own = found[1].strip() if found else place.casefold()
        is_bare = _NOUN.match(place) is None
        if found and is_bare and own not in place.casefold() and place.casefold() not in own:
            message = tr(
                'ghi "{place}", cơ quan ban hành ở {unit}', place=place, unit=found[0].strip()
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Địa danh, thời gian cỡ chữ 13-14", appendix_1("II.4.c"), mends=True)
def wrong_date_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, _WHERE, _date(context), 13, 14)


@rule("Địa danh, thời gian kiểu chữ nghiêng", appendix_1("II.4.c"), mends=True)
def date_not_italic(context: Context) -> Iterator[Fault]:
    """Upright letters."""
    return style_faults(context, _WHERE, _date(context), italic=True)


@rule(
    "Địa danh, thời gian không in đậm", appendix_1("II.4.c"), severity=Severity.WARNING, mends=True
)
def date_in_bold(context: Context) -> Iterator[Fault]:
    """Bold letters, where italic ones alone are asked."""
    return style_faults(context, _WHERE, _date(context), bold=False)


@rule("Địa danh, thời gian trên cùng một dòng với số, ký hiệu", appendix_1("II.4.c"))
def date_not_level_with_number(context: Context) -> Iterator[Fault]:
    """In different rows of the header's table, or in the lines of one that stands on tabs."""
    number = context.part("number")
    for date in _date(context):
        if number is not None and _is_of_another_row(context, number, date):
            message = tr("không trên cùng một dòng với số, ký hiệu")
            yield Fault(context.where(_WHERE, date), message)


def _is_of_another_row(context: Context, number: Line, date: Line) -> bool:
    own, other = context.column_of(date), context.column_of(number)
    if own is None and other is None:
        name, organ = context.part("national_name"), context.organ_lines
        is_on_tabs = name is not None and any(line.place == name.place for line in organ)
        return is_on_tabs and number.place != date.place
    if own is None or other is None or own is other:
        return False  # in one column, or one of them in none: where they stand is not known
    return other.rows[number.place] != own.rows[date.place]


@rule("Địa danh, thời gian canh giữa dưới Quốc hiệu, Tiêu ngữ", appendix_1("II.4.c"), mends=True)
def date_not_centred(context: Context) -> Iterator[Fault]:
    """At a side of its column."""
    return centring_faults(context, _WHERE, _date(context))
