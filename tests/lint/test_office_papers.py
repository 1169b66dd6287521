"""Correct papers, however offices lay them out: nothing answers."""

from __future__ import annotations

import pytest

from lint.office_papers import HEADERS, LINES, an_office_paper
from lint.papers import found_in


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("header", HEADERS)
def test_a_correct_paper_has_no_findings(header: str, line: str) -> None:
    assert found_in(an_office_paper(header=header, line=line)) == ()


def test_what_the_style_says_counts_as_said() -> None:
    assert found_in(an_office_paper(in_styles=True)) == ()


def test_a_long_paper_has_its_page_numbers() -> None:
    assert found_in(an_office_paper(long=40)) == ()
