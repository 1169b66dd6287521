"""The files to begin with: an organ's profile, and a plan that leaves to it what it has.

Both are commented and known to the editor. From an old paper the profile is what that one says of
its organ, and the plan the rest of it.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ntmdocs.errors import OverwriteRefused
from ntmdocs.language import tr
from ntmdocs.model import OrganProfile, OrganVillage, Paper, Plan, Village
from ntmdocs.sources import write_yaml
from ntmdocs.store.load import load_plan
from ntmdocs.store.profile import PROFILE_NAME, find_profile, load_profile
from ntmdocs.store.save import save_plan
from ntmdocs.store.schema import plan_schema, profile_schema
from ntmdocs.store.villages.workbook import start_workbook
from ntmdocs.writing import is_there, template_path, write_whole

__all__ = ["OldPaper", "start_plan"]

_PLAN = "plan.yaml"
_FOR_EDITORS = b"# yaml-language-server: $schema=plan.schema.json\n"


class OldPaper(NamedTuple):
    """A paper to begin from."""

    paper: Paper
    remarks: Mapping[str, str] = {}
    """Words for a person by their place in it, as `save_plan` writes them."""
    villages: tuple[Village, ...] = ()
    """Those that it lists or names."""


def start_plan(
    folder: str | Path,
    *,
    force: bool = False,
    excel: bool | Plan = False,
    old: OldPaper | None = None,
) -> list[Path]:
    """Write `co-quan.yaml`, `plan.yaml` and their schemas into a folder; the paths written.

    An organ has one profile: where one is found for the folder already (`find_profile`), the plan
    goes by that and none is written, even with `force`.
    With `excel` also `villages.xlsx`, the workbook for the villages' state, with the villages of
    that plan, or else of the profile.
    Raises OverwriteRefused where a file is there already, unless `force`; DataError where the
    profile that is there does not fit.
    """
    there = find_profile(Path(folder) / _PLAN)
    profile = load_profile(there) if there else None
    made: dict[str, bytes] = {}
    if there is None:
        sample = template_path(PROFILE_NAME).read_text(encoding="utf-8")
        made[PROFILE_NAME] = (sample if old is None else _profile_of(old, sample)).encode()
        made["co-quan.schema.json"] = _as_json(profile_schema())
    made[_PLAN] = template_path("ke-hoach-moi.yaml").read_bytes()
    made["plan.schema.json"] = _as_json(plan_schema())
    if excel:
        known = excel if isinstance(excel, Plan) else _with_villages(profile, old)
        made["villages.xlsx"] = start_workbook(known)
    paths = {name: Path(folder) / name for name in made}
    _refuse_existing(paths.values(), force=force)
    for name, path in paths.items():
        if name == _PLAN and old is not None:
            save_plan(old.paper, path, remarks=old.remarks)
            write_whole(path, _FOR_EDITORS + path.read_bytes())
        else:
            write_whole(path, made[name])
    return list(paths.values())


def _as_json(schema: Mapping[str, Any]) -> bytes:
    return json.dumps(schema, ensure_ascii=False, indent=2).encode()


def _refuse_existing(paths: Iterable[Path], *, force: bool) -> None:
    there = [path for path in paths if is_there(path)]
    if there and not force:
        raise OverwriteRefused(
            tr(
                "{map} đã có; chọn thư mục khác, hoặc thêm --force để ghi đè",
                map=tr(" và ").join(map(str, there)),
            ),
            path=str(there[0]),
        )


def _profile_of(old: OldPaper, sample: str) -> str:
    """What an old paper says of its organ, with the comments of the sample."""
    header, paper = old.paper.header, old.paper
    villages = {village.id: village for village in old.villages}
    profile = OrganProfile(
        issuing_body=header.issuing_body,
        place=header.place,
        signers=[paper.signature],
        symbols={paper.type: header.symbol} if header.symbol else {},
        recipients=paper.recipients,
        archive=paper.archive,
        villages=[_of_organ(village) for village in villages.values()],
    )
    said = profile.model_dump(mode="json", exclude_defaults=True)
    return write_yaml({**said, "archive": profile.archive}, like=sample)


def _of_organ(village: Village) -> OrganVillage:
    known = {key: getattr(village, key) for key in ("name", "kind", "head", "board_head")}
    usual = OrganVillage.model_validate(known)
    is_usual = usual.village.id == village.id
    return usual if is_usual else usual.model_copy(update={"id": village.id})


def _with_villages(profile: OrganProfile | None, old: OldPaper | None) -> Plan | None:
    """A plan with the villages that are known; None where none are."""
    if old is not None:
        plan = old.paper
        villages = old.villages
    else:
        plan = load_plan(template_path("ke-hoach-moi.yaml"))
        villages = tuple(each.village for each in profile.villages) if profile else ()
    if not villages or not isinstance(plan, Plan):
        return None
    return plan.model_copy(update={"villages": villages})
