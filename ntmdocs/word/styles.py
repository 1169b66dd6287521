"""What a reader sees of a paragraph's format, so that what nobody sees is not told.

A plan's last paragraphs are bound to its signature by a style that looks as any other paragraph's:
whichever is the last is tracked, for both plans to come back exactly, but is no news.
"""

from ntmdocs.word.elements import Element, written
from ntmdocs.word.names import w

__all__ = ["Looks"]

_UNSEEN = {
    w(name)
    for name in (
        *("pStyle", "rPr", "sectPr", "pPrChange"),
        *("keepNext", "keepLines", "widowControl", "outlineLvl"),
    )
}


class Looks:
    """The looks of paragraphs in a document of these styles."""

    def __init__(self, styles: Element | None) -> None:
        found = () if styles is None else styles.iter(w("style"))
        self._styles = {style.get(w("styleId")): style for style in found}
        self._seen: dict[str | None, dict[str, str]] = {}

    def of(self, paragraph: Element) -> tuple[dict[str, str], dict[str, str]]:
        """What its style and it itself say; two that are equal look the same."""
        properties = paragraph.find(w("pPr"))
        style = paragraph.find(w("pPr/pStyle"))
        name = None if style is None else style.get(w("val"))
        return self._of_style(name), _visible(properties)

    def _of_style(self, name: str | None) -> dict[str, str]:
        if name not in self._seen:
            self._seen[name] = {}  # a style based on itself ends here
            style = self._styles.get(name)
            if style is not None:
                base = style.find(w("basedOn"))
                below = {} if base is None else self._of_style(base.get(w("val")))
                own = _visible(style.find(w("pPr"))) | _visible(style.find(w("rPr")))
                self._seen[name] = below | own
        return self._seen[name]


def _visible(properties: Element | None) -> dict[str, str]:
    children = () if properties is None else properties
    return {str(child.tag): written(child) for child in children if child.tag not in _UNSEEN}
