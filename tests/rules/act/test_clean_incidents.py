"""Right incidents in other styles than ours: nothing is told of their causes, edges and actions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import CATALOG_PATH, found_in_files

CATALOG = b"""\
organizations:
  acme: {name: Acme}
  cloudy: {name: Cloudy}
products:
  checkout: {name: Checkout, organization: acme}
components:
  ledger: {name: Ledger, organization: acme, aliases: [books]}
  zone-a: {name: Zone A, organization: acme}
  zone-a-db: {name: Database in zone A, organization: acme, part_of: zone-a}
  dns: {name: Name servers, organization: cloudy}
  vpn: {name: VPN, organization: acme}
  sso: {name: Sign-in, organization: acme}
"""

CLEAN = {
    "internal, with owners, a supplier, a part that needs the whole": """\
title: Payments were late after an expired certificate
organization: acme
status: final
audience: internal
date: 2025-12-31
timezone: Europe/Berlin
sources:
  review: {title: Review, kind: official}
timeline:
  - {at: 2025-12-31 23:59, kind: change, what: The certificate expires., sources: [review]}
  - {at: 2026-01-01 00:20, kind: detected, detected_by: alert, what: Alert., sources: [review]}
impact:
  - id: late
    product: checkout
    extent: partial
    what: Payments were late.
    sources: [review]
    phases:
      - {state: degraded, from: 2026-01-01 00:05, to: 2026-01-01 03:10}
  - {id: cards, product: checkout, extent: none, what: Cards kept working., sources: [review]}
causes:
  - {id: expiry, role: trigger, category: decay, what: It expired., from: 2025-12-31 23:59,
     leads_to: [late], sources: [review]}
  - {id: no-owner, role: root, category: process, what: Nobody renews., from: 2019,
     leads_to: [expiry], sources: [review]}
  - {id: login-needs-dns, role: contributing, category: access, component: sso,
     what: Sign-in needed DNS., sources: [review]}
dependencies:
  - {id: sso-on-dns, from: sso, on: dns, kind: runtime, sources: [review]}
  - {id: ledger-on-vpn, from: ledger, on: vpn, kind: recovery, removed_by: [way-in],
     sources: [review]}
  - {id: vpn-on-sso, from: vpn, on: sso, kind: runtime, sources: [review]}
  - {id: sso-on-ledger, from: sso, on: ledger, kind: runtime, sources: [review]}
  - {from: zone-a-db, on: zone-a, kind: runtime, sources: [review]}
  - {from: books, on: vpn, kind: deploy, sources: [review]}
actions:
  - {id: renew, what: Renew certificates by machine., kind: prevent, owner: platform,
     status: done, created: 2026-01-05, due: 2026-02-01, done: ~2026-02,
     priority: P0, addresses: [no-owner]}
  - {id: way-in, what: "Break-glass access without DNS, tested each quarter", kind: mitigate,
     owner: security, status: in-progress, created: 2026-01-05,
     due: ..2027-06, addresses: [login-needs-dns]}
  - {id: alert, what: Alerting on certificates that expire within a month, kind: detect,
     owner: platform, status: wont-do, note: Renewal is automatic., addresses: [expiry]}
  - {id: write-back, what: Write to customers, kind: process, owner: support, status: open,
     tracker: OPS-1}
  - {id: follow, what: Follow-up with Cloudy, kind: process, owner: support, status: unknown}
""",
    "in Chinese, metastable": """\
title: 结算拒付
organization: acme
language: zh
status: final
date: 2026-02-01
timezone: Asia/Shanghai
sources:
  gw: {title: 官方公告, kind: official}
timeline:
  - {at: 09:10, kind: detected, detected_by: customer, what: 客户报障。, sources: [gw]}
impact:
  - {product: checkout, extent: full, what: 无法付款。, sources: [gw], phases: [{state: outage,
     from: ~09:00, to: 2026-02-01}]}
causes:
  - {id: k, role: trigger, category: configuration-change, what: 推送了错误配置。, from: 2026-02-01,
     leads_to: [r], sources: [gw]}
  - {id: r, role: sustaining, category: load, what: 客户端重试。, leads_to: [s], sources: [gw]}
  - {id: s, role: contributing, category: capacity, what: 队列积压。, leads_to: [r], sources: [gw]}
actions:
  - {id: a, what: 分批发布配置, kind: prevent, addresses: [k]}
  - {id: b, what: 限流, kind: mitigate, addresses: [r]}
  - {id: c, what: 完善应急预案, kind: process, addresses: [s]}
  - {id: d, what: 加告警, kind: detect, addresses: [k]}
""",
    "a thin draft": """\
title: Something broke
causes:
  - {id: a, role: contributing, category: unknown, what: Perhaps DNS.}
actions:
  - {id: a1, what: Monitoring, kind: detect, status: done}
  - {id: a2, what: DNS, kind: prevent, status: wont-do}
""",
    "latent causes, days only, going on": """\
title: A disk filled up
organization: acme
status: final
date: 2026-04-01
impact:
  - {product: checkout, extent: partial, what: Slow., phases: [{state: degraded,
     from: 2026-04-01, to: ongoing}]}
timeline:
  - {at: 2026-04-01, kind: detected, what: Somebody looks.}
causes:
  - {id: full, role: root, category: decay, what: A disk filled up., from: 2026-01..2026-04}
  - {id: unseen, role: contributing, category: observability, what: No alert.}
actions:
  - {id: grow, what: Bigger disks, kind: prevent, status: done, done: 2026-04}
  - {id: watch, what: An alert at 80 %, kind: detect, status: done, done: unknown}
""",
}


@pytest.mark.parametrize("name", CLEAN)
def test_nothing_is_told(name: str, tmp_path: Path) -> None:
    files: dict[str, bytes | None] = {
        CATALOG_PATH: CATALOG,
        "pmkit.toml": b"[policies.action-days]\nP0 = 30\ndefault = 3650\n",
        "incidents/example.yaml": CLEAN[name].encode(),
    }
    assert found_in_files(files, tmp_path) == []
