"""Each rule on the way to next year's plan: a plan that it speaks of, and a near miss."""

from typing import Any, NamedTuple

import pytest

import ntmdocs
from build import a_header, a_plan, a_section, a_table, an_annex
from draft.communes import a_commune_plan, a_village
from ntmdocs import Finding, Plan
from ntmdocs.check import Context, find
from ntmdocs.draft.rules import NEXT_YEAR_RULES
from ntmdocs.model import Village


class Case(NamedTuple):
    """A plan of 2024, and the states of its villages now where they are given."""

    plan: Plan
    given: tuple[Village, ...] | None = None


HOP_THINH = {"issuing_body": "Ủy ban nhân dân xã Hợp Thịnh", "issued_on": "05/3/2024"}
REACHED = a_village(unmet=[], met=["Điện", "Giao thông"])
GOAL = {"goal": {"localities": ["dong"]}}
TABLE = {"data_table": {"of": "village_criteria", "localities": ["dong"]}}
ONE_UNMET = a_village(unmet=["Giao thông"], met=["Y tế"])
NAMES_BOTH = "Còn Giao thông, Y tế."


def one_block(block: Any, kind: str = "purpose") -> Case:
    return Case(a_plan(legal_bases=None, sections=[a_section(block, kind=kind)]))


def goals(village: dict[str, Any], *content: Any, **changes: Any) -> Case:
    sections = [a_section(*content, kind="goals")]
    return Case(a_commune_plan(village, **{"sections": sections, **changes}))


def now(case: Case, *villages: dict[str, Any]) -> Case:
    return case._replace(given=tuple(map(Village.model_validate, villages)))


HITS: dict[str, Case] = {
    "goal-reached": goals(REACHED, GOAL, "Lời văn."),
    "reached-still-named": goals(REACHED, "Thôn Đông và thôn Tây cùng làm đường."),
    "table-left-out": goals(REACHED, "Lời văn.", TABLE),
    "empty-section": goals(REACHED, GOAL),
    "annex-left-out": goals(REACHED, "Lời văn.", annexes=[an_annex(TABLE)]),
    "old-year-in-doubt": Case(a_plan(header=a_header(subject="Nước sạch năm 2025"))),
    "period-over": one_block("Theo mục tiêu giai đoạn 2015-2020."),
    "year-kept": one_block("Đề án hoa năm 2024."),
    "milestone-kept": one_block("Đến hết năm 2024: 30% số hộ."),
    "fact-of-last-year": one_block("Xã đã về đích năm 2023."),
    "fact-under-variable": one_block("Năm {{ last_year }}, xã có 03 trận lũ."),
    "figure-to-confirm": one_block("Trồng 500 cây."),
    "table-to-confirm": one_block({"table": a_table(["1", "Trồng cây", "2.146"])}),
    "count-of-years": one_block("Sau 8 năm triển khai."),
    "theme-of-last-year": one_block("Chủ đề Tháng hành động năm 2024: “Vì trẻ em”."),
    "replaces-other-plan": one_block("Kế hoạch này thay thế Kế hoạch số 5/KH-UBND."),
    "lunar-year": one_block("Mừng xuân Giáp Thìn."),
    "day-of-lunar-feast": one_block("Trực Tết Nguyên đán đến ngày 14/02/2024."),
    "past-year": one_block("Xong trong năm 2023."),
    "next-standard": goals(REACHED, "Lời văn."),
    "state-to-confirm": goals(a_village(), "Lời văn.", commune=None),
    "met-still-named": now(
        goals(a_village(unmet=["Giao thông", "Y tế"]), NAMES_BOTH, commune=None), ONE_UNMET
    ),
    "same-words": one_block("Xã còn nhiều khó khăn.", kind="goals"),
    "target-to-set": one_block(
        {"goal": {"text": "Đạt:", "targets": [{"indicator": "Hộ", "value": "95%"}]}},
        kind="goals",
    ),
    "budget-to-set": one_block(
        {"budget": {"lines": [{"name": "Cây", "amount_vnd": "5 triệu đồng"}]}},
        kind="budget",
    ),
    "commune-merged": Case(
        a_plan(header=a_header(**HOP_THINH), recipients=["UBND huyện Hiệp Hòa"])
    ),
    "signer-to-confirm": one_block("Lời văn."),
    "old-notes-open": Case(a_plan(open_notes=["Hỏi lại huyện"])),
}

