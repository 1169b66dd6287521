"""Text of a template's tree: taken out, put in and moved without losing what stands beside it."""

from copy import deepcopy

from ntmdocs.word.elements import Element, parent_of, written
from ntmdocs.word.names import XML_SPACE, w

__all__ = [
    "add_before",
    "holder_of",
    "kept_spaces",
    "replace",
    "same_look",
    "split_run",
    "take_out",
]


def add_before(element: Element, text: str) -> None:
    """Put text where the element begins, outside of it."""
    before = element.getprevious()
    if before is None:
        parent = parent_of(element)
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text


def replace(element: Element, text: str) -> None:
    """Put text in place of an element."""
    add_before(element, text + (element.tail or ""))
    element.tail = None
    parent_of(element).remove(element)


def take_out(piece: Element) -> None:
    """Remove a piece of a run, and the run if nothing but its look is left."""
    run = piece.getparent()
    replace(piece, "")
    if run is None or run.tag != w("r") or (run.text or "").strip():
        return
    if all(child.tag == w("rPr") and not child.tail for child in run):
        replace(run, "")


def holder_of(element: Element, name: str) -> Element | None:
    """The nearest element of that name around one."""
    return next(element.iterancestors(w(name)), None)


def kept_spaces(piece: Element) -> None:
    """Say of a text that spaces at its ends count."""
    piece.set(XML_SPACE, "preserve")


def same_look(one: Element, other: Element) -> bool:
    """Whether two runs look the same."""
    return written(one.find(w("rPr"))) == written(other.find(w("rPr")))


def split_run(piece: Element, before: str, between: str, after: str) -> None:
    """Cut a run at one of its texts: what stands between comes to stand between two runs.

    A run that would be empty is left out.
    """
    run = parent_of(piece)
    rest = deepcopy(run)
    number = run.index(piece)
    for child in list(run)[number + 1 :]:
        run.remove(child)
    for child in list(rest)[:number]:
        if child.tag != w("rPr"):
            rest.remove(child)
    follower = rest.find(w("t"))
    assert follower is not None
    tail, run.tail, rest.tail = run.tail, None, None
    run.addnext(rest)
    rest.tail = tail
    piece.text, follower.text = before or None, after or None
    for one in (piece, follower):
        kept_spaces(one)
    add_before(rest, between)
    for one in (piece, follower):
        if not one.text:
            take_out(one)
