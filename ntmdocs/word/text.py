"""What text becomes in WordprocessingML, and what it must not hold."""

import re

__all__ = ["FORBIDDEN", "LINE_BREAK", "TAB", "forbidden", "shortened"]

# As alternatives, since one class of all of them takes 8 ms to compile.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udfff]|[\ufffe\uffff]")
LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def forbidden(text: str, char: str) -> str:
    """The sentence about a character that XML forbids."""
    code = f"U+{ord(char):04X}"
    return f"giá trị {shortened(text)} có ký tự {code} mà tệp Word cấm; xóa ký tự đó"


def shortened(text: str) -> str:
    """A value in a message."""
    return repr(text if len(text) <= 40 else f"{text[:40]}…")
