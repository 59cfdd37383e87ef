"""Find a Chromium to drive, or install one.

Run as a script (``make browser``) it prints the browser it found. It lives beside the tests
because they alone need it: pmkit itself never starts a browser.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-noto-cjk")
HELP = (
    "No Chromium was found and none could be installed. Install Chromium or Google Chrome so that "
    f"one of {', '.join(NAMES)} is on the PATH, or put its path into the variable CHROMIUM."
)


class NoChromiumError(Exception):
    """There is no browser to test with, and no way to get one."""


def find() -> Path | None:
    """The browser named by CHROMIUM, else the first on the PATH, else Playwright's own, else None.

    Raises:
        NoChromiumError: CHROMIUM is set, but what it names does not start.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        place = shutil.which(named)
        if place is None or not starts(Path(place)):
            raise NoChromiumError(f"CHROMIUM is {named!r}, which is not a browser that starts.")
        return Path(place)
    for name in NAMES:
        place = shutil.which(name)
        # Ubuntu's `chromium-browser` may be a stub that only asks for a snap: try it.
        if place is not None and starts(Path(place)):
            return Path(place)
    own = playwrights_own()
    return own if starts(own) else None


def ensure() -> Path:
    """A browser that starts, installed first if there is none.

    Raises:
        NoChromiumError: nothing was found and nothing could be installed.
    """
    found = find()
    if found is None:
        for install in (install_with_apt, install_with_playwright):
            install()
            found = find()
            if found is not None:
                break
    if found is None:
        raise NoChromiumError(HELP)
    return found


def starts(place: Path) -> bool:
    """Whether the program is there and says that it is a Chromium or a Chrome."""
    try:
        answer = subprocess.run(
            [place, "--version"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and "Chrom" in answer.stdout


def playwrights_own() -> Path:
    """Where Playwright keeps its Chromium, installed or not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def install_with_apt() -> None:
    """Install Debian's Chromium, with a font for Chinese, where we may."""
    prefix = as_root()
    if prefix is None or shutil.which("apt-get") is None:
        return
    run(*prefix, "apt-get", "update")
    run(*prefix, "apt-get", "install", "-y", "--no-install-recommends", *PACKAGES)


def install_with_playwright() -> None:
    """Download Playwright's Chromium; with the libraries it needs where we may."""
    may_add_libraries = as_root() is not None and shutil.which("apt-get") is not None
    extra = ["--with-deps"] if may_add_libraries else []
    run(sys.executable, "-m", "playwright", "install", *extra, "chromium")


def as_root() -> tuple[str, ...] | None:
    """What to put before a command to run it as root; None when we cannot without being asked."""
    if getattr(os, "geteuid", lambda: 1)() == 0:
        return ()
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ("sudo", "-n") if asked.returncode == 0 else None


def run(*command: str) -> None:
    """Run a command whose failure shows in what is found afterwards; its output goes to stderr."""
    sys.stderr.write(f"+ {' '.join(command)}\n")
    sys.stderr.flush()
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, stdout=sys.__stderr__, env=environment, check=False)


if __name__ == "__main__":
    try:
        sys.stdout.write(f"browser: {ensure()}\n")
    except NoChromiumError as error:
        sys.exit(str(error))
