"""Phần đầu văn bản: who issues the paper, its number, place, date and subject."""

import re
from collections.abc import Sequence
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, model_validator

from ntmdocs.language import msgids, tr
from ntmdocs.model.base import FieldAlone, Line, Lines, Model, Text
from ntmdocs.model.field import Takes, field
from ntmdocs.model.official_date import GivenDate, OfficialDate
from ntmdocs.model.stamps import Circulation, DraftMark, SecrecyMark, UrgencyMark
from ntmdocs.vietnamese import organ_in_sentence

__all__ = ["MOTTO", "NATIONAL_NAME", "Header", "IssuingBody", "Symbol"]

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
"""Quốc hiệu, as Decree 30/2020 spells it (Appendix I, II.1.a)."""

MOTTO = "Độc lập - Tự do - Hạnh phúc"
"""Tiêu ngữ: a hyphen with a space on both sides (Appendix I, II.1.b)."""


def _symbol(text: str) -> str:
    if not re.fullmatch(r"[^\W\d_]+(?:[-/&][^\W_]+)+(?:\([^\W_]+\))?", text):
        raise ValueError(
            tr(
                '"{text}" không phải ký hiệu: ghi liền, không dấu cách, các nhóm nối '
                'bằng "-", ví dụ "KH-UBND"',
                text=text,
            )
        )
    return text


Symbol = Annotated[Line, AfterValidator(_symbol)]


def _number(text: str) -> str:
    if not re.fullmatch(r"0*[1-9][0-9]{0,5}", text):
        raise ValueError(
            tr('"{text}" không phải số văn bản: chỉ ghi chữ số, hoặc để trống', text=text)
        )
    return text


class IssuingBody(FieldAlone, title="Cơ quan ban hành"):
    """Cơ quan ban hành, with the organ above it where it has one.

    Names are written as in a sentence (`Ủy ban nhân dân xã Hợp Thịnh`); the page has capitals.
    A name of one line is broken into balanced lines where it is too long;
    a list of lines is broken where the list says.
    """

    short_field: ClassVar[str] = "name"
    short_types: ClassVar[tuple[type, ...]] = (str, list, tuple)
    short_hint: ClassVar[str] = msgids("cần tên cơ quan: một dòng chữ, hoặc danh sách các dòng")

    parent: Takes[Lines, str | Sequence[str]] = field(
        "Cơ quan chủ quản", default=(), example="Ủy ban nhân dân huyện Hiệp Hòa"
    )
    name: Takes[Lines, str | Sequence[str]] = field(
        "Tên cơ quan ban hành",
        what="Một dòng, hoặc danh sách các dòng; máy tự viết hoa",
        example=["Ủy ban nhân dân", "xã Hợp Thịnh"],
        min_length=1,
    )

    @property
    def full_name(self) -> str:
        """The name as a sentence has it: `Ủy ban nhân dân xã Hợp Thịnh`."""
        return organ_in_sentence(" ".join(self.name))


class Header(Model, title="Phần đầu văn bản"):
    """Phần đầu: from the organ's name to the subject."""

    issuing_body: Takes[IssuingBody, IssuingBody | str | Sequence[str]] = field(
        "Cơ quan ban hành",
        what="Có co-quan.yaml thì không cần ghi",
        example=["Ủy ban nhân dân", "xã Hợp Thịnh"],
    )
    number: Annotated[Line, AfterValidator(_number)] | None = field(
        "Số", default=None, what="Để trống cho đến khi văn thư cấp số", example="57"
    )
    symbol: Symbol | None = field(
        "Ký hiệu",
        default=None,
        what="Không ghi thì theo co-quan.yaml, loại văn bản",
        example="KH-UBND",
    )
    """As it is said; where it is not, `Paper.symbol` is the usual one of the paper's type."""
    has_number: bool = field(
        "Có số, ký hiệu",
        default=True,
        what="Ghi false thì không in số, ký hiệu: giấy của thôn không qua văn thư",
    )
    place: Line = field("Địa danh", what="Có co-quan.yaml thì không cần ghi", example="Hợp Thịnh")
    issued_on: Takes[OfficialDate, GivenDate] = field(
        "Thời gian ban hành",
        what='Chưa ký thì chỉ ghi năm ("2024") hoặc tháng và năm ("3/2024")',
        example="05/3/2024",
    )
    subject: Takes[Text, str] = field("Trích yếu", example="Xây dựng nông thôn mới năm {{ year }}")
    subtitle: Takes[Text | None, str | None] = field(
        "Dòng phụ dưới trích yếu", default=None, example="(Kèm theo Tờ trình số 12/TTr-UBND)"
    )
    draft: DraftMark | None = field(
        "Dấu dự thảo", default=None, what="In trong khung dưới số, ký hiệu", example="Dự thảo lần 2"
    )
    secrecy: SecrecyMark | None = field(
        "Dấu chỉ độ mật", default=None, what="In dưới số, ký hiệu", choices=SecrecyMark
    )
    urgency: UrgencyMark | None = field(
        "Dấu chỉ mức độ khẩn", default=None, what="In dưới số, ký hiệu", choices=UrgencyMark
    )
    circulation: Circulation | None = field(
        "Chỉ dẫn phạm vi lưu hành", default=None, what="In trên Quốc hiệu", choices=Circulation
    )

    @model_validator(mode="after")
    def _number_is_printed(self) -> Self:
        if self.number is not None and not self.has_number:
            raise ValueError(tr('đã ghi "number" thì văn bản có số; bỏ "has_number: false"'))
        return self

    @property
    def printed_number(self) -> str:
        """`05`; empty while the clerk has not given one (Appendix I, II.3.c)."""
        return self.number.zfill(2) if self.number else ""
