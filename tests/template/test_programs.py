"""Templates as Word, LibreOffice, Google Docs and WPS save them: filled as they were typed."""

from pathlib import Path

import pytest
from lxml import etree
from markupsafe import Markup

import ntmdocs
from ntmdocs.template import Template
from template.samples import W, a_template, cell, document_xml, paragraph, row, run, saved, table

SPELLING = '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'
LANGUAGE = '<w:rPr><w:rFonts w:ascii="Times New Roman"/><w:lang w:val="vi-VN"/></w:rPr>'
CUTS = {
    "Word, which marks the spelling": f"<w:r><w:t>Ông {{{{ </w:t></w:r>{SPELLING[0]}"
    f"<w:r w:rsidR='00A1'><w:t>ten</w:t></w:r>{SPELLING[1]}<w:r><w:t xml:space='preserve'> }}}}"
    "</w:t></w:r>",
    "Word, at the end of a paragraph": f"{run('Ông {{ ten }}')}{SPELLING[0]}{SPELLING[1]}",
    "Word, which keeps where it left off": "<w:r><w:t xml:space='preserve'>Ông {{ t</w:t></w:r>"
    '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    "<w:r><w:lastRenderedPageBreak/><w:t>en }}</w:t></w:r>",
    "LibreOffice, with empty properties": "<w:r><w:rPr></w:rPr><w:t xml:space='preserve'>Ông "
    "</w:t></w:r><w:r><w:rPr></w:rPr><w:t>{{ ten }}</w:t></w:r><w:r><w:rPr></w:rPr></w:r>",
    "Google Docs": '<w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Ông {{</w:t>'
    '</w:r><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve"> ten }}</w:t></w:r>',
    "WPS": f"<w:r>{LANGUAGE}<w:t>Ông </w:t></w:r><w:r><w:rPr><w:rFonts w:hint='default'/></w:rPr>"
    f"<w:t>{{</w:t></w:r><w:r>{LANGUAGE}<w:t>{{ ten }}</w:t></w:r><w:r>{LANGUAGE}<w:t>}}</w:t>"
    "</w:r>",
    "a content control": f"{run('Ông {{ ')}<w:sdt><w:sdtPr><w:id w:val='1'/></w:sdtPr>"
    f"<w:sdtContent>{run('ten }}')}</w:sdtContent></w:sdt>",
    "a hyperlink": f"{run('Ông {{ ')}<w:hyperlink w:anchor='a'>{run('ten')}</w:hyperlink>"
    f"{run(' }}')}",
    "a smart tag": f"<w:smartTag w:uri='a' w:element='b'>{run('Ông {{ t')}</w:smartTag>"
    f"{run('en }}')}",
}  # fmt: skip
EMPTY = {
    "a run's properties": "<w:p><w:r><w:rPr/></w:r><w:r><w:rPr></w:rPr></w:r></w:p>",
    "a paragraph's properties": "<w:p><w:pPr/></w:p><w:p><w:pPr></w:pPr></w:p>",
    "a paragraph with marks of spelling": f"<w:p>{SPELLING[0]}{SPELLING[1]}</w:p>",
    "a cell's properties": "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
    "<w:tcPr/><w:p/></w:tc></w:tr></w:tbl>",
}


def words(xml: str) -> str:
    return "".join(one.text or "" for one in etree.fromstring(xml.encode()).iter(f"{{{W}}}t"))


@pytest.mark.parametrize("cut", CUTS.values(), ids=CUTS)
def test_a_tag_is_one_however_a_program_cuts_it(cut: str, tmp_path: Path) -> None:
    content = a_template(f"<w:p>{cut}</w:p>")
    assert Template(saved(content, tmp_path)).problems(["ten"]) == []
    assert words(document_xml(content, {"ten": "An"}, tmp_path)) == "Ông An"


