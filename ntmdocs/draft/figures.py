"""Rules on figures and words that were true of last year alone, whatever year is printed."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ntmdocs.draft.drafting import Drafting
from ntmdocs.draft.kept_years import tables_of_several_years, told_with_figures
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Plan, Section, Table, Text
from ntmdocs.model.citations_in_text import citations_in
from ntmdocs.model.walk import DataPath, blocks_of, member_path, sections_of, strings
from ntmdocs.patterns import regex
from ntmdocs.prose import in_words, paper_data
from ntmdocs.prose.times import Why, judged_times, outside_braces
from ntmdocs.vietnamese import (
    LUNAR_YEAR,
    TimeKind,
    blanked,
    lunar_name,
    sentence_around,
    shortened,
    time_words,
)

__all__ = [
    "count_of_years",
    "day_of_lunar_feast",
    "fact_under_variable",
    "figure_to_confirm",
    "lunar_year",
    "replaces_other_plan",
    "table_to_confirm",
    "texts_with_figures",
    "theme_of_last_year",
]

_WARNING = Severity.WARNING
_SHOWN = 200
_LAST_YEAR = regex(r"\{\{ *last_year\b[^}]*\}\}")
_ANY_YEAR = regex(r"\{\{ *year\b[^}]*\}\}")
_NUMBER = r"(?<![\w/.,\-])[0-9]+(?:[.,][0-9]+)*(?:/[0-9]+)?"
_UNITS = (
    r"xã|hộ|khẩu|người|lượt|suất|con|cây|cháu|em|học sinh|đảng viên|hội viên|lao động|đoàn viên"
    r"|thanh niên|công dân|mô hình|công trình|tuyến|vụ|lớp|cuộc|buổi|ca|giường|trường|phòng học|nhà"
    r"|km|m2|m²|m3|ha|tấn|tạ|kg|mét|sản phẩm|hợp tác xã|doanh nghiệp|tỷ|triệu|nghìn|đồng"
)
_FIGURE = regex(rf"{_NUMBER}(?: ?%| (?:{_UNITS})(?!\w))", re.IGNORECASE)
_NO_FIGURE = regex(r"100 ?%|0?1 ")  # the whole of a wish, `mỗi hội 1 công trình`
_MANY_YEARS = regex(
    r"(?:\b(?:sau|qua|kỷ niệm|tròn|tổng kết|sơ kết)(?: hơn| gần)? "
    r"(?=[0-9]+ năm(?! *[0-9(]))|(?<![\w/.,-])(?=[0-9]+ năm (?:ngày|thành lập|giải phóng)(?!\w)))"
    r"(?P<count>[0-9]{1,3}) năm",
    re.IGNORECASE,
)
_FEAST = regex(
    r"\b(?:Tết (?:Nguyên đán|cổ truyền|Đoan Ngọ)|Trung thu|Giỗ Tổ|Vu Lan|âm lịch"
    r"|rằm tháng|tháng (?:Giêng|Chạp)|m[ùồ]ng [0-9])(?!\w)",
    re.IGNORECASE,
)
_THEME = regex(
    r"\bchủ đề(?! năm học)[^.;“\"]{0,60} năm (?:19|20)[0-9]{2}"
    r"|\bnăm (?:19|20)[0-9]{2}[^.;“\"]{0,40} chủ đề[: ]*[“\"]",
    re.IGNORECASE,
)
_REPLACES = regex(r"kế hoạch này[^.;]{0,40} thay thế[^.;]*", re.IGNORECASE)


@rule("Việc, số liệu ghi cạnh năm lấy từ dữ liệu được cập nhật", severity=_WARNING)
def fact_under_variable(drafting: Drafting) -> Iterator[Fault]:
    """`Năm {{ last_year }}, xã chịu ảnh hưởng của 03 cơn bão`: the year moves, they do not."""
    year, data = drafting.old.first_year, paper_data(drafting.new)
    message = tr(
        "năm trong câu tự đổi theo kế hoạch mới, còn việc, số liệu vẫn là của năm "
        "{year} về trước; cập nhật cả câu",
        year=year,
    )
    for path, text in strings(drafting.new):
        if isinstance(text, Text) and _is_fact(text, year):
            yield Fault(path, message, current=shortened(in_words(text, data), _SHOWN))
    for path, table in _tables_under_fact(drafting.new):
        yield Fault(path, message, current=_name_of(table, data))


@rule("Số liệu gõ trong câu là số liệu của năm kế hoạch", severity=_WARNING)
def figure_to_confirm(drafting: Drafting) -> Iterator[Fault]:
    """Figures of last year's plan: people, money, lengths, shares; not the 100% of a wish."""
    message = tr(
        "số liệu, mức phấn đấu gõ sẵn của kế hoạch cũ; xem lại cho năm {year}",
        year=drafting.new.year,
    )
    for path, text, found in _figures(drafting):
        yield Fault(path, message, current=sentence_around(text, *found.span(), _SHOWN))


