"""Next year's plan: what changes, what stays, what a person is told."""

import datetime
import re
from typing import Any

import pytest
from hypothesis import given, settings

import ntmdocs
from build import a_header, a_section, a_table, an_annex
from draft.communes import DONG, a_commune_plan, a_village
from model.strategies import plans
from ntmdocs import Draft, Finding, NtmdocsError, Plan, Severity
from ntmdocs.model import Goal, Text, Village
from ntmdocs.model.walk import strings
from ntmdocs.prose import paper_data, settled
from ntmdocs.vietnamese import time_words

REACHED = {"unmet": [], "met": ["Điện", "Giao thông"]}
GOAL = {"goal": {"localities": ["dong"]}}


def drafted(*villages: dict[str, Any], **changes: Any) -> Draft:
    return ntmdocs.draft_next_year(a_commune_plan(*villages, **changes))


def goals_plan(*content: Any, villages: Any = (DONG,), **changes: Any) -> dict[str, Any]:
    """A plan of villages whose goals are `content`."""
    return {"villages": villages, "sections": [a_section(*content, kind="goals")], **changes}


def printed(plan: Plan) -> str:
    return ntmdocs.render_plan(plan).text


def rules(draft: Draft) -> set[str]:
    return {note.rule for note in draft.notes}


def the_note(draft: Draft, rule: str) -> Finding:
    (note,) = (note for note in draft.notes if note.rule == rule)
    return note


def test_the_next_year_is_meant_where_none_is_given() -> None:
    assert drafted().plan.year == 2025
    assert ntmdocs.draft_next_year(a_commune_plan(), 2027).plan.year == 2027


@pytest.mark.parametrize("year", [2024, 2023])
def test_a_year_that_is_not_later_is_refused(year: int) -> None:
    with pytest.raises(NtmdocsError, match=rf"năm {year} không sau năm 2024"):
        ntmdocs.draft_next_year(a_commune_plan(), year)


def test_a_year_beyond_the_last_is_refused_for_that() -> None:
    with pytest.raises(NtmdocsError, match="năm 2101 quá xa; chỉ soạn được kế hoạch đến năm 2100"):
        ntmdocs.draft_next_year(a_commune_plan(), 2101)
    last = ntmdocs.draft_next_year(a_commune_plan(), 2100).plan
    with pytest.raises(NtmdocsError, match="năm 2101 quá xa"):
        ntmdocs.draft_next_year(last)


def test_the_name_of_a_table_is_no_state_of_villages() -> None:
    with pytest.raises(TypeError, match="read_villages"):
        ntmdocs.draft_next_year(a_commune_plan(), villages="villages.xlsx")  # type: ignore[arg-type]


def test_number_day_and_month_are_blank_again() -> None:
    plan = drafted(header=a_header(number="12", issued_on="05/3/2024")).plan
    assert plan.header.number is None
    assert str(plan.header.issued_on) == "ngày      tháng      năm 2025"


def test_the_next_plan_is_not_urgent_and_no_draft_but_stays_secret() -> None:
    header = drafted(header=a_header(urgency="khẩn", draft="Dự thảo", secrecy="mật")).plan.header
    assert (header.urgency, header.draft, header.secrecy) == (None, None, "mật")


def test_a_plan_signed_in_the_year_before_is_signed_so_again() -> None:
    plan = drafted(header=a_header(issued_on="20/12/2023")).plan
    assert plan.header.issued_on.year == 2024


def test_the_year_moves_in_every_part_of_the_plan() -> None:
    text = printed(
        drafted(
            header=a_header(subject="Xây dựng NTM năm 2024"),
            legal_bases={"opening": "UBND xã ban hành Kế hoạch năm 2024, như sau:"},
            sections=[
                a_section("Xong trong tháng 9/2024.", title="Việc của năm 2024"),
                a_section(
                    {"solution": {"title": "Họp", "tasks": ["Họp"], "deadline": "Quý II/2024"}},
                    {"table": a_table(["1", "Trồng cây", "15/03/2024"])},
                    title="Bảng",
                ),
            ],
            closing="Trên đây là Kế hoạch năm 2024",
            annexes=[an_annex(title="Biểu năm 2024")],
        ).plan
    )
    years = set(re.findall(r"20\d\d", text))
    assert years == {"2025"}


def test_the_note_under_an_annex_with_the_old_number_is_blank_again() -> None:
    note = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND xã Suối Mơ)"
    plan = drafted(annexes=[an_annex(attachment_note=note)]).plan
    assert plan.annexes[0].attachment_note is None
    other = "(Lập theo số liệu tháng 3/2024)"
    assert drafted(annexes=[an_annex(attachment_note=other)]).plan.annexes[0].attachment_note


