"""Components of the head whose words are nearly right: they are judged as what they are to be."""

from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher

from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line

__all__ = ["nearly_known"]

_NEARLY_NUMBER = regex(
    r"\W*(?:(?:số|sô|so|no)\b(?!\s+(?:hiệu|lượng))[^,]{0,6}?[(“\"]?|[(“\"]?(?=\d{1,5}\s?[/\\-]\s?[a-zđ]))"
    r"(?:\d[\d. ]{0,5}\w?|[ivxlc]+|\D{2,20})\s?[/\\.,–—-].{0,40}"
)
_NEARLY_DATE = regex(
    r".{0,60}?(?:(?<!\w)(?:ngày|ngay|tháng|thang)\s?:?\W?\d.*(?:năm|nam)\W?\d?.*"
    r"|(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\W*)"
)
_NEARLY = {
    "national_name": "cộng hòa xã hội chủ nghĩa việt nam",
    "motto": "độc lập - tự do - hạnh phúc",
}
_FORMS = {"number": _NEARLY_NUMBER, "date": _NEARLY_DATE}
_ALIKE = 0.8


def nearly_known(lines: Sequence[Line], known: Collection[str]) -> Mapping[str, Line]:
    """The first line that is nearly each component, where its words are not known."""
    found: dict[str, Line] = {}
    for name in {*_NEARLY, *_FORMS} - {*known}:
        for line in lines:
            if _is_nearly(line.key, name):
                found.setdefault(name, line)
    return found


def _is_nearly(key: str, name: str) -> bool:
    """Of its form; or alike letter by letter, or shortened in the middle (`CỘNG HÒA XHCN …`)."""
    if name in _FORMS:
        return _FORMS[name].fullmatch(key) is not None
    words = _NEARLY[name]
    if key.startswith(words[:7]) and key.endswith(words[-8:]):
        return True
    return abs(len(key) - len(words)) < 10 and SequenceMatcher(None, key, words).ratio() > _ALIKE
