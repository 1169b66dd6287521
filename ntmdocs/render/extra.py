"""Names of one's own for a template of one's own: checked, and made ready strings as ours are."""

import math
from collections.abc import Container, Iterable, Iterator, Mapping
from decimal import Decimal
from keyword import iskeyword
from typing import Any, TypeAlias

from ntmdocs.errors import DataError, Problem, TemplateError
from ntmdocs.language import msgids, tr
from ntmdocs.model.base import cleaned
from ntmdocs.template import Template
from ntmdocs.template.names import ELEMENT, Names
from ntmdocs.vietnamese import ToneMarks, place_tone_marks

__all__ = ["Extra", "extra_context", "no_place_for", "refuse_names"]

Extra: TypeAlias = Mapping[str, Any]
"""Names and values: texts, numbers, and lists or mappings of these."""

_MAX_DEPTH = 20
_METHODS = frozenset(("items", "keys", "values", "get", "copy"))
_WHAT = msgids("ghi chữ, số, hoặc danh sách, nhóm tên gồm chữ và số")
_NAME = msgids(
    '"{name}" không dùng làm tên được: chỉ ghi chữ không dấu, số và dấu gạch dưới, ví dụ "ho_ten"'
)
_TAKEN = msgids('tên "{name}" đã có trong dữ liệu của văn bản; đặt tên khác')
_METHOD = msgids('tên "{name}" không dùng được trong mẫu; đặt tên khác')


def extra_context(
    extra: Extra, taken: Container[str], template: Template, tone_marks: ToneMarks
) -> dict[str, Any]:
    """The names as the template takes them; a line break in a text stays one.

    Raises DataError where a name is taken or a value cannot be printed, TemplateError where the
    template has no place for a name: nothing that is given goes unprinted.
    """
    making = _Making(tone_marks)
    context = making.names(extra, ("extra",), taken)
    if making.problems:
        raise DataError(making.problems)
    if unused := next(_unprinted(context, template.names(), ""), ""):
        raise TemplateError(no_place_for(unused), template=template.path)
    return context


def no_place_for(name: str) -> str:
    """The sentence about a name that a template does not use."""
    return tr('mẫu không có chỗ in "{name}"; thêm thẻ cho tên này, hoặc bỏ tên này', name=name)


def refuse_names(names: Iterable[str], taken: Container[str]) -> None:
    """DataError where `extra` could not hold these names: they are no names, or taken."""
    problems = [
        Problem(wrong, path=f"extra.{name}") for name in names for wrong in _wrong_name(name, taken)
    ]
    if problems:
        raise DataError(problems)


def _unprinted(value: Any, tree: Names, path: str) -> Iterator[str]:
    """The names of a value that a template does not use; what it takes whole is used whole."""
    if isinstance(value, dict) and ELEMENT not in tree:
        for name, below in value.items():
            there = f"{path}.{name}".lstrip(".")
            if name in tree:
                yield from _unprinted(below, tree[name], there)
            else:
                yield there
    elif isinstance(value, list) and ELEMENT in tree:
        for below in value:
            yield from _unprinted(below, tree[ELEMENT], f"{path}[]")


class _Making:
    """Makes values ready, and notes what cannot be printed."""

    def __init__(self, tone_marks: ToneMarks) -> None:
        self._tone_marks = tone_marks
        self.problems: list[Problem] = []

    def names(
        self, values: Mapping[str, Any], path: tuple[str, ...], taken: Container[str] = ()
    ) -> dict[str, Any]:
        """A mapping with its values ready."""
        made = {}
        for name, value in values.items():
            there = (*path, str(name))
            for wrong in _wrong_name(name, taken):
                self._note(wrong, there)
            made[name] = self._value(value, there)
        return made

    def _value(self, value: Any, path: tuple[str, ...]) -> Any:
        if len(path) > _MAX_DEPTH:
            return self._note(tr("các danh sách lồng nhau quá sâu"), path[:3])
        match value:
            case str():
                return self._text(value, path)
            case int() | Decimal() | float() if not isinstance(value, bool):
                return self._number(value, path)
            case list() | tuple():
                return [self._value(one, (*path, str(at))) for at, one in enumerate(value)]
            case Mapping():
                return self.names(value, path)
        return self._note(
            tr(
                "không in được giá trị kiểu {name}; {what}",
                name=type(value).__name__,
                what=tr(_WHAT),
            ),
            path,
        )

    def _text(self, text: str, path: tuple[str, ...]) -> str:
        """As the texts of a paper are, line by line; never XML, whatever its class says."""
        try:
            lines = [cleaned(line) for line in str.__str__(text).split("\n")]
        except ValueError as error:
            return self._note(str(error), path)
        return "\n".join(self._spelt(line) for line in lines)

    def _spelt(self, line: str) -> str:
        as_typed = self._tone_marks is ToneMarks.AS_TYPED
        return line if as_typed else place_tone_marks(line, self._tone_marks)

    def _number(self, number: float | Decimal, path: tuple[str, ...]) -> str:
        """Its digits, with the decimal comma; thousands are not parted: it may be a year."""
        if not math.isfinite(number):
            return self._note(tr("không phải một số"), path)
        digits = f"{Decimal(str(number)):f}"
        digits = digits.removesuffix(".0") if isinstance(number, float) else digits
        return digits.replace(".", ",")

    def _note(self, message: str, path: tuple[str, ...]) -> str:
        self.problems.append(Problem(message, path=".".join(path)))
        return ""


def _wrong_name(name: Any, taken: Container[str]) -> Iterator[str]:
    is_name = isinstance(name, str) and name.isascii() and name.isidentifier()
    if not is_name or iskeyword(name) or name.startswith("_"):
        yield tr(_NAME, name=name)
    elif name in taken:
        yield tr(_TAKEN, name=name)
    elif name in _METHODS:
        yield tr(_METHOD, name=name)
