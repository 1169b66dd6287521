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
from ntmdocs.sources.yaml.events import Event, Point, behind_key, yaml_events

__all__ = ["NotQuickError", "events_of", "quick_events"]

# Tabs, marks of the order of bytes amid a text (files that were joined), marks of documents, keys
# with `?`, escapes of YAML's own, colons glued to quotes.
_SELDOM = regex(r"\t|\ufeff|^(?:---|\.\.\.|%)|^[ -]*\? |\\[^*{}^<=\[\]\n]|[\"\']:\S", re.MULTILINE)
_BLOCK = regex(r"[|>][-+]?\n+ +[^ \n]")  # how people write a block text
_BLOCK_STYLES = ("|", ">")
_KINDS = {
    "ScalarEvent": "scalar",
    "MappingStartEvent": "mapping",
    "MappingEndEvent": "end",
    "SequenceStartEvent": "list",
    "SequenceEndEvent": "end",
    "AliasEvent": "alias",
    "DocumentStartEvent": "document",
}
_BRACES = {"mapping": "{", "list": "["}
_WITH_EXTRAS = {"scalar", *_BRACES}


class NotQuickError(Exception):
    """Only `yaml_events` knows what this text says, or what is wrong with it."""


def quick_events(text: str) -> Iterator[Event]:
    """The events of `text` as `yaml_events` gives them; NotQuickError where they might differ."""
    import yaml

    if not yaml.__with_libyaml__ or _SELDOM.search(text):
        raise NotQuickError
    last: Event | None = None
    loader = yaml.CBaseLoader(text)
    try:
        for raw in iter(loader.get_event, None):
            event = _event(raw, type(raw).__name__)
            if event is None:
                continue
            if event.is_plain and not event.value:
                found = last and behind_key(event, last, text)
                if not found:
                    raise NotQuickError
                event = found
            elif event.style in _BLOCK_STYLES and not _BLOCK.match(text, event.start.offset):
                raise NotQuickError
            yield event
            last = event
    except yaml.YAMLError:
        raise NotQuickError from None
    finally:
        loader.dispose()


def events_of(text: str) -> Iterator[Event]:
    """The events of a text that `read_yaml` has read."""
    try:
        return iter([*quick_events(text)])
    except NotQuickError:
        return yaml_events(text)


def _event(raw: Any, name: str) -> Event | None:
    kind = _KINDS.get(name)
    if kind is None:
        return None
    is_given_more = kind in _WITH_EXTRAS and (raw.anchor or raw.tag)
    if kind == "alias" or is_given_more:
        raise NotQuickError
    start, end = _point(raw.start_mark), _point(raw.end_mark)
    if kind == "scalar":
        return Event(kind, start, end, raw.value, raw.style or "")
    if kind in _BRACES:
        return Event(kind, start, end, "", _BRACES[kind] if raw.flow_style else "")
    return Event(kind, start, end)


def _point(mark: Any) -> Point:
    return Point(mark.index, Place(mark.line + 1, mark.column + 1))
