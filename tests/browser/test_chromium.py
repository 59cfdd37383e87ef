from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on the PATH, with nothing in it, and no CHROMIUM named."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "playwrights_own", lambda: tmp_path / "absent")
    return tmp_path


def program(place: Path, says: str, code: int = 0) -> Path:
    place.write_text(f"#!{sys.executable}\nprint({says!r})\nraise SystemExit({code})\n")
    place.chmod(place.stat().st_mode | stat.S_IXUSR)
    return place


def test_first_name_on_the_path_wins(bin_folder: Path) -> None:
    program(bin_folder / "google-chrome", "Google Chrome 140.0")
    expected = program(bin_folder / "chromium", "Chromium 140.0")
    assert chromium.find() == expected


def test_stub_that_asks_for_a_snap_is_passed_over(bin_folder: Path) -> None:
    program(bin_folder / "chromium-browser", "requires the chromium snap", code=1)
    expected = program(bin_folder / "google-chrome", "Google Chrome 140.0")
    assert chromium.find() == expected


def test_nothing_found(bin_folder: Path) -> None:
    assert chromium.find() is None


def test_named_browser_comes_first(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bin_folder / "chromium", "Chromium 140.0")
    named = program(bin_folder / "mine", "Chromium 150.0")
    monkeypatch.setenv("CHROMIUM", str(named))
    assert chromium.find() == named


def test_named_browser_that_does_not_start_is_said(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROMIUM", "nowhere")
    with pytest.raises(chromium.NoChromiumError, match="'nowhere'"):
        chromium.find()


def test_installs_only_until_one_is_found(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def install() -> None:
        program(bin_folder / "chromium", "Chromium 140.0")

    def never() -> None:
        raise AssertionError("already installed")

    monkeypatch.setattr(chromium, "install_with_apt", install)
    monkeypatch.setattr(chromium, "install_with_playwright", never)
    assert chromium.ensure() == bin_folder / "chromium"


def test_says_what_to_install_when_nothing_helps(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chromium, "install_with_apt", lambda: None)
    monkeypatch.setattr(chromium, "install_with_playwright", lambda: None)
    with pytest.raises(chromium.NoChromiumError, match="Install Chromium or Google Chrome"):
        chromium.ensure()


def test_without_root_or_sudo_nothing_is_run_as_root(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert chromium.as_root() is None


def test_on_debian_as_root_apt_installs_the_browser_and_chinese_letters(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = bin_folder / "log"
    apt = program(bin_folder / "apt-get", "done")
    apt.write_text(
        f"#!{sys.executable}\nimport sys\nprint(*sys.argv[1:], file=open({str(log)!r}, 'a'))\n"
    )
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    chromium.install_with_apt()
    assert log.read_text().splitlines() == [
        "update",
        "install -y --no-install-recommends chromium fonts-noto-cjk",
    ]
