"""The server, driven over its protocol in a process of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.bases import CATALOG, INCIDENT, NAME, make
from tests.lsp.editor import Editor, codes, edited, offset_of, position

OTHER = """\
title: DNS failed
organization: acme
status: final
summary: Nothing had a name any more.
timeline:
  - {at: 2025-01-01 10:00, kind: detected, what: x, components: [dns]}
"""
FINE = """\
title: Checkout refused cards
organization: acme
date: 2026-03-02
timezone: Europe/Berlin
sources:
  review: {title: The review, kind: official}
timeline:
  - id: first
    at: 09:14
    kind: detected
    what: An alert fires.
    sources: [review]
    components: [dns]
causes:
  - id: flag
    role: trigger
    category: configuration-change
    what: A flag was set.
related:
  - incident: 2025-01-01-dns
"""
LONG_AGO = "due: 2026-04-01"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("knowledge base 知识")
    make(
        folder, catalog=CATALOG.replace("role: dns}", "role: dns, owner: names, note: It *is* it.}")
    )
    other = folder / "incidents" / "2025" / "2025-01-01-dns.yaml"
    other.parent.mkdir()
    other.write_text(OTHER, "utf-8")
    return folder


@pytest.fixture(scope="module")
def editor(base: Path) -> Iterator[Editor]:
    with Editor(base) as opened:
        yield opened
    assert opened.client.process.returncode == 0
    assert b"Traceback" not in b"".join(opened.client.errors)


@pytest.fixture
def uri(base: Path, request: pytest.FixtureRequest) -> str:
    """A file of its own for each test."""
    name = hashlib.sha256(request.node.name.encode()).hexdigest()[:12]
    return (base / "incidents" / "2026" / f"2026-{name}.yaml").as_uri()


def without_id_rule(diagnostics: list[dict[str, Any]]) -> list[str]:
    return [code for code in codes(diagnostics) if code not in ("REF005", "REF007")]


def test_a_fault_is_told_where_it_is_and_is_gone_when_mended(editor: Editor, uri: str) -> None:
    line = "  - {at: 09:14, kind: note, what: 😀 日本 😀, components: [dsn]}"
    wrong = f"title: x\ndate: 2026-03-02\ntimeline:\n{line}\n"
    (found,) = [one for one in editor.open(uri, wrong) if one["code"] == "REF001"]
    start, end = (offset_of(wrong, found["range"][side]) for side in ("start", "end"))
    assert wrong[start:end] == "dsn"
    assert found["range"]["start"] == {"line": 3, "character": 57}
    assert found["severity"] == 1
    assert found["source"] == "pmkit"
    assert found["message"] == "The catalog has no component `dsn`\nDid you mean `dns`?"
    assert "REF001" not in codes(editor.type(uri, wrong.replace("dsn", "dns")))


def test_only_the_last_of_many_key_strokes_is_checked(editor: Editor, uri: str) -> None:
    editor.open(uri, "title: x\n")
    for count in range(30):
        editor.versions[uri] += 1
        document = {"uri": uri, "version": editor.versions[uri]}
        text = f"title: x\norganization: acm{'x' * count}\n"
        change = {"textDocument": document, "contentChanges": [{"text": text}]}
        editor.client.notify("textDocument/didChange", change)
    (found,) = [one for one in editor.told(uri) if one["code"] == "REF001"]
    assert "acm" + "x" * 29 in found["message"]


def test_an_incident_that_is_not_there_is_told(editor: Editor, uri: str) -> None:
    found = editor.open(uri, FINE.replace("2025-01-01-dns", "2025-01-01-dsn"))
    assert "REF008" in codes(found)
    assert "REF008" not in codes(editor.type(uri, FINE))


def test_a_fix_is_offered_and_leaves_nothing_to_tell(editor: Editor, uri: str) -> None:
    wrong = FINE.replace("kind: detected", "kind: Detected # 😀")
    assert "SCH004" in codes(editor.open(uri, wrong))
    fixes = [one for one in editor.actions(uri) if one.get("isPreferred")]
    assert [one["diagnostics"][0]["code"] for one in fixes] == ["SCH004"]
    assert fixes[0]["title"] == "Write `detected`"
    mended = editor.after(uri, fixes[0])
    assert mended == wrong.replace("Detected", "detected")
    assert "SCH004" not in codes(editor.type(uri, mended))


def test_a_fix_that_may_be_wrong_is_offered_but_not_preferred(editor: Editor, uri: str) -> None:
    wrong = FINE.replace("organization: acme", "organisation: acme # 😀")
    editor.open(uri, wrong)
    (fix,) = [one for one in editor.actions(uri) if one["title"] == "Write `organization`"]
    assert "isPreferred" not in fix
    assert editor.after(uri, fix) == wrong.replace("organisation", "organization")
    assert editor.actions(uri, ["source.fixAll"]) == []


def test_all_safe_fixes_at_once(editor: Editor, uri: str) -> None:
    wrong = FINE.replace("kind: detected", "kind: Detected").replace("09:14", "2026/03/02 09:14")
    assert set(codes(editor.open(uri, wrong))) >= {"SCH004", "TIM001"}
    (action,) = editor.actions(uri, ["source.fixAll"])
    assert action["kind"] == "source.fixAll"
    assert set(codes(editor.type(uri, editor.after(uri, action)))) & {"SCH004", "TIM001"} == set()
    assert editor.actions(uri, ["source.fixAll"]) == []
    assert editor.actions(uri, ["refactor"]) == []


def test_a_diagnostic_can_be_suppressed_where_it_is(editor: Editor, uri: str) -> None:
    wrong = FINE.replace("components: [dns]", "components: [dsn]")
    editor.open(uri, wrong)
    (action,) = [one for one in editor.actions(uri) if "Suppress REF001" in one["title"]]
    after = editor.after(uri, action)
    assert "    components: [dsn]  # pmkit: ignore[REF001] \n" in after
    found = codes(editor.type(uri, after))
    assert "REF001" not in found
    assert "SUP002" in found  # the reason is for the author to write
    assert "SUP002" not in codes(editor.type(uri, after.replace("[REF001] ", "[REF001] a test")))


def test_a_second_code_joins_the_comment_that_is_there(editor: Editor, uri: str) -> None:
    wrong = FINE.replace("[dns]", "[dsn]  # pmkit: ignore[ACT003] why").replace(
        "sources: [review]\n", "sources: [nothing]\n"
    )
    editor.open(uri, wrong)
    (action,) = [one for one in editor.actions(uri) if "Suppress REF001" in one["title"]]
    assert "# pmkit: ignore[ACT003, REF001] why" in editor.after(uri, action)


def test_in_a_block_of_text_the_comment_stands_outside(editor: Editor, uri: str) -> None:
    wrong = "title: x\nwrong: |\n  a\n  b\n"
    editor.open(uri, wrong)
    for action in editor.actions(uri):
        if action["title"].startswith("Suppress"):
            assert "  a\n  b\n" in editor.after(uri, action)


def labels(answer: dict[str, Any] | None) -> list[str]:
    return [item["label"] for item in answer["items"]] if answer else []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("impact:\n  - product: ¦\n", ["checkout"]),
        ("impact:\n  - product: che¦\n", ["checkout"]),
        ("impact: [{product: ¦}]\n", ["checkout"]),
        ("organization: ¦\n", ["acme"]),
        ("dependencies:\n  - from: dns\n    on: ¦\n", ["control-plane", "dns"]),
        ("timeline:\n  - components: [dns, ¦]\n", ["control-plane", "dns"]),
        ("timeline:\n  - components:\n      - ¦\n", ["control-plane", "dns"]),
        ("timeline:\n  - components: [dns, con¦\n    kind: note\n", ["control-plane", "dns"]),
        ("status: ¦\n", ["draft", "in-review", "final"]),
        ("causes:\n  - {id: a, role: ¦\n", ["trigger", "root", "contributing", "sustaining"]),
        ("sources:\n  a: {title: b}\n  c:\ntimeline:\n  - sources: [¦]\n", ["a", "c"]),
        ("causes:\n  - id: a\n    leads_to: [¦]\n  - id: b\nimpact:\n  - id: c\n", ["b", "c"]),
        ("actions:\n  - id: a\ndependencies:\n  - removed_by: [¦]\n", ["a"]),
        ("related:\n  - incident: 2025¦\n", ["2026-03-02-checkout", "2025-01-01-dns"]),
        ("broken: [\norganization: ¦\n", ["acme"]),
        ("a: 'b\nimpact:\n  - product: ¦\n", ["checkout"]),
        ("# organization: ¦\n", []),
        ("summary: some ¦\n", []),
        ("summary: |\n  organization: ¦\n", []),
    ],
)
def test_values_are_completed(editor: Editor, uri: str, text: str, wanted: list[str]) -> None:
    answer = editor.ask_at_cursor("completion", uri, text)
    found = labels(answer)
    assert [label for label in found if label in wanted or not wanted] == wanted
    if "related" not in text:
        assert found == wanted


def test_a_completion_makes_the_text_that_is_meant(editor: Editor, uri: str) -> None:
    text = 'title: 😀\ntimeline:\n  - {what: 😀, components: ["con¦trol"]}\n'
    answer = editor.ask_at_cursor("completion", uri, text)
    item = next(one for one in answer["items"] if one["label"] == "control-plane")
    assert item["detail"] == "Control plane · Acme · control-plane"
    after = edited(text.replace("¦", ""), [item["textEdit"]])
    assert after == 'title: 😀\ntimeline:\n  - {what: 😀, components: ["control-plane"]}\n'


@pytest.mark.parametrize(
    ("text", "first", "missing"),
    [
        ("title: x\n¦\n", "format", "title"),
        ("timeline:\n  - at: 10:00\n    ki¦\n", "kind", "at"),
        ("timeline:\n  - ¦\n", "at", "role"),
        ("timeline:\n  - {at: 10:00, ¦}\n", "kind", "at"),
        ("causes:\n  - id: a\n    ¦\n", "role", "id"),
    ],
)
def test_keys_are_completed(editor: Editor, uri: str, text: str, first: str, missing: str) -> None:
    answer = editor.ask_at_cursor("completion", uri, text)
    found = labels(answer)
    assert found[0] == first
    assert missing not in found
    assert answer["items"][0]["textEdit"]["newText"] == f"{first}: "


def test_roles_are_completed_in_the_catalog(base: Path, editor: Editor) -> None:
    uri = (base / "incidents" / "catalog.yaml").as_uri()
    text = CATALOG + "  new: {name: New, role: ¦}\n"
    assert "service-discovery" in labels(editor.ask_at_cursor("completion", uri, text))
    editor.client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    del editor.versions[uri]


def pointed_at(editor: Editor, uri: str, text: str) -> tuple[str, str]:
    """The file's name, and the line that the definition of what is at the cursor begins with."""
    found = editor.ask_at_cursor("definition", uri, text)
    start = found["range"]["start"]
    there = editor.texts.get(found["uri"])
    if there is None:
        files = {file.as_uri(): file for file in editor.folder.rglob("*.yaml")}
        there = files[found["uri"]].read_text("utf-8")
    name = found["uri"].rpartition("/")[2]
    return ("" if found["uri"] == uri else name), there[offset_of(there, start) :].split("\n")[0]


