"""Numbers, list letters, money and lists of words as official Vietnamese writes them.

`.` groups thousands and `,` is the decimal mark (CLDR, through Babel).
Babel reads its data for a tenth of the time that a first paper takes: what a whole number and a
list look like is said here too, and held to Babel by a test; it is imported for fractions.
"""

import unicodedata
from collections.abc import Sequence
from decimal import Context, Decimal, localcontext
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.vietnamese.letters import clean
from ntmdocs.vietnamese.text import shortened

if TYPE_CHECKING:
    from babel import Locale

__all__ = [
    "MoneyUnit",
    "format_amount",
    "format_money",
    "format_number",
    "join_list",
    "letter",
    "parse_money",
    "parse_number",
    "roman",
    "two_digits",
]

_DIGITS = 100  # of a whole number: a longer one is none that a paper has
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


class MoneyUnit(StrEnum):
    """Đơn vị tính: the unit a sum of money is written in."""

    DONG = "đồng"
    MILLION = "triệu đồng"
    BILLION = "tỷ đồng"

    @classmethod
    def _missing_(cls, value: object) -> "MoneyUnit | None":
        """The same unit typed in decomposed letters."""
        return next((one for one in cls if value == unicodedata.normalize("NFD", one)), None)

    @property
    def exponent(self) -> int:
        """How many zeros one of this unit has in đồng."""
        return {MoneyUnit.DONG: 0, MoneyUnit.MILLION: 6, MoneyUnit.BILLION: 9}[self]


def two_digits(n: int) -> str:
    """`04`, `12`, `104`: a number below 10 gets a zero (Nghị định 30/2020, Phụ lục I, II.3.c)."""
    if n < 0:
        raise ValueError(tr("số {n} là số âm: cần số từ 0 trở lên", n=n))
    return f"{n:02}"


@lru_cache(maxsize=256)  # every paper counts its headings from one
def roman(n: int) -> str:
    """Chữ số La Mã, for sections and annexes: 4 is `IV`, 4000 is `MMMM`."""
    if n < 1:
        raise ValueError(tr("số {n} không viết được bằng chữ số La Mã: cần số từ 1 trở lên", n=n))
    written = ""
    for value, sign in _ROMAN:
        count, n = divmod(n, value)
        written += sign * count
    return written


def letter(n: int) -> str:
    """The letter of the n-th điểm: a, b, c, d, đ, e, g … y.

    Nghị định 30/2020, Phụ lục I, II.6.đ asks for the Vietnamese alphabet;
    ă, â, ê, ô, ơ, ư are skipped, as the decree's own text skips them.
    It says nothing of a 24th điểm: `aa`, `ab` … follow `y` here.
    """
    if n < 1:
        raise ValueError(tr("không có điểm thứ {n}: điểm đánh thứ tự từ 1", n=n))
    written = ""
    while n:
        n, index = divmod(n - 1, len(_LETTERS))
        written = _LETTERS[index] + written
    return written


def format_number(n: int | Decimal) -> str:
    """`1.250,5`: every digit that matters is kept, zeros at the end of a fraction are not."""
    number = Decimal(n)
    if not number.is_finite():
        raise ValueError(tr("{n} không phải là một con số", n=n))
    return _formatted(number or Decimal(0))  # no `-0`


@lru_cache(maxsize=4096)  # an amount stands in a table, in its sum and in sentences
def _formatted(number: Decimal) -> str:
    if number.adjusted() < _DIGITS and number == number.to_integral_value():
        return f"{int(number):,}".replace(",", ".")
    from babel.numbers import format_decimal

    with localcontext(Context()) as context:
        context.prec = len(number.as_tuple().digits) + abs(number.adjusted()) + 10
        written: str = format_decimal(number, locale=_locale(), decimal_quantization=False)
    return written


@cache  # babel looks for its locale anew at each call
def _locale() -> "Locale":
    from babel import Locale

    return Locale("vi")


def format_amount(vnd: int, unit: MoneyUnit | None = None) -> str:
    """The number alone, for a cell whose unit stands above the table; exact, never rounded."""
    exponent = (unit or MoneyUnit.DONG).exponent
    sign, digits, _ = Decimal(vnd).as_tuple()
    return format_number(Decimal((sign, digits, -exponent)))


def format_money(vnd: int, unit: MoneyUnit | None = None) -> str:
    """`1.250.000.000 đồng`, `1.250 triệu đồng`, `1,25 tỷ đồng`: exact, never rounded."""
    return f"{format_amount(vnd, unit)} {unit or MoneyUnit.DONG}"


def join_list(words: Sequence[str]) -> str:
    """`A, B và C`."""
    *first, last = words or ("",)
    return f"{', '.join(first)} và {last}" if first else last


_NUMBER = regex(r"-?(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]+)?")


