"""The validator finds what it should, and is silent on what is right."""

import zipfile
from pathlib import Path

import docx
import pytest

from tools import validator

pytestmark = pytest.mark.needs_validator


def write_docx(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Kế hoạch")
    document.save(str(path))
    return path


def spoil(path: Path, old: str, new: str) -> Path:
    """The same file with one piece of its main part replaced."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    main = parts["word/document.xml"].decode()
    assert old in main
    parts["word/document.xml"] = main.replace(old, new).encode()
    spoilt = path.with_name(f"spoilt-{path.name}")
    with zipfile.ZipFile(spoilt, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return spoilt


def test_sound_document_gives_no_finding(tmp_path: Path) -> None:
    assert validator.validate([write_docx(tmp_path / "a.docx")]) == []


def test_spoilt_document_gives_findings_that_name_it(tmp_path: Path) -> None:
    sound = write_docx(tmp_path / "a.docx")
    spoilt = spoil(sound, "<w:p>", "<w:p><w:nonsense/>")
    findings = validator.validate([sound, spoilt])
    assert findings
    assert all(finding.startswith("spoilt-a.docx: ") for finding in findings)


def test_file_that_is_no_document_is_a_finding(tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no zip")
    assert len(validator.validate([broken])) == 1
