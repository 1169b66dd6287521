"""Appendix I, part II.1–5: the head of page 1, down to the rule under the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tools.decree.asked import Look, centred, looks, rule_fits, spacing_is_single, within
from tools.decree.parts import Parts
from tools.page import Line, Rule

NATIONAL_NAME_TEXT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO_TEXT = "Độc lập - Tự do - Hạnh phúc"
SIZE_PAIRS = {(13.0, 14.0, 14.0), (12.0, 13.0, 13.0)}  # national name, motto, date (V, footnote 1)
NUMBER_FORM = re.compile(r"Số:(\s{3,}|\s*0[1-9]|\s*[1-9]\d+)/[A-ZĐ]+(-[A-ZĐ]+)*")
DATE_FORM = re.compile(
    r"\S.*, ngày(\s{4,}| [0-3]\d )tháng(\s{4,}| (0[12]|[3-9]|1[0-2]) )năm(\s{4,}| \d{4})"
)
NATIONAL_NAME = Look("national name", "II.1.a", (12, 13), True, False, True)
MOTTO = Look("motto", "II.1.b", (13, 14), True, False, False)
PARENT = Look("parent organ", "II.2", (12, 13), False, False, True)
ORGAN = Look("organ", "II.2", (12, 13), True, False, True)
NUMBER = Look("number", "II.3.c", (13, 13), False, False)
DATE = Look("place and date", "II.4.c", (13, 14), False, True)
TITLE = Look("document type", "II.5.b", (13, 14), True, False, True)
SUBJECT = Look("subject", "II.5.b", (13, 14), True, False)


@dataclass(frozen=True)
class Columns:
    """The two columns above the title, each from top to bottom."""

    left: list[Line]
    right: list[Line]
    left_rules: list[Rule]
    right_rules: list[Rule]


def header_problems(parts: Parts) -> Iterator[str]:
    """Findings on the header and the title."""
    if parts.national_name is None:
        yield "page 1 (II.1): no national name"
    elif parts.title is None:
        yield 'page 1 (II.5): no line with the name of a type, "KẾ HOẠCH"'
    else:
        columns = _columns(parts, parts.national_name, parts.title)
        yield from _nation_problems(columns)
        yield from _organ_problems(columns)
        yield from _number_and_date_problems(columns)
        yield from _title_problems(parts, parts.title)


def _columns(parts: Parts, national_name: Line, title: Line) -> Columns:
    page = parts.main[0]
    lines = [line for line in page.lines if line.baseline_mm < title.baseline_mm - 1]
    rules = [rule for rule in page.rules if rule.y_mm < title.baseline_mm]
    split_mm = national_name.x0_mm
    return Columns(
        [x for x in lines if x.centre_mm < split_mm],
        [x for x in lines if x.centre_mm >= split_mm],
        [x for x in rules if x.centre_mm < split_mm],
        [x for x in rules if x.centre_mm >= split_mm],
    )


def _nation_problems(columns: Columns) -> Iterator[str]:
    if len(columns.right) != 3:
        texts = [line.text for line in columns.right]
        yield f"header, right column: {len(texts)} lines {texts}; asked 3, none of them broken"
        return
    name, motto, date = columns.right
    for line, text in ((name, NATIONAL_NAME_TEXT), (motto, MOTTO_TEXT)):
        if line.text != text:
            yield f'header (II.1): "{line.text}"; asked "{text}"'
    yield from looks(NATIONAL_NAME, name)
    yield from looks(MOTTO, motto)
    yield from spacing_is_single("national name and motto (II.1.c)", name, motto)
    yield from centred("motto (II.1.b)", motto, name.centre_mm)
    yield from rule_fits("rule under the motto (II.1.b)", columns.right_rules, motto, 1, 1)
    sizes = (name.size_pt, motto.size_pt, date.size_pt)
    if sizes not in SIZE_PAIRS:
        yield f"header (V, footnote 1): sizes {sizes}; asked 13/14/14 or 12/13/13 pt"


def _organ_problems(columns: Columns) -> Iterator[str]:
    organs = [line for line in columns.left if not line.text.startswith("Số")]
    own = next((index for index, line in enumerate(organs) if not line.light), len(organs))
    if own == len(organs):
        yield "header (II.2): no bold line names the organ"
        return
    for line in organs[:own]:
        yield from looks(PARENT, line)
    for line in organs[own:]:
        yield from looks(ORGAN, line)
    for line in organs:
        yield from centred(f'organ "{line.text}" (II.2)', line, organs[-1].centre_mm)
    for upper, lower in pairwise(organs):
        yield from spacing_is_single("organ (II.2.b)", upper, lower)
    rules = columns.left_rules
    yield from rule_fits("rule under the organ (II.2.b)", rules, organs[-1], 1 / 3, 1 / 2)


def _number_and_date_problems(columns: Columns) -> Iterator[str]:
    numbers = [line for line in columns.left if line.text.startswith("Số")]
    if len(numbers) != 1 or not columns.right:
        yield f"header (II.3): {len(numbers)} lines with a number; asked one"
        return
    number, organ, date = numbers[0], columns.left[0], columns.right[-1]
    yield from looks(NUMBER, number)
    if not NUMBER_FORM.fullmatch(number.text):
        yield f'number (II.3.c): "{number.text}"; asked "Số: 05/KH-UBND", or room to write it'
    yield from centred("number (II.3.c)", number, organ.centre_mm)
    yield from looks(DATE, date)
    if not DATE_FORM.fullmatch(date.text):
        yield f'date (II.4): "{date.text}"; asked "…, ngày 05 tháng 3 năm 2024", or room to write'
    yield from centred("place and date (II.4.c)", date, columns.right[0].centre_mm)
    apart = date.baseline_mm - number.baseline_mm
    yield from within("date below the number (II.4.c)", apart, 0, 0, "mm", 0.5)


def _title_problems(parts: Parts, title: Line) -> Iterator[str]:
    yield from looks(TITLE, title)
    yield from centred("document type (II.5.b)", title, parts.centre_mm)
    page = parts.main[0]
    between = (title.baseline_mm + 1, parts.title_end_mm)
    subject = [line for line in page.lines if between[0] < line.baseline_mm < between[1]]
    if not subject:
        yield "title (II.5): no subject between the document type and a rule"
        return
    for upper, lower in pairwise([title, *subject]):
        yield from looks(SUBJECT, lower)
        yield from centred("subject (II.5.b)", lower, parts.centre_mm)
        yield from spacing_is_single("title and subject (II.5.b)", upper, lower)
    rules = [rule for rule in page.rules if rule.y_mm == parts.title_end_mm]
    yield from rule_fits("rule under the subject (II.5.b)", rules, subject[-1], 1 / 3, 1 / 2)
    if len(subject) > 1 and (subject[-1].width_mm < 0.4 * max(x.width_mm for x in subject)):
        yield f'subject: the last line "{subject[-1].text}" is far shorter than the others'
