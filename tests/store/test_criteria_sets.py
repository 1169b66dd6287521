"""A plan's own criteria sets: inline or in files beside it, read, told of, and saved again."""

import json
import re
from pathlib import Path

import pytest

import ntmdocs
from ntmdocs import CriteriaSet, Plan
from ntmdocs.sources import read_yaml
from ntmdocs.writing import template_path
from store.planted import PLAN, as_json, assert_told, planted, problems_of, write
from store.test_schema import as_an_editor_reads, errors
from store.workbooks import write_csv, write_xlsx

SET = """\
# Bộ tiêu chí đặt ra để thử.
id: thon_thu
name: Bộ tiêu chí thôn
level: thôn
period: 2021-2025
act:
  type: Quyết định
  number_symbol: 05/QĐ-UBND
  issued_on: 8/3/2022
  issuer: UBND tỉnh
criteria_count: 3
criteria:
  - {number: 1, name: Giao thông, source: Phụ lục I}
  - {number: 2, name: Văn hóa}
  - {number: 3, name: Môi trường}
"""
OF_VILLAGE = ("    standard: thôn NTM\n    unmet", "    criteria_set: thon_thu\n    unmet")
NAMED = planted(OF_VILLAGE) + "criteria_sets:\n  - thon.yaml   # của tỉnh\n"
INLINE = (
    planted(OF_VILLAGE)
    + "criteria_sets:\n  - "
    + "    ".join(line for line in SET.splitlines(keepends=True)[1:])
)


def with_set(folder: Path, plan: str = NAMED, text: str = SET, name: str = "thon.yaml") -> Path:
    """A plan's file with the file of a set beside it."""
    write(folder, text, name)
    return write(folder, plan)


def told(path: Path) -> list[tuple[str, str]]:
    return [(problem.place, problem.message) for problem in problems_of(path)]


# Read


def test_a_set_in_its_own_file_is_the_same_as_one_in_the_plan(tmp_path: Path) -> None:
    plan = ntmdocs.load_plan(with_set(tmp_path))
    assert plan == ntmdocs.load_plan(write(tmp_path, INLINE, "inline.yaml"))
    assert plan.criteria_sets == (ntmdocs.load_criteria_set(tmp_path / "thon.yaml"),)
    assert plan.criteria_sets[0].criteria[2].name == "Môi trường"


def test_json_may_name_json(tmp_path: Path) -> None:
    plan = with_set(tmp_path)
    write(tmp_path, as_json(SET), "thon.json")
    other = write(tmp_path, as_json(NAMED.replace("thon.yaml", "thon.json")), "plan.json")
    assert ntmdocs.load_plan(other) == ntmdocs.load_plan(plan)


@pytest.mark.parametrize("name", ["thon.yaml", "bo/thon.yaml", "bo/../thon.yaml"])
def test_the_file_is_looked_for_from_the_plans_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "xa" / "bo").mkdir(parents=True)
    path = with_set(tmp_path / "xa", NAMED.replace("thon.yaml", name), name=name)
    monkeypatch.chdir(tmp_path)
    assert len(ntmdocs.load_plan(path.relative_to(tmp_path)).criteria_sets) == 1


def test_what_is_wrong_in_the_file_of_a_set_is_told_there_with_the_rest(tmp_path: Path) -> None:
    wrong = SET.replace("level:", "lvel:").replace("8/3/2022", "30/2/2022")
    path = with_set(tmp_path, NAMED.replace("place: Suối", "plce: Suối"), wrong)
    own = tmp_path / "thon.yaml"
    assert [place for place, _ in told(path)] == [f"{path}:6:3", f"{own}:4:1", f"{own}:9:14"]
    problem = problems_of(path)[1]
    assert (problem.field, problem.path) == ("Bộ tiêu chí riêng", "criteria_sets.0.lvel")
    assert 'có phải "level"?' in problem.message


