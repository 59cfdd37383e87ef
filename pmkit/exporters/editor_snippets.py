"""What an editor offers to write at once: an event, a phase, a cause … with what each must have.

The form is ``defaultSnippets`` of VS Code's JSON Schema and of yaml-language-server: a label, a
description, and a body in which ``$1`` and ``${1:word}`` are where the author types.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Snippet = Mapping[str, Any]


def _snippet(label: str, description: str, body: Mapping[str, Any]) -> Snippet:
    return {"label": label, "description": description, "body": dict(body)}


SNIPPETS: Mapping[str, tuple[Snippet, ...]] = {
    "Event": (
        _snippet(
            "event",
            "What happened, and when.",
            {"at": "$1", "kind": "$2", "what": "$3", "sources": ["$4"]},
        ),
        _snippet(
            "detection",
            "When it was noticed, and by whom.",
            {"at": "$1", "kind": "detected", "detected_by": "${2:alert}", "what": "$3"},
        ),
    ),
    "Impact": (
        _snippet(
            "impact",
            "What users of one product lost.",
            {
                "product": "$1",
                "what": "$2",
                "phases": [{"state": "${3:outage}", "from": "$4", "to": "$5"}],
            },
        ),
    ),
    "Phase": (
        _snippet(
            "phase",
            "How a product was, from when to when.",
            {"state": "${1:outage}", "from": "$2", "to": "$3"},
        ),
    ),
    "Cause": (
        _snippet(
            "cause",
            "Something without which it would not have happened.",
            {"id": "$1", "role": "$2", "category": "$3", "what": "$4"},
        ),
    ),
    "Dependency": (
        _snippet(
            "dependency",
            "One component cannot do its work without another.",
            {"from": "$1", "on": "$2", "kind": "${3:runtime}"},
        ),
    ),
    "Mitigation": (
        _snippet(
            "mitigation",
            "A step that responders took, and whether it helped.",
            {"what": "$1", "kind": "$2", "at": "$3", "worked": "$4"},
        ),
    ),
    "Action": (
        _snippet(
            "action",
            "Something to be done so that the next one is rarer, shorter or smaller.",
            {
                "id": "$1",
                "what": "$2",
                "kind": "$3",
                "owner": "$4",
                "due": "$5",
                "addresses": ["$6"],
            },
        ),
    ),
    "Related": (
        _snippet(
            "related incident",
            "Another incident worth reading with this one.",
            {"incident": "$1", "why": "$2"},
        ),
    ),
}
"""The snippets of each definition of the schema that has some."""
