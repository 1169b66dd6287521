"""The number comes after the leader's signature: into the PDF, the register and the folder."""

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from ntmdocs.errors import NtmdocsError, RegisterError
from ntmdocs.issue.enclosures import METADATA, numbered_files
from ntmdocs.issue.folder import RECORD, SUMS, sums_in
from ntmdocs.issue.metadata import Metadata
from ntmdocs.issue.record import Record, State
from ntmdocs.issue.register import Register
from ntmdocs.issue.second_number import refuse_second_number
from ntmdocs.language import tr
from ntmdocs.publish import SignatureRole, is_numbered, number_pdf, verify_signatures
from ntmdocs.reading import read_at_most
from ntmdocs.temporary import temporary_folder
from ntmdocs.writing import write_whole

__all__ = ["number_issued"]

_MOST = 1_000_000  # bytes of the metadata


def number_issued(
    pdf: str | Path,
    register: Register | None,
    *,
    number: int | None = None,
    on: date,
    at: datetime | None = None,
) -> Record:
    """Give a paper its number and day after it was signed, and enter it in the register.

    `pdf` is the paper in a folder that `issue_plan(number_later=True)` made; without a number it
    gets the register's next one. Signatures that are there stay valid. Killed at any moment, the
    same again goes on: what is wanted is written down first, and taken as true only where the
    register has it. Raises PublishError where the PDF cannot be filled, RegisterError where the
    register refuses, NtmdocsError where it is no such paper.
    """
    pdf = Path(pdf)
    record = Record.read(pdf.parent)
    _refuse_other_paper(pdf, record)
    if number is None and register is None:
        raise NtmdocsError(tr("chưa có số; ghi số, hoặc sổ đăng ký để lấy số tiếp theo"))
    taken = _taken(record, register)
    if taken is None:
        taken = _enter(pdf, record, register, number, on, at or datetime.now().astimezone())
    elif (number or taken.number, on) != (taken.number, taken.issued_on):
        raise RegisterError(
            tr(
                "{pdf}: văn bản này đã vào sổ với số {number} ngày {issued_on:%d/%m/%Y}"
                "; điền lại thì ghi đúng số, ngày này",
                pdf=pdf,
                number=taken.number,
                issued_on=taken.issued_on,
            )
        )
    return _fill(pdf, taken)


def _refuse_other_paper(pdf: Path, record: Record) -> None:
    if record.state is State.DRAFT:
        raise NtmdocsError(
            tr(
                "{pdf}: bản dự thảo không cấp số; lập lại thư mục trình ký, không ghi --draft",
                pdf=pdf,
            )
        )
    if pdf.name != record.pdf:
        raise NtmdocsError(
            tr("{pdf}: số được điền vào {pdf_2} của thư mục này", pdf=pdf, pdf_2=record.pdf)
        )


def _taken(record: Record, register: Register | None) -> Record | None:
    """The record with the number that a killed run has taken; None where none was."""
    if record.number is None or record.issued_on is None:
        return None
    if record.state is State.NUMBERED:
        return record
    entries = [] if register is None else register.entries(record.issued_on.year)
    return record if any(map(record.is_entered_as, entries)) else None


def _enter(
    pdf: Path, record: Record, register: Register | None, number: int | None, on: date, at: datetime
) -> Record:
    signed_at = _signed_at(pdf)
    while True:
        wanted = number or (register.next_number(on.year, record.type) if register else 0)
        taken = replace(record, number=wanted, issued_on=on)
        _refuse_unfit(pdf, wanted, on)
        write_whole(pdf.parent / RECORD, taken.to_json())
        if register is None:
            return taken
        try:
            with register:
                register.enter(taken.entry(signed_at), at=at)
                refuse_second_number(register, taken)
        except RegisterError:
            # Another clerk may have taken the number meanwhile.
            if number or register.next_number(on.year, record.type) == wanted:
                raise
        else:
            return taken


def _refuse_unfit(pdf: Path, number: int, on: date) -> None:
    """Whatever keeps the fields from being filled is told before the number is taken."""
    if is_numbered(pdf, number=number, on=on):
        return
    with temporary_folder() as folder:
        number_pdf(pdf, folder / pdf.name, number=number, on=on)


def _signed_at(pdf: Path) -> datetime | None:
    """When the person signed, as that machine had it."""
    signed = [
        one.signed_at
        for one in verify_signatures(pdf)
        if one.field == SignatureRole.PERSON.field and one.is_valid
    ]
    return signed[0] if signed else None


def _fill(pdf: Path, taken: Record) -> Record:
    """The PDF, then what lies beside it; the record last, which says that all is done."""
    number, on = taken.number, taken.issued_on
    assert number is not None
    assert on is not None
    if not is_numbered(pdf, number=number, on=on):
        number_pdf(pdf, number=number, on=on)
    record = taken.numbered(number, on)
    for name, content in numbered_files(record, _metadata(pdf.parent, record)).items():
        write_whole(pdf.parent / name, content)
    write_whole(pdf.parent / SUMS, sums_in(pdf.parent))
    write_whole(pdf.parent / RECORD, record.to_json())
    return record


def _metadata(folder: Path, record: Record) -> Metadata:
    """What the folder says of the paper, with number and day."""
    file = folder / METADATA
    try:
        values = json.loads(read_at_most(file, _MOST) or b"{}")
        said = {"CodeNumber": f"{record.number:02}", "IssuedDate": str(record.issued_on)}
        return Metadata({**values, **said}, (), ())
    except (OSError, ValueError, TypeError, RecursionError):
        raise NtmdocsError(
            tr("{file}: không còn như ntmdocs đã ghi; lấy lại tệp này", file=file)
        ) from None
