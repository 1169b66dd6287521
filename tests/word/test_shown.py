"""How a text is quoted in a message."""

from ntmdocs.word.shown import shown


def test_a_long_text_is_cut_between_words_and_says_so() -> None:
    assert shown("a" * 60) == "a" * 60
    assert shown("a" * 61) == f"{'a' * 60} …"
    assert shown(f"{'a' * 50} đường làng ngõ xóm") == f"{'a' * 50} đường …"
