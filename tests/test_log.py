"""What is told of the work, for whoever runs it in a script: to a logger, else to nobody."""

from __future__ import annotations

import datetime
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_plan
from issue.entries import MORNING, an_entry
from ntmdocs import Register, RegisterError, Step
from ntmdocs.listeners import logger

EXAMPLE = Path(__file__).parents[1] / "examples" / "hop-thinh-2024" / "plan.yaml"
SCRIPT = "import ntmdocs, sys; ntmdocs.render_plans([ntmdocs.load_plan(sys.argv[1])] * 2, 'a')"


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Any:
    """What was told from a level on: `told("INFO")` gives (logger, level, sentence)."""
    caplog.set_level(logging.DEBUG, "ntmdocs")

    def since(level: str = "DEBUG") -> list[tuple[str, str, str]]:
        least = logging.getLevelNamesMapping()[level]
        return [
            (record.name, record.levelname, record.getMessage())
            for record in caplog.records
            if record.levelno >= least and record.name.startswith("ntmdocs")
        ]

    return since


def sentences(told: list[tuple[str, str, str]], logger: str) -> list[str]:
    return [sentence for name, _, sentence in told if name == f"ntmdocs.{logger}"]


def test_nothing_is_told_to_whoever_did_not_ask(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "NTMDOCS_LOG"}
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(EXAMPLE)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )
    assert (ended.stdout, ended.stderr) == (b"", b"")


def test_nobody_is_told_where_nobody_has_loaded_logging(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "logging")
    logger("ntmdocs.store.load").info("read %s", "a.yaml")
    assert "logging" not in sys.modules


def test_whoever_asks_for_nothing_is_not_warned(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = logging.getLogger("ntmdocs")
    monkeypatch.setattr(ours, "handlers", [])
    logger("ntmdocs.render.batch").warning("plan %d failed", 1)
    assert [type(handler) for handler in ours.handlers] == [logging.NullHandler]


def test_a_file_that_is_read_and_a_document_that_is_made_are_told(told: Any) -> None:
    docx = ntmdocs.render_plan(ntmdocs.load_plan(EXAMPLE))
    ntmdocs.load_plan(a_plan().model_dump())
    assert sentences(told("INFO"), "store.load")[0].startswith(f"read {EXAMPLE} (Plan) in 0.")
    assert sentences(told("INFO"), "store.load")[1].startswith("read a mapping (Plan) in 0.")
    (rendered,) = sentences(told("INFO"), "render.plan")
    assert rendered.startswith(f"rendered {docx.name}: {len(docx.bytes)} bytes, 0.")


def test_what_becomes_of_each_plan_of_a_batch_is_told(told: Any, tmp_path: Path) -> None:
    bad = a_plan(sections=[{"title": "Sai", "content": ["{{ nothing }}"]}])
    ntmdocs.render_plans([a_plan(), bad], tmp_path)
    ntmdocs.render_plans([a_plan()], tmp_path)
    (path,) = tmp_path.iterdir()
    said = sentences(told(), "render.batch")
    assert said[:2] == [f"a batch begins: {tmp_path}", "plan 2 of the batch failed: DataError"]
    assert said[2].startswith("the batch ends: 1 files, 1 failed, ")
    assert said[4] == f"{path} is there already"
    assert [level for _, level, _ in told("WARNING")] == ["WARNING"]
    assert sentences(told(), "writing") == [f"wrote {path}, {path.stat().st_size} bytes"]


def test_what_makes_pages_is_told_and_how_long_it_took(told: Any, tmp_path: Path) -> None:
    docx = ntmdocs.render_plan(a_plan())
    made = ntmdocs.convert_to_pdf([docx, b"no document"], tmp_path, engine="rdocx")
    (line,) = sentences(told("INFO"), "publish.engines")
    assert line.startswith("rdocx: 1 documents in ")
    assert sentences(told(), "publish.converting") == [
        f"{made.written[0]} has 1 pages",
        "no PDF of van-ban.docx: UnreadableDocument",
    ]


def test_the_engine_that_was_not_asked_for_by_name_is_told(
    told: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # no LibreOffice
    ntmdocs.convert_to_pdf(ntmdocs.render_plan(a_plan()), tmp_path)
    assert sentences(told("INFO"), "publish.engines")[0] == "rdocx is chosen to make pages"


def enter_and_fail(register: Register) -> None:
    with register:
        register.enter(an_entry(), at=MORNING)
        register.mark(7, Step.SIGNED, year=2024, at=MORNING)


def test_each_number_that_is_taken_is_told_and_what_became_of_it(told: Any, tmp_path: Path) -> None:
    path = tmp_path / "so.db"
    register = Register(path)
    register.enter(an_entry(), at=MORNING)
    register.revise(an_entry(number=1, subject="Khác"), at=MORNING)
    register.mark(1, Step.SIGNED, year=an_entry().issued_on.year, at=MORNING)
    with pytest.raises(RegisterError):
        enter_and_fail(register)
    year = an_entry().issued_on.year
    assert sentences(told("INFO"), "issue.register") == [
        f"number 1 of {year} is taken in {path}",
        f"number 1 of {year} is version 2",
        f"number 1 of {year} is signed",
        f"number 2 of {year} is taken in {path}",
        f"nothing of the block is kept in {path}",
    ]


def test_what_was_found_in_a_paper_is_told_as_a_count(told: Any) -> None:
    docx = ntmdocs.render_plan(a_plan())
    ntmdocs.import_plan(docx.bytes)
    ntmdocs.check_plan(a_plan())
    ntmdocs.lint_docx(docx.bytes)
    (recognised,) = sentences(told("INFO"), "read.importing")
    assert recognised.startswith("recognised PLAN in <dữ liệu>: ")
    assert sentences(told("INFO"), "check.checking")[-1].startswith("checked a plan: ")
    assert sentences(told("INFO"), "lint.linting")[-1].startswith("judged a paper: 1 findings, ")


def test_nothing_of_what_a_paper_says_is_told(told: Any, tmp_path: Path) -> None:
    """Whom it is about, and what it decides, is for those who may read it; its file has a name."""
    secret = "Bí Mật"
    plan = a_plan(closing=f"{secret} {{{{ nothing }}}}", open_notes=[secret])
    named = a_plan(signature={"position": "Chủ tịch", "full_name": secret})
    ntmdocs.render_plans([plan, named], tmp_path)
    ntmdocs.check_plan(named, today=datetime.date(2024, 1, 1))
    ntmdocs.lint_docx(ntmdocs.render_plan(named).bytes)
    assert len(told()) > 5
    assert [sentence for _, _, sentence in told() if secret in sentence] == []


def a_command(level: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ntmdocs", "check", str(EXAMPLE), "--json"],
        env=os.environ | {"NTMDOCS_LOG": level, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_line_shows_it_where_it_is_asked_to() -> None:
    ended = a_command("Info")
    assert f"INFO ntmdocs.store.load: read {EXAMPLE} (Plan) in 0." in ended.stderr
    assert ended.stdout.startswith("[")
    wrong = a_command("all")
    assert (wrong.returncode, wrong.stderr.strip()) == (
        2,
        "NTMDOCS_LOG=all: chỉ nhận debug, info, warning; sửa biến này",
    )
