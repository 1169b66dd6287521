"""What is looked for only where its first signs stand is found wherever it stands."""

import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.check import unfilled
from ntmdocs.patterns import Form, found_forms
from ntmdocs.vietnamese import letters, time_words
from ntmdocs.vietnamese.letters import ToneMarks, composed, place_tone_marks
from ntmdocs.vietnamese.time_spans import _FORMS as SPANS

_WORDS = (
    *("tháng", "t", "T", "THÁNG", "quý", "Quí", "q", "Q", "năm", "NĂM", "từ", "đến", "tới", "hết"),
    *("các", "cả", "của", "sáu", "mười một", "giêng", "đầu", "cuối", "iv", "II", "số", "2024"),
    *("1999", "24", "9", "12", "06", "31", "/", ".", "-", "–", "—", ",", "và", "**", ":", "ha"),
    *("2021-2025", "15/3/2024", "2024-05-06", "9/2024", "22/4/2024-30/4/2024", "02/2024/QĐ"),
)
_OPEN = (
    *(
        "Văn",
        "thị",
        "...",
        "…",
        "__",
        "[",
        "]",
        "<",
        ">",
        "điền",
        "(điền)",
        "(GHI RÕ)",
        "(số lượng)",
    ),
    *("???", "xx", "TODO", "XX", "xã", r"\{\{", r"\}\}", "(cần bổ sung", ")", "tên", "(số lượng)"),
)
_SYLLABLES = ("hoà", "hòa", "thuỷ", "thủy", "KHOẺ", "Khỏe", "quý", "hoàn", "oà", "Noé", ",", "ngoà")


def texts_of(words: Sequence[str]) -> st.SearchStrategy[str]:
    spaced = st.tuples(st.sampled_from(words), st.sampled_from((" ", " ", "")))
    return st.lists(spaced, max_size=9).map(lambda pairs: "".join(map("".join, pairs)))


def as_one_pattern(forms: Sequence[Form[Any]], text: str) -> list[tuple[int, int]]:
    flags = forms[0][1].flags & re.IGNORECASE
    one = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern, _ in forms), flags)
    return [found.span() for found in one.finditer(text)]


@pytest.mark.parametrize("forms", [SPANS, time_words.__globals__["_FORMS"]])
@given(text=texts_of(_WORDS))
def test_forms_are_found_as_one_pattern_of_all_of_them_finds_them(
    forms: Sequence[Form[Any]], text: str
) -> None:
    found = [match.span() for match, _ in found_forms(forms, text)]
    assert found == as_one_pattern(forms, text)


@given(text=texts_of(_OPEN))
def test_a_place_held_open_in_words_has_one_of_their_starts(text: str) -> None:
    found = unfilled._PLACE.search(text)
    seen = unfilled._place(text)
    assert (found and found.span()) == (seen and seen.span())


@given(text=texts_of(_SYLLABLES), style=st.sampled_from((ToneMarks.OLD, ToneMarks.NEW)))
def test_a_tone_moves_wherever_it_stands_otherwise(text: str, style: ToneMarks) -> None:
    moved = letters._OPEN_SYLLABLE.sub(
        lambda found: letters._with_tone_moved(found[0], style), composed(text)
    )
    assert place_tone_marks(text, style) == moved
