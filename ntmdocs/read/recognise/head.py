"""Phần đầu: from the organ's name to the subject, however the header is laid out.

Tables, tabs, spaces and text boxes make the same pieces; each is known by its own words, and what
is known by none is the name of the organ, or is told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from ntmdocs.model.document_types import DocumentType
from ntmdocs.patterns import regex
from ntmdocs.read.kinds import type_named
from ntmdocs.read.lines import Grid, Line, Piece, has_words, lines_in, split_line

__all__ = ["Head", "find_head"]

_LONGEST_HEAD = 80  # pieces, as far as a type may stand
_LONGEST_HEADER = 12  # pieces of the two columns above it
_BLANK = r"[\d.…_\s]*?"
_ANY_CASE = re.IGNORECASE
_KNOWN = {
    "national_name": re.compile(r"cộng h(?:òa|oà) xã hội chủ nghĩa việt nam[.,;]?", _ANY_CASE),
    "motto": re.compile(r"độc lập\W+tự do\W+hạnh phúc[.,;]?", _ANY_CASE),
    "number": re.compile(
        r"(?<!\w)số\s*:?\s*(?P<number>[\d.…_\s]*)(?P<slash>[/-]?)\s*"
        r"(?P<symbol>[a-zđ]{1,6}(?:\s?[-–/.]\s?(?!ngày)[a-zđ][a-zđ0-9&.]{0,14})*(?:\([\w ]+\))?)?",
        _ANY_CASE,
    ),
    "date": re.compile(
        rf"(?P<place>[^\W\d_][^;:/]{{1,59}}?)[,;.]?\s*(?:"
        rf"ngày\s*(?P<day>{_BLANK})\s*tháng\s*(?P<month>{_BLANK})\s*"
        r"năm\s*(?P<year>\d{4}|[\d.…_ ]*)"
        r"|ngày\s*(?P<day_2>\d{1,2})\s?[/.-]\s?(?P<month_2>\d{1,2})\s?[/.-]\s?(?P<year_2>\d{4})"
        r"|tháng\s*(?P<month_3>\d{1,2})\s*năm\s*(?P<year_3>\d{4}))",
        _ANY_CASE,
    ),
    "party": re.compile(r"đảng cộng sản việt nam", _ANY_CASE),
}
_MARKS = {
    "draft": re.compile(r"[(*]*dự thảo(?: lần(?: thứ)?(?: \w+)?)?[\s\d/.:()*-]*"),
    "secrecy": re.compile(r"(?:tối |tuyệt )?mật"),
    "urgency": re.compile(r"(?:thượng )?khẩn|hỏa tốc(?: hẹn giờ)?"),
    "circulation": re.compile(r"xem xong trả lại|lưu hành nội bộ"),
}
_NUMBERED = re.compile(r"(?:kh )?số\b")
_ORGAN = re.compile(
    r"(?:ủy ban|ubnd|hội đồng|hđnd|sở|phòng|ban|trường|trung tâm|chi cục|cục|văn phòng"
    r"|đảng)\b"
)
_ADDRESSED = re.compile(r"k[iíỉ]nh g(?:ửi|ởi|ưi|ui|ừi)\s*:*\s*")
_LETTER = re.compile(r"v/v\b")  # the subject of a công văn, which names no type
_ATTACHED = re.compile(r"\((?:ban hành )?(?:kèm theo|đính kèm)")
_DASHES = re.compile(r"[_=–—\s-]{4,}")  # typed in the place of a drawn rule
_PARTS = regex(r"[\n\t]")
_PASSAGE = re.compile(
    r"(?:căn cứ|thực hiện|xét|theo|nhằm|để |trên cơ sở|tiếp tục|triển khai thực hiện|do )\b"
)


@dataclass
class Head:
    """What stands before the text."""

    document_type: DocumentType | str | None = None
    """A DocumentType, the name of another type, or None where none is named."""
    organ: list[Line] = field(default_factory=list)
    found: dict[str, dict[str, str]] = field(default_factory=dict)
    """What was known by its words: `number`, `date`, …"""
    lines: dict[str, Line] = field(default_factory=dict)
    """The words of each of these, and of the `type`, as they are printed."""
    subject: list[Line] = field(default_factory=list)
    subtitle: Line | None = None
    addressees: list[Line] = field(default_factory=list)
    marks: dict[str, Line] = field(default_factory=dict)
    """Dự thảo, mật, khẩn, each by its field of the header."""
    doubled: list[tuple[str, Line]] = field(default_factory=list)
    """Components that stand there again: what they are, and the words."""

    @property
    def organ_names(self) -> list[Line]:
        """The lines of `organ` that can be the name of one."""
        return [line for line in self.organ if _is_organ(line)]

    @property
    def unknown(self) -> list[Line]:
        """What stands in the header and is no component of it: a date that is none, a note."""
        return [line for line in self.organ if not _is_organ(line)]

    @property
    def has_number(self) -> bool:
        """Whether anything stands there for a number, and be it blank or none that can be."""
        return "number" in self.found or any(_NUMBERED.match(line.key) for line in self.organ)

    @property
    def is_of_the_party(self) -> bool:
        """A paper of the Party, which has another form (Hướng dẫn 36-HD/VPTW)."""
        return "party" in self.found


def find_head(pieces: Sequence[Piece]) -> tuple[Head, list[Piece]]:
    """The head, and the pieces that follow it."""
    head = Head()
    at, named = _type_line(pieces)
    if named is None:  # the type may stand in the table of the head
        pieces = _with_head_opened(pieces)
        at, named = _type_line(pieces)
    if named is None or any(_LETTER.match(line.key) for line in lines_in(pieces[:at])):
        return _head_without_type(head, pieces)
    for line in _whole_lines(pieces[:at]):
        _sort_line(head, line)
    line = named
    head.document_type, rest = type_named(line.text) or (None, "")
    length = len(line.text) - len(rest)
    head.lines["type"] = line.up_to(length)
    if rest:
        head.subject.append(line.from_(length))
    following = list(pieces[at + 1 :])
    _take_subject(head, following)
    _take_addressees(head, following)
    return head, following


def _with_head_opened(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces, the first tables as lines up to the one that names a type, if one does."""
    for at, piece in enumerate(pieces[:_LONGEST_HEADER]):
        if isinstance(piece, Grid) and _type_line([*piece.lines])[1] is not None:
            return [*lines_in(pieces[: at + 1]), *pieces[at + 1 :]]
    return pieces