@pytest.mark.parametrize(
    ("old", "new", "file", "line"),
    [
        ("components: [dns]", "components: [d¦ns]", "catalog.yaml", "dns: {name: DNS"),
        ("organization: acme", "organization: ac¦me", "catalog.yaml", "acme: {name: Acme}"),
        ("sources: [review]", "sources: [¦review]", "", "review: {title: The review"),
        ("incident: 2025", "incident: ¦2025", "2025-01-01-dns.yaml", "title: DNS failed"),
    ],
)
def test_definitions(editor: Editor, uri: str, old: str, new: str, file: str, line: str) -> None:
    name, there = pointed_at(editor, uri, FINE.replace(old, new))
    assert name == file
    assert there.startswith(line)


def test_the_definition_of_a_cause_is_in_the_file(editor: Editor, uri: str) -> None:
    text = FINE + "actions:\n  - {id: a, what: x, kind: prevent, addresses: [fl¦ag]}\n"
    assert pointed_at(editor, uri, text) == ("", "flag")
    assert editor.ask_at_cursor("definition", uri, FINE.replace("title: C", "title: ¦C")) is None


def test_hovering_a_component_tells_its_incidents(editor: Editor, uri: str) -> None:
    found = editor.ask_at_cursor("hover", uri, FINE.replace("[dns]", "[d¦ns]"))
    said = found["contents"]["value"]
    assert said.startswith("**DNS** (component dns)\n\nRole: dns (Public or customers' name")
    assert "Organization: Acme" in said
    assert "Owner: names" in said
    assert "It *is* it." in said
    assert "- DNS failed (2025-01-01-dns)".replace("-", "\\-") in said.replace("\\", "").replace(
        "-", "\\-"
    )
    text = FINE
    assert found["range"]["start"] == position(text, text.index("dns]"))


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("kind: detected", "kind: det¦ected", "Somebody or something noticed"),
        ("at: 09:14", "at: 09¦:14", "from 2026-03-02 08:14:00, and before 2026-03-02 08:15:00"),
        ("kind: detected", "ki¦nd: detected", "What kind of thing happened."),
        ("[review]", "[re¦view]", "The review"),
        ("2025-01-01-dns", "2025-01-¦01-dns", "Nothing had a name any more."),
        ("[dns]", "[d¦sn]", "Reports an organisation, product or component"),
    ],
)
def test_hovering(editor: Editor, uri: str, old: str, new: str, wanted: str) -> None:
    found = editor.ask_at_cursor("hover", uri, FINE.replace(old, new))
    assert wanted in found["contents"]["value"].replace("\\", "")


