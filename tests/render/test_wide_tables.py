"""Tables of 3 to 14 columns as LibreOffice prints them: no figure and no date in two pieces."""

import re

import pytest

import ntmdocs
from build import a_plan, a_section, a_table, an_annex
from ntmdocs.model import Plan, Table
from render.printing import printed_pages
from tools.page import Page

pytestmark = pytest.mark.needs_office

AMOUNTS = {"đồng": "1.234.567.890", "nghìn đồng": "1.234.567", "triệu đồng": "1.234,5"}
DEADLINES = ["30/9/2026", "Tháng 12/2026", "Quý IV/2026"]
WORK = "Xây dựng đường giao thông nông thôn, kiên cố hóa kênh mương nội đồng"
COLUMNS = range(3, 15)
LENGTHS = range(8, 29)
FIGURE = re.compile(r"\d[\d.,/]*\d|\d")


def a_money_table(columns: int, unit: str) -> Table:
    """Number, work, deadline, and so many columns more of money in that unit."""
    money = columns - 3
    titles = [{"title": "TT", "align": "center"}, {"title": "Công việc"}, {"title": "Thời hạn"}]
    titles += [{"title": f"Ngân sách năm {2021 + n}", "align": "right"} for n in range(money)]
    amounts = [AMOUNTS[unit]] * money
    return a_table(
        *([str(n), WORK, deadline, *amounts] for n, deadline in enumerate(DEADLINES, 1)),
        columns=titles,
        total=["", "Cộng", "", *amounts],
        index_row=True,
        unit=f"Đơn vị tính: {unit}",
        note="Ghi chú: số ước tính.",
    )


def every_table() -> list[Table]:
    return [a_money_table(columns, unit) for unit in AMOUNTS for columns in COLUMNS]


def a_long_table(rows: int) -> Table:
    cells = [[str(n), "Dọn vệ sinh", "Tháng 3"] for n in range(1, rows + 1)]
    return a_table(*cells, total=["", "Cộng", "5"], note="Ghi chú: số ước tính.")


def plans() -> dict[str, Plan]:
    """All tables in one document each way: in annexes that stand and lie, and in the text."""
    of_annexes = {
        way: a_plan(annexes=[an_annex(table, orientation=way) for table in every_table()])
        for way in ("portrait", "landscape")
    }
    content = [part for table in every_table() for part in ("Trước bảng.", table, *["Sau."] * 4)]
    long = {f"rows-{rows}": a_plan(sections=[a_section(a_long_table(rows))]) for rows in LENGTHS}
    return {**of_annexes, "text": a_plan(sections=[a_section(*content)]), **long}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Page]]:
    return printed_pages(plans(), tmp_path_factory.mktemp("tables"))


def asked_figures() -> set[str]:
    words = [*AMOUNTS.values(), *DEADLINES, *(f"({n}) {n} {2020 + n}" for n in COLUMNS)]
    words += ["(1) (2) 1 2 3 2021 2022"]
    return {figure for text in words for figure in FIGURE.findall(text)}


def pieces(page: Page) -> list[str]:
    """Figures in the tables of a page that no cell has as they stand there."""
    cells = [line.text for line in page.lines if page.is_in_table(line)]
    found = [figure for text in cells for figure in FIGURE.findall(text)]
    return [figure for figure in found if figure not in asked_figures()]


@pytest.mark.parametrize("way", ["portrait", "landscape", "text"])
def test_figures_break_in_no_table_but_in_those_that_are_told(
    pages: dict[str, list[Page]], way: str
) -> None:
    """Ten columns and more of đồng in full are wider than any page."""
    notes = ntmdocs.render_plan(plans()[way]).notes
    assert [note.rule for note in notes] == ["table-too-wide"] * 2
    broken = [page.number for page in pages[way] if pieces(page)]
    assert 2 <= len(broken) <= 2 * len(notes)
    assert all(page.width_mm > page.height_mm for page in pages[way] if pieces(page))


@pytest.mark.parametrize("way", ["portrait", "landscape", "text"])
def test_letters_of_tables_are_never_smaller_than_ten_points(
    pages: dict[str, list[Page]], way: str
) -> None:
    sizes = {line.size_pt for page in pages[way] for line in page.lines if page.is_in_table(line)}
    assert (min(sizes), max(sizes)) == (10, 13)


def test_upright_pages_are_kept_where_a_table_fits_them(pages: dict[str, list[Page]]) -> None:
    def lying(way: str) -> list[bool]:
        return [page.width_mm > page.height_mm for page in pages[way]]

    assert 10 < sum(lying("portrait")) < len(lying("portrait")) - 10
    assert sum(lying("landscape")) == len(lying("landscape")) - 1
    assert 5 < sum(lying("text")) < len(lying("text")) - 10


def test_a_total_and_a_note_are_never_the_first_on_a_page(pages: dict[str, list[Page]]) -> None:
    """Below the header rows that repeat, whatever the length of the table: a row comes along."""
    pages_of_totals = set()
    for rows in LENGTHS:
        (total,) = [n for n, page in enumerate(pages[f"rows-{rows}"]) if has(page, "Cộng")]
        page = pages[f"rows-{rows}"][total]
        assert has(page, "Dọn vệ sinh")
        assert has(page, "Ghi chú")
        pages_of_totals.add(total)
    assert pages_of_totals == {0, 1}


def has(page: Page, start: str) -> bool:
    return any(line.text.startswith(start) for line in page.lines)


def test_pages_of_the_text_are_numbered_on_when_they_turn(pages: dict[str, list[Page]]) -> None:
    numbers = [
        [line.text for line in page.lines if line.baseline_mm < 20 and line.text.isdigit()]
        for page in pages["text"]
    ]
    assert numbers == [[], *([str(n)] for n in range(2, len(numbers) + 1))]
