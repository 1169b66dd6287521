"""Figures of one sentence that do not come out: parts of a whole, so many each, what is left.

Figures that may overlap, that may be a part of the whole, or that are said to be about, are
nobody's fault.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import format_number, parse_number, seen_in_short

__all__ = ["each_does_not_multiply", "parts_do_not_sum", "rest_does_not_add_up"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_SHOWN = 110
_WORD = r"[^\W\d_]+[²2]?"
_FIGURE = (  # that can be read in one way
    r"(?<![\w/.,:-])(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]{1,2})?"
    r"(?![\w/.:%-]|,[0-9]| ?%)"
)
_QUANTITY = regex(rf"(?P<figure>{_FIGURE}) (?P<unit>(?:(?:nghìn|triệu|tỷ|tỉ) )?{_WORD})")
_SENTENCE = regex(r"(?:[^.;]|[.](?! |$))+")
_BRACKETS = regex(r" ?\([^()]*\)")
_MADE_OF = regex(
    rf"(?P<total>{_FIGURE}) (?P<unit>{_WORD})(?P<between>[^.;:()0-9]{{0,80}}?),? ?"
    r"(?P<how>trong đó|bao gồm|gồm có|gồm)(?: có| là)?:? (?P<parts>[^:]+)"
)
_AT_PLACES = regex(  # `còn 22 hộ ở nhà tạm tại 03 bản: bản Cang 16 hộ, bản Nà 06 hộ`
    rf"(?P<total>{_FIGURE}) (?P<unit>{_WORD})(?P<between>[^.;:()0-9]{{0,60}}?) "
    r"(?:tại|ở) [0-9]{1,3} (?:thôn|bản|xóm|ấp|buôn|tổ dân phố|xã|trường)(?P<how>): (?P<parts>[^:]+)"
)
_NEXT_PART = regex(r", | và ")
_NAMED = regex(
    rf"(?:và )?[^\W\d_][^0-9]*? ?(?P<figure>{_FIGURE}) (?P<unit>{_WORD})(?: sơ| bản)?\W*$"
)
_COUNTED = regex(rf"(?:và )?(?P<figure>{_FIGURE}) (?P<unit>{_WORD})(?: \D+)?$")
_ALTOGETHER = regex(
    rf"(?<!\w)tổng cộng(?: là)? (?P<figure>{_FIGURE}) (?P<unit>{_WORD})", re.IGNORECASE
)
_TIMES = frozenset(("tháng", "năm", "ngày", "giờ", "phút", "tuần", "quý", "lần", "tuổi"))
_PEOPLE = frozenset(
    (
        *("người", "em", "cháu", "học", "đại", "thành", "cán", "đồng", "hội", "đảng", "đoàn"),
        *("nhân", "lao", "viên", "giáo", "trẻ", "chiến", "công"),
    )
)
_PAPERS = frozenset(
    ("văn", "kế", "quyết", "công", "thông", "báo", "tờ", "chỉ", "hướng", "nghị", "giấy")
)
_UNIT_SHOWN = regex(
    r"(?:văn bản|hồ sơ|học sinh|mô hình|công trình|cán bộ|đại biểu|lao động|hội viên|đảng viên"
    rf"|{_WORD})(?!\w)"
)
_LEAST_OF_WHOLE = Decimal("0.8")  # less of it than this may be what is told of it
_ABOUT = regex(
    r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|không quá|không dưới|trở lên|khoảng|gần|hơn|trên|dưới|từ"
    r"|đến|tới|thêm|còn lại|riêng|mỗi)(?!\w)",
    re.IGNORECASE,
)
_NEAR = 15  # characters before a figure, where it may be said to be about
_SCALES = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_EACH = regex(
    rf"(?<!\w)mỗi (?P<of>{_WORD})(?P<between>(?: {_WORD}){{0,3}}) "
    rf"(?P<figure>{_FIGURE}) (?P<unit>(?:(?:nghìn|triệu|tỷ|tỉ) )?{_WORD})"
)
_OF_VILLAGES = ("thôn", "bản", "xóm", "ấp", "buôn")
_FEWER = regex(
    rf"(?<!\w)còn (?P<now>{_FIGURE}) (?P<unit>{_WORD})[^.;:()0-9]{{0,40}}, (?P<how>giảm|tăng) "
    rf"(?P<by>{_FIGURE})(?: (?P=unit))?[^.;:()0-9]{{0,40}}\((?P<was>{_FIGURE}) (?P=unit)"
)
_DONE_AND_LEFT = regex(
    rf"(?<!\w)(?:tiếp nhận|nhận|giao|tổng số|có)(?: được| là)? (?P<all>{_FIGURE}) "
    rf"(?P<unit>{_WORD} {_WORD})[^.;:()0-9]{{0,40}}, (?:đã )?(?:giải quyết|xử lý|hoàn thành"
    rf"|thực hiện)(?: được| xong)? (?P<done>{_FIGURE}) (?P=unit)[^.;:()0-9]{{0,40}}, "
    rf"còn(?: lại)? (?P<left>{_FIGURE}) (?P=unit)"
)
_UNDER_WAY = regex(  # what is between may tell of those done, and not of those sent back
    rf"(?<!\w)(?:tiếp nhận|nhận)(?: được)? (?P<all>{_FIGURE}) (?P<unit>hồ sơ)"
    r"[^.;:()0-9]{0,40}[,;] đã (?:giải quyết|xử lý)(?: được| xong)? "
    rf"(?P<done>{_FIGURE}) (?P=unit)"
    r"(?:(?!trả lại|rút|từ chối|không|chuyển|hủy)(?:[^.:()]|\.(?=[0-9]))){0,90}?[,;] "
    rf"đang (?:giải quyết|xử lý) (?P<left>{_FIGURE}) (?P=unit)"
)


class _Part(NamedTuple):
    figure: Decimal
    unit: str
    is_named: bool
    """Whether it is the name of the part that stands before: `lúa 820 ha`."""


@rule("Số lượng các phần cộng bằng tổng số", severity=(_ERROR, _WARNING))
def parts_do_not_sum(context: PaperContext) -> Iterator[Fault]:
    """`62 hộ, gồm thôn Kịp 25 hộ, thôn Lành 21 hộ và thôn Tà 18 hộ`; money is told apart.

    What `trong đó` opens is a whole only where each part is called by its name and they make up
    nearly all of it, or too much.
    """
    for path, text in context.body:
        bare = _BRACKETS.sub("", text)
        for found in (*_MADE_OF.finditer(bare), *_AT_PLACES.finditer(bare)):
            total, parts = _figure(found["total"]), _parts_of(found["parts"])
            is_about = _ABOUT.search(_before(found.string, found.start("total")))
            if is_about or len(parts) < 2 or not _are_of(found["unit"], parts):
                continue
            added = sum((part.figure for part in parts), Decimal(0))
            is_closed = found["how"] != "trong đó"
            is_whole = is_closed or (
                all(part.is_named for part in parts) and added >= _LEAST_OF_WHOLE * total
            )
            if added != total and is_whole:
                yield Fault(
                    path,
                    _added(added, _unit_shown(found), total),
                    current=seen_in_short(found.string, found, _SHOWN),
                    severity=_ERROR if is_closed or added > total else _WARNING,
                )
        yield from _altogether(path, text)


def _unit_shown(found: re.Match[str]) -> str:
    whole = _UNIT_SHOWN.match(found.string, found.start("unit"))
    return whole[0] if whole else found["unit"]


def _added(added: Decimal, unit: str, total: Decimal) -> str:
    return tr(
        "các phần cộng là {format_number} {unit}, tổng ghi {format_number_2}",
        format_number=format_number(added),
        unit=unit,
        format_number_2=format_number(total),
    )


def _altogether(path: DataPath, text: str) -> Iterator[Fault]:
    """`450 m đường xóm Đông và 350 m đường xóm Tây, tổng cộng 850 m`."""
    for sentence in _SENTENCE.finditer(text):
        for found in _ALTOGETHER.finditer(sentence[0]):
            before = sentence[0][: found.start()]
            parts = [
                _figure(one["figure"])
                for one in _QUANTITY.finditer(before)
                if one["unit"].casefold() == found["unit"].casefold()
            ]
            added, total = sum(parts, Decimal(0)), _figure(found["figure"])
            if len(parts) > 1 and added != total and not _ABOUT.search(before):
                message = _added(added, found["unit"], total)
                yield Fault(path, message, current=seen_in_short(text, sentence, _SHOWN))


def _parts_of(words: str) -> list[_Part]:
    """The parts of a list, each with one figure; none where any of them has another form."""
    sentence = _SENTENCE.match(words)
    parts = list[_Part]()
    for each in _NEXT_PART.split(sentence[0] if sentence else ""):
        named, counted = _NAMED.match(each), _COUNTED.match(each)
        found = named or counted
        if found is None or _ABOUT.search(each[: found.start("figure")]) or "trở lên" in each:
            return []
        parts.append(_Part(_figure(found["figure"]), found["unit"].casefold(), named is not None))
    return parts


def _are_of(unit: str, parts: list[_Part]) -> bool:
    """Whether the parts are of the unit of the whole, and not of money or time."""
    units = {part.unit for part in parts}
    if units & (_TIMES | _SCALES.keys() | {"đồng"}):
        return False
    kinds = {*units, unit.casefold()}
    return len(kinds) == 1 or any(kinds <= of_a_kind for of_a_kind in (_PEOPLE, _PAPERS))


@rule("Số lượng mỗi đơn vị nhân lên bằng tổng số", severity=_WARNING)
def each_does_not_multiply(context: PaperContext) -> Iterator[Fault]:
    """`14 buổi tại 06 thôn, mỗi thôn 02 buổi`; `05 suất, mỗi suất 500.000 đồng, tổng 2.000.000`."""
    for path, text in context.body:
        for sentence in _SENTENCE.finditer(text):
            for found in _EACH.finditer(sentence[0]):
                said = _totals(sentence[0], found)
                count = _count_of(sentence[0], found, context)
                each = _amount(found["figure"], found["unit"])
                if len(said) != 1 or count is None or _ABOUT.search(found["between"]):
                    continue
                if said[0] != count * each:
                    unit = _unit_alone(found["unit"])
                    times = f"{format_number(count)} x {format_number(each)}"
                    message = tr(
                        "{times} là {format_number} {unit}, tổng ghi {format_number_2}",
                        times=times,
                        format_number=format_number(count * each),
                        unit=unit,
                        format_number_2=format_number(said[0]),
                    )
                    yield Fault(path, message, current=seen_in_short(text, sentence, _SHOWN))


def _totals(sentence: str, each: re.Match[str]) -> list[Decimal]:
    """The other figures of the sentence in the unit of what each has."""
    return [
        _amount(found["figure"], found["unit"])
        for found in _QUANTITY.finditer(sentence)
        if found.start("figure") != each.start("figure")
        and _unit_alone(found["unit"]) == _unit_alone(each["unit"])
        and not _ABOUT.search(_before(sentence, found.start()))
    ]


def _count_of(sentence: str, each: re.Match[str], context: PaperContext) -> Decimal | None:
    """How many there are of what each of has so much; None where that is not said once."""
    own = re.compile(rf"(?P<count>{_FIGURE}) {re.escape(each['of'])}(?!\w)", re.IGNORECASE)
    counts = {_figure(found["count"]) for found in own.finditer(sentence, 0, each.start())}
    if not counts and each["of"] in _OF_VILLAGES:
        whole = re.compile(rf"(?i:xã|phường) có {own.pattern}", re.IGNORECASE)
        texts = (text for _, text in context.body)
        counts = {_figure(found["count"]) for text in texts for found in whole.finditer(text)}
    return counts.pop() if len(counts) == 1 else None


def _unit_alone(unit: str) -> str:
    """The unit without its thousands: `triệu đồng` and `đồng` are one."""
    return "đồng" if unit.split()[0] in _SCALES else unit.casefold()


def _amount(figure: str, unit: str) -> Decimal:
    """In the unit itself; a sum of money in đồng."""
    return _figure(figure) * _SCALES.get(unit.split()[0], 1)


def _before(text: str, start: int) -> str:
    return text[max(start - _NEAR, 0) : start]


@rule("Số còn lại khớp với số trước đó và số tăng, giảm", severity=_ERROR)
def rest_does_not_add_up(context: PaperContext) -> Iterator[Fault]:
    """`còn 45 hộ, giảm 15 hộ so với đầu năm (63 hộ)`; `nhận 90 hồ sơ, đã giải quyết 80 …`."""
    for path, text in context.body:
        for found in _FEWER.finditer(text):
            now, by, was = (_figure(found[name]) for name in ("now", "by", "was"))
            expected = was - by if found["how"] == "giảm" else was + by
            if now != expected:
                how = f"{found['was']} {found['how']} {found['by']}"
                message = tr(
                    "{how} là {format_number}, mà ghi còn {now}",
                    how=how,
                    format_number=format_number(expected),
                    now=found["now"],
                )
                yield Fault(path, message, current=seen_in_short(text, found, _SHOWN))
        for found in (*_DONE_AND_LEFT.finditer(text), *_UNDER_WAY.finditer(text)):
            whole, done, left = (_figure(found[name]) for name in ("all", "done", "left"))
            if whole != done + left:
                added = tr(
                    "{done} và {left} cộng là {format_number}",
                    done=found["done"],
                    left=found["left"],
                    format_number=format_number(done + left),
                )
                message = tr("{added}, tổng ghi {all}", added=added, all=found["all"])
                yield Fault(path, message, current=seen_in_short(text, found, _SHOWN))


def _figure(words: str) -> Decimal:
    """A figure of a sentence: `_FIGURE` lets through none that is no number."""
    return parse_number(words)