def test_the_outline_of_a_file(editor: Editor, uri: str) -> None:
    editor.open(uri, FINE)
    found = editor.client.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
    tops = {one["name"]: one for one in found}
    assert list(tops) == [
        line.partition(":")[0] for line in FINE.splitlines() if line[0] not in " -"
    ]
    (event,) = tops["timeline"]["children"]
    assert (event["name"], event["detail"]) == ("An alert fires.", "09:14 · first · detected")
    text = FINE[slice(*(offset_of(FINE, event["range"][side]) for side in ("start", "end")))]
    assert text.startswith("id: first")
    assert text.endswith("components: [dns]")


def test_the_catalog_and_the_settings_are_watched(tmp_path: Path) -> None:
    file = make(tmp_path, INCIDENT.replace("product: checkout", "product: shop"))
    watching = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
    with Editor(tmp_path, watching) as editor:
        uri = file.as_uri()
        assert "REF001" in codes(editor.open(uri, file.read_text("utf-8")))
        catalog = tmp_path / "incidents" / "catalog.yaml"
        catalog.write_text(CATALOG.replace("  checkout:", "  shop:"), "utf-8")
        changes = {"changes": [{"uri": catalog.as_uri(), "type": 2}]}
        editor.client.notify("workspace/didChangeWatchedFiles", changes)
        wanted = "textDocument/publishDiagnostics"
        editor.client.await_notification(
            wanted, lambda one: one["uri"] == uri and "REF001" not in codes(one["diagnostics"])
        )
        settings = tmp_path / "pmkit.toml"
        settings.write_text('[lint]\nselect = ["😀", "REF0"]\nnonsense = 1\n', "utf-8")
        changes = {"changes": [{"uri": settings.as_uri(), "type": 1}]}
        editor.client.notify("workspace/didChangeWatchedFiles", changes)
        told = editor.client.await_notification(wanted, lambda one: one["uri"] == settings.as_uri())
        assert {one["code"][:3] for one in told["diagnostics"]} == {"CFG"}
        settings.write_text("", "utf-8")
        editor.client.notify("workspace/didChangeWatchedFiles", changes)
        assert editor.client.await_notification(wanted, lambda one: not one["diagnostics"])


