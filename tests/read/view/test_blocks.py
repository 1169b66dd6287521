"""Paragraphs, tables and boxes in reading order."""

from __future__ import annotations

import pytest

from ntmdocs.read.view.shapes import Table
from read.build_docx import the_paragraph, view_of
from template.samples import cell, paragraph, row, run, table


def the_table(*rows: str, columns: int = 2) -> Table:
    found = view_of(table(*rows, columns=columns)).blocks[0]
    assert isinstance(found, Table)
    return found


def texts(found: Table) -> list[list[str]]:
    return [[one.text for one in row.cells] for row in found.rows]


@pytest.mark.parametrize(
    "wrapper",
    [
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag>{}</w:smartTag>",
        '<w:customXml w:element="x">{}</w:customXml>',
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="DATE">{}</w:fldSimple>',
        '<w:ins w:id="1" w:author="An">{}</w:ins>',
    ],
)
def test_what_wraps_letters_is_looked_through(wrapper: str) -> None:
    assert the_paragraph(run("Năm "), wrapper.format(run("2024")), run(".")).words == "Năm 2024."


def test_what_wraps_paragraphs_and_rows_is_looked_through() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    content = control.format(
        paragraph("Một") + control.format(table(control.format(row("a", "b"))))
    )
    assert view_of(content).text == "Một\na\nb"


def test_breaks_tabs_and_signs_are_read() -> None:
    pieces = (
        '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:br w:type="page"/><w:noBreakHyphen/>'
        '<w:softHyphen/><w:sym w:font="Arial" w:char="0041"/><w:cr/></w:r>'
    )
    assert the_paragraph(pieces).words == "a\nb\t\f-\N{SOFT HYPHEN}A\n"


def test_of_a_field_the_result_is_read_and_not_the_code() -> None:
    def part(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>DATE</w:instrText></w:r>" + run("mã")
    nested = part("begin") + code + part("separate") + run("2024") + part("end")
    outer = part("begin") + code + nested + part("separate") + run("Năm ") + nested + part("end")
    assert the_paragraph(outer, run(" nhé"), part("end")).words == "Năm 2024 nhé"


def test_a_field_may_end_in_a_later_paragraph() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    between = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    content = paragraph(begin, run("mã")) + paragraph(between, run("I. Mục đích")) + paragraph(end)
    assert view_of(content).text == "I. Mục đích"


def test_a_box_is_read_once_after_the_paragraph_it_is_anchored_in() -> None:
    inside = f"<w:pict><w:txbxContent>{paragraph('trong khung')}</w:txbxContent></w:pict>"
    twice = (
        f"<w:r><mc:AlternateContent><mc:Choice>{inside}</mc:Choice>"
        f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    view = view_of(paragraph(run("ngoài"), twice), paragraph("sau"))
    assert view.text == "ngoài\ntrong khung\nsau"
    assert [one.number for one in view.paragraphs] == [0, 1, 2]


def test_hidden_letters_are_not_read() -> None:
    assert the_paragraph(run("hiện"), run("ẩn", "<w:vanish/>")).words == "hiện"


def test_hidden_words_are_kept_aside_and_hidden_spaces_are_not() -> None:
    view = view_of(paragraph(run("hiện"), run(" ", "<w:vanish/>"), run("ẩn", "<w:vanish/>")))
    assert ([one.words for one in view.paragraphs], view.hidden) == (["hiện"], ("ẩn",))


def test_the_number_that_word_writes_is_part_of_the_text() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:suff w:val="space"/>'
        '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    found = the_paragraph("Mục đích", properties=listed, numbering=numbering)
    assert (found.text, found.words) == ("I. Mục đích", "Mục đích")
    assert (found.indents.left.pt, found.indents.first_line.pt) == (18, -18)


def test_cells_know_their_place_in_the_grid() -> None:
    found = the_table(
        row(cell("a", properties='<w:gridSpan w:val="2"/>'), "b"),
        row("c", "d", "e"),
        columns=3,
    )
    assert texts(found) == [["a", "b"], ["c", "d", "e"]]
    places = [[(one.column, one.columns) for one in row.cells] for row in found.rows]
    assert places == [[(0, 2), (2, 1)], [(0, 1), (1, 1), (2, 1)]]
    assert [width.twips for width in found.widths] == [2000] * 3


def test_a_cell_that_goes_on_below_is_one_cell_of_several_rows() -> None:
    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    found = the_table(
        row(cell("a", properties=begins), "1"),
        row(cell("", properties=goes_on), "2"),
        row(cell("", properties=goes_on), "3"),
        row(cell("b", properties=begins), "4"),
    )
    assert texts(found) == [["a", "1"], ["2"], ["3"], ["b", "4"]]
    assert [row.cells[0].rows for row in found.rows] == [3, 1, 1, 1]


def test_a_cell_that_continues_none_is_read() -> None:
    found = the_table(row(cell("mồ côi", properties="<w:vMerge/>"), "1"))
    assert texts(found) == [["mồ côi", "1"]]


def test_a_row_may_begin_in_a_later_column() -> None:
    later = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("b") + "</w:tr>"
    assert the_table(row("a", "b"), later).rows[1].cells[0].column == 1


def test_a_table_has_borders_where_any_is_drawn() -> None:
    def bordered(kind: str) -> str:
        side = f'<w:tcBorders><w:top w:val="{kind}"/></w:tcBorders>'
        return row(cell("a", properties=side), "b")

    assert the_table(bordered("single")).has_borders
    assert not the_table(bordered("nil")).has_borders
    assert not the_table(row("a", "b")).has_borders


def test_the_width_of_a_cell_is_a_length_or_unknown() -> None:
    automatic = '<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p/></w:tc>'
    bare = "<w:tc><w:p/></w:tc>"
    widths = [one.width for one in the_table(row("a", automatic, bare), columns=3).rows[0].cells]
    assert [None if width is None else width.twips for width in widths] == [2000, None, None]


def test_one_of_several_ways_to_write_a_run_is_read() -> None:
    ways = (
        f"<mc:AlternateContent><mc:Choice>{run('mới')}</mc:Choice>"
        f"<mc:Fallback>{run('cũ')}</mc:Fallback></mc:AlternateContent>"
    )
    assert the_paragraph(ways, "<mc:AlternateContent/>").words == "mới"


def test_a_box_may_stand_in_one_of_several_drawings() -> None:
    inside = f"<w:txbxContent>{paragraph('trong khung')}</w:txbxContent>"
    ways = (
        f"<w:r><w:pict><mc:AlternateContent><mc:Choice><v:shape>{inside}</v:shape></mc:Choice>"
        f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent>"
        "<mc:AlternateContent/></w:pict></w:r>"
    )
    assert view_of(paragraph(ways)).text == "trong khung"
