"""Lines, rules and tables as they are read from a PDF."""

from pathlib import Path

import docx
import pytest

from ntmdocs.word import lengths
from ntmdocs.word.text_width import text_width
from tools import office
from tools.page import MM_A_PT, Page, read_pdf
from tools.sample import Sample, write_sample

pytestmark = pytest.mark.needs_office


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    """The first page of a right sample."""
    folder = tmp_path_factory.mktemp("page")
    [pdf] = office.to_pdf([write_sample(folder / "sample.docx", Sample())], folder)
    return read_pdf(pdf)[0]


def test_columns_that_share_a_baseline_are_lines_of_their_own(page: Page) -> None:
    texts = [line.text for line in page.lines]
    assert texts[:2] == ["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_blanks_to_write_in_are_kept(page: Page) -> None:
    assert any("ngày      tháng" in line.text for line in page.lines)


def test_justified_line_stays_one_line(page: Page) -> None:
    [line] = [line for line in page.lines if line.text.startswith("a) Các thôn")]
    assert line.x1_mm == pytest.approx(195, abs=0.5)
    assert "  " not in line.text


def test_line_is_as_long_as_the_table_of_widths_says(page: Page) -> None:
    [line] = [line for line in page.lines if line.text.startswith("CỘNG HÒA")]
    assert line.width_mm / MM_A_PT == pytest.approx(
        text_width(line.text, lengths.Pt(13), bold=True), abs=0.4
    )
    assert (line.bold, line.italic, line.size_pt) == (True, False, 13)


def test_first_line_begins_at_the_top_margin(page: Page) -> None:
    assert page.lines[0].top_mm == pytest.approx(20, abs=0.1)


def test_three_rules_of_the_first_page_are_found(page: Page) -> None:
    centres_mm = [rule.centre_mm for rule in page.rules]
    assert centres_mm == pytest.approx([60, 142.4, 112.5], abs=0.5)


def test_grid_is_a_table_and_no_rules(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("trước bảng")
    table = document.add_table(3, 2, style="Table Grid")
    table.cell(1, 1).text = "trong bảng"
    document.save(str(tmp_path / "grid.docx"))
    [pdf] = office.to_pdf([tmp_path / "grid.docx"], tmp_path)
    [page] = read_pdf(pdf)
    assert len(page.tables) == 1
    assert page.rules == ()
    assert {line.text: page.is_in_table(line) for line in page.lines} == {
        "trước bảng": False,
        "trong bảng": True,
    }
