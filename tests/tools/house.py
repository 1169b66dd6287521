"""The rooms of the package, read from its imports, and their picture in ARCHITECTURE.md.

`python tests/tools/house.py` draws the picture anew; a test holds it to the imports.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

ARCHITECTURE = Path(__file__).parents[2] / "ARCHITECTURE.md"
# They compose whatever is public: an arrow from each room would say nothing.
ABOVE_ALL = {"__init__", "__main__", "cli", "desk", "program"}
_PICTURE = re.compile(r"(?<=^```mermaid\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


class Import(NamedTuple):
    """One module imported by another, both by full name."""

    importer: str
    imported: str


def modules_of(package: Path) -> dict[str, str]:
    """The source of every module of the package in a folder, by full name."""
    return {
        ".".join((package.name, *path.relative_to(package).with_suffix("").parts)): path.read_text(
            encoding="utf-8"
        )
        for path in package.rglob("*.py")
    }


def imports_of(module: str, source: str, modules: Collection[str] = ()) -> Iterator[Import]:
    """Every import in a module, those inside functions too.

    `from ntmdocs.word import names` imports `ntmdocs.word.names` where `modules` has it.
    """
    for node in _imports_in(source):
        if isinstance(node, ast.Import):
            yield from (Import(module, alias.name) for alias in node.names)
        else:
            name = "." * node.level + (node.module or "")
            for alias in node.names:
                inner = f"{name}.{alias.name}"
                is_inner = name == "ntmdocs" or inner in modules
                yield Import(module, inner if is_inner else name)


@cache  # of all modules some tests ask, one after the other
def _imports_in(source: str) -> list[ast.Import | ast.ImportFrom]:
    nodes = ast.walk(ast.parse(source))
    return [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]


def room(module: str) -> str:
    """`model` of `ntmdocs.model.plan`."""
    return module.split(".")[1] if "." in module else "__init__"


def rooms_below(modules: Mapping[str, str]) -> dict[str, set[str]]:
    """For each room the rooms that it imports."""
    below: dict[str, set[str]] = {room(module): set() for module in modules}
    for module, source in modules.items():
        for found in imports_of(module, source):
            if found.imported.startswith("ntmdocs."):
                below[room(module)].add(room(found.imported))
    return {name: rooms - {name} for name, rooms in below.items() if name not in ABOVE_ALL}


def imports_by_module(modules: Mapping[str, str]) -> dict[str, set[str]]:
    """For each module those of the package that it imports, for types alone too."""
    sources = {name.removesuffix(".__init__"): source for name, source in modules.items()}
    return {
        name: {found.imported for found in imports_of(name, source, sources)} & {*sources}
        for name, source in sources.items()
    }


def circle_in(imports: Mapping[str, set[str]]) -> list[str]:
    """Modules that import each other round and round: the first ones found, if there are any."""
    done: set[str] = set()

    def walk(module: str, way: list[str]) -> list[str]:
        if module in way:
            return way[way.index(module) :]
        if module in done:
            return []
        found = next(filter(None, (walk(near, [*way, module]) for near in imports[module])), [])
        done.add(module)
        return found

    return next(filter(None, (walk(module, []) for module in sorted(imports))), [])


def drawn(below: Mapping[str, set[str]]) -> str:
    """A Mermaid flowchart: an arrow from a room to each that stands on it, through no other."""
    lines = ["flowchart LR"]
    for name, rooms in sorted(below.items()):
        through = {far for near in rooms for far in _reached(near, below)}
        lines += [f"    {near} --> {name}" for near in sorted(rooms - through)]
    return "\n".join([*lines, ""])


def _reached(name: str, below: Mapping[str, set[str]]) -> set[str]:
    """The rooms that a room stands on, through others too."""
    near = below[name]
    return near.union(*(_reached(other, below) for other in near))


def picture_in(page: str) -> str:
    """The flowchart in a page."""
    found = _PICTURE.search(page)
    return found[0] if found else ""


def main() -> None:
    """Draw the picture of the checkout's package."""
    picture = drawn(rooms_below(modules_of(ARCHITECTURE.parent / "ntmdocs")))
    page = ARCHITECTURE.read_text(encoding="utf-8")
    ARCHITECTURE.write_text(_PICTURE.sub(lambda _: picture, page), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
