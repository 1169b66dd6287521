"""The whole document: its paper, its notes, its comments and its tracked changes."""

from __future__ import annotations

import re

import pytest

from ntmdocs.errors import UnreadableDocument
from ntmdocs.read.view import view_docx
from ntmdocs.word.package import read_package, write_package
from read.build_docx import a_docx, view_of
from template.samples import a_template, paragraph, run

A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" '
    'w:right="850" w:header="567"/>'
)
A4_SECTION = f"<w:sectPr>{A4}</w:sectPr>"
ACROSS = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType w:start="1"/>'
HEADER = '<w:headerReference w:type="default" r:id="header"/>'


def ending(*setup: str) -> str:
    """A paragraph that ends a stretch of paper."""
    return paragraph("hết", properties=f"<w:sectPr>{''.join(setup)}</w:sectPr>")


def test_each_stretch_has_its_paper() -> None:
    view = view_of(paragraph("một"), ending(A4, "<w:titlePg/>"), paragraph("hai"), ending(ACROSS))
    first, second, last = view.stretches
    assert [round(length.mm) for length in (first.page.width, first.page.left)] == [210, 30]
    assert round(first.page.top.mm) == 20
    assert (first.page.is_landscape, second.page.is_landscape) == (False, True)
    assert (first.page.first_number, second.page.first_number) == (None, 1)
    assert (first.page.has_first_page, second.page.has_first_page) == (True, False)
    assert (len(first.blocks), len(second.blocks), len(last.blocks)) == (2, 2, 0)
    assert last.page.width == 0


def test_a_stretch_without_headers_has_those_of_the_one_before() -> None:
    view = view_of(ending(HEADER), ending(A4), header=paragraph("2"))
    around = [stretch.page.headers[0] for stretch in view.stretches]
    assert [kind for kind, _ in around] == ["default"] * 3
    assert len({blocks for _, blocks in around}) == 1
    assert view.stretches[1].page.footers == ()


def test_a_header_that_is_missing_says_nothing() -> None:
    assert view_of(ending(HEADER)).stretches[0].page.headers == (("default", ()),)


def test_a_body_may_end_without_any_page_setup() -> None:
    parts = read_package(a_template(paragraph("một")))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr/>", b"")
    assert view_docx(write_package(parts)).text == "một"


def test_an_empty_body_has_no_stretch() -> None:
    parts = read_package(a_template())
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr/>", b"")
    assert view_docx(write_package(parts)).stretches == ()


def test_notes_are_read_and_their_separators_are_not() -> None:
    endnote = f'<w:endnote w:id="4">{paragraph("cuối bài")}</w:endnote>'
    view = view_of(paragraph("x"), footnote=paragraph("chân trang"), endnotes=endnote)
    said = [(note.id, note.blocks[0].text) for note in view.footnotes]
    assert said == [("footnote 1", "chân trang"), ("endnote 4", "cuối bài")]


def test_comments_are_read_with_their_author_and_their_paragraph() -> None:
    comment = f'<w:comment w:id="3" w:author="Bà Hoa">{paragraph("Xem lại")}</w:comment>'
    view = view_of(
        paragraph(run("chữ"), '<w:r><w:commentReference w:id="3"/></w:r>'), comments=comment
    )
    (found,) = view.comments
    assert (found.id, found.author, found.text) == ("3", "Bà Hoa", "Xem lại")
    assert view.paragraphs[0].comments == ("3",)


def test_tracked_changes_are_read_as_accepted_or_as_it_was() -> None:
    by = 'w:id="1" w:author="An"'
    content = paragraph(
        f"<w:del {by}><w:r><w:delText>2023</w:delText></w:r></w:del>",
        f"<w:ins {by}>{run('2024')}</w:ins>",
    )
    accepted, was = view_of(content), view_of(content, as_was=True)
    assert (accepted.text, was.text) == ("2024", "2023")
    assert accepted.had_changes
    assert not view_of(paragraph("2024")).had_changes


def test_the_main_text_may_have_another_name() -> None:
    parts = read_package(a_docx(paragraph("chữ")))
    parts["word/document2.xml"] = parts["word/document.xml"]
    parts["word/_rels/document2.xml.rels"] = parts["word/_rels/document.xml.rels"]
    parts["word/document.xml"] = b"<other/>"
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"document.xml", b"document2.xml")
    assert view_docx(write_package(parts)).text == "chữ"


def test_a_strict_file_is_read_as_any_other() -> None:
    usual, strict = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    content = read_package(
        a_docx(paragraph(run("đậm", "<w:b/>"), properties=A4_SECTION), styles="")
    )
    parts = {
        name: part.replace(usual + b"wordprocessingml/2006/main", strict + b"wordprocessingml/main")
        .replace(
            usual + b"officeDocument/2006/relationships", strict + b"officeDocument/relationships"
        )
        .replace(b'w:w="11906"', b'w:w="595.3pt"')
        for name, part in content.items()
    }
    view = view_docx(write_package(parts))
    assert (view.text, view.paragraphs[0].runs[0].bold) == ("đậm", True)
    assert round(view.stretches[0].page.width.mm) == 210


