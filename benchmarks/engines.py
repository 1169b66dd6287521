"""One table: what each engine needs for the same paper, all interleaved in one run.

    python benchmarks/engines.py [documents] [--long]

Every engine lives in a process of its own, so that memory and import time are its own; they take
turns document by document, and each counts its processor time: read the ratios. The floor is
deflating, checksum, ZIP and writing with the finished XML given, at the same compression.
`--long` adds 10,000 documents in one process.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
from asked import Asked  # noqa: E402
from long_runs import ten_thousand  # noqa: E402
from sample import make_default_template, make_word_template  # noqa: E402
from worker import ENGINES  # noqa: E402

RUST_VENV = HERE.parent / ".venv-rust-docxtpl"
FLOORS = {"normal": "floor-normal", "fast": "floor-fast", "fastest": "floor-fastest"}


class Worker(Asked):
    """An engine's process."""

    def __init__(self, name: str, python: str, template: Path, target: Path) -> None:
        super().__init__([python, str(HERE / "worker.py"), name, str(template), str(target)])
        self.name = name
        self.import_ms = self.answer()
        self.times: list[float] = []

    def fill(self, number: int) -> float:
        """Make one document; milliseconds."""
        return self.ask(str(number))

    def peak(self) -> float:
        """Of memory, in MB; the last that is asked."""
        return self.ask("end")


def rust_python() -> str | None:
    """The Python of rust-docxtpl's own environment (it takes docxtpl's name), made when missing."""
    python = RUST_VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        venv.create(RUST_VENV, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "rust-docxtpl"]
        if subprocess.run(install, check=False, stderr=subprocess.DEVNULL).returncode:
            shutil.rmtree(RUST_VENV)
            return None
    return str(python)


def measure(template: Path, folder: Path, documents: int) -> None:
    """Print the table of one template."""
    pythons = dict.fromkeys(ENGINES, sys.executable)
    rust = rust_python()
    if rust is None:
        print("rust-docxtpl: could not be installed here, left out.")
        del pythons["rust-docxtpl"]
    else:
        pythons["rust-docxtpl"] = rust
    workers = [
        Worker(name, python, template, folder / f"{name}.docx") for name, python in pythons.items()
    ]
    first = {worker.name: worker.fill(0) for worker in workers}
    for number in range(1, documents + 1):
        for worker in workers:
            worker.times.append(worker.fill(number))
    medians = {worker.name: statistics.median(worker.times) for worker in workers}
    print(
        "| engine | ms | 10–90 % | × docxtpl | × rust | × floor | first ms | import ms | peak MB |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for worker in workers:
        name, median = worker.name, medians[worker.name]
        tenths = statistics.quantiles(worker.times, n=10)
        floor = medians[FLOORS.get(name.partition("-")[2], "floor-normal")]
        rust_ratio = medians.get("rust-docxtpl", float("nan")) / median
        print(
            f"| {name} | {median:.2f} | {tenths[0]:.2f}–{tenths[-1]:.2f} "
            f"| {medians['docxtpl'] / median:.1f} | {rust_ratio:.1f} | {median / floor:.2f} "
            f"| {first[name]:.1f} | {worker.import_ms:.0f} | {worker.peak():.0f} |"
        )


def main(arguments: list[str]) -> None:
    """Both templates, then the long runs."""
    numbers = [int(argument) for argument in arguments if argument.isdigit()]
    documents = numbers[0] if numbers else 200
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        default, word = folder / "default.docx", folder / "word.docx"
        make_default_template(default)
        make_word_template(default, word)
        for title, template in (("As Word saves it", word), ("python-docx's default", default)):
            print(f"\n{title}: {template.stat().st_size // 1024} KB, {documents} documents\n")
            measure(template, folder, documents)
        if "--long" in arguments:
            ten_thousand(word, folder / "one.docx")


if __name__ == "__main__":
    main(sys.argv[1:])
