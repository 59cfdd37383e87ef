from __future__ import annotations

import re

import pytest

from pmkit.charts.recovery import ASSETS
from pmkit.charts.recovery_spec import PALETTE

VENDOR = ASSETS / "vendor"
SCRIPTS = ("vega.min.js", "vega-lite.min.js", "vega-embed.min.js", "vega-interpreter.js")


@pytest.mark.parametrize("name", SCRIPTS)
def test_each_script_is_shipped_with_its_licence(name: str) -> None:
    package = name.split(".", maxsplit=1)[0]
    assert (VENDOR / name).stat().st_size > 5_000
    assert "Redistribution and use" in (VENDOR / f"{package}.LICENSE").read_text("utf-8")
    assert f"`{name}`" in (VENDOR / "README.md").read_text("utf-8")


def test_nothing_else_is_shipped_and_the_script_loads_all_of_it() -> None:
    assert {place.name for place in VENDOR.glob("*.js")} == set(SCRIPTS)
    script = (ASSETS / "recovery.js").read_text("utf-8")
    assert set(re.findall(r'load\("([^"]+)"\)', script)) == set(SCRIPTS)


def test_our_own_script_and_style_reach_no_other_host() -> None:
    for name in ("recovery.js", "recovery.css"):
        assert "://" not in (ASSETS / name).read_text("utf-8")


def test_the_style_sheet_has_a_colour_for_each_state_of_the_interactive_chart() -> None:
    css = (ASSETS / "recovery.css").read_text("utf-8")
    for state in PALETTE:
        assert re.search(rf"--pm-{state}(-ink)?: #[0-9a-f]{{6}};", css), state
