"""Standard output and error as they come: closed, full, or without the Vietnamese letters."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

__all__ = ["flushed", "ready_streams"]


def ready_streams() -> tuple[TextIO, TextIO]:
    """Output and error, fit to be written to."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started the program: nobody listens
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may not be UTF-8; a letter it lacks must not stop the work.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    return sys.stdout, sys.stderr


def flushed(streams: Iterable[TextIO]) -> bool:
    """Whether all that was said is out.

    What cannot get out is let go: else Python itself would stumble over it at its end, and leave
    with a code of its own.
    """
    is_out = True
    for stream in streams:
        try:
            stream.flush()
        except OSError:
            is_out = False
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return is_out
