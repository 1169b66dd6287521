"""A path into a plan as a person would name the place."""

from typing import Any

from ntmdocs.draft.strings import in_words
from ntmdocs.model import Assignment, Locality, Model, Plan, Section, Solution
from ntmdocs.prose import plan_data

__all__ = ["place_name"]


def place_name(plan: Plan, place: str) -> str:
    """`Mục tiêu, nội dung / Mục tiêu`, `thôn Đa Hội / Thời hạn đạt chuẩn`, `Nơi nhận`.

    The headings on the way, and the titles of the fields where there are no headings.
    """
    words: list[str] = []
    current: Any = plan
    for step in place.split("."):
        if isinstance(current, tuple) and step.isdigit() and int(step) < len(current):
            current = current[int(step)]
            words += _heading(plan, current)
        elif isinstance(current, Model) and step in type(current).model_fields:
            title = type(current).model_fields[step].title
            is_heading = isinstance(current, Plan | Locality) or step in _TELLING
            words += [title] if title and is_heading and step not in _PLAIN else []
            current = getattr(current, step)
        # else: the key that a block stands under, or a part that is gone
    return " / ".join(dict.fromkeys(words)) or place


_TELLING = ("issuing_body", "number", "issued_on", "subject", "full_name", "opening", "name")
_PLAIN = ("sections", "villages", "header")


def _heading(plan: Plan, part: Any) -> list[str]:
    match part:
        case Section():
            text = part.heading
        case Solution():
            text = part.title
        case Assignment():
            text = part.actor
        case Locality():
            return [part.full_name]
        case _:
            return []
    return [in_words(text, plan_data(plan))]
