"""Names whose values are made when they are first asked for: a text names few of those it may."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

__all__ = ["WhenNamed"]

S = TypeVar("S")


class WhenNamed(Mapping[str, Any], Generic[S]):
    """The value of each name, made of `subject` by the function under that name; each once."""

    def __init__(self, subject: S, makers: Mapping[str, Callable[[S], Any]]) -> None:
        self._subject = subject
        self._makers = makers
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._makers[name](self._subject)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)
