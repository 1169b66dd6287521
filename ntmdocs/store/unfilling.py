"""What a paper's file need not say beside its organ's profile: `filling.py`, the other way."""

from collections.abc import Mapping, Sequence
from typing import Any

from ntmdocs.model import OrganProfile
from ntmdocs.store.filling import OF_VILLAGE, said_by, village_meant
from ntmdocs.store.signers import signer_meant

__all__ = ["without_filled"]

Values = Mapping[str, Any]


def without_filled(said: Values, full: Values, profile: OrganProfile) -> dict[str, Any]:
    """What is to be written of a paper so that, filled from the profile, it says the same again.

    `said` is the paper without what is usual, `full` all of it, both as a file says them. What the
    profile would fill otherwise is written, also where it is usual.
    """
    known = said_by(profile)
    made = {**said, "header": _header(said["header"], full["header"], known, full["type"])}
    if "villages" in said:
        pairs = zip(said["villages"], full["villages"], strict=True)
        made["villages"] = [_village(*pair, known["villages"]) for pair in pairs]
    made = _less(made, full, {key: known[key] for key in ("recipients", "archive") if key in known})
    signature = _signature(said["signature"], full["signature"], profile)
    return {**made, "signature": signature} if signature else _without(made, "signature")


def _less(said: Values, full: Values, fills: Values) -> dict[str, Any]:
    """A group of keys, as it is written where the profile fills some of them."""
    left = {key: value for key, value in said.items() if key not in fills}
    differ = {key: full[key] for key, value in fills.items() if full[key] != value}
    return {key: {**left, **differ}[key] for key in full if key in left or key in differ}


def _without(values: Values, name: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != name}


def _header(said: Values, full: Values, known: Values, kind: str) -> dict[str, Any]:
    fills = {key: known[key] for key in ("issuing_body", "place")}
    symbols = known.get("symbols", {})
    return _less(said, full, {**fills, "symbol": symbols[kind]} if kind in symbols else fills)


def _village(said: Values, full: Values, villages: Sequence[dict[str, str]]) -> dict[str, Any]:
    """It stays known by its id, or by its name where the profile has another id for it."""
    index = village_meant(dict(full), list(villages))
    if index is None:
        return dict(said)
    known = villages[index]
    chosen_by = ("id",) if known["id"] == full["id"] else ("id", "name")
    asked = (key for key in OF_VILLAGE if key in known and key not in chosen_by)
    return _less(said, full, {key: known[key] for key in asked})


def _signature(said: Values, full: Values, profile: OrganProfile) -> Any:
    """None where the first signer signs; a name or a position where that names another one."""
    signers: list[Values] = [each.model_dump(mode="json") for each in profile.signers]
    if full in signers[:1]:
        return None
    for words in (full["full_name"], full["position"]):
        if full in signers and _names(words, signers.index(full), profile):
            return words
    index = signer_meant(dict(said), profile.signers)
    if index is None:
        return said
    known = said_by(profile)["signers"][index]
    asked = ("authority", "other_position")
    return _less(said, full, {key: known[key] for key in asked if key in known})


def _names(words: Any, index: int, profile: OrganProfile) -> bool:
    try:
        return signer_meant(words, profile.signers) == index
    except ValueError:
        return False