def test_a_broken_file_of_a_set_names_its_own_line(tmp_path: Path) -> None:
    path = with_set(tmp_path, NAMED.replace("year: 2024", "year: hai"), 'id: "\n')
    (at_plan, _), (at_set, _) = told(path)
    assert at_plan == f"{path}:1:7"
    assert at_set.startswith(f"{tmp_path / 'thon.yaml'}:1:")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("khong-co.yaml", "không tìm thấy tệp"),
        ("thon.docx", "không tìm thấy tệp"),
        ("plan.yaml", "chính tệp kế hoạch"),
        ("./plan.yaml", "chính tệp kế hoạch"),
        ("/etc/thon.yaml", "không ghi cả đường dẫn"),
        ("../../../etc/hostname.yaml", "không ghi cả đường dẫn"),
        ("../thon.yaml", "không ghi cả đường dẫn"),
        ("con/../../thon.yaml", "không ghi cả đường dẫn"),
        (r"C:\thon.yaml", "không ghi cả đường dẫn"),
        (r"\\may-chu\thon.yaml", "không ghi cả đường dẫn"),
        (".", "đây là thư mục"),
        ("x" * 5000 + ".yaml", "không đọc được tệp"),
    ],
)
def test_a_name_that_gives_no_set_is_told_at_the_name(
    tmp_path: Path, name: str, words: str
) -> None:
    """Once: that the village's set is not known then only follows from it."""
    path = with_set(tmp_path, planted(OF_VILLAGE) + f"criteria_sets:\n  - {name}\n")
    ((place, message),) = told(path)
    line = path.read_text(encoding="utf-8").count("\n")
    assert place == f"{path}:{line}:5"
    assert words in message


def test_a_name_with_a_character_that_no_path_has(tmp_path: Path) -> None:
    values = read_yaml(PLAN).value | {"criteria_sets": ["a\0.yaml"]}
    path = write(tmp_path, json.dumps(values), "plan.json")
    ((_, message),) = told(path)
    assert "không đọc được tệp" in message


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = with_set(tmp_path, f"{NAMED}  - ./thon.yaml\n")
    ((place, message),) = told(path)
    line = path.read_text(encoding="utf-8").count("\n")
    assert place == f"{path}:{line}:5"
    assert f"đã kể ở dòng {line - 1}" in message


@pytest.mark.parametrize("text", ["- một danh sách\n", "lời văn\n"])
def test_a_file_that_holds_no_set(tmp_path: Path, text: str) -> None:
    ((place, message),) = told(with_set(tmp_path, text=text))
    assert place == f"{tmp_path / 'thon.yaml'}:1:1"
    assert "cần một nhóm khóa" in message


def test_a_set_that_names_a_set_is_no_set(tmp_path: Path) -> None:
    """So that there are no circles."""
    path = with_set(tmp_path, text=f"{SET}criteria_sets: [plan.yaml]\n")
    ((_, message),) = told(path)
    assert 'không có khóa "criteria_sets" ở đây' in message


def test_a_set_in_the_plan_is_told_of_at_its_line(tmp_path: Path) -> None:
    text = INLINE.replace("issued_on: 8/3/2022", "issued_on: ‸3/2022").replace(
        "      issuer: UBND tỉnh", "      ‸isuer: UBND tỉnh"
    )
    assert_told(
        tmp_path,
        text,
        ("Ngày ban hành", "thiếu ngày hoặc tháng"),
        ("Văn bản ban hành", 'có phải "issuer"?'),
    )


def test_ids_are_told_of_where_two_sets_have_one(tmp_path: Path) -> None:
    text = (
        f"{NAMED}  - {{id: thon_thu, name: A, level: thôn, period: 2021-2025, criteria_count: 2}}\n"
    )
    path = with_set(tmp_path, text)
    ((place, message),) = told(path)
    assert place == f"{path}:{text.count(chr(10))}:10"
    assert 'hai bộ tiêu chí cùng mã "thon_thu"' in message


def test_the_id_of_a_national_set_is_taken(tmp_path: Path) -> None:
    plan = NAMED.replace("criteria_set: thon_thu", "standard: thôn NTM")
    ((place, message),) = told(
        with_set(tmp_path, plan, SET.replace("thon_thu", "xa_ntm_2026_2030"))
    )
    assert place == f"{tmp_path / 'thon.yaml'}:2:5"
    assert "bộ tiêu chí quốc gia" in message


