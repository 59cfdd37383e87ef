from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import pandas as pd
import pytest

from pmkit.actions.register import ActionItem
from pmkit.exporters.action_row import COLUMNS, row
from pmkit.exporters.registry import export_actions
from tests.exporters.hostile import HOSTILE, TODAY, hostile_items, real_items
from tests.knowledge.real import OPENAI


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("items", [real_items(), hostile_items()], ids=["real", "hostile"])
def test_no_cell_is_a_formula(items: Sequence[ActionItem]) -> None:
    table = cells(export_actions("csv", items, TODAY, "en"))
    assert tuple(table[0]) == COLUMNS
    assert len(table) == len(items) + 1
    for line in table:
        assert len(line) == len(COLUMNS)
        assert not [cell for cell in line if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_python_reads_back_what_was_written() -> None:
    items = real_items()
    table = list(csv.DictReader(io.StringIO(export_actions("csv", items, TODAY, "en"), newline="")))
    for read, item in zip(table, items, strict=True):
        written = row(item, TODAY, "en")
        assert {name: read[name].lstrip("'") for name in COLUMNS} == {
            name: written[name].lstrip("'") for name in COLUMNS
        }


def test_pandas_reads_back_what_was_written() -> None:
    text = export_actions("csv", real_items(), TODAY, "en")
    frame = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)
    assert tuple(frame.columns) == COLUMNS
    assert list(frame["identity"]) == [item.identity for item in real_items()]
    assert set(frame["overdue"]) <= {"", "yes"}
    openai = frame[frame["incident"] == OPENAI]
    assert set(openai["incident_date"]) == {"2024-12-11"}
    assert openai["what"].str.startswith("Roll out every change").any()


def test_text_is_in_the_language_that_is_asked_for() -> None:
    table = cells(export_actions("csv", real_items(), TODAY, "zh"))
    openai = [line for line in table if line[1] == OPENAI]
    assert all("遥测" in line[2] for line in openai)
    aws = [line for line in table if "dynamodb" in line[1]]
    assert aws
    assert all(line[2].isascii() for line in aws)


def test_lines_end_as_the_format_says() -> None:
    text = export_actions("csv", real_items(), TODAY, "en")
    assert text.endswith("\r\n")
    assert text.partition("\n")[0] == ",".join(COLUMNS) + "\r"


def test_hostile_text_is_still_to_be_read() -> None:
    table = cells(export_actions("csv", hostile_items(), TODAY, "en"))[1:]
    owners = [line[COLUMNS.index("owner")].lstrip("'") for line in table]
    assert owners == [text.strip() for text in HOSTILE]


def test_an_empty_register_is_a_header() -> None:
    assert cells(export_actions("csv", (), TODAY, "en")) == [list(COLUMNS)]