@pytest.mark.parametrize("empty", EMPTY.values(), ids=EMPTY)
def test_empty_elements_stay_what_they_are(empty: str, tmp_path: Path) -> None:
    content = a_template(empty, paragraph("{{ ten }}"))
    assert Template(saved(content, tmp_path)).problems() == []
    before, after = (
        [one.tag for one in etree.fromstring(xml.encode()).iter()]
        for xml in (
            document_xml(a_template(empty, paragraph("An")), {}, tmp_path),
            document_xml(content, {"ten": "An"}, tmp_path),
        )
    )
    assert before == after


@pytest.mark.parametrize(
    "opening",
    [
        "{%p if n % 2 == 0 %}",
        "{% p if x %}",
        "{%p\u00a0if x %}",
        "{%p if {'a': {}} %}",
        "{%p if x%}",
    ],
)
def test_a_paragraph_tag_may_be_typed_with_blanks_and_hold_any_sign(
    opening: str, tmp_path: Path
) -> None:
    content = a_template(paragraph(opening), paragraph("có"), paragraph("{%p endif %}"))
    assert Template(saved(content, tmp_path)).problems() == []
    xml = document_xml(content, {"x": True, "n": 4}, tmp_path)
    assert words(xml) == "có"
    assert xml.count("<w:p>") == 1


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("{{ ten }", "không có dấu đóng"),
        ("ten }}", "không có dấu mở"),
        ("{{ ten %}", "mở bằng"),
        ("{{ }}", "thẻ trống"),
        ("{% vm %}", "nằm ngoài bảng"),
    ],
)
def test_a_brace_too_few_is_told_at_its_paragraph(typed: str, told: str, tmp_path: Path) -> None:
    content = a_template(paragraph("{{ x }}"), paragraph(f"Ông {typed}"))
    (problem,) = Template(saved(content, tmp_path)).problems()
    assert told in problem.message
    assert problem.where.startswith("word/document.xml, đoạn 2")
    with pytest.raises(ntmdocs.TemplateError, match=told):
        document_xml(content, {"x": "", "ten": ""}, tmp_path)


def test_paragraphs_joined_by_white_space_control_keep_the_looks_of_their_runs(
    tmp_path: Path,
) -> None:
    body = (
        paragraph(run("Một", "<w:b/>"))
        + paragraph(run("{%- if x %}hai", "<w:i/>"), "{% endif -%}")
        + paragraph("ba")
    )
    xml = document_xml(a_template(body, paragraph("bốn")), {"x": True}, tmp_path)
    assert words(xml) == "Mộthaibabốn"
    assert xml.count("<w:p>") == 2
    assert xml.index("<w:b/>") < xml.index("Một") < xml.index("<w:i/>") < xml.index("hai")


@pytest.mark.parametrize("before", ["", table(row("a", "b"))])
def test_white_space_control_without_a_paragraph_beside_joins_nothing(
    before: str, tmp_path: Path
) -> None:
    body = before + paragraph("{%- if x %}hai{% endif -%}") + table(row("c", "d"))
    xml = document_xml(a_template(body, paragraph("sau")), {"x": True}, tmp_path)
    assert words(xml).endswith("haicdsau")
    assert xml.count("<w:p>") == (6 if before else 4)


def test_an_empty_paragraph_may_be_joined_to(tmp_path: Path) -> None:
    body = "<w:p/>" + paragraph("{%- if x %}hai{% endif %}")
    assert words(document_xml(a_template(body), {"x": True}, tmp_path)) == "hai"


def test_a_tag_cut_inside_one_run_is_one(tmp_path: Path) -> None:
    """Word cuts a run's text where a page ended when it was saved."""
    cut = "<w:r><w:t>Ông {{ t</w:t><w:lastRenderedPageBreak/><w:t>en }}, ký</w:t></w:r>"
    xml = document_xml(a_template(f"<w:p>{cut}</w:p>"), {"ten": "An"}, tmp_path)
    assert words(xml) == "Ông An, ký"


def test_a_tag_that_nothing_else_stands_with_in_its_cell_leaves_no_run(tmp_path: Path) -> None:
    body = table(row(cell(paragraph(run("{% cellbg x %}"), "a")), "b"))
    xml = document_xml(a_template(body), {"x": "FF0000"}, tmp_path)
    assert xml.count("<w:r>") == 2


