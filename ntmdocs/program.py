"""The program `ntmdocs`: a command, in a process that is quick to begin and quick to end."""

import atexit
import gc
import os
import sys
from types import ModuleType

__all__ = ["load_no_plugins", "program"]

# A command makes many objects, few of them in rings, and soon ends: to look for rings after every
# 700 new ones, as Python does, is a tenth of its time. A paper or two are made of fewer than this.
_OBJECTS_BETWEEN_COLLECTIONS = 250_000


def program() -> None:
    """Run the command that was typed, and end with its exit code."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    load_no_plugins()
    code = 1

    def leave() -> None:
        os._exit(code)

    # The first that is registered comes last, when threads have ended and temporary files are
    # gone. What Python would do then, free each object by itself, is a twentieth of the time.
    atexit.register(leave)
    from ntmdocs.cli import main

    try:
        main()
        code = 0
    except SystemExit as ended:
        code = int(ended.code or 0)


def load_no_plugins() -> None:
    """Keep pydantic from looking for plugins, here and in other processes that are begun.

    It opens the description of every package that is installed for that. Told not to, it still
    loads what would read these, for mail, sockets and ZIP: a twentieth of a first paper. So a
    module without plugins stands in for the one that looks for them.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    none = ModuleType("pydantic.plugin._loader")
    vars(none)["get_plugins"] = tuple
    sys.modules.setdefault(none.__name__, none)
