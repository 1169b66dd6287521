"""A PDF as it may be given: by its path, as bytes, or open; never more than a limit of it."""

from ntmdocs.errors import PublishError
from ntmdocs.given import Content, Given, Unreadable, opened
from ntmdocs.reading import read_at_most, why_unread

__all__ = ["pdf_content"]

_LARGEST = 100_000_000


def pdf_content(given: Given) -> tuple[bytes, str]:
    """Its bytes, and what to call it. Raises PublishError where there are none, or too many."""
    try:
        file = opened(given)
    except Unreadable as error:
        raise PublishError(f"{error.name}: {error}") from None
    if isinstance(file, Content):
        return bytes(file), file.name
    try:
        content = read_at_most(file, _LARGEST)
    except (OSError, ValueError) as error:
        raise PublishError(f"{file}: {why_unread(error)}") from error
    if content is None:
        raise PublishError(f"{file}: tệp lớn hơn {_LARGEST // 1_000_000} MB; không mở")
    return content, str(file)
