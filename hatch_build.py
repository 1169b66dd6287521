"""What a build adds to the source: the catalogues of messages, compiled."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):
    """Compiles into place: into a wheel it goes from there, an editable install reads it there."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the files of a wheel are gathered."""
        sys.path.insert(0, str(Path(self.root) / "tests"))
        from tools.compiled import compile_catalogue

        compile_catalogue()
