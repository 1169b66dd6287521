"""Phụ lục I, phần I, mục I.1 to I.4: paper, margins, letters."""

from collections.abc import Iterator

from ntmdocs.findings import Fault, rule
from ntmdocs.language import tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure, NumberCure, PageCure
from ntmdocs.lint.looks import each_once, is_within, lettered, looks_black, plain_number
from ntmdocs.lint.marks import typed_marks
from ntmdocs.lint.page_numbers import page_number_looks
from ntmdocs.read.lines import Grid, Line
from ntmdocs.read.view.shapes import PageSetup, paragraphs_in

__all__ = [
    "landscape_without_table",
    "letters_not_black",
    "other_font",
    "wrong_bottom_margin",
    "wrong_left_margin",
    "wrong_paper_size",
    "wrong_right_margin",
    "wrong_top_margin",
]

_WIDTH_MM, _HEIGHT_MM = 210, 297
_FONT = "times new roman"


@rule("Khổ giấy A4 (210 mm x 297 mm)", appendix_1("I.1"), mends=True)
def wrong_paper_size(context: Context) -> Iterator[Fault]:
    """Paper of another size."""
    for where, page in _pages(context):
        short, long = sorted((page.width.mm, page.height.mm))
        is_a4 = is_within(short, _WIDTH_MM, _WIDTH_MM, 0.6) and is_within(
            long, _HEIGHT_MM, _HEIGHT_MM, 0.6
        )
        if short and not is_a4:
            message = tr(
                "khổ giấy {short:.0f} mm x {long:.0f} mm, quy định A4 (210 x 297)",
                short=short,
                long=long,
            )
            yield Fault(where, message, cure=PageCure())


@rule("Trang dọc; trang ngang chỉ khi có bảng, biểu không lập thành phụ lục", appendix_1("I.2"))
def landscape_without_table(context: Context) -> Iterator[Fault]:
    """A page of the text that lies across though no table asks for it."""
    if any(isinstance(piece, Grid) for piece in context.recognised.body):
        return
    for stretch in context.view.stretches:
        own = {one.number for one in paragraphs_in(stretch.blocks) if one.text.strip()}
        if stretch.page.is_landscape and own - context.annexed:
            yield Fault(
                tr("Trang"), tr("trang ngang nhưng nội dung không có bảng; quy định trang dọc")
            )
            return


def _pages(context: Context) -> Iterator[tuple[str, PageSetup]]:
    """Each kind of page once, with what to call it."""
    seen = []
    for at, stretch in enumerate(context.view.stretches):
        page = stretch.page
        look = (page.width, page.height, page.left, page.right, page.top, page.bottom)
        if look not in seen:
            seen.append(look)
            yield (tr("Trang") if at == 0 else tr("Trang, phần {at} của tệp", at=at + 1)), page


def _margin(context: Context, side: str, name: str, low: int, high: int) -> Iterator[Fault]:
    """The margins of pages that stand upright: of those that lie across the decree says nothing."""
    seen = set()
    for where, page in _pages(context):
        margin = getattr(page, side).mm
        is_said = page.width > 0 and margin > 0 and not page.is_landscape
        if is_said and margin not in seen and not is_within(margin, low, high):
            seen.add(margin)
            message = tr(
                "{name} {margin} mm, quy định {low}-{high} mm",
                name=tr(name),
                margin=plain_number(margin),
                low=low,
                high=high,
            )
            yield Fault(where, message, cure=PageCure(side, (low, high)))


@rule("Lề trên 20-25 mm", appendix_1("I.3"), mends=True)
def wrong_top_margin(context: Context) -> Iterator[Fault]:
    """The text begins too high or too low."""
    return _margin(context, "top", "lề trên", 20, 25)


@rule("Lề dưới 20-25 mm", appendix_1("I.3"), mends=True)
def wrong_bottom_margin(context: Context) -> Iterator[Fault]:
    """The text ends too high or too low."""
    return _margin(context, "bottom", "lề dưới", 20, 25)


@rule("Lề trái 30-35 mm", appendix_1("I.3"), mends=True)
def wrong_left_margin(context: Context) -> Iterator[Fault]:
    """Too little or too much on the left, what is left for the binding counted."""
    return _margin(context, "left", "lề trái", 30, 35)


@rule("Lề phải 15-20 mm", appendix_1("I.3"), mends=True)
def wrong_right_margin(context: Context) -> Iterator[Fault]:
    """Too little or too much on the right."""
    return _margin(context, "right", "lề phải", 15, 20)


@rule("Phông chữ Times New Roman", appendix_1("I.4"), mends=True)
def other_font(context: Context) -> Iterator[Fault]:
    """Letters of another font; in tables of the text the decree fixes none."""
    wrong = []
    for line in _own_lines(context):
        fonts = (run.font for run in lettered(line) if run.font)
        other = next((font for font in fonts if font.casefold() != _FONT), None)
        if other is not None:
            wrong.append((line, tr('phông "{other}", quy định Times New Roman', other=other)))
    cure = None if context.recognised.source.encoding else Cure(is_of_font=True)
    yield from each_once(context, "Phông chữ", wrong, cure)
    numbers = {number.font for number in page_number_looks(context) if number.font}
    for font in sorted(numbers):
        if font.casefold() != _FONT:
            message = tr('phông "{font}", quy định Times New Roman', font=font)
            yield Fault(tr("Số trang"), message, cure=NumberCure.LOOK)


@rule("Chữ của văn bản màu đen", appendix_1("I.4"), mends=True)
def letters_not_black(context: Context) -> Iterator[Fault]:
    """Letters of another colour; marks of urgency are red, and are left out."""
    wrong = []
    marks = {line.place for line in (*context.head.marks.values(), *typed_marks(context))}
    for line in _own_lines(context):
        colors = (run.color for run in lettered(line) if run.color)
        other = next((color for color in colors if not looks_black(color)), None)
        if other is not None and line.place not in marks:
            wrong.append((line, tr("chữ màu (mã {other}), quy định màu đen", other=other)))
    yield from each_once(context, "Màu chữ", wrong, Cure(is_black=True))


def _own_lines(context: Context) -> Iterator[Line]:
    """All lines but those of tables in the text and in annexes."""
    inside = [*context.recognised.body, *(piece for one in context.annexes for piece in one.pieces)]
    left_out = {line.place for piece in inside if isinstance(piece, Grid) for line in piece.lines}
    for line in context.recognised.source.lines:
        if line.text and line.place not in left_out:
            yield line
