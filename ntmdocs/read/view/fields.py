"""Fields: of their code nothing is read, of their result all is (ECMA-376 part 1, 17.16)."""

from ntmdocs.word.elements import Element
from ntmdocs.word.names import w

__all__ = ["Fields"]

_CHAR = w("fldChar")
_CODES = (w("instrText"), w("delInstrText"))


class Fields:
    """Which fields are open; one may begin in a paragraph and end in a later one."""

    def __init__(self) -> None:
        self._in_code: list[bool] = []

    def takes(self, piece: Element) -> bool:
        """Whether a piece of a run belongs to a field's own parts, and is not read."""
        if piece.tag == _CHAR:
            self._step(piece.get(w("fldCharType")) or "")
            return True
        return piece.tag in _CODES or any(self._in_code)

    def _step(self, kind: str) -> None:
        if kind == "begin":
            self._in_code.append(True)
        elif self._in_code and kind == "separate":
            self._in_code[-1] = False
        elif self._in_code and kind == "end":
            self._in_code.pop()
