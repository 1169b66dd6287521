"""Empty fields for digital signatures, where Decree 30 wants the signatures to be seen.

Phụ lục I, phần I: the person's image stands centred between position and name (II.7.d); the seal's,
in its true size, over about a third of it at its left (II.8.a); an annex in a file of its own is
signed at the top right of its first page (III.1.d).
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from ntmdocs.errors import PublishError
from ntmdocs.given import Given
from ntmdocs.language import msgids, tr
from ntmdocs.publish.blanks import Blank, find_blanks
from ntmdocs.publish.mending import rewritten
from ntmdocs.publish.pages import Box, Page, pages_of
from ntmdocs.publish.pdf_files import pdf_content, target_of
from ntmdocs.publish.signature_block import SignatureBlock, find_signature_block
from ntmdocs.publish.with_pyhanko import need_sign_packages
from ntmdocs.writing import write_whole

__all__ = ["SignatureField", "SignatureRole", "prepare_signature"]

_MM = 72 / 25.4
_WIDEST = 50 * _MM  # of the person's field: a signature, not the whole column
_LEAST = 8 * _MM  # of room between position and name
_AIR = 2.0  # points between the field and the words above and below it
_ANNEX = Box(left=0, top=8 * _MM, right=85 * _MM, bottom=16 * _MM)  # above the text, one line of it
_MARGIN = 15 * _MM  # at the right of an annex without a line
_HEADS = 12  # lines in which an annex says that it is one
_BLANKS = 3
_BLANK_LABELS = {"So": "Số văn bản", "Ngay": "Ngày ban hành", "Thang": "Tháng ban hành"}
_ANNEX_HEAD = re.compile(r"phụ lục\b", re.IGNORECASE)


class SignatureRole(StrEnum):
    """Who signs."""

    PERSON = "person"
    ORGAN = "organ"
    ANNEX = "annex"
    """The organ, on an annex in a file of its own."""

    @property
    def field(self) -> str:
        """What the field is called in the file."""
        return {"person": "NguoiKy", "organ": "CoQuan", "annex": "PhuLuc"}[self]

    @property
    def label(self) -> str:
        """In words."""
        return tr(_LABELS[self])


_LABELS = msgids(
    {
        SignatureRole.PERSON: "người ký",
        SignatureRole.ORGAN: "cơ quan",
        SignatureRole.ANNEX: "cơ quan (phụ lục)",
    }
)


class SignatureField(NamedTuple):
    """An empty field: who signs there, on which page (from 1), and where on it."""

    role: SignatureRole
    page: int
    box: Box


def prepare_signature(
    pdf: Given,
    target: str | Path | None = None,
    *,
    seal_diameter_mm: float | None = None,
    number_later: bool = False,
    force: bool = False,
) -> tuple[SignatureField, ...]:
    """Put empty signature fields into a PDF, by whomever it was made; the fields that were added.

    They go into the file itself, or into `target`. The organ's field needs the diameter of its
    seal, which no act of those we know gives: measure it. `number_later` makes fields of the blanks
    for number, day and month, which `number_pdf` fills. Fields that are there already are kept.
    Raises PublishError where no place to sign is found, there is no room, it is signed already or
    encrypted, or where the extra `sign` is missing; OverwriteRefused where `target` is there,
    unless `force`.
    """
    need_sign_packages()
    content, name = pdf_content(pdf)
    target = target_of(pdf, target, force=force)
    try:
        wanted = _wanted(pages_of(content), seal_diameter_mm)
        blanks = _wanted_blanks(content) if number_later else []
        added: list[SignatureField] = []
        changed = rewritten(content, lambda opened: added.extend(_add(opened, wanted, blanks)))
    except PublishError as error:
        raise PublishError(f"{name}: {error}") from error
    write_whole(target, changed if added or blanks else content)
    return tuple(added)


def _wanted(pages: Sequence[Page], seal_mm: float | None) -> list[SignatureField]:
    block = find_signature_block(pages)
    if block is not None:
        person = _person_box(block)
        fields = [SignatureField(SignatureRole.PERSON, block.page + 1, person)]
        if seal_mm is not None:
            organ = _organ_box(person, seal_mm * _MM)
            fields.append(SignatureField(SignatureRole.ORGAN, block.page + 1, organ))
        return fields
    if not any(_ANNEX_HEAD.match(line.text) for line in pages[0].lines[:_HEADS]):
        raise PublishError(
            tr(
                "không tìm thấy khối chữ ký (TM., KT., ... chức vụ, họ tên) cũng không phải phụ lục"
                "; sửa khối chữ ký trong tệp Word rồi chuyển lại"
            )
        )
    return [SignatureField(SignatureRole.ANNEX, 1, _annex_box(pages[0]))]


def _wanted_blanks(content: bytes) -> list[Blank]:
    blanks = find_blanks(content)
    if len(blanks) < _BLANKS:
        raise PublishError(
            tr(
                'không thấy đủ chỗ trống sau "Số:", "ngày", "tháng" ở trang đầu'
                "; để trống các chỗ đó trong tệp Word rồi chuyển lại"
            )
        )
    return blanks


def _person_box(block: SignatureBlock) -> Box:
    room = block.room
    if room.height < _LEAST:
        raise PublishError(
            tr(
                "trang {page}: khoảng trống để ký giữa chức vụ và họ tên chỉ cao "
                "{height:.0f} mm; chừa ít nhất {least:.0f} mm rồi chuyển lại",
                page=block.page + 1,
                height=room.height / _MM,
                least=_LEAST / _MM,
            )
        )
    half = min(_WIDEST, room.width) / 2
    return Box(room.middle - half, room.top + _AIR, room.middle + half, room.bottom - _AIR)


def _organ_box(person: Box, diameter: float) -> Box:
    """Over the left third of the person's field, on the same height."""
    right = person.left + person.width / 3
    top = (person.top + person.bottom - diameter) / 2
    return Box(right - diameter, top, right, top + diameter)


