"""Every pair that is measured, in one command: what each takes, their ratio, what is asked of it.

    python benchmarks/all.py [villages]

Processor time, that of child processes too (but for two processes beside one), and the best of a
few turns in which the two of a pair follow each other: a busy machine lengthens both alike. The
last column says whether the ratio is what is asked for; a floor is asked for nothing.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from plans import EXAMPLE, least_by_side
from reading import long_plan
from villages import Steps, timed, village_steps

import ntmdocs
from ntmdocs.sources import read_yaml
from ntmdocs.sources.yaml.events import yaml_events

TURNS = 7
MEGABYTE = 1024 * 1024

Work = Callable[[], object]


@dataclass(frozen=True)
class Pair:
    """Two things measured beside each other."""

    what: str
    ours: float
    """Seconds."""
    beside: str
    theirs: float
    asked: str = ""
    """`>= 10`: so many times as fast; `<= 2`: no more than twice as long; nothing of a floor."""

    @property
    def ratio(self) -> float:
        """How many times as fast we are, or as long we take: as it is asked."""
        return self.ours / self.theirs if self.asked.startswith("<=") else self.theirs / self.ours

    @property
    def is_reached(self) -> bool:
        """Whether the ratio is what is asked."""
        sign, _, number = self.asked.partition(" ")
        return self.ratio >= float(number) if sign == ">=" else self.ratio <= float(number)

    def __str__(self) -> str:
        times = f"{self.ours * 1000:.1f} | {self.beside} | {self.theirs * 1000:.1f}"
        reached = "" if not self.asked else "yes" if self.is_reached else "no"
        return f"| {self.what} | {times} | {self.ratio:.2f} | {self.asked} | {reached} |"


def best(*works: Work, turns: int = TURNS) -> list[float]:
    """The least that each took, while all take turns; a first turn does not count."""
    taken = [[timed(work)[1] for work in works] for _ in range(turns + 1)][1:]
    return [min(times) for times in zip(*taken, strict=True)]


def cold(folder: Path) -> Iterator[Pair]:
    """A command in a process of its own, from the first import to the last byte."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def python(*arguments: str) -> Work:
        command = [sys.executable, *arguments]
        return partial(subprocess.run, command, env=environment, capture_output=True, check=False)

    commands = {
        "render": ("render", str(EXAMPLE), "-o", str(folder / "a.docx"), "--force"),
        "next-year": ("next-year", str(EXAMPLE), "-o", str(folder / "b.yaml"), "--force"),
        "villages": ("villages", str(EXAMPLE), "-o", f"{folder / 'c'}/", "--force"),
    }
    works = [python("-m", "ntmdocs", *command) for command in commands.values()]
    theirs, *ours = best(python("-c", "import docxtpl"), *works)
    for name, seconds in zip(commands, ours, strict=True):
        asked = "<= 2" if name == "render" else "<= 3"
        yield Pair(f"`ntmdocs {name}`, cold", seconds, "import docxtpl", theirs, asked)


def warm() -> Iterator[Pair]:
    """A plan object made into a file: one whose words are new, one made before; and the floor."""
    taken = least_by_side()
    beside = "docxtpl on the ready context", taken["docxtpl"]
    yield Pair("plan object to file, its words new", taken["unseen"], *beside, ">= 14")
    yield Pair("plan object to file, the same again", taken["again"], *beside, ">= 14")
    yield Pair("the floor: deflate, checksum, write", taken["floor"], *beside)


def yaml(folder: Path) -> Iterator[Pair]:
    """A megabyte of YAML, and ruamel's events of the same text alone."""
    plan = long_plan(900)
    ntmdocs.save_plan(plan, folder / "long.yaml")
    text = (folder / "long.yaml").read_text(encoding="utf-8")
    share = MEGABYTE / len(text.encode())

    def ruamel() -> None:
        for _ in yaml_events(text):
            pass

    read, theirs = best(partial(read_yaml, text), ruamel, turns=2)
    yield Pair("YAML, a megabyte", read * share, "ruamel's events", theirs * share, ">= 4")


def again(folder: Path) -> Iterator[Pair]:
    """The same plans into the same folder, where all files stand already."""
    os.environ["NTMDOCS_CACHE"] = str(folder / "cache")
    plan = ntmdocs.load_plan(EXAMPLE)
    others = (plan.model_copy(update={"open_notes": (f"Việc {n}",)}) for n in range(100))
    plans = [other.model_copy(deep=True) for other in others]  # as papers from files share nothing
    work = partial(ntmdocs.render_plans, plans, folder / "batch")
    _, first = timed(work)
    (second,) = best(work, turns=2)
    os.environ["NTMDOCS_CACHE"] = ""
    yield Pair("100 plans again", second, "the first time", first, "<= 0.05")


def processes(folder: Path) -> Iterator[Pair]:
    """A batch by one process and by two, by the clock and with their start: for idle cores."""
    plans = [ntmdocs.load_plan(EXAMPLE)] * 400

    def seconds(workers: int) -> float:
        begun = time.perf_counter()
        ntmdocs.render_plans(plans, folder / f"by {workers}", workers=workers, force=True)
        return time.perf_counter() - begun

    one, two = (min(seconds(workers) for _ in range(2)) for workers in (1, 2))
    yield Pair("400 plans by two processes, wall", two, "by one", one, ">= 1.8")


def pages() -> Iterator[Pair]:
    """Twice as many pages take twice as long."""
    short, long = (partial(ntmdocs.render_plan, long_plan(count)) for count in (1200, 2400))
    half, whole = best(short, long, turns=2)
    yield Pair("2,400 pages", whole, "1,200 pages", half, "<= 2.5")


def villages(count: int) -> Iterator[Pair]:
    """From one workbook to as many files as villages."""
    steps: Steps = village_steps(count)
    whole = ("from workbook to files", steps.whole)
    taken = (("read", steps.read), ("drafted", steps.drafted), ("rendered", steps.rendered), whole)
    for name, seconds in taken:
        yield Pair(f"villages {name}", seconds, "docxtpl filling them", steps.docxtpl, ">= 4")


def main(arguments: list[str]) -> None:
    """Measure all, and print a line a pair."""
    count = int(arguments[0]) if arguments else 1000
    os.environ["NTMDOCS_CACHE"] = ""  # what one pair has made is nothing to another
    print("| what | ms | beside | ms | ratio | asked | reached |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        alone = (cold(folder), warm(), yaml(folder), again(folder), pages())
        for pairs in (*alone, processes(folder), villages(count)):
            for pair in pairs:
                print(pair, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
