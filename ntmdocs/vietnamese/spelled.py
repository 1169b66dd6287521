"""Numbers in words: `một tỷ tám trăm năm mươi triệu`."""

from ntmdocs.vietnamese.letters import comparison_key

__all__ = ["spelled_number"]

_DIGITS = {
    **{"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5},
    **{"nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9},
}
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_BETWEEN = ("linh", "lẻ", "và", "chẵn")


def spelled_number(words: str) -> int | None:
    """The number that words say; None where any of them is no part of one.

    `tư` and `lăm` are 4 and 5 behind tens; `hai nghìn tỷ` is two thousand times a thousand million.
    """
    whole = below_thousand = digit = 0
    said = comparison_key(words).replace(",", " ").split()
    for word in said:
        if word in _DIGITS:
            digit = _DIGITS[word]
        elif word == "mười":
            below_thousand += 10
        elif word == "mươi":
            below_thousand, digit = below_thousand + 10 * digit, 0
        elif word == "trăm":
            below_thousand, digit = below_thousand + 100 * digit, 0
        elif word in _SCALES:
            group = below_thousand + digit
            is_of_all = _SCALES[word] == 10**9
            whole = (whole + group if is_of_all else group) * _SCALES[word] + (
                0 if is_of_all else whole
            )
            below_thousand = digit = 0
        elif word not in _BETWEEN:
            return None
    return whole + below_thousand + digit if said else None
