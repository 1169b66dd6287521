"""Names as the paper itself writes them, for its lines in capitals, which show none."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ntmdocs.read.lines import Line
from ntmdocs.vietnamese import lower_first, organ_in_sentence

__all__ = ["Names"]

_SENTENCE = re.compile(r"[.:;!?] ")
_PAUSE = re.compile(r"[,()“”\"] ?")


class Names:
    """The names of one paper, its place too: words with capitals in the middle of a sentence."""

    def __init__(self, lines: Iterable[Line], place: str = "") -> None:
        texts = (line.text for line in lines if not line.is_upper)
        found = (name for text in (*texts, f"Tại {place}") for name in _names_in(text))
        self._forms = {name.lower(): name for name in found}
        longest_first = sorted(self._forms, key=len, reverse=True)
        self._known = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")

    def in_sentence(self, text: str) -> str:
        """A line in capitals as in a sentence: `TRƯỜNG THCS SUỐI MƠ`, `Trường THCS Suối Mơ`."""
        found = self._known.search(text.lower()) if self._forms and text.isupper() else None
        if found is None:
            return organ_in_sentence(text)
        before = organ_in_sentence(text[: found.end()])[: found.start()]
        rest = text[found.end() :]
        start = next((at for at, letter in enumerate(rest) if letter.isalpha()), len(rest))
        after = self.in_sentence(rest[start:])
        if self._known.match(after.lower()) is None:
            after = lower_first(after)
        return f"{before}{self._forms[found[0]]}{rest[:start]}{after}"


def _names_in(text: str) -> Iterator[str]:
    """Two words or more that begin with a capital and go on in small letters, not at the start."""
    for sentence in _SENTENCE.split(text):
        for piece in _PAUSE.split(sentence.partition(" ")[2]):
            for is_name, group in groupby(piece.split(" "), _is_capitalised):
                name = [*group]
                if is_name and len(name) > 1:
                    yield " ".join(name)


def _is_capitalised(word: str) -> bool:
    return word.isalpha() and word.istitle()
