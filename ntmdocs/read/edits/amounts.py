"""Amounts of the budget that were changed in Word, for the figures that they are printed from."""

import re

from ntmdocs.model import Budget, BudgetLine, Paper
from ntmdocs.model.walk import DataPath
from ntmdocs.read.edits.sources import value_at
from ntmdocs.vietnamese import format_money, parse_money

__all__ = ["amount_in"]

_AMOUNT = re.compile(
    r": (?P<amount>[\d.,]+ (?:\w+ )?đồng)(?=(?: \(.*\))?(?:, \w+(?: \w+)?:|[ .;,]*)$)"
)


def amount_in(paper: Paper, path: DataPath, edited: str) -> dict[DataPath, int]:
    """The amount that an edited line of the budget says, where it is written as it would print."""
    value, found = value_at(paper, path), _AMOUNT.search(edited)
    if found is None or not isinstance(value, Budget | BudgetLine):
        return {}
    around = (value_at(paper, path[:length]) for length in range(len(path), 0, -1))
    unit = next(one.unit for one in around if isinstance(one, Budget))
    field = "amount_vnd" if isinstance(value, BudgetLine) else "total_vnd"
    try:
        amount = parse_money(found["amount"])
    except ValueError:
        return {}
    is_given = getattr(value, field) not in (None, amount)
    is_as_printed = format_money(amount, unit) == found["amount"]
    return {(*path, field): amount} if is_given and is_as_printed else {}
