"""All that keeps a plan from being printed, told at once; what does not is left alone."""

from typing import Any

import pytest

import ntmdocs
from build import a_header, a_paper, a_plan, a_section, an_annex
from ntmdocs import DataError, Paper
from ntmdocs.tabulate import paper_problems
from ntmdocs.tabulate.problems import refuse_faulty_data, refuse_unprintable

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
    assert places_told(refuse_faulty_data, **changes) == [place]


@pytest.mark.parametrize("changes", [{}, {"commune": KNOWN}])
def test_sound_localities_and_none_at_all_pass(changes: dict[str, Any]) -> None:
    plan = a_plan(**changes)
    refuse_faulty_data(plan)
    refuse_unprintable(plan)
    assert paper_problems(plan) == []


def test_localities_do_not_answer_for_the_words() -> None:
    words = {"sections": [a_section("Năm {{ yaer }}.")]}
    refuse_faulty_data(a_plan(commune=KNOWN, **words))
    assert places_told(refuse_unprintable, **words) == ["sections.0.content.0"]


def test_words_then_tables_then_localities_are_told_each_at_its_place() -> None:
    changes = {
        "sections": [a_section("Năm {{ yaer }}.", {"title": "Biểu", "content": [ALIEN]})],
        "annexes": [an_annex(), an_annex("Lời.", ALIEN)],
        "commune": UNKNOWN,
        "villages": [{"id": "dong", "name": "Đông"}],
    }
    places = places_told(refuse_unprintable, **changes)
    assert places == [
        "sections.0.content.0",
        "sections.0.content.1.content.0.data_table.localities",
        "annexes.1.content.1.data_table.localities",
        "commune.criteria_set",
    ]
    assert [".".join(map(str, path)) for path, _ in paper_problems(a_plan(**changes))] == places


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        (a_paper(header=a_header(symbol="KH-UBND")), 'là của kế hoạch; báo cáo thì ghi "BC-UBND"'),
        (a_paper("to-trinh", header=a_header(symbol="TB-UBND")), "là của thông báo; tờ trình thì"),
        (a_plan(header=a_header(symbol="TTr-UBND")), "là của tờ trình; kế hoạch thì"),
    ],
)
def test_a_symbol_of_another_type_is_refused(paper: Paper, words: str) -> None:
    for refuse in (refuse_faulty_data, refuse_unprintable, ntmdocs.render_plan):
        with pytest.raises(DataError, match=words) as caught:
            refuse(paper)
        assert [problem.path for problem in caught.value.problems] == ["header.symbol"]


@pytest.mark.parametrize("symbol", ["BC-UBND", "BC-BCĐ", "BCKT-UBND", None])
def test_a_symbol_of_its_type_or_of_no_type_known_is_taken(symbol: str | None) -> None:
    paper = a_paper(header=a_header(symbol=symbol))
    refuse_faulty_data(paper)
    assert paper_problems(paper) == []
