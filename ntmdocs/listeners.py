"""What happens is told to whoever asks for it, by a logger for each module; else to nobody.

`logging` is not loaded for that: who has not loaded it cannot have asked.
"""

import sys
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from logging import Logger

__all__ = ["logger"]


def logger(name: str) -> "Logger":
    """What `logging.getLogger` gives, for a module to hold."""
    return cast("Logger", _Late(name))


class _Late:
    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, method: str) -> Any:
        if "logging" not in sys.modules:
            return _unheard
        import logging

        ours = logging.getLogger("ntmdocs")
        if not ours.handlers:  # without one warnings would go to standard error
            ours.addHandler(logging.NullHandler())
        return getattr(logging.getLogger(self._name), method)


def _unheard(*_: Any) -> None:
    """Nobody listens."""
