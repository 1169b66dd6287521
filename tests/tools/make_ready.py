"""Make the modules of `ntmdocs/template/ready/`: plain code that fills the templates that ship.

Run by hand when a template or `ntmdocs/template/` has changed: `PYTHONPATH=tests python
tests/tools/make_ready.py`. `tests/template/test_ready.py` compares what stands there.
"""

from __future__ import annotations

from pathlib import Path
from pprint import pformat

from ntmdocs.template import Template
from ntmdocs.template.parts import TemplateParts
from ntmdocs.template.reading import read_template
from ntmdocs.template.ready import module_name
from ntmdocs.template.source import templated_parts
from ntmdocs.word.archive import Entry
from ntmdocs.word.content_hash import checksum
from ntmdocs.word.package import read_file
from ntmdocs.writing import template_path
from tools.plain_code import function_of

FOLDER = Path(__file__).parents[2] / "ntmdocs" / "template" / "ready"
NAMES = ("ke-hoach.docx",)
"""Those that a person waits for."""


def modules() -> dict[str, str]:
    """The modules by the names of their files."""
    made = {}
    for name in NAMES:
        path = template_path(name)
        digest = Template(path).digest
        made[f"{module_name(digest)}.py"] = "\n".join(_lines(name, path))
    return made


def standing() -> dict[str, str]:
    """Those that are there."""
    return {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("of_*.py")}


def _lines(name: str, path: Path) -> list[str]:
    content = read_file(path)
    read = read_template(content, {})
    assert not read.comments
    functions = {}
    for number, part in enumerate(templated_parts(read.parts, {})):
        functions[part.name] = f"part_{number}", function_of(part, f"part_{number}")
    checksums = {part: checksum(part, text) for part, text in read.parts.items()}
    parts = ", ".join(f"{part!r}: {function}" for part, (function, _) in functions.items())
    return [
        f'"""{name}, made by tests/tools/make_ready.py: not to be edited."""',
        "",
        "from collections.abc import Mapping",
        "from typing import Any",
        "",
        "from ntmdocs.template.ready.values import blocks, runs, words",
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
    made = modules()
    for name in standing().keys() - made.keys():
        (FOLDER / name).unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
