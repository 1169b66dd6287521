"""Figures that are not written as Vietnamese writes them, or not as their words beside them."""

import re
from collections.abc import Iterator

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import format_number, parse_money, seen_in_short, spelled_number

__all__ = ["amount_not_as_in_words", "figure_written_otherwise"]

_SHOWN = 110
_UNIT = (
    r"(?:tỷ|tỉ|triệu|nghìn|đồng|ha|km|m2|m²|m3|m³|m|kg|tấn|tạ|lít|người|hộ|con|điểm|lần|%)(?![\w])"
)
_BEFORE = r"(?<![\w/.,-])(?<!mục )(?<!điểm )(?<!khoản )(?<!tiêu chí )(?<!chỉ tiêu )(?<!bản )"
_DOT = regex(rf"{_BEFORE}(?P<whole>[0-9]{{1,3}})\.(?P<rest>[0-9]{{1,2}}) ?{_UNIT}")
_GROUPS = regex(rf"(?<![\w/.,-])[0-9]{{1,3}}(?:[.,][0-9]{{1,3}}){{2,}} ?(?:nghìn |triệu )?{_UNIT}")
_GROUP_CUT = regex(r"(?<![\w/.,-])[0-9]{1,3}\.[0-9]{2} ?đồng(?!\w)")
_IS_RIGHT = regex(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)? ?[^0-9]*")
_IN_WORDS = regex(
    r"(?P<sum>[0-9][0-9.]*[0-9]) ?đồng,? ?\((?:(?:[Vv]iết )?[Bb]ằng chữ:? ?)?"
    r"(?P<words>[^()0-9]{5,160}?) ?(?:đồng|đ)\b[^()]{0,20}\)"
)


@rule("Số viết theo cách của tiếng Việt", severity=Severity.WARNING)
def figure_written_otherwise(context: PaperContext) -> Iterator[Fault]:
    """`3.5 km`, `1,850,000,000 đồng`, `1.850.000.00 đồng`: a dot parts thousands."""
    for path, text in context.body:
        for found in (*_GROUPS.finditer(text), *_DOT.finditer(text)):
            if not _IS_RIGHT.fullmatch(found[0]):
                yield Fault(
                    path,
                    tr("dấu chấm tách từng nhóm ba chữ số, dấu phẩy đứng trước phần thập phân"),
                    current=seen_in_short(text, found, _SHOWN),
                    suggestion=_meant(found),
                )


def _meant(found: re.Match[str]) -> str:
    """What is surely meant: a decimal dot, unless money has no fractions."""
    is_money = found[0].rstrip().endswith(" đồng") and " " not in found[0].removesuffix(" đồng")
    if found.re.groups and not is_money:
        return found[0].replace(".", ",")
    return ""


@rule("Số tiền bằng chữ khớp với số tiền bằng số", severity=Severity.ERROR)
def amount_not_as_in_words(context: PaperContext) -> Iterator[Fault]:
    """`1.850.000.000 đồng (Một tỷ bảy trăm năm mươi triệu đồng)`."""
    for path, text in context.body:
        for found in _IN_WORDS.finditer(text):
            said = spelled_number(found["words"])
            try:
                amount = parse_money(f"{found['sum']} đồng")
            except ValueError:
                continue  # how it is written is told apart
            if said is not None and said != amount:
                message = tr(
                    "viết bằng chữ là {format_number} đồng", format_number=format_number(said)
                )
                yield Fault(path, message, current=seen_in_short(text, found, _SHOWN))
