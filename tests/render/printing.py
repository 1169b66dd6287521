"""Papers printed by LibreOffice, all in one run: to start it takes seconds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import ntmdocs
from ntmdocs.model import Paper
from tools.office import to_pdf
from tools.page import Page, read_pdf

__all__ = ["printed_pages"]


def printed_pages(plans: Mapping[str, Paper], folder: Path) -> dict[str, list[Page]]:
    """The pages of each paper, by name."""
    paths = {name: folder / f"{name}.docx" for name in plans}
    for name, plan in plans.items():
        ntmdocs.render_plan(plan).save(paths[name])
    to_pdf(list(paths.values()), folder)
    return {name: read_pdf(path.with_suffix(".pdf")) for name, path in paths.items()}
