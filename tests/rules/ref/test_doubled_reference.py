from __future__ import annotations

from pathlib import Path

from pmkit.rules.check import check_document
from pmkit.rules.fixing import fixed
from tests.rules.checking import HEAD, base_in, found_in

FINE = HEAD + (
    "tags: [dns, dns-cache]\n"
    "sources:\n"
    "  s1: {title: S, kind: official}\n"
    "  s2: {title: T, kind: news}\n"
    "timeline:\n"
    "  - {at: 09:14, kind: note, what: A., products: [checkout], sources: [s1, s2]}\n"
    "impact:\n"
    "  - product: checkout\n"
    "    figures:\n"
    "      - {name: refused cards, value: 12, unit: cards, sources: [s1]}\n"
    "causes:\n"
    "  - {id: a, role: trigger, category: load, what: A., leads_to: [b]}\n"
    "  - {id: b, role: root, category: design, what: B.}\n"
)
DOUBLED = (
    FINE.replace("[dns, dns-cache]", "[dns, dns-cache, dns, dns-cache]")
    .replace("[s1, s2]", "[s1, s2, s1]")
    .replace("[checkout]", "[checkout, checkout]")
    .replace("[s1]}", "[s1, s1]}")
    .replace("[b]", "[b, b]")
)


def test_what_stands_in_a_list_twice(tmp_path: Path) -> None:
    found = found_in(DOUBLED, tmp_path)
    assert [(one.pointer, one.code) for one in found] == [
        ("/tags/2", "REF019"),
        ("/tags/3", "REF019"),
        ("/timeline/0/products/1", "REF019"),
        ("/timeline/0/sources/2", "REF019"),
        ("/impact/0/figures/0/sources/1", "REF019"),
        ("/causes/0/leads_to/1", "REF019"),
    ]
    assert found[0].message == "`dns` is in this list already"


def test_once_is_fine(tmp_path: Path) -> None:
    assert found_in(FINE, tmp_path) == []


def test_the_second_is_taken_out(tmp_path: Path) -> None:
    base = base_in(tmp_path)
    done = fixed(
        DOUBLED.encode(),
        "incidents/example.yaml",
        lambda read: check_document(read, base).diagnostics,
    )
    assert done.data.decode() == FINE
