"""The catalogue of messages compiled, by a build too: there is no ntmdocs to import then."""

from __future__ import annotations

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

__all__ = ["PO", "compile_catalogue", "compile_if_stale"]

PO = Path(__file__).parents[2] / "ntmdocs/locale/en/LC_MESSAGES/ntmdocs.po"
_MO = PO.with_suffix(".mo")


def compile_catalogue() -> Path:
    """Write the .mo beside the .po, whole."""
    with PO.open("rb") as file:
        catalogue = read_po(file, locale="en")
    partial = _MO.with_suffix(f".{os.getpid()}")
    with partial.open("wb") as file:
        write_mo(file, catalogue)
    partial.replace(_MO)
    return _MO


def compile_if_stale() -> None:
    """For tests of the source folder, which no build has passed over."""
    if not _MO.exists() or _MO.stat().st_mtime < PO.stat().st_mtime:
        compile_catalogue()