def texts_with_figures(drafting: Drafting) -> frozenset[DataPath]:
    """The texts whose figures are asked about, with a year or alone."""
    return told_with_figures(drafting) | {path for path, _, _ in _figures(drafting)}


def _figures(drafting: Drafting) -> Iterator[tuple[DataPath, Text, re.Match[str]]]:
    """The first figure of each text, where its year asks nothing already."""
    year, told = drafting.new.first_year, told_with_figures(drafting)
    for path, text in _prose(drafting.new):
        if path[0] not in ("sections", "closing") or "cells" in path or path in told:
            continue
        found = None if _is_for_later(text, year) else _figure_in(outside_braces(text))
        if found:
            yield path, text, found


@rule("Số liệu gõ trong bảng là số liệu của năm kế hoạch", severity=_WARNING)
def table_to_confirm(drafting: Drafting) -> Iterator[Fault]:
    """Tables with figures typed in them, other than their numbering and their times."""
    data, told = paper_data(drafting.new), tables_of_several_years(drafting)
    for path, table in blocks_of(drafting.new, Table):
        if path not in told and any(_is_figure(cell) for cell in _figures_of(table)):
            message = tr(
                "số liệu gõ sẵn trong bảng là của năm {year}; thay số liệu mới",
                year=drafting.old.year,
            )
            yield Fault(path, message, current=_name_of(table, data))


@rule("Số năm đã qua tính đến năm kế hoạch", severity=_WARNING)
def count_of_years(drafting: Drafting) -> Iterator[Fault]:
    """`Sau 8 năm triển khai`: a year on they are nine."""
    for path, text in _prose(drafting.new):
        for found in _MANY_YEARS.finditer(_without_acts(text)):
            count = f"{int(found['count']) + drafting.years:0{len(found['count'])}}"
            yield Fault(
                path,
                tr("số năm này tính đến năm của kế hoạch cũ; tính lại"),
                current=sentence_around(text, *found.span(), _SHOWN),
                suggestion=f'"{count} năm"',
            )


@rule("Văn bản bị thay thế là văn bản của lần này", severity=_WARNING)
def replaces_other_plan(drafting: Drafting) -> Iterator[Fault]:
    """`Kế hoạch này thay thế Kế hoạch số …`: the old plan did; the new one replaces another."""
    for path, text in _prose(drafting.new):
        if found := _REPLACES.search(text):
            yield Fault(
                path,
                tr(
                    "việc thay thế này kế hoạch năm {year} đã làm; bỏ câu, hoặc ghi văn "
                    "bản mà kế hoạch mới thay thế",
                    year=drafting.old.year,
                ),
                current=found[0].strip(),
            )


@rule("Năm âm lịch đúng với năm kế hoạch", severity=_WARNING)
def lunar_year(drafting: Drafting) -> Iterator[Fault]:
    """The name of a lunar year near the old plan's: `Xuân Ất Tỵ`."""
    old = drafting.old.first_year
    names = {lunar_name(year): year for year in (old - 1, old, old + 1)}
    for path, text in _prose(drafting.new):
        for found in LUNAR_YEAR.finditer(text):
            year = names.get(found[0].replace("Tị", "Tỵ"))
            if year is not None:
                yield Fault(
                    path,
                    tr("{name} là năm {year}", name=found[0], year=year),
                    current=sentence_around(text, *found.span(), _SHOWN),
                    suggestion=f"{lunar_name(year + drafting.years)} ({year + drafting.years})",
                )


