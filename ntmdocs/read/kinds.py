"""Tên loại văn bản: which paper it is, also where it is none of ours.

Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III, phần I.
"""

from ntmdocs.model.document_types import ABBREVIATIONS, DocumentType
from ntmdocs.vietnamese import comparison_key

__all__ = ["type_named"]

_WITHOUT_ABBREVIATION = (
    "Thư công",
    # Of other hands than the decree's: acts of law, papers of the Party, forms.
    *("Pháp lệnh", "Nghị định", "Thông tư", "Thông tri", "Lời kêu gọi"),
    *("Điều lệ", "Thể lệ", "Tờ khai", "Giấy xác nhận", "Bản cam kết"),
)
_OURS = {comparison_key(each.type_name): each for each in DocumentType}
_OTHERS = {comparison_key(name): name for name in (*ABBREVIATIONS, *_WITHOUT_ABBREVIATION)}
_EVERY = {key.replace(" ", ""): each for key, each in {**_OURS, **_OTHERS}.items()}
_MARKS = ' .:;,-–*"“”()'  # what a hand puts beside a title
_LEAST_LETTERS = 3  # fewer may be anything: `A B C`
_LONGEST = max(len(name.split()) for name in (*_OURS, *_OTHERS))


def type_named(words: str) -> tuple[DocumentType | str, str] | None:
    """The type that a line in capitals begins with, and what follows it in the line.

    A type that this library has is a DocumentType, another one its name; None where the line
    names none. `KẾ HOẠCH` alone counts in any case of letters; so does `K Ế  H O Ạ C H`.
    """
    split = words.split()
    if len(split) > _LEAST_LETTERS and all(len(one) == 1 for one in split):
        together = comparison_key("".join(split))
        return next(((each, "") for key, each in _EVERY.items() if key == together), None)
    for count in range(min(_LONGEST, len(split)), 0, -1):
        head = " ".join(split[:count])
        key = comparison_key(head).strip(_MARKS if head.isupper() else " .:")
        named = _OURS.get(key) or _OTHERS.get(key)
        if named is not None and (count == len(split) or head.isupper()):
            return named, " ".join(split[count:])
    return None
