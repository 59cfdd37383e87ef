"""Incidents that are right, though much about them is unusual: nothing is told of any."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import found_in

CAUSES = """\
causes:
  - {id: campaign, role: trigger, category: load, what: A campaign., leads_to: [small]}
  - {id: small, role: root, category: capacity, what: Too few machines.}
actions:
  - {id: grow, what: Add machines., kind: prevent, owner: payments, addresses: [small]}
"""

RIGHT = {
    "past midnight": """\
title: Checkout refused cards over New Year
timezone: Europe/Berlin
date: 2025-12-31
status: final
timeline:
  - {at: 23:52, kind: impact-start, what: Cards are refused.}
  - {at: 23:58, kind: detected, what: An alert fires., detected_by: alert}
  - {at: 2026-01-01 00:10, kind: mitigation, what: Machines are added.}
  - {at: 2026-01-01 00:31, kind: recovered, what: Cards are taken again.}
impact:
  - product: checkout
    phases:
      - {state: outage, from: 23:52, to: 2026-01-01 00:10}
      - {state: recovering, from: 2026-01-01 00:10, to: 2026-01-01 00:31}
""",
    "the hour that comes twice": """\
title: Checkout refused cards
timezone: Europe/Berlin
date: 2026-10-25
status: final
timeline:
  - {at: 02:40 +02:00, kind: impact-start, what: Cards are refused.}
  - {at: 02:55 +02:00, kind: detected, what: An alert fires.}
  - {at: 02:05 +01:00, kind: acknowledged, what: Payments takes it.}
  - {at: 02:20 +01:00, kind: recovered, what: Cards are taken again.}
impact:
  - product: checkout
    phases: [{state: outage, from: 02:40 +02:00, to: 02:20 +01:00}]
""",
    "two clocks": """\
title: Checkout refused cards
timezone: Europe/Berlin
date: 2026-03-02
status: final
timeline:
  - {at: 09:12, kind: impact-start, what: Cards are refused.}
  - {at: 08:14 UTC, kind: detected, what: The supplier's alert fires.}
  - {at: 00:30 America/Los_Angeles, kind: acknowledged, what: The supplier takes it.}
  - {at: 16:47 Asia/Shanghai, kind: recovered, what: Cards are taken again.}
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: 08:47 UTC}]
""",
    "an alert before any user noticed": """\
title: Checkout refused cards
timezone: Europe/Berlin
date: 2026-03-02
status: final
timeline:
  - {at: 09:05, kind: detected, what: An alert on queues fires., detected_by: alert}
  - {at: 09:07, kind: acknowledged, what: Payments takes it.}
  - {at: 09:12, kind: impact-start, what: Cards are refused.}
  - {at: 09:47, kind: recovered, what: Cards are taken again.}
impact:
  - product: checkout
    phases: [{state: degraded, from: 09:12, to: 09:47}]
mitigations:
  - {what: Stop the jobs., kind: pause, worked: no, at: 09:10}
""",
    "a relapse, and one product behind": """\
title: Checkout and terminals refused cards
timezone: Europe/Berlin
date: 2026-03-02
status: final
timeline:
  - {at: 09:12, kind: impact-start, what: Cards are refused.}
  - {at: 09:14, kind: detected, what: An alert fires.}
  - {at: 09:30, kind: recovered, what: Checkout works., products: [checkout]}
  - {at: 09:40, kind: resolved, what: The incident is closed.}
  - {at: 09:55, kind: impact-start, what: Cards are refused again.}
  - {at: 09:56, kind: detected, what: Customers call., detected_by: customer}
  - {at: 10:20, kind: recovered, what: Checkout works., products: [checkout]}
  - {at: 10:30, kind: resolved, what: The incident is closed again.}
  - {at: 14:00, kind: recovered, what: The last terminals are back., products: [cards-terminal]}
impact:
  - product: checkout
    phases:
      - {state: outage, from: 09:12, to: 09:30}
      - {state: outage, from: 09:55, to: 10:20}
  - product: cards-terminal
    extent: partial
    phases: [{state: degraded, from: 09:12, to: 14:00}]
""",
    "a leak of years": """\
