"""Fields whose code fetches something, or runs something, when the document is opened.

A code may lie in pieces over many runs, and a field may stand in the code of another: what counts
is what Word puts together. A field's name must be typed: one that a tag or another field makes
could become any.
"""

import re
from collections.abc import Iterator

from ntmdocs.word.elements import Element
from ntmdocs.word.names import w

__all__ = ["refused_field"]

# Patterns that few templates need are strings: compiled when used.
_REFUSED = (
    r"(?i)\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|DDEAUTO|DDE|LINK|IMPORT|DATABASE|RD|MACROBUTTON)"
    r"(?![A-Z])"
)
_MADE_NAME = r"\s*\w*(?:\ufffc|\{[{%])"
_NESTED = "\N{OBJECT REPLACEMENT CHARACTER}"


def refused_field(root: Element) -> str:
    """The name of the first field that is not to be trusted, or nothing."""
    for code in _codes(root):
        if found := re.match(_REFUSED, code):
            return found[1].upper()
        if re.match(_MADE_NAME, code):
            return code.strip()[:40].replace(_NESTED, "{…}")
    return ""


def _codes(root: Element) -> Iterator[str]:
    """The code of each field, a sign in place of each field in it."""
    opened: list[str] = []
    in_code: list[bool] = []
    for element in root.iter(w("fldChar"), w("instrText"), w("fldSimple")):
        if element.tag == w("fldSimple"):
            yield element.get(w("instr")) or ""
        elif element.tag == w("instrText"):
            if opened and in_code[-1]:
                opened[-1] += element.text or ""
            else:
                yield element.text or ""
        elif element.get(w("fldCharType")) == "begin":
            if opened and in_code[-1]:
                opened[-1] += _NESTED
            opened.append("")
            in_code.append(True)
        elif opened and element.get(w("fldCharType")) == "separate":
            in_code[-1] = False
        elif opened and element.get(w("fldCharType")) == "end":
            in_code.pop()
            yield opened.pop()
    yield from opened
