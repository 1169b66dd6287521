"""A plan → the folder for signature, and its line in the register: the clerk's step.

What keeps a number from being lost or given twice is the order: all files are written into a
folder beside their place, then the register takes the number in one transaction, then the folder
gets its place by one renaming. Killed before the transaction, a run has taken no number, and what
it wrote is thrown away by the next; killed after it, the next run finds the folder whole and its
number in the register, and puts it in place. The other way round, a number without a paper, or a
paper whose number somebody else gets too, would be left.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from ntmdocs.errors import NtmdocsError, RegisterError
from ntmdocs.given import Given
from ntmdocs.issue.enclosures import Enclosing, enclosures
from ntmdocs.issue.entry import RegisterEntry
from ntmdocs.issue.folder import (
    RECORD,
    SUMS,
    archive_of,
    files_in,
    has_record,
    left_behind,
    named_folder,
    put_in_place,
    refuse_foreign_folder,
    staged,
    sums_of,
    thrown_away,
    zipped,
)
from ntmdocs.issue.papers import (
    record_of,
    refuse_other_ways,
    said_number,
    unnumbered,
    whole_day,
)
from ntmdocs.issue.printing import Printed, PrintingWish, printed
from ntmdocs.issue.record import Record, State
from ntmdocs.issue.register import Register
from ntmdocs.issue.second_number import refuse_second_number
from ntmdocs.language import LANGUAGES, told_in, tr
from ntmdocs.model import OrganProfile, Paper
from ntmdocs.reading import read_at_most
from ntmdocs.writing import write_whole

__all__ = ["Issued", "issue_plan"]

_MOST = 10_000_000  # bytes of a list of sums


@dataclass(frozen=True)
class Issued:
    """What became of a paper that was to be issued."""

    folder: Path
    record: Record
    """Its number, day, signer, version, and the names of its two main files."""
    paper: Paper
    """With the number and the day that it was issued with."""
    files: tuple[str, ...]
    """All files in the folder."""
    printed: Printed
    """Pages, fields to sign in, all that was found, what was left out, whether it is proven."""
    is_new: bool
    """Whether the folder was written; False where all in it was there already."""
    archive: Path | None = None
    """The ZIP, where one was asked for."""


def issue_plan(
    plan: Paper,
    register: Register | None,
    folder: str | Path,
    *,
    number: int | None = None,
    on: date | None = None,
    number_later: bool = False,
    draft: bool = False,
    electronic: bool = False,
    separate_annexes: bool = False,
    village_plans: bool = False,
    since: Paper | None = None,
    sheet_template: Given | None = None,
    profile: OrganProfile | None = None,
    seal_diameter_mm: float | None = None,
    engine: str = "auto",
    prove: bool = False,
    archive: bool = False,
    at: datetime | None = None,
) -> Issued:
    """Make the folder that goes to the signer, and enter the paper in the register.

    `number` and `on` are what the clerk gives; without a number the register's next one. With
    `number_later` the leader signs first, and `number_issued` gives both; a `draft` gets neither,
    need not be ready, and is marked. `electronic` leaves the lines `(Kèm theo …)` blank,
    `separate_annexes` puts each annex into a file of its own, `village_plans` adds those that cite
    the number, `since` is last year's plan, to say what changed, `sheet_template` another
    proof sheet than the one that ships; `archive` adds one ZIP. `profile` is the organ's: what the
    paper says is compared with it, and it knows the seal's diameter.
    `at` is when, for the register; now, where it is not said. The same again writes nothing; a
    changed paper is the next version, as long as it was not sent, and the former folder stays.

    Raises DataError with all that keeps the paper from being signed (each problem with its path),
    RegisterError where the register cannot be used or refuses (number used, day before the last,
    paper sent), PublishError where PDF cannot be made, OverwriteRefused where the folder cannot
    be written or is not ours; NtmdocsError where the folder is another paper's, or the paper does
    not go this way: it is secret, has no number, lacks its day.
    """
    wish = PrintingWish(
        draft=draft,
        electronic=electronic or number_later,
        separate_annexes=separate_annexes,
        number_later=number_later,
        engine=engine,
        prove=prove,
        seal_diameter_mm=seal_diameter_mm or (profile.seal_diameter_mm if profile else None),
        profile=profile,
    )
    enclosing = Enclosing(village_plans=village_plans, since=since, sheet_template=sheet_template)
    if not draft:
        refuse_other_ways(plan.header)
    target = named_folder(folder)
    refuse_foreign_folder(target)
    issuing = _Issuing(register, target, wish, enclosing, at or datetime.now().astimezone())
    issuing.go_on_from_killed_run()
    if draft or number_later:
        made = issuing.without_number(plan, State.DRAFT if draft else State.TO_NUMBER)
    else:
        made = issuing.with_number(plan, number, on)
    return issuing.with_archive(made) if archive else made


class _Issuing:
    """One paper on its way into its folder."""

    def __init__(
        self,
        register: Register | None,
        target: Path,
        wish: PrintingWish,
        enclosing: Enclosing,
        at: datetime,
    ) -> None:
        self._register, self._target = register, target
        self._wish, self._enclosing, self._at = wish, enclosing, at

    def go_on_from_killed_run(self) -> None:
        """Put in place what a killed run left whole, if its number is in the register."""
        left = left_behind(self._target)
        if left is None:
            return
        record = Record.read(left)
        if any(record.is_entered_as(entry) for entry in self._entries(record.issued_on)):
            put_in_place(left, self._target, former=self._former())
        else:
            thrown_away(left)

    def without_number(self, plan: Paper, state: State) -> Issued:
        """A draft, or a paper that is signed before it is numbered."""
        if self._enclosing.village_plans:
            raise NtmdocsError(
                tr(
                    "kế hoạch của các thôn dẫn số của kế hoạch này; có số rồi mới soạn "
                    "được (ntmdocs villages)"
                )
            )
        paper = unnumbered(plan, state)
        self._refuse_other_paper(paper, state)
        return self._placed(paper, state)

    def with_number(self, plan: Paper, number: int | None, on: date | None) -> Issued:
        """A paper under its number."""
        day = on or whole_day(plan)
        number = number or said_number(plan)
        self._refuse_other_paper(plan, State.NUMBERED, number)
        standing = self._standing()
        number = number or (standing.number if standing else None)
        if number is not None:
            return self._placed(plan.issued(number=number, on=day), State.NUMBERED)
        return self._under_the_next(plan, day)

    def _refuse_other_paper(self, plan: Paper, state: State, number: int | None = None) -> None:
        """The folder of one paper is no place for another; a number that is said is its own."""
        standing = self._standing()
        if standing is None or (number is not None and number == standing.number):
            return
        is_same = standing.title == record_of(plan, State.DRAFT).title
        kept = standing.number
        is_other_number = kept is not None and (number is not None or state is not State.NUMBERED)
        if not is_same or is_other_number:
            said = "" if kept is None else tr(" (ghi --number {kept} nếu sửa nó)", kept=kept)
            raise NtmdocsError(
                tr(
                    '{target} là của văn bản {printed_number} "{subject}"{said}; chọn thư mục khác',
                    target=self._target,
                    printed_number=standing.printed_number,
                    subject=standing.subject,
                    said=said,
                )
            )

    def _under_the_next(self, plan: Paper, day: date) -> Issued:
        register = self._register
        if register is None:
            raise NtmdocsError(tr("chưa có số; ghi số, hoặc sổ đăng ký để lấy số tiếp theo"))
        while True:
            number = register.next_number(day.year, plan.type.type_name)
            try:
                paper = plan.issued(number=number, on=day)
                return self._placed(paper, State.NUMBERED, is_next=True)
            except RegisterError:
                # Another clerk may have taken the number while the pages were made.
                if register.next_number(day.year, plan.type.type_name) == number:
                    raise

    def _placed(self, paper: Paper, state: State, *, is_next: bool = False) -> Issued:
        """Files first, then the register, then the place (see above)."""
        made = printed(paper, self._wish)
        standing = self._standing()
        record = replace(
            record_of(paper, state),
            version=standing.version if standing else 1,
            checked_at=self._at,
            content_hash=hashlib.sha256(made.docx.bytes).hexdigest(),
            docx=made.docx.name,
            pdf=f"{Path(made.docx.name).stem}.pdf",
        )
        files = self._files(paper, made, record)
        issued = Issued(self._target, record, paper, (*files, RECORD), made, is_new=False)
        if standing and files[SUMS] == self._sums():
            self._enter(record)
            return issued
        if standing:
            is_first = standing.state is State.DRAFT and state is not State.DRAFT
            record = replace(record, version=1 if is_first else standing.version + 1)
            files = self._files(paper, made, record)
        with staged(self._target, {**files, RECORD: record.to_json()}) as beside:
            self._enter(record, is_next=is_next)
        # Now the number is the paper's: the folder stays beside its place, should this fail.
        put_in_place(beside, self._target, former=self._former())
        return replace(issued, record=record, is_new=True)

    def _files(self, paper: Paper, made: Printed, record: Record) -> dict[str, bytes]:
        with told_in(LANGUAGES[0]):
            files = enclosures(paper, made, record, self._enclosing)
        return {**files, SUMS: sums_of(files)}

    def _enter(self, record: Record, *, is_next: bool = False) -> None:
        """Under a new number, or as the next version of the same paper."""
        register = self._register
        if register is None or record.state is not State.NUMBERED:
            return
        with register:
            entries = self._entries(record.issued_on)
            under = next((one for one in entries if self._is_revised(one, record)), None)
            if under is None:
                register.enter(record.entry(), at=self._at)
                if is_next:
                    refuse_second_number(register, record)
            elif not record.is_entered_as(under):
                register.revise(record.entry(), at=self._at)

    def _is_revised(self, entry: RegisterEntry, record: Record) -> bool:
        """Whether the paper is a version of that entry: of its subject, or from its folder."""
        standing = self._standing()
        is_ours = standing is not None and standing.number == record.number
        is_under = entry.number == record.number and entry.type == record.type
        return is_under and (is_ours or record.is_same_as(entry))

    def _entries(self, day: date | None) -> list[RegisterEntry]:
        if self._register is None or day is None:
            return []
        return self._register.entries(day.year)

    def _standing(self) -> Record | None:
        """What stands at the place."""
        return Record.read(self._target) if has_record(self._target) else None

    def _former(self) -> str:
        standing = self._standing()
        if standing is None:
            return ""
        return "du-thao" if standing.state is State.DRAFT else f"ban-{standing.version}"

    def _sums(self) -> bytes:
        try:
            return read_at_most(self._target / SUMS, _MOST) or b""
        except OSError:  # gone: then the folder is made anew
            return b""

    def with_archive(self, issued: Issued) -> Issued:
        """The files as they are in the folder, in one ZIP beside it."""
        path = archive_of(issued.folder)
        write_whole(path, zipped(issued.folder.name, files_in(issued.folder)))
        return replace(issued, archive=path)
