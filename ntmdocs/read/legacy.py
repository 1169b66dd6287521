"""Text typed in TCVN3 or VNI: letters of a font that stand at the places of other letters.

Recognised by what stands there, since fonts of both kinds are named in many a file that is in
Unicode. One paper may hold both: what has a letter that only Unicode's Vietnamese has stays, what
has one that Vietnamese never has is converted, and the rest goes with its line.
The tables are viparse's (the extra `legacy`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import tr
from ntmdocs.read.view.shapes import Run

__all__ = ["Encoding", "find_encoding", "in_unicode", "text_in_unicode"]

_LEAST = 0.02  # of the letters: below, a sign that no Vietnamese has is a sign
_MOST = 4  # so many times the lines in Unicode
_OWN = "ăđơưĂĐƠƯ"
_CAPITALS = "H"  # .VnTimeH shows small letters as capitals


class Encoding(NamedTuple):
    """How the letters of a font stand for those of Vietnamese."""

    name: str
    """As people call it: `TCVN3`, `VNI`."""
    convert: Callable[[str], str]
    foreign: frozenset[str]
    """Letters of the font that Vietnamese in Unicode never has."""
    marks: frozenset[str]
    """Letters that only go on the one before them."""
    is_usual: bool = False
    """Most of the document is in it: what may be either is too."""


def find_encoding(lines: Iterable[str], name: str) -> Encoding | None:
    """The encoding of a document's letters; None where they are Unicode.

    Raises UnreadableDocument where they are not, and the extra `legacy` is not there to tell.
    """
    lines = list(lines)
    suspected = [line for line in lines if _has_foreign(line)]
    text = "\n".join(suspected)
    letters = sum(map(str.isalpha, text)) or 1
    if sum(letter in _foreign_of_any() for letter in text) / letters < _LEAST:
        return None
    known = _encodings()
    if not known:
        raise UnreadableDocument(
            tr(
                "{name}: chữ gõ bằng bảng mã cũ (TCVN3 hoặc VNI); cài thêm phần đọc bảng "
                'mã cũ: pip install "ntmdocs[legacy]"',
                name=name,
            )
        )
    found = known.get(_detected(text) or "")
    in_own = sum(map(_has_own, lines))
    return found and found._replace(is_usual=len(suspected) > in_own * _MOST)


def text_in_unicode(text: str, encoding: Encoding) -> str:
    """The lines of a text, those converted that are in the encoding."""
    lines = (in_unicode((Run(line, None, None),), encoding) for line in text.split("\n"))
    return "\n".join(run.text for line in lines for run in line)


def in_unicode(runs: Sequence[Run], encoding: Encoding) -> tuple[Run, ...]:
    """The runs of a line, those converted that are in the encoding."""
    runs = _with_marks_joined(runs, encoding.marks)
    said = [_is_legacy(run.text, encoding) for run in runs]
    line_is_legacy = True in said or (encoding.is_usual and False not in said)
    return tuple(_converted(run, encoding, line_is_legacy=line_is_legacy) for run in runs)


def _converted(run: Run, encoding: Encoding, *, line_is_legacy: bool) -> Run:
    said = _is_legacy(run.text, encoding)
    if said is None:
        said = line_is_legacy or _is_named_so(run)
    if not said:
        return run
    text = encoding.convert(run.text)
    font = run.font or ""
    is_upper = font.lower().startswith(".vn") and font.endswith(_CAPITALS)
    return replace(run, text=text.upper() if is_upper else text, font=None)


def _is_legacy(text: str, encoding: Encoding) -> bool | None:
    """Whether the letters are of the encoding; None where they may be either."""
    if _has_own(text):
        return False
    return True if not encoding.foreign.isdisjoint(text) else None


def _is_named_so(run: Run) -> bool:
    """In a paper that has such letters the font's name decides for a run that has none."""
    return (run.font or "").lower().startswith((".vn", "vni"))


def _with_marks_joined(runs: Sequence[Run], marks: frozenset[str]) -> list[Run]:
    """A letter and its mark in one run, where they stood in two."""
    made: list[Run] = []
    for run in runs:
        at = next((at for at, sign in enumerate(run.text) if sign not in marks), len(run.text))
        if at and made and made[-1].text[-1:].isalpha():
            made[-1] = replace(made[-1], text=made[-1].text + run.text[:at])
            run = replace(run, text=run.text[at:])
        made.append(run)
    return made


def _has_own(text: str) -> bool:
    return any(letter in _OWN or "\u1ea0" <= letter <= "\u1ef9" for letter in text)


def _has_foreign(line: str) -> bool:
    return not _foreign_of_any().isdisjoint(line)


@cache
def _foreign_of_any() -> frozenset[str]:
    """Letters of Latin-1 that no Vietnamese has, and both encodings use."""
    vietnamese = set("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý")
    punctuation = set("«»¿¡§°·±²³¼½¾×÷\u00a0\u00ad")
    latin = set(map(chr, range(0xA1, 0x100)))
    return frozenset(latin - vietnamese - punctuation)


@cache
def _encodings() -> Mapping[str, Encoding]:
    try:
        from viparse.normalize.tables import convert
        from viparse.normalize.tcvn3 import TCVN3
        from viparse.normalize.vni import VNI
    except ImportError:
        return {}
    return {
        charmap.name: Encoding(
            charmap.name.upper(),
            partial(convert, charmap=charmap),
            frozenset(_letters(charmap.pairs)) & (_foreign_of_any() | {"\N{SOFT HYPHEN}"}),
            frozenset(source[-1] for source, _ in charmap.pairs if len(source) > 1),
        )
        for charmap in (TCVN3, VNI)
    }


def _letters(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (letter for source, _ in pairs for letter in source)


def _detected(text: str) -> str | None:
    from viparse.normalize.detector import detect_encoding_by_content
    from viparse.normalize.encodings import CHARMAPS

    candidates = {name: CHARMAPS[name] for name in _encodings()}
    found: str | None = detect_encoding_by_content(text, candidates).encoding
    return found
