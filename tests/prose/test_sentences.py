from typing import Any

import pytest

from build import a_header, a_plan
from ntmdocs.model import BudgetLine, Goal, Target
from ntmdocs.prose import (
    attachment_note,
    budget_sentence,
    goal_sentence,
    local_data,
    plain_text,
    target_sentence,
)
from ntmdocs.vietnamese import MoneyUnit

STANDARD = {"localities": ["thôn Đông"], "standard": "thôn NTM"}
EDGES = ["*", "* a", "a *", "a * b", "\\*", "a\\", "{", "**a**", "*a* b"]


def goal_words(said: Any) -> str:
    goal = Goal.model_validate(said)
    data = {"year": 2024, "commune": None, "villages": {}}
    return plain_text(goal_sentence(goal, data), local_data(goal, data))


@pytest.mark.parametrize(
    ("localities", "sentence"),
    [
        (["thôn Đông"], "Xây dựng thôn Đông đạt chuẩn thôn NTM"),
        (["thôn Đông", "thôn Tây"], "Xây dựng thôn Đông và thôn Tây đạt chuẩn thôn NTM"),
        (["A", "B", "C"], "Xây dựng A, B và C đạt chuẩn thôn NTM"),
    ],
)
def test_goal_made_of_data_names_the_places_and_the_standard(
    localities: list[str], sentence: str
) -> None:
    assert goal_words(STANDARD | {"localities": localities}) == sentence


@pytest.mark.parametrize(
    ("deadline", "end"),
    [
        ("trong tháng 9/{{ year }}", ", hoàn thành trong tháng 9/2024"),
        ("Trước ngày 15/3/2024", ", hoàn thành trước ngày 15/3/2024"),
        ("đến hết quý III", ", hoàn thành đến hết quý III"),
        ("15/03/2024", ", thời hạn: 15/03/2024"),
        ("Quý II/2024", ", thời hạn: Quý II/2024"),
        ("**trong năm**", ", thời hạn: trong năm"),
    ],
)
def test_deadline_of_a_goal_ends_its_sentence(deadline: str, end: str) -> None:
    assert goal_words(STANDARD | {"deadline": deadline}).endswith(f"thôn NTM{end}")
    assert goal_words({"text": "Đạt chuẩn", "deadline": deadline}) == f"Đạt chuẩn{end}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Đạt chuẩn.", "Đạt chuẩn, hoàn thành trong năm."),
        ("Đạt chuẩn;", "Đạt chuẩn, hoàn thành trong năm;"),
        ("Đạt chuẩn {{ deadline }}.", "Đạt chuẩn trong năm."),
    ],
)
def test_goal_in_words_keeps_its_mark_and_says_its_deadline_once(text: str, sentence: str) -> None:
    assert goal_words({"text": text, "deadline": "trong năm"}) == sentence


def test_goal_in_words_without_a_deadline_stays_as_written() -> None:
    assert goal_words("Đạt chuẩn, v.v.") == "Đạt chuẩn, v.v."


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"value": "95"}, "Nước sạch: 95"),
        ({"value": "95", "unit": "%"}, "Nước sạch: 95%"),
        ({"value": "120", "unit": "hộ"}, "Nước sạch: 120 hộ"),
        ({"value": "95", "unit": "%", "baseline": "90"}, "Nước sạch: 95% (hiện trạng: 90%)"),
        ({"value": "trên 95%", "baseline": "90%"}, "Nước sạch: trên 95% (hiện trạng: 90%)"),
        ({"value": "1", "unit": "*"}, "Nước sạch: 1 *"),
    ],
)
def test_target_says_value_unit_and_present_state(said: Any, sentence: str) -> None:
    target = Target.model_validate({"indicator": "Nước sạch"} | said)
    assert plain_text(target_sentence(target), {}) == sentence


@pytest.mark.parametrize(
    ("unit", "source", "sentence"),
    [
        (MoneyUnit.MILLION, None, "Mua xe: 1.250 triệu đồng"),
        (MoneyUnit.BILLION, None, "Mua xe: 1,25 tỷ đồng"),
        (MoneyUnit.DONG, "xã hội hóa", "Mua xe: 1.250.000.000 đồng (xã hội hóa)"),
    ],
)
def test_budget_line_says_amount_and_source(
    unit: MoneyUnit, source: str | None, sentence: str
) -> None:
    line = BudgetLine.model_validate(
        {"name": "Mua xe", "amount_vnd": "1,25 tỷ đồng", "source": source}
    )
    assert plain_text(budget_sentence(line, unit), {}) == sentence


@pytest.mark.parametrize("text", EDGES)
def test_words_that_print_alone_print_inside_a_sentence_too(text: str) -> None:
    """A lone `*` at the edge of a text must not become a mark beside the next word."""
    alone = plain_text(Target(indicator=text, value="1").indicator, {})  # type: ignore[arg-type]
    target = Target.model_validate({"indicator": text, "value": text, "baseline": text})
    assert plain_text(target_sentence(target), {}) == f"{alone}: {alone} (hiện trạng: {alone})"
    line = BudgetLine.model_validate({"name": text, "amount_vnd": 1, "source": text})
    assert plain_text(budget_sentence(line, MoneyUnit.DONG), {}) == f"{alone}: 1 đồng ({alone})"
    assert goal_words({"text": text, "deadline": text}) == f"{alone}, thời hạn: {alone}"


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        (
            {"number": "5", "issued_on": "05/3/2024"},
            (
                "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2024",
                "của Ủy ban nhân dân xã Suối Mơ)",
            ),
        ),
        (
            {"issuing_body": ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ"]},
            (
                "(Kèm theo Kế hoạch số       /KH-UBND ngày      tháng      năm 2024",
                "của Ủy ban nhân dân xã Suối Mơ)",
            ),
        ),
    ],
)
def test_annex_names_the_plan_it_comes_with(changes: Any, note: tuple[str, str]) -> None:
    assert attachment_note(a_plan(header=a_header(**changes))) == note
