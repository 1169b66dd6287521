"""Rules on the times that were left as they are: each is told once, by what it may mean.

What lies ahead (`đến năm 2030, tầm nhìn đến năm 2050`), the days of acts and what has long been
is right as it stands: of that nothing is said.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto

from ntmdocs.check.context import Context
from ntmdocs.draft.drafting import Drafting
from ntmdocs.draft.moved import KeptAt
from ntmdocs.draft.old_year import heads_in_doubt
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.prose.times import DEADLINE_FIELDS, Why, words_before
from ntmdocs.vietnamese import LUNAR_YEAR, TimeKind, sentence_around

__all__ = [
    "fact_of_last_year",
    "milestone_kept",
    "past_year",
    "period_over",
    "tables_of_several_years",
    "told_with_figures",
    "year_kept",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_PROMISE = regex(
    r"(?:trong|xong|hoàn thành|phấn đấu|chậm nhất)(?: ngày| cuối)?[ *]*$", re.IGNORECASE
)
_BEFORE_A_DAY = regex(r"(?:trước|hết)(?: ngày)?[ *]*$", re.IGNORECASE)
_PERIOD = regex(r"(?:giai đoạn|thời kỳ|nhiệm kỳ|khóa)[ *]*$", re.IGNORECASE)
_UNIT = regex(
    r" (?:hộ|khẩu|người|con|m2|triệu|nghìn|tỷ|đồng|cây|kg|tấn|ha|lượt|suất|km|mét|em|cháu"
    r"|học sinh|đảng viên|hội viên)\b"
)
_PERSON = regex(r"\b(?:ông|bà|đồng chí|anh|chị)(?!\w)", re.IGNORECASE)
_SHOWN = 200  # characters of the sentence shown


class _Meaning(Enum):
    """What a time that was left may mean in the new plan."""

    NOTHING = auto()
    """Nothing to tell: it is right, or no time."""
    PERIOD_OVER = auto()
    FACT = auto()
    """It tells what was last year, or the year before."""
    MILESTONE = auto()
    IN_DOUBT = auto()
    """It may be the plan's own year."""
    PROMISED = auto()
    """Something was to be done in a year that is over."""


@rule("Giai đoạn nêu trong lời văn chưa hết trước năm kế hoạch", severity=_WARNING)
def period_over(drafting: Drafting) -> Iterator[Fault]:
    """A period of several years that is over."""
    year, over = drafting.new.first_year, _acts_over(drafting)
    for at in _kept_as(drafting, _Meaning.PERIOD_OVER):
        if any(path == at.path and number in _shown(at) for path, number in over):
            continue  # the act is told, and with it what it is for
        message = tr(
            "giai đoạn này đã hết trước năm {year}; sửa theo giai đoạn mới, hoặc bỏ", year=year
        )
        yield Fault(at.path, message, current=_shown(at))


@rule("Việc, số liệu của năm trước được cập nhật", severity=_WARNING)
def fact_of_last_year(drafting: Drafting) -> Iterator[Fault]:
    """What was last year, or the year before: the figures are to be looked up before the year."""
    old = drafting.old.first_year
    milestones = {at.path for at in _kept_as(drafting, _Meaning.MILESTONE)}
    for at in _kept_as(drafting, _Meaning.FACT):
        if at.path in milestones:
            continue  # `Năm 2025 giảm 20% so với năm 2024`
        message = tr(
            "kể việc, số liệu của năm {old} về trước nên chưa đổi năm; cập nhật cả câu", old=old
        )
        yield Fault(at.path, message, current=_shown(at))


@rule("Mốc kèm chỉ tiêu do người soạn đặt lại", severity=_WARNING)
def milestone_kept(drafting: Drafting) -> Iterator[Fault]:
    """A year with the figure that is to be reached by then: the two move together, or not."""
    for at in _kept_as(drafting, _Meaning.MILESTONE):
        message = tr(
            "mốc năm {first_year} đi với chỉ tiêu của nó nên chưa đổi; đặt mốc và "
            "chỉ tiêu cho năm {first_year_2}, hoặc bỏ",
            first_year=at.kept.word.first_year,
            first_year_2=drafting.new.first_year,
        )
        yield Fault(at.path, message, current=_shown(at))


@rule("Năm có thể không phải năm kế hoạch thì người soạn quyết định giữ hay đổi", severity=_WARNING)
def year_kept(drafting: Drafting) -> Iterator[Fault]:
    """A time that may be the plan's year; it was left because of the words around it."""
    facts = {at.path for at in _kept_as(drafting, _Meaning.FACT)}
    for at in _kept_as(drafting, _Meaning.IN_DOUBT):
        if at.kept.why is Why.GROUP and at.path in facts:
            continue  # `từ Quý IV/2024 đến Quý I/2025`
        if at.kept.why is Why.GROUP and (table := _table_of(at.path)):
            message = tr("bảng có số liệu của nhiều năm nên chưa đổi năm nào; sửa năm cùng số liệu")
            yield Fault(table, message)
            continue
        yield Fault(
            at.path,
            tr("chưa đổi vì {why}; giữ hay đổi là do người soạn", why=tr(at.kept.why)),
            current=_shown(at),
            suggestion=f'"{at.kept.word.moved(drafting.years)}"',
        )


