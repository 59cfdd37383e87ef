"""The GitHub Action: its shape, and its shell steps run as GitHub's runner runs them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.bases import INCIDENT, NAME, ROOT, make
from tests.integrations.builtin_schemas import wrong_with

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: dict[str, dict[str, Any]] = {
    step["id"]: step for step in ACTION["runs"]["steps"] if "run" in step
}
WRONG = INCIDENT.replace("product: checkout", "product: chekout")


def valued(text: str, inputs: dict[str, str], outputs: dict[str, str]) -> str:
    """``text`` with its expressions replaced, as far as the action uses them."""
    known = {f"inputs.{name}": value for name, value in inputs.items()}
    known |= {f"steps.install.outputs.{name}": value for name, value in outputs.items()}
    return re.sub(r"\$\{\{ (.*?) \}\}", lambda found: known[found[1]], text)


class Runner:
    """A runner with its own folders; pmkit is the one of this environment unless installed."""

    def __init__(self, folder: Path) -> None:
        self.temporary = folder / "runner temp"
        self.workspace = folder / "work space"
        self.output = folder / "output"
        self.temporary.mkdir()
        self.output.touch()
        self.outputs = {"pmkit": str(self._pmkit())}

    def _pmkit(self) -> Path:
        script = self.temporary / "pmkit-here"
        script.write_text(f'#!/bin/sh\nexec {sys.executable} -m pmkit.cli.main "$@"\n')
        script.chmod(0o755)
        return script

    def run(self, step: str, **given: str) -> subprocess.CompletedProcess[str]:
        """Run the shell step ``step`` with the inputs ``given``; ``_`` stands for ``-``."""
        inputs = {name: str(one["default"]) for name, one in ACTION["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        assert set(inputs) == set(ACTION["inputs"])
        found = STEPS[step]
        environment = {
            name: valued(value, inputs, self.outputs)
            for name, value in found.get("env", {}).items()
        }
        folder = valued(found.get("working-directory", "."), inputs, self.outputs)
        script = self.temporary / "script.sh"
        script.write_text(found["run"])
        self.output.write_text("")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=self.workspace / folder,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join([str(ROOT), sysconfig.get_path("purelib")]),
                "RUNNER_TEMP": str(self.temporary),
                "GITHUB_WORKSPACE": str(self.workspace),
                "GITHUB_OUTPUT": str(self.output),
                "GITHUB_ACTION_PATH": str(ROOT),
                **environment,
            },
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    made = Runner(tmp_path)
    make(made.workspace, WRONG)
    return made


def test_the_action_is_one() -> None:
    assert wrong_with(ROOT / "action.yml", "vendor.github-actions") == []


def test_nothing_that_is_given_is_read_as_a_command() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_pmkit_comes_from_no_registry() -> None:
    (line,) = [line for line in STEPS["install"]["run"].splitlines() if "pip install" in line]
    assert line.split()[-1] == '"$GITHUB_ACTION_PATH"'


def test_annotations_are_the_default(runner: Runner) -> None:
    ran = runner.run("validate")
    assert ran.returncode == 1
    assert ran.stdout.startswith(f"::error file={NAME},line=10,endLine=10,title=REF001")
    assert runner.output.read_text() == ""


def test_a_base_without_a_fault_ends_with_0(runner: Runner) -> None:
    (runner.workspace / NAME).write_text(INCIDENT, "utf-8")
    assert runner.run("validate").returncode == 0


def test_options_and_paths(runner: Runner) -> None:
    (runner.workspace / "incidents/2026/a b.yaml").write_text("title: [\n", "utf-8")
    ran = runner.run("validate", paths="incidents/2026/a b.yaml\n", args="  --select YML ")
    assert "REF001" not in ran.stdout
    assert "file=incidents/2026/a b.yaml," in ran.stdout
    ran = runner.run("validate", paths=NAME, args="--ignore\nREF001,YML017")
    assert (ran.returncode, ran.stdout) == (0, "")
    ran = runner.run("validate", working_directory="incidents/2026", format="text")
    assert ran.stdout.startswith(f"{NAME}:10:14: error") or "a b.yaml" in ran.stdout
    ran = runner.run("validate", format="json", output_file="out file.json")
    assert ran.stdout == ""
    assert json.loads((runner.workspace / "out file.json").read_text("utf-8"))


def test_what_cannot_run_ends_with_2(runner: Runner) -> None:
    assert runner.run("validate", format="pdf").returncode == 2
    assert runner.run("validate", args="--no-such-option").returncode == 2
    assert runner.run("validate", args="--no-such-option", upload_sarif="true").returncode == 2


def test_a_sarif_report_for_code_scanning(runner: Runner) -> None:
    ran = runner.run("validate", upload_sarif="true")
    assert ran.returncode == 1
    assert ran.stdout.startswith("::error ")
    report = runner.temporary / "pmkit.sarif"
    assert runner.output.read_text() == f"sarif-file={report}\n"
    assert json.loads(report.read_text("utf-8"))["runs"][0]["results"]


@pytest.mark.parametrize(
    "hostile",
    [
        "$(touch pwned)",
        "`touch pwned`",
        '"; touch pwned; "',
        "'; touch pwned; '",
        "x\n; touch pwned",
        "--output-file=pwned",
        "*",
    ],
)
def test_hostile_inputs_are_told_as_they_are(hostile: str, runner: Runner) -> None:
    for name in ("paths", "format", "output_file", "upload_sarif"):
        runner.run("validate", **{name: hostile})
        assert not list(runner.workspace.rglob("pwned"))
    if "output-file" not in hostile:  # options are options
        runner.run("validate", args=hostile)
        assert not list(runner.workspace.rglob("pwned"))


def test_pmkit_is_installed_from_the_checkout_of_the_action(
    runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Its dependencies are here already (PYTHONPATH), and so is what builds it: no network.
    monkeypatch.setenv("PIP_NO_DEPS", "1")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_NO_BUILD_ISOLATION", "0")  # pip's way of saying: none
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    ran = runner.run("install")
    assert ran.returncode == 0, ran.stderr
    name, _, pmkit = runner.output.read_text().strip().partition("=")
    assert name == "pmkit"
    assert Path(pmkit).is_file()
    assert str(runner.temporary) in pmkit
    runner.outputs["pmkit"] = pmkit
    assert runner.run("validate").returncode == 1
