"""Căn cứ ban hành and the sentence that enacts: what stands between the subject and mục I."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ntmdocs.read.lines import Grid, Line, Piece
from ntmdocs.read.recognise.outline import heading_marker

__all__ = ["Bases", "find_bases"]

_LEAD = (
    r"(?:căn cứ|xét đề nghị(?: của)?|theo đề nghị của|trên cơ sở"
    r"|để triển khai thực hiện|để thực hiện|để triển khai|tiếp tục thực hiện"
    r"|triển khai thực hiện|thực hiện|triển khai|theo|nhằm)"
)
_LEADS = re.compile(rf"(?:[-–+•]\s*)?{_LEAD}\s")
_AS_FOLLOWS = re.compile(
    r"(?:như sau|sau đây|sau|dưới đây|cụ thể)\s*[:.;]?$|với (?:các|những|một số)? ?nội dung\W*"
)
_DASHED = re.compile(rf"[-–+•]\s*{_LEAD}\s")
_ENACTS = (
    r"(?:ban hành|xây dựng|triển khai|tổ chức|báo cáo|đề ra|lập|kính đề nghị|kính trình|thông báo)"
)
_ORGAN = r"(?:ủy ban nhân dân|ubnd|sở|ban|phòng|trường|trung tâm|chi cục|đảng ủy)"
_JOINED = re.compile(rf"[,;.] (?={_ORGAN}\b[^;]{{0,300}}?{_ENACTS}\b)")


@dataclass
class Bases:
    """What a paper rests on."""

    bases: list[tuple[Line, Line]] = field(default_factory=list)
    """The lead of each and its words; the lead of a paragraph that is no basis is empty."""
    opening: list[Line] = field(default_factory=list)
    joins: str = ""
    """What parts the last basis from the opening in one paragraph; empty where they are two."""
    is_list: bool = True


def find_bases(pieces: Sequence[Piece]) -> tuple[Bases, list[Piece]]:
    """The bases, and the pieces from the first heading on."""
    end = next((at for at, piece in enumerate(pieces) if _begins_body(piece)), None)
    item = _first_item(pieces[:end])
    end = end if item is None else item
    if end is None:  # no heading at all: the sentence that enacts is the border
        end = 1 + max((at for at, piece in enumerate(pieces) if _enacts(piece)), default=-1)
    lines = [piece for piece in pieces[:end] if isinstance(piece, Line) and piece.text]
    found = Bases()
    enacting = _enacting(lines)
    for line in lines[: enacting + 1] if enacting is not None else lines:
        if enacting is not None and line is lines[enacting]:
            _take_opening(found, line)
        else:
            _take_basis(found, line)
    if enacting is not None:
        found.opening += lines[enacting + 1 :]
    found.is_list = _is_list([line for line in lines if _LEADS.match(line.key)])
    return found, list(pieces[end:])


def _first_item(pieces: Sequence[Piece]) -> int | None:
    """The first that only begins as a basis does: no sentence that enacts stands after it."""
    enacting = [at for at, piece in enumerate(pieces) if _enacts(piece) and not _is_dashed(piece)]
    first = enacting[0] if enacting else -1
    return next((at for at, piece in enumerate(pieces) if at > first and _is_dashed(piece)), None)


def _is_dashed(piece: Piece) -> bool:
    return isinstance(piece, Line) and _DASHED.match(piece.key) is not None


def _enacts(piece: Piece) -> bool:
    return isinstance(piece, Line) and _AS_FOLLOWS.search(piece.key) is not None


def _begins_body(piece: Piece) -> bool:
    if isinstance(piece, Grid):
        return True
    return heading_marker(piece) is not None and _DASHED.match(piece.key) is None


def _enacting(lines: Sequence[Line]) -> int | None:
    """The line with the sentence that enacts: the last that says so, else the last with a colon."""
    says = [at for at, line in enumerate(lines) if _AS_FOLLOWS.search(line.key)]
    if says:
        return says[-1]
    ends = [at for at, line in enumerate(lines) if line.text.endswith(":")]
    return ends[-1] if ends else None


def _take_opening(found: Bases, line: Line) -> None:
    """The sentence may go on the paragraph of the last basis."""
    joined = [*_JOINED.finditer(line.key)] if len(line.key) == len(line.text) else []
    if _LEADS.match(line.key) and joined:
        at = joined[-1]
        _take_basis(found, line.up_to(at.start()))
        found.joins = line.text[at.start()]
        found.opening.append(line.from_(at.end()))
    else:
        found.opening.append(line)


def _take_basis(found: Bases, line: Line) -> None:
    lead = _LEADS.match(line.key)
    length = lead.end() if lead else 0
    found.bases.append((line.up_to(length), line.from_(length)))


def _is_list(lines: Sequence[Line]) -> bool:
    """The decree's italic list, or its marks: a semicolon after each but the last."""
    if not lines or all(line.is_italic for line in lines):
        return True
    return len(lines) > 1 and all(line.text.endswith(";") for line in lines[:-1])
