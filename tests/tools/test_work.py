"""The counting sees work that grows too fast, and only that."""

from ntmdocs.model import Text
from tools.work import WeighedText, calls_in, calls_of, characters_given_to, peak_bytes_in


def shout(text: str) -> str:
    return text.upper()


def over_and_over(count: int) -> None:
    for end in range(count):
        shout("a" * end)


def each_alone(count: int) -> None:
    for _ in range(count):
        shout("a")


def test_calls_in_python_and_in_c_are_counted() -> None:
    few, many = calls_in(lambda: each_alone(10)), calls_in(lambda: each_alone(110))
    assert many - few == 2 * 100


def test_calls_of_one_function_are_counted() -> None:
    assert calls_of(shout, lambda: each_alone(10)) == 10
    assert calls_of(over_and_over, lambda: each_alone(10)) == 0


def test_characters_show_what_calls_do_not() -> None:
    assert calls_in(lambda: over_and_over(100)) == calls_in(lambda: each_alone(100))
    assert characters_given_to(shout, lambda: each_alone(100)) == 100
    assert characters_given_to(shout, lambda: over_and_over(100)) == 99 * 100 / 2


def test_a_class_method_is_counted_too() -> None:
    assert characters_given_to(Text.plain, lambda: Text.plain("abc")) == 3


def test_what_is_cut_out_of_a_weighed_text_is_counted() -> None:
    text = WeighedText("abcdef")
    assert (text[1:3], text[-1], text.characters_cut) == ("bc", "f", 3)


def test_memory_that_is_given_back_is_counted_too() -> None:
    assert peak_bytes_in(lambda: len(bytes(1_000_000))) > 1_000_000
    assert peak_bytes_in(lambda: len(bytes(10))) < 10_000
