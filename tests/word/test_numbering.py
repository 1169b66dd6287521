"""The numbers that Word itself writes before the paragraphs of a list."""

from __future__ import annotations

import pytest
from lxml import etree

from ntmdocs.word.elements import Element
from ntmdocs.word.names import NAMESPACES
from ntmdocs.word.numbering import Numbering
from ntmdocs.word.styles import Styles


def xml(text: str) -> Element:
    head, _, rest = text.partition(">")
    return etree.fromstring(f'{head} xmlns:w="{NAMESPACES["w"]}">{rest}')


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


OUTLINE = (level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "bullet", "-"))


def abstract(*levels: str, id: str = "7", more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{id}">{more}{"".join(levels)}</w:abstractNum>'


def num(id: str, abstract: str = "7", more: str = "") -> str:
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def labels(lists: str, *asked: tuple[str, int], styles: str = "") -> list[str | None]:
    """What stands before paragraphs of these lists and levels."""
    of_styles = Styles(xml(f"<w:styles>{styles}</w:styles>"))
    numbering = Numbering(xml(f"<w:numbering>{lists}</w:numbering>"), of_styles)
    made = (numbering.label(paragraph(number, depth)) for number, depth in asked)
    return [None if label is None else label.text for label in made]


def paragraph(number: str, depth: int) -> Element:
    return xml(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
        "</w:pPr></w:p>"
    )


def test_levels_count_and_begin_anew_below_a_higher_one() -> None:
    asked = [("1", depth) for depth in (0, 1, 1, 2, 0, 1)]
    assert labels(abstract(*OUTLINE) + num("1"), *asked) == ["I.", "1.", "2.", "-", "II.", "1."]


def test_a_level_may_name_the_levels_above_it() -> None:
    lists = abstract(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2")) + num("1")
    assert labels(lists, ("1", 0), ("1", 1), ("1", 1)) == ["I.", "I.1", "I.2"]


def test_a_level_that_the_list_lacks_is_named_by_nothing() -> None:
    lists = abstract(level(1, "decimal", "%1%2.")) + num("1")
    assert labels(lists, ("1", 1), ("1", 0)) == ["1.", None]


def test_a_legal_level_writes_all_its_numbers_in_digits() -> None:
    legal = level(1, "decimal", "%1.%2", "<w:isLgl/>")
    lists = abstract(level(0, "upperRoman", "%1."), legal) + num("1")
    assert labels(lists, ("1", 0), ("1", 1)) == ["I.", "1.1"]


def test_a_level_met_before_those_above_shows_where_they_would_begin() -> None:
    lists = abstract(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + num("1")
    assert labels(lists, ("1", 1), ("1", 1), ("1", 0)) == ["1.1", "1.2", "1."]


def test_lists_of_one_abstract_list_count_on_from_each_other() -> None:
    lists = abstract(*OUTLINE) + num("1") + num("2")
    assert labels(lists, ("1", 0), ("2", 0), ("1", 0)) == ["I.", "II.", "III."]


def test_lists_of_two_abstract_lists_count_each_for_itself() -> None:
    lists = abstract(*OUTLINE) + abstract(*OUTLINE, id="8") + num("1") + num("2", "8")
    assert labels(lists, ("1", 0), ("2", 0), ("1", 0)) == ["I.", "I.", "II."]


def test_a_list_that_says_its_start_begins_there_once() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = abstract(*OUTLINE) + num("1") + num("2", more=start)
    assert labels(lists, ("1", 0), ("2", 0), ("2", 0)) == ["I.", "V.", "VI."]


def test_a_list_may_say_a_level_otherwise() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    lists = abstract(*OUTLINE) + num("1", more=other)
    assert labels(lists, ("1", 0), ("1", 1)) == ["a)", "1."]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [
        ('<w:lvlRestart w:val="0"/>', ["1.", "1.1", "2.", "2.2"]),
        ('<w:lvlRestart w:val="1"/>', ["1.", "1.1", "2.", "2.1"]),
        ("", ["1.", "1.1", "2.", "2.1"]),
    ],
)
def test_a_level_begins_anew_only_where_it_says_so(restart: str, expected: list[str]) -> None:
    second = level(1, "decimal", "%1.%2", restart)
    lists = abstract(level(0, "decimal", "%1."), second) + num("1")
    assert labels(lists, *(("1", depth) for depth in (0, 1, 0, 1))) == expected


def test_signs_of_sign_fonts_are_read_as_letters() -> None:
    lists = abstract(level(0, "bullet", "\uf0b7"), level(1, "bullet", "\uf02d")) + num("1")
    assert labels(lists, ("1", 0), ("1", 1)) == ["•", "-"]


def test_a_style_may_put_its_paragraphs_in_a_list() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    linked = level(1, "decimal", "%2.", '<w:pStyle w:val="Muc"/>')
    of_styles = Styles(xml(f"<w:styles>{style}</w:styles>"))
    lists = abstract(level(0, "upperRoman", "%1."), linked) + num("1")
    numbering = Numbering(xml(f"<w:numbering>{lists}</w:numbering>"), of_styles)
    styled = xml('<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr></w:p>')
    label = numbering.label(styled)
    assert label is not None
    assert (label.text, label.level) == ("1.", 1)


def test_a_paragraph_can_leave_the_list_of_its_style() -> None:
    assert labels(abstract(*OUTLINE) + num("1"), ("0", 0)) == [None]


def test_an_abstract_list_may_be_that_of_a_style_of_lists() -> None:
    style = (
        '<w:style w:type="numbering" w:styleId="De"><w:name w:val="Đề mục"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    linked = abstract(id="8", more='<w:numStyleLink w:val="De"/>')
    lists = abstract(*OUTLINE) + linked + num("1", "8") + num("2")
    assert labels(lists, ("1", 0), styles=style) == ["I."]


@pytest.mark.parametrize(
    "lists",
    [
        "",
        num("1"),
        abstract() + num("1"),
        abstract(id="8", more='<w:numStyleLink w:val="De"/>') + num("1", "8"),
    ],
    ids=["no list", "no abstract list", "no level", "a style that is missing"],
)
def test_a_list_that_the_file_does_not_have_writes_nothing(lists: str) -> None:
    assert labels(lists, ("1", 0)) == [None]


def test_lists_that_name_each_other_end() -> None:
    style = (
        '<w:style w:type="numbering" w:styleId="De"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    lists = abstract(id="8", more='<w:numStyleLink w:val="De"/>') + num("1", "8")
    assert labels(lists, ("1", 0), styles=style) == [None]


def test_a_number_beyond_all_measure_counts_as_not_said() -> None:
    huge = level(0, "decimal", "%1.").replace('w:start w:val="1"', f'w:start w:val="{"9" * 5000}"')
    assert labels(abstract(huge) + num("1"), ("1", 0)) == ["1."]
