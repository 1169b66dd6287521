"""Signed by a person, then by the organ; judged by pyHanko, and by poppler's pdfsig."""

from __future__ import annotations

import io
import random
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from PIL import Image, ImageChops
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from ntmdocs import (
    OverwriteRefused,
    PublishError,
    number_pdf,
    prepare_signature,
    sign_pdf,
    verify_signatures,
)
from ntmdocs.publish import SignatureRole, with_rdocx
from ntmdocs.publish.marks import _set
from ntmdocs.publish.mending import is_untouched
from ntmdocs.publish.pages import Box
from publish.certificates import PASSWORD, a_certificate, an_anchor
from publish.papers import a_docx
from publish.test_signature_fields import pdf_of, text_pdf

PERSON, ORGAN = "Trần Văn Ấn Quỵ", "Ủy ban nhân dân xã Suối Mơ"
NOON = datetime(2024, 3, 5, 5, 0, 7, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A PDF with the fields of a person and an organ."""
    path = tmp_path / "KH.pdf"
    prepare_signature(pdf_of(a_docx()), path, seal_diameter_mm=36)
    return path


def sign(file: Path | bytes, name: str = PERSON, **options: Any) -> None:
    values = {"certificate": a_certificate(name), "password": PASSWORD, "now": NOON}
    sign_pdf(file, **values | options)


def a_picture(width: int = 300, height: int = 100) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (width, height), (0, 0, 200, 255)).save(out, "PNG")
    return out.getvalue()


def with_field(content: bytes, name: str, box: tuple[int, int, int, int]) -> bytes:
    """The PDF with an empty field that another program made."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    append_signature_field(writer, SigFieldSpec(name, box=box))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_person_then_organ_and_both_are_valid(file: Path) -> None:
    before = file.read_bytes()
    sign(file)
    after_person = file.read_bytes()
    assert after_person.startswith(before), "nothing in it is changed"
    sign(file, ORGAN, role=SignatureRole.ORGAN)
    assert file.read_bytes().startswith(after_person)
    person, organ = verify_signatures(file)
    assert (person.field, person.signer) == ("NguoiKy", PERSON)
    assert (organ.field, organ.signer) == ("CoQuan", ORGAN)
    assert person.signed_at == organ.signed_at == NOON
    assert person.sentence == (
        "toàn vẹn, chưa rõ người ký (chưa có chứng thư gốc để đối chiếu); "
        "sau khi ký có thêm chữ ký hoặc ô được điền"
    )
    assert organ.sentence == "toàn vẹn, chưa rõ người ký (chưa có chứng thư gốc để đối chiếu)"
    assert person.is_valid
    assert organ.is_valid
    assert not is_untouched(file.read_bytes()), "so it is not written over"


@pytest.mark.needs_office
@pytest.mark.skipif(not shutil.which("pdfsig"), reason="needs pdfsig: apt install poppler-utils")
def test_poppler_says_the_same(file: Path) -> None:
    sign(file)
    sign(file, ORGAN, role=SignatureRole.ORGAN)
    said = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid.") == 2
    assert said.count("ETSI.CAdES.detached") == 2
    names = re.findall(r"Certificate Common Name: (.*)", said)
    assert names == [PERSON, ORGAN]


def test_with_an_anchor_it_is_known_who_signed(file: Path) -> None:
    sign(file)
    (known,) = verify_signatures(file, anchors=[an_anchor()])
    assert known.is_trusted is True
    assert known.sentence == "toàn vẹn, chứng thư đúng nguồn"
    stranger = pkcs12.load_pkcs12(a_certificate(ORGAN), PASSWORD.encode()).cert
    assert stranger is not None
    der = stranger.certificate.public_bytes(Encoding.DER)
    (unknown,) = verify_signatures(file, anchors=[der])
    assert unknown.is_trusted is False
    assert not unknown.is_valid
    assert "KHÔNG thuộc nguồn tin cậy" in unknown.sentence
    with pytest.raises(PublishError, match="không phải chứng thư"):
        verify_signatures(file, anchors=[b"none"])


def test_what_is_changed_after_is_told(file: Path) -> None:
    sign(file)
    content = file.read_bytes()
    (broken,) = verify_signatures(content.replace(b"/Lang (vi-VN)", b"/Lang (en-US)"))
    assert (broken.is_intact, broken.is_valid) == (False, False)
    assert broken.sentence.startswith("KHÔNG toàn vẹn: tệp đã bị sửa")
    (longer,) = verify_signatures(content + b"\n% more")
    assert longer.is_intact
    assert not longer.is_valid
    assert longer.sentence == "KHÔNG toàn vẹn: sau khi ký có dữ liệu lạ nối vào cuối tệp"


def test_a_signature_that_cannot_be_read_is_broken_and_the_other_holds(file: Path) -> None:
    """Its bytes are no signature at all; nothing of what they lead to gets out."""
    sign(file)
    sign(file, ORGAN, role=SignatureRole.ORGAN)
    head, mark, tail = file.read_bytes().rpartition(b"/Contents <30")
    assert mark, "the last signature is the organ's"
    person, organ = verify_signatures(head + b"/Contents <ff" + tail)
    assert person.is_valid
    assert (organ.field, organ.signer, organ.signed_at) == ("CoQuan", "không rõ", None)
    assert organ.sentence.startswith("KHÔNG toàn vẹn")


def test_a_signature_that_covers_nothing_is_broken_and_hides_no_other(file: Path) -> None:
    sign(file)
    writer = IncrementalPdfFileWriter(io.BytesIO(file.read_bytes()))
    field = writer.root["/AcroForm"]["/Fields"][1].get_object()
    field["/V"] = writer.add_object(generic.DictionaryObject())
    writer.update_container(field)
    out = io.BytesIO()
    writer.write(out)
    organ, person = verify_signatures(out.getvalue())
    assert (organ.field, organ.is_intact) == ("CoQuan", False)
    assert (person.field, person.is_intact) == ("NguoiKy", True)


@pytest.mark.parametrize("seed", range(12))
def test_no_broken_file_leads_to_an_error_of_another_library(
    file: Path, tmp_path: Path, seed: int
) -> None:
    """Bytes of it changed by chance, its end lost now and then."""
    chance = random.Random(seed)
    empty = file.read_bytes()
    sign(file)
    for content, asked in (
        (file.read_bytes(), lambda torn: verify_signatures(torn, anchors=[an_anchor()])),
        (empty, lambda torn: sign(torn, target=tmp_path / "a.pdf", force=True)),
        (empty, lambda torn: prepare_signature(torn, tmp_path / "a.pdf", force=True)),
    ):
        torn = bytearray(content)
        for _ in range(chance.choice((1, 20, 400))):
            torn[chance.randrange(len(torn))] = chance.randrange(256)
        del torn[chance.choice((len(torn), chance.randrange(len(torn)))) :]
        with suppress(PublishError):
            asked(bytes(torn))


def test_a_page_drawn_over_after_is_told(file: Path) -> None:
    sign(file)
    writer = IncrementalPdfFileWriter(io.BytesIO(file.read_bytes()))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"0 0 99 99 re f"))
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)
    (one,) = verify_signatures(out.getvalue())
    assert one.is_intact
    assert one.sentence == "KHÔNG toàn vẹn: sau khi ký có thay đổi ngoài chữ ký và ô được điền"


