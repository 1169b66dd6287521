"""Recipients, signature and closing sentence."""

from __future__ import annotations

import pytest

from ntmdocs.read.from_view import pieces_of
from ntmdocs.read.lines import Piece
from ntmdocs.read.recognise.tail import Tail, find_tail
from read.build_docx import view_of
from read.papers import TAIL, lines
from template.samples import cell, paragraph, row, run, table

BREAK = "<w:r><w:br/></w:r>"


def told(tail: Tail) -> list[object]:
    return [
        [line.text for line in tail.recipients],
        tail.archive and tail.archive.text,
        [line.text for line in tail.authority],
        [line.text for line in tail.position],
        tail.full_name and tail.full_name.text,
    ]


EXPECTED = [
    ["UBND tỉnh (b/c);", "Các thôn;"],
    "VT.",
    ["TM. ỦY BAN NHÂN DÂN"],
    ["CHỦ TỊCH"],
    "Trần Văn An",
]


def tail_of(*texts: str) -> tuple[Tail, list[Piece], list[Piece]]:
    return find_tail(lines(*texts))


def of_docx(*content: str) -> Tail:
    return find_tail(list(pieces_of(view_of(*content).blocks)))[0]


def test_line_by_line_recipients_come_first_and_then_the_signature() -> None:
    assert told(tail_of(*TAIL)[0]) == EXPECTED


def test_side_by_side_in_a_table_they_are_told_apart() -> None:
    names = [paragraph(text) for text in TAIL]
    assert told(of_docx(table(row(cell(*names[:4]), cell(*names[4:]))))) == EXPECTED
    assert told(of_docx(table(row(cell(*names[4:]), cell(*names[:4]))))) == EXPECTED


@pytest.mark.parametrize("gap", ["\t\t", " " * 12])
def test_tabs_and_spaces_part_them_too(gap: str) -> None:
    texts = (
        f"Nơi nhận:{gap}TM. ỦY BAN NHÂN DÂN",
        f"- UBND tỉnh (b/c);{gap}CHỦ TỊCH",
        "- Các thôn;",
        "- Lưu: VT.",
        f"{gap}Trần Văn An",
    )
    found, before, after = find_tail(list(pieces_of(view_of(*map(typed, texts)).blocks)))
    assert (told(found), before, after) == (EXPECTED, [], [])


def typed(text: str) -> str:
    """A paragraph with its tabs and spaces as Word keeps them."""
    words = text.replace("\t", "</w:t><w:tab/><w:t>")
    return f'<w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def test_recipients_may_stand_on_one_line_and_go_on_in_the_next() -> None:
    tail = tail_of("Nơi nhận: - Sở Nội vụ; - Sở", "Tài chính;", "+ Lưu: VT, NV.", *TAIL[4:])[0]
    assert told(tail)[:2] == [["Sở Nội vụ;", "Sở Tài chính;"], "VT, NV."]


def test_authority_and_post_may_be_lines_of_one_paragraph() -> None:
    signature = paragraph(run("KT. CHỦ TỊCH"), BREAK, run("PHÓ CHỦ TỊCH"))
    made = cell(signature, paragraph("Trần Thị Bình"))
    assert told(of_docx(table(row(cell("Nơi nhận:", "- Lưu: VT."), made))))[2:] == [
        ["KT. CHỦ TỊCH"],
        ["PHÓ CHỦ TỊCH"],
        "Trần Thị Bình",
    ]


def test_a_name_in_capitals_is_the_last_line() -> None:
    tail = tail_of(*TAIL[:6], "TRẦN VĂN AN")[0]
    assert told(tail)[3:] == [["CHỦ TỊCH"], "TRẦN VĂN AN"]


def test_what_is_no_part_of_a_signature_is_told() -> None:
    tail = tail_of(*TAIL[:6], "(Đã ký)", "Thượng tá", "Trần Văn An")[0]
    assert [line.text for line in tail.unread] == ["(Đã ký)", "Thượng tá"]
    assert told(tail)[4] == "Trần Văn An"


def test_a_signature_may_be_missing() -> None:
    assert told(tail_of("Nơi nhận:", "- Lưu: VT.")[0])[2:] == [[], [], None]
    assert told(tail_of("Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN")[0])[4] is None


@pytest.mark.parametrize(
    ("last", "is_closing"),
    [("Trên đây là Kế hoạch năm 2024./.", True), ("Các thôn thực hiện./.", False)],
)
def test_the_closing_sentence_is_known_by_its_words(last: str, is_closing: bool) -> None:
    tail, before, _ = tail_of("**I. A**", last, *TAIL)
    assert (tail.closing is not None) is is_closing
    assert len(before) == 1 + (not is_closing)


def test_a_table_before_the_end_is_no_closing() -> None:
    content = list(pieces_of(view_of(table(row("a", "b")), *map(paragraph, TAIL)).blocks))
    assert find_tail(content)[0].closing is None


def test_what_follows_the_name_is_no_signature() -> None:
    _, before, after = tail_of(*TAIL, "PHỤ LỤC", "Các việc")
    assert (before, [line.text for line in after]) == ([], ["PHỤ LỤC", "Các việc"])


