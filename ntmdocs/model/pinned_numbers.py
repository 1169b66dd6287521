"""Numbers of sections that were printed otherwise than they count."""

from collections.abc import Iterator

from ntmdocs.model.sections import Section
from ntmdocs.model.tasks import Items, Marker
from ntmdocs.model.walk import DataPath, HasBody, sections_of
from ntmdocs.vietnamese import letter, roman

__all__ = ["out_of_order"]


def out_of_order(paper: HasBody) -> Iterator[tuple[DataPath, Section]]:
    """Each section with a pinned number that is not the next one, with its path."""
    for content in _contents(paper):
        last = 0
        for path, block in content:
            if isinstance(block, Items) and block.marker in (Marker.LETTER, Marker.NUMBER):
                last = block.start + len(block.items) - 1
            if not isinstance(block, Section):
                continue
            place = last + 1 if block.number is None else _place(block.number)
            if place not in (last + 1, None):
                yield path, block
            last = place or last


def _contents(paper: HasBody) -> Iterator[list[tuple[DataPath, object]]]:
    """What stands one after another: the sections, and the content of each."""
    yield [(("sections", at), section) for at, section in enumerate(paper.sections)]
    for path, section in sections_of(paper):
        yield [((*path, "content", at), block) for at, block in enumerate(section.content)]


def _place(number: str) -> int | None:
    """Which in its row a number is: `1.2` and `b` are the second."""
    last = number.rpartition(".")[2].strip("()")
    if last.isdecimal():
        return int(last)
    return next((n for n in range(1, 60) if last in (letter(n), roman(n))), None)
