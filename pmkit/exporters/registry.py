"""The exporters of the action register: one line each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import Any

from pmkit.actions.register import ActionItem

ACTION_EXPORTERS: dict[str, str] = {
    "csv": "pmkit.exporters.actions_csv",
    "json": "pmkit.exporters.actions_json",
    "markdown": "pmkit.exporters.actions_markdown",
}
"""Each format of ``pmkit actions export --format``, with the module that writes it."""


def export_actions(format_: str, items: Sequence[ActionItem], today: date, language: str) -> str:
    """``items`` as ``format_`` writes them; text in ``language`` where there is a choice."""
    module: Any = import_module(ACTION_EXPORTERS[format_])
    text: str = module.export(items, today, language)
    return text
