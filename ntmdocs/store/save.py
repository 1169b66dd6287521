"""Paper → YAML or JSON file, written whole or not at all."""

import json
from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from pathlib import Path
from typing import IO, Any, NamedTuple, TypeAlias

from pydantic import ValidationError

from ntmdocs.errors import DataError, Problem
from ntmdocs.given import Content, Given, write_into
from ntmdocs.language import tr
from ntmdocs.model import Paper
from ntmdocs.model.walk import dotted, parse_path, strings
from ntmdocs.model.wrong_calls import refuse_no_paper
from ntmdocs.sources import (
    MAX_DEPTH,
    Source,
    opened_source,
    read_yaml,
    with_line_comments,
    write_json,
    write_yaml,
    yaml_text,
)
from ntmdocs.store.change_marks import as_json, with_change_marks
from ntmdocs.store.filling import read_filled
from ntmdocs.store.kinds import kind_of
from ntmdocs.store.profile import find_profile, load_profile
from ntmdocs.store.unfilling import without_filled
from ntmdocs.writing import real_path, write_whole

__all__ = ["save_plan"]

_Opened: TypeAlias = str | Path | Content


def save_plan(
    plan: Paper,
    path: str | Path | IO[bytes] | IO[str],
    like: Given | None = None,
    *,
    mark_changes: bool = False,
    remarks: Mapping[str, str] | None = None,
) -> None:
    """Write a plan, or another paper, to a path or into an open file of bytes or of text.

    A file object gets YAML, unless its name ends in `.json`.
    `like` is a YAML file (path, bytes or file object) whose comments, order and spelling are kept.
    What has its usual value is left out, unless `like` says it too; so is what the organ's profile
    beside the file fills again when it is loaded (`find_profile`). With `mark_changes`, a YAML
    file has `# đổi so với 2024` wherever it says something else than `like` (a plan of 2024).
    `remarks` are words for a person by their place in the plan (`header.subject`): comments of the
    YAML file. Criteria sets are written
    in full; one that `like` has in a file of its own stays there where it means the same
    and the plan is saved into the same folder.
    Raises DataError for another suffix than .yaml, .yml, .json, for a `like` that cannot
    be read, and for sections nested deeper than `load_plan` reads; OverwriteRefused where the
    file cannot be replaced.
    """
    refuse_no_paper(plan)
    _refuse_too_deep(plan)
    beside = Path(path) if isinstance(path, str | Path) else None
    suffix = beside.suffix.lower() if beside else _suffix_of(path)
    if suffix not in (".json", ".yaml", ".yml"):
        message = tr(
            'không ghi được loại tệp "{suffix}"; dùng .yaml, .yml hoặc .json', suffix=suffix
        )
        raise DataError([Problem(message, file=str(path))])
    other = None if like is None else opened_source(like)
    text = _text(plan, suffix, other, beside, mark_changes)
    if remarks and suffix != ".json":
        text = _with_remarks(text, remarks)
    if isinstance(path, str | Path):
        write_whole(path, text.encode())
    else:
        write_into(path, text)


def _suffix_of(file: Any) -> str:
    """What a file object is written as."""
    return ".json" if str(getattr(file, "name", "")).lower().endswith(".json") else ".yaml"


def _text(
    plan: Paper, suffix: str, like: _Opened | None, beside: Path | None, mark_changes: bool
) -> str:
    values, full = _written(plan, exclude_defaults=True), _written(plan)
    own = None if beside is None else find_profile(beside)
    if own is not None:
        values = without_filled(values, full, load_profile(own))
    if suffix == ".json":
        return write_json(values)
    if like is None:
        return write_yaml(values)
    text, old = _like(_Part(values, full), beside, like)
    return with_change_marks(text, old) if mark_changes else text


def _with_remarks(text: str, remarks: Mapping[str, str]) -> str:
    source = read_yaml(text)
    at_lines: dict[int, list[str]] = {}
    for place, words in remarks.items():
        line = source.place(parse_path(place), key=True).line
        at_lines.setdefault(line, []).append(" ".join(words.split()))
    comments = {line: "; ".join(said) for line, said in at_lines.items()}
    return with_line_comments(text, comments, source.value)


def _refuse_too_deep(plan: Paper) -> None:
    """What no reader of ours would take again is not written."""
    for path, _ in strings(plan):
        if len(path) > MAX_DEPTH:
            message = tr(
                "các mục lồng nhau quá {max_depth} cấp; gộp bớt các cấp rồi ghi lại",
                max_depth=MAX_DEPTH,
            )
            raise DataError([Problem(message, path=dotted(path[:4]))])


def _written(paper: Paper, *, exclude_defaults: bool = False) -> Any:
    """The paper as a file says it: numbers without a needless `.0`."""
    dumped = paper.model_dump_json(exclude_defaults=exclude_defaults)
    return json.loads(dumped, parse_float=_number)


def _number(text: str) -> int | float:
    whole = text.removesuffix(".0")
    return int(whole) if whole.isdigit() else float(text)


def _like(new: "_Part", path: Path | None, other: _Opened) -> tuple[str, Source]:
    """The text, and what the other file says as it was typed."""
    filled, unfilled, _ = read_filled(other)
    try:
        old = _written(kind_of(filled.value).model_validate(filled.value))
    except ValidationError:  # no paper, but its comments and order may still be wanted
        old = None
    like = None if isinstance(other, Content) else Path(other)
    if _of(find_profile, path) != _of(find_profile, like):
        typed, old = filled.value, None  # what another profile fills, this file must say
    else:
        are_beside = path is not None and _of(_folder, path) == _of(_folder, like)
        typed = unfilled.file.value if are_beside else unfilled.value
    return write_yaml(_kept(new, old, typed), like=yaml_text(other)), unfilled.file


def _of(find: Callable[[Path], Path | None], path: Path | None) -> Path | None:
    """The real path of what a path leads to; None where there is none."""
    found = None if path is None else find(path)
    return None if found is None else real_path(found)


def _folder(path: Path) -> Path:
    return path.parent


class _Part(NamedTuple):
    """A part of the paper as it is written: without what is usual, and in full."""

    said: Any
    full: Any

    def of(self, key: str) -> "_Part":
        full = self.full[key]
        return _Part(self.said.get(key, full) if isinstance(self.said, dict) else full, full)


def _kept(new: _Part, old: Any, typed: Any) -> Any:
    """`new` as it is to be written, where the other file typed `typed` and meant `old` in full.

    What means the same is spelled as it was; what was stated stays stated.
    """
    if new.full == old:
        return typed
    if isinstance(new.said, dict) and isinstance(typed, dict):
        fields = old if isinstance(old, dict) else {}
        return {
            key: _kept(new.of(key), fields.get(key, _NOTHING), typed.get(key))
            for key in new.full
            if key in new.said or key in typed
        }
    if isinstance(new.said, list) and isinstance(typed, list):
        items = old if isinstance(old, list) and len(old) == len(typed) else []
        beside = _continued([*map(as_json, items)], [*map(as_json, new.full)])
        return [
            part.said if index is None else _kept(part, items[index], typed[index])
            for part, index in zip(map(_Part, new.said, new.full), beside, strict=True)
        ]
    return new.said


_NOTHING = object()


def _continued(old: list[str], new: list[str]) -> list[int | None]:
    """For each new item the index of the old one that it continues: equal, or in its place."""
    found: list[int | None] = [None] * len(new)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, low, high, new_low, new_high in matcher.get_opcodes():
        for offset in range(min(high - low, new_high - new_low)):
            found[new_low + offset] = low + offset
    return found
