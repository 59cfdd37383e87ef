from __future__ import annotations

from pathlib import Path

from tests.rules.checking import CATALOG_PATH, Told, assert_told, found_in_files
from tests.rules.ref.alias_cases import FINE


def test_names_of_other_kinds_are_names_apart(tmp_path: Path) -> None:
    assert found_in_files({CATALOG_PATH: FINE.encode()}, tmp_path) == []


def test_an_alias_that_never_stands_for_its_entry(tmp_path: Path) -> None:
    catalog = FINE.replace("aliases: [acme-pay]", "aliases: [acme-pay, shop]")
    assert_told(
        found_in_files({CATALOG_PATH: catalog.encode()}, tmp_path),
        Told(4, 59, "REF013", "`shop` is the id of another of the products", "keep one entry"),
    )