def test_an_unknown_set_lists_both_kinds(tmp_path: Path) -> None:
    path = with_set(tmp_path, NAMED.replace("criteria_set: thon_thu", "criteria_set: thon"))
    ((_, message),) = told(path)
    assert "các bộ riêng: thon_thu; các bộ quốc gia: xa_ntm_2021_2025" in message


def test_a_criterion_that_an_own_set_lacks_is_told(tmp_path: Path) -> None:
    path = with_set(tmp_path, NAMED.replace("- criterion: Môi trường", "- criterion: Y tế"))
    ((_, message),) = told(path)
    assert message == '"Y tế" không có trong Bộ tiêu chí thôn'


def test_one_that_an_incomplete_set_may_have_is_not(tmp_path: Path) -> None:
    plan = NAMED.replace("- criterion: Môi trường", "- criterion: Y tế")
    shorter = SET.replace("  - {number: 3, name: Môi trường}\n", "")
    assert len(ntmdocs.load_plan(with_set(tmp_path, plan, shorter)).villages[0].unmet) == 2


# Beside a table of villages


def test_a_table_may_name_a_set_of_the_plan(tmp_path: Path) -> None:
    table = write_csv(
        tmp_path,
        ["Thôn", "Bộ tiêu chí", "Tiêu chí"],
        ["Nội", "thon_thu", "Văn hoá"],
    )
    plan = NAMED[: NAMED.index("villages:")] + NAMED[NAMED.index("annexes:") :]
    path = with_set(tmp_path, plan)
    village = ntmdocs.load_plan(path, villages=table).villages[0]
    assert village.criteria_set == "thon_thu"
    own = ntmdocs.load_plan(path).criteria_sets
    assert ntmdocs.read_villages(table, criteria_sets=own).villages == (village,)
    with pytest.raises(ntmdocs.DataError, match="không có bộ tiêu chí"):
        ntmdocs.read_villages(table)


def test_a_table_is_held_against_the_plans_own_set(tmp_path: Path) -> None:
    headings = ["Thôn", "Tiêu chí", "Đánh giá"]
    rows = [["Nội", name, "Chưa đạt"] for name in ("Trạm y tế", "van hoa", "Môi trườn")]
    table = write_xlsx(tmp_path, headings, *rows)
    path = with_set(tmp_path)
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.load_plan(path, villages=table)
    assert [(problem.cell, problem.message) for problem in caught.value.problems] == [
        (
            "Tình trạng!B2",
            '"Trạm y tế" không có trong Bộ tiêu chí thôn; '
            "các tiêu chí: Giao thông; Văn hóa; Môi trường",
        ),
        (
            "Tình trạng!B4",
            '"Môi trườn" không có trong Bộ tiêu chí thôn; có phải "Môi trường"?',
        ),
    ]


NATIONAL = "xa_ntm_nang_cao_2021_2025"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Trạm vũ trụ", f"xem: ntmdocs criteria {NATIONAL}"),
        ("3. Giao thông", 'có phải "Giao thông"?'),  # which is the second
    ],
)
def test_a_criterion_that_a_national_set_lacks_is_told_with_where_to_look(
    tmp_path: Path, name: str, hint: str
) -> None:
    heads = ["Thôn", "Bộ tiêu chí", "Tiêu chí"]
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.read_villages(write_csv(tmp_path, heads, ["Nội", NATIONAL, name]))
    (problem,) = caught.value.problems
    assert f'"{name}" không có trong Bộ tiêu chí quốc gia' in problem.message
    assert problem.message.endswith(hint)
    (village,) = ntmdocs.read_villages(
        write_csv(tmp_path, heads, ["Nội", NATIONAL, "2. Giao thông"])
    ).villages
    assert [state.criterion for state in village.unmet] == ["Giao thông"]