def test_without_recipients_there_is_no_end() -> None:
    tail, before, after = tail_of("**I. A**", "Các thôn thực hiện.")
    assert (told(tail)[0], len(before), after) == ([], 2, [])


SIGNED = TAIL[4:]
END = "Trên đây là Kế hoạch năm 2024./."


def test_a_signature_is_found_where_nothing_says_recipients() -> None:
    tail, before, after = tail_of("**I. A**", END, *SIGNED, "PHỤ LỤC", "Việc")
    assert told(tail) == [[], None, *EXPECTED[2:]]
    assert (len(before), len(after)) == (1, 2)
    left = cell("- UBND tỉnh (b/c);", "- Các thôn;", "- Lưu: VT.")
    names = cell(*map(paragraph, SIGNED))
    assert told(of_docx(paragraph(END), table(row(left, names)))) == EXPECTED
    assert told(of_docx(paragraph(END), table(row("", names))))[2:] == EXPECTED[2:]


def test_a_signature_may_stand_above_the_recipients() -> None:
    tail, before, after = tail_of("**I. A**", *SIGNED, *TAIL[:4], "PHỤ LỤC", "Việc")
    assert told(tail) == EXPECTED
    assert (len(before), [line.text for line in after]) == (1, ["PHỤ LỤC", "Việc"])


def test_a_table_of_data_with_a_post_is_no_signature() -> None:
    posts = table(row("TT", "Người phụ trách"), row("1", "CHỦ TỊCH"))
    content = [paragraph("Các thôn thực hiện."), posts, paragraph("Nơi nhận:"), *map(paragraph, [])]
    tail, before, _ = find_tail(list(pieces_of(view_of(*content).blocks)))
    assert (tail.full_name, len(before)) == (None, 2)


def test_of_two_signatures_the_left_one_is_the_second() -> None:
    left = cell("TM. HỘI NÔNG DÂN", "CHỦ TỊCH", "", "Lê Thị Bình")
    right = cell(*map(paragraph, SIGNED))
    for content in (
        [table(row(left, right)), *map(paragraph, TAIL[:4])],
        [table(row(left, right)), paragraph(""), *map(paragraph, TAIL[:4])],
        [table(row(cell(*map(paragraph, TAIL[:4])), left, right), columns=3)],
    ):
        tail = of_docx(paragraph(END), *content)
        assert told(tail) == EXPECTED
        assert tail.co_signature is not None
        assert tail.co_signature.full_name is not None
        assert tail.co_signature.full_name.text == "Lê Thị Bình"
        assert [line.text for line in tail.co_signature.authority] == ["TM. HỘI NÔNG DÂN"]


@pytest.mark.parametrize("post", ["TRƯỞNG THÔN", "TỔ TRƯỞNG TỔ DÂN PHỐ"])
@pytest.mark.parametrize("at_left", [True, False])
def test_who_confirms_signs_besides_also_without_a_name(post: str, at_left: bool) -> None:
    confirming = cell("XÁC NHẬN CỦA", "UBND XÃ SUỐI MƠ", "")
    cells = [confirming, cell(post, "", "Lê Văn Ba")]
    grid = table(row(*(cells if at_left else cells[::-1])))
    tail = of_docx(paragraph(END), grid, *map(paragraph, TAIL[:4]))
    assert [line.text for line in tail.position] == [post]
    assert tail.full_name is not None
    assert tail.full_name.text == "Lê Văn Ba"
    assert tail.co_signature is not None
    assert [line.text for line in tail.co_signature.position] == ["XÁC NHẬN CỦA", "UBND XÃ SUỐI MƠ"]
    assert tail.co_signature.full_name is None


def test_a_dash_without_a_recipient_is_none() -> None:
    assert told(of_docx(*map(paragraph, (*TAIL[:3], "-", *TAIL[3:])))) == EXPECTED


@pytest.mark.parametrize("typed", ["PHÓ CHỦ TỊCH UBND XÃ", "Phó Chủ tịch UBND xã"])
def test_another_post_above_the_name_is_the_signers_other_position(typed: str) -> None:
    tail, _, _ = tail_of(*TAIL[:4], "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", typed, TAIL[-1])
    assert [line.text for line in tail.position] == ["TRƯỞNG BAN"]
    assert [line.text for line in tail.other_position] == [typed]


def test_another_post_may_take_two_lines() -> None:
    tail, _, _ = tail_of(*TAIL[:-1], "PHÓ BÍ THƯ", "ĐẢNG ỦY", TAIL[-1])
    assert [line.text for line in tail.other_position] == ["PHÓ BÍ THƯ", "ĐẢNG ỦY"]


def test_a_name_in_capitals_ends_where_an_annex_begins() -> None:
    tail, _, after = tail_of(*TAIL[:-1], "TRẦN VĂN AN", "PHỤ LỤC I", "CÁC VIỆC")
    assert told(tail) == [*EXPECTED[:-1], "TRẦN VĂN AN"]
    assert len(after) == 2


def test_an_annex_follows_the_archive_where_the_signature_stands_first() -> None:
    tail, _, after = tail_of(*TAIL[4:], *TAIL[:4], "**BIỂU TỔNG HỢP**", "Các việc.")
    assert told(tail) == EXPECTED
    assert len(after) == 2
