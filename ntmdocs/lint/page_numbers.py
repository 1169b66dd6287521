"""Phụ lục I, phần I, mục I.7, and for annexes III.1.đ: the numbers of pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure, NumberCure
from ntmdocs.lint.heights import is_surely_longer_than_a_page
from ntmdocs.lint.looks import is_within, looks_black, plain_number
from ntmdocs.patterns import regex
from ntmdocs.read.view.shapes import Block, PageSetup, Paragraph, Run, paragraphs_in

__all__ = [
    "annex_pages_not_counted_anew",
    "missing_page_number",
    "page_number_in_footer",
    "page_number_looks",
    "page_number_not_arabic",
    "page_number_not_black",
    "page_number_not_centred",
    "page_number_not_upright",
    "page_number_on_first_page",
    "pages_not_counted_from_one",
    "words_beside_page_number",
    "wrong_page_number_size",
]

_WHERE = msgids("Số trang")
_DRESSED = regex(r"(?i)(?=.*[^\w\s]|trang|tr|page)(?:trang|tr|page)?\W*\d*\W*(?:trên|of)?\W*\d*\W*")


@dataclass(frozen=True)
class _Number:
    """A paragraph that prints the number of the page."""

    paragraph: Paragraph
    look: Run
    kind: str
    """On which pages: `default` or `first`."""
    is_above: bool
    is_alone: bool
    """Nothing beside it says where on the line it stands: no tab, no frame, no box."""


def _numbers(page: PageSetup) -> Iterator[_Number]:
    for is_above, furniture in ((True, page.headers), (False, page.footers)):
        for kind, blocks in furniture:
            if kind == "even" or (kind == "first" and not page.has_first_page):
                continue  # Word keeps such parts also where it prints none of them
            top = [block for block in blocks if isinstance(block, Paragraph)]
            for one in paragraphs_in(blocks):
                if one.page_number is not None:
                    is_alone = one in top and "\t" not in one.text and not one.is_framed
                    yield _Number(one, one.page_number, kind, is_above, is_alone)


def _of_pages_after_first(context: Context) -> Iterator[_Number]:
    """The numbers in the text's own pages, each look once."""
    seen = []
    for stretch in context.view.stretches:
        for number in _numbers(stretch.page):
            look = (number.look, number.paragraph.alignment, number.is_above)
            if number.kind != "first" and look not in seen:
                seen.append(look)
                yield number


def page_number_looks(context: Context) -> Iterator[Run]:
    """How the numbers look that the document's pages have."""
    return (number.look for number in _of_pages_after_first(context))


@rule("Văn bản từ hai trang có số trang", appendix_1("I.7"), mends=True)
def missing_page_number(context: Context) -> Iterator[Fault]:
    """A text that surely fills two pages, and no page has a number."""
    has_number = any(True for one in context.view.stretches for _ in _numbers(one.page))
    if not has_number and is_surely_longer_than_a_page(context):
        message = tr("văn bản dài hơn một trang nhưng không có số trang")
        yield Fault(tr(_WHERE), message, cure=NumberCure.ABOVE)


@rule("Số trang ở lề trên", appendix_1("I.7"), mends=True)
def page_number_in_footer(context: Context) -> Iterator[Fault]:
    """Below the text."""
    if any(not number.is_above for number in _of_pages_after_first(context)):
        message = tr("số trang ở chân trang, quy định ở lề trên (đầu trang)")
        yield Fault(tr(_WHERE), message, cure=NumberCure.ABOVE)


@rule("Số trang canh giữa theo chiều ngang", appendix_1("I.7"), mends=True)
def page_number_not_centred(context: Context) -> Iterator[Fault]:
    """At the left or at the right of the margin."""
    for number in _of_pages_after_first(context):
        if number.is_alone and number.paragraph.alignment != "center":
            message = tr("số trang không canh giữa, quy định canh giữa")
            yield Fault(tr(_WHERE), message, cure=NumberCure.LOOK)
            return


