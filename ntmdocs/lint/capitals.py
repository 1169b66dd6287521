"""Phụ lục II: viết hoa, where a program can be sure; the rest is for who reads."""

import re
from collections.abc import Iterator

from ntmdocs.findings import Fault, Severity, Source, rule
from ntmdocs.language import msgids, tr
from ntmdocs.lint.acts import ND30
from ntmdocs.lint.context import Context
from ntmdocs.vietnamese import words_around

__all__ = [
    "SMALL",
    "act_without_capital",
    "appendix_2",
    "article_without_capital",
    "city_without_capital",
    "clause_with_capital",
    "decoration_without_capital",
    "event_without_capital",
    "festival_without_capital",
    "first_found",
    "holiday_without_capital",
    "is_told",
    "office_without_capital",
    "organ_with_too_many_capitals",
    "organ_without_capital",
    "party_without_capital",
    "people_without_capital",
    "province_with_capital",
    "region_without_capital",
    "state_without_capital",
    "weekday_without_capital",
]

_WARNING = Severity.WARNING
_WHERE = msgids("Viết hoa")
SMALL = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_ORGAN = re.compile(
    r"(?<!\w)(?:(?:ủy|uỷ) ban|hội đồng) nhân dân"
    r" (?:tỉnh|thành phố|huyện|xã|phường|thị trấn|đặc khu)(?!\w)"
    r"|(?<!\w)(?:sở|bộ) (?:Tài chính|Nội vụ|Xây dựng|Nông nghiệp|Tư pháp|Y tế|Công Thương|Khoa học"
    r"|Giáo dục|Văn hóa|Ngoại giao|Quốc phòng|Công an)(?!\w)"
    r"|(?<!\w)(?:mặt trận [Tt]|Mặt trận t)ổ quốc(?!\w)"
    r"|(?<!\w)(?<!cơ )(?<!công )(?<!trụ )sở (?:tài chính|nội vụ|xây dựng|nông nghiệp và|tư pháp"
    r"|y tế|công thương|khoa học và|giáo dục và)(?!\w)"
    r"|(?:(?<=của )|(?<=theo ))bộ (?:tài chính|nội vụ|tư pháp|quốc phòng|ngoại giao)(?!\w)"
)
_PEOPLE = re.compile(
    r"(?<!\w)(?:đời sống|tầng lớp|toàn thể|vận động|đảng viên và|cán bộ và|phục vụ|trong|cho"
    r"|cùng|của) nhân dân(?!\w)"
)
_ACT = r"(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Hiến pháp|Quy chế)"
_ARTICLE = re.compile(
    rf"(?<!\w)(?:điều|chương|phần) (?:\d+|[IVX]+),? (?:của )?{_ACT}(?!\w)"
    r"|(?<!\w)(?:tiểu mục|mục|phần) (?:\d+|[IVX]+) (?:Mục|Chương|Phần|Phụ lục) [\dIVX]"
    r"|(?<=khoản \d )điều \d+(?!\w)"
)
_CLAUSE = re.compile(rf"(?<=[{SMALL},;] )(?:Khoản \d+|Điểm [a-zđ])(?=[ ,]+(?:Khoản|khoản|Điều))")
_CAPITALS = re.compile(
    r"(?<!\w)(?:(?:Ủy|Uỷ) Ban|Hội Đồng) [Nn]hân [Dd]ân(?!\w)"
    r"|(?<!\w)(?:(?:Ủy|Uỷ) ban|Hội đồng) Nhân [Dd]ân(?!\w)"
)
_STATE = re.compile(r"(?<!\w)(?:Đảng(?:,| và)|của|do) nhà nước(?!\w)")
_PARTY = re.compile(r"(?<!\w)(?:của |theo )?đảng(?:,| và) [Nn]hà nước(?!\w)")
_DECORATION = re.compile(
    r"(?<!\w)(?:huân chương|huy chương) (?:Lao động|Độc lập|Kháng chiến|Chiến công|Quân công"
    r"|Hồ Chí Minh|Sao vàng|Bảo vệ Tổ quốc)(?!\w)|(?<!\w)anh hùng Lao động(?!\w)"
    r"|(?<!\w)Huân chương [^.,;]{3,20} hạng (?:nhất|nhì|ba)(?!\w)"
)
_OFFICE = re.compile(r"(?<!\w)(?:chủ tịch nước|chủ tịch Quốc hội|thủ tướng [Cc]hính phủ)(?!\w)")
_HOLIDAY = re.compile(
    r"(?<!\w)ngày (?:quốc khánh|quốc tế (?:lao động|phụ nữ)|phụ nữ Việt Nam|nhà giáo Việt Nam"
    r"|thương binh|giải phóng miền Nam)(?!\w)"
)
_FESTIVAL = re.compile(r"(?<!\w)[Tt]ết (?:nguyên đán|đoan ngọ|trung thu|nguyên tiêu)(?!\w)")
_TYPES = (
    *("nghị quyết", "quyết định", "chỉ thị", "kế hoạch", "thông báo", "báo cáo", "tờ trình"),
    *("công văn", "công điện", "nghị định", "thông tư", "hướng dẫn", "chương trình"),
)
_NAMES = tuple(f"{name} số" for name in _TYPES)
_PARTICULAR = re.compile(
    rf"(?<!\w)(?:{'|'.join(_NAMES)}):? ?\d+[/-][\dA-ZĐ]"
    rf"|(?<=[{SMALL}] )(?<!pháp )(?<!kỷ )(?<!quy )(?<!Bộ )(?<!bộ )(?:bộ )?luật "
    rf"(?=[A-ZĐ][{SMALL}]+ [{SMALL}])"
)
_REGION = re.compile(
    r"(?<!\w)(?:vùng|miền|khu vực|đồng bằng|đông|tây|các tỉnh) (?:bắc|nam|trung) bộ(?!\w)"
    r"|(?<!\w)vùng (?:tây|đông) (?:bắc|nam)(?!\w)"
    r"|(?<!\w)tây nguyên(?!\w)"
)
_CITY = re.compile(r"(?<!\w)thành phố Hồ Chí Minh(?!\w)|(?<!\w)thủ đô Hà Nội(?!\w)")
_PROVINCE = re.compile(
    rf"(?<=[{SMALL}] )(?:Tỉnh|Thành Phố|Thành phố(?! Hồ Chí Minh)) (?=[A-ZĐ][{SMALL}])"
)
_EVENT = re.compile(r"(?<!\w)cách mạng (?:[Tt]háng (?:Tám|Mười))(?!\w)")
_WEEKDAY = re.compile(
    r"(?<!\w)(?<!lần )thứ (?:hai|ba|tư|năm|sáu|bảy),? (?=(?:ngày \d|hằng tuần|hàng tuần))"
    rf"|(?<=[{SMALL}] )Thứ (?=(?:Hai|Ba|Tư|Năm|Sáu|Bảy)(?!\w))"
)


