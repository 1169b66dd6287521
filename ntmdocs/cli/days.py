"""A day as a person types it in a command line."""

import datetime

from ntmdocs.errors import NtmdocsError

__all__ = ["day_of"]


def day_of(words: str, option: str) -> datetime.date:
    """The day in `dd/mm/yyyy`. Raises NtmdocsError, with the option's name, where it is none."""
    from ntmdocs.vietnamese import parse_day

    try:
        return parse_day(words)
    except ValueError as error:
        raise NtmdocsError(f"{option}: {error}") from None
