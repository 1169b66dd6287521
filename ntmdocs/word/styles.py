"""What a reader sees of a paragraph's format, so that what nobody sees is not told.

A plan's last paragraphs are bound to its signature by a style that looks as any other paragraph's:
whichever is the last is tracked, for both plans to come back exactly, but is no news.
"""

from ntmdocs.word.elements import Element, tag, written

__all__ = ["Looks"]

_UNSEEN = {
    tag(name)
    for name in (
        *("pStyle", "rPr", "sectPr", "pPrChange"),
        *("keepNext", "keepLines", "widowControl", "outlineLvl"),
    )
}


class Looks:
    """The looks of paragraphs in a document of these styles."""

    def __init__(self, styles: Element | None) -> None:
        found = () if styles is None else styles.iter(tag("style"))
        self._styles = {style.get(tag("styleId")): style for style in found}
        self._seen: dict[str | None, dict[str, str]] = {}

    def of(self, paragraph: Element) -> tuple[dict[str, str], dict[str, str]]:
        """What its style and it itself say; two that are equal look the same."""
        properties = paragraph.find(tag("pPr"))
        style = paragraph.find(f"{tag('pPr')}/{tag('pStyle')}")
        name = None if style is None else style.get(tag("val"))
        return self._of_style(name), _visible(properties)

    def _of_style(self, name: str | None) -> dict[str, str]:
        if name not in self._seen:
            self._seen[name] = {}  # a style based on itself ends here
            style = self._styles.get(name)
            if style is not None:
                base = style.find(tag("basedOn"))
                below = {} if base is None else self._of_style(base.get(tag("val")))
                own = _visible(style.find(tag("pPr"))) | _visible(style.find(tag("rPr")))
                self._seen[name] = below | own
        return self._seen[name]


def _visible(properties: Element | None) -> dict[str, str]:
    children = () if properties is None else properties
    return {str(child.tag): written(child) for child in children if child.tag not in _UNSEEN}
