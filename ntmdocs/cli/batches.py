"""Many plans on the command line: a progress bar while they are made, a summary after."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from ntmdocs.language import tr

if TYPE_CHECKING:
    from ntmdocs import Batch
    from ntmdocs.publish import Converted

__all__ = ["progress_bar", "say_batch", "say_converted", "say_page_notes"]

_MOST = 10  # notes of one paper that are said


@contextlib.contextmanager
def progress_bar(total: int, what: str) -> Iterator[Callable[[int, str], None]]:
    """A bar on a terminal, for `render_plans(progress=…)`; elsewhere nothing is drawn."""
    if not sys.stderr.isatty():
        yield lambda _, __: None
        return
    with click.progressbar(
        length=total,
        label=what,
        show_pos=True,
        show_percent=False,
        show_eta=False,
        file=sys.stderr,
    ) as bar:
        yield lambda done, _: bar.update(done - bar.pos)


def say_batch(batch: "Batch") -> int:
    """Say what was written, what is not to be signed yet and what failed; the exit code."""
    for path in batch.written:
        click.echo(tr("Đã tạo {path}", path=path))
    for path, notes in batch.open_notes.items():
        click.echo(
            tr(
                "{path}: còn {count:02} việc phải xem, chưa nên trình ký.",
                path=path,
                count=len(notes),
            ),
            err=True,
        )
        for note in notes[:_MOST]:
            click.echo(f"- {note}", err=True)
        if len(notes) > _MOST:
            click.echo(tr("- … và {count:02} việc nữa", count=len(notes) - _MOST), err=True)
    say_page_notes(batch)
    for failure in batch.failed:
        click.echo(str(failure), err=True)
    if batch.failed:
        click.echo(
            tr(
                "Xong {count:02} tệp, {count_2:02} văn bản chưa tạo được.",
                count=len(batch.written),
                count_2=len(batch.failed),
            ),
            err=True,
        )
    return 2 if batch.failed else int(bool(batch.open_notes or batch.notes))


def say_page_notes(batch: "Batch") -> None:
    """Say what must be looked at on the pages of each file."""
    for path, notes in batch.notes.items():
        for note in notes:
            click.echo(f"{path}: {note.sentence}", err=True)


def say_converted(converted: "Converted") -> int:
    """Say which PDF files were written, what to look at in each, and what failed; the exit code."""
    from ntmdocs.findings import Report
    from ntmdocs.publish import Engine

    label = Engine(converted.engine).label
    for path in converted.written:
        agree = tr("; hai cách tạo trùng nhau") if path in converted.proven else ""
        click.echo(
            tr(
                "Đã tạo {path} ({pages:02} trang, {label}{agree})",
                path=path,
                pages=converted.pages[path],
                label=label,
                agree=agree,
            )
        )
    for path, notes in converted.notes.items():
        for note in notes:
            place = f"{note.place}: " if note.place else ""
            click.echo(f"{path}: {place}{note.sentence}", err=True)
    for failure in converted.failed:
        click.echo(str(failure), err=True)
    if converted.failed:
        return 2
    return max((Report(notes).exit_code for notes in converted.notes.values()), default=0)
