"""One fault each, put into an incident in which every key occurs; and things that are no faults."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

from pmkit.source.pointer import split
from pmkit.source.reader import read
from pmkit.source.tree import Tree

COMPLETE = Path(__file__).with_name("complete.yaml")
LEFT_OUT: Any = object()


class Variant(NamedTuple):
    """What is changed, and the code that it gives; no code where it is no fault."""

    pointer: str
    value: Any
    code: str | None


def complete() -> dict[str, Tree]:
    tree = read(COMPLETE.read_bytes(), COMPLETE.name).tree
    assert tree is not None
    return tree


def changed(tree: Tree, pointer: str, value: Any) -> Any:
    """A copy of ``tree`` with the part at ``pointer`` put in, replaced or left out."""
    whole = deepcopy(tree)
    *steps, last = split(pointer)
    part: Any = whole
    for step in steps:
        part = part[int(step)] if isinstance(part, list) else part[step]
    place: Any = int(last) if isinstance(part, list) else last
    if value is LEFT_OUT:
        del part[place]
    else:
        part[place] = value
    return whole


def one(value: str) -> dict[str, Any]:
    return {"time": value}


VARIANTS = (
    # Keys
    Variant("/titel", "X", "SCH001"),
    Variant("/timeline/0/time", "15:16", "SCH001"),
    Variant("/impact/0/phases/0/start", "15:16", "SCH001"),
    Variant("/sources/review/copies/0/language", "en", "SCH001"),
    Variant("/timeline/1/at/0/confidence", "inferred", "SCH001"),
    Variant("/lessons/went_wrong/0/why", "X", "SCH001"),
    Variant("/title", LEFT_OUT, "SCH002"),
    Variant("/timeline/0/at", LEFT_OUT, "SCH002"),
    Variant("/timeline/0/kind", LEFT_OUT, "SCH002"),
    Variant("/impact/0/product", LEFT_OUT, "SCH002"),
    Variant("/impact/0/figures/0/unit", LEFT_OUT, "SCH002"),
    Variant("/causes/0/id", LEFT_OUT, "SCH002"),
    Variant("/dependencies/0/on", LEFT_OUT, "SCH002"),
    Variant("/mitigations/0/worked", LEFT_OUT, "SCH002"),
    Variant("/timeline/1/at/0/time", LEFT_OUT, "SCH002"),
    Variant("/attachments/0/alt", LEFT_OUT, "SCH002"),
    # Shapes
    Variant("/timeline", "15:13 Alerts fire.", "SCH003"),
    Variant("/timeline/0", "15:13 Alerts fire.", "SCH003"),
    Variant("/timeline/0/at", {"time": "15:13"}, "SCH003"),
    Variant("/timeline/0/kind", ["detected"], "SCH003"),
    Variant("/timeline/0/products", "checkout", "SCH003"),
    Variant("/lessons", ["Quick alarm."], "SCH003"),
    Variant("/lessons/went_well", "Quick alarm.", "SCH003"),
    Variant("/sources", ["review"], "SCH003"),
    Variant("/organization", {"name": "Example"}, "SCH003"),
    Variant("/actions/0/due", [], "SCH010"),
    Variant("/sources/review/language", ["en"], "SCH003"),
    # Words
    Variant("/status", "finished", "SCH004"),
    Variant("/status", "x-finished", "SCH004"),
    Variant("/timeline/0/kind", "alert", "SCH004"),
    Variant("/timeline/0/kind", "x-", "SCH004"),
    Variant("/timeline/0/kind", "x-Drill", "SCH004"),
    Variant("/mitigations/0/worked", "Yes", "SCH004"),
    Variant("/format", "2", "SCH004"),
    Variant("/causes/0/category", "", "SCH006"),
    Variant("/timeline/0/audience", "private", "SCH004"),
    # Ids, addresses, languages, numbers
    Variant("/id", "2024-12-11 example", "SCH005"),
    Variant("/id", "Example", "SCH005"),
    Variant("/id", "a" * 121, "SCH005"),
    Variant("/organization", "openai-", "SCH005"),
    Variant("/tags/0", "a--b", "SCH005"),
    Variant("/sources/The review", {"title": "X", "kind": "news"}, "SCH005"),
    Variant("/actions/0/addresses/0", "故障", "SCH005"),
    Variant("/sources/review/url", "www.example.com", "SCH007"),
    Variant("/sources/review/url", "javascript:alert(1)", "SCH007"),
    Variant("/sources/review/url", "https://example.com/a b", "SCH007"),
    Variant("/language", "English", "SCH008"),
    Variant("/sources/review/language", "en_US", "SCH008"),
    Variant("/title", {"English": "X"}, "SCH006"),
    Variant("/impact/0/figures/0/value", "many", "SCH009"),
    Variant("/impact/0/figures/0/value", "1,5", "SCH009"),
    Variant("/impact/0/figures/0/value", "3 %", "SCH009"),
    # Text
    Variant("/title", "", "SCH006"),
    Variant("/title", " \n", "SCH006"),
    Variant("/title", {}, "SCH006"),
    Variant("/title", {"en": ""}, "SCH006"),
    Variant("/title", {"en": {"gb": "X"}}, "SCH006"),
    Variant("/title", ["X"], "SCH006"),
    Variant("/timeline/0/what", "", "SCH006"),
    Variant("/timeline/0/note", "", "SCH006"),
    Variant("/actions/0/priority", "", "SCH006"),
    Variant("/lessons/went_well/0", "", "SCH006"),
    Variant("/lessons/went_well/0", " ", "SCH006"),
    Variant("/timeline", "", "SCH006"),
    Variant("/severity", "", "SCH006"),
    # Times
    Variant("/timeline/0/at", "quarter past three", "TIM001"),
    Variant("/timeline/0/at", "3:13 pm", "TIM001"),
    Variant("/timeline/0/at", "2024/12/11 15:13", "TIM001"),
    Variant("/timeline/0/at", "", "TIM001"),
    Variant("/timeline/0/at", "15:13 CET", "TIM002"),
    Variant("/timeline/0/at", "2024-13-11", "TIM005"),
    Variant("/timezone", "Central European Time", "TIM002"),
    Variant("/timezone", "", "TIM002"),
    Variant("/timeline/0/at", "ongoing", "TIM008"),
    Variant("/impact/0/phases/0/from", "ongoing", "TIM008"),
    Variant("/actions/0/done", "ongoing", "TIM008"),
    Variant("/date", "ongoing", "TIM008"),
    Variant("/date", "2024-12", "SCH003"),
    Variant("/date", "~2024-12-11", "SCH003"),
    Variant("/date", "11.12.2024", "TIM001"),
    Variant("/date", [one("2024-12-11"), one("2024-12-12")], "SCH003"),
    Variant("/timeline/1/at", [one("15:16")], "SCH010"),
    Variant("/timeline/1/at/0", "15:16", "SCH003"),
    Variant("/disputes/0/claims", [], "SCH010"),
    # No faults
    Variant("/timeline/0/kind", "x-drill", None),
    Variant("/timeline/0/at", "unknown", None),
    Variant("/timeline/0/until", "ongoing", None),
    Variant("/timeline/0/at", "~2024-12-11 15h..16:00 America/New_York", None),
    Variant("/actions/0/due", "..2026", None),
    Variant("/impact/0/phases/1/to", [one("ongoing"), one("17:00")], None),
    Variant("/impact/0/figures/0/value", "<= 1_000.5", None),
    Variant("/id", LEFT_OUT, None),
    Variant("/sources", {}, None),
    Variant("/timeline", [], None),
    Variant("/title", "<script>{{ title }}</script>", None),
    Variant("/disputes/0/claims", [{"what": "An hour."}], None),
)
"""What both the models and the schema have to say the same of."""

BEYOND = (
    Variant("/timeline/0/at", "2024-02-30", "TIM005"),
    Variant("/timeline/0/at", "2024-03-31 02:30", "TIM003"),
    Variant("/timeline/0/at", "2024-10-27 02:30", "TIM004"),
    Variant("/timeline/0/at", "16:00..15:00", "TIM006"),
    Variant("/date", LEFT_OUT, "TIM007"),
    Variant("/timezone", "Europe/Atlantis", "TIM002"),
    Variant("/impact/0/figures/0/value", "80..73", "SCH009"),
)
"""Faults that no schema can see."""
