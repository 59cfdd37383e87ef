from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmkit.text.width import fit, pad, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("故障", 4), ("e\u0301", 1), ("Ａ", 2), ("a\u200bb", 2), ("a\x1bb", 2)],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_text_is_cut_by_columns() -> None:
    assert fit("outage", 6) == "outage"
    assert fit("outage", 4) == "out…"
    assert fit("故障恢复", 4) == "故…"
    assert fit("outage", 0) == ""


def test_text_is_filled_up_by_columns() -> None:
    assert pad("故障", 6) == "故障  "
    assert pad("故障恢复", 4) == "故… "


@given(st.text(), st.integers(0, 30))
def test_padded_text_takes_exactly_its_columns(text: str, columns: int) -> None:
    assert width(pad(text, columns)) == columns
    assert width(fit(text, columns)) <= columns
