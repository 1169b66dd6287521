"""Phần đầu văn bản: who issues the paper, its number, place, date and subject."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from ntmdocs.model.base import FieldAlone, Line, Lines, Model, Text
from ntmdocs.model.official_date import OfficialDate
from ntmdocs.vietnamese import organ_in_sentence

__all__ = ["MOTTO", "NATIONAL_NAME", "Header", "IssuingBody"]

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
"""Quốc hiệu, as Decree 30/2020 spells it (Appendix I, II.1.a)."""

MOTTO = "Độc lập - Tự do - Hạnh phúc"
"""Tiêu ngữ: a hyphen with a space on both sides (Appendix I, II.1.b)."""


def _symbol(text: str) -> str:
    if not re.fullmatch(r"[^\W\d_]+(?:[-/&][^\W_]+)+(?:\([^\W_]+\))?", text):
        raise ValueError(
            f'"{text}" không phải ký hiệu: ghi liền, không dấu cách, '
            'các nhóm nối bằng "-", ví dụ "KH-UBND"'
        )
    return text


def _number(text: str) -> str:
    if not re.fullmatch(r"0*[1-9][0-9]{0,5}", text):
        raise ValueError(f'"{text}" không phải số văn bản: chỉ ghi chữ số, hoặc để trống')
    return text


class IssuingBody(FieldAlone):
    """Cơ quan ban hành, with the organ above it where it has one.

    Names are written as in a sentence (`Ủy ban nhân dân xã Hợp Thịnh`); the page has capitals.
    A name of one line is broken into balanced lines where it is too long;
    a list of lines is broken where the list says.
    """

    short_field: ClassVar[str] = "name"
    short_types: ClassVar[tuple[type, ...]] = (str, list, tuple)
    short_hint: ClassVar[str] = "cần tên cơ quan: một dòng chữ, hoặc danh sách các dòng"

    parent: Lines = Field((), title="Cơ quan chủ quản")
    name: Lines = Field(title="Tên cơ quan ban hành", min_length=1)

    @property
    def full_name(self) -> str:
        """The name as a sentence has it: `Ủy ban nhân dân xã Hợp Thịnh`."""
        return organ_in_sentence(" ".join(self.name))


class Header(Model):
    """Phần đầu: from the organ's name to the subject."""

    issuing_body: IssuingBody = Field(title="Cơ quan ban hành")
    number: Annotated[Line, AfterValidator(_number)] | None = Field(None, title="Số")
    symbol: Annotated[Line, AfterValidator(_symbol)] | None = Field(None, title="Ký hiệu")
    """As it is said; where it is not, `Paper.symbol` is the usual one of the paper's type."""
    place: Line = Field(title="Địa danh")
    issued_on: OfficialDate = Field(title="Thời gian ban hành")
    subject: Text = Field(title="Trích yếu")
    subtitle: Text | None = Field(None, title="Dòng phụ dưới trích yếu")

    @property
    def printed_number(self) -> str:
        """`05`; empty while the clerk has not given one (Appendix I, II.3.c)."""
        return self.number.zfill(2) if self.number else ""
