"""The story of what guards a template names modules and tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

import ntmdocs

PACKAGE = Path(ntmdocs.__file__).parent
ROWS = [
    row
    for row in (PACKAGE / "template/README.md").read_text(encoding="utf-8").splitlines()
    if row.startswith("| ") and "`" in row
]


def test_every_danger_has_its_module_and_its_test() -> None:
    tests = "".join(
        path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")
    ) + (Path(__file__).parent.parent / "word/test_main_part.py").read_text(encoding="utf-8")
    assert len(ROWS) > 10
    for row in ROWS:
        modules, test = re.findall(r"`(\w+/\w+\.py)`", row), re.findall(r"`(test_\w+)`", row)
        assert modules, row
        assert all((PACKAGE / module).is_file() for module in modules), row
        assert len(test) == 1, row
        assert f"def {test[0]}(" in tests, row


def test_every_module_has_its_place_in_the_story() -> None:
    """But for the engine, which runs it, and the tags, which are the language."""
    story = (PACKAGE / "template/README.md").read_text(encoding="utf-8")
    for module in (PACKAGE / "template").glob("*.py"):
        assert module.stem in {"__init__", "engine", "tags"} or f"{module.stem}.py" in story
