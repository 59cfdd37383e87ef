"""An action item names a topic and says nothing to do.

What it does
    Notes an action of a postmortem that is not a draft whose `what` is surely no task: in English
    up to three words that are a noun with its adjectives (`Monitoring`, `Better alerts`,
    `DNS documentation`), in Chinese a few nouns alone (`监控`, `数据库告警`). Whatever may be a
    verb counts as one, and other languages are left alone.

Why it matters
    `DNS` or `Better alerts` cannot be finished: nobody can say when it is done. `Alert when
    resolvers answer nothing for a minute` can.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: in-review
        actions:
          - id: alerts
            what: Better alerts
            kind: detect

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        status: in-review
        actions:
          - id: alerts
            what: Alert when cards are refused for a minute.
            kind: detect
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a note for each action that is surely a topic."""
    del context
    if incident.status == "draft":
        return
    for index, action in enumerate(incident.actions):
        if isinstance(action.what, str):
            if len(action.what) < _LONGEST and _is_topic(action.what, incident.language):
                yield _problem(f"/actions/{index}/what", action.what)
            continue
        for language, text in action.what.items():
            if len(text) < _LONGEST and _is_topic(text, language):
                yield _problem(f"/actions/{index}/what/{language}", text)
                break


def _problem(pointer: str, text: str) -> Problem:
    return Problem(
        pointer,
        f"\u201c{text.strip()}\u201d is a topic, not a task",
        "Begin with a verb, and say what will be there when it is done",
    )


_LONGEST = 50
"""Characters; what is longer says more than a topic."""


def _is_topic(text: str, language: str) -> bool:
    plain = text.strip(" \n.!。！`*_")
    language = language.partition("-")[0].lower()
    if language == "zh":
        return _chinese().fullmatch(plain) is not None
    words = plain.split()
    if language != "en" or not 0 < len(words) <= 3:
        return False
    first, last = words[0].lower(), words[-1].lower()
    if not all(word.replace("-", "").isalpha() for word in words):
        return False
    if any(word.lower() in _set(_LITTLE) for word in words):
        return False
    if _is_noun(first) or (words[0].isupper() and 1 < len(first) < 5):
        return len(words) == 1 or _is_noun(last)
    return first in _set(_ADJECTIVES) and len(words) > 1 and _is_noun(last)


def _is_noun(word: str) -> bool:
    """Whether ``word`` is surely a noun: by what it is, or how it ends."""
    if word in _set(_NOUNS):
        return True
    ends = ("tion", "tions", "ment", "ments", "ness", "ity", "ities", "ance", "ence", "ology")
    return len(word) > 6 and word.endswith(ends) and word not in _set(_LIKE_NOUNS)


_ADJECTIVES = """
    additional automated automatic better broader clearer closer deeper earlier easier extra fewer
    finer good greater improved less longer missing more new proper quicker regular robust safer
    simpler smarter stricter stronger tighter wider
"""
"""Words that begin no order, and after which a noun follows."""

_NOUNS = """
    alerting alerts automation awareness backups capacity checklist checklists config configs
    coverage customers dashboard dashboards data database databases dns docs drills failover
    guardrails guidelines hygiene incident incidents infrastructure latency logging logs metrics
    monitoring network observability outage outages ownership playbook playbooks policies policy
    postmortem postmortems procedure procedures processes redundancy reliability resilience
    rollbacks rollouts runbook runbooks safeguards security servers software status telemetry
    testing tests tooling tools training visibility
"""
"""Topics of action items that are no orders. `Alert`, `test` or `page` may be."""

_LIKE_NOUNS = """
    action advance apportion auction augment balance caution comment condition decrement document
    enhance experience experiment fragment function harness implement increment influence
    instrument mention partition position provision question rebalance reference sanction
    segment sequence silence station supplement transition witness
"""
"""Orders that end as nouns do: `Document DNS`, `Partition tables`."""

_LITTLE = """
    add are be been ban can cap cut do does drop fix is kill let log must need needs no now page
    pin should stop test to was were will would
"""
"""Words of sentences, and short orders that somebody may shout: `FIX alerting`."""


@cache
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _chinese() -> re.Pattern[str]:
    nouns = "告警|报警|预警|文档|容量|数据库|网络|日志|预案|流程|权限|系统|平台|机制|能力|意识|问题"
    # These may be orders as well, if something follows: 监控数据库, monitor the database.
    last = "监控|测试|备份|培训|配置|演练|监测|观测"
    return re.compile(f"(?:更好的|更多的?)?(?:{nouns})*(?:{nouns}|{last})")


RULE = Rule(
    "ACT007",
    "verbless-title",
    "file",
    "note",
    "0.1.0",
    check_file=check,
)
