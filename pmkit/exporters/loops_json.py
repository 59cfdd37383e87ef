"""Circular dependencies as one JSON array; its shape is ``schemas/loops.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pmkit.analysis.graph import Edge
from pmkit.analysis.loops import Cycle, Loop


def export_loops(loops: Iterable[Loop]) -> str:
    """The array, indented by two spaces."""
    records = [_loop(loop) for loop in loops]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _loop(loop: Loop) -> dict[str, Any]:
    return {
        "id": loop.id,
        "organization": loop.organization,
        "organizations": list(loop.organizations),
        "members": list(loop.members),
        "kinds": list(loop.kinds),
        "confidence": loop.confidence,
        "open": loop.open,
        "first_seen": loop.first_seen.isoformat() if loop.first_seen else None,
        "last_seen": loop.last_seen.isoformat() if loop.last_seen else None,
        "removed_by": list(loop.removed_by),
        "incidents": list(loop.incidents),
        "cycles": [_cycle(cycle) for cycle in loop.cycles],
    }


def _cycle(cycle: Cycle) -> dict[str, Any]:
    return {
        "members": list(cycle.members),
        "kind": cycle.kind,
        "confidence": cycle.confidence,
        "open": cycle.open,
        "edges": [_edge(edge) for edge in cycle.edges],
    }


def _edge(edge: Edge) -> dict[str, Any]:
    return {
        "from": edge.dependent,
        "on": edge.needs,
        "kinds": list(edge.kinds),
        "confidence": edge.confidence,
        "removed": edge.removal is not None,
        "evidence": [
            {
                "incident": seen.incident,
                "pointer": seen.pointer,
                "kind": seen.kind,
                "confidence": seen.confidence,
                "sources": list(seen.sources),
            }
            for seen in edge.evidence
        ],
    }
