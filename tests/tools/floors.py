"""The lowest versions that pyproject.toml allows, as pip's constraints.

They stand in pyproject.toml alone, so that what is promised to users is what is tested.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["asked_for", "constraints", "dependencies", "requirements"]

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)>=(?P<floor>[\w.]+)(?:,<[\w.]+)?")


def dependencies(pyproject: Path = PYPROJECT) -> list[str]:
    """What a user of the project needs: `lxml>=5`."""
    return list(_project(pyproject)["dependencies"])


def asked_for(extra: str, pyproject: Path = PYPROJECT) -> list[str]:
    """What a user needs who wants an extra, or none."""
    extras = _project(pyproject)["optional-dependencies"]
    return [*dependencies(pyproject), *(extras[extra] if extra else ())]


def requirements(pyproject: Path = PYPROJECT) -> Iterator[str]:
    """The same, and what the extras ask for."""
    yield from dependencies(pyproject)
    for name, extra in _project(pyproject)["optional-dependencies"].items():
        if name != "all":  # the other extras together
            yield from extra


def _project(pyproject: Path) -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    return project


def constraints(pyproject: Path = PYPROJECT) -> list[str]:
    """Each requirement at its floor: `lxml==5`; ValueError where one has none."""
    return sorted({_at_floor(requirement) for requirement in requirements(pyproject)})


def _at_floor(requirement: str) -> str:
    found = _REQUIREMENT.fullmatch(requirement)
    if found is None:
        raise ValueError(f"no floor that can be tested: {requirement}")
    return f"{found['name']}=={found['floor']}"
