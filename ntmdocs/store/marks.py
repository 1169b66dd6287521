"""What a saved plan says otherwise than the file it was drafted from, marked at its lines."""

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from ntmdocs.model.walk import DataPath
from ntmdocs.sources import Source, read_yaml, with_marks, without_marks

__all__ = ["marked_changes"]

_NEVER = ("open_notes",)  # all of it is new, and says so
_MARKS = r"(?:đổi|có bớt) so với (?:19|20)\d\d"
_HEAD = re.compile(r"\A# Dự thảo từ kế hoạch năm .*\n")


def marked_changes(text: str, old: Source) -> str:
    """`text` with `# đổi so với 2024` where it differs from the old file; older marks go.

    The first line says what the file is.
    """
    year = old.value.get("year") if isinstance(old.value, dict) else None
    head = (
        f"# Dự thảo từ kế hoạch năm {year} ({Path(old.name).name}): chỗ đổi ghi "
        f'"đổi so với {year}", việc còn phải xem ở open_notes.\n'
    )
    text = head + _HEAD.sub("", without_marks(text, _MARKS))
    new = read_yaml(text)
    marks: dict[int, str] = {}
    for path, is_less in _differences(old.value, new.value, ()):
        if path[:1] and path[0] not in _NEVER:
            line = new.place(path, key=is_less).line
            marks.setdefault(line, f"{'có bớt' if is_less else 'đổi'} so với {year}")
    return with_marks(text, marks)


def _differences(old: Any, new: Any, path: DataPath) -> Iterator[tuple[DataPath, bool]]:
    """Places in `new` that differ, and whether something that stood under them is gone."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        if old.keys() - new.keys():
            yield path, True
        for key, value in new.items():
            if key in old:
                yield from _differences(old[key], value, (*path, key))
            else:
                yield (*path, key), False
    elif isinstance(old, list) and isinstance(new, list):
        yield from _in_list(old, new, path)
    else:
        yield path, False


def _in_list(old: list[Any], new: list[Any], path: DataPath) -> Iterator[tuple[DataPath, bool]]:
    """Items that are new, that differ from the one in their place, that are gone."""
    matcher = SequenceMatcher(None, [*map(_whole, old)], [*map(_whole, new)], autojunk=False)
    for tag, low, high, new_low, new_high in matcher.get_opcodes():
        if tag == "equal":
            continue
        paired = min(high - low, new_high - new_low)
        for offset in range(paired):
            place = (*path, new_low + offset)
            yield from _differences(old[low + offset], new[new_low + offset], place)
        yield from (((*path, index), False) for index in range(new_low + paired, new_high))
        if high - low > paired:
            yield path, True


def _whole(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
