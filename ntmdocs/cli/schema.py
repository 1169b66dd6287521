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
@click.option("--text", "as_text", is_flag=True, help="In bảng tra các khóa, cho người đọc.")
@click.option("--profile", "is_profile", is_flag=True, help="In JSON Schema của co-quan.yaml.")
def command(as_text: bool, is_profile: bool) -> None:
    """Print the schema of papers or of profiles, or both for people."""
    from ntmdocs.store import plan_reference, plan_schema, profile_schema

    if as_text:
        click.echo(plan_reference(), nl=False)
        return
    # Into a file on Windows: a letter that the code page lacks must not become "?".
    has_all_letters = sys.stdout.encoding.lower().startswith("utf")
    schema = profile_schema() if is_profile else plan_schema()
    click.echo(json.dumps(schema, ensure_ascii=not has_all_letters, indent=2))
