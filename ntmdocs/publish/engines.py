"""The two engines behind one door: which one is asked, and what it needs."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from importlib.util import find_spec
from time import perf_counter
from typing import Protocol

from ntmdocs.errors import PublishError
from ntmdocs.language import tr
from ntmdocs.listeners import logger
from ntmdocs.publish.libreoffice import convert_by_libreoffice, missing_for_libreoffice
from ntmdocs.publish.with_rdocx import RDOCX_CURE, convert_by_rdocx, missing_for_rdocx

__all__ = ["Engine", "chosen_engine", "missing_for"]

_LOG = logger(__name__)

_MISSING: dict[str, Callable[[], str]] = {
    "libreoffice": missing_for_libreoffice,
    "rdocx": missing_for_rdocx,
}
_TOOLS = ("pikepdf", "pypdfium2")


class _Convert(Protocol):
    def __call__(
        self, documents: Sequence[bytes], *, seconds: float
    ) -> list[bytes | PublishError]: ...


_CONVERT: dict[str, _Convert] = {
    "libreoffice": convert_by_libreoffice,
    "rdocx": convert_by_rdocx,
}


class Engine(StrEnum):
    """What turns a document into pages."""

    LIBREOFFICE = "libreoffice"
    RDOCX = "rdocx"

    @property
    def label(self) -> str:
        """As it is called."""
        return {"libreoffice": "LibreOffice", "rdocx": "rdocx"}[self]

    @property
    def other(self) -> "Engine":
        """The one to compare with."""
        return Engine.RDOCX if self is Engine.LIBREOFFICE else Engine.LIBREOFFICE

    def convert(self, documents: Sequence[bytes], *, seconds: float) -> list[bytes | PublishError]:
        """The PDF of each document, or what kept it from being made."""
        started = perf_counter()
        made = _CONVERT[self](documents, seconds=seconds)
        _LOG.info("%s: %d documents in %.1f s", self.value, len(made), perf_counter() - started)
        return made


def missing_for(engine: Engine) -> str:
    """What must be installed before this engine can work, in words; empty where nothing is."""
    return _missing_tools() or _MISSING[engine]()


def _missing_tools() -> str:
    lacking = [tool for tool in _TOOLS if find_spec(tool) is None]
    return (
        tr(
            "chưa cài gói {lacking}; {rdocx_cure}",
            lacking=", ".join(lacking),
            rdocx_cure=RDOCX_CURE,
        )
        if lacking
        else ""
    )


def chosen_engine(asked: str) -> Engine:
    """The engine asked for; of `auto` LibreOffice where it is there, else rdocx.

    Raises PublishError, with the cure, where it cannot work; ValueError for another name.
    """
    if asked != "auto":
        engine = Engine(asked)
        if missing := missing_for(engine):
            raise PublishError(missing)
        return engine
    lacking = {engine: missing_for(engine) for engine in Engine}
    ready = next((engine for engine, missing in lacking.items() if not missing), None)
    if ready is None:
        raise PublishError(tr(" HOẶC ").join(dict.fromkeys(lacking.values())))
    _LOG.info("%s is chosen to make pages", ready.value)
    return ready
