"""What each time in a text means: the plan's own year, or something that does not move with it.

Something else are a citation (its number, its date, its subject), a period
(`giai đoạn 2021-2025`), the name of a programme, words in quotation marks,
what has been (`đã đạt chuẩn năm 2024`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from ntmdocs.model.citations_in_text import CitationInText, citations_in
from ntmdocs.vietnamese import TimeKind, TimeWord, time_words

__all__ = [
    "DEADLINE_FIELDS",
    "DUE",
    "JudgedTime",
    "Why",
    "judged_times",
    "outside_braces",
    "words_before",
]

DEADLINE_FIELDS = ("deadline", "starts", "ends")
"""Fields that hold a time and nothing else."""


class Why(StrEnum):
    """Why a year stays as it is; the words go into a note."""

    CITATION = "nằm trong văn bản viện dẫn"
    ACT_DAY = "có thể là ngày của một văn bản"
    SUBJECT = "có thể thuộc trích yếu của văn bản viện dẫn đứng trước"
    OTHERS = "có thể là tên một văn bản của cơ quan khác"
    PERIOD = "là một giai đoạn"
    NAME = "có thể thuộc tên một chương trình, đề án, phong trào"
    QUOTED = "nằm trong ngoặc kép"
    HISTORY = "có vẻ nói việc đã qua"
    MILESTONE = "có thể là một mốc, không phải năm kế hoạch"
    SINCE = "có thể là ngày có hiệu lực"
    BARE = "không rõ là năm hay số lượng"
    NEXT_YEAR = "trước đây là năm sau của kế hoạch cũ"
    GROUP = "đứng cùng một dãy với năm khác"
    OTHER_YEAR = "không phải năm kế hoạch"


class JudgedTime(NamedTuple):
    """A time word, and why it is not the plan's; None where it moves with the plan's year."""

    word: TimeWord
    why: Why | None


_BRACES = re.compile(r"\{\{.{0,1000}?\}\}")
_QUOTED = re.compile(r"“[^”]{0,300}”|\"[^\"]{0,300}\"|«[^»]{0,300}»")
_SENTENCE = re.compile(r"[;:.()“”]")
_CLAUSE = re.compile(r"[,;:.()“”]")
_PROGRAMME = re.compile(
    r"(?:Chương trình(?! mục tiêu quốc gia)|Đề án|Dự án|Chiến lược|[Pp]hong trào|[Cc]uộc vận động"
    r"|Bộ tiêu chí|Quy hoạch)(?: \S+){0,15}$"
)
_OTHERS_ACT = re.compile(r"(?:[Kk]ế hoạch|[Nn]ghị quyết|[Cc]hỉ thị|[Kk]ết luận)(?: \S+){0,15}$")
_OF_OTHERS = re.compile(
    r" của (?!(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND) (?:xã|phường))[A-ZĐ]"
)
_ADVERBS = ("trong", "vào", "hết", "cuối", "đầu", "suốt", "từ", "đến", "kể", "tháng", "quý", "của")
_HISTORY = re.compile(
    r"\b(?:đã|được công nhận|so với|cùng kỳ|tính đến|trước đây|năm trước|vừa qua)\b", re.IGNORECASE
)
_THEN = re.compile(r" (?:\S+ ){0,2}đã ")
_THEN_IN_NEXT_CLAUSE = re.compile(r", (?:\S+ ){0,10}(?:đã|xảy ra|ghi nhận|đạt được)(?!\w)")
DUE = re.compile(
    r"(?:trước|chậm nhất|xong|hoàn thành|hạn|đến|hết|trong|gửi|cuối)(?: là| vào| đến| hết| trong)?"
    r"(?: ngày)?[ *]*$",
    re.IGNORECASE,
)
"""What stands right before a deadline."""
_MILESTONE = re.compile(r"\b(?:đến|vào|từ|kể từ)[ *]+$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:từ|kể từ)(?: ngày)?[ *]+$", re.IGNORECASE)
_UNTIL = re.compile(
    r"[ *]*(?:đến|tới|-|–)[ *]*(?:hết |trước )?(?:ngày |tháng |quý )?[0-9IV]", re.IGNORECASE
)
_JOINED = re.compile(
    r"[ *]*(?P<sign>-|–|,|;|&|và|hoặc|đến|tới|→)[ *]*(?:hết |trước |cuối |ngày |các )*\**",
    re.IGNORECASE,
)
_RANGE = ("-", "–", "đến", "tới", "→")
_ANY_YEAR = re.compile(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9])")
_FURTHEST = 2_000  # characters that an act and its subject take at most
_FEW = 7  # words: `Từ ngày 15/11 đến ngày 20/11/2024, trên địa bàn …`
_EXACT = (TimeKind.DAY, TimeKind.MONTH, TimeKind.QUARTER)


def judged_times(text: str, year: int, always: Sequence[int] = ()) -> list[JudgedTime]:
    """Each time word in a text of a plan of `year`, and its years that no time word has, in order.

    `always`: the text is a deadline and nothing else; times of these years move, no others.
    """
    text = outside_braces(text)
    surroundings = _Surroundings(text)
    judged = [JudgedTime(word, surroundings.why(word, year, always)) for word in time_words(text)]
    agreed = judged if always else _agreed(text, judged)
    return sorted([*agreed, *surroundings.unread(year)], key=lambda each: each.word.start)


def outside_braces(text: str) -> str:
    """The text with each `{{ }}` blanked out, so that places stay."""
    return _BRACES.sub(lambda found: " " * len(found[0]), text)


def words_before(text: str, word: TimeWord) -> str:
    """The few words right before a time."""
    return text[max(word.start - 60, 0) : word.start]


def _agreed(text: str, judged: Sequence[JudgedTime]) -> Iterator[JudgedTime]:
    """Times that stand together move together, or not at all: `10/2024 - 3/2025`."""
    group: list[JudgedTime] = []
    signs: list[str] = []
    for time in judged:
        joined = _JOINED.fullmatch(text, group[-1].word.end, time.word.start) if group else None
        if joined is None:
            yield from _together(group, signs)
            group, signs = [], []
        else:
            signs.append(joined["sign"].casefold())
        group.append(time)
    yield from _together(group, signs)


def _together(group: Sequence[JudgedTime], signs: Sequence[str]) -> Iterator[JudgedTime]:
    """A range from the plan's year into the next moves whole; any other mixed list stays whole."""
    reasons = {why for _, why in group}
    if len(group) < 2 or None not in reasons or reasons == {None}:
        yield from group
        return
    is_range = all(sign in _RANGE for sign in signs)
    exact = all(word.kind in _EXACT for word, _ in group)
    if is_range and exact and reasons <= {None, Why.NEXT_YEAR, Why.SINCE}:
        yield from (JudgedTime(word, None) for word, _ in group)
    else:
        yield from (JudgedTime(word, why or Why.GROUP) for word, why in group)


