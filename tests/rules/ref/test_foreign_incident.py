from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import CATALOG_PATH, Told, assert_told, found_in_files

CATALOG = b"""\
organizations:
  acme: {name: Acme}
  globex: {name: Globex, aliases: [gx]}
  initech: {name: Initech}
products:
  checkout: {name: Checkout, organization: acme}
  gx-store: {name: Store, organization: gx}
  trains: {name: Trains}
components:
  ledger: {name: Ledger, organization: acme}
  acme-dns: {name: Names, organization: acme}
  gx-dns: {name: Names, organization: globex}
  bgp: {name: BGP}
"""
CAUSES = (
    "causes:\n"
    "  - {id: a, role: trigger, category: design, component: ledger, what: A.}\n"
    "  - {id: b, role: root, category: design, component: acme-dns, what: B., leads_to: [a]}\n"
)


def found(text: str, folder: Path) -> list[tuple[int, str]]:
    files: dict[str, bytes | None] = {
        CATALOG_PATH: CATALOG,
        "incidents/example.yaml": f"title: T\n{text}".encode(),
    }
    return [(one.span.line, one.code) for one in found_in_files(files, folder)]


def test_a_head_that_was_copied(tmp_path: Path) -> None:
    files: dict[str, bytes | None] = {
        CATALOG_PATH: CATALOG,
        "incidents/example.yaml": (
            f"title: T\norganization: gx\nimpact:\n  - product: checkout\n{CAUSES}"
        ).encode(),
    }
    assert_told(
        found_in_files(files, tmp_path),
        Told(2, 15, "REF017", "belong to `acme`, and none to `gx`", "`organization: acme`"),
    )


@pytest.mark.parametrize(
    "text",
    [
        # Its own.
        f"organization: acme\nimpact:\n  - product: checkout\n{CAUSES}",
        # Something of its own among what is another's: a supplier failed.
        f"organization: gx\nimpact:\n  - product: gx-store\n{CAUSES}",
        (
            f"organization: gx\ntimeline:\n"
            f"  - {{at: 2026-03-02, kind: note, what: A., components: [gx-dns]}}\n{CAUSES}"
        ),
        # The products are nobody's: a supplier's incident told by those who could not travel.
        f"organization: gx\nimpact:\n  - product: trains\n{CAUSES}",
        # Too few.
        "organization: gx\nimpact:\n  - product: checkout\n",
        # Two others.
        "organization: initech\nimpact:\n  - product: checkout\n  - product: gx-store\n" + CAUSES,
        # Nobody's.
        f"impact:\n  - product: checkout\n{CAUSES}",
    ],
)
def test_other_incidents_are_fine(text: str, tmp_path: Path) -> None:
    assert found(text, tmp_path) == []
