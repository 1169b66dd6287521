"""`ntmdocs template check`, `ntmdocs template names` and `ntmdocs template copy`."""

import sys
from pathlib import Path
from typing import Any

import click

from ntmdocs.cli.options import PATH, force_option
from ntmdocs.cli.targets import Target, output_option
from ntmdocs.cli.words import Command, CommandGroup
from ntmdocs.errors import NtmdocsError, OverwriteRefused
from ntmdocs.language import tr

__all__ = ["command"]


@click.group(
    "template",
    cls=CommandGroup,
    help="Chép, kiểm tra mẫu Word, hoặc in các tên mà mẫu dùng.",
)
def command() -> None:
    """The group."""


@command.command(
    "check",
    cls=Command,
    help="Tìm mọi chỗ sai trong mẫu Word TỆP: thẻ chưa đóng, đóng chéo, sai chỗ, tên không có.",
    short_help="Tìm mọi chỗ sai trong mẫu.",
)
@click.argument("file", metavar="TỆP", type=PATH)
@click.option(
    "--any-names", is_flag=True, help="Không so tên với dữ liệu của kế hoạch (mẫu cho việc khác)."
)
@click.option(
    "--extra",
    metavar="TÊN",
    multiple=True,
    help="Tên riêng của mẫu, sẽ đưa vào bằng render_plan(..., extra=); ghi nhiều lần được.",
)
def check(file: Path, any_names: bool, extra: tuple[str, ...]) -> None:
    """Exit code 1 where something is wrong."""
    from ntmdocs.render.extra import no_place_for, refuse_names
    from ntmdocs.render.own_template import lacking_for_any, not_printed_by, opened

    known = _plan_names()
    refuse_names(extra, known)
    names = None if any_names else {**{name: {} for name in extra}, **known}
    template = opened(file)
    problems = [str(one) for one in template.problems(names)]
    notes: list[str] = []
    if not problems and not any_names:
        unused = [no_place_for(name) for name in extra if name not in template.names()]
        problems = [f"{file}: {lacking}" for lacking in (*lacking_for_any(template), *unused)]
        notes = not_printed_by(template)
    for problem in problems:
        click.echo(problem)
    if problems:
        click.echo(tr("Có {count:02} chỗ phải sửa trong mẫu.", count=len(problems)), err=True)
        sys.exit(1)
    click.echo(tr("{file}: mẫu dùng được.", file=file))
    if notes:
        click.echo(tr("Mẫu không có thẻ cho: {notes}.", notes=", ".join(notes)), err=True)
        click.echo(tr("Văn bản có các phần đó sẽ không in được bằng mẫu này."), err=True)


@command.command(
    "names",
    cls=Command,
    help="In các tên mà mẫu Word TỆP lấy từ dữ liệu, theo cây; [] là danh sách.",
    short_help="In các tên mà mẫu dùng.",
)
@click.argument("file", metavar="TỆP", type=PATH)
def names(file: Path) -> None:
    """Two spaces a level."""
    from ntmdocs.template import Template

    _print_tree(Template(file).names(), "")


@command.command(
    "copy",
    cls=Command,
    help="Chép một tệp đi kèm (mẫu Word, lời văn mẫu) ra để sửa; không ghi TÊN thì kể các tệp đó.",
    short_help="Chép một mẫu đi kèm ra để sửa.",
)
@click.argument("name", metavar="[TÊN]", required=False)
@output_option("Tệp hoặc thư mục sẽ ghi; không có thì là TÊN ở thư mục này.")
@force_option
def copy(name: str | None, output: Target | None, force: bool) -> None:
    """A file that exists may be the person's own, changed since: it is kept."""
    from ntmdocs.writing import is_there, template_names, template_path, write_whole

    known = template_names()
    if name is None and output is None:
        click.echo("\n".join(known))
        return
    if name not in known:
        wrong = (
            tr("thiếu tên tệp cần chép") if name is None else tr('không có tệp "{name}"', name=name)
        )
        raise NtmdocsError(
            tr("{wrong}; các tệp đi kèm: {known}", wrong=wrong, known=", ".join(known))
        )
    target = _target(name, output)
    if is_there(target) and not force:
        raise OverwriteRefused(
            tr("{target} đã có; chọn tên khác với -o, hoặc thêm --force để ghi đè", target=target),
            path=str(target),
        )
    write_whole(target, template_path(name).read_bytes())
    click.echo(tr("Đã tạo {path}", path=target))


def _target(name: str, output: Target | None) -> Path:
    """The file to write: of a kind with the one copied; a folder takes it under its own name."""
    if output is None:
        return Path(name)
    target, suffix = output.file(name), Path(name).suffix
    if target.suffix.lower() != suffix:
        raise NtmdocsError(
            tr(
                '{target}: {name} chép ra phải là tệp "{suffix}"',
                target=target,
                name=name,
                suffix=suffix,
            )
        )
    return target


def _print_tree(tree: dict[str, Any], indent: str) -> None:
    for name, below in tree.items():
        mark = ""
        while list(below) == ["[]"]:
            mark, below = f"{mark}[]", below["[]"]
        click.echo(f"{indent}{name}{mark}")
        _print_tree(below, f"{indent}  ")


def _plan_names() -> dict[str, Any]:
    """What a plan gives a template: the names of the form that ships, and every kind of block."""
    from ntmdocs.render.printed_blocks import BLOCK_KINDS
    from ntmdocs.template import Template
    from ntmdocs.writing import template_path

    known = Template(template_path("ke-hoach.docx")).names()
    for holder in (known, known["annexes"]["[]"]):
        holder["blocks"]["[]"].update({kind: {} for kind in BLOCK_KINDS})
    return known
