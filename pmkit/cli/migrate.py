"""``pmkit migrate``: files of an older format brought to the one that this pmkit reads."""

from __future__ import annotations

import argparse

from pmkit.cli.rewriting import add_paths, rewrite
from pmkit.source.document import Document


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.description = (
        "Bring incidents of an older file format up to date, comments kept, and write the\n"
        "format into those that do not name it."
    )
    parser.epilog = (
        "exit status: 0 all are of this format now; 1 a file was left alone, or would change with\n"
        "--diff; 2 could not run\n\n"
        "examples:\n"
        "  pmkit migrate                 every incident of the knowledge base\n"
        "  pmkit migrate --diff incidents/2024"
    )
    add_paths(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Migrate what was asked about."""
    from pmkit.knowledge.migrations import migrated

    def make(document: Document, is_catalog: bool) -> str:
        return document.text if is_catalog else migrated(document)

    return rewrite(options, make, "migrated", catalog=False)
