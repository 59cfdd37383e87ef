from __future__ import annotations

from pathlib import Path

from tests.rules.checking import CATALOG_PATH, Told, assert_told, found_in_files
from tests.rules.ref.alias_cases import FINE


def test_an_alias_of_two(tmp_path: Path) -> None:
    catalog = FINE.replace("name: Shop, organization: acme", "name: Shop, aliases: [acme-pay]")
    assert_told(
        found_in_files({CATALOG_PATH: catalog.encode()}, tmp_path),
        Told(5, 32, "REF014", "`acme-pay` is also an alias of `pay`", "one of the two"),
    )


def test_an_alias_of_two_that_is_the_id_of_a_third_is_told_once_each(tmp_path: Path) -> None:
    catalog = (
        "products:\n  a: {name: A, aliases: [c]}\n  b: {name: B, aliases: [c]}\n  c: {name: C}\n"
    )
    found = found_in_files({CATALOG_PATH: catalog.encode()}, tmp_path)
    assert [(one.span.line, one.code) for one in found] == [(2, "REF013"), (3, "REF013")]
