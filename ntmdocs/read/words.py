"""Whether a paper prints all that stood in the document, word by word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, groupby

from ntmdocs.vietnamese import comparison_key

__all__ = ["lost_words"]

_WORD = re.compile(r"[^\W_]+")
_AROUND = 4
_MOST_PAIRS = 4_000_000  # of words to compare: two papers that have little in common


@dataclass(frozen=True)
class Lost:
    """Words of the document that the paper does not print at their place."""

    words: str
    before: str
    """The words that they stand after."""


def lost_words(lines: Iterable[str], printed: str) -> Iterator[Lost]:
    """What is missing, in the order of the document.

    Paragraphs that the paper has too are set apart first, then words in what is left of both. Words
    that stand elsewhere in the paper, such as the number that a header has beside the organ in one
    document and under it in the other, are not missing.
    """
    said = [found for line in lines if (found := _WORD.findall(line))]
    of_paper = [found for line in printed.split("\n") if (found := _WORD.findall(line))]
    left = Counter(map(_folded, of_paper))
    words = [word for one in said for word in one]
    starts = accumulate(map(len, said), initial=0)
    alone = [
        at
        for start, one in zip(starts, said, strict=False)
        if not _taken(left, _folded(one))
        for at in range(start, start + len(one))
    ]
    there = [word for one in of_paper if _taken(left, _folded(one)) for word in one]
    for stretch in _stretches(alone, [words[at] for at in alone], there):
        first = stretch[0]
        before = words[max(first - _AROUND, 0) : first]
        yield Lost(" ".join(words[at] for at in stretch), " ".join(before))


def _stretches(places: list[int], words: list[str], there: list[str]) -> Iterator[list[int]]:
    """The places of words that are not `there`, neighbours together."""
    keys, keys_there = [*map(_key, words)], [*map(_key, there)]
    codes = [("delete", 0, len(keys), 0, len(keys_there))]
    if len(keys) * len(keys_there) <= _MOST_PAIRS:
        codes = [*SequenceMatcher(None, keys, keys_there).get_opcodes()]
    differing = [code for code in codes if code[0] != "equal"]
    spare = Counter(key for *_, start, end in differing for key in keys_there[start:end])
    for _, start, end, *_ in differing:
        gone = [places[at] for at in range(start, end) if not _taken(spare, keys[at])]
        for _, group in groupby(enumerate(gone), lambda pair: pair[1] - pair[0]):
            yield [place for _, place in group]


def _folded(words: list[str]) -> str:
    return " ".join(map(_key, words))


def _taken(spare: Counter[str], word: str) -> bool:
    if spare[word] <= 0:
        return False
    spare[word] -= 1
    return True


def _key(word: str) -> str:
    """A number below ten is the same with a zero before it, as the decree writes it."""
    return word.lstrip("0") or "0" if word.isdecimal() else comparison_key(word)
