"""What a plan's file leaves out, filled from the profile of its organ; nothing said is overruled.

Only what is not there at all is filled: `symbol:` without a value, `recipients: []` say something.
Which villages a plan is about it says itself; the profile knows their names and who heads them.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from ntmdocs.errors import DataError, Problem
from ntmdocs.given import Content, Given
from ntmdocs.language import tr
from ntmdocs.model import DocumentType
from ntmdocs.model.walk import DataPath
from ntmdocs.sources import (
    Source,
    Value,
    opened_source,
    part_at,
    plain_source,
    read_source,
    steps_in,
)
from ntmdocs.store.error_placer import made_of
from ntmdocs.store.plan_source import PlanSource, read_plan_source
from ntmdocs.store.profile import find_profile
from ntmdocs.store.signers import signer_meant
from ntmdocs.vietnamese import comparison_key

if TYPE_CHECKING:
    from ntmdocs.model import OrganProfile

__all__ = ["OF_VILLAGE", "Filled", "GivenProfile", "read_filled", "said_by", "village_meant"]

GivenProfile: TypeAlias = "Given | OrganProfile"
"""A profile, or its file."""

OF_VILLAGE = ("id", "name", "kind", "head", "board_head")
"""What a profile knows of a village."""

_SIGNATURE = ("signature",)


class Filled(NamedTuple):
    """A plan's file, and the profile that filled it."""

    source: PlanSource
    typed: PlanSource
    """As it is without the profile."""
    profile: "OrganProfile | None" = None
    """None where there is none, or it cannot be read: that is one of the source's problems."""


def read_filled(given: Given | Mapping[str, Any], profile: "GivenProfile | None" = None) -> Filled:
    """Read a plan's file, filled from the profile given, or else from the one that is beside it.

    What stands in no folder has none beside it. DataError where the plan's file is broken.
    """
    if not isinstance(given, Mapping):
        given = opened_source(given)
        path = given.path if isinstance(given, Content) else given
        if profile is None and path is not None:
            profile = find_profile(path)
    source = read_plan_source(given)
    if profile is None:
        return Filled(source, source)
    try:
        said, file = _read(profile)
    except DataError as error:
        return Filled(_unfilled(source, error), source)
    return Filled(_with_fills(source, said, file), source, said)


def _read(profile: GivenProfile) -> "tuple[OrganProfile, Source]":
    from ntmdocs.model import OrganProfile

    if isinstance(profile, OrganProfile):
        return profile, plain_source(said_by(profile))
    file = read_source(profile)
    return made_of(file, OrganProfile), file


def said_by(profile: "OrganProfile") -> dict[str, Any]:
    """What a profile says, as plain values; its villages as a plan has them."""
    villages = [each.village.model_dump(exclude_defaults=True) for each in profile.villages]
    return {**profile.model_dump(mode="json", exclude_defaults=True), "villages": villages}


def village_meant(entry: Value, villages: list[dict[str, str]]) -> int | None:
    """The place of the village that an entry of a plan means: by its id, or else by its name."""
    if not isinstance(entry, dict):
        return None
    for key, fold in (("id", str), ("name", comparison_key)):
        words = entry.get(key)
        for index, village in enumerate(villages):
            if isinstance(words, str) and fold(words) == fold(village[key]):
                return index
    return None


def _unfilled(source: PlanSource, error: DataError) -> PlanSource:
    """A profile that cannot be read: what it might have filled is not told as missing."""
    places: list[DataPath] = [("header", "issuing_body"), ("header", "place")]
    listed = source.value.get("villages") if isinstance(source.value, dict) else None
    for index in range(len(listed) if isinstance(listed, list) else 0):
        places += [("villages", index, "id"), ("villages", index, "name")]
    missing = {path for path in places if steps_in(source.value, path) != path}
    return source._replace(
        problems=(*source.problems, *error.problems),
        unread=source.unread | missing | {_SIGNATURE},
    )


def _with_fills(source: PlanSource, profile: "OrganProfile", file: Source) -> PlanSource:
    if not isinstance(source.value, dict):
        return source
    filling = _Filling(source.value, said_by(profile))
    filling.fill_header()
    for key in ("recipients", "archive"):
        filling.fill((key,), (key,))
    try:
        filling.fill_signature(profile)
    except ValueError as error:
        name, place = source.place(_SIGNATURE)
        problem = Problem(
            str(error), name, place.line, place.column, field=tr("Chữ ký"), path="signature"
        )
        source = source._replace(
            problems=(*source.problems, problem), unread=source.unread | {_SIGNATURE}
        )
    filling.fill_villages()
    return source._replace(value=filling.values, profile=file, filled=filling.filled)


class _Filling:
    """The values of a plan as they are filled; where each came from in the profile."""

    def __init__(self, values: dict[str, Value], said: dict[str, Any]) -> None:
        self.values = dict(values)
        self.said = said
        self.filled: dict[DataPath, DataPath] = {}

    def fill(self, path: DataPath, origin: DataPath) -> None:
        """Put what the profile says at `origin` where the plan has no such place."""
        *above, key = path
        into: Any = self.values
        for step in above:
            (into,) = part_at(into, step)
        if key not in into and steps_in(self.said, origin) == origin:
            value: Any = self.said
            for step in origin:
                value = value[step]
            into[key] = value
            self.filled[path] = origin

    def fill_header(self) -> None:
        header = self.values.get("header")
        if not isinstance(header, dict):
            return
        self.values["header"] = dict(header)
        for key in ("issuing_body", "place"):
            self.fill(("header", key), (key,))
        kind = str(self.values.get("type", DocumentType.PLAN))
        self.fill(("header", "symbol"), ("symbols", kind))

    def fill_signature(self, profile: "OrganProfile") -> None:
        """ValueError where the plan names a signer that there is not."""
        said = self.values.get("signature", {})
        index = signer_meant(said, profile.signers)
        if index is None:
            return
        if "signature" not in self.values:
            self.fill(_SIGNATURE, ("signers", index))
            return
        self.values["signature"] = dict(said) if isinstance(said, dict) else {}
        for key in self.said["signers"][index]:
            self.fill((*_SIGNATURE, key), ("signers", index, key))

    def fill_villages(self) -> None:
        listed = self.values.get("villages")
        if not isinstance(listed, list):
            return
        entries = self.values["villages"] = list(listed)
        for at, entry in enumerate(entries):
            index = village_meant(entry, self.said["villages"])
            if isinstance(entry, dict) and index is not None:
                entries[at] = dict(entry)
                for key in OF_VILLAGE:
                    self.fill(("villages", at, key), ("villages", index, key))