@rule("Ngày dương lịch của dịp theo âm lịch đúng với năm kế hoạch", severity=_WARNING)
def day_of_lunar_feast(drafting: Drafting) -> Iterator[Fault]:
    """`dịp Tết Nguyên đán, từ ngày 25/01/2025`: a feast of the moon's calendar moves each year."""
    year = drafting.new.first_year
    for path, text in _prose(drafting.new):
        feast = _FEAST.search(text)
        days = (word for word in time_words(text) if word.kind is TimeKind.DAY)
        moved = next((word for word in days if word.first_year == year), None)
        if feast and moved:
            yield Fault(
                path,
                tr("dịp theo âm lịch, ngày dương lịch mỗi năm một khác; tính lại ngày"),
                current=sentence_around(text, moved.start, moved.end, _SHOWN),
            )


@rule("Chủ đề là chủ đề của năm kế hoạch", severity=_WARNING)
def theme_of_last_year(drafting: Drafting) -> Iterator[Fault]:
    """`Chủ đề Tháng hành động năm 2025: “…”`: the theme of a campaign is another each year."""
    year = drafting.new.first_year
    for path, text in _prose(drafting.new):
        found = _THEME.search(text)
        if found and any(word.first_year == year for word in time_words(found[0])):
            yield Fault(
                path,
                tr(
                    "chủ đề là của năm {year}, mỗi năm một khác; ghi chủ đề năm {year_2}",
                    year=drafting.old.year,
                    year_2=year,
                ),
                current=sentence_around(text, *found.span(), _SHOWN),
            )


def _prose(plan: Plan) -> Iterator[tuple[DataPath, Text]]:
    found = ((path, text) for path, text in strings(plan) if isinstance(text, Text))
    return ((path, text) for path, text in found if "bases" not in path)


def _is_fact(text: Text, year: int) -> bool:
    """Whether it tells what was, under a year that is filled in."""
    if _LAST_YEAR.search(text):
        return True
    if not _ANY_YEAR.search(text):
        return False
    typed = _ANY_YEAR.sub(str(year), text)
    start = typed.find(str(year))
    times = judged_times(typed, year)
    return any(time.why is Why.HISTORY and time.word.end >= start for time in times)


def _tables_under_fact(plan: Plan) -> Iterator[tuple[DataPath, Table]]:
    """Tables that a year filled in dates: in their own words, or in the sentence before them."""
    for path, section in sections_of(plan):
        before: Any = None
        for index, block in enumerate(section.content):
            if isinstance(block, Table) and (_is_dated(block) or _names_last_year(before)):
                yield member_path(block, (*path, "content"), index), block
            before = block if not isinstance(block, Section) else None


def _is_dated(table: Table) -> bool:
    heads = (column.title for column in table.leaves)
    return any(map(_names_last_year, (table.caption, table.note, table.unit, *heads)))


def _names_last_year(value: Any) -> bool:
    return isinstance(value, str) and _LAST_YEAR.search(value) is not None


def _is_for_later(text: str, year: int) -> bool:
    """Whether all that it sets is set for years to come: `đến năm 2030 giảm 50%`."""
    years = [word.last_year for word in time_words(text) if word.kind is not TimeKind.PERIOD]
    return bool(years) and min(years) > year


def _figure_in(text: str) -> re.Match[str] | None:
    """The first figure that is no part of an act, nor the 100% of a wish."""
    text = _without_acts(text)
    found = _FIGURE.finditer(text)
    return next((each for each in found if not _NO_FIGURE.match(each[0])), None)


def _without_acts(text: str) -> str:
    return blanked(text, ((act.start, act.core_end) for act in citations_in(text)))


def _figures_of(table: Table) -> Iterable[str]:
    """The cells that may hold figures: not those of the first column, which number the rows."""
    rows = (*(row.cells for row in table.rows), table.total or ())
    return (" ".join(cell) for cells in rows for cell in cells[1:])


def _is_figure(cell: str) -> bool:
    bare = cell.strip("* ")
    is_number = re.fullmatch(rf"{_NUMBER} ?%?", bare) and not any(time_words(bare))
    return bool(is_number or (_figure_in(bare) and len(bare.split()) <= 4))


def _name_of(table: Table, data: Any) -> str:
    """Its caption; else what heads its columns."""
    name = table.caption or " | ".join(column.title for column in table.leaves if column.title)
    return shortened(in_words(name, data), _SHOWN)
