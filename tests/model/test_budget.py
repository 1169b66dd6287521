from typing import Any

import pytest
from pydantic import ValidationError

from ntmdocs.model import Budget, BudgetLine
from ntmdocs.vietnamese import MoneyUnit


def a_line(amount: Any, *lines: Any, name: str = "Mua thùng rác") -> dict[str, Any]:
    return {"name": name, "amount_vnd": amount, "lines": list(lines)}


def wrong_sums(error: ValidationError) -> list[tuple[int | str, ...]]:
    """Where sums are wrong; pydantic also calls a list too short when all in it is wrong."""
    return [each["loc"] for each in error.errors() if each["type"] == "value_error"]


@pytest.mark.parametrize(
    ("written", "vnd"),
    [
        ("50 triệu đồng", 50_000_000),
        ("1,2 tỷ đồng", 1_200_000_000),
        ("50.000.000 đồng", 50_000_000),
        (50_000_000, 50_000_000),
        ("0 đồng", 0),
    ],
)
def test_money_is_read_as_written_and_kept_in_dong(written: Any, vnd: int) -> None:
    line = BudgetLine.model_validate(a_line(written))
    assert line.amount_vnd == vnd
    assert BudgetLine.model_validate(line.model_dump()) == line
    assert BudgetLine.model_validate_json(line.model_dump_json()) == line


def test_money_in_a_file_is_words_and_in_python_a_number() -> None:
    line = BudgetLine.model_validate(a_line("50 triệu đồng"))
    assert line.model_dump()["amount_vnd"] == 50_000_000
    assert line.model_dump(mode="json")["amount_vnd"] == "50.000.000 đồng"


@pytest.mark.parametrize("written", ["năm mươi", "1,250 triệu", "-5 triệu", -5, 0.5, None, ""])
def test_what_is_no_sum_of_money_is_refused(written: Any) -> None:
    with pytest.raises(ValidationError):
        BudgetLine.model_validate(a_line(written))


def test_total_is_the_sum_of_the_lines() -> None:
    budget = Budget.model_validate({"lines": [a_line("50 triệu"), a_line("30 triệu")]})
    assert budget.sum_vnd == 80_000_000
    assert budget.unit is MoneyUnit.MILLION


def test_total_that_is_stated_must_fit() -> None:
    lines = [a_line("50 triệu"), a_line("30 triệu")]
    assert Budget.model_validate({"lines": lines, "total_vnd": "80 triệu"}).total_vnd == 80_000_000
    with pytest.raises(
        ValidationError,
        match=r"tổng kinh phí ghi 90\.000\.000 đồng, các khoản cộng lại được 80\.000\.000 đồng",
    ):
        Budget.model_validate({"lines": lines, "total_vnd": "90 triệu"})


def test_total_off_by_one_dong_does_not_fit() -> None:
    with pytest.raises(ValidationError, match=r"80\.000\.001 đồng"):
        Budget.model_validate({"lines": [a_line(80_000_000)], "total_vnd": 80_000_001})


def test_nested_lines_must_add_up_at_every_depth() -> None:
    right = a_line("50 triệu", a_line("30 triệu", a_line("30 triệu")), a_line("20 triệu"))
    assert BudgetLine.model_validate(right).amount_vnd == 50_000_000
    deep = a_line("30 triệu", a_line("29 triệu"), name="Sơn tường")
    wrong = a_line("50 triệu", deep, a_line("20 triệu"))
    with pytest.raises(ValidationError, match='khoản "Sơn tường" ghi 30') as caught:
        Budget.model_validate({"lines": [wrong]})
    assert wrong_sums(caught.value) == [("lines", 0, "lines", 0)]


def test_all_wrong_sums_of_one_level_are_told() -> None:
    wrong = a_line("5 triệu", a_line("4 triệu"))
    with pytest.raises(ValidationError) as caught:
        Budget.model_validate({"lines": [wrong, wrong]})
    assert wrong_sums(caught.value) == [("lines", 0), ("lines", 1)]


def test_budget_has_lines() -> None:
    with pytest.raises(ValidationError) as caught:
        Budget.model_validate({"lines": []})
    assert caught.value.errors()[0]["type"] == "too_short"
