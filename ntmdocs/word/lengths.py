"""Lengths as types: a number that crosses the border of a function says what it measures.

`Mm(20)`, `Pt(14)` and `Twips(567)` are all a `Length`, which tells its `.mm`, `.pt` or `.twips`.
Lengths add up, compare and take factors (`width * 0.5`); one divided by another is a plain ratio.
"""

__all__ = ["Length", "Mm", "Pt", "Twips"]

_TWIPS_IN_POINT = 20
_POINTS_IN_MM = 72 / 25.4


class Length(float):
    """A length; made by `Pt`, `Twips` or `Mm`."""

    __slots__ = ()

    @property
    def pt(self) -> float:
        """In points, 1/72 inch: Word's sizes of letters."""
        return float(self)

    @property
    def mm(self) -> float:
        """In millimetres: the decree's margins."""
        return float(self) / _POINTS_IN_MM

    @property
    def twips(self) -> int:
        """In whole twentieths of a point, as Word stores it: 15 mm are 850, which are 14.993 mm."""
        return round(float(self) * _TWIPS_IN_POINT)

    def __add__(self, other: float) -> "Length":
        return Length(float(self) + other)

    __radd__ = __add__  # `sum` begins with 0

    def __sub__(self, other: float) -> "Length":
        return Length(float(self) - other)

    def __mul__(self, factor: float) -> "Length":
        return Length(float(self) * factor)

    __rmul__ = __mul__

    def __reduce__(self) -> tuple[type["Length"], tuple[float]]:
        """Copied and sent as points, whatever it was made from."""
        return Length, (float(self),)

    def __repr__(self) -> str:
        return f"Pt({self.pt:g})"


class Pt(Length):
    """So many points."""

    __slots__ = ()


class Twips(Length):
    """So many twentieths of a point."""

    __slots__ = ()

    def __new__(cls, twips: float) -> "Twips":
        return super().__new__(cls, twips / _TWIPS_IN_POINT)


class Mm(Length):
    """So many millimetres."""

    __slots__ = ()

    def __new__(cls, mm: float) -> "Mm":
        return super().__new__(cls, mm * _POINTS_IN_MM)
