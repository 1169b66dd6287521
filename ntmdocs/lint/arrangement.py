"""Phụ lục I, phần I, mục IV: which component stands where, each once, and what must be there."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from ntmdocs.findings import Fault, Source, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import ND30, appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.document_number import symbol_parts
from ntmdocs.model.document_types import ABBREVIATIONS
from ntmdocs.read.lines import Line

__all__ = [
    "component_in_other_column",
    "component_out_of_order",
    "component_twice",
    "empty_line_within_head",
    "letter_named_as_type",
    "missing_organ",
    "missing_type",
]

_NAMES = msgids(
    {
        "national_name": "Quốc hiệu",
        "motto": "Tiêu ngữ",
        "number": "Số, ký hiệu",
        "date": "Địa danh, thời gian",
        "type": "Tên loại",
        "subject": "Trích yếu",
        "letter": "Trích yếu",
        "organ": "Tên cơ quan",
        "addressed": "Kính gửi",
    }
)
_RIGHT = ("national_name", "motto", "date")
_LEFT = ("organ", "number", "letter")
_PAIRS = (("national_name", "motto"), ("motto", "date"), ("organ", "number"), ("number", "letter"))


def _components(context: Context) -> dict[str, Line]:
    """The first line of each that is there."""
    named = ((name, context.part(name)) for name in ("national_name", "motto", "number", "date"))
    organs = [line for line in context.head.organ_names if line in context.organ_lines]
    found = {name: line for name, line in named if line is not None}
    for name, lines in (("organ", organs), ("letter", context.letter_subject)):
        if lines:
            found[name] = lines[0]
    return found


@rule("Mỗi thành phần của phần đầu chỉ có một", appendix_1("IV"))
def component_twice(context: Context) -> Iterator[Fault]:
    """The motto, the number or the subject typed again."""
    is_ended = context.head.document_type is not None or context.is_letter
    doubled = context.head.doubled if is_ended else []  # else it is of the text
    again = [(name, line) for name, line in doubled if name in _NAMES and _is_alone(context, line)]
    again += [("subject", one) for one in _repeated(context.head.subject)]
    again += [("letter", one) for one in context.letter_subject[1:]]
    if context.head.document_type is not None:
        again += [("type", one) for one in context.head.subject if _is_type(context, one)]
    label = context.part("addressed")
    if label is not None:
        lines = (*context.head.addressees, *context.bases.opening, *context.body_lines)
        again += [("addressed", one) for one in lines if one.key.startswith("kính gửi:")]
    for name, group in groupby(again, key=lambda one: one[0]):
        line = next(group)[1]
        message = tr('"{said}" ghi hai lần, quy định một lần', said=line.text)
        yield Fault(context.where(_NAMES[name], line), message)


def _is_alone(context: Context, line: Line) -> bool:
    """No sentence that cites a number or a date."""
    said = context.said(line).strip(" .;,:")
    return said == line.text.strip(" .;,:") and not line.key.startswith("căn cứ")


def _repeated(lines: list[Line]) -> Iterator[Line]:
    return (below for above, below in pairwise(lines) if above.key == below.key)


def _is_type(context: Context, line: Line) -> bool:
    return line.is_upper and line.key == context.type_name.casefold()


@rule("Văn bản có tên cơ quan ban hành", appendix_1("II.2"))
def missing_organ(context: Context) -> Iterator[Fault]:
    """Nothing but number and national name stand above the title."""
    has_head = {"national_name", "number"} <= context.head.found.keys()
    if has_head and not any(line.is_upper or line.is_bold for line in context.organ_lines):
        yield Fault(tr("Tên cơ quan"), tr("không thấy tên cơ quan ban hành"))


@rule("Văn bản có ký hiệu của một loại thì có tên loại", appendix_1("II.5"))
def missing_type(context: Context) -> Iterator[Fault]:
    """`Số: 15/KH-UBND`, and no `KẾ HOẠCH` below."""
    kinds = {short: name for name, short in ABBREVIATIONS.items()}
    said = kinds.get(next(iter(symbol_parts(context)), ""))
    number = context.part("number")
    is_named = context.head.document_type is not None or context.is_letter
    if said is not None and number is not None and not is_named:
        message = tr('không thấy tên loại "{name}" mà ký hiệu nói đến', name=said.upper())
        yield Fault(context.where("Tên loại", number), message)


@rule("Công văn không ghi tên loại", Source(ND30, "Phụ lục III, mục II, mẫu 1.5"))
def letter_named_as_type(context: Context) -> Iterator[Fault]:
    """`CÔNG VĂN` as a title."""
    lines = (*context.head.organ, *context.head.addressees) if context.is_letter else ()
    for line in lines:
        if line.is_upper and line.key == "công văn":
            message = tr('công văn không ghi tên loại, ở đây ghi "{said}"', said=line.text)
            yield Fault(context.where("Tên loại", line), message)


@rule("Quốc hiệu, Tiêu ngữ, địa danh ở bên phải; tên cơ quan, số ở bên trái", appendix_1("IV"))
def component_in_other_column(context: Context) -> Iterator[Fault]:
    """The number under the national name, the date under the organ; the two columns swapped."""
    found = _components(context)
    sides = {name: side for name, line in found.items() if (side := context.side(line)) is not None}
    if sides.get("national_name") == 0 and sides.get("organ", 0) > 0:
        message = tr("ở bên trái, quy định ở bên phải, tên cơ quan ở bên trái")
        yield Fault(context.where("Quốc hiệu", found["national_name"]), message)
        return
    right, left = sides.get("national_name"), sides.get("organ")
    if right is None or left is None or right <= left:
        return
    if _is_in_columns(context, found, "number") and not _is_in_columns(
        context, found, "letter", True
    ):
        message = tr("giữa trang, quy định ở bên trái, dưới số, ký hiệu")
        yield Fault(context.where("Trích yếu", found["letter"]), message)
    for name, side in sides.items():
        if name in _RIGHT and side == left:
            message = tr("ở bên trái, quy định ở bên phải, dưới Quốc hiệu")
        elif name in _LEFT and side == right:
            message = tr("ở bên phải, quy định ở bên trái, dưới tên cơ quan")
        else:
            continue
        yield Fault(context.where(_NAMES[name], found[name]), message)


def _is_in_columns(
    context: Context, found: dict[str, Line], name: str, if_absent: bool = False
) -> bool:
    return context.column_of(found[name]) is not None if name in found else if_absent


@rule("Thứ tự các thành phần của phần đầu", appendix_1("IV"))
def component_out_of_order(context: Context) -> Iterator[Fault]:
    """The motto above the national name, the number above the organ, `V/v` above the number."""
    found = _components(context)
    for above, below in _PAIRS:
        if above not in found or below not in found:
            continue
        first, second = found[above], found[below]
        same = context.side(first) == context.side(second)
        if same and second.place < first.place:
            message = tr("đứng trên {other}, quy định đứng dưới", other=tr(_NAMES[above]))
            yield Fault(context.where(_NAMES[below], second), message)
    label = context.part("addressed")
    title = context.part("type")
    if label is not None and title is not None and label.place < title.place:
        message = tr("đứng trên tên loại, quy định đứng dưới tên loại, trích yếu")
        yield Fault(context.where("Kính gửi", label), message)


@rule(
    "Các dòng của một thành phần liền nhau, không có dòng trống",
    appendix_1("II.1.c, II.2.b, II.5.b"),
)
def empty_line_within_head(context: Context) -> Iterator[Fault]:
    """Between national name and motto, the organs' names, type and subject, number and V/v."""
    found = _components(context)
    title = context.part("type")
    pairs = [(found.get("national_name"), found.get("motto")), (title, _first_below(context))]
    pairs += [*pairwise(context.head.organ_names)]
    pairs += [(found.get("number"), found.get("letter"))]
    for above, below in pairs:
        if above is not None and below is not None and _only_empty_between(context, above, below):
            message = tr("cách dòng trên một dòng trống, quy định ngay dưới")
            yield Fault(context.where("Phần đầu", below), message)


def _first_below(context: Context) -> Line | None:
    return next(iter(context.head.subject), None)


def _only_empty_between(context: Context, above: Line, below: Line) -> bool:
    """Empty paragraphs of one column that draw no line."""
    between = [context.paragraphs[at] for at in range(above.place + 1, below.place)]
    is_one = context.column_of(above) is context.column_of(below)
    blank = [one for one in between if not (one.text.strip() or one.drawn or one.has_drawings)]
    ruled = any(one.has_line_above or one.has_line_below for one in between)
    return is_one and bool(between) and len(blank) == len(between) and not ruled
