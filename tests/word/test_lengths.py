"""Lengths that know their unit."""

from __future__ import annotations

import copy
import pickle

import pytest
from docx import shared as python_docx
from hypothesis import given
from hypothesis import strategies as st

from ntmdocs.word.lengths import Length, Mm, Pt, Twips


def test_one_length_in_three_units() -> None:
    inch = Pt(72)
    assert inch.pt == 72
    assert inch.mm == pytest.approx(25.4)
    assert inch.twips == 1440
    assert inch == Mm(25.4) == Twips(1440)


@pytest.mark.parametrize(("mm", "twips"), [(15, 850), (20, 1134), (30, 1701), (210, 11906)])
def test_word_stores_whole_twips(mm: float, twips: int) -> None:
    assert Mm(mm).twips == twips == round(python_docx.Mm(mm).twips)


def test_a_margin_of_15_mm_reads_back_a_hair_too_small() -> None:
    assert Twips(Mm(15).twips).mm == pytest.approx(14.993, abs=0.001)


def test_sums_differences_and_parts_are_lengths() -> None:
    column, rule = Pt(200), Pt(80)
    for length in (column + rule, column - rule, rule * 0.5, 0.5 * rule, sum([column, rule])):
        assert isinstance(length, Length)
    assert (column - rule) * 0.5 == Pt(60)
    assert sum([column, rule]) == Pt(280)
    assert column / rule == 2.5
    assert not isinstance(column / rule, Length)


def test_the_wider_of_two_is_found_whatever_they_were_made_from() -> None:
    assert max(Mm(10), Pt(28), Twips(570)).twips == 570
    assert Mm(10) < Twips(570) < Pt(28.6)


def test_a_length_says_what_it_is() -> None:
    assert repr(Twips(250)) == str(Twips(250)) == "Pt(12.5)"


@given(st.floats(-5000, 5000))
def test_a_copy_is_as_long_whatever_it_was_made_from(number: float) -> None:
    for length in (Pt(number), Mm(number), Twips(number)):
        assert copy.deepcopy(length) == length == pickle.loads(pickle.dumps(length))


def test_a_length_is_copied_and_sent_as_points() -> None:
    for made in (copy.copy(Twips(250)), pickle.loads(pickle.dumps(Twips(250)))):
        assert (made, made.twips, repr(made)) == (Twips(250), 250, "Pt(12.5)")
