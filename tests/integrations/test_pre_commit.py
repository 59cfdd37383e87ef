"""The hooks, run by pre-commit itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from tests.cli.bases import INCIDENT, NAME, ROOT, make

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: list[dict[str, Any]] = yaml.safe_load(MANIFEST.read_text("utf-8"))
IDENTITY = {
    f"GIT_{who}_{what}": f"{who}@example.com".lower()
    for who in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}
WRONG = INCIDENT.replace("product: checkout", "product: chekout")


def called(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command as somebody with an empty home, and pmkit as it is here."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment |= IDENTITY
    environment |= {
        "HOME": str(folder.parent / "home"),
        "PRE_COMMIT_HOME": str(folder.parent / "home"),
        "PYTHONPATH": str(ROOT),
        "NO_COLOR": "1",
    }
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def git(folder: Path, *arguments: str) -> str:
    ran = called(folder, "git", *arguments)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def hooks_of(folder: Path) -> str:
    """A repository with the hooks, which run the pmkit that is here; returns its revision.

    What they say about files is as committed; only how pmkit comes there is another: installing it
    takes a minute and a registry.
    """
    folder.mkdir()
    here = [
        hook
        | {
            "language": "system",
            "entry": hook["entry"].replace("pmkit", f"{sys.executable} -m pmkit.cli.main", 1),
        }
        for hook in HOOKS
    ]
    (folder / MANIFEST.name).write_text(yaml.safe_dump(here), "utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "Hooks")
    return git(folder, "rev-parse", "HEAD")


def repository(tmp_path: Path, hook: str) -> Path:
    """A repository with a knowledge base that uses ``hook``, everything staged."""
    hooks = tmp_path / "hooks"
    revision = hooks_of(hooks)
    folder = tmp_path / "repository"
    make(folder / "docs", WRONG)
    (folder / "docs" / "other.yaml").write_text("a: [\n")
    config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": [{"id": hook}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    return folder


def pre_commit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return called(folder, sys.executable, "-m", "pre_commit", *arguments)


def test_the_manifest_is_one() -> None:
    ran = pre_commit(ROOT, "validate-manifest", str(MANIFEST))
    assert ran.returncode == 0, ran.stdout


def test_the_hooks_install_this_distribution_and_nothing_else() -> None:
    assert [hook["id"] for hook in HOOKS] == ["pmkit-validate", "pmkit-fmt"]
    for hook in HOOKS:
        assert hook["language"] == "python"
        assert "additional_dependencies" not in hook
        assert hook["entry"].split()[0] == "pmkit"


def test_which_files_the_hooks_are_given() -> None:
    for hook in HOOKS:
        pattern = re.compile(hook["files"])
        for path in (NAME, "incidents/catalog.yaml", "docs/incidents/a.yml"):
            assert pattern.search(path)
        for path in ("mkdocs.yml", "old-incidents/a.yaml", "incidents/a.yaml.md", "incidents.yaml"):
            assert not pattern.search(path)


def test_a_wrong_file_is_not_committed_and_a_mended_one_is(tmp_path: Path) -> None:
    folder = repository(tmp_path, "pmkit-validate")
    ran = pre_commit(folder, "install")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    refused = called(folder, "git", "commit", "--message", "An incident")
    assert refused.returncode == 1
    said = refused.stdout + refused.stderr
    assert f"{NAME}:10:14: error REF001" in said
    assert "other.yaml" not in said
    (folder / "docs" / NAME).write_text(INCIDENT, "utf-8")
    git(folder, "add", ".")
    taken = called(folder, "git", "commit", "--message", "An incident")
    assert taken.returncode == 0, taken.stdout + taken.stderr
    assert "pmkit validate" in taken.stdout + taken.stderr
