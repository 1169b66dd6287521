"""A plan for each village: its words, its numbers, and what a user may change."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ntmdocs
from build import a_header
from draft.communes import a_commune_plan, a_village
from ntmdocs.model import DataTable, Plan
from ntmdocs.model.walk import blocks_of
from ntmdocs.prose import VillageText, paper_data, plain_text
from ntmdocs.store import load_village_text
from ntmdocs.tabulate import PrintedTable, data_table
from ntmdocs.vietnamese import parse_money
from ntmdocs.writing import template_path

TEMPLATE = "ke-hoach-thon.yaml"


def drafted(*villages: dict[str, Any], **changes: Any) -> Plan:
    """The plan of the first village."""
    return ntmdocs.draft_village_plans(a_commune_plan(*villages, **changes))[0].plan


def printed(plan: Plan) -> str:
    return ntmdocs.render_plan(plan).text


def tables(plan: Plan) -> list[list[list[str]]]:
    """The rows of the plan's data tables, cells as they print."""
    data = paper_data(plan)

    def rows(table: PrintedTable) -> list[list[str]]:
        cells = (
            (" / ".join(plain_text(t, data) for t in cell) for cell in r.cells) for r in table.rows
        )
        return [list(row) for row in cells]

    return [rows(data_table(part, plan)) for _, part in blocks_of(plan, DataTable)]


def changed_template(folder: Path, *changes: tuple[str, str]) -> Path:
    """A copy of the shipped text with some of its words replaced."""
    text = template_path(TEMPLATE).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "thôn của tôi.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_one_draft_for_each_village_in_order() -> None:
    others = [a_village(id=f"v{n}", name=f"Thôn {n}") for n in range(3)]
    drafts = ntmdocs.draft_village_plans(a_commune_plan(*others))
    assert [draft.plan.villages[0].id for draft in drafts] == ["v0", "v1", "v2"]
    assert ntmdocs.draft_village_plans(a_commune_plan(villages=[])) == []


def test_a_village_that_agrees_has_no_notes() -> None:
    (draft,) = ntmdocs.draft_village_plans(a_commune_plan())
    assert draft.notes == ()
    assert draft.plan.open_notes == ()


def test_the_commune_stands_above_the_village_and_the_head_signs() -> None:
    lines = printed(drafted()).split("\n")
    assert lines[:4] == ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ", "BAN PHÁT TRIỂN", "THÔN ĐÔNG"]
    assert "TM. BAN PHÁT TRIỂN THÔN" in lines
    at = lines.index("TRƯỞNG BAN")
    assert lines[at + 1] == "Lê Văn Ba"


def test_the_text_says_what_the_commune_orders_of_its_villages() -> None:
    text = printed(drafted())
    for words in (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân xã Suối Mơ "
        "về vệ sinh môi trường nông thôn năm 2024;",
        "Xây dựng thôn Đông đạt chuẩn thôn NTM kiểu mẫu, hoàn thành trong tháng 9/2024",
        "Giữ vững các tiêu chí đã đạt: Điện.",
        "thôn Đông còn 01/02 tiêu chí chưa đạt, cần hoàn thành, gồm: Giao thông.",
        "Tổng kinh phí thực hiện: 62,5 triệu đồng, trong đó: ngân sách xã: 50 triệu đồng; "
        "Nhân dân đóng góp: 12,5 triệu đồng.",
        "Trần Thị Tư",
    ):
        assert words in text


def test_the_annex_lists_the_tasks_with_their_sum() -> None:
    assignment, tasks = tables(drafted())
    now, gap = "Đường đất", "Đèn, hoa"
    assert assignment == [["1", "Giao thông", now, gap, "Trần Thị Tư", "Trong tháng 6/2024"]]
    assert tasks == [
        [
            *("1", "Giao thông", "Lắp đèn đường", "Tổ điện", "Chi đoàn"),
            *("Tháng 3/2024", "Trong tháng 6/2024", "62,5"),
            "Ngân sách xã: 50 / Nhân dân đóng góp: 12,5",
        ],
        ["", "Tổng cộng", "", "", "", "", "", "62,5", ""],
    ]


def test_the_number_and_date_of_an_unsigned_plan_stay_open() -> None:
    text = printed(drafted(header=a_header(issued_on="2024")))
    blank = "\u00a0" * 6
    assert f"Kế hoạch số {blank}/KH-UBND ngày{blank}tháng{blank}năm 2024 của Ủy ban" in text


