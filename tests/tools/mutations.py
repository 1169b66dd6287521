"""The small faults that may be planted in a Python source, one at a time.

A comparison takes or leaves its limit, a number is one off in its last digit, `and` is `or`, a
`not` is gone, a condition or an answer is its opposite, a call is left out. Types, f-strings and
what can change nothing (`strict=` of `zip`, the size of a cache) are left alone.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate
from typing import Any, NamedTuple

__all__ = ["Mutation", "mutations_of"]

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
}
_NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}
_TYPES = {"annotation", "returns"}  # fields of nodes that hold no running code
_IDLE_KEYWORDS = {"strict", "maxsize"}
_MOST_OF_PATTERN = re.compile(r"(?<=[{,])[0-9]+(?=\})")  # `{0,15}` in a regular expression
_NOT_RUN = re.compile(r"TYPE_CHECKING|__all__|# pragma: no cover")


class Mutation(NamedTuple):
    """A stretch of a source, in bytes, and what is to stand there."""

    line: int
    start: int
    end: int
    new: str

    def applied_to(self, source: bytes) -> bytes:
        """The source with this fault in it."""
        return source[: self.start] + self.new.encode() + source[self.end :]


def mutations_of(source: bytes) -> list[Mutation]:
    """Every small fault that can be planted in a source."""
    lines = source.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    found = []
    for node, new in _changes(ast.parse(source)):
        if _NOT_RUN.search(lines[node.lineno - 1].decode()):
            continue
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        found.append(Mutation(node.lineno, start, end, new))
    return found


def _changes(tree: ast.Module) -> Iterator[tuple[Any, str]]:
    for node in _running(tree):
        match node:
            case ast.If(test=test):
                yield test, f"not ({ast.unparse(test)})"
            case ast.FunctionDef(returns=ast.Name(id="bool")):
                answers = (one.value for one in ast.walk(node) if isinstance(one, ast.Return))
                yield from ((one, f"not ({ast.unparse(one)})") for one in answers if one)
            case _:
                yield from ((node, new) for new in _instead_of(node))


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that run, without what is left alone; f-strings have no places of their own."""
    yield node
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            is_idle = isinstance(child, ast.keyword) and child.arg in _IDLE_KEYWORDS
            is_node = isinstance(child, ast.AST) and not isinstance(child, ast.JoinedStr)
            if is_node and not is_idle and name not in _TYPES:
                yield from _running(child)


def _instead_of(node: ast.AST) -> Iterator[str]:
    """What may be written instead of a statement or an expression."""
    match node:
        case ast.Constant(value=bool(value)):
            yield str(not value)
        case ast.Constant(value=int(number) | float(number)):
            yield from _one_off(str(number))
        case ast.Constant(value=str(text)):
            for found in _MOST_OF_PATTERN.finditer(text):
                for number in _one_off(found[0]):
                    yield repr(text[: found.start()] + number + text[found.end() :])
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield f"({ast.unparse(operand)})"
        case ast.IfExp(test=test, body=body, orelse=other):
            yield ast.unparse(ast.IfExp(test, other, body))
        case ast.BoolOp(op=op, values=values):
            other_op = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield f"({ast.unparse(ast.BoolOp(other_op, values))})"
        case ast.Compare(left=left, ops=[op], comparators=others):
            yield ast.unparse(ast.Compare(left, [_COMPARISONS[type(op)]()], others))
        case ast.Compare(left=left, ops=[first, second], comparators=others):
            yield ast.unparse(ast.Compare(left, [_COMPARISONS[type(first)](), second], others))
            yield ast.unparse(ast.Compare(left, [first, _COMPARISONS[type(second)]()], others))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            if not (_is_text(left) or _is_text(right)):  # a text less a text fails at once
                yield ast.unparse(ast.BinOp(left, _OPERATORS[type(op)](), right))
        case ast.Call(func=ast.Name(id=name)) if name in _NAMES:
            yield ast.unparse(ast.Call(ast.Name(_NAMES[name]), node.args, node.keywords))
        case ast.Expr(value=ast.Call()):
            yield "pass"
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield "yield from ()"
        case ast.Continue():
            yield "break"


def _one_off(number: str) -> Iterator[str]:
    """One more and one less in the last digit: 15 becomes 16 and 14, 9.5 becomes 9.6 and 9.4."""
    value = Decimal(number)
    for step in (1, -1):
        yield str(value + Decimal(step).scaleb(int(value.as_tuple().exponent)))


def _is_text(node: ast.expr) -> bool:
    match node:
        case ast.JoinedStr() | ast.Constant(value=str()):
            return True
    return False