def first_found(
    context: Context, pattern: re.Pattern[str], message: str, *words: str
) -> Iterator[Fault]:
    """The first place in the paper, and how many more there are.

    Where none of `words` stands in the paper nothing is searched: that is quick.
    """
    if words and not any(word in context.text_of_sentences for word in words):
        return
    found = [(line, one) for line in context.sentences for one in pattern.finditer(line.text)]
    if found:
        line, first = found[0]
        shown = words_around(line.text, *first.span(), 1, 1)
        others = tr(" (và {count:02} chỗ khác)", count=len(found) - 1) if len(found) > 1 else ""
        yield Fault(
            context.where(_WHERE, line),
            tr('ghi "{shown}", {message}{others}', shown=shown, message=tr(message), others=others),
        )


def is_told(text: str, found: re.Match[str]) -> bool:
    """Whether a rule here answers to some of these words."""
    patterns = (_ORGAN, _CAPITALS, _OFFICE, _DECORATION, _HOLIDAY, _FESTIVAL, _EVENT, _PARTICULAR)
    return any(
        one.start() < found.end() and found.start() < one.end()
        for each in patterns
        for one in each.finditer(text)
    )


def appendix_2(item: str) -> Source:
    """An item of Appendix II, on capitals: `IV.1.a`."""
    return Source(ND30, f"Phụ lục II, mục {item}")


