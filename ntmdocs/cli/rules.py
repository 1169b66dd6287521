"""`ntmdocs rules`."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ntmdocs.cli.words import Command
from ntmdocs.language import tr

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
    share = tr("{judged}/{count} quy định của Phụ lục I, II, III", judged=judged, count=len(known))
    click.echo(
        tr(
            "Bộ quy tắc {rule_set}, phiên bản {version}: {count} quy tắc, xét {share} ({percent}%)",
            rule_set=RULE_SET,
            version=VERSION,
            count=len(looks),
            share=share,
            percent=100 * judged // len(known),
        )
    )
    for rule in looks:
        click.echo(_line(rule))
    words = every_content_rule()
    click.echo(tr("\nNội dung: {count} quy tắc", count=len(words)))
    for rule in words:
        click.echo(_line(rule))


def _line(rule: "Rule[Any]") -> str:
    source = f" ({rule.source})" if rule.source else ""
    return f"{rule.id}: {tr(rule.title)}{source}"


def _tell(rule: "Rule[Any]") -> None:
    weights = ", ".join(severity.label.lower() for severity in rule.severities)
    click.echo(tr(rule.title))
    click.echo(tr("Mã: {id}. Mức: {weights}.", id=rule.id, weights=weights))
    if rule.source:
        click.echo(tr("Nguồn: {source}", source=rule.source))
    if example := _examples().get(rule.id):
        why, wrong, right = example
        click.echo(tr("Vì sao: {why}", why=tr(why)))
        click.echo(tr("Sai: {wrong}", wrong=tr(wrong)))
        click.echo(tr("Đúng: {right}", right=tr(right)))
    mended = (
        tr("ntmdocs check --fix chỉnh được") if rule.mends else tr("chỉ báo, phải sửa bằng tay")
    )
    click.echo(tr("Tự chỉnh: {mended}.", mended=mended))


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
