"""pyHanko, which signs and verifies: the extra `sign`."""

import logging

__all__ = ["SIGN_CURE", "silent_pyhanko"]

SIGN_CURE = 'chưa cài phần ký số; pip install "ntmdocs[sign]"'


def silent_pyhanko() -> None:
    """What it logs of a broken file is for whoever listens, not for the screen."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).addHandler(logging.NullHandler())
