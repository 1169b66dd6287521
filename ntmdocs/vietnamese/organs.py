"""Names of organs: in capitals at the head of the paper, and back in a sentence.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục II: words for type, function and field of an organ
get a capital; a unit's common noun is small before its name, but not before a number.
A name in capitals does not say which of its words are names:
what the small tables below do not know is written as ordinary words.
"""

import re
import unicodedata
from functools import lru_cache

from ntmdocs.patterns import regex
from ntmdocs.vietnamese.letters import composed

__all__ = ["VILLAGE_KINDS", "organ_in_sentence", "organ_parts", "organ_upper"]

VILLAGE_KINDS = (
    *("thôn", "bản", "tổ dân phố", "khu phố", "khu vực", "ấp", "xóm", "làng", "buôn"),
    *("khu dân cư", "khu", "phum", "sóc"),
)
"""What a village may be called before its name."""

_UNITS = (
    *("thị trấn", "thị xã", "thành phố", "đặc khu", "tổ dân phố", "khu phố"),
    *("xã", "phường", "huyện", "quận", "tỉnh", "thôn", "xóm", "bản", "ấp", "buôn"),
)
# Words that no name begins with: `trên địa bàn tỉnh giai đoạn …`. "Năm" may be a name's.
_NO_NAMES = frozenset(
    (
        *("giai", "trong", "đến", "và", "theo", "để", "của", "từ", "với", "được"),
        *("phấn", "kiểu", "có", "chưa", "đã", "là", "đạt"),
    )
)
_NO_UNIT_BEFORE = {"xã": {"hội", "viên", "đội"}, "bản": {"đồ", "quyền", "sắc"}}
_NO_UNIT_AFTER = {"xã": {"tác"}, "thôn": {"nông"}, "bản": {"cơ", "xuất", "văn"}}
# Bodies that carry a unit's word, and are none themselves: a name comes after them.
_WITH_UNIT = regex(r"(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ|đoàn)|xã đoàn|tác xã")
# An organ's type, as the first word: its function or field starts with a capital,
# and so does a second field after "và".
_TYPES = (
    *("hội đồng", "văn phòng", "trung tâm", "chi cục", "tổng cục", "chi nhánh"),
    *("bộ", "sở", "phòng", "ban", "cục", "trạm", "trường", "hội"),
)
_PHRASES = (
    "Hội đồng nhân dân",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Uỷ ban Mặt trận Tổ quốc Việt Nam",
    "Mặt trận Tổ quốc Việt Nam",
    "Hội Liên hiệp Phụ nữ",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Đoàn Thanh niên",
    "Ban Chỉ huy Quân sự",
    "Thành phố Hồ Chí Minh",
    "Hồ Chí Minh",
    "Thủ đô Hà Nội",
    "Việt Nam",
)
_ALWAYS_SMALL = ("và", "số")
_ABBREVIATIONS = frozenset(("UBND", "HĐND", "MTTQ", "UBMTTQ", "NTM", "OCOP", "HTX", "TNCS"))
_SYLLABLE = regex(
    r"(?:ngh|ng|gh|gi|kh|nh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)


@lru_cache(maxsize=1024)  # the plans of a batch have the same organ
def organ_upper(name: str) -> str:
    """The name in capitals, as the head of the paper prints it."""
    return composed(composed(name).upper())


@lru_cache(maxsize=1024)
def organ_in_sentence(name: str) -> str:
    """`ỦY BAN NHÂN DÂN XÃ HỢP THỊNH` as `Ủy ban nhân dân xã Hợp Thịnh`.

    Only a name typed all in capitals is changed; abbreviations (`UBND`) stay capitals.
    """
    name = composed(name)
    words = name.split()
    if not name.isupper() or (len(words) == 1 and _is_abbreviation(words[0])):
        return name
    return " ".join(_in_sentence(words))


@lru_cache(maxsize=1024)
def organ_parts(name: str) -> tuple[str, ...]:
    """`Ủy ban nhân dân`, `xã Hợp Thịnh`: where a name that needs two lines is best broken."""
    words = composed(name).split()
    bare = [word.lower() for word in words]
    for at in range(len(words) - 1, 0, -1):
        if _unit_at(bare, at):
            return " ".join(words[:at]), " ".join(words[at:])
    return (" ".join(words),)


def _in_sentence(words: list[str]) -> list[str]:
    """Go through the words by the longest known piece: a phrase, a unit's noun, a type, a word."""
    bare = [word.strip(",;.()").lower() for word in words]
    size = _type_at_start(bare)
    two_fields, capital, in_name = size > 0, True, False
    done: list[str] = []
    while (at := len(done)) < len(words):
        if phrase := _phrase_at(bare, at):
            done += map(_cased_like, words[at:], phrase)
            capital = in_name = False
        elif unit := _unit_at(bare, at):
            done += _unit(words[at : at + unit], capital=at == 0 or bare[at + unit].isdigit())
            capital, in_name = False, True
        elif at == 0 and size:
            done += _unit(words[:size], capital=True)
        else:
            done.append(_word(words[at], capital=capital, in_name=in_name))
            capital = two_fields and bare[at] == "và"
            in_name = in_name or bool(_WITH_UNIT.fullmatch(" ".join(bare[max(at - 1, 0) : at + 1])))
    return done


def _phrase_at(bare: list[str], at: int) -> list[str]:
    for phrase in _PHRASES:
        if _stands_at(phrase.lower(), bare, at):
            return phrase.split()
    return []


def _unit_at(bare: list[str], at: int) -> int:
    """How many words of a unit's common noun start here, with its name after them."""
    unit = next((unit.split() for unit in _UNITS if _stands_at(unit, bare, at)), [])
    if not unit or at + len(unit) == len(bare):
        return 0
    before, after = bare[at - 1] if at else "", bare[at + len(unit)]
    other_word = (
        after in _NO_NAMES
        or after in _NO_UNIT_BEFORE.get(unit[-1], ())
        or before in _NO_UNIT_AFTER.get(unit[0], ())
        or _WITH_UNIT.fullmatch(f"{unit[0]} {after}")
    )
    return 0 if other_word else len(unit)


def _type_at_start(bare: list[str]) -> int:
    return next((len(name.split()) for name in _TYPES if _stands_at(name, bare, 0)), 0)


def _stands_at(name: str, bare: list[str], at: int) -> bool:
    words = name.split()
    return bare[at : at + len(words)] == words


def _unit(words: list[str], *, capital: bool) -> list[str]:
    first, *rest = words
    return [_capital(first) if capital else first.lower(), *(word.lower() for word in rest)]


def _word(word: str, *, capital: bool, in_name: bool) -> str:
    if _is_abbreviation(word, in_name=in_name):
        return word
    if word.lower() in _ALWAYS_SMALL:
        return word.lower()
    return _capital(word) if capital or in_name else word.lower()


def _cased_like(word: str, pattern: str) -> str:
    return _capital(word) if pattern[0].isupper() else word.lower()


def _capital(word: str) -> str:
    """The first letter capital, past an opening bracket; what follows small."""
    small = word.lower()
    at = next((i for i, char in enumerate(small) if char.isalpha()), 0)
    return small[:at] + small[at : at + 1].upper() + small[at + 1 :]


def _is_abbreviation(word: str, *, in_name: bool = False) -> bool:
    """Capitals that are no syllable of Vietnamese: `UBND`, `HĐND`, `NTM`; also bare numbers.

    In a name, and with a mark on a vowel, whatever has a vowel is a word: `Krông`, `Ea`, `Đắk`.
    """
    letters = re.sub(r"[\W_]", "", word)
    if letters in _ABBREVIATIONS or not letters.isalpha():
        return True
    decomposed = unicodedata.normalize("NFD", letters.lower().replace("đ", "d"))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    if in_name or plain != decomposed:
        return not re.search("[aeiouy]", plain)
    return not _SYLLABLE.fullmatch(plain)
