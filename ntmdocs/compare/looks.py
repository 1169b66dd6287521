"""What a reader sees of a paragraph's format, so that what nobody sees is not told.

A plan's last paragraphs are bound to its signature by a style that looks as any other paragraph's:
whichever is the last is tracked, for both plans to come back exactly, but is no news.
"""

from ntmdocs.word.elements import Element
from ntmdocs.word.styles import Format, Styles

__all__ = ["Looks", "look_of"]

Looks = tuple[Format, Format]

_UNSEEN = {f"{name}@val" for name in ("keepNext", "keepLines", "widowControl", "outlineLvl")}


def look_of(paragraph: Element, styles: Styles) -> Looks:
    """The format of a paragraph and of its letters; equal for two that look the same."""
    return _seen(styles.paragraph_format(paragraph)), _seen(styles.text_format(paragraph))


def _seen(format: Format) -> Format:
    return {name: value for name, value in format.items() if name not in _UNSEEN}
