"""Which syllables Vietnamese writes: initial, rhyme and tone, as primary schools teach them.

Names, and words of other languages, follow other rules; who asks leaves them out.
"""

import re
import unicodedata
from functools import lru_cache

from ntmdocs.patterns import regex

__all__ = ["is_syllable"]

_RHYMES = frozenset(
    (
        *("a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc"),
        *("ăm", "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "e"),
        *("ec", "em", "en", "eng", "eo", "ep", "et", "ê", "êch", "êm", "ên", "ênh", "êp", "êt"),
        *("êu", "i", "ia", "ich", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "im", "in"),
        *("inh", "ip", "it", "iu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh"),
        *("oao", "oap", "oat", "oay", "oăc", "oăm", "oăn", "oăng", "oăt", "oc", "oe", "oen"),
        *("oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "ô", "ôc", "ôi"),
        *("ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "u", "ua", "uân"),
        *("uâng", "uât", "uây", "uc", "uê", "uêch", "uênh", "ui", "um", "un", "ung", "uôc"),
        *("uôi", "uôm", "uôn", "uông", "uôt", "uơ", "up", "ut", "uy", "uya", "uych", "uyên"),
        *("uyêt", "uyn", "uynh", "uyp", "uyt", "uyu", "ư", "ưa", "ưc", "ưi", "ưm", "ưng", "ươc"),
        *("ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu", "ưn", "ưt", "ưu", "y", "yêm", "yên"),
        *("yêng", "yêt", "yêu", "ych", "yn", "ynh", "yp", "yt"),
    )
)
_SYLLABLE = regex(
    "(?P<initial>ngh|ng|nh|ch|th|tr|ph|kh|gh|gi|qu|[bcdđghklmnprstvx])?(?P<rhyme>[aăâeêioôơuưy].*)"
)
_FRONT = ("e", "ê", "i", "y")
_ONLY_BEFORE_FRONT, _NEVER_BEFORE_FRONT = ("k", "gh", "ngh"), ("c", "g", "ng")
_STOPPED = regex("(?:c|ch|p|t)$")
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_STOPPED_TONES = "\u0301\u0323"
_EITHER = ("oa", "oe", "uy")  # `hòa` and `hoà`
_MARKED = regex("[ăâêôơư]")
_VOWELS = "aăâeêioôơuưy"


@lru_cache(maxsize=8192)  # a language has some thousands
def is_syllable(word: str) -> bool:
    """Whether Vietnamese can write a word of small letters so: `hợp`, and neither `hơp` nor `hịên`.

    Whether it has such a syllable, no rule knows.
    """
    ways = [_SYLLABLE.fullmatch(_bare(word))]
    if word.startswith("g"):  # `gì`, `giếng`: the i is of both
        ways.append(re.fullmatch("(?P<initial>g)(?P<rhyme>i.*)", _bare(word)))
    parts = [(way["initial"] or "", way["rhyme"]) for way in ways if way is not None]
    return any(_is_one(word, initial, rhyme) for initial, rhyme in parts)


def _is_one(word: str, initial: str, rhyme: str) -> bool:
    if rhyme not in _RHYMES or not _go_together(initial, rhyme, word):
        return False
    places = [at for at, letter in enumerate(word) if _tone(letter)]
    if len(places) > 1:
        return False
    tone = _tone(word[places[0]]) if places else ""
    if _STOPPED.search(rhyme):
        return tone in tuple(_STOPPED_TONES) and places[0] - len(initial) in _tone_places(rhyme)
    return not places or places[0] - len(initial) in _tone_places(rhyme)


def _go_together(initial: str, rhyme: str, word: str) -> bool:
    is_front = rhyme.startswith(_FRONT)
    if initial in _ONLY_BEFORE_FRONT:
        return is_front
    if initial == "g":
        return not is_front or rhyme in ("i", "in", "ip") or rhyme.startswith("iê")
    return not (initial in _NEVER_BEFORE_FRONT and is_front)


def _tone_places(rhyme: str) -> tuple[int, ...]:
    """At which letters of a rhyme its tone may stand."""
    marked = [found.start() for found in _MARKED.finditer(rhyme)]
    vowels = [at for at, letter in enumerate(rhyme) if letter in _VOWELS]
    if marked:
        return (marked[-1],)
    if rhyme in _EITHER:
        return (0, 1)
    if len(vowels) < len(rhyme):
        return (vowels[-1],)
    return (1,) if len(vowels) > 2 else (0,)


def _bare(word: str) -> str:
    """The word without its tones."""
    bare = (char for char in unicodedata.normalize("NFD", word) if char not in _TONES)
    return unicodedata.normalize("NFC", "".join(bare))


def _tone(letter: str) -> str:
    return next((char for char in unicodedata.normalize("NFD", letter) if char in _TONES), "")