def test_a_village_that_is_no_thon_is_called_what_it_is() -> None:
    text = printed(drafted(a_village(kind="tổ dân phố", name="số 3")))
    assert "TM. BAN PHÁT TRIỂN TỔ DÂN PHỐ" in text
    assert "Ban phát triển tổ dân phố số 3" in text


def test_without_money_there_is_no_section_on_money() -> None:
    bare = a_village(unmet=[{"criterion": "Giao thông", "tasks": ["Lắp đèn"]}])
    plan = drafted(bare)
    assert "kinh phí thực hiện" not in printed(plan).casefold()
    assert [section.kind.value for section in plan.sections] == [
        *("purpose", "goals", "solutions", "implementation")
    ]


def test_without_anything_unmet_neither_tables_nor_annex_are_left() -> None:
    plan = drafted(a_village(unmet=[]))
    assert plan.annexes == ()
    assert tables(plan) == []
    text = printed(plan)
    assert "Phân công theo dõi" not in text
    assert "gồm:" not in text
    assert "Phụ lục" not in text


def test_the_size_of_the_set_need_not_be_known() -> None:
    text = printed(drafted(a_village(criteria_count=None)))
    assert "thôn Đông còn 01 tiêu chí chưa đạt" in text


def test_what_is_missing_is_dots_and_a_note_at_its_place() -> None:
    first = a_village()
    second = a_village(id="tay", name="Tây", board_head=None, standard=None, deadline=None)
    _, draft = ntmdocs.draft_village_plans(a_commune_plan(first, second))
    assert {note.place for note in draft.notes} == {
        *("villages.1.board_head", "villages.1.standard", "villages.1.deadline")
    }
    assert {note.rule for note in draft.notes} == {"missing-value"}
    assert {note.severity for note in draft.notes} == {ntmdocs.Severity.ERROR}
    assert draft.plan.signature.full_name == "..."
    assert 'chưa ghi "Trưởng Ban phát triển thôn"' in str(draft.notes[-1])
    assert draft.plan.open_notes == tuple(note.message for note in draft.notes)


SIGNS = 'Bản *Sao* {{ x }} \\ **"'


def test_signs_in_the_data_are_signs_on_the_page() -> None:
    village = a_village(name=SIGNS, board_head="Lê *Ba* {", standard="chuẩn *A*")
    plan = drafted(village)
    text = printed(plan)
    assert plan.signature.full_name == "Lê *Ba* {"
    assert f"Xây dựng thôn {SIGNS} đạt chuẩn chuẩn *A*, hoàn thành" in text
    assert f"Căn cứ điều kiện thực tế của thôn {SIGNS}." in text


def test_prose_of_the_village_is_settled_with_the_commune_plan() -> None:
    """A village's task may name another village; its own plan does not have that one."""
    task = {"what": "Học **thôn {{ villages.tay.name }}** làm đường {{ xxx }}"}
    dong = a_village(unmet=[{"criterion": "Giao thông", "tasks": [task]}])
    tay = a_village(id="tay", name="*Tây*")
    plan = drafted(dong, tay)
    assert plan.villages[0].unmet[0].tasks[0].what == "Học **thôn \\*Tây\\*** làm đường {{ xxx }}"


@pytest.mark.parametrize("what", ["Học {{ villages.nam.name }}", "Học {{ year + 1 }}"])
def test_prose_that_cannot_be_settled_stays_for_the_check_of_the_plan(what: str) -> None:
    plan = drafted(a_village(unmet=[{"criterion": "Giao thông", "tasks": [{"what": what}]}]))
    assert plan.villages[0].unmet[0].tasks[0].what == what
    with pytest.raises(ntmdocs.DataError):
        ntmdocs.render_plan(plan)


def test_a_blank_in_the_text_stays_blank(tmp_path: Path) -> None:
    path = changed_template(tmp_path, ("  symbol: KH-BPTT", "  number:\n  symbol: KH-BPTT"))
    plan = a_commune_plan()
    own = ntmdocs.draft_village_plans(plan, text=load_village_text(path))
    assert own == ntmdocs.draft_village_plans(plan)


def test_the_same_plan_gives_the_same_drafts_and_stays_as_it_was() -> None:
    plan = a_commune_plan()
    before = plan.model_dump()
    assert ntmdocs.draft_village_plans(plan) == ntmdocs.draft_village_plans(plan)
    assert plan.model_dump() == before


