"""The lines of a plan's body, from data as a YAML file would hold them."""

from functools import partial
from typing import Any

import pytest

import ntmdocs
from build import a_plan, an_annex
from ntmdocs.model import Plan, Table, Text
from ntmdocs.prose import Run, paper_data, runs
from ntmdocs.render.blocks import Block, BlockMaker
from ntmdocs.render.lines import end_runs
from ntmdocs.tabulate import PrintedTable, printed_table

LETTERS = [*"abcdđeghiklmnopqrstuvxy", "aa"]


def blocks_of(plan: Plan) -> list[Block]:
    return list(a_maker(plan).blocks(plan.sections, "sections"))


def a_maker(plan: Plan) -> BlockMaker:
    data = paper_data(plan)
    return BlockMaker(data, plan.numbering, partial(printed_table, paper=plan, data=data))


def printed(sections: list[Any], **changes: Any) -> list[str]:
    return [block.text for block in blocks_of(a_plan(sections=sections, **changes))]


def under_one(*content: Any, **changes: Any) -> list[str]:
    """The lines below a section's heading."""
    heading, *lines = printed([{"title": "Nội dung", "content": list(content)}], **changes)
    assert heading == "I. NỘI DUNG"
    return lines


def titled(*titles: str) -> list[Any]:
    return [{"title": title} for title in titles]


# Headings and their numbers


def test_sections_have_roman_numbers_and_capitals() -> None:
    lines = printed([{"kind": "purpose"}, *titled("Nội dung", "Đường *làng*", "Bốn")])
    assert lines == ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "III. ĐƯỜNG LÀNG", "IV. BỐN"]


def test_below_a_section_come_numbers_then_letters_then_dashes() -> None:
    deep = {"title": "Ba", "content": [{"title": "Bốn", "content": titled("Năm")}]}
    lines = under_one({"title": "Một"}, {"title": "Hai", "content": [*titled("Bé"), deep]})
    assert lines == ["1. Một", "2. Hai", "a) Bé", "b) Ba", "- Bốn", "- Năm"]


def test_letters_run_as_the_vietnamese_alphabet() -> None:
    lines = under_one({"title": "Một", "content": titled(*LETTERS)})
    assert lines[1:] == [f"{letter}) {letter}" for letter in LETTERS]
    assert "đ) đ" in lines
    assert not any(line.startswith(("f)", "j)", "w)", "z)", "ă)")) for line in lines)


def test_decimal_numbering_names_the_number_above() -> None:
    inner = [{"title": "A", "content": titled("Sâu")}, {"title": "B"}]
    sections = [
        {"title": "Nội dung", "content": [*titled("Một"), {"title": "Hai", "content": inner}]}
    ]
    lines = printed(sections, numbering="decimal")
    assert lines == ["I. NỘI DUNG", "1. Một", "2. Hai", "2.1. A", "2.1.1. Sâu", "2.2. B"]


def test_parts_have_a_line_of_their_own_and_sections_below_count_anew() -> None:
    below = titled("Một", "Hai")
    lines = printed(
        [
            {"division": "part", "title": "Tình hình", "text": "Nói chung.", "content": below},
            {"division": "part", "title": "Nội dung", "number": "thứ hai", "content": below},
            {"division": "part", "title": "Kết thúc", "number": ""},
        ]
    )
    sections = ["I. MỘT", "II. HAI"]
    first = ["Phần I\nTÌNH HÌNH", "Nói chung.", *sections]
    assert lines == [*first, "Phần thứ hai\nNỘI DUNG", *sections, "KẾT THÚC"]


def test_letters_over_sections_count_as_the_alphabet_and_look_as_sections_do() -> None:
    plan = a_plan(sections=[{"division": "letter", **one} for one in titled(*"vwxyz")])
    assert [block.text for block in blocks_of(plan)] == ["A. V", "B. W", "C. X", "D. Y", "Đ. Z"]
    assert {block.kind for block in blocks_of(plan)} == {"heading_1"}


def test_headings_have_the_style_of_their_level() -> None:
    inner = {"title": "Ba", "content": titled("Bốn")}
    plan = a_plan(sections=[{"title": "Một", "content": [{"title": "Hai", "content": [inner]}]}])
    assert [block.kind for block in blocks_of(plan)] == [
        *("heading_1", "heading_2", "heading_3", "heading_3")
    ]


