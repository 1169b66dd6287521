"""What has no district any more, and what is only cited or only sounds like one."""

from typing import Any

import pytest

from build import a_header, a_paper, a_section
from check.cases import (
    ERROR,
    PLAN_56,
    SECTION,
    WARNING,
    Hit,
    Miss,
    assert_silent,
    assert_told,
    found,
    ids_of,
    in_words,
    of_rule,
    on_base,
    rules_of,
)
from ntmdocs import check_plan
from ntmdocs.check import two_tiers

HITS: list[Hit] = [
    (
        *("basis-of-district", on_base(PLAN_56), 2025, "legal_bases.bases.0.acts.0", WARNING),
        "(cách ghi thường gặp, chưa có văn bản quy định) (nguồn: khoản 3 Điều 51 Luật Tổ chức",
    ),
    (
        *("basis-of-district", on_base(PLAN_56), 2026, "legal_bases.bases.0.acts.0", ERROR),
        "không còn cấp huyện",
    ),
    (
        "district-after-2025",
        {"recipients": ["Văn phòng điều phối NTM huyện"]},
        *(2025, "recipients.0.name", WARNING, "Văn phòng Điều phối nông thôn mới tỉnh"),
    ),
    (
        "district-after-2025",
        {"recipients": ["Ban Chỉ đạo xây dựng NTM huyện"]},
        *(2026, "recipients.0.name", ERROR, "UBND tỉnh (b/c)"),
    ),
    (
        *("district-after-2025", in_words("BÁO CÁO UBND HUYỆN MỖI QUÝ."), 2026),
        *(SECTION, ERROR, "từ ngày 01/7/2025"),
    ),
    (
        *("district-after-2025", in_words("Báo cáo UBND huyện mỗi quý."), 2026),
        *(SECTION, ERROR, "từ ngày 01/7/2025"),
    ),
    (
        *("officials-after-2025", in_words("Các công chức chuyên môn tham mưu."), 2026),
        *(SECTION, WARNING, "UBND xã có các phòng chuyên môn; đề xuất: phòng chuyên môn, đơn vị"),
    ),
    (
        *("officials-after-2025", in_words("Các công chức chuyên môn tham mưu."), 2025),
        *(SECTION, WARNING, "nếu ban hành từ 01/7/2025, UBND xã có các phòng chuyên môn"),
    ),
    (
        *("officials-after-2025", in_words("Công chức Văn hóa - Xã hội tham mưu."), 2026),
        *(SECTION, WARNING, "UBND xã có các phòng chuyên môn"),
    ),
    (
        *("town-after-2025", in_words("Ở các xã, phường, thị trấn."), 2026),
        *(SECTION, WARNING, "không còn thị trấn, chỉ còn xã, phường, đặc khu"),
    ),
    (
        *("department-after-2025", in_words("Phòng Tài chính - Kế hoạch cấp tiền."), 2026),
        *(SECTION, WARNING, "phòng chuyên môn của cấp huyện"),
    ),
    (
        *("district-after-2025", {"recipients": ["UBND huyện"]}, 2025, "recipients.0.name"),
        *(WARNING, "nếu ban hành từ 01/7/2025, không còn cấp huyện; nay thay bằng cơ quan nào?"),
    ),
]


@pytest.mark.parametrize("hit", HITS, ids=ids_of(HITS))
def test_it_is_told_at_its_place(hit: Hit) -> None:
    assert_told(*hit)


def test_five_words_on_either_side_are_shown_of_a_long_sentence() -> None:
    before, after = "một hai ba bốn năm sáu bảy", "tám chín mười mốt hăm hai ba"
    text = f"{before} Ủy ban huyện {after} để cả câu dài hơn tám mươi chữ."
    (note,) = of_rule("district-after-2025", found(2026, **in_words(text)))
    assert note.current == "… năm sáu bảy Ủy ban huyện tám chín mười mốt hăm …"


