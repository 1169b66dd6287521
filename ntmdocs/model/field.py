"""How a field of the model is declared: by its Vietnamese term, with an example of what is typed.

What is said here once reaches error messages, `help()`, the JSON Schema and the reference of keys.
"""

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import Field

__all__ = ["Takes", "field"]

if TYPE_CHECKING:
    Held = TypeVar("Held")
    Given = TypeVar("Given")

    class Takes(Generic[Held, Given]):
        """The type of a field that holds one thing and takes more: `Takes[Text, str]`.

        Only type checkers see this class: to them a field of it gives `Held`, and the constructor
        takes `Given`. When the program runs, `Takes[Held, Given]` is `Held`, and pydantic makes
        it of what is given.
        """

        def __get__(self, model: Any, owner: Any = None) -> Held: ...
        def __set__(self, model: Any, value: Given) -> None: ...

else:

    class Takes:
        def __class_getitem__(cls, types: tuple[Any, Any]) -> Any:
            return types[0]


def field(
    title: str, *, default: Any = ..., what: str = "", example: Any = None, **limits: Any
) -> Any:
    """A field: its Vietnamese term, what it is where the term does not say so, and an example.

    Without a `default` it must be given. `limits` are pydantic's (`ge`, `min_length`, …).
    """
    examples = None if example is None else [example]
    return Field(default, title=title, description=what or None, examples=examples, **limits)
