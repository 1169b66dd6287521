"""Paper → template → DOCX."""

from functools import lru_cache
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from ntmdocs.given import Content, Given
from ntmdocs.listeners import logger
from ntmdocs.model import Paper
from ntmdocs.model.wrong_calls import refuse_no_paper
from ntmdocs.prose import ProseError
from ntmdocs.render.context import Printed, printed
from ntmdocs.render.finish import finish
from ntmdocs.render.geometry import Geometry
from ntmdocs.tabulate import refuse_faulty_data, refuse_unprintable
from ntmdocs.template import Template
from ntmdocs.word.docx import Docx
from ntmdocs.word.footnotes import settle_footnotes
from ntmdocs.word.opening import read_file
from ntmdocs.writing import template_path

if TYPE_CHECKING:
    from ntmdocs.render.extra import Extra

__all__ = ["render_plan", "template_digest"]

_LOG = logger(__name__)


_ROOM = 1 << 20  # a paper of some pages takes half of it
_TEMPLATES = {"1.4": "ke-hoach.docx"}
"""The template that ships for each form of Appendix III."""


def render_plan(
    plan: Paper,
    template: Given | None = None,
    extra: "Extra | None" = None,
    *,
    places: bool = True,
    electronic: bool = False,
) -> Docx:
    """The plan, or another paper, as a Word document in the form of Decree 30/2020.

    `template` is another DOCX to fill (path, bytes or file object); without it, the one that
    ships for the paper's form. `extra` are names of its own, `{"ho_ten": "Nguyễn Văn An"}`: texts,
    numbers, lists and mappings of these; they are cleaned and escaped as the paper's texts are.

    The document knows where in the data its words come from (`.places`), hidden in the file so that
    edits made in Word can be brought back; without `places` it holds nothing but what it prints.
    An `electronic` paper leaves number and day blank in the lines `(Kèm theo …)` of its annexes.
    What a person must look at on its pages stands in the document's `.notes`.
    The same paper and template give the same bytes.
    Raises DataError where a text of the paper cannot be printed or an extra name is taken,
    TemplateError where the template does not fit, UnreadableDocument where it is no safe DOCX,
    TypeError for what is no paper.
    """
    refuse_no_paper(plan)
    started = perf_counter()
    source, geometry = _chosen(plan, template)
    made = _printed(plan, geometry, marked=places, is_electronic=electronic)
    context = made.context
    if extra:
        from ntmdocs.render.extra import extra_context

        context |= extra_context(extra, context, source, plan.tone_marks)
    subject = context["subject"].replace("\n", " ")
    filled = source.fill_parts(context, trusted=True)
    if template is not None:
        from ntmdocs.render.own_template import refuse_to_lose

        refuse_to_lose(context, source)
    settle_footnotes(filled)
    finish(
        filled,
        made.marks,
        title=f"{plan.type.type_name} {subject}",
        subject=subject,
        organ=plan.header.issuing_body.full_name,
    )
    docx = Docx(filled.pack(), made.file_name, made.notes)
    _LOG.info("rendered %s: %d bytes, %.3f s", docx.name, len(docx.bytes), perf_counter() - started)
    return docx


def _printed(paper: Paper, geometry: Geometry, *, marked: bool, is_electronic: bool) -> Printed:
    """Ready to print; where a text stops it, all that is wrong is looked for and said."""
    try:
        refuse_faulty_data(paper)
        return printed(paper, geometry, marked=marked, is_electronic=is_electronic)
    except ProseError:
        refuse_unprintable(paper)
        raise  # pragma: no cover  (a guard: what stops one text stops the check of all)


def template_digest(plan: Paper, template: Given | None) -> str:
    """A hash of the template that `render_plan` fills; raises as that does."""
    return _chosen(plan, template)[0].digest


def _chosen(plan: Paper, template: Given | None) -> tuple[Template, Geometry]:
    if template is not None:
        return _own(template)
    return _measured(template_path(_TEMPLATES[plan.type.form]), "")


def _own(given: Given) -> tuple[Template, Geometry]:
    if not isinstance(given, str | Path):
        content = read_file(given)
        return _measured(content, content.name)
    path = Path(given)
    return _measured(path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=8)
def _measured(file: Path | Content, sign: int | str) -> tuple[Template, Geometry]:
    """A template read and measured once: until its file changes, or under another name.

    The one that ships needs no sign.
    """
    _keep_room()
    template = Template(file) if sign == "" else _opened(file)
    return template, Geometry.of(template)


def _keep_room() -> None:
    """Have glibc keep the room that a paper leaves for the next one.

    It gives back to the system what lies free at the end of its heap where that is more than twice
    the largest block that was ever given back by itself (mallopt(3), M_TRIM_THRESHOLD): each page
    of it has to be asked for again, 0.2 ms a paper. Elsewhere this does nothing.
    """
    bytes(_ROOM)


def _opened(file: Path | Content) -> Template:
    from ntmdocs.render.own_template import opened

    return opened(file)
