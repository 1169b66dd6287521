"""Does a page keep to Decree 30/2020, Appendix I? Measured on the PDF of a KH-UBND,
or of a báo cáo, tờ trình, thông báo.

Each finding is a sentence: where, what was measured, what is asked and by which item. Only what
the decree's text fixes is looked at, and a few things that issue from its forms and that a clerk
sends back: `./.` at the end, room to write and to sign, no empty page, two lines above the
signature. Where the decree is silent, so is this.
"""

from __future__ import annotations

from collections.abc import Iterator

from tools.decree.addressees import addressee_problems
from tools.decree.annexes import annex_problems
from tools.decree.body import body_problems
from tools.decree.ending import ending_problems
from tools.decree.header import header_problems
from tools.decree.pages import page_problems
from tools.decree.parts import Parts, split_parts
from tools.page import Page

__all__ = ["problems"]


def problems(pages: list[Page], *, annexes: int = 0) -> list[str]:
    """All that departs from the decree, in the order of the page; [] if all is right."""
    parts = split_parts(pages)
    return [*_count_problems(parts, annexes), *_part_problems(parts)]


def _count_problems(parts: Parts, annexes: int) -> Iterator[str]:
    if len(parts.annexes) != annexes:
        yield f"{len(parts.annexes)} annexes found; asked {annexes}"


def _part_problems(parts: Parts) -> Iterator[str]:
    if not parts.main:
        yield "no page before the annexes"
        return
    yield from page_problems(parts)
    yield from header_problems(parts)
    yield from addressee_problems(parts)
    yield from body_problems(parts)
    yield from ending_problems(parts)
    yield from annex_problems(parts)