@rule("Năm nêu trong lời văn khớp với năm kế hoạch", severity=_ERROR)
def past_year(drafting: Drafting) -> Iterator[Fault]:
    """What is to be done by a time that is over before the new plan's year."""
    year, issued = drafting.new.first_year, drafting.old.header.issued_on.year
    for at in _kept_as(drafting, _Meaning.PROMISED):
        word = at.kept.word
        is_early = word.kind is not TimeKind.YEAR and word.first_year == issued
        years = drafting.years if is_early else year - word.first_year
        yield Fault(
            at.path,
            tr(
                "năm {first_year} không khớp với kế hoạch năm {year}",
                first_year=word.first_year,
                year=year,
            ),
            current=_shown(at),
            suggestion=f'"{word.moved(years)}"',
        )


def _acts_over(drafting: Drafting) -> list[tuple[DataPath, str]]:
    """Where the new plan cites acts that are known to be over, and their numbers."""
    context, year = Context(drafting.new), drafting.new.first_year
    known = [
        (act, context.ledger.of(act.number_symbol, act.known_date)) for act in context.cited_acts
    ]
    return [(act.path, act.number_symbol or "") for act, one in known if one and one.is_over(year)]


def tables_of_several_years(drafting: Drafting) -> frozenset[DataPath]:
    """The tables whose columns or rows are of one year each."""
    return frozenset(_table_of(at.path) for at in drafting.kept if at.kept.why is Why.GROUP)


def told_with_figures(drafting: Drafting) -> frozenset[DataPath]:
    """The texts whose figures are asked about with the year that stands beside them."""
    return frozenset(
        at.path
        for at in drafting.kept
        if _meaning_of(at, drafting) in (_Meaning.MILESTONE, _Meaning.FACT)
    )


def _kept_as(drafting: Drafting, meaning: _Meaning) -> Iterator[KeptAt]:
    """The times that were left and have this meaning; whose year is in doubt is asked apart."""
    doubtful = heads_in_doubt(drafting)
    kept = (at for at in drafting.kept if at.path not in doubtful)
    return (at for at in kept if _meaning_of(at, drafting) is meaning)


def _meaning_of(at: KeptAt, drafting: Drafting) -> _Meaning:
    word, why = at.kept
    year, old_year = drafting.new.first_year, drafting.old.first_year
    if why in (Why.CITATION, Why.IN_FORCE, Why.EVENT, Why.HORIZON):
        return _Meaning.NOTHING
    if why is Why.PERIOD and _is_counted(at):
        return _Meaning.NOTHING
    if why is Why.PERIOD and not _is_of_two_years(at, old_year):
        return _Meaning.NOTHING if word.last_year >= year else _Meaning.PERIOD_OVER
    if why is Why.BIRTH:
        return _of_birth(at)
    if why is Why.OTHER_YEAR:
        return _of_other_year(at, year, old_year)
    if why is Why.MILESTONE:
        return _Meaning.MILESTONE
    is_ahead = why is Why.GROUP and word.first_year > year and not _table_of(at.path)
    if word.first_year < old_year - 1 or is_ahead:
        return _Meaning.NOTHING
    if why is Why.HISTORY:
        return _Meaning.FACT
    is_number_of_something = why is Why.BARE and _UNIT.match(at.text, word.end)
    lunar = LUNAR_YEAR.search(words_before(at.text, word))
    is_beside = lunar and not lunar.string[lunar.end() :].strip(" *(,")
    is_told = (why is Why.BARE and lunar) or (why is Why.NEXT_YEAR and is_beside)
    return _Meaning.NOTHING if is_number_of_something or is_told else _Meaning.IN_DOUBT


def _table_of(path: DataPath) -> DataPath:
    """The path of the table that holds a text; empty where none does."""
    steps = [index for index, step in enumerate(path) if step == "table"]
    return path[: steps[-1] + 1] if steps else ()


def _is_of_two_years(at: KeptAt, old_year: int) -> bool:
    """`2024-2025`: it may move from year to year, as `giai đoạn 2021-2025` does not."""
    word = at.kept.word
    is_short = word.last_year - word.first_year == 1 and word.first_year <= old_year
    is_named = _PERIOD.search(words_before(at.text, word))
    return is_short and old_year <= word.last_year and not is_named


def _is_counted(at: KeptAt) -> bool:
    """`80 năm Ngày Quốc khánh (1945 - 2025)`: the count of years is told, and these with it."""
    word = at.kept.word
    return re.search(rf"(?<![0-9]){word.last_year - word.first_year} năm Ngày", at.text) is not None


def _of_birth(at: KeptAt) -> _Meaning:
    """`trẻ sinh năm 2019` are other children a year on; a person is born once."""
    word = at.kept.word
    is_one = _PERSON.search(sentence_around(at.text, word.start, word.end, _SHOWN))
    return _Meaning.NOTHING if is_one else _Meaning.IN_DOUBT


def _of_other_year(at: KeptAt, year: int, old_year: int) -> _Meaning:
    """A year that surely is not the old plan's; it may be given for the new one already."""
    word = at.kept.word
    is_number_of_something = word.kind is TimeKind.BARE and _UNIT.match(at.text, word.end)
    if word.first_year >= year or is_number_of_something:
        return _Meaning.NOTHING
    before = words_before(at.text, word)
    is_due = word.kind is not TimeKind.YEAR and _BEFORE_A_DAY.search(before)
    if at.path[-1] in DEADLINE_FIELDS or _PROMISE.search(before) or is_due:
        return _Meaning.PROMISED
    return _Meaning.FACT if word.first_year >= old_year - 1 else _Meaning.NOTHING


def _shown(at: KeptAt) -> str:
    """The sentence that the time stands in."""
    word = at.kept.word
    return sentence_around(at.text, word.start, word.end, _SHOWN).replace("*", "").strip()
