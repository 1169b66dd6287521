"""What is told of the plan drafted for a village, and when nothing is."""

from typing import Any

import pytest

import ntmdocs
from build import a_header, a_section
from draft.communes import a_commune_plan, a_village
from ntmdocs import DataError, Finding, Severity, load_village_text
from ntmdocs.check import VILLAGE_RULES
from ntmdocs.draft.village_rules import VILLAGE_DRAFT_RULES
from ntmdocs.model.walk import with_strings
from ntmdocs.writing import template_path


def notes(*villages: dict[str, Any], **changes: Any) -> list[Finding]:
    """The notes on the first village."""
    return list(ntmdocs.draft_village_plans(a_commune_plan(*villages, **changes))[0].notes)


def with_deadline(*deadlines: str | None, actor: str = "Các thôn") -> dict[str, Any]:
    """Sections in which the villages have duties with these deadlines."""
    duties = [{"text": "Việc của thôn.", "deadline": one} for one in deadlines]
    inner = {"title": "Thôn", "content": [{"assignment": {"actor": actor, "duties": duties}}]}
    return {"sections": [a_section(inner, kind="implementation")]}


# (rule, place, words of the message) that one change makes
HITS: dict[str, tuple[dict[str, Any], dict[str, Any], tuple[str, str, str]]] = {
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
    "no head of the board": (
        a_village(board_head=None),
        {},
        ("missing-value", "villages.0.board_head", 'chưa ghi "Trưởng Ban phát triển thôn"'),
    ),
}


@pytest.mark.parametrize("name", HITS)
def test_a_disagreement_makes_exactly_its_own_note(name: str) -> None:
    village, changes, (rule, place, told) = HITS[name]
    (note,) = notes(village, **changes)
    assert (note.rule, note.place) == (rule, place)
    assert note.severity is Severity.ERROR
    assert told in note.message


def test_every_rule_has_a_case() -> None:
    of_draft = {rule.id for rule in VILLAGE_DRAFT_RULES} - {rule.id for rule in VILLAGE_RULES}
    assert {rule for _, _, (rule, _, _) in HITS.values()} | {"board-basis-over"} == of_draft


def test_what_no_village_has_is_told_once_for_all() -> None:
    villages = [a_village(id=name, name=name, board_head=None) for name in ("a", "b", "c")]
    drafts = ntmdocs.draft_village_plans(a_commune_plan(*villages))
    (note,) = {note for draft in drafts for note in draft.notes}
    assert note.place == "villages.0.board_head"
    assert note.message.startswith('thôn a, thôn b, thôn c chưa ghi "Trưởng Ban phát triển thôn"')
    assert {len(draft.plan.open_notes) for draft in drafts} == {1}


def test_a_name_changed_since_it_was_read_is_refused_in_a_note_as_in_any_plan() -> None:
    villages = [a_village(id=name, name=name, board_head=None) for name in ("an", "binh")]
    name = ("villages", 1, "name")
    plan = with_strings(
        a_commune_plan(*villages), lambda words, path: f"{words}\x06" if path == name else words
    )
    with pytest.raises(DataError, match=r"có ký tự không in được: U\+0006"):
        ntmdocs.draft_village_plans(plan)


def notes_of_2026(form: str) -> list[Finding]:
    """The notes on a plan of 2026 in which only the board of the village may be over."""
    task = {**a_village()["unmet"][0]["tasks"][0], "starts": None}
    village = a_village(unmet=[{**a_village()["unmet"][0], "tasks": [task]}], standard="thôn sạch")
    plan = a_commune_plan(
        village,
        a_village(id="tay", name="Tây", standard="thôn sạch", unmet=village["unmet"]),
        year=2026,
        header=a_header(issued_on="05/01/2026"),
        commune=None,
        sections=[a_section("Các thôn thực hiện.", kind="implementation")],
    )
    drafts = ntmdocs.draft_village_plans(plan, form=form)
    return list(dict.fromkeys(note for draft in drafts for note in draft.notes))


def test_from_2026_the_basis_of_the_board_is_told_once_for_all_villages() -> None:
    (note,) = notes_of_2026("ban-phat-trien")
    assert (note.rule, note.place, note.severity) == ("board-basis-over", "year", Severity.WARNING)
    assert "27/2022/NĐ-CP" in note.message
    assert "358/2025/NĐ-CP" in note.message
    assert note.source


def test_what_the_head_of_the_village_signs_rests_on_no_board() -> None:
    assert notes_of_2026("thon") == []


NEAR_MISSES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "all the data there are": (a_village(), {}),
    "on the last day": (a_village(), {"header": a_header(issued_on="15/3/2024")}),
    "a month whose first day is early enough": (
        a_village(),
        {"header": a_header(issued_on="3/2024")},
    ),
    "no day yet": (a_village(), {"header": a_header(issued_on="2024")}),
    "another's duty": (a_village(), with_deadline("01/01/2024", actor="Công an xã")),
    "no deadline": (a_village(), with_deadline(None)),
    "a later duty, met by the first": (a_village(), with_deadline("30/11/2024", "01/01/2024")),
}


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_what_agrees_or_is_not_known_is_silence(name: str) -> None:
    village, changes = NEAR_MISSES[name]
    assert notes(village, **changes) == []


def test_a_village_plan_dated_by_its_own_text_may_be_late(tmp_path: Any) -> None:
    shipped = template_path("ke-hoach-thon.yaml").read_text(encoding="utf-8")
    dated = shipped.replace('"{{ commune_plan.issued_year }}"', "20/3/2024")
    (tmp_path / "x.yaml").write_text(dated, encoding="utf-8")
    text = load_village_text(tmp_path / "x.yaml")
    (draft,) = ntmdocs.draft_village_plans(a_commune_plan(), text=text)
    assert [note.rule for note in draft.notes] == ["village-plan-after-deadline"]


def test_what_is_of_all_comes_first_then_what_is_missing_or_said_otherwise_then_the_day() -> None:
    village = a_village(board_head=None, unmet=["Giao thông"])
    found = notes(village, year=2026, header=a_header(issued_on="16/3/2024"))
    assert [note.rule for note in found] == [
        "standard-of-past-period",
        "missing-value",
        "board-basis-over",
        "criteria-set-out-of-period",
        "village-without-work",
        "village-plan-after-deadline",
    ]
