"""What stands between `{{` and `}}` in prose, as plain values: a name, attributes of it, filters.

Jinja says what an expression is. What is no more than words, points and bars means the same to it
and is taken apart here: to load Jinja takes as long as to make a paper.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ntmdocs.patterns import regex

if TYPE_CHECKING:
    from jinja2 import nodes

__all__ = ["Attribute", "Expression", "Filtered", "Name", "expression_of"]

_MOST = 200  # characters: also bounds how deep Jinja's parser may go
_PLAIN = regex(r"\s*([a-z_]\w*(?:\.[a-z_]\w*)*)((?:\s*\|\s*[a-z_]\w*)*)\s*", re.ASCII | re.I)
_OF_JINJA = frozenset(("and", "or", "not", "in", "is", "if", "else", "true", "false", "none"))
"""Words that are no names to Jinja, in small letters."""


class Name(NamedTuple):
    """A name of the data."""

    name: str


class Attribute(NamedTuple):
    """What a value has under a name."""

    value: "Expression"
    name: str


class Filtered(NamedTuple):
    """What a filter makes of a value."""

    value: "Expression"
    filter: str


Expression: TypeAlias = Name | Attribute | Filtered


@lru_cache(maxsize=1024)
def expression_of(text: str) -> Expression | None:
    """The expression that a text is; nothing where it is none, or one that does more."""
    if len(text) > _MOST:
        return None
    found = _PLAIN.fullmatch(text)
    if found is None or not _OF_JINJA.isdisjoint(re.findall(r"\w+", text.lower())):
        return _by_jinja(text)
    first, *names = found[1].split(".")
    made: Expression = Name(first)
    for name in names:
        made = Attribute(made, name)
    for filter_ in found[2].split("|")[1:]:
        made = Filtered(made, filter_.strip())
    return made


def _by_jinja(text: str) -> Expression | None:
    from jinja2 import Environment, TemplateSyntaxError, nodes

    try:
        body = Environment(autoescape=False).parse(f"{{{{ {text} }}}}").body  # nothing is rendered
    except (TemplateSyntaxError, RecursionError):
        return None
    if len(body) == 1 and isinstance(body[0], nodes.Output) and len(body[0].nodes) == 1:
        return _of_node(body[0].nodes[0])
    return None


def _of_node(node: "nodes.Node | None") -> Expression | None:
    from jinja2 import nodes

    if isinstance(node, nodes.Name):
        return Name(node.name)
    if isinstance(node, nodes.Getattr):
        value = _of_node(node.node)
        return value and Attribute(value, node.attr)
    if isinstance(node, nodes.Filter) and not (
        node.args or node.kwargs or node.dyn_args or node.dyn_kwargs
    ):
        value = _of_node(node.node)
        return value and Filtered(value, node.name)
    return None
