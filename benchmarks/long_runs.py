"""What a single document does not show: ten thousand in one process, and plans made into files."""

import resource
import statistics
import time
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


def plans_to_files(target: Path, documents: int = 100) -> None:
    """Plan object → file against docxtpl filling the same ready context, taking turns."""
    from docxtpl import DocxTemplate

    from ntmdocs import load_plan, render_plan
    from ntmdocs.render.context import printed
    from ntmdocs.render.geometry import Geometry
    from ntmdocs.template import Template
    from ntmdocs.writing import template_path

    plan, path = load_plan(EXAMPLE), template_path("ke-hoach.docx")
    ready = printed(plan, Geometry.of(Template(path))).context
    ours, context_alone, theirs = [], [], []
    for _ in range(documents):
        begun = time.perf_counter()
        render_plan(plan).save(target, force=True)
        ours.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        printed(plan, Geometry.of(Template(path)))
        context_alone.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        document = DocxTemplate(str(path))
        document.render(ready, autoescape=True)
        document.save(str(target))
        theirs.append(time.perf_counter() - begun)
    our_ms, context_ms, their_ms = (
        statistics.median(times) * 1000 for times in (ours, context_alone, theirs)
    )
    print(
        f"\nPlan object → file: {our_ms:.2f} ms (of it the context {context_ms:.2f}), docxtpl on "
        f"the ready context {their_ms:.2f} ms: {their_ms / our_ms:.1f} ×"
    )