def test_numbers_begin_anew_under_each_heading() -> None:
    lines = printed(
        [{"title": "Một", "content": titled("A", "B")}, {"title": "Hai", "content": titled("C")}]
    )
    assert lines == ["I. MỘT", "1. A", "2. B", "II. HAI", "1. C"]


def test_sections_solutions_and_assignments_share_one_count() -> None:
    lines = under_one(
        {"title": "Chung"},
        {"solution": {"title": "Tuyên truyền", "tasks": ["Phát tờ rơi."]}},
        {"assignment": {"actor": "Các thôn", "duties": ["Dọn đường."]}},
    )
    assert lines == ["1. Chung", "2. Tuyên truyền", "Phát tờ rơi.", "3. Các thôn", "Dọn đường."]


def test_paragraphs_between_headings_do_not_stop_the_count() -> None:
    lines = under_one({"title": "Một"}, "Lời văn.", {"title": "Hai"})
    assert lines == ["1. Một", "Lời văn.", "2. Hai"]


def test_three_may_stand_twice_as_a_faulty_paper_has_it() -> None:
    sections = titled("A", "B", "C", "D", "E")
    sections[3]["number"] = "III"
    sections[4]["number"] = "IV"
    assert printed(sections) == ["I. A", "II. B", "III. C", "III. D", "IV. E"]


def test_paper_may_begin_at_two() -> None:
    sections = [{"title": "A", "number": "II"}, {"title": "B", "number": "III"}]
    assert printed(sections) == ["II. A", "III. B"]


def test_heading_without_a_number_is_not_counted() -> None:
    sections = [{"title": "Mở đầu", "number": ""}, *titled("A", "B")]
    assert printed(sections) == ["MỞ ĐẦU", "I. A", "II. B"]


@pytest.mark.parametrize(
    ("number", "line"),
    [("2", "2. A"), ("2.", "2. A"), ("2)", "2) A"), ("2.1", "2.1. A"), ("*", "* A"), ("", "A")],
)
def test_pinned_number_gets_its_mark_unless_it_has_one(number: str, line: str) -> None:
    assert under_one({"title": "A", "number": number}) == [line]


def test_pinned_letter_gets_a_bracket_where_letters_stand() -> None:
    inner = [{"title": "A", "number": "đ"}, {"title": "B", "number": "1.2"}]
    assert under_one({"title": "Một", "content": inner})[1:] == ["đ) A", "1.2. B"]


def test_assignment_and_solution_may_be_pinned_and_unnumbered() -> None:
    lines = under_one(
        {"assignment": {"actor": "Các thôn", "number": "7", "duties": ["Dọn đường."]}},
        {"solution": {"title": "Tuyên truyền", "number": "", "tasks": ["Phát tờ rơi."]}},
    )
    assert lines == ["7. Các thôn", "Dọn đường.", "Tuyên truyền", "Phát tờ rơi."]


def test_count_goes_on_from_a_pinned_number() -> None:
    sections = [{"title": "A", "number": "II"}, *titled("B")]
    assert printed(sections) == ["II. A", "III. B"]


@pytest.mark.parametrize(("above", "below"), [("", "1. A"), ("2.", "2.1. A")])
def test_decimal_numbering_below_a_pinned_number(above: str, below: str) -> None:
    inner = {"title": "Một", "number": above, "content": titled("A")}
    assert under_one(inner, numbering="decimal")[1] == below


# Headings that run into their text


def test_heading_runs_in_with_its_text() -> None:
    lines = under_one({"title": "Đối tượng", "text": "Là các hộ dân trong xã năm {{ year }}."})
    assert lines == ["1. Đối tượng: Là các hộ dân trong xã năm 2024."]


def test_colon_typed_after_a_run_in_heading_is_not_doubled() -> None:
    assert under_one({"title": "Đối tượng:", "text": "Hộ dân."}) == ["1. Đối tượng: Hộ dân."]
    assert under_one({"title": "Đối tượng.", "text": "Hộ dân."}) == ["1. Đối tượng: Hộ dân."]


