"""How values go into a template that ships, by the place of their tag.

They come from code that escapes: strings, and XML of its own, in which no text is empty. What
anything else becomes, and what is wrong with it, the engine says.
"""

from markupsafe import Markup

from ntmdocs.template.mend import lacks_paragraph
from ntmdocs.word.run_xml import escape

__all__ = ["NeedsEngine", "blocks", "end_cell", "runs", "words"]

_BLOCKS = ("<w:p>", "<w:p ", "<w:tbl>", "<w:tbl ")
_RUNS = ("<w:r>", "<w:r ", "<w:bookmarkStart ")


class NeedsEngine(Exception):
    """A value that is not as usual, or far more of them."""


def words(value: str) -> str:
    """Into the text of a run."""
    if type(value) is not str or "\t" in value:
        raise NeedsEngine
    text = escape(value)
    if "<" in text and "></w:t>" in f">{text}</w:t>":  # one of its lines is empty
        raise NeedsEngine
    return text


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


def end_cell(made: list[str]) -> None:
    """Behind what was made so far: with a paragraph, where it ends in none."""
    if lacks_paragraph(next(piece for piece in reversed(made) if piece)):
        made.append("<w:p/>")
