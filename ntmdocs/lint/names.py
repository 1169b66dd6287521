"""Phụ lục II: names that are known, each with the one way its capitals stand."""

from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.capitals import appendix_2, is_told
from ntmdocs.lint.context import Context
from ntmdocs.lint.looks import each_once
from ntmdocs.model.document_types import DocumentType
from ntmdocs.patterns import regex

__all__ = [
    "name_with_other_capitals",
    "own_place_with_other_capitals",
    "own_type_without_capital",
    "person_without_capitals",
]

_WHERE = msgids("Viết hoa")
_FIELDS = (
    *("Tài chính", "Nội vụ", "Xây dựng", "Nông nghiệp và Môi trường", "Tư pháp", "Y tế"),
    *("Công Thương", "Khoa học và Công nghệ", "Giáo dục và Đào tạo", "Ngoại giao", "Quốc phòng"),
    "Dân tộc và Tôn giáo",
)
_LAWS = (
    *("Đất đai", "Tổ chức chính quyền địa phương", "Ngân sách nhà nước", "Đầu tư công"),
    *("Xây dựng", "Bảo vệ môi trường", "Hợp tác xã", "Nhà ở", "Lâm nghiệp", "Thủy lợi", "Cư trú"),
    *(
        "Trồng trọt",
        "Chăn nuôi",
        "Thi đua, khen thưởng",
        "Thực hiện dân chủ ở cơ sở",
        "Phòng thủ dân sự",
    ),
)
# Those that are never common nouns: wrong in small letters too.
_ALWAYS = (
    *("Quốc hội", "Việt Nam", "Đảng Cộng sản", "Bác Hồ", "Mặt trận Tổ quốc"),
    *("Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
)
_NAMES = (
    *_ALWAYS,
    *(f"Sở {field}" for field in _FIELDS),
    *(f"Bộ {field}" for field in _FIELDS),
    *(f"Luật {law}" for law in _LAWS),
    *("Ban Chỉ đạo", "Ban Quản lý", "Hội Nông dân", "Đoàn Thanh niên", "Đảng ủy", "Chi bộ"),
    *("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công"),
    *("Văn phòng Hội đồng nhân dân", "Trạm Y tế", "Ngân hàng Chính sách xã hội"),
    *("Thủ tướng", "Chủ tịch", "Bí thư", "Trưởng phòng", "Huân chương Lao động"),
    *("Nguyên đán", "Trung thu", "Đoan ngọ", "Quốc khánh", "Cách mạng tháng Tám"),
)
_TWO_WAYS = (("ủy", "uỷ"), ("hóa", "hoá"))
_FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đào|Đoàn|Trương"
    "|Trịnh"
)
_CAPITAL = "[A-ZĐÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯẠ-Ỹ]"
_PERSON = regex(
    rf"(?<!\w)(?:[Ôô]ng|[Bb]à|đồng chí) (?:(?:{_FAMILY.lower()}) (?={_CAPITAL})"
    rf"|(?:{_FAMILY}) (?:văn|thị|đình|hữu|xuân|đức|ngọc|thanh|minh) (?={_CAPITAL}\w)"
    rf"|(?:{_FAMILY}) (?:Văn|Thị) (?!{_CAPITAL})(?=[^\W\d_])"
    rf"|(?:{_FAMILY.lower()}) (?:văn|thị) (?=[^\W\d_]{{2}}))"
)
_LEVELS = "xã|phường|đặc khu|tỉnh"


def _pattern() -> str:
    names = sorted(_NAMES, key=len, reverse=True)
    found = "|".join(names)
    for one, other in _TWO_WAYS:
        found = found.replace(one, f"(?:{one}|{other})")
    return rf"(?i)(?<!\w)(?:{found})(?!\w)"


_KNOWN = regex(_pattern())
_OF_AN_OFFICE = regex(rf"(?-i:Trưởng Phòng) {_CAPITAL}")  # who heads the `Phòng Kinh tế`
_BY_LETTERS = {name.casefold(): name for name in _NAMES}


@rule("Tên riêng đã biết viết hoa đúng chữ", appendix_2("IV"), severity=Severity.WARNING)
def name_with_other_capitals(context: Context) -> Iterator[Fault]:
    """`Ban chỉ đạo`, `Sở Tài Chính`, `Luật đất đai`; `ban chỉ đạo` may be anybody's."""
    wrong = []
    for line in context.sentences:
        for found in _KNOWN.finditer(line.text):
            words, asked = found[0], _asked(found[0])
            if _are_capitals_of(words, asked) or words.isupper() or is_told(line.text, found):
                continue
            if words.islower() and asked not in _ALWAYS:
                continue
            if _OF_AN_OFFICE.match(line.text, found.start()):
                continue
            message = tr('ghi "{words}", quy định "{asked}"', words=words, asked=asked)
            wrong.append((line, message))
    return each_once(context, _WHERE, wrong)


def _asked(words: str) -> str:
    key = words.casefold()
    for one, other in _TWO_WAYS:
        key = key.replace(other, one)
    return _BY_LETTERS[key]


def _are_capitals_of(words: str, asked: str) -> bool:
    return [*map(str.isupper, words)] == [*map(str.isupper, asked)]


@rule("Tên người viết hoa chữ đầu các âm tiết", appendix_2("II.1.a"), severity=Severity.WARNING)
def person_without_capitals(context: Context) -> Iterator[Fault]:
    """`ông Nguyễn văn An`, `bà trần thị hoa`; only behind a form of address."""
    wrong = []
    for line in context.sentences:
        for found in _PERSON.finditer(line.text):
            shown = " ".join(line.text[found.start() :].split()[:4])
            message = tr('ghi "{shown}", quy định viết hoa các âm tiết của tên', shown=shown)
            wrong.append((line, message))
    return each_once(context, _WHERE, wrong)


@rule(
    "Tên đơn vị hành chính: danh từ chung viết thường, tên riêng viết hoa",
    appendix_2("III.1.a"),
    severity=Severity.WARNING,
)
def own_place_with_other_capitals(context: Context) -> Iterator[Fault]:
    """`Xã Hợp Thịnh`, `xã hợp thịnh`, where the head says that the place is `Hợp Thịnh`."""
    place = context.head.found.get("date", {}).get("place", "").strip(" ,")
    if len(place.split()) < 2 or place.casefold().startswith(tuple(_LEVELS.split("|"))):
        return
    if not place.istitle():
        return  # told where the place stands
    own = regex(rf"(?i)(?<=\w )(?P<level>{_LEVELS}) (?P<name>{place})(?!\w)")
    wrong = []
    for line in context.sentences:
        for found in own.finditer(line.text):
            if found["level"] != found["level"].lower() or found["name"] != place:
                asked = f"{found['level'].lower()} {place}"
                message = tr('ghi "{words}", quy định "{asked}"', words=found[0], asked=asked)
                wrong.append((line, message))
    yield from each_once(context, _WHERE, wrong)


@rule("Tên loại của chính văn bản viết hoa", appendix_2("V.6"), severity=Severity.WARNING)
def own_type_without_capital(context: Context) -> Iterator[Fault]:
    """`theo kế hoạch này` in a Kế hoạch."""
    kind = context.head.document_type
    name = kind.type_name if isinstance(kind, DocumentType) else kind
    own = regex(rf"(?<=\w ){(name or '-').lower()} này(?!\w)")
    asked = f"{name} này"
    wrong = [
        (line, tr('ghi "{words}", quy định "{asked}"', words=found[0], asked=asked))
        for line in context.sentences
        if (found := own.search(line.text))
    ]
    return each_once(context, _WHERE, wrong)