def test_tasks_of_what_is_unmet_are_carried_over_a_year_on() -> None:
    (village,) = drafted().plan.villages
    (task,) = village.unmet[0].tasks
    assert (task.what, task.who) == ("Lắp đèn đường", "Tổ điện")
    late = {"criterion": "Y tế", "tasks": [{"what": "A", "ends": "15/01/2025"}]}
    dated = a_village(unmet=[late])
    (village,) = drafted(dated).plan.villages
    assert village.unmet[0].tasks[0].ends == "15/01/2026"


def test_a_state_given_anew_may_speak_of_the_new_year_already() -> None:
    task = {"what": "A", "starts": "tháng 3/2024", "ends": "15/09/2025"}
    state = a_village(unmet=[{"criterion": "Giao thông", "tasks": [task]}])
    villages = [Village.model_validate(state)]
    plan = ntmdocs.draft_next_year(a_commune_plan(), villages=villages).plan
    (carried,) = plan.villages[0].unmet[0].tasks
    assert (carried.starts, carried.ends) == ("tháng 3/2025", "15/09/2025")
    draft = ntmdocs.draft_next_year(a_commune_plan(), villages=villages)
    assert "past-year" not in rules(draft)


@pytest.mark.parametrize("start", [1, 2])
def test_a_village_that_no_state_is_given_for_stays_as_it_was(start: int) -> None:
    plan = a_commune_plan(a_village(), a_village(id="tay", name="Tây"))
    draft = ntmdocs.draft_next_year(plan, villages=plan.villages[start:])
    assert [village.id for village in draft.plan.villages] == ["dong", "tay"]


def test_what_is_still_unmet_keeps_its_tasks_where_none_are_given() -> None:
    now = [Village.model_validate(a_village(unmet=["giao thông", "Y tế"]))]
    (village,) = ntmdocs.draft_next_year(a_commune_plan(), villages=now).plan.villages
    assert [len(state.tasks) for state in village.unmet] == [1, 0]


def test_who_reached_the_standard_leaves_the_goals_and_the_next_step_is_proposed() -> None:
    other = a_village(id="tay", name="Tây", standard="thôn NTM")
    content = [{"goal": {"localities": ["dong", "tay"], "standard": "thôn NTM"}}]
    plan = a_commune_plan(**goals_plan(*content, villages=[a_village(), other]))
    now = [plan.villages[0], Village.model_validate({**other, **REACHED})]
    draft = ntmdocs.draft_next_year(plan, villages=now)
    assert [goal.localities for goal in draft.plan.goals] == [("dong",)]
    assert the_note(draft, "goal-reached").current == "thôn Tây"
    step = the_note(draft, "next-standard")
    assert (step.current, step.suggestion) == ("thôn NTM", "thôn NTM kiểu mẫu")
    assert "state-to-confirm" in rules(draft)  # the commune's


def test_a_village_whose_state_did_not_change_is_asked_about() -> None:
    other = a_village(id="tay", name="Tây")
    plan = a_commune_plan(a_village(), other)
    now = [plan.villages[0], Village.model_validate({**other, "unmet": ["Y tế"]})]
    places = {
        note.place
        for note in ntmdocs.draft_next_year(plan, villages=now).notes
        if note.rule == "state-to-confirm"
    }
    assert places == {"villages.0.unmet", "commune.unmet"}


def test_a_goal_of_nobody_is_taken_out_and_an_empty_section_is_told() -> None:
    draft = drafted(**goals_plan(GOAL, villages=[a_village(**REACHED)]))
    assert draft.plan.goals == ()
    assert the_note(draft, "empty-section").severity is Severity.ERROR


@pytest.mark.parametrize(
    ("sentence", "is_kept"),
    [
        ("Xây dựng thôn Đông đạt chuẩn.", False),
        ("Xây dựng {{ villages.dong.full_name }} đạt chuẩn.", False),
        ("Xây dựng thôn Đông và thôn Tây đạt chuẩn.", True),
        ("Xây dựng thôn Tây đạt chuẩn.", True),
        ("Giữ vững thôn Đông Hải.", True),
        ("Đông đảo Nhân dân tham gia.", True),
        ("Phía đông xã.", True),
        ("Xây dựng các thôn Đông, Hải Đông đạt chuẩn.", True),
        ("Xây dựng các thôn Tây, Đông đạt chuẩn.", True),
        ("Xây dựng thôn Đông - Hải đạt chuẩn.", True),
        ("Toàn xã học tập thôn Đông, phấn đấu 100% hộ sạch.", True),
        ("Giữ vững các tiêu chí của thôn Đông.", True),
        ("Làm đường từ thôn Đông đến trung tâm xã.", True),
        ("Xây dựng thôn **Đông** đạt chuẩn.", False),
        ("Phấn đấu thôn Đông, đạt chuẩn trong năm.", False),
        # Each reason to stay, alone.
        ("Thăm thôn Đông trong năm.", True),  # promises nothing
        ("Duy trì thôn Đông đạt chuẩn.", True),  # speaks of what is kept up
        ("Xây dựng thôn Đông, 3 đạt chuẩn.", True),  # the list goes on
        ("Xây dựng thôn Đông, rồi đạt chuẩn.", False),
        ("Xây dựng 3, thôn Đông đạt chuẩn.", False),
        ("Xây dựng thôn đông đạt chuẩn.", True),  # no name
        ("Xây dựng Đông đạt chuẩn.", True),  # one syllable without its kind
    ],
)
def test_a_sentence_leaves_only_where_it_speaks_of_none_but_the_reached(
    sentence: str, is_kept: bool
) -> None:
    villages = [a_village(**REACHED), a_village(id="tay", name="Tây")]
    draft = drafted(**goals_plan({"items": [sentence, "Việc khác."]}, villages=villages))
    assert (sentence in str(draft.plan.sections[0].content)) is is_kept


