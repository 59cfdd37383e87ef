"""Aliases in the catalog: of another entry (REF013), of two (REF014), of itself (REF015)."""

from __future__ import annotations

from pathlib import Path

from pmkit.rules.check import check_catalog
from pmkit.rules.fixing import fixed
from tests.rules.checking import CATALOG_PATH, Told, assert_told, base_in, found_in_files

FINE = (
    "organizations:\n"
    "  acme: {name: Acme, aliases: [acme-inc, pay]}\n"
    "products:\n"
    "  pay: {name: 支付, organization: acme, aliases: [acme-pay]}\n"
    "  shop: {name: Shop, organization: acme}\n"
    "components:\n"
    "  shop: {name: Shop's service, organization: acme, aliases: [acme-pay, shop-api]}\n"
)


def test_names_of_other_kinds_are_names_apart(tmp_path: Path) -> None:
    assert found_in_files({CATALOG_PATH: FINE.encode()}, tmp_path) == []


def test_an_alias_that_never_stands_for_its_entry(tmp_path: Path) -> None:
    catalog = FINE.replace("aliases: [acme-pay]", "aliases: [acme-pay, shop]")
    assert_told(
        found_in_files({CATALOG_PATH: catalog.encode()}, tmp_path),
        Told(4, 59, "REF013", "`shop` is the id of another of the products", "keep one entry"),
    )


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


def test_aliases_that_say_nothing_are_taken_out(tmp_path: Path) -> None:
    catalog = FINE.replace("[acme-inc, pay]", "[acme, acme-inc, pay, acme-inc]")
    assert_told(
        found_in_files({CATALOG_PATH: catalog.encode()}, tmp_path),
        Told(2, 32, "REF015", "`acme` is the id of the entry itself", "Take it out"),
        Told(2, 53, "REF015", "`acme-inc` is listed already", "Take it out"),
    )
    base = base_in(tmp_path)
    done = fixed(catalog.encode(), CATALOG_PATH, lambda read: check_catalog(read, base))
    assert done.data.decode() == FINE
