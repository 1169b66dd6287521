"""Options that several commands share: one name, one meaning, one sentence of help."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

__all__ = [
    "PATH",
    "author_option",
    "engine_option",
    "file_option",
    "force_option",
    "number_option",
    "plan_argument",
    "prove_option",
    "register_option",
    "seal_option",
    "template_option",
    "workers_option",
]

Function = TypeVar("Function", bound=Callable[..., object])

PATH = click.Path(path_type=Path, readable=False)
"""A path as typed: whether it can be read, whoever reads it says."""


def plan_argument(name: str = "plan", metavar: str = "KẾ-HOẠCH") -> Callable[[Function], Function]:
    """A plan's file."""
    return click.argument(name, metavar=metavar, type=PATH)


def file_option(*names: str, help: str, metavar: str = "TỆP") -> Callable[[Function], Function]:
    """An option that names a file; `help` as click calls it."""
    return click.option(*names, metavar=metavar, type=PATH, help=help)


template_option = file_option("--template", help="Mẫu Word khác thay cho mẫu 1.4 đi kèm.")
force_option = click.option(
    "--force", is_flag=True, help="Ghi đè tệp đã có, cả khi đã được sửa tay."
)
author_option = click.option(
    "--author",
    metavar="TÊN",
    default="ntmdocs",
    help="Tên người sửa, ghi ở từng thay đổi, nhận xét trong Word.",
)
workers_option = click.option(
    "--workers",
    metavar="SỐ",
    type=click.IntRange(1, 64),
    default=1,
    help="Số tiến trình chạy cùng lúc khi có nhiều kế hoạch.",
)
engine_option = click.option(
    "--engine",
    metavar="CÁCH",
    type=click.Choice(["auto", "libreoffice", "rdocx"]),
    default="auto",
    help="Tạo trang PDF bằng libreoffice hoặc rdocx; auto: LibreOffice nếu máy có.",
)
prove_option = click.option(
    "--prove", is_flag=True, help="Tạo bằng cả hai cách, đối chiếu số trang và chữ từng trang."
)
number_option = click.option(
    "--number", metavar="SỐ", type=click.IntRange(1, 99_999), help="Số văn bản, như 57."
)
register_option = file_option(
    "--register", help="Sổ đăng ký văn bản đi, thay cho sổ mà co-quan.yaml chỉ ra."
)
# A seal that is smaller or larger is a slip of the finger.
seal_option = click.option(
    "--seal",
    metavar="MM",
    type=click.IntRange(20, 60),
    help="Đường kính thật của con dấu (mm), đo trên dấu; không có thì chưa đặt ô của cơ quan.",
)
