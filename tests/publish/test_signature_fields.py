"""Fields stand where Decree 30 wants the signatures, measured on the page by another reader."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest

import ntmdocs
from build import a_plan, a_signature
from ntmdocs import OverwriteRefused, PublishError, prepare_signature
from ntmdocs.publish import SignatureRole
from ntmdocs.publish.converting import make_pdfs
from ntmdocs.publish.engines import Engine
from ntmdocs.publish.mending import is_untouched
from publish.papers import a_docx, a_long_docx

MM = 72 / 25.4
SEAL_MM = 36


@cache
def pdf_of(docx: ntmdocs.Docx) -> bytes:
    (made,) = make_pdfs([(docx.name, docx.bytes)], engine=Engine.RDOCX)
    assert not isinstance(made, Exception)
    return made.content


def signed_by(**signature: Any) -> ntmdocs.Docx:
    return ntmdocs.render_plan(a_plan(signature=a_signature(**signature)))


def text_pdf(*lines: tuple[float, float, str], size: tuple[float, float] = (595, 842)) -> bytes:
    """A PDF by another program: texts at places, from the top left; Latin letters only."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=size)
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Times-Roman")
    )
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    words = "\n".join(
        f"BT /F 13 Tf {left} {size[1] - top} Td ({text}) Tj ET" for left, top, text in lines
    )
    page.obj.Contents = pdf.make_stream(words.encode())
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


BLOCK = ((350, 100, "KT. TRUONG BAN"), (350, 115, "PHO BAN"), (360, 200, "Ngo Van An"))


class Measured:
    """The fields of a PDF and its letters, in points from the top left of their page."""

    def __init__(self, content: bytes) -> None:
        self.fields: dict[str, tuple[int, float, float, float, float]] = {}
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            self.pages = [(float(page.width), float(page.height)) for page in pdf.pages]
            self.words = [page.extract_words(keep_blank_chars=True) for page in pdf.pages]
            for number, page in enumerate(pdf.pages):
                for one in page.annots:
                    name = one["data"]["T"].decode()
                    box = (one["x0"], one["top"], one["x1"], one["bottom"])
                    self.fields[name] = (number, *map(float, box))

    def line(self, words: str, page: int) -> dict[str, Any]:
        """The last line on a page that has these words."""
        return [one for one in self.words[page] if words in one["text"]][-1]


def prepared(content: bytes, folder: Path, **options: Any) -> Measured:
    target = folder / "KH.pdf"
    prepare_signature(content, target, **{"seal_diameter_mm": SEAL_MM, **options})
    return Measured(target.read_bytes())


LONG = "Nguyễn Hoàng Phương Thảo Nguyên Bảo Trân"
CASES = {
    "short": (a_docx(), "CHỦ TỊCH", "Trần Văn An"),
    "pair": (
        signed_by(authority=["TM. Ủy ban nhân dân", "KT. Chủ tịch"], position="Phó Chủ tịch"),
        "PHÓ CHỦ TỊCH",
        "Trần Văn An",
    ),
    "acting": (signed_by(authority=["Q. Chủ tịch"], position=None), "Q. CHỦ TỊCH", "Trần Văn An"),
    "no authority": (signed_by(authority=[]), "CHỦ TỊCH", "Trần Văn An"),
    "long name": (signed_by(full_name=LONG), "CHỦ TỊCH", "Nguyễn Hoàng"),
    "two positions": (signed_by(other_position="Trưởng ban"), "CHỦ TỊCH", "Trưởng ban"),
    **{
        f"{count} lines more": (a_long_docx(count), "CHỦ TỊCH", "Trần Văn An")
        for count in (12, 13, 14, 15, 16, 17)
    },
}


@pytest.mark.parametrize("name", CASES)
def test_the_person_signs_between_position_and_name_and_the_seal_over_a_third(
    tmp_path: Path, name: str
) -> None:
    docx, position, below = CASES[name]
    assert_in_place(prepared(pdf_of(docx), tmp_path), position, below)


