"""What a plan asks of communes: tasks under their name, sentences and rows that give them work."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from ntmdocs.check.deadlines import due_times, time_cells
from ntmdocs.model import Assignment, Items, Paper, Plan, Section, Solution, Table, Text
from ntmdocs.model.walk import DataPath, blocks_in_sections, blocks_of, parts
from ntmdocs.patterns import regex
from ntmdocs.prose import in_words, paper_data
from ntmdocs.vietnamese import comparison_key, short_date

__all__ = ["Asked", "asked_in"]

_BESIDE = (  # organs that are asked together with the communes
    r"(?:(?:đề nghị|giao|yêu cầu|thủ trưởng|giám đốc|chủ tịch|các|sở|ban|ngành|đoàn thể|cơ quan"
    r"|đơn vị|tỉnh|thành phố|liên quan|và)[ ,;:]+)*"
)
_NAME = (
    r"(?:(?:chủ tịch )?(?:ubnd|ủy ban nhân dân) (?:cấp xã|(?:các )?(?:xã|phường))"
    r"|(?:các )?(?:xã, phường|đơn vị cấp xã|địa phương))"
)
_COMMUNES = regex(rf"{_BESIDE}{_NAME}")
_REST = r"(?:,? ?(?:và )?(?:các )?(?:xã|phường|đặc khu|đơn vị(?: có)?(?: liên quan)?))*"
_NO_VERB = r"(?! ?(?:[,;.:)]|$|và |trong |để |có liên quan|liên quan|theo |về |tại |ở |là ))"
_SENTENCE = regex(rf"(?:^|[.;] ){_COMMUNES.pattern}{_REST}{_NO_VERB}")
_NO_DUTY = ("title", "actor", "deadline", "lead", "partners")
_LEAST_DUTY = 20  # letters behind the name
_USUAL = regex(r"\(|(?:trong )?quá trình [^.]*(?:khó khăn|vướng mắc)")
"""How a remark begins, and the sentence that every plan ends its tasks with."""
_LEAD = regex(r"chủ trì|(?:cơ quan|đơn vị) thực hiện")
_LEAD_LINE = regex(
    r"\W*(?:đơn vị|cơ quan)(?: chủ trì)?(?: tham mưu)?(?: thực hiện| chủ trì)?[^:\w]*:\W*"
    r"(?P<who>.+)"
)
_OTHER_LINE = regex(r"\W*(?:(?:đơn vị|cơ quan) |thời gian|thời hạn|phối hợp)[^:]{0,30}:")
_EACH_YEAR = regex(  # `hằng năm (trước ngày 10/12)`, `trước ngày 01/6 và 15/11 hằng năm`
    r"(?:hằng|hàng) năm \W{0,3}trước (?:ngày )?"
    r"(?P<behind>[0-9]{1,2}(?:/| tháng )[0-9]{1,2})(?![/0-9])"
    r"|trước (?:ngày )?(?P<before>[0-9]{1,2}(?:/| tháng )[0-9]{1,2}(?:,? (?:và )?(?:ngày )?"
    r"[0-9]{1,2}(?:/| tháng )[0-9]{1,2})*)\W{0,5}(?:hằng|hàng) năm"
)
_TASK = regex(r"nhiệm vụ|nội dung|công việc|hoạt động")


class Asked(NamedTuple):
    """One task of a plan above."""

    source: str
    """The plan, as it is cited."""
    text: str
    due: datetime.date | None
    each_year: str
    """The days by which it is due each year, as written; empty where that is not said."""


def asked_in(paper: Paper) -> Iterator[Asked]:
    """The duties of the communes, each a paragraph, an item or a row."""
    data, source = paper_data(paper), _cited(paper)
    year = paper.header.issued_on.year
    year = min(paper.first_year, year) if isinstance(paper, Plan) else year
    cells = time_cells(paper)
    for path, (told, times) in dict(_duties(paper)).items():
        text = in_words(told, data)
        if not _USUAL.match(comparison_key(text)):
            prose = [(path, Text.plain(text)), *((at, Text(words)) for at, words in times)]
            days = [day for _, _, day in due_times(prose, year, cells)]
            yearly = _EACH_YEAR.search(text.casefold().replace("*", ""))
            each_year = (yearly["behind"] or yearly["before"]) if yearly else ""
            yield Asked(source, text, max(days, default=None), each_year)


_Times = tuple[tuple[DataPath, str], ...]


def _duties(paper: Paper) -> Iterator[tuple[DataPath, tuple[str, _Times]]]:
    """What stands under the name of the communes, and what else gives them work."""
    for path, block in _of_communes(paper):
        for part in parts(block, path):
            if isinstance(part.value, Text) and part.path[-1] not in _NO_DUTY:
                yield part.path, (str(part.value), ())
    for path, section in blocks_in_sections(paper, Section):
        for inner, text in _led_by_communes(section):
            if not _OTHER_LINE.match(comparison_key(text)):
                yield (*path, *inner), (text, ())
    for part in parts(paper.sections, ("sections",)):
        if isinstance(part.value, Text) and part.path[-1] not in _NO_DUTY:
            key = comparison_key(part.value)
            begins = _SENTENCE.search(key)
            if begins and len(key) > begins.end() + _LEAST_DUTY:
                whole = str(part.value)
                since = begins.start() if len(key) == len(whole) else 0
                yield part.path, (whole[since:].lstrip(".; "), ())
    yield from _rows(paper)


def _of_communes(paper: Paper) -> Iterator[tuple[DataPath, Section | Assignment | Solution]]:
    for path, section in blocks_in_sections(paper, Section):
        if _COMMUNES.match(comparison_key(str(section.heading))):
            yield path, section
    for path, assignment in blocks_in_sections(paper, Assignment):
        if _COMMUNES.match(comparison_key(str(assignment.actor))):
            yield path, assignment
    for path, solution in blocks_in_sections(paper, Solution):
        if _COMMUNES.match(comparison_key(str(solution.lead or ""))):
            yield path, solution


def _led_by_communes(section: Section) -> Iterator[tuple[DataPath, str]]:
    """The texts under a heading above a line that names them: `Đơn vị chủ trì: …, UBND cấp xã`.

    Where there is one such line, all texts are meant, wherever it stands.
    """
    texts = list(_own_texts(section))
    leads = [at for at, (_, text) in enumerate(texts) if _LEAD_LINE.match(comparison_key(text))]
    before = 0
    for lead in leads:
        found = _LEAD_LINE.match(comparison_key(texts[lead][1]))
        if found and _COMMUNES.match(found["who"]):
            yield from texts if len(leads) == 1 else texts[before:lead]
        before = lead + 1


def _own_texts(section: Section) -> Iterator[tuple[DataPath, str]]:
    """The paragraphs and items that stand under a heading itself."""
    for at, block in enumerate(section.content):
        if isinstance(block, Text):
            yield ("content", at), str(block)
        elif isinstance(block, Items):
            for number, item in enumerate(block.items):
                yield ("content", at, "items", number, "text"), str(item.text)


def _rows(paper: Paper) -> Iterator[tuple[DataPath, tuple[str, _Times]]]:
    """The rows of tables that name the communes as those who lead."""
    times = time_cells(paper)
    for path, table in blocks_of(paper, Table):
        titles = [comparison_key(str(leaf.title)) for leaf in table.leaves]
        tasks = [at for at, title in enumerate(titles) if _TASK.search(title)]
        leads = [at for at, title in enumerate(titles) if _LEAD.search(title)]
        for number, row in enumerate(table.rows if tasks and leads else ()):
            cells = [" ".join(cell) for cell in row.cells]
            if len(cells) == len(titles) and _COMMUNES.match(comparison_key(cells[leads[0]])):
                where = (*path, "rows", number, "cells")
                due = [((*where, at, 0), cell) for at, cell in enumerate(cells)]
                of_time = tuple((at, words) for at, words in due if at in times)
                yield (*where, tasks[0]), (cells[tasks[0]], of_time)


def _cited(paper: Paper) -> str:
    """The plan as a clerk cites it, as far as it is known."""
    header = paper.header
    symbol = header.symbol or paper.symbol
    number = f" số {header.printed_number}/{symbol}" if header.number else ""
    date = header.issued_on
    day = f" ngày {short_date(date.year, date.month, date.day)}" if date.is_complete else ""
    return f"{paper.type.type_name}{number}{day} của {header.issuing_body.full_name}"
