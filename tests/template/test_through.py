"""docxtpl's own objects: filled by docxtpl itself, under the same rules."""

import io
import struct
import zlib
from pathlib import Path

import docx
import pytest
from docxtpl import InlineImage, Listing, RichText
from markupsafe import Markup

import ntmdocs
from ntmdocs.template import Template
from ntmdocs.word.package import read_package
from template.samples import a_template, cell, document_xml, paragraph, row, saved, table


def picture(shade: int) -> bytes:
    """A PNG of one grey point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">2I5B", 1, 1, 8, 0, 0, 0, 0)
    data = zlib.compress(bytes([0, shade]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_rich_text_and_listing(tmp_path: Path) -> None:
    content = a_template(paragraph("{{r rich }}"), paragraph("{{ listing }} {{ x }}"))
    values = {
        "rich": RichText("đậm & <", bold=True),
        "listing": Listing("a\nb\ac"),
        "x": "{_{ & }_}",
    }
    xml = document_xml(content, values, tmp_path)
    assert '<w:b/></w:rPr><w:t xml:space="preserve">đậm &amp; &lt;' in xml
    assert xml.count("<w:br/>") == 1
    assert xml.count("<w:p>") == 3
    assert "{_{ &amp; }_}" in xml


def test_a_link_without_its_relation_is_refused_and_one_with_it_goes_in(tmp_path: Path) -> None:
    template = Template(saved(a_template(paragraph("{{r rich }}")), tmp_path))
    document = template.docxtpl()
    rich = RichText("trang", url_id=document.build_url_id("https://a.vn"))
    made = read_package(template.fill({"rich": rich}, through=document))
    assert b"https://a.vn" in made["word/_rels/document.xml.rels"]
    with pytest.raises(ntmdocs.TemplateError, match="build_url_id"):
        template.fill({"rich": rich})


def test_a_field_in_a_value_is_refused_there_too(tmp_path: Path) -> None:
    content = a_template(paragraph("{{r rich }}"), paragraph("{{p x }}"))
    for code, is_refused in (("PAGE", False), ("DDEAUTO a", True)):
        field = Markup(f'<w:p><w:fldSimple w:instr="{code}"/></w:p>')
        values = {"rich": RichText("a"), "x": field}
        if not is_refused:
            assert code in document_xml(content, values, tmp_path)
            continue
        with pytest.raises(ntmdocs.TemplateError, match="DDEAUTO"):
            document_xml(content, values, tmp_path)


def test_a_picture_brings_its_part_and_relation(tmp_path: Path) -> None:
    template = Template(saved(a_template(paragraph("{{ image }}")), tmp_path))
    image = InlineImage(template.docxtpl(), io.BytesIO(picture(7)))
    made = template.fill({"image": image})
    parts = read_package(made)
    assert picture(7) in parts.values()
    assert b"/image" in parts["word/_rels/document.xml.rels"]
    assert docx.Document(io.BytesIO(made)).inline_shapes[0]


def test_a_replaced_picture(tmp_path: Path) -> None:
    relations = (
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/image" Target="media/a.png"/>'
    )
    content = a_template(
        paragraph("{{ x }}"),
        relations=relations,
        types='<Default Extension="png" ContentType="image/png"/>',
        more={"word/media/a.png": picture(1)},
    )
    template = Template(saved(content, tmp_path))
    document = template.docxtpl()
    document.replace_media(io.BytesIO(picture(1)), io.BytesIO(picture(2)))
    parts = read_package(template.fill({"x": "a"}, through=document))
    assert picture(2) in parts.values()
    assert picture(1) not in parts.values()


def test_a_sub_document(tmp_path: Path) -> None:
    template = Template(saved(a_template(paragraph("{{p sub }}")), tmp_path))
    sub = template.docxtpl().new_subdoc()
    sub.add_paragraph("đoạn trong tài liệu con")
    assert b"trong" in read_package(template.fill({"sub": sub}))["word/document.xml"]


def test_the_same_rules_hold(tmp_path: Path) -> None:
    rich = RichText("a")
    for body, values in (
        ("{{r rich }}{{ x }}", {"rich": rich, "x": "a\x07"}),
        ("{{r rich }}{{ x }}", {"rich": RichText("a\x01"), "x": "a"}),
        ("{{r rich }}{{ missing }}", {"rich": rich}),
        ("{{r rich }}{{ x.upper() }}", {"rich": rich, "x": "a"}),
        ("{{r rich }}" + "{% for a in x %}{% for b in x %}{{ b }}" * 2 + "{% endfor %}" * 4,
         {"rich": rich, "x": ["a"] * 2000}),
    ):  # fmt: skip
        with pytest.raises(ntmdocs.TemplateError):
            document_xml(a_template(paragraph(body)), values, tmp_path)


def test_tables_and_cells_are_mended_there_too(tmp_path: Path) -> None:
    empty = table(row("{%tr for r in rows %}", ""), row("a", "b"), row("{%tr endfor %}", ""))
    left = table(row(cell(paragraph("{%p if rows %}"), paragraph("{%p endif %}")), "x"))
    content = a_template(empty, left, paragraph("{{r rich }}"))
    xml = document_xml(content, {"rows": [], "rich": RichText("a")}, tmp_path)
    assert xml.count("<w:tbl>") == 1
    assert "<w:p/></w:tc>" in xml


def test_properties_are_not_escaped_twice(tmp_path: Path) -> None:
    content = a_template(paragraph("{{r rich }}"), core="<dc:title>{{ x }}</dc:title>")
    made = Template(saved(content, tmp_path)).fill({"rich": RichText("a"), "x": "a & b"})
    assert b"<dc:title>a &amp; b</dc:title>" in read_package(made)["docProps/core.xml"]


def test_xml_beside_one_of_its_objects_goes_in_as_it_is(tmp_path: Path) -> None:
    content = a_template(paragraph("{{r rich }}{{ x }} {{ y }}"))
    values = {"rich": RichText("a"), "x": Markup("{_{ &amp;"), "y": "{_{ &amp;"}
    assert "{_{ &amp; {_{ &amp;amp;<" in document_xml(content, values, tmp_path)


def test_a_part_that_nothing_refers_to_is_left_out_and_not_asked_for(tmp_path: Path) -> None:
    content = a_template(paragraph("{{ x }}"), more={"word/loose.xml": "<x/>"})
    template = Template(saved(content, tmp_path))
    through = template.fill_parts({"x": "a"}, through=template.docxtpl())
    assert "word/loose.xml" not in through
    assert "word/loose.xml" not in read_package(through.pack())
    assert "word/document.xml" in through
    alone = template.fill_parts({"x": "a"})
    assert "word/loose.xml" in alone
    assert "word/loose.xml" in read_package(alone.pack())
