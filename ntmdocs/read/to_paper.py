"""What was recognised, put together as the data of a paper."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from ntmdocs.model import Header, LegalBasis, Period, Text
from ntmdocs.model.document_types import DocumentType
from ntmdocs.read.lines import Line
from ntmdocs.read.names import Names
from ntmdocs.read.recognise import Recognised
from ntmdocs.read.recognise.annexes import Annex
from ntmdocs.read.recognise.bases import Bases
from ntmdocs.read.recognise.body import MISSING, Body, nameless
from ntmdocs.read.recognise.head import Head
from ntmdocs.read.recognise.outline import Node, outline
from ntmdocs.read.recognise.signatures import Signed
from ntmdocs.vietnamese import roman, upper_first, without_end_mark

__all__ = ["names_of", "paper_data"]

_USUAL_NOTE = re.compile(
    r"\(kèm theo (?P<type>[\w ]+) số\s?:?[ \d.…]*/[\w-]+,?"
    r" ngày[ \d.…/]*(?:tháng[ \d.…]*)?(?:năm[ \d.…]*)?"
    r" của (?:ủy ban nhân dân|ubnd)(?P<of>[\w ]*)\)"
)
"""As the printing writes it, with the number and the date of the paper."""
_MARK_BEFORE_NOTES = re.compile(r"[;.](?=(?:\^\[(?:[^\[\]\\]|\\.)*\])+$)")
"""The end of a basis, which the printing sets."""
_OWN_ORGAN = re.compile(r"ủy ban nhân dân$")
_UNDER = re.compile(r"(?:sở|phòng|ban|trường|trung tâm|chi cục|văn phòng|công an|trạm)\b")


def paper_data(found: Recognised, year: int | Period) -> dict[str, Any]:
    """The data that a paper of its type is made from; `year` is that of a plan."""
    return _Making(found).paper(year)


def names_of(found: Recognised) -> Names:
    """The names that the document writes itself."""
    return Names(found.source.lines, found.head.found.get("date", {}).get("place", ""))


class _Making:
    """Puts one paper together, its lines in capitals as in a sentence."""

    def __init__(self, found: Recognised) -> None:
        self._found = found
        self._names = names_of(found)
        self._nodes = outline(found.body)
        self._body = Body(self._nodes, self._names)

    def paper(self, year: int | Period) -> dict[str, Any]:
        """The whole of it."""
        type_ = str(self._found.head.document_type or DocumentType.PLAN)
        made: dict[str, Any] = {"type": type_}
        if type_ == DocumentType.PLAN:
            made["year"] = str(year)
        made["header"] = self._header(type_, year.first_year if isinstance(year, Period) else year)
        made |= self._text(type_)
        made |= self._tail()
        if self._found.annexes:
            several = len(self._found.annexes) > 1
            made["annexes"] = [
                self._annex(annex, f"phụ lục {roman(at)}" if several else "phụ lục")
                for at, annex in enumerate(self._found.annexes, 1)
            ]
        if self._body.numbering != "letters":
            made["numbering"] = self._body.numbering
        return made

    def _text(self, type_: str) -> dict[str, Any]:
        """From those who are addressed to the last section."""
        nodes, made = self._nodes, dict[str, Any]()
        headed = any(isinstance(node, Node) and node.title_length for node in nodes)
        before = takewhile(lambda node: isinstance(node, Line), nodes) if headed else ()
        lead_in = [node for node in before if isinstance(node, Line)]
        addressees = [_bare(line) for line in self._found.head.addressees]
        if addressees and type_ != DocumentType.PLAN:
            made["addressees"] = addressees
            addressees = []
        if legal := _legal_bases(self._found.bases, lead_in, addressees):
            made["legal_bases"] = legal
        body = self._body
        nodes = nodes[len(lead_in) :]
        made["sections"] = body.sections(nodes) if headed else [nameless(body.content(nodes))]
        return made

    def _tail(self) -> dict[str, Any]:
        """What stands below the text, on its last page."""
        tail, made = self._found.tail, dict[str, Any]()
        if tail.closing is not None:
            made["closing"] = without_end_mark(str(tail.closing.marked()))
        made["recipients"] = [name for name in map(_bare, tail.recipients) if name]
        if tail.archive is not None and (archive := _bare(tail.archive)):
            made["archive"] = archive
        made["signature"] = self._signature(tail)
        if tail.co_signature is not None:
            made["co_signature"] = self._signature(tail.co_signature)
            if tail.co_signature.full_name is None:
                del made["co_signature"]["full_name"]
        return made

    def _header(self, type_: str, year: int) -> dict[str, Any]:
        head = self._found.head
        number = head.found.get("number", {})
        date = head.found.get("date", {})
        made: dict[str, Any] = {"issuing_body": self._organ(head.organ_names)}
        said = {
            "number": re.sub(r"\D", "", number.get("number", "")),
            "symbol": re.sub(r"[\s.]", "", number.get("symbol", "")).replace("–", "-"),
        }
        if any(
            said["symbol"].startswith(f"{other.abbreviation}-")
            for other in DocumentType
            if other != type_
        ):
            said["symbol"] = ""  # copied from a paper of another type
        made |= {name: value for name, value in said.items() if value and _fits(name, value)}
        if not head.has_number:
            made["has_number"] = False
        made["place"] = date.get("place", "").strip() or MISSING
        written = _date(date, year)
        made["issued_on"] = written if _fits("issued_on", written) else _year_of(date, year)
        made["subject"] = (
            " ".join(str(line.marked(bold=False, notes=False)) for line in head.subject) or MISSING
        )
        if head.subtitle is not None:
            made["subtitle"] = str(head.subtitle.marked(bold=False, italic=False, notes=False))
        marks = {name: line.text.strip("()* ").capitalize() for name, line in head.marks.items()}
        return made | {name: mark for name, mark in marks.items() if _fits(name, mark)}

    def _organ(self, lines: Sequence[Line]) -> Any:
        """The organ and the one above it, from lines in capitals."""
        said = [re.sub(r"[-–_\s]+$", "", line.text) for line in lines]
        if not said:
            return MISSING
        above = next((at for at in range(len(said) - 1, 0, -1) if _is_under(lines, at)), 0)
        parent, own = " ".join(said[:above]), " ".join(said[above:])
        name = self._names.in_sentence(own)
        return {"parent": self._names.in_sentence(parent), "name": name} if parent else name

    def _signature(self, signed: Signed) -> dict[str, Any]:
        made: dict[str, Any] = {}
        authority = [self._authority(line) for line in signed.authority]
        if authority:
            made["authority"] = authority
        if signed.position:
            made["position"] = self._position(" ".join(line.text for line in signed.position))
        elif not authority or not signed.authority[-1].key.startswith("q"):
            made["position"] = MISSING
        if signed.other_position:
            other = " ".join(line.text for line in signed.other_position)
            made["other_position"] = self._position(other)
        made["full_name"] = MISSING if signed.full_name is None else signed.full_name.text
        return made

    def _authority(self, line: Line) -> str:
        letters, _, organ = line.text.partition(".")
        name = organ.strip()
        by_person = letters.strip().upper() != "TM"
        said = self._position(name) if by_person else self._names.in_sentence(name)
        return f"{letters.strip().upper()}. {said}"

    def _position(self, text: str) -> str:
        """A post in capitals as in a sentence: `Phó Chủ tịch`."""
        if not text.isupper():
            return text
        first, _, rest = text.partition(" ")
        if first == "PHÓ" and rest:
            return f"Phó {self._position(rest)}"
        return self._names.in_sentence(text)

    def _annex(self, annex: Annex, usual: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        if annex.heading is not None and annex.heading.key.rstrip(".: ") != usual.lower():
            made["heading"] = annex.heading.text
        if annex.title:
            title = " ".join(str(line.marked(bold=False, notes=False)) for line in annex.title)
            made["title"] = self._names.in_sentence(title)
        if annex.note is not None and not _is_own_note(annex.note, self._found.head):
            made["attachment_note"] = str(annex.note.marked(italic=False, notes=False))
        if annex.is_landscape:
            made["orientation"] = "landscape"
        made["content"] = self._body.content(outline(annex.pieces)) or [MISSING]
        return made


def _fits(name: str, value: str) -> bool:
    """Whether the header takes it; what it does not take is told as lost."""
    least = {"issuing_body": MISSING, "place": MISSING, "issued_on": "2024", "subject": MISSING}
    try:
        Header.model_validate({**least, name: value})
    except ValueError:
        return False
    return True


def _year_of(date: dict[str, str], of_plan: int) -> str:
    """The year that is written of the day; the plan's where none is."""
    year = re.sub(r"\D", "", date.get("year", ""))
    return year if len(year) == 4 else str(of_plan)


