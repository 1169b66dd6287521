"""The components of a document told apart, each by a module of its own, in the order of the page.

`head`, `bases`, `outline` and `body` with its `tables`, `tail`, `annexes`; `soft_breaks` are taken
out before; `components` finds all.
"""

from ntmdocs.read.recognise.components import Recognised, find_components, recognise

__all__ = ["Recognised", "find_components", "recognise"]
