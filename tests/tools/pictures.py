"""The pictures in the READMEs, made of the real thing: a page that LibreOffice sets, and the desk.

`PYTHONPATH=tests python tests/tools/pictures.py` makes them anew. Fonts and programs differ from
machine to machine, so no test compares them; one sees that they are there, and small.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

import ntmdocs
from desk.test_running import a_desk
from tools.browser import a_browser_window

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
PLAN = ROOT / "examples" / "hop-thinh-2024" / "plan.yaml"
_DPI = 80
_COLOURS = 64
_LAPTOP = {"width": 1366, "height": 768}


def page_picture() -> Image.Image:
    """Page 1 of the plan of 2024."""
    docx = ntmdocs.render_plan(ntmdocs.load_plan(PLAN))
    with tempfile.TemporaryDirectory() as folder:
        made = ntmdocs.convert_to_pdf(docx, folder, engine="libreoffice")
        with pypdfium2.PdfDocument(made.written[0].read_bytes()) as pdf:
            return pdf[0].render(scale=_DPI / 72).to_pil()


def desk_picture() -> Image.Image:
    """The desk over that plan, as it opens."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(PLAN, folder)
        with a_desk(Path(folder)) as (address, _), a_browser_window() as browser:
            page = browser.new_page(viewport=_LAPTOP)
            page.goto(address)
            page.goto(f"{page.url}?plan={PLAN.name}")
            page.wait_for_function(
                "() => [...document.querySelectorAll('.sheet img')].some(each => each.complete)"
                " && document.querySelector('.panel.form').childElementCount > 2"
            )
            page.wait_for_timeout(1000)
            return Image.open(io.BytesIO(page.screenshot()))


def main() -> None:
    """Write both, in few colours."""
    IMAGES.mkdir(exist_ok=True)
    for name, picture in (("page-1.png", page_picture()), ("desk.png", desk_picture())):
        small = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        small.save(IMAGES / name, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
