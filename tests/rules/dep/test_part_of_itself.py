from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import CATALOG_PATH, Told, assert_told, found_in_files

HEAD = "organizations:\n  acme: {name: Acme}\ncomponents:\n"


def test_a_circle_is_told_once(tmp_path: Path) -> None:
    catalog = (
        HEAD
        + "  wheel: {name: Wheel, part_of: car}\n"
        + "  car: {name: Car, part_of: fleet}\n"
        + "  fleet: {name: Fleet, part_of: auto}\n"
        + "  tyre: {name: Tyre, part_of: wheel}\n"
        + "  seat: {name: Seat, part_of: seat}\n"
    ).replace("name: Car,", "name: Car, aliases: [auto],")
    assert_told(
        found_in_files({CATALOG_PATH: catalog.encode()}, tmp_path),
        Told(5, 46, "DEP007", "`car` → `fleet` → `car`", "the largest"),
        Told(8, 31, "DEP007", "`seat` is part of itself: `seat` → `seat`", "the largest"),
    )


@pytest.mark.parametrize(
    "components",
    [
        "  wheel: {name: Wheel, part_of: car}\n  car: {name: Car}\n",
        (
            "  wheel: {name: Wheel, part_of: car}\n  door: {name: Door, part_of: car}\n"
            "  car: {name: Car, part_of: fleet}\n  fleet: {name: Fleet}\n"
        ),
    ],
)
def test_a_tree_is_fine(components: str, tmp_path: Path) -> None:
    assert found_in_files({CATALOG_PATH: (HEAD + components).encode()}, tmp_path) == []
