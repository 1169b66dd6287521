"""The same batch again: what is there already is not made again, and what is not is never kept."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest

import ntmdocs
from build import a_header, a_plan, a_section
from ntmdocs.model import Plan, Text
from ntmdocs.model.digest import digest
from ntmdocs.render import made_before
from ntmdocs.render import plan as rendering
from ntmdocs.writing import template_path
from tools.work import calls_of

WIDE = {"columns": [{"title": "A"}] * 20, "rows": [["1.234.567.890.123 đồng"] * 20]}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of what was made before."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("NTMDOCS_CACHE", str(folder))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "out"


def some_plans(count: int = 3, words: str = "Ý", **changes: Any) -> list[Plan]:
    said = a_section(Text(words), title="Mục")
    subjects = (a_header(subject=f"Kế hoạch thôn {number}") for number in range(1, count + 1))
    return [a_plan(header=header, sections=[said], **changes) for header in subjects]


def rendered_in(folder: Path, plans: list[Plan], **options: Any) -> int:
    """How many plans are rendered in this process to have all of them in the folder."""
    expected = [ntmdocs.render_plan(plan, options.get("template")).bytes for plan in plans]
    renders = calls_of(
        rendering.render_plan, lambda: ntmdocs.render_plans(plans, folder, **options)
    )
    written = ntmdocs.render_plans(plans, folder, **options).written
    assert [path.read_bytes() for path in written] == expected
    return renders


def test_what_is_there_is_not_rendered_again(folder: Path) -> None:
    plans = some_plans(open_notes=["Ghi số"])
    first = ntmdocs.render_plans(plans, folder)
    states = [path.stat().st_mtime_ns for path in first.written]
    told: list[tuple[int, str]] = []
    assert rendered_in(folder, plans) == 0
    again = ntmdocs.render_plans(plans, folder, progress=lambda *one: told.append(one))
    assert again == first
    assert len(again.open_notes) == 3
    assert [path.stat().st_mtime_ns for path in first.written] == states
    assert told == [(number, path.name) for number, path in enumerate(first.written, 1)]


def test_one_that_is_missing_is_rendered_and_the_others_are_not(folder: Path) -> None:
    plans = some_plans(20)
    ntmdocs.render_plans(plans, folder).written[4].unlink()
    assert rendered_in(folder, plans) == 1


def test_two_processes_leave_what_is_there_too(folder: Path) -> None:
    plans = some_plans(20)
    first = ntmdocs.render_plans(plans, folder, workers=2)
    first.written[11].unlink()
    assert ntmdocs.render_plans(plans, folder, workers=2) == first
    assert rendered_in(folder, plans) == 0


def test_papers_of_one_name_keep_their_files(folder: Path) -> None:
    plans = [*some_plans(1, "Ý một"), *some_plans(1, "Ý hai"), *some_plans(1, "Ý ba")]
    ntmdocs.render_plans(plans, folder)
    assert rendered_in(folder, plans) == 0
    faulty = some_plans(1, "Năm {{ yaer }}")[0]
    without = [faulty, *plans[1:]]  # which gives no file: the others have other names now
    batch = ntmdocs.render_plans(without, folder, force=True)
    expected = [ntmdocs.render_plan(plan).bytes for plan in plans[1:]]
    assert [path.read_bytes() for path in batch.written] == expected


def test_a_file_changed_by_hand_is_never_taken_for_made(folder: Path) -> None:
    plans = some_plans()
    path = ntmdocs.render_plans(plans, folder).written[1]
    document = python_docx.Document(str(path))
    document.add_paragraph("Thêm bằng tay")
    document.save(str(path))
    changed = path.read_bytes()
    batch = ntmdocs.render_plans(plans, folder)
    assert [type(failure.error) for failure in batch.failed] == [ntmdocs.OverwriteRefused]
    assert path.read_bytes() == changed


def test_a_file_that_is_cut_off_is_never_taken_for_made(folder: Path) -> None:
    plans = some_plans()
    path = ntmdocs.render_plans(plans, folder).written[0]
    path.write_bytes(path.read_bytes()[:-30])
    batch = ntmdocs.render_plans(plans, folder)
    assert [failure.name for failure in batch.failed] == [path.name]
    assert ntmdocs.render_plans(plans, folder, force=True).failed == ()
    assert rendered_in(folder, plans) == 0


def test_the_file_of_another_plan_is_made_anew(folder: Path) -> None:
    ntmdocs.render_plans(some_plans(), folder)
    assert rendered_in(folder, some_plans(words="Ý khác")) == 3
    assert rendered_in(folder, some_plans()) == 3


def test_another_template_makes_the_files_anew(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "mau.docx"
    own.write_bytes(template_path("ke-hoach.docx").read_bytes())
    plans = some_plans()
    assert rendered_in(folder, plans, template=own) == 3
    assert rendered_in(folder, plans, template=own) == 0
    document = python_docx.Document(str(own))
    document.add_paragraph("Mẫu đã đổi")
    document.save(str(own))
    assert rendered_in(folder, plans, template=own) == 3
    assert rendered_in(folder, plans) == 3


def test_a_template_that_changes_while_it_is_filled_is_not_relied_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = iter("abcdef")
    monkeypatch.setattr("ntmdocs.render.batch.template_digest", lambda *_: next(states))
    plans = some_plans(1)
    ntmdocs.render_plans(plans, folder)
    monkeypatch.undo()
    assert rendered_in(folder, plans) == 1


def test_another_version_makes_the_files_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = some_plans()
    ntmdocs.render_plans(plans, folder)
    made_before._program.cache_clear()
    monkeypatch.setattr(ntmdocs, "__version__", "0.0.1")
    assert rendered_in(folder, plans) == 3
    made_before._program.cache_clear()


@pytest.mark.parametrize("what", ["a library", "zlib"])
def test_other_libraries_make_the_files_anew(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Those that are nowhere loaded too: what they make is remembered as well."""
    monkeypatch.syspath_prepend(str(tmp_path))
    installed = tmp_path / "lxml-5.4.0.dist-info"
    installed.mkdir()
    plans = some_plans()
    made_before._program.cache_clear()
    ntmdocs.render_plans(plans, folder)
    made_before._program.cache_clear()
    assert rendered_in(folder, plans) == 0
    if what == "zlib":
        monkeypatch.setattr("zlib.ZLIB_RUNTIME_VERSION", "1.3.9")
    else:
        installed.rename(tmp_path / "lxml-6.0.2.dist-info")
    made_before._program.cache_clear()
    assert rendered_in(folder, plans) == 3
    made_before._program.cache_clear()