def test_revisions_of_rows_are_told_at_their_first_paragraph(tmp_path: Path) -> None:
    revised = row("a", "b").replace("<w:tr>", '<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>')
    (problem,) = Template(saved(a_template(table(revised)), tmp_path)).problems()
    assert "chưa duyệt" in problem.message


def test_what_follows_a_cut_tag_keeps_its_own_look(tmp_path: Path) -> None:
    body = paragraph(run("Ông {{ t", "<w:b/>"), run("en }} (ký)", "<w:i/>"))
    xml = document_xml(a_template(body), {"ten": "An"}, tmp_path)
    assert xml.index("<w:b/>") < xml.index("Ông An") < xml.index("<w:i/>") < xml.index("(ký)")


def test_what_follows_a_run_tag_keeps_its_look_and_no_empty_run_is_left(tmp_path: Path) -> None:
    bold = "<w:b/>"
    body = paragraph(run("a {{r x }} b", bold)) + paragraph(run("{{r x }}", bold))
    xml = document_xml(a_template(body), {"x": ""}, tmp_path)
    assert xml.count("<w:r>") == xml.count("<w:rPr><w:b/></w:rPr><w:t ") == 2


def test_breaks_before_and_behind_a_run_tag_in_its_run_stay_where_they_are(tmp_path: Path) -> None:
    inside = "<w:t>a</w:t><w:br/><w:t>b {{r x }} c</w:t><w:tab/><w:t>{{r x }}</w:t>"
    content = a_template(f"<w:p><w:r><w:rPr><w:b/></w:rPr>{inside}</w:r></w:p>")
    xml = document_xml(content, {"x": Markup("<w:r><w:t>X</w:t></w:r>")}, tmp_path)
    shown = {"t": "{}", "br": "|", "tab": ">"}
    root = etree.fromstring(xml.encode())
    read = [
        shown[etree.QName(one).localname].format(one.text or "")
        for one in root.iter(f"{{{W}}}t", f"{{{W}}}br", f"{{{W}}}tab")
    ]
    assert "".join(read) == "a|b X c>X"
    assert xml.count("<w:b/>") == 2


@pytest.mark.parametrize(
    "properties", ["", "<w:tcPr/>", '<w:tcPr><w:vAlign w:val="top"/></w:tcPr>']
)
@pytest.mark.parametrize(
    ("tag", "made"),
    [
        ("{% cellbg x %}", '<w:shd w:val="clear" w:color="auto" w:fill="2"/>'),
        ("{% colspan x %}", '<w:gridSpan w:val="2"/>'),
    ],
)
def test_what_a_tag_says_of_its_cell_stands_where_the_schema_wants_it(
    tag: str, made: str, properties: str, tmp_path: Path
) -> None:
    body = table(f"<w:tr><w:tc>{properties}{paragraph(tag + 'a')}</w:tc></w:tr>", columns=1)
    xml = document_xml(a_template(body), {"x": "2"}, tmp_path)
    kept = '<w:vAlign w:val="top"/>' if "vAlign" in properties else ""
    assert f"<w:tc><w:tcPr>{made}{kept}</w:tcPr><w:p>" in xml


def test_a_span_takes_the_place_of_the_one_typed_behind_the_width(tmp_path: Path) -> None:
    body = table(row(cell("{% colspan x %}a", properties='<w:gridSpan w:val="5"/>')), columns=2)
    xml = document_xml(a_template(body), {"x": 2}, tmp_path)
    assert '<w:tcW w:w="2000" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>' in xml


LOST = {
    "words before and behind": (paragraph("Bảng: {{p x }} (đồng)"), "“Bảng: (đồng)”"),
    "another tag": (paragraph("{%p if x %}{{ y }}{%p endif %}"), "{{ y }}"),
    "a page break": (
        paragraph("{%p if x %}", '<w:r><w:br w:type="page"/></w:r>') + paragraph("{%p endif %}"),
        "dấu ngắt",
    ),
    "a picture": (
        paragraph("{%p if x %}", "<w:r><w:drawing/></w:r>") + paragraph("{%p endif %}"),
        "hình",
    ),
    "words in the row": (
        table(row("{%tr for a in x %}", "Ghi chú"), row("a", ""), row("{%tr endfor %}", "")),
        "“Ghi chú”",
    ),
    "words in the cell": (
        table(row(cell("{%tc if x %}", "Ghi chú"), "a", "{%tc endif %}")),
        "“Ghi chú”",
    ),
    "words beside a comment": (paragraph("{#p bỏ #}Giữ"), "“Giữ”"),
}