def assert_in_place(measured: Measured, position: str, below: str) -> None:
    page, left, top, right, bottom = measured.fields["NguoiKy"]
    head, foot = measured.line(position, page), measured.line(below, page)
    assert head["bottom"] - 4 < top, "below the letters of the position"
    assert bottom < foot["top"] + 4, "above those of the name"
    assert bottom - top > 15 * MM
    middle = (left + right) / 2
    assert middle == pytest.approx((head["x0"] + head["x1"]) / 2, abs=2)
    assert measured.fields["CoQuan"][0] == page
    _, x0, y0, x1, y1 = measured.fields["CoQuan"]
    assert x1 - x0 == pytest.approx(SEAL_MM * MM, abs=0.1), "in its true size"
    assert y1 - y0 == pytest.approx(SEAL_MM * MM, abs=0.1)
    assert (x1 - left) / (right - left) == pytest.approx(1 / 3, abs=0.01)
    assert x0 < left, "at its left"
    assert (y0 + y1) / 2 == pytest.approx((top + bottom) / 2, abs=0.1)
    width, height = measured.pages[page]
    assert x0 > 0
    assert x1 < width
    assert y0 > 0
    assert y1 < height


@pytest.mark.needs_office
def test_so_it_is_in_pdf_by_libreoffice(tmp_path: Path) -> None:
    cases = [CASES[name] for name in ("short", "pair", "long name", "15 lines more")]
    sources = [(docx.name, docx.bytes) for docx, _, _ in cases]
    for number, made in enumerate(make_pdfs(sources, engine=Engine.LIBREOFFICE)):
        assert not isinstance(made, Exception)
        (tmp_path / str(number)).mkdir()
        assert_in_place(prepared(made.content, tmp_path / str(number)), *cases[number][1:])


def test_a_block_at_the_very_bottom_of_a_page_was_among_them() -> None:
    """The lines after which it goes on to the next page."""
    pages = {len(Measured(pdf_of(a_long_docx(count))).pages) for count in (12, 17)}
    assert pages == {1, 2}


def test_the_name_may_be_missing_and_capitals(tmp_path: Path) -> None:
    *head, _ = BLOCK
    unnamed = prepared(text_pdf(*head), tmp_path)
    assert unnamed.fields["NguoiKy"][2] > 115
    capitals = text_pdf(*head, (360, 200, "NGO VAN AN"))
    assert prepared(capitals, tmp_path, force=True).fields["NguoiKy"][4] < 200


def test_what_stands_further_below_is_no_name(tmp_path: Path) -> None:
    noted = prepared(text_pdf(*BLOCK, (350, 300, "Ghi chu")), tmp_path)
    plain = prepared(text_pdf(*BLOCK), tmp_path, force=True)
    assert noted.fields == plain.fields


def test_an_annex_in_a_file_of_its_own_is_signed_at_its_top_right(tmp_path: Path) -> None:
    annex = a_docx().document
    body = annex.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    annex.add_paragraph("Phụ lục I")
    annex.add_paragraph("DANH SÁCH CÁC THÔN THỰC HIỆN TRONG NĂM " * 3)
    out = io.BytesIO()
    annex.save(out)
    measured = prepared(pdf_of(ntmdocs.Docx(out.getvalue(), "PL.docx")), tmp_path)
    assert [*measured.fields] == ["PhuLuc"]
    page, left, top, right, bottom = measured.fields["PhuLuc"]
    first = measured.words[0][0]
    assert page == 0
    assert 0 < top < bottom < first["top"] + 2
    assert left > measured.pages[0][0] / 2 - 40
    assert right == pytest.approx(max(one["x1"] for one in measured.words[0]), abs=5)


# The file


def test_a_field_is_empty_printed_and_has_a_name_for_the_blind(tmp_path: Path) -> None:
    prepared(pdf_of(a_docx()), tmp_path)
    with pikepdf.open(tmp_path / "KH.pdf") as pdf:
        form = pdf.Root.AcroForm
        assert form.SigFlags == 1
        person, organ = form.Fields
        assert (str(person.FT), str(person.T), str(organ.T)) == ("/Sig", "NguoiKy", "CoQuan")
        assert "/V" not in person
        assert person.F == 4
        assert str(person.TU) == "Chữ ký số của người ký"
        assert person.AP.N.read_bytes() == b""
        assert pdf.pages[0].Annots[0].objgen == person.objgen


