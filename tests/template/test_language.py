"""docxtpl's language: the same XML as docxtpl's own, for each tag in each place it may stand."""

from pathlib import Path

import pytest

import ntmdocs
from template.samples import (
    a_template,
    assert_same_as_docxtpl,
    by_docxtpl,
    canonical,
    cell,
    filled,
    paragraph,
    row,
    run,
    table,
)

CONTEXT = {
    "name": "Nguyễn Văn A & B <C>",
    "lines": "dòng một\ndòng hai\tcó tab",
    "long": "Nhân dân giữ gìn đường làng, ngõ xóm. " * 9,
    "empty": "",
    "number": 5,
    "price": 1250.5,
    "yes": True,
    "no": False,
    "rows": [{"name": "Thôn Đa Hội", "cells": ["1", "2"]}, {"name": "Đoài", "cells": ["3", "4"]}],
    "columns": ["a", "b", "c", "d"],
    "no_rows": [],
    "color": "FF0000",
    "span": 2,
    "nested": {"deep": {"deeper": "sâu"}},
}
# Each is content of a paragraph's place; all are tried in every place below.
PARAGRAPHS = {
    "a value": paragraph("Tên: {{ name }}."),
    "a value with lines and tabs": paragraph(run("{{ lines }}", "<w:b/>")),
    "a long value": paragraph("{{ long }}"),
    "an empty value": paragraph("{{ empty }}"),
    "numbers": paragraph("{{ number }} {{ price }}"),
    "nested names": paragraph("{{ nested.deep.deeper }} {{ nested['deep']['deeper'] }}"),
    "filters": paragraph("{{ name|upper }} {{ columns|join(', ') }} {{ no_rows|length }}"),
    "a default": paragraph("{{ missing|default('không có') }}"),
    "arithmetic": paragraph("{{ number + 2 }} {{ number * 3 }} {{ number ~ 'a' }}"),
    "an if in a line": paragraph("A{% if yes %}B{% endif %}{% if no %}C{% else %}D{% endif %}"),
    "an if over runs": paragraph(
        run("A {% if no %}"),
        run("B", "<w:b/>"),
        run("{% endif %} C{% if yes %}"),
        run("{% endif %}"),
    ),
    "elif": paragraph("{% if no %}1{% elif number == 5 %}2{% else %}3{% endif %}"),
    "a loop in a line": paragraph("{% for c in columns %}{{ loop.index }}{{ c }}, {% endfor %}"),
    "a paragraph loop": paragraph("{%p for r in rows %}")
    + paragraph("{{ r.name }}")
    + paragraph("{%p endfor %}"),
    "nested paragraph loops": paragraph("{%p for r in rows %}")
    + paragraph("{%p for c in r.cells %}")
    + paragraph("{{ c }} của {{ r.name }}")
    + paragraph("{%p endfor %}")
    + paragraph("{%p endfor %}"),
    "a paragraph if and else": paragraph("{%p if no %}")
    + paragraph("không")
    + paragraph("{%p else %}")
    + paragraph("có")
    + paragraph("{%p endif %}"),
    "raw": paragraph("{% raw %}{{ name }}{% endraw %} {{ name }}"),
    "a line end of the XML in words and in a tag": paragraph("a\nb {{ name\n|upper }}"),
    "widths": paragraph("{{ name|center(40) }}{{ columns|batch(3)|list|length }}"),
    "a replacement": paragraph("{{ name|replace('A', '&lt;b&gt;') }} {{ empty|replace('', '') }}"),
    "a comment": paragraph("A{# ghi chú #}B"),
    "a paragraph comment": paragraph("{#p ghi chú #}") + paragraph("sau"),
    "a run tag": paragraph(
        "Trước {{r empty }} sau", run("{%r if yes %}"), "B", run("{%r endif %}")
    ),
    "a tag split over runs": paragraph(
        run("{"), run("{ na", "<w:b/>"), run("me }"), run("} và {"), run("% if yes %}x{% endif %}")
    ),
    "smart quotes": paragraph("{{ missing|default(“không”) }} {{ columns|join(‘-’) }}"),
    "white space control": paragraph("Một")
    + paragraph("{%- if yes %}hai{% endif -%}")
    + paragraph("ba"),
    "literal braces": paragraph("{_{ name }_} {_% if %_}"),
    "set": paragraph("{% set x = number + 1 %}{{ x }}"),
    "a block set": paragraph("{% set x %}({{ name }}){% endset %}{{ x }}"),
    "a macro": paragraph("{% macro m(a) %}[{{ a }}]{% endmacro %}{{ m(name) }}{{ m('x') }}"),
    "with": paragraph("{% with y = 'z' %}{{ y }}{% endwith %}"),
    "a quoted brace": paragraph("{{ '}' }}{{ name }}"),
    "spaces at the ends": paragraph(" {{ name }} "),
    "an entity in a tag": paragraph("{% if number &gt; 4 and number &lt; 9 %}trong{% endif %}"),
    "typed text with entities": paragraph("A &amp; B &lt; C “D” {{ number }}"),
    "a break and a tab typed": paragraph(
        "<w:r><w:t>{{ name }}</w:t><w:br/><w:tab/><w:t>b</w:t></w:r>"
    ),
    "a tag over a break": "<w:p><w:r><w:t>{{ na</w:t></w:r><w:r><w:t>me }}</w:t></w:r></w:p>",
}
TABLES = {
    "values": table(row("{{ name }}", "{{ lines }}")),
    "a row loop": table(
        row("Tên", "Số"),
        row("{%tr for r in rows %}", ""),
        row("{{ r.name }}", "{{ loop.index }}"),
        row("{%tr endfor %}", ""),
    ),
    "a row loop over nothing": table(
        row("Tên", "Số"),
        row("{%tr for r in no_rows %}", ""),
        row("{{ r.name }}", ""),
        row("{%tr endfor %}", ""),
    ),
    "a row if": table(
        row("a", "b"),
        row("{%tr if no %}", ""),
        row("c", "d"),
        row("{%tr else %}", ""),
        row("e", "f"),
        row("{%tr endif %}", ""),
    ),
    "paragraph loops in a cell": table(
        row(
            cell(
                paragraph("{%p for c in columns %}"),
                paragraph("{{ c }}"),
                paragraph("{%p endfor %}"),
                paragraph("cuối"),
            ),
            "b",
        )
    ),
    "vertical merge": table(
        row("{%tr for r in rows %}", ""),
        row("{% vm %}{{ name }}", "{{ r.name }}"),
        row("{%tr endfor %}", ""),
    ),
    "a wider row under an if": table(
        row("a", "b"), row("{%tr if yes %}", ""), row("c", "d", "e"), row("{%tr endif %}", "")
    ),
    "a table of fewer cells than columns": table(row("a", "{{ name }}"), columns=3),
    "spans in a row": table(
        row(cell("{{ name }}", properties='<w:gridSpan w:val="2"/>')), row("a", "b")
    ),
    "a row comment": table(row("a", "b"), row("{#tr bỏ #}", "")),
    "a table in a cell": table(row(cell(table(row("{{ name }}", "x")), paragraph("")), "b")),
    "a row loop in a table in a cell": table(
        row(
            cell(
                table(
                    row("{%tr for r in rows %}", ""),
                    row("{{ r.name }}", "y"),
                    row("{%tr endfor %}", ""),
                ),
                paragraph("{{ number }}"),
            ),
            "b",
        )
    ),
}


