"""Regular expressions that are compiled when they are first used.

Python takes a tenth of a millisecond and more for each, and a command uses few of the hundreds
that its modules have.
"""

import re
from functools import cached_property
from typing import Any, AnyStr, cast

__all__ = ["regex"]


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, for a module to hold: what is wrong with it is raised at first use.

    What `re` itself is to search with (`re.sub(…)`) must be a string, or be compiled there.
    """
    return cast("re.Pattern[AnyStr]", _Late(source, flags))


class _Late:
    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[Any]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled one, kept: another call costs what it would there."""
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value
