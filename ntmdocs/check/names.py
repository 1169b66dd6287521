"""Names and syllables that one paper writes in two ways."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import Plan
from ntmdocs.model.walk import DataPath
from ntmdocs.vietnamese import ToneMarks, place_tone_marks, slug

__all__ = ["organ_in_two_ways", "tone_mark_in_two_ways", "village_in_two_ways"]

_INFO, _WARNING = Severity.INFO, Severity.WARNING
_NAME_WORD = r"[A-ZĐÀ-Ỹ][^\W\d_]*"
_VILLAGE = re.compile(
    rf"(?<!\w)(?:thôn|bản|xóm|ấp|buôn|tổ dân phố) (?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{0,3}})"
)
_ABBREVIATION = re.compile(r"[A-ZĐ]{2,}")
_ORGAN = re.compile(
    r"(?<!\w)Ban (?:chỉ đạo|quản lý|phát triển|giám sát|thường vụ|chấp hành|tổ chức)(?!\w)"
    r"|(?<!\w)(?:Ủy|Uỷ) ban (?:nhân dân|mặt trận)(?!\w)|(?<!\w)Hội đồng nhân dân(?!\w)"
    r"|(?<!\w)Mặt trận tổ quốc(?!\w)",
    re.IGNORECASE,
)
_OF_ORGANS = ("ủy", "uỷ")
_SYLLABLE = re.compile(r"[^\W\d_]+")

_OFTEN, _LONG = 3, 8
_Place = tuple[DataPath, str]


@rule("Tên thôn viết một cách trong cả văn bản", severity=_WARNING)
def village_in_two_ways(context: PaperContext) -> Iterator[Fault]:
    """`thôn Đa Hội` and, once, `thôn Đa Hôi`; two villages of the plan may be as like as these."""
    known = (
        {one.name for one in context.paper.villages} if isinstance(context.paper, Plan) else set()
    )
    used: dict[str, _Place] = {}
    counts: Counter[str] = Counter()
    for path, text in context.printed:
        for found in _VILLAGE.finditer(text):
            name = found["name"]
            if not _ABBREVIATION.search(name):
                counts[name] += 1
                used.setdefault(name, (path, found[0]))
    for one, other in combinations({*used, *known}, 2):
        right, wrong = sorted((one, other), key=lambda name: (name in known, counts[name]))[::-1]
        is_sure = wrong not in known and (right in known or counts[right] > 1 == counts[wrong])
        is_often = right in known or counts[right] >= _OFTEN
        is_one = slug(right) == slug(wrong) or (is_often and _is_near(slug(right), slug(wrong)))
        if is_sure and is_one and right.casefold() != wrong.casefold():
            path, current = used[wrong]
            yield Fault(path, f'chỗ khác ghi "{right}"', current=current)


def _is_near(one: str, other: str) -> bool:
    """Whether two long names of the same length differ in one letter."""
    differing = sum(first != second for first, second in zip(one, other, strict=False))
    return len(one) == len(other) >= _LONG and differing == 1


@rule("Tên cơ quan viết hoa một cách trong cả văn bản", severity=_INFO)
def organ_in_two_ways(context: PaperContext) -> Iterator[Fault]:
    """`Ban Quản lý` and `Ban quản lý`; the rarer is told."""
    ways: dict[str, Counter[str]] = {}
    first: dict[str, DataPath] = {}
    for path, text in context.printed:
        if text.isupper():
            continue
        for found in _ORGAN.finditer(text):
            words = place_tone_marks(found[0], ToneMarks.OLD)
            if words.isupper():
                continue
            ways.setdefault(words.casefold(), Counter())[words] += 1
            first.setdefault(words, path)
    yield from _rarer(ways, first)


@rule("Dấu thanh đặt một cách trong cả văn bản", severity=_INFO)
def tone_mark_in_two_ways(context: PaperContext) -> Iterator[Fault]:
    """`văn hóa` and `văn hoá`: one syllable in both ways; `tone_marks` prints one."""
    if context.paper.tone_marks is not ToneMarks.AS_TYPED:
        return
    ways: dict[str, Counter[str]] = {}
    first: dict[str, DataPath] = {}
    for path, text in context.printed:
        for syllable in _SYLLABLE.findall(text):
            written = syllable.casefold()
            if written != syllable and written not in _OF_ORGANS:
                continue  # a name is written as its bearer writes it
            if old := _open_syllable(written):
                ways.setdefault(old, Counter())[written] += 1
                first.setdefault(written, path)
    yield from _rarer(ways, first)


@lru_cache(maxsize=8192)  # a language has some thousands
def _open_syllable(written: str) -> str:
    """As the old way writes it; empty where both ways write it alike."""
    old = place_tone_marks(written, ToneMarks.OLD)
    return "" if old == place_tone_marks(written, ToneMarks.NEW) else old


def _rarer(ways: Mapping[str, Counter[str]], first: Mapping[str, DataPath]) -> Iterator[Fault]:
    """Of what is written in two ways, the rarer at its first place."""
    for counts in ways.values():
        if len(counts) > 1:
            usual, rare = counts.most_common()[0][0], counts.most_common()[-1][0]
            message = f'có {counts[rare]:02} chỗ ghi như vậy, {counts[usual]:02} chỗ ghi "{usual}"'
            yield Fault(first[rare], message, current=rare)
