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
    """List the sets, or show one."""
    from ntmdocs.criteria import national_sets

    if which is None:
        for one in national_sets():
            counts = f"{one.criteria_count} tiêu chí, cấp {one.level}, giai đoạn {one.period}"
            click.echo(f"{one.id}: {one.name} ({counts})")
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
    raise NtmdocsError(f"{unknown_set(which)}; hoặc chỉ một tệp .yaml, .json")


def _shown(one: "CriteriaSet") -> Iterator[str]:
    yield one.name
    yield f"Mã: {one.id}. Cấp: {one.level}. Giai đoạn: {one.period}."
    yield from _shown_act(one)
    for criterion in one.criteria:
        yield f"{criterion.number:>3}. {criterion.name}{_doubt(criterion)}"
        for indicator in criterion.indicators:
            doubt = "" if indicator.source else "  (chỉ tiêu chưa có nguồn)"
            yield f"     {indicator.number}. {indicator.text}{doubt}"
    yield from _counts(one)


def _shown_act(one: "CriteriaSet") -> Iterator[str]:
    if one.act is None:
        yield "Chưa ghi văn bản ban hành."
        return
    yield ", ".join(filter(None, (str(one.act), one.act.annex, one.act.note)))
    for amended in one.act.amended_by:
        yield f"Được sửa đổi bởi {amended}; đối chiếu với nội dung sửa đổi trước khi dùng."


def _doubt(criterion: "Criterion") -> str:
    if criterion.source is None:
        return "  (tên chưa có nguồn)"
    return "" if criterion.verified else "  (tên có nguồn, chưa đối chiếu)"


def _counts(one: "CriteriaSet") -> Iterator[str]:
    if one.unnamed:
        missing = ", ".join(map(str, one.unnamed))
        yield (
            f"Tiêu chí: cả bộ {one.criteria_count}, mới biết tên {len(one.criteria)}, "
            f"còn thiếu tên {len(one.unnamed)} (số {missing})."
        )
    doubtful = sum(criterion.source is None for criterion in one.criteria)
    yield f"Tên tiêu chí: có nguồn {len(one.criteria) - doubtful}, chưa có nguồn {doubtful}."
    given = sum(len(criterion.indicators) for criterion in one.criteria)
    if one.indicator_count is not None:
        yield f"Chỉ tiêu: ghi ở đây {given}, cả bộ {one.indicator_count}."
    sources = dict.fromkeys(each.source for each in one.criteria if each.source)
    if sources:
        yield "Nguồn của tên:"
        yield from (f"  {source}" for source in sources)
