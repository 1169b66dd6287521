"""Which files were made before of which papers, so that a batch begun again need not render them.

A file is what a paper, a template and this program make of each other. Each such file has a line
in the user's cache folder: a hash over what it was made of and over its own bytes. A file that a
person has changed has other bytes, and no line; so has every file once the paper, the template or
the program is another. Nothing can be read out of the lines, and the folder may be deleted at any
time: what it does not know is rendered.
"""

import contextlib
import hashlib
import os
import sys
import zlib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO

from ntmdocs.model import Paper
from ntmdocs.model.digest import digest
from ntmdocs.reading import read_at_most
from ntmdocs.writing import template_path

__all__ = ["MadeBefore", "made_of"]

_MOST = 8_000_000  # bytes of lines: those of 240,000 papers
_LETTERS = 32  # of a hash
_INFO = "*.*-info"  # the folders `lxml-6.0.2.dist-info`
_VARIABLE = "NTMDOCS_CACHE"
_USUAL = {"win32": ("LOCALAPPDATA", "~"), "darwin": ("", "~/Library/Caches")}
"""By system: the variable that names the folder of caches, and where it is without."""


def made_of(paper: Paper, template: str) -> str:
    """What the file of a paper is made of, as hashes; `template` is that of the template.

    Empty where nobody can know of the paper what it prints: its class is somebody else's.
    """
    said = digest(paper)
    return f"{said} {template} {_program()}" if said else ""


@cache
def _program() -> str:
    """This program and what it stands on: its version alone would not tell one that somebody is
    working on."""
    version = import_module("ntmdocs").__version__
    tops = Path(__file__).parents[1], template_path("")
    known = [version, sys.version, zlib.ZLIB_RUNTIME_VERSION, *sorted(_installed())]
    known += sorted(state for top in tops for state in _states(top))
    return hashlib.sha256("\n".join(known).encode(errors="surrogatepass")).hexdigest()


def _installed() -> Iterator[str]:
    """Name and version of each package that Python finds, whether or not it is loaded yet."""
    for folder in sys.path:
        with contextlib.suppress(OSError):  # gone, or not to be read: nothing is loaded from there
            yield from (path.name for path in Path(folder).glob(_INFO))


def _states(top: Path) -> Iterator[str]:
    """Name, size and time of each file, but of what Python itself keeps there."""
    for folder, folders, names in os.walk(top):
        folders[:] = (name for name in folders if name != "__pycache__")
        for name in names:
            with contextlib.suppress(OSError):  # gone meanwhile: an editor's
                state = Path(folder, name).stat()
                yield f"{name} {state.st_size} {state.st_mtime_ns}"


class MadeBefore:
    """The lines of the user's cache folder; `NTMDOCS_CACHE` names another one, empty none.

    Where they cannot be read or written, nothing was made before. To be closed.
    """

    def __init__(self) -> None:
        self._lines: set[bytes] = set()
        self._more: IO[bytes] | None = None
        path = _path()
        if path is None:
            return
        with contextlib.suppress(OSError, ValueError):
            self._lines.update(_lines_of(path))
            path.parent.mkdir(parents=True, exist_ok=True)
            self._more = path.open("ab", buffering=0)  # a killed batch goes on where it stopped

    @property
    def knows_any(self) -> bool:
        """Whether it knows of any file."""
        return bool(self._lines)

    def knows(self, made_of: str, content: bytes) -> bool:
        """Whether a file with that content was made of that."""
        return bool(made_of) and _line(made_of, content) in self._lines

    def add(self, made_of: str, content: bytes) -> None:
        """It was."""
        line = _line(made_of, content)
        if self._more is not None and line not in self._lines:
            self._lines.add(line)
            with contextlib.suppress(OSError):
                self._more.write(line + b"\n")

    def close(self) -> None:
        """Nothing is added any more."""
        if self._more is not None:
            self._more.close()


def _lines_of(path: Path) -> list[bytes]:
    """Raises OSError or ValueError where they cannot be read; of too many none are left."""
    if not path.exists():
        return []
    lines = read_at_most(path, _MOST)
    if lines is None:
        path.unlink()
    return (lines or b"").split()


def _line(made_of: str, content: bytes) -> bytes:
    whole = f"{made_of}\n".encode() + content
    return hashlib.sha256(whole).hexdigest()[:_LETTERS].encode()


def _path() -> Path | None:
    named = os.environ.get(_VARIABLE)
    if named is not None:
        return Path(named) / "made" if named else None
    variable, usual = _USUAL.get(sys.platform, ("XDG_CACHE_HOME", "~/.cache"))
    try:
        folder = Path(os.environ.get(variable) or usual).expanduser()
    except RuntimeError:  # whoever runs this has no home
        return None
    return folder / "ntmdocs" / "made"