def test_a_pdf_without_a_signature_has_none_and_what_is_none_is_told(file: Path) -> None:
    assert verify_signatures(file) == ()
    with pytest.raises(PublishError, match="không phải tệp PDF"):
        verify_signatures(b"none")


# The order


def test_the_organ_signs_after_the_person(file: Path) -> None:
    with pytest.raises(PublishError, match=r"KH\.pdf: người ký chưa ký"):
        sign(file, ORGAN, role=SignatureRole.ORGAN)
    sign(file)
    with pytest.raises(PublishError, match="người ký đã ký rồi"):
        sign(file)


def test_the_person_does_not_sign_after_the_organ(tmp_path: Path) -> None:
    """Where the person's field was made after the organ had signed, by another program."""
    file = tmp_path / "KH.pdf"
    file.write_bytes(with_field(pdf_of(a_docx()), "CoQuan", (10, 10, 110, 110)))
    sign(file, ORGAN, role=SignatureRole.ORGAN)
    file.write_bytes(with_field(file.read_bytes(), "NguoiKy", (10, 200, 110, 300)))
    with pytest.raises(PublishError, match="phải ký trước cơ quan"):
        sign(file)
    with pytest.raises(PublishError, match="đã được ký; ô ký phải đặt trước"):
        prepare_signature(file)


