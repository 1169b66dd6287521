"""Plant small faults in the library, one at a time: do the tests of the room see each?

    python tests/mutate.py --seed 1 --each 3 [ROOM ...]

takes `--each` of all faults that `tools/mutations.py` knows in each room, the same ones for the
same seed, and runs that room's tests against a copy of the project with the fault in it (without
the tests that need LibreOffice or the validator). It tells each fault that no test saw, and how
many were seen. Not part of CI: thirty faults take some minutes. A survivor wants a test, or is no
fault at all: another way to write the same.

Seeds 1 and 2 with three of each room, 66 faults: 15 survived at first (9 and 6); with their tests
written and each survivor planted again, 3 (1 and 2), all another way to write the same: sort keys
that stand before all numbers anyhow, a list of one joined as it is, labels only compared with each
other. Fresh seeds later, before and after in the same way: seed 4 (three a room, without compare
and cli) 6 and 2 of 33; seed 5 (eight each in vietnamese, prose, draft, model) 5 and 1 of 32;
seed 6 (ten each in vietnamese, prose) 6 and 1 of 20.

`mutmut` changes neither constants of modules nor decorated functions, where the limits stand;
`cosmic-ray` takes no sample, and changes `X | None` in types as if it were arithmetic.
"""

from __future__ import annotations

import argparse
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.mutations import Mutation, mutations_of

FAILED = (1, 2)  # a test fails, or cannot even be collected; not a wrong call of pytest
ROOT = Path(__file__).resolve().parents[1]
COPIED = ("ntmdocs", "tests", "templates", "examples", "benchmarks", "README.md", "pyproject.toml")
SKIPPED = "not needs_office and not needs_tracked and not needs_validator"
QUICKEST_LIMIT_S = 60  # for tests that end much sooner: a fault may make them turn for ever


def main(arguments: Sequence[str] | None = None) -> int:
    """Plant, run, tell; 1 where a fault was not seen."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("rooms", metavar="ROOM", nargs="*", help="all rooms where none is given")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--each", type=int, default=3, help="how many faults in each room")
    asked = parser.parse_args(arguments)
    seen = unseen = 0
    with tempfile.TemporaryDirectory() as folder:
        project = copy_of_project(Path(folder))
        for room in asked.rooms or rooms_of(project):
            limit_s = time_limit_s(project, room)
            for path, mutation in sample(project, room, asked.seed, asked.each):
                if is_seen(project, room, path, mutation, limit_s):
                    seen += 1
                else:
                    unseen += 1
                    say(told(project, path, mutation))
            say(f"{room}: so far {unseen} of {seen + unseen} survived")
    return 1 if unseen else 0


def copy_of_project(folder: Path) -> Path:
    """What the tests need, so that the working tree itself is never changed."""
    for name in COPIED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    return folder


def rooms_of(project: Path) -> list[str]:
    """The packages of the library that have tests of their own."""
    rooms = (path.parent.name for path in (project / "ntmdocs").glob("*/__init__.py"))
    return sorted(room for room in rooms if (project / "tests" / room).is_dir())


def sample(project: Path, room: str, seed: str, each: int) -> Iterator[tuple[Path, Mutation]]:
    """Some of a room's faults, each as likely as the other."""
    every = [
        (path.relative_to(project), mutation)
        for path in sorted((project / "ntmdocs" / room).rglob("*.py"))
        for mutation in mutations_of(path.read_bytes())
    ]
    yield from random.Random(f"{seed} {room}").sample(every, min(each, len(every)))


def is_seen(project: Path, room: str, path: Path, mutation: Mutation, limit_s: float) -> bool:
    """Whether a test fails, or never ends, with this fault in the copy."""
    file = project / path
    before, state = file.read_bytes(), file.stat()
    file.write_bytes(mutation.applied_to(before))
    try:
        return run_tests(project, room, limit_s, first=path.stem).returncode in FAILED
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_bytes(before)
        os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


def time_limit_s(project: Path, room: str) -> float:
    """Thrice what the tests of a room take when nothing is wrong; they must pass then."""
    start = time.monotonic()
    done = run_tests(project, room, None)
    if done.returncode:
        sys.exit(f"{done.stdout}\nthe tests of {room} fail without any fault planted")
    return max(QUICKEST_LIMIT_S, 3 * (time.monotonic() - start))


def run_tests(
    project: Path, room: str, limit_s: float | None, first: str = ""
) -> subprocess.CompletedProcess[str]:
    """A room's tests in a fixed order, those named for a module first, until one fails."""
    tests = Path("tests", room)
    named = (path.relative_to(project) for path in (project / tests).rglob(f"test_{first}.py"))
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-m", SKIPPED, "-p", "no:randomly"]
    command += ["-p", "no:cacheprovider", "--hypothesis-seed=0", *map(str, named), str(tests)]
    environment = os.environ | {"PYTHONPATH": str(project), "CI": ""}
    return subprocess.run(
        command,
        cwd=project,
        env=environment,
        timeout=limit_s,
        capture_output=True,
        text=True,
        check=False,
    )


def told(project: Path, path: Path, mutation: Mutation) -> str:
    """The fault at its line, as a diff of that line."""
    before = (project / path).read_bytes()
    sides = (text.decode().splitlines() for text in (before, mutation.applied_to(before)))
    changed = [line for line in difflib.ndiff(*sides) if line[0] in "-+"]
    return "\n".join([f"survived: {path}:{mutation.line}", *changed])


def say(text: str) -> None:
    """To whoever waits, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
