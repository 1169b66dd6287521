"""Numbers and lists of the model on both sides of their limits."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from build import a_plan, a_section, a_table
from ntmdocs.errors import DataError
from ntmdocs.model import (
    Annex,
    Assignment,
    Budget,
    Commune,
    CriteriaSet,
    Criterion,
    DataColumn,
    IssuingBody,
    Items,
    Plan,
    Solution,
    Table,
)

Make = Callable[[Any], BaseModel]


def a_set(**changes: Any) -> CriteriaSet:
    values = {"id": "thon", "name": "Bộ", "level": "thôn", "period": "2021-2025"}
    return CriteriaSet.model_validate({**values, "criteria_count": 7, **changes})


NUMBERS: dict[str, tuple[Make, float, float]] = {
    "year": (lambda n: a_plan(year=n), 1945, 2100),
    "criteria of a commune": (lambda n: Commune(name="Mơ", criteria_count=n), 1, 200),
    "criteria of a set": (lambda n: a_set(criteria_count=n), 1, 200),
    "number of a criterion": (lambda n: Criterion(number=n, name="Điện"), 1, 200),
    "first of a list": (lambda n: Items.model_validate({"items": ["Họp"], "start": n}), 1, 400),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_a_whole_number_stays_within_its_limits(name: str) -> None:
    make, lowest, highest = NUMBERS[name]
    for inside in (lowest, highest):
        assert make(inside)
    for outside in (lowest - 1, highest + 1):
        with pytest.raises((ValidationError, DataError)):
            make(outside)


def test_there_is_at_least_one_indicator_where_their_number_is_known() -> None:
    assert a_set(indicator_count=1).indicator_count == 1
    with pytest.raises(ValidationError):
        a_set(indicator_count=0)


WIDTHS: dict[str, Make] = {
    "column": lambda width: a_table(["Họp"], columns=[{"title": "Việc", "width": width}]),
    "data column": lambda width: DataColumn.model_validate({"name": "task", "width": width}),
}


@pytest.mark.parametrize("name", WIDTHS)
def test_a_column_is_wider_than_nothing_and_at_most_a_thousand(name: str) -> None:
    for inside in (0.001, 1000):
        assert WIDTHS[name](inside)
    for outside in (0, 1000.5):
        with pytest.raises(ValidationError):
            WIDTHS[name](outside)


LISTS: dict[str, tuple[type[BaseModel], dict[str, Any], str, Any]] = {
    "sections": (Plan, a_plan().model_dump(), "sections", a_section().model_dump()),
    "content of an annex": (Annex, {}, "content", "Lời."),
    "items": (Items, {}, "items", "Họp"),
    "tasks": (Solution, {"title": "Họp"}, "tasks", "Họp"),
    "duties": (Assignment, {"actor": "Các thôn"}, "duties", "Họp"),
    "lines of a budget": (Budget, {}, "lines", {"name": "Cây", "amount_vnd": "5 triệu đồng"}),
    "columns": (Table, {}, "columns", {"title": "Việc"}),
    "name of an organ": (IssuingBody, {}, "name", "UBND xã Mơ"),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_holds_the_matter_holds_something(name: str) -> None:
    model, others, field, value = LISTS[name]
    assert model.model_validate({**others, field: [value]})
    with pytest.raises(ValidationError):
        model.model_validate({**others, field: []})