def test_run_in_heading_is_bold_to_its_colon_on_the_second_level_only() -> None:
    section = {"title": "Hai", "text": "Lời *văn*.", "content": [{"title": "Ba", "text": "Lời."}]}
    blocks = blocks_of(a_plan(sections=[{"title": "Một", "content": [section]}]))
    second, third = blocks[1:]
    assert second.kind == third.kind == "run_in_heading"
    assert [run for run in second.runs if run.bold] == [Run("1. ", True), Run("Hai:", True)]
    assert Run("văn", italic=True) in second.runs
    assert third.text == "a) Ba: Lời."
    assert not any(run.bold for run in third.runs)


def test_content_may_follow_a_run_in_heading() -> None:
    section = {"title": "Hai", "text": "Gồm:", "content": [{"items": ["một;", "hai."]}]}
    assert under_one(section) == ["1. Hai: Gồm:", "- một;", "- hai."]


# Lists


def test_items_have_dashes_and_what_is_below_has_plus_signs() -> None:
    items = ["một;", {"text": "hai:", "items": ["bé;", {"text": "lớn:", "items": ["sâu."]}]}]
    assert under_one({"items": items}) == ["- một;", "- hai:", "+ bé;", "+ lớn:", "- sâu."]


@pytest.mark.parametrize(
    ("marker", "marks"),
    [
        ("-", ["- ", "- "]),
        ("+", ["+ ", "+ "]),
        ("a)", ["a) ", "b) "]),
        ("1.", ["1. ", "2. "]),
        ("none", ["", ""]),
    ],
)
def test_list_has_the_marker_asked_for(marker: str, marks: list[str]) -> None:
    lines = under_one({"items": ["một", "hai"], "marker": marker})
    assert lines == [f"{marks[0]}một", f"{marks[1]}hai"]


@pytest.mark.parametrize(("marker", "mark"), [("a)", "đ) "), ("1.", "5. "), ("-", "- ")])
def test_list_may_start_later(marker: str, mark: str) -> None:
    lines = under_one({"items": ["một", "hai"], "marker": marker, "start": 5})
    assert lines[0] == f"{mark}một"


@pytest.mark.parametrize("marker", ["a)", "1.", "none", "+"])
def test_dashes_hang_under_anything_but_dashes(marker: str) -> None:
    lines = under_one({"items": [{"text": "một", "items": ["bé"]}], "marker": marker})
    assert lines[1] == "- bé"


def test_items_below_may_ask_for_a_marker_of_their_own() -> None:
    items = [{"text": "một", "items": ["bé", "lớn"], "marker": "a)"}]
    assert under_one({"items": items}) == ["- một", "a) bé", "b) lớn"]


def test_marks_typed_at_the_end_of_items_stay() -> None:
    items = ["một;", "hai.", "ba", "bốn..."]
    assert under_one({"items": items}) == ["- một;", "- hai.", "- ba", "- bốn..."]


# Tasks and who answers for them


def test_one_task_is_a_paragraph_and_several_are_dashes() -> None:
    one = {"solution": {"title": "Tuyên truyền", "tasks": ["Phát tờ rơi."]}}
    two = {"solution": {"title": "Tuyên truyền", "tasks": ["Phát tờ rơi.", "Phát thanh."]}}
    assert under_one(one)[1:] == ["Phát tờ rơi."]
    assert under_one(two)[1:] == ["- Phát tờ rơi.", "- Phát thanh."]


def test_marker_of_tasks_may_be_asked_for() -> None:
    solution = {"title": "Tuyên truyền", "tasks": ["Phát tờ rơi."], "marker": "-"}
    assert under_one({"solution": solution})[1:] == ["- Phát tờ rơi."]


def test_single_task_may_have_points_of_its_own() -> None:
    task = {"text": "Phát thanh:", "items": ["buổi sáng;", "buổi chiều."]}
    lines = under_one({"solution": {"title": "Tuyên truyền", "tasks": [task]}})
    assert lines[1:] == ["Phát thanh:", "- buổi sáng;", "- buổi chiều."]


