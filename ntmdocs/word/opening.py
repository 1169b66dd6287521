"""The bytes of a document, by whatever it is given: read within a bound, not yet looked into."""

from pathlib import Path

from ntmdocs.errors import UnreadableDocument
from ntmdocs.given import Content, Given, Unreadable, opened
from ntmdocs.language import msgids, tr
from ntmdocs.reading import read_at_most, why_unread

__all__ = ["MAX_BYTES", "opened_document", "read_file", "too_large"]

MAX_BYTES = 50_000_000
_TOO_LARGE = msgids(f"{{name}}: tệp lớn hơn {MAX_BYTES // 1_000_000} MB; không mở")


def opened_document(given: Given) -> str | Path | Content:
    """The path as given, or the bytes of what is none, which can be read more than once."""
    try:
        return opened(given)
    except Unreadable as error:
        raise UnreadableDocument(f"{error.name}: {error}") from None


def read_file(given: Given) -> Content:
    """The bytes of a document, with its name.

    Raises UnreadableDocument where there is none, or too many.
    """
    file = opened_document(given)
    if isinstance(file, Content):
        return file
    try:
        content = read_at_most(file, MAX_BYTES)
    except (OSError, ValueError) as error:
        raise UnreadableDocument(f"{file}: {why_unread(error)}") from error
    if content is None:
        raise too_large(str(file))
    return Content.of(content, str(file))


def too_large(name: str) -> UnreadableDocument:
    """The error for a file that nobody reads to its end."""
    return UnreadableDocument(tr(_TOO_LARGE, name=name))
