"""`ntmdocs rules`."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ntmdocs.cli.words import Command

if TYPE_CHECKING:
    from ntmdocs.findings import Rule

__all__ = ["command"]

_EXAMPLES = Path(__file__).with_name("rule_examples.yaml")


@click.command(
    "rules",
    cls=Command,
    help="Kể các quy tắc của ntmdocs check, về thể thức rồi về nội dung; có MÃ thì nói rõ một quy "
    "tắc: điều quy định, vì sao, nguồn, ví dụ sai và đúng.",
)
@click.argument("name", metavar="[MÃ]", required=False)
def command(name: str | None) -> None:
    """List the rules with their sources, or tell one."""
    from ntmdocs.check import every_content_rule
    from ntmdocs.cli.judged import all_rules
    from ntmdocs.findings import named_rule
    from ntmdocs.lint import RULE_SET, VERSION, every_rule, provisions

    if name is not None:
        _tell(named_rule(all_rules(), name))
        return
    looks, known = every_rule(), provisions()
    judged = sum(1 for one in known if one.rules)
    share = f"{judged}/{len(known)} quy định của Phụ lục I, II, III"
    click.echo(
        f"Bộ quy tắc {RULE_SET}, phiên bản {VERSION}: {len(looks)} quy tắc, xét {share} "
        f"({100 * judged // len(known)}%)"
    )
    for rule in looks:
        click.echo(_line(rule))
    words = every_content_rule()
    click.echo(f"\nNội dung: {len(words)} quy tắc")
    for rule in words:
        click.echo(_line(rule))


def _line(rule: "Rule[Any]") -> str:
    source = f" ({rule.source})" if rule.source else ""
    return f"{rule.id}: {rule.title}{source}"


def _tell(rule: "Rule[Any]") -> None:
    weights = ", ".join(severity.label.lower() for severity in rule.severities)
    click.echo(rule.title)
    click.echo(f"Mã: {rule.id}. Mức: {weights}.")
    if rule.source:
        click.echo(f"Nguồn: {rule.source}")
    if example := _examples().get(rule.id):
        why, wrong, right = example
        click.echo(f"Vì sao: {why}")
        click.echo(f"Sai: {wrong}")
        click.echo(f"Đúng: {right}")
    mended = "ntmdocs check --fix chỉnh được" if rule.mends else "chỉ báo, phải sửa bằng tay"
    click.echo(f"Tự chỉnh: {mended}.")


@cache
def _examples() -> dict[str, tuple[str, str, str]]:
    """Of each rule why there is one, what is wrong and what is right."""
    from ntmdocs.sources import read_source

    groups: Any = read_source(_EXAMPLES).value
    return {
        str(name): (str(group["why"]), str(wrong), str(right))
        for group in groups
        for name, (wrong, right) in group["rules"].items()
    }
