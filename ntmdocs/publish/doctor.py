"""What this machine has for PDF and signatures, and what it lacks, each with the way to get it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from ntmdocs.language import msgids, tr
from ntmdocs.office import find_office
from ntmdocs.publish.fonts import FONT_CURE, find_times
from ntmdocs.publish.libreoffice import OFFICE_CURE

__all__ = ["Fitness", "examine_machine"]

_OLDEST_OFFICE = (7, 4)  # its options for PDF/A as JSON
_SECONDS = 30
# For each package: what it is for, and the extra that brings it.
_PACKAGES = msgids(
    {
        "rdocx": ("tạo trang PDF không cần LibreOffice", "pdf"),
        "pikepdf": ("hoàn chỉnh PDF", "pdf"),
        "pypdfium2": ("đọc, xem trang PDF", "pdf"),
        "pyhanko": ("ô ký, ký số, xác minh", "sign"),
        "isal": ("nén tệp Word nhanh hơn", "fast"),
        "viparse": ("đọc chữ TCVN3, VNI", "legacy"),
    }
)


class Fitness(NamedTuple):
    """One thing a machine may have."""

    name: str
    found: str
    """Its version or the like; empty where it is missing."""
    purpose: str
    cure: str
    """How to get it, where it is missing."""


def examine_machine() -> tuple[Fitness, ...]:
    """Engines, fonts, packages and the encoding of names on this machine."""
    return (_office(), _font(), *_packages(), _encoding())


def _office() -> Fitness:
    program = find_office()
    said = _version_of(program) if program else ""
    number = re.search(r"(\d+)\.(\d+)[.\d]*", said)
    is_old = number is not None and (int(number[1]), int(number[2])) < _OLDEST_OFFICE
    found = f"{(number[0] if number else tr('không rõ bản'))}, {program}" if program else ""
    return Fitness("LibreOffice", "" if is_old else found, tr("tạo trang PDF"), tr(OFFICE_CURE))


def _version_of(program: str) -> str:
    with suppress(OSError, subprocess.TimeoutExpired):
        asked = [program, "--headless", "--version"]
        return subprocess.run(
            asked, capture_output=True, text=True, errors="replace", timeout=_SECONDS, check=False
        ).stdout
    return ""


def _font() -> Fitness:
    times = find_times()
    found = times.family if times else ""
    if times and times.poor:
        found += tr(" (không dùng {count:02} tệp phông cũ, thiếu chữ Việt)", count=len(times.poor))
    return Fitness(tr("Phông văn bản"), found, tr("trang PDF của LibreOffice"), tr(FONT_CURE))


def _packages() -> Iterator[Fitness]:
    for name, (purpose, extra) in _PACKAGES.items():
        try:
            found = version(name)
        except PackageNotFoundError:
            found = ""
        yield Fitness(name, found, tr(purpose), f'pip install "ntmdocs[{extra}]"')


def _encoding() -> Fitness:
    encoding = sys.getfilesystemencoding().lower()
    return Fitness(
        tr("Tên tệp có dấu"),
        encoding if encoding == "utf-8" else "",
        tr("ghi tên tệp tiếng Việt"),
        tr("đặt biến môi trường PYTHONUTF8=1 (Linux: LANG=C.UTF-8)"),
    )
