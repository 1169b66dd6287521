"""A copy of a DOCX whose looks are put right: paper, letters, spacing, page numbers; no words."""

from dataclasses import dataclass
from pathlib import Path

from ntmdocs.findings import Report, find_all
from ntmdocs.given import Content, Given
from ntmdocs.lint.context import Context
from ntmdocs.lint.copying import parts_to_copy
from ntmdocs.lint.cures import Cure, NumberCure, PageCure
from ntmdocs.lint.linting import context_of, rules_for
from ntmdocs.lint.mended_pages import mend_numbers, mend_page
from ntmdocs.lint.mended_text import mend_paragraph
from ntmdocs.read.view import paragraphs_of
from ntmdocs.word.content_hash import with_own_hash
from ntmdocs.word.docx import Docx
from ntmdocs.word.elements import Element, parse_xml, part_xml
from ntmdocs.word.names import DOCUMENT, w
from ntmdocs.word.package import read_package, write_package
from ntmdocs.word.properties import say
from ntmdocs.word.relations import related_part
from ntmdocs.word.styles import Styles

__all__ = ["Fixed", "fix_docx"]

_MOST_ROUNDS = 5  # one thing put right may show another


@dataclass(frozen=True)
class Fixed:
    """A document put right as far as a program can."""

    docx: Docx
    mended: Report
    """What was wrong and is so no more."""
    left: Report
    """What a person must put right."""


def fix_docx(source: Given) -> Fixed:
    """A copy with paper, margins, font, sizes, weight, places, spacing and page numbers put right.

    Words and the letters of items stay; so do drawn lines, and everything whose right look is not
    sure. A copy put right again is the same file. Raises UnreadableDocument.
    """
    parts, name = parts_to_copy(source)
    made = write_package(with_own_hash(parts))
    before = _report(_context(made, name))
    for _ in range(_MOST_ROUNDS):
        mended = _mended_once(made, name)
        if mended == made:
            break
        made = mended
    after = _report(_context(made, name))
    left = {(one.rule, one.place) for one in after.findings}
    gone = tuple(one for one in before.findings if (one.rule, one.place) not in left)
    docx = Docx(made, f"{Path(name).stem}-da-chinh.docx")
    return Fixed(docx, Report(gone), after)


def _context(content: bytes, name: str) -> Context:
    return context_of(Content.of(content, name))


def _report(context: Context) -> Report:
    return Report(tuple(find_all(rules_for(context), context)))


def _mended_once(content: bytes, name: str) -> bytes:
    """The same with what each fault says would cure it; the same bytes where nothing does."""
    context = _context(content, name)
    cures = [
        cure
        for rule in rules_for(context)
        if rule.mends
        for fault in rule.faults(context)
        for cure in (fault.cure if isinstance(fault.cure, tuple) else (fault.cure,))
        if cure is not None
    ]
    if not cures:
        return content
    parts = read_package(content, name)
    document, paragraphs = paragraphs_of(content, name)
    styles = Styles(_styles(parts))
    for cure in cures:
        if isinstance(cure, PageCure):
            mend_page(document, cure)
        elif isinstance(cure, NumberCure):
            mend_numbers(parts, DOCUMENT, document, cure)
        else:
            _mend(cure, context, paragraphs, styles)
    parts[DOCUMENT] = part_xml(document)
    return write_package(with_own_hash(parts))


def _styles(parts: dict[str, bytes]) -> Element | None:
    part = related_part(parts, DOCUMENT, "styles")
    return None if part is None else parse_xml(parts[part])


def _mend(cure: Cure, context: Context, paragraphs: dict[int, Element], styles: Styles) -> None:
    for place in cure.places:
        paragraph = paragraphs[place]
        if cure.is_counted_anew:
            say(_setup_of(paragraph), "pgNumType", start="1")
            continue
        above = context.paragraphs.get(place - 1)
        mend_paragraph(paragraph, cure, styles, above.spacing.after.pt if above else 0)


def _setup_of(paragraph: Element) -> Element:
    """What says how the pages of a paragraph are: the first `w:sectPr` in it or after it."""
    following = paragraph.getroottree().getroot().iter(w("p"), w("sectPr"))
    while next(following) is not paragraph:
        pass
    return next(one for one in following if one.tag == w("sectPr"))
