"""Names of one's own in a template of one's own: checked, cleaned and escaped as ours are."""

import datetime
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

import ntmdocs
from build import a_paper, a_plan
from cli.run import run
from ntmdocs import DataError, TemplateError
from ntmdocs.word.package import read_package, write_package
from ntmdocs.writing import template_path
from template.samples import paragraph
from tools.structure import structure_problems

OURS = template_path("ke-hoach.docx")


def a_form(*more: str) -> bytes:
    """The form that ships, with paragraphs of one's own before its first."""
    parts = read_package(OURS.read_bytes())
    xml = parts["word/document.xml"].decode()
    start = xml.index("<w:body>") + len("<w:body>")
    made = xml[:start] + "".join(map(paragraph, more)) + xml[start:]
    return write_package({**parts, "word/document.xml": made.encode()})


def text_of(tag: str, **extra: Any) -> str:
    """What stands between the brackets around a tag."""
    docx = ntmdocs.render_plan(a_plan(), a_form(f"[{tag}]"), extra)
    assert structure_problems(docx.bytes) == []
    return docx.text.partition("[")[2].partition("]")[0]


def told(**extra: Any) -> list[tuple[str, str]]:
    with pytest.raises(DataError) as caught:
        ntmdocs.render_plan(a_plan(), a_form("{{ x }}"), extra)
    return [(problem.path, problem.message) for problem in caught.value.problems]


def test_the_dictionary_of_the_example_is_printed() -> None:
    assert text_of("{{ ho_ten }}", ho_ten="Nguyễn Văn An") == "Nguyễn Văn An"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (2024, "2024"),
        (0, "0"),
        (-3, "-3"),
        (12.5, "12,5"),
        (1e6, "1000000"),
        (1e-7, "0,0000001"),
        (Decimal("1.50"), "1,50"),
        ("  a   b ", "a b"),
        ("", ""),
        ("**đậm** {{ year }}", "**đậm** {{ year }}"),
        ("A & <B>", "A & <B>"),
        (unicodedata.normalize("NFD", "Hợp Thịnh"), "Hợp Thịnh"),
    ],
)
def test_texts_and_numbers_print_as_they_are_read(value: Any, shown: str) -> None:
    assert text_of("{{ x }}", x=value) == shown


def test_a_text_is_never_xml_whatever_its_class_says() -> None:
    """Markup would go in unescaped."""
    assert text_of("{{ x }}", x=Markup("<w:b/>& x")) == "<w:b/>& x"
    assert text_of("{% for one in x %}{{ one }}{% endfor %}", x=[Markup("<i>")]) == "<i>"


def test_lists_and_mappings_are_walked_through() -> None:
    rows = [{"ten": "An", "tuoi": 30}, {"ten": "Bình", "tuoi": 31}]
    tag = "{% for each in x %}{{ each.ten }}-{{ each.tuoi }};{% endfor %}"
    assert text_of(tag, x=rows) == text_of(tag, x=tuple(rows)) == "An-30;Bình-31;"
    assert text_of("{{ x.ten }}", x={"ten": "An"}) == "An"
    assert text_of("{% if x %}có{% else %}không{% endif %}", x=[]) == "không"


def test_a_line_break_stays_one() -> None:
    docx = ntmdocs.render_plan(a_plan(), a_form("{{ x }}"), {"x": "một\nhai"})
    xml = read_package(docx.bytes)["word/document.xml"].decode()
    assert xml.index("một<") < xml.index("<w:br/>") < xml.index(">hai")
    assert structure_problems(docx.bytes) == []


def test_tone_marks_stand_where_the_paper_wants_them() -> None:
    plan = a_plan(tone_marks="hoà")
    docx = ntmdocs.render_plan(plan, a_form("[{{ x }}]"), {"x": "Hòa Bình"})
    assert "[Hoà Bình]" in docx.text


@pytest.mark.parametrize("name", ["addressees", "subject", "blocks", "number"])
def test_a_name_that_the_paper_has_is_taken(name: str) -> None:
    ((path, message),) = told(**{name: "x"})
    assert (path, message) == (
        f"extra.{name}",
        f'tên "{name}" đã có trong dữ liệu của văn bản; đặt tên khác',
    )


@pytest.mark.parametrize("name", ["họ_tên", "ho ten", "1a", "", "_x", "for", 5])
def test_what_no_tag_can_name_is_refused(name: Any) -> None:
    with pytest.raises(DataError, match="không dùng làm tên được"):
        ntmdocs.render_plan(a_plan(), a_form("{{ x }}"), {name: "x"})


