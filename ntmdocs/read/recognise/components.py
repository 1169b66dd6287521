"""The components of a document, each found; what the paper and the notes are made from."""

from collections.abc import Sequence
from dataclasses import dataclass

from ntmdocs.errors import UnreadableDocument
from ntmdocs.language import tr
from ntmdocs.model.document_types import DocumentType
from ntmdocs.read.lines import Piece
from ntmdocs.read.recognise.annexes import Annex, find_annexes
from ntmdocs.read.recognise.bases import Bases, find_bases
from ntmdocs.read.recognise.head import Head, find_head
from ntmdocs.read.recognise.soft_breaks import without_soft_breaks
from ntmdocs.read.recognise.tail import Tail, find_tail
from ntmdocs.read.sources import Source

__all__ = ["Recognised", "find_components", "recognise"]


@dataclass(frozen=True)
class Recognised:
    """What was found, in the order of the page."""

    source: Source
    head: Head
    bases: Bases
    body: Sequence[Piece]
    tail: Tail
    annexes: Sequence[Annex]


def recognise(source: Source) -> Recognised:
    """The components; UnreadableDocument names a paper of a type that the model does not have."""
    recognised = find_components(source)
    _refuse_other_papers(recognised.head, source.name)
    return recognised


def find_components(source: Source) -> Recognised:
    """The components of any paper, as far as there are any."""
    head, rest = find_head(source.pieces)
    tail, before, after = find_tail(rest)
    bases, body = find_bases([*without_soft_breaks(before)])
    annexes = find_annexes([*without_soft_breaks(after)], source.landscape)
    return Recognised(source, head, bases, body, tail, annexes)


def _refuse_other_papers(head: Head, name: str) -> None:
    known = tr("kế hoạch, báo cáo, tờ trình hoặc thông báo")
    if head.document_type is None and "addressed" in head.lines:
        raise UnreadableDocument(
            tr("{name}: đây là công văn; chỉ đọc được {known}", name=name, known=known)
        )
    if head.document_type is None:
        raise UnreadableDocument(
            tr(
                "{name}: không thấy tên loại văn bản (KẾ HOẠCH, BÁO CÁO, ...); chỉ đọc "
                "được {known}",
                name=name,
                known=known,
            )
        )
    if not isinstance(head.document_type, DocumentType):
        raise UnreadableDocument(
            tr(
                "{name}: đây là {document_type}; chỉ đọc được {known}",
                name=name,
                document_type=head.document_type,
                known=known,
            )
        )
    if head.is_of_the_party:
        raise UnreadableDocument(
            tr(
                "{name}: đây là văn bản của Đảng, có thể thức riêng; chỉ đọc được "
                "{known} của cơ quan hành chính",
                name=name,
                known=known,
            )
        )
