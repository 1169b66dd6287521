"""Widths of the columns of a table, and the size of its letters."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs import TemplateError
from ntmdocs.model import Table
from ntmdocs.model.walk import with_strings
from ntmdocs.render.column_widths import Fit, Need, fit_columns, shared_widths
from ntmdocs.render.places import PlaceMarks
from ntmdocs.render.table_xml import TableMaker
from ntmdocs.tabulate import PrintedTable
from ntmdocs.vietnamese import ToneMarks
from ntmdocs.word.lengths import Length, Mm, Pt
from ntmdocs.word.text_width import text_width

UPRIGHT, LYING = Pt(467.7), Pt(714.3)
MARGINS = 9.5  # twice 85 twips of the template's `BangBieu`, and one point for the rules
PROSE = "Xây dựng đường giao thông nông thôn, kiên cố hóa kênh mương nội đồng"


def a_fit(table: Table, width: Length = UPRIGHT, size: float = 13) -> Fit:
    maker = TableMaker({}, ToneMarks.AS_TYPED, Pt(size), Pt(size), PlaceMarks())
    return maker.fit(PrintedTable.of(table, table.total), width)


def fit_of(*titles: str, cells: Any = None, width: Length = UPRIGHT, **changes: Any) -> Fit:
    """The fit of columns with these titles and cells; a title may be a column."""
    columns = [{"title": title} if isinstance(title, str) else title for title in titles]
    rows = [cells or [""] * len(titles)]
    return a_fit(Table.model_validate({"columns": columns, "rows": rows, **changes}), width)


def points(text: str, *, size: float = 13, bold: bool = False) -> float:
    """What a column asks for that holds this text on one line."""
    return float(text_width(text, Pt(size), bold=bold)) + MARGINS


def in_points(fit: Fit) -> list[float]:
    return [width / 20 for width in fit.widths]


@pytest.mark.parametrize("title", ["TT", "Đạt", "Cần hoàn thiện", "thiện hoàn"])
def test_a_title_has_room_for_its_longest_word_and_the_margins_of_a_cell(title: str) -> None:
    """Where the plan gives the column next to no share."""
    narrow = {"title": title, "width": 0.1}
    word = max(title.split(), key=len)
    fit = fit_of(narrow, {"title": "Việc", "width": 99}, cells=["", PROSE * 9])
    assert in_points(fit)[0] == pytest.approx(points(word, bold=True), abs=0.1)


@pytest.mark.parametrize(
    "cell", ["1.234.567.890", "30/9/2026", "2026-2030", "100,25%", "Tháng 12/2026", "Quý IV/2026"]
)
def test_a_figure_and_a_date_have_a_line_to_themselves(cell: str) -> None:
    narrow = {"title": "A", "width": 0.1}
    fit = fit_of(narrow, {"title": "Việc", "width": 99}, cells=[cell, PROSE * 9])
    assert in_points(fit)[0] == pytest.approx(points(cell), abs=0.1)


def test_of_many_cells_that_cannot_be_printed_the_first_is_told() -> None:
    table = Table.model_validate(
        {"columns": [{"title": "Việc"}], "rows": [[f"Việc {number}"] for number in range(9)]}
    )
    wrong = with_strings(table, lambda words, path: f"{words}\x06" if "rows" in path else words)
    with pytest.raises(TemplateError, match="Việc 0"):
        a_fit(wrong)


def test_a_long_cell_may_break_between_its_words_but_not_inside_them() -> None:
    narrow = {"title": "A", "width": 0.1}
    cell = "Ngày 30 tháng 9 năm 2026 hoặc 1.234.567.890 đồng"
    (first, _) = in_points(fit_of(narrow, {"title": "Việc", "width": 99}, cells=[cell, PROSE * 9]))
    assert points("1.234.567.890") - 0.1 < first < points(cell) / 2


def test_an_address_of_the_web_may_break() -> None:
    """Else one of them would shrink the whole table."""
    fit = fit_of("TT", "Nguồn", "Việc", cells=["1", "https://" + "dichvucong." * 30, PROSE])
    assert (fit.size, fit.holds) == (13, True)


def test_the_words_of_a_total_a_group_and_the_index_row_count_as_cells() -> None:
    wide = {"title": "Việc", "width": 99}
    money = "1.234.567.890"
    for changes in (
        {"total": [money, ""]},
        {"rows": [{"group": [money, "Nhóm"]}]},
        {"rows": [{"cells": [money, ""], "bold": True}]},
    ):
        fit = fit_of({"title": "A", "width": 0.1}, wide, **changes)
        assert in_points(fit)[0] == pytest.approx(points(money, bold=True), abs=0.1)
    ten = [{"title": "A", "width": 0.01}] * 10
    fit = fit_of(*ten, wide, index_row=True)
    assert in_points(fit)[9] == pytest.approx(points("(10)"), abs=0.1)


def test_the_last_cell_of_a_group_spans_the_rest_and_widens_no_column() -> None:
    narrow = {"title": "A", "width": 0.1}
    fit = fit_of(narrow, {"title": "Việc", "width": 99}, rows=[{"group": ["1.234.567.890.123"]}])
    assert in_points(fit)[0] == pytest.approx(points("A", bold=True), abs=0.1)


def test_columns_under_one_title_hold_its_longest_word_together() -> None:
    group = {"title": "Nghiêng", "columns": [{"title": "I"}] * 3}
    fit = fit_of(group, {"title": "Việc"}, rows=[["", "", "", PROSE * 9]])
    assert sum(in_points(fit)[:3]) >= points("Nghiêng", bold=True) - 0.1
    assert 3 * points("I", bold=True) < points("Nghiêng", bold=True)


def test_columns_of_no_given_width_take_what_they_need_and_prose_takes_the_rest() -> None:
    fit = fit_of("TT", "Công việc", "Thời hạn", "Thành tiền", cells=["1", PROSE * 4, "9/2026", "5"])
    number, work, deadline, money = in_points(fit)
    assert number == pytest.approx(points("TT", bold=True), abs=0.1)
    assert deadline == pytest.approx(points("Thời hạn", bold=True) - 25, abs=25)
    assert work > 300 > money + deadline + number


def test_a_column_of_empty_cells_is_left_room_to_write_in() -> None:
    fit = fit_of("TT", "Công việc", "Ký nhận", cells=["1", PROSE * 4, ""])
    assert in_points(fit)[2] > 100


def test_columns_that_all_fit_on_one_line_share_the_page() -> None:
    assert in_points(fit_of("A", "B", "C")) == pytest.approx([155.9] * 3, abs=0.1)


def test_given_widths_are_kept_where_no_word_breaks() -> None:
    columns = [{"title": "A", "width": 1}, {"title": "B", "width": 2}, {"title": "C", "width": 1}]
    assert in_points(fit_of(*columns)) == pytest.approx([116.9, 233.9, 116.9], abs=0.1)


MONEY = "1.234.567.890"


def money_table(columns: int, width: Length) -> Fit:
    """So many columns of đồng, after a number and the work."""
    cells = ["1", PROSE, *[MONEY] * columns]
    return fit_of("TT", "Việc", *["Tiền"] * columns, cells=cells, width=width)


def test_letters_get_smaller_down_to_ten_points_before_a_figure_breaks() -> None:
    sizes = [float(money_table(n, UPRIGHT).size) for n in range(1, 12)]
    assert sizes == sorted(sizes, reverse=True)
    assert set(sizes) <= {13, 12, 11, 10}
    assert {13, 10} <= set(sizes)


def test_what_reads_badly_upright_reads_well_on_a_page_that_lies() -> None:
    assert money_table(4, UPRIGHT).reads_well
    upright, lying = money_table(6, UPRIGHT), money_table(6, LYING)
    assert (upright.holds, upright.reads_well) == (True, False)
    assert (lying.holds, lying.reads_well) == (True, True)


def test_where_no_size_will_do_columns_get_their_part_of_what_they_ask_for() -> None:
    fit = money_table(13, LYING)
    assert (fit.size, fit.holds, sum(fit.widths)) == (10, False, LYING.twips)
    assert max(fit.widths) - min(fit.widths[2:]) < 2


@pytest.mark.parametrize("size", [13, 12])
def test_smaller_letters_stand_on_every_run_and_paragraph_and_usual_ones_on_none(
    size: int,
) -> None:
    typed = Table.model_validate({"columns": [{"title": "A"}], "rows": [["một"], [""]]})
    table = PrintedTable.of(typed, None)
    maker = TableMaker({}, ToneMarks.AS_TYPED, Pt(13), Pt(13), PlaceMarks())
    xml = maker.xml(table, "table", Fit((8000,), Pt(size), holds=True, reads_well=True))
    runs, paragraphs = xml.count("<w:r>"), len(re.findall("<w:p>.*?DuongKe.*?</w:p>", xml))
    asked = 0 if size == 13 else runs + xml.count("<w:p>") - paragraphs
    assert (runs, xml.count(f'<w:sz w:val="{2 * size}"/>')) == (2, asked)


def test_columns_stand_in_their_proportions() -> None:
    assert shared_widths([1, 2, 1], [(0, 9999)] * 3, 4000) == [1000, 2000, 1000]


def test_a_column_below_its_least_gets_that_and_the_others_share_the_rest() -> None:
    bounds = [(600.0, 9999.0), (500.0, 9999.0), (500.0, 9999.0)]
    assert shared_widths([1, 10, 10], bounds, 4600) == [600, 2000, 2000]


def test_a_column_above_its_most_gets_that_and_the_others_share_the_rest() -> None:
    bounds = [(0.0, 300.0), (0.0, 9999.0), (0.0, 9999.0)]
    assert shared_widths([2, 1, 1], bounds, 4300) == [300, 2000, 2000]


@given(
    st.lists(
        st.tuples(st.floats(0.1, 100), st.floats(0, 140), st.floats(0, 400), st.booleans()),
        min_size=1,
        max_size=14,
    ),
    st.floats(100, 720),
)
def test_no_twip_is_lost_and_no_word_is_cut(
    columns: list[tuple[float, float, float, bool]], width: float
) -> None:
    needs = tuple(
        Need(share, Pt(word), Pt(word + line), is_free) for share, word, line, is_free in columns
    )
    fit = fit_columns(needs, Pt(width), Pt(13))
    assert sum(fit.widths) == Pt(width).twips
    assert 10 <= fit.size <= 13
    if fit.holds:
        scale = fit.size / 13
        for got, need in zip(fit.widths, needs, strict=True):
            assert got >= (need.word * scale + MARGINS).twips - 1
    else:
        assert sum(need.word * (10 / 13) + MARGINS for need in needs) > width - 1


def test_prose_has_room_for_a_few_words_where_a_table_is_said_to_read_well() -> None:
    for columns in range(1, 9):
        fit = money_table(columns, LYING)
        if fit.reads_well:
            assert fit.widths[1] >= Mm(22).twips - 1


def test_equal_tables_are_as_wide_however_they_were_made() -> None:
    cells = [["1", PROSE * 4, "9/2026"]]
    titles = [{"title": title} for title in ("TT", "Việc", "Hạn")]
    table = Table.model_validate({"columns": titles, "rows": cells})
    again = Table.model_validate(table.model_dump())
    assert (again, a_fit(again)) == (table, a_fit(table))


def test_a_width_of_one_is_a_width_that_was_given() -> None:
    cells = [["1", PROSE * 4]]
    given, free = (
        Table.model_validate(
            {"columns": [{"title": "TT", **width}, {"title": "Việc"}], "rows": cells}
        )
        for width in ({"width": 1}, {})
    )
    assert a_fit(given).widths[0] > 3 * a_fit(free).widths[0]


def test_a_cell_that_spans_columns_widens_none_of_them() -> None:
    wide = {"title": "Việc", "width": 99}
    narrow = {"title": "A", "width": 0.1}
    rows = [["1.234.567.890", "<", ""], ["1", "2", PROSE * 9]]
    fit = fit_of(narrow, narrow, wide, rows=rows)
    assert in_points(fit)[:2] == pytest.approx([points("A", bold=True)] * 2, abs=0.1)
