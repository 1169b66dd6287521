"""Click in Vietnamese: the fixed words of help pages, and usage errors as sentences."""

from typing import Any

import click
from click.exceptions import BadOptionUsage, MissingParameter, NoSuchOption

__all__ = ["Command", "CommandGroup", "UnknownCommandError", "usage_sentence"]


class Command(click.Command):
    """A command whose help page is Vietnamese throughout."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[TÙY CHỌN]", **attributes})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:  # pragma: no branch  (every command has one)
            option.help = "In hướng dẫn này rồi thoát."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("Tùy chọn"):
            formatter.write_dl(records)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)


class CommandGroup(Command, click.Group):
    """A command of several commands; alone it shows its help."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **{"subcommand_metavar": "LỆNH [THAM SỐ]...", **attributes})

    def summaries(self) -> dict[str, str]:
        """Each command with what it does, in a few words."""
        return {
            name: command.get_short_help_str(limit=200) for name, command in self.commands.items()
        }

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Lệnh"):
            formatter.write_dl(list(self.summaries().items()))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, args or ["--help"])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        known = self.list_commands(ctx)
        unknown = args and args[0] not in known and not args[0].startswith("-")
        if unknown and not ctx.resilient_parsing:  # so that a shell may complete half a name
            raise UnknownCommandError(
                f'không có lệnh "{args[0]}" (các lệnh: {", ".join(known)})', ctx
            )
        return super().resolve_command(ctx, args)


class UnknownCommandError(click.UsageError):
    """A command that there is not; its message is a sentence already."""


def usage_sentence(error: click.UsageError) -> str:
    """What is wrong with a command line, and where the help stands."""
    path = error.ctx.command_path if error.ctx else "ntmdocs"
    return f"{_what(error)}; xem cách dùng: {path} --help"


def _what(error: click.UsageError) -> str:
    match error:
        case UnknownCommandError():
            return error.message
        case NoSuchOption():
            return f'không có tùy chọn "{error.option_name}"'
        case MissingParameter(param=click.Parameter(metavar=name)):
            return f"thiếu tham số {name}"
        case BadOptionUsage() if "does not take" in error.message:
            return f'tùy chọn "{error.option_name}" không nhận giá trị'
        case BadOptionUsage():
            return f'tùy chọn "{error.option_name}" thiếu giá trị'
        case click.BadParameter(
            param=click.Option(opts=[name, *_], type=click.IntRange() as asked)
        ):
            return f'tùy chọn "{name}" cần một số từ {asked.min} đến {asked.max}'
        case click.BadParameter(
            param=click.Option(opts=[name, *_], type=click.Choice(choices=known))
        ):
            return f'tùy chọn "{name}" cần một trong: {", ".join(map(str, known))}'
    return "thừa tham số"
