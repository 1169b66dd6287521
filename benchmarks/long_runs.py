"""What a single document does not show: ten thousand in one process, and plans made into files."""

import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from sample import context

EXAMPLE = Path(__file__).parents[1] / "examples" / "hop-thinh-2024" / "plan.yaml"


def long_runs(template_path: Path, folder: Path) -> None:
    """Print both."""
    ten_thousand(template_path, folder / "one.docx")
    plans_to_files(folder / "plan.docx")


def ten_thousand(template_path: Path, target: Path) -> None:
    """Time per thousand, and memory after the first thousand and at the end."""
    from ntmdocs.template import Template

    thousands, memory = [], []
    for thousand in range(10):
        begun = time.perf_counter()
        for number in range(1000):
            data = context(thousand * 1000 + number)
            target.write_bytes(Template(template_path).fill(data))
        thousands.append(time.perf_counter() - begun)
        memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    first, last = statistics.mean(thousands[:5]), statistics.mean(thousands[5:])
    print(
        f"\n10,000 documents (data included): second half {last / first:.2f} × the first, "
        f"memory {memory[0]:.0f} MB after 1,000 and {memory[-1]:.0f} MB at the end"
    )


def plan_to_file(target: Path) -> Callable[[], None]:
    """What makes the example's plan object a file."""
    from ntmdocs import load_plan, render_plan

    plan = load_plan(EXAMPLE)
    return lambda: render_plan(plan).save(target, force=True)


def docxtpl_fills(target: Path) -> Callable[[], None]:
    """What makes docxtpl fill the same paper's ready context into a file."""
    from docxtpl import DocxTemplate

    from ntmdocs import load_plan
    from ntmdocs.render.context import printed
    from ntmdocs.render.geometry import Geometry
    from ntmdocs.template import Template
    from ntmdocs.writing import template_path

    path = template_path("ke-hoach.docx")
    ready = printed(load_plan(EXAMPLE), Geometry.of(Template(path))).context

    def fill() -> None:
        document = DocxTemplate(str(path))
        document.render(ready, autoescape=True)
        document.save(str(target))

    return fill


def plans_to_files(target: Path, documents: int = 100) -> None:
    """Plan object → file against docxtpl filling the same ready context, taking turns."""
    works = plan_to_file(target), docxtpl_fills(target)
    taken: list[list[float]] = [[], []]
    for _ in range(documents):
        for times, work in zip(taken, works, strict=True):
            begun = time.process_time()
            work()
            times.append(time.process_time() - begun)
    ours, theirs = (statistics.median(times) * 1000 for times in taken)
    print(
        f"\nPlan object → file: {ours:.2f} ms, docxtpl on the ready context {theirs:.2f} ms: "
        f"{theirs / ours:.1f} ×"
    )
