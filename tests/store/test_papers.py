"""`type:` in a file: which paper it is, what only plans may say, and how it is saved."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import ntmdocs
from build import a_header, a_paper, a_plan
from model.strategies import papers
from ntmdocs.model import DocumentType, Paper, Plan
from ntmdocs.sources import read_yaml
from store.planted import assert_loads, assert_told, planted, problems_of, write

REPORT = """\
type: bao-cao
header:
  issuing_body: Ủy ban nhân dân xã Suối Mơ
  place: Suối Mơ
  issued_on: 05/03/2024
  subject: Kết quả vệ sinh môi trường
addressees: UBND tỉnh
sections:
  - title: Kết quả
    content:
      - Đường làng đã sạch.
signature:
  position: Chủ tịch
  full_name: Trần Văn An
"""
SCHEMA = Draft202012Validator(ntmdocs.plan_schema())
FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def schema_errors(values: Any) -> list[str]:
    return [error.message for error in SCHEMA.iter_errors(values)]


@pytest.mark.parametrize("type", ["bao-cao", "to-trinh", "thong-bao"])
def test_the_type_says_which_paper_it_is(tmp_path: Path, type: str) -> None:
    text = planted(("bao-cao", type), ("addressees: UBND tỉnh\n", ""), text=REPORT)
    paper = assert_loads(tmp_path, text)
    assert paper.__class__ is Paper
    assert paper.type == DocumentType(type)


def test_without_a_type_it_is_a_plan_and_with_that_of_a_plan_too(tmp_path: Path) -> None:
    plan = assert_loads(tmp_path, planted())
    assert isinstance(plan, Plan)
    assert assert_loads(tmp_path, f"type: ke-hoach\n{planted()}") == plan


# What is wrong


@pytest.mark.parametrize("type", ["cong-van", "báo cáo", "Báo cáo", "BAO-CAO", "[bao-cao]", ""])
def test_an_unknown_type_is_told_with_the_types_there_are(tmp_path: Path, type: str) -> None:
    text = planted(("type: bao-cao", f"type: ‸{type}"), text=REPORT)
    (problem,) = problems_of(write(tmp_path, text))
    assert (problem.line, problem.field) == (1, "Loại văn bản")
    for each in DocumentType:
        assert f'"{each}"' in problem.message


def test_an_unknown_type_with_a_year_is_taken_for_a_plan(tmp_path: Path) -> None:
    assert_told(
        tmp_path, f"type: ‸kehoach\n{planted()}", ("Loại văn bản", '"kehoach"', '"ke-hoach"')
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("year", "2024"),
        ("commune", "{name: Suối Mơ}"),
        ("villages", "[]"),
        ("criteria_sets", "[]"),
    ],
)
def test_a_key_of_plans_in_another_paper_is_told_what_to_do(
    tmp_path: Path, key: str, value: str
) -> None:
    text = planted(("header:", f"‸{key}: {value}\nheader:"), text=REPORT)
    assert_told(tmp_path, text, ("", f'chỉ kế hoạch có khóa "{key}"', "bỏ khóa này", '"type"'))


def test_a_misspelt_key_in_another_paper_gets_its_nearest_one(tmp_path: Path) -> None:
    text = planted(("addressees:", "‸adressees:"), text=REPORT)
    assert_told(tmp_path, text, ("", 'có phải "addressees"?'))


def test_a_key_of_plans_deeper_down_is_unknown_like_any_other(tmp_path: Path) -> None:
    text = planted(("  place: Suối Mơ", "  place: Suối Mơ\n  ‸year: 2024"), text=REPORT)
    assert_told(tmp_path, text, ("Phần đầu", 'không có khóa "year"'))


@pytest.mark.parametrize("name", ["year", "last_year", "next_year", "commune.name", "villages"])
def test_what_only_plans_have_is_an_unknown_name_in_another_paper(
    tmp_path: Path, name: str
) -> None:
    """Told at its line, also beside other faults."""
    named = (f"{name.split('.')[0]}", "không có dữ liệu tên")
    change = ("Đường làng đã sạch.", f"‸Năm {{{{ {name} }}}} đã sạch.")
    assert_told(tmp_path, planted(change, text=REPORT), ("Nội dung mục", *named))
    other = ("  full_name: Trần Văn An", "  ‸fullname: Trần Văn An")
    text = planted(change, other, text=REPORT)
    assert_told(tmp_path, text, ("Nội dung mục", *named), ("Chữ ký", 'có phải "full_name"?'))


def test_the_names_of_every_paper_may_be_used(tmp_path: Path) -> None:
    text = planted(("Đường làng", "{{ issuing_body }} ({{ symbol }}) báo: đường làng"), text=REPORT)
    text = text.replace("- Ủy", "- >-\n        Ủy").replace("- {{", "- >-\n        {{")
    paper = assert_loads(tmp_path, text)
    assert "Ủy ban nhân dân xã Suối Mơ (BC-UBND) báo:" in ntmdocs.render_plan(paper).text


def test_a_notice_and_a_plan_are_not_addressed(tmp_path: Path) -> None:
    notice = planted(
        ("bao-cao", "thong-bao"), ("addressees: UBND", "addressees: ‸UBND"), text=REPORT
    )
    told = ('không có phần "Kính gửi"', "mục 9.c", '"recipients"')
    assert_told(tmp_path, notice, ("Kính gửi", "Thông báo", *told))
    plan = planted(("closing:", "addressees: ‸UBND tỉnh\nclosing:"))
    assert_told(tmp_path, plan, ("Kính gửi", "Kế hoạch", *told))


def test_a_table_of_villages_beside_another_paper_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, REPORT)
    table = tmp_path / "thon.csv"
    table.write_text("Thôn,Tiêu chí,Kết quả\nĐông,Điện,đạt\n", encoding="utf-8")
    with pytest.raises(ntmdocs.DataError, match=r"plan\.yaml:1.*chỉ dùng với kế hoạch"):
        ntmdocs.load_plan(path, villages=table)


def test_a_table_made_from_data_is_for_plans(tmp_path: Path) -> None:
    block = "- data_table:\n          of: ‸village_criteria"
    text = planted(("- Đường làng đã sạch.", block), text=REPORT)
    assert_told(tmp_path, text, ("Biểu về", "chỉ kế hoạch", '"table"'))


# Saving


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("type", ["bao-cao", "to-trinh", "thong-bao"])
def test_a_saved_paper_comes_back_and_opens_with_its_type(
    tmp_path: Path, type: str, suffix: str
) -> None:
    paper = a_paper(type)
    path = tmp_path / f"van-ban{suffix}"
    ntmdocs.save_plan(paper, path)
    assert ntmdocs.load_plan(path) == paper
    text = path.read_text(encoding="utf-8")
    assert next(iter(read_yaml(text).value.items())) == ("type", type)
    assert "symbol" not in text


def test_a_usual_symbol_that_is_said_is_saved_too(tmp_path: Path) -> None:
    """So what comes back is equal, not only printed alike."""
    paper = a_paper(header=a_header(symbol="BC-UBND"))
    ntmdocs.save_plan(paper, tmp_path / "bao-cao.yaml")
    assert ntmdocs.load_plan(tmp_path / "bao-cao.yaml") == paper
    assert "  symbol: BC-UBND\n" in (tmp_path / "bao-cao.yaml").read_text(encoding="utf-8")


def test_a_saved_plan_does_not_say_its_type(tmp_path: Path) -> None:
    ntmdocs.save_plan(a_plan(), tmp_path / "plan.yaml")
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8").startswith("year: 2024\nheader:\n")


@FEW
@given(papers)
def test_any_paper_is_saved_as_the_schema_wants_it(paper: Paper) -> None:
    for exclude in (False, True):
        assert schema_errors(paper.model_dump(mode="json", exclude_defaults=exclude)) == []


def test_a_paper_saved_like_its_own_file_keeps_every_byte(tmp_path: Path) -> None:
    text = f"# Của xã\n{REPORT}".replace("addressees:", "addressees:  # gửi lên\n  ")
    paper = assert_loads(tmp_path, text)
    ntmdocs.save_plan(paper, tmp_path / "lai.yaml", like=tmp_path / "plan.yaml")
    assert (tmp_path / "lai.yaml").read_text(encoding="utf-8") == text


def test_a_paper_saved_like_a_plan_keeps_its_comments(tmp_path: Path) -> None:
    like = write(tmp_path, f"# Của xã\n{planted()}")
    ntmdocs.save_plan(a_paper(), tmp_path / "bao-cao.yaml", like=like)
    text = (tmp_path / "bao-cao.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Của xã\n")
    assert ntmdocs.load_plan(tmp_path / "bao-cao.yaml") == a_paper()


# Schema


def values_of(text: str) -> Any:
    return json.loads(json.dumps(read_yaml(text).value))


def test_the_schema_takes_every_type_by_what_it_may_say() -> None:
    report = values_of(REPORT)
    assert schema_errors(report) == []
    assert schema_errors({**report, "type": "to-trinh"}) == []
    without = {key: value for key, value in report.items() if key != "addressees"}
    assert schema_errors({**without, "type": "thong-bao"}) == []
    assert schema_errors({**without, "type": "ke-hoach", "year": 2024}) == []
    assert schema_errors({**{k: v for k, v in without.items() if k != "type"}, "year": 2024}) == []


@pytest.mark.parametrize(
    "change",
    [
        {"type": "cong-van"},
        {"type": "thong-bao"},
        {"type": "ke-hoach"},
        {"type": "ke-hoach", "year": 2024},
        {"year": 2024},
        {"commune": {"name": "Suối Mơ"}},
        {"addressees": []},
        {"adressees": "UBND tỉnh"},
    ],
)
def test_the_schema_refuses_what_loading_refuses(tmp_path: Path, change: dict[str, Any]) -> None:
    values = {**values_of(REPORT), **change}
    path = tmp_path / "van-ban.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    if change == {"addressees": []}:
        assert schema_errors(values) == []
        ntmdocs.load_plan(path)
        return
    assert schema_errors(values) != []
    with pytest.raises(ntmdocs.DataError):
        ntmdocs.load_plan(path)


def test_an_editor_is_offered_all_types_and_the_keys_of_the_one_chosen() -> None:
    schema = ntmdocs.plan_schema()
    assert schema["properties"]["type"]["enum"] == [str(each) for each in DocumentType]
    plan, paper = schema["$defs"]["Plan"], schema["$defs"]["Paper"]
    assert {*plan["properties"]} - {*paper["properties"]} == {
        "year",
        "commune",
        "villages",
        "criteria_sets",
    }
