"""A desk over a folder of plans, and a browser's way of asking it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

import ntmdocs
from build import a_plan
from ntmdocs.desk.folder import DeskFolder
from ntmdocs.desk.guard import Guard
from ntmdocs.desk.routes import desk_app

PORT = 8123
HERE = f"http://127.0.0.1:{PORT}"
TOKEN = "a-secret"
PLAN = "plan.yaml"


def a_folder(path: Path, **changes: Any) -> DeskFolder:
    """A folder with one plan, `plan.yaml`, under a comment of its author."""
    ntmdocs.save_plan(a_plan(**changes), path / PLAN)
    text = (path / PLAN).read_text(encoding="utf-8")
    (path / PLAN).write_text(f"# Ghi chú của người soạn\n{text}", encoding="utf-8")
    return DeskFolder(path)


def a_browser(folder: DeskFolder, opened: str = "", *, knows_token: bool = True) -> TestClient:
    """A browser on the desk's own page, its cookie got."""
    app = Guard(desk_app(folder, opened), port=PORT, token=TOKEN)
    browser = TestClient(app, base_url=HERE, headers={"Origin": HERE})
    if knows_token:
        assert browser.get("/", params={"token": TOKEN}).status_code == 200
    return browser


def text_of(folder: DeskFolder) -> str:
    """What the plan's file says."""
    return folder.text(PLAN)
