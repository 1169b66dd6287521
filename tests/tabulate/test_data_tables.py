"""Tables made of the plan's data: rows, counts and sums, and what may be chosen."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from build import a_plan, a_section, an_annex
from ntmdocs import DataError, render_plan
from ntmdocs.model import DataColumn, DataTable, Plan
from ntmdocs.model.data_tables import COLUMNS_OF, USUAL_COLUMNS
from ntmdocs.model.walk import with_strings
from ntmdocs.prose import ProseError, paper_data, plain_text
from ntmdocs.tabulate import PrintedTable, data_table, paper_problems
from ntmdocs.tabulate.columns import printed_column

LAMPS = {
    "what": "Lắp **đèn** đường",
    "who": "Tổ điện *1*",
    "helpers": "Chi đoàn",
    "starts": "tháng 3/{{ year }}",
    "ends": "trong tháng 6/{{ year }}",
    "funding": [
        {"source": "ngân sách xã", "amount_vnd": "50 triệu đồng"},
        {"source": "Nhân dân đóng góp", "amount_vnd": "12,5 triệu đồng"},
    ],
}
FLOWERS = {
    "what": "Trồng hoa",
    "who": "Chi hội Phụ nữ",
    "funding": [{"source": "Ngân sách xã", "amount_vnd": "7 triệu đồng"}],
}
DONG = {
    "id": "dong",
    "name": "Đông",
    "standard": "thôn NTM kiểu mẫu",
    "deadline": "trong tháng 9/{{ year }}",
    "criteria_count": 4,
    "met": ["Điện", "Y tế"],
    "unmet": [
        {
            "criterion": "Giao thông",
            "missing": "Đèn, hoa",
            "in_charge": "Lê Văn Ba",
            "tasks": [LAMPS, FLOWERS],
        },
        "Vệ sinh môi trường",
    ],
}
TARGETS = [
    {"indicator": "Hộ dùng nước sạch", "value": "95", "unit": "%", "baseline": "90"},
    {"indicator": "Đường hoa", "value": "02"},
]
TAY = {"id": "tay", "name": "Tây", "unmet": ["Giao thông"]}
COMMUNE = {
    "name": "Suối Mơ",
    "criteria_set": "xa_ntm_nang_cao_2021_2025",
    "met": ["1"],
    "unmet": ["6", "7", "14"],
}


def a_local_plan(**changes: Any) -> Plan:
    goal = {"goal": {"text": "Phấn đấu.", "targets": TARGETS}}
    values = {"commune": COMMUNE, "villages": [DONG, TAY], "sections": [a_section(goal)]}
    return a_plan(**{**values, **changes})


def made(plan: Plan | None = None, **part: Any) -> PrintedTable:
    return data_table(DataTable.model_validate(part), plan or a_local_plan())


def printed(plan: Plan | None = None, **part: Any) -> list[list[str]]:
    """The rows as they print; a group row has its own cells only."""
    plan = plan or a_local_plan()
    data = paper_data(plan)
    return [
        [
            " / ".join(plain_text(text, data) for text in ((cell,) if row.group else cell))
            for cell in row.group or row.cells
        ]
        for row in made(plan, **part).rows
    ]


def test_village_criteria_have_a_block_a_village_with_its_counts() -> None:
    assert printed(of="village_criteria") == [
        ["I", "Thôn Đông"],
        ["1", "Điện", "", "Đạt", ""],
        ["2", "Y tế", "", "Đạt", ""],
        ["3", "Giao thông", "Đèn, hoa", "Chưa đạt", "Trong tháng 9/2024"],
        ["4", "Vệ sinh môi trường", "", "Chưa đạt", "Trong tháng 9/2024"],
        ["", "Số tiêu chí đạt", "", "02/04", ""],
        ["", "Số tiêu chí chưa đạt", "", "02/04", ""],
        ["II", "Thôn Tây"],
        ["1", "Giao thông", "", "Chưa đạt", ""],
        ["", "Số tiêu chí chưa đạt", "", "01", ""],
    ]


def test_a_set_of_the_plans_own_gives_the_table_its_rows_and_their_order() -> None:
    own = {
        "id": "thon_thu",
        "name": "Bộ tiêu chí thôn",
        "level": "thôn",
        "period": "2021-2025",
        "criteria_count": 5,
        "criteria": [
            {"number": 1, "name": "Giao thông"},
            {"number": 2, "name": "Điện"},
            {"number": 4, "name": "Nhà văn hóa"},
        ],
    }
    village = {**DONG, "criteria_set": "thon_thu", "criteria_count": None}
    plan = a_local_plan(villages=[village], criteria_sets=[own])
    columns = ["number", "criterion", "state"]
    assert printed(plan, of="village_criteria", columns=columns) == [
        ["Thôn Đông"],
        ["1", "Giao thông", "Chưa đạt"],
        ["2", "Điện", "Đạt"],
        ["3", "Nhà văn hóa", ""],
        ["4", "Y tế", "Đạt"],
        ["5", "Vệ sinh môi trường", "Chưa đạt"],
        ["", "Số tiêu chí chưa đạt", "02/05"],
    ]
    tasks = printed(plan, of="tasks", columns=["criterion", "task"])
    assert [row[0] for row in tasks] == ["Giao thông", "Giao thông", "Vệ sinh môi trường"]


def test_one_village_and_only_what_is_unmet() -> None:
    columns = ["number", "criterion", {"title": "Kết quả", "columns": ["met", "unmet"]}]
    rows = printed(of="village_criteria", localities=["dong"], only_unmet=True, columns=columns)
    assert rows == [
        ["Thôn Đông"],
        ["1", "Giao thông", "", "x"],
        ["2", "Vệ sinh môi trường", "", "x"],
        ["", "Cộng", "02/04", "02/04"],
    ]


def test_commune_criteria_are_those_of_the_set_judged_only_where_the_plan_says_so() -> None:
    rows = printed(of="commune_criteria")
    assert len(rows) == 20
    assert [row[0] for row in rows[:-1]] == [str(number) for number in range(1, 20)]
    assert {row[0]: row[2] for row in rows[:-1] if row[2]} == {
        "1": "Đạt",
        **dict.fromkeys(("6", "7", "14"), "Chưa đạt"),
    }
    assert rows[-1] == ["", "Số tiêu chí chưa đạt", "03/19"]


def test_when_all_is_said_the_commune_has_both_counts() -> None:
    met = [str(number) for number in range(1, 20) if number not in (6, 7, 14)]
    rows = printed(a_local_plan(commune={**COMMUNE, "met": met}), of="commune_criteria")
    assert rows[-2:] == [
        ["", "Số tiêu chí đạt", "16/19"],
        ["", "Số tiêu chí chưa đạt", "03/19"],
    ]


def test_a_commune_without_a_set_shows_what_it_names() -> None:
    commune = {"name": "Suối Mơ", "unmet": ["Chợ"]}
    assert printed(a_local_plan(commune=commune), of="commune_criteria") == [
        ["1", "Chợ", "Chưa đạt"],
        ["", "Số tiêu chí chưa đạt", "01"],
    ]


def test_assignment_names_who_follows_each_unmet_criterion() -> None:
    rows = printed(of="assignment", columns=["number", "criterion", "in_charge", "who"])
    assert rows[:4] == [
        ["I", "Xã Suối Mơ"],
        ["1", "Văn hóa", "", ""],
        ["2", "Cơ sở hạ tầng thương mại nông thôn", "", ""],
        ["3", "Y tế", "", ""],
    ]
    assert rows[4:] == [
        ["II", "Thôn Đông"],
        ["1", "Giao thông", "Lê Văn Ba", "Tổ điện *1*; Chi hội Phụ nữ"],
        ["2", "Vệ sinh môi trường", "", ""],
        ["III", "Thôn Tây"],
        ["1", "Giao thông", "", ""],
    ]


@pytest.mark.parametrize(
    ("ends", "shown"),
    [
        (("trong tháng 6/{{ year }}", "15/5/{{ year }}"), "Trong tháng 6/2024"),
        (("30/6/{{ year }}", "Thường xuyên"), "30/6/2024"),
        ((None, "trước 15/3"), "Trước 15/3"),
        (("khi có kinh phí", None), "Trong tháng 9/2024"),
    ],
)
def test_a_criterion_ends_with_its_last_task_or_with_its_village(
    ends: tuple[str | None, str | None], shown: str
) -> None:
    tasks = [{**LAMPS, "ends": end} for end in ends]
    unmet = [{"criterion": "Giao thông", "tasks": tasks}]
    plan = a_local_plan(villages=[{**DONG, "unmet": unmet}], commune=None)
    assert printed(plan, of="assignment", columns=["criterion", "ends"]) == [["Giao thông", shown]]


def test_sources_stand_beside_the_sum_with_their_parts_where_there_are_several() -> None:
    shares = "Ngân sách xã: 50 / Nhân dân đóng góp: 12,5"
    rows = printed(of="tasks", localities=["dong"], columns=["task", "amount", "source"])
    assert rows == [
        ["Lắp đèn đường", "62,5", shares],
        ["Trồng hoa", "7", "Ngân sách xã"],
        ["", "", ""],
        ["Tổng cộng", "69,5", ""],
    ]
    rows = printed(of="assignment", localities=["dong"], columns=["criterion", "source"])
    assert rows[0] == ["Giao thông", "Ngân sách xã: 57 / Nhân dân đóng góp: 12,5"]


def test_money_by_source_adds_up_however_its_capitals_are_typed() -> None:
    table = made(of="funding")
    assert printed(of="funding") == [
        ["1", "Ngân sách xã", "57"],
        ["2", "Nhân dân đóng góp", "12,5"],
        ["", "Tổng cộng", "69,5"],
    ]
    assert table.rows[-1].bold
    assert table.unit == "Đơn vị tính: triệu đồng"
    assert printed(of="funding", unit="đồng")[-1][-1] == "69.500.000"


def test_tasks_have_a_row_each_and_a_criterion_without_one_a_row_to_fill() -> None:
    assert printed(of="tasks", localities=["dong"]) == [
        [
            *("1", "Giao thông", "Lắp đèn đường", "Tổ điện *1*", "Chi đoàn"),
            *("Tháng 3/2024", "Trong tháng 6/2024", "62,5"),
        ],
        ["2", "Giao thông", "Trồng hoa", "Chi hội Phụ nữ", "", "", "", "7"],
        ["3", "Vệ sinh môi trường", "", "", "", "", "", ""],
        ["", "Tổng cộng", "", "", "", "", "", "69,5"],
    ]


def test_tasks_of_a_criterion_stand_in_one_cell_too() -> None:
    rows = printed(of="village_criteria", localities=["dong"], columns=["criterion", "task"])
    assert ["Giao thông", "- Lắp đèn đường / - Trồng hoa"] in rows


def test_no_money_is_no_sum() -> None:
    plan = a_local_plan(villages=[TAY])
    with pytest.raises(ProseError, match="biểu không có hàng nào: không có kinh phí"):
        made(plan, of="funding")
    assert printed(plan, of="tasks") == [["1", "Giao thông", *[""] * 6]]


@pytest.mark.parametrize("of", list(COLUMNS_OF))
def test_every_column_can_be_chosen_and_named(of: str) -> None:
    columns = [{"name": name, "title": f"Cột {name}", "width": 2} for name in COLUMNS_OF[of]]
    table = made(of=of, columns=columns, index_row=True, note="Ghi chú")
    assert [str(column.title) for column in table.leaves] == [one["title"] for one in columns]
    assert {column.width for column in table.leaves} == {2}
    assert (table.index_row, table.note) == (True, "Ghi chú")
    usual = [column.title for column in made(of=of).leaves]
    assert len(set(usual)) == len(usual) == len(USUAL_COLUMNS[of])
    for name in COLUMNS_OF[of]:
        assert made(of=of, columns=[name]).leaves[0].title


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (["starts"], 'biểu "assignment" không có cột "starts"; các cột: number, criterion'),
        (["number", "number"], "hai lần"),
        ([{"title": "Nhóm"}], 'cột có "name"'),
        ([{"columns": ["number"]}], 'nhóm cột có "title"'),
        ([{"name": "number", "columns": ["state"]}], 'cột có "name"'),
    ],
)
def test_wrong_columns_are_told(columns: list[Any], told: str) -> None:
    with pytest.raises(ValidationError, match="1 validation error") as caught:
        DataTable.model_validate({"of": "assignment", "columns": columns})
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "part", "place", "told"),
    [
        (
            {},
            {"of": "tasks", "localities": ["dogn"]},
            "localities",
            'không có thôn mã "dogn"; các mã: dong, tay',
        ),
        ({"commune": None}, {"of": "commune_criteria"}, "of", 'ghi thêm "commune"'),
        (
            {"commune": None},
            {"of": "assignment", "localities": ["commune"]},
            "localities",
            'ghi thêm "commune"',
        ),
        ({"villages": []}, {"of": "tasks", "localities": ["a"]}, "localities", "chưa khai thôn"),
    ],
)
def test_a_table_of_what_is_not_there_is_told_at_its_place(
    changes: dict[str, Any], part: dict[str, Any], place: str, told: str
) -> None:
    plan = a_local_plan(sections=[a_section({"data_table": part})], **changes)
    ((path, message),) = paper_problems(plan)
    assert path == ("sections", 0, "content", 0, "data_table", place)
    assert told in message
    with pytest.raises(ProseError):
        data_table(DataTable.model_validate(part), plan)


@pytest.mark.parametrize(
    ("what", "told"), [("<", 'hàng 1: ô đầu ghi "<"'), ("=", 'hàng 1 có ô "="')]
)
def test_a_text_that_is_a_sign_of_tables_is_refused_as_in_a_typed_one(what: str, told: str) -> None:
    village = {**DONG, "unmet": [{"criterion": "Giao thông", "tasks": [what]}]}
    part = {"data_table": {"of": "tasks", "columns": ["task"]}}
    plan = a_local_plan(villages=[village], annexes=[an_annex(part)])
    with pytest.raises(DataError, match=told):
        render_plan(plan)


def test_titles_stand_no_higher_than_those_of_a_typed_table() -> None:
    column: Any = "task"
    for level in (3, 2, 1):
        column = {"title": f"Nhóm {level}", "columns": [column]}
    assert made(of="tasks", columns=[column]).levels == 4
    with pytest.raises(DataError, match="đầu bảng có 5 tầng; nhiều nhất 4 tầng"):
        made(of="tasks", columns=[{"title": "Nhóm 0", "columns": [column]}])


def test_titles_are_cleaned_though_they_were_filled_since_they_were_read() -> None:
    part = DataTable.model_validate({"of": "tasks", "columns": [{"name": "task", "title": "Việc"}]})
    filled = with_strings(part, lambda words, _: f" {words}  làm" if words == "Việc" else words)
    (column,) = data_table(filled, a_local_plan()).leaves
    assert column.title == "Việc làm"


@pytest.mark.parametrize(
    ("title", "told"),
    [("Vi\x06ệc", r"Tên cột: có ký tự không in được: U\+0006"), (" ", "Tên cột: để trống")],
)
@pytest.mark.parametrize("is_group", [False, True])
def test_titles_filled_since_are_refused_as_those_of_a_typed_table(
    title: str, told: str, is_group: bool
) -> None:
    column = (
        {"title": "Việc", "columns": ["task"]} if is_group else {"name": "task", "title": "Việc"}
    )
    part = DataTable.model_validate({"of": "tasks", "columns": [column]})
    filled = with_strings(part, lambda words, _: title if words == "Việc" else words)
    with pytest.raises(DataError, match=told):
        data_table(filled, a_local_plan())


def test_a_village_that_lacks_nothing_has_no_block_where_only_that_is_told() -> None:
    done = {**DONG, "met": ["1", "2"], "unmet": []}
    plan = a_local_plan(villages=[done, TAY])
    assert printed(plan, of="village_criteria", only_unmet=True, columns=["criterion"]) == [
        ["II. Thôn Tây"],
        ["Giao thông"],
        ["Số tiêu chí chưa đạt: 01"],
    ]


def test_tables_stand_where_they_are_named_and_print() -> None:
    inner = {"title": "Tiểu mục", "content": [{"data_table": {"of": "funding"}}]}
    plan = a_local_plan(
        sections=[a_section("Lời văn.", inner)],
        annexes=[an_annex({"data_table": {"of": "tasks"}})],
    )
    text = render_plan(plan).text
    assert "Lắp đèn đường" in text
    assert "Tổng cộng" in text
    assert "Đơn vị tính: triệu đồng" in text


def test_a_column_looks_as_its_kind_where_nothing_else_is_said() -> None:
    kinds = [name for names in COLUMNS_OF.values() for name in names]
    looks = {kind.value: printed_column(DataColumn(name=kind)) for kind in kinds}
    assert {name: (look.width, look.align.value) for name, look in looks.items()} == {
        "number": (1, "center"),
        "criterion": (5, "left"),
        "present": (5, "left"),
        "missing": (6, "left"),
        "state": (2, "center"),
        "met": (2, "center"),
        "unmet": (2, "center"),
        "in_charge": (4, "left"),
        "deadline": (4, "center"),
        "task": (6, "left"),
        "who": (4, "left"),
        "helpers": (4, "left"),
        "starts": (3, "center"),
        "ends": (3, "center"),
        "amount": (2.5, "right"),
        "source": (8, "left"),
        "indicator": (8, "left"),
        "unit": (2, "center"),
        "baseline": (2, "center"),
        "value": (2, "center"),
    }
    assert printed_column(DataColumn(name=kinds[0], title="Số", width=7)).width == 7


def test_marks_in_names_are_no_marks() -> None:
    village = {"id": "x", "name": "Bản *Sao*", "unmet": ["Tiêu chí {{ 1 }}"]}
    plan = a_local_plan(villages=[village])
    assert printed(plan, of="village_criteria")[:2] == [
        ["Thôn Bản *Sao*"],
        ["1", "Tiêu chí {{ 1 }}", "", "Chưa đạt", ""],
    ]


@given(st.sets(st.integers(1, 19)), st.sets(st.integers(1, 19)))
def test_counts_in_tables_are_those_of_the_prose(unmet: set[int], others: set[int]) -> None:
    commune = {
        **COMMUNE,
        "met": [str(number) for number in sorted(others - unmet)],
        "unmet": [str(number) for number in sorted(unmet)],
    }
    plan = a_local_plan(commune=commune)
    rows = printed(plan, of="commune_criteria", columns=["criterion", "met", "unmet"])
    listed, closing = rows[:-1], rows[-1]
    data = paper_data(plan)["commune"]
    assert closing == ["Cộng", data["met_share"], data["unmet_share"]]
    assert sum(row[2] == "x" for row in listed) == data["unmet_count"] == len(unmet)
    assert sum(row[1] == "x" for row in listed) == len(data["met"])


# A plan without villages: what its own sections say


OWN = [
    a_section(
        {
            "solution": {
                "title": "Cải cách",
                "lead": "Văn phòng",
                "tasks": [
                    {"text": "Số hóa, xong {{ deadline }}", "deadline": "trong {{ year }}"},
                    {"text": "Rà soát", "lead": "Phòng Kinh tế", "partners": "các thôn"},
                ],
            }
        },
        {"items": ["Tuyên truyền.", {"text": "Tập huấn", "deadline": "Quý II"}]},
        {
            "assignment": {
                "actor": "các phòng",
                "duties": [{"text": "Báo cáo", "deadline": "15/12"}],
            }
        },
        {
            "budget": {
                "lines": [
                    {"name": "Máy", "amount_vnd": "50 triệu", "source": "ngân sách xã"},
                    {
                        "name": "Tập huấn",
                        "amount_vnd": "30 triệu",
                        "lines": [
                            {"name": "Lớp", "amount_vnd": "20 triệu", "source": "Ngân sách xã"},
                            {"name": "In ấn", "amount_vnd": "10 triệu"},
                        ],
                    },
                ]
            }
        },
        {"goal": {"text": "Phấn đấu.", "targets": TARGETS}},
    )
]


def an_own_plan(**changes: Any) -> Plan:
    return a_plan(**{"sections": OWN, **changes})


def test_tasks_of_a_plan_without_villages_are_those_of_its_sections() -> None:
    plan = an_own_plan()
    assert [str(column.title) for column in made(plan, of="tasks").leaves] == [
        *("TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
    ]
    assert printed(plan, of="tasks") == [
        ["1", "Số hóa, xong trong 2024", "Văn phòng", "", "Trong 2024"],
        ["2", "Rà soát", "Phòng Kinh tế", "các thôn", ""],
        ["3", "Tập huấn", "", "", "Quý II"],
    ]
    chosen = printed(plan, of="tasks", columns=["number", "criterion", "task"])
    assert chosen[0] == ["1", "Cải cách", "Số hóa, xong trong 2024"]


def test_its_assignments_funding_and_targets_are_its_own_too() -> None:
    plan = an_own_plan()
    assert printed(plan, of="assignment") == [["1", "Báo cáo", "Các phòng", "", "15/12"]]
    bare = printed(plan, of="assignment", columns=["criterion", "in_charge", "deadline"])
    assert bare == [["Báo cáo", "Các phòng", "15/12"]]
    assert printed(plan, of="funding") == [
        ["1", "Ngân sách xã", "70"],
        ["2", "In ấn", "10"],
        ["", "Tổng cộng", "80"],
    ]
    targets = [["1", "Hộ dùng nước sạch", "%", "90", "95"], ["2", "Đường hoa", "", "", "02"]]
    assert printed(plan, of="targets") == printed(of="targets") == targets
    assert (
        "Hộ dùng nước sạch"
        in render_plan(an_own_plan(annexes=[an_annex({"data_table": {"of": "targets"}})])).text
    )


def test_the_tasks_of_villages_go_before_those_of_the_sections() -> None:
    rows = printed(a_local_plan(sections=OWN), of="tasks", columns=["task"])
    assert ["Số hóa, xong trong 2024"] not in rows
    assert ["Trồng hoa"] in rows


@pytest.mark.parametrize(
    ("of", "told"),
    [
        ("tasks", "không có công việc: ghi ở villages"),
        ("assignment", "không có phân công"),
        ("funding", "không có kinh phí"),
        ("targets", "không có chỉ tiêu: ghi targets ở goal"),
        ("village_criteria", "không có tiêu chí của thôn"),
    ],
)
def test_a_table_without_a_row_is_refused_with_what_is_missing(of: str, told: str) -> None:
    plan = a_plan(sections=[a_section("Lời."), a_section({"data_table": {"of": of}})])
    with pytest.raises(DataError, match=told) as caught:
        render_plan(plan)
    (problem,) = caught.value.problems
    assert problem.path == "sections.1.content.0.data_table.of"
    assert paper_problems(plan) == [], "a workbook may bring its rows"
