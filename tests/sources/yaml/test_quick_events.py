"""libyaml's events say what ruamel's say, wherever they are taken."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ntmdocs.errors import DataError
from ntmdocs.sources.files import clean_text
from ntmdocs.sources.yaml import reader
from ntmdocs.sources.yaml.events import yaml_events
from ntmdocs.sources.yaml.quick_events import NotQuickError, quick_events
from sources.spelling import VALUES, spelled
from sources.wrong import problems

ROOT = Path(__file__).parents[3]
FILES = [
    *ROOT.glob("examples/*/*.yaml"),
    *ROOT.glob("templates/*.yaml"),
    *ROOT.glob("ntmdocs/*/*.yaml"),
    *ROOT.glob("ntmdocs/criteria/sets/*.yaml"),
]
SMALL = """\
a: 1
b:
  - x
  - "y: z"
  - 'it''s'
c: >-
  dài

  hai
d: |
  một

   hai
e: [1, "2", ba]
f: {g: h, i: [j], k: }
l: # ghi
  m: n
o:
- p: q
  r:
- s
t: văn bản
  nối dòng
"""
SIGNS = (
    *" \n-:#\"'[]{}|>,?&*!%@`~\\",
    *("\n  ", "\n- ", ": ", " #", ">-\n", "\n\n", "|+", "{{ year }}", "\\*", "<<: ", "null", "𝒂"),
)


def read(text: str, *, quickly: bool) -> object:
    """The values and places of a text; DataError where something is wrong with it."""
    events = quick_events(text) if quickly else yaml_events(text)
    source = reader._Reader(text, "", events).read()
    return source.value, source.places, source.key_places


def assert_alike(text: str) -> None:
    """Where the quick way finds nothing wrong, the other finds the same."""
    try:
        found = read(text, quickly=True)
    except (DataError, NotQuickError):
        return
    assert found == read(text, quickly=False)


@st.composite
def changed_texts(draw: st.DrawFn) -> str:
    """A file with a few signs put in and taken out, as a person's slips do."""
    text = draw(st.sampled_from([SMALL, *(path.read_text("utf-8")[:2000] for path in FILES)]))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        gone = draw(st.integers(0, 3))
        text = text[:at] + draw(st.sampled_from(("", *SIGNS))) + text[at + gone :]
    return text


def test_files_as_people_write_them_are_read_quickly() -> None:
    assert len(FILES) > 8
    for path in FILES:
        text = clean_text(path.read_text("utf-8"))
        assert read(text, quickly=True) == read(text, quickly=False)


@settings(suppress_health_check=[HealthCheck.large_base_example, HealthCheck.too_slow])
@given(st.data())
def test_whatever_a_text_says_both_read_the_same(data: st.DataObject) -> None:
    assert_alike(clean_text(data.draw(spelled(data.draw(VALUES)))))


@given(changed_texts())
@example("|-\n#x")
@example("a: |# ghi\n  b\n")
@example("a: >\n  \n\n    b\n")
@example("a: |2\n   b\n")
@example("-\n- b\n")
@example('a: [1, "2":, b]\n')
@example("? a\n: b\n")
@example("a: 1\nb:\n\n# c\n")
def test_a_slip_of_the_hand_makes_no_difference(text: str) -> None:
    assert_alike(clean_text(text))


@pytest.mark.parametrize(
    "text",
    [
        *("a:\tb", "--- a", "a: b\n...\n", "? a\n", '"\\x41"', "|2\n  a"),
        *("&a b", "!t a", "*a", "&a [b]", "- ", "a: b\n\ufeffc: d\n", "a: b\n\ufeff#c: d\n"),
    ],
)
def test_what_is_seldom_written_is_left_to_the_other(text: str) -> None:
    with pytest.raises(NotQuickError):
        list(quick_events(text))


def test_what_is_wrong_is_told_by_the_other() -> None:
    text = "a: b\n c: d\n"
    assert problems(lambda: reader.read_yaml(text)) == problems(lambda: read(text, quickly=False))


def test_without_libyaml_everything_is_left_to_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    with pytest.raises(NotQuickError):
        list(quick_events("a: b"))
    assert reader.read_yaml("a: b").value == {"a": "b"}
