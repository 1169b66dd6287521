"""The words of village plans: what is the same for all villages is filled once."""

from typing import Any

import pytest

from ntmdocs.prose import VillageText

COMMUNE_PLAN: dict[str, Any] = {"place": "Suối Mơ", "number": None, "unmet": [], "name": "20*30"}


def for_commune(text: str) -> Any:
    """The text as it is filled for all villages."""
    return VillageText({"closing": text}).for_commune(COMMUNE_PLAN).values["closing"]


def test_what_names_the_plan_of_the_commune_alone_is_filled_for_all_villages() -> None:
    assert for_commune("{{ commune_plan.place }}, năm {{ year }}") == "Suối Mơ, năm {{ year }}"


def test_it_is_filled_in_lists_and_groups() -> None:
    text = VillageText({"recipients": ["{{ commune_plan.place }}", {"name": "Chi bộ"}]})
    made = text.for_commune(COMMUNE_PLAN)
    assert made.values == {"recipients": ["Suối Mơ", {"name": "Chi bộ"}]}


@pytest.mark.parametrize(
    "text",
    [
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
    assert for_commune(text) == text
