"""Jinja as our templates may use it: a sandbox that calls nothing, bounded, and careful on output.

Every value that is put in passes one function: it escapes, refuses characters that XML forbids, and
makes line breaks and tabs. Which function, and for which tag, is written into the compiled template
by `_Generator` (Jinja made `_output_child_pre` and `_post` for that: its own NativeCodeGenerator
overrides them), so that an ordinary string costs one call and two looks: `str.isprintable`, which
is false for all that needs care, and whether `&`, `<` or `>` are in it.

Attributes of plain dicts are looked up as keys first: Jinja tries the attribute, catches the
exception, then takes the key, which costs twice as much as the rest of the loop; and a key named
`items` is then a key.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context
from markupsafe import Markup

from ntmdocs.language import msgids, tr
from ntmdocs.template.filters import (
    BOUNDED_FILTERS,
    TEXT_FILTERS,
    UNSAFE_FILTERS,
    bounded_join,
    bounded_operation,
    not_to_print,
)
from ntmdocs.template.trees import JOIN_FILTER
from ntmdocs.word.run_xml import FORBIDDEN, LINE_BREAK, forbidden, signs_escaped

if TYPE_CHECKING:
    from ntmdocs.template.tags import Tag

__all__ = [
    "LOOP_FILTER",
    "BoundedEnvironment",
    "FillContext",
    "NeedsDocxtpl",
    "Refused",
    "StrictEnvironment",
    "TooMuch",
    "checked_text",
]

_RUN, _PARAGRAPH = ("<w:r>", "<w:r "), ("<w:p>", "<w:p ", "<w:tbl>", "<w:tbl ")
_HOLD_RUNS = frozenset({"w:p", "w:hyperlink", "w:fldSimple", "w:smartTag"})
_HOLD_PARAGRAPHS = frozenset(
    {"w:body", "w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:txbxContent"}
)
_RUNS = msgids("giá trị là chữ có sẵn kiểu; viết {{r … }}")
_PARAGRAPHS = msgids("giá trị là cả đoạn hoặc cả bảng; viết {{p … }} trong một đoạn riêng")

LOOP_FILTER = " loop"  # a name that no template can write
MAX_OUTPUT = 100_000_000
_LONG = 200  # a value up to this length is covered by the price of its tag


class Refused(Exception):
    """A value that a tag cannot take."""

    def __init__(self, message: str, tag: int = -1) -> None:
        super().__init__(message)
        self.tag = tag


class TooMuch(Refused):
    """A template that would run or grow without end."""


class NeedsDocxtpl(Exception):
    """A value is one of docxtpl's own objects: docxtpl itself must fill."""

    def __init__(self, value: Any) -> None:
        super().__init__()
        self.document = getattr(value, "tpl", None)


class FillContext(Context):
    """One fill: what it has used up, and whether XML from outside went in."""

    left = MAX_OUTPUT
    trusted = False
    unproved = False
    """XML went in that was not proved when the template was compiled."""
    unbroken = False
    """XML went in with line ends or tabs that are still to become elements."""

    def spend(self, amount: int) -> None:
        self.left -= amount
        if self.left < 0:
            raise TooMuch(tr("mẫu lặp hoặc tạo ra quá nhiều nội dung; kiểm tra các vòng lặp"))


