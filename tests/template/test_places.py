"""Errors say where: before a fill all at once, while filling the first; names as a tree."""

from pathlib import Path

import pytest

import ntmdocs
from cli.run import run as run_command
from ntmdocs.template import Template
from ntmdocs.writing import template_path
from template.samples import W, a_template, cell, document_xml, paragraph, row, run, saved, table
from tools.work import calls_in

FORM = str(template_path("ke-hoach.docx"))
WRONG = {
    "a loop left open": (paragraph("{%p for a in x %}"), "for không có endfor"),
    "an end without a beginning": (paragraph("{% endfor %}"), "không có for"),
    "crossed blocks": (
        paragraph("{% for a in x %}{% if a %}{% endfor %}{% endif %}"),
        "if chưa đóng trước endfor",
    ),
    "an else alone": (paragraph("{% else %}"), "else không nằm trong"),
    "an elif after the else": (
        paragraph("{% if a %}b{% else %}c{% elif d %}e{% endif %}"),
        'thẻ "elif" không mở được ở đây',
    ),
    "a row tag outside a table": (
        paragraph("{%tr for a in x %}") + paragraph("{%tr endfor %}"),
        "nằm ngoài bảng",
    ),
    "kinds that differ": (
        paragraph("{%p for a in x %}") + paragraph("a {% endfor %}"),
        "cùng loại",
    ),
    "another cell": (table(row("{% if x %}a", "b{% endif %}")), "ô khác"),
    "a tag left open": (paragraph("Tên: {{ name") + paragraph("sau"), "không có dấu đóng"),
    "a block tag left open": (paragraph("{% if x ") + paragraph("sau"), "không có dấu đóng"),
    "an unknown filter": (paragraph("{{ x|uper }}"), 'không có bộ lọc "uper"'),
    "an unknown test": (paragraph("{% if x is gud %}a{% endif %}"), 'không có phép thử "gud"'),
    "an unknown tag": (paragraph("{% fro a in x %}"), "fro"),
    "a broken expression": (paragraph("{{ x + }}"), "viết sai"),
    "a loop without in": (paragraph("{% for a x %}{% endfor %}"), 'thiếu "in"'),
    "a broken span": (table(row(cell("{% colspan x + %}a"), "b")), "viết sai"),
    "another file": (paragraph("{% include 'a' %}"), "tệp khác"),
    "a block that is filtered": (
        paragraph("{% filter upper %}{{ x }}{% endfilter %}"),
        "không lọc cả khối",
    ),
    "a block over a hyperlink's end": (
        f"<w:p>{run('a{% if x %}')}<w:hyperlink>{run('b{% endif %}')}</w:hyperlink></w:p>",
        "không cùng đoạn",
    ),
}
RIGHT = {
    "nothing": paragraph("chữ"),
    "loops in order": paragraph("{%p for a in x %}")
    + paragraph("{% if a %}b{% elif c %}d{% else %}e{% endif %}")
    + paragraph("{%p endfor %}"),
    "rows": table(row("{%tr for a in x %}", ""), row("{{ a }}", ""), row("{%tr endfor %}", "")),
    "a set and a block set": paragraph("{% set a = 1 %}{% set b %}c{% endset %}{{ a }}{{ b }}"),
    "merges": table(row("{%tr for a in x %}", ""), row("{% vm %}a", ""), row("{%tr endfor %}", "")),
    "a span": table(row(cell("{% colspan x %}a"), "b")),
    "a condition in brackets": paragraph("{% if(x) %}a{% elif(y) %}b{% endif %}"),
    "a call with a name": paragraph(
        "{% macro m(a) %}{{ caller(a) }}{% endmacro %}{% call(b) m(x) %}{{ b }}{% endcall %}"
    ),
    "white space cut in and around": paragraph("a {{- x -}} b")
    + paragraph("{%- if x -%}c{% endif %}"),
    "a run tag in a text without a run": "<w:p><w:t>{{r x }}</w:t></w:p>",
    "a tag between two runs": f"<w:p>{run('a')}{{% if x %}}{run('b')}{{% endif %}}</w:p>",
    "braces in quotes": paragraph("{{ '{% endfor %}' }}"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_broken_template_is_found_out_before_it_is_filled(what: str, tmp_path: Path) -> None:
    xml, message = WRONG[what]
    path = saved(a_template(paragraph("trước"), xml), tmp_path)
    problems = Template(path).problems()
    assert problems
    assert any(message in problem.message for problem in problems), problems
    assert all(problem.template == str(path) for problem in problems)
    assert all("word/document.xml" in problem.where for problem in problems)


@pytest.mark.parametrize("what", RIGHT)
def test_a_template_without_fault_has_no_problems(what: str, tmp_path: Path) -> None:
    assert Template(saved(a_template(RIGHT[what], paragraph("sau")), tmp_path)).problems() == []


def test_everything_is_said_at_once_with_its_cell_and_its_part(tmp_path: Path) -> None:
    body = table(row("a", "b"), row("c", "Họ tên: {{ x|uper }}")) + paragraph("{% endif %}")
    content = a_template(body, header=paragraph("{{ y| }}"), footnote=paragraph("{% for %}"))
    problems = Template(saved(content, tmp_path)).problems()
    places = [problem.where for problem in problems]
    assert places[0] == 'word/document.xml, bảng 1, hàng 2, cột 2, đoạn "Họ tên: {{ x|uper }}"'
    assert places[1].startswith("word/document.xml, đoạn 5")
    assert any(place.startswith("word/header.xml") for place in places)
    assert any(place.startswith("word/footnotes.xml") for place in places)
    assert problems[0].tag == "{{ x|uper }}"
    assert "{{ x|uper }}" in str(problems[0])


def test_a_fault_in_a_text_box_is_said_once_where_a_reader_sees_it(tmp_path: Path) -> None:
    """Word keeps a box twice, the second time for older programs."""
    inside = f"<w:txbxContent>{paragraph('Số: {{ titel }}')}{paragraph('{{ y| }}')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice>{inside}</mc:Choice>"
        f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = paragraph("Neo", box) + paragraph("{{ titel }}")
    problems = Template(saved(a_template(body), tmp_path)).problems(NAMES)
    assert [problem.where for problem in problems] == ['word/document.xml, đoạn 3 "{{ y| }}"']
    body = body.replace("{{ y| }}", "y")
    problems = Template(saved(a_template(body), tmp_path)).problems(NAMES)
    assert [problem.where for problem in problems] == [
        'word/document.xml, đoạn 2 "Số: {{ titel }}"',
        'word/document.xml, đoạn 4 "{{ titel }}"',
    ]
    assert Template(saved(a_template(body), tmp_path)).fill({"titel": "A"})


def test_a_line_break_inside_a_tag_is_no_fault_as_it_is_none_when_filled(tmp_path: Path) -> None:
    tag = "<w:r><w:t>{{ ti</w:t><w:br/><w:t>tle }}</w:t></w:r>"
    assert Template(saved(a_template(paragraph(tag)), tmp_path)).problems(NAMES) == []
    assert ">A</w:t>" in document_xml(a_template(paragraph(tag)), {"title": "A"}, tmp_path)


def test_a_tag_in_two_texts_without_a_run_is_filled(tmp_path: Path) -> None:
    content = a_template("<w:p><w:t>{{ ti</w:t><w:t>tle }}</w:t></w:p>")
    assert ">A</w:t></w:p>" in document_xml(content, {"title": "A"}, tmp_path)


def test_a_style_that_the_template_does_not_have_is_told_once_at_its_paragraph(
    tmp_path: Path,
) -> None:
    body = [paragraph("a", properties=f'<w:pStyle w:val="{name}"/>') for name in ("Co", "Mat")]
    styles = f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Co"/></w:styles>'
    content = a_template(*body, *body, more={"word/styles.xml": styles})
    (problem,) = Template(saved(content, tmp_path)).problems()
    assert "“Mat”" in problem.message
    assert problem.where == 'word/document.xml, đoạn 2 "a"'


NAMES = ["signature.name", "rows[].name", "title"]


@pytest.mark.parametrize(
    ("tag", "lacking"),
    [
        ("{{ signature.nmae }}", "signature.nmae"),
        ("{{ signature['nmae'] }}", "signature.nmae"),
        ("{{ titel }}", "titel"),
        ("{% for r in rows %}{{ r.nmae }}{% endfor %}", "rows[].nmae"),
        ("{% for r in rows|sort %}{{ r.nmae }}{% endfor %}", "rows[].nmae"),
        ("{% set s = signature %}{{ s.nmae }}", "signature.nmae"),
        ("{% if title and signature.nmae %}a{% endif %}", "signature.nmae"),
        ("{% for r in rows %}{{ loop.index }}{{ titel }}{% endfor %}", "titel"),
        ("{% for r in rows if r.nmae %}a{% endfor %}", "rows[].nmae"),
        ("{% for a, b in rows %}{{ titel }}{% endfor %}", "titel"),
        ("{% set a %}{{ titel }}{% endset %}{{ a }}", "titel"),
        ("{% macro m(a) %}{{ caller() }}{% endmacro %}{% call m(titel) %}b{% endcall %}", "titel"),
        ("{{ signature[titel] }}", "titel"),
        ("{% block b %}{{ titel }}{% endblock %}", "titel"),
        ("{% for key in signature %}{{ key }}{{ titel }}{% endfor %}", "titel"),
    ],
)
def test_a_name_that_the_data_lack_is_found(tag: str, lacking: str, tmp_path: Path) -> None:
    template = Template(saved(a_template(paragraph(tag)), tmp_path))
    (problem,) = template.problems(NAMES)
    assert f'"{lacking}"' in problem.message
    example = {"signature": {"name": "A"}, "rows": [{"name": "B"}], "title": "C"}
    assert template.problems(example) == [problem]
    assert lacking.rpartition(".")[2].removesuffix("[]") in problem.tag


@pytest.mark.parametrize(
    "tag",
    [
        "{{ signature.name }}",
        "{{ title.anything }}",
        "{% for r in rows %}{{ r.name }}{{ loop.index }}{% endfor %}",
        "{{ rows[0].name }} {{ (rows|first).name }}",
        "{{ titel|default('a') }}",
        "{% if titel is defined %}a{% endif %}",
        "{% for title in rows %}{{ title.name }}{% endfor %}",
        "{% macro m(a) %}{{ a.b }}{% endmacro %}{{ m(title) }}",
        "{% with a = signature %}{{ a.name }}{% endwith %}",
        "{% for r in rows if r.name %}a{% endfor %}",
        "{% for a, b in rows %}{{ a.c }}{{ b.d }}{% endfor %}",
        "{% set titel %}{{ title }}{% endset %}{{ titel.a }}",
        "{% macro m(a) %}{{ caller(a) }}{% endmacro %}{% call(b) m(title) %}{{ b.c }}{% endcall %}",
        "{{ signature[title] }}",
        "{% for key in signature %}{{ key }}{% endfor %}",
        "{{ rows.anything }}",
        "{% for r in rows %}{% for r, s in r.name %}{{ r.a }}{{ s.b }}{% endfor %}{% endfor %}",
    ],
)
def test_a_name_that_the_data_have_is_no_problem(tag: str, tmp_path: Path) -> None:
    assert Template(saved(a_template(paragraph(tag)), tmp_path)).problems(NAMES) == []


def test_names_of_a_list_may_be_given_without_its_brackets(tmp_path: Path) -> None:
    template = Template(
        saved(a_template(paragraph("{% for r in rows %}{{ r.name }}{% endfor %}")), tmp_path)
    )
    assert template.problems(["rows.name"]) == []
    (problem,) = template.problems(["rows.nmae"])
    assert '"rows[].name"' in problem.message


def test_names_are_a_tree_over_all_parts(tmp_path: Path) -> None:
    content = a_template(
        paragraph("{% for r in rows %}{{ r.name }}{% endfor %}"),
        header=paragraph("{{ signature.name }}"),
        core="<dc:title>{{ title }}</dc:title>",
    )
    assert Template(saved(content, tmp_path)).names() == {
        "rows": {"[]": {"name": {}}},
        "signature": {"name": {}},
        "title": {},
    }


def test_the_second_of_two_equal_paragraphs_is_named_while_filling(tmp_path: Path) -> None:
    body = paragraph("{% for a in x %}{{ a.b }}{% endfor %}") + paragraph("{{ y.b }}, {{ y.c }}")
    with pytest.raises(ntmdocs.TemplateError) as caught:
        document_xml(a_template(body), {"x": [{"b": 1}], "y": {"b": 1}}, tmp_path)
    assert caught.value.tag == "{{ y.c }}"
    assert caught.value.where == 'word/document.xml, đoạn 2 "{{ y.b }}, {{ y.c }}"'
    assert '"c"' in str(caught.value)


def test_names_of_a_template_with_a_broken_tag_are_an_error_with_its_place(tmp_path: Path) -> None:
    path = saved(a_template(paragraph("{{ x }}"), paragraph("Họ tên: {{ y|uper }}")), tmp_path)
    with pytest.raises(ntmdocs.TemplateError, match="uper") as caught:
        Template(path).names()
    assert caught.value.where == 'word/document.xml, đoạn 2 "Họ tên: {{ y|uper }}"'
    assert caught.value.tag == "{{ y|uper }}"


def test_words_of_a_box_are_told_at_the_paragraph_in_the_box(tmp_path: Path) -> None:
    """A box is anchored inside a paragraph, whose words are not the box's."""
    box = f"<w:r><w:pict><v:rect><v:textbox><w:txbxContent>{paragraph('{{ titel }}')}"
    box += "</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
    path = saved(a_template(paragraph("Ngoài {{ nmae }}", box)), tmp_path)
    outside, inside = Template(path).problems(NAMES)
    assert outside.where == 'word/document.xml, đoạn 1 "Ngoài {{ nmae }}"'
    assert inside.where == 'word/document.xml, đoạn 2 "{{ titel }}"'


@pytest.mark.parametrize(
    ("tag", "value", "told", "printed_of_5"),
    [
        ("{{ 12 / x }}", 0, "không điền được thẻ (ZeroDivisionError", "1, 2.4"),
        ("{{ 12 / x }}", "a", "không điền được thẻ (TypeError", "1, 2.4"),
        ("{{ x }}", len, "giá trị là một hàm", "1, 5"),
    ],
)
def test_whatever_a_value_does_is_told_at_its_tag(
    tag: str, value: object, told: str, printed_of_5: str, tmp_path: Path
) -> None:
    content = a_template(paragraph(f"{{{{ y }}}}, {tag}"))
    with pytest.raises(ntmdocs.TemplateError) as caught:
        document_xml(content, {"x": value, "y": 1}, tmp_path)
    assert told in str(caught.value)
    assert caught.value.tag == tag
    assert f">{printed_of_5}<" in document_xml(content, {"x": 5, "y": 1}, tmp_path)


@pytest.mark.parametrize(
    ("cells", "tag"),
    [(("{{ x }}", "{% hm %}a"), "{% hm %}"), (("{% vm %}a", "{{ x }}"), "{% vm %}")],
)
def test_a_merge_outside_a_loop_is_told_at_its_tag(
    cells: tuple[str, str], tag: str, tmp_path: Path
) -> None:
    with pytest.raises(ntmdocs.TemplateError, match='"loop"') as caught:
        document_xml(a_template(table(row(*cells))), {"x": "a"}, tmp_path)
    assert caught.value.tag == tag
    assert caught.value.where.startswith("word/document.xml")


def test_a_fault_behind_a_raw_block_is_told_at_its_own_tag(tmp_path: Path) -> None:
    body = paragraph("{% raw %}{{ z }}{% endraw %}") + paragraph("{{ x }} {{ y }}")
    with pytest.raises(ntmdocs.TemplateError) as caught:
        document_xml(a_template(body), {"x": "a"}, tmp_path)
    assert caught.value.tag == "{{ y }}"
    assert caught.value.where.startswith("word/document.xml, đoạn 2")


def test_a_fault_in_a_header_names_the_header(tmp_path: Path) -> None:
    with pytest.raises(ntmdocs.TemplateError) as caught:
        document_xml(a_template(paragraph("a"), header=paragraph("{{ x }}")), {}, tmp_path)
    assert caught.value.where.startswith("word/header.xml, đoạn 1")


def test_the_form_that_ships_has_no_problems() -> None:
    result = run_command("template", "check", FORM)
    assert (result.code, "mẫu dùng được" in result.out) == (0, True)


def test_twice_the_rows_are_twice_the_work_to_check(tmp_path: Path) -> None:
    def checked(count: int) -> None:
        rows = (row(f"{{{{ a{n} }}}}", f"{{{{ b{n} }}}}") for n in range(count))
        assert len(Template(a_template(table(*rows))).problems(["a0"])) == 2 * count - 1

    checked(3)  # what is loaded and made once
    once, twice = (calls_in(lambda n=n: checked(n)) for n in (150, 300))
    assert twice < 2.2 * once


def test_a_template_is_compiled_once_for_problems_names_and_fills(tmp_path: Path) -> None:
    template = Template(a_template(*[paragraph("{{ x }} của {{ y }}")] * 50))
    first = calls_in(lambda: template.problems(["x", "y"]))
    assert calls_in(template.names) < first / 5
    assert template.fill({"x": "a", "y": "b"})
    assert calls_in(lambda: template.fill({"x": "a", "y": "b"})) < first / 20


def test_check_prints_every_problem_and_exits_with_1(tmp_path: Path) -> None:
    path = saved(a_template(paragraph("{{ symbol }} {{ symbl }} {{ x|uper }}")), tmp_path)
    result = run_command("template", "check", str(path))
    assert result.code == 1
    assert "uper" in result.out
    path = saved(a_template(paragraph("{{ symbol }} {{ symbl }}")), tmp_path)
    assert "symbl" in run_command("template", "check", str(path)).out
    assert run_command("template", "check", "--any-names", str(path)).code == 0


def test_names_prints_the_tree() -> None:
    lines = run_command("template", "names", FORM).out.split("\n")
    assert "organ_lines[]" in lines
    assert "  heading_1" in lines[lines.index("blocks[]") :]
