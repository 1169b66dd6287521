"""The blocks that the plans of all villages share: judged in the first plan, and not again."""

from collections.abc import Iterable
from typing import Any

from ntmdocs.model import Annex, Plan, Section
from ntmdocs.sources import Value

__all__ = ["JudgedBlocks"]

_FIELDS = ("sections", "annexes")


class JudgedBlocks:
    """Of the text of village plans: what nothing is filled into is one object for all of them."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Value, Any]] = {}  # by the id of the value, which is kept

    def in_place(self, values: dict[str, Value]) -> dict[str, Any]:
        """The values of a plan with the blocks that are known in place of their values."""
        return values | {name: self._given(values[name]) for name in _FIELDS if name in values}

    def learn(self, values: dict[str, Value], plan: Plan) -> None:
        """The blocks of the first plan, by the values that they were made of."""
        for name in _FIELDS if not self._known else ():
            self._learn(values.get(name), getattr(plan, name))

    def _given(self, content: Value) -> Any:
        return [*map(self._block, content)] if isinstance(content, list) else content

    def _block(self, value: Value) -> Any:
        if id(value) in self._known:
            return self._known[id(value)][1]
        if isinstance(value, dict) and "content" in value:
            return value | {"content": self._given(value["content"])}
        return value

    def _learn(self, content: Value, blocks: Iterable[Any]) -> None:
        for value, block in zip(content, blocks, strict=True) if isinstance(content, list) else ():
            if isinstance(value, dict):
                self._known[id(value)] = value, block
                if isinstance(block, Section | Annex):
                    self._learn(value.get("content"), block.content)
