"""Phụ lục I, phần I, mục II.7: the block of the signature as a whole, and its lines' order."""

from collections import Counter
from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once
from ntmdocs.lint.signature import has_title, named, posts_of
from ntmdocs.patterns import regex
from ntmdocs.read.lines import Line
from ntmdocs.read.recognise.signatures import begins_authority
from ntmdocs.read.view.shapes import Table, paragraphs_in

__all__ = [
    "authority_in_full",
    "authority_of_another_organ",
    "authority_with_place",
    "deputy_without_authority",
    "mark_in_signature",
    "missing_position",
    "missing_signer_name",
    "signature_left_of_recipients",
    "signature_lines_out_of_order",
    "two_signature_lines_in_one",
    "wrong_authority_for_position",
]

_WHERE = msgids("Chữ ký")
_IN_FULL = regex(
    r"(?P<words>ký thay|thay mặt|thừa lệnh|thừa (?:ủy|uỷ) quyền|quyền)\.?\s"
    r"(?=(?:ủy|uỷ) ban|hội đồng|ubnd|hđnd|chủ tịch|giám đốc|trưởng|chánh|bộ trưởng|hiệu trưởng)"
)
_SHORT = {"ký thay": "KT.", "thay mặt": "TM.", "thừa lệnh": "TL.", "quyền": "Q."}
_ORGANS = {
    "ủy ban nhân dân": "ubnd",
    "uỷ ban nhân dân": "ubnd",
    "ubnd": "ubnd",
    "hội đồng nhân dân": "hđnd",
    "hđnd": "hđnd",
}
_ORGAN = regex(rf"(?:tm\. )?(?P<organ>{'|'.join(_ORGANS)})\b")
_PLACE = regex(r"tm\. (?:(?:ủy|uỷ) ban nhân dân|ubnd) (?:xã|phường|đặc khu|tỉnh|thành phố) \w")
_DEPUTY = regex(r"(?:phó|thứ trưởng)\b")
_HEAD = regex(r"(?:chánh|trưởng|giám đốc|chủ tịch|chủ nhiệm|hiệu trưởng)\b")
_POSTS = r"(?:chủ tịch|giám đốc|trưởng phòng|chánh văn phòng)"
_TWO = regex(
    r"(?:tm\. (?:(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|ubnd|hđnd)(?: (?:xã|phường|tỉnh) .+)?"
    rf"|(?:kt|tl|tuq|q)\. {_POSTS}) (?:phó )?{_POSTS}"
)
_END_MARK = regex(r"[.,;:]$")
_NOT_A_NAME = regex(r"[^\w\s'’-]|\d|_")
_BLANK = regex(r"\.{2,}|…|_{2,}")


def _keys(lines: list[Line]) -> list[str]:
    return [line.key for line in lines]


