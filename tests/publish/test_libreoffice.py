"""What becomes of the others where LibreOffice hangs, dies or fails on one; then the real one."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import pdfplumber
import pikepdf
import pytest

import ntmdocs
from ntmdocs import PublishError, convert_to_pdf, load_plan, render_plan
from ntmdocs.publish import libreoffice
from ntmdocs.publish.fonts import Times
from publish.papers import a_docx, a_program

ROOT = Path(__file__).parents[2]
FOUR = [a_docx(f"Việc thứ {number}").bytes for number in range(4)]


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for a program in LibreOffice's place."""
    folder = tmp_path / "bin"
    monkeypatch.setattr(libreoffice, "find_times", lambda: Times("Tinos"))
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def outcomes(seconds: float = 30) -> list[str]:
    """What became of four documents, in a word each."""
    results = libreoffice.convert_by_libreoffice(FOUR, seconds=seconds)
    return ["pdf" if isinstance(one, bytes) else str(one) for one in results]


SCRIPTED = pytest.mark.skipif(os.name == "nt", reason="the programs here are shell scripts")
FAILED = "LibreOffice không tạo được PDF; mở tệp bằng Word, lưu lại rồi thử lại"


@SCRIPTED
def test_a_full_disk_is_told_not_a_bad_paper(stub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_program(stub, "continue")
    usage = SimpleNamespace(free=2**20)
    monkeypatch.setattr(libreoffice, "disk_usage", lambda _: usage)
    assert all("không còn đủ chỗ trống" in one for one in outcomes())


@SCRIPTED
@pytest.mark.parametrize(
    ("special", "failed"),
    [
        ("", []),
        ('[ "$name" = 1 ] && continue', [1]),
        ('[ "$name" = 3 ] && continue', [3]),
        ('[ "$name" = 2 ] && kill -9 $$', [2]),
        ('[ "$name" = 0 ] && exit 1', [0]),
        ('[ "$name" -ge 1 ] && exit 1', [1, 2, 3]),
        ('[ "$name" = 1 ] && : > "$out/$name.pdf" && continue', [1]),
    ],
    ids=["all", "passed over", "last passed over", "dies", "ends", "always ends", "empty"],
)
def test_one_that_fails_loses_no_other(stub: Path, special: str, failed: list[int]) -> None:
    a_program(stub, special)
    assert outcomes() == [FAILED if number in failed else "pdf" for number in range(4)]


@SCRIPTED
def test_one_that_hangs_is_ended_and_told_and_the_rest_goes_on(stub: Path) -> None:
    a_program(stub, '[ "$name" = 1 ] && exec sleep 60')
    assert outcomes(seconds=1) == [
        "pdf",
        "LibreOffice làm quá 1 giây chưa xong tệp này; đã dừng; "
        "mở tệp bằng Word, lưu lại rồi thử lại",
        "pdf",
        "pdf",
    ]


@SCRIPTED
def test_what_comes_out_is_looked_at(stub: Path, tmp_path: Path) -> None:
    a_program(stub)
    made = stub / "made.pdf"
    whole = made.read_bytes()
    for content, words in (
        (b"%PDF-1.4 torn", "PDF tạo ra bị hỏng"),
        (whole.replace(b"pdfaid:part>2<", b"pdfaid:part>1<"), "không phải PDF/A-2b"),
    ):
        made.write_bytes(content)
        (failed,) = convert_to_pdf(a_docx(), tmp_path, engine="libreoffice").failed
        assert isinstance(failed.error, PublishError)
        assert words in str(failed)


# The real one

NAMES = ["hop-thinh-2024", "hop-thinh-2025", "chuyen-doi-so-2026"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> ntmdocs.Converted:
    """The examples, and files that are none between them, by both engines in one call."""
    folder = tmp_path_factory.mktemp("pdf")
    files = []
    for name in NAMES:
        render_plan(load_plan(ROOT / "examples" / name / "plan.yaml")).save(folder / f"{name}.docx")
        (folder / f"{name}-hong.docx").write_bytes(b"none")
        files += [folder / f"{name}.docx", folder / f"{name}-hong.docx"]
    return convert_to_pdf(files, folder / "out", prove=True)


@pytest.mark.needs_office
def test_both_engines_agree_on_the_examples(made: ntmdocs.Converted) -> None:
    assert made.engine == "libreoffice"
    assert [path.stem for path in made.written] == NAMES
    assert [*made.pages.values()] == [7, 7, 4]
    assert made.notes == {}
    assert made.proven == set(made.written)
    assert [one.name for one in made.failed] == [f"{name}-hong.docx" for name in NAMES]


@pytest.mark.needs_office
def test_it_is_for_archives_and_for_readers_aloud(made: ntmdocs.Converted) -> None:
    with pikepdf.open(made.written[0]) as pdf, pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "B")
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Kế hoạch Xây dựng nông thôn mới năm 2024"
        assert not [key for key in metadata if key.endswith("Date")]
        assert pdf.Root.Lang == "vi-VN"
        assert pdf.Root.MarkInfo.Marked
        assert "/CreationDate" not in pdf.docinfo
        with pdf.open_outline() as outline:
            assert [one.title for one in outline.root][:2] == [
                "I. MỤC ĐÍCH, YÊU CẦU",
                "II. MỤC TIÊU, NỘI DUNG",
            ]


@pytest.mark.needs_office
def test_every_letter_is_of_one_font_that_lies_in_the_file(made: ntmdocs.Converted) -> None:
    with pdfplumber.open(made.written[0]) as pdf:
        fonts = {char["fontname"] for page in pdf.pages for char in page.chars}
    assert {re.sub(r"^[A-Z]{6}\+|-.*|PS.*", "", font) for font in fonts} in (
        {"LiberationSerif"},
        {"Tinos"},
        {"TimesNewRoman"},
    )
    assert all("+" in font for font in fonts)


@pytest.mark.needs_office
def test_the_same_paper_gives_the_same_bytes_on_another_day(
    made: ntmdocs.Converted, tmp_path: Path
) -> None:
    docx = made.written[0].parents[1] / "chuyen-doi-so-2026.docx"
    (again,) = convert_to_pdf(shutil.copy(docx, tmp_path), tmp_path).written
    assert again.read_bytes() == made.written[2].read_bytes()
