"""Phụ lục I, phần I, mục II.7: chức vụ, họ tên và chữ ký của người có thẩm quyền."""

import re
from collections.abc import Iterator
from itertools import takewhile

from ntmdocs.findings import Fault, Source, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import ND30, appendix_1
from ntmdocs.lint.context import Context
from ntmdocs.lint.cures import Cure
from ntmdocs.lint.looks import each_once, size_faults, style_faults, words_of
from ntmdocs.lint.places import is_at_margin
from ntmdocs.read.lines import Line

__all__ = [
    "academic_title_before_name",
    "authority_before_wrong_words",
    "form_of_address_before_name",
    "has_title",
    "name_in_capitals",
    "name_not_bold_upright",
    "name_without_capitals",
    "named",
    "position_not_bold_upright",
    "position_not_in_capitals",
    "position_of_the_one_signed_for",
    "posts_of",
    "signature_not_centred",
    "wrong_authority_form",
    "wrong_name_size",
    "wrong_position_size",
]

_AUTHORITY = re.compile(
    r"(?P<form>t[./]?m|k[./]?t|t[./]?l|t[./]?u[./]?q|q)(?P<after>\s*[./:,]?\s*)(?=\w)"
)
_TWO_SPACES = re.compile(r"\s*\w+\.\s{2,}\w")
_WORDS = ("TM", "KT", "TL", "TUQ", "Q")
_ORGAN = re.compile(r"(?:ủy ban|ubnd|hội đồng|hđnd|ban|tập thể|tổ|đoàn|chính phủ|cấp ủy)\b")
_COLLECTIVE = re.compile(r"(?:(?:ủy|uỷ) ban|hội đồng) nhân dân|ubnd|hđnd")
_POST = re.compile(
    r"(?:chủ tịch|giám đốc|trưởng|chánh|hiệu trưởng|bộ trưởng|cục trưởng|chi cục trưởng|bí thư"
    r"|tổng giám đốc|viện trưởng|vụ trưởng|chủ nhiệm|thủ trưởng)\b"
)
_POSTS = re.compile(r"(?:phó |quyền )?(?:(?:đội|tổ|phòng|ban|khoa) )?" + _POST.pattern)
_SHORT = r"gs|pgs|ts|ths|bs|bscki|bsckii|ks|cn|tskh|ngưt|ngnd|nsưt|nsnd|ttưt|ttnd|ahlđ"
_LEARNED = re.compile(
    rf"(?:{_SHORT}|gs\.ts|pgs\.ts)\s?\.\s?\S"
    r"|(?:giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|bác sĩ|bác sỹ|kỹ sư|cử nhân|dược sĩ"
    r"|nhà giáo ưu tú|nhà giáo nhân dân|anh hùng)\s\S"
)
_LEARNED_SHORT = re.compile(
    r"(?:GS|PGS|TS|Ths|ThS|BS|KS|CN|TSKH|NGƯT|NGND)\s(?=[A-ZĐÀ-Ỹ][^A-ZĐÀ-Ỹ])"
)
_ADDRESSED = re.compile(
    r"(?:bà|đ/c|đồng chí)(?:\s?[:.]\s?|\s)(?=\w+ \w)|ông(?:\s?[:.]\s?|\s)(?=(?:nguyễn|trần|lê|phạm"
    r"|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đào|đoàn|trương|trịnh|mai|hà|cao)\s\w)"
)
_OWN_RULES = re.compile(
    r"(?<!môi )(?<!thị )trường|đại học|học viện|bệnh viện|y tế|giáo dục|đào tạo|viện|khoa học"
    r"|quân sự|công an|quốc phòng"
)
_WHERE = msgids("Chữ ký")


def named(context: Context) -> Line | None:
    """The name under the signature; a position alone is none."""
    name = context.tail.full_name
    return None if name is None or _POSTS.match(name.key) or len(name.text) > 45 else name


