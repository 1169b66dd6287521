"""Papers read back from Word: one of twenty pages, and two hundred of five.

    python benchmarks/reading.py [papers]

Processor time of the paper alone (`import_plan` prints it too, to prove that no word is lost),
beside that of python-docx, which only opens the file and reads the text of its paragraphs. The two
take turns, so that a busy machine slows both alike: read the ratios.
"""

import io
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx

import ntmdocs

PLAN = Path(__file__).parents[1] / "examples" / "hop-thinh-2024" / "plan.yaml"
TURNS = 5


def long_plan(pages: int) -> ntmdocs.Plan:
    """The plan of 2024, its sections again and again; it has four pages and a half."""
    plan = ntmdocs.load_plan(PLAN)
    times = max(round(pages / 4.5), 1)
    return plan.model_copy(update={"sections": plan.sections * times})


def seconds(work: Callable[[], object]) -> float:
    """Processor time of the best of a few turns."""
    best = float("inf")
    for _ in range(TURNS):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def python_docx_reads(content: bytes) -> int:
    """How many characters python-docx finds in paragraphs and cells."""
    document = docx.Document(io.BytesIO(content))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return sum(len(one.text) for one in (*document.paragraphs, *cells))


def main() -> None:
    """Measure and print."""
    papers = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        for pages in (5, 20):
            content = ntmdocs.render_plan(long_plan(pages)).bytes
            path = Path(folder, f"{pages}.docx")
            path.write_bytes(content)
            ours = seconds(partial(ntmdocs.import_plan, path))
            theirs = seconds(partial(python_docx_reads, content))
            print(
                f"{pages:3} trang: import_plan {ours * 1000:6.0f} ms, "
                f"python-docx đọc chữ {theirs * 1000:6.0f} ms ({ours / theirs:.1f} lần)"
            )
        started = time.process_time()
        for _ in range(papers):
            ntmdocs.import_plan(Path(folder, "5.docx"))
        spent = time.process_time() - started
        print(f"{papers} văn bản: {spent:.1f} giây")


if __name__ == "__main__":
    main()
