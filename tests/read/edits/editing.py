"""A printed paper edited from outside, as a person edits it in Word."""

from __future__ import annotations

import io
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import ntmdocs
from ntmdocs.model import Paper
from ntmdocs.read import Imported
from ntmdocs.read.edits.printed import printed_lines
from ntmdocs.read.view import view_docx

__all__ = [
    "after",
    "all_paragraphs",
    "broken",
    "edited",
    "lines",
    "paragraph_of",
    "reword",
    "taken",
    "tracked",
    "without",
]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Change = Callable[[Any], None]
"""What is done to a document of python-docx."""


def edited(docx: ntmdocs.Docx, *changes: Change) -> bytes:
    """The file after the changes."""
    document = docx.document
    for change in changes:
        change(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def all_paragraphs(document: Any) -> list[Any]:
    """Those of cells too, in the order of the document."""
    from docx.text.paragraph import Paragraph

    return [Paragraph(one, document) for one in document.element.body.iter("{*}p")]


def paragraph_of(document: Any, words: str) -> Any:
    """The first paragraph with those words."""
    return next(one for one in all_paragraphs(document) if words in one.text)


def reword(old: str, new: str) -> Change:
    """Words replaced where they first stand in one run."""

    def change(document: Any) -> None:
        runs = (run for one in all_paragraphs(document) for run in one.runs if old in run.text)
        run = next(runs)
        run.text = run.text.replace(old, new, 1)

    return change


def tracked(old: str, new: str) -> Change:
    """Words replaced as a tracked change."""

    def change(document: Any) -> None:
        from docx.oxml import OxmlElement

        paragraph = paragraph_of(document, old)
        run = next(run for run in paragraph.runs if old in run.text)
        before, after = run.text.split(old, 1)
        for kind, words in (("w:del", old), ("w:ins", new), ("", after)):
            copied = deepcopy(run._r)
            paragraph._p.append(copied)
            type(run)(copied, paragraph).text = words
            if kind:
                mark = OxmlElement(kind, {W + "id": "90", W + "author": "An"})
                copied.addprevious(mark)
                mark.append(copied)
            if kind == "w:del":
                for text in copied.iter(W + "t"):
                    text.tag = W + "delText"
        run.text = before

    return change


def after(words: str, new: str) -> Change:
    """A new paragraph below the one with those words, of its looks and without its bookmark."""

    def change(document: Any) -> None:
        above = paragraph_of(document, words)
        element = deepcopy(above._p)
        for mark in [*element.iter("{*}bookmarkStart", "{*}bookmarkEnd")]:
            element.remove(mark)
        for run in [*element.iter("{*}r")][1:]:
            element.remove(run)
        above._p.addnext(element)
        made = type(above)(element, above._parent)
        made.runs[0].text = new
        made.runs[0].bold = made.runs[0].italic = None

    return change


def broken(at: str, *, instead: tuple[str, str] = ("", "")) -> Change:
    """Shift+Enter in place of words, with others right before it and after it."""

    def change(document: Any) -> None:
        runs = (run for one in all_paragraphs(document) for run in one.runs if at in run.text)
        run = next(runs)
        before, _, behind = run.text.partition(at)
        run.text = before + instead[0]
        run.add_break()
        run.add_text(instead[1] + behind)

    return change


def without(words: str) -> Change:
    """The paragraph with those words, deleted."""

    def change(document: Any) -> None:
        element = paragraph_of(document, words)._p
        element.getparent().remove(element)

    return change


def lines(content: bytes) -> list[str]:
    """What is read on the page, a paragraph a line."""
    return [line.text for line in printed_lines(view_docx(content)) if line.text]


def taken(plan: Paper, *changes: Change) -> Imported:
    """The plan with the changes brought back: it prints what the file says, and nothing is told."""
    content = edited(ntmdocs.render_plan(plan), *changes)
    back = ntmdocs.import_edits(plan, content)
    assert back.notes == ()
    assert lines(ntmdocs.render_plan(back.plan).bytes) == lines(content)
    return back
