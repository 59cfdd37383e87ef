"""Find yaml-language-server, which most editors use for YAML, or install it with npm.

It lives beside the tests because they alone need it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.browser.chromium import as_root, run

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".cache" / "yaml-language-server"
PROGRAM = FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
WANTED = "yaml-language-server@1"
HELP = (
    "No yaml-language-server was found and none could be installed. Install Node.js with npm, or "
    "put the command that starts one into the variable YAML_LANGUAGE_SERVER."
)


def command() -> list[str]:
    """The command that starts it on standard input and output; installed first if need be.

    Raises:
        RuntimeError: nothing was found and nothing could be installed.
    """
    named = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server")
    if named:
        return [named, "--stdio"]
    if not PROGRAM.exists():
        _install()
    node = shutil.which("node") or shutil.which("nodejs")
    if node is None or not PROGRAM.exists():
        raise RuntimeError(HELP)
    return [node, str(PROGRAM), "--stdio"]


def _install() -> None:
    prefix = as_root()
    if shutil.which("npm") is None and prefix is not None and shutil.which("apt-get"):
        run(*prefix, "apt-get", "update")
        run(*prefix, "apt-get", "install", "-y", "--no-install-recommends", "nodejs", "npm")
    npm = shutil.which("npm")
    if npm is not None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        run(npm, "install", "--prefix", str(FOLDER), "--no-audit", "--no-fund", WANTED)
