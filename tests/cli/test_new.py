"""``pmkit new``: a file that validates as a draft, and still does once its examples are used."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from pmkit.knowledge.load import load
from pmkit.model.incident import Incident
from pmkit.scaffold.incident import TEMPLATES
from pmkit.source.reader import load as read
from tests.cli.bases import Ran, make, run

NAME = "incidents/2026/2026-03-02-checkout.yaml"
EVERYWHERE = [(name, language) for name in TEMPLATES for language in ("en", "zh")]


@pytest.fixture
def base(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert run(capsys, "-C", tmp_path, "init").code == 0
    return tmp_path


def new(capsys: pytest.CaptureFixture[str], base: Path, *arguments: str) -> Ran:
    return run(capsys, "-C", base, "new", *arguments)


def in_chinese(base: Path) -> None:
    settings = base / "pmkit.toml"
    settings.write_text(settings.read_text("utf-8").replace('"en"', '"zh"'), "utf-8")


def keys(file: Path) -> list[str]:
    root = read(file, file.name).tree
    assert isinstance(root, dict)
    return list(root)


@pytest.mark.parametrize(("template", "language"), EVERYWHERE)
def test_a_new_file_is_a_draft_with_nothing_wrong(
    template: str, language: str, base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if language == "zh":
        in_chinese(base)
    ran = new(capsys, base, "2026-03-02-checkout", "--template", template)
    assert (ran.code, ran.out, ran.err) == (0, f"{base / NAME}\n", "")
    for options in ((), ("--select", "ALL")):
        checked = run(capsys, "-C", base, "validate", *options)
        assert (checked.code, checked.out) == (0, "")
    incident = load(base).by_id["2026-03-02-checkout"]
    assert (incident.status, incident.language) == ("draft", language)
    # Nothing that somebody could take for a fact.
    assert not incident.timeline
    assert not incident.impact
    assert not incident.actions
    assert "[" in str(incident.title)


@pytest.mark.parametrize(("template", "language"), EVERYWHERE)
def test_its_examples_are_right_as_well(
    template: str, language: str, base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if language == "zh":
        in_chinese(base)
    assert new(capsys, base, "2026-03-02-checkout", "--template", template).code == 0
    file = base / NAME
    filled = re.sub(r"^#(?=[a-z]|  )", "", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(filled, "utf-8")
    checked = run(capsys, "-C", base, "validate", "--today", "2026-03-10", "--extend-select", "ALL")
    assert (checked.code, checked.out) == (0, "")
    incident = load(base).by_id["2026-03-02-checkout"]
    assert incident.timeline
    assert incident.actions
    order = [field.alias or name for name, field in Incident.model_fields.items()]
    assert keys(file) == [key for key in order if key in keys(file)]
    assert "@" not in filled


def test_a_title_is_taken_as_it_is(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, title in enumerate(("Checkout: #1 'down' \"again\"", "true", "{a}", "结账\u2028")):
        ran = new(capsys, base, f"2026-03-02-a{number}", "--title", title)
        assert ran.code == 0
        assert load(base).by_id[f"2026-03-02-a{number}"].title == title.strip()


def test_a_bilingual_title_has_the_bases_language_first(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new(capsys, base, "2026-03-02-a", "--title", "Down", "--template", "bilingual")
    in_chinese(base)
    new(capsys, base, "2026-03-02-b", "--title", "中断", "--template", "bilingual")
    titles = {id_: load(base).by_id[f"2026-03-02-{id_}"].title for id_ in "ab"}
    assert titles == {
        "a": {"en": "Down", "zh": "[标题待写]"},
        "b": {"zh": "中断", "en": "[title to be written]"},
    }


def test_what_the_base_knows_is_filled_in(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new(capsys, base, "2026-03-02-checkout")
    first, *_ = (base / NAME).read_text("utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=../../schemas/incident.schema.json"
    assert load(base).by_id["2026-03-02-checkout"].organization == "example-shop"
    (base / ".pmkit").mkdir()
    (base / ".pmkit" / "incident.schema.json").write_text("{}")
    new(capsys, base, "2026-03-03-checkout")
    other = base / "incidents/2026/2026-03-03-checkout.yaml"
    assert other.read_text("utf-8").startswith(
        "# yaml-language-server: $schema=../../.pmkit/incident.schema.json\n"
    )


def test_a_base_without_schema_and_catalog(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "incidents").mkdir()
    ran = new(capsys, tmp_path, "2026-03-02-checkout")
    assert ran.code == 0
    assert "pmkit schema --write schemas" in ran.err
    assert "$schema" not in (tmp_path / NAME).read_text("utf-8")
    assert run(capsys, "-C", tmp_path, "validate").code == 0


def test_an_id_without_a_day_gets_today_or_the_day_that_is_given(
    base: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777593600")
    ran = new(capsys, base, "checkout")
    assert ran.out.endswith("2026-05-01-checkout.yaml\n")
    assert "the id is 2026-05-01-checkout" in ran.err
    ran = new(capsys, base, "checkout", "--date", "2025-12-31")
    assert ran.out == f"{base / 'incidents/2025/2025-12-31-checkout.yaml'}\n"
    ran = new(capsys, base, "inc-7", "--keep-id")
    assert (ran.out, ran.err) == (f"{base / 'incidents/2026/inc-7.yaml'}\n", "")


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = make(tmp_path)
    moved = tmp_path / "incidents" / file.name
    file.rename(moved)
    before = moved.read_bytes()
    ran = new(capsys, tmp_path, "2026-03-02-checkout")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "pmkit: there is incidents/2026-03-02-checkout.yaml already\n"
    assert moved.read_bytes() == before
    file.symlink_to("nowhere")
    moved.unlink()
    ran = new(capsys, tmp_path, "2026-03-02-checkout")
    assert (ran.code, ran.err) == (2, f"pmkit: {NAME} is there already\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("Checkout Down!", "--date", "2026-03-02"), "Try 2026-03-02-checkout-down"),
        (("2026-03-02-a", "--date", "2026-03-03"), "which day was it?"),
        (("a", "--date", "20260303"), "'20260303' is not a day"),
        (("a", "--date", "2026-02-30"), "'2026-02-30' is not a day"),
        (("2026-03-02-a", "--title", " \n"), "--title is empty"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    arguments: tuple[str, ...], told: str, base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(base.rglob("*"))
    ran = new(capsys, base, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert sorted(base.rglob("*")) == before


def test_a_place_that_cannot_be_written_is_told(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (base / "incidents" / "2026").write_text("a file where the folder would be")
    ran = new(capsys, base, "2026-03-02-checkout")
    assert ran.code == 2
    assert ran.err == f"pmkit: {base / NAME} cannot be written: Not a directory\n"


def test_without_a_base_it_says_how_to_begin_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = new(capsys, tmp_path, "2026-03-02-checkout")
    assert ran.code == 2
    assert "`pmkit init` begins one" in ran.err


def test_the_path_is_one_that_the_shell_can_use(
    base: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(base / "incidents")
    ran = run(capsys, "new", "2026-03-02-checkout")
    assert ran.out == f"2026{os.sep}2026-03-02-checkout.yaml\n"
