"""Names, and elements made, compared and read."""

from __future__ import annotations

from lxml import etree

from ntmdocs.word.elements import Element, bare, element, parse_xml, part_xml, written
from ntmdocs.word.names import NAMESPACES, w


def xml(text: str) -> Element:
    return parse_xml(f'<w:x xmlns:w="{NAMESPACES["w"]}">{text}</w:x>'.encode())[0]


def test_a_path_names_each_of_its_steps() -> None:
    namespace = f"{{{NAMESPACES['w']}}}"
    assert w("p") == f"{namespace}p"
    assert w("tc/tcPr") == f"{namespace}tc/{namespace}tcPr"
    assert w(".//tbl/tr") == f".//{namespace}tbl/{namespace}tr"


def test_an_element_is_made_with_its_children() -> None:
    made = element("p", [element("r"), element("r")])
    assert made.tag == w("p")
    assert made.findall(w("r")) == list(made)
    assert made.prefix == "w"


def test_what_reads_the_same_is_written_the_same() -> None:
    one, other = xml('<w:p w:a="1"></w:p>'), xml("<w:p   w:a='1'/>")
    assert written(one) == written(other) != written(xml('<w:p w:a="2"/>'))
    assert written(None) == ""


def test_a_bare_copy_leaves_out_what_is_named_and_its_source_alone() -> None:
    source = xml("<w:pPr><w:jc/><w:rPr/></w:pPr>")
    assert [child.tag for child in bare("pPr", source, ("rPr",))] == [w("jc")]
    assert len(source) == 2
    assert len(bare("pPr", None, ())) == 0


def test_a_part_is_declared_and_comes_back_the_same() -> None:
    content = part_xml(xml("<w:p>Ủy ban</w:p>"))
    assert content.startswith(b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>")
    assert parse_xml(content).text == "Ủy ban"


def test_white_space_between_elements_is_left_out_when_asked_for_and_no_other() -> None:
    content = b"<a>\n  <b> c </b>\n</a>"
    assert written(parse_xml(content, keep_blank=False)) == "<a><b> c </b></a>"
    assert written(parse_xml(content)) == content.decode()


def test_entities_are_not_expanded() -> None:
    hostile = b'<!DOCTYPE a [<!ENTITY b "long">]><a>&b;</a>'
    for keep_blank in (True, False):
        root = parse_xml(hostile, keep_blank=keep_blank)
        assert "long" not in "".join(root.itertext(etree.Element))
