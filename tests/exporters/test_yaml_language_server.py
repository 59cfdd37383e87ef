"""The schema for editors, tried with the YAML language server that most of them use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.bases import ROOT, make, run
from tests.exporters.yaml_language_server import command
from tests.lsp.client import Client

CAPABILITIES = {
    "textDocument": {
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
        "hover": {"contentFormat": ["markdown"]},
    },
    "workspace": {"configuration": True},
}
MODELINE = "# yaml-language-server: $schema=.pmkit/incident.schema.json\n"


class Editor:
    """An editor in which one file after the other is opened; ``¦`` is where the cursor stands."""

    def __init__(self, client: Client, folder: Path) -> None:
        self.client, self.folder, self.opened = client, folder, 0

    def open(self, text: str, head: str = MODELINE, name: str = "") -> dict[str, Any]:
        before, _, after = text.partition("¦")
        self.opened += 1
        uri = (self.folder / (name or f"{self.opened}.yaml")).as_uri()
        item = {"uri": uri, "languageId": "yaml", "version": 1, "text": head + before + after}
        self.client.notify("textDocument/didOpen", {"textDocument": item})
        above = (head + before).split("\n")
        position = {"line": len(above) - 1, "character": len(above[-1])}
        return {"textDocument": {"uri": uri}, "position": position}

    def completions(self, text: str) -> dict[str, Any]:
        found = self.client.request("textDocument/completion", self.open(text))
        return {item["label"]: item for item in found["items"]}

    def hover(self, text: str) -> str:
        value: str = self.client.request("textDocument/hover", self.open(text))["contents"]["value"]
        return value

    def told(self, text: str, head: str = MODELINE, name: str = "") -> list[str]:
        uri = self.open(text, head, name)["textDocument"]["uri"]
        method = "textDocument/publishDiagnostics"
        found = self.client.await_notification(method, lambda params: params["uri"] == uri)
        return [one["message"] for one in found["diagnostics"]]


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("base")
    make(folder)
    ran = _write_schema(folder)
    assert ran == 0
    yaml = {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "schemas": {".pmkit/incident.schema.json": "incidents/*/*.yaml"},
    }
    with Client(command(), folder, CAPABILITIES, {"yaml": yaml}) as client:
        yield Editor(client, folder)


def _write_schema(folder: Path) -> int:
    from pmkit.cli.main import main

    file = ".pmkit/incident.schema.json"
    return main(["-C", str(folder), "schema", "incident", "--with-catalog", "--output", file])


def test_a_product_is_completed_with_what_it_is(editor: Editor) -> None:
    found = editor.completions("title: x\nimpact:\n  - product: ¦\n")
    assert list(found) == ["checkout"]
    assert found["checkout"]["documentation"] == "Checkout · Acme"


@pytest.mark.parametrize("lines", ["products: [¦]", "products:\n      - ¦"])
def test_so_is_one_in_a_list(editor: Editor, lines: str) -> None:
    found = editor.completions(f"title: x\ntimeline:\n  - at: 2024\n    {lines}\n")
    assert found["checkout"]["documentation"] == "Checkout · Acme"


def test_a_component_is_completed_with_its_role(editor: Editor) -> None:
    found = editor.completions("title: x\ndependencies:\n  - from: ¦\n")
    assert set(found) == {"control-plane", "dns"}
    assert found["dns"]["documentation"] == "DNS · Acme · dns"


def test_an_event_kind_is_completed_with_its_meaning(editor: Editor) -> None:
    found = editor.completions("title: x\ntimeline:\n  - at: 2024\n    kind: ¦\n")
    assert list(found)[:2] == ["change", "impact-start"]
    assert found["impact-start"]["documentation"] == "Users began to be affected."


def test_an_event_is_offered_with_what_it_must_have(editor: Editor) -> None:
    found = editor.completions("title: x\ntimeline:\n  - ¦\n")
    assert found["event"]["insertText"].splitlines()[:3] == ["at: $1", "  kind: $2", "  what: $3"]
    assert found["kind"]["insertText"] == "kind: "


def test_a_related_incident_is_completed_with_its_title(editor: Editor) -> None:
    found = editor.completions("title: x\nrelated:\n  - incident: ¦\n")
    said = found["2026-03-02-checkout"]["documentation"]
    assert said in ("Checkout refused cards", "结账拒绝银行卡")


def test_hovering_a_key_explains_it(editor: Editor) -> None:
    said = editor.hover("title: x\nsumm¦ary: x\n")
    assert "What happened, in a paragraph" in said
    assert "Example: `A new telemetry service" in said
    assert "Examples: `2024-12-11 15:16`, `~15:40`" in editor.hover(
        "title: x\ntimeline:\n  - a¦t: 2024\n"
    )


def test_hovering_a_product_says_what_it_is(editor: Editor) -> None:
    said = editor.hover("title: x\nimpact:\n  - product: check¦out\n")
    assert said.startswith("#### product\n\nCheckout · Acme\n")


def test_an_unknown_product_is_told_in_a_line(editor: Editor) -> None:
    told = editor.told("title: x\nimpact:\n  - product: chekout\n")
    assert told == ["This is no product of the catalog."]


def test_what_is_no_time_is_told_in_a_line(editor: Editor) -> None:
    (told,) = editor.told("title: x\ndate: 2024-12-11\nactions:\n  - " + _ACTION)
    assert told.startswith("This is not a time. Times are written as in `2024-12-11 15:16`")


_ACTION = "{id: a, what: x, kind: prevent, due: soon}\n"


def test_the_settings_may_say_which_files_it_is_for(editor: Editor) -> None:
    told = editor.told("title: x\norganization: amce\n", "", "incidents/2024/2024-01-01-x.yaml")
    assert told == ["This is no organization of the catalog."]


def test_an_incident_that_is_fine_stays_clean(editor: Editor) -> None:
    file = editor.folder / "incidents/2026/2026-03-02-checkout.yaml"
    assert editor.told(file.read_text("utf-8"), "", "incidents/2026/2026-03-02-checkout.yaml") == []


def test_every_incident_of_ours_stays_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "s.json"
    run(capsys, "-C", ROOT, "schema", "--with-catalog", "--output", file)
    head = "# yaml-language-server: $schema=s.json\n"
    yaml = {"yaml": {"validate": True, "schemaStore": {"enable": False}}}
    with Client(command(), tmp_path, CAPABILITIES, yaml) as client:
        ours = Editor(client, tmp_path)
        for incident in sorted((ROOT / "incidents").rglob("2*.yaml")):
            text = incident.read_text("utf-8").partition("\n")[2]
            assert (incident.name, ours.told(text, head)) == (incident.name, [])
