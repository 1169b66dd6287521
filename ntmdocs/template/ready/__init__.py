"""Templates that ship, understood already: code that fills them, and what else is known of them.

To read, prove and compile a template is most of what its first fill costs. For one that ships that
is done when it is made: `PYTHONPATH=tests python tests/tools/make_ready.py` writes down a module of
plain functions, named by the hash of the template's file. Any other file is read and compiled, and
one other byte makes it another; so is this one where something goes wrong: the words of an error
come from one place.
"""

import importlib
import zlib
from collections.abc import Mapping
from functools import partial
from typing import Any

from ntmdocs.template.parts import TemplateParts
from ntmdocs.template.ready.values import NeedsEngine
from ntmdocs.word.archive import Archive, Entry
from ntmdocs.word.run_xml import spelt

__all__ = ["module_name", "ready_parts"]

_MAX_OUTPUT = 100_000_000  # characters and what loops cost; `environment.py` bounds it exactly


def ready_parts(content: bytes, digest: str) -> TemplateParts | None:
    """What is known of a template with this content, whose SHA-256 is `digest`."""
    try:
        module = importlib.import_module(f"{__name__}.{module_name(digest)}")
    except ModuleNotFoundError:
        return None
    entries = [
        Entry(name, method, crc, size, content[start:end])
        for name, method, crc, size, start, end in module.ENTRIES
    ]
    return TemplateParts(
        {entry.name: _unpacked(entry) for entry in entries},
        Archive(entries),
        comments=0,
        checksums=module.CHECKSUMS,
        ready={name: partial(_filled, make) for name, make in module.PARTS.items()},
    )


def module_name(digest: str) -> str:
    """What the module of a template is called."""
    return f"of_{digest[:16]}"


def _unpacked(entry: Entry) -> bytes:
    return zlib.decompress(entry.data, -15) if entry.method else entry.data


def _filled(make: Any, values: Mapping[str, Any]) -> str:
    """A part with values in it, as `filling.py` gives it."""
    pieces: list[str]
    pieces, loops = make(values)
    text = "".join(pieces)
    if len(text) + loops > _MAX_OUTPUT:
        raise NeedsEngine
    return spelt(text) if "" in pieces else text
