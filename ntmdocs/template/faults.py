"""Errors of Jinja and of values as sentences that say which tag of which paragraph."""

import re
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from ntmdocs.errors import TemplateError
from ntmdocs.template.environment import Refused
from ntmdocs.template.filters import Unbounded
from ntmdocs.template.where import place_of, tags_in, unclosed_in

if TYPE_CHECKING:
    from ntmdocs.template.source import PartSource

__all__ = ["UNCLOSED", "as_template_error", "syntax_message"]

UNCLOSED = "thẻ không có dấu đóng }} hoặc %} trong đoạn của nó"
_UNKNOWN = re.compile(r"'([^']+)' is undefined|has no (?:attribute|element) '?([^']+)'?")
_SYNTAX = (
    (r"No filter named '?([^'.]+)'?", 'không có bộ lọc "{}"'),
    (r"No test named '?([^'.]+)'?", 'không có phép thử "{}"'),
    (r"Encountered unknown tag '([^']+)'", 'thẻ "{}" không mở được ở đây, hoặc không có thẻ này'),
    (r"Unexpected end of template", "thiếu thẻ đóng (endfor hoặc endif)"),
    (r"unexpected '([^']+)'", 'dấu "{}" không đúng chỗ'),
    (r"expected token '([^']+)'", 'thiếu "{}"'),
)


def as_template_error(
    error: Exception, part: "PartSource", content: bytes, template: str
) -> TemplateError:
    """The same error, told to the person who made the template or the data."""
    if isinstance(error, ExpatError):
        message = f"kết quả không phải XML đúng ({error}); kiểm tra các thẻ for, if và giá trị XML"
        return TemplateError(message, template=template, where=part.name)
    if isinstance(error, TemplateSyntaxError) and (loose := unclosed_in(part.name, content)):
        return TemplateError(UNCLOSED, template=template, where=loose.where, tag=loose.words)
    number = _tag_number(error, part)
    placed = place_of(number, part.tags, tags_in(part.name, content)) if number >= 0 else None
    where, tag = (placed.where, placed.words) if placed else (part.name, "")
    return TemplateError(_message(error), template=template, where=where, tag=tag)


def _message(error: Exception) -> str:
    if isinstance(error, Refused | Unbounded | SecurityError):
        return str(error)
    if isinstance(error, TemplateSyntaxError):
        return syntax_message(error)
    if isinstance(error, UndefinedError) and (unknown := _UNKNOWN.search(str(error))):
        name = unknown[1] or unknown[2]
        where = "xem README.md của mẫu (ntmdocs template copy README.md)"
        return f'dữ liệu không có "{name}"; các tên dùng được: {where}'
    if isinstance(error, RecursionError):
        return "mẫu gọi chính nó không dứt; kiểm tra các macro và vòng lặp recursive"
    return f"không điền được thẻ ({type(error).__name__}: {error})"


def syntax_message(error: TemplateSyntaxError) -> str:
    """Jinja's sentence in Vietnamese, the known ones."""
    said = error.message or ""
    for pattern, sentence in _SYNTAX:
        if found := re.search(pattern, said):
            told = sentence.format(*found.groups())
            return f"thẻ trong mẫu viết sai: {told}; kiểm tra các thẻ for, if, endfor, endif"
    return f"thẻ trong mẫu viết sai ({said}); kiểm tra các thẻ for, if, endfor, endif"


def _tag_number(error: Exception, part: "PartSource") -> int:
    if isinstance(error, Refused) and error.tag >= 0:
        return error.tag
    if isinstance(error, TemplateSyntaxError):
        return part.environment.tag_at(error.lineno)
    template = getattr(part, "template", None)
    lines = list(_lines_in(error.__traceback__, part.name))
    if template is None or not lines:
        return -1
    return part.environment.tag_at(template.get_corresponding_lineno(lines[-1]))


def _lines_in(traceback: TracebackType | None, name: str) -> Iterator[int]:
    """The lines of Jinja's compiled code that an error came through."""
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == name:
            yield traceback.tb_lineno
        traceback = traceback.tb_next