def test_there_must_be_a_field(tmp_path: Path) -> None:
    file = tmp_path / "KH.pdf"
    file.write_bytes(pdf_of(a_docx()))
    with pytest.raises(PublishError, match="chưa có ô ký của người ký; dùng ntmdocs sign-fields"):
        sign(file)


# The mark


def words_on_last_page(file: Path) -> str:
    """What a reader shows, the fields too."""
    flat = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    ).stdout
    return " ".join(flat.split())


@pytest.mark.needs_office
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext: poppler-utils")
def test_a_signature_without_an_image_says_who_and_when_in_vietnam(file: Path) -> None:
    sign(file)
    assert f"Ký bởi: {PERSON}" in words_on_last_page(file)
    assert "Thời gian ký: 05/03/2024 12:00:07 +07:00" in words_on_last_page(file)


@pytest.mark.needs_office
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext: poppler-utils")
def test_the_form_of_the_time_may_be_another(file: Path) -> None:
    sign(file, time_format="%Y-%m-%dT%H:%M:%S%z")
    assert "Thời gian ký: 2024-03-05T12:00:07+07:00" in words_on_last_page(file)


def test_letters_of_the_mark_are_spaced_as_in_the_paper(file: Path) -> None:
    """Every Vietnamese letter there, none of them further from the next than in its font."""
    sign(file)
    with pikepdf.open(file) as pdf:
        mark = pdf.Root.AcroForm.Fields[0].AP.N
        alone = pikepdf.new()
        left, bottom, right, top = map(float, pdf.Root.AcroForm.Fields[0].Rect)
        page = alone.add_blank_page(page_size=(right - left, top - bottom))
        page.obj.Resources = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary(M=alone.copy_foreign(mark))
        )
        page.obj.Contents = alone.make_stream(b"/M Do")
        out = io.BytesIO()
        alone.save(out)
    with pdfplumber.open(io.BytesIO(out.getvalue())) as shown:
        chars = shown.pages[0].chars
        text = "".join(char["text"] for char in chars)
        assert f"Ký bởi: {PERSON}" in text
        for one, after in pairwise(chars):
            if one["top"] == after["top"]:
                assert after["x0"] - one["x1"] == pytest.approx(0, abs=0.5), text
        assert {round(char["size"]) for char in chars} == {10}
        assert {re.sub(r"^.*\+", "", char["fontname"]) for char in chars} == {"LiberationSerif"}
        assert all(char["x0"] >= 0 and char["x1"] <= shown.pages[0].width for char in chars)


@pytest.mark.parametrize(
    ("lines", "size", "rows"),
    [
        (["Ký bởi: An"], 10, ["Ký bởi: An"]),
        (["Ký bởi: Nguyễn Hoàng Phương Thảo"], 10, ["Ký bởi: Nguyễn Hoàng", "Phương Thảo"]),
        (["một hai ba bốn"] * 6, 8, None),
        (["w" * 200], 10, ["w" * 200]),
        (["một hai ba bốn năm sáu bảy"] * 40, 6, None),
    ],
)
def test_lines_are_set_as_large_as_they_fit(
    lines: list[str], size: int, rows: list[str] | None
) -> None:
    found, made = _set(lines, Box(0, 0, 120, 60))
    assert found == size
    assert rows in (None, made)


@pytest.mark.needs_office
@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="needs pdftoppm: poppler-utils")
def test_an_image_fills_the_field_undistorted(file: Path) -> None:
    sign(file, image=a_picture())
    with pikepdf.open(file) as pdf:
        box = [float(x) for x in pdf.Root.AcroForm.Fields[0].Rect]
    subprocess.run(["pdftoppm", "-png", "-r", "72", file, file.with_suffix("")], check=True)
    (picture,) = file.parent.glob("*.png")
    red, _, blue = Image.open(picture).convert("RGB").split()
    seen = ImageChops.subtract(blue, red).point(lambda value: 255 * (value > 100)).getbbox()
    assert seen is not None
    left, top, right, bottom = seen
    assert right - left == pytest.approx(box[2] - box[0], abs=2)
    assert left == pytest.approx(box[0], abs=1.5)
    assert (right - left) / (bottom - top) == pytest.approx(3, rel=0.05)
    assert (top + bottom) / 2 == pytest.approx(842 - (box[1] + box[3]) / 2, abs=1.5)