def test_the_same_file_gives_the_same_bytes_and_is_still_ours(tmp_path: Path) -> None:
    content = pdf_of(a_docx())
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(content)
        prepare_signature(tmp_path / name)
    made = (tmp_path / "a.pdf").read_bytes()
    assert made == (tmp_path / "b.pdf").read_bytes()
    assert is_untouched(made)
    changed = content.replace(b"/Lang", b"/Long")
    prepare_signature(changed, tmp_path / "c.pdf")
    assert not is_untouched((tmp_path / "c.pdf").read_bytes()), "changed before"


def test_without_the_seal_there_is_one_field_and_the_other_may_follow(tmp_path: Path) -> None:
    file = tmp_path / "KH.pdf"
    file.write_bytes(pdf_of(a_docx()))
    (person,) = prepare_signature(file)
    assert (person.role, person.page) == (SignatureRole.PERSON, 1)
    (organ,) = prepare_signature(file, seal_diameter_mm=SEAL_MM)
    assert organ.role is SignatureRole.ORGAN
    before = file.read_bytes()
    assert prepare_signature(file, seal_diameter_mm=SEAL_MM) == ()
    assert file.read_bytes() == before


def test_another_file_is_written_over_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "KH.pdf"
    target.write_bytes(b"mine")
    with pytest.raises(OverwriteRefused, match="đã có"):
        prepare_signature(pdf_of(a_docx()), target)
    assert target.read_bytes() == b"mine"
    prepare_signature(pdf_of(a_docx()), target, force=True)
    assert target.read_bytes().startswith(b"%PDF")


def changed(content: bytes, change: Callable[[Any], None], **saving: Any) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out, **saving)
    return out.getvalue()


def turned(pdf: Any) -> None:
    pdf.pages[0].obj.Rotate = 180


def signed_by_others(pdf: Any) -> None:
    """The field with the signature lies within another, which gives it its kind."""
    signature = pdf.make_indirect(pikepdf.Dictionary(ByteRange=[0, 10, 20, 5]))
    field = pdf.make_indirect(pikepdf.Dictionary(T="Ky", V=signature))
    around = pdf.make_indirect(pikepdf.Dictionary(T="Nhom", FT=pikepdf.Name.Sig, Kids=[field]))
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[around])


def with_bare_form(pdf: Any) -> None:
    pdf.Root.AcroForm = pikepdf.Dictionary()


LOCKED = pikepdf.Encryption(owner="khóa", user="")


UNFIT = {
    "none": (b"none", "không phải tệp PDF"),
    "no block": (text_pdf((85, 100, "Mot trang")), "không tìm thấy khối chữ ký"),
    "no room": (text_pdf((350, 100, "KT. TRUONG BAN"), (360, 125, "Ngo Van An")), "chỉ cao .* mm"),
    "turned": (changed(text_pdf(*BLOCK), turned), "trang 1 bị xoay"),
    "signed": (changed(text_pdf(*BLOCK), signed_by_others), "đã được ký"),
    "locked": (
        changed(text_pdf(*BLOCK), with_bare_form, encryption=LOCKED),
        "hay có mật khẩu",
    ),
}


@pytest.mark.parametrize("name", UNFIT)
def test_what_cannot_be_prepared_is_told(tmp_path: Path, name: str) -> None:
    content, words = UNFIT[name]
    with pytest.raises(PublishError, match=f"^<dữ liệu>: .*{words}"):
        prepare_signature(content, tmp_path / "KH.pdf")
    assert not (tmp_path / "KH.pdf").exists()


def test_a_form_may_be_there_without_a_field(tmp_path: Path) -> None:
    measured = prepared(changed(text_pdf(*BLOCK), with_bare_form), tmp_path)
    assert measured.fields.keys() == {"NguoiKy", "CoQuan"}


def test_a_missing_file_and_a_very_large_one_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(PublishError, match="không tìm thấy tệp"):
        prepare_signature(tmp_path / "thieu.pdf")
    monkeypatch.setattr("ntmdocs.publish.pdf_files._LARGEST", 100)
    file = tmp_path / "KH.pdf"
    file.write_bytes(pdf_of(a_docx()))
    with pytest.raises(PublishError, match="tệp lớn hơn"):
        prepare_signature(file)
    closed = io.BytesIO()
    closed.close()
    with pytest.raises(PublishError, match="đã đóng"):
        prepare_signature(closed, tmp_path / "a.pdf")


def test_what_has_no_path_needs_a_target() -> None:
    with pytest.raises(TypeError, match="target"):
        prepare_signature(pdf_of(a_docx()))
