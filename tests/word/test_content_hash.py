"""The hash by which a file that a person has changed is known."""

from __future__ import annotations

import io

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import ntmdocs
from build import a_plan
from ntmdocs.word import content_hash as module
from ntmdocs.word.content_hash import (
    checksum,
    content_hash,
    has_hash,
    stored_hash,
    with_own_hash,
    write_hash,
)
from ntmdocs.word.elements import parse_xml, part_xml
from ntmdocs.word.names import CORE_PROPERTIES, CUSTOM_PROPERTIES, DOCUMENT
from ntmdocs.word.package import read_package
from tools.work import calls_of


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return read_package(ntmdocs.render_plan(a_plan()).bytes)


class TextParts(dict[str, str]):
    """The parts of somebody's own document, as text."""

    def checksums(self) -> dict[str, tuple[int, int]]:
        return {name: checksum(name, text.encode()) for name, text in self.items()}


def test_a_rendered_document_carries_the_hash_of_its_content(parts: dict[str, bytes]) -> None:
    assert stored_hash(parts) == content_hash(parts)


@pytest.mark.parametrize("name", [DOCUMENT, CORE_PROPERTIES, "word/styles.xml"])
def test_a_letter_changed_anywhere_changes_it(parts: dict[str, bytes], name: str) -> None:
    changed = parts[name].replace(b"a", b"e", 1)
    assert changed != parts[name]
    assert content_hash({**parts, name: changed}) != stored_hash(parts)


def test_no_part_is_parsed_to_know_a_file_that_no_program_has_written_again(
    parts: dict[str, bytes],
) -> None:
    stored = stored_hash(parts)
    assert stored is not None
    assert calls_of(module._reparsed, lambda: has_hash(parts, stored)) == 0
    again = {
        name: part_xml(parse_xml(part)).replace(b"/>", b" />") if name.endswith(".xml") else part
        for name, part in parts.items()
    }
    assert again != parts
    assert has_hash(again, stored)
    changed = {**parts, DOCUMENT: parts[DOCUMENT].replace(b"a", b"e", 1)}
    assert not has_hash(changed, stored)


def test_a_part_added_changes_it(parts: dict[str, bytes]) -> None:
    assert content_hash({**parts, "word/media/a.png": b"x"}) != stored_hash(parts)


def test_the_part_that_holds_it_does_not_count(parts: dict[str, bytes]) -> None:
    assert content_hash({**parts, CUSTOM_PROPERTIES: b"<x/>"}) == stored_hash(parts)


def test_parts_changed_by_us_get_the_hash_that_is_right_now(parts: dict[str, bytes]) -> None:
    changed = {**parts, DOCUMENT: parts[DOCUMENT].replace(b"a", b"e", 1)}
    assert stored_hash(changed) != content_hash(changed)
    assert stored_hash(with_own_hash(changed)) == content_hash(changed)


def test_a_document_of_somebody_else_has_none() -> None:
    buffer = io.BytesIO()
    python_docx.Document().save(buffer)
    assert stored_hash(read_package(buffer.getvalue())) is None


def test_a_document_without_a_place_for_it_gets_one() -> None:
    own = TextParts(
        {
            "[Content_Types].xml": "<Types></Types>",
            "_rels/.rels": "<Relationships></Relationships>",
            DOCUMENT: "<a/>",
        }
    )
    write_hash(own)
    assert stored_hash({CUSTOM_PROPERTIES: own[CUSTOM_PROPERTIES].encode()})
    assert "/docProps/custom.xml" in own["[Content_Types].xml"]
    assert 'Target="docProps/custom.xml"' in own["_rels/.rels"]


def test_properties_of_somebodys_own_stay_and_keep_their_numbers() -> None:
    mine = '<Properties><property pid="2" name="a"/><property pid="7" name="b"/></Properties>'
    own = TextParts({CUSTOM_PROPERTIES: mine})
    write_hash(own)
    written = own[CUSTOM_PROPERTIES]
    assert written.startswith(mine.removesuffix("</Properties>"))
    assert 'pid="8" name="ntmdocs-content"' in written
    write_hash(own)
    assert own[CUSTOM_PROPERTIES] == written


def test_an_untouched_part_is_known_in_any_programs_spelling() -> None:
    ours = b'<?xml version="1.0"?><a xmlns="x">\n <b c="1"></b></a>'
    other = b"<?xml version='1.0' encoding='UTF-8'?>\n<a xmlns='x'><b c='1'/></a>"
    changed = other.replace(b"1'/", b"2'/")
    name = "word/styles.xml"
    assert checksum(name, ours) == checksum(name, other)
    assert checksum(name, changed) != checksum(name, other)


def test_a_list_of_parts_may_stand_in_any_order_and_text_may_not() -> None:
    one, other = b'<x><a b="1"/><a b="2"/></x>', b'<x><a b="2"/><a b="1"/></x>'
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        assert checksum(name, one) == checksum(name, other)
    assert checksum(DOCUMENT, one) != checksum(DOCUMENT, other)


def test_a_part_that_is_broken_or_no_xml_counts_as_it_is() -> None:
    assert checksum("a.xml", b"<broken") == checksum("a.xml", b"<broken")
    assert checksum("a.xml", b"<broken") != checksum("a.xml", b"<broken ")
    assert checksum("a.png", b"<a> </a>") != checksum("a.png", b"<a></a>")


NAMES, SIGNS = ("a", "p:a", "b"), ("&amp;", "&#10;", "'", " ", "é", "<!-- -->", "\t")
ATTRIBUTES = st.dictionaries(
    st.sampled_from((*NAMES, "xml:lang")), st.lists(st.sampled_from(SIGNS[:5])).map("".join)
)
ENTRIES = st.builds(
    lambda name, said, inside: (
        f"<{name} {' '.join(f'{key}={value!r}' for key, value in said.items())}>{inside}</{name}>"
    ),
    st.sampled_from(NAMES),
    ATTRIBUTES.map(lambda said: {key: value.replace("'", "") for key, value in said.items()}),
    st.sampled_from(("", "x", "<b/>")),
)


@given(st.lists(ENTRIES, max_size=4), st.sampled_from(("", ' xmlns="u"', ' b="1" xmlns="u"')))
def test_a_list_is_what_a_tree_of_it_says(entries: list[str], own: str) -> None:
    content = f'<x{own} xmlns:p="v">\n{" ".join(entries)}</x>'.encode()
    tree = etree.fromstring(content)
    said = sorted((str(entry.tag), sorted(entry.items())) for entry in tree)
    assert module._sorted_list(content) == repr(said).encode()


@pytest.mark.parametrize("content", [b"<x", b"<x><y></x>", b"<p:x/>", b"<!DOCTYPE x><x/>", b""])
def test_a_list_that_is_broken_or_of_another_kind_counts_as_it_is(content: bytes) -> None:
    assert checksum("a.rels", content) == (len(content), module.zlib.crc32(content))
