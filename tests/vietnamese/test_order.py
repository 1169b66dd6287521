import random
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.vietnamese import sort_key


def assert_in_order(names: list[str]) -> None:
    shuffled = random.Random(1).sample(names, len(names))
    assert sorted(shuffled, key=sort_key) == names


def test_letters_stand_as_in_the_dictionary() -> None:
    assert_in_order(list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"))


def test_tones_stand_as_in_the_dictionary() -> None:
    assert_in_order(["ma", "mà", "mả", "mã", "má", "mạ"])


def test_letters_come_before_tones() -> None:
    assert_in_order(["má", "mai", "măng", "mâm"])
    assert_in_order(["da", "dạ", "đa"])


def test_syllables_are_compared_one_by_one() -> None:
    assert_in_order(["Hoa Sơn", "Hòa An", "Hòa Bình", "Hoàn Kiếm"])
    assert_in_order(["An", "An Bình", "Anh"])


def test_numbers_count_as_numbers() -> None:
    assert_in_order(["Thôn 2", "Thôn 10", "Thôn 10a", "Thôn 11", "Thôn Đông"])


def test_a_long_number_is_no_error() -> None:
    assert sort_key("1" * 5000) < sort_key("2" * 5000)


def test_capitals_matter_last() -> None:
    assert_in_order(["an", "An", "AN", "àn"])


def test_two_spellings_of_one_syllable_stand_together() -> None:
    assert_in_order(["hoa", "hoà", "hòa", "hỏa"])


def test_letters_of_other_languages_stand_with_their_base() -> None:
    assert_in_order(["Munchen", "München", "Mundo", "Zürich", "Ωmega"])


@given(st.text())
def test_unicode_forms_do_not_matter(text: str) -> None:
    composed, split = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert sort_key(composed) == sort_key(split)


@given(st.lists(st.text()))
def test_the_order_is_total_and_stable(names: list[str]) -> None:
    by_key, backwards = sorted(names, key=sort_key), names[::-1]
    backwards.sort(key=sort_key)
    assert [sort_key(name) for name in by_key] == [sort_key(name) for name in backwards]
    assert sorted(by_key, key=sort_key) == by_key


@given(st.text(), st.text())
def test_only_equal_texts_share_a_key(one: str, other: str) -> None:
    equal = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (sort_key(one) == sort_key(other)) == equal
