"""All that keeps a plan from being printed, told at once; what does not is left alone."""

from typing import Any

import pytest

from build import a_plan, a_section, an_annex
from ntmdocs import DataError
from ntmdocs.tabulate import paper_problems
from ntmdocs.tabulate.problems import check_localities, check_prints

UNKNOWN = {"name": "Suối Mơ", "criteria_set": "khong_co"}
KNOWN = {"name": "Suối Mơ", "criteria_set": "xa_ntm_2021_2025", "unmet": ["6"]}
ALIEN = {"data_table": {"of": "village_criteria", "localities": ["tay"]}}


def places_told(check: Any, **changes: Any) -> list[str]:
    with pytest.raises(DataError) as caught:
        check(a_plan(**changes))
    return [problem.path for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"commune": UNKNOWN}, "commune.criteria_set"),
        (
            {"villages": [{"id": "dong", "name": "Đông", "criteria_set": "khong_co"}]},
            "villages.0.criteria_set",
        ),
    ],
)
def test_a_fault_of_a_commune_or_a_village_alone_is_told(
    changes: dict[str, Any], place: str
) -> None:
    assert places_told(check_localities, **changes) == [place]


@pytest.mark.parametrize("changes", [{}, {"commune": KNOWN}])
def test_sound_localities_and_none_at_all_pass(changes: dict[str, Any]) -> None:
    check_localities(a_plan(**changes))
    check_prints(a_plan(**changes))


def test_localities_do_not_answer_for_the_words() -> None:
    words = {"sections": [a_section("Năm {{ yaer }}.")]}
    check_localities(a_plan(commune=KNOWN, **words))
    assert places_told(check_prints, **words) == ["sections.0.content.0"]


def test_words_then_tables_then_localities_are_told_each_at_its_place() -> None:
    changes = {
        "sections": [a_section("Năm {{ yaer }}.", {"title": "Biểu", "content": [ALIEN]})],
        "annexes": [an_annex(), an_annex("Lời.", ALIEN)],
        "commune": UNKNOWN,
        "villages": [{"id": "dong", "name": "Đông"}],
    }
    places = places_told(check_prints, **changes)
    assert places == [
        "sections.0.content.0",
        "sections.0.content.1.content.0.data_table.localities",
        "annexes.1.content.1.data_table.localities",
        "commune.criteria_set",
    ]
    assert [".".join(map(str, path)) for path, _ in paper_problems(a_plan(**changes))] == places
