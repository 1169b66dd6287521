"""The program `ntmdocs`: a command, in a process that is quick to begin and quick to end."""

import atexit
import gc
import os

__all__ = ["program"]

# A command makes many objects, few of them in rings, and soon ends: to look for rings after every
# 700 new ones, as Python does, is a tenth of its time. A paper or two are made of fewer than this.
_OBJECTS_BETWEEN_COLLECTIONS = 250_000


def program() -> None:
    """Run the command that was typed, and end with its exit code."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    # To look for some, pydantic opens the description of every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
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
