"""What looks and words both tell: one fault is one finding."""

from collections.abc import Iterable, Mapping

from ntmdocs.findings import Finding

__all__ = ["TOLD_BY_CONTENT", "not_told_by_looks"]

TOLD_BY_CONTENT = ("annex-not-referred-to", "reference-to-missing-annex")
"""What `check_plan` tells of annexes too, from more of the text."""

_DATE = ("missing-place-and-date", "missing-place", "wrong-date-words")
_ORGAN = ("organ-without-capital", "organ-with-too-many-capitals")
_BY_LOOKS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("place-not-filled", "header.place"): _DATE,
    ("place-not-filled", "header.issued_on"): _DATE,
    ("place-not-filled", "header.subject"): ("missing-subject",),
    ("place-not-filled", "signature"): ("position-not-in-capitals",),
    ("misspelt-word", "header.issuing_body"): ("wrong-national-name", "wrong-motto"),
    ("organ-in-two-ways", ""): _ORGAN,
}
"""A rule on words at a place in the data, and the rules of looks that say why it answers there."""


def not_told_by_looks(said: Iterable[Finding], looks: Iterable[Finding]) -> list[Finding]:
    """The findings on words, at their paths, but for those that follow from what looks are."""
    told = {one.rule for one in looks}
    return [
        one
        for one in said
        if not any(
            one.rule == rule and one.place.startswith(place) and told.intersection(rules)
            for (rule, place), rules in _BY_LOOKS.items()
        )
    ]
