"""Chữ ký: by what right, in what position, who (Decree 30/2020, Appendix I, II.7)."""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from ntmdocs.model.base import Line, Model, OneOrMany, ShortModel

__all__ = ["AuthorityLine", "Signature", "SigningAuthority"]


class SigningAuthority(StrEnum):
    """Quyền hạn ký: by what right somebody signs."""

    ON_BEHALF = "TM."
    """Thay mặt: before the name of a collective or organ."""
    FOR_HEAD = "KT."
    """Ký thay: a deputy, before the head's post."""
    BY_ORDER = "TL."
    """Thừa lệnh: before the post of the head who ordered it."""
    BY_DELEGATION = "TUQ."
    """Thừa ủy quyền: before the post of the head who delegated it."""
    ACTING = "Q."
    """Quyền: the acting head's own post."""


_AUTHORITY = SigningAuthority
# One line, or two: the organ or the order, then the deputy or the acting head under it.
_PAIRS = {
    (_AUTHORITY.ON_BEHALF, _AUTHORITY.FOR_HEAD),
    (_AUTHORITY.ON_BEHALF, _AUTHORITY.ACTING),
    (_AUTHORITY.BY_ORDER, _AUTHORITY.FOR_HEAD),
}


class AuthorityLine(ShortModel):
    """A line such as `TM. ỦY BAN NHÂN DÂN`: a full stop and one space after the letters."""

    authority: SigningAuthority = Field(title="Quyền hạn ký")
    of: Line = Field(title="Tập thể hoặc chức vụ đứng sau quyền hạn ký")

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """`TM. Ủy ban nhân dân` in its two parts."""
        head, _, rest = text.partition(".")
        if f"{head}." not in set(SigningAuthority) or not rest.strip():
            raise ValueError(
                f'"{text}" không phải quyền hạn ký; ghi TM., KT., TL., TUQ. hoặc Q. rồi đến '
                'tập thể hoặc chức vụ, ví dụ "TM. Ủy ban nhân dân"'
            )
        return {"authority": f"{head}.", "of": rest}

    def as_text(self) -> str:
        """`TM. Ủy ban nhân dân`."""
        return f"{self.authority.value} {self.of}"


class Signature(Model):
    """Chữ ký: authority lines, position, name; room for hand and seal is the template's."""

    authority: Annotated[tuple[AuthorityLine, ...], OneOrMany()] = Field((), title="Quyền hạn ký")
    position: Line | None = Field(None, title="Chức vụ")
    other_position: Line | None = Field(None, title="Chức vụ khác, in trên họ tên")
    full_name: Line = Field(title="Họ và tên người ký")

    @model_validator(mode="after")
    def _is_a_known_form(self) -> Self:
        kinds = tuple(line.authority for line in self.authority)
        if len(kinds) > 1 and kinds not in _PAIRS:
            raise ValueError(
                f"{' + '.join(kind.value for kind in kinds)} không phải một cặp quyền hạn ký; "
                "các cặp dùng được: TM. + KT., TM. + Q., TL. + KT."
            )
        if kinds[-1:] == (SigningAuthority.ACTING,):
            if self.position is not None:
                raise ValueError('sau "Q." đã là chức vụ; bỏ "position"')
        elif self.position is None:
            raise ValueError('thiếu chức vụ người ký: ghi thêm "position"')
        return self
