"""Rows below the headings that are no data: numbers of the columns, totals, groups, notes, signing.

Known by their words; what stands in a real name is left a name (thôn Cộng Hòa, "Tổng vệ sinh").
"""

from collections.abc import Sequence

from ntmdocs.patterns import regex
from ntmdocs.vietnamese import clean, comparison_key

__all__ = [
    "is_bare_total",
    "is_group",
    "is_index",
    "is_note",
    "is_part",
    "is_sign_off",
    "is_starred",
    "is_title",
    "is_total",
]

_TOTAL = regex(
    r"(?:(?:[ivx]+|\d+)[.)]\s*)?(?:tổng cộng|tổng số|tổng|cộng dồn|cộng|tong cong|tong so|cong)"
    r"(?:\s*[:(].*|\s+(?:toàn|cả|xã|phường|thôn|bản|tổ|kinh phí|nguồn|chung|tiêu chí|năm|\d).*"
    r"|[\s.]*)"
)
_BARE_TOTAL = regex(r"(?:tổng cộng|tổng số|tổng|cộng|tổng kinh phí|tổng tiền)[\s.:]*")
_PART = regex(r"(?:[-–+*•]\s*)?trong đó(?!\w).*")
_NOTE = regex(r"(?:ghi chú|ghi chu|chú thích|chú ý|lưu ý)(?:\s*[:(.].*|\s.*|)")
_STARRED = regex(r"\(?\*+\)?.*")
_SIGN_OFF = regex(
    r"(?:(?:tm|kt|tl|tuq)\.|\(ký\b|ký, ghi rõ).*|.+,\s*ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm.*"
)
_SIGNER = regex(
    "(?:người lập|nguoi lap|người tổng hợp|lập biểu|nơi nhận|xác nhận của|thủ trưởng|chủ tịch).*"
)
_GROUP = regex(
    r"(?:(?:[ivx]+|[a-hđ]|\d{1,2})\s*[.)/:-]\s*)?(?:danh sách\s.+|nhóm (?:[ivx]+|\d+)(?!\w).*"
    r"|(?:các|nhóm)\s(?P<all>.+)"
    r"|thôn (?P<some>(?:đã|chưa|còn|phấn đấu|đăng ký|đạt|xây dựng|điểm)\s.+))"
)
# What is said of many villages: a name has no such word, and begins with a capital.
_OF_MANY = regex(
    r"(?<!\w)(?:chuẩn|ntm|nông thôn|tiêu chí|kiểu mẫu|nâng cao|đăng ký|phấn đấu|còn lại|năm 20\d\d"
    r"|thôn|bản|xóm|ấp|tổ dân phố|khu phố)(?!\w)"
)
_TITLE = regex(
    r"(?:biểu|phụ lục|bảng)(?: số)?(?:\s*:| ?[\divx]+\b).*|\(?(?:đvt|đơn vị tính|đơn vị)\s*:.*"
)
_INDEX = regex(r"[(\[]?\s*([A-Z]|\d{1,2})\s*[)\]]?(?:\s*=.*)?")


def is_total(text: str) -> bool:
    """`Tổng cộng`, `Cộng: 03 thôn`: computed, so never read."""
    return _TOTAL.fullmatch(comparison_key(text)) is not None


def is_bare_total(text: str) -> bool:
    """`Cộng` and no more, where work may stand: `Tổng vệ sinh` is some."""
    return _BARE_TOTAL.fullmatch(comparison_key(text)) is not None


def is_part(text: str) -> bool:
    """`Trong đó: ngân sách xã` below a total: what follows is counted in it."""
    return _PART.fullmatch(comparison_key(text)) is not None


def is_note(text: str) -> bool:
    """`Ghi chú: …` below a table."""
    return _NOTE.fullmatch(comparison_key(text)) is not None


def is_starred(text: str) -> bool:
    """`* Số liệu đến …`."""
    return _STARRED.fullmatch(text.strip()) is not None


def is_sign_off(text: str, *, in_front: bool) -> bool:
    """`TM. Ủy ban nhân dân`, a place with a date; `Người lập biểu` in front, where names stand."""
    key = comparison_key(text)
    return bool(_SIGN_OFF.fullmatch(key) or (in_front and _SIGNER.fullmatch(key)))


def is_group(text: str) -> bool:
    """`I. Các thôn phấn đấu đạt chuẩn`: over villages, no village itself."""
    found = _GROUP.fullmatch(comparison_key(text))
    said = found and (found["all"] or found["some"])
    if not said:
        return found is not None
    is_named = clean(text)[-len(said) :][:1].isupper()
    return not is_named or _OF_MANY.search(said) is not None


def is_title(text: str) -> bool:
    """`Biểu 02: …` or `ĐVT: đồng` above the next table."""
    return _TITLE.fullmatch(comparison_key(text)) is not None


def is_index(values: Sequence[str]) -> bool:
    """Numbers or letters of all columns: `(1) (2) (3)`, `A B 1 2 3`."""
    found = [_INDEX.fullmatch(value.strip()) for value in values]
    signs = [each[1] for each in found if each]
    letters = [sign for sign in signs if sign.isalpha()]
    numbers = [int(sign) for sign in signs if sign.isdigit()]
    if len(signs) < len(values) or len(signs) < 3 or signs[: len(letters)] != letters:
        return False
    start = numbers[0] if numbers else 0
    return (
        letters == [chr(ord("A") + nth) for nth in range(len(letters))]
        and start in (0, 1, len(letters) + 1)
        and numbers == list(range(start, start + len(numbers)))
    )
