"""Paper → template → DOCX."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from ntmdocs.errors import TemplateError
from ntmdocs.model import Paper
from ntmdocs.prose import ProseError
from ntmdocs.render.context import paper_context
from ntmdocs.render.file_name import file_name
from ntmdocs.render.finish import finish
from ntmdocs.render.geometry import Geometry
from ntmdocs.tabulate import refuse_faulty_data, refuse_unprintable
from ntmdocs.template import Template
from ntmdocs.word.docx import Docx
from ntmdocs.writing import template_path

__all__ = ["render_plan"]


_TEMPLATES = {"1.4": "ke-hoach.docx"}
"""The template that ships for each form of Appendix III."""


def render_plan(plan: Paper, template: str | Path | None = None) -> Docx:
    """The plan, or another paper, as a Word document in the form of Decree 30/2020.

    `template` is another DOCX to fill; without it, the one that ships for the paper's form.

    The same paper and template give the same bytes.
    Raises DataError where a text of the paper cannot be printed, TemplateError where the template
    does not fit, UnreadableDocument where it is no safe DOCX.
    """
    path = template_path(_TEMPLATES[plan.type.form]) if template is None else Path(template)
    source, geometry = _opened(path, path.stat().st_mtime_ns if path.is_file() else 0)
    context = _context(plan, geometry)
    if template is not None:
        _refuse_to_lose_addressees(context, source)
    subject = context["subject"].replace("\n", " ")
    filled = source.fill_parts(context, trusted=True)
    finish(
        filled,
        title=f"{plan.type.type_name} {subject}",
        subject=subject,
        organ=plan.header.issuing_body.full_name,
    )
    return Docx(filled.pack(), file_name(plan))


def _context(paper: Paper, geometry: Geometry) -> dict[str, Any]:
    """The context; where a text stops it, all that is wrong in the paper is looked for and said."""
    try:
        refuse_faulty_data(paper)
        return paper_context(paper, geometry)
    except ProseError:
        refuse_unprintable(paper)
        raise  # pragma: no cover  (a guard: what stops one text stops the check of all)


def _refuse_to_lose_addressees(context: dict[str, Any], template: Template) -> None:
    """A template of one's own may be older than `Kính gửi`: a paper without it must not pass."""
    needed = next((name for name in ("addressee", "addressees") if context[name]), None)
    if needed is not None and needed not in template.names():
        raise TemplateError(
            f'mẫu không có chỗ in Kính gửi; thêm thẻ "{needed}" như ở mẫu đi kèm '
            "(ntmdocs template copy)",
            template=template.path,
        )


@lru_cache(maxsize=8)
def _opened(path: Path, modified: int) -> tuple[Template, Geometry]:
    """A template read and measured once, until its file changes."""
    template = Template(path)
    return template, Geometry.of(template)
