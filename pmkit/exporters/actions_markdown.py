"""The register as a GitHub-flavoured Markdown list of tasks, by incident.

The format is GitHub Flavored Markdown's task list extension (https://github.github.com/gfm/).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from pmkit.actions.register import ActionItem
from pmkit.exporters.action_row import row
from pmkit.text.escape import markdown


def export(items: Sequence[ActionItem], today: date, language: str) -> str:
    """A heading an incident, a task an item: ticked when done, struck through when decided
    against.
    """
    parts = []
    for _, group in groupby(items, key=lambda item: item.incident):
        parts.append("\n".join(_incident(list(group), today, language)) + "\n")
    return "\n".join(parts)


def _incident(items: Sequence[ActionItem], today: date, language: str) -> Iterator[str]:
    first = row(items[0], today, language)
    yield f"## {markdown(first['incident_title'])}"
    yield ""
    for item in items:
        values = row(item, today, language)
        box = "x" if values["status"] == "done" else " "
        what = markdown(values["what"])
        if values["status"] == "wont-do":
            what = f"~~{what}~~"
        yield f"- [{box}] {what} ({markdown(_details(values))})"


def _details(values: dict[str, str]) -> str:
    told = [values["identity"], values["kind"], values["status"]]
    dated = ("owner", "priority", "due", "done")
    told += [f"{name} {values[name]}" for name in dated if values[name]]
    if values["overdue"]:
        told.append("overdue")
    if values["tracker"]:
        told.append(values["tracker"])
    return ", ".join(told)
