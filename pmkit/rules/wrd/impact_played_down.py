"""An impact is called small, and no figure says how small.

What it does
    Reports “only a few users”, “a small number of customers”, “minor disruption”, “negligible
    impact” (少量用户, 个别用户, 影响不大, 轻微影响) when neither the text nor the figures of that impact say how
    many or how much. Off unless chosen.

Why it matters
    It was not minor for those whom it hit, and nobody can check it or compare it with the next one.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - {product: checkout, what: Only a few customers could not pay.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        impact:
          - {product: checkout, what: "Of 12,000 customers, 140 could not pay."}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Wording, problems, spoken_texts

_HINT = "Give the figure, with its unit: “140 of 12,000 customers”, “0.3 % of requests for 9 minutes”"
_HINT_ZH = "给出数字和单位：例如“12000 名用户中的 140 名”“9 分钟内 0.3% 的请求”"
_WHOM = "(?:users?|customers?|clients?|people|requests?|accounts?|merchants?|subscribers?|sites?|calls?)"
_WORDING = Wording(
    gate=r"(?i)a few|small|minor|negligible|minimal|handful|insignificant|brief"
    r"|少量|少数|个别|极少|轻微|影响较小|影响不大|影响有限|影响很小",
    said="says that it was small, and no figure says how small",
    en=(
        (rf"\b(?:only|just|merely) (?:a (?:few|handful of|couple of)|some|very few) (?:of (?:our|the) )?(?:\w+ )?{_WHOM}\b", _HINT),
        (
            rf"\b(?:a|an) (?:very |relatively |extremely )?(?:small|tiny|minor|limited|insignificant)"
            rf" (?:number|fraction|percentage|proportion|subset|share|portion) of (?:our |the |all )?(?:\w+ )?{_WHOM}\b",
            _HINT,
        ),
        (r"\b(?:minor|minimal|negligible|insignificant) (?:customer |user |service )?(?:impact|disruptions?|inconveniences?|interruptions?|outages?|downtime|glitch|hiccup|blip)\b", _HINT),
    ),
    zh=(
        (r"(?:仅|只|仅有|只有)?(?:少量|少数|极少数|极少|个别)(?:的)?(?:[\u4e00-\u9fff]{0,4})(?:用户|客户|请求|商户|账号)", _HINT_ZH),
        (r"影响(?:范围)?(?:较小|不大|有限|很小|轻微|甚微)|轻微(?:的)?(?:影响|抖动|故障)", _HINT_ZH),
    ),
    unless_en=r"\b(?:no|not|than)\b[^,]{0,20}$|n't\b[^,]{0,20}$",
    unless_zh=r"(?:不是|并非|不仅|不只|不限于)[^，,]{0,4}$",
)
_FIGURE = (
    r"\d[\d,. ]*(?:%|％|percent|per cent|users|customers|clients|people|requests|accounts|merchants"
    r"|sites|calls|名|个|人|家|万|千|次|笔)|\b(?:one|two|three|half|third|quarter|tenth) (?:in|of|out)\b"
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such wording that gives no figure either."""
    for problem in problems(incident, context, _WORDING):
        _, where, *more = problem.pointer.split("/")
        if where == "impact" and incident.impact[int(more[0])].figures:
            continue
        if not any(
            _figure().search(text.text)
            for text in context.once(spoken_texts, incident)
            if text.pointer == problem.pointer
        ):
            yield problem


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(_FIGURE, re.IGNORECASE)


RULE = Rule(
    "WRD007",
    "impact-played-down",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
