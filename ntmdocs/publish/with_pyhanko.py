"""pyHanko, which signs and verifies: the extra `sign`."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from ntmdocs.errors import NtmdocsError, PublishError
from ntmdocs.publish.mending import NO_PDF

__all__ = ["SIGN_CURE", "broken_is_told", "silent_pyhanko"]

SIGN_CURE = 'chưa cài phần ký số; pip install "ntmdocs[sign]"'


def silent_pyhanko() -> None:
    """What it logs of a broken file is for whoever listens, not for the screen."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).addHandler(logging.NullHandler())


@contextmanager
def broken_is_told() -> Iterator[None]:
    """PublishError for whatever a broken or hostile PDF leads pyHanko to.

    Its readers of PDF, XMP and ASN.1 raise a dozen kinds of errors.
    """
    try:
        yield
    except NtmdocsError:
        raise
    except Exception as error:
        raise PublishError(NO_PDF) from error
