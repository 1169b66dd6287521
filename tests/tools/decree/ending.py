"""Appendix I, parts II.7 and II.9: recipients and signature, side by side on one page."""

from __future__ import annotations

from collections.abc import Iterator

from tools.decree.asked import Look, centred, looks, within
from tools.decree.parts import Parts
from tools.page import Line

SIGNATURE_ROOM_MM = 20.0  # the decree is silent (II.7); hand and seal need that much
LINES_ABOVE = 2
EDGE_SLACK_MM = 0.6
LABEL = Look("recipients' label", "II.9.d", (12, 12), True, True)
RECIPIENT = Look("recipient", "II.9.d", (11, 11), False, False)
POSITION = Look("authority and position", "II.7.đ", (13, 14), True, False, True)
FULL_NAME = Look("signer's name", "II.7.đ", (13, 14), True, False, False)


def ending_problems(parts: Parts) -> Iterator[str]:
    """Findings on what follows the closing sentence."""
    label = parts.label
    if label is None:
        yield 'ending (II.9.d): no line "Nơi nhận:"'
        return
    if label.page is not parts.main[-1]:
        yield f"ending: recipients on page {label.page.number}, yet a page follows"
    left = [line for line in parts.ending if line.x0_mm < parts.centre_mm - 5]
    right = [line for line in parts.ending if line.x0_mm >= parts.centre_mm - 5]
    yield from _recipient_problems(parts, label.line, left[1:])
    yield from _signature_problems(label.line, right)
    above = [item for item in parts.body if item.page is label.page]
    if len(above) < LINES_ABOVE:
        found = f"page {label.page.number}: {len(above)} lines of text above the signature"
        yield f"{found}; asked {LINES_ABOVE} or more"


def _recipient_problems(parts: Parts, label: Line, lines: list[Line]) -> Iterator[str]:
    yield from looks(LABEL, label)
    if label.text != "Nơi nhận:":
        yield f'recipients (II.9.d): "{label.text}"; asked "Nơi nhận:"'
    starts = [label, *(line for line in lines if line.text.startswith("-"))]
    for line in starts:
        off = line.x0_mm - parts.left_mm
        what = f'recipients (II.9.d): "{line.text[:30]}" off the left edge'
        yield from within(what, off, 0, 0, "mm", EDGE_SLACK_MM)
    for line in lines:
        yield from looks(RECIPIENT, line)
    entries = _entries(lines)
    for entry in entries:
        end = "." if entry is entries[-1] else ";"
        if not entry.startswith("-") or not entry.endswith(end):
            yield f'recipients (II.9.d): "{entry}"; asked "- …{end}"'
    if not entries or not entries[-1].startswith("- Lưu: VT"):
        yield 'recipients (II.9.d): the last line does not begin with "- Lưu: VT"'


def _entries(lines: list[Line]) -> list[str]:
    """Recipients with their continuation lines."""
    entries: list[str] = []
    for line in lines:
        if line.text.startswith("-") or not entries:
            entries.append(line.text)
        else:
            entries[-1] += f" {line.text}"
    return entries


def _signature_problems(label: Line, lines: list[Line]) -> Iterator[str]:
    if len(lines) < 2 or lines[-1].capitals:
        texts = [line.text for line in lines]
        yield f"signature (II.7): {texts} beside the recipients; asked position and name"
        return
    name = lines[-1]
    positions = [line for line in lines if line.capitals]
    below = lines[len(positions)]
    for line in positions:
        yield from looks(POSITION, line)
    yield from looks(FULL_NAME, name)
    for line in lines[1:]:
        yield from centred(f'signature (II.7.đ): "{line.text}"', line, lines[0].centre_mm)
    apart = lines[0].baseline_mm - label.baseline_mm
    yield from within("signature (II.9.d): first line below the label", apart, 0, 0, "mm", 2.0)
    room_mm = below.top_mm - positions[-1].bottom_mm if positions else 0.0
    yield from within("signature: room for hand and seal", room_mm, SIGNATURE_ROOM_MM, 60, "mm", 0)
