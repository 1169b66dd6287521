"""The command line with papers that are no plans."""

from pathlib import Path

import pytest

import ntmdocs
from build import a_paper
from cli.run import ROOT, run

REPORT = ROOT / "examples" / "bao-cao-6-thang-2026" / "bao-cao.yaml"


def test_a_report_is_rendered_under_the_name_of_its_type(tmp_path: Path) -> None:
    result = run("render", REPORT, folder=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == [
        "BC-ket-qua-xay-dung-nong-thon-moi-6-thang-dau-nam-2026.docx"
    ]


def test_open_notes_of_a_report_are_told_as_those_of_a_report(tmp_path: Path) -> None:
    ntmdocs.save_plan(a_paper(open_notes=["Ghi số liệu"]), tmp_path / "bao-cao.yaml")
    result = run("render", "bao-cao.yaml", folder=tmp_path)
    assert result.code == 1
    assert result.err == "Báo cáo còn 01 việc phải xem (open_notes), chưa nên trình ký.\n"


def test_two_reports_are_compared(tmp_path: Path) -> None:
    ntmdocs.save_plan(a_paper(closing="Trên đây là báo cáo"), tmp_path / "cu.yaml")
    ntmdocs.save_plan(a_paper(closing="Trên đây là kết quả"), tmp_path / "moi.yaml")
    result = run("compare", "cu.yaml", "moi.yaml", "-o", "so.docx", folder=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert "kết quả" in result.out
    assert (tmp_path / "so.docx").exists()


@pytest.mark.parametrize("command", ["next-year", "villages"])
def test_what_only_plans_can_do_is_refused_in_one_sentence(tmp_path: Path, command: str) -> None:
    result = run(command, REPORT, folder=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"{REPORT}: đây là báo cáo; việc này chỉ làm với kế hoạch\n"
    assert list(tmp_path.iterdir()) == []
