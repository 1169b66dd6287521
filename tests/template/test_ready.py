"""A template that ships is filled by plain code; any other one, and any fault, by the engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import nodes
from markupsafe import Markup

import ntmdocs
from build import a_plan, a_section, a_signature, an_annex
from ntmdocs import TemplateError
from ntmdocs.model import Division, Paper
from ntmdocs.render.context import printed
from ntmdocs.render.geometry import Geometry
from ntmdocs.template import Template, ready
from ntmdocs.template.engine import _compiled
from ntmdocs.template.ready.values import NeedsEngine, blocks, runs, words
from ntmdocs.template.source import CompiledPart
from ntmdocs.word.names import DOCUMENT
from ntmdocs.word.package import read_package, write_package
from ntmdocs.writing import template_path
from template.samples import a_template, paragraph
from tools.make_ready import made, standing
from tools.plain_code import function_of
from tools.work import calls_of

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = EXAMPLES / "hop-thinh-2024" / "plan.yaml"
FORM = template_path("ke-hoach.docx")
COMPILED = Template(FORM, filters={"none_that_ships": str})
"""The form as any other template is filled."""


def papers() -> list[Paper]:
    """All examples, and papers of every shape that the form has rows for."""
    files = sorted((*EXAMPLES.glob("*/plan.yaml"), *EXAMPLES.glob("*/bao-cao.yaml")))
    assert len(files) == 4
    signed = a_signature(other_position="Trưởng Ban", authority=["TM. ỦY BAN NHÂN DÂN"])
    return [
        *map(ntmdocs.load_plan, files),
        a_plan(),
        a_plan(signature=signed, co_signature=signed),
        a_plan(annexes=[an_annex()], recipients=[f"Thôn {n}" for n in range(40)]),
        a_plan(sections=[a_section(division=each) for each in Division]),
        a_plan(sections=[a_section("Chữ < & > ] ]> \u200b\ufeff\u2028 *nghiêng* và **đậm**.")]),
    ]


CONTEXTS = [printed(paper, Geometry.of(COMPILED)).context for paper in papers()]


def test_what_is_ready_is_what_the_templates_are_today() -> None:
    """Else: PYTHONPATH=tests python tests/tools/make_ready.py."""
    assert standing() == made()


def test_a_paper_of_the_form_compiles_nothing() -> None:
    _compiled.cache_clear()
    for paper in papers():
        assert calls_of(CompiledPart.__init__, partial(ntmdocs.render_plan, paper)) == 0


def filled(template: Template, values: Mapping[str, Any]) -> bytes | str:
    """The document, or what is said."""
    try:
        return template.fill_parts(values, trusted=True).pack()
    except TemplateError as error:
        return str(error)


def assert_alike(values: Mapping[str, Any]) -> None:
    assert filled(Template(FORM), values) == filled(COMPILED, values)


@pytest.mark.parametrize("values", CONTEXTS)
def test_a_paper_is_the_same_from_what_is_ready_and_compiled(values: dict[str, Any]) -> None:
    made = Template(FORM).fill_parts(values, trusted=True)
    compiled = COMPILED.fill_parts(values, trusted=True)
    assert made.pack() == compiled.pack()
    assert made.checksums() == compiled.checksums()


ODD = st.one_of(
    st.text(max_size=5),
    st.text("a<&>\"'\n\t\r\0\ufffe\u0085{}%#", max_size=5),
    st.sampled_from(["<w:p/>", "<w:r/>", "<w:tbl>", "</w:t>", "x&#10;"]).map(Markup),
    st.sampled_from(
        [None, True, 0, 1.5, "", [], {}, Markup(""), Markup(" "), ["a"], {"text": "b"}]
    ),
    st.lists(st.text(max_size=3), max_size=3),
)
NAMES = sorted(CONTEXTS[0])
OF_BLOCKS = sorted(CONTEXTS[0]["blocks"][0])


@given(st.sampled_from(CONTEXTS), st.dictionaries(st.sampled_from(NAMES), ODD, max_size=4))
def test_odd_values_become_the_same_and_are_refused_in_the_same_words(
    values: dict[str, Any], odd: dict[str, Any]
) -> None:
    assert_alike({**values, **odd})


@given(st.dictionaries(st.sampled_from(OF_BLOCKS), ODD, max_size=3), st.sampled_from(OF_BLOCKS))
def test_odd_blocks_become_the_same_and_are_refused_in_the_same_words(
    odd: dict[str, Any], lacking: str
) -> None:
    block = {**CONTEXTS[0]["blocks"][0], **odd}
    assert_alike({**CONTEXTS[0], "blocks": [block]})
    assert_alike({**CONTEXTS[0], "blocks": [{k: v for k, v in block.items() if k != lacking}]})


@pytest.mark.parametrize(
    ("changes", "made"),
    [
        ({"symbol": ""}, '<w:t xml:space="preserve"/>'),
        ({"recipients": ["", "a"]}, '<w:t xml:space="preserve">- </w:t>'),
        ({"full_name": ""}, '<w:t xml:space="preserve"/>'),
        ({"subject": "a\nb"}, '>a</w:t><w:br/><w:t xml:space="preserve">b</w:t>'),
        ({"subject": "a\n"}, '>a</w:t><w:br/><w:t xml:space="preserve"/>'),
        ({"parent_lines": [], "organ_lines": [], "organ_rule": ""}, "<w:p/></w:tc>"),
    ],
)
def test_an_empty_text_is_spelt_and_an_empty_cell_ended_as_the_engine_does(
    changes: dict[str, Any], made: str
) -> None:
    values = {**CONTEXTS[0], **changes}
    assert made in Template(FORM).fill_parts(values, trusted=True)[DOCUMENT]
    assert_alike(values)


@pytest.mark.parametrize("values", CONTEXTS)
def test_no_text_is_empty_in_xml_that_a_paper_makes(values: dict[str, Any]) -> None:
    of_annexes = [block for annex in values["annexes"] for block in annex["blocks"]]
    made = [
        *values.values(),
        *(xml for block in [*values["blocks"], *of_annexes] for xml in block.values()),
    ]
    xml = [value for value in made if isinstance(value, Markup)]
    assert len(xml) > 5
    assert not any("></w:t>" in value for value in xml)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_lacks_is_told_in_the_same_words(name: str) -> None:
    for values in CONTEXTS[:2]:
        assert_alike({other: value for other, value in values.items() if other != name})


def test_far_too_much_is_refused_in_the_same_words() -> None:
    values = {**CONTEXTS[0], "recipients": [""] * 250_000}
    assert_alike(values)
    assert "quá nhiều nội dung" in str(filled(Template(FORM), values))


@pytest.mark.parametrize(
    ("put", "value"),
    [
        (words, "a\tb"),
        (words, "a\n\nb"),
        (words, "\na"),
        (words, "a\n"),
        (words, Markup("a")),
        (blocks, "một đoạn"),
        (blocks, Markup("<w:r>")),
        (runs, Markup("<w:p>")),
    ],
)
def test_a_value_that_is_not_as_usual_is_left_to_the_engine(
    put: Callable[[str], str], value: str
) -> None:
    with pytest.raises(NeedsEngine):
        put(value)


def test_values_of_others_are_left_to_the_engine() -> None:
    """Whose XML is not known to be right."""
    values = {**CONTEXTS[0], "organ_rule": Markup("<w:p><w:r></w:p>")}
    with pytest.raises(TemplateError, match="không phải XML đúng"):
        Template(FORM).fill(values)


def test_a_template_of_one_other_byte_is_not_ready() -> None:
    content = FORM.read_bytes()
    parts = read_package(content)
    for other in (content + b" ", write_package({**parts, "docProps/app.xml": b"<a/>"})):
        assert Template(other).digest != Template(FORM).digest
        assert ready.ready_parts(other, Template(other).digest) is None
    changed = parts[DOCUMENT].replace("Độc lập".encode(), "Độc  lập".encode())
    edited = Template(write_package({**parts, DOCUMENT: changed}))
    assert "Độc  lập" in edited.fill_parts(CONTEXTS[0], trusted=True)[DOCUMENT]


def test_a_fault_is_told_by_its_tag() -> None:
    with pytest.raises(TemplateError, match='dữ liệu không có "wide_organ"') as told:
        Template(FORM).fill_parts({"circulation": ""}, trusted=True)
    assert told.value.tag
    assert "word/document.xml, bảng 1" in told.value.where


@pytest.mark.parametrize(
    "tag",
    [
        "{{ x|upper }}",
        "{{ x + y }}",
        "{% if not x %}{% endif %}",
        "{% for x in y %}{{ loop.index }}{% endfor %}",
        "{% for x in y %}{{ x }}{% endfor %}",
        "{% for x in y %}{% else %}a{% endfor %}",
        "{% for x in y if x %}{% endfor %}",
        "{% for x, z in y %}{% endfor %}",
        "{% for made in y %}{% endfor %}",
        "{% set x = 1 %}",
    ],
)
def test_no_plain_code_is_written_for_what_the_form_does_not_use(tag: str) -> None:
    body = paragraph(tag.replace("%}{%", "%}a{%"))
    part = CompiledPart(DOCUMENT, read_package(a_template(body))[DOCUMENT], {})
    assert part.tree is not None
    assert next(part.tree.find_all(nodes.Output), None) is not None
    with pytest.raises(AssertionError):
        function_of(part, "part")
