"""Sổ đăng ký văn bản đi: numbers are given here, and what became of each paper is written here.

Law: Decree 30/2020/NĐ-CP, Điều 14 to 19 and Phụ lục IV.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ntmdocs.errors import OverwriteRefused, RegisterError
from ntmdocs.issue.entry import RegisterEntry, Step, at_home, broken_order, type_name_of
from ntmdocs.issue.refusals import (
    fit_entry,
    refuse_other_series,
    refuse_same_symbol,
    refuse_wrong_day,
)
from ntmdocs.issue.register_file import is_made, opened, told
from ntmdocs.issue.rows import (
    Place,
    add_steps,
    add_version,
    begun_series,
    current,
    current_rows,
    keep_series,
    versions,
    write_columns,
)
from ntmdocs.language import msgids, tr
from ntmdocs.listeners import logger
from ntmdocs.writing import is_there, write_whole

__all__ = ["Register"]

_LOG = logger(__name__)

_DECREE = "Nghị định 30/2020/NĐ-CP"
_NOT_THERE = msgids("sổ không có số {number} năm {year}; xem các số bằng ntmdocs register")
_SENT = msgids(
    "số {number} đã phát hành, không sửa được: sai nội dung thì sửa đổi, thay thế bằng văn bản có "
    "hình thức tương đương; sai thể thức, kỹ thuật trình bày, thủ tục thì đính chính bằng công văn "
    f"(Điều 18, khoản 3, {_DECREE})"
)


class Register:
    """The register of outgoing papers in one file, which two clerks may use at the same time.

    The file is made when the first number is given. Each call is done whole or not at all; so is
    a whole `with` block: what it entered is gone again where the block ends with an error, and
    until it ends other clerks wait, at most `wait_s` seconds.
    `one_series`: whether all types of paper share one series of numbers, as the head of the organ
    has decided (Điều 15.1.c); within a year it stays as it began.
    All methods raise RegisterError: the file is damaged, no register, read-only, or what is asked
    goes against the decree.
    """

    def __init__(self, path: str | Path, *, one_series: bool = True, wait_s: float = 30.0) -> None:
        self.path = Path(path)
        self._one_series, self._wait_s = one_series, wait_s
        self._block: ExitStack | None = None
        self._held: sqlite3.Connection | None = None

    def next_number(self, year: int, type: str) -> int:
        """The number that comes next; only `enter` takes it."""
        with self._reading() as connection:
            if connection is None:
                return 1
            refuse_other_series(connection, year, self._one_series)
            return self._next(connection, year, type)

    def has_one_series(self, year: int) -> bool:
        """Whether all types share one series in a year: as it began, else as was said here."""
        with self._reading() as connection:
            begun = begun_series(connection, year) if connection else None
            return self._one_series if begun is None else begun

    def enter(self, entry: RegisterEntry, *, at: datetime) -> RegisterEntry:
        """Write a paper under its number, or under the next one: that is the step `NUMBERED`.

        Steps done before (`CHECKED`, on paper `SIGNED`) come in `entry.steps`.
        Raises RegisterError where the number is used, or the day is before that of a lower number
        or after that of a higher one (Điều 15.1), or the paper is secret (Điều 16.3).
        """
        given = fit_entry(entry, at=at)
        with self._writing() as connection:
            year = given.issued_on.year
            refuse_other_series(connection, year, self._one_series)
            number = given.number or self._next(connection, year, given.type)
            place = self._place(year, given.type, number)
            made = replace(given, number=number, version=1)
            if old := current(connection, place):
                raise RegisterError(
                    tr(
                        'số {number} năm {year} đã cấp cho "{subject}"',
                        number=number,
                        year=year,
                        subject=old.subject,
                    )
                )
            refuse_same_symbol(connection, place, made)
            refuse_wrong_day(connection, place, made)
            keep_series(connection, year, self._one_series)
            add_version(connection, place, made)
            _LOG.info("number %d of %d is taken in %s", number, year, self.path)
            return made

    def revise(self, entry: RegisterEntry, *, at: datetime) -> RegisterEntry:
        """Write the next version of a paper that has its number and is not sent: checked anew.

        What was signed and sealed was another text: both are to be done again. Where nothing
        differs, the version that is there stays.
        Raises RegisterError where the number is not there, or is sent (Điều 18.3).
        """
        given = fit_entry(entry, at=at)
        with self._writing() as connection:
            place, old = self._found(connection, given.number, given.issued_on.year, given.type)
            if old.is_sent:
                raise RegisterError(tr(_SENT, number=old.number))
            given = _with_columns(given, old)
            if replace(given, version=old.version, steps=old.steps) == old:
                return old
            steps = {Step.CHECKED: at_home(at), Step.NUMBERED: old.steps[Step.NUMBERED]}
            made = replace(given, version=old.version + 1, steps=steps)
            refuse_same_symbol(connection, place, made)
            refuse_wrong_day(connection, place, made)
            add_version(connection, place, made)
            _LOG.info("number %d of %d is version %d", place[2], place[0], made.version)
            return made

    def mark(
        self, number: int, step: Step, *, year: int, type: str | None = None, at: datetime
    ) -> RegisterEntry:
        """Write that a step was done; `type` is asked for where each type has its own series.

        Raises RegisterError where it was done already, or another must come before it.
        """
        with self._writing() as connection:
            place, old = self._found(connection, number, year, type)
            if step in old.steps:
                raise RegisterError(
                    tr(
                        'số {number} năm {year} đã ghi bước "{meaning}" từ trước',
                        number=number,
                        year=year,
                        meaning=step.meaning,
                    )
                )
            steps = {**old.steps, step: at_home(at)}
            if wrong := broken_order(steps):
                raise RegisterError(
                    tr("số {number} năm {year}: {wrong}", number=number, year=year, wrong=wrong)
                )
            add_steps(connection, place, old.version, {step: steps[step]})
            made = current(connection, place)
            assert made
            _LOG.info("number %d of %d is %s", number, year, step.value)
            return made

    def fill_in(
        self,
        number: int,
        *,
        year: int,
        type: str | None = None,
        copies: int | None = None,
        receipt: str | None = None,
        note: str | None = None,
    ) -> RegisterEntry:
        """Write what the clerk knows and the paper does not say; None leaves what is there.

        It changes no paper: the version stays, and it may be done after sending.
        Raises RegisterError where the number is not there, or a value cannot stand there.
        """
        said = {"copies": copies, "receipt": receipt, "note": note}
        changes: dict[str, Any] = {name: one for name, one in said.items() if one is not None}
        with self._writing() as connection:
            place, old = self._found(connection, number, year, type)
            made = fit_entry(replace(old, **changes), at=old.steps[Step.NUMBERED])
            write_columns(connection, place, made)
            return made

    def entries(self, year: int | None = None) -> list[RegisterEntry]:
        """All papers, or those of a year, as they stand now, in the order of their numbers."""
        where, values = ("", ()) if year is None else ("AND year = ?", (year,))
        with self._reading() as connection:
            rows = current_rows(connection, where, values) if connection else ()
            return [entry for _, entry in rows]

    def versions(self, number: int, *, year: int, type: str | None = None) -> list[RegisterEntry]:
        """A paper as it was entered and each time it was changed, the last one as it stands now.

        Raises RegisterError where the number is not there.
        """
        with self._reading() as connection:
            if connection is None:
                raise RegisterError(tr(_NOT_THERE, number=number, year=year))
            place, _ = self._found(connection, number, year, type)
            return versions(connection, place)

    def backup(self, path: str | Path) -> Path:
        """Write the register as it is now to another file.

        Raises OverwriteRefused where a file is there: a copy of yesterday is not lost for today's.
        """
        if is_there(path):
            raise OverwriteRefused(
                tr("đã có tệp {path}; đặt tên khác cho bản sao", path=path), path=str(path)
            )
        if self._held is not None:
            raise TypeError("backup belongs after the `with` block: what it enters may yet go")
        with self._reading() as connection:
            if connection is None:
                raise RegisterError(tr("chưa có sổ để sao lưu; sổ được lập khi cấp số đầu tiên"))
            connection.execute("SELECT 1 FROM years").fetchone()  # from here on it stands still
            content = connection.serialize()
        write_whole(path, content)
        return Path(path)

    def __enter__(self) -> Self:
        if self._block is not None:
            raise TypeError("this register is in a `with` block already")
        self._block = ExitStack()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        block, self._block, self._held = self._block, None, None
        assert block
        if kind is not None:
            _LOG.info("nothing of the block is kept in %s", self.path)
        with told(self.path):
            block.__exit__(kind, error, trace)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with told(self.path):
            if self._held is not None:
                yield self._held
            elif self._block is not None:
                work = opened(self.path, self._wait_s, to_write=True)
                self._held = self._block.enter_context(work)
                yield self._held
            else:
                with opened(self.path, self._wait_s, to_write=True) as connection:
                    yield connection

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection | None]:
        """None where there is no register yet: to look for it makes none."""
        with told(self.path):
            if self._held is not None:
                yield self._held
            elif not is_made(self.path, self._wait_s):
                yield None
            else:
                with opened(self.path, self._wait_s, to_write=False) as connection:
                    yield connection

    def _series(self, type: str) -> str:
        return "" if self._one_series else type_name_of(type).casefold()

    def _place(self, year: int, type: str, number: int) -> Place:
        return year, self._series(type), number

    def _found(
        self, connection: sqlite3.Connection, number: int | None, year: int, type: str | None
    ) -> tuple[Place, RegisterEntry]:
        """The paper that is meant; RegisterError where there is none, or more than one."""
        where, values = "AND year = ? AND number = ?", (year, number)
        all_found = list(current_rows(connection, where, values))
        name = type and type_name_of(type).casefold()
        found = [each for each in all_found if name in (None, each[1].type.casefold())]
        if len(found) == 1:
            return found[0]
        there = tr(" và ").join(f'{old.type} "{old.subject}"' for _, old in all_found)
        if found:
            raise RegisterError(
                tr(
                    "số {number} năm {year} có {there}; ghi rõ loại văn bản",
                    number=number,
                    year=year,
                    there=there,
                )
            )
        if there:
            raise RegisterError(
                tr(
                    "số {number} năm {year} là {there}, không phải {type}",
                    number=number,
                    year=year,
                    there=there,
                    type=type,
                )
            )
        raise RegisterError(tr(_NOT_THERE, number=number, year=year))

    def _next(self, connection: sqlite3.Connection, year: int, type: str) -> int:
        query = "SELECT max(number) FROM entries WHERE year = ? AND series = ?"
        last = connection.execute(query, (year, self._series(type))).fetchone()[0]
        return (last or 0) + 1


def _with_columns(new: RegisterEntry, old: RegisterEntry) -> RegisterEntry:
    """What the clerk has filled in stays where a new version says nothing of it."""
    return replace(
        new,
        copies=old.copies if new.copies is None else new.copies,
        receipt=new.receipt or old.receipt,
        note=new.note or old.note,
    )
