"""The words of village plans: a plan's values that name a village and the commune's plan.

`{{ village.… }}` and `{{ commune_plan.… }}` are filled in the values of the file, before there is
a plan: the year or the date may come from there too. A sign from the data that means something
in prose (`\\ * {`) is held by a character of private use until the plan is there; then it is
the sign itself in a plain field, and escaped in prose. Other `{{ }}` stay, for the plan itself.

Why here: `store` reads such a text and tries it on, `draft` fills it for each village,
and neither may import the other.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from ntmdocs.errors import Problem
from ntmdocs.language import tr
from ntmdocs.model import Text, Village
from ntmdocs.model.walk import DataPath, dotted
from ntmdocs.patterns import regex
from ntmdocs.prose.fill import ProseError, evaluate, named_value
from ntmdocs.prose.marks import SIGNS, named_in, replaced
from ntmdocs.sources import Value, part_at

__all__ = ["FilledText", "VillageText", "with_signs"]

_VILLAGE, _COMMUNE_PLAN = "village", "commune_plan"
_UNCLEAR = frozenset({"?"})  # of a text whose marks are wrong
_BLANK = "..."
_ALL_DUTIES = regex(r"\s*\{\{ *village\.duties *\}\}\s*")
_OF_ONE_VILLAGE = regex(r"village\.(?!kind\b)")
_HELD = {sign: chr(0xF0000 + number) for number, sign in enumerate(SIGNS)}
_TO_HELD = str.maketrans(_HELD)
_AS_SIGN = str.maketrans({held: sign for sign, held in _HELD.items()})
_AS_ESCAPED = str.maketrans({held: f"\\{sign}" for sign, held in _HELD.items()})


class Placer(Protocol):
    """Whoever read a file, and can tell what is wrong with its values at their lines."""

    def problem_at(self, location: DataPath, message: str) -> Problem:
        """A problem with what stands at a place."""

    def problems(self, errors: Iterable[Mapping[str, Any]]) -> Iterable[Problem]:
        """Those of pydantic's errors."""


class _NoFile:
    """For values that no one read from a file to be told of: each problem by its path."""

    def problem_at(self, location: DataPath, message: str) -> Problem:
        return Problem(message, path=dotted(location))

    def problems(self, errors: Iterable[Mapping[str, Any]]) -> Iterable[Problem]:
        return [
            self.problem_at(each["loc"], tr("không hợp lệ ({type})", type=each["type"]))
            for each in errors
        ]


_NO_FILE = _NoFile()


@dataclass(frozen=True)
class VillageText:
    """The values of a plan's file that is filled once for each village."""

    values: Mapping[str, Value]
    placer: Placer = _NO_FILE

    def filled(self, data: Mapping[str, Any]) -> "FilledText":
        """The values for one village; `data` has what `village` and `commune_plan` may name."""
        made = FilledText()
        filler = _Filler(data, made, self._still)
        for key, value in self.values.items():
            for filled in filler.said(value, (key,)):
                made.values[key] = filled
        return made

    def for_commune(
        self, commune_plan: Mapping[str, Any], villages: Iterable[Village]
    ) -> "VillageText":
        """The same where what is alike for all villages is filled, once for all of them.

        So is what names the commune's plan alone, or their kind. What has nothing to print, or a
        sign that means something, is left to be filled for each.
        """
        kinds = {village.kind for village in villages}
        of_all = {"kind": kinds.pop()} if len(kinds) == 1 else {}
        data = {_COMMUNE_PLAN: commune_plan, _VILLAGE: of_all}
        return replace(self, values=_for_commune(self.values, data))

    @cached_property
    def _still(self) -> set[int]:
        """The ids of the values that are the same for every village."""
        still: set[int] = set()
        for value in self.values.values():
            _add_still(still, value)
        return still


def _for_commune(value: Any, data: Mapping[str, Any]) -> Any:
    if isinstance(value, dict):
        return {key: _for_commune(child, data) for key, child in value.items()}
    if isinstance(value, list):
        return [_for_commune(child, data) for child in value]
    if not isinstance(value, str) or _OF_ONE_VILLAGE.search(value):
        return value
    if _fills(value) in (frozenset(), _UNCLEAR):
        return value
    filled = VillageText({"": value}).filled(data)
    is_whole = not (filled.missing or filled.problems or filled.holds_signs)
    return filled.values.get("", value) if is_whole else value


def _fills(text: str) -> frozenset[str]:
    """What a village's plan is filled from that a text names."""
    try:
        return named_in(Text(text)) & {_VILLAGE, _COMMUNE_PLAN} if "{{" in text else frozenset()
    except ProseError:  # told for each village
        return _UNCLEAR


