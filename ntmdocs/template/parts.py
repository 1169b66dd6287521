"""What is kept of a template's file: its parts as they are filled, and as they lie compressed."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

from ntmdocs.word.archive import Archive

__all__ = ["ReadyPart", "TemplateParts"]

ReadyPart: TypeAlias = Callable[[Mapping[str, Any]], str]
"""What fills a part with values; it raises where that is the engine's to do."""


class TemplateParts(NamedTuple):
    """A template that was read."""

    parts: Mapping[str, bytes]
    """By name."""
    archive: Archive
    comments: int
    """How many were taken out."""
    checksums: Mapping[str, tuple[int, int]]
    """Of each part (`content_hash.checksum`), where that is known beforehand."""
    ready: Mapping[str, ReadyPart]
    """All parts with tags, of a template that ships."""