def test_actor_is_ordered_or_asked() -> None:
    ordered = {"assignment": {"actor": "Các thôn", "duties": ["Dọn đường."]}}
    asked = {"assignment": {"actor": "Ủy ban MTTQ xã", "asked": True, "duties": ["Vận động."]}}
    assert under_one(ordered, asked) == [
        *("1. Các thôn", "Dọn đường.", "2. Đề nghị Ủy ban MTTQ xã", "Vận động.")
    ]


def test_lead_partners_and_deadline_stand_on_lines_of_their_own() -> None:
    task = {
        "text": "Lắp đặt thùng rác.",
        "deadline": "Xong trong Quý II/{{ year }}",
        "partners": "các thôn;",
        "lead": "Công chức địa chính.",
    }
    lines = under_one({"items": [task, "Dọn đường."]})
    assert lines == [
        "- Lắp đặt thùng rác.",
        "Đơn vị chủ trì: Công chức địa chính.",
        "Đơn vị phối hợp: các thôn.",
        "Thời gian thực hiện: Xong trong Quý II/2024.",
        "- Dọn đường.",
    ]


def test_labels_of_responsibility_are_italic() -> None:
    task = {"text": "Dọn đường.", "lead": "Các thôn"}
    plan = a_plan(sections=[{"title": "A", "content": [{"items": [task]}]}])
    assert blocks_of(plan)[-1].runs == (Run("Đơn vị chủ trì: ", italic=True), Run("Các thôn."))


@pytest.mark.parametrize("deadline", ["Thường xuyên", "trong tháng 9/2024", "Xong trong Quý II"])
def test_deadline_is_words(deadline: str) -> None:
    lines = under_one({"items": [{"text": "Dọn đường.", "deadline": deadline}]})
    assert lines[1] == f"Thời gian thực hiện: {deadline}."


def test_what_the_text_names_is_not_printed_again() -> None:
    task = {"text": "{{ lead }} xong trước **{{ deadline }}**.", "lead": "Thôn", "deadline": "15/3"}
    assert under_one({"items": [task | {"partners": "xã"}]}) == [
        *("- Thôn xong trước 15/3.", "Đơn vị phối hợp: xã.")
    ]


def test_triple_of_a_solution_stands_below_its_tasks() -> None:
    solution = {"title": "Tuyên truyền", "tasks": ["A.", "B."], "lead": "Thôn", "deadline": "Quý I"}
    assert under_one({"solution": solution})[3:] == [
        *("Đơn vị chủ trì: Thôn.", "Thời gian thực hiện: Quý I.")
    ]


def test_triple_of_a_task_stands_below_its_points() -> None:
    task = {"text": "Lắp đặt:", "items": ["thùng;", "biển."], "lead": "Thôn"}
    assert under_one({"items": [task]}) == [
        *("- Lắp đặt:", "+ thùng;", "+ biển.", "Đơn vị chủ trì: Thôn.")
    ]


# Goals


def reach(*localities: str, **more: Any) -> dict[str, Any]:
    return {"goal": {"localities": list(localities), "standard": "thôn NTM", **more}}


def test_goals_made_of_data_end_in_semicolons_and_the_last_in_a_full_stop() -> None:
    assert under_one(reach("thôn Đông"), reach("thôn Tây", "thôn Nam"), reach("xã")) == [
        "- Xây dựng thôn Đông đạt chuẩn thôn NTM;",
        "- Xây dựng thôn Tây và thôn Nam đạt chuẩn thôn NTM;",
        "- Xây dựng xã đạt chuẩn thôn NTM.",
    ]


def test_single_goal_is_a_paragraph() -> None:
    assert under_one(reach("thôn Đông")) == ["Xây dựng thôn Đông đạt chuẩn thôn NTM."]


def test_written_goals_keep_their_marks() -> None:
    goals = [{"goal": "Xã đạt chuẩn,"}, reach("thôn Đông"), {"goal": "Giữ vững"}]
    assert under_one(*goals) == [
        *("- Xã đạt chuẩn,", "- Xây dựng thôn Đông đạt chuẩn thôn NTM;", "- Giữ vững")
    ]


