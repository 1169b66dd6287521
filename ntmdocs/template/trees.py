"""The tree that Jinja makes of a template: which nodes may stand in it, and which are bounded."""

from collections.abc import Mapping

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from ntmdocs.language import msgids

__all__ = ["JOIN_FILTER", "NOT_OURS", "bounded_tree", "makes_xml"]

JOIN_FILTER = " join"  # a name that no template can write
_OTHER_FILE = msgids("mẫu không được gọi tệp khác")
NOT_OURS: Mapping[type[nodes.Node], str] = msgids(
    {
        **dict.fromkeys(
            (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport), _OTHER_FILE
        ),
        # It would change the XML around the values, and what an escaped value turns into.
        nodes.FilterBlock: "không lọc cả khối bằng filter; lọc từng giá trị: {{ tên|upper }}",
    }
)
"""Statements that Jinja has and a template may not use, with the sentence about each."""


class _JoinsBounded(NodeTransformer):
    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802  Jinja's name
        self.generic_visit(node)
        joined = nodes.List(node.nodes, lineno=node.lineno)
        return nodes.Filter(joined, JOIN_FILTER, [], [], None, None, lineno=node.lineno)


def bounded_tree(tree: nodes.Template) -> nodes.Template:
    """The tree with a filter in place of every `~`: Jinja lets only other operators be bounded."""
    bounded = _JoinsBounded().visit(tree)
    assert isinstance(bounded, nodes.Template)
    return bounded


def makes_xml(node: nodes.Node) -> bool:
    """Whether a node may make XML out of values, as `|safe` does of any text."""
    makers = (nodes.Filter, nodes.Slice, nodes.AssignBlock, nodes.Macro, nodes.CallBlock)
    return isinstance(node, makers)