title: Receipts could be read by anybody
timezone: Europe/Berlin
status: final
timeline:
  - {at: 2023-05-17, kind: change, what: A new address for receipts.}
  - {at: 2023-05-17, kind: impact-start, what: Receipts can be read.}
  - {at: 2026-03-02 09:14, kind: detected, what: A researcher writes., detected_by: outsider}
  - {at: 2026-03-02 11:00, kind: mitigation, what: The address is closed.}
  - {at: 2026-03-02 11:00, kind: recovered, what: Receipts are private again.}
impact:
  - product: checkout
    extent: partial
    phases: [{state: degraded, from: 2023-05-17, to: 2026-03-02 11:00}]
""",
    "days, abouts and a dispute": """\
title: Checkout refused cards
timezone: Europe/Berlin
status: final
sources:
  review: {title: Review, kind: internal, published: 2026-03-09}
  wire: {title: Cards refused, kind: news, published: 2026-03-02}
timeline:
  - {at: 2026-03-02, kind: change, what: A campaign begins., sources: [review]}
  - {at: ~2026-03-02 09:15, kind: detected, what: An alert fires., sources: [review]}
  - at:
      - {time: 2026-03-02 09:12, sources: [review]}
      - {time: 2026-03-02 09:40, sources: [wire]}
    kind: impact-start
    what: Cards are refused.
  - {at: 2026-03-02, kind: mitigation, what: Machines are added., sources: [review]}
  - {at: 2026-03-02 09:30..10:30, kind: recovered, what: It works., sources: [review, wire]}
  - {at: 2026-03, kind: follow-up, what: Machines are bought., sources: [review]}
impact:
  - product: checkout
    sources: [review, wire]
    phases:
      - {state: outage, from: unknown, to: ~2026-03-02 09:50}
      - {state: recovering, from: 2026-03-02 09:47, to: unknown}
""",
    "maintenance that went on": """\
title: Checkout was down for longer than announced
timezone: Europe/Berlin
date: 2026-03-02
status: final
timeline:
  - {at: 02:00, until: 05:00, kind: change, what: Checkout is moved.}
  - {at: 04:00, kind: recovered, what: The terminals are back., products: [cards-terminal]}
  - {at: 05:10, kind: detected, what: Somebody sees that it is not back., detected_by: human}
  - {at: 06:30, kind: recovered, what: Checkout is back., products: [checkout]}
impact:
  - product: checkout
    phases:
      - {state: maintenance, from: 02:00, to: 05:00}
      - {state: outage, from: 05:00, to: 06:30}
  - product: cards-terminal
    phases: [{state: maintenance, from: 02:00, to: 04:00}]
""",
    "written while it goes on": """\
title: Cards are refused
timezone: Europe/Berlin
date: 2026-03-02
sources:
  chat: {title: The incident's channel, kind: internal, published: 2026-03-02}
timeline:
  - {at: 09:12, kind: impact-start, what: Cards are refused.}
impact:
  - product: checkout
    phases: [{state: outage, from: 09:12, to: ongoing}]
  - product: cards-terminal
    phases: [{state: degraded, from: 09:20}]
disputes:
  - question: Since when?
    claims: [{what: "09:12."}, {what: "09:05."}]
actions:
  - {id: look, what: Look into the logs., kind: detect}
""",
    "Chinese": """\
title: 结账无法刷卡
timezone: Asia/Shanghai
language: zh
date: 2026-03-02
status: final
timeline:
  - {at: 09:12, kind: impact-start, what: 刷卡失败。}
  - {at: ~09:14, kind: detected, what: 告警。, detected_by: alert}
  - {at: 09:47, kind: recovered, what: 恢复。}
impact:
  - product: checkout
    extent: full
    what: 所有用户无法刷卡。
    phases: [{state: outage, from: 09:12, to: 09:47}]
    figures:
      - {name: 错误率, value: 99.7, unit: "%"}
      - {name: 请求量与平时相比, value: 340, unit: "%"}
      - {name: 受影响用户, value: ~20_000, unit: 人}
""",
}


@pytest.mark.parametrize("name", RIGHT)
def test_nothing_is_told(name: str, tmp_path: Path) -> None:
    text = RIGHT[name]
    if "status: final" in text:
        text += CAUSES.replace("role:", "sources: [review], role:") if "review:" in text else CAUSES
    found = found_in(text, tmp_path)
    assert [one for one in found if one.code[:3] in ("TIM", "IMP", "SRC")] == []
