"""Names of organs: in capitals at the head of the paper, and back in a sentence.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục II: words for type, function and field of an organ
get a capital (III.1.a), a unit's common noun is small before its name (II.1.a) but not before
a number (II.1.b). A name in capitals does not say which words are names: what is not in the
small tables below is written as ordinary words.
"""

import re
import unicodedata

__all__ = ["organ_in_sentence", "organ_upper"]

_UNITS = (
    *(("thị", "trấn"), ("thị", "xã"), ("thành", "phố"), ("đặc", "khu"), ("tổ", "dân", "phố")),
    *(("xã",), ("phường",), ("huyện",), ("quận",), ("tỉnh",), ("thôn",), ("bản",), ("ấp",)),
)
_NO_UNIT_BEFORE = {"xã": {"hội", "viên", "đội"}, "bản": {"đồ", "quyền", "sắc"}}
_NO_UNIT_AFTER = {"xã": {"tác"}, "thôn": {"nông"}, "bản": {"cơ", "xuất", "văn"}}
# Bodies whose last word is or follows a unit's: what comes after them is a name.
_WITH_UNIT = re.compile(r"(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ|đoàn)|xã đoàn|tác xã")
# Type words: the function or field after them starts with a capital, and again after "và".
_TYPES = (
    *(("văn", "phòng"), ("trung", "tâm"), ("chi", "cục"), ("tổng", "cục"), ("chi", "nhánh")),
    *(("bộ",), ("sở",), ("phòng",), ("ban",), ("cục",), ("trạm",), ("trường",), ("hội",)),
)
_PHRASES = (
    "Hội đồng nhân dân",
    "Ủy ban nhân dân",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Uỷ ban nhân dân",
    "Uỷ ban Mặt trận Tổ quốc Việt Nam",
    "Mặt trận Tổ quốc Việt Nam",
    "Hội Liên hiệp Phụ nữ",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Đoàn Thanh niên",
    "Ban Chỉ huy Quân sự",
    "Thành phố Hồ Chí Minh",
    "Thủ đô Hà Nội",
    "Việt Nam",
)
_ABBREVIATIONS = frozenset(("UBND", "HĐND", "MTTQ", "UBMTTQ", "NTM", "OCOP", "HTX", "TNCS"))
_VOWELS = "aeiouy"
_SYLLABLE = re.compile(
    r"(?:ngh|ng|gh|gi|kh|nh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)


def organ_upper(name: str) -> str:
    """The name in capitals, as the head of the paper prints it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).upper())


def organ_in_sentence(name: str) -> str:
    """`ỦY BAN NHÂN DÂN XÃ HỢP THỊNH` as `Ủy ban nhân dân xã Hợp Thịnh`.

    Only a name typed all in capitals is changed; abbreviations (`UBND`) stay capitals.
    """
    composed = unicodedata.normalize("NFC", name)
    words = composed.split()
    if not composed.isupper() or (len(words) == 1 and _is_abbreviation(words[0])):
        return name
    return " ".join(_written(words))


def _written(words: list[str]) -> list[str]:
    lower = [word.strip(",;.()").lower() for word in words]
    done: list[str] = []
    in_name = after_type = capital = False
    while (at := len(done)) < len(words):
        if phrase := _phrase_at(lower, at):
            done += [_cased_like(w, p) for w, p in zip(words[at:], phrase, strict=False)]
            in_name = capital = False
        elif unit := _unit_at(lower, at):
            numbered = lower[at + unit : at + unit + 1][0].isdigit()
            done += [word.lower() for word in words[at : at + unit]]
            done[at] = _capital(done[at]) if numbered or at == 0 else done[at]
            in_name, capital = True, False
        elif size := 0 if in_name else _type_at(lower, at):
            done += [_capital(words[at]), *(w.lower() for w in words[at + 1 : at + size])]
            after_type = capital = True
        else:
            done.append(_word(words[at], capital or at == 0, in_name))
            capital = after_type and lower[at] == "và"
            in_name = in_name or bool(_WITH_UNIT.fullmatch(" ".join(lower[at - 1 : at + 1])))
    return done


def _word(word: str, capital: bool, in_name: bool) -> str:
    if _is_abbreviation(word, in_name):
        return word
    if word.lower() == "và":
        return "và"
    return _capital(word) if capital or in_name else word.lower()


def _phrase_at(lower: list[str], at: int) -> list[str]:
    for phrase in _PHRASES:
        words = phrase.split()
        if lower[at : at + len(words)] == phrase.lower().split():
            return words
    return []


def _cased_like(word: str, pattern: str) -> str:
    return _capital(word) if pattern[0].isupper() else word.lower()


def _unit_at(lower: list[str], at: int) -> int:
    """How many words of a unit's common noun start here, with a name after them."""
    for unit in _UNITS:
        after = lower[at + len(unit) : at + len(unit) + 1]
        if tuple(lower[at : at + len(unit)]) != unit or not after:
            continue
        before = lower[at - 1] if at else ""
        if after[0] in _NO_UNIT_BEFORE.get(unit[-1], ()) or before in _NO_UNIT_AFTER.get(
            unit[0], ()
        ):
            continue
        if _WITH_UNIT.fullmatch(f"{unit[0]} {after[0]}"):
            continue
        return len(unit)
    return 0


def _type_at(lower: list[str], at: int) -> int:
    """How many words of a type of organ start here (`hội đồng`, `ủy ban` are none)."""
    if lower[at : at + 2] == ["hội", "đồng"] or (at and lower[at - 1] in ("ủy", "uỷ", "xã")):
        return 0
    starts = at == 0
    sizes = (len(t) for t in _TYPES if starts and tuple(lower[at : at + len(t)]) == t)
    return next(sizes, 0)


def _is_abbreviation(word: str, in_name: bool = False) -> bool:
    """Capitals that are no syllable of Vietnamese: `UBND`, `HĐND`, `NTM`.

    In a name any word with a vowel is taken for a word: names of the Highlands (`Đắk`, `Krông`).
    """
    letters = re.sub(r"[^\w]", "", word)
    if letters in _ABBREVIATIONS or not letters.isalpha():
        return True
    bare = unicodedata.normalize("NFD", letters.lower().replace("đ", "d"))
    plain = "".join(char for char in bare if not unicodedata.combining(char))
    if in_name or plain != bare:
        return not any(vowel in plain for vowel in _VOWELS)
    return not _SYLLABLE.fullmatch(plain)


def _capital(word: str) -> str:
    """The first letter capital, past an opening bracket; what follows small."""
    small = word.lower()
    at = next((i for i, char in enumerate(small) if char.isalpha()), 0)
    return small[:at] + small[at : at + 1].upper() + small[at + 1 :]
