"""Two formats are one to a reader, or they are not."""

from __future__ import annotations

import pytest
from lxml import etree

from ntmdocs.compare.looks import look_of
from ntmdocs.word.elements import Element
from ntmdocs.word.names import NAMESPACES
from ntmdocs.word.styles import Styles

STYLES = (
    '<w:style w:styleId="A" w:type="paragraph"><w:pPr><w:jc w:val="both"/></w:pPr></w:style>'
    '<w:style w:styleId="B" w:type="paragraph"><w:basedOn w:val="A"/>'
    "<w:pPr><w:keepNext/></w:pPr></w:style>"
    '<w:style w:styleId="C" w:type="paragraph"><w:basedOn w:val="A"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
)


def xml(text: str) -> Element:
    return etree.fromstring(f'<w:x xmlns:w="{NAMESPACES["w"]}">{text}</w:x>')


def in_style(name: str, properties: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{name}"/>{properties}</w:pPr></w:p>'


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        (in_style("A"), in_style("B"), True),
        (in_style("A"), in_style("A", "<w:keepLines/><w:rPr><w:b/></w:rPr>"), True),
        (in_style("A"), in_style("A", '<w:jc w:val="both"/>'), True),
        (in_style("A"), in_style("A", '<w:jc w:val="left"/>'), False),
        (in_style("A"), in_style("C"), False),
        (in_style("A"), "<w:p/>", False),
    ],
)
def test_what_nobody_sees_is_no_difference(old: str, new: str, is_same: bool) -> None:
    styles = Styles(xml(STYLES))
    looks = [look_of(xml(paragraph)[0], styles) for paragraph in (old, new)]
    assert (looks[0] == looks[1]) is is_same
