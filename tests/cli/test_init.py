"""``pmkit init``: what it writes validates and serves at once, and nothing is written over."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from pmkit.cli.main import main
from pmkit.source.reader import load
from tests.cli.bases import ROOT, make, run
from tests.site.bases import mkdocs

LANGUAGES = ("en", "zh")


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wrong_with_a_new_base(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = tmp_path / "kb"
    begun = run(capsys, "init", base, "--language", language)
    assert (begun.code, begun.out) == (0, "")
    assert "pmkit.toml: written\n" in begun.err
    assert "mkdocs serve" in begun.err
    for options in ((), ("--select", "ALL"), (".", "--extend-select", "ALL")):
        ran = run(capsys, "-C", base, "validate", *options)
        assert (ran.code, ran.out) == (0, "")
        assert "nothing is wrong" in ran.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_base_is_a_site(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "init", tmp_path, "--language", language).code == 0
    done = mkdocs(tmp_path, "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "build" / "site" / "index.html").read_text(encoding="utf-8")
    assert f'<html lang="{language}"' in html
    assert 'href="incidents/2025-02-11-example-certificate/"' in html


def test_a_base_without_its_example_is_a_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "init", tmp_path).code == 0
    (tmp_path / "incidents" / "2025" / "2025-02-11-example-certificate.yaml").unlink()
    done = mkdocs(tmp_path, "build", "--strict", "--quiet")
    assert done.returncode == 0, done.stderr


def test_a_second_run_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    everything = ("-C", tmp_path, "init", "--ci", "github", "--pre-commit")
    assert run(capsys, *everything).code == 0
    before = files(tmp_path)
    again = run(capsys, *everything)
    assert again.code == 0
    assert "written" not in again.err
    assert again.err.count(": kept\n") == len(before)
    assert files(tmp_path) == before


def test_own_files_are_kept_and_nothing_is_added_that_contradicts_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, catalog=None)
    own = {"mkdocs.yml": "site_name: Ours\n", ".gitignore": "*.bak\n", "pmkit.toml": "[lint]\n"}
    for name, text in own.items():
        (tmp_path / name).write_text(text)
    before = files(tmp_path)
    ran = run(capsys, "-C", tmp_path, "init")
    assert ran.code == 0
    after = files(tmp_path)
    assert {name: after[name] for name in before} == before
    assert {name for name in after if not name.startswith("schemas/")} == set(before)
    for name in own:
        assert f"{name}: kept\n" in ran.err
    assert "add `- pmkit` to its `plugins`" in ran.err


def test_settings_in_a_project_file_are_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.pmkit]\nincidents = "postmortems"\n')
    assert run(capsys, "-C", tmp_path, "init").code == 0
    assert not (tmp_path / "pmkit.toml").exists()
    assert not (tmp_path / "incidents").exists()


@pytest.mark.parametrize("blocked", ["", "incidents", "schemas"])
def test_a_place_that_cannot_be_written_is_told(
    blocked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = tmp_path / "kb"
    (base / blocked).parent.mkdir(exist_ok=True)
    (base / blocked).write_text("a file where the folder would be")
    ran = run(capsys, "init", base)
    assert ran.code == 2
    assert ran.err.splitlines()[-1].startswith(f"pmkit: {base / blocked}")
    assert "Traceback" not in ran.err


def test_ci_of_both_forges_is_yaml_and_installs_ours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = {"github": ".github/workflows/postmortems.yml", "gitlab": ".gitlab-ci.yml"}
    for forge, name in wanted.items():
        assert run(capsys, "-C", tmp_path, "init", "--ci", forge, "--pre-commit").code == 0
        for written in (name, ".pre-commit-config.yaml"):
            document = load(tmp_path / written, written)
            assert [d.code for d in document.diagnostics if d.severity == "error"] == []
            assert "postmortem-kit" in document.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_settings_hold_when_their_comments_are_taken_away(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "-C", tmp_path, "init", "--language", language).code == 0
    text = (tmp_path / "pmkit.toml").read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    code = [line.removeprefix("# ") if " = " in line or "# [" in line else line for line in lines]
    settings = tomllib.loads("".join(code))
    assert settings["policies"]["action-days"]
    assert settings["words"]["cause-categories"]
    schema = json.loads((ROOT / "schemas" / "config.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(settings)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_begun_is_in_canonical_order(language: str, tmp_path: Path) -> None:
    assert main(["init", str(tmp_path / "kb"), "--language", language]) == 0
    assert main(["-C", str(tmp_path / "kb"), "fmt", "--check"]) == 0
