"""Figures of sentences and tables that do not come out, and those that are nobody's fault."""

from __future__ import annotations

from typing import Any

import pytest

from build import a_plan, a_section, a_table
from check.cases import SECTION, in_words
from ntmdocs import check_plan
from ntmdocs.check import figures, reckoned, shares

RULES = {
    each.id
    for each in (
        *(reckoned.parts_do_not_sum, reckoned.each_does_not_multiply),
        *(reckoned.rest_does_not_add_up, shares.percent_not_of_figures, shares.percent_over_whole),
        *(figures.figure_written_otherwise, figures.amount_not_as_in_words),
    )
}


def planned(plan: str, done: str, ratio: str, *, title: str = "Tỷ lệ (%)") -> dict[str, Any]:
    """A table of what was planned and what is done."""
    titles = ("Chỉ tiêu", "Kế hoạch", "Thực hiện", title)
    columns = [{"title": each, "width": 1} for each in titles]
    return {
        "sections": [
            a_section(a_table({"group": ["I", "Thu"]}, ["Thu", plan, done, ratio], columns=columns))
        ]
    }


def of_villages(sentence: str, *said: str) -> dict[str, Any]:
    return {"sections": [a_section(sentence, *said)]}


HITS: list[tuple[str, str, str]] = [
    *(
        ("parts-do-not-sum", sentence, words)
        for sentence, words in (
            ("Có 62 hộ, gồm thôn Kịp 25 hộ, thôn Lành 21 hộ và thôn Tà 18 hộ.", "64 hộ, tổng ghi"),
            ("Gieo 1.250 ha, trong đó lúa 830 ha (vụ xuân 400 ha), ngô 430 ha.", "1.260 ha"),
            ("Trồng 18 ha, trong đó thôn Mo 8 ha, thôn Mai 7,5 ha; xong sớm.", "15,5 ha, tổng"),
            ("Đổ 540 m đường xóm Đông và 350 m đường xóm Tây, tổng cộng 800 m.", "890 m, tổng ghi"),
            ("Mở 07 lớp gồm 02 lớp bơi, 03 lớp võ và 01 lớp đàn.", "là 6 lớp, tổng ghi 7"),
            ("Còn 22 hộ ở nhà tạm tại 02 bản: bản Cang 16 hộ, bản Nà 07 hộ.", "23 hộ, tổng ghi 22"),
            ("Ban hành 13 văn bản, gồm 03 kế hoạch, 09 công văn.", "là 12 văn bản, tổng"),
            ("Giải quyết 480 hồ sơ, trong đó đúng hạn 430 hồ sơ, quá hạn 45 hồ sơ.", "475 hồ sơ"),
            ("Có 2.140 em, gồm 1.280 học sinh tiểu học và 880 học sinh lớp trên.", "là 2.160 em"),
        )
    ),
    *(
        ("each-does-not-multiply", sentence, words)
        for sentence, words in (
            ("Tổ chức 14 buổi tại 06 thôn, mỗi thôn 02 buổi.", "6 x 2 là 12 buổi, tổng ghi 14"),
            ("Kinh phí 5 năm là 1.500 triệu đồng, mỗi năm 350 triệu đồng.", "1.750.000.000 đồng"),
            ("Tặng 45 suất quà, mỗi suất 500.000 đồng, tổng 22.000.000 đồng.", "là 22.500.000"),
            ("Lát 03 nhà, mỗi nhà lát 120 m2 gạch, cộng 380 m2.", "3 x 120 là 360 m2"),
        )
    ),
    *(
        ("rest-does-not-add-up", sentence, words)
        for sentence, words in (
            ("Xã còn 45 hộ nghèo, giảm 15 hộ so với đầu năm (63 hộ).", "là 48, mà ghi còn 45"),
            ("Xã còn 70 hộ nghèo, tăng 15 hộ so với năm trước (63 hộ).", "là 78"),
            (
                "Tiếp nhận 4.560 hồ sơ; đã giải quyết 4.480 hồ sơ, trong đó đúng hạn 4.435 hồ sơ; "
                "đang giải quyết 90 hồ sơ.",
                "là 4.570, tổng ghi 4.560",
            ),
            ("Tiếp nhận 90 hồ sơ, đã giải quyết 80 hồ sơ, còn 15 hồ sơ.", "là 95, tổng ghi 90"),
        )
    ),
    *(
        ("percent-not-of-figures", sentence, words)
        for sentence, words in (
            ("Tỷ lệ đạt 85% (1.520/1.600 hộ).", "1.520 trên 1.600 là 95%"),
            ("Có 11/12 thôn văn hóa, đạt 97,1%.", "11 trên 12 là 91,7%"),
            ("Giải ngân 6,3/9 tỷ đồng, đạt 75% kế hoạch.", "6,3 trên 9 là 70%"),
            ("Thu 8,4 tỷ đồng, bằng 88% dự toán (10 tỷ đồng).", "8,4 trên 10 là 84%"),
        )
    ),
    *(
        ("percent-over-whole", sentence, "tỷ lệ quá 100%")
        for sentence in (
            "Có 900% hộ dùng nước sạch.",
            "Tỷ lệ tham gia bảo hiểm đạt 194,5%.",
            "Tiêm đạt từ 190% trở lên.",
        )
    ),
    *(
        ("figure-written-otherwise", sentence, words)
        for sentence, words in (
            ("Làm 3.5 km đường.", "đề xuất: 3,5 km"),
            ("Chi 1,850,000,000 đồng.", "dấu chấm tách từng nhóm"),
            ("Chi 1.850.000.00 đồng.", "dấu chấm tách từng nhóm"),
            ("Chi 500.00 đồng.", '"Chi 500.00 đồng."'),
        )
    ),
    *(
        ("amount-not-as-in-words", sentence, words)
        for sentence, words in (
            ("Chi 1.850.000 đồng (Một triệu bảy trăm năm mươi nghìn đồng).", "là 1.750.000 đồng"),
            ("Chi 21.300.000 đồng (bằng chữ: hai mươi triệu ba trăm nghìn đồng chẵn).", "20.300"),
        )
    ),
]

