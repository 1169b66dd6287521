"""What is proved when a template is compiled, and what a check tells of the rest."""

from pathlib import Path

import pytest
from jinja2 import nodes

from ntmdocs.template import Template
from ntmdocs.template.mend import TABLE_START
from ntmdocs.template.source import CompiledPart
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.package import read_package
from template.samples import a_template, cell, document_xml, paragraph, row, run, saved, table

SHADED = '<w:shd w:val="clear" w:fill="{{ x }}"/>'
PROVED = {
    "words": paragraph("{{ x }}"),
    "an attribute of an empty element": paragraph(run("a", SHADED)),
    "two of them": paragraph(run("a", '<w:shd w:val="{{ x }}" w:fill="{{ x }}"/>')),
    "an attribute of an element with content": '<w:hyperlink w:anchor="{{ x }}">'
    f"{run('a')}</w:hyperlink>".join(("<w:p>", "</w:p>")),
    "an attribute in a branch": paragraph(
        f"<w:r><w:t>{{% if x %}}</w:t></w:r>{run('a', SHADED)}<w:r><w:t>{{% endif %}}</w:t></w:r>"
    ),
    "branches of whole runs": paragraph("{%r if x %}", run("a"), "{%r else %}", "{%r endif %}"),
    "a loop of whole rows": table(
        row("{%tr for r in x %}", ""), row("a", "b"), row("{%tr endfor %}", "")
    ),
    "a paragraph closed and another opened in a branch": "<w:p>{% if x %}<w:r><w:t>a</w:t></w:r>"
    "</w:p><w:p>{% endif %}<w:r><w:t>b</w:t></w:r></w:p>",
    "a value in a comment of the XML": "<!-- -{{ x }}- -->",
    "cells after a value": table(row(cell(paragraph("{{ x }}")), "b")),
}
NOT_PROVED = {
    "an element that opens in a loop": "<w:p>{% for r in x %}<w:r>{% endfor %}</w:r></w:p>",
    "an attribute that a branch ends": '<w:p><w:hyperlink w:anchor="{% if x %}a">{% endif %}'
    "</w:hyperlink></w:p>",
}
TOLD = "mở và đóng ở hai chỗ không cùng đoạn, ô hay hàng"


def told(body: str, folder: Path) -> list[str]:
    return [str(problem) for problem in Template(saved(a_template(body), folder)).problems()]


@pytest.mark.parametrize("body", PROVED.values(), ids=PROVED)
def test_what_is_whole_in_every_branch_is_never_told(body: str, tmp_path: Path) -> None:
    assert told(body, tmp_path) == []
    assert document_xml(a_template(body), {"x": "a"}, tmp_path)


@pytest.mark.parametrize("body", NOT_PROVED.values(), ids=NOT_PROVED)
def test_what_a_branch_may_leave_open_is_told(body: str, tmp_path: Path) -> None:
    assert TOLD in "".join(told(body, tmp_path))


def rows(*lines: str) -> str:
    """A table of two columns; a line that begins with `{%` is the row of a tag."""
    made = (row(f"{{%tr{line[2:]}", "") if line.startswith("{%") else line for line in lines)
    return table(*made)


IF, ELIF, ELSE, ENDIF = "{% if x %}", "{% elif y %}", "{% else %}", "{% endif %}"
FOR, ENDFOR = "{% for r in rows %}", "{% endfor %}"
TWO, ONE = row("a", "b"), row("c")
FITTING = {
    "a row that is there": rows(TWO, FOR, TWO, ENDFOR),
    "a row in either branch": rows(IF, TWO, ELSE, TWO, ENDIF),
    "a row in each of three, and more": rows(IF, TWO, ELIF, TWO, ONE, ELSE, TWO, ENDIF, ONE),
    "a row in either branch of a branch": rows(IF, TWO, ELSE, IF, TWO, ELSE, TWO, ENDIF, ENDIF),
}
NOT_FITTING = {
    "one branch without a row": rows(IF, TWO, ELIF, ONE, ELSE, TWO, ENDIF),
    "no other branch": rows(IF, TWO, ENDIF),
    "a branch of a branch": rows(IF, IF, TWO, ENDIF, ELSE, TWO, ENDIF),
    "a loop": rows(FOR, IF, TWO, ELSE, TWO, ENDIF, ENDFOR),
    "a row of more cells": rows(TWO, IF, row("a", "b", "c"), ENDIF),
    "a row without cells": rows(IF, TWO, ELSE, TWO, ENDIF, row()),
}


@pytest.mark.parametrize("body", FITTING.values(), ids=FITTING)
def test_a_table_is_not_mended_that_has_a_whole_row_whatever_the_values(body: str) -> None:
    assert TABLE_START not in source_of(body)


@pytest.mark.parametrize("body", NOT_FITTING.values(), ids=NOT_FITTING)
def test_a_table_is_mended_that_may_have_no_whole_row(body: str) -> None:
    assert TABLE_START in source_of(body)


def source_of(body: str) -> str:
    """What is printed between the tags, with its marks."""
    part = CompiledPart(DOCUMENT, read_package(a_template(body))[DOCUMENT], {})
    assert part.tree is not None
    return "".join(text.data for text in part.tree.find_all(nodes.TemplateData))
