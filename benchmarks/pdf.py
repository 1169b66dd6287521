"""N village plans to PDF: a command a file, all in one call, and in two processes.

`python benchmarks/pdf.py [N]`; only the ratios say something. A command a file is measured on a few
of the files and counted for all.
"""

import contextlib
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import ntmdocs
from ntmdocs.publish import Engine, chosen_engine

EXAMPLE = Path(__file__).parents[1] / "examples" / "hop-thinh-2024"
FEW = 5


def main(count: int = 100) -> None:
    """Print a table: how long each way takes for all files, and how much faster than a command a file."""
    logging.disable()
    documents = village_plans(count)
    print(f"{count} kế hoạch thôn")
    print(f"{'':44}{'giây':>8}{'ms/tệp':>9}{'nhanh hơn':>11}")
    for engine in Engine:
        with contextlib.suppress(ntmdocs.PublishError):
            chosen_engine(engine)
            measure(engine, documents)


def village_plans(count: int) -> list[ntmdocs.Docx]:
    """The plans of the example's villages, again and again."""
    plan = ntmdocs.load_plan(EXAMPLE / "plan.yaml", villages=EXAMPLE / "villages.xlsx")
    drafts = [draft.plan for draft in ntmdocs.draft_village_plans(plan)]
    made = [ntmdocs.render_plan(draft) for draft in drafts]
    return [made[number % len(made)] for number in range(count)]


def measure(engine: Engine, documents: list[ntmdocs.Docx]) -> None:
    """The ways of one engine."""
    count, few = len(documents), documents[:FEW]
    alone = seconds(partial(one_by_one, engine, few)) * count / len(few)
    say(f"{engine.label}, mỗi tệp một lệnh (đo {len(few)} tệp)", alone, alone, count)
    for words, workers in (("một lần", 1), ("một lần, hai tiến trình", 2)):
        taken = seconds(partial(convert, engine, documents, workers))
        say(f"{engine.label}, {words}", taken, alone, count)


def one_by_one(engine: Engine, documents: list[ntmdocs.Docx]) -> None:
    """`ntmdocs pdf` for each, as in a loop of the shell."""
    with tempfile.TemporaryDirectory() as folder:
        for number, one in enumerate(documents):
            file = Path(folder, f"{number}.docx")
            one.save(file)
            command = [sys.executable, "-m", "ntmdocs", "pdf", str(file), "-o", folder]
            subprocess.run([*command, "--engine", engine.value], check=True, capture_output=True)


def convert(engine: Engine, documents: list[ntmdocs.Docx], workers: int) -> None:
    """All of it: made, mended, looked at, written."""
    with tempfile.TemporaryDirectory() as folder:
        made = ntmdocs.convert_to_pdf(documents, folder, engine=engine, workers=workers)
    assert len(made.written) == len(documents)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def say(words: str, taken: float, alone: float, count: int) -> None:
    """A row of the table."""
    print(f"{words:44}{taken:8.1f}{1000 * taken / count:9.0f}{alone / taken:10.1f}×")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
