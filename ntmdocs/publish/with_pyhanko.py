"""pyHanko, which signs and verifies: the extra `sign`."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from ntmdocs.errors import NtmdocsError, PublishError
from ntmdocs.language import msgids, tr
from ntmdocs.publish.mending import NO_PDF

__all__ = ["broken_is_told", "need_sign_packages"]

_PACKAGES = ("asn1crypto", "pikepdf", "PIL", "pyhanko", "pypdfium2", "rdocx")
_CURE = msgids('chưa cài phần ký số; pip install "ntmdocs[sign]"')


def need_sign_packages() -> None:
    """Raises PublishError, with the cure, where the extra `sign` is not whole.

    What pyHanko logs of a broken file is for whoever listens, not for the screen.
    """
    if any(find_spec(name) is None for name in _PACKAGES):
        raise PublishError(tr(_CURE))
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
        if isinstance(error, OSError) and error.errno:  # a disk's: the PDF is in memory
            raise
        raise PublishError(tr(NO_PDF)) from error
