"""Line and Text: what every string of a plan has gone through."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from ntmdocs.model import Line, Text
from ntmdocs.prose import runs
from ntmdocs.vietnamese import clean, forbidden_characters

line: TypeAdapter[str] = TypeAdapter(Line)
prose = TypeAdapter(Text)
both = pytest.mark.parametrize("kind", [line, prose], ids=["line", "text"])


@both
def test_strings_are_composed(kind: TypeAdapter[str]) -> None:
    decomposed = unicodedata.normalize("NFD", "Nông thôn mới kiểu mẫu")
    assert kind.validate_python(decomposed) == "Nông thôn mới kiểu mẫu"


@both
@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("một\nhai", "một hai"),
        ("một  \t hai", "một hai"),
        ("  một hai\r\n", "một hai"),
        ("một\u2028hai", "một hai"),
        ("một\u00a0hai", "một\u00a0hai"),
    ],
)
def test_strings_stand_on_one_line_with_single_spaces(
    kind: TypeAdapter[str], typed: str, folded: str
) -> None:
    assert kind.validate_python(typed) == folded


@both
@pytest.mark.parametrize("char", ["\x00", "\x07", "\x0b", "\x1b", "\ufffe", "\ud800"])
def test_characters_that_word_cannot_hold_are_told_with_their_place(
    kind: TypeAdapter[str], char: str
) -> None:
    # A lone surrogate never reaches the model from a file; pydantic refuses it in its own words.
    said = "string_unicode|surrogate|không in được" if char == "\ud800" else f"U\\+{ord(char):04X}"
    with pytest.raises(ValidationError, match=said):
        kind.validate_python(f"thôn{char}")


@both
@pytest.mark.parametrize("char", ["\u200b", "\ufffd", "😀", "\ue000", "\x85"])
def test_odd_characters_that_word_can_hold_are_taken(kind: TypeAdapter[str], char: str) -> None:
    assert kind.validate_python(f"thôn {char} Đông") == clean(f"thôn {char} Đông")


@both
@pytest.mark.parametrize("typed", ["", "  ", "\n", "\u00a0"])
def test_empty_string_is_refused_with_the_cure(kind: TypeAdapter[str], typed: str) -> None:
    with pytest.raises(ValidationError, match="để trống; ghi nội dung hoặc bỏ dòng này"):
        kind.validate_python(typed)


@both
@pytest.mark.parametrize("value", [56, True, 1.5, None, ["a"]])
def test_only_text_is_text(kind: TypeAdapter[str], value: object) -> None:
    with pytest.raises(ValidationError):
        kind.validate_python(value)


def test_text_stays_text_through_validation() -> None:
    assert type(prose.validate_python("một **hai**")) is Text
    assert type(prose.dump_python(Text("một"))) is str


@pytest.mark.parametrize(
    ("plain", "escaped"),
    [
        ("một hai", "một hai"),
        ("2 * 3", "2 \\* 3"),
        ("{{ year }}", "\\{\\{ year \\}\\}"),
        ("C:\\kế hoạch", "C:\\\\kế hoạch"),
        ("**", "\\*\\*"),
        ("", ""),
    ],
)
def test_plain_text_is_escaped(plain: str, escaped: str) -> None:
    assert Text.plain(plain) == escaped


@given(st.text() | st.text(alphabet="\\*{}% a"))
def test_plain_text_prints_what_was_given(plain: str) -> None:
    assume(not forbidden_characters(plain) and clean(plain))
    printed = runs(prose.validate_python(Text.plain(plain)), {})
    assert "".join(run.text for run in printed) == clean(plain)
    assert not any(run.bold or run.italic for run in printed)


@given(st.text())
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    try:
        once = prose.validate_python(typed)
    except ValidationError:
        return
    assert prose.validate_python(once) == once


def test_check_in_the_context_may_refuse_a_text() -> None:
    def refuse(text: Text) -> None:
        raise ValueError(f"không nhận {text}")

    with pytest.raises(ValidationError, match="không nhận một"):
        prose.validate_python("một", context={"check_text": refuse})
    assert prose.validate_python("một", context={}) == "một"
