"""Marks of places in a document, and what was printed there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import ntmdocs
from build import a_plan
from ntmdocs.word.docx import Docx
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.package import read_package, write_package
from ntmdocs.word.place_marks import Base, listed, mark_xml, plain_hash, printed_hash, write_base
from ntmdocs.word.places import has_places, marks_in, read_base, without_places

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PART = "customXml/ntmdocs.xml"


class _Parts(dict[str, str]):
    def checksums(self) -> dict[str, tuple[int, int]]:
        return {}


def test_a_mark_says_its_number_and_others_say_nothing() -> None:
    other = '<w:bookmarkStart w:id="1" w:name="_ntm_x"/><w:bookmarkStart w:id="2" w:name="_Toc1"/>'
    paragraph = parse_xml(f"<w:p {W}>{mark_xml(12)}{other}{mark_xml(3)}</w:p>".encode())
    assert list(marks_in(paragraph)) == [12, 3]


@given(st.text(), st.sampled_from([" ", "  ", "\u00a0", "\n"]))
def test_words_are_the_same_however_they_are_spaced(words: str, space: str) -> None:
    assert printed_hash(words + space + "a") == printed_hash(f"{words} a")


@given(st.text(alphabet="a b", max_size=9))
def test_words_that_all_print_have_the_same_hash_unremembered(words: str) -> None:
    assert plain_hash(words) == printed_hash(words) == printed_hash(words.replace(" ", "\u00a0"))


def test_other_words_are_others() -> None:
    assert printed_hash("năm 2024") != printed_hash("năm 2025")


def test_a_document_without_relations_gets_some() -> None:
    parts = _Parts({"[Content_Types].xml": "<Types></Types>"})
    places = Base("sections.0", "12345678"), Base("sections.1", "12345678", "9abcdef0")
    write_base(parts, [listed(place.hash, place.notes) + place.path for place in places])
    made = {name: text.encode() for name, text in parts.items()} | {DOCUMENT: b"<a/>"}
    assert read_base(made) == places


def test_a_list_that_is_no_xml_is_none() -> None:
    parts = read_package(ntmdocs.render_plan(a_plan()).bytes)
    broken = {**parts, PART: parts[PART][:-9]}
    assert read_base(broken) is None
    assert read_base({**parts, PART: b"<other/>"}) is None
    assert has_places(broken)  # its marks are still there


def test_a_mark_beyond_the_list_is_none() -> None:
    parts = read_package(ntmdocs.render_plan(a_plan()).bytes)
    short = parts[PART][: parts[PART].index(b"<p ")] + b"</l>"
    assert Docx(write_package({**parts, PART: short}), "a.docx").places == ()


def test_taking_places_out_leaves_bookmarks_of_others_and_other_parts() -> None:
    parts = read_package(ntmdocs.render_plan(a_plan()).bytes)
    own = b'<w:bookmarkStart w:id="5" w:name="cuoi"/><w:bookmarkEnd w:id="5"/></w:p>'
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"</w:p>", own, 1)
    left = without_places(parts)
    assert left[DOCUMENT].count(b"bookmarkStart") == left[DOCUMENT].count(b"bookmarkEnd") == 1
    assert not has_places(left)
    assert set(parts) - set(left) == {
        *(PART, "customXml/ntmdocsProps.xml", "customXml/_rels/ntmdocs.xml.rels")
    }
    assert without_places(left) == left
