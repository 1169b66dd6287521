"""The small web service of the examples gives what it says."""

from __future__ import annotations

import importlib.util
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

import ntmdocs
from ntmdocs.publish import engines

EXAMPLES = Path(__file__).parents[1] / "examples"
PLAN = (EXAMPLES / "hop-thinh-2024" / "plan.yaml").read_bytes()
WORKBOOK = (EXAMPLES / "hop-thinh-2024" / "villages.xlsx").read_bytes()


@pytest.fixture(scope="module")
def service() -> Any:
    path = EXAMPLES / "web-service" / "app.py"
    spec = importlib.util.spec_from_file_location("web_service", path)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return TestClient(module.app, raise_server_exceptions=False)


def test_a_plan_becomes_a_word_file(service: Any) -> None:
    answer = service.post("/docx", content=PLAN)
    assert answer.content == ntmdocs.render_plan(ntmdocs.load_plan(PLAN)).bytes


def test_a_plan_becomes_a_pdf(service: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engines._MISSING, "libreoffice", lambda: "không có LibreOffice")
    assert service.post("/pdf", content=PLAN).content.startswith(b"%PDF")


def test_a_plan_and_its_workbook_become_the_plans_of_the_villages(service: Any) -> None:
    files = {"plan": ("plan.yaml", PLAN), "villages": ("villages.xlsx", WORKBOOK)}
    answer = service.post("/villages", files=files)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert len(archive.namelist()) == 3


def test_what_is_wrong_is_told_with_its_line(service: Any) -> None:
    answer = service.post("/docx", content=PLAN.replace(b"place:", b"sise:"))
    assert answer.status_code == 422
    assert any(":9:" in problem for problem in answer.json()["problems"])


def test_what_is_too_large_is_refused(service: Any) -> None:
    assert service.post("/docx", content=b"x" * 5_000_001).status_code == 413
