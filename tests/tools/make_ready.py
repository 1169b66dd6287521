"""Make the modules of `ntmdocs/template/ready/`: shipped templates, read and compiled.

Run by hand when a template or `ntmdocs/template/` has changed, or Jinja: `python
tests/tools/make_ready.py`. `tests/template/test_ready.py` compares what stands there.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from pprint import pformat

import jinja2

from ntmdocs.template import Template
from ntmdocs.template.ready import ready_name
from ntmdocs.template.source import templated_parts
from ntmdocs.writing import template_path

FOLDER = Path(__file__).parents[2] / "ntmdocs" / "template" / "ready"
NAMES = ("ke-hoach.docx",)
"""Those that a person waits for."""


def modules() -> dict[str, str]:
    """The modules by the names of their files."""
    made = {}
    for name in NAMES:
        parts = Template(template_path(name)).parts
        made[f"{ready_name(parts)}.py"] = _module(name, parts)
    return made


def standing() -> dict[str, str]:
    """Those that are there."""
    return {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("of_*.py")}


def _module(template: str, parts: Mapping[str, bytes]) -> str:
    lines = [f'"""{template}, made by tests/tools/make_ready.py: not to be edited."""', ""]
    lines += ["# mypy: ignore-errors", ""]
    lines += [f"JINJA = {jinja2.__version__!r}"]
    names = []
    for number, part in enumerate(templated_parts(parts, {})):
        assert part.proof.is_proved
        assert not part.makes_xml
        assert not part.environment.macro_weights
        names.append(f"Part{number}")
        lines += ["", "", f"class Part{number}:"]
        said = {
            "NAME": part.name,
            "NAMESPACES": part.namespaces,
            "HAS_MARKS": part.proof.has_marks,
            "SPOTS": part.environment.spots,
        }
        lines += _indented(
            "\n".join(f"{key} = {pformat(said[key], width=96, compact=True)}" for key in said)
        )
        lines += ["", "    def code():", "        global name, root, blocks, debug_info"]
        lines += _indented("\n".join(_indented(part.python)))
    return "\n".join([*lines, "", "", f"PARTS = [{', '.join(names)}]", ""])


def _indented(text: str) -> list[str]:
    return [f"    {line}" if line else "" for line in text.split("\n")]


def main() -> None:
    """Write those of today, and take away the others."""
    made = modules()
    for name in standing().keys() - made.keys():
        (FOLDER / name).unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
