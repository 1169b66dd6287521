"""The words of village plans: what is the same for all villages is filled once."""

from typing import Any

import pytest

from ntmdocs.model import Village
from ntmdocs.prose import VillageText

COMMUNE_PLAN: dict[str, Any] = {"place": "Suối Mơ", "number": None, "unmet": [], "name": "20*30"}


def villages_of(*kinds: str) -> list[Village]:
    """A village of each kind."""
    return [Village(id=f"thon_{at}", name=f"Số {at}", kind=kind) for at, kind in enumerate(kinds)]


def for_commune(text: str, *kinds: str) -> Any:
    """The text as it is filled for all villages."""
    made = VillageText({"closing": text}).for_commune(COMMUNE_PLAN, villages_of(*kinds))
    return made.values["closing"]


def test_what_names_the_plan_of_the_commune_alone_is_filled_for_all_villages() -> None:
    assert for_commune("{{ commune_plan.place }}, năm {{ year }}") == "Suối Mơ, năm {{ year }}"


def test_it_is_filled_in_lists_and_groups() -> None:
    text = VillageText({"recipients": ["{{ commune_plan.place }}", {"name": "Chi bộ"}]})
    made = text.for_commune(COMMUNE_PLAN, ())
    assert made.values == {"recipients": ["Suối Mơ", {"name": "Chi bộ"}]}


def test_a_kind_that_all_villages_are_of_is_filled_for_all_of_them() -> None:
    text = "Chi bộ {{ village.kind | upper }}, {{ commune_plan.place }}"
    assert for_commune(text, "bản", "bản") == "Chi bộ BẢN, Suối Mơ"


@pytest.mark.parametrize("kinds", [(), ("bản", "thôn"), ("bản*", "bản*")])
def test_another_one_is_left_to_be_filled_for_each(kinds: tuple[str, ...]) -> None:
    """Where they are of several kinds, or one has a sign that means something."""
    assert for_commune("Chi bộ {{ village.kind }}", *kinds) == "Chi bộ {{ village.kind }}"


@pytest.mark.parametrize(
    "text",
    [
        "{{ village.kind }} {{ village.name }}",
        "{{ village.kinds }}",
        "{{ village }}",
        "{{ commune_plan.place }} và {{ village.name }}",
        "Năm {{ year }}",
        "{{ commune_plan.number }}",
        "{{ commune_plan.unmet | names }}",
        "{{ commune_plan.name }}",
        "{{ commune_plan.no_such_name }}",
        "{{ commune_plan.place }} **đậm",
        "{{ commune_plan.place + 1 }}",
    ],
)
def test_the_rest_is_left_to_be_filled_for_each_village(text: str) -> None:
    """With what it names of the village, and where it has something to be told of."""
    assert for_commune(text, "thôn") == text
