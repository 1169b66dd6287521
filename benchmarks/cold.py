"""What a first paper is made of: the processor time of each step, beside `import docxtpl`.

    python benchmarks/cold.py [TURNS]

Each turn is a process of its own that goes through the steps of `ntmdocs render` in order; of each
step the least is told. The libraries alone are what no code of ours can be quicker than.
"""

import json
import os
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from plans import EXAMPLE
from villages import timed

TURNS = 10

_STEPS = {
    "Python itself": "",
    "the libraries: pydantic, libyaml, click, markupsafe": """
import gc, os; gc.set_threshold(250_000)
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
import click, markupsafe, pydantic, yaml
from pydantic import BaseModel, Discriminator, Field, ValidationError, model_validator""",
    "classes of the model": "import ntmdocs.model",
    "the validator of a plan": "ntmdocs.model.Plan.model_rebuild()",
    "other modules": """
import ntmdocs.cli.render, ntmdocs.cli.findings, ntmdocs.cli.plans, ntmdocs.render.plan
import ntmdocs.store.load, ntmdocs.check.before_signing, ntmdocs.template.ready""",
    "plan read": "loaded = ntmdocs.store.load.load_with_notes(sys.argv[1])",
    "paper made": "docx = ntmdocs.render.plan.render_plan(loaded.paper)",
    "paper written": "docx.save(sys.argv[2], force=True)",
    "looked at before signing": "ntmdocs.check.before_signing.readiness(loaded.paper)",
}
_TIMED = "taken.append(time.process_time())"
_PROGRAM = "\n".join(
    ["import json, sys, time", "taken = [0.0]"]
    + [f"{code}\n{_TIMED}" for code in _STEPS.values()]
    + ["print(json.dumps(taken))"]
)


def turn(folder: Path) -> tuple[list[float], float]:
    """The seconds of each step, and those of `import docxtpl`."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(program: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-c", program, str(EXAMPLE), str(folder / "a.docx")]
        return subprocess.run(command, env=environment, capture_output=True, check=True)

    taken = json.loads(run(_PROGRAM).stdout)
    _, beside = timed(lambda: run("import docxtpl"))
    return [after - before for before, after in pairwise(taken)], beside


def main(turns: int) -> None:
    """Print a line a step."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        both = [turn(folder) for _ in range(turns + 1)][1:]
    beside = min(seconds for _, seconds in both)
    ours = [min(times) for times in zip(*(steps for steps, _ in both), strict=True)]
    print("| step | ms | times `import docxtpl` |")
    print("|---|---|---|")
    for what, seconds in [*zip(_STEPS, ours, strict=True), ("together", sum(ours))]:
        print(f"| {what} | {seconds * 1000:.1f} | {seconds / beside:.2f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TURNS)
