"""The sentences of a plan that name a village, and what of them is said of that one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build import a_section
from draft.communes import a_commune_plan, a_village
from ntmdocs.check.said_of_villages import said_of_villages
from ntmdocs.prose import paper_data

VILLAGES = [a_village(), a_village(id="ha", name="Đông Hạ"), a_village(id="hoa", name="Hoà")]


def clauses(*words: str, villages: Any = VILLAGES) -> dict[str, list[str]]:
    """By village, what is said of it."""
    plan = a_commune_plan(*villages, sections=[a_section(*words)])
    said = said_of_villages(plan, paper_data(plan))
    return {village: [each.clause() for each in sentences] for village, sentences in said.items()}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Thôn Đông đạt 03/04.", {"dong": ["Thôn Đông đạt 03/04."]}),
        ("Ở THÔN ĐÔNG còn việc.", {"dong": ["THÔN ĐÔNG còn việc."]}),
        ("Thôn Đông Hạ còn việc.", {"ha": ["Thôn Đông Hạ còn việc."]}),
        ("Thôn Đông Thượng còn việc.", {}),
        ("Thôn Đôngx, xthôn Đông, thôn Bắc.", {}),
        (
            "Thôn Hòa và thôn Đông xong.",
            {"hoa": ["Thôn Hòa và thôn Đông xong."], "dong": ["thôn Đông xong."]},
        ),
        (
            "Thôn Đông 03/04, thôn Hoà 02/04.",
            {"dong": ["Thôn Đông 03/04, "], "hoa": ["thôn Hòa 02/04."]},
        ),
        (
            "Thôn Đông xong. Thôn Hoà chưa.",
            {"dong": ["Thôn Đông xong."], "hoa": ["Thôn Hòa chưa."]},
        ),
        ("{{ villages.dong.full_name }} **xong**.", {"dong": ["thôn Đông xong."]}),
        ("thôn Đông {{ xxx }}", {"dong": ["thôn Đông {{ xxx }}"]}),
    ],
)
def test_a_village_is_known_by_its_whole_name(words: str, said: dict[str, list[str]]) -> None:
    assert clauses(words) == said


def test_a_letter_that_folds_to_two_is_no_name_that_is_known() -> None:
    assert clauses("thôn İni xong.", villages=[a_village(id="i", name="Ini")]) == {}


NAMES = st.text("iIİıſsSKkßĐđông ", min_size=1, max_size=5).filter(lambda name: name.strip())


@given(NAMES, NAMES, st.text("iIİıſsSKkßĐđông thônTHÔN.,", max_size=40))
def test_any_names_in_any_words_are_found_or_not(one: str, other: str, words: str) -> None:
    villages = [a_village(id="a", name=one), a_village(id="b", name=other)]
    for said in clauses(f"thôn {one} {words}", villages=villages).values():
        assert all(said)
