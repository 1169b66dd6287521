"""What lies in the folder beside the paper: what was found, its register line, village plans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ntmdocs.compare import compare_plans
from ntmdocs.draft import draft_village_plans
from ntmdocs.errors import NtmdocsError
from ntmdocs.findings import Finding, Report
from ntmdocs.issue.printing import Printed
from ntmdocs.issue.record import Record, State
from ntmdocs.model import Paper, Plan
from ntmdocs.render import render_plan
from ntmdocs.writing import UnusedNames

__all__ = ["Enclosing", "enclosures", "in_words", "numbered_enclosures"]

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


def enclosures(paper: Paper, printed: Printed, record: Record, wish: Enclosing) -> dict[str, bytes]:
    """All files of the folder by their names, those of the paper first."""
    files = dict(printed.files)
    notes: tuple[Finding, ...] = ()
    if wish.since is not None:
        files[_CHANGES] = compare_plans(wish.since, paper).docx.bytes
    if wish.village_plans:
        villages, notes = _village_plans(paper)
        files |= villages
    files[_REPORT] = "\n".join(_report(printed, notes)).encode()
    return files if record.state is State.DRAFT else files | numbered_enclosures(record)


def numbered_enclosures(record: Record) -> dict[str, bytes]:
    """Those that say the number, or leave room for it."""
    return {_LINE: "\n".join(_line(record)).encode()}


def _village_plans(paper: Paper) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Each as a Word file that cites the number, and what is to be looked at in them."""
    if not isinstance(paper, Plan) or not paper.villages:
        raise NtmdocsError("văn bản không khai thôn nào; bỏ phần kế hoạch của các thôn")
    names, files = UnusedNames(), dict[str, bytes]()
    drafts = draft_village_plans(paper)
    for draft in drafts:
        docx = render_plan(draft.plan, places=False)
        files[f"{_VILLAGES}/{names.unused(docx.name)}"] = docx.bytes
    return files, tuple(dict.fromkeys(note for draft in drafts for note in draft.notes))


def _report(printed: Printed, of_villages: Sequence[Finding]) -> Iterator[str]:
    """What was found, the heaviest first, and what was not done."""
    yield "KẾT QUẢ KIỂM TRA TRƯỚC KHI KÝ"
    yield ""
    yield f"{printed.docx.name}: {in_words(printed)}"
    for name in printed.left_out:
        yield f"- {name}"
    where = {id(one.finding): one for one in printed.noticed}
    report = Report(tuple(one.finding for one in printed.noticed))
    for severity, findings in report.by_severity().items():
        yield ""
        yield f"{severity.label}: {len(findings):02} chỗ"
        yield from (f"- {where[id(finding)]} [{finding.rule}]" for finding in findings)
    if not printed.noticed:
        yield "Không thấy chỗ nào phải xem."
    if of_villages:
        yield ""
        yield f"Kế hoạch các thôn: {len(of_villages):02} chỗ phải xem"
        yield from (f"- {finding.sentence}" for finding in of_villages)
    yield ""


def in_words(printed: Printed) -> str:
    """`07 trang, LibreOffice; hai cách tạo trùng nhau`."""
    agree = "; hai cách tạo trùng nhau" if printed.is_proven else ""
    return f"{printed.pages:02} trang, {printed.engine.label}{agree}"


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
