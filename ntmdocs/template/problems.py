"""All that is wrong in a template, at once, each with its place: before anybody fills it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ntmdocs.template.names import NameReader, Names, first_lacking
from ntmdocs.template.source import CompiledPart
from ntmdocs.template.tags import Fault
from ntmdocs.template.where import Places

__all__ = ["TemplateProblem", "comments_left_out", "names_of", "problems_of"]


@dataclass(frozen=True)
class TemplateProblem:
    """One thing wrong in a template."""

    message: str
    template: str
    where: str
    tag: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.template, self.where, self.tag) if part)
        return f"{place}: {self.message}"


def problems_of(
    parts: Iterable[CompiledPart], template: str, names: Names | None
) -> list[TemplateProblem]:
    """Everything found, part by part, in the order of the text."""
    found: list[TemplateProblem] = []
    for part in parts:
        places = Places(part.name, part.content)
        for fault in _faults(part, names):
            where = places.of(fault.paragraph)
            found.append(TemplateProblem(fault.message, template, where, fault.words))
    return list(dict.fromkeys(found))  # a text box lies twice in the file


def _faults(part: CompiledPart, names: Names | None) -> Iterator[Fault]:
    yield from part.faults
    if not part.faults and part.proof.unbalanced is not None:
        yield part.proof.unbalanced
    if part.tree is not None and names is not None:
        yield from _lacking(part, names)


def comments_left_out(count: int, template: str) -> TemplateProblem:
    """Comments do not go into the papers; who left them there may have meant to act on them."""
    message = f"mẫu có {count:02} nhận xét (comment), văn bản in ra không có; xem rồi xóa khỏi mẫu"
    return TemplateProblem(message, template, "", "")


def names_of(parts: Iterable[CompiledPart]) -> Names:
    """The tree of names that all parts together ask for."""
    reader = NameReader()
    for part in parts:
        assert part.tree is not None
        reader.read(part.tree)
    return reader.tree


def _lacking(part: CompiledPart, names: Names) -> Iterator[Fault]:
    """Names that the data will not have; each name once a tag."""
    assert part.tree is not None
    reader = NameReader()
    reader.read(part.tree)
    said: set[tuple[str, int]] = set()
    for use in reader.uses:
        lacking = None if use.may_lack else first_lacking(use.path, names)
        number = part.environment.tag_at(use.line)
        if lacking is not None and (lacking, number) not in said:
            said.add((lacking, number))
            yield part.tags[number].fault(f'dữ liệu không có "{lacking}"')
