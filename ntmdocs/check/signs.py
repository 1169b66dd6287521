"""Signs that print as they were typed where somebody meant more by them."""

from collections.abc import Container, Iterator

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Text
from ntmdocs.patterns import regex
from ntmdocs.prose import paper_data
from ntmdocs.prose.fill import LOCAL_NAMES

__all__ = ["sign_printed_as_typed"]

_IN_LINE = regex(r"\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\*\*[^*]+\*\*")
_IN_PROSE = regex(r"(?<![\\{])\{ ?(?P<name>[a-z_]+)(?:\.[\w.]+)?(?: ?\|[ \w|]+)? ?\}(?!\})")
_IN_WORDS = regex(r"(?<=[^\W\d_])\*[^*\s\\]{1,40}\*(?=[^\W\d_])")
_TAG = regex(r"(?<!\\)\{%.{0,200}?%\}")


@rule("Các dấu {{ }}, ** chỉ ghi ở lời văn, đúng cách ghi", severity=Severity.ERROR)
def sign_printed_as_typed(context: PaperContext) -> Iterator[Fault]:
    """`{{ year }}` or `**` in a name or a recipient; `{ year }` and `{% if %}` in prose."""
    names = {*paper_data(context.paper), *LOCAL_NAMES}
    for path, text in context.strings:
        if path[0] != "open_notes":
            faults = _in_prose(text, names) if isinstance(text, Text) else _in_line(text)
            yield from (Fault(path, message, current=sign) for sign, message in faults)


def _in_line(text: str) -> Iterator[tuple[str, str]]:
    is_likely = "{{" in text or "{%" in text or "**" in text
    if is_likely and (found := _IN_LINE.search(text)):
        yield found[0], tr("chỗ này in nguyên các dấu đã gõ; ghi thẳng ra")


def _in_prose(text: str, names: Container[str]) -> Iterator[tuple[str, str]]:
    """The first sign of each kind, and what comes of it."""
    alone = _IN_PROSE.finditer(text) if "{" in text.replace("{{", "") else ()
    braced = (each for each in alone if each["name"] in names)
    if found := next(braced, None):
        meant = found[0].strip("{ }")
        yield (
            found[0],
            tr("in nguyên như đã gõ; muốn điền dữ liệu thì ghi {{{{ {meant} }}}}", meant=meant),
        )
    if "{%" in text and (found := _TAG.search(text)):
        yield found[0], tr("lời văn không có lệnh {% %}, in nguyên như đã gõ")
    if "*" in text and (found := _IN_WORDS.search(text)):
        yield found[0], tr("in thành chữ nghiêng, mất dấu *; dấu nhân thì ghi \\*, hoặc x")
