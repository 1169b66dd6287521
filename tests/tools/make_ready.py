"""Make the modules of `ntmdocs/template/ready/`: plain code that fills the templates that ship.

And `ntmdocs/render/ready_form.py`, what else is known of the form beforehand.

Run by hand when a template or `ntmdocs/template/` has changed: `PYTHONPATH=tests python
tests/tools/make_ready.py`. `tests/template/test_ready.py` compares what stands there.
"""

from __future__ import annotations

from pathlib import Path
from pprint import pformat

from ntmdocs.render.measuring import measures_of
from ntmdocs.render.slots import with_slots
from ntmdocs.template import Template
from ntmdocs.template.parts import TemplateParts
from ntmdocs.template.reading import read_template
from ntmdocs.template.ready import module_name
from ntmdocs.template.source import templated_parts
from ntmdocs.word.archive import Entry
from ntmdocs.word.content_hash import checksum
from ntmdocs.word.lengths import Length
from ntmdocs.word.names import CORE_PROPERTIES
from ntmdocs.word.opening import read_file
from ntmdocs.writing import template_path
from tools.plain_code import function_of

PACKAGE = Path(__file__).parents[2] / "ntmdocs"
FOLDER, MEASURED = PACKAGE / "template" / "ready", PACKAGE / "render" / "ready_form.py"
NAME = "ke-hoach.docx"
"""The one that a person waits for."""


def made() -> dict[Path, str]:
    """The modules by their files."""
    path = template_path(NAME)
    template = Template(path)
    return {
        FOLDER / f"{module_name(template.digest)}.py": "\n".join(_code(path)),
        MEASURED: "\n".join(_measured(template)),
    }


def standing() -> dict[Path, str]:
    """Those that are there."""
    files = (*FOLDER.glob("of_*.py"), MEASURED)
    return {path: path.read_text(encoding="utf-8") for path in files if path.exists()}


def _measured(template: Template) -> list[str]:
    measures = measures_of(template)
    core = template.parts[CORE_PROPERTIES].decode()
    return [
        f'"""What is known of {NAME}, made by tests/tools/make_ready.py: not to be edited."""',
        "",
        "from typing import Any",
        "",
        "from ntmdocs.word.lengths import Length",
        "",
        f"DIGEST = {template.digest!r}",
        "MEASURES: dict[str, Any] = {",
        *(f"    {name!r}: {_written(value)}," for name, value in measures.items()),
        "}",
        f"SLOTS = {{{core!r}: {with_slots(core)!r}}}",
        "",
    ]


def _written(value: Length | bool) -> str:
    return f"Length({float(value)!r})" if isinstance(value, Length) else repr(value)


def _code(path: Path) -> list[str]:
    content = read_file(path)
    read = read_template(content, {})
    assert not read.comments
    functions = {}
    for number, part in enumerate(templated_parts(read.parts, {})):
        functions[part.name] = f"part_{number}", function_of(part, f"part_{number}")
    checksums = {part: checksum(part, text) for part, text in read.parts.items()}
    parts = ", ".join(f"{part!r}: {function}" for part, (function, _) in functions.items())
    return [
        f'"""{NAME}, made by tests/tools/make_ready.py: not to be edited."""',
        "",
        "from collections.abc import Mapping",
        "from typing import Any",
        "",
        "from ntmdocs.template.ready.values import blocks, end_cell, runs, words",
        "",
        f"ENTRIES = {pformat(_entries(content, read), width=96)}",
        f"CHECKSUMS = {pformat(checksums, width=96)}",
        *(line for _, lines in functions.values() for line in ("", "", *lines)),
        "",
        "",
        f"PARTS = {{{parts}}}",
        "",
    ]


def _entries(content: bytes, read: TemplateParts) -> list[tuple[str, int, int, int, int, int]]:
    """Each entry but for its bytes, and where these lie: nothing of the file is made anew."""
    return [_entry(content, entry) for entry in read.archive.entries.values()]


def _entry(content: bytes, entry: Entry) -> tuple[str, int, int, int, int, int]:
    assert content.count(entry.data) == 1
    start = content.index(entry.data)
    return entry.name, entry.method, entry.crc, entry.size, start, start + len(entry.data)


def main() -> None:
    """Write those of today, and take away the others."""
    today = made()
    for path in standing().keys() - today.keys():
        path.unlink()
    for path, text in today.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