def _annex_box(page: Page) -> Box:
    """Above the text, up to where the text ends at the right."""
    ends = [line.box.right for line in page.lines]
    right = max(ends, default=page.width - _MARGIN)
    return Box(right - _ANNEX.width, _ANNEX.top, right, _ANNEX.bottom)


def _add(
    pdf: Any, wanted: Sequence[SignatureField], blanks: Sequence[Blank]
) -> list[SignatureField]:
    """The fields that were not there yet."""
    import pikepdf

    if "/AcroForm" not in pdf.Root:
        pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array()))
    form = pdf.Root.AcroForm
    if "/Fields" not in form:
        form.Fields = pikepdf.Array()
    there = {str(field.get("/T")): field for field in form.Fields}
    if any(map(_is_signed, pdf.objects)):
        raise PublishError(tr("PDF đã được ký; ô ký phải đặt trước khi ký; dùng bản PDF chưa ký"))
    added = [one for one in wanted if one.role.field not in there]
    for one in added:
        label = f"Chữ ký số của {_LABELS[one.role]}"
        _add_field(pdf, one.page, one.box, FT=pikepdf.Name.Sig, T=one.role.field, TU=label)
    for blank in blanks:
        if blank.name not in there:
            look = f"/Ti{'It' if blank.is_italic else 'Ro'} {blank.size} Tf 0 g"
            named = {"T": blank.name, "TU": _BLANK_LABELS[blank.name]}
            # Read-only (Ff=1): others would fill it in a font that is not in the file.
            _add_field(pdf, 1, blank.box, FT=pikepdf.Name.Tx, Ff=1, DA=look, **named)
    form.SigFlags = 1  # there are signature fields
    return added


def _is_signed(thing: Any) -> bool:
    """Whether it is a signature, or a field that has one; fields may lie within others."""
    import pikepdf

    return isinstance(thing, pikepdf.Dictionary) and (
        "/ByteRange" in thing or (thing.get("/FT") == "/Sig" and "/V" in thing)
    )


def _add_field(pdf: Any, number: int, box: Box, **values: Any) -> None:
    """With an appearance, though an empty one: PDF/A asks for it."""
    import pikepdf

    page = pdf.pages[number - 1]
    left, top = float(page.mediabox[0]), float(page.mediabox[3])
    if page.obj.get("/Rotate", 0) != 0:
        raise PublishError(
            tr("trang {number} bị xoay; xuất lại PDF không xoay trang", number=number)
        )
    appearance = pdf.make_stream(
        b"",
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=[0, 0, box.width, box.height],
    )
    widget = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Widget,
        F=4,  # printed
        P=page.obj,
        Rect=[left + box.left, top - box.bottom, left + box.right, top - box.top],
        AP=pikepdf.Dictionary(N=appearance),
        **values,
    )
    widget = pdf.make_indirect(widget)
    pdf.Root.AcroForm.Fields.append(widget)
    if "/Annots" not in page.obj:
        page.obj.Annots = pikepdf.Array()
    page.obj.Annots.append(widget)
