"""Many plans on the command line: a progress bar while they are made, a summary after."""

import contextlib
from collections.abc import Callable, Iterator

import click

from ntmdocs.render import Batch

__all__ = ["progress_bar", "say_batch", "say_page_notes"]


@contextlib.contextmanager
def progress_bar(total: int, what: str) -> Iterator[Callable[[int, str], None]]:
    """A bar on a terminal, for `render_plans(progress=…)`; elsewhere nothing is drawn."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done, _: bar.update(task, completed=done)


def say_batch(batch: Batch) -> int:
    """Say what was written, what is not to be signed yet and what failed; the exit code."""
    for path in batch.written:
        click.echo(f"Đã tạo {path}")
    for path, count in batch.open_notes.items():
        click.echo(
            f"{path}: còn {count:02} việc phải xem, chưa nên trình ký.",
            err=True,
        )
    say_page_notes(batch)
    for failure in batch.failed:
        click.echo(str(failure), err=True)
    if batch.failed:
        click.echo(
            f"Xong {len(batch.written):02} tệp, {len(batch.failed):02} văn bản chưa tạo được.",
            err=True,
        )
    return 2 if batch.failed else int(bool(batch.open_notes or batch.notes))


def say_page_notes(batch: Batch) -> None:
    """Say what must be looked at on the pages of each file."""
    for path, notes in batch.notes.items():
        for note in notes:
            click.echo(f"{path}: {note.sentence}", err=True)
