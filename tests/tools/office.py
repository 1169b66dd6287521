"""DOCX → PDF → PNG, XLSX → XLSX or CSV, by what a reader would use: LibreOffice and poppler.

"Times New Roman" must come out as a font that has its metrics and every Vietnamese letter. Debian
12 may hold two versions of Liberation Serif, and 1.07 lacks most of those letters; so on Linux
LibreOffice sees the four chosen files (and DejaVu, for signs) and nothing else.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

TIMES_FAMILIES = ("Liberation Serif", "Tinos", "Times New Roman")  # the first one found is taken
LETTERS = "1ea1 1eb7 1ec7 1ee3 1ef1 1ef9 20ab"  # ạ ặ ệ ợ ự ỹ ₫: not in Liberation 1.07
SOFFICE_ELSEWHERE = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path(r"C:\Program Files\LibreOffice\program\soffice.com"),
)
FONT_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <dir>/usr/share/fonts/truetype/dejavu</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <test name="family"><string>Times New Roman</string></test>
    <edit name="family" mode="assign" binding="same"><string>{family}</string></edit>
  </match>
</fontconfig>
"""


class OfficeError(RuntimeError):
    """LibreOffice or poppler is missing, ran too long, or left no result."""


def find_soffice() -> Path | None:
    """LibreOffice's program, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return Path(found)
    return next((path for path in SOFFICE_ELSEWHERE if path.is_file()), None)


@cache
def find_times() -> tuple[str, tuple[Path, ...]] | None:
    """Family and files of the font to set Times New Roman with (Linux; needs `fc-list`)."""
    if not shutil.which("fc-list"):
        return None
    for family in TIMES_FAMILIES:
        pattern = f":family={family}:charset={LETTERS}"
        command = ["fc-list", "--format=%{file}\n", pattern]
        listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        files = tuple(sorted(Path(line) for line in set(listed.splitlines())))
        if len(files) >= 4:
            return family, files
    return None


def has_calc() -> bool:
    """Whether LibreOffice can open sheets; Debian packs that apart from texts."""
    soffice = find_soffice()
    if soffice is None:
        return False
    program = soffice.resolve().parent
    return not (program / "soffice.bin").is_file() or any(program.glob("*sclo.*"))


def missing_for_office() -> str:
    """What must be installed before `to_pdf` can work, as a sentence; empty if nothing."""
    if find_soffice() is None:
        return "needs LibreOffice Writer: apt install libreoffice-writer-nogui"
    if not has_calc():
        return "needs LibreOffice Calc: apt install libreoffice-calc-nogui"
    if sys.platform == "linux" and find_times() is None:
        return "needs a Times font with every Vietnamese letter: apt install fonts-liberation2"
    return ""


def to_pdf(docx_paths: list[Path], out: Path, timeout: float = 1200) -> list[Path]:
    """Convert all files in one run of LibreOffice on a profile of its own; PDFs in given order.

    LibreOffice answers 0 even to bad input: whether each PDF was made is looked at here.
    """
    return _converted(docx_paths, out, "pdf", "pdf", timeout)


def saved_by_writer(
    docx_paths: list[Path], out: Path, suffix: str = "docx", timeout: float = 1200
) -> list[Path]:
    """Documents opened by LibreOffice and saved: `docx`, `doc`, or `txt` (UTF-8, lists too)."""
    kind = {
        "docx": "docx:MS Word 2007 XML",
        "doc": "doc:MS Word 97",
        "txt": "txt:Text (encoded):UTF8",
    }
    return _converted(docx_paths, out, suffix, kind[suffix], timeout)


def saved_by_calc(workbook: Path, out: Path, suffix: str, timeout: float = 1200) -> Path:
    """A workbook opened by LibreOffice and saved: `xlsx`, or `csv` (its first sheet, UTF-8)."""
    kind = {
        "xlsx": "xlsx:Calc MS Excel 2007 XML",
        "csv": "csv:Text - txt - csv (StarCalc):59,34,76",
    }
    return _converted([workbook], out, suffix, kind[suffix], timeout)[0]


def _converted(paths: list[Path], out: Path, suffix: str, kind: str, timeout: float) -> list[Path]:
    results = [out / f"{path.stem}.{suffix}" for path in paths]
    if len(set(results)) < len(results):
        raise ValueError(f"two of these files would give one {suffix.upper()}: {paths}")
    soffice, missing = find_soffice(), missing_for_office()
    if soffice is None or missing:
        raise OfficeError(missing)
    out.mkdir(parents=True, exist_ok=True)
    for result in results:
        result.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="office-") as name:
        profile = Path(name, "profile").as_uri()
        command = [soffice, "--headless", "--norestore", f"-env:UserInstallation={profile}"]
        command += ["--convert-to", kind, "--outdir", out, *paths]
        said = _run_whole_group(command, _environment(Path(name)), timeout)
    lost = [path.name for path, made in zip(paths, results, strict=True) if not made.is_file()]
    if lost:
        raise OfficeError(f"LibreOffice made no {suffix.upper()} of {', '.join(lost)}:\n{said}")
    return results


def to_png(pdf: Path, out: Path, dpi: int = 70) -> list[Path]:
    """One picture a page, in order."""
    if not shutil.which("pdftoppm"):
        raise OfficeError("needs pdftoppm: apt install poppler-utils")
    out.mkdir(parents=True, exist_ok=True)
    prefix = out / pdf.stem
    subprocess.run(["pdftoppm", "-png", "-r", str(dpi), pdf, prefix], check=True)
    return sorted(out.glob(f"{pdf.stem}-*.png"), key=lambda path: int(path.stem.split("-")[-1]))


def _environment(folder: Path) -> dict[str, str]:
    """The caller's environment; on Linux with the fonts that LibreOffice may see."""
    found = find_times() if sys.platform == "linux" else None
    if found is None:
        return dict(os.environ)
    family, files = found
    fonts, config = folder / "fonts", folder / "fonts.conf"
    fonts.mkdir()
    for file in files:
        (fonts / file.name).symlink_to(file)
    text = FONT_CONFIG.format(fonts=fonts, cache=folder / "font-cache", family=family)
    config.write_text(text, encoding="utf-8")
    return os.environ | {"FONTCONFIG_FILE": str(config)}


def _run_whole_group(command: list[str | Path], env: dict[str, str], timeout: float) -> str:
    """Run, and on timeout end the launcher together with the `soffice.bin` it started."""
    process = subprocess.Popen(
        command,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        return process.communicate(timeout=timeout)[0]
    except subprocess.TimeoutExpired as error:
        _end_group(process)
        raise OfficeError(f"LibreOffice took longer than {timeout} s: {command}") from error


def _end_group(process: subprocess.Popen[str]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
