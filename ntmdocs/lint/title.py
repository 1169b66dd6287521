"""Phụ lục I, phần I, mục II.5: tên loại và trích yếu; that of a công văn is in `letter`."""

from collections.abc import Iterator
from itertools import takewhile

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import ND30, appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import are_sizes_right, each_once, size_faults, style_faults
from ntmdocs.lint.places import is_at_margin
from ntmdocs.lint.rules_under import length_message, ruled_under_title, width_of
from ntmdocs.model.document_types import DocumentType
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line
from ntmdocs.word.lengths import Length, Mm

__all__ = [
    "mark_after_type",
    "mark_beside_subject",
    "missing_subject",
    "missing_subject_line",
    "subject_beside_type",
    "subject_not_bold_upright",
    "subject_not_centred",
    "subject_set_in_capitals",
    "subject_word_in_capitals",
    "type_not_bold_upright",
    "type_not_centred",
    "type_not_in_capitals",
    "type_with_spaced_letters",
    "wrong_subject_line_length",
    "wrong_subject_size",
    "wrong_type_size",
]

_WITH_SUBJECT = ("Nghị quyết", "Quyết định", "Chỉ thị", "Hướng dẫn", "Chương trình", "Phương án")
_RULED = ("Công điện", "Giấy mời")  # forms 1.6 and 1.7; that of a biên bản has no line
_ASIDE = msgids("không canh giữa, quy định canh giữa")
_MARKS = ' .:;,-–*"“”()'
_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_TONED = "ÀÁÃÈÉÌÍÒÓÕÙÚÝĨŨẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_LOUD = regex(rf"(?<!\w)(?=[{_UPPER}]*[{_TONED}])[{_UPPER}]{{2,}}(?!\w)")
_TITLED = regex(rf"^(?:[{_UPPER}][^\W\d_{_UPPER}]+ ){{4}}")
_ENDED = regex(r"(?<![.…])\s?(?:\./\.|[.:;,/])$")
_BEGUN = regex(r"[-–+*•.:]\s?")
_MOST_ASIDE = Mm(10)  # what indents may differ by
_OF_TEXT = Mm(155)  # the narrowest that the margins leave


def _type(context: Context) -> Iterator[Line]:
    line = context.part("type")
    if line is not None:
        yield line


def _has_subject(context: Context) -> bool:
    kind = context.head.document_type
    return isinstance(kind, DocumentType) or kind in _WITH_SUBJECT


def _subject(context: Context) -> list[Line]:
    """Its lines; under that of a Quyết định the one who decides is named in capitals."""
    lines = context.head.subject
    if not _has_subject(context):  # forms that may go without one
        lines = [*takewhile(lambda line: line.is_centered and line.is_bold, lines)]
    if not lines or lines[0].is_upper:
        return lines
    return list(takewhile(lambda line: not line.is_upper, lines))


@rule("Tên loại văn bản in hoa", appendix_1("II.5.b"))
def type_not_in_capitals(context: Context) -> Iterator[Fault]:
    """`Kế hoạch`."""
    for line in _type(context):
        if not line.is_upper:
            message = tr(
                'ghi "{text}", quy định "{text_2}"', text=line.text, text_2=line.text.upper()
            )
            yield Fault(context.where("Tên loại", line), message)


@rule(
    "Sau tên loại không có dấu",
    Source(ND30, "Phụ lục III, mục II, mẫu 1.4"),
    severity=Severity.WARNING,
)
def mark_after_type(context: Context) -> Iterator[Fault]:
    """`KẾ HOẠCH:`; after `QUYẾT ĐỊNH:` what is decided follows."""
    for line in _type(context):
        words = context.paragraph(line).words.strip()
        is_alone = words.strip(_MARKS) == line.text.strip(_MARKS)
        leads_on = words[-1] == ":" and line.key.startswith("quyết")
        found = [mark for mark in (words[-1], words[0]) if mark in _MARKS]
        if is_alone and found and not leads_on:
            message = tr('bên tên loại có dấu "{mark}"; mẫu của Nghị định không có', mark=found[0])
            yield Fault(context.where("Tên loại", line), message)


@rule(
    "Quanh trích yếu không có dấu",
    Source(ND30, "Phụ lục III, mục II, mẫu 1.4"),
    severity=Severity.WARNING,
)
def mark_beside_subject(context: Context) -> Iterator[Fault]:
    """`Vệ sinh môi trường.`, `- Vệ sinh môi trường`, `Vệ sinh môi trường./.`"""
    lines = _subject(context)
    marks = (
        [(lines[-1], found[0]) for found in [_ENDED.search(lines[-1].text)] if found]
        if lines
        else []
    )
    marks += [(line, found[0]) for line in lines[:1] if (found := _BEGUN.match(line.text))]
    for line, mark in marks:
        message = tr('bên trích yếu có dấu "{mark}"; mẫu của Nghị định không có', mark=mark.strip())
        yield Fault(context.where("Trích yếu", line), message)


@rule("Trong trích yếu chữ in thường", appendix_1("II.5.b"))
def subject_word_in_capitals(context: Context) -> Iterator[Fault]:
    """`Xây DỰNG nông thôn mới`, `Xây Dựng Nông Thôn Mới`; `UBND`, `OCOP` are no such words."""
    lines = _subject(context)
    title = context.part("type")
    for line in lines:
        if line.is_upper or (title is not None and line.place == title.place):
            continue
        loud = _LOUD.search(line.text)
        titled = _TITLED.search(line.text)
        if loud is not None or titled is not None:
            said = (loud or titled or [""])[0]
            message = tr('ghi "{said}", quy định chữ in thường', said=said)
            yield Fault(context.where("Trích yếu", line), message)
            return


