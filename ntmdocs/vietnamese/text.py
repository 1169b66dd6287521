"""Text of official papers: closing marks, words cut to be shown, file names.

Capitals of organ names have their own module, `organs`; how letters are typed has `letters`.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.vietnamese.letters import clean

__all__ = [
    "blanked",
    "lower_first",
    "safe_file_name",
    "seen",
    "sentence_around",
    "shortened",
    "slug",
    "upper_first",
    "with_end_mark",
    "without_end_mark",
    "words_around",
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


def blanked(text: str, parts: Iterable[tuple[int, int]], sign: str = "#") -> str:
    """The text with a sign in place of each character of some parts, so that places stay."""
    for start, end in parts:
        text = f"{text[:start]}{sign * (end - start)}{text[end:]}"
    return text


def seen(text: str, found: re.Match[str], *, words: int, short: int) -> str:
    """What was found with some words before and after it; a text of `short` characters whole."""
    return text if len(text) <= short else words_around(text, *found.span(), words, words)


def seen_in_short(text: str, found: re.Match[str], most: int) -> str:
    """The same of what may be long itself: never more than `most` characters."""
    return shortened(seen(text, found, words=2, short=most), most)


_SENTENCE_END = regex(r"[;.!?](?=\s|$)")


def sentence_around(text: str, start: int, end: int, limit: int) -> str:
    """The sentence that `text[start:end]` stands in, or as much of it as `limit` characters hold.

    `…` stands for what is left out.
    """
    stops = [found.end() for found in _SENTENCE_END.finditer(text)]
    first = max((stop for stop in stops if stop <= start), default=0)
    last = min((stop for stop in stops if stop >= end), default=len(text))
    room = max(limit - (end - start), 0)
    if last - first <= limit:
        return text[first:last].strip()
    left = max(first, start - room // 2)
    right = min(last, max(left + limit, end))
    left = text.find(" ", left, start) + 1 if left > first and " " in text[left:start] else left
    right = text.rfind(" ", end, right) if right < last and " " in text[end:right] else right
    cut = "… " if left > first else "", " …" if right < last else ""
    return f"{cut[0]}{text[left:right].strip()}{cut[1]}"


_MARKS = ("./.", ".", ";", ",", ":")
_TYPED = (*_MARKS, "./")  # the last is `./.` half typed
_OWN_DOT = regex(r"(?:(?<!\w)v\.?v\.|\.\.\.|…)$", re.IGNORECASE)
_SHARED_DOT = regex(r"(?:(?<!\w)v\.?v\.|(?<!\.)\.\.\.)$", re.IGNORECASE)
_LONGEST_OWN = 4  # characters: `v.v.`
_LOST_DOT = regex(r"(?:(?<!\w)v\.v|(?<!\.)\.\.)$", re.IGNORECASE)


@lru_cache(maxsize=4096)  # lists of a batch's plans repeat their lines
def with_end_mark(text: str, mark: str) -> str:
    """The text with its closing mark (`;`, `.`, `./.`, `:` or `,`) on it once.

    A closing mark typed already, with or without a space before it, is replaced.
    `v.v.`, `...` and `…` are words and stay. A dot they end with serves the mark too:
    `sách, v.v.` stays so under `.`, and under `./.` becomes `sách, v.v./.`;
    `cây xanh...` becomes `cây xanh.../.`, but `cây xanh…` becomes `cây xanh…./.`.
    An empty text stays empty.
    """
    if mark not in _MARKS:
        raise ValueError(
            tr("“{mark}” không phải là dấu kết thúc: dùng “;”, “.”, “./.”, “:” hoặc “,”", mark=mark)
        )
    text = without_end_mark(text)
    if not text or (mark == "." and (_OWN_DOT.search(text) or text[-1] in "?!")):
        return text
    if mark == "./." and _SHARED_DOT.search(text):
        return text + "/."
    return text + mark


def without_end_mark(text: str) -> str:
    """The text without its closing mark and the space before that; as `with_end_mark` knows it."""
    end = len(text.rstrip())
    while not _ends_with(_OWN_DOT, text, end):
        typed = next((mark for mark in _TYPED if text.endswith(mark, 0, end)), None)
        if typed is None:
            break
        end -= len(typed)
        if typed in ("./.", "./") and _ends_with(_LOST_DOT, text, end):
            return f"{text[:end]}."
        while end and text[end - 1].isspace():
            end -= 1
    return text[:end]


def _ends_with(pattern: re.Pattern[str], text: str, end: int) -> bool:
    """Whether `text[:end]` ends so; only its last characters are looked at."""
    return pattern.search(text, max(end - _LONGEST_OWN, 0), end) is not None


@lru_cache(maxsize=4096)  # titles of columns, and of the plans of a batch
def slug(text: str) -> str:
    """ASCII kebab-case for file names and ids; empty where the text has no Latin letter or digit.

    `Xây dựng nông thôn mới` is `xay-dung-nong-thon-moi`.
    """
    latin = clean(text).replace("đ", "d").replace("Đ", "d")
    bare = "".join(
        [c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c)]
    )
    return "-".join(re.findall(r"[a-z0-9]+", bare.lower()))


_NOT_IN_NAMES = regex('[<>:"/\\\\|?*\x00-\x1f\x7f\ud800-\udfff]+')
_RESERVED = regex(
    r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?=\s*(?:\.|$))", re.IGNORECASE
)
_EXTENSION = regex(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")
_MOST_BYTES = 240  # Linux and macOS take 255; a temporary file beside it wants a few


def safe_file_name(text: str, limit: int = 120) -> str:
    """A name that Windows, macOS and Linux all take, Vietnamese letters kept.

    Cut at a word's end within `limit` characters; an extension typed (`.docx`) survives the cut.
    """
    if limit < 16:
        raise ValueError(
            tr("giới hạn {limit} ký tự quá ngắn cho tên tệp: cần từ 16 trở lên", limit=limit)
        )
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
