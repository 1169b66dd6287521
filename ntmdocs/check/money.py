"""Money of a village's tasks that the commune's plan does not have."""

from collections.abc import Iterator

from ntmdocs.check.commune_plan import VillageOfPlan
from ntmdocs.criteria import funding_by_source
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.vietnamese import MoneyUnit, comparison_key, format_money

__all__ = ["money_does_not_add_up"]


@rule("Kinh phí trong kế hoạch của xã khớp với tiền của các công việc", severity=Severity.ERROR)
def money_does_not_add_up(subject: VillageOfPlan) -> Iterator[Fault]:
    """A budget line with another sum than the village needs; a source with less than all need."""
    needed = funding_by_source([subject.village])
    if needed:
        yield from _in_lines(subject, sum(needed.values()))
    for source in needed:
        key, commune_plan = comparison_key(source), subject.commune_plan
        asked, given = commune_plan.needed_by_source[key], commune_plan.budgeted_by_source.get(key)
        if given is not None and asked > given:
            path, written = commune_plan.line_of_source[key]
            yield Fault(
                path,
                f'công việc của xã và các thôn cần {_money(asked)} từ nguồn "{written}"; '
                f"kế hoạch của xã chỉ ghi {_money(given)}",
            )


def _in_lines(subject: VillageOfPlan, cost: int) -> Iterator[Fault]:
    """Budget lines named after the village whose sum is not what its tasks cost."""
    village = subject.village
    names = {comparison_key(village.name), comparison_key(village.full_name)}
    for path, line in subject.commune_plan.budget_lines:
        is_its_own = comparison_key(subject.commune_plan.words(line.name) or "") in names
        if is_its_own and line.amount_vnd != cost:
            yield Fault(
                (*path, "amount_vnd"),
                f"kế hoạch của xã ghi {_money(line.amount_vnd)} cho {village.full_name}; "
                f"các công việc của thôn cộng lại {_money(cost)}",
            )


def _money(amount: int) -> str:
    return format_money(amount, MoneyUnit.MILLION)
