"""PDF by rdocx, a page engine in a Python package: no LibreOffice and no font is needed.

It is young: only this module speaks to it, and pyproject.toml bounds its version. Its own fonts
have the metrics of Times New Roman and every Vietnamese letter.
"""

from collections.abc import Sequence
from importlib.util import find_spec

from ntmdocs.errors import PublishError
from ntmdocs.language import msgids, tr

__all__ = ["RDOCX_CURE", "convert_by_rdocx", "missing_for_rdocx"]

RDOCX_CURE = 'pip install "ntmdocs[pdf]"'
_FAILED = msgids("rdocx không tạo được PDF ({error}); dùng LibreOffice (--engine libreoffice)")


def missing_for_rdocx() -> str:
    """What must be installed first, in words; empty where nothing is missing."""
    return (
        "" if find_spec("rdocx") else tr("chưa cài gói rdocx; {rdocx_cure}", rdocx_cure=RDOCX_CURE)
    )


def convert_by_rdocx(
    documents: Sequence[bytes], *, seconds: float = 0
) -> list[bytes | PublishError]:
    """The PDF of each document, or what kept it from being made; nothing of it can wait.

    Raises PublishError where rdocx is missing.
    """
    if missing := missing_for_rdocx():
        raise PublishError(missing)
    return [*map(_pdf, documents)]


def _pdf(content: bytes) -> bytes | PublishError:
    import rdocx

    try:
        return rdocx.Document.from_bytes(content).to_pdfa_deterministic()
    except rdocx.RdocxError as error:
        return PublishError(tr(_FAILED, error=error))
