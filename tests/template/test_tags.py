"""What is a tag in a text, where it ends, and what it takes along."""

import pytest

from ntmdocs.template.tags import TagReader, What
from tools.work import calls_in


def found(text: str) -> list[tuple[str, str]]:
    return [(one.what.name.lower(), one.words) for one in TagReader().read(text)]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a {{ x }} b {% if y %}", ["{{ x }}", "{% if y %}"]),
        ("{{ '}}' }} {{ x }}", ["{{ '}}' }}", "{{ x }}"]),
        ("{{ “a}}” }}", ["{{ “a}}” }}"]),
        (r"{{ 'a\'}}' }}", [r"{{ 'a\'}}' }}"]),
        ("{{ {'a': {'b': 1}} }} {{ x }}", ["{{ {'a': {'b': 1}} }}", "{{ x }}"]),
        ("{{{'a': 1}}}", ["{{{'a': 1}}}"]),
        ("{{ (x }} {{ y }}", ["{{ (x }}", "{{ y }}"]),
        ("{{ it's }} {{ y }}", ["{{ it's }}", "{{ y }}"]),
        ("{%p if a % 2 == 0 %}", ["{%p if a % 2 == 0 %}"]),
    ],
)
def test_a_tag_ends_where_jinja_would_end_it(text: str, tags: list[str]) -> None:
    assert found(text) == [("tag", tag) for tag in tags]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{{ ten }", [("open", "{{ ten }")]),
        ("{{ a {{ b }}", [("open", "{{ a "), ("tag", "{{ b }}")]),
        ("{% if x }", [("open", "{% if x }")]),
        ("{# ghi chú", [("open", "{# ghi chú")]),
        ("ten }} và %}", [("closed", "}}"), ("closed", "%}")]),
        ("a {# {{ x }} #} b", [("comment", "{# {{ x }} #}")]),
        ("{ x } 100 % {_{ y }_}", []),
        ("{% raw %}{{ x }}", [("raw", "{% raw %}"), ("literal", "{{")]),
    ],
)
def test_braces_that_make_no_tag_are_known_for_what_they_are(
    text: str, what: list[tuple[str, str]]
) -> None:
    assert found(text) == what


def test_raw_goes_on_in_the_next_text() -> None:
    reader = TagReader()
    list(reader.read("{% raw %}"))
    assert [one.what for one in reader.read("{{ x }}")] == [What.LITERAL]
    assert [one.what for one in reader.read("{% endraw %}{{ x }}")] == [What.RAW, What.TAG]


@pytest.mark.parametrize(
    ("tag", "place", "inside"),
    [
        ("{%p if x %}", "p", "if x "),
        ("{%p\u00a0if x %}", "p", "if x "),
        ("{% p if x %}", "p", "if x "),
        ("{%\u00a0tr for a in b %}", "tr", "for a in b "),
        ("{{p x }}", "p", "x "),
        ("{{r x|f({}) }}", "r", "x|f({}) "),
        ("{{ p }}", "", " p "),
        ("{{p}}", "", "p"),
        ("{{r }}", "", "r "),
        ("{{ r - x }}", "", " r - x "),
        ("{% print x %}", "", " print x "),
    ],
)
def test_the_place_is_the_letters_behind_the_braces(tag: str, place: str, inside: str) -> None:
    (one,) = TagReader().read(tag)
    assert (one.place, one.inside) == (place, inside)


FLOODS = ['{{ "', "{{ ", "{# ", "{{ (", '{{ "\\', "{% '", "{{ [' ", "}} ", "{{ x }}", '{{ "a" ']


@pytest.mark.parametrize("braces", FLOODS)
def test_twice_the_text_is_twice_the_work(braces: str) -> None:
    once, twice = (calls_in(lambda n=n: found(braces * n)) for n in (2_000, 4_000))
    assert twice < 2.2 * once + 100
