"""Errors of Jinja and of values as sentences that say which tag of which paragraph."""

from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from ntmdocs.errors import TemplateError
from ntmdocs.language import tr
from ntmdocs.patterns import regex
from ntmdocs.template.environment import Refused
from ntmdocs.template.filters import NotPrinted, Unbounded
from ntmdocs.template.tags import Fault, Tag
from ntmdocs.template.where import Places

if TYPE_CHECKING:
    from ntmdocs.template.source import CompiledPart

__all__ = ["as_template_error", "fault_error"]

_UNKNOWN = regex(r"'([^']+)' is undefined|has no (?:attribute|element) '?([^']+)'?")


def as_template_error(error: Exception, part: "CompiledPart", template: str) -> TemplateError:
    """The same error, told to the person who made the template or the data."""
    if isinstance(error, ExpatError):
        message = tr(
            "kết quả không phải XML đúng ({error}); kiểm tra các thẻ for, if và giá trị XML",
            error=error,
        )
        return fault_error(part.proof.unbalanced or Fault(message), part, template)
    number = _tag_number(error, part)
    tag = part.tags[number] if number >= 0 else Tag("", "")
    return fault_error(tag.fault(_message(error)), part, template)


def fault_error(fault: Fault, part: "CompiledPart", template: str) -> TemplateError:
    """What keeps a template from being filled, as an error."""
    where = Places(part.name, part.content).of(fault.paragraph)
    return TemplateError(fault.message, template=template, where=where, tag=fault.words)


def _message(error: Exception) -> str:
    if isinstance(error, NotPrinted | Refused | Unbounded | SecurityError):
        return str(error)
    if isinstance(error, UndefinedError) and (unknown := _UNKNOWN.search(str(error))):
        name = unknown[1] or unknown[2]
        where = tr("xem README.md của mẫu (ntmdocs template copy README.md)")
        return tr('dữ liệu không có "{name}"; các tên dùng được: {where}', name=name, where=where)
    if isinstance(error, RecursionError):
        return tr("mẫu gọi chính nó không dứt; kiểm tra các macro và vòng lặp recursive")
    return tr("không điền được thẻ ({name}: {error})", name=type(error).__name__, error=error)


def _tag_number(error: Exception, part: "CompiledPart") -> int:
    if isinstance(error, Refused) and error.tag >= 0:
        return error.tag
    lines = list(_lines_in(error.__traceback__, part.name))
    if part.template is None or not lines:
        return -1
    return part.environment.tag_at(part.template.get_corresponding_lineno(lines[-1]))


def _lines_in(traceback: TracebackType | None, name: str) -> Iterator[int]:
    """The lines of Jinja's compiled code that an error came through."""
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == name:
            yield traceback.tb_lineno
        traceback = traceback.tb_next
