"""Imports run one way, each library has one place, and the heavy ones load when used."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import ntmdocs

PACKAGE = Path(ntmdocs.__file__).parent

# What a room may import, and with it whatever that one may import.
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "findings": {"errors"},
    "writing": {"errors"},
    "vietnamese": {"errors"},
    "word": {"writing"},
    "sources": {"writing"},
    "model": {"vietnamese"},
    "criteria": {"model", "sources"},
    "prose": {"criteria"},
    "tabulate": {"prose"},
    "store": {"tabulate"},
    "check": {"tabulate", "findings"},
    "draft": {"tabulate", "findings"},
    "template": {"word"},
    "render": {"tabulate", "template"},
    "compare": {"render", "findings"},
    "read": {"model", "word", "findings"},
    "lint": {"read"},
    "publish": {"word", "findings"},
}
# These compose whatever is public.
ABOVE_ALL = {"__init__", "__main__", "cli", "desk", "issue"}

HOMES: dict[str, set[str]] = {
    "babel": {"vietnamese"},
    "click": {"cli"},
    "rich": {"cli"},
    "docx": {"render", "word"},
    "docxtpl": {"template"},
    "isal": {"word"},  # the extra `fast`
    "jinja2": {"prose", "template"},
    "lxml": {"compare", "lint", "publish", "read", "render", "template", "word"},
    "markupsafe": {"render", "template"},  # what Jinja must not escape again
    "openpyxl": {"sources"},
    "pydantic": {"criteria", "draft", "model", "store"},
    "pydantic_core": {"model"},
    "pyhanko": {"publish"},
    "ruamel": {"sources"},
}
HEAVY = set(HOMES) - {"click"}


class Import(NamedTuple):
    """One module imported by another, both by full name."""

    importer: str
    imported: str


def all_modules() -> dict[str, str]:
    """The source of every module of the package, by full name."""
    return {
        ".".join(("ntmdocs", *path.relative_to(PACKAGE).with_suffix("").parts)): path.read_text(
            encoding="utf-8"
        )
        for path in PACKAGE.rglob("*.py")
    }


def imports_of(module: str, source: str) -> Iterator[Import]:
    """Every import in a module, those inside functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (Import(module, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            name = "." * node.level + (node.module or "")
            if name == "ntmdocs":  # `from ntmdocs import model`
                yield from (Import(module, f"ntmdocs.{alias.name}") for alias in node.names)
            else:
                yield Import(module, name)


def room(module: str) -> str:
    """`model` of `ntmdocs.model.plan`."""
    return module.split(".")[1] if "." in module else "__init__"


def allowed(importer: str) -> set[str]:
    """The rooms that a room may import, through others too."""
    reached, waiting = {importer}, [importer]
    while waiting:
        new = MAY_IMPORT[waiting.pop()] - reached
        reached |= new
        waiting += new
    return reached


def is_wrong(one: Import) -> bool:
    """Whether an import goes against the way, or outside the library's place."""
    importer, top = room(one.importer), one.imported.split(".")[0]
    if top == "ntmdocs":
        # The package itself holds no more than its version and its front door.
        inner = room(one.imported)
        return importer not in ABOVE_ALL and inner not in allowed(importer)
    if top in sys.stdlib_module_names:
        return False
    return importer not in HOMES.get(top, set())


def test_the_walk_sees_the_house() -> None:
    modules = all_modules()
    assert len(modules) > 50
    rooms = {room(name) for name in modules}
    assert rooms >= {"errors", "vietnamese", "sources", "model", "prose", "store", "template"}
    assert rooms >= {"render", "cli"}
    found = [one for name, source in modules.items() for one in imports_of(name, source)]
    assert len(found) > 200
    assert Import("ntmdocs.vietnamese.numbers", "babel.numbers") in found, "inside a function"


def test_every_room_is_in_the_table() -> None:
    assert {room(name) for name in all_modules()} <= {*MAY_IMPORT, *ABOVE_ALL}


def test_the_table_has_no_circles() -> None:
    for name, direct in MAY_IMPORT.items():
        assert all(name not in allowed(other) for other in direct)


@pytest.mark.parametrize("module", sorted(all_modules()))
def test_imports_run_one_way_and_libraries_stay_in_their_place(module: str) -> None:
    wrong = [one.imported for one in imports_of(module, all_modules()[module]) if is_wrong(one)]
    assert wrong == []


def test_imports_are_absolute() -> None:
    relative = [
        one
        for name, source in all_modules().items()
        for one in imports_of(name, source)
        if one.imported.startswith(".")
    ]
    assert relative == []


@pytest.mark.parametrize(
    ("module", "source", "wrong"),
    [
        ("ntmdocs.model.plan", "from ntmdocs.render import blocks", True),
        ("ntmdocs.model.plan", "from ntmdocs.prose.marks import runs", True),
        ("ntmdocs.model.plan", "import ntmdocs.store", True),
        ("ntmdocs.model.plan", "from ntmdocs import sources", True),
        ("ntmdocs.model.plan", "from ntmdocs.errors import DataError", False),
        ("ntmdocs.model.plan", "from ntmdocs.model.base import Line", False),
        ("ntmdocs.template.engine", "from ntmdocs.model import Plan", True),
        ("ntmdocs.sources.files", "from ntmdocs.vietnamese import clean", True),
        ("ntmdocs.render.plan", "from ntmdocs.vietnamese import clean", False),
        ("ntmdocs.cli.render", "from ntmdocs import render_plan", False),
        ("ntmdocs.render.plan", "def f():\n    import docxtpl", True),
        ("ntmdocs.template.engine", "def f():\n    import docxtpl", False),
        ("ntmdocs.prose.fill", "from jinja2.sandbox import SandboxedEnvironment", False),
        ("ntmdocs.render.plan", "from babel.dates import format_date", True),
        ("ntmdocs.model.plan", "import yaml", True),
        ("ntmdocs.model.plan", "import json, requests", True),
        ("ntmdocs.model.plan", "import xml.etree.ElementTree", False),
    ],
)
def test_an_import_against_the_way_would_be_seen(module: str, source: str, wrong: bool) -> None:
    assert any(is_wrong(one) for one in imports_of(module, source)) is wrong


def loaded_by(program: str) -> set[str]:
    """The top-level modules in memory after a program ran in a Python of its own."""
    ending = "import sys; print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{ending}"],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return {name.split(".")[0] for name in done.stderr.split()}


def test_import_of_the_package_loads_nothing_heavy() -> None:
    loaded = loaded_by("import ntmdocs")
    assert "ntmdocs" in loaded
    assert loaded & set(HOMES) == set()


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_loads_nothing_heavy(option: str) -> None:
    program = f"import sys; sys.argv = ['ntmdocs', {option!r}]\n"
    loaded = loaded_by(program + "from ntmdocs.cli import main\nmain()")
    assert loaded & set(HOMES) == {"click"}


def test_what_is_heavy_would_be_seen() -> None:
    assert loaded_by("import ntmdocs; ntmdocs.Plan") & HEAVY >= {"pydantic"}
