"""The catalogue of messages: found in the code, kept in a .po, compiled to the .mo that is read.

`python tests/tools/catalogue.py` brings `ntmdocs/locale/en/LC_MESSAGES/ntmdocs.po` up to date with
the code (new messages come in without a translation, those that are gone go) and compiles it; what
has no translation is listed, and the exit code is 1. A build compiles too (`hatch_build.py`).
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

import ntmdocs
from ntmdocs.language import DECLARED as DECLARED_IN_CODE
from tools.compiled import PO, compile_catalogue

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "ntmdocs"

VIETNAMESE = re.compile("[À-ỹ]")
# What is declared once and translated where it is shown: which arguments of which calls.
DECLARED: dict[str, tuple[int | str, ...]] = {
    "rule": (0,),
    "field": (0, "what"),
    "_says": (0,),
    "_check_sum": (2,),
    "Source": (0,),
    # Rules of looks: where in the document, by the name of what stands there; what is asked.
    "where": (0,),
    "each_once": (1,),
    "size_faults": (1,),
    "style_faults": (1,),
    "centring_faults": (1,),
    "single_spacing_faults": (1,),
    "first_found": (2,),
    "_margin": (2,),
}
EXAMPLES = PACKAGE / "cli" / "rule_examples.yaml"
ACTS = PACKAGE / "check" / "acts.yaml"
# Babel would write the hour and its own version into it, new with each update.
HEADER = r"""# What ntmdocs tells a person, in English; the key is what it tells in Vietnamese.
# `python tests/tools/catalogue.py` brings it up to date with the code.
msgid ""
msgstr ""
"Project-Id-Version: ntmdocs\n"
"POT-Creation-Date: 2026-11-26 00:00+0000\n"
"Language: en\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


def main() -> int:
    """Update, compile, and list what has no translation."""
    catalogue = read()
    update(catalogue)
    write(catalogue)
    compile_catalogue()
    missing = [str(one.id) for one in catalogue if one.id and not one.string]
    for msgid in missing:
        print(f"no translation: {msgid}")  # noqa: T201
    return 1 if missing else 0


def read() -> Catalog:
    """The catalogue as it is in the repository."""
    with PO.open("rb") as file:
        return read_po(file, locale="en")


def update(catalogue: Catalog) -> None:
    """Make its messages those of the code."""
    wanted = set(messages())
    for one in list(catalogue):
        if one.id and one.id not in wanted:
            del catalogue[one.id]
    for msgid in wanted:
        if msgid not in catalogue:
            catalogue.add(msgid)
    catalogue.obsolete.clear()


def write(catalogue: Catalog) -> None:
    """One message after the other by the alphabet, a line each: merges stay easy."""
    for one in catalogue:
        if one.id:
            one.flags.clear()
    with PO.open("wb") as file:
        file.write(HEADER.encode())
        write_po(file, catalogue, width=0, no_location=True, sort_output=True, omit_header=True)


def messages() -> Iterator[str]:
    """Every message of the package."""
    for module in pkgutil.walk_packages(ntmdocs.__path__, "ntmdocs."):
        importlib.import_module(module.name)
    for declared in DECLARED_IN_CODE:
        yield from texts_in(declared)
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from of_code(tree)
        if path.parent.name == "cli":
            yield from outside_functions(tree)
    yield from of_examples()
    yield from of_acts()


def of_code(tree: ast.AST) -> Iterator[str]:
    """What `tr` is given, and what is declared to be shown later."""
    for call in ast.walk(tree):
        if isinstance(call, ast.ClassDef):  # what a part of a plan is called
            yield from strings_in(argument(call, "title"))
        if not isinstance(call, ast.Call):
            continue
        name = called(call)
        if name == "tr":
            yield from strings_in(call.args[0])
        for place in DECLARED.get(name, ()):
            yield from strings_in(argument(call, place))


def called(call: ast.Call) -> str:
    """The last name of the function that is called."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def argument(call: ast.Call | ast.ClassDef, place: int | str) -> ast.expr | None:
    """One argument by its position or its name."""
    if isinstance(call, ast.Call) and isinstance(place, int):
        return call.args[place] if place < len(call.args) else None
    return next((one.value for one in call.keywords if one.arg == place), None)


def strings_in(node: ast.expr | None) -> Iterator[str]:
    """A text as it is, or those of a choice (`a if … else b`)."""
    match node:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from strings_in(one)
            yield from strings_in(other)


def vietnamese_in(node: ast.AST) -> Iterator[str]:
    """Every Vietnamese text under a node."""
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and VIETNAMESE.search(str(one.value)):
            yield str(one.value)


def texts_in(declared: Any) -> Iterator[str]:
    """What `msgids` was given: a text, or those of a table that are Vietnamese."""
    if isinstance(declared, str):
        yield str(declared)
    elif isinstance(declared, Mapping):
        yield from texts_in([*declared.values()])
    elif isinstance(declared, list | tuple):
        for one in declared:
            if not isinstance(one, str) or VIETNAMESE.search(one):
                yield from texts_in(one)


def outside_functions(node: ast.AST) -> Iterator[str]:
    """The Vietnamese texts that stand outside of functions; docstrings are English."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            for part in (*child.decorator_list, child.args):
                yield from vietnamese_in(part)
        elif isinstance(child, ast.ClassDef):
            yield from outside_functions(child)
        else:
            yield from vietnamese_in(child)


def of_examples() -> Iterator[str]:
    """Why there are rules, and what is wrong and right, as `ntmdocs rules ID` tells."""
    from ntmdocs.sources import read_source

    for group in read_source(EXAMPLES).value:
        said = (group["why"], *(each for pair in group["rules"].values() for each in pair))
        yield from filter(VIETNAMESE.search, map(str, said))


def of_acts() -> Iterator[str]:
    """What the ledger of acts says of those that are over, or must be known."""
    from ntmdocs.sources import read_source

    for act in read_source(ACTS).value:
        yield from filter(None, (str(act.get("over", "")),))
        yield from (str(remark["words"]) for remark in act.get("remarks", ()))


if __name__ == "__main__":
    sys.exit(main())
