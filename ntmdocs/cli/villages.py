"""`ntmdocs villages`."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from ntmdocs.cli.options import file_option, force_option, plan_argument, workers_option
from ntmdocs.cli.plans import load_plan_and_table, say_table_notes
from ntmdocs.cli.targets import HERE, Target, output_option
from ntmdocs.cli.words import Command
from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr
from ntmdocs.vietnamese import comparison_key

if TYPE_CHECKING:
    from ntmdocs import Batch, Draft, Plan
    from ntmdocs.findings import Finding, Report

__all__ = ["command"]


@click.command(
    "villages",
    cls=Command,
    help="Soạn kế hoạch của từng thôn từ KẾ-HOẠCH của xã, mỗi thôn một tệp Word; "
    "kể những chỗ hai bên không khớp và những gì còn thiếu.",
)
@plan_argument()
@file_option(
    "--data",
    help="Bảng Excel hoặc CSV ghi tình trạng tiêu chí, công việc của các thôn.",
)
@output_option(
    metavar="THƯ-MỤC",
    default=HERE,
    help="Thư mục để ghi các tệp Word; không có thì là thư mục hiện tại.",
)
@click.option(
    "--only",
    metavar="THÔN",
    multiple=True,
    help="Chỉ soạn cho thôn này (tên hoặc mã); ghi nhiều lần cho nhiều thôn.",
)
@click.option(
    "--form",
    metavar="MẪU",
    help="ban-phat-trien: Ban phát triển thôn ban hành, có số (nếu không ghi thì là mẫu này); "
    "thon: trưởng thôn ký, không có số, có chỗ UBND xã xác nhận.",
)
@file_option(
    "--text",
    help="Lời văn khác: ntmdocs template copy ke-hoach-thon.yaml (hoặc ke-hoach-truong-thon.yaml), "
    "sửa rồi ghi tên tệp ở đây.",
)
@click.option("--json", "as_json", is_flag=True, help="In tệp đã tạo và ghi chú dưới dạng JSON.")
@force_option
@workers_option
def command(
    plan: Path,
    data: Path | None,
    output: Target,
    only: tuple[str, ...],
    form: str | None,
    text: Path | None,
    as_json: bool,
    force: bool,
    workers: int,
) -> None:
    """Draft and render a plan for each village."""
    from ntmdocs import render_plans
    from ntmdocs.cli.batches import progress_bar, say_page_notes
    from ntmdocs.cli.findings import placed
    from ntmdocs.findings import Report

    loaded = load_plan_and_table(plan, data)
    table = Report(loaded.notes)
    say_table_notes(table)
    folder = output.folder()
    drafts = _chosen(_drafted(loaded.paper, form, text), only)
    plans = [draft.plan for draft in drafts]
    with progress_bar(len(plans), tr("Đang tạo")) as progress:
        batch = render_plans(plans, folder, workers=workers, progress=progress, force=force)
    report = Report(tuple(dict.fromkeys(note for draft in drafts for note in draft.notes)))
    places = dict(placed(report.findings, loaded.source, loaded.cells))
    if as_json:
        _say_json(_made(drafts, batch), table, places)
    else:
        _say(_made(drafts, batch), report, places, loaded.paper)
    for failure in batch.failed:
        click.echo(str(failure), err=True)
    say_page_notes(batch)
    told = max(report.exit_code, table.exit_code, int(bool(batch.notes)))
    sys.exit(2 if batch.failed else told)


def _drafted(plan: "Plan", form: str | None, text: Path | None) -> Sequence["Draft"]:
    """In a form that ships with the package, or in words of one's own."""
    from ntmdocs import draft_village_plans, load_village_text

    if text is None:
        return draft_village_plans(plan) if form is None else draft_village_plans(plan, form=form)
    if form is not None:
        raise NtmdocsError(tr("--form chọn mẫu đi kèm, --text là mẫu riêng; chỉ ghi một trong hai"))
    return draft_village_plans(plan, text=load_village_text(text))


def _chosen(drafts: Sequence["Draft"], only: Sequence[str]) -> Sequence["Draft"]:
    """The drafts of the villages asked for; all where none is."""
    if not drafts:
        raise NtmdocsError(
            tr(
                'kế hoạch chưa khai thôn nào; ghi thêm "villages" trong tệp kế hoạch, '
                "hoặc ghi tên bảng của các thôn ở --data"
            )
        )
    names = [_names(draft) for draft in drafts]
    if unknown := [
        name for name in only if not any(comparison_key(name) in known for known in names)
    ]:
        villages = ", ".join(draft.plan.villages[0].name for draft in drafts)
        raise NtmdocsError(
            tr(
                'không có thôn "{unknown}"; các thôn: {villages}',
                unknown=unknown[0],
                villages=villages,
            )
        )
    asked = {comparison_key(name) for name in only}
    return [draft for draft, known in zip(drafts, names, strict=True) if not asked or asked & known]


def _names(draft: "Draft") -> set[str]:
    village = draft.plan.villages[0]
    return {comparison_key(name) for name in (village.id, village.name, village.full_name)}


class _Made(NamedTuple):
    """A village, the name of its file, and how many notes are on it alone."""

    village: str
    file: str | None
    """None where none was made."""
    notes: int


def _made(drafts: Sequence["Draft"], batch: "Batch") -> list[_Made]:
    failed = {failure.position for failure in batch.failed}
    written = iter(batch.written)
    of_all = set(drafts[0].notes).intersection(*(draft.notes for draft in drafts[1:]))
    shared = of_all if len(drafts) > 1 else set()
    return [
        _Made(
            draft.plan.villages[0].full_name,
            None if position in failed else next(written).name,
            len([note for note in draft.notes if note not in shared]),
        )
        for position, draft in enumerate(drafts, 1)
    ]


def _say(
    made: Sequence[_Made], report: "Report", places: dict["Finding", str], paper: "Plan"
) -> None:
    """A table of villages, files and how many notes; each note at its line or cell."""
    from ntmdocs.cli.findings import in_paper, say_by_weight

    rows = [
        (each.village, each.file or tr("chưa tạo được"), f"{each.notes:02}" if each.notes else "")
        for each in made
    ]
    _say_table((tr("Thôn"), tr("Tệp"), tr("Ghi chú")), rows)
    say_by_weight(report, lambda finding: in_paper(finding, places[finding], paper))
    written = [each for each in made if each.file]
    click.echo(tr("Xong {count:02}/{count_2:02} tệp.", count=len(written), count_2=len(made)))


def _say_json(made: Sequence[_Made], table: "Report", places: dict["Finding", str]) -> None:
    from ntmdocs.findings import Report

    notes = [
        {**said, "where": where}
        for said, where in zip(Report(tuple(places)).to_json(), places.values(), strict=True)
    ]
    villages = [{"village": each.village, "file": each.file or ""} for each in made]
    said = {"villages": villages, "table_notes": table.to_json(), "notes": notes}
    click.echo(json.dumps(said, ensure_ascii=False, indent=2))


def _say_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    lines = [titles, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(cells).rstrip())
