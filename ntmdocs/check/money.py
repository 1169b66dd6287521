"""Money of a village's tasks that the commune's plan does not have, or that cannot be meant."""

from collections.abc import Iterator

from ntmdocs.check.commune_plan import VillageOfPlan, tasks_of
from ntmdocs.criteria import funding_by_source
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import MoneyUnit, comparison_key, format_money, parse_money

__all__ = ["money_does_not_add_up", "money_only_in_words", "money_out_of_scale"]

_LEAST, _MOST = 10_000, 10**11  # đồng that a village's task may cost
_FACTORS = {10**3: "1.000", 10**6: "1.000.000"}
_IN_WORDS = regex(
    r"(?<![\w.,])[0-9][0-9.,]* ?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: đồng)?|đồng)(?!\w)"
    r"(?! đồng| ?/| mỗi| một| cho mỗi)"
)


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
                tr(
                    'công việc của xã và các thôn cần {money} từ nguồn "{written}"; kế '
                    "hoạch của xã chỉ ghi {money_2}",
                    money=_money(asked),
                    written=written,
                    money_2=_money(given),
                ),
            )


@rule("Số tiền của công việc ở thôn có cỡ hợp lý", severity=Severity.WARNING)
def money_out_of_scale(subject: VillageOfPlan) -> Iterator[Fault]:
    """A few đồng, or more than any village has: the unit of the column was another one."""
    for path, task in tasks_of(subject.filled):
        for index, part in enumerate(task.funding):
            if 0 < part.amount_vnd < _LEAST or part.amount_vnd >= _MOST:
                yield Fault(
                    (*subject.path, *path, "funding", index, "amount_vnd"),
                    tr(
                        "{named} ghi {format_money} từ nguồn {source}; có phải sai đơn vị tiền?",
                        named=subject.named(task),
                        format_money=format_money(part.amount_vnd),
                        source=part.source,
                    ),
                )


@rule("Số tiền ghi trong lời văn có trong kinh phí của thôn", severity=Severity.WARNING)
def money_only_in_words(subject: VillageOfPlan) -> Iterator[Fault]:
    """A sum in the words of a task, or beside the village's name, that no column adds up to."""
    village = subject.filled
    sums = funding_by_source([village])
    known = {sum(sums.values()), *sums.values()}
    for path, task in tasks_of(village):
        own = {part.amount_vnd for part in task.funding} | {task.cost_vnd}
        known |= own
        for words, amount in _amounts(subject.commune_plan.shown(task.what)):
            if amount not in own:
                yield Fault(
                    (*subject.path, *path, "what"),
                    tr(
                        "{named} nói {words}; {columns_say}",
                        named=subject.named(task),
                        words=words,
                        columns_say=_columns_say(task.cost_vnd),
                    ),
                )
    for said in subject.commune_plan.said_of.get(village.id, ()) if sums else ():
        for words, amount in _amounts(said.clause()) if not said.others else ():
            if amount not in known:
                yield Fault(
                    said.path,
                    tr(
                        "kế hoạch của xã nói {words} cho {full_name}; các công việc của "
                        "thôn cộng lại {money}",
                        words=words,
                        full_name=village.full_name,
                        money=_money(sum(sums.values())),
                    ),
                )


def _amounts(words: str) -> Iterator[tuple[str, int]]:
    """The sums of money in a sentence, but what one household pays; one that is unclear is none."""
    for found in _IN_WORDS.finditer(words):
        try:
            yield found[0], parse_money(found[0])
        except ValueError:
            continue


def _columns_say(cost: int) -> str:
    return (
        tr("cột kinh phí ghi {money}", money=_money(cost))
        if cost
        else tr("cột kinh phí không ghi số tiền")
    )


def _in_lines(subject: VillageOfPlan, cost: int) -> Iterator[Fault]:
    """Budget lines named after the village whose sum is not what its tasks cost."""
    village = subject.village
    names = {comparison_key(village.name), comparison_key(village.full_name)}
    for path, line in subject.commune_plan.budget_lines:
        is_its_own = comparison_key(subject.commune_plan.words(line.name) or "") in names
        given = line.amount_vnd
        if is_its_own and given != cost:
            yield Fault(
                (*path, "amount_vnd"),
                tr(
                    "kế hoạch của xã ghi {money} cho {full_name}; các công việc của thôn "
                    "cộng lại {money_2}{by_factor}",
                    money=_money(given),
                    full_name=village.full_name,
                    money_2=_money(cost),
                    by_factor=_by_factor(given, cost),
                ),
            )


def _by_factor(one: int, other: int) -> str:
    """What explains two sums that differ by a unit."""
    small, large = sorted((one, other))
    factor = _FACTORS.get(large // small) if small and large % small == 0 else None
    return tr("; lệch đúng {factor} lần, có phải sai đơn vị tiền?", factor=factor) if factor else ""


def _money(amount: int) -> str:
    return format_money(amount, MoneyUnit.MILLION)