IMAGES = {
    "none": (b"none", "không phải ảnh PNG"),
    "torn": (a_picture()[:60], "không phải ảnh PNG"),
    "wide": (a_picture(6_001, 1), "ảnh quá lớn"),
}


@pytest.mark.parametrize("name", IMAGES)
def test_an_image_that_is_none_is_told_and_nothing_is_written(file: Path, name: str) -> None:
    image, words = IMAGES[name]
    before = file.read_bytes()
    with pytest.raises(PublishError, match=words):
        sign(file, image=image)
    assert file.read_bytes() == before


@pytest.mark.needs_office
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext: poppler-utils")
def test_an_annex_shows_number_symbol_and_time(tmp_path: Path) -> None:
    file = tmp_path / "PL.pdf"
    file.write_bytes(with_field(text_pdf((85, 100, "Bang")), "PhuLuc", (300, 790, 540, 812)))
    with pytest.raises(PublishError, match="phụ lục phải có số và ký hiệu"):
        sign(file, ORGAN, role=SignatureRole.ANNEX)
    sign(file, ORGAN, role=SignatureRole.ANNEX, number="57/KH-UBND")
    assert "Số: 57/KH-UBND; 05/03/2024 12:00:07 +07:00" in words_on_last_page(file)
    assert verify_signatures(file)[0].is_valid


# The rest


@pytest.mark.parametrize("password", ["chìa khóa khác", "", None])
def test_a_wrong_password_or_certificate_is_told_without_either(
    file: Path,
    password: str | None,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    options = {"certificate": b"none"} if password is None else {"password": password}
    with pytest.raises(PublishError, match="không mở được tệp chứng thư") as caught:
        sign(file, **options)
    said = f"{caught.value}{caplog.text}{''.join(capfd.readouterr())}"
    assert PASSWORD not in said
    assert "chìa khóa" not in said


@pytest.mark.parametrize("year", [2019, 2121])
def test_a_certificate_that_is_not_valid_at_the_time_is_told(file: Path, year: int) -> None:
    before = file.read_bytes()
    words = "chứng thư chỉ có hiệu lực từ 01/01/2020 đến "
    with pytest.raises(PublishError, match=words):
        sign(file, now=datetime(year, 6, 1, tzinfo=UTC))
    assert file.read_bytes() == before


def test_what_is_no_pdf_is_told(tmp_path: Path) -> None:
    file = tmp_path / "KH.pdf"
    file.write_bytes(b"none")
    with pytest.raises(PublishError, match=r"KH\.pdf: không phải tệp PDF"):
        sign(file)


def test_another_file_is_written_over_when_asked(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "da-ky.pdf"
    before = file.read_bytes()
    sign(file, target=target)
    assert file.read_bytes() == before
    with pytest.raises(OverwriteRefused, match="đã có"):
        sign(file, target=target)
    sign(file, target=target, force=True)
    assert len(verify_signatures(target)) == 1


def test_what_has_no_path_needs_a_target(file: Path) -> None:
    with pytest.raises(TypeError, match="target"):
        sign_pdf(file.read_bytes(), certificate=b"", password="")


@pytest.mark.parametrize("package", ["pyhanko", "pypdfium2", "pikepdf", "PIL", "rdocx"])
def test_the_extra_that_is_missing_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    for ask in (
        sign,
        verify_signatures,
        prepare_signature,
        partial(number_pdf, number=5, on=date(2024, 3, 5)),
    ):
        with pytest.raises(PublishError, match=r"ntmdocs\[sign\]"):
            ask(file)


def test_a_mark_that_cannot_be_made_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_rdocx, "_pdf", lambda _: PublishError("rdocx không tạo được PDF"))
    with pytest.raises(PublishError, match="rdocx không tạo được PDF"):
        sign(file)
