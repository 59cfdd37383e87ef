"""The register as CSV (RFC 4180): one row an item, cells that no spreadsheet runs as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date

from pmkit.actions.register import ActionItem
from pmkit.exporters.action_row import COLUMNS, row
from pmkit.text.escape import csv_cell


def export(items: Sequence[ActionItem], today: date, language: str) -> str:
    """The table with its header; lines end with CR LF, as the RFC says."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for item in items:
        values = row(item, today, language)
        writer.writerow([csv_cell(values[column]) for column in COLUMNS])
    return out.getvalue()
