"""What holds for every reporter."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

import pmkit.reporters
from pmkit.reporters.registry import REPORTERS
from pmkit.source.diagnostic import Severity
from tests.reporters.reported import diagnostic, reported

HOSTILE = "<script>\x00\x1b[31m\u202e::error::%0A\r\n::warning::\u2028💥支付"


def test_the_registry_is_the_folder() -> None:
    folder = Path(pmkit.reporters.__file__).parent
    modules = {f"pmkit.reporters.{place.stem}" for place in folder.glob("*.py")}
    shared = ("__init__", "registry", "fingerprint", "place", "replacements", "statistics")
    assert set(REPORTERS.values()) == modules - {f"pmkit.reporters.{name}" for name in shared}
    assert all(import_module(module).__doc__ for module in REPORTERS.values())


@pytest.mark.parametrize("format_", REPORTERS)
@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_every_severity_can_be_reported(format_: str, severity: Severity) -> None:
    assert reported(format_, diagnostic(severity=severity), text="a: 1").endswith("\n")


@pytest.mark.parametrize("format_", REPORTERS)
def test_nothing_wrong(format_: str) -> None:
    text = reported(format_)
    if format_ in ("text", "github"):
        assert text == ""
    elif format_ in ("json", "gitlab"):
        assert text == "[]\n"
    else:  # their own tests tell what is in them
        assert text.endswith("\n")
        assert "SCH001" not in text


@pytest.mark.parametrize("format_", REPORTERS)
def test_diagnostics_come_in_the_order_of_their_places(format_: str) -> None:
    made = [
        diagnostic((2, 1, 2, 2), "This is third", path="incidents/a.yaml"),
        diagnostic((1, 1, 1, 2), "This is fourth", path="incidents/b.yaml"),
        diagnostic((1, 9, 1, 10), "This is second"),
        diagnostic((1, 1, 1, 2), "This is first"),
    ]
    text = reported(format_, *made)
    order = [text.index(f"is {word}") for word in ("first", "second", "third", "fourth")]
    assert order == sorted(order)
    assert text == reported(format_, *reversed(made))


@pytest.mark.parametrize("format_", REPORTERS)
def test_hostile_text_stays_in_its_place(format_: str) -> None:
    one = diagnostic(message=HOSTILE, hint=HOSTILE, path=f"incidents/{HOSTILE}.yaml")
    calm = diagnostic(message="x", hint="x", path="incidents/x.yaml")
    text = reported(format_, one, text=HOSTILE)
    assert text.count("\n") == reported(format_, calm, text="x").count("\n")
    if format_ != "github":  # its log is shown by a page that knows control characters
        assert not set(text) & set("\x00\x1b\r")
    if format_ == "text":
        assert not set(text) & set("\u202e\u2028")
