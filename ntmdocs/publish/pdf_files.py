"""A PDF as it may be given: by path, as bytes, or open; and where it goes when changed."""

from pathlib import Path

from ntmdocs.errors import OverwriteRefused, PublishError
from ntmdocs.given import Content, Given, Unreadable, opened
from ntmdocs.language import tr
from ntmdocs.reading import read_at_most, why_unread
from ntmdocs.writing import is_there

__all__ = ["pdf_content", "target_of"]

_LARGEST = 100_000_000


def pdf_content(given: Given) -> tuple[bytes, str]:
    """Its bytes, never more than a limit, and what to call it.

    Raises PublishError where there are none, or too many.
    """
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
        raise PublishError(
            tr("{file}: tệp lớn hơn {largest} MB; không mở", file=file, largest=_LARGEST // 1000000)
        )
    return content, str(file)


def target_of(pdf: Given, target: str | Path | None, *, force: bool) -> str | Path:
    """Where the changed PDF goes: into `target`, else into the file itself.

    Raises TypeError where there is no such file, OverwriteRefused where `target` is there already,
    unless `force`.
    """
    if target is None:
        if not isinstance(pdf, str | Path):
            raise TypeError(tr("PDF không cho bằng đường dẫn thì phải ghi target"))
        return pdf
    if is_there(target) and not force:
        raise OverwriteRefused(
            tr("{target} đã có; chọn tên khác, hoặc ghi đè", target=target), path=str(target)
        )
    return target
