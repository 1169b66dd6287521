"""`ntmdocs rules`."""

from typing import TYPE_CHECKING

import click

from ntmdocs.cli.words import Command

if TYPE_CHECKING:
    from ntmdocs.findings import Rule
    from ntmdocs.lint.context import Context

__all__ = ["command"]


@click.command(
    "rules",
    cls=Command,
    help="Kể các quy tắc về thể thức của ntmdocs check; có MÃ thì nói rõ một quy tắc và nguồn.",
)
@click.argument("name", metavar="[MÃ]", required=False)
def command(name: str | None) -> None:
    """List the rules with their sources, or tell one."""
    from ntmdocs.lint import RULE_SET, every_rule, rule_named

    if name is not None:
        _tell(rule_named(name))
        return
    rules = every_rule()
    click.echo(f"Bộ quy tắc {RULE_SET}: {len(rules)} quy tắc")
    for rule in rules:
        click.echo(f"{rule.id}: {rule.title} ({rule.source})")


def _tell(rule: "Rule[Context]") -> None:
    weights = ", ".join(severity.label.lower() for severity in rule.severities)
    click.echo(rule.title)
    click.echo(f"Mã: {rule.id}. Mức: {weights}.")
    click.echo(f"Nguồn: {rule.source}")
