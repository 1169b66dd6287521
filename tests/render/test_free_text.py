"""Any text that a person may type comes back from the DOCX as it was typed."""

import re

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

import ntmdocs
from build import a_header, a_plan, a_section, a_signature, a_table, an_annex
from ntmdocs.model import Text
from ntmdocs.vietnamese import clean, forbidden_characters, with_end_mark
from ntmdocs.word.package import read_package
from tools.structure import structure_problems

HARD = [
    "&<>\"'", "{{ x }}", "{{%", "{% if %}", "{#", "{_{", "}_}", "{_%", "%_}", "a & b < c",
    "\\", "\\*", "**", "*", "{", "}", "]]>", "&amp;", "&#95;", "😀 emoji", "Hòa bình",
    "x" * 300, "số 5/KH;", "cuối.", "v.v.", "\u00a0", "tab\tở giữa", "\u200b",
]  # fmt: skip
WORDS = st.one_of(st.sampled_from(HARD), st.text(max_size=40))
TEXT = (
    st.lists(WORDS, min_size=1, max_size=4)
    .map(" ".join)
    .filter(lambda text: not forbidden_characters(text) and clean(text))
)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def spaces_folded(text: str) -> str:
    return re.sub(r"[ \t\n]+", " ", text).strip()


@FEW
@given(recipient=TEXT, full_name=TEXT, archive=TEXT)
@example(recipient="{_{ x }_}", full_name="{{ year }}", archive="{% endif %}")
def test_plain_fields_come_back_as_typed(recipient: str, full_name: str, archive: str) -> None:
    plan = a_plan(
        recipients=[{"name": recipient}],
        signature=a_signature(full_name=full_name),
        archive=archive,
    )
    docx = ntmdocs.render_plan(plan)
    lines = [spaces_folded(line) for line in docx.text.split("\n")]
    assert spaces_folded(f"- {with_end_mark(clean(recipient), ';')}") in lines
    assert spaces_folded(f"- {with_end_mark('Lưu: ' + clean(archive), '.')}") in lines
    assert spaces_folded(clean(full_name)) in lines
    assert structure_problems(docx.bytes) == []


@FEW
@given(organ=TEXT, place=TEXT)
def test_names_in_the_head_come_back_in_any_length(organ: str, place: str) -> None:
    docx = ntmdocs.render_plan(a_plan(header=a_header(issuing_body=[organ], place=place)))
    words = spaces_folded(docx.text)
    assert spaces_folded(clean(organ).upper()) in words or not clean(organ).upper().isascii()
    assert f"{spaces_folded(clean(place))}, ngày" in words
    assert structure_problems(docx.bytes) == []


@FEW
@given(prose=TEXT, cell=TEXT, title=TEXT)
@example(prose="*", cell="**x", title="{{ year }}")
@example(prose="^", cell="<", title="=")
@example(prose="<", cell="^", title="^[x]")
@example(prose="=", cell="=", title="<")
def test_escaped_prose_comes_back_as_typed(prose: str, cell: str, title: str) -> None:
    plan = a_plan(
        sections=[a_section(Text.plain(prose), title="Nội dung")],
        annexes=[
            an_annex(a_table(["1", Text.plain(cell), ""], columns=COLUMNS), title=Text.plain(title))
        ],
    )
    docx = ntmdocs.render_plan(plan)
    lines = [spaces_folded(line) for line in docx.text.split("\n")]
    assert spaces_folded(clean(prose)) in lines
    assert spaces_folded(clean(cell)) in lines
    assert structure_problems(docx.bytes) == []


COLUMNS = [{"title": "TT"}, {"title": "Việc"}, {"title": "Thời hạn"}]


@FEW
@given(subject=TEXT)
def test_a_subject_and_the_properties_made_of_it_hold_any_text(subject: str) -> None:
    docx = ntmdocs.render_plan(a_plan(header=a_header(subject=Text.plain(subject))))
    assert spaces_folded(clean(subject)) in [spaces_folded(line) for line in docx.text.split("\n")]
    assert spaces_folded(docx.document.core_properties.subject) == spaces_folded(clean(subject))
    assert docx.name.endswith(".docx")


def test_decomposed_text_is_printed_composed() -> None:
    docx = ntmdocs.render_plan(a_plan(sections=[a_section("Thôn Đa Hội", title="Mục")]))
    assert "Thôn Đa Hội" in docx.text


def test_the_xml_of_hard_text_is_well_formed() -> None:
    plan = a_plan(sections=[a_section(*map(Text.plain, filter(clean, HARD)), title="Mục")])
    parts = read_package(ntmdocs.render_plan(plan).bytes)
    assert etree.fromstring(parts["word/document.xml"]) is not None
