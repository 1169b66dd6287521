"""The command line: one file a command, loaded when used.

Exit codes: 0 done; 1 done, with notes to look at; 2 could not do it
(what is wrong stands on standard error).
Help and messages are Vietnamese; click's own words are replaced in `words.py`.
"""

import importlib
import keyword
import sys

import click

from ntmdocs.cli.words import CommandGroup, usage_sentence
from ntmdocs.errors import DataError, NtmdocsError

__all__ = ["main"]

_COMMANDS = {
    "compare": "So hai văn bản, ghi thay đổi thành Track Changes.",
    "criteria": "Kể và in các bộ tiêu chí nông thôn mới.",
    "import": "Đọc kế hoạch có sẵn (Word, chữ thường) thành tệp kế hoạch.",
    "new": "Tạo thư mục với một kế hoạch mẫu để bắt đầu.",
    "next-year": "Soạn kế hoạch năm sau từ kế hoạch năm nay.",
    "render": "Tạo tệp Word từ tệp kế hoạch, báo cáo, tờ trình, thông báo.",
    "schema": "In JSON Schema của tệp kế hoạch và các văn bản khác.",
    "template": "Chép, kiểm tra mẫu Word, hoặc in các tên mà mẫu dùng.",
    "villages": "Soạn kế hoạch của từng thôn từ kế hoạch của xã.",
}


class _Commands(CommandGroup):
    """Commands known by name and help; the code of one is imported when it runs."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        module_name = name.replace("-", "_") + "_" * keyword.iskeyword(name)
        module = importlib.import_module(f"ntmdocs.cli.{module_name}")
        command: click.Command = module.command
        return command

    def summaries(self) -> dict[str, str]:
        return _COMMANDS


def _print_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from ntmdocs import __version__

        click.echo(f"ntmdocs {__version__}")
        context.exit()


@click.group(
    cls=_Commands,
    help="Soạn kế hoạch của UBND từ dữ liệu, đúng thể thức Nghị định 30/2020/NĐ-CP.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="In số phiên bản rồi thoát.",
)
def _group() -> None:
    pass


def main() -> None:
    """Run a command; what goes wrong is said in Vietnamese, never as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may not be UTF-8; a letter it lacks must not stop the work.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        _group.main(prog_name="ntmdocs", standalone_mode=False)
    except DataError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        click.echo(f"Có {len(error.problems):02} chỗ phải sửa; chưa ghi tệp nào.", err=True)
        sys.exit(2)
    except NtmdocsError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    except click.UsageError as error:
        click.echo(usage_sentence(error), err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Đã dừng.", err=True)
        sys.exit(2)