@rule("Tên cơ quan viết hoa chữ đầu", appendix_2("IV.1.a"), severity=_WARNING)
def organ_without_capital(context: Context) -> Iterator[Fault]:
    """`ủy ban nhân dân xã`; `ủy ban nhân dân các cấp` names none."""
    return first_found(
        context,
        _ORGAN,
        "quy định viết hoa chữ đầu tên cơ quan",
        "ủy ban nhân dân",
        "sở ",
        "bộ ",
        "ặt trận ",
        "uỷ ban nhân dân",
        "hội đồng nhân dân",
    )


@rule("Danh từ Nhân dân viết hoa", appendix_2("V.1"), severity=_WARNING)
def people_without_capital(context: Context) -> Iterator[Fault]:
    """`đời sống nhân dân`; in the names of organs it stands otherwise."""
    return first_found(context, _PEOPLE, 'quy định "Nhân dân"', " nhân dân")


@rule("Phần, chương, điều được viện dẫn viết hoa", appendix_2("V.7"), severity=_WARNING)
def article_without_capital(context: Context) -> Iterator[Fault]:
    """`điều 5 Luật …`."""
    return first_found(context, _ARTICLE, "quy định viết hoa Phần, Chương, Mục, Điều")


@rule("Khoản, điểm được viện dẫn viết thường", appendix_2("V.7"), severity=_WARNING)
def clause_with_capital(context: Context) -> Iterator[Fault]:
    """`theo Khoản 2 Điều 5`."""
    return first_found(context, _CLAUSE, "quy định viết thường khoản, điểm", "Khoản ", "Điểm ")


@rule(
    "Thành phố Hồ Chí Minh, Thủ đô Hà Nội viết hoa chữ đầu",
    appendix_2("III.1.c"),
    severity=_WARNING,
)
def city_without_capital(context: Context) -> Iterator[Fault]:
    """`thành phố Hồ Chí Minh`."""
    return first_found(
        context, _CITY, "quy định viết hoa chữ đầu", "thành phố Hồ Chí Minh", "thủ đô Hà Nội"
    )


@rule("Danh từ chung trước tên tỉnh viết thường", appendix_2("III.1.a"), severity=_WARNING)
def province_with_capital(context: Context) -> Iterator[Fault]:
    """`của Tỉnh Bắc Ninh`; communes and wards may bear the name of a person, and are left out."""
    return first_found(
        context, _PROVINCE, 'quy định viết thường: "tỉnh"', "Tỉnh ", "Thành Phố ", "Thành phố "
    )


@rule("Thứ trong tuần viết hoa số thứ tự", appendix_2("V.8.c"), severity=_WARNING)
def weekday_without_capital(context: Context) -> Iterator[Fault]:
    """`thứ hai hằng tuần`; `lần thứ hai` is none."""
    return first_found(context, _WEEKDAY, 'quy định viết hoa: "thứ Hai"', "hứ ")


@rule(
    "Trong tên Ủy ban nhân dân, Hội đồng nhân dân chỉ viết hoa chữ đầu",
    appendix_2("IV.1.a"),
    severity=_WARNING,
)
def organ_with_too_many_capitals(context: Context) -> Iterator[Fault]:
    """`Ủy Ban Nhân Dân`, `Hội đồng Nhân dân`."""
    return first_found(
        context,
        _CAPITALS,
        "quy định chỉ viết hoa chữ đầu",
        "Ủy Ban",
        "Uỷ Ban",
        "Hội Đồng",
        "ban Nhân",
        "đồng Nhân",
    )