def test_a_drafted_plan_can_be_saved_and_read_back(tmp_path: Path) -> None:
    plan = drafted(a_village(board_head=None))
    ntmdocs.save_plan(plan, tmp_path / "thôn.yaml")
    again = ntmdocs.load_plan(tmp_path / "thôn.yaml")
    assert again == plan
    assert printed(again) == printed(plan)


# A text of one's own


def test_a_copy_of_the_text_may_say_it_otherwise(tmp_path: Path) -> None:
    path = changed_template(
        tmp_path, ("Ban phát triển {{ village.full_name }} ban hành", "Thôn {{ village.name }} ra")
    )
    (draft,) = ntmdocs.draft_village_plans(a_commune_plan(), text=load_village_text(path))
    assert "Thôn Đông ra Kế hoạch" in printed(draft.plan)


def test_the_shipped_text_is_no_special_case(tmp_path: Path) -> None:
    shutil.copy(template_path(TEMPLATE), tmp_path / "bản sao.yaml")
    plan = a_commune_plan()
    own = ntmdocs.draft_village_plans(plan, text=load_village_text(tmp_path / "bản sao.yaml"))
    assert own == ntmdocs.draft_village_plans(plan)


def faults(path: Path, *villages: dict[str, Any]) -> list[tuple[int | None, str, str]]:
    """Line, field and message of what the text cannot say of these villages."""
    text = load_village_text(path)
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.draft_village_plans(a_commune_plan(*villages), text=text)
    assert {problem.file for problem in caught.value.problems} == {str(path)}
    return [(each.line, each.field, each.message) for each in caught.value.problems]


def line_of(path: Path, words: str) -> int:
    """The one line of the file that has these words."""
    lines = path.read_text(encoding="utf-8").split("\n")
    (number,) = (number for number, line in enumerate(lines, 1) if words in line)
    return number


def test_a_required_field_made_of_an_empty_list_is_told(tmp_path: Path) -> None:
    path = changed_template(
        tmp_path, ("  subject: >-\n    Xây dựng", "  subject: >-\n    {{ village.unmet | names }}")
    )
    ((_, field, message),) = faults(path, a_village(unmet=[]))
    assert (field, message) == ("Phần đầu", 'thiếu; ghi thêm khóa "header"')


def test_a_value_that_does_not_fit_its_field_is_told_at_its_line(tmp_path: Path) -> None:
    path = changed_template(tmp_path, ("  symbol: KH-BPTT", '  symbol: "{{ village.head }}"'))
    ((line, field, message),) = faults(path, a_village(head="KH-BPTT"), a_village(id="tay"))
    assert line == line_of(path, "  symbol:")
    assert field == "Ký hiệu"
    assert 'Lê Văn Ba" không phải ký hiệu' in message


def test_a_line_is_right_below_what_a_village_leaves_out(tmp_path: Path) -> None:
    """The goal of the met criteria goes, the sections move up: the file stays as it is."""
    path = changed_template(
        tmp_path,
        ("Thường xuyên rà soát", "{{ villages.khac.name }} rà soát"),
        ("- title: Tuyên truyền, vận động\n", "- title: Tuyên truyền {{ deadline }}\n"),
    )
    bare = a_village(met=[], unmet=[], criteria_count=None)
    first, second = faults(path, bare)
    assert first == (
        line_of(path, "Tuyên truyền {{ deadline }}"),
        "Tên mục",
        first[2],
    )
    assert "chỗ này chưa có {{ deadline }}" in first[2]
    assert second[0] == line_of(path, "{{ villages.khac.name }}") - 1, "where its `>-` stands"
    assert 'không có dữ liệu tên "khac"; dùng được: dong' in second[2]


def test_a_name_of_the_commune_plan_may_be_missing_too(tmp_path: Path) -> None:
    path = changed_template(tmp_path, ("archive: VT", 'archive: "{{ commune_plan.position }}"'))
    signature = {"authority": "Q. Chủ tịch", "full_name": "Trần Văn An"}
    plan = a_commune_plan(signature=signature)
    (draft,) = ntmdocs.draft_village_plans(plan, text=load_village_text(path))
    assert [note.place for note in draft.notes] == ["signature.position"]


def test_a_count_in_the_text_waits_for_the_size_of_the_set(tmp_path: Path) -> None:
    path = changed_template(tmp_path, ("archive: VT", 'archive: "{{ village.met_share }}"'))
    plan = a_commune_plan(a_village(criteria_count=None, met=[]))
    (draft,) = ntmdocs.draft_village_plans(plan, text=load_village_text(path))
    assert [note.place for note in draft.notes] == ["villages.0.criteria_count"]


# Any state


