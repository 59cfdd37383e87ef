"""References: names, ids and files that lead nowhere, or to two things at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmkit.config.settings import Settings
from pmkit.knowledge.names import names_of
from pmkit.rules.check import Base, check_base, check_document
from pmkit.rules.ref.unusable_attachment import unusable
from pmkit.source.edit import Edit
from pmkit.source.reader import read
from tests.rules.checking import HEAD, Told, assert_told, found_in, found_in_files

CASES: dict[str, tuple[str, Told]] = {
    "an organisation": (
        "organization: acmee\n",
        Told(4, 15, "REF001", "no organization `acmee`", "Did you mean `acme`?"),
    ),
    "a product": (
        "impact:\n  - product: chekout\n",
        Told(5, 14, "REF001", "no product `chekout`", "`checkout`"),
    ),
    "a product of an event": (
        "timeline:\n  - {at: 09:14, kind: note, what: A., products: [checkout, search]}\n",
        Told(5, 60, "REF001", "no product `search`", "Add it to the products of the catalog"),
    ),
    "a component of an edge": (
        "dependencies:\n  - {from: ledger, on: card-networks, kind: runtime}\n",
        Told(5, 24, "REF001", "no component `card-networks`", "`card-network`"),
    ),
    "a product where a component belongs": (
        "dependencies:\n  - {from: checkout, on: ledger, kind: runtime}\n",
        Told(5, 12, "REF001", "no component `checkout`", "catalog"),
    ),
    "an alias of two": (
        "impact:\n  - product: payments\n",
        Told(5, 14, "REF002", "`cards-gateway` and `cards-terminal`", "id that you mean"),
    ),
    "what a cause leads to": (
        "causes:\n  - {id: flag, role: trigger, category: load, what: A., leads_to: [flog]}\n",
        Told(5, 68, "REF003", "No cause or impact in this file has the id `flog`", "`flag`"),
    ),
    "what removes an edge": (
        "dependencies:\n  - {from: ledger, on: card-network, kind: runtime, removed_by: [split]}\n",
        Told(5, 66, "REF003", "No action", "this id"),
    ),
    "what an action is against": (
        "actions:\n  - {id: a, what: A., kind: prevent, addresses: [nothing]}\n",
        Told(5, 50, "REF003", "`nothing`", "this id"),
    ),
    "an id of another kind": (
        (
            "actions:\n  - {id: a, what: A., kind: prevent, addresses: [b]}\n"
            "  - {id: b, what: B., kind: prevent}\n"
        ),
        Told(5, 50, "REF003", "No cause, dependency or impact in this file", "this id"),
    ),
    "a source": (
        (
            "sources:\n  review: {title: A, kind: official}\n"
            "timeline:\n  - {at: 09:14, kind: note, what: A., sources: [reviwe]}\n"
        ),
        Told(7, 49, "REF004", "`reviwe` is not one of the sources", "`review`"),
    ),
    "a source of a claim about a time": (
        (
            "sources:\n  review: {title: A, kind: official}\n"
            "timeline:\n  - at: [{time: 09:14, sources: [review]}, {time: 09:15, sources: [x]}]\n"
            "    kind: note\n    what: A.\n"
        ),
        Told(7, 68, "REF004", "`x`", "List it under `sources`"),
    ),
    "an id that is not the file's name": (
        "id: other\n",
        Told(4, 5, "REF005", "`other`, but the file is named `example`", "`id: example`"),
    ),
    "an id twice": (
        (
            "timeline:\n  - {id: a, at: 09:14, kind: note, what: A.}\n"
            "actions:\n  - {id: a, what: A., kind: prevent}\n"
        ),
        Told(7, 10, "REF007", "`a` is already the id of timeline[1]", "of its own"),
    ),
    "a picture that is not there": (
        "attachments:\n  - {file: graph.png, alt: A graph.}\n",
        Told(5, 12, "REF009", "no file `graph.png`", "beside the incident"),
    ),
    "a picture outside": (
        "attachments:\n  - {file: ../../../etc/passwd, alt: A graph.}\n",
        Told(5, 12, "REF009", "outside the knowledge base", "beside the incident"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_references(name: str, tmp_path: Path) -> None:
    text, told = CASES[name]
    assert_told(found_in(HEAD + text, tmp_path), told)


def test_an_alias_of_one_stands_for_it(tmp_path: Path) -> None:
    text = HEAD + "dependencies:\n  - {from: books, on: card-network, kind: runtime}\n"
    assert found_in(text, tmp_path) == []


def test_without_a_catalog_every_name_will_do() -> None:
    text = HEAD + "organization: anybody\nimpact:\n  - product: anything\n"
    base = Base(None, names_of(None), Settings())
    assert check_document(read(text.encode(), "example.yaml"), base).diagnostics == ()


def test_without_settings_every_severity_will_do() -> None:
    base = Base(None, names_of(None), Settings())
    text = HEAD + "severity: high\n"
    assert check_document(read(text.encode(), "example.yaml"), base).diagnostics == ()


def test_pictures(tmp_path: Path) -> None:
    folder = tmp_path / "incidents"
    folder.mkdir()
    (folder / "good.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "bad.svg").write_text("<svg onload = 'alert(1)'/>")
    (folder / "big.png").write_bytes(b"\0" * (5 * 1024 * 1024 + 1))
    (folder / "dir.png").mkdir()
    names = ("good.svg", "bad.svg", "big.png", "dir.png")
    text = HEAD + "attachments:\n" + "".join(f"  - {{file: {n}, alt: A.}}\n" for n in names)
    assert_told(
        found_in(text, tmp_path),
        Told(6, 12, "REF009", "script", "PNG"),
        Told(7, 12, "REF009", "5,242,881 bytes", "smaller"),
        Told(8, 12, "REF009", "not a file", "Name a file"),
    )


@pytest.mark.parametrize(
    "svg",
    [
        b"<svg><script>alert(1)</script></svg>",
        b"<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script/></s:svg>",
        "<svg><script>alert(1)</script></svg>".encode("utf-16"),
        b"<svg><foreignObject/></svg>",
        b"<svg><a href='JavaScript:alert(1)'/></svg>",
    ],
)
def test_a_picture_that_can_run_code(svg: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(svg)
    told = unusable("a.svg", tmp_path / "incident.yaml", tmp_path)
    assert told is not None
    assert "script" in told[0]


def test_two_files_with_one_id(tmp_path: Path) -> None:
    files: dict[str, bytes | None] = {
        "incidents/2025/a.yaml": HEAD.encode(),
        "incidents/2026/a.yaml": HEAD.encode() + b"id: a\n",
    }
    found = found_in_files(files, tmp_path)
    assert_told(found, Told(4, 5, "REF006", "`a` is also the id of incidents/2025/a.yaml", "name"))
    assert found[0].path == "incidents/2026/a.yaml"


def test_a_related_incident_that_is_not_there(tmp_path: Path) -> None:
    files: dict[str, bytes | None] = {
        "incidents/2025-01-01-a.yaml": b"title: Search was slow\n",
        "incidents/b.yaml": (
            HEAD + "related:\n  - incident: 2025-01-01-a\n  - incident: 2025-01-01-b\n"
        ).encode(),
    }
    found = found_in_files(files, tmp_path)
    assert_told(found, Told(6, 15, "REF008", "`2025-01-01-b`", "Did you mean `2025-01-01-a`?"))


def test_where_there_is_no_base_nothing_is_said_about_it(tmp_path: Path) -> None:
    base = Base(None, names_of(None), Settings())
    text = HEAD + "related:\n  - incident: 2025-01-01-b\n"
    report = check_document(read(text.encode(), "example.yaml"), base)
    assert report.outline is not None
    assert check_base([report], [report.outline], base) == []


def test_text_that_is_in_no_file_has_no_name_to_differ_from() -> None:
    base = Base(None, names_of(None), Settings())
    text = HEAD + "id: some-other\n"
    assert check_document(read(text.encode(), "stdin.yaml"), base).diagnostics == ()


FIXES: dict[str, tuple[str, str | None]] = {
    "a near name": ("impact:\n  - product: chekout\n", "checkout"),
    "nothing near": ("impact:\n  - product: search\n", None),
    "two that are near": ("impact:\n  - product: cards\n", None),
    "a name in full": ("impact:\n  - product: card-terminals\n", "cards-terminal"),
    "a near source": (
        (
            "sources:\n  review: {title: A, kind: official}\n"
            "timeline:\n  - {at: 09:14, kind: note, what: A., sources: [reviwe, review]}\n"
        ),
        "review",
    ),
    "a near cause": (
        "causes:\n  - {id: flag, role: trigger, category: load, what: A., leads_to: [flog]}\n",
        "flag",
    ),
    "an id": ("id: other\n", "example"),
}


@pytest.mark.parametrize("name", FIXES)
def test_what_was_probably_meant_is_offered_and_not_made(name: str, tmp_path: Path) -> None:
    text, meant = FIXES[name]
    [found] = found_in(HEAD + text, tmp_path)
    if meant is None:
        assert found.fix is None
        return
    assert found.fix is not None
    assert not found.fix.safe
    assert found.fix.edits == (Edit("set", found.pointer, meant),)


def test_a_near_incident_is_offered(tmp_path: Path) -> None:
    files: dict[str, bytes | None] = {
        "incidents/2025-01-01-search.yaml": HEAD.replace("2026-03-02", "2025-01-01").encode(),
        "incidents/b.yaml": f"{HEAD}related:\n  - incident: 2025-01-01-serach\n".encode(),
    }
    [found] = found_in_files(files, tmp_path)
    assert found.fix is not None
    assert found.fix.edits == (Edit("set", "/related/0/incident", "2025-01-01-search"),)


def test_the_full_name_of_a_thing_stands_for_its_id(tmp_path: Path) -> None:
    catalog = "organizations:\n  aws: {name: {en: Amazon Web Services, zh: 亚马逊云科技}}\n"
    files: dict[str, bytes | None] = {
        "incidents/catalog.yaml": catalog.encode(),
        "incidents/example.yaml": f"{HEAD}organization: amazon-web-services\n".encode(),
    }
    assert_told(
        found_in_files(files, tmp_path),
        Told(4, 15, "REF001", "no organization `amazon-web-services`", "Did you mean `aws`?"),
    )
