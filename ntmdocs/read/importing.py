"""A document back as a paper: recognised, put together, and proved by printing it."""

from dataclasses import replace
from time import perf_counter
from typing import Any

from pydantic import ValidationError

from ntmdocs.errors import DataError, Problem
from ntmdocs.findings import find_all
from ntmdocs.given import Given
from ntmdocs.language import tr
from ntmdocs.listeners import logger
from ntmdocs.model import Paper, Plan
from ntmdocs.model.document_types import DocumentType
from ntmdocs.model.wrong import data_error
from ntmdocs.read.import_context import Context
from ntmdocs.read.import_rules import IMPORT_RULES
from ntmdocs.read.imported import Imported
from ntmdocs.read.recognise import recognise
from ntmdocs.read.sources import read_source
from ntmdocs.read.to_paper import paper_data
from ntmdocs.read.years import year_of
from ntmdocs.render import render_plan
from ntmdocs.word.opening import read_file

__all__ = ["import_plan"]

_LOG = logger(__name__)


def import_plan(source: Given, *, year: int | None = None, as_was: bool = False) -> Imported:
    """The paper in a DOCX, a `.doc`, a `.txt` or a `.md`: no word of it is lost without a note.

    The file is its path, its bytes, or an open file object.

    Kế hoạch become a Plan; báo cáo, tờ trình and thông báo a Paper. Tracked changes are taken as
    accepted, with `as_was` as refused. `year` is the plan's year where the document names none.

    Raises UnreadableDocument for a file that is none of these, and DataError where the year is
    neither named nor given.
    """
    started = perf_counter()
    file = read_file(source)
    recognised = recognise(read_source(file, file.name, as_was=as_was))
    of_plan = year_of(recognised.head) if year is None else year
    if of_plan is None:
        raise DataError(
            [
                Problem(
                    tr("không rõ năm của văn bản; cho biết năm của kế hoạch (--year)"),
                    file=file.name,
                    path="year",
                )
            ]
        )
    paper = _validated(paper_data(recognised, of_plan), file.name)
    printed = render_plan(paper, places=False).text
    context = Context(recognised, paper, printed, as_was=as_was, year_is_given=year is not None)
    notes = tuple(find_all(IMPORT_RULES, context))
    told = Imported(paper, notes).told
    _LOG.info(
        "recognised %s in %s: %d things to look at, %.1f s",
        *(paper.type.name, file.name, len(notes), perf_counter() - started),
    )
    return Imported(paper.model_copy(update={"open_notes": told}), notes)


def _validated(data: dict[str, Any], name: str) -> Paper:
    model = Plan if data["type"] == DocumentType.PLAN else Paper
    try:
        return model.model_validate(data)
    except ValidationError as error:
        problems = data_error(error, model).problems
        raise DataError(replace(problem, file=name) for problem in problems) from None