class _Generator(CodeGenerator):
    """Writes around each value the function that takes it."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return node.data

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        environment = self.environment
        assert isinstance(environment, StrictEnvironment)
        kind = environment.tags[environment.tag_at(node.lineno)].kind
        self.write(f"environment.put_{kind.value}(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        environment = self.environment
        assert isinstance(environment, StrictEnvironment)
        self.write(f", {environment.tag_at(node.lineno)}, context)")


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja that calls nothing and cannot grow without end."""

    context_class = FillContext
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals.clear()
        self.filters = {
            **{name: filter_ for name, filter_ in FILTERS.items() if name not in UNSAFE_FILTERS},
            **TEXT_FILTERS,
            **BOUNDED_FILTERS,
            **filters,
            LOOP_FILTER: _counted,
            JOIN_FILTER: bounded_join,
        }
        self.macro_weights: dict[str, int] = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            return super()._parse(source, name, filename)
        except ValueError as error:  # Python reads no number of thousands of digits
            raise TemplateSyntaxError(tr("số quá dài"), 1, name, filename) from error

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if type(obj) is dict and argument in obj:
            return obj[argument]
        return super().getitem(obj, argument)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Only what the template itself made may be called: macros, `loop.cycle`, `loop(…)`."""
        loop = getattr(__obj, "__self__", __obj)
        if not isinstance(loop, Macro | LoopContext):
            raise SecurityError(tr("mẫu không được gọi hàm; chỉ dùng tên, for, if và các bộ lọc"))
        assert isinstance(__context, FillContext)
        __context.spend(__self.macro_weights.get(getattr(__obj, "name", ""), _LONG))
        return __context.call(__obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        return bounded_operation(operator, self.binop_table[operator], left, right)


class StrictEnvironment(BoundedEnvironment):
    """One template part's Jinja: how values go in, by the place of their tag."""

    code_generator_class = _Generator

    def __init__(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(filters)
        self.tags: list[Tag] = []
        """Those of the source, while it is compiled."""
        self.spots: Sequence[tuple[str, str]] = ()
        """For each tag the element that its value goes into, and the properties of its run."""

    def tag_at(self, line: int) -> int:
        """The number of the last tag that begins at or before a line of the source."""
        return max(0, bisect_right(self.tags, line, key=attrgetter("line")) - 1)

    def put_run(self, value: Any, tag: int, context: FillContext) -> str:
        """Into the text of a run."""
        if type(value) is str and value.isprintable():
            text: str = value
            if len(text) > _LONG:
                context.spend(len(text))
            if "&" in text:
                text = text.replace("&", "&amp;")
            if "<" in text:
                text = text.replace("<", "&lt;")
            if ">" in text:
                text = text.replace(">", "&gt;")
            return text
        if hasattr(value, "__html__"):
            text = self._markup(value, context)
            if text.startswith("<") and not text.startswith("</"):
                raise Refused(tr(_RUNS) if text.startswith(_RUN) else tr(_PARAGRAPHS), tag)
            return text  # its line ends and tabs become elements when the part is whole
        text = self.put_plain(value, tag, context)
        if "\t" in text:
            run = f"<w:r>{self.spots[tag][1]}"
            text = text.replace(
                "\t", f'</w:t></w:r>{run}<w:tab/></w:r>{run}<w:t xml:space="preserve">'
            )
        return text.replace("\n", LINE_BREAK)

    def put_plain(self, value: Any, tag: int, context: FillContext) -> str:
        """Into text that knows no runs: properties, field codes, drawings."""
        if hasattr(value, "__html__"):
            text = self._markup(value, context)
            if "<" in text:
                raise Refused(tr("giá trị là XML; ở đây chỉ in được chữ thường"), tag)
            return text
        text = checked_text(value, tag)
        context.spend(len(text))
        return signs_escaped(text)

    def put_attribute(self, value: Any, tag: int, context: FillContext) -> str:
        """Into an attribute."""
        text = self.put_plain(value, tag, context)
        return text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")

    def put_xml(self, value: Any, tag: int, context: FillContext) -> str:
        """Between elements: XML, or nothing."""
        if type(value) is Markup and context.trusted:
            context.left -= len(value)
            text: str = value
        elif hasattr(value, "__html__"):
            text = self._markup(value, context)
        else:
            text = self.put_plain(value, tag, context)
        if not text.startswith("<") and text.strip():  # of Markup a slice is dear
            raise Refused(
                tr("thẻ {{p …}} hoặc {{r …}} cần XML, giá trị là chữ thường; viết {{ … }}"), tag
            )
        parent = self.spots[tag][0]
        if parent in _HOLD_PARAGRAPHS and text.startswith(_RUN):
            raise Refused(tr(_RUNS), tag)
        if parent in _HOLD_RUNS and text.startswith(_PARAGRAPH):
            raise Refused(tr(_PARAGRAPHS), tag)
        return text

    @staticmethod
    def _markup(value: Any, context: FillContext) -> str:
        """XML as it is; no longer `Markup`, whose methods escape what they are given."""
        if type(value).__module__.startswith("docxtpl"):
            raise NeedsDocxtpl(value)
        text = str(Markup(value.__html__()))
        context.spend(len(text))
        context.unproved = context.unproved or not context.trusted
        context.unbroken = context.unbroken or "\n" in text or "\t" in text
        return text


def checked_text(value: Any, tag: int = -1) -> str:
    """A plain value as text that XML can hold, not yet escaped."""
    if type(value) is not str and (unprinted := not_to_print(value)):
        raise Refused(unprinted, tag)
    text = value if type(value) is str else str(value)
    if found := FORBIDDEN.search(text):
        raise Refused(forbidden(text, found.group()), tag)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


@pass_context
def _counted(context: FillContext, values: Any, weight: int) -> Any:
    """What a loop runs over, paid for before it runs: `weight` is the size of one round."""
    if not hasattr(values, "__len__"):
        values = list(islice(values, MAX_OUTPUT // 100))
    context.spend(len(values) * weight)
    return values
