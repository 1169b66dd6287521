"""A path into a paper as a person would say it."""

from typing import Any

from ntmdocs.language import through, tr
from ntmdocs.model import Annex, Assignment, Locality, Model, Paper, Row, Section, Solution, Table
from ntmdocs.model.walk import DataPath, Step, dotted, steps
from ntmdocs.prose.data import paper_data
from ntmdocs.prose.settle import in_words
from ntmdocs.vietnamese import shortened

__all__ = ["path_in_words"]

_TELLING = ("issuing_body", "number", "issued_on", "subject", "full_name", "opening", "name")
_SHOWN = 60  # characters of what a row is called
_PLAIN = ("sections", "villages", "header")


def path_in_words(paper: Paper, path: DataPath) -> str:
    """`Mục tiêu, nội dung / Mục tiêu`, `thôn Đa Hội / Thời hạn đạt chuẩn`, `Nơi nhận`.

    The headings on the way, and the titles of the fields where there are no headings; in a table
    its row and its column.
    """
    way = list(steps(paper, path))
    words = [word for step in way if (word := _word(paper, step))]
    words += _in_table(paper, way)
    last = next((title for step in reversed(way) if (title := _title(step))), None)
    return through(_joined, *dict.fromkeys(words)) or last or dotted(path)


def _joined(*words: str) -> str:
    return " / ".join(words)


def _word(paper: Paper, step: Step) -> str | None:
    if isinstance(step.owner, tuple):
        return _heading(paper, step.value)
    is_telling = isinstance(step.owner, Paper | Locality) or step.key in _TELLING
    if not is_telling or step.key in _PLAIN:
        return None
    return _title(step)


def _in_table(paper: Paper, way: list[Step]) -> list[str]:
    """`dòng "Trồng cây"`, `cột "Thời hạn"` of the last table on the way."""
    values = [step.value for step in way]
    table = next((value for value in reversed(values) if isinstance(value, Table)), None)
    row = next((value for value in reversed(values) if isinstance(value, Row)), None)
    if table is None or row is None:
        return []
    numbers = [step.key for step in way if step.owner == row.cells and isinstance(step.key, int)]
    columns = [table.leaves[number].title for number in numbers[:1]]
    named = (" ".join(cell) for cell in (*row.cells, row.group))
    name = next((cell for cell in named if any(map(str.isalpha, cell))), "")
    annexes = [value.title or value.heading for value in values if isinstance(value, Annex)]
    found = (
        ("", annexes[0] if annexes else ""),
        (tr("dòng"), name),
        (tr("cột"), columns[0] if columns else ""),
    )
    data = paper_data(paper)
    return [
        through(_quoted, what, shortened(in_words(words, data), _SHOWN))
        for what, words in found
        if words
    ]


def _quoted(what: str, words: str) -> str:
    return f'{what} "{words}"'.lstrip()


def _title(step: Step) -> str | None:
    """The title of a field."""
    is_field = isinstance(step.owner, Model) and isinstance(step.key, str)
    return tr(type(step.owner).model_fields[step.key].title or "") if is_field else None


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
