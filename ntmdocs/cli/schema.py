"""`ntmdocs schema`."""

import json
import sys

import click

from ntmdocs.cli.words import Command

__all__ = ["command"]


@click.command(
    "schema",
    cls=Command,
    help="In JSON Schema của tệp kế hoạch và các văn bản khác, để trình soạn thảo gợi ý "
    "và báo lỗi khi gõ.",
)
def command() -> None:
    """Print the schema."""
    from ntmdocs import plan_schema

    # Into a file on Windows: a letter that the code page lacks must not become "?".
    has_all_letters = sys.stdout.encoding.lower().startswith("utf")
    click.echo(json.dumps(plan_schema(), ensure_ascii=not has_all_letters, indent=2))
