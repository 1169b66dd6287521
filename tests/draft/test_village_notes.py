"""Each note on a village: when it is made, and when it stays silent."""

from typing import Any

import pytest

import ntmdocs
from build import a_header, a_section
from draft.communes import DONG, a_commune_plan, a_village
from ntmdocs import Finding, Severity, load_village_text
from ntmdocs.writing import template_path

TASK = DONG["unmet"][0]["tasks"][0]


def notes(*villages: dict[str, Any], **changes: Any) -> list[Finding]:
    """The notes on the first village."""
    return list(ntmdocs.draft_village_plans(a_commune_plan(*villages, **changes))[0].notes)


def a_late_village(**task: Any) -> dict[str, Any]:
    return a_village(unmet=[{"criterion": "Giao thông", "tasks": [{**TASK, **task}]}])


def with_deadline(*deadlines: str | None, actor: str = "Các thôn") -> dict[str, Any]:
    """Sections in which the villages have duties with these deadlines."""
    duties = [{"text": "Việc của thôn.", "deadline": one} for one in deadlines]
    inner = {"title": "Thôn", "content": [{"assignment": {"actor": actor, "duties": duties}}]}
    return {"sections": [a_section(inner, kind="implementation")]}


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
    "met here, unmet in the commune": (
        a_village(met=["Y TẾ"]),
        {},
        ("criterion-met-only-in-village", "villages.0.met", "xã Suối Mơ ghi chưa đạt"),
    ),
    "tone marks typed otherwise": (
        a_village(met=["Văn hoá"]),
        {},
        ("criterion-met-only-in-village", "villages.0.met", '"Văn hoá"'),
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
        ("money-does-not-add-up", "villages.0.unmet", "cần 50 triệu đồng từ nguồn"),
    ),
    "the commune's plan is signed too late": (
        a_village(),
        {"header": a_header(issued_on="16/3/2024")},
        (
            "village-plan-after-deadline",
            "sections.0.content.0.assignment.duties.1.deadline",
            "ban hành ngày 16/3/2024, sau thời hạn kế hoạch của xã giao cho thôn (15/03/2024)",
        ),
    ),
    "a duty in a sub-section, named for the village": (
        a_village(),
        with_deadline(None, "thường xuyên", "04/3/2024", actor="**Thôn Đông**"),
        (
            "village-plan-after-deadline",
            "sections.0.content.0.content.0.assignment.duties.2.deadline",
            "05/3/2024",
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
            unmet=[{"criterion": "2", "tasks": [TASK]}],
        ),
        {"year": 2026, "commune": None},
        ("criteria-set-out-of-period", "villages.0.criteria_set", "giai đoạn 2021-2025"),
    ),
    "no head": (
        a_village(head=None),
        {},
        ("missing-value", "villages.0.head", "Trưởng thôn"),
    ),
}
SEVERITIES = {
    "task-after-deadline": Severity.ERROR,
    "criterion-met-only-in-village": Severity.WARNING,
    "village-without-work": Severity.WARNING,
    "criterion-without-work": Severity.WARNING,
    "money-does-not-add-up": Severity.ERROR,
    "village-plan-after-deadline": Severity.ERROR,
    "criteria-set-out-of-period": Severity.ERROR,
    "missing-value": Severity.ERROR,
}


@pytest.mark.parametrize("name", HITS)
def test_a_disagreement_makes_exactly_its_own_note(name: str) -> None:
    village, changes, (rule, place, told) = HITS[name]
    (note,) = notes(village, **changes)
    assert (note.rule, note.place) == (rule, place)
    assert note.severity is SEVERITIES[rule]
    assert told in note.message


def test_every_rule_has_a_case() -> None:
    assert {rule for _, _, (rule, _, _) in HITS.values()} == set(SEVERITIES)


NEAR_MISSES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "in the very month": (a_late_village(ends="30/9/2024"), {}),
    "words that are no date": (a_late_village(ends="khi có kinh phí"), {}),
    "no end": (a_late_village(ends=None), {}),
    "deadlines that are no date": (
        a_late_village(ends="31/12/2024") | {"deadline": "sớm nhất có thể"},
        {"commune": {"name": "Suối Mơ", "deadline": "thường xuyên"}},
    ),
    "a commune without a deadline": (
        a_late_village(ends="31/12/2024") | {"deadline": "sớm nhất có thể"},
        {"commune": {"name": "Suối Mơ"}},
    ),
    "met in both": (a_village(met=["Quy hoạch"]), {}),
    "no commune": (a_village(met=["Y tế"]), {"commune": None}),
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
    "on the last day": (a_village(), {"header": a_header(issued_on="15/3/2024")}),
    "a month whose first day is early enough": (
        a_village(),
        {"header": a_header(issued_on="3/2024")},
    ),
    "no day yet": (a_village(), {"header": a_header(issued_on="2024")}),
    "another's duty": (a_village(), with_deadline("01/01/2024", actor="Công an xã")),
    "no deadline": (a_village(), with_deadline(None)),
    "a later duty, met by the first": (a_village(), with_deadline("30/11/2024", "01/01/2024")),
    "the last year of the set": (a_village(), {"year": 2025}),
}


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_what_agrees_or_is_not_known_is_silence(name: str) -> None:
    village, changes = NEAR_MISSES[name]
    assert notes(village, **changes) == []


def test_the_note_on_the_set_names_the_act_that_took_its_place() -> None:
    (note,) = notes(year=2026)
    assert "Bộ tiêu chí quốc gia" in note.message
    assert note.source.startswith("Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025")
    assert str(note).endswith(f"(nguồn: {note.source})")


def test_a_village_plan_dated_by_its_own_text_may_be_late(tmp_path: Any) -> None:
    shipped = template_path("ke-hoach-thon.yaml").read_text(encoding="utf-8")
    dated = shipped.replace('"{{ commune_plan.issued_year }}"', "20/3/2024")
    (tmp_path / "x.yaml").write_text(dated, encoding="utf-8")
    text = load_village_text(tmp_path / "x.yaml")
    (draft,) = ntmdocs.draft_village_plans(a_commune_plan(), text=text)
    assert [note.rule for note in draft.notes] == ["village-plan-after-deadline"]


def test_broken_prose_of_the_commune_is_no_note() -> None:
    """It is told where the plan itself is checked."""
    village = a_late_village(what="Lắp **đèn", ends="{{ xxx }}")
    assert notes(village) == []


def test_findings_print_their_place() -> None:
    finding = Finding("a-rule", Severity.WARNING, "villages.0", "có chỗ lệch")
    assert str(finding) == "villages.0: có chỗ lệch"