@rule("Quyền hạn của người ký ghi bằng chữ viết tắt", appendix_1("II.7.b"))
def authority_in_full(context: Context) -> Iterator[Fault]:
    """`KÝ THAY CHỦ TỊCH`, `QUYỀN CHỦ TỊCH`."""
    for line in posts_of(context):
        found = _IN_FULL.match(line.key)
        if found is not None:
            short = _SHORT.get(found["words"], "TUQ.")
            message = tr(
                'ghi "{text}", quy định chữ viết tắt "{short}"', text=line.text, short=short
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("TM. trước tên cơ quan ban hành văn bản", appendix_1("II.7.b"))
def authority_of_another_organ(context: Context) -> Iterator[Fault]:
    """`TM. HỘI ĐỒNG NHÂN DÂN` on a paper of an Ủy ban nhân dân."""
    own = {
        _ORGANS[found["organ"]] for one in context.organ_lines if (found := _ORGAN.match(one.key))
    }
    for line in context.tail.authority:
        found = _ORGAN.match(line.key)
        if found is not None and own and _ORGANS[found["organ"]] not in own:
            message = tr('ghi "{text}", văn bản do cơ quan khác ban hành', text=line.text)
            yield Fault(context.where(_WHERE, line), message)


@rule(
    "Sau TM. ỦY BAN NHÂN DÂN không ghi địa danh",
    appendix_1("V"),
    severity=Severity.INFO,
)
def authority_with_place(context: Context) -> Iterator[Fault]:
    """`TM. ỦY BAN NHÂN DÂN XÃ …`; the decree's example ends before the place."""
    for line in context.tail.authority:
        if _PLACE.match(line.key):
            message = tr('ghi "{text}"; ví dụ của Nghị định không có địa danh', text=line.text)
            yield Fault(context.where(_WHERE, line), message)


@rule("Cấp phó ký thay thì ghi KT. và chức vụ cấp trưởng", appendix_1("II.7.b"))
def deputy_without_authority(context: Context) -> Iterator[Fault]:
    """`TM. ỦY BAN NHÂN DÂN` and then `PHÓ CHỦ TỊCH`."""
    said = _keys(context.tail.authority)
    if said and all(one.startswith("tm.") for one in said) and _has_organ(said):
        for line in context.tail.position[:1]:
            if _DEPUTY.match(line.key):
                message = tr('ghi "{text}" mà không có dòng "KT. ..." ở trên', text=line.text)
                yield Fault(context.where(_WHERE, line), message)


def _has_organ(keys: list[str]) -> bool:
    return any(_ORGAN.match(one) for one in keys)


@rule("KT. của cấp phó, TL. của cấp dưới", appendix_1("II.7.b"))
def wrong_authority_for_position(context: Context) -> Iterator[Fault]:
    """`TL. CHỦ TỊCH` and then `PHÓ CHỦ TỊCH`; `KT. CHỦ TỊCH` and then `CHÁNH VĂN PHÒNG`."""
    said = _keys(context.tail.authority)[-1:]
    for line in context.tail.position[:1]:
        form, _, post = said[0].partition(". ") if said else ("", "", "")
        is_own_deputy = _DEPUTY.match(line.key) is not None and line.key.endswith(post)
        if form == "tl" and is_own_deputy:
            message = tr('"TL." trên chức vụ cấp phó, quy định "KT."')
        elif form == "kt" and _HEAD.match(post) and _HEAD.match(line.key) and line.key != post:
            message = tr('"KT." trên chức vụ không phải cấp phó, quy định "TL."')
        else:
            continue
        yield Fault(context.where(_WHERE, line), message)


@rule("Dưới quyền hạn có chức vụ của người ký", appendix_1("II.7.đ"))
def missing_position(context: Context) -> Iterator[Fault]:
    """`TM. ỦY BAN NHÂN DÂN`, and under it the name."""
    tail = context.tail
    if tail.authority and not tail.position and not tail.unread and named(context) is not None:
        line = tail.authority[-1]
        if line.key.startswith(("tm.", "tl.", "tuq.", "kt.")) and not _TWO.match(line.key):
            message = tr('dưới "{text}" không có chức vụ của người ký', text=line.text)
            yield Fault(context.where(_WHERE, line), message)


@rule("Quyền hạn và chức vụ mỗi thứ một dòng", appendix_1("V"), severity=Severity.WARNING)
def two_signature_lines_in_one(context: Context) -> Iterator[Fault]:
    """`KT. CHỦ TỊCH PHÓ CHỦ TỊCH` on one line."""
    for line in context.tail.authority:
        if _TWO.fullmatch(line.key):
            message = tr("quyền hạn và chức vụ trên cùng một dòng; mẫu ghi hai dòng")
            yield Fault(context.where(_WHERE, line), message)


@rule("Quyền hạn, chức vụ, họ tên theo thứ tự từ trên xuống", appendix_1("II.7.đ"))
def signature_lines_out_of_order(context: Context) -> Iterator[Fault]:
    """KT. above TM., a line twice, a position under the name."""
    tail, name = context.tail, named(context)
    forms = [key.partition(".")[0] for key in _keys(tail.authority)]
    if "tm" in forms[1:] and forms[0] != "tm":
        line = tail.authority[forms.index("tm")]
        yield Fault(context.where(_WHERE, line), tr('"TM." ở dưới, quy định ở dòng đầu'))
    for line in tail.authority[1:]:
        if Counter(_keys(tail.authority))[line.key] > 1:
            yield Fault(context.where(_WHERE, line), tr("dòng này ghi hai lần"))
            break
    lines = [*tail.authority, *tail.position, *tail.other_position]
    if name is None or not all(context.is_whole(line) for line in (*lines, name)):
        return
    last = max((line.place for line in tail.authority), default=-1)
    above = [line for line in tail.position if line.place < last]
    if any(begins_authority(line) for line in tail.position[1:]):
        above = tail.position[:1]
    wrong = [(line, tr("chức vụ đứng trên quyền hạn")) for line in above]
    under = [line for line in lines if line.place > name.place]
    wrong += [(line, tr("đứng dưới họ tên, quy định ở trên")) for line in under]
    yield from each_once(context, _WHERE, wrong)


@rule(
    "Quyền hạn, chức vụ, họ tên không có dấu ở cuối", appendix_1("II.7"), severity=Severity.WARNING
)
def mark_in_signature(context: Context) -> Iterator[Fault]:
    """`CHỦ TỊCH.`, `(Nguyễn Văn An)`, `N.V. An`, `Nguyễn Văn An, ThS`: a name has letters alone."""
    wrong = [
        (line, tr("có dấu ở cuối; mẫu của Nghị định không có"))
        for line in posts_of(context)
        if _END_MARK.search(line.text) and not _BLANK.search(line.text)
    ]
    name = named(context)
    is_blank = name is None or _BLANK.search(name.text) is not None
    is_titled = name is not None and has_title(name)
    if name is not None and not (is_blank or is_titled) and _NOT_A_NAME.search(name.text):
        wrong.append((name, tr("họ tên có dấu; quy định chỉ ghi họ, tên đệm, tên")))
    return each_once(context, _WHERE, wrong)


@rule("Dưới chức vụ có họ tên người ký", appendix_1("II.7.c"), severity=Severity.WARNING)
def missing_signer_name(context: Context) -> Iterator[Fault]:
    """A position, and nobody's name under it."""
    tail = context.tail
    posts = [*tail.authority, *tail.position]
    if tail.label is not None and posts and named(context) is None and not tail.unread:
        yield Fault(context.where(_WHERE, posts[-1]), tr("không thấy họ tên người ký"))


@rule("Chữ ký ở bên phải, Nơi nhận ở bên trái", appendix_1("IV"))
def signature_left_of_recipients(context: Context) -> Iterator[Fault]:
    """In the left column of the table that both stand in."""
    label, posts = context.tail.label, posts_of(context)
    if label is None or not posts:
        return
    for table in context.view.blocks:
        if isinstance(table, Table):
            column = {
                one.number: cell.column
                for row in table.rows
                for cell in row.cells
                for one in paragraphs_in(cell.blocks)
            }
            at, other = column.get(posts[0].place), column.get(label.place)
            if at is not None and other is not None and at < other:
                yield Fault(context.where(_WHERE, posts[0]), tr("ở bên trái Nơi nhận"))