def _date(date: dict[str, str], of_plan: int) -> str:
    """What is written of the date; a day without its month is not."""
    day, month = (re.sub(r"\D", "", date.get(name, "")) for name in ("day", "month"))
    year = _year_of(date, of_plan)
    if not month:
        return year
    return f"{int(day):02}/{int(month):02}/{year}" if day else f"{int(month):02}/{year}"


def _is_under(lines: Sequence[Line], at: int) -> bool:
    """Whether the organ's own name begins here: in bold after light letters, or by its type."""
    before, here = lines[at - 1], lines[at]
    if _OWN_ORGAN.search(before.key):
        return False
    return (here.is_bold and not before.is_bold) or bool(_UNDER.match(here.key))


def _legal_bases(
    bases: Bases, lead_in: Sequence[Line], addressees: Sequence[str]
) -> dict[str, Any]:
    """What stands between the subject and the sections; `addressees` are those of a plan, which
    has no place for them: a paragraph of their own."""
    made: dict[str, Any] = {}
    if not bases.is_list:
        made["layout"] = "narrative"
    made["bases"] = [_basis(lead, words) for lead, words in bases.bases]
    if addressees:
        words = Text.plain(f"Kính gửi: {'; '.join(addressees)}")
        made["bases"].insert(0, {"lead": "", "text": str(words)})
    if made["bases"] and bases.joins and not bases.is_list and bases.joins != ".":
        last = made["bases"][-1]
        made["bases"][-1] = {**_long(last), "end": bases.joins}
    opening = [str(line.marked()) for line in (*bases.opening, *lead_in)]
    if opening:
        made["opening"] = opening
    return made if made["bases"] or opening else {}


