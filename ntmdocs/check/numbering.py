"""Numbers of sections, and letters of points, that do not follow one another."""

from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Items
from ntmdocs.model.pinned_numbers import out_of_order
from ntmdocs.model.walk import DataPath, blocks_of
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import letter, shortened

__all__ = ["number_out_of_order"]

_SHOWN = 60
_POINT = regex(r"([^\W\d_])\) ")
_LETTERS = [letter(number) for number in range(1, 23)]


@rule("Số của các mục nối tiếp nhau", severity=Severity.WARNING)
def number_out_of_order(context: PaperContext) -> Iterator[Fault]:
    """`I, II, IV`, `a) b) d)`, and a number that stands twice."""
    for path, section in out_of_order(context.filled):
        message = tr("mục in số {number}, không phải số kế tiếp", number=section.number)
        yield Fault(path, message, current=shortened(str(section.heading), _SHOWN))
    for path, items in blocks_of(context.filled, Items):
        yield from _points(path, items)


def _points(path: DataPath, items: Items) -> Iterator[Fault]:
    """Points keep the letters that were typed where these are not in order.

    That `d)` goes on as `e)` is told of how the paper looks; a new `a)` may begin a list.
    """
    typed = [_POINT.match(task.text) for task in items.items]
    for at, (above, found) in enumerate(pairwise(typed), 1):
        pair = (above[1], found[1]) if above and found else ("", "")
        if not {*pair} <= {*_LETTERS} or pair == ("d", "e") or pair[1] == "a":
            continue
        if _LETTERS.index(pair[1]) != _LETTERS.index(pair[0]) + 1:
            message = tr("điểm in chữ {pair}), không phải chữ kế tiếp", pair=pair[1])
            where = (*path, "items", at, "text")
            yield Fault(where, message, current=shortened(str(items.items[at].text), _SHOWN))