class _Surroundings:
    """What stands around the times of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._citations = tuple(citations_in(text))
        self._starts = [cited.start for cited in self._citations]
        self._quotes = [found.span() for found in _QUOTED.finditer(text)]

    def why(self, word: TimeWord, year: int, always: Sequence[int]) -> Why | None:
        """Why a time is not to be moved."""
        if why := self._in_act(word, year):
            return why
        if word.kind is TimeKind.PERIOD:
            return Why.PERIOD
        if why := self._in_subject(word):
            return why
        if self._is_quoted(word):
            return Why.QUOTED
        if always:
            return None if word.first_year in always else Why.OTHER_YEAR
        if word.first_year not in (year, year + 1):
            return Why.HISTORY if self._is_history(word) else Why.OTHER_YEAR
        if word.first_year == year + 1:
            is_due = word.kind in _EXACT and DUE.search(self._before(word))
            return None if is_due else Why.NEXT_YEAR
        return self._doubt(word)

    def unread(self, year: int) -> Iterator[JudgedTime]:
        """The plan's year in a form that is no time word (`NTM-2024`): told, never moved."""
        seen = {at for word in time_words(self._text) for at in range(word.start, word.end)}
        seen |= {at for cited in self._citations for at in range(cited.start, cited.core_end)}
        for found in _ANY_YEAR.finditer(self._text):
            at, number = found.start(), int(found[0])
            if number in (year, year + 1) and at not in seen:
                word = TimeWord(TimeKind.BARE, at, found.end(), found[0], number, number)
                yield JudgedTime(word, Why.BARE)

    def _is_quoted(self, word: TimeWord) -> bool:
        before = bisect_left(self._quotes, (word.start, 0))
        return before > 0 and word.start < self._quotes[before - 1][1]

    def _citations_near(self, word: TimeWord) -> Sequence[CitationInText]:
        """Those that a time may belong to: they begin before it, and not too far."""
        first = bisect_left(self._starts, word.start - _FURTHEST)
        return self._citations[first : bisect_right(self._starts, word.start)]

    def _in_act(self, word: TimeWord, year: int) -> Why | None:
        """Number and date of an act; without a number it may be a deadline: `Báo cáo ngày …`."""
        for cited in self._citations_near(word):
            if cited.start <= word.start < cited.core_end:
                is_asked = not cited.is_sure and word.first_year in (year, year + 1)
                return Why.ACT_DAY if is_asked else Why.CITATION
        return None

    def _in_subject(self, word: TimeWord) -> Why | None:
        """A bare year surely belongs to a subject; a day there may be a deadline behind it.

        A year long after the act's own is hardly its subject's. Behind a number without a
        joining word stands a subject, but not what `trong`, `hết` opens.
        """
        for cited in self._citations_near(word):
            if not cited.core_end <= word.start < cited.end:
                continue
            if cited.sure_end == cited.core_end and self._is_adverbial(word):
                return None
            is_sure = word.start < cited.sure_end and word.kind not in _EXACT
            is_late = cited.issued_on is not None and cited.issued_on.year < word.first_year - 1
            return Why.CITATION if is_sure and not is_late else Why.SUBJECT
        return None

    def _is_adverbial(self, word: TimeWord) -> bool:
        words = self._before(word).split()
        return bool(words) and words[-1].strip("*").casefold() in _ADVERBS

    def _doubt(self, word: TimeWord) -> Why | None:
        """Why a time of the plan's own year may mean something else."""
        before, clause = self._before(word), self._clause(word)
        if word.kind is TimeKind.BARE:
            is_all = self._text.strip("* ") == word.words  # a cell of a table
            return None if is_all else Why.BARE
        if self._is_history(word):
            return Why.HISTORY
        if word.kind in _EXACT:
            is_range = _UNTIL.match(self._text, word.end)
            return Why.SINCE if _SINCE.search(before) and not is_range else None
        if _MILESTONE.search(before):
            return Why.MILESTONE
        if not before.split() or self._is_adverbial(word):
            return None
        if _PROGRAMME.search(clause.rstrip()):
            return Why.NAME
        sentence = _SENTENCE.split(before)[-1].rstrip()
        is_act = _OTHERS_ACT.search(sentence) and _OF_OTHERS.match(self._text, word.end)
        return Why.OTHERS if is_act else None

    def _is_history(self, word: TimeWord) -> bool:
        """`đã đạt … năm 2024`, `năm 2024 xã đã …`; `Năm 2024, xã đã …` where a clause opens so."""
        clause = self._clause(word)
        opens = len(clause.split()) <= _FEW and _THEN_IN_NEXT_CLAUSE.match(self._text, word.end)
        return bool(opens or _HISTORY.search(clause) or _THEN.match(self._text, word.end))

    def _before(self, word: TimeWord) -> str:
        return self._text[max(word.start - 160, 0) : word.start]

    def _clause(self, word: TimeWord) -> str:
        """The words of the clause before a time."""
        return _CLAUSE.split(self._text[max(word.start - 400, 0) : word.start])[-1]
