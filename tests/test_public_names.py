"""The front door: what `ntmdocs` offers, and the errors it may raise."""

import ast
import importlib
import inspect
import re
from pathlib import Path
from types import ModuleType

import pytest

import ntmdocs
from ntmdocs import errors

PACKAGE = Path(ntmdocs.__file__).parent
ROOMS = sorted(
    path.parent.relative_to(PACKAGE).as_posix().replace("/", ".")
    for path in PACKAGE.rglob("__init__.py")
    if path.parent != PACKAGE
)


def room(name: str) -> ModuleType:
    return importlib.import_module(f"ntmdocs.{name}")


def test_the_front_door() -> None:
    """A name that appears or goes changes what users rely on: say so in CHANGELOG.md."""
    assert ntmdocs.__all__ == [
        "Batch",
        "Change",
        "Chart",
        "Comparison",
        "Converted",
        "CriteriaSet",
        "DataError",
        "Docx",
        "Draft",
        "Finding",
        "Fixed",
        "Imported",
        "Issued",
        "KnownAct",
        "Metadata",
        "NtmdocsError",
        "OrganProfile",
        "OverwriteRefused",
        "Paper",
        "Plan",
        "PreviewPage",
        "Problem",
        "PublishError",
        "Register",
        "RegisterBook",
        "RegisterEntry",
        "RegisterError",
        "Report",
        "Severity",
        "SignatureField",
        "SignatureStatus",
        "Step",
        "TemplateError",
        "UnreadableDocument",
        "VillageText",
        "VillagesRead",
        "annotate_docx",
        "check_plan",
        "compare_plans",
        "convert_to_pdf",
        "criteria_chart",
        "data_paths",
        "draft_next_year",
        "draft_village_plans",
        "find_profile",
        "fix_docx",
        "import_edits",
        "import_plan",
        "issue_plan",
        "lint_docx",
        "load_acts",
        "load_criteria_set",
        "load_plan",
        "load_profile",
        "load_village_text",
        "number_issued",
        "number_pdf",
        "outgoing_metadata",
        "plan_schema",
        "prepare_signature",
        "preview_pages",
        "print_register",
        "profile_schema",
        "read_villages",
        "render_plan",
        "render_plans",
        "save_plan",
        "sign_pdf",
        "start_workbook",
        "verify_signatures",
        "write_redline",
    ]


def test_what_is_offered_can_be_had() -> None:
    for name in ntmdocs.__all__:
        assert getattr(ntmdocs, name).__name__ == name
    assert sorted(dir(ntmdocs)) == sorted(ntmdocs.__all__)


def test_type_checkers_are_told_of_the_same_names_from_the_same_rooms() -> None:
    stub = ast.parse((PACKAGE / "__init__.pyi").read_text(encoding="utf-8"))
    told = {
        alias.asname: node.module
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert told == {name: f"ntmdocs.{home}" for name, home in ntmdocs._HOMES.items()}


def test_all_of_it_comes_with_a_star() -> None:
    names: dict[str, object] = {}
    exec("from ntmdocs import *", names)
    assert set(ntmdocs.__all__) <= set(names)


def test_another_name_is_not_there() -> None:
    with pytest.raises(AttributeError, match="'print_plan'"):
        ntmdocs.print_plan  # noqa: B018
    assert not hasattr(ntmdocs, "_HOMES_")


def test_no_public_function_hides_a_room() -> None:
    """`lint` would be the package `lint` or the function, by who imported what before."""
    assert not set(ntmdocs.__all__) & set(ROOMS)


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_offers_what_it_has(name: str) -> None:
    module = room(name)
    assert list(module.__all__) == sorted(module.__all__, key=lambda one: _isort(one))
    for offered in module.__all__:
        assert hasattr(module, offered), offered


def late_rooms() -> dict[str, ast.Module]:
    """The rooms whose names are loaded when they are first used."""
    files = {name: PACKAGE.joinpath(*name.split("."), "__init__.py") for name in ROOMS}
    sources = {name: file.read_text(encoding="utf-8") for name, file in files.items()}
    return {name: ast.parse(source) for name, source in sources.items() if "late(" in source}


def test_a_late_room_loads_what_type_checkers_are_told() -> None:
    rooms = late_rooms()
    assert {"check", "sources", "store"} <= set(rooms)
    for name, tree in rooms.items():
        told: dict[str, str] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module != "ntmdocs.late":
                told |= {alias.name: str(node.module) for alias in node.names}
        del told["TYPE_CHECKING"]
        assert sorted(told) == sorted(room(name).__all__)
        for offered, module in told.items():
            home = importlib.import_module(module)
            assert getattr(home, offered) is getattr(room(name), offered)
        with pytest.raises(AttributeError, match=f"'ntmdocs.{name}' has no attribute 'no_such'"):
            _ = room(name).no_such


def _isort(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions: as ruff sorts `__all__`."""
    kind = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return kind, name


@pytest.mark.parametrize("name", ["", *ROOMS])
def test_every_public_function_and_class_has_a_docstring(name: str) -> None:
    module = room(name) if name else ntmdocs
    for offered in module.__all__:
        thing = getattr(module, offered)
        if inspect.isfunction(thing) or inspect.isclass(thing):
            assert (thing.__doc__ or "").strip(), f"{name}.{offered}"
        if inspect.isclass(thing):
            for method, function in vars(thing).items():
                if inspect.isfunction(function) and not method.startswith("_"):
                    assert function.__doc__, f"{name}.{offered}.{method}"


# Errors

TREE = re.findall(r"^(?:[├└]─ )?(\w+)(?: .*)?$", (errors.__doc__ or "").split("\n\n")[1], re.M)


def error_classes() -> dict[str, type[BaseException]]:
    found = inspect.getmembers(errors, inspect.isclass)
    return {name: one for name, one in found if issubclass(one, BaseException)}


def test_the_drawn_tree_is_the_tree() -> None:
    assert TREE[0] == "NtmdocsError"
    assert len(TREE) > 3
    assert sorted(TREE) == sorted(error_classes())
    for name in TREE[1:]:
        assert error_classes()[name].__base__ is ntmdocs.NtmdocsError


def test_every_error_is_offered_at_the_front_door() -> None:
    assert set(error_classes()) <= set(ntmdocs.__all__)


def test_no_other_module_makes_an_error_that_gets_out() -> None:
    """Those it makes for itself are caught there: none is a public name of a room."""
    for name in ROOMS:
        for offered in room(name).__all__:
            thing = getattr(room(name), offered)
            if inspect.isclass(thing) and issubclass(thing, Exception):
                assert issubclass(thing, ntmdocs.NtmdocsError | ValueError), f"{name}.{offered}"
