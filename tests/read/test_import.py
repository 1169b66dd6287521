"""A document comes back as a paper, and what must be looked at is told."""

from __future__ import annotations

import io
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ntmdocs
from build import a_header, a_paper, a_plan, a_section, a_signature, a_table, an_annex
from ntmdocs import DataError, Imported, Paper, Plan, UnreadableDocument, import_plan
from ntmdocs.model import Circulation, SecrecyMark, UrgencyMark
from ntmdocs.read import old_word
from ntmdocs.read.import_rules import IMPORT_RULES
from ntmdocs.read.recognise import recognise
from ntmdocs.read.sources import read_source
from ntmdocs.read.to_paper import paper_data
from ntmdocs.word.package import read_package, write_package
from read.build_docx import a_docx
from read.papers import HEAD, TAIL, a_document
from template.samples import cell, paragraph, row, run, table

EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*/*.yaml"))


def from_text(folder: Path, **changes: Sequence[str]) -> Imported:
    file = folder / "ke-hoach.md"
    file.write_text(a_document(**changes), encoding="utf-8")
    return import_plan(file)


def again(folder: Path, paper: Paper) -> Imported:
    """The paper printed and read back."""
    file = folder / "ke-hoach.docx"
    ntmdocs.render_plan(paper).save(file)
    return import_plan(file)


def rules(imported: Imported) -> list[str]:
    return [note.rule for note in imported.notes]


def test_a_text_comes_back_as_the_plan_it_is(tmp_path: Path) -> None:
    imported = from_text(tmp_path)
    expected = a_plan(
        header={
            "issuing_body": "Ủy ban nhân dân xã Suối Mơ",
            "number": "12",
            "symbol": "KH-UBND",
            "place": "Suối Mơ",
            "issued_on": "05/3/2024",
            "subject": "Vệ sinh môi trường nông thôn năm 2024",
        },
        legal_bases={
            "bases": [
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                "Căn cứ Kế hoạch số 12/KH-UBND ngày 08/3/2024 của UBND tỉnh về vệ sinh môi trường",
            ],
            "opening": "UBND xã ban hành Kế hoạch năm 2024, như sau:",
        },
        sections=[
            a_section(
                "Giữ gìn đường làng sạch, đẹp quanh năm.", kind="purpose", title="Mục đích, yêu cầu"
            ),
            a_section(
                {"items": ["Các thôn triển khai thực hiện.", "Văn phòng theo dõi."]},
                kind="implementation",
                title="Tổ chức thực hiện",
            ),
        ],
        closing="Trên đây là Kế hoạch năm 2024 của UBND xã",
    )
    assert imported.plan == expected
    assert imported.notes == ()


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_what_was_printed_reads_back_and_prints_the_same(tmp_path: Path, file: Path) -> None:
    printed = ntmdocs.render_plan(ntmdocs.load_plan(file))
    printed.save(tmp_path / "van-ban.docx")
    imported = import_plan(tmp_path / "van-ban.docx")
    assert ntmdocs.render_plan(imported.plan).text == printed.text
    assert imported.notes == ()


EIGHT = [{"title": f"Năm {2020 + number}"} for number in range(8)]


@pytest.mark.parametrize(
    "changes",
    [
        {"sections": [a_section({"items": ["a) Một", "b) Hai"], "marker": "none"})]},
        {"sections": [a_section({"items": ["Một.", "Hai."], "marker": "a)", "start": 3})]},
        {"sections": [a_section({"items": ["Một việc dài.", "Hai."], "marker": "1."})]},
        {"sections": [a_section({"items": [{"text": "Một:", "items": ["Hai;", "Ba."]}]})]},
        {
            "sections": [
                a_section({"items": [{"text": "Một:", "items": ["Hai;", "Ba."], "marker": "a)"}]})
            ]
        },
        {"sections": [a_section({"title": "Kinh phí", "text": "do ngân sách xã bảo đảm."})]},
        {"sections": [a_section({"title": "A", "content": [{"title": "B", "content": ["C."]}]})]},
        {
            "numbering": "decimal",
            "sections": [a_section({"title": "A", "content": [{"title": "B", "content": ["C."]}]})],
        },
        {"sections": [a_section("**Đậm** và *nghiêng* \\* dấu sao.")]},
        {"sections": [a_section({"table": {"columns": [{"title": "TT"}], "rows": [["1"]]}})]},
        {"annexes": [an_annex("Đoạn.", title="Các việc"), an_annex("Đoạn.", heading="Biểu 02")]},
        {"annexes": [an_annex({"table": a_table(["1", "a", "b"])}, orientation="landscape")]},
        {"legal_bases": ["Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024"]},
        {"legal_bases": None, "closing": None},
        {"signature": a_signature(authority=["TM. UBND", "KT. Chủ tịch"], position="Phó Chủ tịch")},
        {"signature": a_signature(authority="TM. Ủy ban nhân dân xã Nguyễn Bỉnh Khiêm")},
        {"co_signature": a_signature(authority="TM. Ban Thường trực", full_name="Lê Thị Bình")},
        {"co_signature": {"position": "Xác nhận của UBND xã Suối Mơ"}},
        {"sections": [{"division": "part", "title": "A", "content": [a_section("B.")]}]},
        {"sections": [{"division": "letter", "title": "A", "content": [a_section("B.")]}] * 2},
        {"signature": a_signature(position="Trưởng phòng Kinh tế, Hạ tầng và Đô thị")},
        {"recipients": [f"Đơn vị {number}" for number in range(1, 61)]},
        {"sections": [a_section("Phát triển kinh tế - xã hội.")], "recipients": ["Phòng A - B"]},
        {"header": a_header(issuing_body="Phường Trần Hưng Đạo", place="Phường Trần Hưng Đạo")},
        {"header": a_header(place="Phường Nguyễn Bỉnh Khiêm", symbol="KH-BCĐXDNTM")},
        {"sections": [a_section("Trước.", a_table(["1.234.567.890"] * 8, columns=EIGHT), "Sau.")]},
        {"annexes": [an_annex(a_table(["1.234.567.890"] * 8, columns=EIGHT), title="Vốn")]},
    ],
)
def test_every_kind_of_content_reads_back(tmp_path: Path, changes: dict[str, Any]) -> None:
    plan = a_plan(**changes)
    imported = again(tmp_path, plan)
    assert ntmdocs.render_plan(imported.plan).text == ntmdocs.render_plan(plan).text
    assert imported.notes == ()


@pytest.mark.parametrize("type_", ["bao-cao", "to-trinh", "thong-bao"])
def test_other_papers_of_the_form_come_back_as_themselves(tmp_path: Path, type_: str) -> None:
    addressed = {} if type_ == "thong-bao" else {"addressees": ["UBND tỉnh", "Sở Nội vụ"]}
    paper = a_paper(type_, **addressed)
    plan = again(tmp_path, paper).plan
    assert not isinstance(plan, Plan)
    assert (plan.type, plan.addressees) == (paper.type, paper.addressees)


def test_every_component_of_the_head_is_read(tmp_path: Path) -> None:
    plan = a_plan(
        header={
            "issuing_body": {"parent": "Ủy ban nhân dân huyện Suối Lớn", "name": "Phòng Nội vụ"},
            "place": "Suối Lớn",
            "issued_on": "3/2024",
            "subject": "Vệ sinh **môi trường** năm 2024",
            "subtitle": "(Kèm theo Quyết định số 5/QĐ-UBND)",
        }
    )
    header = again(tmp_path, plan).plan.header
    assert header.issuing_body == plan.header.issuing_body
    assert (header.issued_on, header.subtitle) == (plan.header.issued_on, plan.header.subtitle)
    assert header.number is None


@pytest.mark.parametrize(
    ("organ", "expected"),
    [
        (["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ"], "Ủy ban nhân dân xã Suối Mơ"),
        (["UBND HUYỆN SUỐI LỚN", "PHÒNG NỘI VỤ"], "Phòng Nội vụ"),
        (["UBND TỈNH", "**BAN CHỈ ĐẠO**"], "Ban Chỉ đạo"),
        (["UBND XÃ SUỐI MƠ -------"], "UBND xã Suối Mơ"),
    ],
)
def test_the_organ_and_the_one_above_it_are_told_apart(
    tmp_path: Path, organ: list[str], expected: str
) -> None:
    body = from_text(tmp_path, head=(*organ, *HEAD[2:])).plan.header.issuing_body
    assert " ".join(body.name) == expected


def test_narrative_bases_keep_their_marks(tmp_path: Path) -> None:
    act = "Căn cứ Kế hoạch số 12/KH-UBND ngày 08/3/2024 của UBND tỉnh về vệ sinh"
    opening = "UBND xã ban hành Kế hoạch năm 2024, như sau:"
    plan = from_text(tmp_path, bases=(f"{act}, {opening}",)).plan
    assert f"{act}, {opening}" in ntmdocs.render_plan(plan).text.splitlines()


def test_a_basis_that_begins_in_words_of_its_own_keeps_them(tmp_path: Path) -> None:
    bases = ("*Nhằm giữ gìn đường làng sạch, đẹp;*", "UBND xã ban hành Kế hoạch như sau:")
    (basis,) = from_text(tmp_path, bases=bases).plan.legal_bases.bases
    assert (basis.lead, basis.text) == ("Nhằm", "giữ gìn đường làng sạch, đẹp")


def test_paragraphs_that_are_no_basis_keep_their_place(tmp_path: Path) -> None:
    texts = (
        "Do mưa lớn kéo dài, nhiều đường làng hư hỏng.",
        "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;",
        "UBND xã ban hành Kế hoạch như sau:",
        "Kế hoạch này có hai phần.",
    )
    imported = from_text(tmp_path, bases=texts)
    printed = ntmdocs.render_plan(imported.plan).text
    places = [printed.index(text.rstrip(";")) for text in texts]
    assert places == sorted(places)
    assert imported.notes == ()


NOTED: dict[str, dict[str, Sequence[str]]] = {
    "subject-in-capitals": {"head": (*HEAD[:7], "VỆ SINH MÔI TRƯỜNG NĂM 2024")},
    "guessed-year": {"head": (*HEAD[:7], "Vệ sinh môi trường đến năm 2026")},
    "guessed-year-of-issue": {
        "head": (*HEAD[:5], "Suối Mơ, ngày   tháng   năm", *HEAD[6:]),
    },
    "missing-component": {"tail": (*TAIL[:3], *TAIL[4:])},
    "added-text": {"annexes": ("PHỤ LỤC", "CÁC VIỆC", "Đoạn văn.")},
    "unread-sign": {"body": ("**I. MỤC ĐÍCH**", "Giữ \N{REPLACEMENT CHARACTER} gìn.")},
    "addressed-plan": {"head": (*HEAD, "Kính gửi: Các thôn")},
    "mark-left-out": {"head": ("HỎA TỐC HẸN GIỜ", *HEAD)},
    "without-number": {"head": (*HEAD[:4], *HEAD[5:])},
    "doubled-component": {"head": (*HEAD[:6], HEAD[4], *HEAD[6:])},
    "kept-number": {"body": ("**I. MỤC ĐÍCH**", "Giữ.", "**III. TỔ CHỨC**", "Làm.")},
    "nameless-annex": {"annexes": ("[1] Các xã Suối Mơ, Suối Lớn.",)},
    "unread-in-signature": {"tail": (*TAIL[:-1], "(Đã ký)", TAIL[-1])},
}


@pytest.mark.parametrize("rule", NOTED)
def test_what_was_guessed_or_left_out_is_told(tmp_path: Path, rule: str) -> None:
    imported = from_text(tmp_path, **NOTED[rule])
    assert rules(imported) == [rule]
    assert len(imported.plan.open_notes) == 1


@pytest.mark.parametrize(
    ("typed", "field", "mark"),
    [
        ("DỰ THẢO", "draft", "Dự thảo"),
        ("(Dự thảo lần 3)", "draft", "Dự thảo lần 3"),
        ("TỐI MẬT", "secrecy", SecrecyMark.SECRET),
        ("HOẢ TỐC", "urgency", UrgencyMark.AT_ONCE),
        ("Lưu hành nội bộ", "circulation", Circulation.INTERNAL),
    ],
)
def test_marks_on_the_head_come_along(tmp_path: Path, typed: str, field: str, mark: str) -> None:
    imported = from_text(tmp_path, head=(*HEAD[:6], typed, *HEAD[6:]))
    assert getattr(imported.plan.header, field) == mark
    assert imported.notes == ()


def test_items_and_tables_before_the_first_heading_keep_their_place(tmp_path: Path) -> None:
    body = ("- Một việc trước mục.", "- Việc khác.", "**I. MỤC ĐÍCH**", "Giữ gìn.")
    imported = from_text(tmp_path, body=body)
    first, second = imported.plan.sections
    assert len(first.content) == 1
    assert second.heading == "Mục đích"
    printed = ntmdocs.render_plan(imported.plan).text
    assert printed.index("Một việc trước mục") < printed.index("I. MỤC ĐÍCH")


NEAR: dict[str, dict[str, Sequence[str]]] = {
    "capitals in a subject": {"head": (*HEAD[:7], "Phòng, chống COVID-19 của UBND xã năm 2024")},
    "numbers after a list": {"body": ("**I. A**", "1. Một việc.", "**2. Hai**", "Làm.")},
    "letters of the second level": {"body": ("**I. A**", "**a) B**", "C.", "**b) D**", "E.")},
    "an annex with its name": {"annexes": ("PHỤ LỤC", "CÁC VIỆC", "(Kèm theo …)", "Đoạn văn.")},
}


@pytest.mark.parametrize("case", NEAR)
def test_what_is_in_order_is_not_told(tmp_path: Path, case: str) -> None:
    assert rules(from_text(tmp_path, **NEAR[case])) == []


OF_ANOTHER = "(Kèm theo {} số .../{} ngày ... tháng ... năm 2024 của Ủy ban nhân dân {})"


def test_an_annex_may_have_its_title_on_the_line_of_its_number(tmp_path: Path) -> None:
    said = ("PHỤ LỤC I", "CÁC VIỆC", "Đoạn văn.", "PHỤ LỤC 02: VẬT TƯ", "Áo phao: 40 cái.")
    annexes = from_text(tmp_path, annexes=said).plan.annexes
    told = [(annex.heading, annex.title) for annex in annexes]
    assert told == [(None, "Các việc"), ("PHỤ LỤC 02:", "Vật tư")]


@pytest.mark.parametrize(
    ("of_whom", "is_kept"),
    [
        (("Kế hoạch", "KH-UBND", "xã Suối Mơ"), False),
        (("Quyết định", "QĐ-UBND", "xã Suối Mơ"), True),
        (("Kế hoạch", "KH-UBND", "tỉnh Lạng Giang"), True),
    ],
)
def test_the_annex_of_another_paper_stays_its_own(
    tmp_path: Path, of_whom: tuple[str, ...], is_kept: bool
) -> None:
    note = OF_ANOTHER.format(*of_whom)
    imported = from_text(tmp_path, annexes=("PHỤ LỤC", "CÁC VIỆC", note, "Đoạn văn."))
    (annex,) = imported.plan.annexes
    assert annex.attachment_note == (note if is_kept else None)


def test_the_year_that_is_typed_stays_though_the_day_is_none(tmp_path: Path) -> None:
    head = (*HEAD[:5], "Suối Mơ, ngày 31 tháng 02 năm 2024", "KẾ HOẠCH", "Vệ sinh năm 2025")
    imported = from_text(tmp_path, head=head)
    assert (imported.plan.header.issued_on.year, imported.plan.year) == (2024, 2025)
    assert imported.notes


def test_words_that_no_component_takes_are_told_as_lost(tmp_path: Path) -> None:
    tail = (*TAIL[:3], "- Lưu: VT, TNMT;", "- Lưu: VP.", *TAIL[4:])
    (note,) = from_text(tmp_path, tail=tail).notes
    assert note.rule == "lost-text"
    assert 'chưa đưa được vào: "Lưu VT TNMT"' in note.message


FORMULA = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num>'
    "<m:r><m:t>một</m:t></m:r></m:num></m:f></m:oMath>"
)
OUTSIDE = {
    "header-left-out": ("", 'không đưa vào chữ ở đầu hoặc chân trang: "Mẫu số 1"'),
    "picture-left-out": ('<w:r><w:pict><v:imagedata r:id="a"/></w:pict></w:r>', "01 hình"),
    "hidden-words": (run("ẩn", "<w:vanish/>"), 'không đưa vào chữ ẩn: "ẩn"'),
}


@pytest.mark.parametrize("rule", OUTSIDE)
def test_what_stands_beside_the_words_is_told(tmp_path: Path, rule: str) -> None:
    piece, expected = OUTSIDE[rule]
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    body[12] = paragraph(run(texts[12]), piece) if piece else body[12]
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    if not piece:
        body[12] = paragraph(run(texts[12]), properties=section)
    (tmp_path / "a.docx").write_bytes(a_docx(*body, header=paragraph("" if piece else "Mẫu số 1")))
    (note,) = import_plan(tmp_path / "a.docx").notes
    assert note.rule == rule
    assert expected in note.message


def test_macros_are_not_read_and_that_is_told(tmp_path: Path) -> None:
    content = document_of()
    parts = {**read_package(content), "word/vbaProject.bin": b"Sub AutoOpen()"}
    (tmp_path / "a.docx").write_bytes(write_package(parts))
    assert rules(import_plan(tmp_path / "a.docx")) == ["macros-left-out"]


def test_what_the_printing_adds_is_told(tmp_path: Path) -> None:
    tail = ("Nơi nhận:", *TAIL[2:])
    head = (*HEAD[:4], "Số: 12/BC-UBND", HEAD[5], "BÁO CÁO", HEAD[7], "Kính gửi: UBND tỉnh")
    imported = from_text(tmp_path, head=head, closing=("Trên đây là báo cáo.",), tail=tail)
    assert [note.message for note in imported.notes] == [
        'máy in thêm nơi nhận "Như trên"',
        'máy in thêm "./." ở cuối văn bản',
    ]
    tail = ("Nơi nhận:", "- Như trên;", *TAIL[2:])
    assert from_text(tmp_path, head=head, tail=tail).notes == ()


def test_a_symbol_copied_from_another_type_is_left_out_and_told(tmp_path: Path) -> None:
    head = (*HEAD[:6], "BÁO CÁO", HEAD[7])
    imported = from_text(tmp_path, head=head)
    assert imported.plan.header.symbol is None
    assert [note.message for note in imported.notes] == [
        'ký hiệu "KH-UBND" không đúng; để trống, cần ghi lại'
    ]


def test_the_letters_of_a_formula_are_read_and_that_is_told(tmp_path: Path) -> None:
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    body[12] = paragraph(run("Tỷ lệ là "), FORMULA)
    (tmp_path / "a.docx").write_bytes(a_docx(*body))
    imported = import_plan(tmp_path / "a.docx")
    assert [note.message for note in imported.notes] == [
        "có 01 công thức; chỉ đọc được chữ, cần ghi lại"
    ]
    assert imported.plan.sections[0].content[0] == "Tỷ lệ là một"


def test_footnotes_and_endnotes_stand_at_their_marks_and_those_of_no_prose_are_told(
    tmp_path: Path,
) -> None:
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    foot, end = (f'<w:r><w:{kind}Reference w:id="1"/></w:r>' for kind in ("footnote", "endnote"))
    body[12] = paragraph(run("Giữ gìn"), foot, run(" đường làng."), end)
    notes = f'<w:endnote w:id="1">{paragraph("Cuối [bài].")}</w:endnote>'
    file = tmp_path / "a.docx"
    file.write_bytes(a_docx(*body, footnote=paragraph("Chân trang."), endnotes=notes))
    imported = import_plan(file)
    asked = "Giữ gìn^[Chân trang.] đường làng.^[Cuối \\[bài\\].]"
    assert (imported.plan.sections[0].content[0], imported.notes) == (asked, ())
    body[-6] = paragraph(run(texts[-6]), foot)
    body[12] = paragraph("Giữ gìn.")
    file.write_bytes(a_docx(*body, footnote=paragraph("Chân trang.")))
    (note,) = import_plan(file).notes
    assert note.message == 'chưa đưa vào chú thích cuối trang: "Chân trang."'


def test_a_page_number_is_no_words_left_out(tmp_path: Path) -> None:
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
    body[12] = paragraph(run(texts[12]), properties=section)
    (tmp_path / "a.docx").write_bytes(a_docx(*body, header=paragraph("- 2 -")))
    assert import_plan(tmp_path / "a.docx").notes == ()


def test_a_document_may_be_bytes_or_an_open_file(tmp_path: Path) -> None:
    content = a_document().encode()
    assert import_plan(content).plan == import_plan(io.BytesIO(content)).plan
    with pytest.raises(UnreadableDocument, match="<dữ liệu>: tệp trống"):
        import_plan(b"")


def test_every_rule_has_a_case() -> None:
    tried = {*NOTED, "lost-text", "tracked-changes", "reviewers-comment", "footnote-left-out"}
    tried |= {"struck-words", "unfit-part", "legacy-letters", *OUTSIDE}
    tried |= {"macros-left-out", "read-from-pdf"}
    assert {rule.id for rule in IMPORT_RULES} == tried


def document_of(**parts: str) -> bytes:
    texts = a_document().split("\n\n")
    bold = [text.replace("*", "") for text in texts]
    return a_docx(*(paragraph(run(text, "<w:b/>")) for text in bold), **parts)


def test_words_that_are_crossed_out_are_left_out_and_told(tmp_path: Path) -> None:
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    body[12] = paragraph(run(texts[12]), run(" cũ", "<w:strike/>"))
    (tmp_path / "a.docx").write_bytes(a_docx(*body))
    (note,) = import_plan(tmp_path / "a.docx").notes
    assert (note.rule, note.message) == ("struck-words", 'không đưa vào chữ gạch ngang: "cũ"')


def test_comments_footnotes_and_tracked_changes_are_told(tmp_path: Path) -> None:
    comment = f'<w:comment w:id="3" w:author="Bà Hoa">{paragraph("Xem lại")}</w:comment>'
    changed = '<w:ins w:id="1" w:author="An"><w:r><w:t> thêm</w:t></w:r></w:ins>'
    content = document_of(comments=comment, footnote=paragraph("Chú thích"))
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(content)
    assert {"reviewers-comment", "footnote-left-out"} <= set(rules(import_plan(file)))
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    body[12] = paragraph(run(texts[12]), changed)
    file.write_bytes(a_docx(*body))
    accepted, was = import_plan(file), import_plan(file, as_was=True)
    assert "tracked-changes" in rules(accepted)
    assert "đã chấp nhận hết" in accepted.notes[0].message
    assert "bỏ hết" in was.notes[0].message
    texts_of = [ntmdocs.render_plan(one.plan).text for one in (accepted, was)]
    assert ["thêm" in text for text in texts_of] == [True, False]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b"", "tệp trống"),
        ("a.pdf", b"%PDF-1.4", "PDF hỏng hoặc có mật khẩu"),
        ("a.docx", b"{\\rtf1 chu}", "tệp RTF"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "kiểu cũ"),
        ("a.docx", b"PK\x03\x04hong", "đã hỏng"),
        ("a.htm", b"<!DOCTYPE html><p>chu", "trang web"),
        ("a.txt", "Kế hoạch".encode("utf-16"), r"UTF-16 \(Notepad"),
        ("a.txt", b"\xff\xe0 chu", "không phải văn bản UTF-8"),
        ("a.txt", "Ghi chép".encode(), "không thấy tên loại văn bản"),
        ("a.txt", a_document(head=(*HEAD[:6], "QUYẾT ĐỊNH", HEAD[7])).encode(), "Quyết định"),
        ("a.txt", a_document(head=("ĐẢNG CỘNG SẢN VIỆT NAM", *HEAD)).encode(), "của Đảng"),
        ("a.txt", ("một hai " * 60_000).encode(), "100.000 chữ"),
        ("a.txt", b"a\n\n" * 20_000, "20.000 đoạn"),
        ("a.txt", b"a" * 5_000_001, "5 MB"),
    ],
)
def test_what_is_no_such_paper_is_refused_with_what_it_is(
    tmp_path: Path, name: str, content: bytes, expected: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableDocument, match=expected):
        import_plan(tmp_path / name)


@pytest.mark.parametrize(
    ("program", "expected"),
    [(None, "cài LibreOffice"), (shutil.which("true"), r"không đọc được tệp \.doc")],
)
def test_where_old_files_cannot_be_converted_the_cure_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str | None, expected: str
) -> None:
    monkeypatch.setattr(old_word, "find_office", lambda: program)
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    (tmp_path / "a.doc").write_bytes(content)
    with pytest.raises(UnreadableDocument, match=expected):
        import_plan(tmp_path / "a.doc")


def test_a_file_that_is_missing_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="không tìm thấy tệp"):
        import_plan(tmp_path / "khong-co.docx")


def test_the_year_may_be_given_where_the_document_names_none(tmp_path: Path) -> None:
    head = (*HEAD[:5], "Suối Mơ, ngày   tháng   năm", "KẾ HOẠCH", "Vệ sinh môi trường")
    file = tmp_path / "ke-hoach.txt"
    file.write_text(a_document(head=head), encoding="utf-8")
    with pytest.raises(DataError, match="không rõ năm của văn bản"):
        import_plan(file)
    imported = import_plan(file, year=2026)
    assert (imported.plan.year, rules(imported)) == (2026, ["guessed-year-of-issue"])
    with pytest.raises(DataError, match="1945"):
        import_plan(file, year=1900)


def test_what_the_paper_prints_by_itself_is_told_where_the_document_has_none(
    tmp_path: Path,
) -> None:
    (note,) = from_text(tmp_path, tail=("Nơi nhận:", "- Các thôn.", *TAIL[4:])).notes
    assert (note.rule, note.place, note.message) == (
        "missing-component",
        "archive",
        'không thấy dòng "Lưu"; đang in "Lưu: VT"',
    )


def test_without_an_organ_or_a_table_after_the_type_dots_stand(tmp_path: Path) -> None:
    head = (*HEAD[2:7],)
    imported = from_text(tmp_path, head=head, bases=("|\nTT\n|\nViệc\n|",))
    assert [note.place for note in imported.notes if note.rule == "missing-component"] == [
        "header.issuing_body.name.0",
        "header.subject",
        "sections.0.title",
    ]


def test_a_plan_without_headings_keeps_its_paragraphs(tmp_path: Path) -> None:
    imported = from_text(tmp_path, body=("Các thôn quét đường làng.", "Văn phòng theo dõi."))
    (section,) = imported.plan.sections
    assert list(section.content) == ["Các thôn quét đường làng.", "Văn phòng theo dõi."]
    assert rules(imported) == ["missing-component"]
    assert len(imported.plan.legal_bases.bases) == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Số: 1234567/KH-UBND", ['số "1234567" không đúng; để trống, cần ghi lại']),
        ("Số: 12/UBND", ['ký hiệu "UBND" không đúng; để trống, cần ghi lại']),
        ("Số: …/KH-UBND", []),
    ],
)
def test_a_number_that_no_paper_can_have_is_told(
    tmp_path: Path, line: str, expected: list[str]
) -> None:
    imported = from_text(tmp_path, head=(*HEAD[:4], line, *HEAD[5:]))
    assert [note.message for note in imported.notes] == expected


def test_a_day_that_does_not_exist_is_told(tmp_path: Path) -> None:
    head = (*HEAD[:5], "Suối Mơ, ngày 31 tháng 02 năm 2024", *HEAD[6:])
    imported = from_text(tmp_path, head=head)
    assert imported.plan.header.issued_on.month is None
    assert rules(imported) == ["unfit-part"]


def test_lists_of_word_are_read_as_if_typed(tmp_path: Path) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    body[12] = "".join(paragraph(run(text), properties=listed) for text in ("Một.", "Hai."))
    (tmp_path / "a.docx").write_bytes(a_docx(*body, numbering=numbering))
    items = import_plan(tmp_path / "a.docx").plan.sections[0].content[0]
    assert (items.marker, [item.text for item in items.items]) == ("1.", ["Một.", "Hai."])


def test_a_text_box_is_read_where_it_stands(tmp_path: Path) -> None:
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    box = "".join(f"<w:p>{run(text)}</w:p>" for text in HEAD[2:4])
    inside = f"<w:r><w:pict><w:txbxContent>{box}</w:txbxContent></w:pict></w:r>"
    body[2:4] = [f"<w:p>{inside}</w:p>"]
    (tmp_path / "a.docx").write_bytes(a_docx(*body))
    imported = import_plan(tmp_path / "a.docx")
    assert (imported.notes, imported.plan.header.symbol) == ((), "KH-UBND")


def test_cells_that_make_no_table_are_kept_as_paragraphs(tmp_path: Path) -> None:
    across = '<w:gridSpan w:val="2"/>'
    uneven = table(row(cell("A", properties=across), "B"), row("x", cell("y", properties=across)))
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    body[12] = uneven
    (tmp_path / "a.docx").write_bytes(a_docx(*body))
    imported = import_plan(tmp_path / "a.docx")
    assert list(imported.plan.sections[0].content) == ["A | B", "x | y"]


words = st.text("aAđ I.1-+*|#(){}:;/\n\t ", max_size=30)


@given(st.lists(words, max_size=12), st.integers(0, 20))
def test_any_text_is_a_paper_or_is_refused_in_words(lines: list[str], at: int) -> None:
    texts = a_document().split("\n\n")
    texts[at:at] = lines
    source = read_source("\n\n".join(texts).encode(), "a.md")
    try:
        data = paper_data(recognise(source), 2024)
    except UnreadableDocument:
        return
    paper = Plan.model_validate(data) if data["type"] == "ke-hoach" else Paper.model_validate(data)
    assert ntmdocs.render_plan(paper).text


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        (("**I. A**", "(1) Một.", "(2) Hai."), ["(1) Một.", "(2) Hai."]),
        (("**I. A**", "a) Một.", "c) Hai."), ["a) Một.", "c) Hai."]),
        (("**I. A**", "3. Ba.", "4. Bốn."), ["3. Ba.", "4. Bốn."]),
        (("**I. A**", "**(1) Một**", "Làm."), ["(1) Một", "Làm."]),
        (("**I. A**", "**a) Một**", "Làm."), ["a) Một", "Làm."]),
    ],
)
def test_markers_print_as_they_were(
    tmp_path: Path, body: tuple[str, ...], printed: list[str]
) -> None:
    text = ntmdocs.render_plan(from_text(tmp_path, body=body).plan).text.splitlines()
    at = text.index(printed[0])
    assert text[at : at + 2] == printed


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        (("Q. CHỦ TỊCH", "Trần Văn An"), ("Q. CHỦ TỊCH", None)),
        (("KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn An"), ("KT. CHỦ TỊCH", "Phó Chủ tịch")),
        (("GIÁM ĐỐC", "Trần Văn An"), (None, "Giám đốc")),
        (("Giám đốc", "Trần Văn An"), (None, "...")),
        (("KT. Chủ tịch", "PHÓ CHỦ TỊCH", "Trần Văn An"), ("KT. CHỦ TỊCH", "Phó Chủ tịch")),
    ],
)
def test_posts_are_written_as_in_a_sentence(
    tmp_path: Path, signature: tuple[str, ...], expected: tuple[str | None, str | None]
) -> None:
    plan = from_text(tmp_path, tail=(*TAIL[:4], *signature)).plan
    authority = plan.signature.authority
    said = f"{authority[0].authority.value} {authority[0].of.upper()}" if authority else None
    assert (said, plan.signature.position) == expected


def test_a_third_level_that_counts_on_the_second_prints_so(tmp_path: Path) -> None:
    body = ("**I. A**", "**1. B**", "**1.1. C**", "Làm.", "**1.2. D**", "Giữ.")
    imported = from_text(tmp_path, body=body)
    assert (imported.plan.numbering, imported.notes) == ("decimal", ())
    assert {"1.1. C", "1.2. D"} <= {*ntmdocs.render_plan(imported.plan).text.splitlines()}


def test_what_stands_between_the_sentence_and_the_first_heading_follows_it(tmp_path: Path) -> None:
    document = a_document(bases=("UBND xã ban hành Kế hoạch như sau:",), body=("- Giữ.", "Làm."))
    (tmp_path / "a.txt").write_text(document, encoding="utf-8")
    imported = import_plan(tmp_path / "a.txt")
    assert rules(imported) == ["missing-component"]
    printed = ntmdocs.render_plan(imported.plan).text.splitlines()
    at = printed.index("...")
    assert printed[at + 1 : at + 3] == ["- Giữ.", "Làm."]


def test_words_crossed_out_in_a_footnote_are_told(tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    texts = [text.replace("*", "") for text in a_document().split("\n\n")]
    body = [paragraph(run(text)) for text in texts]
    body[12] = paragraph(run(texts[12]), mark)
    note = paragraph(run("Mới."), run("cũ", "<w:strike/>"))
    (tmp_path / "a.docx").write_bytes(a_docx(*body, footnote=note))
    assert [one.message for one in import_plan(tmp_path / "a.docx").notes] == [
        'không đưa vào chữ gạch ngang: "cũ"'
    ]


def test_guesses_and_the_year_are_remarks_for_the_file(tmp_path: Path) -> None:
    imported = from_text(tmp_path, **NOTED["kept-number"])
    places = {place: words.partition(";")[0] for place, words in imported.remarks.items()}
    assert places == {
        "header.subject": 'có thể ghi "{{ year }}" thay cho năm',
        "legal_bases.opening.0": 'có thể ghi "{{ year }}" thay cho năm',
        "closing": 'có thể ghi "{{ year }}" thay cho năm',
        "sections.1.number": 'mục "Tổ chức" in số III, không phải số kế tiếp',
    }


def test_addressees_of_a_plan_stay_as_a_paragraph(tmp_path: Path) -> None:
    head = (*HEAD, "Kính gửi:", "- UBND tỉnh;", "- Các thôn.")
    imported = from_text(tmp_path, head=head)
    first = imported.plan.legal_bases.bases[0]
    assert (first.lead, first.text) == ("", "Kính gửi: UBND tỉnh; Các thôn")
    assert again(tmp_path, imported.plan).plan.legal_bases == imported.plan.legal_bases


MARK = '<w:r><w:footnoteReference w:id="1"/></w:r>'
CHAIN = "".join(
    f'<w:style w:type="paragraph" w:styleId="S{at}"><w:basedOn w:val="S{at + 1}"/></w:style>'
    for at in range(4000)
)
OF_CHAIN = [paragraph("Làm.", properties=f'<w:pStyle w:val="S{at}"/>') for at in range(1500)]
HOSTILE = {
    "line breaks": (["<w:p><w:r>" + "<w:t>a</w:t><w:br/>" * 20_000 + "</w:r></w:p>"], {}),
    "styles on styles": (OF_CHAIN, {"styles": CHAIN}),
    "marks of one note": ([paragraph("Làm.", MARK * 5000)], {"footnote": paragraph("x " * 4000)}),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_many_of_one_thing_take_no_more_than_their_number(kind: str) -> None:
    body, parts = HOSTILE[kind]
    texts = (text.replace("*", "") for text in a_document(body=()).split("\n\n"))
    head = [paragraph(run(text)) for text in texts]
    started = time.process_time()
    import_plan(a_docx(*head[:11], paragraph(run("I. MỤC TIÊU")), *body, *head[11:], **parts))
    assert time.process_time() - started < 10  # squared, each took minutes


def test_a_paper_without_a_number_prints_none(tmp_path: Path) -> None:
    without = from_text(tmp_path, head=(*HEAD[:4], *HEAD[5:])).plan
    assert not without.header.has_number
    assert from_text(tmp_path, head=(*HEAD[:4], "Số", *HEAD[5:])).plan.header.has_number
