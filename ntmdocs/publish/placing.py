"""Which words of a PDF come from which paragraph: no engine says so, the words themselves do.

An engine writes a page about in the order of the document; in a table it may go line by line
through the cells of a row. So each paragraph takes its words from those not taken yet, near where
the one before it took its own.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from ntmdocs.publish.pages import Box, signs_of

__all__ = ["PlacedWords", "PrintedWord", "find_places", "printed_words", "words_in"]

_AHEAD = 80  # words that may stand between: a row of a table, a row that is repeated


class PrintedWord(NamedTuple):
    """Letters and figures without a sign between them."""

    letters: str
    page: int
    """From 1."""
    box: Box


class PlacedWords(NamedTuple):
    """The words of a paragraph, and the places in the data they come from."""

    paths: tuple[str, ...]
    words: tuple[str, ...]


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, all in small letters."""
    groups = groupby(text.casefold(), str.isalnum)
    return tuple("".join(signs) for is_word, signs in groups if is_word)


def printed_words(pdf: Any) -> list[PrintedWord]:
    """The words of PDFium's document, without the number at the head of a page."""
    words: list[PrintedWord] = []
    for number, page in enumerate(pdf, 1):
        on_page = [*_words(number, page)]
        words += on_page[on_page[:1] != [] and on_page[0].letters == str(number) :]
    return words


def _words(number: int, page: Any) -> Iterator[PrintedWord]:
    for is_word, signs in groupby(signs_of(page), lambda one: one[0].isalnum()):
        if is_word:
            letters, boxes = zip(*signs, strict=True)
            left, top, right, bottom = zip(*boxes, strict=True)
            box = Box(min(left), min(top), max(right), max(bottom))
            yield PrintedWord("".join(letters).casefold(), number, box)


def find_places(
    printed: Iterable[PrintedWord], paragraphs: Iterable[PlacedWords]
) -> Iterator[tuple[str, list[PrintedWord]]]:
    """Each place with the words that were printed of it; one that is not found is left out."""
    left = list(printed)
    for paths, words in paragraphs:
        near = left[: len(words) + 2 * _AHEAD]
        taken = _together(near, "".join(words)) or _one_by_one(near, words)
        yield from ((path, [left[at] for at in taken]) for path in paths if taken)
        if taken:
            passed = max(0, taken[-1] - _AHEAD)  # nothing will ask for what is so far behind
            used = {*range(passed), *taken}
            left[: len(near)] = [one for at, one in enumerate(near) if at not in used]


def _together(near: list[PrintedWord], letters: str) -> list[int]:
    """Where these letters stand side by side, a word torn at the end of a line too."""
    starts, row = [0], ""
    for one in near:
        row += one.letters
        starts.append(len(row))
    found = row.find(letters) if letters else -1
    while found >= 0:
        if found in starts and found + len(letters) in starts:
            return [*range(starts.index(found), starts.index(found + len(letters)))]
        found = row.find(letters, found + 1)
    return []


def _one_by_one(near: list[PrintedWord], words: tuple[str, ...]) -> list[int]:
    """Where each word is found behind the one before; nothing where one is not."""
    letters, taken, start = [one.letters for one in near], list[int](), 0
    for word in words:
        try:
            start = letters.index(word, start) + 1
        except ValueError:
            return []
        taken.append(start - 1)
    return taken
