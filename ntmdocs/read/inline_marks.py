"""The look of runs as the marks of prose: `**bold**`, `*italic*`, `^[footnote]`."""

import re
from collections.abc import Iterable

from ntmdocs.read.view.shapes import Run

__all__ = ["with_marks"]

_MEANINGFUL = re.compile(r"[\\*{}]|\^(?=\[|$)")


def with_marks(runs: Iterable[Run], *, bold: bool, italic: bool) -> str:
    """A mark stands right at the words that it begins or ends with, never at a space.

    Nor does a single `*` beside a figure inside a word, where it would be a sign (`20*30`): the
    rest of such a word looks as its beginning does.
    """
    written, before = "", (False, False)
    for run in runs:
        here = (bold and run.bold, italic and run.italic)
        if run.note or not run.text.strip(" "):
            written += f"^[{run.note}]" if run.note else run.text
            continue
        words = _MEANINGFUL.sub(lambda sign: f"\\{sign[0]}", run.text)
        bare_written, bare_words = written.rstrip(" "), words.lstrip(" ")
        spaces = written[len(bare_written) :] + words[: len(words) - len(bare_words)]
        if spaces:
            closing = _mark(*(old and not new for old, new in zip(before, here, strict=True)))
            opening = _mark(*(new and not old for old, new in zip(before, here, strict=True)))
        else:
            if before[0] == here[0] and _has_figure(bare_written[-1:], bare_words[:1]):
                here = before
            closing = ""
            opening = _mark(*(new != old for old, new in zip(before, here, strict=True)))
        written = f"{bare_written}{closing}{spaces}{opening}{bare_words}"
        before = here
    bare = written.rstrip(" ")
    return f"{bare}{_mark(*before)}{written[len(bare) :]}"


def _has_figure(before: str, after: str) -> bool:
    """Whether two characters stand in one word, and one of them is a figure."""
    return before.isalnum() and after.isalnum() and (before.isdigit() or after.isdigit())


def _mark(bold: bool, italic: bool) -> str:
    return "*" * (2 * bold + italic)
