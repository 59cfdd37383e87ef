"""``pmkit graph``: what depends on what, and where it goes in circles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from pmkit.analysis.graph import Edge
from pmkit.analysis.loops import Cycle, Loop, find_loops, find_role_loops
from pmkit.cli.opened import add_audience, opened
from pmkit.cli.terminal import say
from pmkit.exporters.loops_json import export_loops
from pmkit.knowledge.knowledge_base import KnowledgeBase
from pmkit.text.escape import terminal
from pmkit.text.localized import pick


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's subcommands and their arguments."""
    parser.epilog = "example:\n  pmkit graph loops --organization openai"
    commands = parser.add_subparsers(title="subcommands", metavar="SUBCOMMAND", required=True)
    loops = commands.add_parser(
        "loops",
        help="circular dependencies, with their evidence",
        description="List circular dependencies: what needs itself by way of others.",
    )
    loops.add_argument("--format", choices=("text", "json"), default="text")
    loops.add_argument("--organization", metavar="ID", help="only this organisation's")
    loops.add_argument("--roles", action="store_true", help="across organisations, between roles")
    loops.add_argument("--open", action="store_true", help="only those that are still there")
    add_audience(loops)
    loops.set_defaults(run=_loops)


def _loops(options: argparse.Namespace) -> int:
    kb = opened(options.folder, options.audience)
    loops = find_role_loops(kb) if options.roles else find_loops(kb)
    if options.organization:
        wanted = kb.names.id("organization", options.organization)
        loops = tuple(loop for loop in loops if wanted in loop.organizations)
    if options.open:
        loops = tuple(loop for loop in loops if loop.open)
    if options.format == "json":
        sys.stdout.write(export_loops(loops))
        return 0
    sys.stdout.write("\n".join("\n".join(_told(kb, loop)) + "\n" for loop in loops))
    cycles = sum(len(loop.cycles) for loop in loops)
    still = sum(loop.open for loop in loops)
    say(f"{_count(len(loops), 'loop')} with {_count(cycles, 'cycle')}; {still} still there.")
    return 0


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _told(kb: KnowledgeBase, loop: Loop) -> Iterator[str]:
    seen = f"{loop.first_seen or 'day not known'}"
    if loop.last_seen != loop.first_seen:
        seen += f" to {loop.last_seen}"
    state = "still there" if loop.open else "removed"
    of = ", ".join(loop.organizations)
    yield terminal(f"{loop.id} ({of}): {', '.join(loop.kinds)}; {state}; seen {seen}")
    for cycle in loop.cycles:
        yield terminal("  " + _line(kb, cycle, roles=loop.organization is None))
        for edge in cycle.edges:
            yield terminal("    " + _evidence(edge))


def _line(kb: KnowledgeBase, cycle: Cycle, *, roles: bool) -> str:
    names = [member if roles else _name(kb, member) for member in cycle.members]
    sure = "" if cycle.confidence == "stated" else f", {cycle.confidence}"
    gone = "" if cycle.open else ", removed"
    return " → ".join([*names, names[0]]) + f" ({cycle.kind}{sure}{gone})"


def _name(kb: KnowledgeBase, component: str) -> str:
    entry = kb.names.component(component)
    return pick(entry.name, ["en"], "en")[0] if entry is not None else component


def _evidence(edge: Edge) -> str:
    seen = ", ".join(
        f"{one.incident} ({one.kind}{'' if one.confidence == 'stated' else ', ' + one.confidence})"
        for one in edge.evidence
    )
    removal = edge.removal
    gone = f"; removed by {', '.join(removal.removed_by)}" if removal is not None else ""
    return f"{edge.dependent} needs {edge.needs}: {seen}{gone}"
