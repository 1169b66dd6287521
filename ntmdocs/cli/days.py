"""A day as a person types it in a command line."""

import datetime

from ntmdocs.errors import NtmdocsError

__all__ = ["day_of"]


def day_of(words: str, option: str) -> datetime.date:
    """The day in `dd/mm/yyyy`. Raises NtmdocsError, with the option's name, where it is none."""
    from ntmdocs.vietnamese import parse_date

    try:
        year, month, day = parse_date(words)
    except ValueError as error:
        raise NtmdocsError(f"{option}: {error}") from None
    if month is None or day is None:
        raise NtmdocsError(f'{option}: "{words}" thiếu ngày hoặc tháng; ghi đủ dạng dd/mm/yyyy')
    return datetime.date(year, month, day)
