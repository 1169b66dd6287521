"""Phụ lục II, mục I: sentences, paragraphs and titles begin with a capital."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.capitals import SMALL, appendix_2, first_found
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.outline import marker_of

__all__ = ["sentence_without_capital"]

_WARNING = Severity.WARNING
_WHERE = msgids("Viết hoa")
# Before the stop a word that is surely whole: `v.v.`, `TP.`, `tr.` end no sentence.
_SENTENCE = re.compile(rf"(?<=[{SMALL}]{{3}}[.?!] )[{SMALL}]{{2,}}")
_BEGUN_SMALL = re.compile(rf"[{SMALL}]{{2,}} [{SMALL}]")


@rule("Đầu câu viết hoa", appendix_2("I"), severity=_WARNING)
def sentence_without_capital(context: Context) -> Iterator[Fault]:
    """A small letter after a full stop, or first in a subject, a basis, a paragraph."""
    yield from first_found(context, _SENTENCE, "quy định viết hoa đầu câu")
    bases = (line for basis in context.bases.bases for line in basis[:1])
    numbered = (one.line.from_(len(one.typed)) for one in context.numbered)
    lines = (*context.head.subject[:1], *bases, *_after_a_stop(context), *numbered)
    wrong = [line for line in lines if _BEGUN_SMALL.match(line.text)]
    yield from each_once(
        context, _WHERE, [(line, tr("quy định viết hoa đầu dòng")) for line in wrong]
    )


def _after_a_stop(context: Context) -> Iterator[Line]:
    """Whole sentences that follow a whole one, or a title: no line that goes on."""
    for above, line in pairwise(context.body_lines):
        is_title = marker_of(above) is not None and above.is_bold and above.text[-1] != ":"
        is_begun = is_title or above.text[-1] == "."
        if is_begun and line.place == above.place + 1 and line.text[-1] == ".":
            yield line
