"""The register as one JSON array; its shape is ``schemas/actions.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from pmkit.actions.register import ActionItem
from pmkit.exporters.action_row import row


def export(items: Sequence[ActionItem], today: date, language: str) -> str:
    """The array: per item the columns of the table, ``addresses`` as a list, ``overdue`` as a
    bool.
    """
    records = []
    for item in items:
        values: dict[str, object] = dict(row(item, today, language))
        values["addresses"] = list(item.action.addresses)
        values["overdue"] = item.is_overdue(today)
        records.append(values)
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"
