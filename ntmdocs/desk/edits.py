"""What the form changes: one value of a plan's YAML, its comments and order kept."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr
from ntmdocs.sources import Value, read_yaml, write_yaml

__all__ = ["Edit", "edited"]

_Path: TypeAlias = tuple[str | int, ...]


class Edit(BaseModel):
    """One change: what is done, and at which place.

    `set` puts a value at the path (a new key too), `insert` puts an item before the one at the
    path, `remove` takes what is there away, `move` puts an item where `to` is now.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    do: Literal["set", "insert", "remove", "move"]
    path: _Path
    value: Any = None
    to: int = 0


def edited(text: str, edits: Sequence[Edit]) -> str:
    """A plan's text with the changes made, one after the other.

    Raises DataError where the text is no YAML, NtmdocsError where a place is not there any more.
    """
    values = deepcopy(read_yaml(text).value)
    for edit in edits:
        values = _changed(values, edit)
    return write_yaml(values, like=text)


def _changed(values: Value, edit: Edit) -> Value:
    if not edit.path:
        raise _gone(edit)
    *above, last = edit.path
    holder: Any = values
    for step in above:
        holder = _part(holder, step, edit)
    if isinstance(holder, dict) and isinstance(last, str):
        _change_key(holder, last, edit)
    elif isinstance(holder, list) and isinstance(last, int):
        _change_item(holder, last, edit)
    else:
        raise _gone(edit)
    return values


def _part(holder: Any, step: str | int, edit: Edit) -> Any:
    if isinstance(holder, dict) and step in holder:
        return holder[step]
    if isinstance(holder, list) and isinstance(step, int) and 0 <= step < len(holder):
        return holder[step]
    raise _gone(edit)


def _change_key(holder: dict[str, Value], key: str, edit: Edit) -> None:
    if edit.do == "set":
        holder[key] = edit.value
    elif edit.do == "remove" and key in holder:
        del holder[key]
    else:
        raise _gone(edit)


def _change_item(items: list[Value], index: int, edit: Edit) -> None:
    if edit.do == "insert" and 0 <= index <= len(items):
        items.insert(index, edit.value)
    elif not 0 <= index < len(items):
        raise _gone(edit)
    elif edit.do == "set":
        items[index] = edit.value
    elif edit.do == "remove":
        del items[index]
    else:
        items.insert(min(max(edit.to, 0), len(items) - 1), items.pop(index))


def _gone(edit: Edit) -> NtmdocsError:
    place = ".".join(map(str, edit.path))
    return NtmdocsError(
        tr("chỗ {place} không còn trong kế hoạch; làm lại từ bản đang mở", place=place or tr("này"))
    )
