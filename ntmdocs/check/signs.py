"""Signs that print as they were typed where somebody meant more by them."""

import re
from collections.abc import Iterator

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import Text
from ntmdocs.model.walk import strings
from ntmdocs.prose import paper_data
from ntmdocs.prose.fill import LOCAL_NAMES

__all__ = ["sign_printed_as_typed"]

_IN_LINE = re.compile(r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\*\*[^*]+\*\*")
_IN_PROSE = re.compile(r"(?<![\\{])\{ ?(?P<name>[a-z_]+)(?:\.[\w.]+)?(?: ?\|[ \w|]+)? ?\}(?!\})")
_IN_WORDS = re.compile(r"(?<=[^\W\d_])\*[^*\s\\]{1,40}\*(?=[^\W\d_])")
_TAG = re.compile(r"(?<!\\)\{%.{0,200}?%\}")


@rule("Các dấu {{ }}, ** chỉ ghi ở lời văn, đúng cách ghi", severity=Severity.ERROR)
def sign_printed_as_typed(context: PaperContext) -> Iterator[Fault]:
    """`{{ year }}` or `**` in a name or a recipient; `{ year }` and `{% if %}` in prose."""
    names = {*paper_data(context.paper), *LOCAL_NAMES}
    for path, text in strings(context.paper):
        if path[0] == "open_notes":
            continue
        if not isinstance(text, Text):
            if found := _IN_LINE.search(text):
                yield Fault(path, "chỗ này in nguyên các dấu đã gõ; ghi thẳng ra", current=found[0])
            continue
        if found := next(
            (each for each in _IN_PROSE.finditer(text) if each["name"] in names), None
        ):
            meant = found[0].strip("{ }")
            message = f"in nguyên như đã gõ; muốn điền dữ liệu thì ghi {{{{ {meant} }}}}"
            yield Fault(path, message, current=found[0])
        elif found := _IN_WORDS.search(text):
            message = "in thành chữ nghiêng, mất dấu *; dấu nhân thì ghi \\*, hoặc x"
            yield Fault(path, message, current=found[0])
        elif found := _TAG.search(text):
            yield Fault(path, "lời văn không có lệnh {% %}, in nguyên như đã gõ", current=found[0])
