"""Figures in prose that come from the state of the commune and its villages."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build import a_plan, a_section
from ntmdocs.criteria import funding_by_source
from ntmdocs.model import Plan, Text, Village
from ntmdocs.prose import ProseError, paper_data, plain_text
from ntmdocs.tabulate import paper_problems

COMMUNE = {
    "name": "Suối Mơ",
    "standard": "xã NTM nâng cao",
    "criteria_set": "xa_ntm_nang_cao_2021_2025",
    "unmet": ["6", "Cơ sở hạ tầng thương mại nông thôn", "14"],
}
VILLAGE = {
    "id": "dong",
    "name": "Đông",
    "standard": "thôn NTM kiểu mẫu",
    "deadline": "trong tháng 9/{{ year }}",
    "criteria_count": 7,
    "unmet": ["Giao thông", {"criterion": "Vệ sinh môi trường", "missing": "Rãnh thoát nước"}],
}


OWN_SET = {
    "id": "thon_thu",
    "name": "Bộ tiêu chí thôn",
    "level": "thôn",
    "period": "2021-2025",
    "criteria_count": 7,
    "criteria": [{"number": 2, "name": "Giao thông"}, {"number": 5, "name": "Văn hóa"}],
}
"""Seven criteria, of which two have a name."""


def a_local_plan(**changes: Any) -> Plan:
    return a_plan(**{"commune": COMMUNE, "villages": [VILLAGE], **changes})


def printed(text: str, plan: Plan) -> str:
    return plain_text(Text(text), paper_data(plan))


def problems(**changes: Any) -> list[tuple[str, str]]:
    found = paper_problems(a_local_plan(**changes))
    return [(".".join(map(str, path)), message) for path, message in found]


def test_the_sentence_of_the_2024_plan_comes_from_data() -> None:
    text = (
        "Còn {{ commune.unmet | count | two_digits }} tiêu chí chưa đạt, "
        "gồm: {{ commune.unmet | with_numbers }}."
    )
    assert printed(text, a_local_plan()) == (
        "Còn 03 tiêu chí chưa đạt, gồm: Văn hóa-6; Cơ sở hạ tầng thương mại nông thôn-7; Y tế-14."
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ commune.full_name }}", "xã Suối Mơ"),
        ("{{ commune.met_count }}/{{ commune.criteria_count }}", "16/19"),
        ("{{ villages.dong.unmet | names }}", "Giao thông; Vệ sinh môi trường"),
        ("{{ villages.dong.unmet | with_numbers }}", "Giao thông; Vệ sinh môi trường"),
        ("{{ villages.dong.unmet | list }}", "Giao thông và Vệ sinh môi trường"),
        ("{{ villages.dong.met_count | two_digits }}", "05"),
        ("{{ villages.dong.deadline }}", "trong tháng 9/2024"),
        ("{{ villages.dong.met_share }}; {{ villages.dong.unmet_share }}", "05/07; 02/07"),
        ("{{ villages.dong.task_count }}", "0"),
    ],
)
def test_names_and_counts_of_localities(text: str, words: str) -> None:
    assert printed(text, a_local_plan()) == words


def test_goals_take_names_and_standard_from_the_localities() -> None:
    other = {**VILLAGE, "id": "tay", "name": "Tây"}
    goals = [{"goal": {"localities": ["dong", "tay"]}}, {"goal": {"localities": ["commune"]}}]
    plan = a_local_plan(villages=[VILLAGE, other], sections=[a_section(*goals)])
    assert problems(villages=[VILLAGE, other], sections=[a_section(*goals)]) == []
    from ntmdocs import render_plan

    text = render_plan(plan).text
    assert "- Xây dựng thôn Đông và thôn Tây đạt chuẩn thôn NTM kiểu mẫu;" in text
    assert "- Xây dựng xã Suối Mơ đạt chuẩn xã NTM nâng cao." in text


@pytest.mark.parametrize(
    ("changes", "path", "told"),
    [
        ({"commune": {**COMMUNE, "unmet": ["20"]}}, "commune.unmet.0", "không có trong"),
        ({"commune": {**COMMUNE, "met": ["Văn hoa"]}}, "commune.met.0", "không có trong"),
        ({"commune": {**COMMUNE, "criteria_set": "x"}}, "commune.criteria_set", "các bộ: xa_ntm"),
        ({"commune": {**COMMUNE, "criteria_count": 18}}, "commune.criteria_count", "có 19"),
        ({"villages": [VILLAGE, {**VILLAGE, "name": "B"}]}, "villages.1.id", "cùng mã"),
        ({"villages": [VILLAGE, {**VILLAGE, "id": "b"}]}, "villages.1.name", "cùng tên"),
        (
            {"sections": [a_section({"goal": {"localities": ["dogn"]}})]},
            "sections.0.content.0.goal.localities",
            'không có thôn mã "dogn"; các mã: dong',
        ),
        (
            {"sections": [a_section({"goal": {"localities": ["dong", "commune"]}})]},
            "sections.0.content.0.goal.localities",
            "chưa rõ đạt chuẩn nào",
        ),
        (
            {"commune": {**COMMUNE, "met": ["Y tế"]}},
            "commune.unmet.2",
            '"14" và "Y tế" là một tiêu chí',
        ),
        (
            {"sections": [a_section("{{ villages.dong.head | upper }}")]},
            "sections.0.content.0",
            "chưa có dữ liệu",
        ),
        (
            {"sections": [a_section("{{ villages.dogn.unmet }}")]},
            "sections.0.content.0",
            'có phải "dong"?',
        ),
    ],
)
def test_what_disagrees_is_told_at_its_place(changes: dict[str, Any], path: str, told: str) -> None:
    assert [place for place, message in problems(**changes) if told in message] == [path]


def test_a_set_of_the_plans_own_gives_numbers_names_and_size() -> None:
    village = {**VILLAGE, "criteria_set": "thon_thu", "criteria_count": None}
    plan = a_local_plan(
        criteria_sets=[OWN_SET], villages=[village | {"unmet": ["5", "giao thông", "Điện"]}]
    )
    assert paper_problems(plan) == []
    text = "{{ villages.dong.unmet_share }}: {{ villages.dong.unmet | with_numbers }}"
    assert printed(text, plan) == "03/07: Văn hóa-5; Giao thông-2; Điện"


@pytest.mark.parametrize(
    ("sets", "path", "told"),
    [
        ([OWN_SET, {**OWN_SET, "name": "Khác"}], "criteria_sets.1.id", "hai bộ tiêu chí cùng mã"),
        ([{**OWN_SET, "id": "xa_ntm_2026_2030"}], "criteria_sets.0.id", "bộ tiêu chí quốc gia"),
        ([OWN_SET, {**OWN_SET, "id": "thon_khac"}], "", ""),
    ],
)
def test_sets_of_one_id_are_told(sets: list[Any], path: str, told: str) -> None:
    found = problems(criteria_sets=sets)
    assert [(place, told in message) for place, message in found] == (
        [(path, True)] if path else []
    )


def test_an_unknown_set_is_told_with_the_names_of_both_kinds() -> None:
    ((path, message),) = problems(
        criteria_sets=[OWN_SET], villages=[{**VILLAGE, "criteria_set": "thon"}]
    )
    assert path == "villages.0.criteria_set"
    assert "các bộ riêng: thon_thu; các bộ quốc gia: xa_ntm_2021_2025" in message


def test_a_set_that_no_place_uses_is_checked_when_a_plan_is_printed() -> None:
    from ntmdocs import DataError, render_plan

    with pytest.raises(DataError, match="hai bộ tiêu chí cùng mã"):
        render_plan(a_plan(criteria_sets=[OWN_SET, OWN_SET]))


def test_a_plan_without_localities_has_none_to_name() -> None:
    plan = a_plan(sections=[a_section("{{ commune.unmet }}")])
    assert [path for path, _ in paper_problems(plan)] == [("sections", 0, "content", 0)]


@given(st.sets(st.integers(1, 19)))
def test_counts_of_any_state_add_up(unmet: set[int]) -> None:
    commune = {**COMMUNE, "unmet": [str(number) for number in sorted(unmet)]}
    data = paper_data(a_local_plan(commune=commune))["commune"]
    assert data["met_count"] + data["unmet_count"] == data["criteria_count"] == 19
    assert [one.number for one in data["unmet"]] == sorted(unmet)


def test_villages_are_counted_and_listed() -> None:
    data = {"villages": {"a": {"full_name": "thôn A"}, "b": {"full_name": "thôn B"}}}
    assert plain_text(Text("{{ villages | count | two_digits }}"), data) == "02"
    assert plain_text(Text("{{ villages | names }}"), data) == "thôn A; thôn B"
    assert plain_text(Text("{{ villages | list }}"), data) == "thôn A và thôn B"


@pytest.mark.parametrize("expression", ["one | count", "one | list", "many | two_digits"])
def test_a_wrong_filter_is_told_in_words(expression: str) -> None:
    data = {"one": {"name": "A"}, "many": ["A"]}
    with pytest.raises(ProseError, match=r"không phải một (nhóm|danh sách)$"):
        plain_text(Text(f"{{{{ {expression} }}}}"), data)


def test_a_name_that_begins_with_its_kind_has_it_once() -> None:
    assert Village(id="tan", name="Thôn Tân").full_name == "thôn Tân"
    assert Village(id="tan", name="Thônga").full_name == "thôn Thônga"


def test_more_criteria_than_the_set_has_are_refused() -> None:
    own = {"id": "thon", "name": "Bộ", "level": "thôn", "period": "2021-2025"}
    sets = [{**own, "criteria_count": 2, "criteria": [{"number": 1, "name": "Điện"}]}]
    village = {"id": "a", "name": "A", "criteria_set": "thon"}

    def told(*unmet: str) -> list[str]:
        plan = a_plan(criteria_sets=sets, villages=[{**village, "unmet": list(unmet)}])
        return [message for _, message in paper_problems(plan)]

    assert told("1", "Nước") == []
    assert len(told("1", "Nước", "Rác")) == 1
    assert len(told("3")) == 1


def test_money_of_one_source_adds_up_however_its_capitals_are_typed() -> None:
    def paid(*parts: tuple[str, int]) -> dict[str, Any]:
        return {"what": "Làm đường", "funding": [{"source": s, "amount_vnd": a} for s, a in parts]}

    tasks = [paid(("Ngân sách xã", 5), ("Nhân dân", 2)), paid(("ngân sách xã", 3))]
    unmet = [{"criterion": "Giao thông", "tasks": tasks}]
    village = Village.model_validate({**VILLAGE, "unmet": unmet})
    assert funding_by_source([village, village]) == {"Ngân sách xã": 16, "Nhân dân": 4}
    assert funding_by_source([]) == {}
