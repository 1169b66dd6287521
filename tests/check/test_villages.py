"""Each finding on a village: when it is made, and when it stays silent."""

from typing import Any

import pytest

from build import a_header, a_section
from draft.communes import DONG, a_commune_plan, a_village
from ntmdocs import Finding, Severity
from ntmdocs.check import VILLAGE_RULES, CommunePlan, VillageOfPlan
from ntmdocs.findings import find_all

TASK = DONG["unmet"][0]["tasks"][0]


def found(*villages: dict[str, Any], **changes: Any) -> list[Finding]:
    """What is found in the first village."""
    plan = a_commune_plan(*villages, **changes)
    return list(find_all(VILLAGE_RULES, VillageOfPlan(CommunePlan(plan), 0, plan.villages[0])))


def a_late_village(**task: Any) -> dict[str, Any]:
    return a_village(unmet=[{**DONG["unmet"][0], "tasks": [{**TASK, **task}]}])


def a_budget(*lines: dict[str, Any]) -> dict[str, Any]:
    return {"sections": [a_section({"budget": {"lines": lines}}, kind="budget")]}


# (rule, place, words of the message) that one change makes
HITS: dict[str, tuple[dict[str, Any], dict[str, Any], tuple[str, str, str]]] = {
    "late by the village": (
        a_late_village(ends="trong tháng 10/2024"),
        {},
        ("task-after-deadline", "villages.0.unmet.0.tasks.0.ends", "thôn Đông (trong tháng 9"),
    ),
    "late by the commune": (
        a_late_village(ends="15/01/2025") | {"deadline": "thường xuyên"},
        {},
        ("task-after-deadline", "villages.0.unmet.0.tasks.0.ends", "xã Suối Mơ (trong năm 2024)"),
    ),
    "late by both, told by the earlier": (
        a_late_village(ends="31/12/2025"),
        {},
        ("task-after-deadline", "villages.0.unmet.0.tasks.0.ends", "thôn Đông (trong tháng 9"),
    ),
    "late by both, the commune's the earlier": (
        a_late_village(ends="31/12/2025"),
        {"commune": {"name": "Suối Mơ", "deadline": "trong tháng 6/2024"}},
        ("task-after-deadline", "villages.0.unmet.0.tasks.0.ends", "xã Suối Mơ (trong tháng 6"),
    ),
    "nothing unmet": (
        a_village(unmet=[]),
        {},
        ("village-without-work", "villages.0.unmet", "không có việc để làm"),
    ),
    "no task at all": (
        a_village(unmet=["Giao thông", "Điện nước"]),
        {},
        ("village-without-work", "villages.0.unmet", "còn 02 tiêu chí chưa đạt"),
    ),
    "one criterion without a task": (
        a_village(unmet=[*DONG["unmet"], "Nhà văn hóa"]),
        {},
        ("criterion-without-work", "villages.0.unmet.1", 'tiêu chí "Nhà văn hóa" chưa ghi'),
    ),
    "another sum in the commune's budget": (
        a_village(),
        a_budget({"name": "Thôn Đông", "amount_vnd": "60 triệu đồng"}),
        (
            "money-does-not-add-up",
            "sections.0.content.0.budget.lines.0.amount_vnd",
            "ghi 60 triệu đồng cho thôn Đông; các công việc của thôn cộng lại 62,5 triệu đồng",
        ),
    ),
    "more from a source than there is": (
        a_village(),
        a_budget({"name": "Đèn", "amount_vnd": "49 triệu đồng", "source": "Ngân sách xã"}),
        (
            *("money-does-not-add-up", "sections.0.content.0.budget.lines.0"),
            'cần 50 triệu đồng từ nguồn "Ngân sách xã"',
        ),
    ),
    "an old set in the commune": (
        a_village(),
        {"year": 2026, "header": a_header(issued_on="05/3/2024")},
        ("criteria-set-out-of-period", "commune.criteria_set", "giai đoạn 2021-2025"),
    ),
    "an old set in the village": (
        a_village(
            criteria_set="xa_ntm_2021_2025",
            criteria_count=None,
            met=[],
            unmet=[{**DONG["unmet"][0], "criterion": "2"}],
        ),
        {"year": 2026, "commune": None},
        ("criteria-set-out-of-period", "villages.0.criteria_set", "giai đoạn 2021-2025"),
    ),
    "no end": (
        a_late_village(ends=None),
        {},
        ("task-without-end", "villages.0.unmet.0.tasks.0", "chưa ghi thời gian hoàn thành"),
    ),
    "no executor": (
        a_late_village(who=None),
        {},
        ("task-without-executor", "villages.0.unmet.0.tasks.0", "chưa ghi người, đơn vị"),
    ),
    "words that are no date": (
        a_late_village(ends="khi có kinh phí"),
        {},
        ("criterion-without-end", "villages.0.unmet.0", "chưa rõ xong khi nào"),
    ),
    "no person": (
        a_village(unmet=[{**DONG["unmet"][0], "in_charge": None}]),
        {},
        ("criterion-without-person", "villages.0.unmet.0", "chưa ghi người theo dõi"),
    ),
    "nothing missing of three, and more": (
        a_village(
            unmet=[{**DONG["unmet"][0], "missing": None, "criterion": name} for name in "ABCDE"]
        ),
        {},
        (
            "criterion-without-content",
            "villages.0.unmet.0",
            'tiêu chí "A", "B", "C" và 02 tiêu chí nữa chưa ghi nội dung còn thiếu',
        ),
    ),
    "two names that say the same": (
        a_village(
            met=["Đường giao thông"], unmet=[{**DONG["unmet"][0], "criterion": "Giao thông"}]
        ),
        {},
        ("criterion-under-two-names", "villages.0.unmet.0", '"Đường giao thông" và "Giao thông"'),
    ),
    "begun before the plan": (
        a_late_village(starts="01/03/2024"),
        {},
        ("task-begun-before-plan", "villages.0.unmet.0.tasks.0.starts", "(05/3/2024)"),
    ),
    "begun before the year of a plan without a day": (
        a_late_village(starts="15/12/2023"),
        {"header": a_header(issued_on="2024")},
        ("task-begun-before-plan", "villages.0.unmet.0.tasks.0.starts", "trước 01/01/2024"),
    ),
    "a few đồng": (
        a_late_village(funding=[{"source": "Xã", "amount_vnd": "62 đồng"}]),
        {},
        ("money-out-of-scale", "villages.0.unmet.0.tasks.0.funding.0.amount_vnd", "62 đồng"),
    ),
    "money that only the words have": (
        a_late_village(what="Lắp đèn: 70 triệu đồng", funding=[]),
        {},
        ("money-only-in-words", "villages.0.unmet.0.tasks.0.what", "không ghi số tiền"),
    ),
    "a day that there is not": (
        a_late_village(ends="trước ngày 31/6/2024"),
        {},
        ("wrong-time", "villages.0.unmet.0.tasks.0.ends", "không có ngày 31/06/2024"),
    ),
    "a day of no month in the words of a task": (
        a_late_village(what="Lắp đèn, xong ngày 30/02/2024"),
        {},
        ("wrong-time", "villages.0.unmet.0.tasks.0.what", "không có ngày 30/02/2024"),
    ),
    "a deadline that cannot be read": (
        a_village(deadline="9 2024"),
        {},
        ("wrong-time", "villages.0.deadline", "không rõ là thời gian nào"),
    ),
    "begun after its end": (
        a_late_village(starts="T8/{{ year }}"),
        {},
        ("start-after-end", "villages.0.unmet.0.tasks.0.starts", 'sau khi hoàn thành ("trong'),
    ),
    "of last year": (
        a_late_village(starts="tháng 3/2023", ends="30/6/23"),
        {},
        ("time-outside-year", "villages.0.unmet.0.tasks.0.ends", "không thuộc năm kế hoạch 2024"),
    ),
    "later than the year, with no deadline to be late by": (
        a_late_village(ends="15/01/2025") | {"deadline": "thường xuyên"},
        {"commune": None},
        ("time-outside-year", "villages.0.unmet.0.tasks.0.ends", "không thuộc năm kế hoạch 2024"),
    ),
    "some criteria met, some unmet, some unsaid": (
        a_village(criteria_count=8, met=["Điện", "Cây xanh"]),
        {},
        ("criteria-left-unsaid", "villages.0.met", "có 08 tiêu chí, mới ghi 03 (02 đạt, 01 chưa"),
    ),
}
SEVERITIES = {
    "criterion-without-content": Severity.WARNING,
    "criterion-without-person": Severity.WARNING,
    "criterion-without-end": Severity.INFO,
    "task-without-executor": Severity.WARNING,
    "task-without-end": Severity.WARNING,
    "criterion-under-two-names": Severity.WARNING,
    "task-begun-before-plan": Severity.WARNING,
    "money-out-of-scale": Severity.WARNING,
    "money-only-in-words": Severity.WARNING,
    "task-after-deadline": Severity.ERROR,
    "wrong-time": Severity.ERROR,
    "start-after-end": Severity.ERROR,
    "time-outside-year": Severity.WARNING,
    "criteria-left-unsaid": Severity.WARNING,
    "village-without-work": Severity.WARNING,
    "criterion-without-work": Severity.WARNING,
    "money-does-not-add-up": Severity.ERROR,
    "criteria-set-out-of-period": Severity.ERROR,
}


