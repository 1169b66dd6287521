"""`ntmdocs schema`."""

import json

import click

__all__ = ["command"]


@click.command(
    "schema",
    help="In JSON Schema của tệp kế hoạch, để trình soạn thảo gợi ý và báo lỗi khi gõ.",
    short_help="In JSON Schema của tệp kế hoạch.",
)
def command() -> None:
    """Print the schema."""
    from ntmdocs import plan_schema

    click.echo(json.dumps(plan_schema(), ensure_ascii=False, indent=2))
