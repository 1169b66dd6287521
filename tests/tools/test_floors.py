"""What is promised about versions is one list, and each promise can be tested."""

import re
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tools.floors import PYPROJECT, constraints, dependencies, requirements

HOOKS = PYPROJECT.with_name(".pre-commit-config.yaml")
FOR_TYPES = {"mypy", "lxml-stubs", "types-babel", "types-openpyxl", "isal"}
FOR_TYPES |= {"pikepdf", "pillow", "pyhanko", "pyhanko-certvalidator", "rdocx"}  # of extras


def names(requirements: Iterable[str]) -> set[str]:
    return {re.split("[<>=]", requirement)[0] for requirement in requirements}


def write(folder: Path, requirement: str) -> Path:
    path = folder / "pyproject.toml"
    path.write_text(
        f'[project]\ndependencies = ["{requirement}"]\noptional-dependencies = {{a = ["b>=2"]}}\n'
    )
    return path


def test_the_floor_of_each_requirement_is_its_constraint(tmp_path: Path) -> None:
    assert constraints(write(tmp_path, "lxml>=5.1,<6")) == ["b==2", "lxml==5.1"]


@pytest.mark.parametrize("requirement", ["lxml", "lxml<6", "lxml>5", "lxml==5"])
def test_a_requirement_without_a_floor_is_refused(tmp_path: Path, requirement: str) -> None:
    with pytest.raises(ValueError, match="no floor"):
        constraints(write(tmp_path, requirement))


def test_everything_asked_for_has_one_floor_and_is_here_in_a_version_above_it() -> None:
    asked = constraints()
    assert len(asked) > 20
    found = [constraint.split("==") for constraint in asked]
    assert len({name for name, _ in found}) == len(asked)
    for name, floor in found:
        assert numbers(version(name)) >= numbers(floor), name


def numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]


def test_the_hooks_install_what_the_project_asks_for() -> None:
    """A hook's own environment is made of these lines; versions of their own would rot."""
    hooks = YAML(typ="safe", pure=True).load(HOOKS)["repos"][0]["hooks"]
    installed = {hook["id"]: set(hook["additional_dependencies"]) for hook in hooks}
    assert {"ruff-check", "ruff-format", "mypy", "typos"} < set(installed)
    for hook, lines in installed.items():
        assert lines, hook
        assert lines - set(requirements()) <= {"pre-commit-hooks>=6"}, hook
    assert names(installed["mypy"]) == names(dependencies()) | FOR_TYPES