@pytest.mark.parametrize("name", ["items", "keys", "values", "get", "copy"])
def test_a_name_that_would_be_a_method_is_refused_inside_too(name: str) -> None:
    assert told(**{name: "x"})[0][0] == f"extra.{name}"
    assert told(x=[{name: "x"}])[0][0] == f"extra.x.0.{name}"


@pytest.mark.parametrize(
    "value",
    [None, True, b"x", datetime.date(2024, 3, 5), {1}, float("nan"), float("inf"), object(), "\a"],
)
def test_what_cannot_be_printed_is_refused_with_its_path(value: Any) -> None:
    assert [path for path, _ in told(x=value)] == ["extra.x"]
    assert [path for path, _ in told(x=["a", {"b": value}])] == ["extra.x.1.b"]


def test_a_list_in_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert "lồng nhau quá sâu" in told(x=endless)[0][1]


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert [path for path, _ in told(x=None, subject="a", y=[True])] == [
        "extra.x",
        "extra.subject",
        "extra.y.0",
    ]


def test_a_name_that_the_template_does_not_print_is_not_dropped() -> None:
    with pytest.raises(TemplateError, match='mẫu không có chỗ in "y"'):
        ntmdocs.render_plan(a_plan(), a_form("{{ x }}"), {"x": "a", "y": "b"})
    with pytest.raises(TemplateError, match='mẫu không có chỗ in "x"'):
        ntmdocs.render_plan(a_plan(), extra={"x": "a"})


def test_a_name_of_the_template_that_is_not_given_is_an_error_as_ever() -> None:
    with pytest.raises(TemplateError, match="ho_ten"):
        ntmdocs.render_plan(a_plan(), a_form("{{ ho_ten }}"))


def test_nothing_extra_changes_nothing() -> None:
    plan = a_paper()
    assert ntmdocs.render_plan(plan, extra={}).bytes == ntmdocs.render_plan(plan).bytes


def test_check_knows_the_names_that_it_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(a_form("{{ ho_ten }}", "{% for one in khach %}{{ one.ten }}{% endfor %}"))
    result = run("template", "check", path)
    assert (result.code, "ho_ten" in result.out, "khach" in result.out) == (1, True, True)
    assert run("template", "check", path, "--extra", "ho_ten", "--extra", "khach").code == 0
    assert run("template", "check", path, "--extra", "ho_ten").code == 1


def test_check_refuses_the_names_that_render_plan_would_refuse(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(a_form("{{ x }}"))
    for name, said in (("subject", "đã có"), ("ho-ten", "không dùng làm tên"), ("items", "items")):
        result = run("template", "check", path, "--extra", "x", "--extra", name)
        assert (result.code, said in result.err) == (2, True)
    result = run("template", "check", path, "--extra", "x", "--extra", "y")
    assert (result.code, 'không có chỗ in "y"' in result.out) == (1, True)


@pytest.mark.parametrize(
    ("tags", "extra", "unused"),
    [
        ("{{ a.b }}", {"a": {"b": "1", "c": "2"}}, "a.c"),
        ("{% for one in a %}{{ one.b }}{% endfor %}", {"a": [{"b": "1"}, {"d": "2"}]}, "a[].d"),
        ("{% if a %}x{% endif %}", {"a": {"b": "1"}}, "a.b"),
    ],
)
def test_a_value_inside_another_that_is_not_printed_is_told(
    tags: str, extra: dict[str, Any], unused: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        ntmdocs.render_plan(a_plan(), a_form(tags), extra)
    assert f'mẫu không có chỗ in "{unused}"' in str(caught.value)


@pytest.mark.parametrize(
    ("tag", "extra", "printed"),
    [
        ("{{ a|join('-') }}", {"a": ["1", "2"]}, "1-2"),
        ("{% for key in a %}{{ key }}{% endfor %}", {"a": {"b": "1"}}, "b"),
        ("{% for one in a %}{{ one }}{% endfor %}", {"a": ["1", "2"]}, "12"),
        ("{{ a.b.c }}", {"a": {"b": {"c": "1"}}}, "1"),
    ],
)
def test_a_value_that_is_used_whole_is_used(tag: str, extra: dict[str, Any], printed: str) -> None:
    assert text_of(tag, **extra) == printed
