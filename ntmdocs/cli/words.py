"""Click in Vietnamese: the fixed words of help pages, and usage errors as sentences."""

import click
from click.exceptions import BadArgumentUsage, MissingParameter, NoSuchOption

__all__ = ["Command", "VietnameseHelp", "usage_sentence"]


class VietnameseHelp(click.Command):
    """A command whose help page is Vietnamese throughout."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "In hướng dẫn này rồi thoát."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (one for one in self.get_params(ctx) if isinstance(one, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("Tùy chọn"):
            formatter.write_dl(records)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)


class Command(VietnameseHelp):
    """One command of ntmdocs."""


def usage_sentence(error: click.ClickException) -> str:
    """What is wrong with a command line, and where the help stands."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "ntmdocs"
    return f"{_what(error)}; xem cách dùng: {path} --help"


def _what(error: click.ClickException) -> str:
    if isinstance(error, NoSuchOption):
        return f'không có tùy chọn "{error.option_name}"'
    if isinstance(error, MissingParameter):
        name = error.param.metavar or error.param.human_readable_name if error.param else ""
        return f"thiếu tham số {name}"
    if isinstance(error, click.BadParameter):
        return f"tham số không hợp lệ ({error.message})"
    if isinstance(error, BadArgumentUsage):
        return "tùy chọn thiếu giá trị"
    if "extra argument" in error.message:
        return "thừa tham số"
    return error.message
