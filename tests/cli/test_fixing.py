"""``pmkit validate --fix`` and ``--diff``: what is mended, what is told, how it ends."""

from __future__ import annotations

import io
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.bases import CATALOG, INCIDENT, NAME, make, run

SLIPS = INCIDENT.replace("kind: detected", "kind: Detected  ").replace(
    "product: checkout", "Product: checkout"
)
RIGHT = INCIDENT.replace("kind: detected", "kind: detected  ")
AND_MORE = SLIPS.replace("kind: process", "kind: proces")


def test_everything_mended_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make(tmp_path, SLIPS)
    ran = run(capsys, "-C", tmp_path, "validate", "--fix")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "2 fixed, 0 left.\n2 files checked, nothing is wrong.\n"
    assert file.read_text("utf-8") == RIGHT
    again = run(capsys, "-C", tmp_path, "validate", "--fix")
    assert (again.code, again.err.splitlines()[0]) == (0, "0 fixed, 0 left.")
    assert file.read_text("utf-8") == RIGHT


def test_what_is_left_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make(tmp_path, AND_MORE)
    ran = run(capsys, "-C", tmp_path, "validate", "--fix", file)
    assert ran.code == 1
    assert "SCH004 `proces`" in ran.out
    assert "Detected" not in ran.out
    assert ran.err.startswith("2 fixed, 1 left.\n1 error in 1 of them")
    assert file.read_text("utf-8") == RIGHT.replace("kind: process", "kind: proces")


def test_diff_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make(tmp_path, SLIPS)
    ran = run(capsys, "-C", tmp_path, "validate", "--diff")
    assert (ran.code, ran.err) == (1, "2 would be fixed, 0 left.\n")
    assert ran.out.startswith(f"--- a/{NAME}\n+++ b/{NAME}\n")
    assert "\n-  - Product: checkout\n+  - product: checkout\n" in ran.out
    assert file.read_text("utf-8") == SLIPS
    file.write_text(INCIDENT, "utf-8")
    assert run(capsys, "-C", tmp_path, "validate", "--diff").code == 0


def test_the_catalog_is_mended_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path, INCIDENT, CATALOG.replace("role: dns", "Role: dns"))
    ran = run(capsys, "-C", tmp_path, "validate", "--fix")
    assert ran.code == 0
    assert ran.err.endswith("1 fixed, 0 left.\n2 files checked, nothing is wrong.\n")
    assert (tmp_path / "incidents" / "catalog.yaml").read_text("utf-8") == CATALOG


def test_standard_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path)

    def given(text: str, *options: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        name = ("--stdin-filename", NAME)
        ran = run(capsys, "-C", tmp_path, "validate", "-", *name, *options)
        return ran.code, ran.out, ran.err

    assert given(SLIPS, "--fix") == (0, RIGHT, "2 fixed, 0 left.\n")
    code, out, err = given(AND_MORE, "--fix")
    assert (code, out) == (1, RIGHT.replace("kind: process", "kind: proces"))
    assert "SCH004" in err
    assert err.endswith("2 fixed, 1 left.\n")
    code, out, err = given(SLIPS, "--diff")
    assert (code, err) == (1, "2 would be fixed, 0 left.\n")
    assert out.startswith(f"--- a/{NAME}\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: X\n")))
    assert run(capsys, "-C", tmp_path, "validate", "--fix", "-", NAME).code == 2


@pytest.mark.parametrize("command", [("validate", "--fix", "--no-cache"), ("fmt",), ("migrate",)])
def test_a_full_disk_damages_nothing(tmp_path: Path, command: tuple[str, ...]) -> None:
    text = SLIPS.replace("title:", "organization: acme\ntitle:", 1).replace(
        "}\norganization: acme\n", "}\n", 1
    )
    file = make(tmp_path, text)
    ran = subprocess.run(
        [sys.executable, "-m", "pmkit.cli.main", "-C", str(tmp_path), *command],
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        check=False,
    )
    assert ran.returncode == 2, ran
    assert ran.stderr.endswith(
        f"pmkit: {NAME} cannot be written: File too large; it is as it was\n"
    )
    assert file.read_text("utf-8") == text
    assert sorted(one.name for one in file.parent.iterdir()) == [file.name]
