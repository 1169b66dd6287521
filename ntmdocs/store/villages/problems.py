"""What is wrong with a table, no more than anybody reads at once."""

from collections.abc import Iterator

from ntmdocs.errors import MAX_PROBLEMS, Problem

__all__ = ["Problems", "TooManyProblems"]


class TooManyProblems(Exception):
    """Nothing more need be looked at."""


class Problems:
    """The problems found so far, each once."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, *problems: Problem) -> None:
        """Tell of them; raises TooManyProblems where that is enough."""
        for problem in problems:
            if len(self._found) == MAX_PROBLEMS and problem not in self._found:
                raise TooManyProblems
            self._found[problem] = None
