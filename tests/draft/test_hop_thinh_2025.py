"""The example for 2025: made by the command from the plan of 2024, each figure explained."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import ntmdocs
from ntmdocs import Severity

EXAMPLES = Path(__file__).parents[2] / "examples"
SCRIPT = EXAMPLES / "hop-thinh-2025" / "make_next_year.py"
OLD = EXAMPLES / "hop-thinh-2024" / "plan.yaml"

MOVED, DATA, NUMBER = "năm kế hoạch, đã đổi", "số đếm từ dữ liệu", "số mục, máy đánh"
CITED, PERIOD, TABLE = "trong văn bản viện dẫn", "giai đoạn", "số biểu, như bản cũ"
WORDS, TOLD = "lời văn, không phải thời gian", "còn sót, có ghi chú"
# Every token with a digit before the annexes, in order, and why it stands there.
FIGURES = [
    *(("2025", MOVED), ("2025", MOVED), ("56/KH-UBND", CITED), ("19/02/2024", CITED)),
    *(("2024", CITED), ("92-NQ/ĐU", CITED), ("26/02/2024", CITED), ("2024", CITED)),
    *(("2025", MOVED), ("1", NUMBER), ("2", NUMBER), ("1", NUMBER), ("2", NUMBER)),
    *(("2025", MOVED), ("9", WORDS), ("2025", MOVED), ("9/2025", MOVED)),
    *(("04/07", DATA), ("03/07", DATA), ("01", TABLE), ("02", TABLE), ("3", NUMBER)),
    *(("2025", MOVED), ("2021-2025", PERIOD), ("318/QĐ-TTg", CITED), ("08/3/2022", CITED)),
    *(("03", DATA), ("2023", TOLD), ("hóa-6", DATA), ("thôn-7", DATA), ("tế-14", DATA)),
    *(("03", TABLE), ("1", NUMBER), ("6", WORDS), ("2", NUMBER), ("3", NUMBER), ("4", NUMBER)),
    *(("1", NUMBER), ("2", NUMBER), ("3", NUMBER), ("1", WORDS), ("4", NUMBER)),
    *(("15/03/2025", MOVED), ("2025", MOVED)),
]
# What may hold digits in the annexes: headings, dates of 2025, column and row numbers, counts.
IN_ANNEXES = re.compile(
    r"0[123]|2025|9|9/2025|\([1-6]\)|1?[0-9]|0[0-9]|04/07|03/07|16/19|03/19"
)  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> ntmdocs.Plan:
    return ntmdocs.load_plan(SCRIPT.with_name("plan.yaml"))


def tokens(text: str) -> list[str]:
    return [word.strip(".,;:()") for word in re.findall(r"\S*\d\S*", text)]


def test_the_script_makes_the_very_file_and_the_redline(tmp_path: Path) -> None:
    command = [sys.executable, "-X", "utf8", str(SCRIPT), str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr.decode()) == (1, "")  # done, with things to decide
    made = (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    assert made == SCRIPT.with_name("plan.yaml").read_text(encoding="utf-8")
    old, new = ntmdocs.load_plan(OLD), ntmdocs.load_plan(tmp_path / "plan.yaml")
    redline = (tmp_path / "so-voi-2024.docx").read_bytes()
    assert redline[:2] == b"PK"
    assert len(ntmdocs.compare_plans(old, new).changes) > 20


def test_every_figure_of_the_text_has_its_reason(plan: ntmdocs.Plan) -> None:
    body, *_ = ntmdocs.render_plan(plan).text.split("\nPhụ lục I\n")
    assert tokens(body) == [figure for figure, _ in FIGURES]


def test_every_figure_of_the_annexes_is_of_the_new_year_or_counted(plan: ntmdocs.Plan) -> None:
    _, *annexes = re.split(r"\nPhụ lục I+\n", ntmdocs.render_plan(plan).text)
    assert len(annexes) == 3
    for annex in annexes:
        wrong = [word for word in tokens(annex) if not re.fullmatch(IN_ANNEXES, word.strip("()"))]
        assert wrong == []


def test_what_is_left_of_other_years_is_told_first(plan: ntmdocs.Plan) -> None:
    weighty = [note for note in plan.open_notes if note.startswith("Phải sửa: ")]
    assert list(plan.open_notes[: len(weighty)]) == weighty
    assert any("trong năm 2023" in note and 'đề xuất: "năm 2025"' in note for note in weighty)
    for act in ("56/KH-UBND", "92-NQ/ĐU"):
        assert any(act in note and "năm 2025 thay vào đây" in note for note in weighty)


def test_the_notes_of_the_library_are_those_of_the_file(plan: ntmdocs.Plan) -> None:
    draft = ntmdocs.draft_next_year(ntmdocs.load_plan(OLD))
    assert draft.plan.open_notes == plan.open_notes
    assert {note.rule for note in draft.notes if note.severity is Severity.ERROR} == {
        *("basis-of-last-year", "past-year")
    }


def test_drafting_on_to_2027_stays_right() -> None:
    plan = ntmdocs.load_plan(OLD)
    errors = {}
    for year in (2025, 2026, 2027):
        draft = ntmdocs.draft_next_year(plan)
        plan = draft.plan
        errors[year] = {note.rule for note in draft.notes if note.severity is Severity.ERROR}
        text = ntmdocs.render_plan(plan).text
        years = set(re.findall(r"(?<![\d/-])20\d\d(?!-)", text.replace("ngày 08/3/2022", "")))
        assert years <= {str(year), "2024", "2023"}  # the two acts and what is told
        assert "trong tháng 9/2024" not in text
    one_tier = {"basis-of-district", "district-after-2025"}
    new_set = {"act-is-over", "criteria-set-out-of-period"}
    assert errors[2025].isdisjoint(one_tier | new_set)
    assert one_tier | new_set <= errors[2026]
    assert one_tier | new_set <= errors[2027]
