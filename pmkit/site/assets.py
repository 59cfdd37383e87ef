"""The style sheets and scripts that the pages need, shipped with the package."""

from __future__ import annotations

from pathlib import Path

from pmkit.charts.recovery import ASSETS as CHART_ASSETS

OWN_ASSETS = Path(__file__).with_name("assets")
FOLDER = "assets/pmkit"
"""Where they are in the finished site."""

STYLES = (f"{FOLDER}/recovery.css", f"{FOLDER}/site.css")
SCRIPTS = (f"{FOLDER}/recovery.js", f"{FOLDER}/site.js")


def files() -> dict[str, Path]:
    """Every file to be put into the site: its address, and where it is on disk."""
    found: dict[str, Path] = {}
    for folder in (CHART_ASSETS, OWN_ASSETS):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix in (".css", ".js", ".LICENSE"):
                found[f"{FOLDER}/{file.relative_to(folder).as_posix()}"] = file
    return found
