"""Small knowledge bases for the tests of the site."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from pmkit.config.base_folder import find_base
from pmkit.site import opened
from pmkit.site.cache import PageCache
from pmkit.site.page import Page
from pmkit.site.pages import pages
from pmkit.site.site import Site

TODAY = date(2026, 6, 1)
REPOSITORY = Path(__file__).parents[2]

INCIDENT = """\
id: 2026-03-02-certificate
title: {en: An expired certificate stopped payments, zh: 证书过期导致支付中断}
organization: acme
timezone: Europe/Berlin
date: 2026-03-02
status: final
summary: {en: "A certificate ran out. **Nobody** watched it.", zh: 证书过期，无人监控。}
sources:
  review: {title: The review, kind: official, url: https://acme.example/review}
  talk: {title: A talk, kind: article}
timeline:
  - {at: "00:00", kind: impact-start, what: The certificate expires., sources: [review]}
  - id: call
    at: [{time: ~00:25, sources: [review]}, {time: "00:40", sources: [talk]}]
    kind: detected
    detected_by: customer
    what: A customer calls.
  - {at: "01:10", kind: recovered, what: A new certificate is in place.}
impact:
  - product: checkout
    extent: full
    what: No payments.
    phases: [{state: outage, from: "00:00", to: "01:10"}]
    figures: [{name: payments lost, value: ~1_200, unit: payments}]
causes:
  - {id: expiry, role: trigger, category: decay, what: It expired., leads_to: [unwatched]}
  - {id: unwatched, role: root, category: observability, component: watcher, what: No alert.}
dependencies:
  - {id: a, from: checkout-api, on: certificates, kind: runtime, how: TLS, removed_by: [renew]}
  - {from: certificates, on: checkout-api, kind: recovery, confidence: unconfirmed,
     note: Somebody said so.}
mitigations:
  - {what: Renewed it., kind: repair, at: "01:05", worked: "yes", addresses: [expiry]}
actions:
  - {id: renew, what: Renew on time., kind: prevent, owner: platform, due: 2026-04-01,
     addresses: [expiry, a]}
lessons:
  got_lucky: [It was night.]
open_questions: [Who owned it?]
disputes:
  - question: When was it noticed?
    about: [call]
    claims:
      - {what: "At 00:25.", sources: [review], standing: preferred}
      - {what: "00:40.", sources: [talk]}
"""

CATALOG = """\
organizations: {acme: {name: Acme}}
products: {checkout: {name: {en: Checkout, zh: 结账}, organization: acme}}
components:
  checkout-api: {name: Checkout API, organization: acme, role: application}
  certificates: {name: Certificates, organization: acme, role: identity}
  watcher: {name: Watcher, organization: acme, role: observability}
"""

MKDOCS = """\
site_name: Postmortems
docs_dir: docs
theme: {name: material, font: false}
plugins: [pmkit, search]
"""


def write_base(folder: Path, **incidents: str) -> Path:
    """A base in ``folder``: the incident above, unless others are given by name; no extras."""
    (folder / "incidents").mkdir(parents=True, exist_ok=True)
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "incidents" / "catalog.yaml").write_text(CATALOG, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(MKDOCS, encoding="utf-8")
    for name, text in (incidents or {"2026-03-02-certificate": INCIDENT}).items():
        (folder / "incidents" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def site_of(folder: Path, *, directories: bool = True, edit: str = "") -> Site:
    """The site of the base in ``folder`` on :data:`TODAY`."""
    return opened.site(find_base(folder), "public", TODAY, directories=directories, edit=edit)


def pages_of(site: Site, cache: Path) -> dict[str, Page]:
    """All pages by path; ``cache`` is a folder for what is kept."""
    with PageCache(cache) as kept:
        return {page.path: page for page in pages(site, "Postmortems", kept)}


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in ``folder``."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def environment() -> dict[str, str]:
    """What MkDocs runs with: quiet about its future, on a day that stays the same."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1780272000"}