def posts_of(context: Context) -> list[Line]:
    """The lines of authority and position."""
    tail = context.tail
    name = named(context)
    alone = [one for one in [tail.full_name] if one and not name and _POSTS.match(one.key)]
    return [*tail.authority, *tail.position, *alone]


@rule("Sau TM., KT., TL., TUQ., Q. có dấu chấm và một khoảng trắng", appendix_1("II.7.b"))
def wrong_authority_form(context: Context) -> Iterator[Fault]:
    """`TM ỦY BAN`, `KT.CHỦ TỊCH`, `T/M`."""
    for line in posts_of(context):
        found = _AUTHORITY.match(line.key)
        if found is None or line.text[: found.end("form")].islower():
            continue
        rest = line.key[found.end() :]
        if not (_ORGAN.match(rest) or _POSTS.match(rest)):
            continue
        bare = re.sub(r"[./]", "", found["form"]).upper()
        if bare in _WORDS and (
            (found["form"].upper(), found["after"]) != (bare, ". ")
            or _TWO_SPACES.match(words_of(line))
        ):
            asked = f"{bare}. {line.text[found.end() :]}"
            yield Fault(
                context.where(_WHERE, line),
                tr('ghi "{text}", quy định "{asked}"', text=line.text, asked=asked),
            )


@rule("TM. trước tên tập thể; KT., TL., TUQ., Q. trước chức vụ", appendix_1("II.7.b"))
def authority_before_wrong_words(context: Context) -> Iterator[Fault]:
    """`TM. CHỦ TỊCH`, `KT. ỦY BAN NHÂN DÂN`; `ỦY BAN NHÂN DÂN` over a post, without `TM.`."""
    tail = context.tail
    for line in tail.position[:1]:
        if not tail.authority and tail.other_position and _COLLECTIVE.fullmatch(line.key):
            message = tr('trước "{text}" không có "TM."', text=line.text)
            yield Fault(context.where(_WHERE, line), message)
    for line in context.tail.authority:
        form, _, rest = line.key.partition(".")
        rest = rest.strip()
        if form == "tm" and _POST.match(rest):
            message = tr("TM. đứng trước chức vụ, quy định trước tên tập thể, cơ quan")
            yield Fault(context.where(_WHERE, line), message)
        elif form in ("kt", "tl", "tuq", "q") and re.match(r"(?:ủy ban|ubnd|hội đồng)\b", rest):
            message = tr(
                "{form}. đứng trước tên cơ quan, quy định trước chức vụ", form=form.upper()
            )
            yield Fault(context.where(_WHERE, line), message)
        elif form in ("kt", "tl", "tuq", "q") and re.match(r"phó\b", rest):
            message = tr(
                "{form}. đứng trước chức vụ cấp phó, quy định trước chức vụ cấp trưởng",
                form=form.upper(),
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Người ký thay không ghi lại chức vụ của người được ký thay", appendix_1("II.7.b"))
def position_of_the_one_signed_for(context: Context) -> Iterator[Fault]:
    """`KT. CHỦ TỊCH` and then `CHỦ TỊCH`: who signs for him is another."""
    said = [line.key for line in context.tail.authority if line.key.startswith(("kt.", "tl."))]
    for line in context.tail.position:
        if said and line.key == said[-1][3:].strip() and _POST.match(line.key):
            message = tr(
                'ghi lại "{text}", quy định ghi chức vụ của chính người ký', text=line.text
            )
            yield Fault(context.where(_WHERE, line), message)


@rule("Quyền hạn, chức vụ in hoa", appendix_1("II.7.đ"))
def position_not_in_capitals(context: Context) -> Iterator[Fault]:
    """Small letters."""
    unread = takewhile(lambda line: _POSTS.match(line.key), context.tail.unread)
    for line in (*posts_of(context), *unread):
        if not line.is_upper:
            message = tr('ghi "{text}", quy định chữ in hoa', text=line.text)
            yield Fault(context.where(_WHERE, line), message)


@rule("Quyền hạn, chức vụ cỡ chữ 13-14", appendix_1("II.7.đ"), mends=True)
def wrong_position_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, _WHERE, posts_of(context), 13, 14)