MISSES: list[tuple[str, str]] = [
    *(
        ("parts-do-not-sum", sentence)
        for sentence in (
            "Có 62 hộ, gồm thôn Kịp 25 hộ, thôn Lành 21 hộ và thôn Tà 16 hộ.",
            "Còn 22 hộ ở nhà tạm tại 02 bản: bản Cang 16 hộ, bản Nà 06 hộ.",
            "Họp 22 hộ ở 02 bản: bản Cang buổi sáng, bản Nà buổi chiều.",
            "Có 140 hộ nghèo, trong đó hộ neo đơn 100 hộ nghèo, hộ có trẻ em 30 hộ nghèo.",
            "Ban hành 12 văn bản, gồm 03 kế hoạch, 09 công văn.",
            "Giải quyết 480 hồ sơ, trong đó đúng hạn 435 hồ sơ, quá hạn 45 hồ sơ.",
            "Có 120 hộ, trong đó 20 hộ nghèo, 30 hộ cận nghèo.",  # a part of them
            "Có 30 cán bộ, trong đó 28 người có bằng, 15 người là đảng viên.",  # may be both
            "Trồng 18 ha, trong đó thôn Mo 3 ha, thôn Mai 2 ha.",
            "Có 62 hộ, gồm khoảng 20 hộ ở thôn Kịp, 21 hộ ở thôn Lành.",
            "Trên 62 hộ gồm thôn Kịp 25 hộ, thôn Lành 21 hộ.",
            "Làm 02 tuyến, gồm tuyến Mo 300 m, tuyến Mai 200 m.",  # another unit
            "Đổ 450 m đường xóm Đông và 350 m đường xóm Tây, tổng cộng 800 m.",
            "Đổ thêm 450 m đường xóm Đông, 350 m đường xóm Tây, tổng cộng 900 m.",
            "Đổ 450 m đường xóm Đông; tổng cộng 800 m.",
            "Làm 06 tháng, gồm xuân 02 tháng, hè 03 tháng.",
            "Mở 06 lớp gồm lớp bơi, 02 lớp võ.",
            "Mở 06 lớp gồm: một số lớp bơi và các lớp võ.",
        )
    ),
    *(
        ("each-does-not-multiply", sentence)
        for sentence in (
            "Tổ chức 12 buổi tại 06 thôn, mỗi thôn 02 buổi.",
            "Tổ chức 14 buổi tại 06 thôn, mỗi thôn ít nhất 02 buổi.",
            "Tổ chức trên 14 buổi tại 06 thôn, mỗi thôn 02 buổi.",
            "Tổ chức 14 buổi tại các thôn, mỗi thôn 02 buổi.",
            "Tổ chức 14 buổi tại 06 thôn, trong đó 03 buổi ở chợ, mỗi thôn 02 buổi.",
            "Cử 14 người, mỗi tổ 02 người.",
        )
    ),
    *(
        ("rest-does-not-add-up", sentence)
        for sentence in (
            "Xã còn 45 hộ nghèo, giảm 18 hộ so với đầu năm (63 hộ).",
            "Tiếp nhận 90 hồ sơ, đã giải quyết 80 hồ sơ, còn 10 hồ sơ.",
            "Tiếp nhận 90 hồ sơ; đã giải quyết 80 hồ sơ; trả lại 5 hồ sơ; đang giải quyết 5 hồ sơ.",
            "Tiếp nhận 90 hồ sơ; đã giải quyết 80 hồ sơ; đang giải quyết 10 hồ sơ.",
            "Tiếp nhận 90 hồ sơ, trả lại 5 hồ sơ, đã giải quyết 80 hồ sơ, còn 5 hồ sơ.",
        )
    ),
    *(
        ("percent-not-of-figures", sentence)
        for sentence in (
            "Tỷ lệ đạt 95% (1.520/1.600 hộ).",
            "Có 11/12 thôn văn hóa, đạt 91,7%.",
            "Có 11/12 thôn văn hóa, đạt 92%.",  # rounded
            "Có 11/12 thôn văn hóa, đạt 110% kế hoạch.",  # of ten that were planned
            "Họp ngày 11/12 bàn việc, đạt 90%.",
            "Có 1/10 chỉ tiêu đạt 80%.",
        )
    ),
    *(
        ("percent-over-whole", sentence)
        for sentence in (
            "Có 100% hộ dùng nước sạch.",
            "Thu ngân sách đạt 194,5% dự toán.",
            "Tỷ lệ thu ngân sách so với kế hoạch đạt 120%.",
            "Tỷ lệ giải ngân đạt 120% kế hoạch.",
            "Thu đạt từ 120% trở lên so với cùng kỳ.",
        )
    ),
    *(
        ("figure-written-otherwise", sentence)
        for sentence in (
            "Làm 3,5 km đường.",
            "Chi 1.850.000.000 đồng, còn 1.250,5 triệu đồng.",
            "Theo mục 3.5 m không sâu; tiêu chí 13.1 đạt.",
            "Họp ngày 20.11 bàn.",
        )
    ),
    *(
        ("amount-not-as-in-words", sentence)
        for sentence in (
            "Chi 1.850.000 đồng (Một triệu tám trăm năm mươi nghìn đồng).",
            "Chi 1.850.000 đồng (tiền công của người làm đường thôn, tính bằng đồng).",
            "Chi 1.85.000 đồng (Một triệu tám trăm năm mươi nghìn đồng).",
        )
    ),
]


