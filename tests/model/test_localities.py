"""Xã and thôn: what is met, what is not, and how many there are."""

from typing import Any

import pytest
from pydantic import ValidationError

from ntmdocs import DataError
from ntmdocs.model import Village
from tools.work import calls_in


def a_village(**changes: Any) -> Village:
    return Village.model_validate({"id": "dong", "name": "Đông", **changes})


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"met": ["Điện", "Y tế"], "unmet": ["Y tế"]},
            'tiêu chí "Y tế" vừa ghi đã đạt, vừa ghi chưa đạt',
        ),
        ({"met": ["Điện", "Điện"]}, "một tiêu chí được ghi hai lần"),
        ({"unmet": ["Điện", {"criterion": "Điện"}]}, "một tiêu chí được ghi hai lần"),
        ({"met": ["Điện"], "unmet": ["Y tế"], "criteria_count": 1}, "kể 2 tiêu chí, nhiều hơn"),
    ],
)
def test_criteria_that_contradict_each_other_are_refused(
    changes: dict[str, Any], told: str
) -> None:
    with pytest.raises(ValidationError, match=told):
        a_village(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"met": ["Điện"], "unmet": ["Y tế"]},
        {"met": ["Điện", "Điện sáng"]},
        {"met": ["Điện"], "unmet": ["Y tế"], "criteria_count": 2},
    ],
)
def test_criteria_that_agree_are_taken(changes: dict[str, Any]) -> None:
    village = a_village(**changes)
    assert list(village.met) == changes["met"]
    assert [state.criterion for state in village.unmet] == changes.get("unmet", [])


def test_two_spellings_of_a_criterion_are_one() -> None:
    with pytest.raises(DataError, match="vừa ghi đã đạt, vừa ghi chưa đạt"):
        Village(id="noi", name="Nội", met=("Y tế",), unmet=("Y\u200b Tế",))
    with pytest.raises(DataError, match="ghi hai lần"):
        Village(id="noi", name="Nội", unmet=("Văn hóa", "văn hoá"))
    assert Village(id="noi", name="Nội", met=("Y tế",), unmet=("Y tế học đường",)).met == ("Y tế",)


def test_many_criteria_are_compared_in_one_walk() -> None:
    def made(count: int) -> int:
        names = [f"Tiêu chí {count}.{n}" for n in range(count)]
        return calls_in(lambda: Village(id="noi", name="Nội", met=names, unmet=["Khác"]))

    assert made(2_000) < 12 * made(200)
