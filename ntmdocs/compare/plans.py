"""Two plans → a document with every change tracked.

Both are rendered with the same template, and the two documents are compared: so the result looks
as the plan looks, and accepting or refusing all gives exactly the one or the other.

Tracked: paragraphs, tables, rows and words removed or added, formats of words, paragraphs and
sections. A table whose columns or cells' looks changed is replaced whole; so is a paragraph that
differs and holds more than runs (links, fields, bookmarks), of which the template's users may have
some. Not tracked: headers and footers (the template's, the same in both; where a template fills
them from the plan, the new plan's), document properties, and bookmarks, content controls around
blocks and comments of the old document.

Made for Word. LibreOffice 7.4 settles all words and their formats too, but keeps the empty
paragraph before a table or an annex that goes, and does not turn pages back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from ntmdocs.compare.blocks import BlockMerger
from ntmdocs.compare.changes import Change, Journal
from ntmdocs.compare.noted import with_notes
from ntmdocs.compare.prepare import first_number, prepare, unique_drawings
from ntmdocs.compare.revisions import Pen
from ntmdocs.compare.sections import SectionMerger, page_sections
from ntmdocs.compare.titles import titles_of
from ntmdocs.findings import Finding
from ntmdocs.given import Given
from ntmdocs.model import Paper
from ntmdocs.render import render_plan
from ntmdocs.vietnamese import clean, forbidden_characters
from ntmdocs.word.docx import Docx
from ntmdocs.word.elements import Element, child_of, parse_xml, part_xml
from ntmdocs.word.footnotes import call_footnotes_by_words, number_footnotes
from ntmdocs.word.names import DOCUMENT, STYLES
from ntmdocs.word.opening import opened_document
from ntmdocs.word.package import read_package
from ntmdocs.word.styles import Styles

__all__ = ["Comparison", "compare_plans", "write_redline"]

_AUTHOR = "ntmdocs"


@dataclass(frozen=True)
class Comparison:
    """What changed from one paper to another."""

    docx: Docx
    """The new plan with every change tracked: to accept or refuse in Word."""
    changes: tuple[Change, ...]
    """The same for the screen, in the order of the document; empty where nothing changed."""


def write_redline(
    old: Paper,
    new: Paper,
    file: str | Path | IO[bytes],
    *,
    author: str = _AUTHOR,
    at: datetime | None = None,
    template: Given | None = None,
    force: bool = False,
    notes: Iterable[Finding] = (),
) -> None:
    """Write the document of `compare_plans` to a path or a binary file object.

    Raises what `compare_plans` raises, and OverwriteRefused as `Docx.save` does.
    """
    made = compare_plans(old, new, author=author, at=at, template=template, notes=notes)
    made.docx.save(file, force=force)


def compare_plans(
    old: Paper,
    new: Paper,
    *,
    author: str = _AUTHOR,
    at: datetime | None = None,
    template: Given | None = None,
    notes: Iterable[Finding] = (),
) -> Comparison:
    """What changed, as tracked changes and as a list.

    `author` and `at` stand on each change; without `at` they carry no time, and the same plans
    give the same bytes. `notes` on the new plan, such as a `Draft` has, stand beside it as Word
    comments, each at its place. Raises what `render_plan` raises for either plan.
    """
    template = None if template is None else opened_document(template)
    before, after = (render_plan(plan, template, places=False) for plan in (old, new))
    old_parts = read_package(before.bytes)
    parts = read_package(after.bytes)
    trees = (parse_xml(old_parts[DOCUMENT]), parse_xml(parts[DOCUMENT]))
    call_footnotes_by_words(trees[0], old_parts)
    call_footnotes_by_words(trees[1], parts)
    prepare(*trees)
    styles = parse_xml(parts[STYLES]) if STYLES in parts else None
    pen = Pen(_written_name(author), at, first_number(trees))
    journal = Journal()
    body = _merged(trees, styles, pen, journal)
    name = after.name.removesuffix(".docx") + "-so-sanh.docx"
    notes = tuple(notes)
    if not pen.has_written and not notes:
        return Comparison(Docx(after.bytes, name), ())
    trees[1].replace(child_of(trees[1], "body"), body)
    unique_drawings(body)
    parts = number_footnotes(trees[1], parts)
    made = {**parts, DOCUMENT: part_xml(trees[1])}
    if notes:
        places = render_plan(new, template).places
        made = with_notes(made, trees[1], places, notes, _written_name(author), at)
    return Comparison(after.with_parts(made, name), journal.changes)


def _merged(
    trees: tuple[Element, Element], styles: Element | None, pen: Pen, journal: Journal
) -> Element:
    old, new = (page_sections(child_of(tree, "body")) for tree in trees)
    titles = titles_of(old, styles) | titles_of(new, styles)
    return SectionMerger(pen, journal, BlockMerger(pen, journal, Styles(styles), titles)).body(
        old, new
    )


def _written_name(author: str) -> str:
    """A name that Word can hold; characters that no file can are left out."""
    if forbidden_characters(author):
        author = "".join(letter for letter in author if not forbidden_characters(letter))
    return clean(author) or _AUTHOR
