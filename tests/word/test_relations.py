"""Which part of a package is which, by the relations and not by the names."""

from __future__ import annotations

from ntmdocs.word.relations import Relation, main_part, related_part, relations_of

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def rels(*relations: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{"".join(relations)}</Relationships>'.encode()


def relation(kind: str, target: str, more: str = "", of: str = OFFICE) -> str:
    return f'<Relationship Id="r1" Type="{of}/{kind}" Target="{target}"{more}/>'


def test_the_main_text_is_the_part_that_the_package_names() -> None:
    parts = {
        "_rels/.rels": rels(relation("officeDocument", "/word/document2.xml")),
        "word/document.xml": b"",
        "word/document2.xml": b"",
    }
    assert main_part(parts) == "word/document2.xml"


def test_a_strict_file_names_its_parts_too() -> None:
    named = rels(relation("officeDocument", "word/document.xml", of=STRICT))
    assert main_part({"_rels/.rels": named, "word/document.xml": b""}) == "word/document.xml"


def test_a_package_that_names_no_part_of_its_own_has_no_main_text() -> None:
    missing = rels(relation("officeDocument", "word/document.xml"))
    assert main_part({"_rels/.rels": missing}) is None
    assert main_part({"word/document.xml": b""}) is None
    assert main_part({"_rels/.rels": b"<Relationships", "word/document.xml": b""}) is None


def test_targets_are_found_from_the_folder_of_the_part() -> None:
    parts = {
        "word/_rels/document.xml.rels": rels(
            relation("styles", "styles.xml"), relation("customXml", "../customXml/m%E1%BB%9Bi.xml")
        ),
        "word/styles.xml": b"",
    }
    assert related_part(parts, "word/document.xml", "styles") == "word/styles.xml"
    assert relations_of(parts, "word/document.xml")[1].target == "customXml/mới.xml"


def test_what_lies_outside_is_no_part() -> None:
    outside = rels(relation("styles", "http://x.vn/styles.xml", ' TargetMode="External"'))
    parts = {"word/_rels/document.xml.rels": outside}
    assert related_part(parts, "word/document.xml", "styles") is None
    expected = Relation("r1", "styles", "http://x.vn/styles.xml", is_external=True)
    assert relations_of(parts, "word/document.xml") == [expected]
