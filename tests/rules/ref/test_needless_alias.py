from __future__ import annotations

from pathlib import Path

from pmkit.rules.check import check_catalog
from pmkit.rules.fixing import fixed
from tests.rules.checking import CATALOG_PATH, Told, assert_told, base_in, found_in_files
from tests.rules.ref.alias_cases import FINE


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
