"""Options that several commands share: one name, one meaning, one sentence of help."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

__all__ = ["file_option", "force_option", "plan_argument", "template_option", "workers_option"]

Function = TypeVar("Function", bound=Callable[..., Any])
Decorator = Callable[[Function], Function]

_PATH = click.Path(path_type=Path)


def plan_argument(name: str = "plan", metavar: str = "KẾ-HOẠCH") -> Decorator[Any]:
    """A plan's file."""
    return click.argument(name, metavar=metavar, type=_PATH)


def file_option(*names: str, help: str, metavar: str = "TỆP", **more: Any) -> Decorator[Any]:
    """An option that names a file or a folder; `help` as click calls it."""
    return click.option(*names, metavar=metavar, type=_PATH, help=help, **more)


template_option = file_option("--template", help="Mẫu Word khác thay cho mẫu 1.4 đi kèm.")
force_option = click.option("--force", is_flag=True, help="Ghi đè cả khi tệp đã được sửa tay.")
workers_option = click.option(
    "--workers",
    metavar="SỐ",
    type=click.IntRange(1, 64),
    default=1,
    help="Số tiến trình chạy cùng lúc khi có nhiều kế hoạch.",
)