def test_the_encoding_that_the_client_prefers_is_used(tmp_path: Path) -> None:
    file = make(tmp_path)
    with Editor(tmp_path, {"general": {"positionEncodings": ["utf-8"]}}) as editor:
        assert editor.client.initialized["capabilities"]["positionEncoding"] == "utf-8"
        text = "title: x\nimpact: [{what: 日😀, product: nothing}]\n"
        (found,) = [one for one in editor.open(file.as_uri(), text) if one["code"] == "REF001"]
        start = len("impact: [{what: 日😀, product: ".encode())
        assert found["range"]["start"] == {"line": 1, "character": start}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "a: b: c: [{\n\t'\"|>",
        "title: \x00\x07\u2028\x85 x\nb: \ud83d\n",
        "title: x\r\nimpact: []\rtimeline:\n\n",
        "&a [*a, *a]",
        "a: " + "[" * 3000,
        "? [x]\n: - y\n",
        "---\na: 1\n---\nb: 2\n",
        "title: !!python/object:os.system x\n",
    ],
    ids=repr,
)
def test_hostile_texts_are_survived(editor: Editor, base: Path, text: str) -> None:
    uri = (base / "incidents" / "hostile.yaml").as_uri()
    if uri in editor.versions:
        editor.type(uri, text)
    else:
        editor.open(uri, text)
    for place in ((0, 0), (0, 7), (1, 3), (900, 900)):
        params = {
            "textDocument": {"uri": uri},
            "position": dict(zip(("line", "character"), place, strict=True)),
        }
        for method in ("completion", "hover", "definition"):
            editor.client.request(f"textDocument/{method}", params)
    editor.client.request("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
    where = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 9}}
    context: dict[str, Any] = {"diagnostics": [], "only": ["quickfix", "source.fixAll"]}
    asked = {"textDocument": {"uri": uri}, "range": where, "context": context}
    editor.client.request("textDocument/codeAction", asked)


