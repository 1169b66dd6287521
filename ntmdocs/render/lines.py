"""How lines end: titles and names in lines of about one length, dashes held, the last mark."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise, takewhile

from ntmdocs.prose import Run
from ntmdocs.vietnamese import NO_BREAK_SPACE, held_before_dashes, held_together, with_end_mark
from ntmdocs.word.lengths import Length
from ntmdocs.word.text_width import break_lines, text_width

__all__ = ["balanced_lines", "end_runs", "held_runs"]


def balanced_lines(
    text: str, width: Length, size: Length, *, bold: bool = False, read_as: str = ""
) -> list[str]:
    """As `break_lines`, but no line ends inside a name or a phrase.

    Where one alone is too long for a line, it breaks all the same. `read_as` is the text as it
    stands in a sentence, where `text` is all in capitals, which do not show what is a name.
    Joining the lines with a space gives `text` back.
    """
    if text_width(text, size, bold=bold) <= width:
        return [text]
    return list(_broken(text, width, size, bold, read_as or text))


@lru_cache(maxsize=1024)  # the plans of a batch have the same organ and annexes
def _broken(text: str, width: Length, size: Length, bold: bool, read_as: str) -> tuple[str, ...]:
    for held in _holds(text, read_as):
        lines = break_lines(held, width, size, bold=bold)
        if all(text_width(line, size, bold=bold) <= width for line in lines):
            break
    return tuple(_cut_like(text, lines))


def _holds(text: str, read_as: str) -> Iterator[str]:
    """The text with ever fewer no-break spaces."""
    if len(read_as) == len(text):
        for with_kinds, short_only in ((True, False), (False, False), (False, True)):
            held_words = held_together(read_as, with_kinds=with_kinds, short_only=short_only)
            pairs = zip(text, held_words, strict=True)
            yield "".join([held if held == NO_BREAK_SPACE else letter for letter, held in pairs])
    yield held_before_dashes(text)
    yield text


def _cut_like(text: str, lines: list[str]) -> Iterator[str]:
    """The text with the spaces that it has, in pieces as long as the lines."""
    start = 0
    for line in lines:
        yield text[start : start + len(line)]
        start += len(line) + 1


def held_runs(runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], str]:
    """Runs in which no line begins with a dash between two words of it, and all their text."""
    text = "".join([run.text for run in runs])
    held = held_before_dashes(text)
    if held == text:
        return runs, text
    ends = accumulate((len(run.text) for run in runs), initial=0)
    pieces = (held[start:end] for start, end in pairwise(ends))
    return tuple(run._replace(text=piece) for run, piece in zip(runs, pieces, strict=True)), held


@lru_cache(maxsize=4096)  # the plans of a batch repeat their lines
def end_runs(words: tuple[Run, ...], end_mark: str) -> tuple[Run, ...]:
    """The runs with that mark at their end, once; it looks as the last run does.

    The runs are looked at together: of `A **B**.` the last run is nothing but a mark. Footnotes
    stand after it.
    """
    notes = (*takewhile(lambda run: run.note, reversed(words)),)[::-1]
    words = words[: len(words) - len(notes)] or (Run(""),)
    typed = "".join([run.text for run in words])
    ended = with_end_mark(typed, end_mark)
    kept = min(len(typed), len(ended))
    while typed[:kept] != ended[:kept]:  # no more than a mark
        kept -= 1
    starts = accumulate([len(run.text) for run in words], initial=0)
    cut = [
        run._replace(text=run.text[: kept - start])
        for run, start in zip(words, starts, strict=False)
        if start < kept
    ]
    look = words[-1][1:]
    last = cut.pop().text if cut and cut[-1][1:] == look else ""
    return (*cut, Run(last + ended[kept:], *look), *notes)
