"""How a rule shows what it found in a text."""

import re

from ntmdocs.vietnamese import words_around

__all__ = ["shown"]


def shown(text: str, found: re.Match[str], *, words: int, short: int) -> str:
    """What was found with some words before and after it; a text of `short` characters whole."""
    return text if len(text) <= short else words_around(text, *found.span(), words, words)
