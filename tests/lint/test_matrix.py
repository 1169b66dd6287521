"""Each rule, and a correct paper with that one fault: exactly that rule answers.

A cure is said by a rule that says of itself that it mends, and by no other.
"""

from __future__ import annotations

import pytest

from lint.faults import FAULTS, LETTER_FAULTS
from lint.office_papers import an_office_letter
from lint.papers import Change, a_fault, correct, found_in
from ntmdocs.lint.linting import context_of, rules_for


def answers_to(content: bytes) -> list[str]:
    """The rules with faults in it."""
    context = context_of(content)
    found = {each: list(each.faults(context)) for each in rules_for(context)}
    answering = [each for each, faults in found.items() if faults]
    assert not [f for each in answering if not each.mends for f in found[each] if f.cure]
    return [each.id for each in answering]


def test_the_paper_that_the_faults_are_made_in_has_none() -> None:
    assert found_in(correct()) == ()


@pytest.mark.parametrize(
    ("rule", "change"), FAULTS, ids=[f"{rule}-{at}" for at, (rule, _) in enumerate(FAULTS)]
)
def test_one_fault_is_answered_by_its_rule_alone(rule: str, change: Change) -> None:
    assert answers_to(a_fault(change, correct())) == [rule]


def test_a_correct_letter_has_no_findings() -> None:
    assert found_in(an_office_letter()) == ()


@pytest.mark.parametrize(("rule", "change"), LETTER_FAULTS, ids=[one for one, _ in LETTER_FAULTS])
def test_one_fault_of_a_letter_is_answered_by_its_rule_alone(rule: str, change: Change) -> None:
    assert answers_to(a_fault(change, an_office_letter())) == [rule]
