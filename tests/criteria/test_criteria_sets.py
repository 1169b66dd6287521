"""The national criteria sets: what is known, and what is said to be not."""

import datetime
from typing import Any

import pytest
from pydantic import ValidationError

from ntmdocs.criteria import find_set, national_sets, unknown_set
from ntmdocs.model import CriteriaSet


def a_set(**changes: Any) -> CriteriaSet:
    values = {
        "id": "thon_ntm",
        "name": "Bộ tiêu chí thôn nông thôn mới",
        "level": "thôn",
        "period": "2021-2025",
        "criteria_count": 7,
        "criteria": [{"number": 1, "name": "Giao thông"}, {"number": 3, "name": "Văn hóa"}],
    }
    return CriteriaSet.model_validate(values | changes)


def test_three_national_sets_ship_with_the_package() -> None:
    assert [(one.id, one.criteria_count, one.is_complete) for one in national_sets()] == [
        ("xa_ntm_2021_2025", 19, True),
        ("xa_ntm_nang_cao_2021_2025", 19, True),
        ("xa_ntm_2026_2030", 10, True),
    ]
    assert find_set("khong_co") is None


def test_the_two_sets_of_2022_number_differently() -> None:
    plain, advanced = (find_set(one) for one in ("xa_ntm_2021_2025", "xa_ntm_nang_cao_2021_2025"))
    assert plain is not None
    assert advanced is not None
    for name, numbers in {"Y tế": (15, 14), "Văn hóa": (16, 6)}.items():
        found = (plain.find(name), advanced.find(name))
        assert tuple(one.number for one in found if one) == numbers


def test_a_name_without_a_source_is_never_called_verified() -> None:
    for one in national_sets():
        for criterion in one.criteria:
            assert criterion.verified == (criterion.source is not None)
    advanced = find_set("xa_ntm_nang_cao_2021_2025")
    assert advanced is not None
    assert [one.number for one in advanced.criteria if not one.verified] == [
        *(3, 4, 5, 10, 11, 12, 13, 15, 18, 19)
    ]


def test_an_act_is_matched_by_number_and_date() -> None:
    act = national_sets()[0].act
    assert act is not None
    assert act.is_act("318/QĐ-TTg", datetime.date(2022, 3, 8))
    assert not act.is_act("318/QĐ-TTg", datetime.date(2023, 3, 8))
    assert str(act) == "Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ"


@pytest.mark.parametrize("typed", ["6", "Văn hóa", "VĂN HOÁ", "văn  hoá"])
def test_a_criterion_is_found_however_it_is_typed(typed: str) -> None:
    advanced = find_set("xa_ntm_nang_cao_2021_2025")
    assert advanced is not None
    found = advanced.find(typed)
    assert found is not None
    assert found.number == 6


@pytest.mark.parametrize("typed", ["0", "20", "Văn hoa", "Văn hóa xã hội", ""])
def test_a_criterion_that_the_set_lacks_is_not_found(typed: str) -> None:
    advanced = find_set("xa_ntm_nang_cao_2021_2025")
    assert advanced is not None
    assert advanced.find(typed) is None


def test_a_plans_own_sets_are_found_beside_the_national_ones() -> None:
    own = a_set()
    assert find_set("thon_ntm", [own]) is own
    assert find_set("thon_ntm") is None
    assert find_set("xa_ntm_2026_2030", [own]) is national_sets()[-1]


def test_an_unknown_id_is_told_with_those_there_are() -> None:
    assert unknown_set("x").startswith('không có bộ tiêu chí "x"; các bộ: xa_ntm_2021_2025, ')
    told = unknown_set("x", [a_set(), a_set(id="khac")])
    assert "các bộ riêng: thon_ntm, khac; các bộ quốc gia: xa_ntm_2021_2025" in told


def test_a_set_may_know_its_size_and_not_every_name() -> None:
    assert not a_set().is_complete
    assert a_set().unnamed == (2, 4, 5, 6, 7)
    assert all(one.unnamed == () for one in national_sets())
    assert list(a_set().years) == [2021, 2022, 2023, 2024, 2025]


@pytest.mark.parametrize(
    "changes",
    [
        {"criteria_count": 1},
        {"criteria": [{"number": 8, "name": "Y tế"}]},
        {"criteria": [{"number": 1, "name": "Văn hóa"}, {"number": 2, "name": "Văn hoá"}]},
        {"criteria": [{"number": 1, "name": "A"}, {"number": 1, "name": "B"}]},
        {"period": "2021"},
        {"period": "2025-2021"},
        {"id": "Thon"},
        {"criteria": [{"number": 1, "name": "A", "verified": True}]},
        {"id": "thôn"},
    ],
)
def test_a_set_that_contradicts_itself_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        a_set(**changes)


@pytest.mark.parametrize("period", ["2021-2025", "2021 - 2025", "2021–2025"])
def test_a_period_may_be_typed_as_the_act_prints_it(period: str) -> None:
    assert a_set(period=period).period == "2021-2025"


@pytest.mark.parametrize("digits", ["1" * 5000, "9" * 20, "20"])
def test_a_number_beyond_all_sets_is_no_criterion(digits: str) -> None:
    """Python itself refuses thousands of digits."""
    chosen = find_set("xa_ntm_2021_2025")
    assert chosen is not None
    assert chosen.find(digits) is None


@pytest.mark.parametrize("digits", ["6", "06", "0" * 5000 + "6"])
def test_a_number_may_have_zeros_before_it(digits: str) -> None:
    chosen = find_set("xa_ntm_2021_2025")
    assert chosen is not None
    found = chosen.find(digits)
    assert found is not None
    assert found.number == 6
