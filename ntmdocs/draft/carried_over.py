"""Rules on what a draft carries over: state, goals, money, words, who signs."""

import re
from collections.abc import Iterable, Iterator

from ntmdocs.criteria import has_reached, standings
from ntmdocs.draft.drafting import Drafting
from ntmdocs.draft.figures import texts_with_figures
from ntmdocs.draft.moved import STATE_HEADING
from ntmdocs.draft.years import moved_years
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import (
    Budget,
    Goal,
    Items,
    Locality,
    Plan,
    Section,
    SectionKind,
    Text,
    Village,
)
from ntmdocs.model.walk import DataPath, blocks_in_sections, localities_of, sections_of
from ntmdocs.patterns import regex
from ntmdocs.prose import paper_data, settled
from ntmdocs.vietnamese import comparison_key, shortened, time_words

__all__ = [
    "budget_to_set",
    "met_still_named",
    "next_standard",
    "old_notes_open",
    "same_words",
    "signer_to_confirm",
    "state_to_confirm",
    "target_to_set",
]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_NTM = r"(?:NTM|nông thôn mới)"
_STEPS = (
    (regex(rf"^(thôn|bản|tổ dân phố) {_NTM}$", re.IGNORECASE), "kiểu mẫu"),
    (regex(rf"^xã {_NTM}$", re.IGNORECASE), "nâng cao"),
    (regex(rf"^xã {_NTM} nâng cao$", re.IGNORECASE), "kiểu mẫu"),
)
_ONE_SET_FROM = 2026
_SHOWN = 120


@rule("Tiêu chí chưa đạt của xã, thôn theo số liệu mới", severity=_WARNING)
def state_to_confirm(drafting: Drafting) -> Iterator[Fault]:
    """Unmet criteria of a locality whose state was not given anew."""
    old_year = drafting.old.year
    for path, locality in localities_of(drafting.new):
        if not locality.unmet or has_reached(locality):
            continue
        if not isinstance(locality, Village):
            message = tr(
                "tiêu chí xã chưa đạt theo kế hoạch năm {old_year}; tiêu chí nào đã đạt?",
                old_year=old_year,
            )
        elif locality.id not in drafting.given:
            message = tr(
                "còn là tình trạng ghi trong kế hoạch năm {old_year}; cập nhật số liệu",
                old_year=old_year,
            )
        else:
            continue
        names = "; ".join(_unmet_names(locality, drafting.new))
        yield Fault((*path, "unmet"), message, current=f"{locality.full_name}: {names}")


@rule("Nơi đã đạt chuẩn có chuẩn phấn đấu tiếp theo", severity=_WARNING)
def next_standard(drafting: Drafting) -> Iterator[Fault]:
    """A locality has reached its standard; the next one up is suggested."""
    for path, locality in localities_of(drafting.new):
        if not has_reached(locality):
            continue
        standard = locality.standard or ""
        step = next((word for pattern, word in _STEPS if pattern.search(standard)), None)
        suggestion, note = "giữ vững các tiêu chí đã đạt", ""
        if not isinstance(locality, Village) and drafting.new.first_year >= _ONE_SET_FROM:
            note = tr("; từ năm 2026 xã có một bộ tiêu chí chung (Quyết định số 51/2025/QĐ-TTg)")
        elif step:
            bare = re.sub(r" (?:nâng cao|kiểu mẫu)$", "", standard)
            suggestion = f"{bare} {step}"
        yield Fault(
            (*path, "standard"),
            tr("{full_name} đã đạt chuẩn này{note}", full_name=locality.full_name, note=note),
            current=standard,
            suggestion=suggestion,
        )


@rule("Mục tiêu không còn nêu tiêu chí đã đạt", severity=_ERROR)
def met_still_named(drafting: Drafting) -> Iterator[Fault]:
    """A criterion that all have met by now is still named in the sentences of the goals."""
    new = drafting.new
    was, now = _all_unmet(drafting.old), _all_unmet(new)
    for name in (name for key, name in was.items() if key not in now):
        for path, section in sections_of(new):
            texts = _own_prose(section) if _is_of_goals(path, new) else ()
            if any(comparison_key(name) in comparison_key(text) for text in texts):
                message = tr("tiêu chí này nay đã đạt mà lời văn của mục còn nêu; sửa lại câu")
                yield Fault(path, message, current=name)


