"""What a saved plan says otherwise than the file it was drafted from, marked at its lines."""

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.sources import Source, Value, read_yaml, with_line_comments, without_line_comments

__all__ = ["as_json", "with_change_marks"]

_NEVER = ("open_notes",)  # all of it is new, and says so
_MARKS = r"(?:đổi|có bớt) so với (?:(?:19|20)\d\d|bản cũ)"
_HEAD = regex(r"\A# Dự thảo từ (?:kế hoạch năm|bản cũ) .*\n")

Difference = tuple[DataPath, bool]
"""A place in the new file, and whether something that stood under it is gone."""


def with_change_marks(text: str, old: Source) -> str:
    """`text` with `# đổi so với 2024` where it differs from the old file; older marks go.

    The first line says what the file is.
    """
    year = old.value.get("year") if isinstance(old.value, dict) else None
    which, what = (year, f"kế hoạch năm {year}") if year else ("bản cũ", "bản cũ")
    head = (
        f"# Dự thảo từ {what} ({Path(old.name).name}): chỗ đổi ghi "
        f'"đổi so với {which}", việc còn phải xem ở open_notes.\n'
    )
    text = head + _HEAD.sub("", without_line_comments(text, _MARKS))
    new = read_yaml(text)
    marks: dict[int, str] = {}
    for location, is_less in _differences(old.value, new.value, ()):
        if location[:1] and location[0] not in _NEVER:
            line = new.place(location, key=is_less).line
            marks.setdefault(line, f"{'có bớt' if is_less else 'đổi'} so với {which}")
    return with_line_comments(text, marks, new.value)


def _differences(old: Value, new: Value, location: DataPath) -> Iterator[Difference]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        if old.keys() - new.keys():
            yield location, True
        for key, value in new.items():
            if key in old:
                yield from _differences(old[key], value, (*location, key))
            else:
                yield (*location, key), False
    elif isinstance(old, list) and isinstance(new, list):
        yield from _differences_of_lists(old, new, location)
    else:
        yield location, False


def _differences_of_lists(
    old: list[Value], new: list[Value], location: DataPath
) -> Iterator[Difference]:
    """Items that are new, that differ from the one in their place, that are gone."""
    matcher = SequenceMatcher(None, [*map(as_json, old)], [*map(as_json, new)], autojunk=False)
    for tag, low, high, new_low, new_high in matcher.get_opcodes():
        if tag == "equal":
            continue
        paired = min(high - low, new_high - new_low)
        for offset in range(paired):
            of_item = (*location, new_low + offset)
            yield from _differences(old[low + offset], new[new_low + offset], of_item)
        yield from (((*location, index), False) for index in range(new_low + paired, new_high))
        if high - low > paired:
            yield location, True


def as_json(value: Value) -> str:
    """A value as one string, for comparing."""
    return json.dumps(value, ensure_ascii=False)
