"""The head of a paper, however it is laid out."""

from __future__ import annotations

import pytest

from ntmdocs.model.document_types import DocumentType
from ntmdocs.read.from_view import pieces_of
from ntmdocs.read.kinds import type_named
from ntmdocs.read.lines import Piece
from ntmdocs.read.recognise.head import Head, find_head
from read.build_docx import view_of
from read.papers import HEAD, lines
from template.samples import cell, paragraph, row, run, table

BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
CENTERED = '<w:jc w:val="center"/>'


def head_of(*texts: str) -> Head:
    return find_head(lines(*texts))[0]


def of_docx(*content: str) -> tuple[Head, list[Piece]]:
    return find_head(list(pieces_of(view_of(*content).blocks)))


def bold(text: str) -> str:
    return paragraph(run(text, "<w:b/>"), properties=CENTERED)


def facts(head: Head) -> list[object]:
    number, date = head.found["number"], head.found["date"]
    return [
        [line.text for line in head.organ],
        (number["number"].strip(), number["symbol"]),
        (date["place"], date["day"], date["month"], date["year"]),
        head.document_type,
        " ".join(line.text for line in head.subject),
        sorted({"national_name", "motto"} & {*head.found}),
    ]


EXPECTED = [
    ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ"],
    ("12", "KH-UBND"),
    ("Suối Mơ", "05", "3", "2024"),
    DocumentType.PLAN,
    "Vệ sinh môi trường nông thôn năm 2024",
    ["motto", "national_name"],
]


def test_a_head_of_lines_is_known_by_its_words() -> None:
    assert facts(head_of(*HEAD)) == EXPECTED


def test_a_national_name_and_a_motto_cut_by_a_narrow_column_are_whole() -> None:
    (at,) = (at for at, text in enumerate(HEAD) if "CỘNG HÒA" in text)
    narrow = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", "Độc lập - Tự do", "- Hạnh phúc")
    rest = [text for text in HEAD[at + 1 :] if "Độc lập" not in text]
    assert facts(head_of(*HEAD[:at], *narrow, *rest)) == EXPECTED


def test_a_head_in_a_table_is_known() -> None:
    header = table(
        row(
            cell(bold("ỦY BAN NHÂN DÂN"), bold("XÃ SUỐI MƠ")),
            cell(bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), bold("Độc lập - Tự do - Hạnh phúc")),
        ),
        row("Số: 12/KH-UBND", "Suối Mơ, ngày 05 tháng 3 năm 2024"),
    )
    head, rest = of_docx(header, bold(HEAD[6]), bold(HEAD[7]), paragraph(""), paragraph("Sau"))
    assert facts(head) == EXPECTED
    assert [one.text for one in rest if hasattr(one, "text")] == ["Sau"]


