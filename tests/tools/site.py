"""The documents' site: pages that stand outside `docs/`, where their readers look for them.

ProperDocs calls the hooks (`properdocs.yml` names this file). Links are written as they hold in
the repository; on the site they lead to the page made of that file, and one to a file that is no
page is its name alone.
"""

from __future__ import annotations

import posixpath
import re
import sys
from pathlib import Path
from typing import Any

from properdocs.structure.files import File

sys.path.append(str(Path(__file__).parents[1]))  # ProperDocs loads this file by its path

from tools.house_drawing import arrows_in, svg

ROOT = Path(__file__).parents[2]
# A file of the repository, and its page.
OUTSIDE = {
    "ARCHITECTURE.md": "architecture.md",
    "CHANGELOG.md": "changes.md",
    "CONTRIBUTING.md": "contributing.md",
    "README.md": "readme.md",
    "README.vi.md": "gioi-thieu.md",
    "SECURITY.md": "security.md",
    "templates/README.md": "mau-word.md",
}
_FLOWCHART = re.compile(r"^```mermaid\n.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:|#)([^)#\s]+)(#[^)]*)?\)")


def on_files(files: Any, config: Any) -> Any:
    """Add the pages from outside."""
    for source, page in OUTSIDE.items():
        text = with_picture((ROOT / source).read_text(encoding="utf-8"))
        files.append(File.generated(config, page, content=with_links(text, source)))
    return files


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    """The links of a page of `docs/`."""
    path = page.file.src_uri
    return markdown if path in OUTSIDE.values() else with_links(markdown, f"docs/{path}")


def on_post_page(output: str, *, page: Any, **_: Any) -> str:
    """The language of the page, for those who have it read to them; the theme knows but one."""
    is_english = any(section.title == "English" for section in page.ancestors)
    return output if is_english else output.replace('<html lang="en"', '<html lang="vi"', 1)


def with_picture(markdown: str) -> str:
    """The flowchart of a page drawn."""
    return _FLOWCHART.sub(lambda chart: svg(arrows_in(chart[0])), markdown)


def with_links(markdown: str, source: str) -> str:
    """The text of a file of the repository, its links as they hold on the site."""
    folder, page = posixpath.dirname(source), OUTSIDE.get(source) or source.removeprefix("docs/")

    def moved(link: re.Match[str]) -> str:
        words, path, part = link[1], posixpath.normpath(posixpath.join(folder, link[2])), link[3]
        target = OUTSIDE.get(path) or (path.removeprefix("docs/") if path[:5] == "docs/" else None)
        if target is None:
            return words
        return f"[{words}]({posixpath.relpath(target, posixpath.dirname(page))}{part or ''})"

    return _LINK.sub(moved, markdown)
