"""Where each part of a file stands, worked out from its events when first asked for.

Most files have nothing to report, so the reader keeps nothing but their trees; where something is,
this module replays the events of the parser. It follows the rules of `build.py`: of two equal keys
the first counts, and what stands under a key that is no text is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

Node: TypeAlias = Any
"""Where a value stands: a scalar's event, or `[start event, end event, parts]`.

Parts are a list of nodes, or a map from key to (event of the key, node). An alias stands where it
was written, its parts where they were; it has the alias for both events.
"""


def places(events: Sequence[Any]) -> tuple[Node, dict[int, Any]]:
    """Return the outermost node (None if there is none), and which keys are repeated.

    The latter goes from where a repeated key starts in the text to the event of the first one.
    The events may break off anywhere.
    """
    top: list[Node] = []
    repeated: dict[int, Any] = {}
    anchors: dict[str, Node] = {}
    stack: list[tuple[Any, Any, Node]] = []
    parts: Any = top
    key: Any = None  # in a map: the event of the key that waits for its value
    for event in events:
        kind = event.__class__
        if kind is ScalarEvent:
            node: Node = event
        elif kind is AliasEvent:
            node = anchors.get(event.anchor, event)
            node = [event, event, node[2]] if isinstance(node, list) else event
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            node = [event, event, {} if kind is MappingStartEvent else []]
        else:
            if isinstance(event, CollectionEndEvent):
                parts, key, node = stack.pop()
                node[1] = event
                if node[0].anchor is not None:
                    anchors[node[0].anchor] = node
            continue
        if isinstance(parts, list):
            parts.append(node)
        elif key is None:
            key = event
        else:
            _put(parts, key, node, anchors, repeated)
            key = None
        if isinstance(node, list) and kind is not AliasEvent:
            stack.append((parts, key, node))
            parts, key = node[2], None
        elif kind is ScalarEvent and event.anchor is not None:
            anchors[event.anchor] = event
    if isinstance(parts, dict) and key is not None:
        _put(parts, key, key, anchors, repeated)  # broken off after a key
    return (top[0] if top else None), repeated


def _put(
    parts: dict[str, Any], key: Any, node: Node, anchors: dict[str, Node], repeated: dict[int, Any]
) -> None:
    scalar = anchors.get(key.anchor or "") if isinstance(key, AliasEvent) else key
    if not isinstance(scalar, ScalarEvent):
        return
    if scalar.value in parts:
        repeated[key.start_mark.index] = parts[scalar.value][0]
    else:
        parts[scalar.value] = (key, node)
