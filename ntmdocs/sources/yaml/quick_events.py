"""The same events from libyaml, for texts on which it and ruamel.yaml are known to agree.

libyaml (through PyYAML) reads some twenty times as fast. It says less of what is wrong, and reads
some things that people seldom write in a way of its own: for all these there is `NotQuickError`,
and the text is read by `yaml_events`. A test holds the two to the same values and places.
"""

import re
from collections.abc import Iterator
from typing import Any

from ntmdocs.patterns import regex
from ntmdocs.sources.source import Place
from ntmdocs.sources.yaml.events import Event, Point, behind_key

__all__ = ["NotQuickError", "quick_events"]

# Tabs, marks of documents, keys with `?`, escapes of YAML's own, colons glued to quotes.
_SELDOM = regex(r"\t|^(?:---|\.\.\.|%)|^[ -]*\? |\\[^*{}^<=\[\]\n]|[\"\']:\S", re.MULTILINE)
_BLOCK = regex(r"[|>][-+]?\n+ +[^ \n]")  # how people write a block text
_BLOCK_STYLES = ("|", ">")


class NotQuickError(Exception):
    """Only `yaml_events` knows what this text says, or what is wrong with it."""


def quick_events(text: str) -> Iterator[Event]:
    """The events of `text` as `yaml_events` gives them; NotQuickError where they might differ."""
    import yaml

    if not yaml.__with_libyaml__ or _SELDOM.search(text):
        raise NotQuickError
    last: Event | None = None
    try:
        for raw in yaml.parse(text, Loader=yaml.CBaseLoader):
            event = _event(raw, type(raw).__name__)
            if event is None:
                continue
            if event.is_plain and not event.value:
                found = last and behind_key(event, last, text)
                if not found:
                    raise NotQuickError
                event = found
            elif event.style in _BLOCK_STYLES and not _BLOCK.match(text, event.start.index):
                raise NotQuickError
            yield event
            last = event
    except yaml.YAMLError:
        raise NotQuickError from None


def _event(raw: Any, kind: str) -> Event | None:
    match kind:
        case "ScalarEvent":
            if raw.anchor or raw.tag:
                raise NotQuickError
            return Event(
                "scalar",
                _point(raw.start_mark),
                _point(raw.end_mark),
                raw.value,
                raw.style or "",
            )
        case "MappingStartEvent" | "SequenceStartEvent":
            if raw.anchor or raw.tag:
                raise NotQuickError
            name, brace = ("mapping", "{") if kind[0] == "M" else ("list", "[")
            start, end = _point(raw.start_mark), _point(raw.end_mark)
            return Event(name, start, end, "", brace if raw.flow_style else "")
        case "MappingEndEvent" | "SequenceEndEvent":
            return Event("end", _point(raw.start_mark), _point(raw.end_mark))
        case "AliasEvent":
            raise NotQuickError
        case "DocumentStartEvent":
            return Event("document", _point(raw.start_mark), _point(raw.end_mark))
    return None


def _point(mark: Any) -> Point:
    return Point(mark.index, Place(mark.line + 1, mark.column + 1))
