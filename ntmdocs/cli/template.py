"""`ntmdocs template check` and `ntmdocs template names`."""

import sys
from pathlib import Path
from typing import Any

import click

from ntmdocs.cli.words import Command, CommandGroup

__all__ = ["command"]


@click.group(
    "template",
    cls=CommandGroup,
    help="Kiểm tra một mẫu Word, hoặc in các tên mà mẫu dùng.",
)
def command() -> None:
    """The group."""


@command.command(
    "check",
    cls=Command,
    help="Tìm mọi chỗ sai trong mẫu Word TỆP: thẻ chưa đóng, đóng chéo, sai chỗ, tên không có.",
    short_help="Tìm mọi chỗ sai trong mẫu.",
)
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option(
    "--any-names", is_flag=True, help="Không so tên với dữ liệu của kế hoạch (mẫu cho việc khác)."
)
def check(file: Path, any_names: bool) -> None:
    """Exit code 1 where something is wrong."""
    from ntmdocs.template import Template

    problems = Template(file).problems(None if any_names else _plan_names())
    for problem in problems:
        click.echo(str(problem))
    if problems:
        click.echo(f"Có {len(problems):02} chỗ phải sửa trong mẫu.", err=True)
        sys.exit(1)
    click.echo(f"{file}: mẫu dùng được.")


@command.command(
    "names",
    cls=Command,
    help="In các tên mà mẫu Word TỆP lấy từ dữ liệu, theo cây; [] là danh sách.",
    short_help="In các tên mà mẫu dùng.",
)
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
def names(file: Path) -> None:
    """Two spaces a level."""
    from ntmdocs.template import Template

    _print_tree(Template(file).names(), "")


def _print_tree(tree: dict[str, Any], indent: str) -> None:
    for name, below in tree.items():
        mark = ""
        while list(below) == ["[]"]:
            mark, below = f"{mark}[]", below["[]"]
        click.echo(f"{indent}{name}{mark}")
        _print_tree(below, f"{indent}  ")


def _plan_names() -> dict[str, Any]:
    """What a plan gives a template: the names of the form that ships, and every kind of block."""
    from ntmdocs.render.context import BLOCK_KINDS
    from ntmdocs.template import Template
    from ntmdocs.writing import template_path

    known = Template(template_path("ke-hoach.docx")).names()
    for holder in (known, known["annexes"]["[]"]):
        holder["blocks"]["[]"].update({kind: {} for kind in BLOCK_KINDS})
    return known
