from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.source.diagnostic import Diagnostic
from tests.rules.checking import CATALOG_PATH, Told, assert_told, found_in_files

CATALOG = b"""\
organizations:
  acme: {name: Acme, aliases: [acme-inc]}
  globex: {name: Globex}
  initech: {name: Initech}
components:
  ledger: {name: Ledger, organization: acme}
  names: {name: Name servers, organization: acme-inc}
  globex-ledger: {name: Ledger, organization: globex, aliases: [gledger]}
  globex-dns: {name: Name servers, organization: globex}
  initech-store: {name: Store, organization: initech}
  bgp: {name: The Border Gateway Protocol}
"""


def found(edges: str, folder: Path, organization: str = "organization: acme\n") -> list[Diagnostic]:
    text = f"title: Checkout refused cards\n{organization}dependencies:\n{edges}"
    files: dict[str, bytes | None] = {
        CATALOG_PATH: CATALOG,
        "incidents/example.yaml": text.encode(),
    }
    return [one for one in found_in_files(files, folder) if one.code == "DEP003"]


def test_an_edge_of_another_organisation(tmp_path: Path) -> None:
    edges = (
        "  - {from: ledger, on: names, kind: runtime}\n"
        "  - {from: gledger, on: globex-dns, kind: runtime}\n"
        "  - {from: globex-dns, on: initech-store, kind: recovery}\n"
    )
    assert_told(
        found(edges, tmp_path),
        Told(
            5, 5, "DEP003", "`gledger` and `globex-dns` belong to `globex`, and nothing", "Correct"
        ),
        Told(6, 5, "DEP003", "belong to `globex` and `initech`", "by which they took part"),
    )


@pytest.mark.parametrize(
    "edges",
    [
        "  - {from: ledger, on: names, kind: runtime}\n",
        "  - {from: ledger, on: globex-dns, kind: runtime}\n",
        "  - {from: globex-ledger, on: names, kind: runtime}\n",
        "  - {from: globex-ledger, on: bgp, kind: runtime}\n",
        "  - {from: globex-ledger, on: nobody-knows, kind: runtime}\n",
        (
            "  - {from: globex-ledger, on: globex-dns, kind: runtime}\n"
            "  - {from: globex-dns, on: ledger, kind: runtime}\n"
        ),
        (
            "  - {from: globex-ledger, on: globex-dns, kind: runtime}\n"
            "  - {from: initech-store, on: globex-dns, kind: runtime}\n"
            "  - {from: names, on: initech-store, kind: deploy}\n"
        ),
    ],
)
def test_edges_that_touch_its_own_are_fine(edges: str, tmp_path: Path) -> None:
    assert found(edges, tmp_path) == []


def test_an_incident_of_nobody_known_is_left_alone(tmp_path: Path) -> None:
    edges = "  - {from: globex-ledger, on: globex-dns, kind: runtime}\n"
    assert found(edges, tmp_path, "") == []
    assert found(edges, tmp_path, "organization: hooli\n") == []
    assert len(found(edges, tmp_path, "organization: acme-inc\n")) == 1
    assert found(edges, tmp_path, "organization: globex\n") == []
