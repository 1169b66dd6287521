"""Regular expressions that are compiled when they are first used.

Python takes a tenth of a millisecond and more for each, and a command uses few of the hundreds
that its modules have.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, AnyStr, TypeAlias, TypeVar, cast

__all__ = ["Form", "found_forms", "regex"]

T = TypeVar("T")


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


Form: TypeAlias = tuple[tuple[str, ...], re.Pattern[str], T]
"""A way to write something: what no text that has it is without, its pattern, and its meaning.

Of the first one is enough; it is in small letters, `0` for any figures in a row (`0/0`).
"""

_FIGURES = regex("[0-9]+")


def found_forms(forms: Iterable[Form[T]], text: str) -> Iterator[tuple[re.Match[str], T]]:
    """What one pattern of all the forms would find, in their order; none finds an empty string.

    Compiled are those that may stand in the text: all together take milliseconds.
    """
    shape = _FIGURES.sub("0", text.lower())
    possible = [form for form in forms if any(sign in shape for sign in form[0])]
    ahead = [(pattern.search(text), pattern, meaning) for _, pattern, meaning in possible]
    while found := [(match, pattern, of) for match, pattern, of in ahead if match]:
        first, _, meaning = min(found, key=lambda each: each[0].start())
        yield first, meaning
        end = first.end()
        ahead = [
            (match if match.start() >= end else pattern.search(text, end), pattern, of)
            for match, pattern, of in found
        ]
