from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import CATALOG_PATH, Told, assert_told, found_in_files

HEAD = (
    "organizations:\n"
    "  acme: {name: Acme, aliases: [acme-inc, both]}\n"
    "  ant: {name: 蚂蚁集团, aliases: [both]}\n"
)


def test_names_that_stand_for_nothing(tmp_path: Path) -> None:
    catalog = HEAD + (
        "products:\n"
        "  pay: {name: {zh: 支付}, organization: ants}\n"
        "  shop: {name: Shop, organization: globex}\n"
        "  shelf: {name: Shelf, organization: both}\n"
        "components:\n"
        "  dns.internal: {name: DNS, part_of: platfrom}\n"
        "  platform: {name: Platform, organization: acmee}\n"
    )
    found = found_in_files({CATALOG_PATH: catalog.encode()}, tmp_path)
    assert_told(
        found,
        Told(3, 31, "REF014", "`both` is also an alias of `acme`", "one of the two"),
        Told(5, 39, "REF012", "no organization `ants`", "Did you mean `ant`?"),
        Told(6, 36, "REF012", "no organization `globex`", "Add it to the organizations"),
        Told(7, 38, "REF012", "more than one organization: `acme` and `ant`", "that you mean"),
        Told(9, 38, "REF012", "no component `platfrom`", "Did you mean `platform`?"),
        Told(10, 44, "REF012", "no organization `acmee`", "Did you mean `acme`"),
    )
    assert found[1].fix is not None
    assert not found[1].fix.safe


@pytest.mark.parametrize(
    "more",
    [
        "",
        "products:\n  shop: {name: Shop, organization: acme-inc}\n",
        "products:\n  resolvers: {name: Public resolvers}\n",
        (
            "components:\n  dns: {name: DNS, part_of: cluster}\n"
            "  k8s: {name: Kubernetes, organization: ant, aliases: [cluster]}\n"
        ),
    ],
)
def test_names_that_stand_for_one_thing_are_fine(more: str, tmp_path: Path) -> None:
    catalog = HEAD.replace(", both", "") + more
    assert found_in_files({CATALOG_PATH: catalog.encode()}, tmp_path) == []
