"""The format that a paragraph has in the end, from the document's defaults up to its own."""

from __future__ import annotations

import pytest
from lxml import etree

from ntmdocs.word.elements import Element
from ntmdocs.word.lengths import Pt
from ntmdocs.word.names import NAMESPACES, w
from ntmdocs.word.styles import Styles

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="240"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)


def xml(text: str) -> Element:
    head, _, rest = text.partition(">")
    return etree.fromstring(f'{head} xmlns:w="{NAMESPACES["w"]}">{rest}')


def style(
    name: str, properties: str, *, kind: str = "paragraph", base: str = "", more: str = ""
) -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"{more}><w:name w:val="{name}"/>'
        f"{based}{properties}</w:style>"
    )


def styles_of(*styles: str) -> Styles:
    return Styles(xml(f"<w:styles>{DEFAULTS}{''.join(styles)}</w:styles>"))


def paragraph(properties: str = "", style: str = "") -> Element:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return xml(f"<w:p><w:pPr>{named}{properties}</w:pPr></w:p>")


def in_table(made: Element, table_style: str = "") -> Element:
    named = f'<w:tblStyle w:val="{table_style}"/>' if table_style else ""
    table = xml(f"<w:tbl><w:tblPr>{named}</w:tblPr><w:tr><w:tc/></w:tr></w:tbl>")
    table.find(w("tr/tc")).append(made)
    return made


def test_the_documents_defaults_hold_where_nothing_else_is_said() -> None:
    styles = styles_of()
    assert styles.paragraph_format(paragraph()) == {"spacing@after": "120", "spacing@line": "240"}
    assert styles.text_format(paragraph()) == {"sz@val": "28"}


def test_each_level_says_only_what_differs_from_the_one_below() -> None:
    styles = styles_of(
        style("A", '<w:pPr><w:jc w:val="both"/><w:spacing w:before="60"/></w:pPr>'),
        style("B", '<w:pPr><w:spacing w:before="80"/></w:pPr>', base="A"),
    )
    own = paragraph('<w:spacing w:line="360"/>', "B")
    assert styles.paragraph_format(own) == {
        "jc@val": "both",
        "spacing@before": "80",
        "spacing@after": "120",
        "spacing@line": "360",
    }


def test_letters_take_their_format_from_the_paragraphs_style() -> None:
    styles = styles_of(
        style("A", '<w:rPr><w:b/><w:sz w:val="26"/></w:rPr>'),
        style("B", '<w:rPr><w:b w:val="0"/></w:rPr>', base="A"),
    )
    assert styles.text_format(paragraph(style="A")) == {"b@val": "1", "sz@val": "26"}
    assert styles.text_format(paragraph(style="B")) == {"b@val": "0", "sz@val": "26"}


def test_the_format_of_a_paragraphs_end_is_not_that_of_its_letters() -> None:
    styles = styles_of()
    own = paragraph('<w:rPr><w:sz w:val="40"/></w:rPr>')
    assert styles.text_format(own) == styles.text_format(paragraph())
    assert styles.paragraph_format(own) == styles.paragraph_format(paragraph())


@pytest.mark.parametrize("said", ["1", "true", "on"])
def test_without_a_style_of_its_own_a_paragraph_has_the_usual_one(said: str) -> None:
    usual = style("A", '<w:pPr><w:jc w:val="right"/></w:pPr>', more=f' w:default="{said}"')
    other = style("B", '<w:pPr><w:jc w:val="left"/></w:pPr>', more=' w:default="0"')
    styles = styles_of(usual, other)
    assert styles.paragraph_format(paragraph())["jc@val"] == "right"
    assert styles.paragraph_format(paragraph(style="missing"))["jc@val"] == "right"
    assert styles.paragraph_format(paragraph(style="B"))["jc@val"] == "left"


def test_a_tables_style_counts_less_than_the_paragraphs() -> None:
    styles = styles_of(
        style("T", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/></w:rPr>', kind="table"),
        style("A", '<w:pPr><w:jc w:val="left"/></w:pPr>'),
    )
    bare = in_table(paragraph(), "T")
    assert styles.paragraph_format(bare)["jc@val"] == "center"
    assert styles.text_format(bare)["i@val"] == "1"
    assert styles.paragraph_format(in_table(paragraph(style="A"), "T"))["jc@val"] == "left"
    assert "jc@val" not in styles.paragraph_format(in_table(paragraph()))


def test_the_usual_style_of_tables_is_that_of_tables_alone() -> None:
    styles = styles_of(
        style("T", "<w:rPr><w:i/></w:rPr>", kind="table", more=' w:default="1"'),
        style("A", "<w:rPr><w:b/></w:rPr>", more=' w:default="1"'),
    )
    assert styles.text_format(paragraph()) == {"sz@val": "28", "b@val": "1"}
    inside = {"sz@val": "28", "b@val": "1", "i@val": "1"}
    assert styles.text_format(in_table(paragraph())) == inside


def test_a_style_based_on_itself_ends() -> None:
    styles = styles_of(
        style("A", '<w:pPr><w:jc w:val="left"/></w:pPr>', base="B"),
        style("B", '<w:pPr><w:ind w:left="9"/></w:pPr>', base="A"),
    )
    found = styles.paragraph_format(paragraph(style="A"))
    assert (found["jc@val"], found["ind@left"]) == ("left", "9")


def test_a_hanging_line_takes_the_place_of_a_first_line() -> None:
    styles = styles_of(style("A", '<w:pPr><w:ind w:left="720" w:firstLine="567"/></w:pPr>'))
    found = styles.paragraph_format(paragraph('<w:ind w:hanging="360" w:end="5"/>', "A"))
    assert {name: value for name, value in found.items() if name.startswith("ind")} == {
        "ind@left": "720",
        "ind@firstLine": "-360",
        "ind@right": "5",
    }


def test_borders_and_tab_stops_are_taken_whole() -> None:
    border = '<w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr>'
    styles = styles_of(style("A", f"<w:pPr>{border}</w:pPr>"))
    inherited = styles.paragraph_format(paragraph(style="A"))
    other = styles.paragraph_format(paragraph(border.replace("top", "bottom"), "A"))
    assert inherited["pBdr"] != other["pBdr"]
    assert "bottom" in other["pBdr"]
    assert "top" not in other["pBdr"]


def test_a_document_without_styles_has_what_its_paragraphs_say() -> None:
    styles = Styles(None)
    assert styles.paragraph_format(paragraph('<w:jc w:val="left"/>', "A")) == {"jc@val": "left"}
    assert styles.text_format(xml("<w:p></w:p>")) == {}


def test_the_size_of_letters_comes_from_the_style_its_base_or_the_document() -> None:
    styles = styles_of(
        style("A", '<w:rPr><w:sz w:val="26"/></w:rPr>'),
        style("B", "<w:rPr><w:b/></w:rPr>", base="A"),
        style("C", "<w:rPr><w:b/></w:rPr>"),
    )
    assert [styles.size_of(name) for name in ("A", "B", "C")] == [Pt(13), Pt(13), Pt(14)]
    assert styles.size_of("missing") is None
    assert styles.size_of() == Pt(14)
    assert Styles(None).size_of() is None


def test_without_a_style_named_the_usual_ones_size_is_told() -> None:
    usual = style("A", '<w:rPr><w:sz w:val="25"/></w:rPr>', more=' w:default="1"')
    assert styles_of(usual).size_of() == Pt(12.5)


def test_a_size_that_is_no_number_of_half_points_is_none() -> None:
    assert styles_of(style("A", '<w:rPr><w:sz w:val="large"/></w:rPr>')).size_of("A") is None
