"""Every command of the command line, as the pages made from the code list them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ntmdocs.cli import _COMMANDS, _group

__all__ = ["every_command", "options_of"]


def every_command() -> Iterator[tuple[str, click.Command]]:
    """`render` and its like, those of a group as `template check`."""
    for name in _COMMANDS:
        command = _group.get_command(click.Context(_group), name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", one) for inner, one in command.commands.items())


def options_of(command: click.Command) -> list[click.Option]:
    """What may be given by name; `--help` of all of them left out."""
    return [one for one in command.params if isinstance(one, click.Option)]
