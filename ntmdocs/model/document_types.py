"""Tên loại văn bản: the kinds of papers that share form 1.4 of Decree 30/2020 (Appendix III).

The form serves every named type alike: only the name, its abbreviation (Appendix III, part I) and
`Kính gửi` differ.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

__all__ = ["ABBREVIATIONS", "DocumentType"]


class DocumentType(StrEnum):
    """Tên loại văn bản; its value is what a file says after `type:`."""

    PLAN = "ke-hoach", "Kế hoạch", "KH"
    REPORT = "bao-cao", "Báo cáo", "BC", True
    SUBMISSION = "to-trinh", "Tờ trình", "TTr", True
    NOTICE = "thong-bao", "Thông báo", "TB"

    type_name: str
    """As in a sentence: `Báo cáo`; the page has capitals."""
    abbreviation: str
    """As symbols have it: `BC`."""
    has_addressees: bool
    """Whether it may open with `Kính gửi`: a tờ trình and a báo cáo sent upward do
    (Appendix I, II.9.b), other named types do not (II.9.c)."""

    def __new__(
        cls, key: str, type_name: str, abbreviation: str, has_addressees: bool = False
    ) -> Self:
        """A type and what is known of it."""
        made = str.__new__(cls, key)
        made._value_ = key
        made.type_name = type_name
        made.abbreviation = abbreviation
        made.has_addressees = has_addressees
        return made

    @property
    def form(self) -> str:
        """The form that it is printed in (Appendix III)."""
        return "1.4"

    @property
    def usual_symbol(self) -> str:
        """`KH-UBND`: the symbol that an UBND gives it (Appendix I, II.3.b)."""
        return f"{self.abbreviation}-UBND"


ABBREVIATIONS: Mapping[str, str] = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Biên bản": "BB",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
    **{each.type_name: each.abbreviation for each in DocumentType},
}
"""What symbols say for each type, ours too (Appendix III, part I)."""
