"""A small knowledge base, and what pmkit finds in a file of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pmkit.config.base_folder import BaseFolder
from pmkit.config.settings import Lint, Policies, Settings
from pmkit.config.settings_file import settings_in
from pmkit.knowledge.decode import decode_catalog
from pmkit.knowledge.names import names_of
from pmkit.rules.check import (
    Base,
    Report,
    check_base,
    check_catalog,
    check_document,
    check_file,
)
from pmkit.rules.selection import told_of_selectors
from pmkit.source.diagnostic import Diagnostic
from pmkit.source.reader import read

CATALOG_PATH = "incidents/catalog.yaml"
CATALOG = b"""\
organizations:
  acme: {name: Acme}
products:
  checkout: {name: Checkout, organization: acme}
  cards-gateway: {name: Card gateway, organization: acme, aliases: [payments]}
  cards-terminal: {name: Card terminals, organization: acme, aliases: [payments]}
components:
  card-network: {name: Card network}
  ledger: {name: Ledger, organization: acme, aliases: [books]}
"""

SETTINGS = Settings(
    severities={"sev1": "Everything is down.", "sev2": "Much is down."},
    words={"event-kinds": {"x-freeze": "Changes were stopped."}},
)

HEAD = "title: Checkout refused cards\ntimezone: Europe/Berlin\ndate: 2026-03-02\n"
"""Three lines that each example begins with; what follows is on line 4."""


TODAY = date(2026, 6, 1)
"""The day to go by in examples."""


def base_in(
    folder: Path,
    lint: Lint | None = None,
    policies: Policies | None = None,
    catalog: bytes = CATALOG,
) -> Base:
    """A base in ``folder``, with a catalog and settings."""
    names = names_of(decode_catalog(read(catalog, "incidents/catalog.yaml")).value)
    settings = replace(SETTINGS, lint=lint or SETTINGS.lint, policies=policies or SETTINGS.policies)
    return Base(BaseFolder(folder, folder / "incidents"), names, settings, TODAY)


def found_in(
    text: str | bytes,
    folder: Path,
    name: str = "incidents/example.yaml",
    *,
    lint: Lint | None = None,
    policies: Policies | None = None,
) -> list[Diagnostic]:
    """What is wrong with ``text`` as the file ``name``, in the order of the file."""
    data = text.encode() if isinstance(text, str) else text
    report = check_document(read(data, name), base_in(folder, lint, policies), folder / name)
    return sorted(report.diagnostics, key=Diagnostic.sort_key)


def found_in_files(
    files: dict[str, bytes | None], folder: Path, lint: Lint | None = None
) -> list[Diagnostic]:
    """What is wrong with ``files`` together, the rules about the whole base included.

    A file whose content is ``None`` is asked about and does not exist. A file called
    ``incidents/catalog.yaml`` takes the place of the catalog.
    """
    catalog = files.pop(CATALOG_PATH, None)
    base = base_in(folder, lint, catalog=catalog or CATALOG)
    told: list[Diagnostic] = []
    settings = files.pop("pmkit.toml", None)
    if settings is not None:
        (folder / "pmkit.toml").write_bytes(settings)
        own, wrong = settings_in(folder)
        told += wrong
        told += told_of_selectors(own.lint if own else Lint(), folder)
        if own is not None:
            base = replace(base, settings=replace(base.settings, policies=own.policies))
    reports: list[Report] = []
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if data is not None:
            path.write_bytes(data)
        reports.append(check_file(path, base))
    outlines = [report.outline for report in reports if report.outline is not None]
    found = [one for report in reports for one in report.diagnostics]
    if catalog is not None:
        found += check_catalog(read(catalog, CATALOG_PATH), base)
    found += check_base(reports, outlines, base)
    return sorted([*told, *found], key=Diagnostic.sort_key)


class Told(NamedTuple):
    """What a diagnostic should say: where, which rule, a part of the message and of the hint."""

    line: int
    column: int
    code: str
    message: str
    hint: str


def assert_told(found: list[Diagnostic], *wanted: Told) -> None:
    """Assert that ``found`` is what is ``wanted``, in the order of the file, and nothing else."""
    places = [(one.span.line, one.span.column, one.code) for one in found]
    assert places == [(told.line, told.column, told.code) for told in wanted], found
    for one, told in zip(found, wanted, strict=True):
        assert told.message in one.message
        assert told.hint in one.hint
