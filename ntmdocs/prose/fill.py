"""`{{ name }}` in prose: names, attributes and listed filters, nothing else.

Jinja says what an expression is (`expressions.py`); it is walked and evaluated here, so there is
nothing to call, compute or loop with: a sandbox alone would not stop `"a"*100000000`.
"""

import difflib
from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile
from typing import Any

from ntmdocs.language import msgids, tr
from ntmdocs.prose.expressions import Expression, expression_of
from ntmdocs.vietnamese import join_list, lower_first, shortened, two_digits
from ntmdocs.when_named import WhenNamed

__all__ = [
    "FILTERS",
    "LOCAL_NAMES",
    "PENDING",
    "PLAN_NAMES",
    "ProseError",
    "evaluate",
    "named_value",
    "root_name",
]

LOCAL_NAMES = msgids(
    {"deadline": "Thời hạn", "lead": "Đơn vị chủ trì", "partners": "Đơn vị phối hợp"}
)
"""What the text of a task may name besides, where the task says it; a goal its deadline."""
PLAN_NAMES = ("year", "last_year", "next_year", "commune", "villages")
"""What the data of a plan have, and those of no other paper."""
_SHOWN = 60  # characters of an expression in a message
_MAPPINGS = (dict, WhenNamed, Mapping)  # the two that there are, are seen at once to be such


class ProseError(ValueError):
    """Something in a text that cannot be printed; the message is for a person."""


def _two_digits(value: Any) -> str:
    if not str(value).isdecimal():
        raise ProseError(tr('bộ lọc "two_digits" cần một số, không phải {said}', said=_said(value)))
    return two_digits(int(value))


def _several(name: str, value: Any) -> Sequence[Any]:
    value = _names_of_localities(value)
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise ProseError(
            tr('bộ lọc "{name}" cần một danh sách, không phải {said}', name=name, said=_said(value))
        )
    return value


def _names_of_localities(value: Any) -> Any:
    """`villages` counted or listed: the full names, in the order of the plan."""
    if not isinstance(value, Mapping):
        return value
    parts = list(value.values())
    are_localities = all(isinstance(part, Mapping) and "full_name" in part for part in parts)
    return [part["full_name"] for part in parts] if are_localities else value


def _said(value: Any) -> str:
    """What a value is, to a person."""
    if isinstance(value, Mapping):
        return tr("một nhóm")
    return f'"{value}"' if isinstance(value, str | int) else tr("một danh sách")


def _count(value: Any) -> int:
    return len(_several("count", value))


def _with_number(value: Any) -> str:
    """`Văn hóa-6`, as plans name a criterion with its number in the set."""
    number = getattr(value, "number", None)
    return str(value) if number is None else f"{value}-{number}"


def _words(name: str, value: Any) -> str:
    """What a value prints as, for a filter of words: a list with its last "và"."""
    value = _names_of_localities(value)
    if isinstance(value, Mapping):
        raise ProseError(
            tr('bộ lọc "{name}" cần lời văn hoặc danh sách, không phải một nhóm', name=name)
        )
    return _in_words(value)


def _in_words(value: Any) -> str:
    return join_list(list(map(str, value))) if isinstance(value, list | tuple) else str(value)


FILTERS: dict[str, Callable[[Any], Any]] = {
    "count": _count,
    "two_digits": _two_digits,
    "names": lambda value: "; ".join(map(str, _several("names", value))),
    "with_numbers": lambda value: "; ".join(map(_with_number, _several("with_numbers", value))),
    "list": lambda value: _words("list", value),
    "lower_first": lambda value: lower_first(_words("lower_first", value)),
    "upper": lambda value: _words("upper", value).upper(),
}
"""`count`, `two_digits` (4 → 04), `names` (A; B), `with_numbers` (A-6; B-7), `list` (A, B và C),
`lower_first`, `upper`."""


class _Pending:
    """What a name will stand for once there is a plan; every attribute and filter may follow it."""


PENDING = _Pending()


def evaluate(expression: str, data: Mapping[str, Any]) -> str:
    """What `{{ expression }}` prints; ProseError names what is wrong and the nearest known name."""
    value = _value(_parsed(expression), data)
    if value is PENDING:
        return ""
    if isinstance(value, (str, int)):
        return str(value)
    if isinstance(value, Mapping):
        raise ProseError(
            tr(
                '"{expression}" là một nhóm; chọn một trong: {names}',
                expression=expression,
                names=_names(value),
            )
        )
    if value is None:
        raise ProseError(tr('"{expression}" chưa có dữ liệu', expression=expression))
    return _in_words(value)


def named_value(expression: str, data: Mapping[str, Any]) -> tuple[str, Any]:
    """The path named, and what stands there before any filter: `village.head`, None."""
    root, steps = _parsed(expression)
    while steps and steps[-1].is_filter:
        steps = steps[:-1]
    path = [step.name for step in takewhile(lambda step: not step.is_filter, reversed(steps))]
    return ".".join([root, *reversed(path)]), _value(Expression(root, steps), data)


def root_name(expression: str) -> str:
    """The name an expression starts from: `deadline` of `deadline | upper`."""
    return _parsed(expression).name


def _parsed(expression: str) -> Expression:
    parsed = expression_of(expression)
    if parsed is None:
        raise ProseError(
            tr(
                'không hiểu "{{{{ {shortened} }}}}"; trong {{{{ }}}} chỉ ghi tên dữ liệu, có '
                "thể thêm dấu | và bộ lọc",
                shortened=shortened(expression, _SHOWN),
            )
        )
    return parsed


def _value(expression: Expression, data: Mapping[str, Any]) -> Any:
    for name, is_filter in reversed(expression.steps):
        if is_filter and name not in FILTERS:
            nearest = _nearest(name, FILTERS)
            raise ProseError(tr('không có bộ lọc "{name}"{nearest}', name=name, nearest=nearest))
    value = _looked_up(expression.name, data)
    for name, is_filter in expression.steps:
        if not is_filter:
            value = _looked_up(name, value)
        elif value is not PENDING and value is not None:
            value = FILTERS[name](value)
    return value


def _looked_up(name: str, data: Any) -> Any:
    if isinstance(data, _MAPPINGS) and name in data:
        return data[name]
    if data is PENDING:
        return data
    if data is None:
        raise ProseError(tr('chưa có dữ liệu nào để lấy "{name}"; khai trong tệp trước', name=name))
    if not isinstance(data, Mapping):
        raise ProseError(tr('không có "{name}" trong "{data}"', name=name, data=data))
    of_other_paper = name in PLAN_NAMES and "issuing_body" in data
    hint = tr("; chỉ kế hoạch có, ở đây ghi thẳng ra") if of_other_paper else _nearest(name, data)
    if name in LOCAL_NAMES and "issuing_body" in data:
        raise ProseError(
            tr(
                "chỗ này chưa có {{{{ {name} }}}} ({local_names}); ghi thêm khóa "
                '"{name}" cùng nhiệm vụ, hoặc ghi thẳng ra',
                name=name,
                local_names=tr(LOCAL_NAMES[name]),
            )
        )
    raise ProseError(tr('không có dữ liệu tên "{name}"{hint}', name=name, hint=hint))


def _nearest(name: str, known: Mapping[str, Any]) -> str:
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return (
        tr('; có phải "{close}"?', close=close[0])
        if close
        else tr("; dùng được: {names}", names=_names(known))
    )


def _names(known: Mapping[str, Any]) -> str:
    return ", ".join(sorted(known))
