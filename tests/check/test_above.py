"""What a plan above asks of communes, and where the plan under it answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import ntmdocs
from build import a_header, a_plan, a_section
from cli.run import run
from ntmdocs import Plan, Severity, check_plan
from ntmdocs.findings import Finding

WASTE = "Rà soát các điểm tập kết rác thải sinh hoạt, lắp biển báo ở từng điểm"
SCHOOL = "Lập danh sách học sinh nghèo để hỗ trợ sách giáo khoa"
RULES = ["asked-and-not-answered", "answered-later-than-asked", "asked-and-answered"]


def a_plan_above(*duties: Any, actor: str = "UBND các xã, phường") -> Plan:
    return a_plan(
        header=a_header(
            issuing_body="Ủy ban nhân dân tỉnh Mây", number="144", issued_on="24/2/2024"
        ),
        sections=[
            a_section({"assignment": {"actor": "Sở Y tế", "duties": ["Khám bệnh."]}}),
            a_section(
                {"assignment": {"actor": actor, "duties": list(duties)}}, kind="implementation"
            ),
        ],
    )


def a_plan_under(*texts: str, kind: str = "implementation") -> Plan:
    return a_plan(sections=[a_section("Chung.", kind="purpose"), a_section(*texts, kind=kind)])


def told(under: Plan, *above: Plan) -> list[Finding]:
    return list(check_plan(under, above=above, only=RULES).findings)


def test_what_is_asked_and_not_answered_is_a_warning_where_it_would_stand() -> None:
    (finding,) = told(a_plan_under("Trồng hoa ven đường."), a_plan_above(SCHOOL))
    assert (finding.rule, finding.severity) == (RULES[0], Severity.WARNING)
    assert (finding.place, finding.current) == ("sections.1", SCHOOL)
    assert finding.message == "cấp trên giao; không thấy trong kế hoạch này"
    assert finding.source == "Kế hoạch số 144/KH-UBND ngày 24/02/2024 của Ủy ban nhân dân tỉnh Mây"
    without = a_plan_under("Trồng hoa.", kind="goals")
    assert told(without, a_plan_above(SCHOOL))[0].place == "sections.1"


def test_what_is_asked_and_answered_is_told_with_its_place() -> None:
    own = "Các thôn rà soát điểm tập kết rác thải sinh hoạt và lắp biển báo."
    less = "Rà soát điểm tập kết rác thải."
    (finding,) = told(a_plan_under("Trồng hoa.", own, less), a_plan_above(WASTE))
    assert (finding.rule, finding.severity) == (RULES[2], Severity.INFO)
    assert finding.place == "sections.1.content.1"
    assert 'kế hoạch có nói ở "Tổ chức thực hiện"' in finding.message


def test_an_answer_later_than_asked_is_told_with_both_days() -> None:
    asked = f"{WASTE}, xong trước ngày 30/6/2024."
    late = told(a_plan_under(f"{WASTE}, xong trước ngày 30/9/2024."), a_plan_above(asked))
    assert [finding.rule for finding in late] == RULES[1:]
    assert late[0].message == "cấp trên giao, hạn 30/6/2024; kế hoạch này ghi 30/9/2024"
    in_time = told(a_plan_under(f"{WASTE}, xong trước ngày 15/6/2024."), a_plan_above(asked))
    assert [finding.rule for finding in in_time] == RULES[2:]
    of_field = a_plan_under({"items": [{"text": WASTE, "deadline": "tháng 9/2024"}]})
    assert [finding.rule for finding in told(of_field, a_plan_above(asked))] == RULES[1:]


def test_duties_of_communes_stand_under_headings_and_in_paragraphs_too() -> None:
    titled = {"title": "Ủy ban nhân dân cấp xã", "content": [SCHOOL, "(Có phụ lục kèm theo)"]}
    sentence = f"UBND các xã, phường {SCHOOL.lower()}."
    above = a_plan(sections=[a_section(titled, kind="implementation"), a_section(sentence)])
    texts = [finding.current for finding in told(a_plan_under("Trồng hoa."), above)]
    assert texts == [SCHOOL, sentence]


def texts_asked(*content: Any) -> list[str]:
    """What a plan with this content asks."""
    above = a_plan(sections=[a_section(*content, kind="implementation")])
    return [finding.current for finding in told(a_plan_under("Trồng hoa."), above)]


def test_communes_are_asked_beside_other_organs_too() -> None:
    beside = f"Các sở, ban, ngành và UBND các xã, phường có trách nhiệm {SCHOOL.lower()}."
    other = f"Sở Y tế chủ trì, phối hợp với UBND các xã, phường {SCHOOL.lower()}."
    named = "Rà soát theo đề nghị của UBND các xã, phường và các sở liên quan trong năm."
    assert texts_asked(beside, other, named) == [beside]
    heading = {"title": "Các sở, ban, ngành; UBND các xã, phường", "content": [SCHOOL]}
    usual = {"title": "UBND cấp xã", "content": ["Trong quá trình làm, nếu vướng mắc thì báo."]}
    assert texts_asked(heading, usual) == [SCHOOL]


def test_communes_are_asked_where_they_lead_a_solution_or_a_row() -> None:
    lead = {"title": "Nước", "tasks": [WASTE], "lead": "UBND các xã, phường", "deadline": "quý II"}
    other = {**lead, "tasks": [SCHOOL], "lead": "Sở Y tế"}
    assert texts_asked({"solution": lead}, {"solution": other}) == [WASTE]
    titles = ["Nhiệm vụ", "Chủ trì", "Thời gian hoàn thành"]
    rows = [[SCHOOL, "UBND các xã, phường", "30/6/2024"], [WASTE, "Sở Y tế", ""], {"group": ["I"]}]
    table = {"columns": [{"title": title, "width": 1} for title in titles], "rows": rows}
    above = a_plan(sections=[a_section({"table": table}, kind="implementation")])
    (finding,) = told(a_plan_under("Trồng hoa."), above)
    assert (finding.current, finding.message[:30]) == (SCHOOL, "cấp trên giao, hạn 30/6/2024; ")
    assert texts_asked({"table": {**table, "columns": [{"title": "A"}] * 3}}) == []


def test_words_that_every_task_has_answer_nothing() -> None:
    asked = "Tổ chức triển khai thực hiện hiệu quả kế hoạch trên địa bàn xã theo quy định"
    own = "Triển khai thực hiện kế hoạch hiệu quả theo quy định trên địa bàn."
    assert [f.rule for f in told(a_plan_under(own), a_plan_above(asked))] == RULES[:1]


def test_the_date_above_may_be_blank_and_other_papers_may_ask() -> None:
    blank = a_plan(sections=[a_section({"title": "UBND các xã", "content": [SCHOOL]})])
    (finding,) = told(a_plan_under("Trồng hoa."), blank)
    assert finding.source == "Kế hoạch của Ủy ban nhân dân xã Suối Mơ"
    notice = ntmdocs.Paper.model_validate(
        {**blank.model_dump(exclude={"year", "commune", "villages", "criteria_sets"})}
        | {"type": "thong-bao"}
    )
    (finding,) = list(check_plan(a_plan_under("Trồng hoa."), above=[notice], only=RULES).findings)
    assert finding.source == "Thông báo của Ủy ban nhân dân xã Suối Mơ"


def test_the_command_takes_plans_above_as_data_and_as_documents(tmp_path: Path) -> None:
    own, data, word = (tmp_path / name for name in ("xa.yaml", "tinh.yaml", "tinh.docx"))
    ntmdocs.save_plan(a_plan_under("Trồng hoa."), own)
    ntmdocs.save_plan(a_plan_above(SCHOOL), data)
    ntmdocs.render_plan(a_plan_above(SCHOOL)).save(word)
    for above in (data, word):
        result = run("check", own, "--above", above, "--only", RULES[0], "--json")
        (told_of,) = json.loads(result.out)
        (finding,) = told_of["findings"]
        assert (result.code, finding["current"].rstrip(".")) == (1, SCHOOL)
    assert run("check", own, "--above", tmp_path / "khong-co.yaml").code == 2


def test_who_leads_may_stand_in_a_line_under_the_tasks() -> None:
    by_others = ["- Đơn vị chủ trì: Sở Nội vụ."]
    by_communes = [
        "*Đơn vị chủ trì thực hiện:* Các Sở, ngành, đơn vị, UBND cấp xã.",
        "Thời gian: Q",
    ]
    asked = texts_asked(
        {"title": "Việc", "content": ["Lo sách vở.", *by_others, SCHOOL, *by_communes]}
    )
    assert asked == [SCHOOL]
    items = {"items": [by_communes[0], SCHOOL, WASTE]}
    assert texts_asked({"title": "Việc", "content": [items]}) == [SCHOOL, WASTE]


def test_a_day_of_each_year_is_told_as_it_is_written() -> None:
    for words, told_as in (
        ("hằng năm (trước ngày 10/12)", "hằng năm trước 10/12"),
        ("định kỳ trước ngày 01/6 và 15/11 hằng năm", "hằng năm trước 01/6 và 15/11"),
    ):
        (one,) = told(a_plan_under("Trồng hoa."), a_plan_above(f"{SCHOOL}, {words}."))
        assert one.message == f"cấp trên giao, {told_as}; không thấy trong kế hoạch này"


def test_a_long_request_is_answered_by_a_sentence_that_says_a_part_of_it() -> None:
    long = (
        "gửi báo cáo công tác bình đẳng giới năm 2024 và kết quả Tháng hành động vì bình đẳng "
        "giới về Sở Nội vụ trước ngày 16/12/2024 để tổng hợp, trình Bộ Nội vụ, các cơ quan của "
        "Quốc hội, Mặt trận Tổ quốc theo quy định của pháp luật về thống kê"
    )
    own = "Gửi báo cáo công tác bình đẳng giới về Sở Nội vụ trước ngày 25/12/2024."
    found = told(a_plan_under(own), a_plan_above(long))
    assert [finding.rule for finding in found] == RULES[1:]


def test_what_is_asked_before_the_first_year_of_the_plan_above_has_its_day() -> None:
    above = a_plan(
        year="2026-2030",
        header=a_header(issued_on="20/11/2025", subject="Nước sạch giai đoạn 2026 - 2030"),
        sections=[a_section(f"UBND các xã {SCHOOL.lower()}, xong trong tháng 12/2025.")],
    )
    (one,) = told(a_plan_under("Trồng hoa."), above)
    assert "hạn 31/12/2025" in one.message