@pytest.mark.parametrize(
    ("sentence", "is_kept"),
    [
        ("Xây dựng thôn Đông đạt chuẩn.", False),
        ("Xây dựng thôn Tây đạt chuẩn.", True),
        ("Thăm thôn Đông trong năm.", True),
    ],
)
def test_a_goal_in_words_leaves_as_a_sentence_does(sentence: str, is_kept: bool) -> None:
    villages = [a_village(**REACHED), a_village(id="tay", name="Tây")]
    draft = drafted(**goals_plan({"goal": sentence}, "Lời văn.", villages=villages))
    assert [goal.text for goal in draft.plan.goals] == [sentence] * is_kept


@pytest.mark.parametrize("named", ["dong", "Đông", "thôn Đông", "Thôn đông"])
def test_a_goal_may_name_a_village_by_its_id_or_its_name(named: str) -> None:
    villages = [a_village(**REACHED), a_village(id="tay", name="Tây")]
    content = {"goal": {"localities": [named, "Tây"]}}
    draft = drafted(**goals_plan(content, villages=villages))
    assert [goal.localities for goal in draft.plan.goals] == [("Tây",)]


def test_who_has_not_reached_the_standard_stays_in_goals_and_tables() -> None:
    villages = [a_village(**REACHED), a_village(id="tay", name="Tây")]
    table = {"data_table": {"of": "village_criteria", "localities": ["tay"]}}
    content = [{"goal": {"localities": ["tay"]}}, table]
    draft = drafted(**goals_plan(*content, villages=villages))
    assert draft.plan.sections[0].content == a_section(*content, kind="goals").content
    assert not {"goal-reached", "table-left-out"} & set(rules(draft))


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Học tập cách làm của Đa Hội.", True),
        ("Học tập cách làm của Nam Đa Hội.", False),
        ("Học tập cách làm của Đa Hội Thượng.", False),
        ("Học tập cách làm của đa hội.", False),
        ("Học tập cách làm của Đông.", False),
    ],
)
def test_a_name_of_two_syllables_needs_no_kind_before_it(sentence: str, is_told: bool) -> None:
    villages = [a_village(**REACHED), a_village(id="da_hoi", name="Đa Hội", **REACHED)]
    draft = drafted(**goals_plan({"items": [sentence]}, villages=villages))
    assert ("reached-still-named" in rules(draft)) is is_told


def test_a_village_of_which_nothing_is_known_has_not_reached_its_standard() -> None:
    draft = drafted(**goals_plan(GOAL, villages=[a_village(unmet=[], met=[])]))
    assert [goal.localities for goal in draft.plan.goals] == [("dong",)]


def test_a_text_beside_a_heading_stays_and_is_told() -> None:
    section = {"title": "Mục tiêu", "text": "Xây dựng thôn Đông đạt chuẩn."}
    draft = drafted(**goals_plan(section, villages=[a_village(**REACHED)]))
    note = the_note(draft, "reached-still-named")
    assert (note.place, note.severity) == ("sections.0.content.0.text", Severity.ERROR)


def test_the_reached_leave_the_tables_too_and_an_empty_annex_goes() -> None:
    villages = [a_village(**REACHED), a_village(id="tay", name="Tây")]
    table = {"data_table": {"of": "village_criteria", "localities": ["dong", "tay"]}}
    alone = {"data_table": {"of": "village_criteria", "localities": ["dong"]}}
    plan = goals_plan(GOAL, villages=villages)
    plan["annexes"] = [an_annex(table), an_annex(alone, title="Biểu số 02")]
    draft = drafted(**plan)
    (annex,) = draft.plan.annexes
    assert annex.content[0].localities == ("tay",)  # type: ignore[union-attr]
    assert the_note(draft, "annex-left-out").current == "Biểu số 02"
    assert "table-left-out" not in rules(draft)  # said with its annex