def parse_number(text: str) -> Decimal:
    """A number as Vietnamese writes it: `1.450`, `12,5`, `-3`.

    What can be read in two ways (`1.5`, and `1,250` that may be a thousand) is refused.
    """
    written = clean(text).replace("−", "-").replace("–", "-")
    if not _NUMBER.fullmatch(written) or _LOOKS_GROUPED.fullmatch(written.lstrip("-")):
        raise ValueError(
            tr(
                "“{shortened}” không phải là một số viết rõ: dấu chấm tách từng nhóm ba "
                "chữ số (1.450), dấu phẩy đứng trước phần thập phân (12,5)",
                shortened=shortened(text, _LONGEST),
            )
        )
    return Decimal(written.replace(".", "").replace(",", "."))


_MONEY = regex(r"([0-9.,]+)\s*([^\W\d_][^\d,]*|₫)?")
_WHOLE = regex(r"0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_LOOKS_GROUPED = regex(r"[1-9][0-9]{0,2},[0-9]{2}0")
_LONGEST = 100  # characters; no budget is longer
_EXPONENTS = {
    **dict.fromkeys(("", "đồng", "đ", "₫", "vnđ", "vnd", "đồng việt nam"), 0),
    **dict.fromkeys(("nghìn", "nghìn đồng", "ngàn", "ngàn đồng"), 3),
    **dict.fromkeys(("triệu", "triệu đồng", "triệu đ", "tr", "trđ", "tr.đ", "tr đồng"), 6),
    **dict.fromkeys(("tỷ", "tỷ đồng", "tỷ đ", "tỉ", "tỉ đồng", "tỉ đ"), 9),
}


def parse_money(text: str) -> int:
    """A sum in đồng, from `1.250.000.000 đồng`, `1.250 triệu`, `1,25 tỷ đồng`, `120.000đ`.

    What can be read in two ways is refused, with the cure: a wrong guess is a wrong budget.
    `1,25 tỷ` has a decimal comma; `1.250 tỷ` is one thousand two hundred and fifty;
    `1,250 triệu` is refused, as a thousand grouped the English way looks the same
    (`1,125 triệu` is read by the Vietnamese rule: only a fraction would be written so);
    so is every comma in a sum of đồng, which has no fractions.
    """
    written = " ".join(clean(text).lower().split())
    if not written:
        raise ValueError(tr("số tiền để trống: viết như 1.250.000.000 đồng hoặc 1,25 tỷ đồng"))
    if written[0] in "-−–" and any(c.isdigit() for c in written):
        raise ValueError(tr("số tiền “{text}” là số âm: viết số không có dấu trừ", text=text))
    found = _MONEY.fullmatch(written) if len(written) <= _LONGEST else None
    if found is None or (found[2] or "") not in _EXPONENTS:
        raise ValueError(
            tr(
                "“{shortened}” không phải là số tiền: viết như 1.250.000.000 đồng, 1.250 "
                "triệu đồng hoặc 1,25 tỷ đồng",
                shortened=shortened(text, _LONGEST),
            )
        )
    return _in_dong(text, found[1], _EXPONENTS[found[2] or ""])


def _in_dong(text: str, number: str, exponent: int) -> int:
    whole, comma, fraction = number.partition(",")
    if not _WHOLE.fullmatch(whole) or (comma and not fraction.isdigit()):
        raise ValueError(
            tr(
                "số “{number}” trong “{text}” viết sai: dấu chấm tách từng nhóm ba chữ "
                "số (1.250.000), dấu phẩy đứng trước phần thập phân (1,25)",
                number=number,
                text=text,
            )
        )
    if comma and exponent == 0:
        raise ValueError(
            tr(
                "“{text}” có dấu phẩy, nhưng đồng không có phần lẻ: viết dấu chấm giữa "
                "các nhóm ba chữ số (1.250.000 đồng)",
                text=text,
            )
        )
    if _LOOKS_GROUPED.fullmatch(number):
        unit = text[text.rindex(number[-1]) + 1 :].strip()
        decimal, grouped = number.rstrip("0").rstrip(","), number.replace(",", ".")
        raise ValueError(
            tr(
                "“{text}” có thể hiểu hai cách: viết {decimal} {unit} nếu dấu phẩy là "
                "phần thập phân, hoặc {grouped} {unit} nếu là hàng nghìn",
                text=text,
                decimal=decimal,
                unit=unit,
                grouped=grouped,
            )
        )
    fraction = fraction.rstrip("0")
    if len(fraction) > exponent:
        raise ValueError(
            tr("“{text}” có phần lẻ nhỏ hơn một đồng: bớt chữ số sau dấu phẩy", text=text)
        )
    return int(whole.replace(".", "") + fraction.ljust(exponent, "0"))