def test_a_head_made_with_tabs_is_known() -> None:
    first = paragraph(run("ỦY BAN NHÂN DÂN"), TAB, run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    second = paragraph(run("XÃ SUỐI MƠ"), TAB, run("Độc lập – Tự do – Hạnh phúc"))
    third = paragraph(run("Số: 12 /KH-UBND"), TAB, run("Suối Mơ, ngày 05 tháng 3 năm 2024"))
    head, _ = of_docx(first, second, third, bold(HEAD[6]), bold(HEAD[7]))
    assert facts(head) == EXPECTED


def test_national_name_and_motto_may_share_a_paragraph() -> None:
    both = paragraph(
        run("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"), BREAK, run("Độc lập - Tự do - Hạnh phúc")
    )
    head, _ = of_docx(both, bold(HEAD[6]), bold(HEAD[7]))
    assert {"national_name", "motto"} <= {*head.found}
    assert head.organ == []


@pytest.mark.parametrize(
    ("typed", "number", "symbol"),
    [
        ("Số:       /KH-UBND", "", "KH-UBND"),
        ("Số: …/KH-UBND", "…", "KH-UBND"),
        ("Số 05 /QĐ - SCT", "05", "QĐ - SCT"),
        ("Số: 7-KH/ĐU", "7", "KH/ĐU"),
        ("Số: 12/KH-UBND(VX)", "12", "KH-UBND(VX)"),
    ],
)
def test_a_number_may_be_blank_and_a_symbol_of_any_form(
    typed: str, number: str, symbol: str
) -> None:
    found = head_of(*HEAD[:4], typed, *HEAD[5:]).found["number"]
    assert (found["number"].strip(), found["symbol"]) == (number, symbol)


def test_a_date_may_be_blank() -> None:
    found = head_of(*HEAD[:5], "Suối Mơ, ngày      tháng      năm 2024", *HEAD[6:]).found["date"]
    assert found == {"place": "Suối Mơ", "day": "", "month": "", "year": "2024"}


def test_what_stands_twice_is_told_and_marks_are_no_organ() -> None:
    head = head_of("DỰ THẢO LẦN 2", *HEAD[:4], "HỎA TỐC", *HEAD[4:6], *HEAD[4:])
    assert sorted(name for name, _ in head.doubled) == ["date", "number"]
    said = {name: line.text for name, line in head.marks.items()}
    assert said == {"draft": "DỰ THẢO LẦN 2", "urgency": "HỎA TỐC"}
    head = head_of("DỰ THẢO", "Dự thảo lần 2", *HEAD)
    assert [(name, line.text) for name, line in head.doubled] == [("draft", "Dự thảo lần 2")]


def test_a_subject_may_have_several_lines_and_a_subtitle() -> None:
    head, rest = of_docx(
        *(bold(text) for text in ("KẾ HOẠCH", "Vệ sinh môi trường", "nông thôn năm 2024")),
        paragraph(run("(Kèm theo Quyết định số 5/QĐ-UBND)", "<w:i/>"), properties=CENTERED),
        paragraph("UBND xã ban hành Kế hoạch như sau:"),
    )
    assert [line.text for line in head.subject] == ["Vệ sinh môi trường", "nông thôn năm 2024"]
    assert head.subtitle is not None
    assert len(rest) == 1


def test_a_subject_ends_at_a_drawn_line() -> None:
    drawn = paragraph(
        run("Vệ sinh năm 2024", "<w:b/>"),
        '<w:r><w:pict><v:line from="0,0" to="90pt,0"/></w:pict></w:r>',
        properties=CENTERED,
    )
    head, rest = of_docx(bold("KẾ HOẠCH"), drawn, bold("Căn cứ Luật Đất đai;"))
    assert [line.text for line in head.subject] == ["Vệ sinh năm 2024"]
    assert len(rest) == 1


def test_type_and_subject_may_stand_on_one_line() -> None:
    assert head_of(*HEAD[:6], "KẾ HOẠCH VỆ SINH NĂM 2024").subject[0].text == "VỆ SINH NĂM 2024"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Kính gửi: Ủy ban nhân dân tỉnh"], ["Ủy ban nhân dân tỉnh"]),
        (["Kính gửi:", "- Sở Nội vụ;", "- Sở Tài chính."], ["- Sở Nội vụ;", "- Sở Tài chính."]),
    ],
)
def test_addressees_stand_after_the_subject(texts: list[str], expected: list[str]) -> None:
    head, rest = find_head(lines(*HEAD[:6], "BÁO CÁO", HEAD[7], *texts, "Thực hiện kế hoạch,"))
    assert [line.text for line in head.addressees] == expected
    assert len(rest) == 1


def test_addressees_may_stand_in_a_table() -> None:
    head, rest = of_docx(
        bold("BÁO CÁO"), bold("Kết quả"), paragraph(""), table(row("Kính gửi:", "UBND tỉnh"))
    )
    assert [line.text for line in head.addressees] == ["UBND tỉnh"]
    assert rest == []


def test_a_paper_of_the_party_is_known() -> None:
    assert head_of("ĐẢNG CỘNG SẢN VIỆT NAM", *HEAD[4:]).is_of_the_party
    assert not head_of(*HEAD).is_of_the_party


def test_without_a_type_there_is_no_head() -> None:
    pieces = lines("Ghi chép họp thôn", "I. Nội dung")
    head, rest = find_head(pieces)
    assert (head.document_type, rest) == (None, pieces)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("KẾ HOẠCH", (DocumentType.PLAN, "")),
        ("Kế hoạch", (DocumentType.PLAN, "")),
        ("TỜ TRÌNH", (DocumentType.SUBMISSION, "")),
        ("THÔNG BÁO KẾT LUẬN", (DocumentType.NOTICE, "KẾT LUẬN")),
        ("NGHỊ ĐỊNH", ("Nghị định", "")),
        ("QUYẾT ĐỊNH:", ("Quyết định", "")),
        ("GIẤY MỜI HỌP", ("Giấy mời", "HỌP")),
        ("Kế hoạch năm 2024", None),
        ("XÃ SUỐI MƠ", None),
    ],
)
def test_a_type_is_named_alone_or_in_capitals(words: str, expected: object) -> None:
    assert type_named(words) == expected


def test_lines_of_one_paragraph_are_lines_of_the_head() -> None:
    organ = paragraph(run("UBND XÃ SUỐI MƠ"), BREAK, run("TRƯỜNG TIỂU HỌC SUỐI MƠ", "<w:b/>"))
    state = paragraph(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA"), BREAK, run("VIỆT NAM"))
    head, _ = of_docx(table(row(cell(organ), cell(state))), bold("KẾ HOẠCH"), bold("Vệ sinh"))
    assert [line.text for line in head.organ] == ["UBND XÃ SUỐI MƠ", "TRƯỜNG TIỂU HỌC SUỐI MƠ"]
    assert "national_name" in head.found