@pytest.mark.parametrize("what", PARAGRAPHS)
def test_in_the_body(what: str, tmp_path: Path) -> None:
    assert_same_as_docxtpl(a_template(PARAGRAPHS[what]), CONTEXT, tmp_path)


@pytest.mark.parametrize("what", PARAGRAPHS)
def test_in_a_cell(what: str, tmp_path: Path) -> None:
    body = table(row(cell(PARAGRAPHS[what], paragraph("cuối")), "b"))
    assert_same_as_docxtpl(a_template(body), CONTEXT, tmp_path)


@pytest.mark.parametrize("what", PARAGRAPHS)
def test_in_a_table_in_a_cell(what: str, tmp_path: Path) -> None:
    inner = table(row(cell(PARAGRAPHS[what], paragraph("cuối")), "b"))
    assert_same_as_docxtpl(
        a_template(table(row(cell(inner, paragraph("")), "c"))), CONTEXT, tmp_path
    )


@pytest.mark.parametrize("what", PARAGRAPHS)
def test_in_header_footer_and_footnote(what: str, tmp_path: Path) -> None:
    xml = PARAGRAPHS[what] + paragraph("cuối")
    content = a_template(paragraph("thân"), header=xml, footer=xml, footnote=xml)
    assert_same_as_docxtpl(content, CONTEXT, tmp_path)


@pytest.mark.parametrize("what", TABLES)
def test_tables_in_the_body(what: str, tmp_path: Path) -> None:
    assert_same_as_docxtpl(a_template(TABLES[what], paragraph("sau")), CONTEXT, tmp_path)


def test_properties(tmp_path: Path) -> None:
    core = (
        "<dc:title>Kế hoạch {{ number }}</dc:title>"
        "<dc:creator>{{ nested.deep.deeper }}</dc:creator>"
    )
    assert_same_as_docxtpl(a_template(paragraph("a"), core=core), CONTEXT, tmp_path)


def test_drawings_are_numbered_in_order(tmp_path: Path) -> None:
    drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a"/></wp:inline></w:drawing></w:r>'
    body = (
        paragraph(drawing)
        + paragraph("{%p for r in rows %}")
        + paragraph("{{ r.name }}", drawing)
        + paragraph("{%p endfor %}")
    )
    assert_same_as_docxtpl(a_template(body), CONTEXT, tmp_path)


def test_columns_made_by_a_loop_have_docxtpls_grid(tmp_path: Path) -> None:
    body = table(row("a", "{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}"), columns=3)
    content = a_template(body, paragraph("sau"))
    grids = []
    for parts in (filled(content, CONTEXT, tmp_path), by_docxtpl(content, CONTEXT)):
        xml = parts["word/document.xml"].decode()
        grids.append(xml[xml.index("<w:tblGrid>") : xml.index("</w:tblGrid>")])
    assert grids[0] == grids[1]


@pytest.mark.parametrize("values", [["a"], ["a", "b"], ["a", "b", "c", "d", "e"]])
def test_horizontal_merge(values: list[str], tmp_path: Path) -> None:
    head = row("x", "{%tc for c in columns %}", "{% hm %}tên", "{%tc endfor %}")
    data = row("x", "{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}")
    content = a_template(table(head, data, columns=2), paragraph("sau"))

    def without_widths(parts: dict[str, bytes]) -> list[str]:
        lines = canonical(parts["word/document.xml"]).split("\n")
        return [line for line in lines if not line.startswith("<w:tcW")]

    context = {"columns": values}
    ours, theirs = filled(content, context, tmp_path), by_docxtpl(content, context)
    assert without_widths(ours) == without_widths(theirs)


def test_a_number_of_thousands_of_digits_is_told_with_its_tag(tmp_path: Path) -> None:
    content = a_template(paragraph("{{ ten }}"), paragraph(f"{{{{ {'9' * 5_000} }}}}"))
    with pytest.raises(ntmdocs.TemplateError, match="số quá dài") as caught:
        filled(content, {"ten": "An"}, tmp_path)
    assert "đoạn 2" in str(caught.value)
