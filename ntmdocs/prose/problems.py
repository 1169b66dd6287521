"""All that is wrong with the prose of a paper, each with its path."""

from collections.abc import Iterator, Mapping
from typing import Any

from ntmdocs.model import Goal, Paper, Text
from ntmdocs.model.walk import DataPath, Part, parts
from ntmdocs.prose.data import LOCAL_NAMES, local_data, paper_data
from ntmdocs.prose.fill import ProseError
from ntmdocs.prose.marks import runs
from ntmdocs.prose.sentences import goal_sentence

__all__ = ["prose_problems"]


def prose_problems(paper: Paper) -> Iterator[tuple[DataPath, str]]:
    """(path, message) of each text that cannot be printed, in the paper's order."""
    data = paper_data(paper)
    for part in parts(paper):
        try:
            if isinstance(part.value, Text):
                runs(part.value, _data_for(part, data))
            elif isinstance(part.value, Goal) and part.value.text is None:
                goal_sentence(part.value, local_data(part.value, data))
        except ProseError as error:
            where = ("localities",) if isinstance(part.value, Goal) else ()
            yield (*part.path, *where), str(error)


def _data_for(text: Part, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Only a part's own sentence may name its deadline: not that deadline, not what it holds."""
    if text.holder is None or text.path[-1] in LOCAL_NAMES:
        return data
    return local_data(text.holder, data)
