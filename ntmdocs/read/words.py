"""Whether a paper prints all that stood in the document, word by word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ntmdocs.vietnamese import comparison_key

__all__ = ["Lost", "lost_words"]

_WORD = re.compile(r"[^\W_]+")
_AROUND = 4


@dataclass(frozen=True)
class Lost:
    """Words of the document that the paper does not print at their place."""

    words: str
    before: str
    """The words that they stand after."""


def lost_words(lines: Iterable[str], printed: str) -> Iterator[Lost]:
    """What is missing, in the order of the document.

    Words that stand elsewhere in the paper, such as the number that a header has beside the
    organ in one document and under it in the other, are not missing.
    """
    said = [word for line in lines for word in _WORD.findall(line)]
    keys = [comparison_key(word) for word in said]
    of_paper = [comparison_key(word) for word in _WORD.findall(printed)]
    matcher = SequenceMatcher(None, keys, of_paper)
    spare = _Spare(
        word
        for kind, *_, start, end in matcher.get_opcodes()
        if kind != "equal"
        for word in of_paper[start:end]
    )
    for kind, start, end, *_ in matcher.get_opcodes():
        if kind in ("delete", "replace"):
            missing = [at for at in range(start, end) if not spare.take(keys[at])]
            if missing:
                words = " ".join(said[at] for at in missing)
                yield Lost(words, " ".join(said[max(start - _AROUND, 0) : start]))


class _Spare:
    """Words that the paper has beside those that matched."""

    def __init__(self, words: Iterable[str]) -> None:
        self._counts: dict[str, int] = {}
        for word in words:
            self._counts[word] = self._counts.get(word, 0) + 1

    def take(self, word: str) -> bool:
        if self._counts.get(word, 0) == 0:
            return False
        self._counts[word] -= 1
        return True
