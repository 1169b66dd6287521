"""A part that is understood: what it makes of values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.parsers.expat import ParserCreate

from jinja2 import Template as JinjaTemplate

from ntmdocs.language import tr
from ntmdocs.template.environment import FillContext, Refused
from ntmdocs.template.mend import mended
from ntmdocs.template.tables import with_tables
from ntmdocs.word.elements import parse_xml
from ntmdocs.word.fields import refused_field
from ntmdocs.word.run_xml import spelt

__all__ = ["FilledPart", "with_line_breaks"]


@dataclass
class FilledPart:
    """Jinja's code of a part, and what is known of every fill of it."""

    name: str
    code: JinjaTemplate
    namespaces: Mapping[str | None, str]
    makes_xml: bool
    is_proved: bool
    """Whether it is well-formed whatever the values."""
    has_marks: bool
    """Whether marks for `mend` stand in what it makes."""

    def render(self, values: Mapping[str, Any], trusted: bool) -> str:
        """The part with values in it, well-formed.

        Whoever made the XML in the values is not asked about what the template made of them.
        """
        context = self.code.new_context(dict(values))
        assert isinstance(context, FillContext)
        context.trusted = trusted and not self.makes_xml
        text = spelt("".join(self.code.root_render_func(context)))
        if context.unbroken:
            text = with_line_breaks(text)
        if self.has_marks:
            text = with_tables(mended(text), self.namespaces)
        if context.unproved or not self.is_proved:
            ParserCreate().Parse(text.encode(), True)
        if (
            context.unproved
            and "instr" in text
            and (field := refused_field(parse_xml(text.encode())))
        ):
            raise Refused(
                tr(
                    "giá trị XML có trường {field} lấy nội dung từ bên ngoài hoặc chạy lệnh",
                    field=field,
                )
            )
        return text


def with_line_breaks(xml: str) -> str:
    """Line ends and tabs in the text of runs as elements: docxtpl's way, after the fact."""
    from docxtpl import DocxTemplate

    return str(DocxTemplate(None).resolve_listing(xml))
