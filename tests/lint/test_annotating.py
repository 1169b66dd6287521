"""Findings as comments at their places in a copy of the document."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from build import a_plan
from lint.faults import NUMBER, page
from lint.papers import a_correct_paper, a_fault, found_in, looking, saying
from ntmdocs import OverwriteRefused, UnreadableDocument, annotate_docx, import_plan, lint_docx
from ntmdocs.check import check_plan
from ntmdocs.findings import Finding, Severity
from ntmdocs.lint import located
from ntmdocs.read.view import paragraphs_of, view_docx
from ntmdocs.word.names import w
from ntmdocs.word.text import text_of
from tools.validator import missing_for_validator, validate


def a_wrong_paper() -> bytes:
    """A number without its zero, in letters too small, on pages with a narrow margin."""
    paper = a_fault(saying(NUMBER, "05", "5"), a_correct_paper())
    return a_fault(looking(NUMBER, size=12), a_fault(page(left_margin=docx.shared.Mm(25)), paper))


def remarks_in(content: bytes) -> list[tuple[str, str]]:
    """Each comment of ours with the paragraph that it stands beside."""
    view = view_docx(content)
    by_id = {one.id: one for one in view.comments}
    found = [(by_id[id_], one.text) for one in view.paragraphs for id_ in one.comments]
    return [(comment.text, text) for comment, text in found if comment.author == "ntmdocs check"]


def test_each_finding_is_a_comment_beside_its_paragraph() -> None:
    made = annotate_docx(a_wrong_paper(), found_in(a_wrong_paper()))
    assert remarks_in(made.bytes) == [
        (
            "Phải sửa: Lề trái 25 mm, quy định 30-35 mm (nguồn: Phụ lục I, phần I, mục I.3 "
            "Nghị định số 30/2020/NĐ-CP) [wrong-left-margin]",
            "ỦY BAN NHÂN DÂN",
        ),
        (
            'Phải sửa: Ghi số "5", quy định "05" (nguồn: Phụ lục I, phần I, mục II.3.c '
            "Nghị định số 30/2020/NĐ-CP) [wrong-zero-in-number]",
            "Số: 5/KH-UBND",
        ),
        (
            "Phải sửa: Cỡ chữ 12, quy định 13 (nguồn: Phụ lục I, phần I, mục II.3.c "
            "Nghị định số 30/2020/NĐ-CP) [wrong-number-size]",
            "Số: 5/KH-UBND",
        ),
    ]


def test_the_copy_looks_as_the_document_does() -> None:
    wrong = a_wrong_paper()
    made = annotate_docx(wrong, found_in(wrong))
    assert found_in(made.bytes) == found_in(wrong)
    assert view_docx(made.bytes).text == view_docx(wrong).text


def test_a_later_copy_loses_the_comments_of_the_one_before() -> None:
    first = annotate_docx(a_wrong_paper(), found_in(a_wrong_paper()))
    assert annotate_docx(first.bytes, found_in(first.bytes)).bytes == first.bytes
    assert remarks_in(annotate_docx(first.bytes, ()).bytes) == []


def test_a_copy_is_called_after_its_document_and_does_not_write_over_another(
    tmp_path: Path,
) -> None:
    path = tmp_path / "KH.docx"
    path.write_bytes(a_fault(saying(NUMBER, "05", "5"), a_correct_paper()))
    made = annotate_docx(path, lint_docx(path).findings)
    assert made.name == "KH-nhan-xet.docx"
    (tmp_path / made.name).write_bytes(b"PK")
    with pytest.raises(OverwriteRefused):
        made.save(tmp_path / made.name)


def test_a_finding_of_no_paragraph_stands_at_the_first() -> None:
    finding = Finding("a-rule", Severity.INFO, "Trang", "câu", paragraph=10_000)
    ((text, beside),) = remarks_in(annotate_docx(a_correct_paper(), [finding]).bytes)
    assert (text, beside) == ("Lưu ý: Câu [a-rule]", "ỦY BAN NHÂN DÂN")


def test_a_strict_file_and_an_empty_one_are_told() -> None:
    parts = {}
    with zipfile.ZipFile(io.BytesIO(a_correct_paper())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    )
    with pytest.raises(UnreadableDocument, match="Strict"):
        annotate_docx(packed(parts), ())
    body = parts["word/document.xml"].decode()
    start, end = body.index("<w:body>") + len("<w:body>"), body.rindex("<w:sectPr")
    parts["word/document.xml"] = (body[:start] + body[end:]).encode()
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"purl.oclc.org/ooxml/officeDocument/relationships",
        b"schemas.openxmlformats.org/officeDocument/2006/relationships",
    )
    with pytest.raises(UnreadableDocument, match="văn bản trống"):
        annotate_docx(packed(parts), ())


def packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def test_paragraphs_are_found_by_their_number_though_changes_are_tracked() -> None:
    """A paragraph that goes has none; those after it keep theirs."""
    document = docx.Document()
    for text in ("một", "hai", "ba"):
        document.add_paragraph(text)
    second = document.paragraphs[1]._p
    properties = second.get_or_add_pPr()
    gone = docx.oxml.parse_xml(
        f'<w:rPr xmlns:w="{w("x")[1:-2]}"><w:del w:id="1" w:author="An"/></w:rPr>'
    )
    properties.append(gone)
    deleted = docx.oxml.parse_xml(f'<w:del xmlns:w="{w("x")[1:-2]}" w:id="2" w:author="An"/>')
    deleted.append(second.r_lst[0])
    second.append(deleted)
    saved = io.BytesIO()
    document.save(saved)
    view = view_docx(saved.getvalue())
    _, lying = paragraphs_of(saved.getvalue())
    assert [one.text for one in view.paragraphs] == ["một", "ba"]
    assert [text_of(lying[one.number]) for one in view.paragraphs] == ["một", "ba"]


def test_what_is_found_in_the_words_has_its_paragraph() -> None:
    paper = a_fault(saying("a) Giữ", "Giữ gìn", "Giữ gìn các các"), a_correct_paper())
    plan = import_plan(paper).plan
    (finding,) = located(paper, plan, check_plan(plan).findings)
    assert finding.rule == "doubled-word"
    assert finding.place.startswith("Tổ chức thực hiện / Giữ gìn")
    view = view_docx(paper)
    (beside,) = [one for one in view.paragraphs if one.number == finding.paragraph]
    assert beside.text.startswith("a) Giữ gìn các các")


def test_what_stands_in_no_paragraph_keeps_a_place_in_words() -> None:
    finding = Finding("a-rule", Severity.INFO, "recipients", "câu")
    plan = a_plan()
    (told,) = located(a_correct_paper(), plan.model_copy(update={"recipients": ()}), [finding])
    assert (told.place, told.paragraph) == ("Nơi nhận", None)


@pytest.mark.skipif(bool(missing_for_validator()), reason=missing_for_validator())
def test_word_opens_the_copy(tmp_path: Path) -> None:
    paper, copy = tmp_path / "a.docx", tmp_path / "b.docx"
    paper.write_bytes(a_wrong_paper())
    copy.write_bytes(annotate_docx(a_wrong_paper(), found_in(a_wrong_paper())).bytes)
    assert len(validate([copy])) == len(validate([paper]))
