"""Sentences that a paper's data make: a goal, a budget line, the line under an annex's title."""

from collections.abc import Mapping
from typing import Any

from ntmdocs.language import tr
from ntmdocs.model import BudgetLine, Goal, OfficialDate, Paper, Target, Text
from ntmdocs.patterns import regex
from ntmdocs.prose.data import BLANK_NUMBER
from ntmdocs.prose.fill import ProseError
from ntmdocs.prose.marks import named_in
from ntmdocs.vietnamese import MoneyUnit, format_money, join_list, lower_first, roman

__all__ = [
    "annex_heading",
    "attachment_note",
    "budget_sentence",
    "goal_sentence",
    "target_sentence",
]

_WHEN = ("trong ", "trước ", "đến ", "vào ", "xong ")
_IDENTITY = regex(r"[a-z][a-z0-9_]*")
_LONE_STAR = regex(r"^\*(?= |$)|(?<= )\*$")


def goal_sentence(goal: Goal, data: Mapping[str, Any]) -> Text:
    """`Xây dựng thôn Đa Hội và thôn Đồng Đạo đạt chuẩn thôn NTM kiểu mẫu`, without its mark.

    A goal in words stays as it is written; its deadline is added where the words do not name it.
    ProseError where a village or the standard is not known.
    """
    if goal.text is None:
        found = [_locality(reference, data) for reference in goal.localities]
        places = join_list([name for name, _ in found])
        standards = {goal.standard} if goal.standard else {standard for _, standard in found}
        if len(standards) != 1 or None in standards:
            raise ProseError(tr('chưa rõ đạt chuẩn nào; ghi thêm "standard" (chuẩn phấn đấu)'))
        sentence = Text.plain(f"Xây dựng {places} đạt chuẩn {standards.pop()}")
        return Text(f"{sentence}{_by_when(goal.deadline)}")
    if goal.deadline is None or "deadline" in named_in(goal.text):
        return goal.text
    bare = goal.text.rstrip(".;")
    mark = goal.text.removeprefix(bare)
    return Text(f"{_inside(Text(bare))}{_by_when(goal.deadline)}{mark}")


def target_sentence(target: Target) -> Text:
    """`Tỷ lệ hộ dùng nước sạch: 95% (hiện trạng: 90%)`."""
    value, now = f"{_inside(target.value)}{_unit(target)}", ""
    if target.baseline is not None:
        now = f" (hiện trạng: {_inside(target.baseline)}{_unit(target)})"
    return Text(f"{_inside(target.indicator)}: {value}{now}")


def budget_sentence(line: BudgetLine, unit: MoneyUnit) -> Text:
    """`Mua thùng rác: 50 triệu đồng (ngân sách xã)`, without its mark."""
    source = "" if line.source is None else f" ({_inside(line.source)})"
    return Text(f"{_inside(line.name)}: {format_money(line.amount_vnd, unit)}{source}")


def annex_heading(paper: Paper, number: int) -> str:
    """`Phụ lục II`, or what is typed; `Phụ lục` where it is the only one (III.1.a)."""
    usual = f"Phụ lục {roman(number)}" if len(paper.annexes) > 1 else "Phụ lục"
    return paper.annexes[number - 1].heading or usual


def attachment_note(paper: Paper, *, is_electronic: bool = False) -> tuple[str, str]:
    """`(Kèm theo Kế hoạch số …/KH-UBND ngày …`, `của …)` (Decree 30/2020, Appendix I, III.1.c).

    Two parts, so that a note too long for one line breaks between them. In an electronic paper
    number and day stay blank: they stand in its files' own data.
    """
    header = paper.header
    number, day = header.printed_number or BLANK_NUMBER, header.issued_on
    if is_electronic:
        number, day = BLANK_NUMBER, OfficialDate(day.year)
    numbered = f"số {number}/{paper.symbol} " if header.has_number else ""
    return (
        f"(Kèm theo {paper.type.type_name} {numbered}{day}",
        f"của {header.issuing_body.full_name})",
    )


def _locality(reference: str, data: Mapping[str, Any]) -> tuple[str, str | None]:
    """Full name and standard of the commune or a village of the plan, or a name as it is typed."""
    villages = data.get("villages", {})
    found = data.get("commune") if reference == "commune" else villages.get(reference)
    if found is not None:
        return found["full_name"], found["standard"]
    if _IDENTITY.fullmatch(reference):
        if "villages" not in data:
            raise ProseError(
                tr(
                    '"{reference}" không phải tên; ghi đủ tên, ví dụ "thôn Suối Mơ"',
                    reference=reference,
                )
            )
        known = ", ".join(villages) or tr("chưa khai thôn nào")
        raise ProseError(
            tr('không có thôn mã "{reference}"; các mã: {known}', reference=reference, known=known)
        )
    return reference, None


def _by_when(deadline: Text | None) -> str:
    """`, hoàn thành trong tháng 9/2024`; `, thời hạn: 15/03/2024`."""
    if deadline is None:
        return ""
    when = lower_first(deadline)
    return f", hoàn thành {when}" if when.startswith(_WHEN) else f", thời hạn: {deadline}"


def _unit(target: Target) -> str:
    """` hộ`; `%` stands close to its figure."""
    if target.unit is None:
        return ""
    return f"{'' if target.unit.startswith(('%', '‰')) else ' '}{Text.plain(target.unit)}"


def _inside(text: Text) -> str:
    """Prose for the middle of a sentence: a lone `*` at its edge stays a sign, not a mark."""
    return _LONE_STAR.sub(r"\\*", text)
