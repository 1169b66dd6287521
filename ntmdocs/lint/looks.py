"""How letters look, and what is asked of them: sizes, bold and italic, in words for findings."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ntmdocs.findings import Fault
from ntmdocs.language import msgids, tr
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.read.lines import Line
from ntmdocs.read.view.shapes import Run

__all__ = [
    "are_sizes_right",
    "each_once",
    "is_within",
    "lettered",
    "looks_black",
    "plain_number",
    "size_faults",
    "sizes_of",
    "style_faults",
    "words_of",
]

_DARKEST = 0x33  # of each of red, green and blue: nobody tells it from black on paper
_WORD = re.compile(r"\w")


def is_within(value: float, low: float, high: float, slack: float = 0.1) -> bool:
    """Whether a measure lies between two limits; Word keeps whole twips, hence the slack."""
    return low - slack <= value <= high + slack


def plain_number(value: float, digits: int = 1) -> str:
    """`13`, `12,5`: a measure as the language in force writes it, with so many digits at most."""
    written = f"{value:.{digits}f}".rstrip("0").rstrip(".").replace(".", tr(","))
    return "0" if written == "-0" else written


def lettered(line: Line) -> list[Run]:
    """The runs with letters or digits; raised ones are marks of notes."""
    return [run for run in line.runs if _WORD.search(run.text) and not run.position]


def sizes_of(line: Line) -> list[float]:
    """The sizes of its letters, the smallest first; those that nothing says are left out."""
    return sorted({run.size.pt for run in lettered(line) if run.size is not None})


def are_sizes_right(lines: Iterable[Line], low: float, high: float) -> bool:
    """Whether all letters are as large as asked: lengths of other letters will change."""
    return all(is_within(size, low, high, 0) for line in lines for size in sizes_of(line))


def size_faults(
    context: Context, component: str, lines: Iterable[Line], low: float, high: float
) -> Iterator[Fault]:
    """Letters that are smaller or larger than asked."""
    asked = plain_number(low) if low == high else f"{plain_number(low)}-{plain_number(high)}"
    wrong = []
    for line in lines:
        outside = [size for size in sizes_of(line) if not is_within(size, low, high, 0)]
        if outside:
            wrong.append(
                (
                    line,
                    tr(
                        "cỡ chữ {plain_number}, quy định {asked}",
                        plain_number=plain_number(outside[0]),
                        asked=asked,
                    ),
                )
            )
    yield from each_once(context, component, wrong, Cure(size=(low, high)))


def style_faults(
    context: Context,
    component: str,
    lines: Iterable[Line],
    *,
    bold: bool | None = None,
    italic: bool | None = None,
) -> Iterator[Fault]:
    """Letters that are not bold or italic as asked; None asks nothing."""
    asked = ", ".join(filter(None, (tr(_ITALIC[italic]), tr(_BOLD[bold]))))
    wrong = []
    for line in lines:
        found = [
            word
            for word, is_wrong in (
                (tr(_ITALIC[not italic]), _differs(line, "italic", italic)),
                (tr(_BOLD[not bold]), _differs(line, "bold", bold)),
            )
            if is_wrong
        ]
        if found:
            wrong.append(
                (
                    line,
                    tr(
                        "chữ {filter}, quy định chữ {asked}",
                        filter=", ".join(filter(None, found)),
                        asked=asked,
                    ),
                )
            )
    yield from each_once(context, component, wrong, Cure(bold=bold, italic=italic))


_ITALIC = msgids({True: "nghiêng", False: "đứng", None: ""})
_BOLD = msgids({True: "đậm", False: "không đậm", None: ""})


def _differs(line: Line, name: str, asked: bool | None) -> bool:
    return asked is not None and any(getattr(run, name) is not asked for run in lettered(line))


def each_once(
    context: Context,
    component: str,
    wrong: Sequence[tuple[Line, str]],
    cure: Cure | None = None,
) -> Iterator[Fault]:
    """One fault for each message, at its first place: forty paragraphs alike are one thing.

    What cures it is for all of them that are paragraphs of their own.
    """
    ordered = sorted(wrong, key=lambda one: one[1])
    groups = [[*group] for _, group in groupby(ordered, key=lambda one: one[1])]
    for group in sorted(groups, key=lambda group: group[0][0].place):
        first, message = min(group, key=lambda one: one[0].place)
        others = tr(" (và {count:02} đoạn khác)", count=len(group) - 1) if len(group) > 1 else ""
        places = tuple(line.place for line, _ in group if context.is_whole(line))
        mended = replace(cure, places=places) if cure and places else None
        yield Fault(context.where(component, first), message + others, cure=mended)


def words_of(line: Line) -> str:
    """What is printed, with its own spaces."""
    return "".join(run.text for run in line.runs if not run.position)


def looks_black(color: str) -> bool:
    """Whether nobody tells a colour (`RRGGBB`) from black on paper."""
    try:
        value = int(color, 16)
    except ValueError:
        return True
    return all(part <= _DARKEST for part in (value >> 16, value >> 8 & 0xFF, value & 0xFF))
