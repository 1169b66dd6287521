"""The number of the page in a header, however the field is written, and what goes with it."""

from __future__ import annotations

import pytest

from ntmdocs.read.view.shapes import Paragraph
from read.build_docx import view_of
from template.samples import paragraph

SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header"/>{}</w:sectPr>'
SMALL = '<w:rPr><w:sz w:val="22"/></w:rPr>'
BEGIN, MIDDLE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def code(text: str, look: str = "") -> str:
    return f"<w:r>{look}<w:instrText>{text}</w:instrText></w:r>"


def header_of(content: str, properties: str = "") -> Paragraph:
    """The paragraph of a header with that content."""
    written = f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"
    view = view_of(paragraph("hết", properties=SECTION.format("")), header=written)
    ((_, (block,)),) = view.stretches[0].page.headers
    assert isinstance(block, Paragraph)
    return block


@pytest.mark.parametrize(
    "content",
    [
        f"{BEGIN}{code(' PAGE ')}{MIDDLE}<w:r>{SMALL}<w:t>2</w:t></w:r>{END}",
        f"{BEGIN}{code(' PAGE ', SMALL)}{END}",
        f"{BEGIN}{code(' PA', SMALL)}{code('GE ')}{MIDDLE}<w:r>{SMALL}<w:t>2</w:t></w:r>{END}",
        f"{BEGIN}{code('DATE')}{END}{BEGIN}{code('page', SMALL)}{END}",
        f'<w:fldSimple w:instr="PAGE"><w:r>{SMALL}<w:t>2</w:t></w:r></w:fldSimple>',
        f"<w:r>{SMALL}<w:pgNum/></w:r>",
    ],
)
def test_the_number_has_the_look_of_what_is_shown(content: str) -> None:
    look = header_of(content).page_number
    assert look is not None
    assert look.size is not None
    assert (look.size.pt, look.text) == (11, "")


@pytest.mark.parametrize(
    "content", ["<w:r><w:t>2</w:t></w:r>", f"{BEGIN}{code('NUMPAGES')}{END}", ""]
)
def test_other_words_and_fields_are_no_page_number(content: str) -> None:
    assert header_of(content).page_number is None


def test_a_number_that_a_condition_prints_is_known_as_such() -> None:
    inner = f"{BEGIN}{code('PAGE')}{END}"
    block = header_of(f"{BEGIN}{code('IF ')}{inner}{code(' &gt; 1')}{END}")
    assert (block.page_number is not None, block.has_conditions) == (True, True)
    assert not header_of(inner).has_conditions


def test_a_frame_is_seen() -> None:
    assert header_of("", '<w:framePr w:wrap="around" w:xAlign="center"/>').is_framed
    assert not header_of("").is_framed


def test_the_binding_counts_to_the_left_margin_and_figures_have_a_format() -> None:
    setup = '<w:pgMar w:left="1134" w:gutter="567"/><w:pgNumType w:fmt="lowerRoman"/>'
    first, last = view_of(paragraph("hết", properties=SECTION.format(setup))).stretches
    assert round(first.page.left.mm) == 30
    assert (first.page.number_format, last.page.number_format) == ("lowerRoman", "decimal")


def test_a_font_by_its_name_sets_aside_the_font_of_the_theme() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
    )
    theme = '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    named = '<w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>chữ</w:t></w:r>'
    view = view_of(
        f"<w:p>{named}</w:p>", "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>", styles=styles, theme=theme
    )
    assert [one.runs[0].font for one in view.paragraphs] == ["Arial", "Calibri"]
