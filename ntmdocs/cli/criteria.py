"""`ntmdocs criteria`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

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
            counts = tr(
                "{criteria_count} tiêu chí, cấp {level}, giai đoạn {period}",
                criteria_count=each.criteria_count,
                level=each.level,
                period=each.period,
            )
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
    raise NtmdocsError(
        tr("{unknown}; hoặc ghi tên một tệp .yaml, .json", unknown=unknown_set(which))
    )


def _shown(chosen: "CriteriaSet") -> Iterator[str]:
    yield chosen.name
    yield tr(
        "Mã: {id}. Cấp: {level}. Giai đoạn: {period}.",
        id=chosen.id,
        level=chosen.level,
        period=chosen.period,
    )
    yield from _shown_act(chosen)
    for criterion in chosen.criteria:
        yield f"{criterion.number:>3}. {criterion.name}{_doubt(criterion)}"
        for indicator in criterion.indicators:
            doubt = "" if indicator.source else tr("  (chỉ tiêu chưa có nguồn)")
            yield f"     {indicator.number}. {indicator.text}{doubt}"
    yield from _counts(chosen)


def _shown_act(chosen: "CriteriaSet") -> Iterator[str]:
    if chosen.act is None:
        yield tr("Chưa ghi văn bản ban hành.")
        return
    yield ", ".join(filter(None, (str(chosen.act), chosen.act.annex, chosen.act.note)))
    for amended in chosen.act.amended_by:
        yield tr(
            "Được sửa đổi bởi {amended}; đối chiếu với nội dung sửa đổi trước khi dùng.",
            amended=amended,
        )


def _doubt(criterion: "Criterion") -> str:
    if criterion.source is None:
        return tr("  (tên chưa có nguồn)")
    return "" if criterion.verified else tr("  (tên có nguồn, chưa đối chiếu)")


def _counts(chosen: "CriteriaSet") -> Iterator[str]:
    if chosen.unnamed:
        missing = ", ".join(map(str, chosen.unnamed))
        yield (
            tr(
                "Tiêu chí: cả bộ {criteria_count}, mới biết tên {count}, còn thiếu tên "
                "{count_2} (số {missing}).",
                criteria_count=chosen.criteria_count,
                count=len(chosen.criteria),
                count_2=len(chosen.unnamed),
                missing=missing,
            )
        )
    doubtful = sum(criterion.source is None for criterion in chosen.criteria)
    yield tr(
        "Tên tiêu chí: có nguồn {count}, chưa có nguồn {doubtful}.",
        count=len(chosen.criteria) - doubtful,
        doubtful=doubtful,
    )
    given = sum(len(criterion.indicators) for criterion in chosen.criteria)
    if chosen.indicator_count is not None:
        yield tr(
            "Chỉ tiêu: ghi ở đây {given}, cả bộ {indicator_count}.",
            given=given,
            indicator_count=chosen.indicator_count,
        )
    sources = dict.fromkeys(item.source for item in chosen.criteria if item.source)
    if sources:
        yield tr("Nguồn của tên:")
        yield from (f"  {source}" for source in sources)