def _head_without_type(head: Head, pieces: Sequence[Piece]) -> tuple[Head, list[Piece]]:
    """That of a công văn: up to `Kính gửi`; else what the header's own words are in."""
    at = next((at for at, piece in enumerate(pieces[:_LONGEST_HEAD]) if _is_addressed(piece)), None)
    if at is None:
        known = [at for at, piece in enumerate(pieces[:_LONGEST_HEADER]) if _is_of_header(piece)]
        at = max(known, default=-1) + 1
    for line in _whole_lines(pieces[:at]):
        _sort_line(head, line)
    following = list(pieces[at:])
    _take_addressees(head, following)
    return head, following


def _named(match: re.Match[str]) -> dict[str, str]:
    """The groups by their names; those of another way to write the same end in a number."""
    groups: dict[str, str] = {}
    for name, said in match.groupdict("").items():
        bare = name.rstrip("_23")
        groups[bare] = groups.get(bare, "") or said
    return groups


def _is_addressed(piece: Piece) -> bool:
    return isinstance(piece, Line) and _ADDRESSED.match(piece.key) is not None


def _is_of_header(piece: Piece) -> bool:
    """Whether it has the national name, the motto or the date; a number may be a citation."""
    return any(
        _KNOWN[name].search(line.text)
        for line in lines_in([piece])
        for name in ("national_name", "motto", "date")
    )


def _type_line(pieces: Sequence[Piece]) -> tuple[int, Line | None]:
    """Where the type is named: a line of its own, in capitals or centred."""
    for at, line in enumerate(pieces[:_LONGEST_HEAD]):
        if not isinstance(line, Line):
            continue
        if _ADDRESSED.match(line.key):
            break  # a letter; what comes after is another paper
        named = type_named(line.text)
        if named and (line.is_upper or line.is_bold or line.is_centered or not named[1]):
            return at, line
    return 0, None


