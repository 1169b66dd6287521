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


@pytest.fixture(scope="module")
def files(commune: Plan, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("thôn")
    plans = [draft.plan for draft in ntmdocs.draft_village_plans(commune)]
    batch = ntmdocs.render_plans(plans, folder)
    assert batch.failed == ()
    return list(batch.written)


@pytest.mark.needs_office
def test_three_village_plans_keep_to_the_decree(files: list[Path]) -> None:
    assert len(files) == 3
    to_pdf(files, files[0].parent)
    found = {path.name: problems(read_pdf(path.with_suffix(".pdf")), annexes=1) for path in files}
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.needs_validator
def test_three_village_plans_are_valid(files: list[Path]) -> None:
    assert validate(files) == []


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
