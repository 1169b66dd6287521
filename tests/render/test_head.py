"""The head of a paper: which columns hold the organ, the number, the place and the date."""

from typing import Any

import pytest

import ntmdocs
from build import a_header, a_plan, an_annex
from ntmdocs.render.context import printed
from ntmdocs.render.geometry import Geometry
from ntmdocs.template import Template
from ntmdocs.word.lengths import Twips
from ntmdocs.word.text_width import text_width
from ntmdocs.writing import template_path

PAGE = Geometry.of(Template(template_path("ke-hoach.docx")))
BLANK = "ngày      tháng      năm 2024"
SMALL_BLANK = "ngày    tháng    năm 2024"


def head_of(**header: Any) -> dict[str, Any]:
    return printed(a_plan(header=a_header(**header)), PAGE).context


def test_the_template_says_how_wide_its_columns_are() -> None:
    assert PAGE.organ_width.twips + PAGE.date_width.twips == PAGE.portrait_width.twips
    assert PAGE.wide_organ_column.twips + PAGE.narrow_date_width.twips == 9354
    assert PAGE.date_width < PAGE.wide_date_width
    national_name = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert text_width(national_name, PAGE.organ_size, bold=True) < PAGE.narrow_date_width


@pytest.mark.parametrize(
    ("organ", "lines", "is_wide"),
    [
        ("PHƯỜNG TRẦN HƯNG ĐẠO", ["PHƯỜNG TRẦN HƯNG ĐẠO"], True),
        ("Phòng Văn hóa - Xã hội", ["PHÒNG VĂN HÓA - XÃ HỘI"], True),
        (
            "Ủy ban nhân dân xã Nguyễn Bỉnh Khiêm",
            ["ỦY BAN NHÂN DÂN", "XÃ NGUYỄN BỈNH KHIÊM"],
            True,
        ),
        (
            "Ủy ban nhân dân phường Nguyễn Bỉnh Khiêm",
            ["ỦY BAN NHÂN DÂN", "PHƯỜNG", "NGUYỄN BỈNH KHIÊM"],
            False,
        ),
        ("Ủy ban nhân dân xã Hợp Thịnh", ["ỦY BAN NHÂN DÂN", "XÃ HỢP THỊNH"], False),
        (
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            ["PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ"],
            False,
        ),
    ],
)
def test_an_organ_takes_more_room_only_where_that_spares_a_line(
    organ: str, lines: list[str], is_wide: bool
) -> None:
    made = head_of(issuing_body=organ)
    assert (made["organ_lines"], made["wide_organ"]) == (lines, is_wide)


def test_a_parent_organ_takes_more_room_too() -> None:
    body = {"parent": "UBND PHƯỜNG TRẦN HƯNG ĐẠO", "name": "Ban Chỉ đạo"}
    made = head_of(issuing_body=body)
    assert (made["parent_lines"], made["wide_organ"]) == (["UBND", "PHƯỜNG TRẦN HƯNG ĐẠO"], True)


@pytest.mark.parametrize(
    ("organ", "place", "date", "flags"),
    [
        ("Ủy ban nhân dân xã Suối Mơ", "Suối Mơ", BLANK, ()),
        ("Phường Trần Hưng Đạo", "Hợp Thịnh", BLANK, ("wide_organ", "narrow_date")),
        ("Phường Trần Hưng Đạo", "Phường Trần Hưng Đạo", BLANK, ("wide_organ",)),
        ("Xã Suối Mơ", "Phường Trần Quang Khải-I", BLANK, ("long_place", "wide_date")),
        ("Xã Suối Mơ", "Phường Nguyễn Bỉnh Khiêm", BLANK, ("long_place", "wide_date")),
        ("Xã Suối Mơ", "Phường Nguyễn Bỉnh Khiêm ơi", SMALL_BLANK, ("long_place", "wide_date")),
        ("Xã Suối Mơ", "Thị trấn Nông trường Suối Mơ ơi", SMALL_BLANK, ("long_place",)),
    ],
)
def test_place_and_date_take_the_room_that_they_need_for_one_line(
    organ: str, place: str, date: str, flags: tuple[str, ...]
) -> None:
    made = head_of(issuing_body=organ, place=place)
    names = ("wide_organ", "narrow_date", "long_place", "wide_date")
    assert tuple(name for name in names if made[name]) == flags
    assert made["issued_on"] == date


