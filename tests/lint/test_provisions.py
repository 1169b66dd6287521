"""The catalogue of what the appendices ask, and the rules that look for it."""

from __future__ import annotations

import pytest

from ntmdocs import DataError
from ntmdocs.lint import every_rule, provisions
from ntmdocs.lint.provisions import Provision

OF_FILES = {"changes-left-tracked", "comments-left", "words-left-hidden"}
OF_FILES |= {"empty-paragraphs-as-spacing", "spaces-as-tabs", "type-with-spaced-letters"}
OF_FILES |= {"word-in-two-sizes", "letters-of-another-language", "line-breaks-in-header"}
OF_FILES |= {"letters-struck-out", "letters-underlined", "space-before-mark", "basis-twice"}
OF_FILES |= {"row-of-fixed-height", "signature-split-by-page"}
# Of what a paper is: the decree's Điều 1 and 8.
OF_KINDS = {"paper-is-template", "paper-of-the-party"}


def test_every_rule_of_the_decree_looks_for_a_provision() -> None:
    looked_for = {rule for one in provisions() for rule in one.rules}
    assert looked_for == {rule.id for rule in every_rule()} - OF_FILES - OF_KINDS


def test_the_share_of_what_is_judged_is_known() -> None:
    judged = [one for one in provisions() if one.rules]
    assert len(provisions()) > 80
    assert len(judged) / len(provisions()) > 0.6


def test_a_provision_is_judged_or_says_why_not() -> None:
    with pytest.raises(DataError):
        Provision(item="I", asks="Khổ giấy")
    with pytest.raises(DataError):
        Provision(item="I", asks="Khổ giấy", rules=("a-rule",), why="không xét được")
