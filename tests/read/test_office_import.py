"""What LibreOffice saves is read as what was saved, and its lists as it writes them itself."""

from __future__ import annotations

from pathlib import Path

import pytest

import ntmdocs
from build import a_plan
from ntmdocs.read.old_word import is_old_word
from ntmdocs.read.view import view_docx
from read.build_docx import a_docx
from template.samples import paragraph, run
from tools.office import saved_by_writer

pytestmark = pytest.mark.needs_office
EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*/*.yaml"))


def test_what_another_program_saved_again_reads_back_and_prints_the_same(tmp_path: Path) -> None:
    assert len(EXAMPLES) >= 4
    printed = [ntmdocs.render_plan(ntmdocs.load_plan(file)) for file in EXAMPLES]
    files = [tmp_path / f"{number}.docx" for number in range(len(printed))]
    for file, docx in zip(files, printed, strict=True):
        docx.save(file)
    for saved, docx in zip(saved_by_writer(files, tmp_path / "saved"), printed, strict=True):
        imported = ntmdocs.import_plan(saved)
        assert ntmdocs.render_plan(imported.plan).text == docx.text
        assert imported.notes == ()


def test_a_file_of_old_word_is_read(tmp_path: Path) -> None:
    docx = ntmdocs.render_plan(a_plan())
    docx.save(tmp_path / "a.docx")
    (old,) = saved_by_writer([tmp_path / "a.docx"], tmp_path / "saved", "doc")
    assert is_old_word(old.read_bytes())
    assert ntmdocs.render_plan(ntmdocs.import_plan(old).plan).text == docx.text


def level(depth: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def test_lists_are_written_out_as_the_other_program_writes_them(tmp_path: Path) -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    levels = (
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
        level(2, "lowerLetter", "%3)"),
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{"".join(levels)}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2">{level(0, "decimal", "%1.")}'
        f"{level(1, 'decimal', '%1.%2.')}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="2"/>{start}</w:num>'
    )
    asked = ["10", "11", "12", "12", "11", "10", "11", "20", "21", "21", "20", "30", "31", "20"]
    body = [
        paragraph(
            run(f"mục {at}"),
            properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>',
        )
        for at, (number, level) in enumerate(asked)
    ]
    file = tmp_path / "danh-sach.docx"
    file.write_bytes(a_docx(*body, numbering=numbering))
    (written,) = saved_by_writer([file], tmp_path / "saved", "txt")
    theirs = [" ".join(line.split()) for line in written.read_text("utf-8-sig").splitlines()]
    ours = [" ".join(one.text.split()) for one in view_docx(file.read_bytes()).paragraphs]
    assert ours == [line for line in theirs if line]
