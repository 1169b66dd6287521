"""What is kept of a template's file: its parts as they are filled, and as they lie compressed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ntmdocs.word.archive import Archive

__all__ = ["ReadyPart", "TemplateParts"]

ReadyPart: TypeAlias = Callable[[Mapping[str, Any]], str]
"""What fills a part with values; it raises where that is the engine's to do."""


@dataclass(frozen=True)
class TemplateParts:
    """A template that was read."""

    parts: Mapping[str, bytes]
    """By name."""
    archive: Archive
    comments: int = 0
    """How many were taken out."""
    checksums: Mapping[str, tuple[int, int]] | None = None
    """Of each part (`content_hash.checksum`), where that is known beforehand."""
    ready: Mapping[str, ReadyPart] = field(default_factory=dict)
    """All parts with tags, of a template that ships."""
