"""Two ways to write one name: a mark, or a letter, is another one."""

from ntmdocs.vietnamese import comparison_key, slug

__all__ = ["is_slip", "same_words"]

_LONG = 8  # letters: of shorter names one letter makes another name, `Đông`, `Đồng Nội`


def same_words(one: str, other: str) -> bool:
    """Whether two names say the same, `UBND` and `Ủy ban nhân dân` too."""
    return _key(one) == _key(other)


def is_slip(written: str, known: str) -> bool:
    """Whether a name is probably meant to be the known one: only marks differ, or one letter."""
    if same_words(written, known):
        return False
    one, other = slug(_key(written)), slug(_key(known))
    return one == other or (min(len(one), len(other)) >= _LONG and _one_letter_apart(one, other))


def _key(name: str) -> str:
    return comparison_key(name).replace(comparison_key("Ủy ban nhân dân"), "ubnd")


def _one_letter_apart(one: str, other: str) -> bool:
    """One letter is another, or is there in one only; no word is there in one only."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1 or one.count("-") != other.count("-"):
        return False
    at = next((n for n, letter in enumerate(one) if letter != other[n]), len(one))
    rest = one[at + 1 :] if len(one) == len(other) else one[at:]
    is_figure = other[at].isdigit() or one[at : at + 1].isdigit()
    return rest == other[at + 1 :] and not is_figure
