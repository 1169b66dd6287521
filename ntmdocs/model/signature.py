"""Chữ ký: by what right, in what position, who (Decree 30/2020, Appendix I, II.7)."""

from collections.abc import Sequence
from typing import Annotated, Any, Self

from pydantic import model_validator

from ntmdocs.language import tr
from ntmdocs.model.base import Line, Model, OneOrMany, ShortModel
from ntmdocs.model.choice import Choice
from ntmdocs.model.field import Takes, field

__all__ = ["AuthorityLine", "CoSignature", "Signature", "SigningAuthority"]


class SigningAuthority(Choice):
    """Quyền hạn ký: by what right somebody signs."""

    ON_BEHALF = "TM.", "thay mặt"
    """Thay mặt: before the name of a collective or organ."""
    FOR_HEAD = "KT.", "ký thay"
    """Ký thay: a deputy, before the head's post."""
    BY_ORDER = "TL.", "thừa lệnh"
    """Thừa lệnh: before the post of the head who ordered it."""
    BY_DELEGATION = "TUQ.", "thừa ủy quyền"
    """Thừa ủy quyền: before the post of the head who delegated it."""
    ACTING = "Q.", "quyền"
    """Quyền: the acting head's own post."""


_AUTHORITY = SigningAuthority
# One line, or two: the organ or the order, then the deputy or the acting head under it.
_PAIRS = {
    (_AUTHORITY.ON_BEHALF, _AUTHORITY.FOR_HEAD),
    (_AUTHORITY.ON_BEHALF, _AUTHORITY.ACTING),
    (_AUTHORITY.BY_ORDER, _AUTHORITY.FOR_HEAD),
}


class AuthorityLine(ShortModel, title="Dòng quyền hạn ký"):
    """A line such as `TM. ỦY BAN NHÂN DÂN`: a full stop and one space after the letters."""

    authority: SigningAuthority = field("Quyền hạn ký", choices=SigningAuthority)
    of: Line = field("Tập thể hoặc chức vụ đứng sau quyền hạn ký", example="Ủy ban nhân dân")

    @classmethod
    def from_text(cls, text: str) -> dict[str, Any]:
        """`TM. Ủy ban nhân dân` in its two parts."""
        head, _, rest = text.partition(".")
        if f"{head}." not in set(SigningAuthority) or not rest.strip():
            raise ValueError(
                tr(
                    '"{text}" không phải quyền hạn ký; ghi TM., KT., TL., TUQ. hoặc Q. '
                    'rồi đến tập thể hoặc chức vụ, ví dụ "TM. Ủy ban nhân dân"',
                    text=text,
                )
            )
        return {"authority": f"{head}.", "of": rest}

    def as_text(self) -> str:
        """`TM. Ủy ban nhân dân`."""
        return f"{self.authority.value} {self.of}"


Authority = Annotated[tuple[AuthorityLine, ...], OneOrMany()]


class CoSignature(Model, title="Khối chữ ký thứ hai"):
    """Chữ ký thứ hai: as a signature; who confirms by hand may be left to write the name."""

    authority: Takes[Authority, str | AuthorityLine | Sequence[AuthorityLine | str]] = field(
        "Quyền hạn ký",
        default=(),
        what="Một dòng, hoặc một cặp hai dòng",
        example=["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
    )
    position: Line | None = field(
        "Chức vụ", default=None, what='Bắt buộc, trừ khi ký "Q."', example="Phó Chủ tịch"
    )
    other_position: Line | None = field(
        "Chức vụ khác, in trên họ tên", default=None, example="Trưởng ban"
    )
    full_name: Line | None = field(
        "Họ và tên người ký",
        default=None,
        what="Để trống thì chừa chỗ ghi tay",
        example="Nguyễn Văn An",
    )

    @model_validator(mode="after")
    def _is_a_known_form(self) -> Self:
        kinds = tuple(line.authority for line in self.authority)
        if len(kinds) > 1 and kinds not in _PAIRS:
            raise ValueError(
                tr(
                    "{kinds} không phải một cặp quyền hạn ký; các cặp dùng được: TM. + "
                    "KT., TM. + Q., TL. + KT.",
                    kinds=" + ".join(kind.value for kind in kinds),
                )
            )
        if kinds[-1:] == (SigningAuthority.ACTING,):
            if self.position is not None:
                raise ValueError(tr('sau "Q." đã là chức vụ; bỏ "position"'))
        elif self.position is None:
            raise ValueError(tr('thiếu chức vụ người ký: ghi thêm "position"'))
        return self


class Signature(CoSignature, title="Khối chữ ký"):
    """Chữ ký: authority lines, position, name; room for hand and seal is the template's."""

    full_name: Line = field("Họ và tên người ký", example="Nguyễn Văn An")