@pytest.mark.parametrize(
    ("part", "content", "expected"),
    [
        ("word/document.xml", b"<w:document", 'phần "word/document.xml" không phải XML đúng'),
        ("word/document.xml", b"<other/>", "không có phần nội dung"),
        ("word/styles.xml", b"<w:styles", 'phần "word/styles.xml" không phải XML đúng'),
        ("_rels/.rels", b"<x/>", "không phải tệp Word"),
    ],
)
def test_a_broken_file_is_refused_with_its_name(part: str, content: bytes, expected: str) -> None:
    parts = {**read_package(a_docx(paragraph("chữ"), styles="")), part: content}
    with pytest.raises(UnreadableDocument, match=re.escape(expected)) as refused:
        view_docx(write_package(parts), "thu.docx")
    assert str(refused.value).startswith("thu.docx: ")


SHAPES = {
    "drawing": (
        '<w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>127000'
        '</wp:posOffset></wp:positionH><wp:extent cx="1270000" cy="0"/><a:graphic xmlns:a="x">'
        '<a:prstGeom prst="line"/></a:graphic></wp:anchor></w:drawing>'
    ),
    "line": '<w:pict><v:line from="10pt,5pt" to="110pt,5pt"/></w:pict>',
    "connector": (
        '<w:pict><v:shape type="#_x0000_t32" style="margin-left:10pt;width:100pt;height:0"/>'
        "</w:pict>"
    ),
    "pixels": '<w:pict><v:line from="13.333,5" to="146.667,5"/></w:pict>',
}


@pytest.mark.parametrize("kind", SHAPES)
def test_a_line_that_is_a_shape_has_its_length_and_place(kind: str) -> None:
    (line,) = view_of(paragraph(f"<w:r>{SHAPES[kind]}</w:r>")).paragraphs[0].drawn
    assert (round(line.length.pt, 2), line.is_level) == (100, True)
    assert line.offset is not None
    assert round(line.offset.pt, 2) == 10


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ('<w:pict><v:line from="0,0" to="0pt,50pt"/></w:pict>', [(50, False)]),
        ('<w:pict><v:shape type="#_x0000_t32" style="width:x;height:9pt"/></w:pict>', [(9, False)]),
        ('<w:pict><v:shape type="#_x0000_t202" style="width:9pt"/></w:pict>', []),
        ('<w:drawing><a:prstGeom xmlns:a="x" prst="line"/></w:drawing>', []),
        (
            '<w:drawing><wp:inline><wp:extent cx="lạ" cy="12700"/>'
            '<a:prstGeom xmlns:a="x" prst="line"/></wp:inline></w:drawing>',
            [(1, True)],
        ),
        (
            '<w:drawing><wp:inline><wp:extent cx="12700" cy="12700"/>'
            '<a:prstGeom xmlns:a="x" prst="rect"/></wp:inline></w:drawing>',
            [],
        ),
    ],
)
def test_other_shapes_are_lines_only_where_they_are(
    shape: str, expected: list[tuple[float, bool]]
) -> None:
    drawn = view_of(paragraph(f"<w:r>{shape}</w:r>")).paragraphs[0].drawn
    assert [(round(line.length.pt), line.is_level) for line in drawn] == expected


def test_a_document_of_too_many_paragraphs_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"thu\.docx: văn bản quá dài; không đọc"):
        view_of("<w:p></w:p>" * 60_001)
    with pytest.raises(UnreadableDocument, match=r"thu\.docx: văn bản quá dài; không đọc"):
        view_of('<w:p w:rsidR="1"/>' * 60_001)


def test_an_object_and_its_picture_are_one() -> None:
    shape = '<v:shape><v:imagedata r:id="a"/></v:shape>'
    embedded = f'<w:r><w:object>{shape}<o:OLEObject r:id="b"/></w:object></w:r>'
    drawn = '<w:drawing><a:blip xmlns:a="urn:a"/></w:drawing>'
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{drawn}</mc:Choice>"
        f"<mc:Fallback><w:pict>{shape}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    line = "<w:r><w:pict><v:line/></w:pict></w:r>"
    assert view_of(paragraph(embedded), paragraph(both), paragraph(line)).pictures == 2
    assert view_of('<w:altChunk r:id="a"/>').pictures == 1


def test_hidden_words_of_a_footnote_are_kept_aside_too() -> None:
    view = view_of(paragraph("x"), footnote=paragraph(run("ẩn", "<w:vanish/>")))
    assert view.hidden == ("ẩn",)
