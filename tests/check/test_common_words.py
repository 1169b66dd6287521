"""The list of common words itself: what stands there twice, or is no word, tells wrong slips."""

from importlib.resources import files

from ntmdocs.vietnamese.syllables import is_syllable

LINES = (files("ntmdocs.check") / "common_words.txt").read_text(encoding="utf-8").splitlines()
COMMON = [line for line in LINES if not line.startswith(("#", "~"))]
RARE = [line.removeprefix("~ ") for line in LINES if line.startswith("~")]


def test_each_word_stands_once_and_in_order_so_that_a_person_finds_it() -> None:
    assert sorted({*COMMON, *RARE}) == sorted([*COMMON, *RARE])
    assert (sorted(COMMON), sorted(RARE)) == (COMMON, RARE)


def test_each_word_is_of_two_syllables_that_vietnamese_writes() -> None:
    words = [word.split(" ") for word in (*COMMON, *RARE)]
    assert [word for word in words if len(word) != 2 or not all(map(is_syllable, word))] == []
