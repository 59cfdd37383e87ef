"""Postmortems as YAML: read, checked, counted, drawn.

The public names are few, and imported when first used, so that ``import pmkit`` costs nothing::

    import pmkit

    kb = pmkit.load("incidents")

Every name in ``__all__`` is a contract. Everything else is found by its room (``pmkit.times``,
``pmkit.model``, ...) and may move between minor versions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmkit.knowledge.knowledge_base import KnowledgeBase
    from pmkit.knowledge.load import load
    from pmkit.model.incident import Incident
    from pmkit.times.uncertain import UncertainTime

__version__ = "0.1.0"

__all__ = ["Incident", "KnowledgeBase", "UncertainTime", "__version__", "load"]

_HOMES = {
    "Incident": "pmkit.model.incident",
    "KnowledgeBase": "pmkit.knowledge.knowledge_base",
    "UncertainTime": "pmkit.times.uncertain",
    "load": "pmkit.knowledge.load",
}


# Hidden from type checkers, which would take it as leave for every misspelt name.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import a public name from its home, once: afterwards it is an ordinary global."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(home), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(set(globals()) | set(__all__))
