"""Appendix I, part II.9: `Kính gửi` of a tờ trình or a báo cáo, and `Như trên` that answers it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.decree.asked import Look, looks, within
from tools.decree.parts import Parts, find
from tools.page import MM_A_PT, Line

ADDRESSED_TYPES = re.compile(r"báo cáo|tờ trình", re.IGNORECASE)
ADDRESSEE = Look("addressee", "II.9.d", (13, 14), False, False)
COLON_EM = 0.278  # of Times
UNDER_COLON_MM = 0.7


def addressee_problems(parts: Parts) -> Iterator[str]:
    """Findings on cell 9a, and on the first recipient."""
    lines = parts.addressed
    if not lines:
        return
    if parts.title is not None and not ADDRESSED_TYPES.fullmatch(parts.title.text):
        yield f'addressees (II.9.b): "Kính gửi" has no place in a {parts.title.text.lower()}'
    for line in lines:
        yield from looks(ADDRESSEE, line)
    label, *names = lines
    if not label.text.startswith("Kính gửi:"):
        yield f'addressees (II.9.d): "{label.text}"; asked "Kính gửi:"'
    elif label.text == "Kính gửi:":
        yield from _list_problems(label, names)
    if not any(find(page, r"- như trên[;.]$") for page in parts.main):
        yield 'recipients (II.9.b): no line "- Như trên;" below "Nơi nhận:"'


def _list_problems(label: Line, lines: list[Line]) -> Iterator[str]:
    """Each on its own line, with its mark, the dashes under the colon."""
    starts = [line for line in lines if line.text.startswith("- ")]
    if len(starts) < 2:
        yield f"addressees (II.9.d): {len(starts)} below the label; asked two or more"
    colon_mm = label.x1_mm - COLON_EM * label.size_pt * MM_A_PT
    for line in starts:
        what = f'addressees (II.9.d): dash of "{line.text[:30]}" off the colon'
        yield from within(what, line.x0_mm - colon_mm, 0, 0, "mm", UNDER_COLON_MM)
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        is_end = following is None or following.text.startswith("- ")
        end = "." if following is None else ";"
        if is_end and not line.text.endswith(end):
            yield f'addressees (II.9.d): "{line.text[-30:]}"; asked "{end}" at its end'