@pytest.mark.parametrize(
    ("named", "is_refused"),
    [("  - {number: 3, name: Môi trường}\n", True), ("", False)],
    ids=["every name is known", "one is not"],
)
def test_a_criterion_that_the_set_does_not_name_is_refused_only_where_it_names_all(
    tmp_path: Path, named: str, is_refused: bool
) -> None:
    plan = NAMED[: NAMED.index("villages:")] + NAMED[NAMED.index("annexes:") :]
    shorter = SET.replace("  - {number: 3, name: Môi trường}\n", named)
    own = ntmdocs.load_plan(with_set(tmp_path, plan, shorter)).criteria_sets
    rows = ["Thôn", "Bộ tiêu chí", "Tiêu chí"], ["Nội", "thon_thu", "Y tế"]
    table = write_csv(tmp_path, *map(list, rows))
    if is_refused:
        with pytest.raises(ntmdocs.DataError, match=r'"Y tế" không có trong Bộ tiêu chí thôn'):
            ntmdocs.read_villages(table, criteria_sets=own)
    else:
        (village,) = ntmdocs.read_villages(table, criteria_sets=own).villages
        assert [state.criterion for state in village.unmet] == ["Y tế"]


@pytest.mark.parametrize("change", [("year: 2024", "year: hai"), ("- thon.yaml", "- x.yaml")])
def test_a_wrong_plan_does_not_make_its_sets_unknown_in_the_table(
    tmp_path: Path, change: tuple[str, str]
) -> None:
    headings = ["Thôn", "Bộ tiêu chí", "Tiêu chí", "Đánh giá"]
    table = write_csv(tmp_path, headings, ["Nội", "thon_thu", "Văn hóa", "gần đạt"])
    path = with_set(tmp_path, NAMED.replace(*change))
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.load_plan(path, villages=table)
    files = [(problem.file, problem.field) for problem in caught.value.problems]
    assert files[0][0] == str(path)
    assert files[1:] == [(str(table), "Đánh giá")]


@pytest.mark.parametrize("sets", ["7", "{id: thon_thu}"])
def test_sets_that_are_no_list_are_told_of_once_beside_the_table(tmp_path: Path, sets: str) -> None:
    table = write_csv(tmp_path, ["Thôn", "Bộ tiêu chí", "Tiêu chí"], ["Nội", "thon_thu", "Điện"])
    path = write(tmp_path, f"{PLAN}criteria_sets: {sets}\n")
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.load_plan(path, villages=table)
    (problem,) = caught.value.problems
    assert (problem.file, problem.field) == (str(path), "Bộ tiêu chí riêng")


def test_the_workbook_of_a_plan_with_its_own_set_reads_back(tmp_path: Path) -> None:
    plan = ntmdocs.load_plan(with_set(tmp_path))
    book = tmp_path / "villages.xlsx"
    book.write_bytes(ntmdocs.start_workbook(plan))
    assert ntmdocs.load_plan(tmp_path / "plan.yaml", villages=book).villages == plan.villages


# Saved


@pytest.mark.parametrize("name", ["saved.yaml", "saved.json"])
def test_a_set_is_saved_in_full(tmp_path: Path, name: str) -> None:
    plan = ntmdocs.load_plan(with_set(tmp_path))
    ntmdocs.save_plan(plan, tmp_path / name)
    (tmp_path / "thon.yaml").unlink()
    assert ntmdocs.load_plan(tmp_path / name) == plan


def test_saved_like_its_file_a_plan_keeps_the_name_of_the_set(tmp_path: Path) -> None:
    path = with_set(tmp_path)
    plan = ntmdocs.load_plan(path)
    ntmdocs.save_plan(plan, tmp_path / "saved.yaml", like=path)
    assert (tmp_path / "saved.yaml").read_text(encoding="utf-8") == NAMED
    assert ntmdocs.load_plan(tmp_path / "saved.yaml") == plan


def test_saved_elsewhere_it_holds_the_set_itself(tmp_path: Path) -> None:
    path = with_set(tmp_path)
    plan = ntmdocs.load_plan(path)
    other = tmp_path / "other" / "plan.yaml"
    ntmdocs.save_plan(plan, other, like=path)
    assert ntmdocs.load_plan(other) == plan
    assert "issued_on: 8/3/2022" in other.read_text(encoding="utf-8")