@rule("Số trang cỡ chữ 13-14", appendix_1("I.7"), mends=True)
def wrong_page_number_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger figures."""
    for look in page_number_looks(context):
        if look.size is not None and not is_within(look.size.pt, 13, 14, 0):
            message = tr(
                "cỡ chữ {plain_number}, quy định 13-14", plain_number=plain_number(look.size.pt)
            )
            yield Fault(tr(_WHERE), message, cure=NumberCure.LOOK)
            return


@rule("Số trang kiểu chữ đứng", appendix_1("I.7"), mends=True)
def page_number_not_upright(context: Context) -> Iterator[Fault]:
    """Italic figures."""
    if any(look.italic for look in page_number_looks(context)):
        yield Fault(tr(_WHERE), tr("chữ nghiêng, quy định chữ đứng"), cure=NumberCure.LOOK)


@rule("Số trang bằng chữ số Ả Rập", appendix_1("I.7"), mends=True)
def page_number_not_arabic(context: Context) -> Iterator[Fault]:
    """Roman figures, letters or words."""
    arabic = ("decimal", "numberInDash", "decimalZero")
    for stretch in context.view.stretches:
        if stretch.page.number_format not in arabic and [*_numbers(stretch.page)]:
            message = tr("số trang không phải chữ số Ả Rập (1, 2, 3, ...)")
            yield Fault(tr(_WHERE), message, cure=NumberCure.ARABIC)
            return


@rule("Số trang chỉ là con số", appendix_1("I.7"), severity=Severity.WARNING)
def words_beside_page_number(context: Context) -> Iterator[Fault]:
    """`Trang 2`, `- 2 -`, `2/5`; other words in the header are no part of the number."""
    for number in _of_pages_after_first(context):
        words = number.paragraph.words.strip()
        if _DRESSED.fullmatch(words):
            message = tr('bên số trang có "{said}", quy định chỉ có số', said=words)
            yield Fault(tr(_WHERE), message)
            return


@rule("Số trang đánh từ 1", appendix_1("I.7"))
def pages_not_counted_from_one(context: Context) -> Iterator[Fault]:
    """The first page counts as 2, as 0; a page of the text is counted anew."""
    annexed = context.annexed
    for at, stretch in enumerate(context.view.stretches):
        own = [one for one in paragraphs_in(stretch.blocks) if one.text.strip()]
        first = stretch.page.first_number
        if not [*_numbers(stretch.page)] or first is None:
            continue
        if at == 0 and first != 1:
            yield Fault(tr(_WHERE), tr("trang đầu đánh số {number}, quy định từ 1", number=first))
        elif at > 0 and own and not any(_begins_another(one, annexed) for one in own):
            message = tr("giữa văn bản số trang đánh lại từ {number}", number=first)
            yield Fault(tr(_WHERE), message)


def _begins_another(paragraph: Paragraph, annexed: frozenset[int]) -> bool:
    """An annex, or a text of its own: one that is bound in, a list, a form."""
    return paragraph.number in annexed or paragraph.alignment == "center"


@rule("Số trang màu đen", appendix_1("I.4"))
def page_number_not_black(context: Context) -> Iterator[Fault]:
    """In another colour."""
    for look in page_number_looks(context):
        if look.color and not looks_black(look.color):
            message = tr("số trang màu (mã {color}), quy định màu đen", color=look.color)
            yield Fault(tr(_WHERE), message)
            return


@rule("Trang thứ nhất không hiển thị số trang", appendix_1("I.7"), mends=True)
def page_number_on_first_page(context: Context) -> Iterator[Fault]:
    """The first page prints its number."""
    if not context.view.stretches:
        return
    page = context.view.stretches[0].page
    on_first = "first" if page.has_first_page else "default"
    shown = [one for one in _numbers(page) if one.kind == on_first]
    if shown and not any(one.paragraph.has_conditions for one in shown):
        message = tr("số trang hiện cả ở trang thứ nhất, quy định không hiện")
        yield Fault(tr(_WHERE), message, cure=NumberCure.NOT_ON_FIRST)


@rule("Số trang của từng phụ lục đánh lại từ 1", appendix_1("III.1.đ"), mends=True)
def annex_pages_not_counted_anew(context: Context) -> Iterator[Fault]:
    """An annex whose pages count on from the text's, or from another annex's."""
    found = [one.heading for one in context.annexes if one.heading]
    headings = {line.place: line for line in found if line.key.startswith("phụ lục")}
    for stretch in context.view.stretches:
        own = [one.number for one in paragraphs_in(stretch.blocks)]
        first_words = _first_words(stretch.blocks)
        for place in (one for one in own if one in headings):
            is_anew = place == first_words and stretch.page.first_number == 1
            if not is_anew and [*_numbers(stretch.page)]:
                yield Fault(
                    context.where("Phụ lục", headings[place]),
                    tr("số trang đánh tiếp, quy định đánh riêng cho từng phụ lục, từ 1"),
                    cure=Cure((place,), is_counted_anew=True) if place == first_words else None,
                )


def _first_words(blocks: tuple[Block, ...]) -> int | None:
    return next((one.number for one in paragraphs_in(blocks) if one.text.strip()), None)
