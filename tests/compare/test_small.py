"""Changes are as small as a person would mark them, and no smaller."""

from __future__ import annotations

import pytest

import ntmdocs
from build import a_plan, a_section
from compare.pairs import a_plan_of, table_of
from ntmdocs import Plan
from tools.revisions import body_of, changes_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONG = (
    "Theo Bộ tiêu chí quốc gia về xã NTM nâng cao giai đoạn 2021-2025, xã cơ bản đạt các tiêu chí "
    "theo quy định; còn 03 tiêu chí cần hoàn thành trong năm {}, gồm: Văn hóa, Y tế, Giao thông."
)


def marked(old: Plan, new: Plan) -> list[tuple[str, str]]:
    """What is deleted and inserted, in order."""
    body = body_of(ntmdocs.compare_plans(old, new).docx.bytes)
    names = {f"{W}del": "-", f"{W}ins": "+"}
    return [
        (names[mark.tag], "".join(mark.itertext()))
        for mark in body.iter(*names)
        if mark.getparent().tag == f"{W}p"
    ]


def of_words(old: str, new: str) -> list[tuple[str, str]]:
    return marked(a_plan_of(old), a_plan_of(new))


def test_the_year_not_the_paragraph() -> None:
    assert of_words(LONG.format(2024), LONG.format(2025)) == [("-", "2024"), ("+", "2025")]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("xong trước 15/03/2024 tại xã", "xong trước 15/03/2025 tại xã", "-2024 +2025"),
        ("xong trước 15/03/2024 tại xã", "xong trước 20/04/2025 tại xã", "-15/03/2024 +20/04/2025"),
        ("số 56/KH-UBND của huyện Hòa", "số 57/KH-UBND của huyện Hòa", "-56 +57"),
        ("giai đoạn 2021-2025 của tỉnh", "giai đoạn 2026-2030 của tỉnh", "-2021-2025 +2026-2030"),
        ("các thôn dọn đường làng", "các thôn cùng dọn đường làng", "+cùng "),
        ("các thôn cùng dọn đường làng", "các thôn dọn đường làng", "-cùng "),
        ("dọn đường, trồng hoa mới", "dọn đường; trồng hoa mới", "-, +;"),
        ("các thôn dọn đường làng", "các thôn dọn đường làng ngõ xóm", "+ngõ xóm "),
        ("Thôn Đa Hội và thôn Đồng Đạo", "Thôn Đa Mai và thôn Đồng Tâm", "-Hội +Mai -Đạo +Tâm"),
        ("ủy ban hòa giải nhân dân xã", "uỷ ban hoà giải nhân dân xã", "-ủy +uỷ -hòa +hoà"),
        ("tỷ lệ đạt 80% số hộ dân", "tỷ lệ đạt 85% số hộ dân", "-80 +85"),
        ("tổng 1.250 triệu đồng vốn", "tổng 1.350 triệu đồng vốn", "-1.250 +1.350"),
    ],
)
def test_the_words_a_person_would_mark(old: str, new: str, changes: str) -> None:
    found = of_words(f"{old} trong năm nay của xã.", f"{new} trong năm nay của xã.")
    assert " ".join(f"{sign}{words}" for sign, words in found) == changes


def test_what_is_equal_by_chance_does_not_break_up_a_change() -> None:
    old = (
        "Tập trung tuyên truyền, vận động người dân hiến đất và mở rộng đường giao thông liên thôn."
    )
    new = "Tập trung đào tạo, tập huấn cán bộ cơ sở và nâng cấp nhà văn hóa, giao thông liên thôn."
    found = of_words(old, new)
    assert [sign for sign, _ in found] == ["-", "+"]


def test_wholly_other_words_are_two_paragraphs() -> None:
    old, new = "Các thôn dọn đường làng ngõ xóm.", "Trường học trồng hoa trước cổng trường."
    assert of_words(old, new) == [("-", old), ("+", new)]


def test_a_paragraph_between_two_that_stay() -> None:
    words = ["Đoạn thứ nhất nói về đường.", "Đoạn thứ hai nói về cầu.", "Đoạn cuối nói về chợ."]
    assert marked(a_plan_of(words[0], words[2]), a_plan_of(*words)) == [("+", words[1])]


def test_equal_paragraphs_are_not_confused() -> None:
    words = ["Lặp lại.", "Lặp lại.", "Khác hẳn mọi đoạn.", "Lặp lại."]
    assert marked(a_plan_of(*words), a_plan_of(*words[:2], words[3])) == [("-", words[2])]


def test_a_heading_becomes_a_heading() -> None:
    """Though a heading of another level has the very words."""
    below = {"title": "Mục tiêu", "content": ["Một đoạn ngắn."]}
    old = a_plan(sections=[a_section(below, title="Mục tiêu, nội dung")])
    new = a_plan(sections=[a_section("Một đoạn ngắn.", title="Mục tiêu")])
    assert marked(old, new) == [("-", ", NỘI DUNG"), ("-", "1. Mục tiêu")]


def test_a_list_grown_by_one_changes_one_letter_each() -> None:
    items = ["dọn đường làng", "trồng hoa ven đường", "khơi thông cống"]
    old = a_plan_of({"items": items[1:], "marker": "1."})
    new = a_plan_of({"items": items, "marker": "1."})
    assert marked(old, new) == [
        ("+", "1. dọn đường làng"),
        ("-", "1"),
        ("+", "2"),
        ("-", "2"),
        ("+", "3"),
    ]


def test_a_cell_not_the_row() -> None:
    rows = [[str(n), f"Việc thứ {n} của thôn", "Tháng 3/2024"] for n in range(1, 6)]
    changed = [row[:] for row in rows]
    changed[3][2] = "Tháng 9/2024"
    assert marked(a_plan_of(table_of(*rows)), a_plan_of(table_of(*changed))) == [
        ("-", "3"),
        ("+", "9"),
    ]


def test_a_row_not_the_table() -> None:
    rows = [[str(n), f"Việc thứ {n} của thôn", "Tháng 3/2024"] for n in range(1, 6)]
    fewer = [*rows[:2], *rows[3:]]
    found = marked(a_plan_of(table_of(*rows)), a_plan_of(table_of(*fewer)))
    assert found == [("-", text) for text in rows[2]]


def test_a_format_is_a_change_of_format() -> None:
    plans = a_plan_of("Xong trước 15/3 năm nay."), a_plan_of("Xong **trước 15/3** năm nay.")
    body = body_of(ntmdocs.compare_plans(*plans).docx.bytes)
    assert changes_in(body) == {"rPrChange": 1}
    (change,) = body.iter(f"{W}rPrChange")
    assert change.getparent().getnext().text == "trước 15/3"


def test_words_in_another_format_and_other_words() -> None:
    found = of_words("Giao *Văn phòng* theo dõi việc này.", "Giao **Văn phòng** đôn đốc việc này.")
    assert found == [("-", "theo dõi"), ("+", "đôn đốc")]


def test_runs_of_one_format_stay_one_run() -> None:
    body = body_of(
        ntmdocs.compare_plans(a_plan_of(LONG.format(2024)), a_plan_of(LONG.format(2025))).docx.bytes
    )
    (mark,) = [one for one in body.iter(f"{W}ins") if one.getparent().tag == f"{W}p"]
    assert len(mark.getparent().findall(f"{W}r")) == 2
