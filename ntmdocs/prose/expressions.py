"""What stands between `{{` and `}}` in prose, as plain values: a name, then steps from its value.

Jinja says what an expression is. What is no more than words, points and bars means the same to it
and is taken apart here: to load Jinja takes as long as to make a paper.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ntmdocs.patterns import regex

if TYPE_CHECKING:
    from jinja2 import nodes

__all__ = ["Expression", "Step", "expression_of"]

_MOST = 200  # characters: also bounds how deep Jinja's parser may go
_PLAIN = regex(r"\s*([a-z_]\w*(?:\.[a-z_]\w*)*)((?:\s*\|\s*[a-z_]\w*)*)\s*", re.ASCII | re.I)
_OF_JINJA = frozenset(("and", "or", "not", "in", "is", "if", "else", "true", "false", "none"))
"""Words that are no names to Jinja, in small letters."""


class Step(NamedTuple):
    """What a value has under a name, or what a filter of that name makes of it."""

    name: str
    is_filter: bool = False


class Expression(NamedTuple):
    """A name of the data, and the steps from its value."""

    name: str
    steps: tuple[Step, ...] = ()


@lru_cache(maxsize=1024)
def expression_of(text: str) -> Expression | None:
    """The expression that a text is; nothing where it is none, or one that does more."""
    if len(text) > _MOST:
        return None
    found = _PLAIN.fullmatch(text)
    if found is None or not _OF_JINJA.isdisjoint(re.findall(r"\w+", text.lower())):
        return _by_jinja(text)
    first, *names = found[1].split(".")
    filters = found[2].split("|")[1:]
    return Expression(
        first, (*map(Step, names), *(Step(name.strip(), is_filter=True) for name in filters))
    )


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
        return Expression(node.name)
    if isinstance(node, nodes.Getattr):
        step = Step(node.attr)
    elif isinstance(node, nodes.Filter) and not (
        node.args or node.kwargs or node.dyn_args or node.dyn_kwargs
    ):
        step = Step(node.name, is_filter=True)
    else:
        return None
    value = _of_node(node.node)
    return value and Expression(value.name, (*value.steps, step))
