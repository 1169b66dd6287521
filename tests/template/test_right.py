"""Where docxtpl's result is wrong, ours is right; beside each, the case that was right already."""

import re
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

import ntmdocs
from ntmdocs.template import Template
from ntmdocs.word.archive import Compression
from ntmdocs.word.package import read_package
from template.samples import (
    PACKAGE,
    W,
    a_template,
    cell,
    document_xml,
    filled,
    paragraph,
    properties,
    row,
    run,
    saved,
    table,
)

VALUES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from(
    "&<>\"'{}%_#\n\t]"), max_size=60)  # fmt: skip
FEW = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def text_of(xml: str) -> str:
    """The text as Word shows it."""
    lines = []
    for element in etree.fromstring(xml.encode()).iter(f"{{{W}}}t", f"{{{W}}}br", f"{{{W}}}tab"):
        name = etree.QName(element).localname
        lines.append({"t": element.text or "", "br": "\n", "tab": "\t"}[name])
    return "".join(lines)


@FEW
@given(value=VALUES)
def test_any_value_stays_as_typed_in_text(value: str, tmp_path: Path) -> None:
    if re.search("[\ufffe\uffff]", value):
        return
    content = a_template(paragraph("a{{ x }}b"), header=paragraph("{{ x }}"))
    parts = filled(content, {"x": value}, tmp_path)
    assert text_of(parts["word/document.xml"].decode()) == f"a{value}b"
    assert text_of(parts["word/header.xml"].decode()) == value


@FEW
@given(value=VALUES)
def test_any_value_stays_as_typed_in_properties_and_attributes(value: str, tmp_path: Path) -> None:
    if re.search("[\ufffe\uffff]", value):
        return
    body = table(row(cell("{% cellbg x %}a"), "b"))
    content = a_template(body, core="<dc:title>{{ x }}</dc:title>")
    parts = filled(content, {"x": value}, tmp_path)
    title = etree.fromstring(parts["docProps/core.xml"])[0].text or ""
    assert title == value
    shade = etree.fromstring(parts["word/document.xml"]).find(f".//{{{W}}}shd")
    assert shade is not None
    assert shade.get(f"{{{W}}}fill") == value


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x0c", "\x1f", "\ud800", "\ufffe"])
def test_a_character_that_xml_forbids_names_tag_and_value(char: str, tmp_path: Path) -> None:
    content = a_template(paragraph("Họ tên: {{ name }}."))
    with pytest.raises(ntmdocs.TemplateError) as caught:
        document_xml(content, {"name": f"An{char}"}, tmp_path)
    assert caught.value.tag == "{{ name }}"
    assert f"U+{ord(char):04X}" in str(caught.value)
    assert "An" in str(caught.value)


@pytest.mark.parametrize("char", ["\t", "\n", "\x7f", "\u200b", "\ufeff", "\U0001f600"])
def test_a_rare_character_that_xml_allows_goes_in(char: str, tmp_path: Path) -> None:
    content = a_template(paragraph("{{ name }}"))
    assert text_of(document_xml(content, {"name": f"a{char}b"}, tmp_path)) == f"a{char}b"


def test_windows_line_ends_are_one_break(tmp_path: Path) -> None:
    xml = document_xml(a_template(paragraph("{{ x }}")), {"x": "a\r\nb\rc"}, tmp_path)
    assert text_of(xml) == "a\nb\nc"


def test_a_table_whose_rows_are_all_left_out_is_left_out(tmp_path: Path) -> None:
    rows = (row("{%tr for r in rows %}", ""), row("{{ r }}", "b"), row("{%tr endfor %}", ""))
    content = a_template(table(*rows), paragraph("sau"))
    assert "<w:tbl" not in document_xml(content, {"rows": []}, tmp_path)
    assert document_xml(content, {"rows": ["a", "b"]}, tmp_path).count("<w:tr") == 2


