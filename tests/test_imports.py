"""Imports run one way, each library has one place, and the heavy ones load when used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import ntmdocs
from tools import house
from tools.house import ABOVE_ALL, Import, imports_of, modules_of, room

# What a room may import, and with it whatever that one may import.
MAY_IMPORT: dict[str, set[str]] = {
    "language": set(),
    "errors": {"language", "patterns"},
    "findings": {"errors"},
    "given": {"language"},
    "late": set(),
    "listeners": set(),
    "office": {"listeners", "temporary"},
    "patterns": set(),
    "reading": {"language"},
    "temporary": {"errors"},
    "uncollected": set(),
    "writing": {"errors", "listeners", "reading", "temporary"},
    "when_named": set(),
    "processes": {"language"},
    "workers": {"errors", "processes"},
    "vietnamese": {"errors"},
    "word": {"writing", "given", "findings"},
    "sources": {"writing", "given", "late"},
    "model": {"vietnamese", "late"},
    "criteria": {"model", "sources", "when_named"},
    "prose": {"criteria"},
    "tabulate": {"prose"},
    "store": {"tabulate", "findings", "uncollected"},
    "check": {"tabulate", "findings"},
    "draft": {"check", "uncollected"},
    "template": {"word"},
    "render": {"tabulate", "template", "workers"},
    "compare": {"render", "findings"},
    "read": {"compare", "findings", "office"},
    "lint": {"read"},
    "publish": {"word", "findings", "office", "workers"},
    "issue": {"draft", "lint", "publish", "render", "store"},
    "desk": {"draft", "issue"},
}
# One module of a room that another may import beside.
ALSO = {
    ("sources", "ntmdocs.word.zip_refusals"),
    ("sources", "ntmdocs.vietnamese.dates"),
    ("word", "ntmdocs.vietnamese.numbers"),
}
HOMES: dict[str, set[str]] = {
    "babel": {"vietnamese"},
    "PIL": {"publish"},  # the extra `sign`, and the next one too
    "asn1crypto": {"publish"},
    "click": {"cli"},
    "docx": {"word"},
    "docxtpl": {"template"},
    "isal": {"word"},  # the extra `fast`
    "jinja2": {"prose", "template"},
    "lxml": {"compare", "lint", "publish", "read", "render", "template", "word"},
    "markupsafe": {"issue", "render", "template"},  # what Jinja must not escape again
    "openpyxl": {"sources"},
    "pikepdf": {"publish"},  # the extra `pdf`
    "pydantic": {"check", "criteria", "desk", "draft", "lint", "model", "read", "store"},
    "pydantic_core": {"model"},
    "pyhanko": {"publish"},  # the extra `sign`
    "pyhanko_certvalidator": {"publish"},
    "pypdfium2": {"publish", "read"},  # the extra `pdf`
    "rdocx": {"publish"},  # the extra `pdf`
    "ruamel": {"sources"},
    "starlette": {"desk"},  # the extra `desk`
    "uvicorn": {"desk"},
    "watchfiles": {"desk"},
    "viparse": {"read"},  # the extra `legacy`
    "yaml": {"sources"},
}
HEAVY = set(HOMES) - {"click"}


MODULES = modules_of(Path(ntmdocs.__file__).parent)


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
        if importer in ABOVE_ALL or (importer, one.imported) in ALSO:
            return False
        return inner not in allowed(importer)
    if top in sys.stdlib_module_names:
        return False
    return importer not in HOMES.get(top, set())


def test_the_walk_sees_the_house() -> None:
    modules = MODULES
    assert len(modules) > 50
    rooms = {room(name) for name in modules}
    assert rooms >= {"errors", "vietnamese", "sources", "model", "prose", "store", "template"}
    assert rooms >= {"render", "cli"}
    found = [one for name, source in modules.items() for one in imports_of(name, source)]
    assert len(found) > 200
    assert Import("ntmdocs.sources.yaml.quick_events", "yaml") in found, "inside a function"


def test_every_room_is_in_the_table() -> None:
    assert {room(name) for name in MODULES} <= {*MAY_IMPORT, *ABOVE_ALL}


def test_the_picture_of_the_rooms_is_that_of_their_imports() -> None:
    page = house.ARCHITECTURE.read_text(encoding="utf-8")
    assert house.picture_in(page) == house.drawn(house.rooms_below(MODULES))
    assert "render --> compare" in house.picture_in(page)


def test_the_table_has_no_circles() -> None:
    for name, direct in MAY_IMPORT.items():
        assert all(name not in allowed(other) for other in direct)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_run_one_way_and_libraries_stay_in_their_place(module: str) -> None:
    wrong = [one.imported for one in imports_of(module, MODULES[module]) if is_wrong(one)]
    assert wrong == []


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    """Not inside a room either."""
    assert house.circle_in(house.imports_by_module(MODULES)) == []


def test_a_circle_would_be_seen() -> None:
    assert house.circle_in({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c"]
    assert house.circle_in({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []
    imports = house.imports_by_module(MODULES)
    assert "ntmdocs.word.docx" in imports["ntmdocs.render.plan"]
    assert "ntmdocs.template.source" in imports["ntmdocs.template.engine"], "inside a function"
    assert "ntmdocs.sources.yaml.sentences" in imports["ntmdocs.sources.yaml.reader"]


def test_imports_are_absolute() -> None:
    relative = [
        one
        for name, source in MODULES.items()
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
        ("ntmdocs.sources.files", "from ntmdocs.word.zip_refusals import Refusal", False),
        ("ntmdocs.sources.files", "from ntmdocs.word.package import read_file", True),
        ("ntmdocs.cli.render", "from ntmdocs import render_plan", False),
        ("ntmdocs.render.plan", "def f():\n    import docx", True),
        ("ntmdocs.render.plan", "def f():\n    import docxtpl", True),
        ("ntmdocs.template.engine", "def f():\n    import docxtpl", False),
        ("ntmdocs.prose.fill", "from jinja2.sandbox import SandboxedEnvironment", False),
        ("ntmdocs.render.plan", "from openpyxl import Workbook", True),
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
    assert loaded & {*HOMES, "gettext"} == set()


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_loads_nothing_heavy(option: str) -> None:
    program = f"import sys; sys.argv = ['ntmdocs', {option!r}]\n"
    loaded = loaded_by(program + "from ntmdocs.cli import main\nmain()")
    assert loaded & set(HOMES) == {"click"}


@pytest.mark.parametrize("program", ["import ntmdocs.sources", "import ntmdocs.word.zip_refusals"])
def test_tables_are_read_without_the_tools_of_word(program: str) -> None:
    assert loaded_by(program) & {"docx", "lxml"} == set()


def test_what_is_heavy_would_be_seen() -> None:
    assert loaded_by("import ntmdocs; ntmdocs.Plan") & HEAVY >= {"pydantic"}
