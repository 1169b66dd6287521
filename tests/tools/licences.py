"""The licences of what ntmdocs stands on, as LICENSES.md lists them.

`PYTHONPATH=tests python tests/tools/licences.py` brings its table up to date with what is installed
here, all extras of the project among it (the environment of `tests/run.py` has them); a test
compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.metadata import PackageMetadata, distribution
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement

from tools import floors

__all__ = ["Dependency", "dependencies", "is_compatible", "licence_of", "listed", "table"]

LIST = Path(__file__).parents[2] / "LICENSES.md"
EXTRAS = ("desk", "fast", "legacy", "pdf", "sign")
# May stand beside a program under MIT. MPL and LGPL ask that their own files stay open: these are
# installed unmodified, by pip, from where everybody has them.
_COMPATIBLE = {
    *("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0"),
    *("LGPL-2.1-only", "MPL-2.0"),
}
# What packages say that have no SPDX expression yet.
_SAID = {
    "Apache 2.0": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "Apache-2.0 AND BSD-3-Clause",
    "MIT License": "MIT",
}
_HEAD = "| package | licence | asked for by |\n|---|---|---|\n"
_ROW = re.compile(r"^\| ([\w.-]+) \| ([^|]+) \| [^|]+ \|\n", re.MULTILINE)


class Dependency(NamedTuple):
    """A package that pip installs with ntmdocs."""

    name: str
    licence: str
    asked_by: str
    """`always`, or the extras that bring it."""


def dependencies() -> list[Dependency]:
    """All that is installed for the project and its extras, by the alphabet."""
    always = _reached("")
    by_extra = {extra: _reached(extra) for extra in EXTRAS}
    return [
        Dependency(
            name,
            licence_of(distribution(name).metadata),
            "always"
            if name in always
            else ", ".join(each for each in by_extra if name in by_extra[each]),
        )
        for name in sorted(set().union(always, *by_extra.values()))
    ]


def _reached(extra: str) -> set[str]:
    """The packages that `ntmdocs[extra]` needs here, through others too."""
    reached: set[str] = set()
    waiting: list[tuple[Iterable[str], set[str]]] = [(floors.asked_for(extra), {""})]
    while waiting:
        asked, extras = waiting.pop()
        for needed in map(Requirement, asked):
            if needed.marker and not any(needed.marker.evaluate({"extra": one}) for one in extras):
                continue
            found = distribution(needed.name)
            name = re.sub(r"[-_.]+", "-", found.name).lower()
            if name not in reached:
                reached.add(name)
                waiting.append((found.requires or (), {"", *needed.extras}))
    return reached


def licence_of(metadata: PackageMetadata) -> str:
    """What a package says of itself, as an SPDX expression where that is known."""
    classifiers = [each.split(" :: ") for each in metadata.get_all("Classifier") or []]
    said = (
        metadata.get("License-Expression"),
        metadata.get("License"),
        *(each[-1] for each in classifiers if each[0] == "License"),
    )
    first = next((words.strip() for words in said if words and words.strip()), "")
    return _SAID.get(first, first)


def is_compatible(licence: str) -> bool:
    """Whether a program under MIT may stand on it: all that one of the choices asks for."""
    return any(set(choice.split(" AND ")) <= _COMPATIBLE for choice in licence.split(" OR "))


def listed() -> dict[str, str]:
    """The licence of each package, as the list says it."""
    return dict(_ROW.findall(LIST.read_text(encoding="utf-8")))


def table() -> str:
    """The table of what is installed here."""
    return _HEAD + "".join(f"| {' | '.join(each)} |\n" for each in dependencies())


def main() -> None:
    """Write the table into the list."""
    text = LIST.read_text(encoding="utf-8")
    before, _, rest = text.partition(_HEAD)
    LIST.write_text(before + table() + _ROW.sub("", rest), encoding="utf-8")


if __name__ == "__main__":
    main()
