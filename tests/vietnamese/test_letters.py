"""What nobody sees, and what only looks like Đ, makes no other word; and no text costs too much."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import clean, comparison_key, composed, slug, with_end_mark
from tools.work import calls_in

UNSEEN = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u202a\u2060\ufe0f\ufeff\ufff0\U000e0041"


@pytest.mark.parametrize("char", UNSEEN, ids=lambda char: f"U+{ord(char):04X}")
def test_a_character_that_nobody_sees_leaves_a_text(char: str) -> None:
    assert clean(f"{char}Đa{char} Hội{char}") == "Đa Hội"
    assert clean(char) == ""


@pytest.mark.parametrize("seen", ["Đa\u00a0Hội", "a\u2011b", "½ km²", "cây xanh…", "A–B", "ắ"])
def test_what_is_seen_stays(seen: str) -> None:
    assert clean(seen) == seen


def test_a_letter_whose_marks_are_parted_by_something_unseen_is_that_letter() -> None:
    assert clean("Ho\u200b\u0323\u034f\u0302i") == "Hội"


@pytest.mark.parametrize(
    ("typed", "meant"), [("Ða Hội", "Đa Hội"), ("Ɖa Hội", "Đa Hội"), ("ðường Ðông", "đường Đông")]
)
def test_what_looks_like_d_with_a_stroke_is_one(typed: str, meant: str) -> None:
    assert clean(typed) == meant
    assert comparison_key(typed) == comparison_key(meant)
    assert slug(typed) == slug(meant)


@given(st.text("aăâđÐ\u0301\u0323\u0302\u0300 .\u20ac\u200b", max_size=120))
def test_marks_heaped_on_letters_compose_as_unicode_says(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)


def test_a_heap_of_marks_composes_as_unicode_says() -> None:
    heap = "xắ" + "\u0301\u0323\u0302" * 300 + "€" + "\u0323\u0301" * 40 + "b"
    assert composed(heap) == unicodedata.normalize("NFC", heap)


def test_twice_the_marks_are_twice_the_work() -> None:
    def work(count: int) -> int:
        return calls_in(lambda: clean("a" + "\u0301\u0323" * count))

    assert work(5_000) < 12 * work(500)


def test_twice_the_closing_marks_are_twice_the_work() -> None:
    def work(count: int) -> int:
        return calls_in(lambda: with_end_mark("a" + " ;." * count, "./."))

    assert work(5_000) < 12 * work(500)
    assert with_end_mark("a" + " ;." * 20_000, "./.") == "a./."
