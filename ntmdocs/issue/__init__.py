"""The clerk's step: a paper gets its number, and the register says what became of it.

`issue_plan` makes the folder that goes to the signer: `readiness` tells what keeps a paper from
being signed, `printing` makes Word files and PDF (`annex_files`), `enclosures` what lies beside
them (`proof_sheet`), `papers` says what is written down of a paper, `folder` writes all of it whole
or not at all, with a `record` of what it is, and `numbering_later` gives the number where it
follows the signature.

`register` is the sổ đăng ký văn bản đi, in one file (`register_file`, `rows`); `entry` is a line of
it and the order of steps, `refusals` what it does not take. `book` is
the register on paper, `organ_register` finds that of an organ. `metadata` is what a System is told.
"""

from typing import TYPE_CHECKING

from ntmdocs.late import late

if TYPE_CHECKING:
    from ntmdocs.issue.book import RegisterBook, print_register
    from ntmdocs.issue.entry import RegisterEntry, Step
    from ntmdocs.issue.folder import PROOF_SHEET
    from ntmdocs.issue.issuing import Issued, issue_plan
    from ntmdocs.issue.metadata import Metadata, outgoing_metadata
    from ntmdocs.issue.numbering_later import number_issued
    from ntmdocs.issue.register import Register

__all__ = [
    "PROOF_SHEET",
    "Issued",
    "Metadata",
    "Register",
    "RegisterBook",
    "RegisterEntry",
    "Step",
    "issue_plan",
    "number_issued",
    "outgoing_metadata",
    "print_register",
]

if not TYPE_CHECKING:
    __getattr__ = late(
        __name__,
        {
            "book": ("RegisterBook", "print_register"),
            "entry": ("RegisterEntry", "Step"),
            "folder": ("PROOF_SHEET",),
            "issuing": ("Issued", "issue_plan"),
            "metadata": ("Metadata", "outgoing_metadata"),
            "numbering_later": ("number_issued",),
            "register": ("Register",),
        },
    )
