"""A paper that has its number gets no second one because somebody asked twice."""

from ntmdocs.errors import NtmdocsError
from ntmdocs.issue.record import Record
from ntmdocs.issue.register import Register
from ntmdocs.language import tr

__all__ = ["refuse_second_number"]


def refuse_second_number(register: Register, record: Record) -> None:
    """Raise NtmdocsError where the register has the paper under another number that day too.

    Asked within the block that entered it, when nobody else can enter anything: what was entered
    is gone again then.
    """
    assert record.issued_on is not None
    for entry in register.entries(record.issued_on.year):
        is_other = entry.number != record.number and entry.issued_on == record.issued_on
        if is_other and record.is_same_as(entry):
            raise NtmdocsError(
                tr(
                    "{path}: sổ đã có văn bản này, số {printed_number} ngày "
                    "{issued_on:%d/%m/%Y}; ghi --number {number} nếu là chính nó, số "
                    "khác nếu là văn bản khác",
                    path=register.path,
                    printed_number=entry.printed_number,
                    issued_on=entry.issued_on,
                    number=entry.number,
                )
            )
