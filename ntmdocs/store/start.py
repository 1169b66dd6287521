"""A starting plan for whoever begins: commented, and known to the editor."""

import json
from pathlib import Path

from ntmdocs.errors import OverwriteRefused
from ntmdocs.model import Plan
from ntmdocs.store.schema import plan_schema
from ntmdocs.store.villages.workbook import start_workbook
from ntmdocs.writing import is_there, template_path, write_whole

__all__ = ["start_plan"]


def start_plan(
    folder: str | Path, *, force: bool = False, excel: bool | Plan = False
) -> list[Path]:
    """Write `plan.yaml` and `plan.schema.json` into a folder; the paths written.

    With `excel` also `villages.xlsx`, the workbook for the villages' state; with a plan for it,
    that holds what the plan knows of its villages.
    Raises OverwriteRefused where one of them is there already, unless `force`.
    """
    contents = {
        "plan.yaml": template_path("ke-hoach-moi.yaml").read_bytes(),
        "plan.schema.json": json.dumps(plan_schema(), ensure_ascii=False, indent=2).encode(),
    }
    if excel:
        known = excel if isinstance(excel, Plan) else None
        contents["villages.xlsx"] = start_workbook(known)
    paths = [Path(folder) / name for name in contents]
    there = [path for path in paths if is_there(path)]
    if there and not force:
        raise OverwriteRefused(
            f"{' và '.join(map(str, there))} đã có; chọn thư mục khác, hoặc thêm --force để ghi đè",
            path=str(there[0]),
        )
    for path, content in zip(paths, contents.values(), strict=True):
        write_whole(path, content)
    return paths