MISSES: list[Miss] = [
    ("district-after-2025", {"open_notes": ["Hỏi lại UBND huyện"]}, 2026),
    ("basis-of-district", on_base(PLAN_56), 2024),
    ("district-after-2025", {"recipients": ["UBND huyện"]}, 2024),
    ("district-after-2025", {"recipients": ["UBND tỉnh (b/c)"]}, 2026),
    (
        "district-after-2025",
        in_words("Theo Kế hoạch số 5/KH-UBND ngày 05/3/2021 của UBND huyện Mai, xã làm."),
        2026,
    ),
    (
        "district-after-2025",
        in_words("Kế hoạch mà các huyện (trước sắp xếp) ban hành hết hiệu lực; quận Ba (cũ)."),
        2026,
    ),
    ("district-after-2025", in_words("Bài thơ kể chuyện huyền thoại."), 2026),
    ("district-after-2025", in_words("Sửa đường huyện ĐH.05."), 2026),
    ("officials-after-2025", in_words("Các công chức tham mưu."), 2026),
    ("officials-after-2025", in_words("Đội ngũ làm công chức tư pháp."), 2026),
    ("town-after-2025", in_words("Ở thị trấn Mai (cũ)."), 2026),
    ("town-after-2025", in_words("Ở các xã, thị trấn."), 2024),
    ("department-after-2025", in_words("Phòng Kinh tế, Phòng Văn hóa - Xã hội."), 2026),
    ("department-after-2025", in_words("Phòng Giáo dục và Đào tạo huyện Mai."), 2026),
    (
        "department-after-2025",
        on_base(
            "Căn cứ Công văn số 5/CV-TCKH ngày 05/3/2025 của Phòng Tài chính - Kế hoạch về vốn"
        ),
        2026,
    ),
]


@pytest.mark.parametrize("miss", MISSES, ids=ids_of(MISSES))
def test_it_stays_silent(miss: Miss) -> None:
    assert_silent(*miss)


def test_every_rule_has_hits_and_near_misses() -> None:
    with_cases = {
        two_tiers.basis_of_district.id,
        two_tiers.district_after_2025.id,
        two_tiers.officials_after_2025.id,
        two_tiers.town_after_2025.id,
        two_tiers.department_after_2025.id,
    }
    assert rules_of(HITS) == rules_of(MISSES) == with_cases


def test_the_law_is_named_and_custom_is_said_to_be_so() -> None:
    (note,) = of_rule("district-after-2025", found(2026, recipients=["UBND huyện"]))
    assert note.source.startswith("khoản 3 Điều 51 Luật Tổ chức chính quyền địa phương")
    assert note.suggestion.endswith("chưa có văn bản quy định)")


def test_a_plan_of_the_second_half_of_2025_is_told_for_certain() -> None:
    header = a_header(issued_on="05/8/2025")
    (note,) = of_rule("district-after-2025", found(2025, recipients=["UBND huyện"], header=header))
    assert note.message.startswith("từ ngày 01/7/2025 không còn cấp huyện")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"addressees": ["UBND huyện Mai"], "recipients": ["Các thôn"]}, "addressees.0"),
        ({"recipients": ["UBND huyện Mai"]}, "recipients.0.name"),
        (in_words("Đề nghị UBND huyện sớm cấp vốn.", kind="goals"), SECTION),
        ({"closing": "Kính trình Ủy ban nhân dân huyện xem xét"}, "closing"),
    ],
)
def test_a_report_since_then_asks_no_district(changes: dict[str, Any], place: str) -> None:
    paper = a_paper(**{"header": a_header(issued_on="25/9/2025"), **changes})
    (one,) = check_plan(paper, only=["district-after-2025"]).findings
    assert (one.severity, one.place.startswith(place)) == (WARNING, True)


@pytest.mark.parametrize(
    ("issued_on", "sentence"),
    [
        ("25/9/2025", "Đầu năm, UBND huyện giao dự toán; xã đã báo cáo UBND huyện đủ các kỳ."),
        ("25/6/2025", "Đề nghị UBND huyện sớm cấp vốn."),
    ],
)
def test_a_report_may_look_back_on_one(issued_on: str, sentence: str) -> None:
    paper = a_paper(header=a_header(issued_on=issued_on), sections=[a_section(sentence, title="A")])
    assert check_plan(paper, only=["district-after-2025"]).findings == ()


def test_whom_a_report_is_addressed_to_stands_above() -> None:
    paper = a_paper(addressees=["UBND tỉnh"], recipients=["Các thôn"])
    assert check_plan(paper, only=["superior-not-told"]).findings == ()


def test_the_basis_of_a_report_is_of_a_district_only_before() -> None:
    said = "Thực hiện Kế hoạch số 56/KH-UBND ngày {} của UBND huyện Mai về nước sạch"
    for day, count in (("08/9/2025", 1), ("08/6/2025", 0)):
        bases = {"legal_bases": {"bases": [said.format(day)]}}
        paper = a_paper(header=a_header(issued_on="25/9/2025"), **bases)
        found = check_plan(paper, only=["basis-of-district"]).findings
        assert len(found) == count
