from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import HEAD, Told, assert_told, found_in


@pytest.mark.parametrize(
    ("text", "line", "column", "item"),
    [
        (
            "lessons:\n  went_well:\n    - Alerts came first.\n      - People were told.\n",
            6,
            7,
            "- People were told. …",
        ),
        (
            (
                "lessons:\n  went_wrong:\n    - what: The page was slow\n"
                "      note: Seen\n    - alarms were off\n       - nobody was called in time\n"
            ),
            8,
            7,
            "- nobody was called in …",
        ),
        (
            "summary: >-\n  Three things were down:\n  - cards\n  - refunds\n",
            4,
            10,
            "- cards …",
        ),
        (
            (
                "narrative:\n  We restarted the gateway in all of the regions that were hit then,\n"
                "  - the ledger and all that reads from it\n  - the console\n"
            ),
            5,
            3,
            "- the ledger and all …",
        ),
        (
            "language: zh\nlessons:\n  learned:\n    - 监控独立\n        - 回滚要演练\n",
            7,
            7,
            "- 回滚要演练 …",
        ),
        (
            "timeline:\n  - at: 09:14\n    kind: note\n    what: {en: 'Cards\n      - Refunds'}\n",
            7,
            16,
            "- Refunds …",
        ),
    ],
)
def test_items_in_texts(text: str, line: int, column: int, item: str, tmp_path: Path) -> None:
    assert_told(
        found_in(HEAD + text, tmp_path),
        Told(line, column, "SCH013", item, "Indent it as the items"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "lessons:\n  went_well:\n    - Alerts came first.\n    - People were told.\n",
        # A list in a block that keeps its lines.
        "summary: |\n  Three things were down:\n\n  - cards\n  - refunds\n",
        "summary: >-\n  Three things were down:\n\n  - cards\n\n  - refunds\n",
        # Dashes of a sentence, and one at which an editor broke the line.
        "summary: The gateway - cold since May - was slow.\n",
        (
            "summary: >-\n  The gateway of all the regions had been restarted by hand that night\n"
            "  - and nobody knew that its cache was cold then.\n"
        ),
        # The same words as an item, and in a sentence on one line.
        (
            "summary: Two were down - cards and refunds of all.\n"
            "lessons:\n  learned:\n    - Two were down\n    - cards and refunds of all\n"
        ),
        # An item with an empty line before it, and one after a comment.
        "lessons:\n  learned:\n    - A. # first\n\n    - B - C.\n",
    ],
)
def test_lists_and_dashes(text: str, tmp_path: Path) -> None:
    assert found_in(HEAD + text, tmp_path) == []
