"""What a reader says about a wrong text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ntmdocs.errors import DataError, Problem
from ntmdocs.sources import Source, read_json, read_source, read_yaml

CURE = ("ngoặc kép", '">-"')  # the two ways to write a text that YAML would misread

Where = tuple[int | None, int | None]


def problems(read: Callable[[], Source]) -> tuple[Problem, ...]:
    """Every problem that reading reports."""
    with pytest.raises(DataError) as caught:
        read()
    return caught.value.problems


def assert_problem(problem: Problem, where: Where, *words: str) -> None:
    """One problem stands at line and column, and its sentence has the telling words."""
    assert (problem.line, problem.column) == where, problem
    for word in words:
        assert word in problem.message, problem
    for english in ("expected", "found", "while", "mapping values", "codec", "Errno"):
        assert english not in problem.message, problem


def assert_yaml(text: str, where: Where, *words: str) -> None:
    """The YAML text has exactly one problem, there, with these words."""
    (problem,) = problems(lambda: read_yaml(text, "plan.yaml"))
    assert problem.file == "plan.yaml"
    assert_problem(problem, where, *words)


def assert_json(text: str, where: Where, *words: str) -> None:
    """The JSON text has exactly one problem, there, with these words."""
    (problem,) = problems(lambda: read_json(text, "plan.json"))
    assert problem.file == "plan.json"
    assert_problem(problem, where, *words)


def assert_file(path: Path, where: Where, *words: str) -> None:
    """The file has exactly one problem, there, with these words."""
    (problem,) = problems(lambda: read_source(path))
    assert problem.file == str(path)
    assert_problem(problem, where, *words)
