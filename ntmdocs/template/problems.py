"""All that is wrong in a template, at once, each with its place: before anybody fills it."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from ntmdocs.language import tr
from ntmdocs.template.names import NameReader, Names, first_lacking
from ntmdocs.template.source import CompiledPart
from ntmdocs.template.tags import Fault
from ntmdocs.template.where import Places
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.names import w

__all__ = ["TemplateProblem", "comments_left_out", "names_of", "problems_of", "style_names"]


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
    parts: Iterable[CompiledPart],
    template: str,
    names: Names | None,
    styles: Container[str] | None = None,
) -> list[TemplateProblem]:
    """Everything found, part by part, in the order of the text; `styles` are those there are."""
    found: list[TemplateProblem] = []
    for part in parts:
        places = Places(part.name, part.content)
        unstyled = () if styles is None else _unstyled(part, styles)
        for fault in (*_faults(part, names), *unstyled):
            where = places.of(fault.paragraph)
            found.append(TemplateProblem(fault.message, template, where, fault.words))
    return list(dict.fromkeys(found))  # a text box lies twice in the file


def _faults(part: CompiledPart, names: Names | None) -> Iterator[Fault]:
    yield from part.faults
    if not part.faults and part.proof.unbalanced is not None:
        yield part.proof.unbalanced
    if part.tree is not None and names is not None:
        yield from _lacking(part, names)


def _unstyled(part: CompiledPart, styles: Container[str]) -> Iterator[Fault]:
    """The first paragraph of each style that the template does not have."""
    said: set[str] = set()
    for number, paragraph in enumerate(parse_xml(part.content).iter(w("p"))):
        style = paragraph.find(w("pPr/pStyle"))
        name = "" if style is None else style.get(w("val")) or ""
        if name and name not in styles and name not in said:
            said.add(name)
            yield Fault(
                tr("mẫu không có kiểu đoạn “{name}”; chọn lại kiểu cho đoạn này", name=name), number
            )


def style_names(styles: bytes) -> set[str]:
    """The names that paragraphs call styles by."""
    return {one.get(w("styleId")) or "" for one in parse_xml(styles).iter(w("style"))}


def comments_left_out(count: int, template: str) -> TemplateProblem:
    """Comments do not go into the papers; who left them there may have meant to act on them."""
    message = tr(
        "mẫu có {count:02} nhận xét (comment), văn bản in ra không có; xem rồi xóa khỏi mẫu",
        count=count,
    )
    return TemplateProblem(message, template, "", "")


def names_of(parts: Iterable[CompiledPart], *, printed: bool = False) -> Names:
    """The tree of names that all parts together ask for; or only of those that they print."""
    reader = NameReader(without_conditions=printed)
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
            yield part.tags[number].fault(tr('dữ liệu không có "{lacking}"', lacking=lacking))
