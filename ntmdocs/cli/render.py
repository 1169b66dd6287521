"""`ntmdocs render`."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.options import PATH, force_option, template_option, workers_option
from ntmdocs.cli.targets import HERE, Target, output_option
from ntmdocs.cli.words import Command
from ntmdocs.language import tr

if TYPE_CHECKING:
    from ntmdocs import Paper

__all__ = ["command"]


@click.command(
    "render",
    cls=Command,
    help="Tạo tệp Word từ KẾ-HOẠCH, một tệp .yaml hoặc .json; báo cáo, tờ trình, thông báo cũng "
    "vậy. Nhiều văn bản thì mỗi văn bản một tệp; văn bản nào lỗi được kể ra, các văn bản khác "
    "vẫn được tạo.",
)
@click.argument("plans", metavar="KẾ-HOẠCH...", type=PATH, nargs=-1, required=True)
@output_option(
    'Tệp .docx sẽ ghi, hoặc thư mục để ghi vào (thư mục mới: thêm dấu "/" ở cuối). Tên mặc định: '
    "KH-<trích yếu>.docx (báo cáo là BC-...); văn bản đã ghi ngày thì "
    "YYYY.MM.DD. <trích yếu>.docx.",
    default=HERE,
)
@template_option
@click.option("--pdf", "wants_pdf", is_flag=True, help="Tạo thêm PDF bên cạnh tệp Word.")
@force_option
@workers_option
def command(
    plans: tuple[Path, ...],
    output: Target,
    template: Path | None,
    wants_pdf: bool,
    force: bool,
    workers: int,
) -> None:
    """Render one plan, or many."""
    if len(plans) == 1:
        written, code = _render_one(plans[0], output, template, force)
    else:
        written, code = _render_many(plans, output.folder(), template, force, workers)
    sys.exit(max(code, _make_pdfs(written, force, workers)) if wants_pdf else code)


def _render_one(
    path: Path, output: Target, template: Path | None, force: bool
) -> tuple[tuple[Path, ...], int]:
    """1 where it is not to be signed yet: something is not filled in, does not fit, or is noted."""
    from ntmdocs import DataError, render_plan
    from ntmdocs.check import readiness
    from ntmdocs.cli.findings import say_findings
    from ntmdocs.cli.plans import say_filled
    from ntmdocs.store import at_lines, load_with_notes

    loaded = load_with_notes(path)
    plan = loaded.paper
    try:
        docx = render_plan(plan, template)
    except DataError as error:
        raise at_lines(error, path) from None
    target = output.file(docx.name)
    docx.save(target, force=force)
    click.echo(tr("Đã tạo {path}", path=target))
    say_filled(loaded)
    report = readiness(plan)
    say_findings((*report.findings, *docx.notes), plan, loaded.source, err=True)
    left = [tr("{count:02} chỗ phải sửa", count=len(report.pressing))] if report.pressing else []
    left += (
        [tr("{count:02} việc phải xem (open_notes)", count=len(plan.open_notes))]
        if plan.open_notes
        else []
    )
    if left:
        click.echo(
            tr(
                "{type_name} còn {left}, chưa nên trình ký.",
                type_name=plan.type.type_name,
                left=", ".join(left),
            ),
            err=True,
        )
    return (target,), int(bool(left or docx.notes))


def _render_many(
    plans: tuple[Path, ...], folder: Path, template: Path | None, force: bool, workers: int
) -> tuple[tuple[Path, ...], int]:
    from ntmdocs import find_profile, render_plans
    from ntmdocs.cli.batches import progress_bar, say_batch

    loaders = [partial(_with_findings, path) for path in plans]
    with progress_bar(len(plans), tr("Đang tạo")) as progress:
        batch = render_plans(
            loaders, folder, template=template, workers=workers, progress=progress, force=force
        )
    for profile in filter(None, dict.fromkeys(map(find_profile, plans))):
        click.echo(tr("Những gì văn bản không ghi lấy ở {profile}", profile=profile))
    return batch.written, say_batch(batch)


def _make_pdfs(written: tuple[Path, ...], force: bool, workers: int) -> int:
    """A PDF beside each document."""
    from ntmdocs import convert_to_pdf
    from ntmdocs.cli.batches import progress_bar, say_converted

    if not written:
        return 0
    with progress_bar(len(written), tr("Đang chuyển")) as progress:
        converted = convert_to_pdf(
            written, written[0].parent, workers=workers, progress=progress, force=force
        )
    return say_converted(converted)


def _with_findings(path: Path) -> "Paper":
    """The paper with what keeps it from being signed before its notes, each at its line."""
    from ntmdocs import load_plan
    from ntmdocs.check import readiness
    from ntmdocs.cli.findings import in_paper, placed

    paper = load_plan(path)
    found = placed(readiness(paper).pressing, path)
    told = tuple(in_paper(finding, where, paper) for finding, where in found)
    return paper.model_copy(update={"open_notes": (*told, *paper.open_notes)})
