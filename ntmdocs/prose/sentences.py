"""Sentences that a plan's data make: a goal, a budget line, the line under an annex's title."""

from ntmdocs.model import BudgetLine, DocumentType, Goal, Plan, Target, Text
from ntmdocs.vietnamese import MoneyUnit, format_money, join_list

__all__ = ["attachment_note", "budget_sentence", "goal_sentence", "target_sentence"]

_WHEN = ("trong ", "trước ", "đến ", "vào ", "xong ")


def goal_sentence(goal: Goal) -> Text:
    """`Xây dựng thôn Đa Hội và thôn Đồng Đạo đạt chuẩn thôn NTM kiểu mẫu`, without its mark."""
    if goal.text is not None:
        return goal.text
    places = join_list(list(goal.localities))
    sentence = Text.plain(f"Xây dựng {places} đạt chuẩn {goal.standard}")
    if goal.deadline is None:
        return sentence
    lead_in = "hoàn thành" if goal.deadline.startswith(_WHEN) else "thời hạn:"
    return Text(f"{sentence}, {lead_in} {goal.deadline}")


def target_sentence(target: Target) -> Text:
    """`Tỷ lệ hộ dùng nước sạch: 95% (hiện trạng: 90%)`."""
    unit = f" {Text.plain(target.unit)}" if target.unit else ""
    now = f" (hiện trạng: {target.baseline}{unit})" if target.baseline else ""
    return Text(f"{target.indicator}: {target.value}{unit}{now}")


def budget_sentence(line: BudgetLine, unit: MoneyUnit) -> Text:
    """`Mua thùng rác: 50 triệu đồng (ngân sách xã)`, without its mark."""
    source = f" ({line.source})" if line.source else ""
    return Text(f"{line.name}: {format_money(line.amount_vnd, unit)}{source}")


def attachment_note(plan: Plan) -> tuple[str, str]:
    """`(Kèm theo Kế hoạch số …/KH-UBND ngày …`, `của …)` (Decree 30/2020, Appendix I, III.1.c).

    Two parts, so that a note too long for one line breaks between them.
    """
    header = plan.header
    number = header.printed_number or " " * 6
    return (
        f"(Kèm theo {DocumentType.PLAN.value} số {number}/{header.symbol} {header.issued_on}",
        f"của {header.issuing_body.full_name})",
    )
