"""The format in force, whichever level says it."""

from __future__ import annotations

from typing import Any

import pytest

from ntmdocs.read.view.shapes import Run
from ntmdocs.word.lengths import Pt
from read.build_docx import the_paragraph, view_of
from template.samples import cell, row, run, table

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/>'
    "</w:rPr></w:rPrDefault></w:docDefaults>"
)


def style(id: str, properties: str = "", kind: str = "paragraph", more: str = "") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{id}"{more}><w:name w:val="{id} name"/>{properties}'
        "</w:style>"
    )


def the_run(properties: str = "", **parts: str) -> Run:
    (found,) = the_paragraph(run("chữ", properties), **parts).runs
    return found


def test_letters_have_the_defaults_of_the_document() -> None:
    assert the_run(styles=DEFAULTS) == Run("chữ", "Times New Roman", Pt(14))


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("<w:b/>", {"bold": True}),
        ('<w:b w:val="0"/>', {"bold": False}),
        ('<w:i w:val="true"/>', {"italic": True}),
        ('<w:u w:val="single"/>', {"underlined": True}),
        ('<w:u w:val="none"/>', {"underlined": False}),
        ("<w:strike/>", {"struck": True}),
        ("<w:dstrike/>", {"struck": True}),
        ("<w:caps/>", {"capitals": True}),
        ('<w:color w:val="ff0000"/>', {"color": "FF0000"}),
        ('<w:color w:val="auto"/>', {"color": None}),
        ('<w:sz w:val="27"/>', {"size": Pt(13.5)}),
        ('<w:sz w:val="to"/>', {"size": None}),
        ('<w:vertAlign w:val="superscript"/>', {"position": "superscript"}),
        ('<w:vertAlign w:val="baseline"/>', {"position": ""}),
        ('<w:rFonts w:ascii="Arial" w:hAnsi="Tahoma"/>', {"font": "Arial"}),
        ('<w:rFonts w:hAnsi="Tahoma"/>', {"font": "Tahoma"}),
    ],
)
def test_what_a_run_says_itself_is_in_force(properties: str, expected: dict[str, Any]) -> None:
    found = the_run(properties)
    assert {name: getattr(found, name) for name in expected} == expected


def test_the_fonts_of_the_theme_count_more_than_the_names_beside_them() -> None:
    theme = (
        '<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>'
    )
    both = '<w:rFonts w:ascii="Times New Roman" w:asciiTheme="minorHAnsi"/>'
    assert the_run(both, theme=theme).font == "Calibri"
    assert the_run('<w:rFonts w:asciiTheme="majorAscii"/>', theme=theme).font == "Cambria"
    assert the_run(both).font == "Times New Roman"


def test_a_style_of_letters_counts_more_than_the_paragraphs_and_less_than_the_runs_own() -> None:
    styles = DEFAULTS + style("To", '<w:rPr><w:sz w:val="32"/><w:i/></w:rPr>', "character")
    assert the_run('<w:rStyle w:val="To"/>', styles=styles).size == Pt(16)
    assert the_run('<w:rStyle w:val="To"/><w:sz w:val="20"/>', styles=styles).size == Pt(10)
    assert the_run('<w:rStyle w:val="Lạ"/>', styles=styles).size == Pt(14)


def test_two_styles_that_say_bold_cancel_each_other_and_the_run_has_the_last_word() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    styles = style("Dam", bold, "character") + style("De", bold)
    named = '<w:pStyle w:val="De"/>'

    def is_bold(properties: str) -> bool:
        made = the_paragraph(run("chữ", properties), properties=named, styles=styles)
        return made.runs[0].bold

    assert is_bold("")
    assert not is_bold('<w:rStyle w:val="Dam"/>')
    assert is_bold('<w:rStyle w:val="Dam"/><w:b/>')


def test_neighbours_of_one_format_are_one_run_and_a_notes_mark_is_apart() -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    runs = the_paragraph(run("Một "), run("hai"), mark, run("ba", "<w:b/>")).runs
    assert [(one.text, one.note, one.bold) for one in runs] == [
        ("Một hai", "", False),
        ("", "footnote 1", False),
        ("ba", "", True),
    ]


@pytest.mark.parametrize(
    ("said", "alignment"),
    [("both", "both"), ("center", "center"), ("end", "right"), ("start", "left"), ("lạ", "left")],
)
def test_an_alignment_is_one_of_four(said: str, alignment: str) -> None:
    assert the_paragraph(properties=f'<w:jc w:val="{said}"/>').alignment == alignment


def test_indents_and_spacing_are_lengths() -> None:
    found = the_paragraph(
        properties='<w:spacing w:before="120" w:after="6pt" w:line="360" w:lineRule="auto"/>'
        '<w:ind w:left="567" w:right="1cm" w:hanging="283"/>'
    )
    assert (found.spacing.before, found.spacing.after) == (Pt(6), Pt(6))
    assert (found.spacing.lines, found.spacing.exactly) == (1.5, None)
    assert (found.indents.left.twips, found.indents.first_line.twips) == (567, -283)
    assert round(found.indents.right.mm, 1) == 10


@pytest.mark.parametrize(
    ("said", "lines", "exactly"),
    [
        ("", 1.0, None),
        ('w:line="300" w:lineRule="exact"', None, 15.0),
        ('w:line="300" w:lineRule="atLeast"', None, 15.0),
        ('w:line="nan"', 0.0, None),
    ],
)
def test_a_line_is_a_multiple_or_a_height(said: str, lines: float, exactly: float) -> None:
    spacing = the_paragraph(properties=f"<w:spacing {said}/>").spacing
    assert (spacing.lines, spacing.exactly) == (lines, exactly)


def test_spacing_that_word_chooses_is_that_of_html() -> None:
    said = '<w:spacing w:before="0" w:beforeAutospacing="1"/>'
    assert the_paragraph(properties=said).spacing.before == Pt(14)


def test_a_paragraph_knows_its_level_and_its_lines() -> None:
    borders = '<w:pBdr><w:top w:val="single"/><w:bottom w:val="none"/></w:pBdr>'
    level = f'<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/>{borders}</w:pPr>'
    found = the_paragraph(properties='<w:pStyle w:val="De"/>', styles=DEFAULTS + style("De", level))
    assert found.outline == 0
    assert (found.has_line_above, found.has_line_below) == (True, False)
    plain = the_paragraph(properties='<w:outlineLvl w:val="9"/>')
    assert (plain.outline, plain.has_line_above) == (None, False)


def test_letters_in_a_table_have_the_format_of_its_style() -> None:
    made = table(row(cell("chữ"), "2")).replace(
        "<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="Bang"/></w:tblPr>'
    )
    styles = style("Bang", '<w:rPr><w:sz w:val="24"/></w:rPr>', "table")
    assert view_of(made, styles=styles).paragraphs[0].runs[0].size == Pt(12)


def test_a_style_that_names_a_list_has_the_last_word_on_its_indents() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="-"/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("Muc", f'<w:pPr>{listed}<w:ind w:left="100"/></w:pPr>') + style(
        "Thut", '<w:pPr><w:ind w:left="100"/></w:pPr>'
    )

    def left(properties: str) -> int:
        found = the_paragraph(properties=properties, styles=styles, numbering=numbering)
        return found.indents.left.twips

    assert left('<w:pStyle w:val="Muc"/>') == 100
    assert left('<w:pStyle w:val="Thut"/>' + listed) == 720
    assert left('<w:pStyle w:val="Thut"/>' + listed + '<w:ind w:left="50"/>') == 50
