"""Which strings of a paper a printed line is made of, and which of its letters are whose."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from ntmdocs.model import Goal, LegalBasis, Model, Paper, Section, Task, Text
from ntmdocs.model.base import ShortModel
from ntmdocs.model.sections import TELLING_KEYS
from ntmdocs.model.walk import DataPath
from ntmdocs.prose import Atom, atoms, local_data, paper_data
from ntmdocs.vietnamese import ToneMarks, place_tone_marks

__all__ = ["Owner", "Source", "located", "names_at", "sources_of", "value_at"]

_ENDS = " .,;:/"


@dataclass(frozen=True)
class Source:
    """A string of the paper, or the one-line form of a part of it."""

    path: DataPath
    atoms: tuple[Atom, ...]
    is_prose: bool
    """Signs in it have a meaning."""
    model: type[Model] | None = None
    """What the one-line form is of."""


Owner: TypeAlias = tuple[int, int] | None
"""Whose letter it is: which source, which of its atoms; None where it is computed."""


def value_at(paper: Paper, path: DataPath) -> Any:
    """What stands there; None where the paper has no such place."""
    value: Any = paper
    for key in path:
        if isinstance(value, tuple) and isinstance(key, int):
            value = value[key] if key < len(value) else None
        elif isinstance(value, Model) and key in type(value).model_fields:
            value = getattr(value, str(key))
        elif not isinstance(value, TELLING_KEYS.get(str(key), ())):
            return None
    return value


def sources_of(paper: Paper, path: DataPath) -> list[Source]:
    """The strings whose words are printed at a place, in their order there."""
    data = names_at(paper, path)
    holder, value = value_at(paper, path[:-1]), value_at(paper, path)
    if path[-1] == "title" and isinstance(holder, Section):
        made = [_source(path, holder.heading, data)]
        if holder.text is None or holder.division is not None:
            return made
        return [*made, _source((*path[:-1], "text"), holder.text, data)]
    if isinstance(value, LegalBasis):
        return [*_basis(value, path, data), *_opening(paper, path, data)]
    if value == () and len(path) > 2 and "table" in path:
        return [Source((*path, 0), (), is_prose=True)]
    if isinstance(value, str):
        return [_source(path, value, data)]
    if isinstance(value, ShortModel) and (short := value.as_text()) is not None:
        return [Source(path, _letters(short), is_prose=False, model=type(value))]
    return list(_inside(value, path, data)) if isinstance(value, Model) else []


def _basis(basis: LegalBasis, path: DataPath, data: Mapping[str, Any]) -> Iterator[Source]:
    if basis.text is None:
        words = f"{basis.lead} {'; '.join(map(str, basis.acts))}"
        yield Source(path, _letters(words), is_prose=False, model=LegalBasis)
    else:
        yield Source((*path, "lead"), _letters(basis.lead), is_prose=False)
        yield _source((*path, "text"), basis.text, data)


def _opening(paper: Paper, path: DataPath, data: Mapping[str, Any]) -> Iterator[Source]:
    """In the narrative the first opening goes on after the last basis."""
    legal = paper.legal_bases
    is_last = legal is not None and path[-1] == len(legal.bases) - 1
    if legal is not None and legal.opening and is_last and legal.layout == "narrative":
        yield _source(("legal_bases", "opening", 0), legal.opening[0], data)


def _inside(value: Model, path: DataPath, data: Mapping[str, Any]) -> Iterator[Source]:
    """The strings of a part itself, not those of parts in it."""
    for name in type(value).model_fields:
        found = getattr(value, name)
        if isinstance(found, Text) or type(found) is str:
            yield _source((*path, name), found, data)
        elif isinstance(found, tuple):
            for number, one in enumerate(found):
                if isinstance(one, str):
                    yield _source((*path, name, number), one, data)


def _source(path: DataPath, value: str, data: Mapping[str, Any]) -> Source:
    if isinstance(value, Text):
        return Source(path, tuple(atoms(value, data)), is_prose=True)
    return Source(path, _letters(value), is_prose=False)


def _letters(text: str) -> tuple[Atom, ...]:
    return tuple(Atom(letter, letter) for letter in text)


def names_at(paper: Paper, path: DataPath) -> Mapping[str, Any]:
    """What a text at a place may name: the paper's data, and those of the task or goal around."""
    data: Mapping[str, Any] = paper_data(paper)
    for length in range(len(path), 0, -1):
        if isinstance(part := value_at(paper, path[:length]), Task | Goal):
            return local_data(part, data)
    return data


def located(text: str, sources: Sequence[Source]) -> list[Owner]:
    """The owner of each letter of a printed line: the sources in their order, as far as found."""
    owners: list[Owner] = [None] * len(text)
    folded, start = _folded(text), 0
    for number, source in enumerate(sources):
        letters = list(_printed(source))
        words = _folded("".join(letter for letter, _ in letters))
        bare = words.rstrip(_ENDS)  # the mark at the end is computed in some places
        for wanted in dict.fromkeys((words, bare)):
            at = folded.rfind(wanted, start) if len(sources) == 1 else folded.find(wanted, start)
            if wanted and at >= 0 and len(folded) == len(text):
                owned = [(number, atom) for _, atom in letters[: len(wanted)]]
                owners[at : at + len(wanted)] = owned
                start = at + len(wanted)
                break
    return owners


def _printed(source: Source) -> Iterator[tuple[str, int]]:
    """The letters that a source prints, each with its atom; spaces that follow one are one."""
    before = ""
    for number, atom in enumerate(source.atoms):
        for letter in atom.printed:
            if not (letter.isspace() and before.isspace()):
                yield letter, number
            before = letter


def _folded(text: str) -> str:
    """The same letter for letter, however it is printed: in capitals, held together, toned."""
    spelt = place_tone_marks(text, ToneMarks.OLD)
    spelt = spelt if len(spelt) == len(text) else text
    return "".join(
        " " if letter.isspace() else folded if len(folded := letter.casefold()) == 1 else letter
        for letter in spelt
    )