def told(rule: str, **changes: Any) -> list[str]:
    plan = a_plan(legal_bases=None, year=2024, **changes)
    return [f"{each.place} {each.sentence}" for each in check_plan(plan, only=[rule]).findings]


@pytest.mark.parametrize(("rule", "sentence", "words"), HITS, ids=[hit[1] for hit in HITS])
def test_figures_that_do_not_come_out_are_told(rule: str, sentence: str, words: str) -> None:
    (one,) = told(rule, **in_words(sentence))
    assert one.startswith(SECTION)
    assert words in one


@pytest.mark.parametrize(
    ("rule", "sentence"), MISSES, ids=[f"{miss[0]}: {miss[1]}" for miss in MISSES]
)
def test_figures_that_come_out_or_may_are_not(rule: str, sentence: str) -> None:
    assert told(rule, **in_words(sentence)) == []


def test_each_rule_has_hits_and_near_misses() -> None:
    assert {hit[0] for hit in HITS} == {miss[0] for miss in MISSES} == RULES


@pytest.mark.parametrize(
    ("figures", "words"),
    [(("10", "8,4", "48"), "8,4 trên 10 là 84%"), (("10", "8,4", "**48**%"), "là 84%")],
)
def test_a_column_that_says_how_much_of_the_plan_is_done(
    figures: tuple[str, str, str], words: str
) -> None:
    (one,) = told("percent-not-of-figures", **planned(*figures))
    assert words in one


@pytest.mark.parametrize(
    ("figures", "title"),
    [
        (("10", "8,4", "84"), "Tỷ lệ (%)"),
        (("10", "8,4", "đạt"), "Tỷ lệ (%)"),
        (("0", "8,4", "84"), "Tỷ lệ (%)"),
        (("10", "8,4", "48"), "Ghi chú"),
    ],
)
def test_a_column_that_is_right_or_no_figures(figures: tuple[str, str, str], title: str) -> None:
    assert told("percent-not-of-figures", **planned(*figures, title=title)) == []


def test_villages_are_counted_where_the_paper_says_how_many_it_has() -> None:
    told_of = told(
        "each-does-not-multiply",
        sections=[a_section("Xã có 08 thôn.", "Đội gồm 45 người, mỗi thôn 05 người.")],
    )
    assert len(told_of) == 1
    assert "8 x 5 là 40 người, tổng ghi 45" in told_of[0]
