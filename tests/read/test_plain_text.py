"""Text and Markdown as lines and grids."""

from __future__ import annotations

import unicodedata

import pytest

from ntmdocs.read.lines import Grid, Line
from ntmdocs.read.plain_text import pieces_in_text
from tools.work import growth

WRAPPED = "\n\nMột" * 3
"""So many empty rows that paragraphs go over several."""


def said(text: str) -> list[str]:
    return [str(one.marked()) for one in pieces_in_text(text) if isinstance(one, Line) and one.text]


def grid(text: str) -> list[list[str]]:
    (found,) = [one for one in pieces_in_text(text) if isinstance(one, Grid)]
    return [[cell.text for cell in row] for row in found.rows]


def test_wrapped_lines_are_one_paragraph_and_empty_lines_part_them() -> None:
    assert said("Giữ gìn\nđường làng.\n\nCác thôn\nthực hiện.") == [
        "Giữ gìn đường làng.",
        "Các thôn thực hiện.",
    ]


def test_without_empty_lines_each_line_is_a_paragraph() -> None:
    assert said("I. Mục đích\nGiữ gìn đường làng.") == ["I. Mục đích", "Giữ gìn đường làng."]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_lines_of_other_systems_are_lines(newline: str) -> None:
    assert said(f"Một{newline}{newline}Hai") == ["Một", "Hai"]


def test_a_row_that_begins_an_item_begins_a_paragraph() -> None:
    text = "Các thôn:\n- Giữ đường.\n- Trồng cây\nven đường.\n1. Một.\na) Hai."
    assert said(text + WRAPPED)[:5] == [
        "Các thôn:",
        "- Giữ đường.",
        "- Trồng cây ven đường.",
        "1. Một.",
        "a) Hai.",
    ]


def test_a_dash_after_an_unfinished_row_is_no_item() -> None:
    assert said("Công an thành phố\n- Thường trực Ban An toàn.\n\nHết")[0] == (
        "Công an thành phố - Thường trực Ban An toàn."
    )


@pytest.mark.parametrize(
    "items",
    [("- Nhà văn hóa xã Suối Mơ", "- Đường"), ("1. Nhà văn hóa xã Suối Mơ", "2. Đường")],
)
def test_items_without_a_mark_at_their_end_are_items(items: tuple[str, str]) -> None:
    text = "\n".join(("Các việc của xã:", *items))
    assert said(f"{text}\n\nHết") == ["Các việc của xã:", *items, "Hết"]
    assert said("\n".join(items) + "\n\nHết")[:2] == list(items)


def test_tables_of_markdown_are_read() -> None:
    table = "| TT | Việc |\n|:---|---:|\n| 1 | Quét \\| dọn |\n|  | **Trồng** |\n\nSau bảng"
    assert grid(table) == [["TT", "Việc"], ["1", "Quét | dọn"], ["", "Trồng"]]
    assert said(table) == ["Sau bảng"]
    assert said("| một vạch mở") == ["| một vạch mở"]


def test_letters_typed_in_two_signs_are_read_as_one() -> None:
    assert said(unicodedata.normalize("NFD", "**Mục tiêu**\n\nHết")) == ["**Mục tiêu**", "Hết"]


def test_time_grows_with_the_text() -> None:
    def words(count: int) -> list[str]:
        bars = "|\nô\n|\n\n" * count + "dòng dở dang\n- và\n" * count
        return said(bars)

    assert growth(words) < 5


def test_marks_are_read_and_a_mark_that_nothing_closes_is_a_sign() -> None:
    assert said("**Đậm** và *nghiêng*, ***cả hai***") == ["**Đậm** và *nghiêng*, ***cả hai***"]
    assert said("**1. **Giữ gìn, ** II**") == ["**1.** Giữ gìn, **II**"]
    assert said("Rộng 2 * 3 m và *2 sân") == [r"Rộng 2 \* 3 m và \*2 sân"]


def test_a_heading_of_markdown_is_bold() -> None:
    assert said("## I. Mục đích") == ["**I. Mục đích**"]


def test_a_row_of_dashes_is_a_drawn_line_and_marks_around_nothing_are_not() -> None:
    text = "Một\n\n-------\n\n** **\n\nHai"
    drawn = [one for one in pieces_in_text(text) if isinstance(one, Line) and one.is_ruled]
    assert [one.text for one in drawn] == [""]
    assert said(text) == ["Một", "Hai"]


def test_cells_stand_between_bars() -> None:
    table = "|\nTT\n|\nViệc\n|\n|\n1\n|\nQuét đường\nlàng\n|\n\nSau bảng"
    assert grid(table) == [["TT", "Việc"], ["1", "Quét đường làng"]]
    assert said(table) == ["Sau bảng"]


def test_two_bars_are_an_empty_cell_where_they_make_a_full_row() -> None:
    assert grid("|\na\n|\nb\n|\nc\n|\n|\n1\n|\n|\n3\n|") == [["a", "b", "c"], ["1", "", "3"]]
    group = "|\na\n|\nb\n|\nc\n|\n|\nI\n|\nNhóm\n|\n|\n1\n|\n2\n|\n3\n|"
    assert grid(group) == [["a", "b", "c"], ["I", "Nhóm"], ["1", "2", "3"]]
    assert grid("|\na\n|\nb\n|\nc\n|\nd\n|\n|\nI\n|\n|\n2\n|")[1:] == [["I"], ["2"]]