def test_a_table_in_a_cell_left_out_leaves_the_cell_whole(tmp_path: Path) -> None:
    inner = table(row("{%tr for r in rows %}", ""), row("{{ r }}", "b"), row("{%tr endfor %}", ""))
    content = a_template(table(row(cell(inner, paragraph("")), "x")))
    root = etree.fromstring(document_xml(content, {"rows": []}, tmp_path).encode())
    assert [one[-1].tag for one in root.iter(f"{{{W}}}tc")] == [f"{{{W}}}p"] * 2
    assert len(list(root.iter(f"{{{W}}}tbl"))) == 1


@pytest.mark.parametrize("words", ["a b", "a > b", "a &#62; b"])
def test_words_of_a_table_are_spelt_alike_whatever_is_mended(words: str, tmp_path: Path) -> None:
    """As any other program spells them, or the file would be told as changed by hand."""
    looped_cell = cell(paragraph("{{p x }}"), paragraph("c"))
    body = table(row("{%tr for x in rows %}", ""), row(looped_cell, "b"), row("{%tr endfor %}", ""))
    value = Markup(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
    xml = document_xml(a_template(body), {"rows": [value]}, tmp_path)
    assert f"<w:t>{'a b' if words == 'a b' else 'a &gt; b'}</w:t>" in xml


def test_two_tables_that_follow_each_other_are_each_mended(tmp_path: Path) -> None:
    body = table(row("{%tr for r in rows %}", ""), row("{{ r }}", "b"), row("{%tr endfor %}", ""))
    content = a_template(body, body, paragraph("sau"))
    assert "<w:tbl" not in document_xml(content, {"rows": []}, tmp_path)
    assert document_xml(content, {"rows": ["a"]}, tmp_path).count("<w:tr>") == 2


def test_a_cell_whose_only_table_is_left_out_gets_a_paragraph(tmp_path: Path) -> None:
    inner = table(row("{%tr for r in rows %}", ""), row("{{ r }}", "b"), row("{%tr endfor %}", ""))
    content = a_template(table(row(cell(inner), "x")))
    for rows, tables in (([], 1), (["a"], 2)):
        root = etree.fromstring(document_xml(content, {"rows": rows}, tmp_path).encode())
        assert {one[-1].tag for one in root.iter(f"{{{W}}}tc")} == {f"{{{W}}}p"}
        assert len(list(root.iter(f"{{{W}}}tbl"))) == tables


def test_a_cell_always_ends_in_a_paragraph(tmp_path: Path) -> None:
    loop = (paragraph("{%p for l in lines %}"), paragraph("{{ l }}"), paragraph("{%p endfor %}"))
    content = a_template(table(row(cell(*loop), "b")))
    for lines, count in (([], 2), (["a"], 2), (["a", "b"], 3)):
        xml = document_xml(content, {"lines": lines}, tmp_path)
        assert len(re.findall(r"<w:p[ />]", xml)) == count
        cells = etree.fromstring(xml.encode()).iter(f"{{{W}}}tc")
        assert {one[-1].tag for one in cells} == {f"{{{W}}}p"}


def test_a_header_and_a_footnote_keep_a_paragraph(tmp_path: Path) -> None:
    only = paragraph("{%p if x %}") + paragraph("a") + paragraph("{%p endif %}")
    content = a_template(paragraph("thân"), header=only, footnote=only)
    parts = filled(content, {"x": False}, tmp_path)
    assert "<w:p/></w:hdr>" in parts["word/header.xml"].decode()
    assert "<w:p/></w:footnote>" in parts["word/footnotes.xml"].decode()


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_cells_made_by_a_loop_get_widths_that_fit(count: int, tmp_path: Path) -> None:
    body = table(
        row("x", "{%tc for c in cells %}", "{{ c }}", "{%tc endfor %}"),
        row("y", "{%tc for c in cells %}", "{{ c }}", "{%tc endfor %}"),
        columns=3,
    )
    xml = document_xml(a_template(body), {"cells": list("abcdefg")[:count]}, tmp_path)
    root = etree.fromstring(xml.encode())
    grid = [int(one.get(f"{{{W}}}w") or 0) for one in root.iter(f"{{{W}}}gridCol")]
    assert len(grid) == count + 1
    assert 6000 - len(grid) <= sum(grid) <= 6000
    for one in root.iter(f"{{{W}}}tr"):
        assert [int(cell.get(f"{{{W}}}w") or 0) for cell in one.iter(f"{{{W}}}tcW")] == grid


def test_cells_that_no_loop_made_keep_their_widths(tmp_path: Path) -> None:
    body = table(row(cell("{{ a }}", width=123), cell("b", width=4567)), columns=2)
    xml = document_xml(a_template(body), {"a": "a"}, tmp_path)
    assert re.findall(r'<w:tcW w:w="(\d+)"', xml) == ["123", "4567"]


def test_rows_in_a_content_control_are_rows_of_the_table(tmp_path: Path) -> None:
    looped_rows = row("{%tr for r in rows %}", "") + row("{{ r }}", "b") + row("{%tr endfor %}", "")
    body = table(f"<w:sdt><w:sdtContent>{looped_rows}</w:sdtContent></w:sdt>")
    xml = document_xml(a_template(body), {"rows": ["a", "b"]}, tmp_path)
    assert xml.count("<w:tr>") == 2
    assert "<w:tbl>" not in document_xml(a_template(body), {"rows": []}, tmp_path)


def test_a_row_whose_cells_are_all_left_out_is_left_out(tmp_path: Path) -> None:
    body = table(row("a", "b"), row("{%tc for c in cells %}", "{{ c }}", "{%tc endfor %}"))
    for cells, count in (([], 1), (["c"], 2)):
        xml = document_xml(a_template(body), {"cells": cells}, tmp_path)
        assert xml.count("<w:tr>") == count


def test_columns_left_free_before_a_row_count(tmp_path: Path) -> None:
    shifted = row("a", "b").replace("<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>')
    body = table(shifted, row("{%tc for c in cells %}", "{{ c }}", "{%tc endfor %}"), columns=5)
    xml = document_xml(a_template(body), {"cells": ["c"]}, tmp_path)
    assert xml.count("<w:gridCol") == 3
    assert re.findall(r'w:tcW w:w="(\d+)"', xml) == ["3333"] * 3


def test_a_cell_that_says_no_width_gets_none(tmp_path: Path) -> None:
    plain = "<w:tc><w:p/></w:tc>"
    body = table(row("{%tc for c in cells %}", "{{ c }}", "{%tc endfor %}", plain))
    xml = document_xml(a_template(body), {"cells": ["c", "d"]}, tmp_path)
    assert plain in xml
    assert xml.count("<w:tcW") == 2


def test_xml_that_breaks_a_table_is_refused(tmp_path: Path) -> None:
    looped_cell = cell(paragraph("{{p x }}"), paragraph("c"))
    body = table(row("{%tr for r in rows %}", ""), row(looped_cell, "b"), row("{%tr endfor %}", ""))
    values = {"rows": ["a"], "x": Markup("<w:p/>")}
    assert document_xml(a_template(body), values, tmp_path).count("<w:tr>") == 1
    with pytest.raises(ntmdocs.TemplateError, match="không phải XML đúng"):
        document_xml(a_template(body), {**values, "x": Markup("<w:p>")}, tmp_path)


GRIDS = {
    "none": "",
    "of no width": "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>",
}


@pytest.mark.parametrize("grid", GRIDS.values(), ids=GRIDS)
def test_where_the_grid_tells_no_widths_the_cells_keep_theirs(grid: str, tmp_path: Path) -> None:
    looped_cells = row("x", "{%tc for c in cells %}", cell("{{ c }}", width=123), "{%tc endfor %}")
    body = f"<w:tbl><w:tblPr/>{grid}{looped_cells}</w:tbl>"
    xml = document_xml(a_template(body), {"cells": ["a", "b"]}, tmp_path)
    assert re.findall(r'<w:tcW w:w="(\d+)"', xml) == ["2000", "123", "123"]


def looped(inside: str) -> bytes:
    return a_template(
        paragraph("{%p for n in numbers %}"),
        paragraph("{{ n }}", inside),
        paragraph("{%p endfor %}"),
    )


def test_shapes_and_bookmarks_in_a_loop_get_ids_of_their_own(tmp_path: Path) -> None:
    inside = (
        '<w:bookmarkStart w:id="3" w:name="chỗ"/><w:r><w:pict>'
        '<v:shape id="_x0000_s1026" o:spid="_x0000_s1027"/></w:pict>'
        '<w:drawing><wp:inline><wp:docPr id="7" name="x"/></wp:inline></w:drawing></w:r>'
        '<w:bookmarkEnd w:id="3"/>'
    )
    xml = document_xml(looped(inside), {"numbers": [1, 2, 3]}, tmp_path)
    starts = re.findall(r'bookmarkStart w:id="(\d+)" w:name="([^"]+)"', xml)
    ends = re.findall(r'bookmarkEnd w:id="(\d+)"', xml)
    assert [number for number, _ in starts] == ends
    assert len({number for number, _ in starts}) == len({name for _, name in starts}) == 3
    for pattern in (r' id="(_x0000_s\d+)"', r'o:spid="([^"]+)"', r'docPr id="(\d+)"'):
        assert len(set(re.findall(pattern, xml))) == 3
    assert starts[0] == ("3", "chỗ")


@pytest.mark.parametrize("letters", [29, 30, 31, 40])
def test_the_name_of_a_bookmark_in_a_loop_never_has_more_than_forty_letters(
    letters: int, tmp_path: Path
) -> None:
    """Word takes no more; thirty of the old name leave room for a number of nine digits."""
    name = ("tên" * 14)[:letters]
    inside = f'<w:bookmarkStart w:id="3" w:name="{name}"/><w:bookmarkEnd w:id="3"/>'
    xml = document_xml(looped(inside), {"numbers": [1, 2, 3]}, tmp_path)
    found = re.findall(r'bookmarkStart w:id="(\d+)" w:name="([^"]+)"', xml)
    assert found == [
        ("3", name),
        ("500001", f"{name[:30]}_500002"),
        ("500003", f"{name[:30]}_500004"),
    ]


def test_a_shape_in_a_loop_needs_only_one_of_the_two_ids(tmp_path: Path) -> None:
    inside = '<w:r><w:pict><v:shape id="_x0000_s1026"/></w:pict></w:r>'
    xml = document_xml(looped(inside), {"numbers": [1, 2]}, tmp_path)
    assert re.findall(r"<v:shape ([^>]*)/>", xml) == [
        'id="_x0000_s1026"',
        'id="_x0000_s500001"',
    ]


def test_content_controls_and_permissions_in_a_loop_get_ids_of_their_own(tmp_path: Path) -> None:
    inside = (
        '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:r><w:t>a</w:t></w:r>'
        '</w:sdtContent></w:sdt><w:permStart w:id="4"/><w:permEnd w:id="4"/>'
    )
    xml = document_xml(looped(inside), {"numbers": [1, 2, 3]}, tmp_path)
    controls = re.findall(r'<w:id w:val="(\d+)"/>', xml)
    assert controls[0] == "7"
    assert len(set(controls)) == 3
    starts, ends = (re.findall(rf'<w:perm{end} w:id="(\d+)"/>', xml) for end in ("Start", "End"))
    assert starts == ends
    assert len(set(starts)) == 3


def test_the_ids_that_word_gives_paragraphs_are_not_repeated(tmp_path: Path) -> None:
    word_2010 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    body = paragraph("{{ n }}").replace(
        "<w:p>", f'<w:p {word_2010} w14:paraId="0A" w14:textId="7">'
    )
    content = a_template(paragraph("{%p for n in numbers %}"), body, paragraph("{%p endfor %}"))
    xml = document_xml(content, {"numbers": [1, 2]}, tmp_path)
    assert xml.count("<w:p ") + xml.count("<w:p>") == 2
    assert "paraId" not in xml


@pytest.mark.parametrize("note", ["footnoteReference", "endnoteReference"])
def test_a_note_in_a_loop_is_told_and_refused_and_one_outside_is_not(
    note: str, tmp_path: Path
) -> None:
    reference = f'<w:r><w:{note} w:id="1"/></w:r>'
    (problem,) = Template(saved(looped(reference), tmp_path)).problems()
    assert "chú thích nằm trong vòng lặp" in problem.message
    with pytest.raises(ntmdocs.TemplateError, match="chú thích nằm trong vòng lặp"):
        document_xml(looped(reference), {"numbers": [1]}, tmp_path)
    assert Template(saved(a_template(paragraph("{{ x }}", reference)), tmp_path)).problems() == []


COMMENTED = (
    '<w:commentRangeStart w:id="0"/><w:r><w:t>{{ n }}</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:rPr/><w:commentReference w:id="0"/></w:r>'
)


def with_comments(target: str = "comments.xml") -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    return a_template(
        paragraph("{%p for n in numbers %}"),
        paragraph(COMMENTED),
        paragraph("{%p endfor %}"),
        relations=f'<Relationship Id="c" Type="{relations}" Target="{target}"/>',
        types=f'<Override PartName="/word/comments.xml" ContentType="{kind}"/>',
        more={"word/comments.xml": f'<w:comments xmlns:w="{W}"><w:comment w:id="0"/></w:comments>'},
    )


@pytest.mark.parametrize("target", ["comments.xml", "./comments.xml", "/word/comments.xml"])
def test_comments_of_a_template_are_told_and_go_into_no_paper(target: str, tmp_path: Path) -> None:
    template = Template(saved(with_comments(target), tmp_path))
    (problem,) = template.problems()
    assert "01 nhận xét" in problem.message
    for made in (
        template.fill({"numbers": ["a", "b"]}),
        template.fill({"numbers": ["a", "b"]}, through=template.docxtpl()),
    ):
        parts = read_package(made)
        assert b"comment" not in b"".join(parts.values())
        assert text_of(parts["word/document.xml"].decode()) == "ab"
        assert not any("comments" in name for name in parts)


class Plain:
    """An object that says nothing of how it prints."""


@pytest.mark.parametrize("value", [None, True, ["x"], ("x",), {"x": 1}, {"x"}, b"x", Plain(),
                                   float("nan"), 1e21, 0.1 + 0.2, Decimal("1E+3")])  # fmt: skip
@pytest.mark.parametrize(
    "tag", ["{{ x }}", "{{ x|upper }}", "{{ 'a' ~ x }}", "{{ [x]|join }}", "{{ x|string }}"]
)
def test_what_python_would_write_of_a_value_is_never_printed(
    tag: str, value: object, tmp_path: Path
) -> None:
    with pytest.raises(ntmdocs.TemplateError, match="không in được") as caught:
        document_xml(a_template(paragraph(f"Ông {tag}")), {"x": value}, tmp_path)
    assert caught.value.tag == tag


@pytest.mark.parametrize(
    ("tag", "value", "printed"),
    [
        ("{{ x or 'trống' }}", None, "trống"),
        ("{% if x %}có{% endif %}", True, "có"),
        ("{{ x|join(', ') }}", ["a", "b"], "a, b"),
        ("{{ x }}", 0, "0"),
        ("{{ x }}", Decimal("1.50"), "1.50"),
        ("{{ x }}", 12.5, "12.5"),
        ("{{ x|round(1) }}", 0.1 + 0.2, "0.3"),
        ("{{ x }}", Decimal("12345678901234567890.5"), "12345678901234567890.5"),
        ("{{ x|upper }}", 5, "5"),
        ("{{ x }}", "None", "None"),
    ],
)
def test_what_a_paper_may_hold_is_printed(
    tag: str, value: object, printed: str, tmp_path: Path
) -> None:
    assert text_of(document_xml(a_template(paragraph(tag)), {"x": value}, tmp_path)) == printed


def test_shapes_outside_loops_keep_their_ids(tmp_path: Path) -> None:
    inside = '<w:r><w:pict><v:shape id="_x0000_s1026" o:spid="_x0000_s1027"/></w:pict></w:r>'
    xml = document_xml(a_template(paragraph("{{ x }}", inside)), {"x": "a"}, tmp_path)
    assert 'id="_x0000_s1026" o:spid="_x0000_s1027"' in xml


def test_a_template_of_libreoffice_24_has_one_set_of_properties(tmp_path: Path) -> None:
    wrong = "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
    content = a_template(paragraph("{{ x }}"), core="<dc:title>{{ x }}</dc:title>")
    relations = read_package(content)["_rels/.rels"].decode()
    relations = relations.replace(f"{PACKAGE}/relationships/metadata/core-properties", wrong)
    assert wrong in relations
    content = a_template(
        paragraph("{{ x }}"), core="<dc:title>{{ x }}</dc:title>", more={"_rels/.rels": relations}
    )
    template = Template(saved(content, tmp_path))
    for made in (template.fill({"x": "a"}), template.fill({"x": "a"}, through=template.docxtpl())):
        parts = read_package(made)
        assert len([name for name in parts if "core" in name]) == 1
        assert parts["_rels/.rels"].decode().count("core-properties") == 1
        assert list(properties(parts).values()) == ["a"]


def test_a_decomposed_tag_name_matches_composed_data(tmp_path: Path) -> None:
    tag = unicodedata.normalize("NFD", "{{ tên_thôn }}")
    assert tag != "{{ tên_thôn }}"
    xml = document_xml(a_template(paragraph(tag)), {"tên_thôn": "Đoài"}, tmp_path)
    assert text_of(xml) == "Đoài"


def test_a_key_named_as_a_method_of_dict_is_a_key(tmp_path: Path) -> None:
    content = a_template(paragraph("{{ d.items }} {{ d['copy'] }}"))
    xml = document_xml(content, {"d": {"items": "12", "copy": "34"}}, tmp_path)
    assert text_of(xml) == "12 34"


def test_xml_that_fits_goes_in_and_xml_that_does_not_is_refused(tmp_path: Path) -> None:
    content = a_template(paragraph("{{p x }}"))
    xml = document_xml(content, {"x": Markup("<w:p><w:r><w:t>a\nb</w:t></w:r></w:p>")}, tmp_path)
    assert text_of(xml) == "a\nb"
    for broken in ("<w:p>", "</w:p>", "a & b", "<w:p>\x07</w:p>"):
        with pytest.raises(ntmdocs.TemplateError):
            document_xml(content, {"x": Markup(broken)}, tmp_path)


def test_words_where_xml_belongs_are_refused(tmp_path: Path) -> None:
    content = a_template(paragraph("{{p x }}"))
    with pytest.raises(ntmdocs.TemplateError, match=r"cần XML"):
        document_xml(content, {"x": "chữ"}, tmp_path)
    assert document_xml(content, {"x": ""}, tmp_path)


WORDS, LINE = "<w:r><w:t>a</w:t></w:r>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "value", "cure"),
    [
        (paragraph("{{ x }}"), WORDS, r"viết \{\{r"),
        (paragraph("{{p x }}"), WORDS, r"viết \{\{r"),
        (paragraph("{{ x }}"), LINE, r"viết \{\{p"),
        (paragraph("a {{r x }}"), LINE, r"viết \{\{p"),
        (paragraph("a {{r x }}"), table(row("a", "b")), r"viết \{\{p"),
        (table(row(cell("{% cellbg x %}a"), "b")), WORDS, "chỉ in được chữ thường"),
    ],
)
def test_xml_under_a_tag_of_another_place_is_refused_with_the_tag_to_write(
    body: str, value: str, cure: str, tmp_path: Path
) -> None:
    template = Template(saved(a_template(body), tmp_path))
    for trusted in (False, True):
        with pytest.raises(ntmdocs.TemplateError, match=cure) as caught:
            template.fill_parts({"x": Markup(value)}, trusted=trusted)
        assert "x" in caught.value.tag


@pytest.mark.parametrize(("tag", "value"), [("a {{r x }}", WORDS), ("{{p x }}", LINE)])
def test_xml_under_the_tag_of_its_place_goes_in(tag: str, value: str, tmp_path: Path) -> None:
    assert value in document_xml(a_template(paragraph(tag)), {"x": Markup(value)}, tmp_path)


def test_words_where_xml_belongs_are_refused_under_another_name_too(tmp_path: Path) -> None:
    renamed = paragraph("{%p with y = x %}"), paragraph("{{p y }}"), paragraph("{%p endwith %}")
    with pytest.raises(ntmdocs.TemplateError, match=r"cần XML"):
        document_xml(a_template(*renamed), {"x": "chữ"}, tmp_path)
    assert text_of(document_xml(a_template(*renamed), {"x": Markup("<w:p/>")}, tmp_path)) == ""


def test_branches_that_cannot_be_proved_are_checked_when_filled(tmp_path: Path) -> None:
    body = (
        "<w:p>{% if x %}<w:r><w:t>a</w:t></w:r></w:p><w:p>{% endif %}<w:r><w:t>b</w:t></w:r></w:p>"
    )
    assert text_of(document_xml(a_template(body), {"x": True}, tmp_path)) == "ab"
    body = (
        '<w:p><w:r><w:t>{% if x %}</w:t></w:r><w:hyperlink r:id="a">{% endif %}</w:hyperlink></w:p>'
    )
    assert document_xml(a_template(body), {"x": True}, tmp_path)
    with pytest.raises(ntmdocs.TemplateError, match="hai chỗ không cùng đoạn"):
        document_xml(a_template(body), {"x": False}, tmp_path)


def test_the_same_values_give_the_same_bytes(tmp_path: Path) -> None:
    path = saved(a_template(paragraph("{{ x }}")), tmp_path)
    assert Template(path).fill({"x": "a"}) == Template(path).fill({"x": "a"})


def test_parts_that_did_not_change_are_the_templates_own_bytes(tmp_path: Path) -> None:
    styles = "<w:styles xmlns:w='x'>" + "<a/>" * 2000 + "</w:styles>"
    content = a_template(paragraph("{{ x }}"), more={"word/styles.xml": styles})
    from ntmdocs.word.package import read_archive

    before = {one.name: one for one in read_archive(content)[1]}
    made = Template(saved(content, tmp_path)).fill({"x": "a"})
    after = {one.name: one for one in read_archive(made)[1]}
    assert before["word/styles.xml"] == after["word/styles.xml"]
    assert before["word/document.xml"] != after["word/document.xml"]


@pytest.mark.parametrize("compression", list(Compression))
def test_every_compression_gives_the_same_parts(compression: Compression, tmp_path: Path) -> None:
    template = Template(saved(a_template(paragraph("{{ x }}" * 500)), tmp_path))
    made = read_package(template.fill({"x": "chữ"}, compression=compression))
    assert made == read_package(template.fill({"x": "chữ"}))


def test_a_tab_keeps_the_runs_own_properties(tmp_path: Path) -> None:
    content = a_template(paragraph(run("{{ x }}", "<w:b/>")))
    xml = document_xml(content, {"x": "a\tb"}, tmp_path)
    assert xml.count("<w:rPr><w:b/></w:rPr>") == 3


@pytest.mark.parametrize("tag", ["{{ x }}", "{{ x|e }}"])
def test_line_ends_and_tabs_become_elements_whether_escaped_before_or_not(
    tag: str, tmp_path: Path
) -> None:
    content = a_template(paragraph(run(tag, "<w:b/>")))
    xml = document_xml(content, {"x": "a & b\tc\nd"}, tmp_path)
    assert text_of(xml) == "a & b\tc\nd"
    assert xml.count("<w:rPr><w:b/></w:rPr>") == 3


@pytest.mark.parametrize("value", ['a & "b" <c>', Markup('a &amp; "b" &lt;c>')])
def test_text_escaped_before_is_not_escaped_again_in_attributes_and_properties(
    value: str, tmp_path: Path
) -> None:
    body = table(row(cell("{% cellbg x %}a"), "b"))
    parts = filled(a_template(body, core="<dc:title>{{ x }}</dc:title>"), {"x": value}, tmp_path)
    shade = etree.fromstring(parts["word/document.xml"]).find(f".//{{{W}}}shd")
    assert shade is not None
    assert shade.get(f"{{{W}}}fill") == 'a & "b" <c>'
    assert list(properties(parts).values()) == ['a & "b" <c>']
