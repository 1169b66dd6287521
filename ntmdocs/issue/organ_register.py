"""The register of an organ: where its profile says, numbered as its profile says."""

from dataclasses import dataclass
from pathlib import Path

from ntmdocs.errors import RegisterError
from ntmdocs.issue.register import Register
from ntmdocs.language import tr
from ntmdocs.model import OrganProfile
from ntmdocs.store import find_profile, load_profile

__all__ = ["OrganRegister", "organ_register"]


@dataclass(frozen=True)
class OrganRegister:
    """A register, and the organ whose it is where that is known."""

    register: Register
    profile: OrganProfile | None


def organ_register(plan: str | Path, file: str | Path | None = None) -> OrganRegister:
    """The register for a plan: that of the `co-quan.yaml` beside it, or `file`.

    Raises DataError where the profile does not fit, RegisterError where neither is there.
    """
    found = find_profile(plan)
    profile = None if found is None else load_profile(found)
    if file is None:
        if found is None or profile is None:
            folder = Path(plan).resolve().parent
            raise RegisterError(
                tr(
                    "không thấy co-quan.yaml ở {folder} và hai cấp thư mục trên nó; ghi "
                    "--register TỆP để chỉ sổ",
                    folder=folder,
                )
            )
        file = found.parent / profile.register_file
    one_series = profile is None or profile.one_series
    return OrganRegister(Register(file, one_series=one_series), profile)
