"""An organ's profile: where the one of a plan lies, and what it says."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ntmdocs.given import Given
from ntmdocs.sources import plain_source, read_source
from ntmdocs.store.error_placer import made_of

if TYPE_CHECKING:
    from ntmdocs.model import OrganProfile

__all__ = ["PROFILE_NAME", "find_profile", "load_profile"]

PROFILE_NAME = "co-quan.yaml"

_FOLDERS = 3
"""The plan's own, and two above it: an organ's plans lie in folders by year and by plan, and they
share one profile, since they share one register. No further: a profile that lies by chance in some
folder far above is another's.
"""


def find_profile(plan: str | Path) -> Path | None:
    """The `co-quan.yaml` of a plan: in its folder, or in one of the two above, the nearest first.

    None where there is none. Whatever bears that name is given: reading it says what is wrong.
    """
    folder = Path(plan).parent
    for above in range(_FOLDERS):
        path = Path(os.path.normpath(folder.joinpath(*[".."] * above, PROFILE_NAME)))
        if os.path.lexists(path):
            return path
    return None


def load_profile(path: Given | Mapping[str, Any]) -> "OrganProfile":
    """The profile in a YAML or JSON file: its path, its bytes, an open file; or a mapping.

    DataError with every problem at its line.
    """
    from ntmdocs.model import OrganProfile

    source = plain_source(path) if isinstance(path, Mapping) else read_source(path)
    return made_of(source, OrganProfile)