@rule("Chữ của tên loại gõ liền nhau", Source("thực hành"), severity=Severity.INFO)
def type_with_spaced_letters(context: Context) -> Iterator[Fault]:
    """`K Ế  H O Ạ C H`: no search finds the word."""
    for line in _type(context):
        if all(len(word) == 1 for word in line.text.split()):
            message = tr('ghi "{text}"; gõ liền, giãn chữ bằng Character Spacing', text=line.text)
            yield Fault(context.where("Tên loại", line), message)


@rule("Tên loại văn bản cỡ chữ 13-14", appendix_1("II.5.b"), mends=True)
def wrong_type_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Tên loại", _type(context), 13, 14)


@rule("Tên loại văn bản kiểu chữ đứng, đậm", appendix_1("II.5.b"), mends=True)
def type_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, "Tên loại", _type(context), bold=True, italic=False)


@rule("Tên loại văn bản canh giữa", appendix_1("II.5.b"), mends=True)
def type_not_centred(context: Context) -> Iterator[Fault]:
    """At the left or at the right."""
    for line in _type(context):
        if _is_aside(context, line):
            yield from each_once(
                context, "Tên loại", [(line, tr(_ASIDE))], Cure(alignment="center")
            )


@rule("Văn bản có tên loại có trích yếu nội dung", appendix_1("II.5"))
def missing_subject(context: Context) -> Iterator[Fault]:
    """Nothing between the type and the text."""
    for line in _type(context):
        if _has_subject(context) and not context.head.subject:
            yield Fault(
                context.where("Trích yếu", line), tr("không thấy trích yếu ngay dưới tên loại")
            )


@rule("Trích yếu ngay dưới tên loại, ở dòng riêng", appendix_1("II.5.b"))
def subject_beside_type(context: Context) -> Iterator[Fault]:
    """`KẾ HOẠCH Xây dựng nông thôn mới` on one line."""
    for line in _type(context):
        beside = [one for one in _subject(context) if one.place == line.place]
        if beside and "\n" not in context.paragraph(line).words:
            message = tr("trích yếu cùng dòng với tên loại, quy định ở dòng dưới")
            yield Fault(context.where("Trích yếu", beside[0]), message)


@rule("Trích yếu bằng chữ thường", appendix_1("II.5.b"))
def subject_set_in_capitals(context: Context) -> Iterator[Fault]:
    """All of it in capitals."""
    lines = _subject(context)
    if lines and all(line.is_upper for line in lines):
        message = tr("trích yếu in hoa, quy định chữ thường")
        yield Fault(context.where("Trích yếu", lines[0]), message)


@rule("Trích yếu cỡ chữ 13-14", appendix_1("II.5.b"), mends=True)
def wrong_subject_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Trích yếu", _subject(context), 13, 14)


@rule("Trích yếu kiểu chữ đứng, đậm", appendix_1("II.5.b"), mends=True)
def subject_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, "Trích yếu", _subject(context), bold=True, italic=False)


@rule("Trích yếu canh giữa", appendix_1("II.5.b"), mends=True)
def subject_not_centred(context: Context) -> Iterator[Fault]:
    """At the left or at the right."""
    type_line = context.part("type")
    wrong = [
        (line, tr(_ASIDE))
        for line in _subject(context)
        if (type_line is None or line.place != type_line.place) and _is_aside(context, line)
    ]
    return each_once(context, "Trích yếu", wrong, Cure(alignment="center"))


def _is_aside(context: Context, line: Line) -> bool:
    """Surely at a margin of the page; in a column of the header none is looked for."""
    one = context.paragraph(line)
    apart = abs(one.indents.left - one.indents.right)
    is_aside = is_at_margin(one) or (one.alignment == "center" and apart > _MOST_ASIDE)
    return context.is_outside_columns(one) and is_aside and not one.is_framed


@rule("Dưới trích yếu có đường kẻ ngang, nét liền", appendix_1("II.5.b"))
def missing_subject_line(context: Context) -> Iterator[Fault]:
    """Nothing is drawn under it."""
    is_ruled = _has_subject(context) or context.type_name in _RULED
    for line in _subject(context)[-1:] if is_ruled else ():
        if ruled_under_title(context, line).is_missing:
            yield Fault(context.where("Trích yếu", line), tr("không có đường kẻ ngang bên dưới"))


@rule("Đường kẻ dưới trích yếu dài từ 1/3 đến 1/2 dòng chữ", appendix_1("II.5.b"))
def wrong_subject_line_length(context: Context) -> Iterator[Fault]:
    """A shorter or longer line; of several lines of text any will do."""
    lines = _subject(context)
    widths = [width for line in lines if (width := width_of(line)) is not None]
    if not widths or len(widths) != len(lines) or not are_sizes_right(lines, 13, 14):
        return
    ruled = ruled_under_title(context, lines[-1])
    longest = min(max(widths), _OF_TEXT)
    shortest = min(widths) if max(widths) <= _OF_TEXT else Length(0)  # Word breaks it somewhere
    asked = tr("từ 1/3 đến 1/2 dòng chữ")
    message = length_message(ruled, 0.3 * shortest, 0.55 * longest, Length(longest), asked)
    if message is not None:
        yield Fault(context.where("Trích yếu", lines[-1]), message)
