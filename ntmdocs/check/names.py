"""Names and syllables that one paper writes in two ways."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from ntmdocs.check.context import PaperContext
from ntmdocs.check.spelling import sound_of, syllables_of
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Plan, Table
from ntmdocs.model.walk import DataPath, blocks_of
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import CAPITALS, ToneMarks, place_tone_marks, slug
from ntmdocs.vietnamese.syllables import is_syllable

__all__ = ["VILLAGE", "organ_in_two_ways", "tone_mark_in_two_ways", "village_in_two_ways"]

_INFO, _WARNING = Severity.INFO, Severity.WARNING
_NAME_WORD = rf"[{CAPITALS}][^\W\d_]*"
VILLAGE = regex(
    rf"(?<!\w)(?i:thôn|bản|xóm|ấp|buôn|tổ dân phố) (?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{0,3}})"
)
"""A village named in a text."""
_NAMES = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,3}}"
_LISTED = regex(  # `04 thôn: Làng Giữa, Suối Bùn`
    rf"(?<!\w)(?i:thôn|bản|xóm|ấp|buôn|tổ dân phố)[^.:;]{{0,20}}: (?P<names>{_NAMES}"
    rf"(?:(?:, | và ){_NAMES})+)"
)
_VILLAGES = regex(r"(?:Tên )?(?:thôn|bản|xóm|ấp|buôn|tổ dân phố|khu phố)\W*$", re.I)
_IS_NAME = regex(_NAMES)
_PLACE = regex(
    r"(?<!\w)(?i:xã|phường|đặc khu|chợ|hồ|kè|đê|đập|cầu|cống|sông|khu|trạm bơm) "
    rf"(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,3}})"
)
_ABBREVIATION = regex(r"[A-ZĐ]{2,}")
_ORGAN = regex(  # the first letter of the last ones is capital, or it is any of its kind
    r"(?<!\w)Ban (?:chỉ đạo|chỉ huy (?:quân sự|phòng thủ dân sự)|quản lý|phát triển|giám sát"
    r"|thường vụ|chấp hành|tổ chức)(?!\w)"
    r"|(?<!\w)(?:Ủy|Uỷ) ban (?:nhân dân|mặt trận)(?!\w)|(?<!\w)Hội đồng nhân dân(?!\w)"
    r"|(?<!\w)Mặt trận tổ quốc(?!\w)"
    r"|(?<!\w)(?-i:P)hòng (?:kinh tế|nội vụ|tư pháp|(?:văn hóa|văn hoá) [-–] xã hội)(?!\w)"
    r"|(?<!\w)(?-i:T)rung tâm (?:phục vụ hành chính công|y tế|văn hóa)(?!\w)"
    r"|(?<!\w)(?-i:T)rạm y tế(?!\w)|(?<!\w)(?-i:Đ)oàn thanh niên(?!\w)"
    r"|(?<!\w)(?-i:H)ội (?:nông dân|liên hiệp phụ nữ|phụ nữ|cựu chiến binh|người cao tuổi)(?!\w)"
    r"|(?<!\w)(?-i:S)ở (?:tài chính|nội vụ|y tế|tư pháp|xây dựng|nông nghiệp và môi trường)(?!\w)",
    re.IGNORECASE,
)
_IN_CAPITALS = ("signature", "co_signature")
_OF_ORGANS = ("ủy", "uỷ")

_OFTEN, _LONG = 3, 8
_Place = tuple[DataPath, str]


@rule("Tên thôn, xã, địa danh viết một cách trong cả văn bản", severity=_WARNING)
def village_in_two_ways(context: PaperContext) -> Iterator[Fault]:
    """`thôn Đa Hội` and, once, `thôn Đa Hôi`; two villages of the plan may be as like as these."""
    villages = context.paper.villages if isinstance(context.paper, Plan) else ()
    known = {one.name for one in villages} | {context.paper.header.place or ""} | _listed(context)
    place, profile = context.paper.header.place, context.own_profile
    told = {one.name for one in profile.villages} if profile else set()
    named, of_villages = _named(context)
    counts = _counts(context, named)
    for one, other in combinations(sorted({*named, *known} - {""}), 2):
        right, wrong = sorted((one, other), key=lambda name: (name in known, counts[name]))[::-1]
        if one not in known and other not in known and not _is_written(right):
            right, wrong = wrong, right
        is_often_right = counts[right] > 1 == counts[wrong]
        is_slip = _is_written(right) and not _is_written(wrong)
        is_sure = wrong not in known and (right in known or is_often_right or is_slip)
        is_often = right in known or counts[right] >= _OFTEN
        is_near = is_often and {one, other} <= of_villages | known
        is_one = slug(right) == slug(wrong) or (
            is_near and (_is_near(slug(right), slug(wrong)) or _sound_alike(right, wrong))
        )
        is_one = is_one or (right == place and _sound_alike(right, wrong))
        is_told = right in told and wrong in of_villages  # by the rule on villages of the organ
        if is_sure and is_one and not is_told and right.casefold() != wrong.casefold():
            path, current = named[wrong]
            yield Fault(path, tr('chỗ khác ghi "{right}"', right=right), current=current)


def _named(context: PaperContext) -> tuple[dict[str, _Place], set[str]]:
    """Where each place is named first, kind and name; and which of them are villages."""
    named: dict[str, _Place] = {}
    of_villages: set[str] = set()
    for path, text in context.printed:
        for pattern in (VILLAGE, _PLACE):
            for found in pattern.finditer(text):
                name = found["name"]
                if not _ABBREVIATION.search(name):
                    named.setdefault(name, (path, found[0]))
                    of_villages |= {name} if pattern is VILLAGE else set()
    return named, of_villages


def _listed(context: PaperContext) -> set[str]:
    """The villages that a list names, or a column of a table."""
    lists = (found["names"] for _, text in context.body for found in _LISTED.finditer(text))
    cells = (
        row.cells[at]
        for _, table in blocks_of(context.filled, Table)
        for at, leaf in enumerate(table.leaves)
        if _VILLAGES.match(str(leaf.title))
        for row in table.rows
        if at < len(row.cells)
    )
    names = {name for names in lists for name in re.split(", | và ", names)}
    return names | {" ".join(cell) for cell in cells if _IS_NAME.fullmatch(" ".join(cell))}


def _counts(context: PaperContext, names: Iterable[str]) -> Counter[str]:
    """How often each name stands in the paper; one of a syllable behind its kind alone."""
    whole = "\n".join(text for _, text in context.printed)
    counts = Counter(found["name"] for found in VILLAGE.finditer(whole))
    for name in names:
        if " " in name:
            found = re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", whole)
            counts[name] = len(found)
    return counts


def _is_written(name: str) -> bool:
    """Whether Vietnamese can write each syllable of a name so: `Đòai` is none."""
    return all(is_syllable(word) for word in name.casefold().split())


def _sound_alike(one: str, other: str) -> bool:
    """`Yên Trung` and `Yên Chung`: but for consonants that are confused somewhere."""
    return sound_of(one) == sound_of(other)


def _is_near(one: str, other: str) -> bool:
    """Whether two long names of the same length differ in one letter."""
    differing = sum(first != second for first, second in zip(one, other, strict=False))
    return len(one) == len(other) >= _LONG and differing == 1


@rule("Tên cơ quan viết hoa một cách trong cả văn bản", severity=_INFO)
def organ_in_two_ways(context: PaperContext) -> Iterator[Fault]:
    """`Ban Quản lý` and `Ban quản lý`; the rarer is told.

    In the head and over the signature all letters are capitals, whatever the data have.
    """
    ways: dict[str, Counter[str]] = {}
    first: dict[str, DataPath] = {}
    for path, text in context.printed:
        if text.isupper() or path[0] in _IN_CAPITALS or path[:2] == ("header", "issuing_body"):
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
        syllables = syllables_of(text)
        for at, one in enumerate(syllables):
            written = one.written.casefold()
            opens = one.opens and at + 1 < len(syllables) and syllables[at + 1].written.islower()
            if not (written == one.written or opens or written in _OF_ORGANS):
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
            message = tr(
                'có {counts:02} chỗ ghi như vậy, {counts_2:02} chỗ ghi "{usual}"',
                counts=counts[rare],
                counts_2=counts[usual],
                usual=usual,
            )
            yield Fault(first[rare], message, current=rare)
