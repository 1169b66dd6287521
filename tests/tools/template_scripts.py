"""The scripts beside the templates, each of which makes one of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

__all__ = ["made_by"]

_TEMPLATES = Path(__file__).parents[2] / "templates"


def made_by(script: str, target: Path) -> bytes:
    """What a script writes there: they import each other, as neighbours do."""
    command = [sys.executable, str(_TEMPLATES / script), str(target)]
    subprocess.run(command, env=os.environ | {"PYTHONSAFEPATH": ""}, check=True)
    return target.read_bytes()
