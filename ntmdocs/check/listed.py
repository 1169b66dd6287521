"""Counts that a list behind them does not keep: `còn 03 tiêu chí gồm: A; B`."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ntmdocs.check.context import PaperContext
from ntmdocs.criteria import national_sets
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model import Items, Section, Text
from ntmdocs.model.walk import DataPath, member_path, sections_of
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import seen_in_short, shortened

__all__ = ["listed_count_differs"]

_SHOWN = 110
_COUNTED = (
    r"(?:tiêu chí|chỉ tiêu|thôn|bản|xóm|ấp|tổ dân phố|khu dân cư|khu phố|xã|phường|nội dung"
    r"|nhiệm vụ|nhóm|giải pháp|biện pháp|dự án|công trình|mục tiêu|đơn vị|phòng|mô hình"
    r"|tuyến đường|tuyến|hạng mục|đợt|lớp|hội nghị|hội thi|đoàn|tổ|đội|câu lạc bộ|cơ sở"
    r"|lĩnh vực|sản phẩm|trường|đối tượng|hình thức|bước|yêu cầu|chuyên đề|khu vực|điểm|loại|vị trí"
    r"|nút giao|hành vi|trường hợp|vấn đề|phần|cuộc|trạm|cầu|cống"
    r"|nguyên tắc|chương trình|chỉ số|việc|kênh|khâu|khoản|nguồn|văn bản)"
)
_LIST = regex(
    rf"(?<![\w/.,-])(?P<count>[0-9]{{1,3}})(?:/[0-9]{{1,3}})? (?P<of>{_COUNTED})(?!\w)"
    rf"(?P<between>(?:(?![0-9]{{1,3}} {_COUNTED})[^.;:()]){{0,80}}?)"
    r"(?:(?: gồm| là| sau| cụ thể)?: ?(?P<list>[^:()]+?)(?=\.(?: |$)|$)"
    r"|\((?P<bracket>[^():]*[;,][^():]*)\))"
)
_MADE_OF = regex(  # any noun, where the list is said to make it up
    r"(?<![\w/.,-])(?P<count>[0-9]{1,3}) (?!(?:tháng|năm|ngày|giờ|tuần|quý|phút|triệu|tỷ|nghìn|đồng"
    r"|lít|tấn|tạ|kg|km|ha|m|m2|lần|đầu)\b)(?P<of>[^\W\d_]+(?: [^\W\d_]+){0,5}?)"
    r"(?P<between>),? (?:bao gồm|gồm|gồm có): ?(?P<list>[^:()]+?)(?=\.(?: |$)|$)(?P<bracket>)"
)
_HEAD = regex(
    rf"(?<![\w/.,-])(?P<count>[0-9]{{1,2}}) (?P<of>{_COUNTED})(?!\w)"
    r"(?P<between>[^.;:0-9]{0,60}):$"
)
_OF_OTHERS = regex(  # what is listed may be these: `02 mô hình tại các xã: …`
    r"(?<!\w)(?:tại|ở|cho|của|trên|với|về|theo|từ|do|giữa|thuộc|trong|đối|bằng|vào|mỗi|như|nhất)"
    r"(?!\w)"
)
_CRITERIA = regex(  # `03 tiêu chí còn lại gồm tiêu chí số 6 …, tiêu chí số 14 …`
    r"(?<![\w/.,-])(?P<count>[0-9]{1,2}) (?P<of>tiêu chí)(?P<between>[^.;:()0-9]{0,60}?)"
    r",? (?:gồm|là|bao gồm) (?P<list>tiêu chí (?:số )?[0-9][^.;:]+)(?P<bracket>)"
)
_ITS_NUMBER = regex(r" \(tiêu chí (?:số )?[0-9]{1,2}\)")  # behind a name of a list
_ONE_CRITERION = regex(r"tiêu chí (?:số )?[0-9]{1,2}(?![0-9]|/)")
_GOES_ON = regex(r"\.\.|…|v\.v|(?<!\w)(?:như|từ|trong đó|còn lại|các|và các)(?!\w)", re.IGNORECASE)
_OF_EACH = regex(r"\s*(?:mỗi |$)")  # `02 lớp bơi, 04 lớp võ; mỗi lớp 30 em`
_NEXT = regex(r", | và ")
_NUMBERED = regex(r"\s*(?:và )?(?P<count>[0-9]{1,3}) (?P<of>\D+)")


@rule("Số đếm khớp với danh sách kể ngay sau", severity=Severity.ERROR)
def listed_count_differs(context: PaperContext) -> Iterator[Fault]:
    """`còn 03 tiêu chí gồm: A; B`, `45 cơ sở, gồm: 20 cơ sở …; 15 cơ sở …`.

    Lists with `;` or with one item a line are counted; of a list with commas, which a name may
    have too, no more is told than that it is too short, or has too many names.
    """
    for path, printed in context.body:
        text = _ITS_NUMBER.sub("", printed)
        listed = [*_LIST.finditer(text)]
        for found in _CRITERIA.finditer(text):
            count = len(_ONE_CRITERION.findall(found["list"]))
            if count > 1 and count != int(found["count"]):
                current = seen_in_short(text, found, _SHOWN)
                yield Fault(path, _counted(found, count), current=current)
        known = {found.start() for found in listed}
        others = [one for one in _MADE_OF.finditer(text) if one.start() not in known]
        for found in (*listed, *others):
            if count := _other_count(found):
                yield Fault(
                    path, _counted(found, count), current=seen_in_short(text, found, _SHOWN)
                )
    for path, head, count in _lists_below(context):
        announced = _HEAD.search(head)
        is_theirs = announced and not _OF_OTHERS.search(announced["between"])
        if announced and is_theirs and int(announced["count"]) != count:
            yield Fault(path, _counted(announced, count), current=shortened(head, _SHOWN))


def _other_count(found: re.Match[str]) -> int:
    """How many are listed where these are surely not as many as said; 0 where they may be."""
    listed, said = found["list"] or found["bracket"] or "", int(found["count"])
    items = [item for item in listed.split(";") if not _OF_EACH.match(item)]
    listed = ";".join(items)
    parts = [_NUMBERED.match(item) for item in (items if len(items) > 1 else _NEXT.split(listed))]
    if len(parts) > 1 and all(part and part["of"].startswith(found["of"]) for part in parts):
        added = sum(int(part["count"]) for part in parts if part)
        return 0 if added == said else added
    if len(items) > 1:
        return 0 if len(items) == said else len(items)
    if criteria := _criteria_in(listed):
        return 0 if len(criteria) == said else len(criteria)
    return _of_commas(found, listed, said)


def _of_commas(found: re.Match[str], listed: str, said: int) -> int:
    """The same of a list with commas: a name may have a comma, and an `và`, of its own."""
    names = [name.strip() for name in listed.split(",")]
    most = len(names) + listed.count(" và ")
    are_these = all(name.startswith(found["of"]) for name in names)
    begin_alike = len({name.split(" ")[0] for name in names}) == 1 or are_these
    is_closed = not _GOES_ON.search(listed) and len(names) > 1
    are_capital = all(name[:1].isupper() for name in names)
    is_of_others = _OF_OTHERS.search(found["between"]) or (found["bracket"] and not are_capital)
    if not is_closed or (is_of_others and not begin_alike):
        return 0
    if most < said:
        return most
    are_names = begin_alike or are_capital
    return len(names) if are_names and len(names) > said else 0


def _criteria_in(listed: str) -> list[str]:
    """The names between commas, where each is the name of a criterion in one set."""
    names = [name.strip() for name in re.split(r",| và ", listed)]
    is_known = any(all(map(known.find, names)) for known in national_sets())
    return names if is_known and len(names) > 1 else []


def _counted(found: re.Match[str], count: int) -> str:
    return tr(
        "ghi {count} {of}, kể sau đó {count_2:02}",
        count=found["count"],
        of=found["of"],
        count_2=count,
    )


def _lists_below(context: PaperContext) -> Iterator[tuple[DataPath, str, int]]:
    """Each paragraph with how many items the list has that follows it."""
    for path, section in sections_of(context.filled):
        content: Sequence[object] = section.content
        for index, (block, following) in enumerate(pairwise(section.content)):
            is_last = index + 2 == len(content) or isinstance(content[index + 2], Section | Text)
            if isinstance(block, Text) and isinstance(following, Items) and is_last:
                where = member_path(block, (*path, "content"), index)
                yield where, str(block), len(following.items)
