"""Words that a hand misspelt: listed, impossible in Vietnamese, or nearly a common word.

Vietnamese writes a word as several syllables. Of a common word of two (`common_words.txt`) one
syllable with another mark (`thống kế`), or with a consonant that sounds alike somewhere (`tập
chung`, `đề suất`), is a slip, unless it makes a word with its other neighbour (`mô hình thực hiện`
is no slip of `hình thức`).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Line, Model
from ntmdocs.patterns import regex
from ntmdocs.sources import read_source
from ntmdocs.vietnamese import comparison_key, slug, upper_first, words_around
from ntmdocs.vietnamese.syllables import is_syllable

__all__ = ["Syllable", "is_common", "is_misspelt", "misspelt_word", "sound_of", "syllables_of"]

_LISTED = Path(__file__).with_name("misspellings.yaml")
_COMMON = Path(__file__).with_name("common_words.txt")
_RARE = "~ "  # of a word that is right, and is not what another was meant to be
_FEW = 2  # words shown before and after
_LONGEST = 20  # letters of syllables run together
_CONFUSED = (
    (regex("^x"), "s"),
    (regex("^tr"), "ch"),
    (regex("^(?:gi|r)(?=.)"), "d"),
    (regex("^l"), "n"),
    (regex("[cp]$"), "t"),
    (regex("n[gh]$"), "n"),
)
# Syllables that stand alone anywhere: beside them no word is looked for.
_ALONE = frozenset(
    (
        *("để", "do", "có", "đó", "tại", "cho", "từ", "trong", "so", "mỗi", "khác", "dùng", "đủ"),
        *("quỹ", "đạt", "cần", "ký", "các", "và", "của", "là", "với", "được", "đã", "sẽ", "bị"),
        *("này", "theo", "như", "hoặc", "nhưng", "không", "chưa", "phải", "vào", "ra", "lên", "về"),
        *("mà", "thì", "nếu", "khi", "sau", "trước", "đến", "tới", "mới", "hết", "còn", "những"),
        *("lại", "đang", "rất", "cả", "mọi", "từng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"),
        *("chín", "mười", "trăm", "thôn", "xã", "bà", "ông", "chợ", "sở", "hộ", "chung", "câu"),
    )
)
_SYLLABLE = regex(r"(?<![\w/&.@-])[^\W\d_]+(?![\w/&@-])")
_OPENINGS = ("", ". ", ": ", "; ")
_MARK = regex("[à-ỹđ]")
_FOREIGN = regex("[fjwz]|^[^aeiouy]+$")


class Syllable(NamedTuple):
    """A syllable in a text."""

    written: str
    key: str
    """In small letters, its tone as the old way places it."""
    start: int
    end: int
    follows: bool
    """Whether nothing but a space stands between it and the syllable before."""
    opens: bool
    """Whether a sentence begins with it."""


@lru_cache(maxsize=1024)  # two rules ask for those of each text
def syllables_of(text: str) -> tuple[Syllable, ...]:
    """All syllables of a text; no numbers, and no parts of symbols."""
    found, end = list[Syllable](), -1
    for one in _SYLLABLE.finditer(text):
        follows = one.start() == end + 1 and text[end] == " "
        opens = not follows and text[max(one.start() - 2, 0) : one.start()] in _OPENINGS
        found.append(Syllable(one[0], comparison_key(one[0]), *one.span(), follows, opens))
        end = one.end()
    return tuple(found)


def is_common(first: Syllable, second: Syllable) -> bool:
    """Whether two syllables that follow one another are a common word."""
    return second.follows and f"{first.key} {second.key}" in _common_words()


@rule("Chữ viết đúng chính tả", severity=Severity.WARNING)
def misspelt_word(context: PaperContext) -> Iterator[Fault]:
    """A word of `misspellings.yaml`; a syllable that there is not; a common word but for a mark."""
    for path, text in context.printed:
        told: list[range] = []
        for start, end, right in (*_listed_in(text), *_slips_in(text)):
            if not any(start in other or other.start in range(start, end) for other in told):
                told.append(range(start, end))
                shown = words_around(text, start, end, _FEW, _FEW)
                message = tr('gõ sai "{text}"', text=text[start:end])
                yield Fault(path, message, current=shown, suggestion=right)


def is_misspelt(word: str) -> bool:
    """Whether it stands in the list: it is told as that, and as nothing else."""
    return any(one.pattern.fullmatch(word) for one in _misspellings())


def _listed_in(text: str) -> Iterator[tuple[int, int, str]]:
    for word in _misspellings() if _any_misspelling().search(text) else ():
        if (found := word.pattern.search(text)) is not None:
            yield *found.span(), word.right


def _slips_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Where syllables are slips, and what was meant where that is known."""
    syllables = syllables_of(text)
    for at, one in enumerate(syllables):
        following = syllables[at + 1] if at + 1 < len(syllables) else None
        if following is not None and following.follows and (right := _meant(syllables, at)):
            yield one.start, following.end, right
        elif _is_impossible(one, following):
            yield one.start, one.end, ""