money = st.integers(0, 10**12)
tasks = st.fixed_dictionaries(
    {"what": st.just("Việc")},
    optional={
        "who": st.sampled_from(["Tổ 1", "Tổ *2*"]),
        "funding": st.lists(
            st.fixed_dictionaries(
                {"source": st.sampled_from(["NS xã", "ns xã", "Khác"]), "amount_vnd": money}
            ),
            max_size=3,
        ),
    },
)
NAMES = [f"Tiêu chí {n}" for n in range(8)]


@st.composite
def villages(draw: st.DrawFn) -> dict[str, Any]:
    state = draw(st.lists(st.sampled_from(["met", "unmet", ""]), min_size=8, max_size=8))
    unmet = [
        {"criterion": name, "tasks": draw(st.lists(tasks, max_size=3))}
        for name, one in zip(NAMES, state, strict=True)
        if one == "unmet"
    ]
    met = [name for name, one in zip(NAMES, state, strict=True) if one == "met"]
    count = draw(st.none() | st.just(8))
    return a_village(met=met, unmet=unmet, criteria_count=count)


def amount_of(part: str) -> int:
    """đồng of `ngân sách xã: 50 triệu đồng`."""
    return parse_money(part.rpartition(": ")[2])


@settings(max_examples=15, deadline=None)
@given(st.lists(villages(), min_size=1, max_size=3))
def test_counts_and_sums_of_any_villages_add_up(states: list[dict[str, Any]]) -> None:
    named = [{**state, "id": f"v{n}", "name": f"{n}"} for n, state in enumerate(states)]
    plan = a_commune_plan(*named)
    commune = paper_data(plan)["villages"]
    for state, draft in zip(named, ntmdocs.draft_village_plans(plan), strict=True):
        own = paper_data(draft.plan)["villages"][state["id"]]
        assert own == commune[state["id"]], "the commune's figures are the village's"
        made = [task for one in state["unmet"] for task in one["tasks"]]
        total = sum(part["amount_vnd"] for task in made for part in task.get("funding", ()))
        assert own["unmet_count"] == len(state["unmet"])
        if own["criteria_count"] is not None:
            assert own["met_count"] + own["unmet_count"] == own["criteria_count"]
        text = printed(draft.plan)
        if state["unmet"]:
            assert f"còn {own['unmet_share']} tiêu chí chưa đạt" in text
            rows = tables(draft.plan)[-1]
            listed = [row for row in rows if row[0]]
            assert len(listed) == sum(max(len(one["tasks"]), 1) for one in state["unmet"])
        if own["cost"] is not None:
            assert f"Tổng kinh phí thực hiện: {own['cost']}, trong đó" in text
            assert rows[-1][-2] + " triệu đồng" == own["cost"]
            assert total == sum(amount_of(part) for part in own["funding"])


def test_a_table_of_another_village_in_the_text_is_told_at_its_line(tmp_path: Path) -> None:
    template = changed_template(tmp_path, ("of: tasks", "of: tasks\n          localities: [khac]"))
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.draft_village_plans(a_commune_plan(), text=load_village_text(template))
    (problem,) = caught.value.problems
    assert 'không có thôn mã "khac"' in problem.message
    assert problem.line is not None
    assert problem.line > 100


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (
            {"header": {"subject": "Làm đường {{ village.nmae }}"}},
            ['header.subject: không có dữ liệu tên "nmae"; có phải "name"?'],
        ),
        (
            {"year": 2024, "header": {"issuing_body": "UBND xã", "subject": "Làm đường"}},
            [
                "header.place: không hợp lệ (missing)",
                "header.issued_on: không hợp lệ (missing)",
                "sections: không hợp lệ (missing)",
                "signature: không hợp lệ (missing)",
            ],
        ),
    ],
)
def test_a_text_made_of_values_is_told_of_by_its_paths(
    values: dict[str, Any], told: list[str]
) -> None:
    """Who fills a text of values, not of a file, has no lines to be told at."""
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.draft_village_plans(a_commune_plan(), text=VillageText(values))
    assert [str(problem) for problem in caught.value.problems] == told


def test_what_names_no_village_is_one_object_in_the_plans_of_all() -> None:
    one, other = ntmdocs.draft_village_plans(
        a_commune_plan(a_village(), a_village(id="b", name="B"))
    )
    ours, theirs = ([*blocks_of(each.plan, DataTable)] for each in (one, other))
    assert ours
    assert all(table is theirs[at][1] for at, (_, table) in enumerate(ours))
