"""What kind of plan it is: made anew each year, or for a period, an event, one act.

Only the first has a next year. It is told by the subject; in doubt it is none of a year, so that
nothing is changed by guess.
"""

import re
from enum import StrEnum

from ntmdocs.language import msgids
from ntmdocs.model import Plan
from ntmdocs.model.citations import KINDS
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.patterns import regex
from ntmdocs.prose import in_words, paper_data
from ntmdocs.vietnamese import TimeKind, TimeWord, time_words

__all__ = ["PlanKind", "kind_of"]


class PlanKind(StrEnum):
    """What a plan is for; the words go into a note."""

    ANNUAL = "kế hoạch của một năm"
    PERIOD = "kế hoạch của một giai đoạn"
    EVENT = "kế hoạch cho một sự việc"
    ACT = "kế hoạch thực hiện một văn bản"
    UNDATED = "kế hoạch không nêu năm trong trích yếu"


msgids([*PlanKind])


_EVENT = regex(
    r"bầu cử|đại hội|tổng điều tra|kỷ niệm (?:lần thứ )?[0-9]|[0-9] năm ngày|(?:tổng|sơ) kết [0-9]"
    r"|đợt (?:thi đua|cao điểm)|sắp xếp (?:các )?(?:đơn vị|thôn|tổ dân phố)|sáp nhập|hợp nhất"
    r"|bị ảnh hưởng|khắc phục (?:hậu quả|thiệt hại)|do (?:cơn )?bão|bão số|mưa lũ",
    re.IGNORECASE,
)
_EACH_YEAR = regex(r"phòng,? chống|phòng ngừa|ứng phó", re.IGNORECASE)
_CARRIES_OUT = regex(
    rf"(?:(?:tổ chức )?(?:triển khai|thực hiện|thi hành|quán triệt|học tập),? ?(?:và )?)+"
    rf"(?:\w+ ){{0,4}}?(?:{'|'.join(KINDS)}|Chiến lược)(?!\w)",
    re.IGNORECASE,
)
_HORIZON = regex(r"(?:đến|tới|tầm nhìn)(?: hết| cuối)? *$", re.IGNORECASE)
_CYCLE = regex(r"(?:năm học|niên vụ|vụ [\w ]{2,12}|mùa [\w ]{2,12}) *$", re.IGNORECASE)
_ANYTHING = regex("")
_OWN_NAME = regex(r"kế hoạch(?: [^;.]{0,200}?)? *$", re.IGNORECASE)


def kind_of(plan: Plan) -> PlanKind:
    """What a plan is for, by its subject; where that says nothing, by the sentence that enacts."""
    data = paper_data(plan)
    header = plan.header
    subject = _without_acts(
        f"{in_words(header.subject, data)} {in_words(header.subtitle or '', data)}"
    )
    if plan.period:
        return PlanKind.PERIOD
    is_of_year = _names_year(subject, plan.first_year)
    if _EVENT.search(subject) and not (is_of_year and _EACH_YEAR.search(subject)):
        return PlanKind.EVENT
    if is_of_year:
        return PlanKind.ANNUAL
    if any(
        word.kind is TimeKind.PERIOD or _is_horizon(word, subject) for word in time_words(subject)
    ):
        return PlanKind.PERIOD
    if _CARRIES_OUT.search(in_words(header.subject, data)):
        return PlanKind.ACT
    enacted = (*(plan.legal_bases.opening if plan.legal_bases else ()), plan.closing or "")
    is_named = any(
        _names_year(_without_acts(in_words(words, data)), plan.first_year, _OWN_NAME)
        for words in enacted
    )
    return PlanKind.ANNUAL if is_named else PlanKind.UNDATED


def _without_acts(text: str) -> str:
    """The text without the numbers and dates of acts: `Nghị quyết số 57-NQ/TW ngày 22/12/2024`."""
    for cited in reversed(list(citations_in(text))):
        text = f"{text[: cited.start]}{text[cited.core_end :]}"
    return text


def _names_year(words: str, year: int, before: re.Pattern[str] = _ANYTHING) -> bool:
    """Whether it names the plan's year or one beside it, and not as a day or as a horizon."""
    return any(
        abs(word.first_year - year) <= 1
        and _is_of_year(word, words)
        and before.search(words[: word.start])
        for word in time_words(words)
    )


def _is_of_year(word: TimeWord, words: str) -> bool:
    if word.kind is TimeKind.PERIOD:
        is_next = word.last_year == word.first_year + 1
        return is_next and _CYCLE.search(words[: word.start]) is not None
    return word.kind is not TimeKind.DAY and not _is_horizon(word, words)


def _is_horizon(word: TimeWord, words: str) -> bool:
    return _HORIZON.search(words[: word.start]) is not None