def _basis(lead: Line, words: Line) -> Any:
    if not lead.text:
        return {"lead": "", "text": str(words.marked(italic=False))}
    text = without_end_mark(words.text)
    bare = lead.text.lstrip("-–+• ")
    first = bare.capitalize() if bare.isupper() else upper_first(bare)
    if words.has_notes:
        marked = str(words.marked(bold=False, italic=False))
        return {"lead": first, "text": _MARK_BEFORE_NOTES.sub("", marked)}
    try:
        LegalBasis.from_text(f"{first} {text}")
    except ValueError:
        return {"lead": first, "text": str(Text.plain(text))}
    return f"{first} {text}"


def _long(basis: Any) -> dict[str, Any]:
    return LegalBasis.from_text(basis) if isinstance(basis, str) else dict(basis)


def _bare(line: Line) -> str:
    return without_end_mark(re.sub(r"^[-–+•]\s*", "", line.text))


def _is_own_note(note: Line, head: Head) -> bool:
    """Whether it names this paper, or leaves its number and day blank: it is printed anew then."""
    usual = _USUAL_NOTE.fullmatch(note.key)
    if usual is None or usual["type"] != head.lines["type"].key:
        return False
    organ = " ".join(line.key for line in head.organ_names)
    if not organ.endswith(f"ủy ban nhân dân{usual['of']}"):
        return False
    number, date = head.found.get("number", {}), head.found.get("date", {})
    own = [number.get("number", ""), *(date.get(part, "") for part in ("day", "month", "year"))]
    of_paper = [int(digits) for digits in re.findall(r"\d+", " ".join(own))]
    said = [int(digits) for digits in re.findall(r"\d+", note.text)]
    return said in (of_paper, of_paper[-1:], [])
