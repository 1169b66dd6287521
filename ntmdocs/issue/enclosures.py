"""What lies in the folder beside the paper: what was found, its register line, village plans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ntmdocs.compare import compare_plans
from ntmdocs.draft import draft_village_plans
from ntmdocs.errors import NtmdocsError
from ntmdocs.findings import Finding, Report
from ntmdocs.given import Given
from ntmdocs.issue.metadata import Metadata, outgoing_metadata
from ntmdocs.issue.printing import Printed, in_words
from ntmdocs.issue.proof_sheet import proof_sheet
from ntmdocs.issue.record import Record, State
from ntmdocs.language import in_vietnamese, tr
from ntmdocs.model import Paper, Plan
from ntmdocs.publish.converting import make_pdfs
from ntmdocs.render import render_plan
from ntmdocs.word.docx import Docx
from ntmdocs.writing import UnusedNames

__all__ = ["METADATA", "Enclosing", "enclosures", "numbered_files"]

METADATA = "Thông tin văn bản đi.json"
_REPORT = "Kết quả kiểm tra.txt"
_LINE = "Dòng sổ đăng ký.txt"
_CHANGES = "Thay đổi so với bản trước.docx"
_VILLAGES = "Kế hoạch các thôn"


@dataclass(frozen=True)
class Enclosing:
    """What is to lie beside the paper."""

    village_plans: bool = False
    since: Paper | None = None
    """Last year's paper, to say what changed."""
    sheet_template: Given | None = None
    """Another proof sheet than the one that ships."""


def enclosures(paper: Paper, printed: Printed, record: Record, wish: Enclosing) -> dict[str, bytes]:
    """All files of the folder by their names, those of the paper first."""
    files = dict(printed.files)
    notes: tuple[Finding, ...] = ()
    changes = None
    if wish.since is not None:
        compared = compare_plans(wish.since, paper)
        files[_CHANGES], changes = compared.docx.bytes, compared.changes
    sheet = proof_sheet(paper, printed, record, changes, wish.sheet_template)
    files |= {sheet.name: sheet.bytes, f"{Path(sheet.name).stem}.pdf": _pdf_of(sheet, printed)}
    if wish.village_plans:
        villages, notes = _village_plans(paper)
        files |= villages
    metadata = outgoing_metadata(paper, pages=printed.pages)
    files[_REPORT] = "\n".join(_report(printed, notes, metadata)).encode()
    return files if record.state is State.DRAFT else files | numbered_files(record, metadata)


def numbered_files(record: Record, metadata: Metadata) -> dict[str, bytes]:
    """Those that say the number, or leave room for it."""
    line = "\n".join(_line(record)).encode()
    return {_LINE: line, METADATA: metadata.json, f"{METADATA[:-5]}.xml": metadata.xml}


def _pdf_of(sheet: Docx, printed: Printed) -> bytes:
    """By the engine that made the paper's pages."""
    (made,) = make_pdfs([(sheet.name, sheet.bytes)], engine=printed.engine)
    if isinstance(made, NtmdocsError):
        raise made
    return made.content


def _village_plans(paper: Paper) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Each as a Word file that cites the number, and what is to be looked at in them."""
    if not isinstance(paper, Plan) or not paper.villages:
        raise NtmdocsError(
            tr(
                "văn bản không khai thôn nào (khóa villages); khai các thôn, hoặc không "
                "lập kế hoạch của các thôn"
            )
        )
    names, files = UnusedNames(), dict[str, bytes]()
    drafts = draft_village_plans(paper)
    for draft in drafts:
        docx = render_plan(draft.plan, places=False)
        files[f"{_VILLAGES}/{names.unused(docx.name)}"] = docx.bytes
    return files, tuple(dict.fromkeys(note for draft in drafts for note in draft.notes))


def _report(printed: Printed, of_villages: Sequence[Finding], metadata: Metadata) -> Iterator[str]:
    """What was found, the heaviest first, and what was not done."""
    yield "KẾT QUẢ KIỂM TRA TRƯỚC KHI KÝ"
    yield ""
    yield f"{printed.docx.name}: {in_words(printed)}"
    for name in printed.left_out:
        yield f"- {in_vietnamese(name)}"
    where = {id(one.finding): one.noted for one in printed.kept}
    report = Report(tuple(one.finding for one in printed.kept))
    for severity, findings in report.by_severity().items():
        yield ""
        yield f"{severity.label}: {len(findings):02} chỗ"
        yield from (f"- {where[id(finding)]} [{finding.rule}]" for finding in findings)
    if not printed.kept:
        yield "Không thấy chỗ nào phải xem."
    if of_villages:
        yield ""
        yield f"Kế hoạch các thôn: {len(of_villages):02} chỗ phải xem"
        yield from (f"- {finding.noted}" for finding in of_villages)
    yield ""
    yield f"Thông tin văn bản đi còn để trống: {'; '.join(metadata.unknown)}"
    yield from (f"- {cut}" for cut in metadata.cut)
    yield ""


def _line(record: Record) -> Iterator[str]:
    """The ten columns of the register (Phụ lục IV), those that are not known yet to be written."""
    yield f"Số, ký hiệu văn bản: {record.printed_number}"
    yield f"Ngày tháng văn bản: {record.printed_day}"
    yield f"Tên loại và trích yếu nội dung: {record.type} {record.subject}"
    yield f"Người ký: {record.signer}"
    yield f"Nơi nhận văn bản: {'; '.join(record.recipients)}"
    yield f"Đơn vị, người nhận bản lưu: {record.archive}"
    yield "Số lượng bản:"
    yield "Ngày chuyển:"
    yield "Ký nhận:"
    yield "Ghi chú:"
    yield ""
