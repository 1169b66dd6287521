"""`templates/ke-hoach-thon.yaml`: a plan file whose words name a village and the commune's plan.

`{{ village.… }}` and `{{ commune_plan.… }}` are filled in the values of the file, before there is
a plan: the year or the date may come from there too. A sign from the data that means something
in prose (`\\ * {`) is held by a character of private use until the plan is there; then it is
the sign itself in a plain field, and escaped in prose. Other `{{ }}` stay, for the plan itself.
"""

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from ntmdocs.errors import DataError, Problem
from ntmdocs.model import CriteriaSet, DataTable, Plan, Section, Text, Village
from ntmdocs.model.walk import DataPath, blocks_of, dotted, with_strings
from ntmdocs.prose import SIGNS, ProseError, evaluate, named_value, replaced
from ntmdocs.sources import Source, read_source
from ntmdocs.tabulate import has_rows

__all__ = ["Filled", "VillageTemplate"]

_BLANK = "..."
_HELD = {sign: chr(0xF0000 + number) for number, sign in enumerate(SIGNS)}
_TO_HELD = str.maketrans(_HELD)
_AS_SIGN = str.maketrans({held: sign for sign, held in _HELD.items()})
_AS_ESCAPED = str.maketrans({held: f"\\{sign}" for sign, held in _HELD.items()})


class Filled(NamedTuple):
    """A village's plan, and the names that had no value for it."""

    plan: Plan
    missing: tuple[str, ...]
    """`village.head`; printed as `...`."""


class VillageTemplate:
    """The template of village plans, read once and filled for each village."""

    def __init__(self, path: Path) -> None:
        self._source = read_source(path)

    def filled(
        self, village: Village, criteria_sets: tuple[CriteriaSet, ...], data: Mapping[str, Any]
    ) -> Filled:
        """The plan of a village; `data` are the values of `village` and `commune_plan`.

        `criteria_sets` are those of the commune's plan that the village is measured by.
        DataError where the template names what there is not, or makes no plan.
        """
        filler = _Filler(self._source, data)
        values = filler.document()
        try:
            plan = Plan.model_validate(values)
        except ValidationError as error:
            raise DataError(self._problems(error.errors())) from None
        if filler.holds_signs:
            plan = with_strings(
                plan,
                lambda words, _: words.translate(
                    _AS_ESCAPED if isinstance(words, Text) else _AS_SIGN
                ),
            )
        plan = plan.model_copy(update={"villages": (village,), "criteria_sets": criteria_sets})
        if wrong := [_problem(self._source, *told) for told in _table_problems(plan)]:
            raise DataError(wrong)
        return Filled(_without_empty_tables(plan), tuple(dict.fromkeys(filler.missing)))

    def _problems(self, errors: Iterable[Mapping[str, Any]]) -> list[Problem]:
        return [_problem(self._source, each["loc"], _message(each)) for each in errors]


def _problem(source: Source, path: DataPath, message: str) -> Problem:
    place = source.place(path)
    return Problem(
        message,
        file=source.name,
        line=place.line,
        column=place.column,
        path=dotted(path),
    )


def _message(error: Mapping[str, Any]) -> str:
    match error["type"]:
        case "value_error":
            return str(error["ctx"]["error"])
        case "missing":
            return f'thiếu; ghi thêm khóa "{error["loc"][-1]}"'
        case "extra_forbidden":
            return f'không có khóa "{error["loc"][-1]}" ở đây'
    return f'"{error["loc"][-1]}" không hợp lệ ({error["type"]})'


class _NothingToSayError(Exception):
    """A value made of an empty list: what holds it is left out."""


class _Filler:
    """Fills the values of the file for one village."""

    def __init__(self, source: Source, data: Mapping[str, Any]) -> None:
        self._source = source
        self._data = data
        self._problems: list[Problem] = []
        self.missing: list[str] = []
        self.holds_signs = False

    def document(self) -> Any:
        """All of it; DataError with every name that is not known."""
        if not isinstance(self._source.value, dict):
            raise DataError([_problem(self._source, (), "mẫu kế hoạch thôn phải là một nhóm khóa")])
        values = {}
        for key, value in self._source.value.items():
            with self._left_out_where_empty():
                values[key] = self._filled(value, (key,))
        if self._problems:
            raise DataError(self._problems)
        return values

    @contextlib.contextmanager
    def _left_out_where_empty(self) -> Any:
        """What is left out has nothing missing either."""
        before = len(self.missing)
        try:
            yield
        except _NothingToSayError:
            del self.missing[before:]

    def _filled(self, value: Any, path: DataPath) -> Any:
        if isinstance(value, str):
            return self._text(value, path)
        if isinstance(value, dict):
            return {key: self._filled(one, (*path, key)) for key, one in value.items()}
        if not isinstance(value, list):
            return value
        kept: list[Any] = []
        for index, one in enumerate(value):
            with self._left_out_where_empty():
                kept.append(self._filled(one, (*path, index)))
        if value and not kept:
            raise _NothingToSayError
        return kept

    def _text(self, text: str, path: DataPath) -> str:
        try:
            return replaced(text, self._data, self._printed)
        except ProseError as error:
            self._problems.append(_problem(self._source, path, str(error)))
            return text

    def _printed(self, expression: str) -> str:
        name, value = named_value(expression, self._data)
        if value is None:
            self.missing.append(name)
            return _BLANK
        words = evaluate(expression, self._data)
        if not words:
            raise _NothingToSayError
        held = words.translate(_TO_HELD)
        self.holds_signs |= held != words
        return held


def _table_problems(plan: Plan) -> Iterator[tuple[DataPath, str]]:
    """Tables that name a village which is not the plan's own."""
    for path, table in blocks_of(plan, DataTable):
        try:
            has_rows(table, plan)
        except ProseError as error:
            yield path, str(error)


def _without_empty_tables(plan: Plan) -> Plan:
    """The plan without tables of no rows, and without what held nothing else."""

    def kept(content: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(made for block in content for made in one(block))

    def one(block: Any) -> tuple[Any, ...]:
        if isinstance(block, DataTable):
            return (block,) if has_rows(block, plan) else ()
        if not isinstance(block, Section):
            return (block,)
        content = kept(block.content)
        if block.content and not content and block.text is None:
            return ()
        return (block.model_copy(update={"content": content}),)

    sections = kept(plan.sections)
    annexes = [annex.model_copy(update={"content": kept(annex.content)}) for annex in plan.annexes]
    return plan.model_copy(
        update={
            "sections": sections or plan.sections,
            "annexes": tuple(annex for annex in annexes if annex.content),
        }
    )
