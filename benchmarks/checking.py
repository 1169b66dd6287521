"""Papers checked before they are signed: one of twenty pages, and two hundred of five.

    python benchmarks/checking.py [papers]

Processor time of looking at how a Word file looks (`lint_docx`), at what its plan says
(`check_plan`), and of the command on all papers, beside that of python-docx, which only opens the
file and reads its text. The two take turns, so that a busy machine slows both alike: read the
ratios.
"""

import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from reading import long_plan, python_docx_reads, seconds

import ntmdocs
from ntmdocs.cli.judged import judge


def main() -> None:
    """Measure and print."""
    papers = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        for pages in (5, 20):
            plan = long_plan(pages)
            content = ntmdocs.render_plan(plan).bytes
            Path(folder, f"{pages}.docx").write_bytes(content)
            theirs = seconds(partial(python_docx_reads, content))
            looks = seconds(partial(ntmdocs.lint_docx, content))
            words = seconds(partial(ntmdocs.check_plan, plan))
            print(
                f"{pages:3} trang: lint_docx {looks * 1000:4.0f} ms ({looks / theirs:.1f} lần "
                f"python-docx đọc chữ), check_plan {words * 1000:4.0f} ms ({words / theirs:.1f} lần)"
            )
        started = time.process_time()
        for _ in range(papers):
            judge(Path(folder, "5.docx"))
        spent = time.process_time() - started
        print(f"{papers} văn bản, cả thể thức và nội dung: {spent:.1f} giây")


if __name__ == "__main__":
    main()
