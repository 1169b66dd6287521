"""What a document says as text: paragraphs in reading order, each with its own words.

A no-break space before a dash, put there so that no line begins with the dash, is a space.
A text box lies inside the paragraph that it is anchored in, and Word writes it twice, for itself
and for older programs (`mc:AlternateContent`): of such branches the first is read.
"""

from collections.abc import Iterator

from ntmdocs.patterns import regex
from ntmdocs.word.elements import Element, parent_of
from ntmdocs.word.names import mc, w

__all__ = ["lines_of", "own_pieces", "paragraphs", "sign", "text_of"]

_ALTERNATIVES = mc("AlternateContent")
_NOT_OWN = (w("txbxContent"), w("moveFrom"))  # a box, and words that stand elsewhere now
_TEXT, _SIGN = w("t"), w("sym")
_HELD_DASH = regex("\u00a0(?=[-–—] )")
_SAID = {
    **dict.fromkeys(map(w, ("br", "cr", "tab", "ptab")), " "),
    w("noBreakHyphen"): "-",
}
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def paragraphs(root: Element) -> Iterator[Element]:
    """The paragraphs in reading order; those of a box come after the one it is anchored in."""
    return _read(root, (w("p"),))


def lines_of(root: Element) -> Iterator[str]:
    """The words of each paragraph, boxes apart; of a paragraph without words an empty string."""
    return map(text_of, paragraphs(root))


def text_of(element: Element) -> str:
    """The words in an element without those of boxes; line breaks and tabs are spaces."""
    text = "".join(map(_said, own_pieces(element, _TEXT, _SIGN, *_SAID)))
    return _HELD_DASH.sub(" ", text)


def own_pieces(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names that `text_of` reads: in no box, and in one branch only."""
    return _read(element, names, _NOT_OWN)


def _read(root: Element, names: tuple[str, ...], but: tuple[str, ...] = ()) -> Iterator[Element]:
    hidden: set[Element] = set()
    watched = (*names, _ALTERNATIVES, *but)
    for found in root.iter(*watched):
        if found in hidden:
            continue
        if found.tag == _ALTERNATIVES:
            for branch in [*found.iterchildren("*")][1:]:
                hidden.update(branch.iter(*watched))
        elif found.tag in but:
            hidden.update(found.iter(*watched))
        else:
            yield found


def _said(piece: Element) -> str:
    if piece.tag == _TEXT:
        return piece.text or ""
    if parent_of(piece).tag != w("r"):  # in properties a tab is a tab stop
        return ""
    return sign(piece.get(w("char")) or "") if piece.tag == _SIGN else _SAID[str(piece.tag)]


def sign(code: str) -> str:
    """The letter of a sign; most are known to their font alone (Wingdings, Symbol)."""
    try:
        sign = bytes.fromhex(code).decode("utf-16-be")
    except ValueError:
        return _UNKNOWN
    return sign if sign.isprintable() else _UNKNOWN