NEAR_MISSES: dict[str, Case] = {
    "goal-reached": goals(a_village(), GOAL, "Lời văn."),
    "reached-still-named": goals(a_village(), "Thôn Đông và thôn Tây cùng làm đường."),
    "table-left-out": goals(a_village(), "Lời văn.", TABLE),
    "empty-section": goals(REACHED, GOAL, "Lời văn."),
    "annex-left-out": goals(REACHED, "Lời văn.", annexes=[an_annex(TABLE, "Lời văn.")]),
    "old-year-in-doubt": Case(a_plan(header=a_header(subject="Nước sạch năm 2024"))),
    "period-over": one_block("Nhiệm kỳ 2020-2025 sắp xong."),
    "year-kept": one_block("Thực hiện trong năm 2024."),
    "milestone-kept": one_block("Đến hết năm 2030: 30% số hộ."),
    "fact-of-last-year": one_block("Xã đã về đích năm 2022."),
    "fact-under-variable": one_block("Xong trong năm {{ year }}."),
    "figure-to-confirm": one_block("Đạt 100% số hộ."),
    "table-to-confirm": one_block({"table": a_table(["1", "Trồng cây", "Tháng 3/2024"])}),
    "count-of-years": one_block("Sau năm 2024."),
    "theme-of-last-year": one_block("Tuyên truyền theo chủ đề, xong trong tháng 6. Năm 2024 vui."),
    "replaces-other-plan": one_block("Kế hoạch này thực hiện từ tháng 3."),
    "lunar-year": one_block("Mừng xuân Canh Tý."),
    "day-of-lunar-feast": one_block("Trực Tết Nguyên đán trong tháng 2/2024."),
    "past-year": one_block("Xong trong năm 2025."),
    "next-standard": goals(a_village(unmet=[], met=[]), "Lời văn."),
    "state-to-confirm": now(goals(a_village(), "Lời văn.", commune=None), ONE_UNMET),
    "met-still-named": now(
        goals(a_village(unmet=["Giao thông", "Y tế"]), "Còn Giao thông.", commune=None), ONE_UNMET
    ),
    "same-words": one_block("(Theo biểu số 01)", kind="goals"),
    "target-to-set": one_block({"goal": "Đạt 95% số hộ."}, kind="goals"),
    "budget-to-set": one_block("Kinh phí 5 triệu đồng.", kind="budget"),
    "commune-merged": Case(a_plan(header=a_header(**HOP_THINH), recipients=["UBND huyện Mai"])),
    "old-notes-open": Case(a_plan()),
}


def notes(case: Case) -> tuple[Finding, ...]:
    return ntmdocs.draft_next_year(case.plan, villages=case.given).notes


@pytest.mark.parametrize("rule", HITS)
def test_a_rule_speaks_of_what_it_is_for(rule: str) -> None:
    assert rule in {note.rule for note in notes(HITS[rule])}


@pytest.mark.parametrize("rule", NEAR_MISSES)
def test_a_rule_is_silent_on_what_only_looks_like_it(rule: str) -> None:
    assert rule not in {note.rule for note in notes(NEAR_MISSES[rule])}


def test_every_rule_has_its_cases() -> None:
    """The signer is asked about in every draft."""
    rules = {rule.id for rule in NEXT_YEAR_RULES}
    assert set(HITS) == rules
    assert set(NEAR_MISSES) == rules - {"signer-to-confirm"}


def test_of_a_head_whose_year_is_in_doubt_nothing_else_is_asked() -> None:
    for year in (2023, 2025):
        plan = a_plan(header=a_header(subject=f"Nước sạch năm {year}", issued_on="2024"))
        asked = [note for note in notes(Case(plan)) if note.place == "header.subject"]
        assert [note.rule for note in asked] == ["old-year-in-doubt"]
        assert f"ghi năm {year}; năm nào là năm của kế hoạch cũ?" in asked[0].message


def test_a_period_of_an_act_that_is_over_is_told_with_the_act() -> None:
    act = "Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ"
    beside = one_block(f"Theo Bộ tiêu chí giai đoạn 2021-2025 ban hành theo {act}.").plan
    told = [note.rule for note in ntmdocs.draft_next_year(beside, year=2026).notes]
    assert "act-is-over" in told
    assert "period-over" not in told
    apart = one_block(f"Theo {act}. Theo mục tiêu giai đoạn 2021-2025.").plan
    told = [note.rule for note in ntmdocs.draft_next_year(apart, year=2026).notes]
    assert {"act-is-over", "period-over"} <= {*told}


def test_what_the_new_plan_itself_says_is_told_too() -> None:
    plan = a_plan(recipients=["UBND huyện"], sections=[a_section("Còn 5 tiêu chí, trước 1/3/24.")])
    draft = ntmdocs.draft_next_year(plan)
    found = {(each.rule, each.place) for each in find(Context(draft.plan, drafted_from=2024))}
    assert len(found) > 3
    told = {
        (note.rule, place)
        for note in draft.notes
        for place in (note.place, *(each.place for each in note.also))
    }
    assert found <= told


def test_a_merger_is_told_once_between_the_two_plans_with_its_source() -> None:
    recipients = ["Văn phòng HĐND huyện Hiệp Hòa"]
    for issued_on, year, is_told in (
        ("05/3/2024", 2025, True),
        ("05/3/2024", 2027, True),
        ("30/6/2025", 2026, True),
        ("01/7/2025", 2026, False),
        ("05/3/2023", 2024, False),
    ):
        header = a_header(**{**HOP_THINH, "issued_on": issued_on})
        plan = a_plan(year=int(issued_on[-4:]), header=header, recipients=recipients)
        told = [
            note
            for note in ntmdocs.draft_next_year(plan, year).notes
            if note.rule == "commune-merged"
        ]
        assert [note.source for note in told] == [
            "Điều 1 khoản 61 Nghị quyết số 1658/NQ-UBTVQH15 ngày 16/6/2025"
        ] * is_told
        assert all("đã nhập thành xã Hợp Thịnh, tỉnh Bắc Ninh" in note.message for note in told)