def test_a_set_that_is_another_now_is_written_in_full(tmp_path: Path) -> None:
    path = with_set(tmp_path, f"{NAMED}  - khac.yaml\n")
    write(tmp_path, SET.replace("thon_thu", "khac"), "khac.yaml")
    plan = ntmdocs.load_plan(path)
    changed = plan.criteria_sets[0].model_copy(update={"name": "Tên mới"})
    new = plan.model_copy(update={"criteria_sets": (changed, plan.criteria_sets[1])})
    ntmdocs.save_plan(new, path, like=path)
    text = path.read_text(encoding="utf-8")
    assert ntmdocs.load_plan(path) == new
    assert "- khac.yaml" in text
    assert "thon.yaml" not in text
    assert ntmdocs.load_criteria_set(tmp_path / "thon.yaml").name == "Bộ tiêu chí thôn"


def test_a_file_of_a_set_that_is_gone_loses_nothing(tmp_path: Path) -> None:
    path = with_set(tmp_path)
    plan = ntmdocs.load_plan(path)
    (tmp_path / "thon.yaml").unlink()
    ntmdocs.save_plan(plan, tmp_path / "saved.yaml", like=path)
    assert ntmdocs.load_plan(tmp_path / "saved.yaml") == plan


def test_a_plan_saved_like_one_without_sets(tmp_path: Path) -> None:
    plan = ntmdocs.load_plan(with_set(tmp_path))
    ntmdocs.save_plan(plan, tmp_path / "saved.yaml", like=write(tmp_path, PLAN, "like.yaml"))
    assert ntmdocs.load_plan(tmp_path / "saved.yaml") == plan


# One set alone, and for editors


def test_a_set_is_loaded_from_its_own_file(tmp_path: Path) -> None:
    found = ntmdocs.load_criteria_set(write(tmp_path, SET, "thon.yaml"))
    assert isinstance(found, CriteriaSet)
    assert str(found.act) == "Quyết định số 05/QĐ-UBND ngày 08/3/2022 của UBND tỉnh"


def test_every_problem_of_a_set_is_told_at_its_line(tmp_path: Path) -> None:
    text = planted(
        ("id: thon_thu", "id: Thôn"),
        ("level: thôn\n", ""),
        ("period: 2021-2025", "period: 2025-2021"),
        ("  issuer:", "  isuer:"),
        ("criteria_count: 3", "criteria_count: ba"),
        ("{number: 2, name: Văn hóa}", "{number: 2, name: Văn hóa, verified: true}"),
        text=SET,
    )
    path = write(tmp_path, text, "thon.yaml")
    with pytest.raises(ntmdocs.DataError) as caught:
        ntmdocs.load_criteria_set(path)
    assert [(one.line, one.field) for one in caught.value.problems] == [
        (2, "Cấp"),
        (2, "Mã bộ tiêu chí"),
        (4, "Giai đoạn"),
        (9, "Văn bản ban hành"),
        (10, "Tổng số tiêu chí"),
        (13, "Các tiêu chí"),
    ]


def test_editors_know_a_set_and_the_name_of_its_file() -> None:
    for text in (NAMED, INLINE, NAMED.replace("thon.yaml", "thon.JSON")):
        assert errors(as_an_editor_reads(text)) == []
    for wrong in (NAMED.replace("thon.yaml", "thon"), INLINE.replace("number: 2,", "nmber: 2,")):
        assert errors(as_an_editor_reads(wrong)) != []


def test_python_gives_sets_as_values(tmp_path: Path) -> None:
    plan = ntmdocs.load_plan(with_set(tmp_path))
    assert Plan.model_validate(plan.model_dump()) == plan
    assert Plan.model_validate_json(plan.model_dump_json()) == plan


def test_the_form_that_the_documentation_shows_is_read(tmp_path: Path) -> None:
    text = template_path("README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    found = ntmdocs.load_criteria_set(write(tmp_path, block, "thon-suoi-mo.yaml"))
    assert found.unnamed == (2,)
    assert f"criteria_set: {found.id}" in text


def test_a_criterion_of_five_thousand_digits_is_told(tmp_path: Path) -> None:
    number = "1" * 5000
    commune = f'commune:\n  name: A\n  criteria_set: xa_ntm_2021_2025\n  met: ["{number}"]\n'
    before, _, after = PLAN.partition("commune:\n")
    path = write(tmp_path, before + commune + after[after.index("villages:") :])
    ((_, message),) = told(path)
    assert "không có trong Bộ tiêu chí quốc gia" in message
