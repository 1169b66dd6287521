"""Which data a template asks for: a tree of names, found by reading its tags, loops resolved.

A tree is nested dicts by name; `[]` holds what each element of a list has:
`{"rows": {"[]": {"name": {}}}, "signature": {"full_name": {}}}`. An empty dict is a value.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jinja2 import nodes

from ntmdocs.template.environment import LOOP_FILTER

__all__ = ["ELEMENT", "NameReader", "Names", "Use", "as_names", "first_lacking", "merged"]

ELEMENT = "[]"
Names = dict[str, Any]
_SAME_ELEMENTS = frozenset(
    (
        LOOP_FILTER,
        "sort",
        "reverse",
        "list",
        "unique",
        "select",
        "reject",
        "selectattr",
        "rejectattr",
    )
)
_ONE_ELEMENT = {"first", "last", "min", "max"}
_MAY_LACK = {"default", "d"}
_Scope = Mapping[str, "_Place | None"]


@dataclass(frozen=True)
class Use:
    """A name used by a tag."""

    path: tuple[str, ...]
    line: int
    may_lack: bool = False


@dataclass(frozen=True)
class _Place:
    tree: Names
    path: tuple[str, ...] = ()


@dataclass
class NameReader:
    """Walks Jinja's tree and notes each use of a name that comes from the data."""

    tree: Names = field(default_factory=dict)
    without_conditions: bool = False
    """Names that a condition asks for, and nothing prints, are left out."""
    uses: list[Use] = field(default_factory=list)

    def read(self, template: nodes.Template) -> None:
        """Note the names of one part."""
        self._body(template.body, {})

    def _body(self, body: Sequence[nodes.Node], scope: _Scope) -> None:
        scope = dict(scope)
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: dict[str, "_Place | None"]) -> None:
        if isinstance(node, nodes.For):
            self._loop(node, scope)
        elif isinstance(node, nodes.If):
            if not self.without_conditions:
                self._value(node.test, scope)
            for branch in (node.body, node.elif_, node.else_):
                self._body(branch, scope)
        elif isinstance(node, nodes.Assign):
            value = self._value(node.node, scope)
            self._bind(node.target, value, scope)
        elif isinstance(node, nodes.Macro | nodes.CallBlock):
            inner = {**scope, **{argument.name: None for argument in node.args}, "caller": None}
            if isinstance(node, nodes.Macro):
                scope[node.name] = None
            else:
                self._value(node.call, scope)
            self._body(node.body, inner)
        elif isinstance(node, nodes.With):
            inner = dict(scope)
            for target, given in zip(node.targets, node.values, strict=True):
                self._bind(target, self._value(given, scope), inner)
            self._body(node.body, inner)
        elif isinstance(node, nodes.AssignBlock):
            self._body(node.body, scope)
            self._bind(node.target, None, scope)
        else:
            for child in node.iter_child_nodes():
                if isinstance(child, nodes.Expr):
                    self._value(child, scope)
                else:
                    self._statement(child, scope)

    def _loop(self, node: nodes.For, scope: Mapping[str, "_Place | None"]) -> None:
        values = self._value(node.iter, scope)
        inner = {**scope, "loop": None}
        element = None if values is None else self._step(values, ELEMENT, node.lineno)
        self._bind(node.target, element, inner)
        if node.test is not None:
            self._value(node.test, inner)
        self._body(node.body, inner)
        self._body(node.else_, scope)

    @staticmethod
    def _bind(
        target: nodes.Node, value: "_Place | None", scope: dict[str, "_Place | None"]
    ) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = value
        for name in target.find_all(nodes.Name):  # `a, b`: what each one is, is not known
            scope[name.name] = None

    def _value(self, node: nodes.Node, scope: _Scope, *, may_lack: bool = False) -> "_Place | None":
        """The place in the tree that an expression names, if it names one."""
        if isinstance(node, nodes.Name):
            if node.name in scope:
                return scope[node.name]
            return self._step(_Place(self.tree), node.name, node.lineno, may_lack)
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            parent = self._value(node.node, scope, may_lack=may_lack)
            key = self._key(node, scope)
            if parent is None or key is None:
                return None
            return self._step(parent, key, node.lineno, may_lack)
        if isinstance(node, nodes.Filter) and node.node is not None:
            value = self._value(node.node, scope, may_lack=node.name in _MAY_LACK)
            for child in (*node.args, *node.kwargs):
                self._value(child, scope)
            if node.name in _ONE_ELEMENT and value is not None:
                return self._step(value, ELEMENT, node.lineno)
            return value if node.name in _SAME_ELEMENTS | _MAY_LACK else None
        is_asked = isinstance(node, nodes.Test) and node.name in ("defined", "undefined")
        for child in node.iter_child_nodes():
            self._value(child, scope, may_lack=may_lack or is_asked)
        return None

    def _key(self, node: nodes.Getattr | nodes.Getitem, scope: _Scope) -> str | None:
        if isinstance(node, nodes.Getattr):
            return node.attr
        if isinstance(node.arg, nodes.Const):
            return node.arg.value if isinstance(node.arg.value, str) else ELEMENT
        self._value(node.arg, scope)
        return None

    def _step(self, parent: _Place, name: str, line: int, may_lack: bool = False) -> _Place:
        path = (*parent.path, name)
        if name != ELEMENT:
            self.uses.append(Use(path, line, may_lack))
        return _Place(parent.tree.setdefault(name, {}), path)


def as_names(names: Mapping[str, Any] | Iterable[str]) -> Names:
    """A tree of names from a tree, from an example of the data, or from dotted names."""
    if isinstance(names, Mapping):
        return _tree(names)
    tree: Names = {}
    for dotted in names:
        place = tree
        for name in dotted.replace(ELEMENT, f".{ELEMENT}").split("."):
            place = place.setdefault(name, {})
    return tree


def _tree(value: Any) -> Names:
    if isinstance(value, Mapping):
        return {str(name): _tree(below) for name, below in value.items()}
    if isinstance(value, list | tuple):
        element: Names = {}
        for member in value:
            element = merged(element, _tree(member))
        return {ELEMENT: element}
    return {}


def merged(tree: Names, other: Names) -> Names:
    """Both trees in one."""
    both = dict(tree)
    for name, below in other.items():
        both[name] = merged(both.get(name, {}), below)
    return both


def first_lacking(path: tuple[str, ...], names: Names) -> str | None:
    """The first part of a path that the names do not have; silent below where nothing is known."""
    place = names
    for number, name in enumerate(path):
        if number and not place:
            return None
        if name in place:
            place = place[name]
        elif name == ELEMENT:
            continue
        elif ELEMENT in place:
            return None
        else:
            return ".".join(path[: number + 1]).replace(f".{ELEMENT}", ELEMENT)
    return None
