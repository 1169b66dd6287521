"""What a pattern takes apart is what Jinja says it is; the rest is Jinja's to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.prose import expressions
from ntmdocs.prose.expressions import Expression, Step, expression_of

WORDS = ("year", "a_1", "_", "X", "not", "in", "is", "if", "else", "true", "None", "and", "self")
SIGNS = (".", "|", " ", "\n", "\t", "", "(", ")", "1", "é", "-", "[", "'", ",", "{", "}", "%", "#")


@given(st.lists(st.sampled_from((*WORDS, *SIGNS)), max_size=8).map("".join))
def test_an_expression_is_what_jinja_says_it_is(text: str) -> None:
    assert expression_of(text) == expressions._by_jinja(text)


@given(st.lists(st.sampled_from(WORDS[:4]), min_size=1, max_size=6), st.data())
def test_words_with_points_and_bars_are_what_jinja_says_they_are(
    words: list[str], data: st.DataObject
) -> None:
    signs = st.sampled_from((".", "|", " | ", "\n| "))
    text = "".join(word + data.draw(signs) for word in words) + "upper"
    assert expression_of(text) == expressions._by_jinja(text)


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("year", Expression("year")),
        (" head.name\n", Expression("head", (Step("name"),))),
        ("a.b|c | d", Expression("a", (Step("b"), Step("c", True), Step("d", True)))),
        ("(a|upper()).năm", Expression("a", (Step("upper", True), Step("năm")))),
        ("a|f.g", Expression("a", (Step("f.g", True),))),
        ("a.not", Expression("a", (Step("not"),))),
    ],
)
def test_names_attributes_and_filters_are_expressions(text: str, expression: Expression) -> None:
    assert expression_of(text) == expression


@pytest.mark.parametrize(
    "text",
    ["", "true", "a b", "a + b", "a[0]", "a.0", "a(1)", "a|f(1)", "(1).b", "1|f", "a}} {{b"],
)
def test_what_does_more_is_none(text: str) -> None:
    assert expression_of(text) is None


@pytest.mark.parametrize(("length", "is_one"), [(200, True), (201, False)])
def test_an_expression_has_at_most_two_hundred_characters(length: int, is_one: bool) -> None:
    assert (expression_of("a" * length) is not None) is is_one
