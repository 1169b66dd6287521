"""Words and signs that a hand slipped on: doubled, run together, misspelt."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from ntmdocs.check.context import PaperContext
from ntmdocs.findings import Fault, Severity, rule
from ntmdocs.model import Line, Model
from ntmdocs.model.walk import DataPath
from ntmdocs.sources import read_source
from ntmdocs.vietnamese import words_around

__all__ = [
    "dash_without_space",
    "doubled_sign",
    "doubled_word",
    "is_misspelt",
    "misspelt_word",
    "sign_misplaced",
]

_WARNING = Severity.WARNING
_FILE = Path(__file__).with_name("misspellings.yaml")
_FEW = 2  # words shown before and after
# Words that never stand twice in a row; `dần dần`, `ngày ngày`, `luôn luôn` may.
_NEVER_TWICE = (
    *("các", "và", "của", "là", "với", "trong", "theo", "được", "đã", "sẽ", "tại", "những", "bị"),
    *("này", "để", "hoặc", "nhằm", "việc", "cho", "trên", "về", "có", "đến", "thì", "mà"),
)
_TWICE = re.compile(
    rf"(?<![\w-])(?P<word>{'|'.join(_NEVER_TWICE)}) (?P=word)(?![\w-])", re.IGNORECASE
)
_LETTERS = r"[^\W\d_]{2,}"
_PAIR_TWICE = re.compile(
    rf"(?<![\w-])(?P<pair>{_LETTERS} {_LETTERS}) (?P=pair)(?![\w-])", re.IGNORECASE
)
_SIGNS = re.compile(
    r"(?<!\.)\.{4,}(?!/)"  # `nguồn.....`
    r"|(?<![.…v])\.\.(?![./])"
    r"|[,;:]\s?[,;:]|(?<!v\.v)(?<!\.\.)\.\s?[,;](?!\w)|[,;]\s?\.(?!\.)"
)
_BEFORE_SIGN = re.compile(r"(?<=[^\W\d_]) (?:[,;:](?=\s|$)|\.(?=\s[A-ZĐÀ-Ỹ]|$))")
_AFTER_SIGN = re.compile(r"(?<=[^\W\d_]{2})[,;](?=[^\W\d_]{2})|\.\.\.\)?\.\.\.(?=\w)")
_DASH_AT_ONE_SIDE = re.compile(r"(?P<before>[^\W\d_]{2,})(?:[-–] | [-–])(?P<after>[^\W\d_]{2,})")
_DASHES = re.compile(r"[^\W\d_]{2,}(?: ?[-–] ?[^\W\d_]{2,}){2,}")
_DASH = re.compile(r" ?[-–] ?")


@rule("Không có chữ gõ lặp", severity=_WARNING)
def doubled_word(context: PaperContext) -> Iterator[Fault]:
    """`các các mẫu biểu`, `thực hiện thực hiện`; words that Vietnamese doubles are left out."""
    for path, text in context.printed:
        for found in (*_TWICE.finditer(text), *_PAIR_TWICE.finditer(text)):
            if not found[0].istitle() and not found[0].isupper():
                yield _fault(path, text, found, f'gõ lặp "{found[0]}"')


@rule("Không có dấu câu gõ lặp", severity=_WARNING)
def doubled_sign(context: PaperContext) -> Iterator[Fault]:
    """`.....`, `; ;`, `.,`; `...` and `v.v.` are words, and dots to be filled in are told apart."""
    for path, text in context.printed:
        for found in _SIGNS.finditer(text):
            is_word = found.start() and text[found.start() - 1].isalpha()
            if is_word and path[0] != "annexes":
                yield _fault(path, text, found, f'dấu "{found[0]}"', _one_sign(found[0]))


@rule("Dấu câu viết liền chữ trước, cách chữ sau", severity=_WARNING)
def sign_misplaced(context: PaperContext) -> Iterator[Fault]:
    """`thôn , xóm`, `thôn,xóm`, `tiền mặt...)...tham gia`."""
    for path, text in context.printed:
        if (found := _BEFORE_SIGN.search(text)) is not None:
            yield _fault(path, text, found, f'có dấu cách trước dấu "{found[0].strip()}"')
        found = _AFTER_SIGN.search(text)
        if found is not None and not text[found.start() - 1].isupper():  # `VH,TT&DL`
            yield _fault(path, text, found, f'không có dấu cách sau dấu "{found[0]}"')


@rule("Hai bên dấu gạch ngang cách chữ như nhau", severity=_WARNING)
def dash_without_space(context: PaperContext) -> Iterator[Fault]:
    """`chính trị- xã hội`, `sáng-xanh - sạch`."""
    for path, text in context.printed:
        for found in _uneven(text):
            even = _DASH.sub("-" if found[0].isupper() else " - ", found[0])
            yield _fault(path, text, found, "dấu gạch ngang cách chữ không đều", even)


def _uneven(text: str) -> Iterator[re.Match[str]]:
    """Rows of words whose dashes differ, then single dashes with a space at one side."""
    seen: list[range] = []
    for found in _DASHES.finditer(text):
        dashes = {*_DASH.findall(found[0])}
        seen.append(range(*found.span()))
        if len(dashes) > 1 and dashes != {" - ", " – "}:
            yield found
    for found in _DASH_AT_ONE_SIDE.finditer(text):
        if not any(found.start() in other for other in seen):
            yield found


@rule("Chữ viết đúng chính tả", severity=_WARNING)
def misspelt_word(context: PaperContext) -> Iterator[Fault]:
    """A word of `misspellings.yaml`."""
    for path, text in context.printed:
        for word in _misspellings() if _any_misspelling().search(text) else ():
            if (found := word.pattern.search(text)) is not None:
                yield _fault(path, text, found, f'gõ sai "{found[0]}"', word.right)


def is_misspelt(word: str) -> bool:
    """Whether it stands in the list: it is told as that, and as nothing else."""
    return any(one.pattern.fullmatch(word) for one in _misspellings())


class _Misspelling(Model):
    wrong: Line
    right: Line

    @property
    def pattern(self) -> re.Pattern[str]:
        """As it is looked for; `re` keeps what it has compiled."""
        return _compiled(self.wrong)


@cache
def _compiled(wrong: str) -> re.Pattern[str]:
    flags = re.IGNORECASE if wrong.islower() else 0
    return re.compile(rf"(?<![\w-]){re.escape(wrong)}(?![\w-])", flags)


@cache
def _misspellings() -> tuple[_Misspelling, ...]:
    return TypeAdapter(tuple[_Misspelling, ...]).validate_python(read_source(_FILE).value)


@cache
def _any_misspelling() -> re.Pattern[str]:
    """All at once, in any case: most texts have none."""
    return re.compile("|".join(re.escape(one.wrong) for one in _misspellings()), re.IGNORECASE)


def _one_sign(signs: str) -> str:
    return "..." if signs.startswith("...") else ""


def _fault(
    path: DataPath, text: str, found: re.Match[str], message: str, suggestion: str = ""
) -> Fault:
    shown = words_around(text, *found.span(), _FEW, _FEW)
    return Fault(path, message, current=shown, suggestion=suggestion)
