"""Edits made in Word, brought back into the paper and proved by printing it.

Where only the document was changed since it was printed, its words are taken; where both were, that
is told. At the end the paper is printed, and what of the document it does not print is told.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ntmdocs.errors import UnreadableDocument
from ntmdocs.findings import Finding, Severity, find_all
from ntmdocs.given import Given
from ntmdocs.language import tr
from ntmdocs.model import Paper
from ntmdocs.read.edits.columns import with_columns_changed
from ntmdocs.read.edits.edit_rules import EDIT_RULES, BothSides, Outcome, Said
from ntmdocs.read.edits.footnotes import tell_footnotes
from ntmdocs.read.edits.head import filled_in
from ntmdocs.read.edits.pairs import likeness, unnumbered
from ntmdocs.read.edits.reshaping import with_new_headings, with_parts_moved
from ntmdocs.read.edits.sides import Document, Sides
from ntmdocs.read.edits.structure import sign_of
from ntmdocs.read.edits.taking import Taking
from ntmdocs.read.from_view import line_of
from ntmdocs.read.imported import Imported
from ntmdocs.read.view.shapes import paragraphs_in
from ntmdocs.render import render_plan
from ntmdocs.word.opening import opened_document, read_file

__all__ = ["import_edits"]

_COMPUTED = 0.5  # so much alike is a line in which only that is otherwise
_OF_THIS_PLAN = 0.3  # of its lines are in its document, or of those printed then in it now


def import_edits(
    plan: Paper, edited: Given, *, template: Given | None = None, as_was: bool = False
) -> Imported:
    """The paper with what was changed in its document since it was printed.

    `edited` is the DOCX that `render_plan` made and a person changed: a path, bytes or an open file
    object; `template` the one it was made with, where it is not the usual one. Tracked changes are
    taken as accepted, with `as_was` as refused.

    Words go into the strings that they were printed from; new, moved and deleted paragraphs, items
    and rows too. `notes` tell what was not taken, and why: changes on both sides (the paper keeps
    its own), words that a `{{ }}` printed, formats, comments. Notes that somebody must look at are
    in the paper's `open_notes` as well.

    Raises UnreadableDocument for what is no DOCX, or has next to nothing of the paper, and what
    `render_plan` raises.
    """
    template = None if template is None else opened_document(template)
    file = read_file(edited)
    document = Document.of(file, file.name, as_was=as_was)
    outcome = Outcome(has_base=document.base is not None)
    sides = Sides(document, _printed(plan, template), outcome)
    if max(sides.share_known, sides.share_printed) < _OF_THIS_PLAN:
        raise UnreadableDocument(
            tr(
                "{name}: không giống văn bản in từ kế hoạch này; kiểm tra lại hai tệp",
                name=file.name,
            )
        )
    plan, sides = _in_shape(plan, sides, template)
    taking = Taking(plan, sides, outcome)
    taking.take(sides.edited())
    while True:  # what proves wrong is dropped, until there is nothing to drop
        paper = taking.made()
        printed = sides.now if paper is plan else _printed(paper, template)
        untaken = list(_untaken(paper, printed, sides))
        dropped = [taking.drop(number, instead) for number, instead in untaken]
        if not any(dropped):
            break
    lines = document.lines
    outcome.untaken = [BothSides(sides.where(at), lines[at].text, one) for at, one in untaken]
    outcome.headings = list(taking.headings())
    outcome.breaks = list(sides.breaks())
    tell_footnotes(sides, printed, outcome)
    around = _apart(printed)
    outcome.untaken += [BothSides((), one) for one in _apart(document) if one not in around]
    _comment(sides, outcome)
    notes = tuple(find_all(EDIT_RULES, outcome))
    return Imported(_with_notes(paper, notes), notes)


def _in_shape(paper: Paper, sides: Sides, template: Given | None) -> tuple[Paper, Sides]:
    """The paper in the document's shape, and the document beside it as it prints then."""
    for reshape in (with_parts_moved, with_new_headings, with_columns_changed):
        made = reshape(paper, sides)
        if made is not None:
            paper = made.paper
            sides = sides.reshaped(_printed(paper, template), made.path_now)
    return paper, sides


def _with_notes(paper: Paper, notes: Sequence[Finding]) -> Paper:
    """With those that somebody must look at, once each."""
    told = dict.fromkeys(one.noted for one in notes if one.severity is not Severity.INFO)
    added = [one for one in told if one not in paper.open_notes]
    return paper.model_copy(update={"open_notes": (*paper.open_notes, *added)}) if added else paper


def _printed(paper: Paper, template: Given | None) -> Document:
    return Document.of(render_plan(paper, template).bytes)


def _untaken(paper: Paper, printed: Document, sides: Sides) -> Iterator[tuple[int, str]]:
    """The lines of the document that the paper does not print, and what it prints instead."""
    texts = [line.text for line in sides.document.lines]
    instead = [line.text for line in printed.lines]
    bare = {unnumbered(text) for text in instead}
    matcher = SequenceMatcher(None, texts, instead, autojunk=False)
    for tag, first, last, start, stop in matcher.get_opcodes():
        for number in range(first, last) if tag in ("delete", "replace") else ():
            at = start + number - first
            there, text = instead[at] if at < stop else "", texts[number]
            # `7` is `07`; an end mark or a date is computed, since other words were changed. What
            # marks it as an item is not: then it became another part.
            is_same = filled_in(paper, sides.where(number), there, text) == {}
            is_alike = likeness(text, there) > _COMPUTED or unnumbered(text) == unnumbered(there)
            is_computed = number in sides.untouched and is_alike and sign_of(text) == sign_of(there)
            is_there = number in sides.pairs.moved_in_data and unnumbered(text) in bare
            is_told = number in sides.explained or is_there or is_same or is_computed
            if text and not is_told:
                yield number, there


def _apart(document: Document) -> list[str]:
    """What is printed above and below the pages."""
    pages = [stretch.page for stretch in document.view.stretches]
    around = [blocks for page in pages for _, blocks in (*page.headers, *page.footers)]
    paragraphs = (one for blocks in around for one in paragraphs_in(blocks))
    lines = (line_of(one).text for one in paragraphs if one.page_number is None)
    return list(dict.fromkeys(line for line in lines if line))


def _comment(sides: Sides, outcome: Outcome) -> None:
    written = (one for one in sides.document.view.comments if not one.is_own)
    comments = {one.id: one for one in written}
    for number, line in enumerate(sides.document.lines):
        for said in (comments[one] for one in line.comments if one in comments):
            where = sides.where(number)
            outcome.comments.append(Said(where, said.author, said.text, line.text))
