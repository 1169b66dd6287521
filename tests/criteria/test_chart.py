"""The chart of criteria met and unmet by village."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ntmdocs
from build import a_plan
from ntmdocs import Chart, NtmdocsError

SVG = "{http://www.w3.org/2000/svg}"
COMMUNE_SET = "xa_ntm_nang_cao_2021_2025"
OWN_SET = {
    "id": "thon_thu",
    "name": "Bộ tiêu chí thôn",
    "level": "thôn",
    "period": "2021-2025",
    "criteria_count": 4,
    "criteria": [{"number": 2, "name": "Giao thông"}, {"number": 3, "name": "Văn hóa"}],
}


def a_chart(*villages: dict[str, Any], **changes: Any) -> Chart:
    named = [{"id": f"v{n}", "name": f"Suối {n}", **each} for n, each in enumerate(villages, 1)]
    return ntmdocs.criteria_chart(a_plan(villages=named, **changes))


def squares(chart: str) -> list[str]:
    """The state of each cell, row by row, without those of the legend."""
    groups = ET.fromstring(chart).iter(f"{SVG}g")
    return [rect.attrib["class"] for group in groups for rect in group.iter(f"{SVG}rect")]


def texts(chart: str) -> list[str]:
    return [str(each.text) for each in ET.fromstring(chart).iter(f"{SVG}text")]


def hovered(chart: str) -> list[str]:
    """What each name and each cell says to a pointer."""
    return [str(each.findtext(f"{SVG}title")) for each in ET.fromstring(chart).iter(f"{SVG}g")]


def test_what_is_met_is_full_what_is_unmet_is_empty() -> None:
    chart = a_chart({"met": ["Điện", "Y tế"], "unmet": ["Giao thông"]})
    assert squares(chart) == ["met", "met", "unmet"]
    assert hovered(chart) == [
        "Thôn Suối 1",
        "Điện: đã đạt",
        "Y tế: đã đạt",
        "Giao thông: chưa đạt",
    ]
    assert texts(chart)[1:] == ["đã đạt", "chưa đạt", "Thôn Suối 1", "đã đạt 02, chưa đạt 01"]


@pytest.mark.parametrize(
    ("village", "states", "shares"),
    [
        (
            {"unmet": ["Điện"], "criteria_count": 3},
            ["met", "met", "unmet"],
            "đã đạt 02/03, chưa đạt 01/03",
        ),
        ({"unmet": ["Điện", "Y tế"]}, ["unmet", "unmet"], "chưa đạt 02"),
        (
            {"met": ["Điện"], "criteria_count": 2},
            ["met", "unsaid"],
            "đã đạt 01/02, chưa rõ 01/02",
        ),
        (
            {"met": ["Điện"], "unmet": ["Y tế"], "criteria_count": 3},
            ["met", "unmet", "unsaid"],
            "đã đạt 01/03, chưa đạt 01/03, chưa rõ 01/03",
        ),
        (
            {"criteria_set": "thon_thu", "unmet": ["3", "Nước sạch"]},
            ["unsaid", "unmet", "unmet", "unsaid"],
            "chưa đạt 02/04, chưa rõ 02/04",
        ),
        (
            {"criteria_set": COMMUNE_SET, "unmet": ["2", "19"]},
            ["met", "unmet", *["met"] * 16, "unmet"],
            "đã đạt 17/19, chưa đạt 02/19",
        ),
    ],
)
def test_the_rest_of_a_set_is_met_unsaid_or_not_there(
    village: dict[str, Any], states: list[str], shares: str
) -> None:
    chart = a_chart(village, criteria_sets=[OWN_SET])
    assert squares(chart) == states
    assert texts(chart)[-1] == shares


def test_criteria_of_a_set_stand_in_its_order_under_their_numbers() -> None:
    chart = a_chart({"criteria_set": "thon_thu", "met": ["Văn hóa"]}, criteria_sets=[OWN_SET])
    assert texts(chart)[-3:-1] == ["2", "3"]
    assert hovered(chart)[1:] == ["2. Giao thông: chưa rõ", "3. Văn hóa: đã đạt", *["chưa rõ"] * 2]


def test_whoever_cannot_see_it_hears_the_same() -> None:
    root = ET.fromstring(a_chart({"unmet": ["Điện"], "criteria_count": 7}, {"met": ["Y tế"]}))
    assert root.attrib["role"] == "img"
    assert root.findtext(f"{SVG}title") == "Tiêu chí đã đạt, chưa đạt của các thôn"
    assert root.findtext(f"{SVG}desc") == (
        "Thôn Suối 1: đã đạt 06/07, chưa đạt 01/07 (Điện). Thôn Suối 2: đã đạt 01."
    )


def test_a_village_of_which_no_criterion_is_said_is_left_out() -> None:
    assert hovered(a_chart({}, {"met": ["Điện"]}))[0] == "Thôn Suối 2"


@pytest.mark.parametrize("villages", [[], [{"criteria_count": 7}]])
def test_where_no_criterion_is_said_there_is_nothing_to_draw(villages: list[Any]) -> None:
    with pytest.raises(NtmdocsError, match="chưa ghi tiêu chí của thôn nào"):
        a_chart(*villages)


def test_many_criteria_go_on_in_the_next_line_of_the_village() -> None:
    one, many = (
        ET.fromstring(a_chart({"unmet": ["Điện"], "criteria_count": count})) for count in (20, 21)
    )
    rects = [each.attrib for each in many.iter(f"{SVG}rect")]
    assert (rects[-1]["x"], rects[-1]["y"]) == (rects[-21]["x"], str(int(rects[-21]["y"]) + 28))
    assert int(many.attrib["height"]) == int(one.attrib["height"]) + 28
    assert many.attrib["width"] == one.attrib["width"]


def test_a_long_name_is_cut_where_it_is_shown_and_whole_where_it_is_asked_for() -> None:
    name = "Khu dân cư số 3 và khu tái định cư Suối Mơ"
    chart = a_chart({"name": name, "met": ["Điện"]})
    assert "Thôn Khu dân cư số 3 và khu tá…" in texts(chart)
    assert hovered(chart)[0] == f"Thôn {name}"


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1).filter(str.strip))
def test_any_name_makes_a_file_that_is_read_again(name: str) -> None:
    plan = a_plan(villages=[{"id": "v", "name": name, "met": [f"<{name}>&"]}])
    chart = ntmdocs.criteria_chart(plan)
    assert hovered(chart)[1] == f"{plan.villages[0].met[0]}: đã đạt"


def test_the_same_plan_gives_the_same_picture_which_a_notebook_shows() -> None:
    village = {"met": ["Điện"]}
    chart = a_chart(village)
    assert chart == a_chart(village)
    assert chart._repr_svg_() == chart
    assert type(chart._repr_svg_()) is str
