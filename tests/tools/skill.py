"""What a coding assistant must know of ntmdocs, in one file, made from the code."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from contextvars import copy_context
from dataclasses import fields, is_dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import ntmdocs
from ntmdocs.cli import _COMMANDS
from ntmdocs.language import tr, use_language
from ntmdocs.store import plan_reference
from tools.command_list import every_command, options_of

__all__ = ["skill"]

_WALK = Path(__file__).parents[2] / "docs" / "ke-hoach-dau-tien.md"
_HEAD = """\
---
name: ntmdocs
description: >-
  Draft, check, print, sign and issue Vietnamese commune papers (kế hoạch, báo cáo, tờ trình, thông
  báo of an UBND) in the form of Decree 30/2020/NĐ-CP, from YAML, Word or Excel, by command line or
  in Python.
---

# ntmdocs

Made from the code by `tests/tools/references.py`. The papers are official: a wrong date or a lost
word ends up signed and stamped.

## How to work

1. `ntmdocs new FOLDER` makes `co-quan.yaml` (what all papers of the organ have) and `plan.yaml`;
   `--from OLD.docx` makes both from an old document. `ntmdocs import OLD.docx -o plan.yaml`
   reads a document.
2. Edit `plan.yaml`. Prose: `**bold**`, `*italic*`, `{{ year }}`; a sentence goes after `>-`. The
   program sets numbers of headings, final marks, drawn rules and line breaks: do not type them.
3. `ntmdocs render plan.yaml` writes the Word file and tells what keeps it from being signed;
   `ntmdocs check plan.yaml --json` tells all that a reader should look at. Mend the data, not the
   Word file; what a person edited in Word goes back with
   `ntmdocs import EDITED.docx --into plan.yaml`.
4. `ntmdocs issue plan.yaml -o FOLDER` makes the folder for the signer. `ntmdocs desk FOLDER` is all
   of this in a browser.

Never fill in a name, number, date, act or figure that nobody gave you: leave `"..."`, which render
tells. Never delete a line of `open_notes` that nobody has decided, add `--force` to get past a
refusal, or give a number (`issue`, `number`, `register`) unasked.

Exit codes: 0 done; 1 done, with things told that a person must look at; 2 not done, the reason on
standard error. With `--json` (shapes: `docs/dong-lenh.md`): JSON_COMMANDS.
"""


def skill() -> str:
    """The whole file."""
    return "\n".join(
        (
            _HEAD.replace("JSON_COMMANDS", ", ".join(_with_json())),
            "## Commands\n\n`ntmdocs --lang en COMMAND --help` tells the options.\n",
            *copy_context().run(_commands_in_english),
            f"\n## A whole paper\n\n{_first_plan()}",
            "\n## Keys of plan.yaml, and of co-quan.yaml\n",
            "A star: must be given, there or in co-quan.yaml. `ntmdocs schema --text` tells what "
            "each means, with examples; `ntmdocs schema` is the JSON Schema.\n",
            *_keys(),
            "\n## Python\n",
            "Where a file is read, its path, its bytes or an open file will do. All errors are "
            "`NtmdocsError`.\n",
            *(_named(name, getattr(ntmdocs, name)) for name in ntmdocs.__all__),
            "",
        )
    )


def _commands_in_english() -> list[str]:
    use_language("en")
    return [f"- `ntmdocs {name}`: {tr(does)}" for name, does in _COMMANDS.items()]


def _first_plan() -> str:
    """The two files of the first walk, which a test prints."""
    blocks = re.findall(r"^```yaml\n.*?^```\n", _WALK.read_text(encoding="utf-8"), re.M | re.S)
    return "\n".join(blocks).rstrip("\n")


def _with_json() -> Iterator[str]:
    for path, command in every_command():
        if any("--json" in option.opts for option in options_of(command)):
            yield f"`{path}`"


def _keys() -> Iterator[str]:
    """A line for each part of a plan."""
    for chapter in plan_reference().split("\n## ")[1:]:
        title, _, body = chapter.partition("\n")
        keys = re.findall(r"^- `([^`]+)`: (.*)$", body, re.MULTILINE)
        said = ", ".join(f"`{key}`{'*' * ('Bắt buộc.' in words)}" for key, words in keys)
        yield f"- {title}: {said}"


def _named(name: str, named: Any) -> str:
    """`name(parameters)`: what it is, in its docstring's first paragraph."""
    what = " ".join((inspect.getdoc(named) or "").partition("\n\n")[0].split())
    if inspect.isfunction(named):
        return f"- `{name}({', '.join(_parameters(named))})`: {what}"
    return f"- `{name}`: {what}{_held(named)}"


def _parameters(function: Any) -> Iterator[str]:
    was_keyword = False
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not was_keyword:
            was_keyword = True
            yield "*"
        is_needed = parameter.default is parameter.empty
        yield parameter.name if is_needed else f"{parameter.name}="


def _held(kind: type) -> str:
    """What a value of it has."""
    own = [*getattr(kind, "_fields", ()), *_set_when_made(kind)]
    own += [name for name, value in vars(kind).items() if _is_offered(value)]
    public = [name for name in dict.fromkeys(own) if not name.startswith("_")]
    return f" Has {', '.join(f'`.{name}`' for name in public)}." if public else ""


def _set_when_made(kind: type) -> list[str]:
    """Its attributes; those of a model are the keys above."""
    if is_dataclass(kind):
        return [one.name for one in fields(kind)]
    made = vars(kind).get("__init__")
    return re.findall(r"self\.(\w+)(?=[^=\n]*=)", inspect.getsource(made)) if made else []


def _is_offered(value: Any) -> bool:
    return isinstance(value, (property, cached_property, classmethod)) or inspect.isfunction(value)
