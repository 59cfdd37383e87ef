"""``pmkit``: finds the command, imports only that one, and turns what it raises into exit codes."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from pmkit import __version__
from pmkit.cli.terminal import say, write_any_character

COMMANDS: dict[str, tuple[str, str]] = {
    "validate": ("pmkit.cli.validate", "check incident files"),
    "fmt": ("pmkit.cli.fmt", "put files into canonical order and layout"),
    "migrate": ("pmkit.cli.migrate", "bring files of an older format up to date"),
    "actions": ("pmkit.cli.actions", "list and export the action items"),
    "graph": ("pmkit.cli.graph", "ask what depends on what, and where it goes in circles"),
    "init": ("pmkit.cli.init", "begin a knowledge base"),
    "new": ("pmkit.cli.new", "begin an incident"),
    "rules": ("pmkit.cli.rules", "list the rules"),
    "explain": ("pmkit.cli.explain", "tell what a rule is about"),
    "lsp": ("pmkit.cli.lsp", "serve an editor: faults, completion, explanations as one types"),
    "schema": ("pmkit.cli.schema", "print the JSON Schema of a file format"),
}
"""Each command with its module and what it does."""

OK, FOUND, FAILED = 0, 1, 2
"""Exit codes: fine; something wrong was found; could not run."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code.

    Without ``arguments`` the process is taken for pmkit's own: those of the process are used, and
    nothing that is there before the command begins, or when it ends, is looked through for garbage.
    """
    if arguments is None:
        gc.disable()
        try:
            return _run(sys.argv[1:], own_process=True)
        finally:
            gc.freeze()
    return _run(arguments)


def _run(given: Sequence[str], *, own_process: bool = False) -> int:
    write_any_character()
    try:
        parser = _parser(given)
        options = parser.parse_args(given)
        if not Path(options.folder).is_dir():
            parser.error(f"argument -C: there is no folder {options.folder!r}")
        if own_process:
            gc.freeze()
            gc.enable()
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone (`pmkit … | head`): nothing is wrong, and nobody is listening.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        # A file that is to be written, most often; what cannot be read is a diagnostic.
        say(f"pmkit: {error.filename or 'cannot go on'}: {error.strerror or error}")
        return FAILED
    except Exception as error:
        if type(error).__name__ not in _PLAIN:
            raise
        say(f"pmkit: {error}")
        return FAILED
    return code


_PLAIN = frozenset({"NoBaseError", "SettingsError", "CannotRunError"})
"""Exceptions whose message is for the user; by name, so that their modules need not be imported."""


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pmkit",
        description="Postmortems as YAML: validated, browsable, and asked what keeps happening.",
        epilog="Example: pmkit validate incidents/2024/",
    )
    parser.add_argument("--version", action="version", version=f"pmkit {__version__}")
    parser.add_argument(
        "-C", metavar="DIR", dest="folder", default=".", help="run as if started in DIR"
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    wanted = _command(given)
    for name, (module, about) in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=about,
            description=about[0].upper() + about[1:] + ".",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if name == wanted:
            import_module(module).configure(command)
    return parser


def _command(given: Sequence[str]) -> str | None:
    """The command that was given; the folder behind ``-C`` may have the name of one."""
    words = iter(given)
    for word in words:
        if word == "-C":
            next(words, None)
        elif word in COMMANDS:
            return word
    return None


if __name__ == "__main__":
    sys.exit(main())
