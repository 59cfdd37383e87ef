"""``pmkit fmt``: canonical key order and layout, every comment kept."""

from __future__ import annotations

import argparse

from pmkit.cli.rewriting import add_paths, rewrite
from pmkit.source.document import Document


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.description = (
        "Put files into canonical key order and layout. Comments stay with what they are about;\n"
        "values stay as they were typed. A file with faults of reading is left alone."
    )
    parser.epilog = (
        "exit status: 0 all is in order now; 1 a file was left alone, or would change with\n"
        "--check or --diff; 2 could not run\n\n"
        "examples:\n"
        "  pmkit fmt                     every file of the knowledge base, the catalog too\n"
        "  pmkit fmt --check             names the files that would change, for CI\n"
        "  pmkit fmt --diff incidents/2024\n"
        "  pmkit fmt - < draft.yaml"
    )
    add_paths(parser)
    parser.add_argument(
        "--check", action="store_true", help="name the files that would change, write nothing"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Bring what was asked about into order."""
    from pmkit.knowledge.key_order import order_in
    from pmkit.model.catalog import Catalog
    from pmkit.model.incident import Incident
    from pmkit.source.formatting import formatted

    orders = order_in(Incident), order_in(Catalog)

    def make(document: Document, is_catalog: bool) -> str:
        return formatted(document, orders[is_catalog])

    return rewrite(options, make, "formatted", catalog=True)