def _meant(syllables: Sequence[Syllable], at: int) -> str:
    """The one common word that a pair is but for the marks of one syllable; empty where none is."""
    first, second = syllables[at : at + 2]
    pairs = zip(syllables[max(at - 1, 0) :], syllables[max(at, 1) : at + 3], strict=False)
    if any(is_common(*pair) for pair in pairs) or _is_of_name(syllables, at):
        return ""
    near = [
        *_by_letters().get(f"{slug(first.key)} {slug(second.key)}", ()),
        *_by_sound().get(f"{_sound(first.key)} {_sound(second.key)}", ()),
    ]
    meant = [
        f"{one} {other}"
        for one, other in near
        if (first.key == one and second.key not in _ALONE)
        or (second.key == other and not {first.key, other} & _ALONE)
    ]
    right = meant[0] if len(meant) == 1 else ""
    return upper_first(right) if first.written[0].isupper() else right


def _is_of_name(syllables: Sequence[Syllable], at: int) -> bool:
    """Whether a pair may be of a name: a capital that opens no sentence."""
    first, second = syllables[at : at + 2]
    return second.written[0].isupper() or (first.written[0].isupper() and not first.opens)


def _is_impossible(one: Syllable, following: Syllable | None) -> bool:
    """Whether it is written as no Vietnamese syllable can be; names and loan words are left out."""
    opens = one.opens and following is not None and following.written.islower()
    is_word = one.written.islower() or (opens and one.written.istitle())
    small = one.written.casefold()
    return (
        is_word
        and len(small) > 1
        and _MARK.search(small) is not None
        and _FOREIGN.search(slug(small)) is None
        and not is_syllable(small)
        and not _is_run_together(small)
    )


def _is_run_together(word: str) -> bool:
    """`ôtô`, `bêtông`: syllables of a loan word without the space."""
    return len(word) > _LONGEST or any(
        word[at] not in "aeiouyăâêôơư"
        and is_syllable(word[:at])
        and (is_syllable(word[at:]) or _is_run_together(word[at:]))
        for at in range(1, len(word))
        if not _MARK.match(word[at]) or word[at] == "đ"
    )


class _Misspelling(Model):
    wrong: Line
    right: Line
    unless: Line | None = None
    """The word behind with which it is right."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """As it is looked for; `re` keeps what it has compiled."""
        return _compiled(self.wrong, self.unless)


@cache
def _compiled(wrong: str, unless: str | None) -> re.Pattern[str]:
    flags = re.IGNORECASE if wrong.islower() else 0
    behind = rf"(?! {re.escape(unless)}(?!\w))" if unless else ""
    return re.compile(rf"(?<![\w-]){re.escape(wrong)}(?![\w-]){behind}", flags)


@cache
def _misspellings() -> tuple[_Misspelling, ...]:
    return TypeAdapter(tuple[_Misspelling, ...]).validate_python(read_source(_LISTED).value)


@cache
def _any_misspelling() -> re.Pattern[str]:
    """All at once, in any case: most texts have none."""
    return re.compile("|".join(re.escape(one.wrong) for one in _misspellings()), re.IGNORECASE)


@cache
def _common_words() -> frozenset[str]:
    """All that are words, the rarer ones too."""
    lines = _COMMON.read_text(encoding="utf-8").splitlines()
    return frozenset(line.removeprefix(_RARE) for line in lines if not line.startswith("#"))


@cache
def _by_letters() -> Mapping[str, list[tuple[str, str]]]:
    """The common words by their letters without marks."""
    return _common_by(slug)


@cache
def _by_sound() -> Mapping[str, list[tuple[str, str]]]:
    """The common words by how they sound where consonants are confused."""
    return _common_by(_sound)


def _common_by(key: Callable[[str], str]) -> Mapping[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for line in _COMMON.read_text(encoding="utf-8").splitlines():
        if not line.startswith(("#", _RARE)):
            first, second = line.split(" ")
            found.setdefault(f"{key(first)} {key(second)}", []).append((first, second))
    return found


def sound_of(words: str) -> str:
    """Words with one of each pair of consonants that somewhere sound alike."""
    return " ".join(map(_sound, comparison_key(words).split()))


@lru_cache(maxsize=8192)
def _sound(syllable: str) -> str:
    """The syllable with one of each pair of consonants that somewhere sound alike."""
    for pattern, sound in _CONFUSED:
        syllable = pattern.sub(sound, syllable)
    return syllable
