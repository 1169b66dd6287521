"""Văn bản có tên loại: all that papers of form 1.4 have in common, in the order of the page."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    GetJsonSchemaHandler,
    ValidationInfo,
    field_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from ntmdocs.errors import DataError, Problem
from ntmdocs.language import tr
from ntmdocs.model.annexes import Annex
from ntmdocs.model.base import Line, Model, OneOrMany, Text, without_bullet
from ntmdocs.model.choice import Choice
from ntmdocs.model.document_types import DocumentType
from ntmdocs.model.field import Takes, field
from ntmdocs.model.goals import Goal
from ntmdocs.model.header import Header
from ntmdocs.model.legal_bases import LegalBases, LegalBasis
from ntmdocs.model.official_date import GivenDate
from ntmdocs.model.recipients import Recipient
from ntmdocs.model.sections import Section
from ntmdocs.model.signature import CoSignature, Signature
from ntmdocs.model.tasks import Assignment, Solution
from ntmdocs.model.walk import blocks_of
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import ToneMarks

__all__ = ["Archive", "Numbering", "Paper"]


class Numbering(Choice):
    """How headings below `1.` are numbered."""

    LETTERS = "letters", "chữ cái"
    """`a)`, as the decree's điểm (Appendix I, II.6.đ)."""
    DECIMAL = "decimal", "1.1, 1.2"
    """`1.1.`: the decree is silent, many plans have it."""


def _without_label(text: str) -> str:
    """`VT, KT` of `- Lưu: VT, KT`: dash and label are printed, also where they were typed."""
    return without_bullet(text).removeprefix("Lưu:").strip() or text


Archive = Annotated[Line, AfterValidator(_without_label)]

_TYPED_BEFORE = regex(r"(?:Kính gửi ?: ?)?(?:[-–] )?")


def _addressee(text: str) -> str:
    """`UBND tỉnh` of `Kính gửi: - UBND tỉnh`: label and dash are printed, also where typed."""
    return _TYPED_BEFORE.sub("", text, count=1) or text


Addressees = Annotated[tuple[Annotated[Line, AfterValidator(_addressee)], ...], OneOrMany()]


def _wrongly_issued(old: Header, new: Header) -> Iterator[Problem]:
    """Why a paper cannot be issued with the number and the day of the new header."""
    if old.number is not None and old.printed_number != new.printed_number:
        message = tr("văn bản đã có số {number}; không cấp số khác", number=old.number)
        yield Problem(message, field=tr("Số"), path="header.number")
    if not new.issued_on.is_complete:
        message = tr("thiếu ngày hoặc tháng; ghi đủ ngày, tháng, năm ban hành")
        yield Problem(message, field=tr("Thời gian ban hành"), path="header.issued_on")
    elif old.issued_on.is_complete and old.issued_on != new.issued_on:
        message = tr("văn bản đã ghi {issued_on}; không ghi ngày khác", issued_on=old.issued_on)
        yield Problem(message, field=tr("Thời gian ban hành"), path="header.issued_on")


