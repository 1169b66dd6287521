"""In which language a person is told: Vietnamese, as everything is written here, or English.

A message is written in Vietnamese where it arises, with named places as `str.format` has them:

    raise NtmdocsError(tr("{file}: không có thôn {name}", file=file, name=name))

The sentence is also the key of the catalogues (gettext's, `locale/`), which are read when first
needed; for Vietnamese none is. What is known before anybody is told (help, titles of rules) is
marked by `msgids` and translated by `tr` where it is shown.
Only what is told to a person is translated: never what goes into a paper, nor keys and ids.
"""

import os
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from gettext import NullTranslations

__all__ = ["LANGUAGES", "VARIABLE", "language", "msgids", "tr", "use_language"]

LANGUAGES = ("vi", "en")
"""The first is the one that everything is written in."""

VARIABLE = "NTMDOCS_LANG"
"""In the environment: the language of this process and of those that it starts."""

_LOCALE = Path(__file__).with_name("locale")
_in_force: ContextVar[str] = ContextVar("language")

Texts = TypeVar("Texts")


def tr(msgid: str, /, **values: Any) -> str:
    """A Vietnamese text in the language in force, with the values in their places.

    Without values nothing is replaced: braces stay as they are.
    """
    code = language()
    text = msgid if code == LANGUAGES[0] or not msgid else _catalogue(code).gettext(msgid)
    return text.format(**values) if values else text


def msgids(texts: Texts) -> Texts:
    """Texts that `tr` translates where they are shown: each string in them goes to the catalogue.

    Gives back what it is given.
    """
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


@cache
def _catalogue(code: str) -> "NullTranslations":
    from gettext import translation

    return translation("ntmdocs", _LOCALE, [code])