@rule("Lời văn về tình hình, mục tiêu viết theo năm kế hoạch", severity=_WARNING)
def same_words(drafting: Drafting) -> Iterator[Fault]:
    """Sentences on goals or the state of things that are last year's but for the year in them.

    Of the goals it is told once, with the first of the sentences; what they set for later years
    is not last year's.
    """
    old = settled(drafting.old, paper_data(drafting.old))
    new = settled(drafting.new, paper_data(drafting.new))
    every = [text for _, section in sections_of(old) for text in _own_prose(section)]
    issued = old.header.issued_on
    before = {
        moved_years(text, old.first_year, drafting.years, issued=issued).text for text in every
    }
    before |= set(map(str, every))
    told: set[DataPath] = set()
    asked = texts_with_figures(drafting)
    for path, section in sections_of(new):
        where = path[:2] if _is_of_goals(path, new) else path
        texts = [text for text in _own_prose(section) if _is_of_year(text, before, new)]
        texts = [] if _is_told(where, asked) else texts
        is_told = _is_of_goals(path, new) or STATE_HEADING.match(section.heading)
        if texts and is_told and where not in told:
            told.add(where)
            message = tr(
                "mục này giữ nguyên lời văn năm {year}; viết lại theo tình hình mới", year=old.year
            )
            yield Fault(where, message, current=shortened(texts[0], _SHOWN))


@rule("Mức phấn đấu đặt cho năm kế hoạch", severity=_WARNING)
def target_to_set(drafting: Drafting) -> Iterator[Fault]:
    """Targets that still have last year's values."""
    for path, goal in blocks_in_sections(drafting.new, Goal):
        if goal.targets:
            year = drafting.new.year
            message = tr("mức phấn đấu còn là của năm trước; đặt mức cho năm {year}", year=year)
            targets = "; ".join(f"{target.indicator}: {target.value}" for target in goal.targets)
            yield Fault((*path, "targets"), message, current=shortened(targets, _SHOWN))


@rule("Số tiền là dự toán của năm kế hoạch", severity=_WARNING)
def budget_to_set(drafting: Drafting) -> Iterator[Fault]:
    """Budgets that still have last year's amounts."""
    for path, _ in blocks_in_sections(drafting.new, Budget):
        message = tr("số tiền còn là của năm trước; ghi dự toán năm {year}", year=drafting.new.year)
        yield Fault(path, message)


@rule("Người ký là người đang giữ chức vụ", severity=_WARNING)
def signer_to_confirm(drafting: Drafting) -> Iterator[Fault]:
    """Every draft asks whether those who sign are still the same persons."""
    new = drafting.new
    for name, signature in (("signature", new.signature), ("co_signature", new.co_signature)):
        if signature is not None and signature.full_name:
            yield Fault(
                (name, "full_name"),
                tr(
                    "người ký kế hoạch {year} còn là người này?",
                    year=new.year_told,
                ),
                current=signature.full_name,
            )


@rule("Các việc phải xem của kế hoạch cũ đã xem xong", severity=_WARNING)
def old_notes_open(drafting: Drafting) -> Iterator[Fault]:
    """Notes still open in the old plan are not carried over."""
    old = drafting.old
    if old.open_notes:
        yield Fault(
            ("open_notes",),
            tr(
                "kế hoạch {year} còn {count:02} việc chưa xem xong; bản dự thảo "
                "này không chép lại các việc đó",
                year=old.year_told,
                count=len(old.open_notes),
            ),
        )


def _unmet_names(locality: Locality, plan: Plan) -> list[str]:
    found = standings(locality, plan.criteria_sets)
    return [str(standing.name) for standing in found if standing.is_met is False]


def _all_unmet(plan: Plan) -> dict[str, str]:
    """The names of all unmet criteria of any locality, by their comparison keys."""
    names = [name for _, each in localities_of(plan) for name in _unmet_names(each, plan)]
    return {comparison_key(name): name for name in names}


def _is_told(path: DataPath, asked: Iterable[DataPath]) -> bool:
    """Whether figures of a section are asked about: its words come with them."""
    return any(each[: len(path)] == path for each in asked)


def _is_of_year(text: Text, before: set[str], plan: Plan) -> bool:
    """Whether it stood in the old plan, and is of no other year: that is told for itself.

    What ends with a colon only leads to what follows.
    """
    is_other = any(word.last_year != plan.last_year for word in time_words(text))
    return str(text) in before and not is_other and not text.rstrip("* ").endswith(":")


def _is_of_goals(path: DataPath, plan: Plan) -> bool:
    """Whether a section is one of goals, or stands below one."""
    return plan.sections[int(path[1])].kind is SectionKind.GOALS


def _own_prose(section: Section) -> Iterator[Text]:
    """The sentences right under a heading; references such as `(Theo biểu số 01)` are none."""
    if section.text is not None:
        yield section.text
    for block in section.content:
        texts = [task.text for task in block.items] if isinstance(block, Items) else [block]
        for text in texts:
            if isinstance(text, Text) and not text.lstrip("*").startswith("("):
                yield text
