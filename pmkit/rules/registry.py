"""The rules there are: one line each. Modules are named, and imported when a check needs them."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from pmkit.rules.rule import Rule

FILE_RULES: tuple[str, ...] = (
    "pmkit.rules.sch.undefined_word",
    "pmkit.rules.sch.undefined_severity",
    "pmkit.rules.tim.ends_before_it_starts",
    "pmkit.rules.tim.recovered_before_impact",
    "pmkit.rules.tim.done_before_created",
    "pmkit.rules.ref.unknown_name",
    "pmkit.rules.ref.ambiguous_name",
    "pmkit.rules.ref.unknown_reference",
    "pmkit.rules.ref.unknown_source",
    "pmkit.rules.ref.id_unlike_file_name",
    "pmkit.rules.ref.doubled_id",
    "pmkit.rules.ref.unusable_attachment",
)
"""Rules about one incident."""

BASE_RULES: tuple[str, ...] = (
    "pmkit.rules.ref.doubled_incident_id",
    "pmkit.rules.ref.unknown_incident",
)
"""Rules about the whole base, run once, after the others."""


@cache
def rules(modules: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules that ``modules`` hold, imported now if they were not before."""
    return tuple(import_module(module).RULE for module in modules)
