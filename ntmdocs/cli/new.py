"""`ntmdocs new`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntmdocs.cli.findings import say_at_lines
from ntmdocs.cli.options import PATH, file_option, force_option
from ntmdocs.cli.plans import load_or_import, only_plan_of
from ntmdocs.cli.words import Command
from ntmdocs.language import tr
from ntmdocs.store.profile import PROFILE_NAME

if TYPE_CHECKING:
    from ntmdocs import Imported, Plan
    from ntmdocs.store import OldPaper

__all__ = ["command"]

_EMPTY = "\0"  # no file is called so: the workbook without villages


@click.command(
    "new",
    cls=Command,
    help="Tạo THƯ-MỤC có co-quan.yaml (hồ sơ cơ quan: tên, địa danh, người ký, nơi nhận), "
    "plan.yaml (kế hoạch mẫu) kèm chú thích, và schema cho trình soạn thảo. Hồ sơ đã có ở đó hoặc "
    "ở thư mục trên thì dùng hồ sơ đó.",
)
@click.argument("folder", metavar="THƯ-MỤC", type=PATH)
@file_option(
    "--from",
    "source",
    metavar="VĂN-BẢN",
    help="Lập từ một văn bản cũ (tệp Word hoặc tệp kế hoạch): co-quan.yaml ghi cơ quan, người ký, "
    "nơi nhận, các thôn; plan.yaml chỉ ghi phần còn lại.",
)
@click.option(
    "--excel",
    metavar="[KẾ-HOẠCH]",
    is_flag=False,
    flag_value=_EMPTY,
    help="Thêm villages.xlsx: sổ tính để điền tình trạng tiêu chí và công việc của các thôn; kèm "
    "KẾ-HOẠCH (tệp kế hoạch hoặc tệp Word) thì ghi sẵn các thôn và điều kế hoạch đó đã nêu.",
)
@force_option
def command(folder: Path, source: Path | None, excel: str | None, force: bool) -> None:
    """Write a starting plan, or one from an old paper."""
    from ntmdocs import find_profile
    from ntmdocs.findings import Report
    from ntmdocs.store import start_plan
    from ntmdocs.vietnamese import upper_first

    imported = None if source is None else load_or_import(source)
    known: bool | Plan = excel is not None
    if excel not in (None, _EMPTY):
        known = _plan_of_villages(Path(str(excel)))
    plan = folder / "plan.yaml"
    old = None if imported is None else _old(imported)
    there = find_profile(plan)
    for path in start_plan(folder, force=force, excel=known, old=old):
        click.echo(tr("Đã tạo {path}", path=path))
    if not isinstance(known, bool):
        click.echo(tr("Sổ tính ghi sẵn {count:02} thôn", count=len(known.villages)))
    if there is None:
        _say_other_profiles(folder)
        click.echo(
            tr(
                "Sửa {path}: tên cơ quan, người ký, nơi nhận, các thôn",
                path=find_profile(plan),
            )
        )
    else:
        click.echo(tr("Hồ sơ cơ quan: {there}", there=there))
    click.echo(tr("Sửa {plan} rồi chạy: ntmdocs render {plan}", plan=plan))
    if imported is not None:
        report = Report(imported.notes)
        say_at_lines(report, plan, lambda note: upper_first(note.sentence))
        sys.exit(report.exit_code)


def _say_other_profiles(folder: Path) -> None:
    """Two profiles of one organ are two registers: a number might be given twice."""
    above = folder.absolute().parent
    for other in sorted(above.glob(f"*/{PROFILE_NAME}")):
        if other.parent != folder.absolute() and not _is_sample(other):
            click.echo(
                tr(
                    "{other} cũng là hồ sơ cơ quan: nếu là cùng cơ quan thì dời tệp đó "
                    "và sổ đăng ký lên {above}, xóa {folder}, để cấp số theo một sổ",
                    other=other,
                    above=above,
                    folder=folder / PROFILE_NAME,
                ),
                err=True,
            )


def _is_sample(profile: Path) -> bool:
    """Whether it is the sample as it is shipped, no plan beside it: nobody's yet."""
    from ntmdocs.writing import template_path

    is_alone = not (profile.parent / "plan.yaml").exists()
    return is_alone and profile.read_bytes() == template_path(PROFILE_NAME).read_bytes()


def _old(imported: "Imported") -> "OldPaper":
    """The paper with the villages that it lists or names."""
    from ntmdocs.draft import with_named_villages
    from ntmdocs.model import Plan
    from ntmdocs.store import OldPaper

    paper = imported.plan
    villages = with_named_villages(paper).villages if isinstance(paper, Plan) else ()
    return OldPaper(paper, imported.remarks, villages)


def _plan_of_villages(path: Path) -> "Plan":
    """The plan in a data file or a document, with the villages that it knows or names."""
    from ntmdocs.draft import with_named_villages

    return with_named_villages(only_plan_of(load_or_import(path).plan, path))
