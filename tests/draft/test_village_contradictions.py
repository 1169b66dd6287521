"""Contradictions planted between a commune's plan and its villages' state: each is told, once.

Beside them stand plans in which nothing is wrong though it looks so: those are silent.
"""

from typing import Any

import pytest

import ntmdocs
from build import a_header, a_section
from draft.communes import a_commune_plan
from ntmdocs import Finding
from ntmdocs.model import Plan

STATE: dict[str, Any] = {
    "criterion": "Vệ sinh môi trường",
    "present": "60% số hộ phân loại rác",
    "missing": "Điểm tập kết rác có mái che",
    "in_charge": "Trần Thị Bình",
}
TASK: dict[str, Any] = {
    "what": "Xây điểm tập kết rác",
    "who": "Ban Phát triển thôn",
    "starts": "15/3/2024",
    "ends": "31/5/2024",
    "funding": [
        {"source": "Ngân sách xã", "amount_vnd": "45 triệu đồng"},
        {"source": "Nhân dân đóng góp", "amount_vnd": "15 triệu đồng"},
    ],
}


def village(name: str = "Đa Hội", *, task: Any = (), state: Any = (), **changes: Any) -> Any:
    """A village of seven criteria with one unmet, one task and 60 million đồng."""
    own: dict[str, Any] = {
        "id": {"Đa Hội": "da_hoi", "Đồng Đạo": "dong_dao", "Ba": "ba"}[name],
        "name": name,
        "head": "Ngô Thị Lan",
        "standard": "thôn NTM kiểu mẫu",
        "deadline": "trong tháng 9/{{ year }}",
        "criteria_count": 4,
        "met": ["Giao thông", "Điện", "Nhà văn hóa, khu thể thao thôn"],
        "unmet": [{**STATE, "tasks": [{**TASK, **dict(task)}], **dict(state)}],
    }
    return {**own, **changes}


def plan(first: Any = None, *others: Any, words: Any = (), **changes: Any) -> Plan:
    """The plan of a commune with two villages that agree with it; `words` are added to it."""
    villages = (first or village(), *(others or (village("Đồng Đạo"),)))
    duty = {"text": "Xây dựng kế hoạch riêng, xong trước {{ deadline }}.", "deadline": "15/03/2024"}
    budget = {
        "lines": [
            {"name": "Hỗ trợ các thôn", "amount_vnd": "90 triệu đồng", "source": "Ngân sách xã"},
            {"name": "Huy động", "amount_vnd": "30 triệu đồng", "source": "Nhân dân đóng góp"},
        ]
    }
    values: dict[str, Any] = {
        "header": a_header(number="12", issued_on="05/3/2024"),
        "sections": [
            a_section(
                {"goal": {"localities": ["da_hoi", "dong_dao"], "deadline": "trong tháng 9/2024"}},
                *words,
                kind="goals",
            ),
            a_section({"budget": budget}, kind="budget"),
            a_section(
                {"assignment": {"actor": "Các thôn", "duties": ["Rà soát.", duty]}},
                kind="implementation",
            ),
        ],
    }
    return a_commune_plan(*villages, **{**values, **changes})


def told(commune: Plan) -> list[Finding]:
    """All that is told of the villages' plans, each finding once."""
    drafts = ntmdocs.draft_village_plans(commune, form="thon")
    return list(dict.fromkeys(note for draft in drafts for note in draft.notes))


def with_budget(*lines: Any) -> dict[str, Any]:
    return {"sections": [a_section({"budget": {"lines": lines}}, kind="budget")]}


def with_funding(*parts: tuple[str, str]) -> dict[str, Any]:
    return {"funding": [{"source": source, "amount_vnd": amount} for source, amount in parts]}


def with_goal(**goal: Any) -> Plan:
    return plan(words=[{"goal": {"localities": ["thôn Đa Hội"], **goal}}])


