"""Bytes that are no UTF-8 text: which other file or encoding they are, and what to do about it.

Text typed with fonts of before Unicode (.VnTime, VNI-Times) looks right in that font only. It may
have been saved as UTF-8 since, letter by letter, and is as unreadable as before.
"""

import re
from itertools import islice

from ntmdocs.language import msgids, tr
from ntmdocs.patterns import regex

__all__ = ["foreign_file", "of_old_font", "wide_encoding"]

_KINDS = msgids(
    (
        (b"PK\x03\x04", "đây là tệp Word, Excel hoặc tệp nén (ZIP)"),
        (b"\xd0\xcf\x11\xe0", "đây là tệp Word, Excel kiểu cũ, hoặc tệp có mật khẩu"),
        (b"%PDF-", "đây là tệp PDF"),
        (b"{\\rtf", "đây là tệp RTF"),
    )
)
_OTHER_KIND = msgids("{kind}, không phải tệp chữ; chọn đúng tệp dữ liệu")
_WIDE = msgids(
    "tệp được lưu bằng {name}; mở tệp, chọn Lưu thành (Save As), mã hóa (Encoding) UTF-8, "
    "rồi làm lại"
)
_MARKS = msgids(
    (
        (b"\xff\xfe\0\0", "UTF-32"),
        (b"\0\0\xfe\xff", "UTF-32"),
        (b"\xff\xfe", "UTF-16 (Notepad gọi là Unicode)"),
        (b"\xfe\xff", "UTF-16 (Notepad gọi là Unicode)"),
    )
)
_LOOKED_AT = 100_000  # characters: two words stand in the first of them or nowhere
_OLD_FONT = msgids(
    "chữ ở đây theo bảng mã cũ {name}; đổi sang Unicode (bộ công cụ Unikey: "
    "Ctrl+Shift+F6, mã nguồn {name}, mã đích Unicode), lưu bằng UTF-8 rồi làm lại"
)
# Words of every plan, as their bytes read in Latin-1: xã, của, nhân, dân, kế, hoạch, thôn, tiêu...
# None of them is a word of Vietnamese as it is ("dựng" would be: it gives "dùng").
_WORDS = {
    "TCVN3 (ABC)": "x·|cña|nh©n|d©n|kÕ|ho¹ch|th«n|n«ng|tiªu|x©y|hiÖn|m«i|huyÖn|tØnh",
    "VNI": "xaõ|cuûa|nhaân|daân|keá|hoaïch|thoân|noâng|tieâu|xaây|döïng|thöïc|hieän|moâi|huyeän",
    "Windows-1258": "xaÞ|cuÒa|kêì|hoaòch|dýòng|thýòc|hiêòn|huyêòn|tiÒnh",
}
_OLD = {name: regex(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for name, words in _WORDS.items()}
# Looked for first, in small letters: nearly every file has none.
_ANY_OLD = "|".join(_WORDS.values()).lower().split("|")


def foreign_file(data: bytes) -> str:
    """A sentence for what is no text at all; '' for what may be."""
    kind = next((kind for sign, kind in _KINDS if data.startswith(sign)), "")
    return kind and tr(_OTHER_KIND, kind=tr(kind))


def wide_encoding(data: bytes) -> str:
    """A sentence for UTF-16 and UTF-32, also without their mark; '' for others."""
    name = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not name and b"\0" in data[:4]:
        name = "UTF-32" if data[:4].count(b"\0") == 3 else _MARKS[-1][1]
    return name and tr(_WIDE, name=tr(name))


def of_old_font(text: str) -> tuple[str, int]:
    """A sentence for text of an old font, and where its first such word stands; ('', 0) for other.

    One word is no proof, two are: no language writes them so.
    """
    small = text[:_LOOKED_AT].lower()
    if not any(word in small for word in _ANY_OLD):
        return "", 0
    for name, pattern in _OLD.items():
        found = [match.start() for match in islice(pattern.finditer(text, 0, _LOOKED_AT), 2)]
        if len(found) == 2:
            return tr(_OLD_FONT, name=name), found[0]
    return "", 0
