"""YAML text as a stream of events: the only module that knows ruamel.yaml.

Why events and not ruamel's loader: it would turn `056` into 56, `no` into False and
`2024-03-15` into a date, and would recurse as deep as the file nests.
ruamel is imported when the first event is asked for.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ntmdocs.patterns import regex
from ntmdocs.sources.source import Place

__all__ = ["BrokenYamlError", "Event", "Point", "behind_key", "yaml_events"]

_NULLS = ("", "~", "null", "Null", "NULL")


class Point(NamedTuple):
    """A point in the text: its offset from 0, and its place."""

    offset: int
    place: Place


class Event(NamedTuple):
    """One step of the YAML: `kind` is document, mapping, list, end, scalar or alias.

    `style` is the opening character of a scalar (`"`, `'`, `|`, `>`; plain is empty)
    and of a mapping or list written on one line (`{`, `[`; block is empty).
    `extras` has what we refuse: `&` for an anchor, `!` for a tag.
    """

    kind: str
    start: Point
    end: Point
    value: str = ""
    style: str = ""
    extras: str = ""

    @property
    def is_plain(self) -> bool:
        """A scalar typed without quotes or `>-`."""
        return self.kind == "scalar" and not self.style

    @property
    def is_null(self) -> bool:
        """A plain scalar that means: nothing here."""
        return self.value in _NULLS and self.is_plain


_COLON = regex(r"(?:\s|#[^\n]*\n)*:")  # the colon of `? key` stands on a line below

_NO_CHARACTER = regex(r"\\U(?!000|0010)")
_SLIPS = (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError)


class BrokenYamlError(Exception):
    """The YAML cannot be read on from `point`; `opened` is where the broken part began.

    `reason` is ruamel's own English: for choosing our sentence, never for showing.
    """

    def __init__(self, reason: str, point: Point, opened: Point) -> None:
        super().__init__(reason)
        self.reason, self.point, self.opened = reason, point, opened


def yaml_events(text: str) -> Iterator[Event]:
    """The events of `text`, or BrokenYamlError from the point where it stops making sense."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

    last: Event | None = None
    try:
        for raw in YAML(typ="safe", pure=True).parse(text):
            event = _event(raw)
            if event and last and event.is_plain and not event.value:
                event = behind_key(event, last, text) or event
            if event:
                yield event
                last = event
    except MarkedYAMLError as error:
        opened = error.context_mark or error.problem_mark
        mark = error.problem_mark or error.context_mark
        reason = f"{error.context or ''}: {error.problem or ''}"
        raise BrokenYamlError(reason, _point(mark), _point(opened)) from None
    except _SLIPS:
        raise _slip(text, last) from None


def _event(raw: Any) -> Event | None:
    kind = type(raw).__name__.removesuffix("Event")
    start, end = _point(raw.start_mark), _point(raw.end_mark)
    extras = ("&" if getattr(raw, "anchor", None) else "") + (
        "!" if getattr(raw, "tag", None) else ""
    )
    match kind:
        case "Scalar":
            return Event("scalar", start, end, raw.value, raw.style or "", extras)
        case "MappingStart":
            return Event("mapping", start, end, "", "{" if raw.flow_style else "", extras)
        case "SequenceStart":
            return Event("list", start, end, "", "[" if raw.flow_style else "", extras)
        case "MappingEnd" | "SequenceEnd":
            return Event("end", start, end)
        case "Alias":
            return Event("alias", start, end)
        case "DocumentStart":
            return Event("document", start, end)
    return None


def behind_key(empty: Event, key: Event, text: str) -> Event | None:
    """An empty value, which ruamel places at the next token, put behind its key and colon.

    None where there is no such key.
    """
    colon = _COLON.match(text, key.end.offset, empty.start.offset)
    if key.kind != "scalar" or not colon or empty.extras:
        return None
    between, end = colon[0], key.end.place
    if "\n" in between:
        line, column = end.line + between.count("\n"), len(between) - between.rfind("\n")
    else:
        line, column = end.line, end.column + len(between)
    point = Point(colon.end(), Place(line, column))
    return Event("scalar", point, point)


def _slip(text: str, last: Event | None) -> BrokenYamlError:
    """What ruamel fails on without saying where: `"\\UFFFFFFFF"`, a second `%YAML 1.20`."""
    after = last.end if last else Point(0, Place(1, 1))
    found = _NO_CHARACTER.search(text, after.offset)
    if not found:
        return BrokenYamlError("", after, after)
    line = text.count("\n", 0, found.start()) + 1
    place = Place(line, found.start() - text.rfind("\n", 0, found.start()))
    point = Point(found.start(), place)
    return BrokenYamlError("while scanning a double-quoted scalar", point, point)


def _point(mark: Any) -> Point:
    return Point(mark.index, Place(mark.line + 1, mark.column + 1))