def test_counts_in_sentences_follow_the_state_given() -> None:
    sentence = "Còn {{ villages.dong.unmet | count | two_digits }} tiêu chí."
    plan = a_commune_plan(**goals_plan(sentence))
    unmet = [{"criterion": "Giao thông"}, {"criterion": "Nhà ở"}, {"criterion": "Y tế"}]
    villages = [Village.model_validate(a_village(unmet=unmet))]
    text = printed(ntmdocs.draft_next_year(plan, villages=villages).plan)
    assert "Còn 03 tiêu chí." in text


def test_notes_come_heaviest_first_each_once_and_stay_in_the_plan() -> None:
    draft = drafted(sections=[a_section("Hoàn thành trong năm 2023.", kind="goals")])
    weights = [list(Severity).index(note.severity) for note in draft.notes]
    assert weights == sorted(weights)
    assert len(set(draft.notes)) == len(draft.notes) == len(draft.plan.open_notes)
    assert draft.plan.open_notes[0].startswith("Phải sửa: ")


def test_notes_of_last_year_are_not_copied_but_told() -> None:
    draft = drafted(open_notes=["Hỏi lại tên Chủ tịch"])
    assert "Hỏi lại tên Chủ tịch" not in draft.plan.open_notes
    assert the_note(draft, "old-notes-open").severity is Severity.WARNING


def test_drafting_again_and_again_keeps_the_blanks_and_moves_only_the_year() -> None:
    plan = a_commune_plan(header=a_header(number="12", issued_on="05/3/2024"))
    for year in (2025, 2026, 2027):
        plan = ntmdocs.draft_next_year(plan).plan
        assert plan.year == plan.header.issued_on.year == year
        assert "ngày 16 tháng 6 năm 2025" in printed(plan)  # a law keeps its day


def test_the_clock_is_a_parameter() -> None:
    plan = a_commune_plan()
    late = ntmdocs.draft_next_year(plan, today=datetime.date(2025, 12, 1))
    assert "deadline-passed" in rules(late)
    assert "deadline-passed" not in rules(ntmdocs.draft_next_year(plan))
    assert "deadline-passed" not in rules(
        ntmdocs.draft_next_year(plan, today=datetime.date(2024, 12, 1))
    )


@settings(max_examples=40, deadline=None)
@given(plans)
def test_any_plan_has_a_next_one_that_is_a_plan_and_loses_no_words(plan: Plan) -> None:
    if plan.year >= 2100:
        return
    draft = ntmdocs.draft_next_year(plan)
    again = Plan.model_validate(draft.plan.model_dump(mode="json"))
    assert again == draft.plan
    old = {path: text for path, text in strings(plan) if isinstance(text, Text)}
    new = {path: text for path, text in strings(draft.plan) if isinstance(text, Text)}
    if old.keys() == new.keys():
        for path, text in old.items():
            assert re.sub(r"\d", "", text) == re.sub(r"\d", "", new[path])


def flat(plan: Plan) -> Plan:
    """The plan as an old DOCX would give it: every figure typed, no commune, no villages."""
    data = paper_data(plan)
    typed = settled(plan, data)
    return typed.model_copy(update={"commune": None, "villages": ()})


def test_a_plan_of_plain_words_is_drafted_as_well_as_one_of_data() -> None:
    sentence = "Còn {{ villages.dong.unmet_share }} tiêu chí, xong {{ villages.dong.deadline }}."
    plan = a_commune_plan(**goals_plan(sentence))
    typed = ntmdocs.draft_next_year(flat(plan))
    assert "xong trong tháng 9/2025." in printed(typed.plan)
    assert printed(typed.plan) == printed(ntmdocs.draft_next_year(plan).plan)
    assert the_note(typed, "count-to-confirm").current.startswith("Còn 01/02 tiêu chí")


def test_no_time_of_the_old_year_is_left_without_a_note() -> None:
    plan = a_commune_plan(
        sections=[
            a_section(
                *("Xã đã đạt chuẩn năm 2024.", "Đến năm 2024 đạt 80%.", "Từ ngày 15/3/2024."),
                *("Thực hiện Đề án hoa năm 2024.", "Trồng NTM 2024."),
                *("Theo kế hoạch năm 2024 của Sở Nội vụ.", "Xong năm 2024."),
                kind="purpose",
            )
        ]
    )
    draft = ntmdocs.draft_next_year(plan)
    for path, text in strings(draft.plan):
        if path[0] == "sections" and any(word.first_year == 2024 for word in time_words(text)):
            place = ".".join(map(str, path))
            assert place in {
                place
                for note in draft.notes
                if note.rule in ("year-kept", "milestone-kept", "fact-of-last-year")
                for place in (note.place, *(each.place for each in note.also))
            }
    assert isinstance(draft.plan.sections[0].content[0], str)
    assert not any(isinstance(block, Goal) for block in draft.plan.sections[0].content)
