"""`ntmdocs schema`."""

import json

import click

from ntmdocs.cli.words import Command

__all__ = ["command"]


@click.command(
    "schema",
    cls=Command,
    help="In JSON Schema của tệp kế hoạch, để trình soạn thảo gợi ý và báo lỗi khi gõ.",
)
def command() -> None:
    """Print the schema."""
    from ntmdocs import plan_schema

    click.echo(json.dumps(plan_schema(), ensure_ascii=False, indent=2))