def test_a_day_that_is_known_has_no_blanks_to_make_smaller() -> None:
    made = head_of(place="Phường Nguyễn Bỉnh Khiêm", issued_on="28/10/2024")
    assert made["issued_on"] == "ngày 28 tháng 10 năm 2024"


def test_a_number_too_long_to_stand_under_a_wide_organ_goes_to_the_left() -> None:
    made = head_of(
        issuing_body="Phường Trần Hưng Đạo", place="Phường Trần Hưng Đạo", symbol="KH-BCĐXDNTM"
    )
    assert (made["long_place"], made["wide_date"]) == (True, True)


def test_a_long_number_takes_the_wide_column_where_place_and_date_leave_it() -> None:
    long = head_of(symbol="KH-BCĐCTMTQG-VPĐP")
    assert text_width("Số:       /KH-BCĐCTMTQG-VPĐP", PAGE.organ_size) > PAGE.organ_width
    assert (long["narrow_date"], long["long_place"]) == (True, False)
    assert not head_of(symbol="KH-BCĐNTM")["narrow_date"]
    assert not head_of(symbol="KH-BCĐCTMTQG-VPĐP", place="Phường Trần Hưng Đạo")["narrow_date"]


def test_authority_and_position_break_into_lines_of_about_one_length() -> None:
    signature = {
        "authority": "TL. Chủ tịch",
        "position": "Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
        "full_name": "Trần Văn An",
    }
    made = printed(a_plan(signature=signature), PAGE).context
    assert made["authority_lines"] == [
        "TL. CHỦ TỊCH",
        "TRƯỞNG PHÒNG KINH TẾ,\nHẠ TẦNG VÀ ĐÔ THỊ",
    ]


def test_a_paper_without_a_number_prints_neither_number_nor_symbol() -> None:
    head = head_of(has_number=False)
    assert (head["number"], head["symbol"]) == ("", "")
    docx = ntmdocs.render_plan(a_plan(header=a_header(has_number=False), annexes=[an_annex()]))
    lines = docx.text.split("\n")
    assert not [line for line in lines if line.startswith("Số:")]
    assert "header.number" not in [place.path for place in docx.places]
    (note,) = [line for line in lines if line.startswith("(Kèm theo")]
    assert note.startswith("(Kèm theo Kế hoạch ngày")


STAMPS = {
    "circulation": "lưu hành nội bộ",
    "secrecy": "mật",
    "urgency": "hỏa tốc",
    "draft": "Dự thảo lần 2",
}


def test_marks_stand_in_their_cells_and_pass_the_linter() -> None:
    docx = ntmdocs.render_plan(a_plan(header=a_header(**STAMPS)))
    lines = [line for line in docx.text.splitlines() if line]
    assert lines[0] == "LƯU HÀNH NỘI BỘ"
    at = lines.index("MẬT")
    assert lines[at - 1].startswith("Suối Mơ, ngày")
    assert lines[at : at + 4] == ["MẬT", "HỎA TỐC", "DỰ THẢO LẦN 2", "KẾ HOẠCH"]
    rules = {finding.rule for finding in ntmdocs.lint_docx(docx.bytes).findings}
    assert rules == {"archive-without-unit"}
    assert {f"header.{name}" for name in STAMPS} <= {place.path for place in docx.places}


def test_frames_are_as_wide_as_the_decree_has_them() -> None:
    usual = {"khẩn": 20, "hỏa tốc": 30, "thượng khẩn": 40}
    for mark, width_mm in usual.items():
        (frame,) = head_of(urgency=mark)["stamps"]
        indent = int(frame.split('w:left="')[1].split('"')[0])
        drawn = PAGE.organ_width.mm - 2 * Twips(indent).mm
        assert abs(drawn - width_mm) < 5


@pytest.mark.parametrize("said", ["Lần 2", "true"])
def test_a_mark_of_a_draft_says_that_it_is_one(said: str) -> None:
    with pytest.raises(ntmdocs.DataError, match="không phải dấu dự thảo"):
        a_header().model_copy(update={"draft": said})


def test_a_mark_is_one_of_those_that_there_are() -> None:
    for said in ("rất khẩn", 5):
        with pytest.raises(ntmdocs.DataError, match="khẩn"):
            a_header().model_copy(update={"urgency": said})
