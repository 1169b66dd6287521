"""All that is wrong with the prose of a paper, each with its path."""

import re
from collections.abc import Container, Iterator, Mapping
from itertools import chain
from typing import Any

from ntmdocs.language import tr
from ntmdocs.model import Annex, Goal, Header, Paper, Text
from ntmdocs.model.walk import DataPath, Part, parts
from ntmdocs.patterns import regex
from ntmdocs.prose.data import local_data, paper_data
from ntmdocs.prose.fill import LOCAL_NAMES, ProseError
from ntmdocs.prose.marks import NO_NOTE, SIGNS, has_note, text_faults
from ntmdocs.prose.sentences import goal_sentence

__all__ = ["prose_problems"]

_SIGN = regex(f"[{re.escape(SIGNS)}]")


def prose_problems(paper: Paper, *, but: Container[str] = ()) -> Iterator[tuple[DataPath, str]]:
    """(path, message) of each text that cannot be printed, in the paper's order.

    `but` are fields of the paper that are not looked at.
    """
    data = paper_data(paper)
    fields = (name for name in type(paper).model_fields if name not in but)
    found = (parts(getattr(paper, name), (name,), paper, kinds=(Text, Goal)) for name in fields)
    for part in chain.from_iterable(found):
        if isinstance(part.value, Text):
            if not _SIGN.search(part.value):
                continue
            names = _data_for(part, data) if "{{" in part.value else data
            faults = dict.fromkeys(text_faults(part.value, names))
            yield from ((part.path, message) for message in faults)
            if not faults and isinstance(part.holder, Header | Annex) and has_note(part.value):
                yield part.path, tr(NO_NOTE)
        elif isinstance(part.value, Goal) and part.value.text is None:
            try:
                goal_sentence(part.value, local_data(part.value, data))
            except ProseError as error:
                yield (*part.path, "localities"), str(error)


def _data_for(text: Part, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Only a part's own sentence may name its deadline: not that deadline, not what it holds."""
    if text.holder is None or text.path[-1] in LOCAL_NAMES:
        return data
    return local_data(text.holder, data)
