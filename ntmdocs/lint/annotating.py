"""A copy of a DOCX with what was found in it, as Word comments at their places."""

from collections.abc import Iterable
from pathlib import Path

from ntmdocs.errors import UnreadableDocument
from ntmdocs.findings import Finding
from ntmdocs.given import Given
from ntmdocs.language import tr
from ntmdocs.lint.copying import parts_to_copy
from ntmdocs.read.view import paragraphs_of
from ntmdocs.read.view.shapes import OWN_COMMENTS
from ntmdocs.vietnamese import upper_first
from ntmdocs.word.content_hash import with_own_hash
from ntmdocs.word.docx import Docx
from ntmdocs.word.package import write_package
from ntmdocs.word.remarks import Remark, with_remarks, without_remarks

__all__ = ["annotate_docx"]


def annotate_docx(source: Given, findings: Iterable[Finding]) -> Docx:
    """A copy of the document with each finding as a comment beside its paragraph.

    What is of no one paragraph stands at the first. Comments of an earlier copy are taken away,
    those of people stay. Raises UnreadableDocument, also for a file of strict Open XML.
    """
    parts, name = parts_to_copy(source)
    parts = without_remarks(parts, OWN_COMMENTS)
    document, paragraphs = paragraphs_of(write_package(parts), name)
    if not paragraphs:
        raise UnreadableDocument(
            tr("{name}: văn bản trống, không có chỗ ghi nhận xét; chọn tệp khác", name=name)
        )
    first = min(paragraphs)
    remarks = [
        Remark(paragraphs.get(first if at is None else at, paragraphs[first]), _words(finding))
        for finding, at in ((finding, finding.paragraph) for finding in findings)
    ]
    made = with_remarks(parts, document, remarks, OWN_COMMENTS)
    return Docx(write_package(with_own_hash(made)), f"{Path(name).stem}-nhan-xet.docx")


def _words(finding: Finding) -> str:
    return f"{finding.severity.label}: {upper_first(finding.sentence)} [{finding.rule}]"
