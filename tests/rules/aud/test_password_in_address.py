from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://ci:tr0ub4dor@builds.acme.io/job/7", "`ci` at `builds.acme.io`"),
        ("redis://:hunter22@cache:6379/0", "`nobody` at `cache`"),
        ("mongodb+srv://app:Pa55w0rd!@c0.mongodb.net", "`app` at `c0.mongodb.net`"),
        ("amqp://admin:password@mq", "`admin` at `mq`"),
    ],
)
def test_passwords(address: str, said: str, tmp_path: Path) -> None:
    text = f"{HEAD}audience: internal\nsummary: >-\n  The job called {address} again.\n"
    assert_told(
        found_in(text, tmp_path),
        Told(5, 10, "AUD007", f"The password of {said} stands here", "Change it"),
    )


@pytest.mark.parametrize(
    "address",
    [
        "https://user:password@host/path",
        "postgres://ledger:***@db2/cards",
        "postgres://ledger:$PASSWORD@db2/cards",
        "postgres://ledger:<password>@db2/cards",
        "postgres://ledger:[removed]@db2/cards",
        "postgres://ledger@db2:5432/cards",
        "http://proxy:8080/@scope/package",
        "https://a.example/x:y@z",
        "ssh://git@github.com:22/acme/flags",
    ],
)
def test_addresses_without(address: str, tmp_path: Path) -> None:
    assert found_in(f"{HEAD}summary: >-\n  The job called {address} again.\n", tmp_path) == []
