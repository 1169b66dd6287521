"""Every rule stands in a list, once; whatever is found has a rule."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from ntmdocs.check import (
    ABOVE_RULES,
    COMMUNE_RULES,
    CONTENT_RULES,
    PAPER_RULES,
    PLAN_CONTENT_RULES,
    PLAN_RULES,
    VILLAGE_RULES,
)
from ntmdocs.draft.rules import NEXT_YEAR_RULES, OTHER_PLAN_RULES
from ntmdocs.draft.village_rules import VILLAGE_DRAFT_RULES
from ntmdocs.findings import Rule
from ntmdocs.lint import every_rule
from ntmdocs.publish import PDF_RULES
from ntmdocs.read.edits.edit_rules import EDIT_RULES
from ntmdocs.read.import_rules import IMPORT_RULES
from ntmdocs.render.page_rules import PAGE_RULES
from ntmdocs.store.villages.notes import TABLE_RULES

PACKAGE = Path(ntmdocs.__file__).parent
# Village rules serve drafts too, and some rules serve papers, plans and villages.
EVERY_LIST = (
    PAPER_RULES,
    ABOVE_RULES,
    PLAN_RULES,
    COMMUNE_RULES,
    CONTENT_RULES,
    PLAN_CONTENT_RULES,
    NEXT_YEAR_RULES,
    OTHER_PLAN_RULES,
    IMPORT_RULES,
    EDIT_RULES,
    every_rule(),
    VILLAGE_DRAFT_RULES,
    TABLE_RULES,
    PAGE_RULES,
    PDF_RULES,
)
LISTED: list[Rule[Any]] = list({rule.id: rule for rules in EVERY_LIST for rule in rules}.values())


def rules_in_modules() -> Iterator[tuple[str, Rule[Any]]]:
    """Each rule that a module of the package defines or imports, with the module."""
    for found in pkgutil.walk_packages([str(PACKAGE)], "ntmdocs."):
        if found.name == "ntmdocs.__main__":  # runs when it is imported
            continue
        for value in vars(importlib.import_module(found.name)).values():
            if isinstance(value, Rule):
                yield found.name, value


def test_every_rule_that_is_written_is_listed() -> None:
    found = {rule.id for _, rule in rules_in_modules()}
    assert len(found) > 30
    assert found == {rule.id for rule in LISTED}


def test_a_drafted_plan_is_looked_at_by_every_rule_on_villages_in_their_order() -> None:
    on_draft = [rule.id for rule in VILLAGE_DRAFT_RULES]
    assert [each for each in on_draft if each in {rule.id for rule in VILLAGE_RULES}] == [
        rule.id for rule in VILLAGE_RULES
    ]
    assert (on_draft[0], on_draft[-1]) == ("missing-value", "village-plan-after-deadline")


def test_a_rule_in_two_lists_asks_the_same() -> None:
    said = {}
    lists = (PAPER_RULES, PLAN_RULES, VILLAGE_RULES, NEXT_YEAR_RULES, VILLAGE_DRAFT_RULES)
    for rule in (*CONTENT_RULES, *PLAN_CONTENT_RULES, *(one for each in lists for one in each)):
        same = (rule.title, rule.source, rule.severities)
        assert said.setdefault(rule.id, same) == same


def test_ids_are_unique_and_name_the_fault_in_kebab_case() -> None:
    ids = [rule.id for rule in LISTED]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", each) for each in ids)


@pytest.mark.parametrize("rule", LISTED, ids=lambda rule: rule.id)
def test_a_rule_says_its_requirement_and_how_much_it_weighs(rule: Rule[Any]) -> None:
    assert len(rule.title.split()) >= 4
    assert rule.title[0].isupper()
    assert not rule.title.endswith(".")
    assert rule.severities
    assert len(set(rule.severities)) == len(rule.severities)


def test_titles_are_unique() -> None:
    titles = [rule.title for rule in LISTED]
    assert len(set(titles)) == len(titles)


def test_only_rules_make_findings() -> None:
    """So each finding has an id that is listed, and a severity that its rule lists."""
    makers, seen = set(), 0
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            seen += isinstance(node, ast.Call)
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "Finding":
                makers.add(path.relative_to(PACKAGE).as_posix())
    assert seen > 1000
    assert makers == {"findings.py"}
