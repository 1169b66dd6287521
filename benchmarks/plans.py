"""Plan objects made into files, beside docxtpl that fills their ready contexts.

    python benchmarks/plans.py [turns]

Each side works in a process of its own, as a batch does: beside each other in one they would push
each other out of the processor's own memory. They take turns of twenty documents, each into a new
file; processor time. A plan not seen before has another number in each paragraph and cell than all
before it, so that nothing remembered of one says anything of the next; the same plan again is the
other end: papers of one batch share most of their words. The floor is what stays however a document is
made: deflating its XML, the checksum, and the writing of the file.
"""

import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count, islice, repeat
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from asked import Asked

from ntmdocs import Plan, load_plan, render_plan
from ntmdocs.criteria.known_sets import find_set
from ntmdocs.model import Text
from ntmdocs.model.walk import DataPath, with_strings
from ntmdocs.render.context import printed
from ntmdocs.render.geometry import Geometry
from ntmdocs.template import Template
from ntmdocs.word.archive import Compression, Entry
from ntmdocs.word.package import read_package
from ntmdocs.writing import template_path

EXAMPLE = Path(__file__).parents[1] / "examples" / "hop-thinh-2024" / "plan.yaml"
TURN = 20  # documents
WARM_UP, TURNS = 2, 5

Make = Callable[[Path], None]


def unseen_plans() -> Iterator[Plan]:
    """The example's plan, its paragraphs and cells with another number each time."""
    plan = load_plan(EXAMPLE)
    assert plan.commune is not None
    assert plan.commune.criteria_set is not None
    criteria_set = find_set(plan.commune.criteria_set)
    assert criteria_set is not None
    own = criteria_set.model_copy(update={"id": "cua_xa"})
    commune = plan.commune.model_copy(update={"criteria_set": own.id})
    plan = plan.model_copy(update={"criteria_sets": (own,), "commune": commune})

    def numbered(number: int, words: str, path: DataPath) -> str:
        is_criterion = path[0] == "villages" and path[-1] == "criterion"
        is_name = is_criterion or (path[0] == "criteria_sets" and path[-1] == "name")
        is_prose = isinstance(words, Text) and any(map(str.isalpha, words))
        return f"{words} {number}" if is_name or is_prose else words

    return (with_strings(plan, partial(numbered, number)) for number in count(1000))


def ours(plans: Iterator[Plan]) -> Iterator[Make]:
    """Each plan, made into a file."""
    return (partial(_made, plan) for plan in plans)


def _made(plan: Plan, target: Path) -> None:
    render_plan(plan).save(target)


def docxtpl() -> Iterator[Make]:
    """The ready context of each such plan, filled into a file."""
    from docxtpl import DocxTemplate

    path = template_path("ke-hoach.docx")
    geometry = Geometry.of(Template(path))

    def fill(context: dict[str, Any], target: Path) -> None:
        document = DocxTemplate(str(path))
        document.render(context, autoescape=True)
        document.save(str(target))

    for plan in unseen_plans():
        yield partial(fill, printed(plan, geometry).context)


def floor() -> Iterator[Make]:
    """The parts of such documents that are no plain copies of the template's, ready to be packed."""
    still = read_package(template_path("ke-hoach.docx").read_bytes())
    for plan in unseen_plans():
        parts = read_package(render_plan(plan).bytes)
        changed = {name: part for name, part in parts.items() if still.get(name) != part}
        yield partial(_packed, changed)


def _packed(parts: dict[str, bytes], target: Path) -> None:
    entries = [
        Entry.of(name, part, zlib.crc32(part), Compression.NORMAL) for name, part in parts.items()
    ]
    target.write_bytes(b"".join(entry.data for entry in entries))


SIDES: dict[str, Callable[[], Iterator[Make]]] = {
    "unseen": lambda: ours(unseen_plans()),
    "again": lambda: ours(repeat(load_plan(EXAMPLE))),
    "docxtpl": docxtpl,
    "floor": floor,
}


def work(name: str, folder: Path) -> None:
    """What a side does: for each line that comes a turn; seconds of processor time a document."""
    makes, files = SIDES[name](), count()
    for _ in sys.stdin:
        turn = [(make, folder / f"{name}-{next(files)}.docx") for make in islice(makes, TURN)]
        begun = time.process_time()
        for make, target in turn:
            make(target)
        print((time.process_time() - begun) / TURN, flush=True)


def least_by_side(turns: int = TURNS) -> dict[str, float]:
    """The least that a document took, in seconds, by side; first turns do not count."""
    with tempfile.TemporaryDirectory() as name:
        sides = {side: Asked([sys.executable, __file__, "--side", side, name]) for side in SIDES}
        taken = [
            {side: process.ask("a turn") for side, process in sides.items()}
            for _ in range(WARM_UP + turns)
        ][WARM_UP:]
        for process in sides.values():
            process.end()
    return {side: min(times[side] for times in taken) for side in SIDES}


def main(turns: int) -> None:
    """Print a line a side."""
    taken = least_by_side(turns)
    print("| a document | ms | times docxtpl's speed | times the floor |")
    print("|---|---|---|---|")
    for side, seconds in taken.items():
        speed, above = taken["docxtpl"] / seconds, seconds / taken["floor"]
        print(f"| {side} | {seconds * 1000:.2f} | {speed:.1f} | {above:.1f} |")


if __name__ == "__main__":
    if "--side" in sys.argv:
        work(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else TURNS)
