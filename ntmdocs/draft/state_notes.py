"""What a person must set anew for the next year: state, goals, money, words, who signs."""

import re
from collections.abc import Container, Iterator

from ntmdocs.criteria import standings
from ntmdocs.draft.reached import has_reached
from ntmdocs.draft.years import moved_years
from ntmdocs.findings import Finding, Severity
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
from ntmdocs.model.walk import DataPath, blocks_in, sections_of
from ntmdocs.prose import plan_data, settled
from ntmdocs.vietnamese import comparison_key, shortened

__all__ = ["state_notes"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_NOW = re.compile(r"kết quả|tình hình|hiện trạng|thực trạng|đánh giá|đặc điểm", re.IGNORECASE)
_NTM = r"(?:NTM|nông thôn mới)"
_STEPS = (
    (re.compile(rf"^(thôn|bản|tổ dân phố) {_NTM}$", re.IGNORECASE), "kiểu mẫu"),
    (re.compile(rf"^xã {_NTM}$", re.IGNORECASE), "nâng cao"),
    (re.compile(rf"^xã {_NTM} nâng cao$", re.IGNORECASE), "kiểu mẫu"),
)
_ONE_SET_FROM = 2026
_SHOWN = 60


def state_notes(old: Plan, new: Plan, known: Container[str]) -> Iterator[Finding]:
    """`known`: the ids of the villages whose state was given anew."""
    yield from _localities(old, new, known)
    yield from _met_still_named(old, new)
    yield from _same_words(settled(old, plan_data(old)), settled(new, plan_data(new)))
    yield from _figures(new)
    yield Finding.at(
        ("signature", "full_name"),
        *("signer-to-confirm", _WARNING, f"người ký kế hoạch năm {new.year} còn là người này?"),
        stood=new.signature.full_name,
    )
    if old.open_notes:
        yield Finding.at(
            ("open_notes",),
            "old-notes-open",
            _WARNING,
            f"kế hoạch năm {old.year} còn {len(old.open_notes):02} việc chưa xem xong; "
            "bản dự thảo này không chép lại các việc đó",
        )


def _localities(old: Plan, new: Plan, known: Container[str]) -> Iterator[Finding]:
    for index, village in enumerate(new.villages):
        path: DataPath = ("villages", index)
        if has_reached(village):
            yield from _next_step(village, path, new.year)
        elif village.id not in known and village.unmet:
            message = f"còn là tình trạng ghi trong kế hoạch năm {old.year}; cập nhật số liệu"
            yield Finding.at(
                (*path, "unmet"),
                *("state-to-confirm", _WARNING, message),
                stood=_unmet(village, new),
            )
    if new.commune is None:
        return
    if has_reached(new.commune):
        yield from _next_step(new.commune, ("commune",), new.year)
    elif new.commune.unmet:
        message = f"tiêu chí xã chưa đạt theo kế hoạch năm {old.year}; tiêu chí nào đã đạt?"
        yield Finding.at(
            ("commune", "unmet"),
            *("state-to-confirm", _WARNING, message),
            stood=_unmet(new.commune, new),
        )


def _unmet(locality: Locality, plan: Plan) -> str:
    names = [
        str(one.name) for one in standings(locality, plan.criteria_sets) if one.is_met is False
    ]
    return f"{locality.full_name}: {'; '.join(names)}"


def _next_step(locality: Locality, path: DataPath, year: int) -> Iterator[Finding]:
    """The next standard up, for whoever has reached one."""
    standard = locality.standard or ""
    step = next((word for pattern, word in _STEPS if pattern.search(standard)), None)
    proposed, note = "giữ vững các tiêu chí đã đạt", ""
    if not isinstance(locality, Village) and year >= _ONE_SET_FROM:
        note = "; từ năm 2026 xã có một bộ tiêu chí chung (Quyết định số 51/2025/QĐ-TTg)"
    elif step:
        bare = re.sub(r" (?:nâng cao|kiểu mẫu)$", "", standard)
        proposed = f"{bare} {step}"
    yield Finding.at(
        (*path, "standard"),
        *("next-standard", _WARNING, f"{locality.full_name} đã đạt chuẩn này{note}"),
        stood=standard,
        proposed=proposed,
    )


def _met_still_named(old: Plan, new: Plan) -> Iterator[Finding]:
    """A criterion that nobody has unmet any more, still named in the goals' own words."""
    was, now = _unmet_names(old), _unmet_names(new)
    for name in (name for key, name in was.items() if key not in now):
        for path, section in sections_of(new):
            is_goals = new.sections[int(path[1])].kind is SectionKind.GOALS
            if is_goals and any(
                comparison_key(name) in comparison_key(text) for text in _own_prose(section)
            ):
                message = "tiêu chí này nay đã đạt mà lời văn của mục còn nêu; sửa lại câu"
                yield Finding.at(path, "met-still-named", _ERROR, message, stood=name)


def _unmet_names(plan: Plan) -> dict[str, str]:
    localities: list[Locality] = [*plan.villages, *([plan.commune] if plan.commune else [])]
    names = [
        one.name
        for each in localities
        for one in standings(each, plan.criteria_sets)
        if one.is_met is False
    ]
    return {comparison_key(name): str(name) for name in names}


def _same_words(old: Plan, new: Plan) -> Iterator[Finding]:
    """Prose about the state of things that says what it said last year, but for the year."""
    before = {
        moved_years(text, old.year, new.year - old.year).text
        for _, section in sections_of(old)
        for text in _own_prose(section)
    }
    for path, section in sections_of(new):
        texts = [text for text in _own_prose(section) if str(text) in before]
        if texts and _must_be_new(section, path, new):
            message = (
                f"{len(texts):02} đoạn ở mục này giữ nguyên lời văn năm {old.year}; viết lại theo "
                "tình hình mới"
            )
            stood = shortened(texts[0], _SHOWN)
            yield Finding.at(path, "same-words", _WARNING, message, stood=stood)


def _must_be_new(section: Section, path: DataPath, plan: Plan) -> bool:
    """Goals and all below them, and what is headed as results or the state of things."""
    top = plan.sections[int(path[1])]
    return top.kind is SectionKind.GOALS or bool(_NOW.search(section.heading))


def _own_prose(section: Section) -> Iterator[Text]:
    """The sentences right under a heading; references such as `(Theo biểu số 01)` are none."""
    if section.text is not None:
        yield section.text
    for block in section.content:
        texts = [task.text for task in block.items] if isinstance(block, Items) else [block]
        for text in texts:
            if isinstance(text, Text) and not text.lstrip("*").startswith("("):
                yield text


def _figures(plan: Plan) -> Iterator[Finding]:
    """Targets and money: the figures of last year until somebody says otherwise."""
    for path, goal in blocks_in(plan.sections, Goal, ("sections",)):
        if goal.targets:
            message = f"mức phấn đấu còn là của năm trước; đặt mức cho năm {plan.year}"
            stood = "; ".join(f"{one.indicator}: {one.value}" for one in goal.targets)
            place = (*path, "targets")
            yield Finding.at(
                place, "target-to-set", _WARNING, message, stood=shortened(stood, _SHOWN)
            )
    for path, _ in blocks_in(plan.sections, Budget, ("sections",)):
        message = f"số tiền còn là của năm trước; ghi dự toán năm {plan.year}"
        yield Finding.at(path, "budget-to-set", _WARNING, message)