def test_paragraph_parts_goals_into_two_lists() -> None:
    lines = under_one(reach("A"), reach("B"), "Ngoài ra:", reach("C"))
    assert [line[-1] for line in lines] == [";", ".", ":", "."]
    assert [line.startswith("- ") for line in lines] == [True, True, False, False]


def test_targets_stand_below_their_goal() -> None:
    targets = [
        {"indicator": "Nước sạch", "value": "95", "unit": "%", "baseline": "90"},
        {"indicator": "Đường hoa", "value": "3", "unit": "km;"},
    ]
    assert under_one(reach("thôn Đông", targets=targets)) == [
        "Xây dựng thôn Đông đạt chuẩn thôn NTM:",
        "- Nước sạch: 95% (hiện trạng: 90%);",
        "- Đường hoa: 3 km.",
    ]
    assert under_one(reach("thôn Đông", targets=targets), reach("xã"))[1].startswith("+ ")


def test_deadline_of_a_goal_stands_in_its_sentence() -> None:
    assert under_one(reach("thôn Đông", deadline="trong tháng 9/{{ year }}.")) == [
        "Xây dựng thôn Đông đạt chuẩn thôn NTM, hoàn thành trong tháng 9/2024."
    ]


# Money


def cost(amount: str, name: str = "Thùng rác", **more: Any) -> dict[str, Any]:
    return {"name": name, "amount_vnd": amount, **more}


def test_budget_says_its_sum_then_its_lines() -> None:
    lines = under_one(
        {"budget": {"lines": [cost("50 triệu", source="ngân sách xã"), cost("1,2 tỷ", "Đường")]}}
    )
    assert lines == [
        "Tổng kinh phí thực hiện: 1.250 triệu đồng, trong đó:",
        "- Thùng rác: 50 triệu đồng (ngân sách xã);",
        "- Đường: 1.200 triệu đồng.",
    ]


@pytest.mark.parametrize(
    ("unit", "total"),
    [("đồng", "80.000.000 đồng"), ("triệu đồng", "80 triệu đồng"), ("tỷ đồng", "0,08 tỷ đồng")],
)
def test_money_is_printed_in_the_unit_asked_for(unit: str, total: str) -> None:
    lines = under_one({"budget": {"lines": [cost("80 triệu đồng")], "unit": unit}})
    assert lines == [
        f"Tổng kinh phí thực hiện: {total}, trong đó:",
        f"- Thùng rác: {total}.",
    ]


def test_lines_below_a_budget_line_have_plus_signs() -> None:
    below = [cost("30 triệu", "Sơn"), cost("20 triệu", "Công")]
    lines = under_one({"budget": {"lines": [cost("50 triệu", lines=below), cost("5 triệu", "A")]}})
    assert lines[1:] == [
        "- Thùng rác: 50 triệu đồng, gồm:",
        "+ Sơn: 30 triệu đồng;",
        "+ Công: 20 triệu đồng;",
        "- A: 5 triệu đồng.",
    ]


def test_last_line_of_a_budget_ends_in_a_full_stop_however_deep() -> None:
    below = [cost("30 triệu", "Sơn"), cost("20 triệu", "Công")]
    lines = under_one({"budget": {"lines": [cost("50 triệu", lines=below)]}})
    assert lines[-1] == "+ Công: 20 triệu đồng."


# Tables, paragraphs, annexes


def test_table_stands_between_its_unit_and_its_note() -> None:
    table = {
        "columns": [{"title": "TT"}],
        "rows": [["1"]],
        "unit": "Đơn vị tính: triệu đồng",
        "note": "*Ghi chú:* năm {{ year }}",
    }
    plan = a_plan(sections=[{"title": "A", "content": ["Như sau:", {"table": table}]}])
    blocks = blocks_of(plan)[1:]
    assert [block.kind for block in blocks] == ["paragraph", "table_unit", "table", "table_note"]
    typed = plan.sections[0].content[1]
    assert isinstance(typed, Table)
    assert blocks[2].table == PrintedTable.of(typed, None)
    assert blocks[3].text == "Ghi chú: năm 2024"


