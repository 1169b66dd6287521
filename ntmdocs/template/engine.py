"""A Word template filled with nested plain dicts: docxtpl's tags, always escaped and strict.

Jinja runs in a sandbox: no call into Python, no attribute that starts with `_`, every name must
exist. docxtpl gives `{_{` in a value a meaning of its own; values are encoded so that they
stay as typed.
"""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ntmdocs.errors import TemplateError
from ntmdocs.template.package import read_file, read_package, write_package

__all__ = ["Template", "escape"]

_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_LOOKALIKES = re.compile(r"(?<=[{}])_(?=[{}%])|(?<=%)_(?=\})")


class Template:
    """A DOCX template, filled as often as one likes.

    Raises UnreadableDocument where the file is no safe DOCX.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = str(path)
        self._bytes = read_file(path)
        self.parts: Mapping[str, bytes] = read_package(self._bytes, self.path)

    def fill(self, context: Mapping[str, Any]) -> bytes:
        """The filled document. Raises TemplateError where template and data disagree."""
        return write_package(self.fill_parts(context))

    def fill_parts(self, context: Mapping[str, Any]) -> dict[str, bytes]:
        """The filled document as its parts."""
        from docxtpl import DocxTemplate
        from jinja2 import StrictUndefined
        from jinja2 import TemplateError as JinjaError
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
        document = DocxTemplate(io.BytesIO(self._bytes))
        try:
            document.render(_safe(context), environment, autoescape=True)
        except JinjaError as error:
            raise self._error(error) from error
        buffer = io.BytesIO()
        document.save(buffer)
        return read_package(buffer.getvalue(), self.path)

    def _error(self, error: Exception) -> TemplateError:
        words = str(error)
        unknown = re.search(r"'([^']+)' is undefined|has no attribute '([^']+)'", words)
        if unknown is None:
            return TemplateError(
                f"thẻ trong mẫu viết sai ({words}); kiểm tra các thẻ for, if, endfor, endif",
                template=self.path,
            )
        name = unknown[1] or unknown[2]
        where, tag = self._paragraph_with(name)
        message = f'dữ liệu không có "{name}"; các tên dùng được: xem templates/README.md'
        return TemplateError(message, template=self.path, where=where, tag=tag)

    def _paragraph_with(self, name: str) -> tuple[str, str]:
        """The first paragraph whose tags use a name, and the tag."""
        tag = re.compile(rf"\{{[{{%][^{{}}]*\b{re.escape(name)}\b[^{{}}]*[}}%]\}}")
        for part, content in self.parts.items():
            if not part.startswith("word/") or not part.endswith(".xml"):
                continue
            for number, paragraph in enumerate(_PARAGRAPH.findall(content.decode()), 1):
                words = "".join(_TEXT.findall(paragraph))
                if match := tag.search(words):
                    return f'{part}, đoạn {number} "{words[:60]}"', match.group()
        return "", ""


def escape(text: str) -> str:
    """Text as XML content that docxtpl leaves alone."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LOOKALIKES.sub("&#95;", text)


def _safe(value: Any) -> Any:
    """The context with every string escaped; XML made by `Markup` stays as it is."""
    from markupsafe import Markup

    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return Markup(escape(value))
    if isinstance(value, Mapping):
        return {key: _safe(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_safe(one) for one in value]
    return value
