"""``pmkit lsp``: a language server, for editors to start."""

from __future__ import annotations

import argparse
from datetime import date
from importlib.util import find_spec

from pmkit.cli.terminal import CannotRunError


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.epilog = (
        "The server speaks the Language Server Protocol on standard input and output; editors\n"
        "start it by themselves once they are told of it (see the page “In your editor”).\n\n"
        "example:\n"
        "  pmkit lsp    is what an editor's settings name as the command\n\n"
        "for Helix, in languages.toml:\n"
        '  [language-server.pmkit]\n  command = "pmkit"\n  args = ["lsp"]'
    )
    parser.add_argument(
        "--stdio", action="store_true", help="what it does anyway; many editors add this"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until the editor goes."""
    del options
    if find_spec("pygls") is None:
        raise CannotRunError(
            "the language server needs one more package: pip install 'postmortem-kit[lsp]' "
            "(from a clone: pip install '.[lsp]')"
        )
    from pmkit.lsp.server import serve

    return 0 if serve(_today) else 1


def _today() -> date:
    from pmkit.cli.opened import today

    return today(None)
