"""What of a paper concerns the clerk: its number and day, and what is written down of it."""

from datetime import date

from ntmdocs.errors import NtmdocsError
from ntmdocs.issue.record import Record, State
from ntmdocs.language import tr
from ntmdocs.model import Header, Paper
from ntmdocs.prose import paper_data, plain_text

__all__ = ["record_of", "refuse_other_ways", "said_number", "unnumbered", "whole_day"]


def unnumbered(plan: Paper, state: State) -> Paper:
    """The paper as a draft, or as it is signed before it has its number."""
    header = plan.header
    if state is State.DRAFT:
        marked = {"number": None, "draft": header.draft or "Dự thảo"}
        return plan.model_copy(update={"header": {**dict(header), **marked}})
    if header.number is not None or header.issued_on.month is not None:
        raise NtmdocsError(
            tr(
                "văn bản đã ghi số, ngày hoặc tháng ban hành; ký trước, cấp số sau thì "
                'bỏ số, và thời gian ban hành (issued_on) chỉ ghi năm: "{year}"',
                year=header.issued_on.year,
            )
        )
    return plan


def whole_day(plan: Paper) -> date:
    """The day that a person wrote into the plan. Raises NtmdocsError where it is not whole."""
    day = plan.header.issued_on
    if not day.is_complete:
        raise NtmdocsError(tr("thiếu ngày ban hành; ghi ngày, hoặc để cấp số sau khi ký"))
    return day.first_day


def said_number(plan: Paper) -> int | None:
    """A number that a person wrote into the plan."""
    return int(plan.header.number) if plan.header.number else None


def record_of(paper: Paper, state: State) -> Record:
    """What is written down of a paper, before its files are made."""
    header = paper.header
    is_numbered = state is State.NUMBERED
    return Record(
        state=state,
        number=said_number(paper) if is_numbered else None,
        issued_on=whole_day(paper) if is_numbered else None,
        symbol=paper.symbol,
        type=paper.type.type_name,
        subject=plain_text(header.subject, paper_data(paper)),
        signer=paper.signature.full_name,
        recipients=tuple(map(str, (*paper.addressees, *paper.recipients))),
        archive=paper.archive,
        content_hash="",
        docx="",
        pdf="",
    )


def refuse_other_ways(header: Header) -> None:
    """A paper without a number, and a secret one, do not come here."""
    if not header.has_number:
        raise NtmdocsError(tr('văn bản ghi "has_number: false" thì không qua văn thư; dùng render'))
    if header.secrecy is not None:
        raise NtmdocsError(
            tr(
                "văn bản mật không cấp số ở đây: có hệ thống số và sổ riêng (Điều 15, "
                "khoản 2; Điều 16, khoản 3 Nghị định 30/2020/NĐ-CP)"
            )
        )
