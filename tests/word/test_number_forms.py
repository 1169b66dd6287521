"""A counted number in each of the forms that Word's lists have."""

from __future__ import annotations

import pytest

from ntmdocs.word.number_forms import written_number


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (4, "upperRoman", "IV"),
        (1994, "lowerRoman", "mcmxciv"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (3, "decimalEnclosedParen", "(3)"),
        (3, "numberInDash", "- 3 -"),
        (3, "none", ""),
    ],
)
def test_a_number_is_written_as_its_form_asks(number: int, form: str, written: str) -> None:
    assert written_number(number, form) == written


@pytest.mark.parametrize("form", ["vietnameseCounting", "aiueo", ""])
def test_a_form_of_another_script_is_written_in_digits(form: str) -> None:
    assert written_number(12, form) == "12"


@pytest.mark.parametrize("number", [0, -1, 32_768])
def test_a_number_that_no_letter_or_roman_sign_can_write_stays_in_digits(number: int) -> None:
    assert written_number(number, "upperRoman") == str(number)