OLD_WORK = {"starts": "01/4/2024", "ends": "30/6/2024"}
OF_2026 = {"year": 2026, "header": a_header(number="12", issued_on="05/3/2026"), "commune": None}
SET_OF_2026 = {
    "id": "thon_moi",
    "name": "Bộ tiêu chí thôn",
    "level": "thôn",
    "period": "2026-2030",
    "criteria_count": 4,
}

# (plan, rule, place, words of the message)
PLANTED: dict[str, tuple[Plan, str, str, str]] = {
    "01 nobody answers for a criterion": (
        plan(village(state={"in_charge": None})),
        "criterion-without-person",
        "villages.0.unmet.0",
        'thôn Đa Hội: tiêu chí "Vệ sinh môi trường" chưa ghi người theo dõi, phụ trách',
    ),
    "02 nobody does a task": (
        plan(village(task={"who": None})),
        "task-without-executor",
        "villages.0.unmet.0.tasks.0",
        'việc "Xây điểm tập kết rác" chưa ghi người, đơn vị thực hiện',
    ),
    "03 a task without an end": (
        plan(village(task={"ends": None})),
        "task-without-end",
        "villages.0.unmet.0.tasks.0",
        "chưa ghi thời gian hoàn thành",
    ),
    "04 nothing is said to be missing": (
        plan(village(state={"missing": None})),
        "criterion-without-content",
        "villages.0.unmet.0",
        "chưa ghi nội dung còn thiếu",
    ),
    "05 no day by which a criterion is met": (
        plan(village(task={"ends": "thường xuyên"})),
        "criterion-without-end",
        "villages.0.unmet.0",
        "chưa rõ xong khi nào",
    ),
    "05 what no village says, told once for all": (
        plan(*(village(name, state={"in_charge": None}) for name in ("Đa Hội", "Đồng Đạo"))),
        "criterion-gap-in-all-villages",
        "villages.0.unmet.0",
        "thôn Đa Hội, thôn Đồng Đạo không ghi người theo dõi, phụ trách cho tiêu chí nào",
    ),
    "05 what no task says": (
        plan(village(task={"ends": None}), village("Đồng Đạo", task={"ends": None})),
        "task-gap-in-all-villages",
        "villages.0.unmet.0.tasks.0",
        "thôn Đa Hội, thôn Đồng Đạo không ghi thời gian hoàn thành cho công việc nào",
    ),
    "06 met in the village, unmet in the commune": (
        plan(village(met=["Y tế", "Điện", "Nhà văn hóa thôn"])),
        "criterion-met-only-in-village",
        "commune.unmet.2",
        'thôn Đa Hội ghi đã đạt tiêu chí "Y tế"; xã Suối Mơ ghi chưa đạt "Y tế"',
    ),
    "07 nearly the same name, unmet in the commune": (
        plan(
            village(
                met=["Vệ sinh môi trường", "Điện", "Cây xanh"], state={"criterion": "Giao thông"}
            ),
            village(
                "Đồng Đạo",
                met=["Điện", "Nhà văn hóa thôn", "Cây xanh"],
                state={"criterion": "Giao thông"},
            ),
            commune={
                "name": "Suối Mơ",
                "criteria_set": "xa_ntm_nang_cao_2021_2025",
                "unmet": ["Môi trường"],
            },
        ),
        "criterion-met-only-in-village",
        "commune.unmet.0",
        'ghi đã đạt tiêu chí "Vệ sinh môi trường"; xã Suối Mơ ghi chưa đạt "Môi trường"',
    ),
    "07 the same name with other tone marks, in two villages": (
        plan(village(met=["VĂN HOÁ", "Điện", "A"]), village("Đồng Đạo", met=["VĂN HOÁ", "B", "C"])),
        "criterion-met-only-in-village",
        "commune.unmet.0",
        'thôn Đa Hội, thôn Đồng Đạo ghi đã đạt tiêu chí "VĂN HOÁ"; xã Suối Mơ ghi chưa đạt "Văn',
    ),
    "08 met in the village, unmet in the plan's words": (
        plan(
            words=["Thôn Đa Hội còn các tiêu chí chưa đạt: Nhà văn hoá, khu thể thao thôn; Chợ."],
        ),
        "criterion-unmet-in-words",
        "sections.0.content.1",
        'chưa đạt tiêu chí "Nhà văn hóa, khu thể thao thôn"; thôn ghi đã đạt',
    ),
    "09 one criterion of a village under two names": (
        plan(village(met=["Môi trường", "Điện", "Giao thông"])),
        "criterion-under-two-names",
        "villages.0.unmet.0",
        'ghi cả tiêu chí "Môi trường" và "Vệ sinh môi trường"',
    ),
    "09 one criterion with and without a word that says nothing": (
        plan(village(met=["Môi trường nông thôn", "Điện", "Giao thông"])),
        "criterion-under-two-names",
        "villages.0.unmet.0",
        'ghi cả tiêu chí "Môi trường nông thôn" và "Vệ sinh môi trường"',
    ),
    "10 a goal with another standard": (
        with_goal(standard="thôn NTM"),
        "goal-with-other-standard",
        "sections.0.content.1.goal.standard",
        'thôn Đa Hội đạt chuẩn "thôn NTM"; dữ liệu của thôn ghi "thôn NTM kiểu mẫu"',
    ),
    "11 words with another standard": (
        plan(words=["Tập trung chỉ đạo thôn Đa Hội đạt chuẩn thôn nông thôn mới, xong quý III."]),
        "goal-with-other-standard",
        "sections.0.content.1",
        'đạt chuẩn "thôn nông thôn mới"',
    ),
    "12 a goal with another deadline": (
        with_goal(deadline="trong tháng 11/2024"),
        "goal-with-other-deadline",
        "sections.0.content.1.goal.deadline",
        'thời hạn "trong tháng 11/2024" cho thôn Đa Hội; thôn ghi "trong tháng 9/2024"',
    ),
    "12 a goal in words with another deadline": (
        plan(
            words=[{"goal": {"text": "Xây dựng thôn Đa Hội kiểu mẫu.", "deadline": "quý IV/2024"}}]
        ),
        "goal-with-other-deadline",
        "sections.0.content.1.goal.deadline",
        'thời hạn "quý IV/2024" cho thôn Đa Hội',
    ),
    "12 words with another deadline": (
        plan(
            words=[
                "Thôn Đa Hội và thôn Đồng Đạo hoàn thành các tiêu chí chưa đạt trong tháng 6/2024."
            ]
        ),
        "goal-with-other-deadline",
        "sections.0.content.1",
        'trong tháng 6/2024." cho thôn Đa Hội, thôn Đồng Đạo; thôn ghi',
    ),
    "12 words of another kind with another deadline": (
        plan(words=["Thôn Đa Hội về đích thôn nông thôn mới kiểu mẫu chậm nhất ngày 30/6/2024."]),
        "goal-with-other-deadline",
        "sections.0.content.1",
        'ngày 30/6/2024." cho thôn Đa Hội; thôn ghi "trong tháng 9/2024"',
    ),
    "12 words of another kind with another standard": (
        plan(words=["Xây dựng thôn Đa Hội trở thành thôn nông thôn mới thông minh."]),
        "goal-with-other-standard",
        "sections.0.content.1",
        'đạt chuẩn "thôn nông thôn mới thông minh"',
    ),
    "13 a task after the village's deadline": (
        plan(village(task={"ends": "15/10/2024"})),
        "task-after-deadline",
        "villages.0.unmet.0.tasks.0.ends",
        "sau thời hạn đạt chuẩn của thôn Đa Hội (trong tháng 9/2024)",
    ),
    "14 begun after its end": (
        plan(village(task={"starts": "01/7/2024"})),
        "start-after-end",
        "villages.0.unmet.0.tasks.0.starts",
        "bắt đầu sau khi hoàn thành",
    ),
    "15 begun before the plan": (
        plan(village(task={"starts": "01/02/2024"})),
        "task-begun-before-plan",
        "villages.0.unmet.0.tasks.0.starts",
        'việc "Xây điểm tập kết rác" (01/02/2024) ghi bắt đầu trước ngày ban hành kế hoạch của xã',
    ),
    "16 a few đồng": (
        plan(
            village(task=with_funding(("Ngân sách xã", "45 đồng"))),
        ),
        "money-out-of-scale",
        "villages.0.unmet.0.tasks.0.funding.0.amount_vnd",
        "ghi 45 đồng từ nguồn Ngân sách xã; có phải sai đơn vị tiền?",
    ),
    "17 millions of millions": (
        plan(
            village(task=with_funding(("Ngân sách xã", "45.000.000 triệu đồng"))),
            village("Đồng Đạo"),
            **with_budget({"name": "Thuê máy", "amount_vnd": "1 triệu đồng"}),
        ),
        "money-out-of-scale",
        "villages.0.unmet.0.tasks.0.funding.0.amount_vnd",
        "ghi 45.000.000.000.000 đồng",
    ),
    "18 the budget's sum is a million times the village's": (
        plan(**with_budget({"name": "Thôn Đa Hội", "amount_vnd": "60 đồng"})),
        "money-does-not-add-up",
        "sections.0.content.0.budget.lines.0.amount_vnd",
        "lệch đúng 1.000.000 lần, có phải sai đơn vị tiền?",
    ),
    "19 more from a source than the plan gives": (
        plan(
            village(
                task=with_funding(
                    ("Ngân sách xã", "46 triệu đồng"), ("Nhân dân đóng góp", "15 triệu đồng")
                )
            )
        ),
        "money-does-not-add-up",
        "sections.1.content.0.budget.lines.0",
        'cần 91 triệu đồng từ nguồn "Ngân sách xã"; kế hoạch của xã chỉ ghi 90 triệu đồng',
    ),
    "20 one source under two names": (
        plan(
            village(task=with_funding(("NS huyện", "9 triệu đồng"))),
            village("Đồng Đạo", task=with_funding(("Ngân sách huyện hỗ trợ", "9 triệu đồng"))),
            sections=[a_section("Các thôn thực hiện.", kind="implementation")],
        ),
        "source-under-two-names",
        "villages.1.unmet.0.tasks.0.funding.0.source",
        '"NS huyện" (thôn Đa Hội), "Ngân sách huyện hỗ trợ" (thôn Đồng Đạo)',
    ),
    "20 one source with and without diacritics": (
        plan(village(task=with_funding(("Ngan sach xa", "9 triệu đồng")))),
        "source-under-two-names",
        "villages.0.unmet.0.tasks.0.funding.0.source",
        '"Ngân sách xã" (kinh phí của kế hoạch xã), "Ngan sach xa" (thôn Đa Hội)',
    ),
    "21 a source that the plan does not have": (
        plan(
            village(task=with_funding(("Ngân sách tỉnh", "45 triệu đồng"))),
            village("Đồng Đạo", task=with_funding(("Ngân sách tỉnh", "45 triệu đồng"))),
        ),
        "source-not-in-plan",
        "villages.0.unmet.0.tasks.0.funding.0.source",
        'nguồn "Ngân sách tỉnh" của thôn Đa Hội, thôn Đồng Đạo không có trong kinh phí',
    ),
    "22 sets of two sizes for one standard": (
        plan(village(), village("Đồng Đạo", criteria_count=5, met=[])),
        "sets-of-two-sizes",
        "villages.1.criteria_count",
        "thôn Đồng Đạo có 05 tiêu chí, thôn Đa Hội có 04",
    ),
    "23 another count in the plan's words": (
        plan(words=["Thôn Đa Hội và thôn Đồng Đạo cơ bản đã hoàn thành 03/07 tiêu chí."]),
        "count-at-odds",
        "sections.0.content.1",
        'ghi "03/07 tiêu chí" khi nói về thôn Đa Hội, thôn Đồng Đạo; dữ liệu của thôn có 01 trong',
    ),
    "23 another count where the size of the set is not known": (
        plan(
            village(criteria_count=None), words=["Thôn Đa Hội còn 03/07 tiêu chí cần hoàn thiện."]
        ),
        "count-at-odds",
        "sections.0.content.1",
        "dữ liệu của thôn có 01 tiêu chí chưa đạt",
    ),
    "24 fewer criteria than there are": (
        plan(
            village(met=["Giao thông", "Điện"]),
            village("Đồng Đạo"),
        ),
        "criteria-left-unsaid",
        "villages.0.met",
        "có 04 tiêu chí, mới ghi 03",
    ),
    "25 the workbook of another year": (
        plan(
            village(task=OLD_WORK, standard="thôn kiểu mẫu"),
            village("Đồng Đạo", task=OLD_WORK, standard="thôn kiểu mẫu"),
            village(
                "Ba",
                task=OLD_WORK,
                standard="thôn kiểu mẫu",
                deadline="Tết",
            ),
            **OF_2026,
            sections=[a_section("Các thôn thực hiện.", kind="implementation")],
        ),
        "work-of-another-year",
        "villages.0.unmet.0.tasks.0.ends",
        "của thôn Đa Hội, thôn Đồng Đạo, thôn Ba ghi hoàn thành trong năm 2024; kế hoạch là",
    ),
    "26 one task of another year": (
        plan(village(task={"starts": None, "ends": "31/5/2023"})),
        "time-outside-year",
        "villages.0.unmet.0.tasks.0.ends",
        "không thuộc năm kế hoạch 2024",
    ),
    "27 money in the words of a task": (
        plan(village(task={"what": "Xây điểm tập kết rác, 120 triệu đồng"})),
        "money-only-in-words",
        "villages.0.unmet.0.tasks.0.what",
        "nói 120 triệu đồng; cột kinh phí ghi 60 triệu đồng",
    ),
    "28 other money in the plan's words": (
        plan(words=["Kinh phí của thôn Đa Hội là 350 triệu đồng."]),
        "money-only-in-words",
        "sections.0.content.1",
        "nói 350 triệu đồng cho thôn Đa Hội; các công việc của thôn cộng lại 60 triệu đồng",
    ),
    "29 a standard of the past period, without a set": (
        plan(
            village(task={"starts": None, "ends": "31/5/2026"}),
            village("Đồng Đạo", task={"starts": None, "ends": "31/5/2026"}),
            **OF_2026,
            sections=[a_section("Các thôn thực hiện.", kind="implementation")],
        ),
        "standard-of-past-period",
        "villages.0.standard",
        'thôn Đa Hội, thôn Đồng Đạo phấn đấu đạt chuẩn "thôn NTM kiểu mẫu" mà chưa ghi bộ tiêu',
    ),
    "30 dated after the deadline of the commune": (
        plan(
            header=a_header(number="12", issued_on="20/3/2024"),
            villages=[village(task={"starts": "01/4/2024"})],
        ),
        "village-plan-after-deadline",
        "sections.2.content.0.assignment.duties.1.deadline",
        "sau thời hạn kế hoạch của xã giao cho thôn (15/03/2024)",
    ),
    "31 unmet, and no work": (
        plan(village(unmet=["Vệ sinh môi trường"])),
        "village-without-work",
        "villages.0.unmet",
        "chưa ghi công việc nào",
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_contradiction_is_told_once_and_nothing_else_is(name: str) -> None:
    commune, rule, place, words = PLANTED[name]
    (finding,) = told(commune)
    assert (finding.rule, finding.place) == (rule, place)
    assert words in finding.message


NEAR_MISSES: dict[str, Plan] = {
    "all agree": plan(),
    "no village is named in full": plan(words=["Thôn Đa còn 03/09 tiêu chí chưa đạt: Điện nước."]),
    "a longer name": plan(words=["Thôn Đa Hội Hạ đạt chuẩn thôn NTM, còn 03/09 tiêu chí."]),
    "the same standard at length": with_goal(standard="thôn nông thôn mới kiểu mẫu"),
    "the same deadline in other words": with_goal(deadline="trước ngày 30/9/2024"),
    "a deadline that is no day": with_goal(deadline="theo kế hoạch của huyện"),
    "a goal within the year": with_goal(deadline="trong năm 2024"),
    "a day of something else": plan(
        words=[
            "Thôn Đa Hội ra quân làm vệ sinh ngày 15/4/2024.",
            "Thôn Đa Hội báo cáo kết quả hoàn thành tiêu chí trước ngày 15/6/2024.",
            "Thôn Đa Hội họp ngày 15/3/2024, đạt chuẩn trong tháng 9/2024.",
            "Thôn Đa Hội đạt chuẩn trong năm 2024, theo lộ trình của xã.",
            {"goal": {"text": "Xây dựng thôn Đa Hội trong năm 2024."}},
        ]
    ),
    "a village whose deadline is no day": plan(
        village(deadline="theo lộ trình"),
        words=["Thôn Đa Hội đạt chuẩn trong tháng 6/2024."],
    ),
    "the rest of a set that is not known": plan(
        village(criteria_count=None), words=["Thôn Đa Hội đạt 06/07 tiêu chí; còn 01/07 tiêu chí."]
    ),
    "what was reached before": plan(
        words=["Thôn Đa Hội đã đạt chuẩn thôn NTM năm 2020, nay phấn đấu ở mức cao hơn."]
    ),
    "what was reached before, in other words": plan(
        words=["Thôn Đa Hội đã về đích thôn NTM ngày 20/12/2020; trở thành điểm sáng năm 2020."]
    ),
    "two standards in one sentence": plan(
        words=["Thôn Đa Hội đạt chuẩn thôn NTM, rồi đạt chuẩn thôn NTM kiểu mẫu."]
    ),
    "another village's standard": plan(
        words=["Thôn Đa Hội giữ vững kết quả; thôn Ba đạt chuẩn thôn NTM kiểu mẫu."]
    ),
    "the village's own counts": plan(
        words=["Thôn Đa Hội đã hoàn thành 03/04 tiêu chí; còn 01/04 tiêu chí cần hoàn thiện."]
    ),
    "a share of something else": plan(
        words=["Thôn Đa Hội có 12/15 hộ, ngày 12/15, 02/03 chỉ tiêu."]
    ),
    "counts of two villages": plan(
        words=["Thôn Đa Hội 03/04, thôn Đồng Đạo đạt 03/04 tiêu chí; thôn Ba 01/09 tiêu chí."],
        **{
            "villages": [
                village(),
                village("Đồng Đạo"),
                village("Ba", task={"funding": []}, criteria_count=9, met=[], standard="thôn NTM"),
            ]
        },
    ),
    "unmet in words too": plan(words=["Thôn Đa Hội còn tiêu chí chưa đạt: Vệ sinh môi trường."]),
    "unmet, then what is met": plan(
        words=["Thôn Đa Hội chưa đạt: Vệ sinh môi trường; đã đạt: Nhà văn hóa, khu thể thao thôn."]
    ),
    "two criteria of one set": plan(
        village(
            met=["Môi trường", "Điện", "Giao thông"],
            state={"criterion": "Chất lượng môi trường sống"},
        )
    ),
    "one word in two names": plan(village(met=["Điện", "Giao thông", "Điện nước"])),
    "met in both": plan(village(met=["Quy hoạch", "Điện", "Chợ"])),
    "no commune": plan(village(met=["Y tế", "Điện", "Chợ"]), commune=None),
    "other criteria than the commune's": plan(village(met=["Văn hóa đọc", "Điện", "Chợ"])),
    "work without end beside a day": plan(
        village(unmet=[{**STATE, "tasks": [TASK, {**TASK, "ends": "thường xuyên", "funding": []}]}])
    ),
    "begun in the month of the plan": plan(village(task={"starts": "tháng 3/2024"})),
    "begun when is not certain": plan(village(task={"starts": "sau Tết"})),
    "an undated plan, begun in its year": plan(
        village(task={"starts": "02/01/2024"}), header=a_header(issued_on="2024")
    ),
    "small money": plan(
        village(task=with_funding(("Ngân sách xã", "50.000 đồng"), ("Nhân dân đóng góp", "0 đồng")))
    ),
    "much money": plan(
        village(task=with_funding(("Vốn vay", "99 tỷ đồng"))),
        **with_budget({"name": "Thuê máy", "amount_vnd": "1 triệu đồng"}),
    ),
    "sources by capitals and order": plan(
        village(
            task=with_funding(
                ("NGÂN SÁCH XÃ", "45 triệu đồng"), ("nhân dân đóng góp", "1 triệu đồng")
            )
        )
    ),
    "two budgets of two levels": plan(
        village(
            task=with_funding(("Ngân sách xã", "9 triệu đồng"), ("Ngân sách huyện", "9 triệu đồng"))
        ),
        sections=[a_section("Các thôn thực hiện.", kind="implementation")],
    ),
    "a budget of several sources in one line": plan(
        **with_budget(
            {
                "name": "Chung",
                "amount_vnd": "1 tỷ đồng",
                "source": "Ngân sách xã và Nhân dân đóng góp",
            }
        )
    ),
    "a budget that names no source": plan(
        village(task=with_funding(("Ngân sách tỉnh", "9 triệu đồng"))),
        **with_budget({"name": "Chung", "amount_vnd": "1 tỷ đồng"}),
    ),
    "what one household pays": plan(
        village(task={"what": "Vận động đóng góp 2 triệu đồng/hộ, mỗi hộ 500.000 đồng một lần"})
    ),
    "the task's own money": plan(
        village(
            task={"what": "Xây điểm tập kết rác (60 triệu đồng, trong đó 45 triệu đồng của xã)"}
        )
    ),
    "the village's own money": plan(
        words=["Kinh phí của thôn Đa Hội: 60 triệu đồng, ngân sách xã 45 triệu đồng."]
    ),
    "a sum that cannot be read": plan(village(task={"what": "Mua 1,250 triệu đồng vật liệu"})),
    "sums of several villages": plan(
        words=["Xã hỗ trợ thôn Đa Hội và thôn Đồng Đạo tổng cộng 500 triệu đồng."]
    ),
    "two tasks of other years": plan(
        village(task={"ends": "30/6/2024"}), header=a_header(issued_on="05/3/2024")
    ),
    "a set of the new period": plan(
        village(
            task={"starts": None, "ends": "31/5/2026"}, criteria_set="thon_moi", criteria_count=None
        ),
        village("Đồng Đạo", task={"starts": None, "ends": "31/5/2026"}, standard="thôn sạch"),
        **OF_2026,
        criteria_sets=[SET_OF_2026],
        sections=[a_section("Các thôn thực hiện.", kind="implementation")],
    ),
}


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_what_only_looks_wrong_is_silence(name: str) -> None:
    assert told(NEAR_MISSES[name]) == []


def test_counts_in_words_wait_for_the_state_of_a_village() -> None:
    commune = plan(village(met=[], unmet=[]), words=["Thôn Đa Hội còn 03/07 tiêu chí."])
    assert [note.rule for note in told(commune)] == ["village-without-work"]
