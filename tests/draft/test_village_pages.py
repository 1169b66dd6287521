"""Village plans as LibreOffice prints them, measured, validated, and their numbers compared."""

import re
from pathlib import Path

import pytest

import ntmdocs
from draft.communes import a_village
from ntmdocs.model import CriterionState, Plan, Village
from ntmdocs.prose import plan_data
from tools.decree import problems
from tools.office import to_pdf
from tools.page import read_pdf
from tools.validator import validate

PLAN_PATH = Path(__file__).parents[2] / "examples" / "hop-thinh-2024" / "plan.yaml"


@pytest.fixture(scope="module")
def commune() -> Plan:
    """The plan of 2024; its villages have heads, and two have tasks, all invented here."""
    plan = ntmdocs.load_plan(PLAN_PATH)
    huong_ninh, da_hoi, dong_dao = plan.villages
    tasks = a_village()["unmet"][0]["tasks"]

    def with_tasks(village: Village, head: str) -> Village:
        unmet = tuple(
            CriterionState.model_validate(
                {"criterion": state.criterion, "missing": state.missing}
                | {"in_charge": head, "tasks": tasks}
            )
            for state in village.unmet
        )
        return village.model_copy(update={"head": head, "unmet": unmet})

    villages = (with_tasks(huong_ninh, "Nguyễn Văn Ninh"), with_tasks(da_hoi, "Trần Thị Hội"))
    idle = dong_dao.model_copy(update={"head": "Lê Văn Đạo"})
    return plan.model_copy(update={"villages": (*villages, idle)})


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
    figures = plan_data(commune)["villages"]
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
    assert "04/07 tiêu chí; còn 03/07 tiêu chí" in text
    assert figures["da_hoi"]["unmet_share"] == "03/07"
