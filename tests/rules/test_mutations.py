"""Real incidents, spoilt in every way that people and machines spoil files.

Each fault is reported within a line of where it is, with exit code 1, and never by a traceback.
"""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path

import pytest

from pmkit.cli.main import main
from pmkit.config.settings import Settings
from pmkit.knowledge.names import names_of
from pmkit.rules.check import Base, check_document
from pmkit.source.reader import read
from tests.rules.mutations import MAKERS, Maker, Spoilt, Whole

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "incidents").glob("*/*.yaml"))
BASE = Base(None, names_of(None), Settings())
SEEDS = 1


@cache
def whole(file: Path) -> Whole:
    return Whole(file.read_bytes())


def spoilt(file: Path, maker: Maker) -> list[Spoilt]:
    """What ``maker`` makes of a file, the same each time."""
    made = (maker(whole(file), random.Random(f"{file.name} {seed}")) for seed in range(SEEDS))
    return [one for one in made if one is not None]


def is_near(line: int, one: Spoilt) -> bool:
    return any(abs(line - there) <= 1 for there in one.lines)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_a_fault_is_told_within_a_line_of_where_it_is_and_nowhere_else(maker: Maker) -> None:
    made = 0
    far: list[object] = []
    for file in FILES:
        for one in spoilt(file, maker):
            made += 1
            found = check_document(read(one.data, file.name), BASE).diagnostics
            if not found or not all(is_near(each.span.line, one) for each in found):
                far.append((file.name, one.what, one.lines, found))
            assert all(each.message and each.hint for each in found)
    assert far == []
    assert made > len(FILES) // 2


def test_whole_files_have_no_fault() -> None:
    for file in FILES:
        assert check_document(read(file.read_bytes(), file.name), BASE).diagnostics == ()


def test_the_command_ends_with_1_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count = 0
    for number, maker in enumerate(MAKERS * 12):
        file = FILES[number % len(FILES)]
        one = maker(whole(file), random.Random(number))
        if one is None:
            continue
        count += 1
        place = tmp_path / file.name
        place.write_bytes(one.data)
        assert main(["validate", "--format", "json", str(place)]) == 1, (file.name, one.what)
        found = json.loads(capsys.readouterr().out)
        assert any(is_near(each["line"], one) for each in found), (file.name, one.what, found)
    assert count >= 200
