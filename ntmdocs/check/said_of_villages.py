"""What the sections of a commune's plan say of a village in so many words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ntmdocs.model import Plan, Text
from ntmdocs.model.walk import DataPath, strings
from ntmdocs.patterns import regex
from ntmdocs.prose import in_words
from ntmdocs.vietnamese import ToneMarks, clean, place_tone_marks

__all__ = ["Said", "said_of_villages"]

_SENTENCE = regex(r"(?<=\w\w[.])\s+")
_NEXT_WORD = regex(r" (\w)")
_APART = regex(r"[0-9:;(]|,(?! thôn)| (?:đạt|còn|là) ")


class Said(NamedTuple):
    """A sentence that names a village."""

    path: DataPath
    words: str
    """With old tone marks, as `comparison_key` makes them; capitals as they are written."""
    start: int
    """Where the village is named first."""
    others: tuple[int, ...]
    """Where other villages are named."""

    def clause(self) -> str:
        """What follows the name, as far as the next village that is named apart from it."""
        after = [at for at in self.others if at > self.start and not self._is_joined(at)]
        return self.words[self.start : min(after, default=len(self.words))]

    def _is_joined(self, at: int) -> bool:
        """Whether the other village is named in one breath: `thôn A và thôn B`."""
        return _APART.search(self.words, self.start, at) is None


def said_of_villages(plan: Plan, data: Mapping[str, Any]) -> dict[str, tuple[Said, ...]]:
    """By village's id; no village is taken for another whose name begins as its own."""
    names = {_spelt(village.full_name).casefold(): village.id for village in plan.villages}
    said: dict[str, list[Said]] = {}
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.I)
    for path, sentence in _sentences(plan, data):
        found = [match for match in pattern.finditer(sentence) if not _goes_on(sentence, match)]
        places: dict[str, int] = {}
        for match in found:
            if village := names.get(match[0].casefold()):  # İ is i to a pattern, not when folded
                places.setdefault(village, match.start())
        for named, start in places.items():
            others = tuple(at for other, at in places.items() if other != named)
            said.setdefault(named, []).append(Said(path, sentence, start, others))
    return {village: tuple(sentences) for village, sentences in said.items()}


def _goes_on(sentence: str, match: re.Match[str]) -> bool:
    """Whether the name is longer than the one found: `thôn Đông Hạ` is not `thôn Đông`."""
    following = _NEXT_WORD.match(sentence, match.end())
    return bool(following and following[1].isupper())


def _sentences(plan: Plan, data: Mapping[str, Any]) -> Iterator[tuple[DataPath, str]]:
    for index, section in enumerate(plan.sections):
        for path, text in strings(section):
            if isinstance(text, Text):
                words = _spelt(in_words(text, data))
                for sentence in _SENTENCE.split(words):
                    yield ("sections", index, *path), sentence


def _spelt(words: str) -> str:
    return place_tone_marks(clean(words), ToneMarks.OLD)
