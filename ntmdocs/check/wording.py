"""Words and signs that a hand slipped on: doubled, run together."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ntmdocs.check.context import PaperContext
from ntmdocs.check.spelling import Syllable, is_common, syllables_of
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.language import tr
from ntmdocs.model.walk import DataPath
from ntmdocs.patterns import regex
from ntmdocs.vietnamese import CAPITALS, words_around

__all__ = [
    "dash_without_space",
    "doubled_sign",
    "doubled_word",
    "sign_misplaced",
]

_WARNING = Severity.WARNING
_FEW = 2  # words shown before and after
# Words that never stand twice in a row; `dần dần`, `ngày ngày`, `luôn luôn` may.
_NEVER_TWICE = (
    *("các", "và", "của", "là", "với", "trong", "theo", "được", "đã", "sẽ", "tại", "những", "bị"),
    *("này", "để", "hoặc", "nhằm", "việc", "cho", "trên", "về", "có", "đến", "thì", "mà"),
)
_TWICE = regex(rf"(?<![\w-])(?P<word>{'|'.join(_NEVER_TWICE)}) (?P=word)(?![\w-])", re.IGNORECASE)
# Syllables that Vietnamese doubles: `từ từ`, `ngày ngày`, `trùng trùng`.
_OFTEN_TWICE = frozenset(
    (
        *("ngày", "đời", "mãi", "thường", "hằng", "hàng", "xa", "xanh", "lâu", "từ", "song", "đều"),
        *("năm", "tháng", "tuần", "mùa", "ba", "hai", "mười", "trăm", "nghìn", "vạn", "triệu"),
        *("lần", "lượt", "tầng", "lớp", "trùng", "điệp", "sớm", "trưa", "chiều", "đêm", "tối"),
        *("sáng", "dần", "luôn", "tư", "hơi", "vui", "rất", "tạo", "vân", "ai", "đâu", "nhất"),
        *("chung", "riêng", "gần", "quanh", "cao", "dài", "nhỏ", "to", "lớn", "khác", "quen"),
        *("đỏ", "hồng", "vàng", "trắng", "tím", "nâu", "mát", "ấm", "cay", "ngọt", "tròn", "vuông"),
        *("chốc", "lăm", "khư", "rưng", "rào", "rầm", "ào", "ù", "vù", "ùn", "phăng", "chang"),
        *(
            "nơi",
            "hừng",
            "bừng",
            "lâng",
            "nao",
            "thao",
            "ròng",
            "chăm",
            "chằm",
            "sờ",
            "tất",
            "nhao",
        ),
        *("núi", "đồi", "chồng", "đống", "bầy", "đàn", "lũ", "đoàn", "hàng", "dãy", "cành", "lá"),
    )
)
# Those of whom each is meant where another doubled word, or `đều`, stands beside: `người người,
# nhà nhà`; `thôn thôn Mo` is a slip.
_EACH_OF = frozenset(
    (
        *("người", "nhà", "thôn", "bản", "làng", "xã", "xóm", "ấp", "ngành", "phố", "cấp"),
        *("trường", "hộ", "tổ"),
    )
)
_OF_EACH = regex(r"^,? ?(?:(?:và )?(?P<word>\w+) (?P=word)|đều|cùng|thi đua|ra sức)(?!\w)")
_EACH_BEFORE = regex(r"(?<!\w)(?P<word>\w+) (?P=word),? (?:và )?$", re.IGNORECASE)
# Of these common words the first syllable stands alone nowhere.
_OPEN_NO_OTHER = frozenset(
    (
        *("báo cáo", "triển khai", "thực hiện", "kiểm tra", "tuyên truyền", "hướng dẫn"),
        *("đôn đốc", "tham mưu", "giám sát", "rà soát", "phối hợp", "nghiêm túc", "hoàn thành"),
        *("trách nhiệm", "nhiệm vụ", "kế hoạch", "kịp thời", "hiệu quả", "địa phương", "quản lý"),
    )
)
_LETTERS = r"[^\W\d_]{2,}"
_PAIR_TWICE = regex(rf"(?<![\w-])(?P<pair>{_LETTERS} {_LETTERS}) (?P=pair)(?![\w-])", re.IGNORECASE)
_SIGNS = regex(
    r"(?<!\.)\.{4,}(?!/)"  # `nguồn.....`
    r"|(?<![.…v])\.\.(?![./])"
    r"|[,;:]\s?[,;:]|(?<!v\.v)(?<!\.\.)\.\s?[,;](?!\w)|[,;]\s?\.(?!\.)"
)
_BEFORE_SIGN = regex(
    rf"(?<=[^\W\d_]) (?:[,;:](?=\s|$)|[,;](?=[^\W\d_]{{2}})|\.(?=\s?[{CAPITALS}][^\W\d_]|$))"
)
_AFTER_SIGN = regex(r"(?<=[^\W\d_]{2})[,;](?=[^\W\d_]{2})|\.\.\.\)?\.\.\.(?=\w)")
_SHORT_NAME = regex(rf"[{CAPITALS}][,;](?![{CAPITALS}][^\W\d_{CAPITALS}])")
_DASH_AT_ONE_SIDE = regex(r"(?P<before>[^\W\d_]{2,})(?:[-–] | [-–])(?P<after>[^\W\d_]{2,})")
_YEARS = regex(r"(?<![\w/.,-])20[0-9]{2}(?:[-–] | [-–])20[0-9]{2}(?![\w/.,-]*[0-9])")
_DASHES = regex(r"[^\W\d_]{2,}(?: ?[-–] ?[^\W\d_]{2,}){2,}")
_DASH = regex(r" ?[-–] ?")


@rule("Không có chữ gõ lặp", severity=_WARNING)
def doubled_word(context: PaperContext) -> Iterator[Fault]:
    """`các các mẫu biểu`, `thực hiện thực hiện`, `kịp kịp thời`, `báo cáo báo kết quả`.

    Words that Vietnamese doubles are left out.
    """
    for path, text in context.printed:
        told: list[range] = []
        for start, end in _doubled(text):
            if not any(start in at for at in told):
                told.append(range(start, end))
                shown = words_around(text, start, end, _FEW, _FEW)
                yield Fault(path, tr('gõ lặp "{text}"', text=text[start:end]), current=shown)


def _doubled(text: str) -> Iterator[tuple[int, int]]:
    for found in (*_TWICE.finditer(text), *_PAIR_TWICE.finditer(text)):
        if not found[0].istitle() and not found[0].isupper():
            yield found.span()
    syllables = syllables_of(text)
    for at, (one, other) in enumerate(pairwise(syllables)):
        is_pair = other.follows and one.key == other.key and one.key not in _OFTEN_TWICE
        if is_pair and not _means_each(text, one, other):
            before = at > 0 and is_common(syllables[at - 1], one)
            behind = at + 2 < len(syllables) and is_common(other, syllables[at + 2])
            is_two = behind and (before or one.key == "xã")
            if not is_two:  # `thực hiện hiện đại hóa`, `các xã xã hội hóa`
                yield one.start, other.end
        elif f"{one.key} {other.key}" in _OPEN_NO_OTHER and _begins_again(syllables[at : at + 4]):
            yield one.start, syllables[at + 2].end


def _means_each(text: str, one: Syllable, other: Syllable) -> bool:
    """`Người người, nhà nhà`, `thôn thôn thi đua`."""
    beside = _OF_EACH.match(text[other.end :]) or _EACH_BEFORE.search(text[: one.start])
    return one.key in _EACH_OF and beside is not None


def _begins_again(syllables: Sequence[Syllable]) -> bool:
    """`báo cáo báo kết quả`; `báo cáo báo chí` is two words."""
    if len(syllables) < 3 or not (syllables[1].follows and syllables[2].follows):
        return False
    is_again = syllables[2].written == syllables[0].key
    return is_again and not (len(syllables) > 3 and is_common(*syllables[2:4]))


@rule("Không có dấu câu gõ lặp", severity=_WARNING)
def doubled_sign(context: PaperContext) -> Iterator[Fault]:
    """`.....`, `; ;`, `.,`; `...` and `v.v.` are words, and dots to be filled in are told apart."""
    for path, text in context.printed:
        for found in _SIGNS.finditer(text):
            is_word = found.start() and text[found.start() - 1].isalpha()
            if is_word and path[0] != "annexes":
                yield _fault(
                    path, text, found, tr('dấu "{found}"', found=found[0]), _one_sign(found[0])
                )


@rule("Dấu câu viết liền chữ trước, cách chữ sau", severity=_WARNING)
def sign_misplaced(context: PaperContext) -> Iterator[Fault]:
    """`thôn , xóm`, `thôn,xóm`, `tiền mặt...)...tham gia`."""
    for path, text in context.printed:
        if (found := _BEFORE_SIGN.search(text)) is not None:
            yield _fault(
                path, text, found, tr('có dấu cách trước dấu "{found}"', found=found[0].strip())
            )
        found = _AFTER_SIGN.search(text)
        if found is not None and not _SHORT_NAME.match(text, found.start() - 1):  # `VH,TT&DL`
            yield _fault(
                path, text, found, tr('không có dấu cách sau dấu "{found}"', found=found[0])
            )


@rule("Hai bên dấu gạch ngang cách chữ như nhau", severity=_WARNING)
def dash_without_space(context: PaperContext) -> Iterator[Fault]:
    """`chính trị- xã hội`, `sáng-xanh - sạch`."""
    for path, text in context.printed:
        for found in _uneven(text):
            even = _DASH.sub("-" if found[0].isupper() else " - ", found[0])
            yield _fault(path, text, found, tr("dấu gạch ngang cách chữ không đều"), even)


def _uneven(text: str) -> Iterator[re.Match[str]]:
    """Rows of words whose dashes differ, then single dashes with a space at one side."""
    seen: list[range] = []
    for found in _DASHES.finditer(text):
        dashes = {*_DASH.findall(found[0])}
        seen.append(range(*found.span()))
        if len(dashes) > 1 and dashes != {" - ", " – "}:
            yield found
    yield from _YEARS.finditer(text)
    for found in _DASH_AT_ONE_SIDE.finditer(text):
        if not any(found.start() in other for other in seen):
            yield found


def _one_sign(signs: str) -> str:
    return "..." if signs.startswith("...") else ""


def _fault(
    path: DataPath, text: str, found: re.Match[str], message: str, suggestion: str = ""
) -> Fault:
    shown = words_around(text, *found.span(), _FEW, _FEW)
    return Fault(path, message, current=shown, suggestion=suggestion)
