"""Phụ lục I, phần I, mục II.3 and II.4: all that stands where number and date stand.

The rules on single signs say what is wrong with a number or a date that has the form of one; what
has another form, or more beside it, is told here, whatever it is.
"""

from collections.abc import Iterator

from ntmdocs.findings import Fault, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.model.document_types import ABBREVIATIONS
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = ["formed_date", "formed_number", "wrong_date_form", "wrong_number_form"]

_SYMBOL = (
    r"[A-Za-zĐđ]{1,12}(?:\s*[-–/.]\s*[A-Za-zĐđ0-9&]{1,16})*?"
    r"(?:\s?[-–]|\s?[-–]?\s?(?:[.…_]{2,}|…))?(?:\s?\([\w ]+\))?"
)
_NUMBER = regex(
    r"(?:Số|SỐ|số)(?:\s*:)? *(?:[1-9]\d*|0+[1-9]\d*|[IVXLC]{1,7}|[…._\s]*(?=[/-]))"
    rf"(?:\s*[/-]\s*|\s+)(?:{_SYMBOL})?"
)
_BLANK = r"[.…_\s]*"
_DATE = regex(
    r"(?:[^\W\d_][^,;:()\"“”]*?(?<!\s)[,;.]? )??"
    rf"[Nn]gày(?:(?: \d{{1,3}} |{_BLANK})[Tt]háng(?: \d{{1,3}} |{_BLANK})"
    rf"[Nn]ăm(?: \d{{2}}| \d{{4}}|{_BLANK}| 20{_BLANK})"
    r"| \d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})"
)
_DATE_SHOWN = "Hợp Thịnh, ngày 05 tháng 3 năm 2024"


def formed_number(context: Context) -> Iterator[Line]:
    """The number, where it has the form of one."""
    line = context.part("number")
    if line is not None and _NUMBER.fullmatch(context.said(line)):
        yield line


def formed_date(context: Context) -> Iterator[Line]:
    """The date, where it has the form of one."""
    line = context.part("date")
    if line is not None and _DATE.fullmatch(context.said(line)):
        yield line


@rule("Số, ký hiệu chỉ có chữ Số, dấu hai chấm, số và ký hiệu", appendix_1("II.3.c"))
def wrong_number_form(context: Context) -> Iterator[Fault]:
    """`Số: 15/KH-UBND.`, `Số: 15/2024/KH-UBND`, `15/KH-UBND`, `Số: (15/KH-UBND)`."""
    line = context.part("number")
    is_other = context.type_name not in {"", *ABBREVIATIONS}  # an act of law has a year in it
    if line is not None and not is_other and not _NUMBER.fullmatch(context.said(line)):
        message = tr('ghi "{said}", quy định như "Số: 15/KH-UBND"', said=context.said(line))
        yield Fault(context.where("Số, ký hiệu", line), message)


@rule(
    "Địa danh, thời gian chỉ có địa danh, dấu phẩy, ngày, tháng, năm", appendix_1("II.4.b, II.4.c")
)
def wrong_date_form(context: Context) -> Iterator[Fault]:
    """`Suối Mơ, ngày 05 tháng 3 năm 2024.`, `Suối Mơ , ngày …`, `ngày 05 tháng Ba năm 2024`."""
    line = context.part("date")
    if line is not None and not _DATE.fullmatch(context.said(line)):
        message = tr(
            'ghi "{said}", quy định như "{asked}"', said=context.said(line), asked=_DATE_SHOWN
        )
        yield Fault(context.where("Địa danh, thời gian", line), message)