@pytest.mark.parametrize("what", LOST)
def test_what_would_be_lost_is_told_and_refused(what: str, tmp_path: Path) -> None:
    body, lost = LOST[what]
    content = a_template(body)
    problems = Template(saved(content, tmp_path)).problems()
    assert any(lost in one.message and "sẽ mất" in one.message for one in problems), problems
    with pytest.raises(ntmdocs.TemplateError, match="sẽ mất") as caught:
        document_xml(content, {"x": ["a"], "y": ""}, tmp_path)
    assert "word/document.xml" in caught.value.where


def test_a_section_that_ends_in_a_paragraph_of_a_tag_ends_behind_it(tmp_path: Path) -> None:
    """LibreOffice moves the end of a section into the paragraph before."""
    size = '<w:sectPr><w:pgSz w:w="{}"/></w:sectPr><w:pStyle w:val="a"/>'
    body = (
        paragraph("{%p if x %}", properties=size.format(1))
        + paragraph("{%p else %}", properties=size.format(2))
        + paragraph("{%p endif %}")
    )
    content = a_template(body, paragraph("sau", properties=size.format(3)))
    assert Template(saved(content, tmp_path)).problems() == []
    for x, kept in ((True, ["1", "3"]), (False, ["2", "3"])):
        root = etree.fromstring(document_xml(content, {"x": x}, tmp_path).encode())
        properties = list(root.iter(f"{{{W}}}pPr"))
        assert [one[-1].tag for one in properties] == [f"{{{W}}}sectPr"] * 2
        assert [one[-1][0].get(f"{{{W}}}w") for one in properties] == kept


@pytest.mark.parametrize(
    "body",
    [
        paragraph(" {%p if x %} ")
        + paragraph("a")
        + paragraph("<w:r><w:tab/></w:r>", "{%p endif %}"),
        table(row("{%tr for a in x %}", " "), row("a", ""), row("{%tr endfor %}", "")),
        paragraph("{% if x %}Giữ{% endif %}"),
    ],
)  # fmt: skip
def test_blanks_beside_a_tag_and_words_beside_one_without_a_place_are_no_loss(
    body: str, tmp_path: Path
) -> None:
    content = a_template(body, paragraph("sau"))
    assert Template(saved(content, tmp_path)).problems() == []
    assert document_xml(content, {"x": ["a"]}, tmp_path)


REVISED = {
    "a tag deleted": '<w:del w:id="6" w:author="a"><w:r><w:delText>{%p if x %}</w:delText></w:r>'
    "</w:del>",
    "words inserted": f'<w:ins w:id="6" w:author="a">{run("{{ x }}")}</w:ins>',
    "a look changed": "<w:r><w:rPr><w:b/><w:rPrChange w:id='1' w:author='a'><w:rPr/></w:rPrChange>"
    "</w:rPr><w:t>a</w:t></w:r>",
}


@pytest.mark.parametrize("what", REVISED)
@pytest.mark.parametrize("part", ["body", "header"])
def test_a_template_with_revisions_is_refused(what: str, part: str, tmp_path: Path) -> None:
    revised = f"<w:p>{REVISED[what]}</w:p>"
    content = a_template(paragraph("{{ x }}"), revised if part == "body" else "",
                         header=revised if part == "header" else "")  # fmt: skip
    (problem,) = Template(saved(content, tmp_path)).problems()
    assert "01 sửa đổi chưa duyệt" in problem.message
    assert problem.where.startswith(
        "word/document.xml, đoạn 2" if part == "body" else "word/header"
    )
    with pytest.raises(ntmdocs.TemplateError, match="chưa duyệt"):
        document_xml(content, {"x": ""}, tmp_path)