def _whole_lines(pieces: Sequence[Piece]) -> list[Line]:
    """Those of the header; a national name or a motto that a narrow column cut in two is one."""
    whole: list[Line] = []
    for line in lines_in(pieces):
        if whole and _is_cut(whole[-1], line):
            whole[-1] = whole[-1].joined(line)
        elif line.text:
            whole.append(line)
    return whole


def _is_cut(above: Line, line: Line) -> bool:
    both = f"{above.text} {line.text}"
    found = (_KNOWN[name].search(both) for name in ("national_name", "motto"))
    return any(match and match.start() < len(above.text) < match.end() for match in found)


def _sort_line(head: Head, line: Line) -> None:
    """Cut out what is known by its words; the rest is a mark, or the organ."""
    waiting = _own_lines(line)
    for name, pattern in _KNOWN.items():
        left = []
        for part in waiting:
            match = pattern.search(part.text)
            if match is None or (name == "number" and not (match["slash"] or match["symbol"])):
                left.append(part)
                continue
            words = part.up_to(match.end()).from_(match.start())
            if name in head.found:
                head.doubled.append((name, words))
            head.found.setdefault(name, _named(match))
            head.lines.setdefault(name, words)
            left += [part.up_to(match.start()), part.from_(match.end())]
        waiting = left
    for part in waiting:
        if re.search(r"\w", part.text):
            _sort_rest(head, part)


def _own_lines(line: Line) -> list[Line]:
    """What breaks and tabs part a paragraph in, unless they part what is known by its words."""
    parts = [part for part in split_line(line, _PARTS) if part.text]
    return parts if sum(map(_known_in, parts)) >= _known_in(line) else [line]


def _known_in(line: Line) -> int:
    return sum(pattern.search(line.text) is not None for pattern in _KNOWN.values())


def _sort_rest(head: Head, part: Line) -> None:
    """A mark, or of the organ's name."""
    name = next((name for name, words in _MARKS.items() if words.fullmatch(part.key)), None)
    if name is None:
        head.organ.append(part)
    elif name in head.marks:
        head.doubled.append((name, part))
    else:
        head.marks[name] = part


def _is_organ(line: Line) -> bool:
    """The organ's name stands in capitals, or in bold, or begins as names of organs do."""
    return line.is_upper or line.is_bold or _ORGAN.match(line.key) is not None


def _take_subject(head: Head, following: list[Piece]) -> None:
    """The lines after the type, up to an empty one, a drawn rule, or what begins the text."""
    while following:
        piece = following[0]
        if not isinstance(piece, Line):
            return
        if not piece.text or _DASHES.fullmatch(piece.text):
            following.pop(0)
            if head.subject:
                return
            continue
        if _ATTACHED.match(piece.key) and head.subtitle is None and head.subject:
            head.subtitle = piece
        elif _begins_text(piece, head):
            return
        else:
            head.subject.append(piece)
        following.pop(0)
        if piece.is_ruled:
            return


def _begins_text(line: Line, head: Head) -> bool:
    if _ADDRESSED.match(line.key):
        return True
    if not head.subject:
        return line.key.startswith("căn cứ ")
    looks_alike = (line.is_centered, line.is_bold) == (
        head.subject[0].is_centered,
        head.subject[0].is_bold,
    )
    is_heading = line.is_centered or line.is_bold or line.is_upper
    return not (looks_alike and is_heading) or bool(_PASSAGE.match(line.key) and not line.is_upper)


def _take_addressees(head: Head, following: list[Piece]) -> None:
    """Kính gửi: on its line, and then one a line with a dash."""
    at = next((at for at, piece in enumerate(following) if has_words(piece)), None)
    if at is None:
        return
    piece = following[at]
    lines = [piece] if isinstance(piece, Line) else [line for line in piece.lines if line.text]
    said = _ADDRESSED.match(lines[0].key) if lines else None
    if said is None:
        return
    del following[: at + 1]
    head.lines["addressed"] = lines[0].up_to(said.end())
    first = lines[0].from_(said.end())
    head.addressees += [line for line in (first, *lines[1:]) if line.text]
    listed = takewhile(
        lambda one: isinstance(one, Line) and (not one.text or one.text[0] in "-–—+*•"), following
    )
    for one in [*listed]:
        following.pop(0)
        if isinstance(one, Line) and one.text:
            head.addressees.append(one)
