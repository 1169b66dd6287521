"""Click in the language in force: help pages, and usage errors as sentences.

What commands and their options say of themselves is translated when it is shown.
"""

import copy
from typing import Any

import click
from click.core import ParameterSource
from click.exceptions import BadOptionUsage, MissingParameter, NoSuchOption

from ntmdocs.language import tr

__all__ = ["Command", "CommandGroup", "UnknownCommandError", "usage_sentence"]


_OPTIONS = "[TÙY CHỌN]"
_COMMAND = "LỆNH [THAM SỐ]..."
_HELP = "In hướng dẫn này rồi thoát."


class Command(click.Command):
    """A command whose help page is in one language throughout."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **{"options_metavar": _OPTIONS, **attributes})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:  # pragma: no branch  (every command has one)
            option.help = _HELP
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = map(tr, self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=tr("Cách dùng: "))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(tr(self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (
            _told(param) for param in self.get_params(ctx) if isinstance(param, click.Option)
        )
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section(tr("Tùy chọn")):
            formatter.write_dl(records)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)


def _told(option: click.Option) -> click.Option:
    """The option as it is shown; the other is the same in each language."""
    told = copy.copy(option)
    told.help = tr(option.help or "")
    told.metavar = option.metavar and tr(option.metavar)
    return told


class CommandGroup(Command, click.Group):
    """A command of several commands; alone it shows its help."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **{"subcommand_metavar": _COMMAND, **attributes})

    def summaries(self) -> dict[str, str]:
        """Each command with what it does, in a few words."""
        return {
            name: tr(command.get_short_help_str(limit=200))
            for name, command in self.commands.items()
        }

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(tr("Lệnh")):
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
                tr(
                    'không có lệnh "{name}" (các lệnh: {known})',
                    name=args[0],
                    known=", ".join(known),
                ),
                ctx,
            )
        return super().resolve_command(ctx, args)


class UnknownCommandError(click.UsageError):
    """A command that there is not; its message is a sentence already."""


def usage_sentence(error: click.UsageError) -> str:
    """What is wrong with a command line, and where the help stands."""
    path = error.ctx.command_path if error.ctx else "ntmdocs"
    return tr("{what}; xem cách dùng: {path} --help", what=_what(error), path=path)


def _what(error: click.UsageError) -> str:
    match error:
        case UnknownCommandError():
            return error.message
        case NoSuchOption(ctx=click.Context(parent=click.Context(command=group))) if any(
            error.option_name in param.opts for param in group.params
        ):
            return tr('tùy chọn "{name}" ghi trước tên lệnh', name=error.option_name)
        case NoSuchOption():
            return tr('không có tùy chọn "{option_name}"', option_name=error.option_name)
        case MissingParameter(param=click.Parameter(metavar=name)):
            return tr("thiếu tham số {name}", name=tr(name or ""))
        case BadOptionUsage() if "does not take" in error.message:
            return tr('tùy chọn "{option_name}" không nhận giá trị', option_name=error.option_name)
        case BadOptionUsage():
            return tr('tùy chọn "{option_name}" thiếu giá trị', option_name=error.option_name)
        case click.BadParameter(
            param=click.Option(opts=[name, *_], type=click.IntRange() as asked)
        ):
            return tr(
                'tùy chọn "{name}" cần một số từ {min} đến {max}',
                name=name,
                min=asked.min,
                max=asked.max,
            )
        case click.BadParameter(
            ctx=click.Context() as ctx,
            param=click.Option(name=str(key), envvar=variable, type=click.Choice(choices=known)),
        ) if ctx.get_parameter_source(key) is ParameterSource.ENVIRONMENT:
            return tr(
                "biến môi trường {name} cần một trong: {known}",
                name=variable,
                known=", ".join(map(str, known)),
            )
        case click.BadParameter(
            param=click.Option(opts=[name, *_], type=click.Choice(choices=known))
        ):
            return tr(
                'tùy chọn "{name}" cần một trong: {known}',
                name=name,
                known=", ".join(map(str, known)),
            )
    return tr("thừa tham số")
