"""Text of official papers: Unicode form, tone marks, closing marks, file names.

Everything comes out in NFC, the form Word and Vietnamese keyboards write.
Capitals of organ names have their own module, `organs`.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

__all__ = [
    "ToneMarks",
    "clean",
    "comparison_key",
    "forbidden_characters",
    "lower_first",
    "place_tone_marks",
    "safe_file_name",
    "shortened",
    "slug",
    "upper_first",
    "with_end_mark",
    "words_around",
]

# White space that carries no meaning; the no-break spaces (U+00A0, U+2007, U+202F) do.
_FOLDING = re.compile("[\t\n\v\f\r \x85\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
_EDGES = " \u00a0\u2007\u202f"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """NFC; line breaks and runs of white space become one space; nothing at the ends.

    A no-break space inside the text is kept: somebody meant it.
    """
    return _FOLDING.sub(" ", unicodedata.normalize("NFC", text)).strip(_EDGES)


def forbidden_characters(text: str) -> list[str]:
    """Characters that no Word file can hold (XML 1.0, 2.2), each as `U+0007 ở vị trí 5`."""
    return [
        f"U+{ord(found[0]):04X} ở vị trí {found.start() + 1}" for found in _NOT_XML.finditer(text)
    ]


def lower_first(text: str) -> str:
    """The first letter small, past opening quotes; an abbreviation (`UBND xã`) stays."""
    for at, char in enumerate(text):
        if char.isalpha():
            if text[at + 1 : at + 2].isupper():
                return text
            return text[:at] + char.lower() + text[at + 1 :]
        if char.isdigit():
            return text
    return text


def upper_first(text: str) -> str:
    """The first character capital, where it is a letter."""
    return text[:1].upper() + text[1:]


class ToneMarks(StrEnum):
    """Cách đặt dấu thanh: where the tone stands in an open oa, oe, uy. Both are official."""

    AS_TYPED = "giữ nguyên"
    OLD = "hòa"
    NEW = "hoà"

    @classmethod
    def _missing_(cls, value: object) -> "ToneMarks | None":
        """The same word typed in decomposed letters."""
        return next((one for one in cls if value == unicodedata.normalize("NFD", one)), None)


# Only syllables that Vietnamese has, so that words of other languages (Noé, Zoé) stay alone.
_OPEN_SYLLABLE = re.compile(
    r"(?<![\w\u0300-\u036f])(?:"
    r"(?P<oa>(?:ch|d|đ|g|h|kh|l|ng|nh|s|t|th|tr|x)?[oòỏõóọ][aàảãáạ])|"
    r"(?P<oe>(?:ch|d|đ|h|kh|l|ng|nh|s|t|th|tr|x)?[oòỏõóọ][eèẻẽéẹ])|"
    r"(?P<uy>(?:ch|d|đ|h|kh|l|ng|nh|s|t|th|tr|x)?[uùủũúụ][yỳỷỹýỵ])"
    r")(?![\w\u0300-\u036f])",
    re.IGNORECASE,
)
_TONE = re.compile("[\u0300\u0309\u0303\u0301\u0323]")


def place_tone_marks(text: str, style: ToneMarks) -> str:
    """Move the tone of open oa, oe, uy: `hòa, khỏe, thủy` (OLD) or `hoà, khoẻ, thuỷ` (NEW).

    Closed syllables (hoàn), `qu` (quý) and three vowels (ngoẹo, khuỷu) have one spelling only.
    """
    text = unicodedata.normalize("NFC", text)
    if style is ToneMarks.AS_TYPED:
        return text
    return _OPEN_SYLLABLE.sub(lambda found: _with_tone_moved(found[0], style), text)


@lru_cache(maxsize=65_536)  # tables repeat their words
def comparison_key(text: str) -> str:
    """What two spellings of the same words share: capitals, spaces and tone marks made alike."""
    return place_tone_marks(clean(text).casefold(), ToneMarks.OLD)


def shortened(text: str, limit: int) -> str:
    """The first words of a text, to show what is meant; whole where `limit` characters suffice."""
    return text if len(text) <= limit else f"{text[:limit].rsplit(' ', 1)[0]} …"


def words_around(
    text: str, start: int, end: int, before: int, after: int, *, cut_end: str = " …"
) -> str:
    """`text[start:end]` with a few words before and after it, to show where it stands.

    `…` stands for words left out before it, `cut_end` for those left out after it.
    """
    left, right = text[:start].split(" "), text[end:].split(" ")
    shown = f"{' '.join(left[-before - 1 :])}{text[start:end]}{' '.join(right[: after + 1])}"
    cut_start = "… " if len(left) > before + 1 else ""
    return f"{cut_start}{shown.strip()}{cut_end if len(right) > after + 1 else ''}"


def _with_tone_moved(syllable: str, style: ToneMarks) -> str:
    if not (syllable.islower() or syllable.isupper() or syllable.istitle()):
        return syllable
    first, second = (unicodedata.normalize("NFD", vowel) for vowel in syllable[-2:])
    tones = _TONE.findall(first + second)
    if len(tones) != 1:
        return syllable
    vowels = [first[0], second[0]]
    vowels[0 if style is ToneMarks.OLD else 1] += tones[0]
    return unicodedata.normalize("NFC", syllable[:-2] + "".join(vowels))


_MARKS = ("./.", ".", ";", ",", ":")
_TYPED = (*_MARKS, "./")  # the last is `./.` half typed
_OWN_DOT = re.compile(r"(?:(?<!\w)v\.?v\.|\.\.\.|…)$", re.IGNORECASE)
_SHARED_DOT = re.compile(r"(?:(?<!\w)v\.?v\.|(?<!\.)\.\.\.)$", re.IGNORECASE)
_LOST_DOT = re.compile(r"(?:(?<!\w)v\.v|(?<!\.)\.\.)$", re.IGNORECASE)


def with_end_mark(text: str, mark: str) -> str:
    """The text with its closing mark (`;`, `.`, `./.`, `:` or `,`) on it once.

    A closing mark typed already, with or without a space before it, is replaced.
    `v.v.`, `...` and `…` are words and stay. A dot they end with serves the mark too:
    `sách, v.v.` stays so under `.`, and under `./.` becomes `sách, v.v./.`;
    `cây xanh...` becomes `cây xanh.../.`, but `cây xanh…` becomes `cây xanh…./.`.
    An empty text stays empty.
    """
    if mark not in _MARKS:
        raise ValueError(f"“{mark}” không phải là dấu kết thúc: dùng “;”, “.”, “./.”, “:” hoặc “,”")
    text = _without_mark(text)
    if not text or (mark == "." and (_OWN_DOT.search(text) or text[-1] in "?!")):
        return text
    if mark == "./." and _SHARED_DOT.search(text):
        return text + "/."
    return text + mark


def _without_mark(text: str) -> str:
    text = text.rstrip()
    while not _OWN_DOT.search(text):
        typed = next((mark for mark in _TYPED if text.endswith(mark)), None)
        if typed is None:
            break
        text = text.removesuffix(typed)
        if typed in ("./.", "./") and _LOST_DOT.search(text):
            text += "."
        text = text.rstrip()
    return text


def slug(text: str) -> str:
    """ASCII kebab-case for file names and ids; empty where the text has no Latin letter or digit.

    `Xây dựng nông thôn mới` is `xay-dung-nong-thon-moi`.
    """
    latin = text.replace("đ", "d").replace("Đ", "d")
    bare = "".join(c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", bare.lower()))


_NOT_IN_NAMES = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_RESERVED = re.compile(
    r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE
)
_EXTENSION = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")
_MOST_BYTES = 240  # Linux and macOS take 255; a temporary file beside it wants a few


def safe_file_name(text: str, limit: int = 120) -> str:
    """A name that Windows, macOS and Linux all take, Vietnamese letters kept.

    Cut at a word's end within `limit` characters; an extension typed (`.docx`) survives the cut.
    """
    if limit < 16:
        raise ValueError(f"giới hạn {limit} ký tự quá ngắn cho tên tệp: cần từ 16 trở lên")
    name = clean(_NOT_IN_NAMES.sub("-", clean(text).replace("\u00a0", " "))).rstrip(" .")
    name = _cut(name.lstrip(" ."), limit) or "không tên"
    return _cut(_RESERVED.sub(r"\1_", name), limit) if _RESERVED.match(name) else name


def _cut(name: str, limit: int) -> str:
    extension = found[0] if (found := _EXTENSION.search(name)) else ""
    stem = name.removesuffix(extension)
    room, room_bytes = limit - len(extension), _MOST_BYTES - len(extension)
    if len(stem) > room:
        stem = _drop_last_word(stem[: room + 1])
    while len(stem.encode()) > room_bytes:
        stem = _drop_last_word(stem)
    return stem.rstrip(" .") + extension


def _drop_last_word(text: str) -> str:
    kept, _, _ = text.rpartition(" ")
    return kept.rstrip(" .,;:-") or text[:-1]
