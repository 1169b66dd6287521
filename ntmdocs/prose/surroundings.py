"""What stands around a time in a text, and what that makes of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum

from ntmdocs.language import msgids
from ntmdocs.model.citations_in_text import CitationInText, citations_in
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import TimeKind, TimeWord, blanked, time_words

__all__ = ["DUE", "Surroundings", "Why", "outside_braces", "words_before"]


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
    MILESTONE = "là mốc kèm chỉ tiêu của chương trình"
    SINCE = "có thể là ngày bắt đầu đã định"
    IN_FORCE = "là ngày có hiệu lực"
    EVENT = "là năm của một sự việc đã có tên"
    BIRTH = "là năm sinh, mỗi năm một lứa tuổi"
    ONCE = "nêu một sự việc không phải năm nào cũng có"
    HORIZON = "là tầm nhìn của một chương trình"
    ROLLING = "là kế hoạch nhiều năm nối tiếp nhau"
    BARE = "không rõ là năm hay số lượng"
    NEXT_YEAR = "trước đây là năm sau của kế hoạch cũ"
    GROUP = "đứng cùng một dãy với năm khác"
    OTHER_YEAR = "không phải năm kế hoạch"


msgids([*Why])


_BRACES = regex(r"\{\{.{0,1000}?\}\}")
_QUOTED = regex(r"“[^”]{0,300}”|\"[^\"]{0,300}\"|«[^»]{0,300}»")
_SENTENCE = regex(r"[;:.()“”]")
_SENTENCE_END = regex(r"[;\n]|\.(?![0-9])")
_CLAUSE = regex(r"[,;:.()“”]")
_PROGRAMME = regex(
    r"(?:Chương trình(?! mục tiêu quốc gia)|Đề án|Dự án|Chiến lược|[Pp]hong trào|[Cc]uộc vận động"
    r"|Bộ tiêu chí|Quy hoạch)(?: \S+){0,15}$"
)
_OTHERS_ACT = regex(r"(?:[Kk]ế hoạch|[Nn]ghị quyết|[Cc]hỉ thị|[Kk]ết luận)(?: \S+){0,15}$")
_OF_OTHERS = regex(r" của (?!(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND) (?:xã|phường))[A-ZĐ]")
_ADVERBS = ("trong", "vào", "hết", "cuối", "đầu", "suốt", "từ", "đến", "kể", "tháng", "quý", "của")
_HISTORY = regex(
    r"\b(?:đã|được công nhận|so với|cùng kỳ|tính đến|trước đây|năm trước(?! *(?:ngày )?[ *]*$)"
    r"|vừa qua|ước thực hiện"
    r"|số liệu|thống kê)\b",
    re.IGNORECASE,
)
_WAS = r"(?:đã|xảy ra|ghi nhận|(?:hứng )?chịu ảnh hưởng|bị (?:ảnh hưởng|thiệt hại|ngập|sạt))(?!\w)"
_THEN = regex(rf" (?:\S+ ){{0,2}}{_WAS}")
_THEN_IN_NEXT_CLAUSE = regex(rf", (?:\S+ ){{0,10}}(?:{_WAS}|đạt được(?!\w))")
DUE = regex(
    r"(?:trước|chậm nhất|xong|hoàn thành|hạn|đến|hết|trong|gửi|cuối)(?: là| vào| đến| hết| trong)?"
    r"(?: [0-9]{1,2}(?:h|:| giờ)(?: ?[0-9]{2})?(?: phút)?,?)?(?: ngày)?[ *]*$",
    re.IGNORECASE,
)
"""What stands right before a deadline: `trước`, `trước 17 giờ 00 ngày`."""
_MILESTONE = regex(r"\b(?:đến|vào|từ|kể từ)[ *]+$", re.IGNORECASE)
_BY_THEN = regex(r"\b(?:đến|vào|hết|cuối|từ|trước|phấn đấu)[ *]+$", re.IGNORECASE)
_OPENS = regex(r"(?:^|[:;.\-+•])[ *(]*$")
_NUMBER = r"[0-9][0-9.,]*(?:/[0-9][0-9.,]*)?"
_REACHED = rf"(?:đạt|còn|có|giảm|tăng|dưới|trên|≥|≤)(?: \S+){{0,3}}? {_NUMBER}(?!\w)"
_FIGURE = regex(
    rf"{_NUMBER} ?[%‰]|\b{_REACHED}|[≥≤] ?{_NUMBER}|\bđạt (?:được )?(?:các )?(?:mục|chỉ) tiêu",
    re.IGNORECASE,
)
_FIGURE_BEFORE = regex(rf"(?:{_NUMBER} ?%)(?: \S+){{0,3}}[ *]*$")
_IN_FORCE = regex(r"hiệu lực|thi hành|áp dụng", re.IGNORECASE)
_FIRST_DAYS = regex(r"0?1(?:/| tháng )0?[17](?:/| năm )")  # when laws come into force
_CYCLE = regex(
    r"(?:năm học|niên vụ|vụ (?:đông|xuân|hè|thu|mùa)[\w -]{0,12}|mùa (?:khô|mưa|đông)[\w ]{0,12})"
    r"[ *]*$",
    re.IGNORECASE,
)
_NAMED_EVENT = regex(r"\b(?:bão|dịch) (?:số [0-9]+|COVID-19)(?: \([^)]*\))?,?[ *]*$", re.IGNORECASE)
_ONCE = regex(r"\bbầu cử\b|Đại hội (?:Đảng|đại biểu|lần thứ)|\btổng điều tra\b", re.IGNORECASE)
_BORN = regex(r"\bsinh(?: từ| trong)?(?: ngày)?[ *]*$", re.IGNORECASE)
_RESULTS = regex(r"\W*(?:kết quả|tình hình)(?!\w)", re.IGNORECASE)
_AMENDED = regex(r"sửa đổi(?:, bổ sung)?(?: một số điều)?\)?[ *]*$", re.IGNORECASE)
_REACHED_THEN = regex(r"[ *]*(?:đạt|còn|giảm|tăng|dưới|trên|là)(?!\w)")
_WITH_HORIZON = regex(r"[ *]*,?[ *]*(?:tầm nhìn|định hướng)(?!\w)", re.IGNORECASE)
_ROLLING = regex(r"(?<!\w)(?:0?[2-4]|hai|ba|bốn) năm[ *(]*$", re.IGNORECASE)
_SEVERAL = regex(r"[0-9IV] ?[-–] ?(?:tháng |quý )?[0-9IV]+[ /]|[0-9IV] đến ", re.IGNORECASE)
_AND_TERM = regex(
    r"[ *]*(?:,|và)[ *]*(?:cả )?(?:giai đoạn|nhiệm kỳ|[Kk]ế hoạch (?:phát triển [^,.;]{0,60} )?"
    r"(?:0?5|năm) năm)(?!\w)"
)
_SINCE = regex(r"\b(?:từ|kể từ)(?: ngày)?[ *]+$", re.IGNORECASE)
_UNTIL = regex(
    r"[ *]*(?:đến|tới|-|–)[ *]*(?:hết |trước |cuối )?(?:ngày |tháng |quý |năm )?[0-9IV]",
    re.IGNORECASE,
)
_ANY_YEAR = regex(r"(?<![0-9.,])(?<![0-9]:)(?:19|20)[0-9]{2}(?![0-9])")
_FURTHEST = 2_000  # characters that an act and its subject take at most
_FEW = 7  # words: `Từ ngày 15/11 đến ngày 20/11/2024, trên địa bàn …`
_EXACT = (TimeKind.DAY, TimeKind.MONTH, TimeKind.QUARTER)


def outside_braces(text: str) -> str:
    """The text with each `{{ }}` blanked out, so that places stay."""
    return blanked(text, (found.span() for found in _BRACES.finditer(text)), " ")


def words_before(text: str, word: TimeWord) -> str:
    """The few words right before a time."""
    return text[max(word.start - 60, 0) : word.start]


def _without_times(text: str) -> str:
    """The text with `#` in place of each time."""
    return blanked(text, ((word.start, word.end) for word in time_words(text)))


class Surroundings:
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
        if word.last_year < year and _BORN.search(self._before(word)):
            return Why.BIRTH
        if word.kind is TimeKind.PERIOD:
            return self._of_period(word, year)
        if why := self._in_subject(word):
            return why
        if self._is_quoted(word):
            return Why.QUOTED
        if always:
            return None if word.first_year in always else Why.OTHER_YEAR
        if _AMENDED.search(self._before(word)):
            return Why.CITATION
        if _NAMED_EVENT.search(self._before(word)):
            return Why.EVENT
        if word.first_year not in (year, year + 1):
            return Why.HISTORY if self._is_history(word) else Why.OTHER_YEAR
        if word.first_year == year + 1:
            is_cell = word.kind is TimeKind.DAY and self._text.strip("* ") == word.words
            is_due = is_cell or (word.kind in _EXACT and DUE.search(self._before(word)))
            is_law = self._since(word) is Why.IN_FORCE
            return None if is_due else Why.IN_FORCE if is_law else Why.NEXT_YEAR
        return self._doubt(word)

    def unread(self, year: int) -> Iterator[TimeWord]:
        """The plan's year in a form that is no time word (`NTM-2024`): told, never moved."""
        seen = {at for word in time_words(self._text) for at in range(word.start, word.end)}
        seen |= {at for cited in self._citations for at in range(cited.start, cited.core_end)}
        for found in _ANY_YEAR.finditer(self._text):
            at, number = found.start(), int(found[0])
            if number in (year, year + 1) and at not in seen:
                yield TimeWord(TimeKind.BARE, at, found.end(), found[0], number, number)

    def _of_period(self, word: TimeWord, year: int) -> Why | None:
        """`năm học 2025-2026` moves from year to year; `giai đoạn 2021-2025` never does."""
        before = self._before(word)
        is_cycle = word.last_year == word.first_year + 1 and _CYCLE.search(before)
        if is_cycle and word.last_year == year and _RESULTS.match(self._clause(word)):
            return Why.HISTORY
        if is_cycle and year in (word.first_year, word.last_year):
            return Why.QUOTED if self._is_quoted(word) else self._told(word)
        before += "năm" if word.words.casefold().startswith("năm") else ""
        is_rolling = word.first_year in (year, year + 1) and _ROLLING.search(before)
        if self._in_subject(word) is Why.CITATION:
            return Why.CITATION
        if _WITH_HORIZON.match(self._text, word.end):
            return Why.HORIZON
        if self._is_history(word):
            return Why.HISTORY
        return Why.ROLLING if is_rolling else Why.PERIOD

    def _told(self, word: TimeWord) -> Why | None:
        """Why what moves from year to year may stay: a subject it belongs to, or history."""
        return self._in_subject(word) or (Why.HISTORY if self._is_history(word) else None)

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
        if _ONCE.search(self._sentence(word)):
            return Why.ONCE
        if word.kind in _EXACT:
            return self._since(word)
        if _AND_TERM.match(self._text, word.end):
            return Why.GROUP
        if self._is_milestone(word):
            return Why.MILESTONE
        if not before.split() or self._is_adverbial(word):
            return None
        if _PROGRAMME.search(clause.rstrip()):
            return Why.NAME
        sentence = _SENTENCE.split(before)[-1].rstrip()
        is_act = _OTHERS_ACT.search(sentence) and _OF_OTHERS.match(self._text, word.end)
        return Why.OTHERS if is_act else None

    def _since(self, word: TimeWord) -> Why | None:
        """A day from which something is: in force, or to be done from then on."""
        is_range = _UNTIL.match(self._text, word.end) or _SEVERAL.search(word.words)
        if is_range or not _SINCE.search(self._before(word)):
            return None
        is_law = _FIRST_DAYS.match(word.words) or _IN_FORCE.search(self._sentence(word))
        return Why.IN_FORCE if is_law else Why.SINCE

    def _is_milestone(self, word: TimeWord) -> bool:
        """`đến năm 2025`, `hết năm 2025: 30%`, `Năm 2025 đạt 60%`, `đạt 20% xã năm 2025`."""
        before = self._before(word)
        if _MILESTONE.search(before):
            return True
        if _FIGURE_BEFORE.search(before):
            return True
        is_opening = _BY_THEN.search(before) or _OPENS.search(before)
        is_then = _REACHED_THEN.match(self._text, word.end) and not self._is_adverbial(word)
        is_by_then = is_opening or is_then
        return bool(is_by_then and _FIGURE.search(self._sentence(word)))

    def _sentence(self, word: TimeWord) -> str:
        """The words of its sentence around a time, no time among them."""
        left = _SENTENCE_END.split(self._text[max(word.start - 250, 0) : word.start])[-1]
        right = _SENTENCE_END.split(self._text[word.end : word.end + 250])[0]
        return f"{_without_times(left)} # {_without_times(right)}"

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