@pytest.mark.parametrize("name", HITS)
def test_a_disagreement_makes_exactly_its_own_finding(name: str) -> None:
    village, changes, (rule, place, told) = HITS[name]
    (finding,) = found(village, **changes)
    assert (finding.rule, finding.place) == (rule, place)
    assert finding.severity is SEVERITIES[rule]
    assert told in finding.message


def test_old_sets_are_told_of_the_commune_and_the_village_itself_alone() -> None:
    old = {"criteria_set": "xa_ntm_2021_2025", "criteria_count": None, "met": []}
    villages = [a_village(**old), a_village(id="tay", name="Tây", **old)]
    places = [each.place for each in found(*villages, year=2026, header=a_header(issued_on="2026"))]
    assert places[:2] == ["commune.criteria_set", "villages.0.criteria_set"]
    assert not [place for place in places if place.startswith("villages.1")]


def test_every_rule_has_a_case() -> None:
    rules = {rule.id for rule in VILLAGE_RULES}
    assert {rule for _, _, (rule, _, _) in HITS.values()} == set(SEVERITIES) == rules


NEAR_MISSES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "in the very month": (a_late_village(ends="30/9/2024"), {}),
    "work at all times beside a day": (
        a_village(
            unmet=[
                {
                    **DONG["unmet"][0],
                    "tasks": [TASK, {**TASK, "ends": "Thường xuyên", "funding": []}],
                }
            ]
        ),
        {},
    ),
    "deadlines that are no date": (
        a_late_village(ends="31/12/2024") | {"deadline": "sớm nhất có thể"},
        {"commune": {"name": "Suối Mơ", "deadline": "thường xuyên"}},
    ),
    "a commune without a deadline": (
        a_late_village(ends="31/12/2024") | {"deadline": "sớm nhất có thể"},
        {"commune": {"name": "Suối Mơ"}},
    ),
    "the same sum": (
        a_village(),
        a_budget({"name": "thôn đông", "amount_vnd": "62,5 triệu đồng"}),
    ),
    "another village's sum": (
        a_village(),
        a_budget({"name": "Thôn Đông Hạ", "amount_vnd": "1 triệu đồng"}),
    ),
    "a sum, and no money known": (
        a_late_village(funding=[]),
        a_budget({"name": "Thôn Đông", "amount_vnd": "1 triệu đồng"}),
    ),
    "as much as there is": (
        a_village(),
        a_budget(
            {"name": "Đèn", "amount_vnd": "30 triệu đồng", "source": "Ngân sách xã"},
            {
                "name": "Hoa",
                "amount_vnd": "20 triệu đồng",
                "source": "Cả hai",
                "lines": [{"name": "a", "amount_vnd": "20 triệu đồng", "source": "ngân sách xã"}],
            },
        ),
    ),
    "the last year of the set": (a_village(), {"year": 2025}),
}


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_what_agrees_or_is_not_known_is_silence(name: str) -> None:
    village, changes = NEAR_MISSES[name]
    assert found(village, **changes) == []


def test_the_note_on_the_set_names_the_act_that_took_its_place() -> None:
    (note,) = found(year=2026)
    assert "Bộ tiêu chí quốc gia" in note.message
    assert note.source.startswith("Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025")
    assert str(note).endswith(f"(nguồn: {note.source})")


def test_broken_prose_of_the_commune_is_no_note() -> None:
    """It is told where the plan itself is checked."""
    village = a_late_village(what="Lắp **đèn", ends="{{ xxx }}")
    assert found(village) == []
