"""Entries of the register as rows of its file, and back."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from ntmdocs.errors import RegisterError
from ntmdocs.issue.entry import RegisterEntry, Step
from ntmdocs.issue.register_file import DAMAGED
from ntmdocs.language import tr

__all__ = [
    "Place",
    "add_steps",
    "add_version",
    "begun_series",
    "current",
    "current_rows",
    "keep_series",
    "out_of_order",
    "versions",
    "write_columns",
]

Place = tuple[int, str, int]
"""Year, series (empty where all types share one) and number."""

_ENTRIES = (
    "SELECT e.*, (SELECT group_concat(step || ' ' || at) FROM steps AS s WHERE s.year = e.year "
    "AND s.series = e.series AND s.number = e.number AND s.version = e.version) "
    "FROM entries AS e WHERE "
)
_CURRENT = (
    f"{_ENTRIES} version = (SELECT max(version) FROM entries AS o "
    "WHERE o.year = e.year AND o.series = e.series AND o.number = e.number) "
)
_COLUMNS = (
    *("year", "series", "number", "version", "symbol", "type", "issued_on", "subject", "signer"),
    *("recipients", "archive", "copies", "receipt", "note", "content_hash"),
)
_STEPS = {str(step): step for step in Step}
_INSERT = f"INSERT INTO entries VALUES ({', '.join('?' * len(_COLUMNS))})"


def begun_series(connection: sqlite3.Connection, year: int) -> bool | None:
    """Whether all types share one series in a year; None where it has no paper yet."""
    query = "SELECT one_series FROM years WHERE year = ?"
    found = connection.execute(query, (year,)).fetchone()
    return None if found is None else bool(found[0])


def keep_series(connection: sqlite3.Connection, year: int, one_series: bool) -> None:
    """Write how papers of this year are numbered; what is written already stays."""
    connection.execute("INSERT OR IGNORE INTO years VALUES (?, ?)", (year, int(one_series)))


def add_version(connection: sqlite3.Connection, place: Place, entry: RegisterEntry) -> None:
    """Write an entry; that of a used number and version is refused by the file itself."""
    values: dict[str, Any] = {name: getattr(entry, name) for name in _COLUMNS[3:]}
    values["issued_on"] = entry.issued_on.isoformat()
    values["recipients"] = json.dumps(entry.recipients, ensure_ascii=False)
    connection.execute(_INSERT, (*place, *values.values()))
    add_steps(connection, place, entry.version, entry.steps)


def write_columns(connection: sqlite3.Connection, place: Place, entry: RegisterEntry) -> None:
    """Write the columns of a version that are not the paper's own."""
    connection.execute(
        "UPDATE entries SET copies = ?, receipt = ?, note = ? "
        "WHERE year = ? AND series = ? AND number = ? AND version = ?",
        (entry.copies, entry.receipt, entry.note, *place, entry.version),
    )


def add_steps(
    connection: sqlite3.Connection, place: Place, version: int, steps: Mapping[Step, datetime]
) -> None:
    """Write steps, each with its time."""
    for step, at in steps.items():
        row = (*place, version, str(step), at.isoformat())
        connection.execute("INSERT INTO steps VALUES (?, ?, ?, ?, ?, ?)", row)


def current(connection: sqlite3.Connection, place: Place) -> RegisterEntry | None:
    """The last version of a number."""
    where = "AND year = ? AND series = ? AND number = ?"
    return next((entry for _, entry in current_rows(connection, where, place)), None)


def current_rows(
    connection: sqlite3.Connection, where: str = "", values: tuple[Any, ...] = ()
) -> Iterator[tuple[Place, RegisterEntry]]:
    """The last versions, in the order of their numbers."""
    query = f"{_CURRENT} {where} ORDER BY year, series, number"
    yield from _read(connection.execute(query, values))


def versions(connection: sqlite3.Connection, place: Place) -> list[RegisterEntry]:
    """All versions of a number, the first one first."""
    query = f"{_ENTRIES} year = ? AND series = ? AND number = ? ORDER BY version"
    return [entry for _, entry in _read(connection.execute(query, place))]


def _read(rows: sqlite3.Cursor) -> Iterator[tuple[Place, RegisterEntry]]:
    for *row, steps in rows.fetchall():
        said = dict(zip(_COLUMNS, row, strict=True))
        place = (said.pop("year"), said.pop("series"), said["number"])
        try:
            said["issued_on"] = date.fromisoformat(said["issued_on"])
            said["recipients"] = tuple(json.loads(said["recipients"]))
            said["steps"] = _steps(steps)
        except (ValueError, TypeError, KeyError) as error:  # not as we write them
            raise RegisterError(tr(DAMAGED)) from error
        sent = said["steps"].get(Step.SENT)
        yield place, RegisterEntry(**said, sent_on=sent.date() if sent else None)


def _steps(said: str | None) -> dict[Step, datetime]:
    """The steps of `numbered 2024-03-05T08:00:00+07:00,checked …`, in the order of the work."""
    pairs = (pair.split(" ") for pair in said.split(",")) if said else ()
    found = {_STEPS[step]: datetime.fromisoformat(at) for step, at in pairs}
    return {step: found[step] for step in Step if step in found}


def out_of_order(
    connection: sqlite3.Connection, place: Place, day: date
) -> tuple[int, date] | None:
    """Another number of the series, and its day, that this number cannot have this day beside."""
    query = (
        f"SELECT number, issued_on FROM ({_CURRENT} AND year = :year AND series = :series) "
        "WHERE (number < :number AND issued_on > :day) OR (number > :number AND issued_on < :day)"
    )
    year, series, number = place
    given = {"year": year, "series": series, "number": number, "day": day.isoformat()}
    found = connection.execute(query, given).fetchone()
    return None if found is None else (found[0], _day(found[1]))


def _day(said: Any) -> date:
    try:
        return date.fromisoformat(said)
    except (ValueError, TypeError) as error:
        raise RegisterError(tr(DAMAGED)) from error
