"""Abbreviations that a reader is not told, or is told too late."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from ntmdocs.check.context import PaperContext
from ntmdocs.check.spelling import is_misspelt
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Line, Model
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.sources import read_source
from ntmdocs.vietnamese import comparison_key, roman, words_around
from ntmdocs.vietnamese.syllables import is_syllable

__all__ = [
    "abbreviation_explained_again",
    "abbreviation_explained_late",
    "abbreviation_not_explained",
]

_INFO = Severity.INFO
_KNOWN_FILE = Path(__file__).with_name("abbreviations.yaml")
_ABBREVIATION = regex(r"(?<![\w&/.-])[A-ZĐ]{2,7}(?:&[A-ZĐ]{1,4})?(?![\w&/-]|\.[0-9])")
_TOLD = r"\((?:sau đây )?(?:gọi|viết)?(?: chung)?(?: tắt)?(?: là)?:? ?[“\"]?{}[”\"]?\)"
_TOLD_OF_ALL = regex(  # `thủ tục hành chính (TTHC)`
    r"(?P<words>(?:[^\W\d_]+,? ){2,7})\((?P<short>[A-ZĐ]{2,7})\)"
)
_FEW = 3  # words shown around
_SURELY_NO_CHANCE = 4  # letters
_ROMAN = frozenset(roman(number) for number in range(1, 60))


class _Use(NamedTuple):
    """An abbreviation at its first place."""

    words: str
    path: DataPath
    text: str
    found: re.Match[str]
    order: int


@rule("Chữ viết tắt được giải thích ở lần đầu", severity=_INFO)
def abbreviation_not_explained(context: PaperContext) -> Iterator[Fault]:
    """Neither told in brackets nor written out before; those that everybody knows are left out."""
    for use in _first_uses(context):
        if _explained_at(context, use) is None:
            full = _known().get(use.words)
            suggestion = f"{full} ({use.words})" if full else ""
            message = tr('"{words}" viết tắt mà chưa giải thích ở chỗ nào', words=use.words)
            yield _fault(use, message, suggestion)
        elif not (use.words in _known() or _has_words_of(use.text, use.words)) and not any(
            _told_of(use).search(text) for _, text in context.body
        ):
            message = tr(
                'lời đầy đủ có trong văn bản mà không ghi "({words})" sau đó', words=use.words
            )
            yield _fault(use, message)


@rule("Chữ viết tắt được giải thích trước khi dùng", severity=_INFO)
def abbreviation_explained_late(context: PaperContext) -> Iterator[Fault]:
    """`NTM … nông thôn mới (NTM)`."""
    for use in _first_uses(context):
        explained = _explained_at(context, use)
        if explained is not None and explained > use.order:
            yield _fault(use, tr('"{words}" dùng trước chỗ giải thích', words=use.words))


@rule("Chữ viết tắt được giải thích một lần, một cách", severity=_INFO)
def abbreviation_explained_again(context: PaperContext) -> Iterator[Fault]:
    """`bảo hiểm y tế (BHYT) … bảo hiểm y tế (BHYT)`; the same letters of other words, too."""
    meant: dict[str, str] = {}
    for path, text in context.body:
        for found in _TOLD_OF_ALL.finditer(text):
            words, short = found["words"].split(), found["short"]
            full = comparison_key(" ".join(words[-len(short) :]))
            if "".join(word[0] for word in full.split()) != short.casefold():
                continue
            if first := meant.get(short):
                is_same = first == full
                message = (
                    tr('"{short}" đã giải thích ở trên', short=short)
                    if is_same
                    else tr('"{short}" ở trên là "{full}"', short=short, full=first)
                )
                yield Fault(path, message, current=found[0])
            meant.setdefault(short, full)


def _fault(use: _Use, message: str, suggestion: str = "") -> Fault:
    shown = words_around(use.text, *use.found.span(), _FEW, _FEW)
    return Fault(use.path, message, current=shown, suggestion=suggestion)


def _first_uses(context: PaperContext) -> Iterator[_Use]:
    seen = {short for short, full in _known().items() if full is None}
    for order, (path, text) in enumerate(context.body):
        if text.isupper():
            continue
        cited = [range(act.start, act.core_end) for act in citations_in(text)]
        for found in _ABBREVIATION.finditer(text):
            words = found[0]
            is_other = words in seen or words in _ROMAN or any(found.start() in at for at in cited)
            if not (is_other or is_misspelt(words) or _is_among_capitals(text, found)):
                seen.add(words)
                yield _Use(words, path, text, found, order)


def _is_among_capitals(text: str, found: re.Match[str]) -> bool:
    """A word of a title in capitals, no abbreviation: those beside it are syllables."""
    before, after = text[: found.start()].split()[-1:], text[found.end() :].split()[:1]
    return any(
        len(word) > 1 and word.isupper() and word.isalpha() and is_syllable(word.casefold())
        for word in (*before, *after)
    )


def _told_of(use: _Use) -> re.Pattern[str]:
    return re.compile(_TOLD.format(re.escape(use.words)), re.IGNORECASE)


def _explained_at(context: PaperContext, use: _Use) -> int | None:
    """Where it is told in brackets, or its words stand in full; None where nowhere.

    What stands in the same paragraph counts as before it. Of a long one that nobody listed, words
    in a row that begin with its letters are taken to be it, wherever they stand.
    """
    told = _told_of(use)
    full = _known().get(use.words)
    for order, (_, text) in enumerate(context.body):
        if told.search(text) or (full and comparison_key(full) in comparison_key(text)):
            return order
        if full is None and _has_words_of(text, use.words):
            return min(order, use.order)
    return None


def _has_words_of(text: str, abbreviation: str) -> bool:
    """Whether words in a row begin with its letters: of a few letters that is chance."""
    letters = [letter for letter in abbreviation.casefold() if letter.isalpha()]
    bare = [word.strip(".,;:()“”\"'-–") for word in comparison_key(text).split()]
    starts = "".join(word[0] for word in bare if word)
    return len(letters) >= _SURELY_NO_CHANCE and "".join(letters) in starts


class _Known(Model):
    short: Line
    full: Line | None = None


@cache
def _known() -> Mapping[str, str | None]:
    listed = TypeAdapter(tuple[_Known, ...]).validate_python(read_source(_KNOWN_FILE).value)
    return {one.short: one.full for one in listed}
