"""A path into a paper as a person would say it."""

from typing import Any

from ntmdocs.model import Assignment, Locality, Model, Paper, Section, Solution
from ntmdocs.model.walk import DataPath, Step, dotted, steps
from ntmdocs.prose.data import paper_data
from ntmdocs.prose.settle import in_words

__all__ = ["path_in_words"]

_TELLING = ("issuing_body", "number", "issued_on", "subject", "full_name", "opening", "name")
_PLAIN = ("sections", "villages", "header")


def path_in_words(paper: Paper, path: DataPath) -> str:
    """`Mục tiêu, nội dung / Mục tiêu`, `thôn Đa Hội / Thời hạn đạt chuẩn`, `Nơi nhận`.

    The headings on the way, and the titles of the fields where there are no headings.
    """
    way = list(steps(paper, path))
    words = [word for step in way if (word := _word(paper, step))]
    last = next((title for step in reversed(way) if (title := _title(step))), None)
    return " / ".join(dict.fromkeys(words)) or last or dotted(path)


def _word(paper: Paper, step: Step) -> str | None:
    if isinstance(step.owner, tuple):
        return _heading(paper, step.value)
    is_telling = isinstance(step.owner, Paper | Locality) or step.key in _TELLING
    if not is_telling or step.key in _PLAIN:
        return None
    return _title(step)


def _title(step: Step) -> str | None:
    """The title of a field."""
    is_field = isinstance(step.owner, Model) and isinstance(step.key, str)
    return type(step.owner).model_fields[step.key].title if is_field else None


def _heading(paper: Paper, part: Any) -> str | None:
    match part:
        case Section():
            text = part.heading
        case Solution():
            text = part.title
        case Assignment():
            text = part.actor
        case Locality():
            return part.full_name
        case _:
            return None
    return in_words(text, paper_data(paper))
