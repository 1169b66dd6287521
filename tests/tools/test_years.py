"""The list that a reader judges a draft by."""

from pathlib import Path

import pytest

from build import a_header, a_plan, a_section
from cli.run import PLAN_2024
from tools.years import decided_years, main


def test_each_figure_has_what_was_decided() -> None:
    plan = a_plan(
        header=a_header(subject="Vệ sinh môi trường năm 2024", issued_on="2024"),
        legal_bases=None,
        closing=None,
        sections=[a_section("Xong trước 14/3/2024; đến năm 2024 đạt 80%; tầm nhìn 2050.")],
    )
    said = [str(each).split("  ")[0] for each in decided_years(plan)]
    assert said == ["2024 → 2025", "2024 → 2025", "2024 = milestone-kept", "2050 = milestone-kept"]


def test_it_prints_the_list_of_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    main([str(PLAN_2024)])
    shown = capsys.readouterr().out
    assert shown.startswith("== plan.yaml\n")
    assert "2023 = " in shown
