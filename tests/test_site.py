"""The documents' site is built of the Markdown in the repository, and warns of nothing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.house_drawing import arrows_in, svg
from tools.site import OUTSIDE, with_links

ROOT = Path(__file__).parents[1]
CONFIG = ROOT / "properdocs.yml"


def built(config: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Not quietly: warnings that are not said do not count."""
    return subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "-f", config, "-d", site],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site; not built where there is anything to warn of."""
    folder = tmp_path_factory.mktemp("site")
    done = built(CONFIG, folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_each_page_stands_in_the_navigation(site: Path) -> None:
    pages = {path.stem for path in (ROOT / "docs").rglob("*.md")}
    pages |= {page.removesuffix(".md") for page in OUTSIDE.values()}
    front = (site / "index.html").read_text(encoding="utf-8")
    named = {Path(link).stem for link in re.findall(r'<a href="([\w./-]+)\.html"', front)}
    assert pages <= named | {"index"}


def test_the_site_asks_nothing_of_the_network(site: Path) -> None:
    loads = re.compile(r"""<(?:script|img|link)[^>]*(?:src|href)="(?:https?:)?//[^"]*""")
    found = {path.name: loads.findall(path.read_text("utf-8")) for path in site.rglob("*.html")}
    assert len(found) > 10
    assert {page: links for page, links in found.items() if links} == {}


@pytest.mark.parametrize(
    ("page", "language"), [("index", "vi"), ("ke-hoach", "vi"), ("adding", "en")]
)
def test_a_page_says_in_which_language_it_is(page: str, language: str, site: Path) -> None:
    assert f'<html lang="{language}"' in (site / f"{page}.html").read_text(encoding="utf-8")


def test_the_rooms_are_drawn(site: Path) -> None:
    page = (site / "architecture.html").read_text(encoding="utf-8")
    assert "flowchart" not in page
    rooms = {path.name for path in (ROOT / "ntmdocs").iterdir() if (path / "__init__.py").exists()}
    assert rooms - set(re.findall(r"<text [^>]*>(\w+)</text>", page)) == {"cli", "desk"}


def test_each_box_stands_below_all_that_it_stands_on() -> None:
    drawn = svg(arrows_in("flowchart LR\n    a --> b\n    b --> c\n    a --> c\n    d --> c\n"))
    ways = re.findall(r"M[\d.]+ ([\d.]+)C.* ([\d.]+)\"", drawn.replace("/>", "/>\n"))
    assert len(ways) == 4
    assert all(float(start) < float(end) for start, end in ways)
    assert drawn.count("<rect ") == 4


def test_a_link_that_leads_nowhere_stops_the_build(tmp_path: Path) -> None:
    settings = re.sub(r"(?ms)^hooks:.*?$|^nav:.*", "", CONFIG.read_text(encoding="utf-8"))
    config = tmp_path / "properdocs.yml"
    config.write_text(settings, encoding="utf-8")
    page = tmp_path / "docs" / "index.md"
    page.parent.mkdir()
    page.write_text("[Bắt đầu](bat-dau.md)\n", encoding="utf-8")
    done = built(config, tmp_path / "site")
    assert done.returncode == 1
    assert "'bat-dau.md'" in done.stderr


@pytest.mark.parametrize(
    ("source", "link", "there"),
    [
        ("docs/ke-hoach.md", "[a](../templates/README.md)", "[a](mau-word.md)"),
        ("docs/ke-hoach.md", "[a](co-quan.md#ghi-gì)", "[a](co-quan.md#ghi-gì)"),
        ("templates/README.md", "[a](../docs/co-quan.md)", "[a](co-quan.md)"),
        ("templates/README.md", "[a](make_ke_hoach.py)", "a"),
        ("docs/skill/SKILL.md", "[a](../cac-khoa.md)", "[a](../cac-khoa.md)"),
        ("docs/index.md", "[a](https://pypi.org/)", "[a](https://pypi.org/)"),
        ("README.md", "![a](docs/images/a.png)", "![a](images/a.png)"),
    ],
)
def test_links_lead_to_the_pages_made_of_the_files(source: str, link: str, there: str) -> None:
    assert with_links(link, source) == there
