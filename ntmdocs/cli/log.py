"""What the library tells of its work, on standard error, where `NTMDOCS_LOG` asks for it."""

import os

from ntmdocs.errors import NtmdocsError
from ntmdocs.language import tr

__all__ = ["follow_log"]

_LEVELS = ("debug", "info", "warning")


def follow_log() -> None:
    """Show events from the level on that is asked for; NtmdocsError for another word."""
    level = os.environ.get("NTMDOCS_LOG", "").lower()
    if not level:
        return
    if level not in _LEVELS:
        levels = ", ".join(_LEVELS)
        raise NtmdocsError(
            tr("NTMDOCS_LOG={level}: chỉ nhận {levels}; sửa biến này", level=level, levels=levels)
        )
    import logging  # most have not asked

    shown = logging.StreamHandler()
    shown.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("ntmdocs")
    logger.addHandler(shown)
    logger.setLevel(level.upper())
