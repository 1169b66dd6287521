"""Village plans as LibreOffice prints them, measured, validated, and their numbers compared."""

import re
from pathlib import Path

import pytest

import ntmdocs
from ntmdocs.model import Plan
from ntmdocs.prose import paper_data
from tools.decree import problems
from tools.office import to_pdf
from tools.page import read_pdf
from tools.validator import validate

PLAN_PATH = Path(__file__).parents[2] / "examples" / "hop-thinh-2024" / "plan.yaml"


@pytest.fixture(scope="module")
def commune() -> Plan:
    """The plan of 2024 with the workbook beside it: heads, tasks and money of three villages."""
    return ntmdocs.load_plan(PLAN_PATH, villages=PLAN_PATH.with_name("villages.xlsx"))


def written(commune: Plan, form: str, folder: Path) -> list[Path]:
    """The plans of the three villages in a form."""
    plans = [draft.plan for draft in ntmdocs.draft_village_plans(commune, form=form)]
    batch = ntmdocs.render_plans(plans, folder)
    assert batch.failed == ()
    assert len(batch.written) == 3
    return list(batch.written)


@pytest.mark.needs_office
def test_three_plans_of_boards_keep_to_the_decree(commune: Plan, tmp_path: Path) -> None:
    files = written(commune, "ban-phat-trien", tmp_path)
    to_pdf(files, tmp_path)
    found = {path.name: problems(read_pdf(path.with_suffix(".pdf")), annexes=1) for path in files}
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.needs_office
def test_who_confirms_stands_left_of_the_head_level_with_it(commune: Plan, tmp_path: Path) -> None:
    (first, *_) = written(commune, "thon", tmp_path)
    to_pdf([first], tmp_path)
    pages = read_pdf(first.with_suffix(".pdf"))
    lines = [(page.number, line) for page in pages for line in page.lines]
    ends = [
        next((number, line) for number, line in lines if line.text.strip().startswith(words))
        for words in ("XÁC NHẬN CỦA", "TRƯỞNG THÔN", "Nơi nhận")
    ]
    (at, confirming), (beside, head), (below, recipients) = ends
    assert at == beside == below
    assert confirming.baseline_mm == pytest.approx(head.baseline_mm, abs=0.2)
    assert confirming.centre_mm < head.centre_mm
    assert recipients.top_mm > head.bottom_mm + 25
    assert not [line for _, line in lines if line.text.startswith("Số:")]


@pytest.mark.needs_validator
@pytest.mark.parametrize("form", ["ban-phat-trien", "thon"])
def test_three_village_plans_are_valid(commune: Plan, tmp_path: Path, form: str) -> None:
    assert validate(written(commune, form, tmp_path)) == []


def test_numbers_of_villages_commune_and_annexes_are_equal(commune: Plan) -> None:
    """What a village's plan counts is what the commune's prose and annexes count of it."""
    text = ntmdocs.render_plan(commune).text
    figures = paper_data(commune)["villages"]
    for village, draft in zip(commune.villages, ntmdocs.draft_village_plans(commune), strict=True):
        own = ntmdocs.render_plan(draft.plan).text
        (said,) = re.findall(r"còn (\d\d(?:/\d\d)?) tiêu chí chưa đạt, cần hoàn thành", own)
        assert said == figures[village.id]["unmet_share"]
        block = text[text.rindex(f"Thôn {village.name}\n") :]
        closing = re.search(r"chưa đạt: (\d\d)|\d\d/\d\d\n(\d\d/\d\d)", block)
        assert closing is not None
        assert said in closing.groups()
        for state in village.unmet:
            assert state.criterion in own
        assert f"Tổng kinh phí thực hiện: {figures[village.id]['cost']}, trong đó" in own
        assert own.endswith(figures[village.id]["cost"].removesuffix(" triệu đồng"))
    assert "04/07 tiêu chí; còn 03/07 tiêu chí" in text
    assert figures["da_hoi"]["unmet_share"] == "03/07"
