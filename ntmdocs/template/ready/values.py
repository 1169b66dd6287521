"""How values go into a template that ships, by the place of their tag.

They come from code that escapes: strings, and XML of its own. What anything else becomes, and what
is wrong with it, the engine says.
"""

from markupsafe import Markup

from ntmdocs.word.run_xml import escape

__all__ = ["NeedsEngine", "blocks", "runs", "words"]

_BLOCKS = ("<w:p>", "<w:p ", "<w:tbl>", "<w:tbl ")
_RUNS = ("<w:r>", "<w:r ", "<w:bookmarkStart ")


class NeedsEngine(Exception):
    """A value that is not as usual, or far more of them."""


def words(value: str) -> str:
    """Into the text of a run."""
    if type(value) is not str or "\t" in value:
        raise NeedsEngine
    return escape(value)


def blocks(value: str) -> str:
    """Paragraphs and tables, or nothing."""
    if value != "" and not (type(value) is Markup and value.startswith(_BLOCKS)):
        raise NeedsEngine
    return value


def runs(value: str) -> str:
    """Runs into a paragraph, or nothing."""
    if value != "" and not (type(value) is Markup and value.startswith(_RUNS)):
        raise NeedsEngine
    return value