def test_short_rows_in_capitals_stand_alone_in_a_cell() -> None:
    cells = "|\nNơi nhận:\n|\n**TM. ỦY BAN NHÂN\nDÂN**\nKT. CHỦ TỊCH\nTrần Văn An\n|" + WRAPPED
    (found,) = [one for one in pieces_in_text(cells) if isinstance(one, Grid)]
    said = [one.text for one in found.rows[0][1].lines]
    assert said == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Trần Văn An"]


def test_a_cell_may_have_several_paragraphs() -> None:
    (found,) = [one for one in pieces_in_text("|\nMột\n\nHai\n|\nBa\n|") if isinstance(one, Grid)]
    assert [one.text for one in found.rows[0][0].lines] == ["Một", "Hai"]


def test_a_table_that_is_never_closed_ends_with_its_last_bar() -> None:
    assert grid("|\na\n|\nb\n|\nsau") == [["a", "b"]]
    assert said("|\na\n|\nb\n|\nsau") == ["sau"]


def test_the_subject_right_under_the_type_is_a_paragraph_of_its_own() -> None:
    text = "**KẾ HOẠCH**\nVệ sinh môi trường\nnông thôn năm 2024\n\nHết"
    assert said(text) == ["**KẾ HOẠCH**", "Vệ sinh môi trường nông thôn năm 2024", "Hết"]


def test_a_cell_wrapped_over_many_rows_is_one_paragraph() -> None:
    table = "|\nQuét\nđường\nlàng\nmỗi\ntuần\n|\nThôn\n|" + WRAPPED
    (found,) = [one for one in pieces_in_text(table) if isinstance(one, Grid)]
    assert [line.text for line in found.rows[0][0].lines] == ["Quét đường làng mỗi tuần"]


def test_a_star_at_the_end_of_a_word_opens_nothing() -> None:
    assert said("Nhà văn hóa* và *sân* mới") == [r"Nhà văn hóa\* và *sân* mới"]


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\n \n"])
def test_a_row_is_a_paragraph_where_few_empty_rows_part_them(end: str) -> None:
    rows = ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ", "KẾ HOẠCH", "Vệ sinh môi trường", "I. Mục tiêu"]
    rows += ["Các thôn dọn vệ sinh đường làng, ngõ xóm mỗi tuần một lần.", "Trồng cây."]
    assert said("\n".join(rows) + end) == rows
    tail = ["Nơi nhận:", "Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn An"]
    assert said("\n".join([*rows, "", *tail]) + end) == [*rows, *tail]


def test_rows_about_as_long_as_the_longest_go_on() -> None:
    row = "Các thôn dọn vệ sinh đường làng, ngõ xóm mỗi tuần"
    rows = [*[row] * 8, "một lần.", "", "Hết"]
    assert said("\n".join(rows)) == [" ".join(rows[:9]), "Hết"]


WIDE = (
    "Các thôn dọn vệ sinh đường làng, ngõ xóm mỗi tuần một lần vào chiều",
    "thứ bảy, có phân công từng hộ; trồng cây ven đường, chăm sóc vườn hoa",
    "ở nhà văn hóa và sân thể thao, giữ gìn kênh mương thông thoáng, đường",
    "điện thắp sáng ban đêm; thu gom rác thải đúng nơi quy định, phân loại",
    "rác ngay tại nhà theo hướng dẫn của xã; kiểm tra, nhắc nhở hộ chưa làm",
    "tốt và biểu dương hộ làm tốt.",
)
"""One paragraph, wrapped at one width."""


def test_a_row_with_room_for_the_next_word_ends_a_paragraph() -> None:
    rows = (*WIDE, "Văn phòng theo dõi.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn An")
    assert said("\n".join(rows)) == [" ".join(WIDE), *rows[-4:]]


def test_a_sentence_goes_on_before_a_bracket_a_figure_and_in_bold() -> None:
    for start, end in (("2 Thôn", "2 bản."), ("**Các", "(một) thôn** làm.")):
        assert said("\n".join((*WIDE, start, end)))[-1] == f"{start} {end}"


def test_the_subject_under_the_type_is_whole() -> None:
    rows = ("KẾ HOẠCH", "Vệ sinh xã", "Suối Mơ", "Căn cứ Luật Đất đai;", *WIDE)
    assert said("\n".join(rows))[:3] == ["KẾ HOẠCH", "Vệ sinh xã Suối Mơ", "Căn cứ Luật Đất đai;"]


def test_columns_and_drawn_lines_stand_alone() -> None:
    rows = ("XÃ SUỐI MƠ        Độc lập - Tự do - Hạnh phúc", "_____", "Số: 1/KH-UBND")
    assert said("\n".join((*rows, *WIDE)))[1:] == ["Số: 1/KH-UBND", " ".join(WIDE)]


def test_numbers_of_pages_go_and_sentences_go_on_over_them() -> None:
    pages = [*(f"Việc thứ {at}." for at in range(20)), *WIDE[:3], "", "2", "", *WIDE[3:]]
    pages += ["", *(f"Việc thứ {at}." for at in range(20)), "\f- 3 -", "Hết."]
    told = said("\n".join(pages))
    assert " ".join(WIDE) in told
    assert told[-2:] == ["Việc thứ 19.", "Hết."]
    assert not {"2", "- 3 -"} & {*told}


def test_a_figure_alone_in_a_table_or_near_the_top_is_no_page() -> None:
    cells = "\n".join(("|", *[one for at in range(1, 20) for one in (str(at), "|")]))
    assert len(grid(cells)[0]) == 19
    assert said("Một.\n\n2\n\nBa.") == ["Một.", "2", "Ba."]
