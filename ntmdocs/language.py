"""In which language a person is told: Vietnamese, as everything is written here, or English.

A message is written in Vietnamese where it arises, with named places as `str.format` has them:

    raise NtmdocsError(tr("{file}: không có thôn {name}", file=file, name=name))

The sentence is also the key of the catalogues (gettext's, `locale/`), which are read when first
needed; for Vietnamese none is. What is known before anybody is told (help, titles of rules) is
marked by `msgids` and translated by `tr` where it is shown.
Only what is told to a person is translated: never what goes into a paper, nor keys and ids.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from gettext import NullTranslations

__all__ = [
    "DECLARED",
    "LANGUAGES",
    "VARIABLE",
    "Told",
    "in_vietnamese",
    "language",
    "msgids",
    "through",
    "told_in",
    "tr",
    "use_language",
]

LANGUAGES = ("vi", "en")
"""The first is the one that everything is written in."""

VARIABLE = "NTMDOCS_LANG"
"""In the environment: the language of this process and of those that it starts."""

_LOCALE = Path(__file__).with_name("locale")
_in_force: ContextVar[str] = ContextVar("language")

Texts = TypeVar("Texts")
DECLARED: list[Any] = []
"""All that `msgids` was given, in the modules that are loaded."""


def tr(msgid: str, /, **values: Any) -> str:
    """A Vietnamese text in the language in force, with the values in their places.

    Without values nothing is replaced: braces stay as they are.
    """
    code = language()
    if code == LANGUAGES[0] or not msgid:
        return msgid.format(**values) if values else msgid
    text = _catalogue(code).gettext(msgid)
    if not values:
        return Told.of(text, msgid)
    said = {name: in_vietnamese(value) for name, value in values.items()}
    return Told.of(text.format(**values), msgid.format(**said))


class Told(str):
    """A text in another language, which knows what it says in Vietnamese."""

    vietnamese: str

    @classmethod
    def of(cls, text: str, vietnamese: str) -> "Told":
        """The text, and what it says in Vietnamese."""
        told = cls(text)
        told.vietnamese = vietnamese
        return told


def in_vietnamese(value: Any) -> Any:
    """What a text says in Vietnamese: what is kept in a plan's file; another value as it is."""
    return value.vietnamese if isinstance(value, Told) else value


def through(change: Callable[..., str], *texts: str) -> str:
    """What a change makes of texts; it still knows what they say in Vietnamese.

    A text that is joined, cut or formatted by itself forgets it.
    """
    made, said = change(*texts), change(*map(in_vietnamese, texts))
    return made if made == said else Told.of(made, said)


def msgids(texts: Texts) -> Texts:
    """Texts that `tr` translates where they are shown, as they are.

    They are kept, so that the catalogue of them can be made.
    """
    DECLARED.append(texts)
    return texts


def language() -> str:
    """The language in force: as `use_language` said, else as the environment does, else `vi`."""
    code = _in_force.get("") or os.environ.get(VARIABLE, "")
    return code if code in LANGUAGES else LANGUAGES[0]


def use_language(code: str) -> None:
    """From here on tell in this language, in this context (a task, a thread).

    ValueError for one that is not in LANGUAGES.
    """
    if code not in LANGUAGES:
        raise ValueError(f"{code!r} is none of {', '.join(LANGUAGES)}")
    _in_force.set(code)


@contextmanager
def told_in(code: str) -> Iterator[None]:
    """Within it all is told in this language: what goes into papers, in Vietnamese."""
    before = _in_force.set(code)
    try:
        yield
    finally:
        _in_force.reset(before)


@cache
def _catalogue(code: str) -> "NullTranslations":
    from gettext import translation

    return translation("ntmdocs", _LOCALE, [code])