def test_a_file_that_is_changed_makes_another_program(tmp_path: Path) -> None:
    code, kept = tmp_path / "a.py", tmp_path / "__pycache__" / "a.pyc"
    kept.parent.mkdir()
    kept.write_bytes(b"")
    code.write_text("1", encoding="utf-8")
    (tmp_path / "gone.py").symlink_to(tmp_path / "no.py")
    [before] = made_before._states(tmp_path)
    code.write_text("12", encoding="utf-8")
    [after] = made_before._states(tmp_path)
    assert before != after


def test_notes_on_the_pages_are_told_again(folder: Path) -> None:
    wide = a_section({"table": WIDE}, title="Mục")
    plans = [a_plan(sections=[wide]), *some_plans()]
    first = ntmdocs.render_plans(plans, folder)
    [[note]] = first.notes.values()
    assert note.rule == "table-too-wide"
    assert ntmdocs.render_plans(plans, folder) == first
    assert rendered_in(folder, plans) == 1


@pytest.mark.parametrize("left", ["nothing", "no text", "a folder", "no cache"])
def test_without_the_cache_all_is_rendered(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, left: str
) -> None:
    plans = some_plans()
    ntmdocs.render_plans(plans, folder)
    [made] = cache.iterdir()
    if left == "no text":
        made.write_bytes(made.read_bytes()[1:40] + b"\xff\0")
    else:
        made.unlink()
    if left == "a folder":
        made.mkdir()
    elif left == "no cache":
        monkeypatch.setenv("NTMDOCS_CACHE", "")
    assert rendered_in(folder, plans) == 3


@pytest.mark.parametrize(("known", "asked"), [(False, 3), (True, 6)])
def test_where_nothing_is_remembered_no_plan_is_asked_for(
    folder: Path, cache: Path, known: bool, asked: int
) -> None:
    """What is rendered is told once, to be remembered; before that, only where it may be known."""
    ntmdocs.render_plans(some_plans(), folder)
    (cache / "made").write_text("0" * 32 if known else "", encoding="utf-8")
    plans = some_plans()
    assert calls_of(digest, lambda: ntmdocs.render_plans(plans, folder)) == asked


def test_a_disk_that_is_full_costs_nothing_but_time(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(made_before, "_path", lambda: Path("/dev/full"))
    plans = some_plans()
    assert len(ntmdocs.render_plans(plans, folder).written) == 3
    assert rendered_in(folder, plans) == 3


def test_a_cache_that_gets_too_large_begins_anew(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(made_before, "_MOST", 100)
    plans = some_plans(4)
    ntmdocs.render_plans(plans, folder)
    assert rendered_in(folder, plans[:3]) == 3
    assert (cache / "made").stat().st_size < 100


@pytest.mark.parametrize(
    ("system", "variable", "asked"),
    [
        ("linux", "XDG_CACHE_HOME", "ntmdocs/made"),
        ("win32", "LOCALAPPDATA", "ntmdocs/made"),
        ("linux", "HOME", ".cache/ntmdocs/made"),
        ("darwin", "HOME", "Library/Caches/ntmdocs/made"),
    ],
)
def test_the_cache_stands_where_the_system_keeps_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, variable: str, asked: str
) -> None:
    for name in ("NTMDOCS_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setenv(variable, str(tmp_path))
    assert made_before._path() == tmp_path / asked


def test_who_has_no_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(_: Path) -> Path:
        raise RuntimeError

    monkeypatch.delenv("NTMDOCS_CACHE")
    monkeypatch.setattr(Path, "expanduser", homeless)
    assert made_before._path() is None


class OwnPlan(Plan):
    """Who knows what it does tomorrow."""


def test_a_paper_of_somebody_elses_class_is_always_rendered(folder: Path) -> None:
    plans = [OwnPlan(**dict(plan)) for plan in some_plans()]
    ntmdocs.render_plans(plans, folder)
    assert rendered_in(folder, plans) == 3
    assert rendered_in(folder, plans) == 3
