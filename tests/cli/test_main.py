"""What all commands have in common."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pmkit import __version__
from pmkit.cli.main import COMMANDS
from tests.cli.bases import INCIDENT, NAME, ROOT, make, run, run_process

SUBCOMMANDS = ["actions list", "actions export", "graph loops"]


@pytest.mark.parametrize("command", [*COMMANDS, *SUBCOMMANDS])
def test_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, *command.split(), "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"usage: pmkit {command} ")
    if command in COMMANDS:
        assert f"  pmkit {command}" in ran.out, "an example"


def test_version_and_list_of_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version").out == f"pmkit {__version__}\n"
    out = run(capsys, "--help").out
    assert all(f"{name} " in out and about in out for name, (_, about) in COMMANDS.items())


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("valdiate",),
        ("validate", "--format", "xml"),
        ("validate", "--jobs", "-1"),
        ("validate", "--jobs", "many"),
        ("actions",),
        ("actions", "export", "--format", "pdf"),
        ("actions", "list", "--status", "finished"),
        ("graph",),
        ("schema", "poem"),
    ],
)
def test_what_cannot_be_understood_ends_with_2(
    arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    ran = run(capsys, "-C", tmp_path, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "error: " in ran.err


@pytest.mark.parametrize("command", ["validate", "actions list", "actions export", "graph loops"])
def test_no_knowledge_base_ends_with_2(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "-C", tmp_path, *command.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("pmkit: no knowledge base found in ")
    assert "pmkit.toml" in ran.err


@pytest.mark.parametrize("command", ["actions list", "actions export", "graph loops"])
def test_settings_that_cannot_be_used_end_with_2(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    (tmp_path / "pmkit.toml").write_text("language = 'en'\nlangauge = 'zh'\n")
    ran = run(capsys, "-C", tmp_path, *command.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "pmkit: pmkit.toml:2:1: CFG002 `langauge` is not a setting. Did you mean `language`?\n"
    )


def test_validate_tells_of_settings_as_of_any_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path)
    (tmp_path / "pmkit.toml").write_text("language = 'en'\nlangauge = 'zh'\n")
    ran = run(capsys, "-C", tmp_path, "validate")
    assert ran.code == 1
    assert ran.out == (
        "pmkit.toml:2:1: error CFG002 `langauge` is not a setting (unknown-setting)\n"
        "  |\n2 | langauge = 'zh'\n  | ^^^^^^^^\n  = help: Did you mean `language`?\n"
    )


def test_a_folder_may_be_named_like_a_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path / "schema")
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "-C", "schema", "validate").code == 0


def test_a_fault_in_pmkit_itself_is_not_hidden(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    make(tmp_path)
    monkeypatch.setattr("pmkit.cli.validate.check_files", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        run(capsys, "-C", tmp_path, "validate")


def test_an_interruption_is_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    make(tmp_path)
    monkeypatch.setattr("pmkit.cli.validate.check_files", interrupted)
    ran = run(capsys, "-C", tmp_path, "validate")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_a_reader_that_has_gone_is_no_fault(tmp_path: Path) -> None:
    # More than a pipe holds, so that the command still writes when nobody listens any more.
    make(tmp_path, INCIDENT + "".join(f"bad_key_{n}: x\n" for n in range(500)))
    command = [sys.executable, "-m", "pmkit.cli.main", "validate"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
        assert process.wait() == 0
    assert b"Traceback" not in errors
    assert b"Exception ignored" not in errors


def test_every_character_can_be_written(tmp_path: Path) -> None:
    make(tmp_path, INCIDENT + "支付: 1\n")
    ran = run_process("validate", folder=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 1
    assert "`支付` is not a key" in ran.stdout.decode("utf-8")


def test_no_colour_but_on_a_terminal(tmp_path: Path) -> None:
    make(tmp_path, INCIDENT + "foo: 1\n")
    for no_color, term in (("1", "xterm"), ("", "xterm-256color")):
        ran = run_process("validate", folder=tmp_path, NO_COLOR=no_color, TERM=term)
        assert ran.returncode == 1
        assert b"\x1b" not in ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("no_color", "term", "coloured"),
    [("", "xterm", True), ("1", "xterm", False), ("", "dumb", False)],
)
def test_colour_on_a_terminal(
    no_color: str,
    term: str,
    coloured: bool,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make(tmp_path, INCIDENT + "foo: 1\n")
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = run(capsys, "-C", tmp_path, "validate")
    assert ("\x1b[" in ran.out) is coloured
    assert "\x1b" not in run(capsys, "-C", tmp_path, "validate", "--format", "json").out


def test_checking_a_file_imports_nothing_heavy(tmp_path: Path) -> None:
    make(tmp_path)
    heavy = (
        "pandas",
        "numpy",
        "networkx",
        "altair",
        "mkdocs",
        "jinja2",
        "markdown_it",
        "jsonschema",
    )
    script = (
        "import sys\n"
        "from pmkit.cli.main import main\n"
        f"code = main(['validate', {NAME!r}])\n"
        f"print(code, *sorted(set({heavy!r}) & set(sys.modules)))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "0\n"


def test_outputs_that_were_closed_are_no_fault(tmp_path: Path) -> None:
    make(tmp_path)
    command = f"exec {sys.executable} -m pmkit.cli.main -C {tmp_path} validate >&- 2>&-"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=ROOT, check=False, timeout=60)
    assert done.returncode == 0
