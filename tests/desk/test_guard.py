"""Only the person who started the desk may use it, from its own page."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.desks import PLAN, TOKEN, a_browser, a_folder


def test_the_address_with_the_token_leads_to_the_page_without_it(tmp_path: Path) -> None:
    browser = a_browser(a_folder(tmp_path), knows_token=False)
    answer = browser.get("/", params={"token": TOKEN}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert TOKEN not in cookie


@pytest.mark.parametrize("path", ["/", "/?token=wrong", "/api/folder", "/web/main.js"])
def test_without_the_cookie_nothing_is_shown(tmp_path: Path, path: str) -> None:
    answer = a_browser(a_folder(tmp_path), knows_token=False).get(path)
    assert answer.status_code == 403
    assert "ntmdocs desk" in answer.text


def test_a_token_opens_the_page_only(tmp_path: Path) -> None:
    browser = a_browser(a_folder(tmp_path), knows_token=False)
    assert browser.get("/api/folder", params={"token": TOKEN}).status_code == 403


def test_another_name_of_the_machine_is_refused(tmp_path: Path) -> None:
    browser = a_browser(a_folder(tmp_path))
    assert browser.get("/api/folder", headers={"Host": "evil.example:8123"}).status_code == 421
    assert browser.get("/api/folder", headers={"Host": "localhost:8123"}).status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:9", "null", ""])
def test_another_page_changes_nothing(tmp_path: Path, origin: str) -> None:
    folder = a_folder(tmp_path)
    said = {"name": PLAN, "text": "x", "base": None}
    answer = a_browser(folder).post("/api/save", json=said, headers={"Origin": origin})
    assert answer.status_code == 403
    assert folder.text(PLAN) != "x"


def test_another_page_is_not_answered_either(tmp_path: Path) -> None:
    browser = a_browser(a_folder(tmp_path))
    for site, status in (("cross-site", 403), ("same-site", 403), ("same-origin", 200)):
        assert browser.get("/api/folder", headers={"Sec-Fetch-Site": site}).status_code == status


def test_a_page_loads_only_what_carries_its_nonce(tmp_path: Path) -> None:
    browser = a_browser(a_folder(tmp_path))
    first, second = browser.get("/"), browser.get("/")
    policy = first.headers["content-security-policy"]
    nonce = policy.partition("script-src 'nonce-")[2].partition("'")[0]
    assert f'nonce="{nonce}"' in first.text
    assert nonce not in second.text
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert first.headers["cache-control"] == "no-store"
    assert first.headers["x-content-type-options"] == "nosniff"