@pytest.mark.parametrize(
    "uri",
    [
        "untitled:Untitled-1",
        "vscode-notebook-cell:/a/b.yaml#W0",
        "git:/a/b.yaml?x=%7B",
        "http://a.example/x.yaml",
        "file:///nowhere/at/all/x.yaml",
        "file:///nowhere/%00/x.yaml",
        "file:///a%2Fb%20%E6%97%A5%ff.yaml",
        "file://[/x.yaml",
        "x",
        "",
    ],
)
def test_odd_addresses_are_survived(editor: Editor, base: Path, uri: str) -> None:
    item = {"uri": uri, "languageId": "yaml", "version": 1, "text": FINE}
    editor.client.notify("textDocument/didOpen", {"textDocument": item})
    params = {"textDocument": {"uri": uri}, "position": {"line": 1, "character": 14}}
    for method in ("completion", "hover", "definition"):
        editor.client.ask(f"textDocument/{method}", params)
    editor.client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    fine = (base / NAME).as_uri()
    assert "YML011" in codes(editor.open(fine, ""))


def test_other_files_are_left_alone(editor: Editor, base: Path, tmp_path: Path) -> None:
    for uri in ((base / "mkdocs.yml").as_uri(), (tmp_path / "values.yaml").as_uri()):
        assert editor.open(uri, "title: [\norganization: \n") == []
        assert editor.ask("completion", uri, len("title: [\norganization: ")) is None
        assert editor.actions(uri) == []


def test_an_incident_outside_any_base_says_so_in_its_first_line(
    editor: Editor, tmp_path: Path
) -> None:
    uri = (tmp_path / "x.yaml").as_uri()
    text = "# yaml-language-server: $schema=incident.schema.json\ntitle: x\nstatus: done\n"
    assert "SCH004" in codes(editor.open(uri, text))


def test_a_huge_file_is_survived(editor: Editor, uri: str) -> None:
    text = "title: x\ntimeline:\n" + "  - {at: 2024-12-11, kind: note, what: x}\n" * 110_000
    assert codes(editor.open(uri, text)) == ["YML008"]
    assert editor.ask("completion", uri, 30) is None
    assert editor.actions(uri) == []


def test_unknown_requests_are_refused_and_the_server_goes_on(editor: Editor, uri: str) -> None:
    answer = editor.client.ask("textDocument/whatever", {})
    assert "error" in answer
    assert "REF005" not in without_id_rule(editor.open(uri, FINE))
