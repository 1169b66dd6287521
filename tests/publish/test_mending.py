"""The same paper, the same bytes: what is taken out of a PDF, what is put in, what is refused."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from ntmdocs import PublishError, convert_to_pdf
from ntmdocs.publish import converting
from ntmdocs.publish.mending import is_untouched, mended, rewritten
from publish.papers import a_docx, a_pdf

NO_TITLE = (
    b'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
    b"K\xe1\xba\xbf ho\xe1\xba\xa1ch V\xe1\xbb\x87 sinh m\xc3\xb4i tr\xc6\xb0\xe1\xbb\x9dng"
    b"</rdf:li></rdf:Alt></dc:title>"
)

DESCRIBED = re.compile(rb"<rdf:Description[^>]*:pdfaExtension=.*?</rdf:Description>", re.DOTALL)


def changed(change: Callable[[Any], None]) -> bytes:
    """An engine's PDF with something in it that is otherwise."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_pdf())) as pdf:
        change(pdf)
        pdf.save(out, static_id=True)
    return out.getvalue()


def with_metadata(pdf: Any, old: bytes, new: bytes) -> None:
    content = pdf.Root.Metadata.read_bytes()
    assert old in content
    pdf.Root.Metadata.write(content.replace(old, new))


def dated(pdf: Any) -> None:
    pdf.docinfo.CreationDate = "D:20261126152246Z"
    pdf.docinfo.ModDate = "D:20261126152246Z"
    pdf.trailer.DocChecksum = pikepdf.Name("/D07A53C992099120E3E4F997DF82A1FC")
    date = b"<xmp:CreateDate>2026-11-26T15:22:46Z</xmp:CreateDate><pdf:Producer>"
    with_metadata(pdf, b"<pdf:Producer>", date)
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    content = bytearray(profile.read_bytes())
    content[24:36] = b"\x07\xea\0\x0b\0\x1a\0\x0f\0\x16\0."
    profile.write(bytes(content))


def test_dates_and_numbers_of_the_run_are_taken_out() -> None:
    one, other = mended(a_pdf(), "a"), mended(changed(dated), "a")
    assert one == other


def test_a_paper_without_a_title_gets_one() -> None:
    def untitled(pdf: Any) -> None:
        del pdf.docinfo["/Title"]
        with_metadata(pdf, NO_TITLE, b"")

    with (
        pikepdf.open(io.BytesIO(mended(changed(untitled), "Kế hoạch 5").content)) as pdf,
        pdf.open_metadata() as metadata,
    ):
        assert str(pdf.docinfo.Title) == metadata["dc:title"] == "Kế hoạch 5"
    with pikepdf.open(io.BytesIO(mended(a_pdf(), "b").content)) as pdf:
        assert str(pdf.docinfo.Title) == "Kế hoạch Vệ sinh môi trường"


def test_the_schema_of_pdfua_is_described_where_it_is_used() -> None:
    """PDF/A asks for it; some versions of LibreOffice leave it out."""

    def undescribed(pdf: Any) -> None:
        (described,) = DESCRIBED.findall(pdf.Root.Metadata.read_bytes())
        with_metadata(pdf, described, b"")

    def without_pdfua(pdf: Any) -> None:
        undescribed(pdf)
        with_metadata(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")

    def schemas(content: bytes) -> int:
        with pikepdf.open(io.BytesIO(mended(content, "a").content)) as pdf:
            found = pdf.Root.Metadata.read_bytes()
        return found.count(b":namespaceURI>http://www.aiim.org/pdfua/ns/id/<")

    assert schemas(a_pdf()) == schemas(changed(undescribed)) == 1
    assert schemas(changed(without_pdfua)) == 0


def test_what_says_nothing_may_be_missing() -> None:
    def bare(pdf: Any) -> None:
        del pdf.Root.MarkInfo.Suspects

    assert mended(changed(bare), "a") == mended(a_pdf(), "a")


def test_families_are_known_and_what_is_not_embedded() -> None:
    assert mended(a_pdf(), "a").families == {"LiberationSerif"}

    def left_out(pdf: Any) -> None:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
                del one["/FontFile2"]
                one.FontName = pikepdf.Name("/ABCDEF+TimesNewRomanPS-BoldMT")

    made = mended(changed(left_out), "a")
    assert made.families == made.not_embedded == {"TimesNewRoman"}


@pytest.mark.parametrize("part", ["/Metadata", "/MarkInfo", "/OutputIntents"])
def test_a_pdf_without_what_archives_ask_for_is_refused(part: str) -> None:
    def without(pdf: Any) -> None:
        del pdf.Root[part]

    with pytest.raises(PublishError, match="PDF tạo ra bị hỏng"):
        mended(changed(without), "a")


def test_metadata_that_is_no_xml_is_refused() -> None:
    torn = a_pdf().replace(b"</rdf:RDF>", b"<xrdf:RDF>")
    assert torn != a_pdf()
    with pytest.raises(PublishError, match="PDF tạo ra bị hỏng"):
        mended(torn, "a")


def test_a_pdf_of_ours_is_known_and_any_change_in_it() -> None:
    made = mended(a_pdf(), "a").content
    assert is_untouched(made)
    for other in (made + b" ", made[:-1], made.replace(b"/Lang", b"/Long"), a_pdf(), b""):
        assert not is_untouched(other)


def test_what_is_rewritten_stays_ours_where_it_was() -> None:
    made = mended(a_pdf(), "a").content
    assert is_untouched(rewritten(made, lambda pdf: None))
    assert not is_untouched(rewritten(made.replace(b"/Lang", b"/Long"), lambda pdf: None))
    assert not is_untouched(rewritten(a_pdf(), lambda pdf: None))
    unnumbered = a_pdf().replace(b"/ID ", b"/IX ")
    assert rewritten(unnumbered, lambda pdf: None).startswith(b"%PDF")
    with pytest.raises(PublishError, match="không phải tệp PDF"):
        rewritten(b"none", lambda pdf: None)


def test_a_file_that_cannot_be_read_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> bytes:
        raise PermissionError

    convert_to_pdf(a_docx(), tmp_path, engine="rdocx")
    monkeypatch.setattr(converting, "read_at_most", refuse)
    (failed,) = convert_to_pdf(a_docx(), tmp_path, engine="rdocx").failed
    assert "đã có" in str(failed)
