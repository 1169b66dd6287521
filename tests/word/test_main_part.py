"""The main part is the one that the package names, and a template of Word makes a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntmdocs.errors import UnreadableDocument
from ntmdocs.template import Template
from ntmdocs.word.main_part import with_usual_main_part
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.package import read_archive, read_package, write_package
from template.samples import a_template, paragraph, saved

PARTS = read_package(a_template(paragraph("Ông {{ ten }}"), header=paragraph("{{ ten }}")))


def moved(main: str, *, keeps_old: bool = False) -> bytes:
    """As Word in a browser names its main part."""
    folder, _, file = main.rpartition("/")
    names = {DOCUMENT: main, "word/_rels/document.xml.rels": f"{folder}/_rels/{file}.rels"}
    parts = {names.get(name, name): content for name, content in PARTS.items()}
    for name in ("[Content_Types].xml", "_rels/.rels"):
        parts[name] = parts[name].replace(DOCUMENT.encode(), main.encode())
    return write_package({**parts, DOCUMENT: PARTS[DOCUMENT]} if keeps_old else parts)


def test_a_main_part_of_another_name_is_filled_under_the_usual_one(tmp_path: Path) -> None:
    path = saved(moved("word/document2.xml"), tmp_path)
    assert Template(path).problems(["ten"]) == []
    made = read_package(Template(path).fill({"ten": "An"}))
    assert "Ông An".encode() in made[DOCUMENT]
    assert made.keys() == PARTS.keys()
    assert b"document2" not in b"".join(made.values())
    assert b">An<" in made["word/header.xml"]


def test_its_parts_and_entries_have_the_same_names() -> None:
    parts, entries = with_usual_main_part(*read_archive(moved("word/document2.xml")), "a.docx")
    assert list(parts) == [entry.name for entry in entries]


@pytest.mark.parametrize(
    "content",
    [moved("other/document.xml"), moved("word/document2.xml", keeps_old=True)],
    ids=["another folder", "two of them"],
)
def test_a_main_part_elsewhere_or_beside_another_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="phần chính"):
        Template(content)


def test_strict_open_xml_is_called_by_its_name() -> None:
    relations = PARTS["_rels/.rels"].replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    )
    with pytest.raises(UnreadableDocument, match="Strict"):
        Template(write_package({**PARTS, "_rels/.rels": relations}))


def test_a_template_of_word_gives_a_document(tmp_path: Path) -> None:
    types = PARTS["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    content = write_package({**PARTS, "[Content_Types].xml": types})
    made = read_package(Template(saved(content, tmp_path)).fill({"ten": "An"}))
    assert made["[Content_Types].xml"] == PARTS["[Content_Types].xml"]


def test_relations_that_are_no_xml_are_told() -> None:
    with pytest.raises(UnreadableDocument, match=r"_rels/\.rels"):
        Template(write_package({**PARTS, "_rels/.rels": b"<a"}))


def test_a_workbook_is_called_one() -> None:
    with pytest.raises(UnreadableDocument, match="sổ tính Excel"):
        Template(write_package({**PARTS, "xl/workbook.xml": b"<a/>"}))
