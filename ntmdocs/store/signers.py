"""Which of an organ's signers signs a paper: whom it names, or else the first."""

from collections.abc import Sequence
from typing import Any

from ntmdocs.language import msgids, tr
from ntmdocs.model import Signature
from ntmdocs.vietnamese import comparison_key

__all__ = ["signer_meant"]

_NOBODY = msgids('"{said}" không phải họ tên, chức vụ của người ký nào ở co-quan.yaml; {cure}')
_SEVERAL = msgids('"{said}" là của nhiều người ký ở co-quan.yaml; {cure}')
_CHOOSE = msgids(
    "ghi họ tên một trong: {named}; người khác thì ghi đủ authority, position, full_name"
)
_WHICH_POST = msgids("ghi cả full_name và position")
_NONE_LISTED = msgids("tệp đó không kể người ký (signers), ghi đủ authority, position, full_name")


def signer_meant(said: Any, signers: Sequence[Signature]) -> int | None:
    """The place of a signer in the list; None where the paper does not leave it to the list.

    A word alone is a name or a position: ValueError where it does not name just one signer.
    Of a group of keys, name and position choose; where it has neither, the first signs, unless
    it says by what right: that would be somebody else's.
    """
    if isinstance(said, str):
        return _named(said, signers)
    if not isinstance(said, dict):
        return None
    asked = {key: said[key] for key in ("full_name", "position") if key in said}
    if not asked:
        return 0 if signers and "authority" not in said else None
    found = [
        index
        for index, signer in enumerate(signers)
        if all(_key(getattr(signer, key)) == _key(words) for key, words in asked.items())
    ]
    return found[0] if len(found) == 1 else None


def _named(said: str, signers: Sequence[Signature]) -> int:
    found = [
        index
        for index, signer in enumerate(signers)
        if _key(said) in (_key(signer.full_name), _key(signer.position))
    ]
    if len(found) == 1:
        return found[0]
    named = list(dict.fromkeys(str(signers[index].full_name) for index in found))
    if len(named) == 1:
        raise ValueError(tr(_SEVERAL, said=said, cure=tr(_WHICH_POST)))
    listed = ", ".join(named or dict.fromkeys(str(each.full_name) for each in signers))
    cure = tr(_CHOOSE, named=listed) if listed else tr(_NONE_LISTED)
    raise ValueError((tr(_SEVERAL) if named else tr(_NOBODY)).format(said=said, cure=cure))


def _key(words: Any) -> str:
    return comparison_key(words) if isinstance(words, str) else ""
