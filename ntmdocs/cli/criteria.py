"""`ntmdocs criteria`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError

if TYPE_CHECKING:
    from ntmdocs import CriteriaSet
    from ntmdocs.model import Criterion

__all__ = ["command"]


@click.command(
    "criteria",
    cls=Command,
    help="Kể các bộ tiêu chí quốc gia đi kèm; có MÃ của một bộ, hoặc TỆP .yaml, .json ghi bộ "
    "tiêu chí riêng, thì in cả bộ, nói rõ tên nào chưa có nguồn, còn thiếu tên nào.",
)
@click.argument("which", metavar="[MÃ|TỆP]", required=False)
def command(which: str | None) -> None:
    """List the sets, or show the chosen one."""
    from ntmdocs.criteria import national_sets

    if which is None:
        for each in national_sets():
            counts = f"{each.criteria_count} tiêu chí, cấp {each.level}, giai đoạn {each.period}"
            click.echo(f"{each.id}: {each.name} ({counts})")
        return
    for line in _shown(_set_of(which)):
        click.echo(line)


def _set_of(which: str) -> "CriteriaSet":
    """A national set by its id; else the set in a file."""
    from ntmdocs import load_criteria_set
    from ntmdocs.criteria import find_set, unknown_set

    if found := find_set(which):
        return found
    if Path(which).suffix or len(Path(which).parts) > 1:
        return load_criteria_set(which)
    raise NtmdocsError(f"{unknown_set(which)}; hoặc ghi tên một tệp .yaml, .json")


def _shown(chosen: "CriteriaSet") -> Iterator[str]:
    yield chosen.name
    yield f"Mã: {chosen.id}. Cấp: {chosen.level}. Giai đoạn: {chosen.period}."
    yield from _shown_act(chosen)
    for criterion in chosen.criteria:
        yield f"{criterion.number:>3}. {criterion.name}{_doubt(criterion)}"
        for indicator in criterion.indicators:
            doubt = "" if indicator.source else "  (chỉ tiêu chưa có nguồn)"
            yield f"     {indicator.number}. {indicator.text}{doubt}"
    yield from _counts(chosen)


def _shown_act(chosen: "CriteriaSet") -> Iterator[str]:
    if chosen.act is None:
        yield "Chưa ghi văn bản ban hành."
        return
    yield ", ".join(filter(None, (str(chosen.act), chosen.act.annex, chosen.act.note)))
    for amended in chosen.act.amended_by:
        yield f"Được sửa đổi bởi {amended}; đối chiếu với nội dung sửa đổi trước khi dùng."


def _doubt(criterion: "Criterion") -> str:
    if criterion.source is None:
        return "  (tên chưa có nguồn)"
    return "" if criterion.verified else "  (tên có nguồn, chưa đối chiếu)"


def _counts(chosen: "CriteriaSet") -> Iterator[str]:
    if chosen.unnamed:
        missing = ", ".join(map(str, chosen.unnamed))
        yield (
            f"Tiêu chí: cả bộ {chosen.criteria_count}, mới biết tên {len(chosen.criteria)}, "
            f"còn thiếu tên {len(chosen.unnamed)} (số {missing})."
        )
    doubtful = sum(criterion.source is None for criterion in chosen.criteria)
    yield f"Tên tiêu chí: có nguồn {len(chosen.criteria) - doubtful}, chưa có nguồn {doubtful}."
    given = sum(len(criterion.indicators) for criterion in chosen.criteria)
    if chosen.indicator_count is not None:
        yield f"Chỉ tiêu: ghi ở đây {given}, cả bộ {chosen.indicator_count}."
    sources = dict.fromkeys(item.source for item in chosen.criteria if item.source)
    if sources:
        yield "Nguồn của tên:"
        yield from (f"  {source}" for source in sources)
