"""What is to be copied from the page about CI is valid where it is copied to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from pmkit.reporters.registry import REPORTERS
from tests.cli.bases import INCIDENT, ROOT, make
from tests.integrations.builtin_schemas import wrong_with

PAGE = (ROOT / "site" / "in-ci.md").read_text("utf-8")
SNIPPETS = dict(re.findall(r'^```yaml title="(.+?)"\n(.+?)^```$', PAGE, re.MULTILINE | re.DOTALL))
WORKFLOW = ".github/workflows/postmortems.yml"
SCHEMAS = {WORKFLOW: "vendor.github-workflows", ".gitlab-ci.yml": "vendor.gitlab-ci"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_snippet_is_valid(name: str, tmp_path: Path) -> None:
    file = tmp_path / "snippet.yml"
    file.write_text(SNIPPETS[name], "utf-8")
    assert wrong_with(file, SCHEMAS[name]) == []
    file.write_text(SNIPPETS[name].replace("    steps:", "    stops:").replace("script:", "scrip:"))
    assert wrong_with(file, SCHEMAS[name])


def test_the_workflow_uses_the_action_as_it_is() -> None:
    action: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    workflow = yaml.safe_load(SNIPPETS[WORKFLOW])
    (given,) = [step["with"] for step in workflow["jobs"]["validate"]["steps"] if "with" in step]
    assert set(given) <= set(action["inputs"])
    table = re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE)
    assert table == list(action["inputs"])


def test_the_configuration_of_pre_commit_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(SNIPPETS[".pre-commit-config.yaml"], "utf-8")
    ran = subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", file], check=False)
    assert ran.returncode == 0
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (repository,) = yaml.safe_load(file.read_text("utf-8"))["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= {hook["id"] for hook in hooks}


@pytest.mark.parametrize(("incident", "code"), [(INCIDENT, 0), (INCIDENT + "sumary: x\n", 1)])
def test_the_job_of_gitlab_writes_both_reports(incident: str, code: int, tmp_path: Path) -> None:
    make(tmp_path, incident)
    job = yaml.safe_load(SNIPPETS[".gitlab-ci.yml"])["postmortems"]
    install, *script = job["script"]
    assert install == 'pip install "$PMKIT_SOURCE"'
    pmkit = f'pmkit() {{ "{sys.executable}" -m pmkit.cli.main "$@"; }}'
    ran = subprocess.run(
        ["bash", "-e", "-c", "\n".join([pmkit, *script])],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert ran.returncode == code
    for report in job["artifacts"]["reports"].values():
        assert (tmp_path / report).stat().st_size


def test_the_page_about_formats_has_them_all() -> None:
    page = (ROOT / "site" / "output-formats.md").read_text("utf-8")
    assert re.findall(r"^\| `([a-z]+)` \|", page, re.MULTILINE) == list(REPORTERS)
