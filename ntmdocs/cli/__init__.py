"""The command line: one file a command, loaded when used.

Exit codes: 0 done; 1 done, with notes to look at; 2 could not do it
(what is wrong stands on standard error).
Help and messages are Vietnamese, with `--lang en` English; click's own words are replaced in
`words.py`. Whatever stands in this folder outside of functions, in Vietnamese, is shown to a
person: it is in the catalogue, and translated where it is shown.
"""

import contextlib
import importlib
import keyword
import sys
from pathlib import Path

import click

from ntmdocs.cli.log import follow_log
from ntmdocs.cli.streams import flushed, ready_streams
from ntmdocs.cli.words import CommandGroup, usage_sentence
from ntmdocs.errors import DataError, NtmdocsError
from ntmdocs.language import LANGUAGES, VARIABLE, tr, use_language
from ntmdocs.reading import fault_of_path

__all__ = ["main"]

_COMMANDS = {
    "check": "Xét thể thức của tệp Word theo Nghị định 30/2020/NĐ-CP.",
    "compare": "So hai văn bản, ghi thay đổi thành Track Changes.",
    "criteria": "Kể và in các bộ tiêu chí nông thôn mới.",
    "desk": "Mở bàn làm việc trong trình duyệt.",
    "doctor": "Kể máy có gì, thiếu gì để tạo PDF và ký.",
    "import": "Đọc kế hoạch có sẵn (Word, chữ thường) thành tệp kế hoạch.",
    "issue": "Lập thư mục trình ký, cấp số, ghi sổ đăng ký văn bản đi.",
    "new": "Tạo thư mục với một kế hoạch mẫu để bắt đầu.",
    "next-year": "Soạn kế hoạch năm sau từ kế hoạch năm nay.",
    "number": "Điền số, ngày vào PDF đã được ký.",
    "pdf": "Chuyển tệp Word thành PDF để trình ký.",
    "register": "Kể sổ đăng ký văn bản đi, ghi việc ký, đóng dấu, chuyển đi.",
    "render": "Tạo tệp Word từ tệp kế hoạch, báo cáo, tờ trình, thông báo.",
    "rules": "Kể các quy tắc về thể thức, mỗi quy tắc kèm nguồn.",
    "schema": "In JSON Schema của tệp kế hoạch và các văn bản khác.",
    "sign": "Ký số PDF bằng tệp chứng thư PKCS#12.",
    "sign-fields": "Đặt ô ký số vào PDF, đúng chỗ của chữ ký và con dấu.",
    "template": "Chép, kiểm tra mẫu Word, hoặc in các tên mà mẫu dùng.",
    "verify": "Kể ai đã ký PDF, sau khi ký có gì thay đổi.",
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
        return {name: tr(summary) for name, summary in _COMMANDS.items()}


def _print_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from ntmdocs import __version__

        click.echo(f"ntmdocs {__version__}")
        context.exit()


def _use_language(_: click.Context, __: click.Parameter, code: str | None) -> None:
    if code is not None:
        use_language(code)


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
@click.option(
    "--lang",
    metavar="TIẾNG",
    type=click.Choice(LANGUAGES),
    envvar=VARIABLE,
    is_eager=True,
    expose_value=False,
    callback=_use_language,
    help="Tiếng của hướng dẫn và thông báo: vi, en (hoặc đặt biến NTMDOCS_LANG); lời của văn bản "
    "không đổi.",
)
def _group() -> None:
    pass


def main() -> None:
    """Run a command; what goes wrong is said in a sentence, never as a traceback."""
    out, err = ready_streams()
    code = _code_of_command()
    # To a pipe that is closed click answers with code 1, and puts another stream in its place.
    is_out = flushed((out, err)) and sys.stdout is out
    if not is_out and code != 2:
        _say(tr("không in ra được: nơi nhận đã đóng hoặc đã đầy; tệp đã ghi (nếu có) vẫn còn"))
        code = 2
    if code:
        sys.exit(code)


def _code_of_command() -> int:
    """The exit code of the command that was typed; what stopped it is said on standard error."""
    try:
        follow_log()
        _group.main(prog_name="ntmdocs", standalone_mode=False)
    except SystemExit as ended:
        return int(ended.code or 0)
    except BaseException as error:  # noqa: BLE001  no traceback: it would leave with code 1
        _say(_sentence(error))
        return 2
    return 0


def _sentence(error: BaseException) -> str:
    match error:
        case DataError(problems=problems, has_more=has_more):
            count = tr("hơn {count}" if has_more else "{count:02}", count=len(problems))
            return tr(
                "{error}\nCó {count} chỗ phải sửa; chưa ghi tệp nào.", error=error, count=count
            )
        case NtmdocsError():
            return str(error)
        case click.UsageError():
            return usage_sentence(error)
        case click.Abort() | KeyboardInterrupt():
            return tr("Đã dừng.")
        case OSError():
            return tr("không làm được: {fault}", fault=fault_of_path(error))
        case MemoryError():
            return tr("không đủ bộ nhớ; đóng bớt chương trình khác rồi làm lại")
    import traceback

    where = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {error}, {Path(where.filename).name}:{where.lineno}"
    return tr(
        "lỗi ngoài dự kiến ({what}); xin gửi câu này và tệp dữ liệu cho người làm ntmdocs",
        what=what,
    )


def _say(words: str) -> None:
    with contextlib.suppress(OSError):  # nobody can be told; the exit code tells
        click.echo(words, err=True)
