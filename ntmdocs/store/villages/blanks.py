"""Cells that say that there is nothing: `-`, and `Không` where work, people or money may stand."""

from ntmdocs.vietnamese import clean, comparison_key

__all__ = ["is_dash", "says_nothing"]

_DASHES = "-–—−"
_NOTHING = frozenset({"không", "không có", "ko", "ko có", "khong", "khong co"})
_OF_WORK = frozenset(
    {
        *("missing", "in_charge", "what", "who", "helpers", "starts", "ends", "amount", "source"),
        *("head", "board_head", "standard", "deadline"),
    }
)
_NAMES = ("name", "criterion")


def is_dash(text: str) -> bool:
    """A dash alone: `-`, `–`."""
    text = clean(text)
    return bool(text) and not text.strip(_DASHES)


def says_nothing(field: str, text: str) -> bool:
    """Whether a cell of this field is as good as blank.

    A dash in the place of a name may be a ditto mark, and `Không` under `Hiện trạng` is a state.
    """
    if is_dash(text):
        return field not in _NAMES
    return field in _OF_WORK and comparison_key(text) in _NOTHING
