"""What a single document does not show: ten thousand in one process, and plans made into files."""

import resource
import statistics
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path

from sample import context

from ntmdocs import Plan, load_plan, render_plan
from ntmdocs.criteria.known_sets import find_set
from ntmdocs.model import Text
from ntmdocs.model.walk import DataPath, with_strings
from ntmdocs.render.context import printed
from ntmdocs.render.geometry import Geometry
from ntmdocs.template import Template
from ntmdocs.writing import template_path

EXAMPLE = Path(__file__).parents[1] / "examples" / "hop-thinh-2024" / "plan.yaml"


def long_runs(template_path: Path, folder: Path) -> None:
    """Print both."""
    ten_thousand(template_path, folder / "one.docx")
    plans_to_files(folder / "plan.docx")


def ten_thousand(template_path: Path, target: Path) -> None:
    """Time per thousand, and memory after the first thousand and at the end."""
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


def unseen_plans(first: int) -> list[Plan]:
    """The example's plan a hundred times, its paragraphs and cells with another number each time.

    So what is remembered of one paper says nothing of the next, and together they are more than
    is remembered: what a benchmark makes of them, it makes of papers not seen before.
    """
    plan = load_plan(EXAMPLE)
    assert plan.commune is not None
    assert plan.commune.criteria_set is not None
    criteria_set = find_set(plan.commune.criteria_set)
    assert criteria_set is not None
    own = criteria_set.model_copy(update={"id": "cua_xa"})
    commune = plan.commune.model_copy(update={"criteria_set": own.id})
    changes = {"criteria_sets": (own,), "commune": commune}
    plan = plan.model_copy(update=changes)

    def numbered(number: int, words: str, path: DataPath) -> str:
        is_criterion = path[0] == "villages" and path[-1] == "criterion"
        is_name = is_criterion or (path[0] == "criteria_sets" and path[-1] == "name")
        is_prose = isinstance(words, Text) and any(map(str.isalpha, words))
        return f"{words} {number}" if is_name or is_prose else words

    return [with_strings(plan, partial(numbered, number)) for number in range(first, first + 100)]


def plan_to_file(target: Path) -> Callable[[], None]:
    """What makes a plan object a file, another one each time."""
    plans = cycle(unseen_plans(1000))
    return lambda: render_plan(next(plans)).save(target, force=True)


def docxtpl_fills(target: Path) -> Callable[[], None]:
    """What makes docxtpl fill the ready context of such a paper into a file."""
    from docxtpl import DocxTemplate

    path = template_path("ke-hoach.docx")
    geometry = Geometry.of(Template(path))
    ready = cycle([printed(plan, geometry).context for plan in unseen_plans(2000)])

    def fill() -> None:
        document = DocxTemplate(str(path))
        document.render(next(ready), autoescape=True)
        document.save(str(target))

    return fill


def plans_to_files(target: Path, documents: int = 100) -> None:
    """Plan object → file against docxtpl filling as many ready contexts, taking turns."""
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