def test_table_without_unit_and_note_stands_alone() -> None:
    table = {"columns": [{"title": "TT"}], "rows": [["1"]]}
    plan = a_plan(sections=[{"title": "A", "content": [{"table": table}]}])
    assert [block.kind for block in blocks_of(plan)] == ["heading_1", "table"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Xong **trước Tết**.", [("Xong ", False), ("trước Tết", True), ("./.", False)]),
        ("Xong **trước Tết**;", [("Xong ", False), ("trước Tết", True), ("./.", False)]),
        ("Xong **trước Tết** ./.", [("Xong ", False), ("trước Tết", True), ("./.", False)]),
        ("Xong **trước Tết.**", [("Xong ", False), ("trước Tết./.", True)]),
        ("Xong **trước Tết**", [("Xong ", False), ("trước Tết./.", True)]),
        ("Trồng **cây, v.v.**.", [("Trồng ", False), ("cây, v.v.", True), ("/.", False)]),
    ],
)
def test_the_end_mark_is_put_on_once_also_where_it_stands_in_a_run_of_its_own(
    typed: str, printed: list[tuple[str, bool]]
) -> None:
    words = end_runs(runs(Text(typed), {}), "./.")
    assert [(run.text, run.bold) for run in words] == printed


def test_bases_and_goals_end_rightly_after_bold_words() -> None:
    bases = ["Căn cứ **Luật A**.", "Căn cứ **Luật B**;"]
    plan = a_plan(legal_bases=bases, closing="Câu **cuối**.")
    lines = ntmdocs.render_plan(plan).text.splitlines()
    assert {"Căn cứ Luật A;", "Căn cứ Luật B."} <= set(lines)
    assert "Câu cuối./." in lines


def test_paragraph_keeps_its_marks_and_its_styles() -> None:
    plan = a_plan(sections=[{"title": "A", "content": ["*(Theo biểu số 01, 02)*", "Hết..."]}])
    _, first, second = blocks_of(plan)
    assert first.runs == (Run("(Theo biểu số 01, 02)", italic=True),)
    assert second.text == "Hết..."


def test_annex_counts_its_own_sections() -> None:
    plan = a_plan(annexes=[an_annex("Lời văn.", *titled("Một", "Hai"))])
    maker = a_maker(plan)
    lines = [block.text for block in maker.blocks(plan.annexes[0].content, "annexes.0.content")]
    assert lines == ["Lời văn.", "I. MỘT", "II. HAI"]


# Whole passages, as real plans have them


def test_numbered_paragraphs_without_titles() -> None:
    """`1. …` and `2. …` right under `I.`: a list with numbers."""
    items = ["Phát huy sức mạnh của Nhân dân.", "Triển khai sâu rộng."]
    assert under_one({"items": items, "marker": "1."}) == [
        *("1. Phát huy sức mạnh của Nhân dân.", "2. Triển khai sâu rộng.")
    ]


def test_lettered_points_with_dashes_under_a_numbered_heading() -> None:
    section = {
        "title": "Mục đích",
        "content": [
            {
                "items": [
                    {"text": "Xác định nội dung công việc:", "items": ["thời hạn;", "phân công."]},
                    "Bảo đảm kịp thời.",
                ],
                "marker": "a)",
            }
        ],
    }
    assert under_one(section) == [
        "1. Mục đích",
        "a) Xác định nội dung công việc:",
        "- thời hạn;",
        "- phân công.",
        "b) Bảo đảm kịp thời.",
    ]


def test_tasks_with_their_triples_under_lettered_headings() -> None:
    content = [
        {
            "title": "Phát triển hạ tầng",
            "content": [
                {
                    "title": "Đường làng",
                    "content": [
                        {
                            "items": [
                                {
                                    "text": "Rà soát các tuyến đường.",
                                    "lead": "Công chức địa chính",
                                    "partners": "Các thôn",
                                    "deadline": "Thường xuyên",
                                }
                            ]
                        }
                    ],
                }
            ],
        }
    ]
    assert under_one(*content) == [
        "1. Phát triển hạ tầng",
        "a) Đường làng",
        "- Rà soát các tuyến đường.",
        "Đơn vị chủ trì: Công chức địa chính.",
        "Đơn vị phối hợp: Các thôn.",
        "Thời gian thực hiện: Thường xuyên.",
    ]