@rule("Danh từ Nhà nước viết hoa", appendix_2("V.1"), severity=_WARNING)
def state_without_capital(context: Context) -> Iterator[Fault]:
    """`Đảng và nhà nước`; `quản lý nhà nước`, `ngân sách nhà nước` stand in names otherwise."""
    return first_found(context, _STATE, 'quy định "Nhà nước"', "nhà nước")


@rule("Tên huân chương, huy chương viết hoa", appendix_2("V.2"), severity=_WARNING)
def decoration_without_capital(context: Context) -> Iterator[Fault]:
    """`huân chương Lao động`."""
    return first_found(
        context,
        _DECORATION,
        "quy định viết hoa tên huân chương, huy chương",
        "huân chương",
        "huy chương",
        "anh hùng",
        "Huân chương",
    )


@rule("Chức vụ của người cụ thể viết hoa", appendix_2("V.3"), severity=_WARNING)
def office_without_capital(context: Context) -> Iterator[Fault]:
    """`chủ tịch nước`, `thủ tướng Chính phủ`: of those there is one."""
    return first_found(context, _OFFICE, "quy định viết hoa chức vụ", "chủ tịch", "thủ tướng")


@rule("Đảng, chỉ Đảng Cộng sản Việt Nam, viết hoa", appendix_2("V.4"), severity=_WARNING)
def party_without_capital(context: Context) -> Iterator[Fault]:
    """`đảng và Nhà nước`."""
    return first_found(context, _PARTY, 'quy định "Đảng"', "đảng")


@rule("Tên ngày lễ, ngày kỷ niệm viết hoa chữ đầu", appendix_2("V.5"), severity=_WARNING)
def holiday_without_capital(context: Context) -> Iterator[Fault]:
    """`ngày quốc khánh 2-9`."""
    return first_found(
        context,
        _HOLIDAY,
        "quy định viết hoa chữ đầu tên ngày lễ, ngày kỷ niệm",
        "quốc khánh",
        "quốc tế",
        "phụ nữ",
        "nhà giáo",
        "thương binh",
        "giải phóng",
    )


@rule("Tên ngày tết viết hoa chữ đầu", appendix_2("V.8.b"), severity=_WARNING)
def festival_without_capital(context: Context) -> Iterator[Fault]:
    """`tết nguyên đán`."""
    return first_found(
        context,
        _FESTIVAL,
        'quy định viết hoa chữ đầu: "tết Nguyên đán"',
        "nguyên đán",
        "đoan ngọ",
        "trung thu",
        "nguyên tiêu",
    )


@rule("Tên loại của một văn bản cụ thể viết hoa", appendix_2("V.6"), severity=_WARNING)
def act_without_capital(context: Context) -> Iterator[Fault]:
    """`quyết định số 12/QĐ-UBND`, `theo luật Đất đai`."""
    return first_found(
        context, _PARTICULAR, "quy định viết hoa tên loại của một văn bản cụ thể", *_NAMES, "luật "
    )


@rule("Tên vùng, miền viết hoa", appendix_2("III.1.đ"), severity=_WARNING)
def region_without_capital(context: Context) -> Iterator[Fault]:
    """`vùng bắc bộ`, `tây nguyên`."""
    return first_found(
        context, _REGION, "quy định viết hoa tên vùng, miền", " bộ", "tây nguyên", "vùng "
    )


@rule("Tên sự kiện lịch sử viết hoa", appendix_2("V.9"), severity=_WARNING)
def event_without_capital(context: Context) -> Iterator[Fault]:
    """`cách mạng tháng Tám`."""
    return first_found(context, _EVENT, "quy định viết hoa tên sự kiện lịch sử", "cách mạng")
