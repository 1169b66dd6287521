"""Where a line of a title must not end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import NO_BREAK_SPACE, held_before_dashes, held_together


def shown(held: str) -> str:
    return held.replace(NO_BREAK_SPACE, "_")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("kinh tế - xã hội", "kinh tế_- xã hội"),
        ("2021 – 2025 — hết", "2021_– 2025_— hết"),
        ("- ý đầu", "- ý đầu"),
        ("KH-UBND, -5 độ", "KH-UBND, -5 độ"),
        ("a -b, a- b", "a -b, a- b"),
    ],
)
def test_a_dash_between_spaces_stays_on_the_line_of_the_word_before_it(
    text: str, held: str
) -> None:
    assert shown(held_before_dashes(text)) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("trên địa bàn xã Hợp Thịnh", "trên địa_bàn xã_Hợp_Thịnh"),
        ("phường Nguyễn Bỉnh Khiêm họp", "phường_Nguyễn_Bỉnh_Khiêm họp"),
        ("ông Ý Yên", "ông Ý_Yên"),
        ("tại thôn 5 và tổ 3", "tại thôn_5 và tổ_3"),
        ("tìm kiếm cứu nạn, cứu hộ", "tìm_kiếm_cứu_nạn, cứu_hộ"),
        ("phát triển kinh tế - xã hội", "phát_triển kinh_tế_-_xã_hội"),
        ("trong năm 2024, quý II", "trong năm_2024, quý_II"),
        ("6 tháng đầu năm", "6_tháng đầu năm"),
        ("12,5 triệu đồng", "12,5_triệu đồng"),
        ("PHÒNG VĂN HÓA - XÃ HỘI", "PHÒNG VĂN_HÓA_-_XÃ_HỘI"),
    ],
)
def test_names_phrases_and_numbers_are_one_piece(text: str, held: str) -> None:
    assert shown(held_together(text)) == held


@pytest.mark.parametrize(
    "text",
    ["các hộ trong xã hẹn gặp", "một hai ba", "Làm sạch đường", "tế nhị xã giao", "năm nay"],
)
def test_other_words_may_part(text: str) -> None:
    assert held_together(text) == text


def test_a_name_may_leave_its_kind_where_both_are_too_long() -> None:
    text = "phường Nguyễn Bỉnh Khiêm"
    assert shown(held_together(text, with_kinds=False)) == "phường Nguyễn_Bỉnh_Khiêm"


@given(st.text(alphabet="aÁ -–1.,xãHợp ", max_size=40))
def test_nothing_but_spaces_changes(text: str) -> None:
    assert held_together(text).replace(NO_BREAK_SPACE, " ") == text.replace(NO_BREAK_SPACE, " ")
