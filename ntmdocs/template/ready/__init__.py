"""Shipped templates that are understood already: their compiled parts as modules of the package.

To read and compile a template is most of what its first fill costs. What comes out for a template
that ships is written down when that is made (`python tests/tools/make_ready.py`), each in a module
named by the content of its parts, for one release of Jinja. Any other template is compiled, and so
are these where something goes wrong: the words of an error come from one place.
"""

import hashlib
import importlib
from collections.abc import Callable, Mapping
from typing import Any

import jinja2

from ntmdocs.template.environment import StrictEnvironment
from ntmdocs.template.filling import FilledPart

__all__ = ["ready_name", "ready_parts"]


def ready_parts(
    parts: Mapping[str, bytes], filters: Mapping[str, Callable[..., Any]]
) -> list[FilledPart]:
    """The parts with tags; none where the template is not known, or Jinja is another."""
    try:
        module = importlib.import_module(f"{__name__}.{ready_name(parts)}")
    except ModuleNotFoundError:
        return []
    if jinja2.__version__ != module.JINJA:
        return []
    return [_ready(part, filters) for part in module.PARTS]


def ready_name(parts: Mapping[str, bytes]) -> str:
    """What the module of a template with these parts is called."""
    whole = hashlib.sha256()
    for name in sorted(parts):
        whole.update(f"{name}\0{len(parts[name])}\0".encode() + parts[name])
    return f"of_{whole.hexdigest()[:16]}"


def _ready(part: Any, filters: Mapping[str, Callable[..., Any]]) -> FilledPart:
    environment = StrictEnvironment(filters)
    environment.spots = part.SPOTS
    code = jinja2.Template.from_code(environment, part.code.__code__, {})
    return FilledPart(
        part.NAME, code, part.NAMESPACES, makes_xml=False, is_proved=True, has_marks=part.HAS_MARKS
    )