def _add_still(still: set[int], value: Value) -> bool:
    """Whether nothing is filled into a value; its id and those in it are noted where it is so."""
    if isinstance(value, dict | list):
        inside = value.values() if isinstance(value, dict) else value
        known = [_add_still(still, one) for one in inside]
        is_still = all(known)
    else:
        is_still = not isinstance(value, str) or not _fills(value)
    if is_still:
        still.add(id(value))
    return is_still


@dataclass
class FilledText:
    """A text filled for one village."""

    values: dict[str, Value] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    """The names that had no value, `village.head`; printed as `...`."""
    problems: list[tuple[DataPath, str]] = field(default_factory=list)
    """By path in the text, what is wrong with a name there; such a value stays as it was."""
    named: set[DataPath] = field(default_factory=set)
    """The paths in the text of what names a village or the commune's plan."""
    kept: dict[DataPath, list[int]] = field(default_factory=dict)
    """Of each list in the text, which of its items were not left out."""
    holds_signs: bool = False
    """Whether the data had a sign that means something in prose."""

    def origin(self, path: DataPath) -> DataPath:
        """Where in the text a path of the filled values comes from."""
        origin: DataPath = ()
        in_text: DataPath = ()
        value: Value = self.values
        for step in path:
            if found := part_at(value, step):
                (value,) = found
                kept = self.kept.get(in_text)  # none in what stands for a list of duties
                step = kept[step] if kept and isinstance(step, int) else step
                in_text = (*in_text, step)
            origin = (*origin, step)  # the tag of a union, or a missing key, stays as it is
        return origin


def with_signs(words: str) -> str:
    """A string of a filled text with the signs that were held: escaped in prose."""
    return words.translate(_AS_ESCAPED if isinstance(words, Text) else _AS_SIGN)


class _NothingToSayError(Exception):
    """A value made of an empty list: what holds it is left out."""


class _Said(NamedTuple):
    """What an expression prints for one village."""

    words: str
    missing: str = ""
    """The name that has no value; the words are a blank then."""


class _Filler:
    """Fills the values of a text for one village."""

    def __init__(self, data: Mapping[str, Any], made: FilledText, still: Container[int]) -> None:
        self._data = data
        self._made = made
        self._still = still
        self._known: dict[str, _Said] = {}  # a text names its village again and again

    def said(self, value: Value, path: DataPath) -> list[Value]:
        """The value filled; nothing where it has nothing to say, and then nothing is missing.

        An item of a list that names all duties, and nothing else, stands for each of them.
        """
        if id(value) in self._still:
            return [value]
        before = len(self._made.missing)
        try:
            if (
                isinstance(value, str)
                and isinstance(path[-1], int)
                and _ALL_DUTIES.fullmatch(value)
            ):
                return [duty.value for duty in self._data[_VILLAGE]["duties"]]
            return [self._filled(value, path)]
        except _NothingToSayError:
            del self._made.missing[before:]
            return []

    def _filled(self, value: Value, path: DataPath) -> Value:
        """Of a value that is not still."""
        if isinstance(value, str):
            return self._text(value, path)
        if isinstance(value, dict):
            still = self._still
            return {
                key: child if id(child) in still else self._filled(child, (*path, key))
                for key, child in value.items()
            }
        return self._list(value, path) if isinstance(value, list) else value

    def _list(self, items: list[Value], path: DataPath) -> list[Value]:
        made: list[Value] = []
        kept = self._made.kept[path] = []
        for index, item in enumerate(items):
            parts = self.said(item, (*path, index))
            made += parts
            kept += [index] * len(parts)
        if items and not made:
            raise _NothingToSayError
        return made

    def _text(self, text: str, path: DataPath) -> str:
        def printed(expression: str) -> str:
            self._made.named.add(path)
            return self._printed(expression)

        try:
            return replaced(text, self._data, printed)
        except ProseError as error:
            self._made.problems.append((path, str(error)))
            return text

    def _printed(self, expression: str) -> str:
        said = self._known.get(expression) or self._reckoned(expression)
        if said.missing:
            self._made.missing.append(said.missing)
        if not said.words:
            raise _NothingToSayError
        return said.words

    def _reckoned(self, expression: str) -> _Said:
        name, value = named_value(expression, self._data)
        if value is None:
            said = _Said(_BLANK, missing=name)
        else:
            words = evaluate(expression, self._data)
            said = _Said(words.translate(_TO_HELD))
            self._made.holds_signs |= said.words != words
        self._known[expression] = said
        return said
