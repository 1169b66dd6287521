"""Notes on the new plan as Word comments in the redline, each at the paragraph that it is about.

Once all is accepted, the paragraphs of the redline are those of the new plan, one by one: so the
place of a paragraph in the data is known by its number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from ntmdocs.findings import Finding
from ntmdocs.language import tr
from ntmdocs.vietnamese import upper_first
from ntmdocs.word.docx import Place
from ntmdocs.word.elements import Element
from ntmdocs.word.names import w
from ntmdocs.word.remarks import Remark, with_remarks

__all__ = ["with_notes"]

_END_GONE, _ROW_GONE = w("pPr/rPr/del"), w("trPr/del")


def with_notes(
    parts: Mapping[str, bytes],
    document: Element,
    places: Sequence[Place],
    notes: Iterable[Finding],
    author: str,
    at: datetime | None,
) -> dict[str, bytes]:
    """The redline with each note as a comment; a note of many places at each of them.

    `places` are those of the new plan's document. What is of no paragraph stands at the first.
    """
    paragraphs = list(_kept(document))
    by_path: dict[str, Element] = {}
    for place in places:
        by_path.setdefault(place.path, paragraphs[place.paragraph])
    remarks = []
    for note in notes:
        for where, current in ((note.place, note.current), *note.also):
            paragraph = _nearest(by_path, where)
            beside = paragraphs[0] if paragraph is None else paragraph
            remarks.append(Remark(beside, _words(note, current, _text(beside))))
    return with_remarks(parts, document, remarks, author, at)


def _kept(document: Element) -> Iterator[Element]:
    """The paragraphs that are there once all is accepted; one whose end goes joins the next."""
    gone = {
        paragraph
        for row in document.iter(w("tr"))
        if row.find(_ROW_GONE) is not None
        for paragraph in row.iter(w("p"))
    }
    for paragraph in document.iter(w("p")):
        if paragraph not in gone and paragraph.find(_END_GONE) is None:
            yield paragraph


def _text(paragraph: Element) -> str:
    return "".join(words.text or "" for words in paragraph.iter(w("t")))


def _nearest(by_path: Mapping[str, Element], where: str) -> Element | None:
    """The paragraph of a place, or the first below it; else of what holds it, and so on."""
    while where:
        below = (each for path, each in by_path.items() if f"{path}.".startswith(f"{where}."))
        if (found := next(below, None)) is not None:
            return found
        where = where.rpartition(".")[0]
    return None


def _words(note: Finding, current: str, beside: str) -> str:
    """What is said, what might stand instead, and the source, a line each.

    The words looked at are repeated where they do not stand beside it.
    """
    said = [f"{note.severity.label}: {upper_first(note.message)}"]
    if current and current.strip("… ") not in beside:
        said.append(tr("Đang xem: {current}", current=current))
    if note.suggestion:
        said.append(tr("Đề xuất: {suggestion}", suggestion=note.suggestion))
    if note.source:
        said.append(tr("Nguồn: {source}", source=note.source))
    return "\n".join(said)