class Paper(Model, title="Văn bản có tên loại"):
    """Văn bản có tên loại (form 1.4 of Decree 30/2020): báo cáo, tờ trình, thông báo.

    A kế hoạch is a `Plan`, which is a paper with a year, a commune and villages besides.
    """

    document_types: ClassVar[tuple[DocumentType, ...]] = tuple(
        each for each in DocumentType if each is not DocumentType.PLAN
    )
    """What `type` may be."""
    field_order: ClassVar[tuple[str, ...]] = ()
    """All fields in the order of the page, of saved files and of the schema, where that is not the
    order below: pydantic puts the fields that a class adds after all those that it inherits."""

    type: DocumentType = field(
        "Loại văn bản",
        what="bao-cao (báo cáo), to-trinh (tờ trình) hoặc thong-bao (thông báo)",
        example="bao-cao",
    )
    header: Header = field("Phần đầu")
    addressees: Takes[Addressees, str | Sequence[str]] = field(
        "Kính gửi", default=(), what="Chỉ báo cáo, tờ trình có", example=["UBND tỉnh"]
    )
    legal_bases: Takes[LegalBases | None, LegalBases | Sequence[LegalBasis | str] | None] = field(
        "Căn cứ ban hành",
        default=None,
        what="Danh sách các căn cứ, hoặc cả nhóm khóa",
        example=["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"],
    )
    sections: Takes[tuple[Section, ...], Sequence[Section]] = field("Các mục", min_length=1)
    closing: Takes[Text | None, str | None] = field(
        "Câu kết thúc",
        default=None,
        what='Máy đặt "./." ở cuối',
        example="Trên đây là kế hoạch xây dựng nông thôn mới năm {{ year }}",
    )
    recipients: Takes[tuple[Recipient, ...], Sequence[Recipient | str]] = field(
        "Nơi nhận",
        default=(),
        what='Dấu cuối và dòng "Lưu" do máy đặt; không ghi thì theo co-quan.yaml',
        example=["UBND tỉnh (b/c)", "Các thôn"],
    )
    archive: Archive = field(
        "Lưu", default="VT", what="Không ghi thì theo co-quan.yaml", example="VT, KT"
    )
    signature: Signature = field(
        "Chữ ký",
        what="Có co-quan.yaml thì không cần ghi (người thứ nhất trong signers ký), hoặc chỉ ghi họ "
        "tên, chức vụ của người ký khác trong đó",
    )
    co_signature: CoSignature | None = field(
        "Chữ ký thứ hai",
        default=None,
        what="Văn bản hai cơ quan cùng ký, hoặc khối xác nhận: in bên trái, nơi nhận in ở dưới",
    )
    annexes: Takes[tuple[Annex, ...], Sequence[Annex]] = field("Các phụ lục", default=())
    numbering: Numbering = field(
        "Cách đánh số cấp thứ ba", default=Numbering.LETTERS, choices=Numbering
    )
    tone_marks: ToneMarks = field(
        "Vị trí dấu thanh khi in",
        default=ToneMarks.AS_TYPED,
        what="Một cách cho cả văn bản",
        choices=ToneMarks,
    )
    open_notes: Takes[tuple[Line, ...], Sequence[str]] = field(
        "Việc còn phải xem lại (không in)",
        default=(),
        what="Máy ghi khi soạn bản dự thảo; xem xong dòng nào thì xóa dòng đó",
        example=["Căn cứ của năm trước, xem còn hiệu lực không"],
    )

    @property
    def symbol(self) -> str:
        """Ký hiệu as printed: the header's, or the usual one of the type."""
        return self.header.symbol or self.type.usual_symbol

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Mục tiêu, wherever they stand."""
        return tuple(goal for _, goal in blocks_of(self, Goal))

    @property
    def solutions(self) -> tuple[Solution, ...]:
        """Giải pháp, wherever they stand."""
        return tuple(solution for _, solution in blocks_of(self, Solution))

    @property
    def implementation(self) -> tuple[Assignment, ...]:
        """Phân công thực hiện, wherever it stands."""
        return tuple(assignment for _, assignment in blocks_of(self, Assignment))

    def issued(self, *, number: int | str, on: GivenDate) -> Self:
        """The paper with the number and the day that the clerk gives it: `number=57, on=date(…)`.

        All else stays, and the paper that is issued is another one than this.
        Raises DataError where the number is none, the day is not whole, or the paper has another
        number or day already: what is issued is not issued anew.
        """
        said = dict(self.header) | {"number": str(number), "issued_on": on}
        made = self.model_copy(update={"header": said})
        if problems := list(_wrongly_issued(self.header, made.header)):
            raise DataError(problems)
        return made

    @field_validator("type")
    @classmethod
    def _is_of_this_class(cls, said: DocumentType) -> DocumentType:
        if said not in cls.document_types:
            names = ", ".join(f'"{each}"' for each in cls.document_types)
            raise ValueError(
                tr(
                    '"{said}" không dùng được ở đây; chọn một trong: {names}',
                    said=said,
                    names=names,
                )
            )
        return said

    @field_validator("addressees")
    @classmethod
    def _may_be_addressed(cls, said: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        document_type: DocumentType | None = info.data.get("type")
        if said and document_type is not None and not document_type.has_addressees:
            raise ValueError(
                tr(
                    '{type_name} không có phần "Kính gửi" (Nghị định 30/2020/NĐ-CP, Phụ '
                    'lục I, phần II, mục 9.c); ghi các nơi này ở "recipients" (Nơi nhận)',
                    type_name=document_type.type_name,
                )
            )
        return said

    @classmethod
    def __pydantic_init_subclass__(cls, **arguments: Any) -> None:
        """Put the fields of a kind of paper in its own order, before anything is built of them.

        TypeError where that order names other fields than the class has.
        """
        fields = cls.model_fields
        if cls.field_order and (odd := sorted({*cls.field_order} ^ {*fields})):
            raise TypeError(
                f"{cls.__name__}.field_order: every field of the class once; not so: {odd}"
            )
        for name in cls.field_order:
            fields[name] = fields.pop(name)
        super().__pydantic_init_subclass__(**arguments)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Only the types of this class; `addressees` stays empty for those that have none."""
        made = handler.resolve_ref_schema(handler(schema))
        made["properties"]["type"] |= _one_of(cls.document_types)
        del made["properties"]["type"]["$ref"]
        plain = [each for each in cls.document_types if not each.has_addressees]
        made["if"] = {"properties": {"type": _one_of(plain)}}
        made["then"] = {"properties": {"addressees": _NO_ADDRESSEES}}
        return made


_NO_ADDRESSEES = {"title": "Kính gửi", "description": "Chỉ báo cáo, tờ trình có", "const": []}


def _one_of(document_types: Iterable[DocumentType]) -> JsonSchemaValue:
    return {"title": "Loại văn bản", "enum": [str(each) for each in document_types]}