@rule("Quyền hạn, chức vụ kiểu chữ đứng, đậm", appendix_1("II.7.đ"), mends=True)
def position_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, _WHERE, posts_of(context), bold=True, italic=False)


def _name(context: Context) -> Iterator[Line]:
    name = named(context)
    if name is not None and len(name.text.split()) > 1:
        yield name


@rule("Họ tên người ký bằng chữ thường", appendix_1("II.7.đ"))
def name_in_capitals(context: Context) -> Iterator[Fault]:
    """All of it in capitals."""
    for line in _name(context):
        if line.is_upper:
            yield Fault(context.where("Họ tên", line), tr("họ tên in hoa, quy định chữ thường"))


@rule("Họ tên người ký viết hoa chữ đầu các âm tiết", Source(ND30, "Phụ lục II, mục II.1.a"))
def name_without_capitals(context: Context) -> Iterator[Fault]:
    """`Trần văn An`."""
    for line in _name(context):
        if not has_title(line) and any(word[0].islower() for word in line.text.split()):
            message = tr('ghi "{text}", quy định viết hoa chữ đầu các âm tiết', text=line.text)
            yield Fault(context.where("Họ tên", line), message)


@rule("Họ tên người ký cỡ chữ 13-14", appendix_1("II.7.đ"), mends=True)
def wrong_name_size(context: Context) -> Iterator[Fault]:
    """Smaller or larger letters."""
    return size_faults(context, "Họ tên", _name(context), 13, 14)


@rule("Họ tên người ký kiểu chữ đứng, đậm", appendix_1("II.7.đ"), mends=True)
def name_not_bold_upright(context: Context) -> Iterator[Fault]:
    """Light or italic letters."""
    return style_faults(context, "Họ tên", _name(context), bold=True, italic=False)


def has_title(name: Line) -> bool:
    """Something stands before the name, of which there are rules."""
    learned = _LEARNED.match(name.key) or _LEARNED_SHORT.match(name.text)
    return learned is not None or _ADDRESSED.match(name.key) is not None


@rule("Trước họ tên không ghi học hàm, học vị", appendix_1("II.7.c"))
def academic_title_before_name(context: Context) -> Iterator[Fault]:
    """`ThS. Nguyễn Văn An`; schools, hospitals, science and the armed forces have own rules."""
    if any(_OWN_RULES.search(line.key) for line in (*context.head.organ, *posts_of(context))):
        return
    for line in _name(context):
        if _LEARNED.match(line.key) or _LEARNED_SHORT.match(line.text):
            message = tr("ghi học hàm, học vị, danh hiệu trước họ tên")
            yield Fault(context.where("Họ tên", line), message)


@rule("Họ tên người ký chỉ gồm họ, tên đệm, tên", appendix_1("II.7.c"))
def form_of_address_before_name(context: Context) -> Iterator[Fault]:
    """`Ông Nguyễn Văn An`, `Đ/c Nguyễn Văn An`; Ông alone is a family's name too."""
    for line in _name(context):
        found = _ADDRESSED.match(line.key)
        if found is not None:
            message = tr('ghi "{text}" trước họ tên', text=line.text[: found.end()].strip())
            yield Fault(context.where("Họ tên", line), message)


@rule("Họ tên canh giữa dưới quyền hạn, chức vụ", appendix_1("II.7.đ"), mends=True)
def signature_not_centred(context: Context) -> Iterator[Fault]:
    """The name at a side, or one line of the position, where another line is in the middle."""
    lines = [line for line in (*posts_of(context), *_name(context)) if context.is_whole(line)]
    if any(line.is_centered for line in lines):
        wrong = [line for line in lines if is_at_margin(context.paragraph(line))]
        message = tr("không canh giữa với các dòng khác của khối chữ ký")
        cure = Cure(alignment="center")
        yield from each_once(context, _WHERE, [(line, message) for line in wrong], cure)
